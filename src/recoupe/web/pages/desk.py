"""The desk: what is to be reviewed, found by filters that live in the address."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from recoupe.casebook import Casebook
from recoupe.casebook.searching import NOBODY
from recoupe.web.desk.bulk import Outcome, carried_out
from recoupe.web.desk.filters import Wanted, read, read_query
from recoupe.web.desk.page import Typed, desk_of
from recoupe.web.desk.points import feature_collection
from recoupe.web.identity import Asker, Coder, Reader
from recoupe.web.rendering import language_of, render
from recoupe.web.room import room_of
from recoupe.web.telling import telling_in
from recoupe.web.wording import say_in

router = APIRouter(include_in_schema=False)
SAID = ("assigned", "freed", "accepted")
"""What the page can be told to say was done."""
Chosen = Annotated[list[str] | None, Form(alias="incident")]
Words = Annotated[str, Form(max_length=4_000)]


@router.get("/", response_class=HTMLResponse)
def desk(request: Request, asker: Reader) -> HTMLResponse:
    """Incidents that wait for a person."""
    said, n = request.query_params.get("said", ""), request.query_params.get("n", "")
    done = (said, int(n)) if said in SAID and n.isascii() and n.isdigit() and len(n) < 6 else None
    return _page(request, asker, read(request.query_params), done=done)


@router.get("/desk/points")
def points(request: Request, asker: Reader) -> Response:
    """What the desk's filters find, as GeoJSON; ``view`` (south,west,north,east): only what lies there, closer."""
    book, language = room_of(request).book, language_of(request)
    wanted = read(request.query_params)
    view = read({"bbox": request.query_params.get("view", "")}).asked.get("bbox")
    say, tell = say_in(language), telling_in(language)

    def made(_: int) -> bytes:
        tally = book.tally(**wanted.asked)
        total = tally.queues[wanted.asked.get("queue") or "all"]
        return feature_collection(book.points(view=view, **wanted.asked), total, say, tell)

    content = book.remember(("points", wanted.query(order=None), view, language), made)
    return Response(content, media_type="application/geo+json", headers={"vary": "Cookie, Accept-Language"})


@router.post("/desk/assign")
def assign(
    request: Request, asker: Coder, incident: Chosen = None, to: Annotated[str, Form(max_length=200)] = "",
    why: Words = "", back: Words = "",
) -> Response:  # fmt: skip
    """Several incidents are to be reviewed by ``to`` (``NOBODY``: by nobody). Others than oneself an editor assigns."""
    name = None if to.strip() in ("", NOBODY) else to.strip()
    refused = None if asker.may("editor") or name == asker.name else "not_yours"

    def one(book: Casebook, id: str, version: int) -> None:
        book.assign(id, name, who=asker.name, why=why.strip(), expect={id: version})

    said = "assigned" if name else "freed"
    return _done(request, asker, incident, why, to, back, said=said, one=one, refused=refused)


@router.post("/desk/accept")
def accept(
    request: Request, asker: Coder, incident: Chosen = None, to: Annotated[str, Form(max_length=200)] = "",
    why: Words = "", back: Words = "",
) -> Response:  # fmt: skip
    """All claims of several incidents are accepted as they stand."""

    def one(book: Casebook, id: str, version: int) -> None:
        book.review(id, "all", "accept", who=asker.name, why=why.strip(), expect={id: version})

    return _done(request, asker, incident, why, to, back, said="accepted", one=one, refused=None)


def _done(
    request: Request, asker: Asker, chosen: list[str] | None, why: str, to: str, back: str, *,
    said: str, one: Any, refused: str | None,
) -> Response:  # fmt: skip
    """Back to the list; where something could not be done, the list itself, which says what and why."""
    wanted = read_query(back)
    if not refused:
        refused = "none" if not chosen else None if why.strip() else "no_why"
    typed = Typed(why, to, frozenset(chosen or ()), open=True)
    if refused:
        return _page(request, asker, wanted, status=422, refused=refused, typed=typed)
    outcome = carried_out(room_of(request).book, chosen or [], one)
    if not outcome.failed:
        query = "&".join(
            part for part in (wanted.query(after=wanted.after), urlencode({"said": said, "n": outcome.done})) if part
        )
        return RedirectResponse(f"/?{query}", status_code=303)
    status = 409 if outcome.conflict else 422
    return _page(
        request,
        asker,
        wanted,
        status=status,
        done=(said, outcome.done),
        outcome=outcome,
        typed=typed._replace(chosen=frozenset()),
    )


def _page(
    request: Request, asker: Asker, wanted: Wanted, *, status: int = 200, done: tuple[str, int] | None = None,
    refused: str | None = None, outcome: Outcome | None = None, typed: Typed | None = None,
) -> HTMLResponse:  # fmt: skip
    context = desk_of(room_of(request).book, wanted, asker, language_of(request), typed)
    return render(request, "desk.html", status=status, done=done, refused=refused, outcome=outcome, **context)
