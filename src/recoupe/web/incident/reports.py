"""The reports of an incident with what they took from one another; what it is linked to; what people set aside."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.casebook import Casebook
from recoupe.errors import CasebookError
from recoupe.web.incident.facts import title_of
from recoupe.web.incident.laid import Laid, Source
from recoupe.web.incident.standing import copy_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A report, what it is a copy of, in words, and how many claims it makes."""

    source: Source
    copies: tuple[str, ...]
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Another incident: how it is linked, its page, what it is."""

    kind: str
    incident: str
    title: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A claim that a person decided on: who, when, why; ``claim`` is its id, ``judgement`` the decision's."""

    claim: str
    field: str
    value: str
    who: str
    outlet: str
    quote: str
    language: str | None
    by: str
    at: str
    why: str
    judgement: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """What people rejected, added and set right."""

    rejected: tuple[Aside, ...]
    added: tuple[Aside, ...]
    corrections: tuple[Aside, ...]
    accepted: int


def reports_of(laid: Laid) -> list[Listed]:
    """In the order of publication."""
    copies: dict[str, list[str]] = {}
    for c in sorted(laid.incident.get("copies", ()), key=lambda c: -c["contained"]):
        copies.setdefault(c["report"], []).append(copy_words(laid, c))
    counts: dict[str, int] = {}
    for claim in laid.claims:
        counts[claim["report"]] = counts.get(claim["report"], 0) + 1
    return [
        Listed(source=s, copies=tuple(copies.get(s.id, ())), claims=counts.get(s.id, 0)) for s in laid.sources.values()
    ]


def linked(book: Casebook, laid: Laid) -> list[Linked]:
    """Incidents that the reports link it to; one that is gone is left out."""
    found = []
    for link in laid.incident.get("links", ()):
        try:
            other = Laid(book.incident(link["incident"]), laid.tell, laid.say)
        except CasebookError:
            continue
        quote = next((" ".join(s["quote"].split()) for s in link.get("evidence", ())), "")
        found.append(Linked(kind=laid.tell.code(link["type"]), incident=other.id, title=title_of(other), quote=quote))
    return found


def set_aside(laid: Laid) -> SetAside:
    """What people decided about single claims and fields."""
    decided = {"rejected": laid.incident.get("rejected", ()), "added": [c for c in laid.claims if c.get("added")]}
    told: dict[str, tuple[Aside, ...]] = {}
    for kind, claims in decided.items():
        rows = []
        for claim in claims:
            mark = claim.get(kind) or {}
            source = laid.sources[claim["report"]]
            chain = claim.get("chain") or [{"kind": "unknown"}]
            rows.append(
                Aside(
                    claim=str(claim.get("id", "")),
                    field=claim["field"],
                    value=laid.tell.value(claim["field"], claim["value"]),
                    who=laid.tell.voice(chain[-1], source.outlet),
                    outlet=source.outlet,
                    quote=" ".join(claim["evidence"]["quote"].split()),
                    language=source.language,
                    by=mark.get("who", ""),
                    at=laid.tell.moment(mark.get("at")),
                    why=mark.get("why", ""),
                    judgement=mark.get("judgement"),
                )
            )
        told[kind] = tuple(rows)
    corrections = tuple(
        Aside(
            claim="", field=c["field"], value=laid.tell.value(c["field"], c["value"]), who="", outlet="", quote="",
            language=None, by=c["who"], at=laid.tell.moment(c["at"]), why=c.get("why") or "", judgement=c["judgement"],
        )
        for c in laid.incident.get("corrections", ())
    )  # fmt: skip
    return SetAside(
        rejected=told["rejected"],
        added=told["added"],
        corrections=corrections,
        accepted=sum(1 for c in laid.claims if c.get("accepted")),
    )
