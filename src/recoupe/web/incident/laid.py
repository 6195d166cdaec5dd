"""An incident's object with its claims and reports at hand, in the words of the page's language.

Claims are named by their index in the object here, and by their id in addresses: an index means nothing once somebody
has decided something."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from recoupe.model.report import Json
from recoupe.show.incident_words import cleaned, outlet_name, voice_key, web_address
from recoupe.web.telling import Telling
from recoupe.web.wording import Say

DENIALS = ("deny", "retract")
ACT_SIGNS = {
    "deny": "✕",
    "retract": "↶",
    "unable_to_confirm": "?",
    "accuse": "▸",
    "claim_responsibility": "●",
    "confirm": "✓",
}
"""What kind of speech it is, as a sign beside the word; a plain statement has none."""
_STEERING = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]|\\[ubfrt]")
"""What ``cleaned`` is about, in JSON; few incidents have any of it, and to look for it costs less than to clean."""
STANCE_SIGNS = {"distance": "„", "endorse": "+"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report's head. ``number`` is its place in the order of publication, from 1; ``href`` its page here, ``link``
    its address elsewhere where that may be linked to, ``url`` as the report gives it."""

    number: int
    id: str
    title: str
    outlet: str
    published: str
    language: str | None
    href: str
    url: str | None
    link: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A claim as a voice makes it: who, how, in which words of which report, and where to read on. ``again`` are claims
    of the same voice that have the same words in other reports."""

    claim: str
    href: str
    who: str
    kind: str
    side: str | None
    own: bool
    act: str
    manner: str
    sign: str
    denies: bool
    stance: str
    stance_sign: str
    words: str
    source: Source
    via: tuple[str, ...]
    accepted: bool
    again: tuple[Quoted, ...] = ()


def report_href(id: str) -> str:
    """The address of a report's page."""
    return f"/reports/{quote(id, safe='')}"


class Laid:
    """``incident`` is cleaned of what could steer the page; ``claims``, ``sources`` (by id) and ``values`` are its."""

    def __init__(self, incident: Json, tell: Telling, say: Say) -> None:
        self.incident: Json = (
            cleaned(incident) if _STEERING.search(json.dumps(incident, ensure_ascii=False)) else incident
        )
        self.tell = tell
        self.say = say
        self.claims: Sequence[Json] = self.incident.get("claims", ())
        self.values: Sequence[Json] = self.incident.get("values", ())
        self.sources = {s.id: s for s in self._sources()}
        self.contested = frozenset(c["field"] for c in self.incident.get("contradictions", ()))
        self.value_of = {
            n: i for i, v in enumerate(self.values) for n in (*v.get("claims", ()), *v.get("denied_by", ()))
        }
        self._quoted: dict[int, Quoted] = {}
        self._at = {self.id_of(n): n for n in range(len(self.claims))}

    @property
    def id(self) -> str:
        return str(self.incident["id"])

    @property
    def version(self) -> int:
        """The revision of the casebook when this was written: what a decision is made about."""
        return int(self.incident.get("version") or 0)

    def id_of(self, n: int) -> str:
        return str(self.claims[n].get("id") or f"n{n}")

    def at(self, claim: str) -> int | None:
        """The index of the claim with that id; None where there is none (any more)."""
        return self._at.get(claim)

    def source_of(self, n: int) -> Source:
        return self.sources[self.claims[n]["report"]]

    def href(self, n: int) -> str:
        """The claim's words in its report."""
        return f"{self.source_of(n).href}?claim={self.id_of(n)}"

    def who(self, n: int) -> str:
        """The root; the outlet under its name."""
        chain = self.claims[n].get("chain") or [{"name": None, "kind": "unknown"}]
        return self.tell.voice(chain[-1], self.source_of(n).outlet)

    def is_own(self, n: int) -> bool:
        """Whether the outlet says it itself."""
        return len(self.claims[n].get("chain", ())) == 1

    def value(self, n: int) -> str:
        """What the claim says, as the value that it is counted under."""
        claim, held = self.claims[n], self.value_of.get(n)
        return self.tell.value(claim["field"], claim["value"] if held is None else self.values[held]["value"])

    def quoted(self, n: int) -> Quoted:
        """The claim with that index, ready to be shown; contradictions, values and tolls all ask for it."""
        if n not in self._quoted:
            self._quoted[n] = self._made(n)
        return self._quoted[n]

    def _made(self, n: int) -> Quoted:
        claim, source = self.claims[n], self.source_of(n)
        chain = claim.get("chain") or [{"kind": "unknown"}]
        act, stance = claim.get("speech_act", "assert"), claim.get("stance", "neutral")
        return Quoted(
            claim=self.id_of(n),
            href=self.href(n),
            who=self.who(n),
            kind=self.tell.code(chain[-1].get("kind", "unknown")),
            side=claim.get("side"),
            own=self.is_own(n),
            act=act,
            manner=self.tell.manner(claim),
            sign=ACT_SIGNS.get(act, ""),
            denies=act in DENIALS,
            stance=self.tell.code(stance) if stance != "neutral" else "",
            stance_sign=STANCE_SIGNS.get(stance, ""),
            words=" ".join(claim["evidence"]["quote"].split()),
            source=source,
            via=tuple(self.tell.voice(v) for v in reversed(chain[1:-1])),
            accepted=bool(claim.get("accepted")),
        )

    def voices(self, numbers: Iterable[int]) -> list[list[int]]:
        """Claims by the voice that makes them; denials apart."""
        groups: dict[tuple[tuple[str, ...], bool], list[int]] = {}
        for n in numbers:
            claim = self.claims[n]
            groups.setdefault((voice_key(claim), claim.get("speech_act") in DENIALS), []).append(n)
        return list(groups.values())

    def _sources(self) -> Iterable[Source]:
        heads = {s["id"]: s for s in self.incident.get("sources", ())}
        told = (c["report"] for c in (*self.claims, *self.incident.get("rejected", ())))
        for number, id in enumerate(dict.fromkeys([*self.incident.get("reports", ()), *heads, *told]), 1):
            head = heads.get(id, {"id": id})
            yield Source(
                number=number,
                id=id,
                title=" ".join((head.get("title") or "").split()),
                outlet=outlet_name(head),
                published=self.tell.moment(head.get("published")),
                language=head.get("language"),
                href=report_href(id),
                url=head.get("url"),
                link=web_address(head.get("url")),
            )
