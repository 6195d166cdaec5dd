"""What an incident's object says, in the order in which a person asks: what is contested, what stands behind each
value, how the toll went, which reports there are, what nobody knows. Terminal and pages print the same reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from recoupe.model.report import Json
from recoupe.show import words
from recoupe.show.claims import FIELDS
from recoupe.show.incident_grid import relay, side_by_side
from recoupe.show.incident_parts import Correction, Dispute, Held, Holder, Point, Quoted, Reading, Source
from recoupe.show.incident_words import (
    cleaned,
    count_words,
    moment_words,
    outlet_name,
    own_words,
    place,
    place_words,
    precision_words,
    reported_by,
    support_words,
    value_words,
    voice_key,
    voice_name,
    web_address,
    when_words,
)
from recoupe.show.text import BOTH_SIDES, ROLES, STATEMENTS

_DENIALS = ("deny", "retract")
_NOT_SAID = (*_DENIALS, "unable_to_confirm")
_DOERS = ("perpetrator", "claimant", "accused", "ordered_by")
_WHOLE = 0.95
"""Share of a text from which all of it is a copy: an outlet's own first line may differ."""
_COPIES = 2
"""Copies that are named of one report."""
_HARMLESS = {"agreement", "talks", "demand", "threat", "accusation", "sanction", "aid", "troop_movement", "withdrawal"}
"""Types that harm nobody by themselves: that nobody tells a toll is nothing to remark on."""


def read_incident(incident: Json, titles: Mapping[str, str] | None = None) -> Reading:
    """The reading of an incident's object, as the casebook hands it out; ``titles`` of incidents that it is linked
    to, by id."""
    incident = cleaned(incident)
    sources = {s.id: s for s in _sources(incident)}
    heads = {s["id"]: s for s in incident.get("sources", ())}
    grid = side_by_side(incident)
    told = _Told(incident, sources, heads)
    disputes = tuple(told.disputes())
    return Reading(
        id=incident["id"],
        type=incident["type"],
        title=title_words(incident),
        counts=counts_words(incident),
        facts=tuple(_facts(incident)),
        disputes=disputes,
        values=tuple(told.values(grid.contested)),
        timeline=tuple(told.timeline()),
        grid=grid,
        sources=tuple(sources.values()),
        quotations=tuple(told.quotations()),
        corrections=tuple(_corrections(incident)),
        unknown=tuple(_unknown(incident)),
        links=tuple(
            (words.LINKS.get(k["type"], words.label(k["type"])), _linked(k["incident"], titles or {}))
            for k in incident.get("links", ())
        ),
    )


def _linked(incident: str, titles: Mapping[str, str]) -> str:
    return f"{titles[incident]} ({incident})" if incident in titles else incident


def title_words(incident: Json) -> str:
    """ "Armed attack · 4–5 Jun 2021 · Solhan, Burkina Faso"."""
    parts = [words.label(incident["type"]).capitalize()]
    if incident.get("when"):
        parts.append(when_words(incident["when"], short=True))
    if incident.get("where"):
        parts.append(place_words(incident["where"], short=True))
    return " · ".join(parts)


def counts_words(incident: Json) -> str:
    """What stands behind its having happened, how many of the reports are copies, and what is contested."""
    support, reports = reported_by(incident), len(incident.get("reports", ()))
    parts = [support_words({**support, "reports": reports}) if support else count_words(reports, "report")]
    if copies := {c["report"] for c in incident.get("copies", ())}:
        parts.append("1 takes text from another" if len(copies) == 1 else f"{len(copies)} take text from others")
    if fields := {c["field"] for c in incident.get("contradictions", ())}:
        parts.append(f"contested: {', '.join(words.label(f) for f in sorted(fields, key=_field_order))}")
    return " · ".join(parts)


def _field_order(name: str) -> tuple[int, str]:
    return (FIELDS.index(name) if name in FIELDS else len(FIELDS), name)


