"""Addresses of a report and of what belongs to it. Ids of reports may hold anything, slashes and blanks included."""

from __future__ import annotations

from urllib.parse import quote, urlencode


def report_address(id: str, **query: str) -> str:
    """``/reports/…``; a browser takes the names "." and ".." for folders, so these are asked for in the query."""
    if id in (".", ".."):
        return f"/reports?{urlencode({'id': id, **query})}"
    asked = f"?{urlencode(query)}" if query else ""
    return f"/reports/{quote(id, safe='')}{asked}"


def original_address(id: str) -> str:
    """The bytes that the report was read from."""
    return f"/originals?{urlencode({'id': id})}"


def mentions_address(id: str, **query: str) -> str:
    """What the coder finds in the report, as a piece of the page."""
    return f"/mentions?{urlencode({'id': id, **query})}"
