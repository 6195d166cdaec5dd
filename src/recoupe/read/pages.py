"""A saved web page into the fields of a report: the article alone, without menus and comments."""

from __future__ import annotations

import hashlib
import logging
import re
from typing import Any
from urllib.parse import urlsplit

MAX_PAGE = 20_000_000
"""Bytes of one page, markup and scripts included."""
_LEAST = 40
"""Characters below which what was found is no article."""
_OPENING = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|article|main)\b", re.I | re.S
)
_DOCTYPE = re.compile(r"<!doctype[^>]*>", re.I)
"""Taken off: htmldate drops a doctype's line up to its first "/>", which on a page of one line is half its head."""


def looks_like_page(head: str) -> bool:
    """Whether a text begins as an HTML page does."""
    return _OPENING.match(head[:4096]) is not None


def article_of(page: str) -> dict[str, Any]:
    """``text``, ``title``, ``outlet``, ``url`` and ``published`` (None where the page does not say) of a page.
    Raises ValueError where there is no article in it."""
    import trafilatura
    from htmldate import find_date

    for name in ("trafilatura", "htmldate"):  # they report on bad pages; here that is an error line of our own
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    page = _DOCTYPE.sub("", page, count=1)
    try:
        document: Any = trafilatura.bare_extraction(
            page, include_comments=False, include_tables=False, with_metadata=True
        )
        found: dict[str, Any] = document.as_dict() if document is not None else {}
        text = _without_headline(str(found.get("text") or ""), found.get("title"))
        published = find_date(page, original_date=True, extensive_search=False) if text else None
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError):  # markup damaged beyond repair
        text, published = "", None
    if len(text.strip()) < _LEAST:
        raise ValueError("no article found in the page; save the article's text as a .txt file and give that")
    return {
        "text": text,
        "title": found.get("title"),
        "outlet": found.get("sitename") or found.get("hostname"),
        "url": found.get("url"),
        "published": published,
    }


def page_fields(fields: dict[str, Any], address: str) -> dict[str, Any]:
    """The fields of a page whose address is known: that is its ``url``, whatever the page says itself, and its ``id``
    is made of it."""
    return {"id": address_id(address)} | fields | {"url": address}


def host_of(address: str) -> str | None:
    """The host of an address, as a name for the outlet where nothing else is known: without ``www.``."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def address_id(address: str) -> str:
    """A report's id from the address of its page: the host and a short hash, ``lefleuve.example:3f9a01c2b7``."""
    return f"{host_of(address) or 'page'}:{hashlib.sha256(address.encode('utf-8', 'replace')).hexdigest()[:10]}"


def _without_headline(text: str, title: str | None) -> str:
    """The body, without the headline where it is repeated as its first line."""
    first, _, rest = text.partition("\n")
    return rest.lstrip("\n") if title and first.strip() == title.strip() and rest.strip() else text
