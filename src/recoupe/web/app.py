"""The review room as an ASGI application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI

from recoupe.casebook import Casebook
from recoupe.web import api, pages
from recoupe.web.room import Room
from recoupe.web.settings import Settings
from recoupe.web.statics import Assets

STATIC = Path(__file__).parent / "static"


def application(settings: Settings) -> FastAPI:
    """The room on the casebook that the settings name, which must be there. Raises ``CasebookError``."""
    book = Casebook.open(settings.casebook, create=False)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        book.close()

    app = FastAPI(title="recoupe", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.room = Room(book=book, settings=settings)
    app.mount("/static", Assets(directory=STATIC), name="static")
    for router in (*pages.ROUTERS, *api.ROUTERS):
        app.include_router(router)
    return app
