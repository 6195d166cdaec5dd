"""One incident in the making: the acts that tell of it, and what they say together of type, days and place."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from recoupe.frame.acts import Act
from recoupe.frame.anchors import best_place, days_of
from recoupe.frame.men import fighter_words
from recoupe.frame.roles_pronouns import class_of, role_words
from recoupe.model.mention import PlaceMention

STRIKES = frozenset(
    {
        "air_strike", "drone_strike", "shelling", "bombing", "suicide_bombing", "armed_attack", "chemical_attack",
        "assassination", "armed_clash",
    }
)  # fmt: skip
POLITICS = frozenset(["agreement", "talks", "demand", "threat", "accusation", "sanction", "aid"])
MOVES = frozenset({"territory_change", "troop_movement", "withdrawal"})
PLACELESS = frozenset({"demand", "threat", "accusation"})
"""Acts of speech: where they were spoken is no scene."""

LOOSE_DAYS = 7
"""From this length on an interval is a loose date ("début du mois"), which gives way to an exact one."""


@dataclass(slots=True)
class Case:
    """The acts that tell of one incident, in text order."""

    acts: list[Act] = field(default_factory=list)
    kind: str | None = None

    @property
    def type(self) -> str:
        """The type that its words vote for: specific words count more than general ones, earlier ones break ties.
        ``kind`` overrides it."""
        if self.kind is not None:
            return self.kind
        votes: dict[str, float] = dict.fromkeys((a.type for a in self.acts), 0.0)
        telling = [a for a in self.acts if a.opens and not a.counter] or self.acts
        aside = _taken_besides(telling, self.acts)
        if any(a.type in ("crackdown", "riot") for a in telling):
            aside += [a for a in telling if a.type == "detention"]  # those seized in its course
        taken = not aside and any(a.type == "abduction" for a in telling)
        if any(_on_foot(a) for a in telling):
            aside += [a for a in telling[1:] if a.type == "shelling"]  # the guns that went with the raid
        for n, a in enumerate(telling):
            if not (taken and a.event.generic_word):  # "the raid" says no more than that they were taken in it
                votes[a.type] += (0.3 if a in aside else _weight(a)) * (1.0 if n else 1.5)
        best = max(votes.values())
        return next(a.type for a in telling if votes[a.type] == best)

    def when(self) -> tuple[str, str] | None:
        """Days on which all its dated acts agree; where two dates compete, the span of both."""
        told = [days_of([t for t in a.times if t.anchor != "narrative"]) for a in self.acts]
        found = [d for d in told if d] or [d for d in (days_of(a.times) for a in self.acts) if d]
        if not found:
            return None
        found = [d for d in found if length(d) < LOOSE_DAYS] or found
        low, high = max(a for a, _ in found), min(b for _, b in found)
        if low <= high:
            return low, high
        return min(a for a, _ in found), max(b for _, b in found)

    def places(self) -> list[PlaceMention]:
        """The places of the acts that tell of it; those of bare tolls and charges only where there are no others."""
        told = [p for a in self.acts if a.opens for p in a.places]
        return told or [p for a in self.acts for p in a.places]

    def where(self) -> PlaceMention | None:
        return best_place(self.places())


def _taken_besides(telling: list[Act], acts: list[Act]) -> list[Act]:
    """Abductions that a report adds to an attack that killed ("the girls were cut down … six more were led away"): the
    attack stays one."""
    first = telling[0].sentence.index
    dead = any(h.field == "killed" and h.min != 0 for a in acts for h in a.harms)
    if not dead or any(a.type == "abduction" and a.sentence.index == first for a in telling):
        return []
    return [a for a in telling if a.type == "abduction"]


_BODIES = frozenset({"force", "forces", "unit", "unité"})
_FIGHTERS = frozenset({"fighters", "soldiers", "unidentified", "rebels", "crowd"})


def _on_foot(act: Act) -> bool:
    """Whether people came and attacked ("fighters of the front attacked the village"), not an army or a state, which
    may have attacked from afar."""
    if act.type != "armed_attack" or act.event.form != "verb" or act.is_toll or ".by_weapon" in act.event.rule:
        return False
    words, tokens = fighter_words(act.language).FOLLOWERS - _BODIES, act.sentence.tokens
    return any(
        p.role == "perpetrator" and p.actor and (class_of(p.actor) in _FIGHTERS or tokens[p.head].lemma in words)
        for p in act.parts
    )


def with_known_tool(act: Act) -> bool:
    """Whether the act was done with a weapon told before ("had thrown the petrol bomb"), so that it is no new one."""
    s = act.sentence
    determined = role_words(act.language).DEFINITE_ARTICLES
    return act.event.form == "verb" and any(
        s.tokens[k].lower in determined and not s.tokens[w].has("Number=Plur")
        for m in act.weapons
        for w in (s.head_in(m.start, m.end),)
        if w is not None and s.tokens[w].head == act.event.head
        for k in s.children(w, "det")
    )


def of_attackers(act: Act) -> bool:
    """Whether an arrest is that of attackers: it belongs to their attack ("police arrested three of the gunmen")."""
    return act.type == "detention" and any(h.group == "perpetrators" for h in act.harms)


def _weight(act: Act) -> float:
    if of_attackers(act) or with_known_tool(act):
        return 0.3
    if act.is_toll or act.type in ("property_destruction", "demand") or act.type in MOVES:
        return 0.3
    if act.type == "abduction":
        return 3.6  # the raid on a school is how its pupils were taken
    if act.event.generic_word and ".by_weapon" in act.event.rule:
        return 1.0  # "a missile hit": the weapon tells what it was, "the attack" does not
    if act.event.generic_word and act.event.types == ("bombing",):
        return 0.3  # "the blast": any strike makes one
    return 0.6 if act.event.generic_word else 2.0


def length(days: tuple[str, str]) -> int:
    """Days from the first to the last, both counted."""
    return day_number(days[1]) - day_number(days[0]) + 1


def day_number(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


def linked(a: Act, b: Act) -> bool:
    """Whether one act's trigger stands above the other's in the tree, or both are coordinated."""
    if a.sentence.index != b.sentence.index:
        return False
    s = a.sentence
    i, j = a.event.head, b.event.head
    if _in_course(a, b) or _in_course(b, a):
        return True
    above_i, above_j = {i, *s.ancestors(i)}, {j, *s.ancestors(j)}
    if i in above_j or j in above_i:
        return True
    if s.first_conjunct(i) != s.first_conjunct(j):
        return False
    subjects = [s.child(k, "nsubj") for k in (i, j)]
    return None in subjects  # "gunmen killed four, and the army arrested six": two acts of two doers


def _in_course(a: Act, b: Act) -> bool:
    """Whether ``b`` is the act in the course of which ``a`` happened, told right behind it in the same breath ("tué
    au front lors de combats contre …", "killed during a raid on …")."""
    between = a.sentence.text[a.event.end - a.sentence.start : max(0, b.event.start - a.sentence.start)]
    return b.event.form == "noun" and role_words(a.language).IN_COURSE.search(between) is not None
