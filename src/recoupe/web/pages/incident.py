"""An incident: who says what, value by value, with the words; its history; and one beside another."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse

from recoupe.casebook import Casebook
from recoupe.errors import CasebookError
from recoupe.model.report import Json
from recoupe.web.identity import Reader
from recoupe.web.incident import beside as comparing
from recoupe.web.incident import deeds, facts
from recoupe.web.incident.laid import Laid
from recoupe.web.incident.matrix import matrix_of
from recoupe.web.incident.queue import beyond
from recoupe.web.incident.reports import linked, reports_of, set_aside
from recoupe.web.incident.sentence import passage, rule_of
from recoupe.web.incident.standing import behind, disputes_of, values_of
from recoupe.web.incident.toll import charts_of
from recoupe.web.rendering import language_of, render
from recoupe.web.room import room_of
from recoupe.web.telling import telling_in
from recoupe.web.wording import say_in

router = APIRouter(include_in_schema=False)
LISTED = 40
"""Values that the page lists at once; what is beyond is folded."""
LIKE = 5
"""Incidents that may be the same one, as the page names them."""


def laid_out(request: Request, incident: str) -> Laid:
    """The incident as the page's language tells it. 404 where there is none."""
    language = language_of(request)
    try:
        found = room_of(request).book.incident(incident)
    except CasebookError as error:
        raise HTTPException(404, str(error)) from None
    return Laid(found, telling_in(language), say_in(language))


@router.get("/incidents/{incident}", response_class=HTMLResponse)
def page(request: Request, asker: Reader, incident: str, said: int | None = None) -> HTMLResponse:
    """Everything about an incident: contradictions first. ``said``: a decision that was just made, to be told and, at
    will, taken back."""
    laid = laid_out(request, incident)
    book = room_of(request).book
    return render(request, "incident.html", **page_context(book, laid, said))


def page_context(book: Casebook, laid: Laid, said: int | None = None) -> Json:
    """What the template of the page is given."""
    values = values_of(laid)
    return {
        "laid": laid,
        "incident": laid.incident,
        "review": facts.review_of(laid),
        "contested": [laid.tell.code(field) for field in sorted(laid.contested)],
        "facts": facts.facts_of(laid),
        "disputes": list(disputes_of(laid)),
        "matrix": matrix_of(laid),
        "values": values[:LISTED],
        "folded": values[LISTED:],
        "charts": list(charts_of(laid)),
        "reports": reports_of(laid),
        "links": linked(book, laid),
        "like": comparing.likely(book, laid, LIKE),
        "aside": set_aside(laid),
        "unknown": list(facts.unknown_of(laid)),
        "said": deeds.told_of(book, laid, said) if said is not None else None,
    }


@router.get("/incidents/{incident}/sentence", response_class=HTMLResponse)
def sentence(request: Request, asker: Reader, incident: str, claim: str) -> HTMLResponse:
    """The words of one claim in their report, with all that is known of who says them."""
    laid = laid_out(request, incident)
    at = laid.at(claim)
    rejected = next((c for c in laid.incident.get("rejected", ()) if c.get("id") == claim), None)
    if at is None and rejected is None:
        raise HTTPException(404, laid.say("incident.no_such_claim"))
    told = laid.claims[at] if at is not None else rejected
    assert told is not None
    book = room_of(request).book
    stored = book.report(told["report"])
    text = (stored.report.title or "") if told["evidence"].get("in") == "title" else stored.report.text
    rules = [(key, report.id, one) for key, report, one in book.tolds(laid.id)]
    found: dict[str, Any] = {"quoted": None, "value": laid.tell.value(told["field"], told["value"]), "behind": None}
    if at is not None:
        of_value = laid.values[laid.value_of[at]] if at in laid.value_of else {}
        numbers = [*of_value.get("claims", ()), *of_value.get("denied_by", ())] or [at]
        voice = [n for n in numbers if laid.claims[n].get("root") == told.get("root")]
        found = {
            "quoted": laid.quoted(at),
            "value": laid.value(at),
            "behind": behind(laid, at),
            "others": [laid.quoted(n) for n in numbers if n != at],
            "voice": [laid.id_of(n) for n in voice if laid.claims[n]["speech_act"] == told["speech_act"]],
        }
    return render(
        request,
        "incident_sentence.html",
        laid=laid,
        claim=told,
        source=laid.sources[told["report"]],
        passage=passage(text, told),
        rule=rule_of(rules, told),
        **found,
    )


@router.get("/incidents/{incident}/behind", response_class=HTMLResponse)
def support(request: Request, asker: Reader, incident: str, claim: str) -> HTMLResponse:
    """The lists behind the numbers of the value that a claim carries or denies."""
    laid = laid_out(request, incident)
    at = laid.at(claim)
    found = behind(laid, at) if at is not None else None
    if found is None:
        raise HTTPException(404, laid.say("incident.no_such_claim"))
    return render(request, "incident_behind.html", laid=laid, behind=found)


@router.get("/incidents/{incident}/place", response_class=JSONResponse)
def place(request: Request, asker: Reader, incident: str) -> JSONResponse:
    """Where it happened, as GeoJSON: one point with the radius of its uncertainty in metres, or none."""
    laid = laid_out(request, incident)
    return JSONResponse(facts.place_of(laid), media_type="application/geo+json")


@router.get("/incidents/{incident}/history", response_class=HTMLResponse)
def history(request: Request, asker: Reader, incident: str, field: str | None = None) -> HTMLResponse:
    """What people decided about the incident, or about one value of it; the latest first."""
    laid = laid_out(request, incident)
    told = deeds.history_of(room_of(request).book, laid, field)
    return render(request, "incident_history.html", laid=laid, deeds=told, field=field, asker_name=asker.name)


@router.get("/incidents/{incident}/beside/{other}", response_class=HTMLResponse)
def beside(request: Request, asker: Reader, incident: str, other: str) -> HTMLResponse:
    """Two incidents side by side, to judge whether they are one."""
    one, two = laid_out(request, incident), laid_out(request, other)
    return render(request, "incident_beside.html", **beside_context(room_of(request).book, one, two))


def beside_context(book: Casebook, one: Laid, two: Laid, **typed: Any) -> Json:
    """What the template of the comparison is given; ``typed`` is what stood in its form, with what was wrong."""
    return {
        "one": one,
        "two": two,
        "sides": (comparing.side_of(one), comparing.side_of(two)),
        "rows": comparing.rows_of(one, two),
        "likeness": comparing.likeness(book, one, two),
        "typed": {"why": "", "error": None, **typed},
    }


@router.get("/incidents/{incident}/next", response_class=HTMLResponse)
def following(
    request: Request, asker: Reader, incident: str, back: bool = False, desk: str = Query("", alias="from")
) -> RedirectResponse:
    """On to the next incident (``back``: the one before) of the list on the desk whose filters are ``from``."""
    return RedirectResponse(beyond(room_of(request).book, incident, desk, back=back), status_code=303)