def _sources(incident: Json) -> Iterator[Source]:
    """Reports in the order of publication; what the object does not tell of one is not made up."""
    heads = {s["id"]: s for s in incident.get("sources", ())}
    told = (c["report"] for c in incident.get("claims", ()))
    ids = list(dict.fromkeys([*incident.get("reports", ()), *heads, *told]))
    numbers = {report: n for n, report in enumerate(ids, 1)}
    copies: dict[str, list[Json]] = {}
    for c in incident.get("copies", ()):
        copies.setdefault(c["report"], []).append(c)
    for report, number in numbers.items():
        head = heads.get(report, {"id": report})
        yield Source(
            number=number,
            id=report,
            title=" ".join((head.get("title") or "").split()),
            outlet=outlet_name(head),
            published=moment_words(head.get("published")),
            language=head.get("language"),
            url=head.get("url"),
            link=web_address(head.get("url")),
            copy=_copies_words(copies.get(report, ()), numbers),
        )


def _copies_words(copies: Sequence[Json], numbers: Mapping[str, int]) -> str:
    """ "copy of 2", "translation of 2", "62% of its text is taken from 2": the nearest copies first."""
    nearest = sorted(copies, key=lambda c: (-c["contained"], numbers.get(c["of"], 0)))
    told = [_copy_words(c, f"{numbers.get(c['of'], c['of'])}") for c in nearest[:_COPIES]]
    rest = len(nearest) - len(told)
    return "; ".join(told) + (f"; and {rest} more" if rest else "")


def _copy_words(copy: Json, of: str) -> str:
    share = f"{copy['contained']:.0%} of its text"
    if copy["kind"] == "translation":
        return f"translation of {of}" if copy.get("directed", True) else f"translation of {of}, or the other way round"
    if not copy.get("directed", True):
        return f"{share} is also in {of}"
    if copy["kind"] == "verbatim":
        return f"copy of {of}" if copy["contained"] >= _WHOLE else f"copy of {of}, {share}"
    return f"{share} is taken from {of}"


def _note(*parts: str | None) -> str:
    return ", ".join(p for p in parts if p)


def _facts(incident: Json) -> Iterator[tuple[str, str, str]]:
    """Day, place, sides, weapons: name, value, note; a name stands once."""
    when, where = incident.get("when"), incident.get("where")
    by = {c["field"]: f"corrected by {c['who']}" for c in incident.get("corrections", ())}
    if "type" in by:
        yield "type", words.label(incident["type"]), by["type"]
    yield "when", when_words(when), _note(precision_words(when) if when else "", by.get("when"))
    if where or incident["type"] not in STATEMENTS:
        notes = (
            [words.place_precision(place(where)), words.point_words(where.get("lat"), where.get("lon"))]
            if where
            else []
        )
        yield "where", place_words(where), _note(*notes, by.get("where"))
    names = ROLES | ({"perpetrator": BOTH_SIDES[incident["type"]]} if incident["type"] in BOTH_SIDES else {})
    known = list(ROLES)
    actors = incident.get("actors", ())
    if not actors:
        yield "who", words.NOT_SAID, ""
    last = None
    for actor in sorted(actors, key=lambda a: known.index(a["role"]) if a["role"] in known else len(known)):
        notes = [words.label(actor["kind"]), f"side: {actor['side']}" if actor.get("side") else ""]
        yield (
            names.get(actor["role"], actor["role"]) if actor["role"] != last else "",
            actor["name"],
            ", ".join(filter(None, notes)),
        )
        last = actor["role"]
    for n, w in enumerate(incident.get("weapons", ())):
        yield "" if n else "weapon", words.weapon_words(w["type"], w.get("name"), w.get("min"), w.get("max")), ""


