"""An incident as a page to hand on: HTML that needs nothing from outside, or Markdown.

What reports say is anybody's text. In HTML every value is escaped by the template engine and only http and https
addresses become links; in Markdown ``markdown_text`` does the same for every value that a template prints."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from recoupe.model.report import Json
from recoupe.show import words
from recoupe.show.incident_grid import NO_SIDE, Column
from recoupe.show.incident_reading import read_incident
from recoupe.show.incident_words import CONTESTED

_ABREAST = {"html": 6, "markdown": 4}
"""Voices beside one another: more of them do not fit on a sheet of paper."""
_LOOSE = re.compile(r"([\\`*_{}\[\]#|~$])")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|www|mailto|xmpp)([:.])")
_OPENING = re.compile(r"^(?=[-+=])|^(\d{1,9})(?=[.)](?:\s|$))")
"""Where what would open a list or underline a heading stands at the start of a line."""
_IN_ADDRESS = "-._~:/?#@!$&'*+,;=%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """When a page was made and by what: the day, the version of the program, by report id the version of the coder that
    read it, and by id the titles of incidents that it is linked to."""

    on: date
    version: str
    coders: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)


class Plain(str):
    """Markdown that is meant as such."""

    __slots__ = ()


def incident_html(incident: Json, making: Making) -> str:
    """The page of an incident's object in HTML, with its style inside and no script."""
    css = Markup(_template("page.css"))
    return _rendered(_environment(True), "incident.html", incident, making, "html", css=css)


def incident_markdown(incident: Json, making: Making) -> str:
    """The page of an incident's object in Markdown (CommonMark with tables)."""
    text = _rendered(_environment(False), "incident.md.txt", incident, making, "markdown")
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def markdown_text(value: Any) -> str:
    """A value on one line in which nothing is markup: no emphasis, link, table, image, tag or entity."""
    if isinstance(value, Plain):
        return value
    text = " ".join(str(value).split())
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _LOOSE.sub(r"\\\1", text)
    text = _ADDRESS.sub(lambda m: f"{m[1]}\\{m[2]}", text)
    return _OPENING.sub(lambda m: f"{m[1] or ''}\\", text)


def markdown_link(address: str) -> Plain:
    """A link that shows its address. What could end a link early is percent-encoded."""
    return Plain(f"<{quote(address, safe=_IN_ADDRESS)}>")


def _rendered(environment: Environment, name: str, incident: Json, making: Making, form: str, **more: Any) -> str:
    reading = read_incident(incident, making.titles)
    bands = list(reading.grid.bands(_ABREAST[form]))
    made = {"on": f"{making.on.day} {making.on:%B %Y}", "version": making.version, "coders": making.coders}
    return environment.get_template(name).render(reading=reading, bands=bands, made=made, mark=CONTESTED, **more)


@lru_cache(maxsize=2)
def _environment(html: bool) -> Environment:
    environment = Environment(
        loader=FunctionLoader(_template),
        autoescape=html,
        undefined=StrictUndefined,
        finalize=None if html else markdown_text,
        keep_trailing_newline=True,
    )
    filters: dict[str, Callable[..., Any]] = {
        "label": words.label,
        "sides": _sides,
        "link": markdown_link,
        "safe_md": Plain,
    }
    environment.filters.update(filters)
    return environment


def _template(name: str) -> str:
    return (files("recoupe") / "show" / "templates" / name).read_text(encoding="utf-8")


def _sides(columns: Sequence[Column]) -> list[tuple[str, int]]:
    """Each side with the number of its columns that stand beside one another."""
    return [(side, len(list(same))) for side, same in groupby(c.side or NO_SIDE for c in columns)]
