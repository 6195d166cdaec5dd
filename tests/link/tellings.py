"""Incidents as reports tell them, written in a line each: what the tests of joining lay side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from recoupe.link.join import join
from recoupe.link.values import COUNTS
from recoupe.model.incident import Actor, Claim, Incident, When, Where
from recoupe.model.joined_json import joined_to_dict
from recoupe.model.linked import Copy, Joined, Support, Told
from recoupe.model.mention import Voice
from recoupe.model.report import Json, Report, Span
from recoupe.model.stored import report_uid, told_keys

_ACTS = {
    "!": "deny", "?": "unable_to_confirm", "~": "retract", "*": "claim_responsibility", "^": "accuse", "=": "confirm",
}  # fmt: skip


def voice(text: str) -> Voice:
    """``"KIA (armed_group)"``; a star marks an unnamed one: ``"residents (local_source*)"``."""
    name, _, kind = text.rstrip(")").rpartition(" (")
    return Voice(name or None, kind.rstrip("*"), kind.endswith("*"))


def said(line: str) -> dict[str, Any]:
    """``"killed 12 civilians < police (official)"``: field, value, group of a number, voices from the outlet's inwards.
    A mark behind the field is the act: ``!`` deny, ``?`` unable to confirm, ``~`` retract, ``*`` claim of
    responsibility, ``^`` accuse, ``=`` confirm. A number is ``12``, ``12+``, ``8-12`` or ``-12``."""
    words, *voices = (part.strip() for part in line.split(" < "))
    field, _, value = words.partition(" ")
    act = _ACTS.get(field[-1], "assert")
    field = field.rstrip("".join(_ACTS))
    return {
        "field": field,
        "value": _value(field, value),
        "act": act,
        "voices": [voice(v) for v in voices],
        "line": line,
    }


def _value(field: str, text: str) -> Any:
    if field in COUNTS:
        number, _, group = text.partition(" ")
        low, dash, high = number.rstrip("+").partition("-")
        return {
            "min": int(low) if low else None,
            "max": None if number.endswith("+") else int(high if dash else low),
            "group": group or "unspecified",
            "text": number,
        }
    if field == "weapon":
        kind, number, *name = text.split(" ")
        bounds = {"min": None, "max": None} if number == "-" else {"min": int(number), "max": int(number)}
        return {"type": kind, "name": " ".join(name) or None, **bounds, "text": text}
    if field == "when":
        first, _, last = text.partition("/")
        return {"earliest": first, "latest": last or first, "text": text}
    return text


def told(
    ident: str,
    *lines: str,
    outlet: str | None = None,
    language: str = "en",
    published: str | None = None,
    type: str = "armed_attack",
    when: str | None = None,
    where: Where | None = None,
    actors: Sequence[Actor] = (),
    preface: str = "",
) -> Told:
    """A report, one sentence a line, and the incident that it tells."""
    claims = [said(line) for line in lines]
    text, spans = preface, []
    for n, claim in enumerate(claims):
        start = len(text)
        text += f"Sentence {n} of {ident}: {claim['line']}. "
        spans.append((start, len(text) - 1))
    report = Report(
        text=text or ident, id=ident, outlet=outlet or f"The {ident} Post", published=published, language=language
    )
    own = Voice(report.outlet, "outlet")
    incident = Incident(
        type=type,
        when=_when(when, report),
        where=where,
        actors=tuple(actors),
        weapons=(),
        claims=tuple(
            Claim(
                field=c["field"],
                value=c["value"],
                speech_act=c["act"],
                certainty="certain",
                stance="neutral",
                chain=(own, *c["voices"]),
                evidence=report.span(*span),
            )
            for c, span in zip(claims, spans)
        ),
        links=(),
        evidence=(report.span(*(spans[0] if spans else (0, len(report.text)))),),
    )
    uid = report_uid(report)
    (key,) = told_keys(uid, [incident])
    return Told(key=key, report_uid=uid, report=report, position=0, incident=incident)


def _when(text: str | None, report: Report) -> When | None:
    if text is None:
        return None
    first, _, last = text.partition("/")
    return When(earliest=first, latest=last or first, precision="day", evidence=(report.span(0, 8),))


def place(name: str, lat: float | None, lon: float | None, precision: str = "town", reach: int | None = 3000) -> Where:
    return Where(
        name=name, country="ML", admin1=None, lat=lat, lon=lon, gazetteer_id=None, precision=precision,
        evidence=(Span(0, 8, "Sentence"),), uncertainty_m=reach,
    )  # fmt: skip


def copied(a: Told, b: Told, *sentences: tuple[int, int], source: Told | None = None) -> Copy:
    """Sentence ``i`` of ``a`` is sentence ``j`` of ``b``, for each pair; all of them where none is given."""
    every = [(i, i) for i in range(min(len(a.incident.claims), len(b.incident.claims)))]
    pairs = [
        (*_span(a, i), *_span(b, j)) if a.report_uid < b.report_uid else (*_span(b, j), *_span(a, i))
        for i, j in sentences or every
    ]
    one, other = sorted((a.report_uid, b.report_uid))
    return Copy(
        a=one,
        b=other,
        kind="verbatim",
        spans=tuple(sorted(pairs)),
        contained=(1.0, 1.0),
        source=source.report_uid if source else None,
    )


def _span(told: Told, n: int) -> tuple[int, int]:
    evidence = told.incident.claims[n].evidence
    return evidence.start, evidence.end


def joined(*members: Told, copies: Sequence[Copy] = ()) -> Joined:
    return join(members, copies)


def support(incident: Joined, field: str, value: Any) -> Support:
    """What stands behind a value: a number as ``said`` writes it, else a text that stands in the value."""
    want = _value(field, value) if field in COUNTS else value
    for v in incident.values:
        if v.field == field and (_bounds(v.value) == _bounds(want) if field in COUNTS else want in str(v.value)):
            return v.support
    raise LookupError(f"{field} {value} is not among {[v.value for v in incident.values if v.field == field]}")


def _bounds(value: Json) -> tuple[Any, Any]:
    return value["min"], value["max"]


def roots(incident: Joined, field: str, value: Any) -> tuple[int, int]:
    return support(incident, field, value).roots


def contested(*members: Told) -> list[str]:
    """The fields in which the members contradict one another."""
    return [c.field for c in joined(*members).contradictions]


def printed(*members: Told, copies: Sequence[Copy] = ()) -> Json:
    return joined_to_dict(join(members, copies))