class _Told:
    """The claims of an incident, with their reports at hand."""

    def __init__(self, incident: Json, sources: Mapping[str, Source], heads: Mapping[str, Json]) -> None:
        self.incident = incident
        self.claims: Sequence[Json] = incident.get("claims", ())
        self.sources = sources
        self.heads = heads

    def source(self, report: str) -> Source:
        return self.sources[report]

    def who(self, claim: Json) -> str:
        """The root; the outlet itself as such."""
        chain = claim.get("chain") or [{"name": None, "kind": "unknown"}]
        return voice_name(chain[-1], self.source(claim["report"]).outlet)

    def quoted(self, claims: Iterable[int]) -> Iterator[Quoted]:
        """The words of these claims; the same words in several reports once."""
        places: dict[str, list[tuple[Source, int]]] = {}
        for n in claims:
            evidence = self.claims[n]["evidence"]
            source = self.source(evidence.get("report") or self.claims[n]["report"])
            same = places.setdefault(" ".join(evidence["quote"].split()), [])
            if all(source is not other for other, _ in same):
                same.append((source, evidence["start"]))
        for quote, same in places.items():
            yield Quoted(words=quote, source=same[0][0], start=same[0][1], also=tuple(s for s, _ in same[1:]))

    def holders(self, claims: Iterable[int]) -> Iterator[Holder]:
        """The voices of these claims, each once."""
        groups: dict[tuple[tuple[str, ...], bool], list[int]] = {}
        for n in claims:
            claim = self.claims[n]
            groups.setdefault((voice_key(claim), claim.get("speech_act") in _DENIALS), []).append(n)
        for (_, denies), found in groups.items():
            names = [self.who(self.claims[n]) for n in found]
            manners = dict.fromkeys(self.manner(n) for n in found)
            yield Holder(
                who=max(names, key=lambda name: (names.count(name), len(name), name)),
                side=self.claims[found[0]].get("side"),
                manner="; ".join(m for m in manners if m),
                denies=denies,
                relays=tuple(dict.fromkeys(relay(self.claims[n], self.heads) for n in found)),
                quotes=tuple(self.quoted(found)),
            )

    def manner(self, n: int) -> str:
        claim = self.claims[n]
        act = words.SPEECH_ACTS.get(claim.get("speech_act", "assert"), claim.get("speech_act", ""))
        return ", ".join(m for m in (act, words.CERTAINTIES.get(claim.get("certainty", "certain"))) if m)

    def disputes(self) -> Iterator[Dispute]:
        for c in self.incident.get("contradictions", ()):
            values = []
            for v in c["values"]:
                held = [h["claim"] for h in v.get("held_by", ())]
                values.append(
                    Held(
                        field=c["field"],
                        value=value_words(c["field"], v["value"]),
                        said=own_words(v["value"]),
                        support="" if v.get("speech_act") else support_words(v["support"]),
                        counts=v["support"],
                        holders=tuple(self.holders(held)),
                        contested=True,
                        only_denied=v.get("speech_act") in _DENIALS,
                    )
                )
            yield Dispute(field=c["field"], why=c.get("why", ""), values=tuple(values))

    def values(self, contested: frozenset[str]) -> Iterator[Held]:
        """Every value with its support: contested fields first, then as the table of claims has them."""
        agreed = {(a["field"], value_words(a["field"], a["value"])) for a in self.incident.get("agreements", ())}
        values = self.incident.get("values", ())
        for v in sorted(values, key=lambda v: (v["field"] not in contested, _field_order(v["field"]))):
            value = value_words(v["field"], v["value"])
            yield Held(
                field=v["field"],
                value=value,
                said=own_words(v["value"]),
                support=support_words(v["support"]),
                counts=v["support"],
                holders=tuple(self.holders([*v.get("claims", ()), *v.get("denied_by", ())])),
                contested=v["field"] in contested,
                agreed=(v["field"], value) in agreed and v["support"]["roots"][1] > 1,
                only_denied=not v.get("claims"),
            )

    def timeline(self) -> Iterator[tuple[str, tuple[Point, ...]]]:
        """By field; a value that a voice is reported with again stands once."""
        fields: dict[str, dict[tuple[str, tuple[str, ...]], list[Json]]] = {}
        for p in self.incident.get("timeline", ()):
            key = (value_words(p["field"], p["value"]), voice_key(self.claims[p["claim"]]))
            fields.setdefault(p["field"], {}).setdefault(key, []).append(p)
        for name in sorted(fields, key=_field_order):
            points = []
            for (value, _), same in fields[name].items():
                first = same[0]
                reports = {p["report"] for p in same}
                points.append(
                    Point(
                        at=moment_words(first["at"]),
                        value=value,
                        said=" ".join((first.get("text") or "").split()),
                        who=self.who(self.claims[first["claim"]]),
                        manner=self.manner(first["claim"]),
                        denies=self.claims[first["claim"]].get("speech_act") in _DENIALS,
                        source=self.source(first["report"]),
                        again=len(reports) - 1,
                    )
                )
            yield name, tuple(points)

    def quotations(self) -> Iterator[tuple[Source, tuple[Quoted, ...]]]:
        """By report, every stretch of words that carries a claim, by position, with all that it is read as saying."""
        found: dict[str, dict[tuple[int, str], list[tuple[str, str, str, str]]]] = {r: {} for r in self.sources}
        for n, claim in enumerate(self.claims):
            value = value_words(claim["field"], claim["value"])
            reads = (words.label(claim["field"]), value, self.manner(n), self.who(claim))
            for span in (claim["evidence"], *claim.get("also", ())):
                place = (span["start"], " ".join(span["quote"].split()))
                same = found[span.get("report") or claim["report"]].setdefault(place, [])
                if reads not in same:
                    same.append(reads)
        for report, places in found.items():
            source = self.sources[report]
            quoted = [
                Quoted(words=quote, source=source, start=start, reads=tuple(reads_of))
                for (start, quote), reads_of in sorted(places.items(), key=lambda item: item[0])
            ]
            if quoted:
                yield source, tuple(quoted)


