"""One act: an event mention with the phrases around it that say who did it, to whom, when, where and with what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.model.analysis import Analysis
from recoupe.model.mention import (
    ActorMention,
    AttributionMention,
    EventMention,
    HarmMention,
    PlaceMention,
    TimeMention,
    WeaponMention,
)
from recoupe.model.sentence import Sentence

CAPTURES = frozenset({"abduction", "detention"})
"""Incidents by which people are taken."""


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase in a role (``perpetrator``, ``target``, ``victim``, ``ordered_by``, ``supporter``): the token that heads
    it, its characters, and the actor mention in it if there is one."""

    role: str
    head: int
    start: int
    end: int
    actor: ActorMention | None
    rule: str


@dataclass(slots=True, eq=False)
class Act:
    """What one trigger says. ``clause`` are the characters of its clause; ``voice`` the innermost attribution that
    covers the trigger, None where the outlet speaks. An act that does not ``open`` (a toll or an accusation without a
    trigger of its own) joins an incident or is dropped. ``counter``: another version of the incident by a voice that
    denies its own part in the same breath ("denies having bombed it and says that the rebels blew it up").
    ``section`` is the number of the part of a digest that it stands in ("YEMEN. …"), ``entry`` that of the entry of a
    running report ("18:15 …"). ``answers``: told as the answer
    to the incident before ("En représailles, …"). ``counted``: the time by which it lies before or after the act that
    the sentence, or else the one before it, tells ("The attack came two days after a mine killed …"). ``basis``: a time
    of the sentence counts from it. ``charged`` are the kinds of those whom its accusation or denial concerns."""

    event: EventMention
    sentence: Sentence
    clause: tuple[int, int]
    parts: list[Part] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    weapons: list[WeaponMention] = field(default_factory=list)
    harms: list[HarmMention] = field(default_factory=list)
    voice: AttributionMention | None = None
    opens: bool = True
    language: str = "en"
    counter: bool = False
    answers: bool = False
    section: int = 0
    entry: int = 0
    saying: AttributionMention | None = None
    counted: TimeMention | None = None
    basis: bool = False
    charged: frozenset[str] = frozenset()

    @property
    def type(self) -> str:
        return self.event.types[0]

    @property
    def is_toll(self) -> bool:
        """Whether the trigger says no more than that people came to harm ("ont été tués", "sont morts")."""
        return self.event.rule.endswith((".harm", ".died")) and self.type == "armed_attack"

    def actors(self, role: str) -> list[ActorMention]:
        """The actors in a role, in text order."""
        return [p.actor for p in self.parts if p.role == role and p.actor is not None]

    def has_own_anchor(self) -> bool:
        """Whether the clause itself says when or where."""
        return bool(self.times or self.places)


def actor_at(analysis: Analysis, sentence: Sentence, head: int) -> ActorMention | None:
    """The actor mention that a token heads, or that covers it; the shortest if several do."""
    token = sentence.tokens[head]
    found = [
        a for a in analysis.actors if a.sentence == sentence.index and a.start <= token.start and token.end <= a.end
    ]
    exact = [a for a in found if a.head == head]
    return min(exact or found, key=lambda a: a.end - a.start, default=None)


def outermost(mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """The mentions that stand inside no other of them, in the same order."""
    return [a for a in mentions if not any(b is not a and b.start <= a.start and a.end <= b.end for b in mentions)]


def actor_key(m: ActorMention) -> str:
    """One key for all names of one actor. A country, its government and its army act as one: the state."""
    if m.side is not None and m.actor_kind == "state_force":
        return f"state:{m.side}"
    if m.side is not None and m.actor_kind == "other" and m.form == "name" and m.actor_id is None:
        return f"state:{m.side}"
    if m.actor_kind == "individual" and m.form == "name" and m.actor_id is None:
        return f"person:{m.name.split()[-1].casefold()}"  # "Joe Biden", "président Biden"
    return m.actor_id or m.name.casefold()
