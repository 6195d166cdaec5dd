"""Deciding on incidents: merge, split, compare, correct, accept and reject, add, sign off, assign.

Every operation takes ``If-Match``: where the incident is another than the program saw, nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request, Response
from fastapi.responses import JSONResponse

from recoupe.errors import CasebookError
from recoupe.model.report import Json
from recoupe.model.stored import pack
from recoupe.web.api.incidents import Name, incident_of
from recoupe.web.api.models.judgement import (
    AddClaim,
    Assign,
    Compare,
    Correct,
    Decided,
    Merge,
    NewIncident,
    Reason,
    ReviewClaims,
    Split,
)
from recoupe.web.api.routes import Refused, errors, expected, found, program_router
from recoupe.web.identity import Asker, Coder, Editor
from recoupe.web.room import room_of

router: APIRouter = program_router("judging")

IfMatch = Annotated[
    str | None,
    Header(alias="If-Match", description="The incident's ETag as you saw it; refused (412) if it is another now."),
]
_WRITTEN: dict[int | str, dict[str, Any]] = {201: {"model": Decided}, **errors(404, 409, 412)}


@router.post("/incidents", summary="Code an incident", status_code=201, responses=_WRITTEN, response_class=JSONResponse)
def new_incident(request: Request, asker: Coder, given: NewIncident) -> Response:
    """One that the program missed, in the words of a report; it is laid beside the others as any other."""
    book = room_of(request).book
    found(lambda: book.report(given.report))
    plain = given.model_dump()
    done = book.new_incident(
        given.report, given.start, given.end, given.type, when=plain["when"], where=plain["where"], who=asker.name,
        why=given.why,
    )  # fmt: skip
    return _answer(request, done, done.judgement.a)


@router.post(
    "/incidents/{incident}/merge",
    summary="Merge two incidents",
    status_code=201,
    responses=_WRITTEN,
    response_class=JSONResponse,
)
def merge(request: Request, asker: Editor, incident: Name, given: Merge, if_match: IfMatch = None) -> Response:
    """They are the same: now, and whenever reports come in or are coded anew."""
    return _compared(request, asker, incident, "same", given)


@router.post(
    "/incidents/{incident}/compare",
    summary="Keep two incidents apart",
    status_code=201,
    responses=_WRITTEN,
    response_class=JSONResponse,
)
def compare(request: Request, asker: Coder, incident: Name, given: Compare, if_match: IfMatch = None) -> Response:
    """They are different, or nobody can tell."""
    return _compared(request, asker, incident, given.kind, given)


@router.post(
    "/incidents/{incident}/split",
    summary="Split an incident",
    status_code=201,
    responses=_WRITTEN,
    response_class=JSONResponse,
)
def split(request: Request, asker: Editor, incident: Name, given: Split, if_match: IfMatch = None) -> Response:
    """The tellings named become an incident of their own."""
    return _decided(
        request, incident, lambda book, seen: book.split(
            incident, given.members, who=asker.name, why=given.why, expect=seen
        )
    )  # fmt: skip


@router.post(
    "/incidents/{incident}/correct",
    summary="Correct a field",
    status_code=201,
    responses=_WRITTEN,
    response_class=JSONResponse,
)
def correct(request: Request, asker: Coder, incident: Name, given: Correct, if_match: IfMatch = None) -> Response:
    """What the reports say stays beside it."""
    return _decided(
        request, incident, lambda book, seen: book.correct(
            incident, given.field, given.value, who=asker.name, why=given.why, expect=seen
        )
    )  # fmt: skip


@router.post(
    "/incidents/{incident}/review",
    summary="Accept or reject claims",
    status_code=201,
    responses=_WRITTEN,
    response_class=JSONResponse,
)
def review(request: Request, asker: Coder, incident: Name, given: ReviewClaims, if_match: IfMatch = None) -> Response:
    """A rejected claim stands in no value, support or contradiction; it stays readable."""
    return _decided(
        request, incident, lambda book, seen: book.review(
            incident, given.claims, given.verdict, who=asker.name, why=given.why, expect=seen
        )
    )  # fmt: skip


@router.post(
    "/incidents/{incident}/claims",
    summary="Add a claim",
    status_code=201,
    responses=_WRITTEN,
    response_class=JSONResponse,
)
def add_claim(request: Request, asker: Coder, incident: Name, given: AddClaim, if_match: IfMatch = None) -> Response:
    """One that the program missed, in the words of a report that tells of the incident."""
    claim = given.model_dump(exclude={"why"})
    return _decided(
        request, incident, lambda book, seen: book.add_claim(
            incident, claim, who=asker.name, why=given.why, expect=seen
        )
    )  # fmt: skip


@router.post(
    "/incidents/{incident}/sign",
    summary="Sign an incident off",
    status_code=201,
    responses=_WRITTEN,
    response_class=JSONResponse,
)
def sign(request: Request, asker: Editor, incident: Name, given: Reason, if_match: IfMatch = None) -> Response:
    """It is in order as it is; should its content change, its state says so."""
    return _decided(
        request, incident, lambda book, seen: book.sign_off(incident, who=asker.name, why=given.why, expect=seen)
    )  # fmt: skip


@router.post(
    "/incidents/{incident}/assign",
    summary="Assign an incident",
    status_code=201,
    responses=_WRITTEN,
    response_class=JSONResponse,
)
def assign(request: Request, asker: Coder, incident: Name, given: Assign, if_match: IfMatch = None) -> Response:
    """To oneself or to nobody; to others only by an editor."""
    if given.to not in (None, asker.name) and not asker.may("editor"):
        raise Refused(403, "forbidden", "only an editor may assign an incident to others")
    return _decided(
        request, incident, lambda book, seen: book.assign(
            incident, given.to, who=asker.name, why=given.why, expect=seen
        )
    )  # fmt: skip


def _compared(request: Request, asker: Asker, incident: str, kind: Any, given: Merge | Compare) -> Response:
    other = given.other
    found(lambda: room_of(request).book.incident(other))
    more = {} if given.other_version is None else {other: given.other_version}
    return _decided(
        request, incident, lambda book, seen: book.judge(
            kind, incident, other, who=asker.name, why=given.why, expect={**(seen or {}), **more} or None
        )
    )  # fmt: skip


def _decided(request: Request, incident: str, decide: Callable[[Any, dict[str, int] | None], Any]) -> Response:
    """404 where there is no such incident; else what came of the decision."""
    book = room_of(request).book
    seen = expected(request, incident)
    incident_of(book, incident)
    return _answer(request, decide(book, seen), incident)


def _answer(request: Request, done: Any, incident: str | None) -> Response:
    """What was written down, and the incident that was named as it is now."""
    now: Json | None = None
    headers = {}
    if incident is not None:
        try:
            whole = room_of(request).book.incident(incident)
            now = {"id": whole["id"], "version": whole["version"]}
            headers = {"etag": f'"{whole["version"]}"', "location": f"/api/v1/incidents/{whole['id']}"}
        except CasebookError:  # it is no more
            pass
    body = {"judgement": pack(done.judgement), "incident": now, "incidents": list(done.incidents)}
    return JSONResponse(body, status_code=201, headers=headers)
