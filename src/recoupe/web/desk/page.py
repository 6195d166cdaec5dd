"""What the desk page is made of, for one set of filters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

from recoupe.casebook import Casebook
from recoupe.casebook.desk import Facets
from recoupe.casebook.paging import Page
from recoupe.casebook.searching import NOBODY, ORDERS, QUEUES, STATES
from recoupe.errors import CasebookError
from recoupe.web.desk.filters import DEFAULT_ORDER, TYPES, Wanted
from recoupe.web.desk.rows import rows_of
from recoupe.web.desk.timeline import timeline
from recoupe.web.identity import Asker
from recoupe.web.rendering import fragment
from recoupe.web.telling import telling_in
from recoupe.web.wording import Language, say_in

ROWS = 50
"""Incidents on a page."""
_IN_FORM = ("since", "until", "country", "type", "actor", "min_roots", "near", "state", "assigned", "contested")


class Typed(NamedTuple):
    """What stands in the form for several incidents."""

    why: str = ""
    to: str = ""
    chosen: frozenset[str] = frozenset()
    open: bool = False


def desk_of(
    book: Casebook, wanted: Wanted, asker: Asker, language: Language, typed: Typed | None = None
) -> dict[str, Any]:
    """The context of ``desk.html``, but for what was just done. Its ``body`` depends on nothing but the filters, unless
    something was typed, and is remembered until the casebook is written to."""
    accounts = tuple(account.shown or account.name for account in book.accounts.list() if not account.closed_at)
    wrong = tuple((name, wanted.typed[name]) for name in wanted.wrong)
    asked = wanted.query(after=wanted.after), wrong, language
    made = book.remember(("desk", *asked), lambda _: _shown(book, wanted, language))

    def body(_: int = 0) -> Markup:
        return fragment(
            "desk_body.html",
            language,
            **made,
            wanted=wanted,
            people=sorted({*accounts, *made["facets"].assigned, asker.name}),
            mine=wanted.address(assigned=asker.name, queue=None),
            me=asker.name,
            may_decide=asker.may("coder"),
            may_assign=asker.may("editor"),
            here=wanted.query(after=wanted.after),
            nobody=NOBODY,
            typed=typed or Typed(to=asker.name),
        )

    who = asker.name, asker.may("coder"), asker.may("editor"), accounts
    shown = body() if typed else book.remember(("desk body", *asked, *who), body)
    return {"body": shown, "queue": made["queue"], "lost": made["lost"], "wanted": wanted}


def _shown(book: Casebook, wanted: Wanted, language: Language) -> Mapping[str, Any]:
    say, tell = say_in(language), telling_in(language)
    tally = book.tally(**wanted.asked)
    lost = False
    try:
        page = book.page(order=wanted.order, after=wanted.after, limit=ROWS, **wanted.asked)
    except CasebookError:
        if wanted.after is None:
            raise
        page, lost = book.page(order=wanted.order, limit=ROWS, **wanted.asked), True
    facets = book.facets()
    chips = wanted.chips(say, tell)
    return {
        "rows": rows_of(page.rows, say, tell),
        "total": page.total,
        "next": wanted.address(after=page.next) if page.next else None,
        "first": wanted.address() if wanted.after and not lost else None,
        "lost": lost,
        "queues": [(q, tally.queues[q], _to_queue(wanted, q)) for q in ("all", *QUEUES)],
        "queue": wanted.asked.get("queue") or "all",
        "chips": chips,
        "more_set": sum(wanted.is_set(name) for name in _IN_FORM),
        "timeline": timeline(tally, wanted, say, tell),
        "facets": facets,
        "countries": book.remember(("countries", language), lambda _: _countries(facets, language)),
        "types": [(tell.code(code), code) for code in TYPES],
        "orders": ORDERS,
        "states": STATES,
        "empty": _empty(book, page, chips, wanted),
        "points": f"/desk/points?{wanted.query(order=None)}",
    }


def _countries(facets: Facets, language: Language) -> Markup:
    """The countries to choose from, by name."""
    tell = telling_in(language)
    named = sorted((tell.country(code), code, n) for code, n in facets.countries)
    return fragment("desk_countries.html", language, countries=named)


def _to_queue(wanted: Wanted, queue: str) -> str:
    """The address of a queue with the filters as they are. What is contested is shown with the most contradictions
    first, unless another order was chosen."""
    order: str | None = wanted.order
    if queue == "contested" and order == DEFAULT_ORDER:
        order = "contested"
    elif queue != "contested" and order == "contested" and wanted.asked.get("queue") == "contested":
        order = None
    return wanted.address(queue=None if queue == "all" else queue, order=None if order == DEFAULT_ORDER else order)


def _empty(book: Casebook, page: Page, chips: list[Any], wanted: Wanted) -> str | None:
    """Why the list is empty: no report, no incident in the reports, filters that nothing fits, a queue that is done."""
    if page.rows:
        return None
    counts = book.counts()
    if not counts["incidents"]:
        return "silent" if counts["reports"] else "book"
    return "queue" if wanted.asked.get("queue") and not chips else "filters"
