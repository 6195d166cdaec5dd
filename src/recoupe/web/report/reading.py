"""A report read out of the casebook with all that its page shows, and the page itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fastapi import HTTPException, Request
from fastapi.responses import HTMLResponse

from recoupe.casebook.book import StoredReport
from recoupe.casebook.library import Shared
from recoupe.errors import CasebookError
from recoupe.model.report import Json, Report
from recoupe.show.incident_words import cleaned, web_address
from recoupe.web.decisions import decision_of
from recoupe.web.identity import Asker
from recoupe.web.rendering import render
from recoupe.web.report import addresses
from recoupe.web.report.beside import Card, cards, claim_spans, copied, marks
from recoupe.web.report.highlighting import KINDS, Mark, highlighted
from recoupe.web.report.mentions import reader_of
from recoupe.web.room import room_of

_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)
SAID = ("accept", "reject", "undone", "not_undone", "added", "replaced", "new_incident")
"""What the page says of what was just done."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A report with the cards beside it."""

    stored: StoredReport
    cards: tuple[Card, ...]

    @property
    def report(self) -> Report:
        return self.stored.report

    def card(self, key: str) -> Card | None:
        return next((c for c in self.cards if c.key == key), None)

    def home(self, claim: str) -> Card | None:
        """The card that a claim stands on."""
        return next((c for c in self.cards if c.claim(claim)), None)

    def versions(self) -> dict[str, tuple[str, int]]:
        """Of each telling, the incident that it is part of and that one's version."""
        return {c.key: (c.id, c.version) for c in self.cards}

    def nearest(self, span: tuple[int, int]) -> str:
        """The telling of which words stand nearest; empty where there is none."""

        def away(card: Card) -> int:
            spans = [at for claim in card.claims for at in claim_spans(claim)]
            return min((max(0, start - span[1], span[0] - end) for start, end in spans), default=10**9)

        nearest = min(self.cards, key=away, default=None)
        return nearest.key if nearest else ""

    def voices(self) -> list[str]:
        """Who speaks in the report, by name."""
        names = {v["name"] for c in self.cards for claim in c.claims for v in claim["chain"][1:] if v["name"]}
        return sorted(names)


def laid(request: Request, id: str) -> Laid:
    """Raises 404 for a report that is not there."""
    book = room_of(request).book
    try:
        return Laid(book.report(id), tuple(cards(book.library.tellings(id))))
    except CasebookError as error:
        raise HTTPException(404, str(error)) from None


def is_piece(request: Request) -> bool:
    """Whether htmx asks, for a part of a page."""
    return "hx-request" in request.headers and "hx-boosted" not in request.headers


def page(
    request: Request,
    asker: Asker,
    id: str,
    *,
    show: list[str] | None = None,
    claim: str | None = None,
    span: str | None = None,
    copies: str | None = None,
    refused: str | None = None,
    status: int = 200,
) -> HTMLResponse:
    """The page of a report. ``refused``: why what was asked for could not be done."""
    read = laid(request, id)
    library = room_of(request).book.library
    shared = library.shared(id)
    target, _ = pointed(read, claim, span)
    found = reader_of(request.app.state).at_hand(read.stored.uid)
    previous, following = library.beside(id)
    said = request.query_params.get("said")
    asked = {k: v for k, v in (("claim", claim), ("span", span), ("copies", copies)) if v is not None}
    return render(
        request, "report.html", status=status, report=read.report, head=cleaned(read.report.to_dict()),
        stored=read.stored, cards=read.cards,
        text=text(request, read, claim=claim, span=span, copies=copies), kinds=KINDS,
        shown=[k for k in KINDS if show is None or k in show], chosen=show is not None, reading=found,
        later=addresses.mentions_address(id, **asked), shared=shared, common=_chosen(shared, copies),
        target=target, missed=claim is not None and target is None, previous=previous, following=following,
        address=addresses.report_address, original=addresses.original_address(id),
        link=web_address(read.report.url), refused=refused, said=said if said in SAID else None,
        like=_like(request, read, target) if said == "new_incident" else (), last=last_decision(request, read.cards),
    )  # fmt: skip


def text(
    request: Request, read: Laid, *, claim: str | None = None, span: str | None = None, copies: str | None = None
) -> str:
    """The text with what was found in it so far."""
    found: list[Mark] = [*marks(read.cards, read.report.id), *pointed(read, claim, span)[1]]
    if copies is not None:
        common = _chosen(room_of(request).book.library.shared(read.report.id), copies)
        found += copied(common) if common else ()
    mentions = reader_of(request.app.state).at_hand(read.stored.uid)
    return highlighted(read.report.text, [*found, *(mentions.marks() if mentions else ())])


def pointed(read: Laid, claim: str | None, span: str | None) -> tuple[Json | None, list[Mark]]:
    """The claim that is asked for, and the words that are to be pointed out."""
    card = read.home(claim) if claim is not None else None
    wanted = card.claim(claim) if card is not None and claim is not None else None
    if wanted is not None:
        return wanted, [Mark("target", *at) for at in claim_spans(wanted)]
    if span is not None and (match := _SPAN.fullmatch(span)):
        return None, [Mark("target", int(match[1]), int(match[2]))]
    return None, []


def last_decision(request: Request, beside: tuple[Card, ...]) -> Json | None:
    """What the person decided last, where it is about an incident that is seen here."""
    book, asker = room_of(request).book, request.state.asker
    number = book.last_by(asker.name) if asker is not None and asker.may("coder") else None
    decision = decision_of(book, number) if number is not None else None
    return decision if decision is not None and decision.get("incident") in {c.id for c in beside} else None


def _like(request: Request, read: Laid, target: Json | None) -> list[Json]:
    """The incidents that the one of the claim looks like."""
    card = read.home(target["id"]) if target is not None else None
    return room_of(request).book.similar(card.id, 3) if card is not None else []


def _chosen(shared: list[Shared], other: str | None) -> Shared | None:
    return next((s for s in shared if s.other.id == other), None)
