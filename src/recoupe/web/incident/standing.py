"""What stands behind a value: reports, texts, roots, sides, denials, each number with its list; what contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from recoupe.casebook.typed import typed_form
from recoupe.model.report import Json
from recoupe.show.claims import FIELDS
from recoupe.show.incident_words import own_words, value_words
from recoupe.web.incident.laid import Laid, Quoted, Source

CORRECTABLE = ("killed", "injured", "missing", "captured", "displaced", "when", "where", "responsibility", "target",
               "weapon", "damage", "motive")  # fmt: skip
"""Fields whose value, as it stands in a claim, can be taken over as the incident's."""
_WHY = {
    "the numbers cannot hold together": "numbers",
    "one voice says it, another denies it": "denied",
    "one voice says that it happened, another that it did not": "occurrence",
    "one is named as the doer, one denies": "doer_denied",
    "different doers are named": "doers",
    "the places lie apart": "places",
    "the days do not meet": "days",
    "other numbers, makes or kinds of weapons": "weapons",
    "a motive charged beside one given": "motive",
    "a target named and denied": "target",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A voice with its claims of one value; ``quotes`` has each stretch of words once."""

    who: str
    kind: str
    side: str | None
    own: bool
    denies: bool
    unnamed: bool
    manner: str
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A value with what stands behind it. ``parts`` are its counts (name, words); ``claim`` the id of its first claim,
    by which its lists are asked for; ``typed`` how it would be typed as a correction."""

    field: str
    value: str
    said: str
    language: str | None
    claim: str
    parts: tuple[tuple[str, str], ...]
    holders: tuple[Holder, ...]
    typed: str | None
    contested: bool = False
    agreed: bool = False
    only_denied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Values of a field that cannot hold together, and why not."""

    field: str
    why: str
    values: tuple[Held, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Reports whose words for a value are those of one of them (``of``; None where it is in no copy)."""

    of: Source | None
    reports: tuple[tuple[Source, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """The lists behind the numbers of a value."""

    held: Held
    reports: tuple[tuple[Source, tuple[Quoted, ...]], ...]
    texts: tuple[Text, ...]
    roots: tuple[Holder, ...]
    sides: tuple[tuple[str, tuple[str, ...]], ...]
    denials: tuple[Holder, ...]


def why_words(laid: Laid, why: str) -> str:
    """Why values cannot hold together, in the page's language; a reason that nobody put into words is shown as is."""
    return laid.say(f"clash.{_WHY[why]}") if why in _WHY else why


def disputes_of(laid: Laid) -> Iterator[Dispute]:
    """What contradicts, in the order of the fields."""
    for c in sorted(laid.incident.get("contradictions", ()), key=lambda c: _place(c["field"])):
        values = []
        for side in c["values"]:
            numbers = [held["claim"] for held in side.get("held_by", ())]
            if numbers:
                values.append(_held(laid, c["field"], side, numbers, only_denied=bool(side.get("speech_act"))))
        yield Dispute(field=c["field"], why=why_words(laid, c.get("why", "")), values=tuple(values))


def values_of(laid: Laid) -> list[Held]:
    """Every value with its support: contested fields first."""
    agreed = {(a["field"], value_words(a["field"], a["value"])) for a in laid.incident.get("agreements", ())}
    found = []
    for v in sorted(laid.values, key=lambda v: (v["field"] not in laid.contested, _place(v["field"]))):
        known = (v["field"], value_words(v["field"], v["value"])) in agreed and v["support"]["roots"][1] > 1
        found.append(_of_value(laid, v, agreed=known))
    return found


def behind(laid: Laid, claim: int) -> Behind | None:
    """What stands behind the value that a claim carries or denies; None where it does neither (it cannot confirm)."""
    at = laid.value_of.get(claim)
    if at is None:
        return None
    value = laid.values[at]
    carried, denied = value.get("claims", ()), value.get("denied_by", ())
    by_report: dict[str, list[int]] = {}
    for n in carried:
        by_report.setdefault(laid.claims[n]["report"], []).append(n)
    roots = tuple(_holders(laid, carried))
    sides: dict[str, list[str]] = {}
    for holder in roots:
        if holder.side is not None and holder.who not in sides.setdefault(holder.side, []):
            sides[holder.side].append(holder.who)
    return Behind(
        held=_of_value(laid, value, agreed=False),
        reports=tuple((laid.sources[r], tuple(laid.quoted(n) for n in ns)) for r, ns in by_report.items()),
        texts=tuple(_texts(laid, by_report)),
        roots=roots,
        sides=tuple((side, tuple(names)) for side, names in sides.items()),
        denials=tuple(_holders(laid, denied)),
    )


def copy_words(laid: Laid, copy: Json) -> str:
    """ "copy of 2, 62% of its text": how a report stands to another, which is named by its number."""
    source = laid.sources.get(copy["of"])
    of = f"[{source.number}] {source.outlet}" if source else copy["of"]
    said = laid.say(f"copy.{copy['kind']}" if copy.get("directed", True) else "copy.undirected", of=of)
    return laid.say("copy.share", said=said, share=f"{copy['contained']:.0%}")


def _texts(laid: Laid, by_report: Mapping[str, Sequence[int]]) -> Iterator[Text]:
    """Reports by the text whose words they have for the value. A report that has it in words of its own and in words
    that it copied stands in both."""
    taken: dict[str, list[Json]] = {}
    for copy in laid.incident.get("copies", ()):
        if copy["report"] in by_report:
            taken.setdefault(copy["report"], []).append(copy)
    known = all("text" in laid.claims[n] for numbers in by_report.values() for n in numbers)
    groups = _told_texts(laid, by_report) if known else _likely_texts(laid, by_report, taken)
    for of, reports in groups.items():
        yield Text(
            of=laid.sources.get(of) if reports != [of] else None,
            reports=tuple(
                (laid.sources[r], "; ".join(copy_words(laid, c) for c in taken.get(r, ()) if c["of"] == of))
                for r in sorted(reports, key=lambda r: r != of)
            ),
        )


def _told_texts(laid: Laid, by_report: Mapping[str, Sequence[int]]) -> dict[str, list[str]]:
    """As the casebook counted them: every claim says whose words it is in."""
    groups: dict[str, list[str]] = {}
    for report, numbers in by_report.items():
        for n in numbers:
            same = groups.setdefault(laid.claims[n]["text"], [])
            if report not in same:
                same.append(report)
    return groups


def _likely_texts(
    laid: Laid, by_report: Mapping[str, Sequence[int]], taken: Mapping[str, Sequence[Json]]
) -> dict[str, list[str]]:
    """For an incident that was written before claims said so: one copies the other and has the same words, or is its
    translation."""
    words = {r: {laid.quoted(n).words.casefold() for n in numbers} for r, numbers in by_report.items()}
    origin = {r: r for r in by_report}

    def first(report: str) -> str:
        while origin[report] != report:
            report = origin[report]
        return report

    for report, copies in taken.items():
        for copy in copies:
            of = copy["of"]
            if of in origin and (copy["kind"] == "translation" or words[report] & words[of]):
                if first(of) != first(report):
                    origin[first(report)] = first(of)
    groups: dict[str, list[str]] = {}
    for report in by_report:
        groups.setdefault(first(report), []).append(report)
    return groups


def _of_value(laid: Laid, value: Json, *, agreed: bool) -> Held:
    carried = value.get("claims", ())
    return _held(
        laid, value["field"], value, [*carried, *value.get("denied_by", ())], only_denied=not carried, agreed=agreed
    )


def _held(
    laid: Laid, field: str, value: Json, numbers: Sequence[int], *, only_denied: bool, agreed: bool = False
) -> Held:
    support = value["support"]
    only = not support["reports"] and bool(support.get("denials"))
    parts = (("denials", laid.tell.support(support)),) if only else tuple(laid.tell.support_parts(support))
    return Held(
        field=field,
        value=laid.tell.value(field, value["value"]),
        said=own_words(value["value"]),
        language=laid.source_of(numbers[0]).language,
        claim=laid.id_of(numbers[0]),
        parts=parts,
        holders=tuple(_holders(laid, numbers)),
        typed=_typed(field, value["value"]) if not only_denied else None,
        contested=field in laid.contested,
        agreed=agreed,
        only_denied=only_denied,
    )


def _typed(field: str, value: Any) -> str | None:
    return typed_form(field, value) if field in CORRECTABLE else None


def _holders(laid: Laid, numbers: Iterable[int]) -> Iterator[Holder]:
    for group in laid.voices(numbers):
        quotes: dict[str, list[Quoted]] = {}
        for n in group:
            quoted = laid.quoted(n)
            same = quotes.setdefault(quoted.words, [])
            if all(quoted.source is not q.source for q in same):
                same.append(quoted)
        first = next(iter(quotes.values()))[0]
        names = [laid.who(n) for n in group]
        chain = laid.claims[group[0]].get("chain") or [{}]
        yield Holder(
            who=max(names, key=lambda name: (names.count(name), len(name), name)),
            kind=first.kind,
            side=first.side,
            own=any(laid.is_own(n) for n in group),
            denies=first.denies,
            unnamed=bool(chain[-1].get("anonymous") or not chain[-1].get("name")),
            manner="; ".join(dict.fromkeys(q.manner for same in quotes.values() for q in same if q.manner)),
            quotes=tuple(replace(same[0], again=tuple(same[1:])) for same in quotes.values()),
        )


def _place(field: str) -> tuple[int, str]:
    return (FIELDS.index(field) if field in FIELDS else len(FIELDS), field)
