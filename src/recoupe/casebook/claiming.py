"""What people decide on single claims: that they are in order, that they are set aside, that one is missing."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any, Literal

from sqlalchemy import bindparam, select

from recoupe.casebook import handmade, searching
from recoupe.casebook.corrections import NUMBERS, checked
from recoupe.casebook.deciding import By, Desk, Judged, anchor
from recoupe.casebook.records import Shelved
from recoupe.casebook.tables import report
from recoupe.errors import CasebookError
from recoupe.link.contested import place_value
from recoupe.link.reviewed import added_claim
from recoupe.model.incident import Where
from recoupe.model.joined_json import with_claim_ids
from recoupe.model.linked import Judgement, Told
from recoupe.model.report import Json, Report, Span
from recoupe.model.stored import claim_ids
from recoupe.vocab.voices import KINDS

Verdict = Literal["accept", "reject"]
CLAIMED = (
    "occurrence", "responsibility", *NUMBERS, "when", "where", "weapon", "target", "damage", "motive",
)  # fmt: skip
SPEECH_ACTS = ("assert", "deny", "accuse", "claim_responsibility", "confirm", "retract", "unable_to_confirm")
CERTAINTIES = ("certain", "probable", "possible", "unstated")
STANCES = ("neutral", "endorse", "distance")
_KEYS = ("report", "start", "end", "field", "value", "speech_act", "certainty", "stance", "voice")


def review(desk: Desk, incident: str, claims: Collection[str] | Literal["all"], verdict: str, by: By) -> Judged:
    """Claims of an incident are in order, or are set aside; ``claims`` are their ids, or all on which nothing was
    decided yet."""
    if verdict not in ("accept", "reject"):
        raise CasebookError(f"there is no {verdict!r} of claims; use accept or reject")
    n = searching.resolve(desk.connection, incident)
    known = {c["id"]: c for c in _claims(desk, n)}
    if claims == "all":
        wanted = [c for c in known.values() if _verdict(c) is None]
        if not wanted:
            raise CasebookError(f"nothing to {verdict}: every claim of {incident} has been decided on")
    else:
        names = list(dict.fromkeys([claims] if isinstance(claims, str) else claims))
        missing = [id for id in names if id not in known]
        if missing or not names:
            raise CasebookError(f"{incident} has no claim {missing[0] if missing else ''!r}; its claims have their ids")
        wanted = [known[id] for id in names if _verdict(known[id]) != verdict]
        if not wanted:
            raise CasebookError(f"{', '.join(names)}: {verdict}ed already")
    return desk.write([by.says(verdict, c["told"], field=c["field"], value=_mark(c)) for c in wanted])  # type: ignore[arg-type]


def add_claim(desk: Desk, incident: str, given: Json, by: By) -> Judged:
    """A claim that a report makes and the program did not see. A report that is not laid beside the incident yet is,
    from then on."""
    stored = _report(desk, given.get("report"))
    value = checked_claim(given, stored.report)
    n = searching.resolve(desk.connection, incident)
    tellings = [row for row in searching.tellings(desk.connection, n) if row.report == stored.n]
    if not tellings:
        return _beside(desk, n, stored, given["field"], value, by)
    tolds = desk.shelf.tolds(desk.connection, [row.n for row in tellings])
    nearest = min(
        (tolds[row.n] for row in tellings), key=lambda t: (_distance(t, value["start"], value["end"]), t.position)
    )
    new = by.says("claim", nearest.key, field=given["field"], value=value)
    _refuse_twice(desk, n, nearest, new)
    return desk.write([new])


def new_incident(desk: Desk, report: str, start: int, end: int, type: str, when: Any, where: Any, by: By) -> Judged:
    """A report tells of an incident that the program missed."""
    stored = _report(desk, report)
    _within(start, end, stored.report)
    return desk.write([_incident(desk, stored, start, end, type, when, where, by)])


def checked_claim(given: Json, home: Report) -> Json:
    """What a judgement keeps of a claim that is added; raises ``CasebookError`` for one that the codebook does not
    know."""
    strange = sorted(set(given) - set(_KEYS))
    if strange:
        raise CasebookError(f"a claim has no {strange[0]!r}; it has: {', '.join(_KEYS)}")
    field = given.get("field")
    if field not in CLAIMED:
        raise CasebookError(f"{field!r} is no field of a claim; use one of: {', '.join(CLAIMED)}")
    start, end = given.get("start"), given.get("end")
    span = _within(start, end, home)
    return {
        "value": _value(field, given.get("value"), span.quote),
        "speech_act": _one_of("speech_act", given.get("speech_act", "assert"), SPEECH_ACTS),
        "certainty": _one_of("certainty", given.get("certainty", "certain"), CERTAINTIES),
        "stance": _one_of("stance", given.get("stance", "neutral"), STANCES),
        "voice": _voice(given.get("voice")),
        "start": span.start,
        "end": span.end,
    }


def _value(field: str, value: Any, words: str) -> Any:
    if value is None:
        raise CasebookError(f"{field}: a claim says something; give its value")
    if field == "occurrence":
        return checked("type", value)
    found = checked(field, value)
    if field in NUMBERS:
        return {**found, "text": found.get("text") or words}
    if field == "when":
        return {"earliest": found["earliest"], "latest": found["latest"], "text": words}
    if field == "where":
        if found["lat"] is None:
            return found["name"]
        return place_value(Where(**{**found, "evidence": ()}), words)
    if field == "weapon":
        found = found if isinstance(found, dict) else {"type": "other", "name": found}
        return {**{k: found.get(k) for k in ("type", "name", "min", "max")}, "text": words}
    return found


def _voice(voice: Any) -> Json | None:
    if voice is None:
        return None
    if not isinstance(voice, dict) or not set(voice) <= {"name", "kind", "anonymous"}:
        raise CasebookError(
            'voice is {"name": …, "kind": "official", "anonymous": false}, or null for the outlet itself'
        )
    name = voice.get("name")
    if name is not None and (not isinstance(name, str) or not name.strip()):
        raise CasebookError("a voice has a name in words, or null where it has none")
    kind = _one_of("voice kind", voice.get("kind", "unknown"), sorted(KINDS))
    return {"name": name and name.strip(), "kind": kind, "anonymous": bool(voice.get("anonymous", name is None))}


def _one_of(what: str, value: Any, known: Collection[str]) -> str:
    if value not in known:
        raise CasebookError(f"{value!r} is no {what}; use one of: {', '.join(known)}")
    return str(value)


def _within(start: Any, end: Any, home: Report) -> Span:
    whole = all(isinstance(at, int) and not isinstance(at, bool) for at in (start, end))
    if not whole or not 0 <= start < end <= len(home.text) or not home.text[start:end].strip():
        raise CasebookError(f"characters {start} to {end} are no words of report {home.id}; select some of its text")
    return home.span(start, end)


def _claims(desk: Desk, n: int) -> list[Json]:
    """The claims of an incident, those that were set aside behind the others."""
    data = with_claim_ids(json.loads(searching.incident_json(desk.connection, n)))
    return [*data["claims"], *data["rejected"]]


def _verdict(claim: Json) -> str | None:
    return "reject" if "rejected" in claim else "accept" if "accepted" in claim else None


def _mark(claim: Json) -> Json:
    """What a judgement keeps of a claim (as ``link.reviewed.claim_mark``)."""
    span = claim["evidence"]
    voice = claim["chain"][-1] if claim["chain"] else None
    said = {"claim": claim["id"], "value": claim["value"], "speech_act": claim["speech_act"], "voice": voice}
    return {**said, "start": span["start"], "end": span["end"]}


def _beside(desk: Desk, n: int, stored: Shelved, field: str, value: Json, by: By) -> Judged:
    """A report that told nothing of the incident does so with this claim: a telling that is the same incident."""
    data = json.loads(searching.incident_json(desk.connection, n))
    first = anchor(desk.connection, data["id"])
    telling = _incident(desk, stored, value["start"], value["end"], data["type"], None, None, by)
    made = desk.write([telling], batch=0)
    given = [by.says("same", first, telling.a)]
    if field != "occurrence" or value["value"] != data["type"] or value["voice"] is not None:
        given.append(by.says("claim", telling.a, field=field, value=value))
    return desk.go_on(made, given)


def _incident(desk: Desk, stored: Shelved, start: int, end: int, type: str, when: Any, where: Any, by: By) -> Judgement:
    """The judgement that makes a telling of some words of a report."""
    value = handmade.value_of(
        stored.uid, start, end, checked("type", type),
        None if when is None else checked("when", when), None if where is None else checked("where", where),
    )  # fmt: skip
    return by.says("incident", handmade.free_key(desk.connection, stored.uid, start, end), value=value)


def _refuse_twice(desk: Desk, n: int, told: Told, new: Judgement) -> None:
    """Raises ``CasebookError`` for a claim that stands there already, or was set aside."""
    (id,) = claim_ids(told.key, [added_claim(new, told)])
    for c in _claims(desk, n):
        if c["id"] == id:
            what = "was rejected; accept it instead" if _verdict(c) == "reject" else "stands there already"
            raise CasebookError(f"this very claim ({id}) {what}")


def _distance(told: Told, start: int, end: int) -> int:
    """Characters between the incident's words and these."""
    return min((max(0, s.start - end, start - s.end) for s in told.incident.evidence), default=0)


def _report(desk: Desk, id: Any) -> Shelved:
    """The report of that id. Raises ``CasebookError``."""
    n = desk.connection.execute(_REPORT, {"id": id}).scalar()
    if n is None:
        raise CasebookError(f"no report {id!r} in this casebook")
    return desk.shelf.reports(desk.connection, [int(n)])[int(n)]


_REPORT = select(report.c.n).where(report.c.id == bindparam("id"))
