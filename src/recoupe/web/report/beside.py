"""The coded incidents of one report, as they stand beside its text, and the marks that they make in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from recoupe.casebook.library import Shared, Telling
from recoupe.model.report import Json
from recoupe.show.claims import FIELDS
from recoupe.show.incident_words import cleaned
from recoupe.web.report.highlighting import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An incident as this report tells it. ``incident`` is what of the whole incident is shown; ``state`` how far
    people are with it; ``contested`` its fields that voices contradict one another about; ``reports`` how many tell of
    it. ``claims`` are those of this telling, in the order of the text, ``rejected`` those of them that a person struck
    out; ``element`` is the id of the card on the page."""

    key: str
    element: str
    incident: Json
    state: str
    contested: frozenset[str]
    reports: int
    claims: tuple[Json, ...]
    rejected: tuple[Json, ...]

    @property
    def id(self) -> str:
        return str(self.incident["id"])

    @property
    def version(self) -> int:
        return int(self.incident["version"])

    @property
    def undecided(self) -> tuple[Json, ...]:
        """Claims that nobody accepted and nobody added."""
        return tuple(c for c in self.claims if not c.get("accepted") and not c.get("added"))

    def claim(self, id: str) -> Json | None:
        return next((c for c in (*self.claims, *self.rejected) if c["id"] == id), None)


def cards(tellings: Iterable[Telling]) -> list[Card]:
    """A card a telling, in the order of the report."""
    return [_card(telling) for telling in tellings]


def marks(cards: Sequence[Card], report: str) -> Iterator[Mark]:
    """The words of every claim and of who says it; and those of the incidents, which only light up."""
    for card in cards:
        for claim in card.claims:
            yield from _claimed(claim, struck=False)
        for claim in card.rejected:
            yield from _claimed(claim, struck=True)
        for span in _spans(card.incident, cleaned(report)):
            yield Mark("told", span["start"], span["end"], (card.element,))


def copied(shared: Shared) -> Iterator[Mark]:
    """The sentences that stand in the other report, too."""
    return (Mark("copied", start, end) for start, end in shared.spans)


def claim_spans(claim: Json) -> list[tuple[int, int]]:
    """The characters of the text in which the claim's value is said, the first statement first."""
    spans = (claim["evidence"], *claim.get("also", ()))
    return [(s["start"], s["end"]) for s in spans if s is not None and s.get("in") != "title"]


def _card(telling: Telling) -> Card:
    def own(claims: Iterable[Json]) -> tuple[Json, ...]:
        return tuple(sorted((cleaned(c) for c in claims if c["told"] == telling.key), key=_place))

    whole = telling.incident
    return Card(
        key=telling.key,
        element="t-" + telling.key.replace(".", "-"),
        incident=cleaned({k: whole[k] for k in ("id", "version", "type", "when", "where", "actors", "evidence")}),
        state=telling.state,
        contested=frozenset(c["field"] for c in whole["contradictions"]),
        reports=len(whole["reports"]),
        claims=own(whole["claims"]),
        rejected=own(whole.get("rejected", ())),
    )


def _place(claim: Json) -> tuple[int, int, int]:
    """By where the words stand, so that who walks through the claims reads on; then by field."""
    field, evidence = claim["field"], claim["evidence"]
    return evidence["start"], evidence["end"], FIELDS.index(field) if field in FIELDS else len(FIELDS)


def _claimed(claim: Json, *, struck: bool) -> Iterator[Mark]:
    about = (claim["id"],)
    for start, end in claim_spans(claim):
        yield Mark("told" if struck else "coded", start, end, about)
    cue = claim.get("cue")
    if cue is not None and cue.get("in") != "title":
        yield Mark("told" if struck else "voice", cue["start"], cue["end"], about)


def _spans(incident: Json, report: str) -> Iterator[Json]:
    """Where a report tells of the incident: its sentences, and the words for day, place and actors."""
    parts = [incident["evidence"], *(a["evidence"] for a in incident["actors"])]
    parts += [part["evidence"] for part in (incident["when"], incident["where"]) if part]
    for spans in parts:
        yield from (s for s in spans if s.get("report") == report and s.get("in") != "title")
