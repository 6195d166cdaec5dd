"""Adding reports, and the jobs that do."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, Path, Request, Response, UploadFile
from fastapi.responses import JSONResponse

from recoupe.model.report import Json
from recoupe.web.api.models.report import Job, JobList, SourcesGiven
from recoupe.web.api.routes import PREFIX, Refused, errors, program_router
from recoupe.web.identity import Coder
from recoupe.web.room import room_of

router: APIRouter = program_router("sources")

JobId = Annotated[str, Path(max_length=64, examples=["5f0c2a9b7d31e846"])]
_MADE = {"model": Job, "description": "The job; its address is in `Location`."}


@router.post(
    "/sources",
    summary="Add reports or addresses",
    status_code=202,
    responses={202: _MADE, **errors(429)},
    response_class=JSONResponse,
)
def add(request: Request, asker: Coder, given: SourcesGiven) -> Response:
    """A job that codes the reports, fetches the addresses, and lays them beside the others. A report that is there
    already is left as it is."""
    job = room_of(request).jobs.add(
        asker.name,
        texts=[report.model_dump(exclude_none=True) for report in given.reports],
        addresses=given.addresses,
        published=given.published,
        outlet=given.outlet,
        language=given.language,
    )
    return _accepted(request, job.id)


@router.post(
    "/sources/files",
    summary="Add files",
    status_code=202,
    responses={202: _MADE, **errors(429)},
    response_class=JSONResponse,
)
def add_files(
    request: Request,
    asker: Coder,
    files: Annotated[list[UploadFile], File(description="Any that `recoupe add` reads, told apart by what they hold.")],
    outlet: Annotated[str | None, Form(max_length=2000)] = None,
    published: Annotated[str | None, Form(max_length=40)] = None,
    language: Annotated[str | None, Form(max_length=40)] = None,
) -> Response:
    """The same with files: text, HTML, JSON (lines), CSV, feeds, web archives. Their names are labels."""
    job = room_of(request).jobs.add(
        asker.name,
        files=[(file.filename or "", file.file) for file in files],
        published=published,
        outlet=outlet,
        language=language,
    )
    return _accepted(request, job.id)


@router.get("/jobs", summary="List jobs", responses={200: {"model": JobList}}, response_class=JSONResponse)
def jobs(request: Request, asker: Coder) -> Response:
    """The jobs that are at work, wait, or ended lately, the newest first."""
    return JSONResponse({"items": room_of(request).jobs.every(), "next": None})


@router.get(
    "/jobs/{job}", summary="One job", responses={200: {"model": Job}, **errors(404)}, response_class=JSONResponse
)
def job(request: Request, asker: Coder, job: JobId) -> Response:
    """How far it has come."""
    return JSONResponse(_found(room_of(request).jobs.get(job)))


@router.post(
    "/jobs/{job}/cancel",
    summary="End a job",
    responses={200: {"model": Job}, **errors(404)},
    response_class=JSONResponse,
)
def cancel(request: Request, asker: Coder, job: JobId) -> Response:
    """The report in hand is finished, the others are left out. Another's job only for editors."""
    held = _found(room_of(request).jobs.get(job))
    if held["who"] != asker.name and not asker.may("editor"):
        raise Refused(403, "forbidden", "only an editor may end another's job")
    return JSONResponse(_found(room_of(request).jobs.cancel(job)))


def _found(job: Json | None) -> Json:
    if job is None:
        raise Refused(404, "not_found", "there is no such job; those of before the room was opened are forgotten")
    return job


def _accepted(request: Request, id: str) -> Response:
    made = _found(room_of(request).jobs.get(id))
    return JSONResponse(made, status_code=202, headers={"location": f"{PREFIX}/jobs/{id}"})
