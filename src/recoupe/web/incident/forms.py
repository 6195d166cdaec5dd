"""What the forms of judging show: what can be chosen, what is still open, and what was wrong with what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.casebook import Casebook
from recoupe.casebook.corrections import FIELDS
from recoupe.casebook.typed import Unreadable
from recoupe.errors import ConflictError
from recoupe.vocab.incident_types import FILES
from recoupe.web.incident.facts import review_of
from recoupe.web.incident.laid import Laid, Source
from recoupe.web.incident.standing import Held, values_of
from recoupe.web.wording import knows

TYPED = tuple(f for f in FIELDS if f not in ("actors", "weapons", "occurrence"))
"""Fields that a form corrects; whole lists of actors and weapons are for the command line and for programs."""
TYPES = tuple(code for group in FILES.values() for code in group)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An incident as one report tells it, to be told apart from the others: ``key`` names it."""

    key: str
    source: Source
    type: str
    days: str
    place: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulk:
    """How many claims there are to accept: all, and those of fields about which nobody contradicts."""

    all: int
    agreed: int


def values(laid: Laid) -> dict[str, list[Held]]:
    """What the reports say, by field, to be taken over into a correction."""
    found: dict[str, list[Held]] = {}
    for held in values_of(laid):
        if held.typed:
            found.setdefault(held.field, []).append(held)
    return found


def tellings(book: Casebook, laid: Laid) -> list[Telling]:
    """The tellings of an incident, in the order of publication."""
    order = list(laid.incident.get("members", ()))
    found = []
    for key, report, told in book.tolds(laid.id):
        source = laid.sources.get(report.id)
        if source is None:
            continue
        where = laid.tell.place({"name": told.where.name, "country": told.where.country}) if told.where else ""
        found.append(
            Telling(
                key=key,
                source=source,
                type=laid.tell.code(told.type),
                days=laid.tell.days(told.when.earliest, told.when.latest) if told.when else "",
                place=where,
                quote=" ".join(told.evidence[0].quote.split()) if told.evidence else "",
            )
        )
    return sorted(found, key=lambda t: order.index(t.key) if t.key in order else len(order))


def bulk(laid: Laid) -> Bulk:
    """How many claims nobody has accepted yet."""
    return Bulk(all=len(_waiting(laid, contested=True)), agreed=len(_waiting(laid, contested=False)))


def scoped(laid: Laid, scope: str) -> Sequence[str]:
    """The claims that "all" or "agreed" stands for."""
    return _waiting(laid, contested=scope == "all") if scope in ("all", "agreed") else ()


def _waiting(laid: Laid, *, contested: bool) -> list[str]:
    return [
        laid.id_of(n)
        for n, claim in enumerate(laid.claims)
        if not claim.get("accepted") and (contested or claim["field"] not in laid.contested)
    ]


def still_open(laid: Laid) -> list[str]:
    """What whoever signs off should know of: contested fields that nobody set right, claims that nobody looked at."""
    decided = {c["field"] for c in laid.incident.get("corrections", ())}
    contested = [laid.tell.code(f) for f in sorted(laid.contested - decided)]
    found = [laid.say("judging.open_contested", fields=", ".join(contested))] if contested else []
    waiting = len(_waiting(laid, contested=True))
    if waiting:
        found.append(laid.say("judging.open_claims", n=waiting))
    return found


def people(book: Casebook) -> list[str]:
    """Whom an incident can be assigned to: those who have accounts, by name."""
    return sorted({account.shown or account.name for account in book.accounts.list() if not account.closed_at})


def signed_words(laid: Laid) -> str | None:
    """A warning where the incident is signed off: what is changed now goes against that."""
    review = review_of(laid)
    if review.state != "signed":
        return None
    return laid.say("judging.signed_warning", who=review.who or "", at=review.at or "", why=review.why or "")


def conflict_words(laid: Laid, conflict: ConflictError) -> str:
    """Who was faster, in the page's language."""
    at = laid.tell.moment(conflict.at)
    if conflict.version is None:
        return laid.say("judging.conflict_gone", incident=conflict.incident)
    if conflict.who is None:
        return laid.say("judging.conflict_report", at=at)
    return laid.say("judging.conflict", who=conflict.who, at=at)


def unreadable_words(laid: Laid, error: Unreadable) -> str:
    """What was wrong with what was typed; in English where nobody put it into words."""
    id = f"typed.{error.code}"
    return laid.say(id, **error.about) if knows(id) else str(error)
