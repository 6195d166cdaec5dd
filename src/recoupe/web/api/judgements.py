"""What people decided over the whole casebook, and taking it back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from recoupe.web.api.judging import _answer
from recoupe.web.api.models.judgement import Decided, Decision, DecisionList, Kind, Reason
from recoupe.web.api.routes import Refused, errors, found, program_router
from recoupe.web.decisions import decision_of, decisions_page, may_take_back
from recoupe.web.identity import Coder, Reader
from recoupe.web.room import room_of

router: APIRouter = program_router("judgements")

Number = Annotated[int, Path(ge=1, le=2**62, examples=[4])]


@router.get(
    "/judgements",
    summary="List decisions",
    responses={200: {"model": DecisionList}, **errors(404)},
    response_class=JSONResponse,
)
def judgements(
    request: Request,
    asker: Reader,
    who: Annotated[str | None, Query(max_length=200, description="Only those of this person.")] = None,
    kind: Annotated[Kind | None, Query(description="Only those of this kind.")] = None,
    incident: Annotated[str | None, Query(max_length=200, description="Only those on this incident.")] = None,
    after: Annotated[str | None, Query(pattern=r"^[0-9]{1,15}$", description="`next` of the page before.")] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
) -> Response:
    """All decisions, the latest first, each with the incident that it bears on now and whether it stands."""
    before = None if after is None else int(after)
    page = found(lambda: decisions_page(
        room_of(request).book, who=who, kind=kind, incident=incident, before=before, limit=limit
    ))  # fmt: skip
    return JSONResponse({"items": page.items, "next": None if page.next is None else str(page.next)})


@router.get(
    "/judgements/{judgement}",
    summary="One decision",
    responses={200: {"model": Decision}, **errors(404)},
    response_class=JSONResponse,
)
def judgement(request: Request, asker: Reader, judgement: Number) -> Response:
    """What was decided, by whom, when and why."""
    made = decision_of(room_of(request).book, judgement)
    if made is None:
        raise Refused(404, "not_found", f"there is no judgement {judgement}")
    return JSONResponse(made)


@router.post(
    "/judgements/undo",
    summary="Take back one's last decision",
    status_code=201,
    responses={201: {"model": Decided}, **errors(404, 409)},
    response_class=JSONResponse,
)
def undo(request: Request, asker: Coder, given: Reason) -> Response:
    """With all that were made together with it."""
    book = room_of(request).book
    last = book.last_by(asker.name)
    if last is None:
        raise Refused(404, "not_found", "there is nothing of yours to take back")
    return _taken_back(request, last, asker.name, given.why)


@router.post(
    "/judgements/{judgement}/revoke",
    summary="Take a decision back",
    status_code=201,
    responses={201: {"model": Decided}, **errors(404, 409)},
    response_class=JSONResponse,
)
def revoke(request: Request, asker: Coder, judgement: Number, given: Reason) -> Response:
    """With all that were made together with it; another's only by an editor. Taking that back restores it."""
    made = decision_of(room_of(request).book, judgement)
    if made is None:
        raise Refused(404, "not_found", f"there is no judgement {judgement}")
    if not may_take_back(asker, made):
        raise Refused(403, "forbidden", "only an editor may take back what others decided")
    return _taken_back(request, judgement, asker.name, given.why)


def _taken_back(request: Request, judgement: int, who: str, why: str) -> Response:
    book = room_of(request).book
    about = decision_of(book, judgement)
    return _answer(request, book.undo(judgement, who=who, why=why), (about or {}).get("incident"))
