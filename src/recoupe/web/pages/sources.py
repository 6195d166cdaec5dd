"""Adding reports: files, a pasted text, addresses; and the job that adds them, as far as it has come."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, HTTPException, Request, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse

from recoupe.casebook import Casebook
from recoupe.errors import CasebookError
from recoupe.model.report import Json
from recoupe.show.incident_words import cleaned
from recoupe.web.identity import Asker, Coder
from recoupe.web.jobs import RefusedError
from recoupe.web.rendering import render
from recoupe.web.room import room_of

router = APIRouter(tags=["sources"])

TYPED = ("text", "title", "url", "outlet", "published", "language", "addresses")
MOST_SHOWN = 100
"""Incidents of a job that its page names while it runs or when it is done."""


@router.get("/sources", response_class=HTMLResponse)
def sources(request: Request, asker: Coder) -> HTMLResponse:
    """Where reports are added, and what was added lately."""
    return _form(request)


@router.post("/sources", response_class=HTMLResponse, status_code=303, response_model=None)
def add_sources(
    request: Request,
    asker: Coder,
    files: Annotated[list[UploadFile] | None, File()] = None,
    text: Annotated[str, Form()] = "",
    title: Annotated[str, Form()] = "",
    url: Annotated[str, Form()] = "",
    addresses: Annotated[str, Form()] = "",
    outlet: Annotated[str, Form()] = "",
    published: Annotated[str, Form()] = "",
    language: Annotated[str, Form()] = "",
) -> HTMLResponse | RedirectResponse:
    """A job of what was sent. What is refused leaves the form as it was typed."""
    typed = dict(zip(TYPED, (text, title, url, outlet, published, language, addresses)))
    texts = [{"text": text.replace("\r\n", "\n"), "title": title, "url": url}] if text.strip() else []
    sent = [(file.filename or "", file.file) for file in files or () if file.filename]
    try:
        job = room_of(request).jobs.add(
            asker.name,
            files=sent,
            texts=texts,
            addresses=addresses.splitlines(),
            published=published,
            outlet=outlet,
            language=language,
        )
    except RefusedError as error:
        return _form(request, status=429 if error.busy else 422, refused=str(error), typed=typed)
    return RedirectResponse(f"/sources/{job.id}", 303)


@router.get("/sources/{job}", response_class=HTMLResponse)
def one_job(request: Request, asker: Coder, job: str, said: int = -1) -> HTMLResponse:
    """A job: what is being read, how far it has come, what failed, which incidents it touched. ``said``: the part in
    percent that the page was told of last, so that it is told of a step once."""
    found = room_of(request).jobs.get(job)
    if found is None:
        raise HTTPException(404, "there is no such job; those that ended before the room was opened are forgotten")
    step = 100 if found["ended_at"] else int(found["share"] * 4) * 25
    return render(
        request,
        "sources_job_part.html" if "hx-request" in request.headers else "sources_job.html",
        job=found,
        ended=found["ended_at"] is not None,
        incidents=_named(room_of(request).book, found),
        most=MOST_SHOWN,
        percent=int(found["share"] * 100),
        step=step,
        tells=step != said,
        may_cancel=_may_cancel(asker, found),
    )


@router.post("/sources/{job}/cancel", response_class=HTMLResponse, status_code=303)
def cancel_job(request: Request, asker: Coder, job: str) -> RedirectResponse:
    """Ends a job after the report in hand: one's own, or anybody's for an editor."""
    found = room_of(request).jobs.get(job)
    if found is None:
        raise HTTPException(404)
    if not _may_cancel(asker, found):
        raise HTTPException(403)
    room_of(request).jobs.cancel(job)
    return RedirectResponse(f"/sources/{job}", 303)


def _may_cancel(asker: Asker, job: Json) -> bool:
    return asker.may("editor") or job["who"] == asker.name


def _form(
    request: Request, *, status: int = 200, refused: str = "", typed: dict[str, str] | None = None
) -> HTMLResponse:
    return render(
        request,
        "sources.html",
        status=status,
        refused=refused,
        typed=typed or dict.fromkeys(TYPED, ""),
        jobs=room_of(request).jobs.every(),
    )


def _named(book: Casebook, job: Json) -> list[Json]:
    """The incidents that a job touched, each once though it may have become one with another meanwhile; those that
    other reports tell of, too, first: there something may contradict."""
    found: dict[str, Json] = {}
    for id in job["incidents"][:MOST_SHOWN]:
        try:
            incident = book.incident(id)
        except CasebookError:  # taken apart by a judgement, or coded anew, since
            continue
        shown = {k: incident[k] for k in ("id", "type", "when", "where", "reports")}
        found.setdefault(incident["id"], cleaned({**shown, "contested": bool(incident["contradictions"])}))
    return sorted(found.values(), key=lambda one: -len(one["reports"]))
