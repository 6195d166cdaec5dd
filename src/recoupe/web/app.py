"""The review room as an ASGI application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from anyio import to_thread
from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from recoupe.casebook import Casebook
from recoupe.web import api, pages
from recoupe.web.access import declare
from recoupe.web.gate import Gate
from recoupe.web.jobs import Jobs
from recoupe.web.limits import Limits
from recoupe.web.policy import Policy
from recoupe.web.refusals import Unbroken, answer_errors
from recoupe.web.room import Room
from recoupe.web.settings import Settings
from recoupe.web.statics import Assets

STATIC = Path(__file__).parent / "static"


AT_ONCE = 6
"""Requests worked on at once; the others wait their turn. More of them only take each other's time."""
_GZIP_LEVEL = 5
"""Half the time of the highest, for a twentieth more bytes."""


def application(settings: Settings) -> FastAPI:
    """The room on the casebook that the settings name, which must be there. Raises ``CasebookError``.

    A request passes, in this order: the headers of every answer (``policy``), compression, errors of the
    program's own (``refusals``), sizes (``limits``), who asks and by which name (``gate``), and then its route."""
    book = Casebook.open(settings.casebook, create=False)
    jobs = Jobs(book, allow_private=settings.allow_private)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = AT_ONCE
        yield
        jobs.close()
        book.close()

    room = Room(book=book, settings=settings, jobs=jobs)
    app = FastAPI(
        title="recoupe",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        middleware=[
            Middleware(Policy, settings=settings),
            Middleware(GZipMiddleware, compresslevel=_GZIP_LEVEL),
            Middleware(Unbroken),
            Middleware(Limits, settings=settings),
            Middleware(Gate, room=room),
        ],
    )
    app.state.room = room
    answer_errors(app)
    app.mount("/static", Assets(directory=STATIC), name="static")
    routers = (*pages.ROUTERS, *api.ROUTERS)
    declare(routers)
    for router in routers:
        app.include_router(router)
    return app
