"""The way through the list on the desk: from one incident on to the next."""

from __future__ import annotations

from urllib.parse import urlencode

from recoupe.casebook import Casebook
from recoupe.web.desk.filters import read_query


def beyond(book: Casebook, incident: str, desk: str, *, back: bool) -> str:
    """The address of the incident after (``back``: before) this one in the list with the desk's query ``desk``; at the
    end of the list that of the desk itself."""
    wanted = read_query(desk)
    found = book.beside(incident, back=back, order=wanted.order, **wanted.asked)
    query = wanted.query()
    if found is None:
        return wanted.address()
    return f"/incidents/{found}" + (f"?{urlencode({'from': query})}" if query else "?from=")
