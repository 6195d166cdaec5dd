"""Pages out of templates. Whatever stands in a report is shown as text: templates escape all that they are given."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from pathlib import Path, PurePath
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from recoupe.show.incident_words import cleaned
from recoupe.web import statics, telling
from recoupe.web.room import room_of
from recoupe.web.wording import LANGUAGES, Language, say_in

TEMPLATES = Path(__file__).parent / "templates"
THEMES = ("auto", "light", "dark")


def language_of(request: Request) -> Language:
    """The language that the person chose, or the first of those that the browser asks for."""
    chosen = request.cookies.get("language")
    asked = [part.split(";")[0].strip()[:2] for part in request.headers.get("accept-language", "").split(",")]
    for wanted in (chosen, *asked):
        for language in LANGUAGES:
            if wanted == language:
                return language
    return "en"


def theme_of(request: Request) -> str:
    chosen = request.cookies.get("theme", "auto")
    return chosen if chosen in THEMES else "auto"


def render(request: Request, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """A page, or a piece of one. Every template is given ``say`` (phrases), ``tell`` (values in words), ``language``,
    ``theme``, ``asker``, ``csrf`` (for forms), ``piece`` (htmx asks for a part of the page)."""
    language = language_of(request)
    made = (
        _environment()
        .get_template(template)
        .render(
            request=request,
            settings=room_of(request).settings,
            made_by=_program(),
            casebook=PurePath(room_of(request).book.name).name,
            language=language,
            theme=theme_of(request),
            say=say_in(language),
            tell=telling.telling_in(language),
            asker=getattr(request.state, "asker", None),
            csrf=getattr(request.state, "csrf", ""),
            piece="hx-request" in request.headers and "hx-boosted" not in request.headers,
            **context,
        )
    )
    return HTMLResponse(made, status_code=status, headers={"vary": "HX-Request, Cookie, Accept-Language"})


def fragment(template: str, language: Language, **context: Any) -> Markup:
    """A part of pages that is the same for all who ask, so that it can be kept: it is given ``say``, ``tell``,
    ``language`` and the context, and nothing of the request."""
    say, tell = say_in(language), telling.telling_in(language)
    return Markup(_environment().get_template(template).render(language=language, say=say, tell=tell, **context))


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["shown"] = cleaned
    made.globals |= {"script": statics.script, "styles": statics.styles}
    return made


@cache
def _program() -> str:
    return f"recoupe {version('recoupe')}"
