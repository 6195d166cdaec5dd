"""What people decided about an incident, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from recoupe.casebook import Casebook
from recoupe.model.report import Json
from recoupe.show.incident_words import cleaned
from recoupe.web.incident.laid import Laid
from recoupe.web.telling import Telling
from recoupe.web.wording import Say

ABOUT_CLAIMS = ("accept", "reject", "claim")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A decision, or several that were made, and are taken back, together (``others``). ``stands``: nobody took it
    back; ``revoked_by`` is who did, and ``claim`` the id of the claim that it is about."""

    id: int
    kind: str
    what: str
    who: str
    at: str
    why: str
    stands: bool
    revoked_by: int | None
    others: int
    quote: str


def history_of(book: Casebook, laid: Laid, field: str | None) -> list[Deed]:
    """All decisions on the incident, or on one field of it, the latest first; those of a batch are one."""
    found = book.value_history(laid.id, field) if field else book.history(laid.id)
    return list(reversed(_deeds(laid, found)))


def told_of(book: Casebook, laid: Laid, id: int) -> Deed | None:
    """The decision of that number, where it is about this incident."""
    return next((d for d in _deeds(laid, book.history(laid.id)) if d.id == id), None)


def _deeds(laid: Laid, judgements: list[Json]) -> list[Deed]:
    batches: dict[int, list[Json]] = {}
    for judgement in cleaned(judgements):
        batches.setdefault(judgement.get("batch") or judgement["id"], []).append(judgement)
    by_id = {j["id"]: j for j in judgements}
    return [_deed(laid, same, by_id) for same in batches.values()]


def _deed(laid: Laid, same: list[Json], by_id: dict[int, Json]) -> Deed:
    first = same[0]
    return Deed(
        id=first["id"],
        kind=first["kind"],
        what=what_words(laid, first, by_id, len(same)),
        who=" ".join(first["who"].split()),
        at=laid.tell.moment(first["at"]),
        why=" ".join((first.get("why") or "").split()),
        stands=first.get("revoked_by") is None,
        revoked_by=first.get("revoked_by"),
        others=len(same) - 1,
        quote=_quote(first),
    )


class Speaker(Protocol):
    """What decisions are put into words with: a ``Laid``, or the page of all decisions."""

    @property
    def say(self) -> Say: ...

    @property
    def tell(self) -> Telling: ...


def what_words(laid: Speaker, judgement: Json, by_id: dict[int, Json], count: int = 1) -> str:
    """ "killed is 12", "3 claims accepted", "4 taken back"."""
    kind, say, tell = judgement["kind"], laid.say, laid.tell
    field, value = judgement.get("field"), judgement.get("value")
    if kind == "revoke":
        undone = by_id.get(judgement["revokes"])
        what = what_words(laid, undone, by_id) if undone else ""
        return say("deed.revoke", number=str(judgement["revokes"]), what=what)
    if kind == "correct":
        return say("deed.correct", field=tell.code(field), value=tell.value(str(field), value))
    if kind in ("accept", "reject"):
        said = tell.value(str(field), _value(value)) if field else ""
        return say(f"deed.{kind}", n=count, field=tell.code(field), value=said)
    if kind == "claim":
        return say("deed.claim", field=tell.code(field), value=tell.value(str(field), _value(value)))
    if kind == "assign":
        return say("deed.assign", who=value) if value else say("deed.assign_nobody")
    if kind in ("same", "different", "unsure"):
        if count > 1 and kind == "different":
            return say("deed.split")
        return say(f"deed.{kind}", a=str(judgement.get("a")), b=str(judgement.get("b")))
    return say(f"deed.{kind}")


def _value(value: Any) -> Any:
    """The claim's value, out of what a decision about a claim keeps of it."""
    return value["value"] if isinstance(value, dict) and "value" in value else value


def _quote(judgement: Json) -> str:
    value = judgement.get("value")
    quote = value.get("quote") if judgement["kind"] in ABOUT_CLAIMS and isinstance(value, dict) else None
    return " ".join(quote.split()) if isinstance(quote, str) else ""