def _corrections(incident: Json) -> Iterator[Correction]:
    """What people set right, and the claims that they added or set aside."""
    for c in incident.get("corrections", ()):
        yield _set_right(c, c["field"], value_words(c["field"], c["value"]))
    claims = [*incident.get("claims", ()), *incident.get("rejected", ())]
    for mark, done in (("added", "added"), ("rejected", "not counted")):
        for c in claims:
            if mark in c:
                voice = c["chain"][-1]["name"] or words.label(c["chain"][-1]["kind"])
                yield _set_right(c[mark], c["field"], f"{value_words(c['field'], c['value'])} ({voice}): {done}")


def _set_right(made: Json, field: str, value: str) -> Correction:
    return Correction(
        judgement=made["judgement"],
        field=field,
        value=value,
        who=" ".join(made["who"].split()),
        at=moment_words(made["at"]),
        why=" ".join((made.get("why") or "").split()),
    )


def _unknown(incident: Json) -> Iterator[str]:
    """What no report says, in words."""
    fields = {c["field"] for c in incident.get("claims", ()) if c.get("speech_act") not in _NOT_SAID}
    named = any(a["role"] in _DOERS and a["kind"] != "unidentified" for a in incident.get("actors", ()))
    statement = incident["type"] in _HARMLESS
    if not incident.get("when"):
        yield "When it happened: no report gives a day."
    if not incident.get("where") and incident["type"] not in STATEMENTS:
        yield "Where it happened: no report names a place."
    if not named and "responsibility" not in fields:
        yield "Who did it: nobody is named."
    if not statement:
        for name, what in (("killed", "How many were killed"), ("injured", "How many were injured")):
            if name not in fields:
                yield f"{what}: no report gives a number; that is not the same as none."
        if not incident.get("weapons") and "weapon" not in fields:
            yield "Which weapons were used: no report says."
    if "motive" not in fields:
        yield "Why: no report gives a motive."
