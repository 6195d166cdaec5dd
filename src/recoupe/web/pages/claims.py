"""What people do about the claims of a report: accept, reject, take back, add, correct, and code what was missed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Annotated, Any, NoReturn

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from recoupe.casebook.deciding import Judged
from recoupe.casebook.typed import Unreadable, parsed_value
from recoupe.errors import CasebookError, ConflictError
from recoupe.model.report import Json
from recoupe.web.decisions import decision_of, may_take_back
from recoupe.web.identity import Coder
from recoupe.web.rendering import language_of, render
from recoupe.web.report import addresses, forms, reading
from recoupe.web.report.beside import Card
from recoupe.web.report.forms import NEW, ClaimForm
from recoupe.web.report.mentions import reader_of
from recoupe.web.report.reading import Laid
from recoupe.web.room import room_of
from recoupe.web.telling import telling_in
from recoupe.web.wording import Say, knows, say_in

router = APIRouter(include_in_schema=False)
CONFLICT, REFUSED = 409, 422
VERDICTS = ("accept", "reject")


async def _posted(request: Request) -> dict[str, str]:
    return {k: v for k, v in (await request.form()).items() if isinstance(v, str)}


Posted = Annotated[dict[str, str], Depends(_posted)]


@router.post("/claims/review", response_class=HTMLResponse)
def review(request: Request, asker: Coder, posted: Posted) -> Response:
    """Accepts or rejects: the field ``accept`` or ``reject`` holds the key of a telling and, after a blank, the id of
    one of its claims, or ``all`` for those that nobody decided on. Without script back to the page; else the telling's
    card. Of a single claim, that its words say so (or do not) is reason enough."""
    say, laid = _say(request), reading.laid(request, posted.get("report", ""))
    verdict = next((v for v in VERDICTS if v in posted), None) or _wrong()
    key, _, claim = posted[verdict].partition(" ")
    card = laid.card(key) or _wrong()
    chosen = [c["id"] for c in card.undecided] if claim == "all" else [claim]
    why = posted.get("why", "").strip() or say(f"report.why_{verdict}")
    seen = ClaimForm.posted(posted).seen(card.key)
    book = room_of(request).book
    made, error, status = _tried(
        request,
        lambda: book.review(card.id, chosen, verdict, who=asker.name, why=why, expect=seen),  # type: ignore[arg-type]
    )
    said = say(f"report.said_{verdict}", n=len(chosen)) if made else error
    if reading.is_piece(request):
        struck = verdict == "reject" or any(c["id"] in chosen for c in card.rejected)
        others = made.incidents if made else (card.id,)
        keys = [key, *(c.key for c in laid.cards if c.id in others and c.key != key)]
        return _cards(request, posted["report"], keys, said=said, status=status, refused=made is None, struck=struck)
    if made is None:
        return reading.page(request, asker, posted["report"], refused=error, status=status)
    at = addresses.report_address(posted["report"], said=verdict)
    return RedirectResponse(f"{at}#{claim if claim != 'all' else card.element}", 303)


@router.post("/claims/undo", response_class=HTMLResponse)
def undo(request: Request, asker: Coder, posted: Posted) -> Response:
    """Takes a decision back, and back to the page: one's own, another's for an editor."""
    say, book = _say(request), room_of(request).book
    number = posted.get("judgement", "")
    decision = decision_of(book, int(number)) if number.isdecimal() and len(number) < 18 else None
    if decision is None:
        raise HTTPException(404)
    if not may_take_back(asker, decision):
        raise HTTPException(403, detail="needs:editor")
    why = posted.get("why", "").strip() or say("report.why_undo")
    made, error, status = _tried(request, lambda: book.revoke(decision["id"], who=asker.name, why=why))
    if made is None and not reading.is_piece(request):
        return reading.page(request, asker, posted.get("report", ""), refused=error, status=status)
    report = posted.get("report", "")
    if reading.is_piece(request) and made is not None and decision["kind"] in VERDICTS:
        keys = [c.key for c in reading.laid(request, report).cards if c.id in made.incidents]
        answer = _cards(request, report, keys, said=say("report.did_undone"), refused=False, struck=True, aside=True)
        about = decision["value"]["claim"] if isinstance(decision.get("value"), dict) else ""
        answer.headers["hx-trigger"] = json.dumps({"claim": about})
        return answer
    at = addresses.report_address(report, said="undone" if made else "not_undone")
    if reading.is_piece(request):
        return Response(status_code=200, headers={"hx-redirect": at})
    return RedirectResponse(at, 303)


@router.get("/claims/new", response_class=HTMLResponse)
def new(
    request: Request,
    asker: Coder,
    report: str,
    start: str = "",
    end: str = "",
    words: str = "",
    claim: str = "",
    incident: str = "",
) -> HTMLResponse:
    """The form for a claim: about the characters ``start`` to ``end`` (which the browser takes for ``words``), or to
    correct ``claim``. What the program makes of the words stands in it already."""
    laid = reading.laid(request, report)
    form = ClaimForm(report=report, start=start, end=end, words=words, incident=incident, versions=laid.versions())
    if claim:
        card = laid.home(claim)
        found = card.claim(claim) if card else None
        if card is None or found is None:
            raise HTTPException(404)
        return _form(request, laid, forms.correcting(form, found, card.key))
    try:
        span = forms.span_of(form, laid.report.text)
    except Unreadable as error:
        return _form(request, laid, form, refused=_unreadable(request, error) if start or words else None)
    form = forms.guessed(form, reader_of(request.app.state).at_hand(laid.stored.uid), span)
    return _form(request, laid, replace(form, incident=form.incident or laid.nearest(span)))


@router.post("/claims/new", response_class=HTMLResponse)
def add(request: Request, asker: Coder, posted: Posted) -> Response:
    """Writes the claim down; what cannot be written leaves all that was typed in the form, with the reason."""
    form = ClaimForm.posted(posted)
    say, laid = _say(request), reading.laid(request, form.report)
    like: Json | None = None

    def decide() -> Judged:
        nonlocal like
        if not form.why.strip():
            raise Unreadable("why", say("report.why_missing"))
        span = forms.span_of(form, laid.report.text)
        if form.incident == NEW:
            return _new_incident(request, form, span, asker.name)
        card = laid.card(form.incident)
        if card is None:
            raise Unreadable("incident", say("report.no_incident"))
        claim = forms.claim_of(form, span, laid.report.text, card)
        others = [c for c in (*card.claims, *card.rejected) if c["id"] != form.replaces]
        same = forms.likeness(claim, others)
        if same is not None and not form.sure:
            like = same
            raise Unreadable("alike", say("report.alike"))
        return _written(request, form, card, claim, asker.name)

    made, error, status = _tried(request, decide)
    if made is None:
        now = reading.laid(request, form.report)
        kept = replace(form, versions=now.versions())
        return _form(request, now, kept, refused=error, like=like, status=status)
    return _onward(request, form, made)


def _written(request: Request, form: ClaimForm, card: Card, claim: Mapping[str, Any], who: str) -> Judged:
    """The claim is added; the one that it stands in for is set aside after it, so that an error loses neither."""
    book = room_of(request).book
    made = book.add_claim(card.id, dict(claim), who=who, why=form.why, expect=form.seen(card.key))
    if form.replaces and card.claim(form.replaces):
        book.review(card.key, [form.replaces], "reject", who=who, why=form.why)
    return made


def _new_incident(request: Request, form: ClaimForm, span: tuple[int, int], who: str) -> Judged:
    type_ = parsed_value("type", form.type)
    when = parsed_value("when", form.day) if form.day.strip() else None
    place = form.place.strip()
    where = (parsed_value("where", place) if "@" in place else {"name": place}) if place else None
    book = room_of(request).book
    return book.new_incident(form.report, *span, type_, when, where, who=who, why=form.why)


def _onward(request: Request, form: ClaimForm, made: Judged) -> Response:
    """To the words of what was added; of a new incident, with the incidents that it looks like."""
    laid = reading.laid(request, form.report)
    marks = [c for card in laid.cards for c in card.claims]
    added = next((c["id"] for c in marks if (c.get("added") or {}).get("judgement") == made.id), None)
    card = laid.card(str(made.judgement.a))
    query = {"said": "new_incident" if form.incident == NEW else "replaced" if form.replaces else "added"}
    if added is None and card is not None and card.claims:
        added = card.claims[0]["id"]
    if added is not None:
        query["claim"] = added
    at = addresses.report_address(form.report, **query)
    if reading.is_piece(request):
        return Response(status_code=200, headers={"hx-redirect": at})
    return RedirectResponse(at, 303)


def _form(
    request: Request,
    laid: Laid,
    form: ClaimForm,
    *,
    refused: str | None = None,
    like: Json | None = None,
    status: int = 200,
) -> HTMLResponse:
    try:
        span = forms.span_of(form, laid.report.text)
    except Unreadable:
        span = None
    template = "claim_form.html" if reading.is_piece(request) else "claim.html"
    return render(
        request, template, status=status, form=form, forms=forms, cards=laid.cards, report=laid.report,
        quote=laid.report.text[slice(*span)] if span else None, span=span, refused=refused, like=like,
        voices=laid.voices(), address=addresses.report_address,
    )  # fmt: skip


def _cards(
    request: Request,
    report: str,
    keys: list[str],
    *,
    said: str | None,
    refused: bool,
    struck: bool,
    aside: bool = False,
    status: int = 200,
) -> HTMLResponse:
    """Cards as they are now: the first in the place of the one that was asked about, unless all stand ``aside``; with
    the text where what is marked in it became another (``struck``)."""
    laid = reading.laid(request, report)
    cards = sorted((c for c in laid.cards if c.key in keys), key=lambda c: keys.index(c.key))
    if not cards:
        return HTMLResponse(status_code=status, headers={"hx-redirect": addresses.report_address(report)})
    return render(
        request, "report_card_piece.html", status=status, cards=cards, report=laid.report, said=said, refused=refused,
        aside=aside, text=reading.text(request, laid) if struck and not refused else None,
        last=reading.last_decision(request, laid.cards),
    )  # fmt: skip


def _tried(request: Request, decide: Callable[[], Judged]) -> tuple[Judged | None, str | None, int]:
    """What was decided; or why not, in the page's language, and the status to answer with."""
    say, tell = _say(request), telling_in(language_of(request))
    try:
        return decide(), None, 200
    except ConflictError as conflict:
        if conflict.version is None:
            return None, say("report.conflict_gone"), CONFLICT
        if conflict.who is None:
            return None, say("report.conflict_report", at=tell.moment(conflict.at)), CONFLICT
        return None, say("report.conflict", who=conflict.who, at=tell.moment(conflict.at)), CONFLICT
    except Unreadable as error:
        return None, _unreadable(request, error), REFUSED
    except CasebookError as error:
        return None, str(error), REFUSED


def _unreadable(request: Request, error: Unreadable) -> str:
    """What was wrong with what was typed; in English where nobody put it into words."""
    known = next((p for p in (f"report.refused_{error.code}", f"typed.{error.code}") if knows(p)), None)
    return _say(request)(known, **error.about) if known else str(error)


def _say(request: Request) -> Say:
    return say_in(language_of(request))


def _wrong() -> NoReturn:
    raise HTTPException(REFUSED)
