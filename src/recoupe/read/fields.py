"""The fields of a report: what is allowed in them, and how a text is cleaned before it is stored."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from recoupe.model.report import LANGUAGES, Report

MAX_TEXT = 5_000_000
"""Characters of one report. An article has some thousand, a book half a million."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_STAMP = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d([.,]\d{1,9})?)?([Zz]|[+-]\d\d:?\d\d)?")
_YEARS = range(1900, 2101)
_ALIASES = {"fra": "fr", "fre": "fr", "french": "fr", "français": "fr", "eng": "en", "english": "en", "anglais": "en"}

_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_CLEANED = dict.fromkeys([*range(0x00, 0x09), *range(0x0E, 0x20), 0x7F], " ") | {0x0B: "\n", 0x0C: "\n"}
_CLEANED |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def clean(text: str) -> str:
    """The text as it is stored, of the same length: control characters become spaces (form feeds new lines) and halves
    of surrogate pairs U+FFFD. All else stays, so that offsets hold: tabs, line ends, emoji, combining accents, marks of
    direction."""
    return text.translate(_CLEANED) if _UNWANTED.search(text) else text


def check_published(value: str) -> str:
    """The date or timestamp as given. Raises ValueError, with what to do, for one that is not or cannot be."""
    value = value.strip()
    try:
        if _DAY.fullmatch(value):
            year = date.fromisoformat(value).year
        elif _STAMP.fullmatch(value):
            year = datetime.fromisoformat(value.upper().replace(",", ".")).year
        else:
            raise ValueError(f"published {value!r} is not a date; write YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ")
    except ValueError as error:
        if "published" in str(error):
            raise
        raise ValueError(f"published {value!r} is not a possible date; correct it or leave it out") from None
    if year not in _YEARS:
        raise ValueError(f"published {value!r} is not a possible date; years run from {_YEARS[0]} to {_YEARS[-1]}")
    return value


def check_language(value: str) -> str:
    """``fr`` or ``en`` from "fr", "FR", "fr-CA", "fra", "français" … Raises ValueError for any other."""
    code = re.split(r"[-_]", value.strip().lower())[0]
    code = _ALIASES.get(code, code)
    if code not in LANGUAGES:
        raise ValueError(f"language {value.strip()!r} is not supported; supported are: {', '.join(LANGUAGES)}")
    return code


def report_of(record: Mapping[str, Any], *, identifier: str, defaults: Mapping[str, str | None]) -> Report:
    """A checked report of a record of fields. ``identifier`` stands in for a missing ``id``; ``defaults`` for what the
    record lacks. Its language may still be None. Raises ValueError, with what to do."""
    text = record.get("text")
    if text is None:
        raise ValueError('"text" is missing; each report needs its body under "text"')
    if not isinstance(text, str):
        raise ValueError(f'"text" must be a string, not {_kind(text)}')
    if len(text) > MAX_TEXT:
        raise ValueError(f'"text" has {len(text):,} characters; a report has at most {MAX_TEXT:,}: split it')
    text = clean(text)
    if not any(c.isalpha() for c in text):
        raise ValueError("has no words; nothing can be coded" if text.strip() else "is empty; nothing can be coded")
    given = {name: _string(record, name) or defaults.get(name) for name in ("published", "language", "outlet")}
    return Report(
        text=text,
        id=_identifier(record) or identifier,
        title=_string(record, "title"),
        outlet=given["outlet"],
        url=_string(record, "url"),
        published=check_published(given["published"]) if given["published"] else None,
        language=check_language(given["language"]) if given["language"] else None,
    )


def _identifier(record: Mapping[str, Any]) -> str | None:
    value = record.get("id")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _string(record, "id")


def _string(record: Mapping[str, Any], name: str) -> str | None:
    """A field that is a string or absent; blank counts as absent."""
    value = record.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise ValueError(f'"{name}" must be a string, not {_kind(value)}')
    return clean(value) if value.strip() else None


def _kind(value: object) -> str:
    """The JSON word for a value's type."""
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), type(value).__name__)
