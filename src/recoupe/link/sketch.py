"""Sketch: what a told incident is compared by. A pure function of the incident and its report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from recoupe.gazetteer.folding import fold
from recoupe.link.meaning import Encoder, pack_vector
from recoupe.link.wording import key_of, marks_of, names_of, person_of, rare_words
from recoupe.model.incident import Incident, Where
from recoupe.model.linked import Sketch, Told
from recoupe.model.report import Json, Span

TOLLS = ("killed", "injured", "missing", "captured", "displaced")
MOST_SENTENCES = 6
"""So many sentences of evidence are encoded: the trigger's comes first."""
REACH_M = {
    "exact": 3_000, "town": 12_000, "near": 30_000, "admin2": 60_000, "admin1": 200_000, "area": 150_000,
    "sea": 300_000, "country": 800_000,
}  # fmt: skip
"""Radius in metres within which a place of each precision lies where the report's own uncertainty is not known."""


def sketch(told: Told, *, encoder: Encoder | None) -> Sketch:
    """1. the day and the place as coded; 2. those who took part, weapons and tolls; 3. names and marks of the evidence,
    and of the report around it; 4. with an encoder, what the evidence means."""
    incident, report = told.incident, told.report
    # 1.
    days = (
        (date.fromisoformat(incident.when.earliest).toordinal(), date.fromisoformat(incident.when.latest).toordinal())
        if incident.when
        else (None, None)
    )
    published = report.published_day
    where = incident.where
    # 2.
    actors = sorted(
        {(a.role, f"@{a.id}" if a.id else _folded(a.name), a.kind, a.side) for a in incident.actors}, key=str
    )
    # 3.
    evidence = _paragraphs(incident, report.text)
    whole = f"{report.title or ''}.\n{report.text}"
    persons = frozenset(_persons(incident))
    named = names_of(whole)
    groups = frozenset(key_of(w) for a in incident.actors if a.id for w in fold(a.name).split())
    # 4.
    vector = pack_vector(encoder, [s.quote for s in incident.evidence[:MOST_SENTENCES]]) if encoder else None
    return Sketch(
        key=told.key,
        report_uid=told.report_uid,
        type=incident.type,
        earliest=days[0],
        latest=days[1],
        published=published.toordinal() if published else None,
        country=where.country if where else None,
        admin1=where.admin1 if where else None,
        lat=where.lat if where else None,
        lon=where.lon if where else None,
        reach_m=_reach(where),
        precision=where.precision if where else None,
        place=tuple(sorted(_place_names(where))),
        actors=tuple(actors),
        weapons=tuple(sorted({w.type for w in incident.weapons})),
        tolls=tuple(sorted(set(_tolls(incident)), key=str)),
        names=_without(groups, names_of(evidence, named)),
        words=frozenset(marks_of(evidence)) | rare_words(evidence) | persons,
        vector=vector,
        rank=told.position,
        context=_without(groups, named) | frozenset(marks_of(whole)) | persons,
    )


def sketch_to_dict(s: Sketch) -> Json:
    """``s`` as a JSON object."""
    plain: Json = {}
    for field in s.__dataclass_fields__:
        value = getattr(s, field)
        if isinstance(value, frozenset):
            value = sorted(value)
        elif isinstance(value, bytes):
            value = value.hex()
        elif isinstance(value, tuple):
            value = [list(v) if isinstance(v, tuple) else v for v in value]
        plain[field] = value
    return plain


def sketch_from_dict(data: Json) -> Sketch:
    """The sketch that ``sketch_to_dict`` made ``data`` of."""

    def value_of(field: str, value: Any) -> Any:
        if field in ("names", "words", "context"):
            return frozenset(value)
        if field == "vector":
            return None if value is None else bytes.fromhex(value)
        if isinstance(value, list):
            return tuple(tuple(v) if isinstance(v, list) else v for v in value)
        return value

    return Sketch(**{k: value_of(k, v) for k, v in data.items()})


def _folded(name: str) -> str:
    return " ".join(key_of(w) for w in fold(name).split())


def _without(groups: frozenset[str], names: frozenset[str]) -> frozenset[str]:
    """Those that are not names of registered actors: these have a feature of their own, and strike again."""
    return frozenset(n for n in names if not groups.issuperset(n.split()))


def _reach(where: Where | None) -> float | None:
    """Metres from the point within which it happened."""
    if where is None or where.lat is None:
        return None
    least = REACH_M.get(where.precision, 50_000)
    if where.precision in ("exact", "town"):
        return float(least)
    return float(max(least if where.uncertainty_m is None else 0, where.uncertainty_m or 0, 3_000))


def _place_names(where: Where | None) -> Iterator[str]:
    """Keys of the place, from its own name to its unit."""
    if where is None:
        return
    yield _folded(where.name)
    if where.gazetteer_id:
        yield f"#{where.gazetteer_id}"


def _persons(incident: Incident) -> Iterator[str]:
    """Marks of those whom the coder names as having done or suffered it."""
    for a in incident.actors:
        if a.kind == "individual" and a.name[:1].isupper() and a.name.rpartition(" ")[2][:1].isupper():
            if person := person_of(a.name):
                yield f"person {person}"


def _tolls(incident: Incident) -> Iterator[tuple[str, str, int | None, int | None]]:
    for claim in incident.claims:
        if claim.field in TOLLS and claim.speech_act not in ("deny", "retract") and isinstance(claim.value, dict):
            yield claim.field, claim.value.get("group") or "unspecified", claim.value.get("min"), claim.value.get("max")


def _paragraphs(incident: Incident, text: str) -> str:
    """The paragraphs in which the report tells of the incident, in the order of the text."""
    spans: list[Span] = [*incident.evidence, *(c.evidence for c in incident.claims)]
    kept: list[str] = []
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        if any(s.start < end and start < s.end and text[s.start : s.end] == s.quote for s in spans):
            kept.append(paragraph)
        start = end + 1
    return "\n".join(kept)
