"""Groups told again by a noun: "the group", "le même gang", "that branch", "gunmen of the same group", "la Ligue"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from types import ModuleType

from recoupe.ground.actor_sides import class_of, codes_in
from recoupe.model.mention import ActorMention
from recoupe.model.sentence import Sentence

_NAMED = frozenset({"rebel", "militia", "political_group", "coalition", "international"})
_ARMED = frozenset({"rebel", "militia"})
_LEAGUES = frozenset({"coalition", "international"})
_PEOPLE = frozenset({"rebels", "fighters", "militia", "unidentified"})
_BODIES = frozenset({"group", "party", "ngo", "organisation", "shortened", "office", "coalition"})
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class _Told:
    """The named groups of one part of a report, in the order of their last mention; ``called`` which of them a noun
    stood for when it was used last; ``told`` the nouns by which the text itself called a group."""

    order: list[ActorMention] = field(default_factory=list)
    called: dict[str, ActorMention] = field(default_factory=dict)
    told: frozenset[str] = frozenset()

    def name(self, m: ActorMention, nouns: frozenset[str], words: ModuleType) -> None:
        """A named group takes its place as the last one; ``nouns`` are those that its mention calls it by. What was
        merely taken to mean another armed group is forgotten then, and so is "the group", which fits any."""
        if m.actor_kind in _ARMED:
            held = self.told - words.GENERIC_GROUP
            self.called = {k: v for k, v in self.called.items() if k in held or _same(v, m)}
        for noun in nouns:
            self.called[noun] = m
        self.told |= nouns
        self.order.append(m)

    def meant(self, noun: str, words: ModuleType) -> ActorMention | None:
        """Whom the noun means: the one last called by it, else the last of the kind that the noun is of."""
        if noun in self.called:
            return self.called[noun]
        if noun in words.LEAGUE_NOUNS:
            kinds = _LEAGUES
        elif noun in words.PARTY_NOUNS:
            kinds = frozenset({"political_group"})
        else:
            kinds = _ARMED
        found = [m for m in self.order if m.actor_kind in kinds]
        if not found and kinds is _ARMED and noun in words.SHORT_GROUP:
            found = [m for m in self.order if m.actor_kind in ("political_group", "coalition")] or self.order
        if found:
            self.called[noun] = found[-1]
        return found[-1] if found else None


def resolve_groups(
    mentions: Sequence[ActorMention], sentences: Sequence[Sentence], words: ModuleType
) -> list[ActorMention]:
    """The mentions with group nouns made the group they mean; each part of a digest has its own groups.

    1. A noun means the group that was last called by it ("le gang Viv Ansanm … le même gang"), else the last armed
       group, else the last of any kind, bodies that the report abbreviates among them; "the alliance" the last league
       of states, "the party" the last party.
    2. Its people ("gunmen of the same group") are that group; a part of it ("a faction of the group") bears its name.
    3. Rebels, militiamen and fighters without a name take the side of the only named group."""
    armed = {m.actor_id or m.name: m for m in mentions if m.form == "name" and m.actor_kind in _ARMED}
    sides = {m.side for m in armed.values()}
    only = sides.pop() if len(sides) == 1 else None
    parts = _sections(sentences)
    told, here = _Told(), 0
    found: list[ActorMention] = []
    for m in mentions:
        part = parts[m.sentence] if 0 <= m.sentence < len(parts) else here
        if part != here:
            told, here = _Told(), part
        if m.form == "name" and (m.actor_kind in _NAMED or (m.actor_kind == "other" and ".acronym" in m.rule)):
            told.name(m, _nouns_of(m, sentences, words), words)
        elif m.form == "description":
            m = _resolved(m, told, sentences, words, only)
        found.append(m)
    return found


def _resolved(
    m: ActorMention, told: _Told, sentences: Sequence[Sentence], words: ModuleType, only: str | None
) -> ActorMention:
    noun = _group_noun(m, sentences, words)
    if noun is not None:
        meant = told.meant(noun, words)  # 1.
        return _as(m, meant) if meant is not None else m
    of = _owner_noun(m, words)
    if of is not None:
        meant = told.meant(of[0], words)  # 2.
        if meant is not None and class_of(m) in _PEOPLE:
            return _as(m, meant)
        if meant is not None and class_of(m) == "group":
            return replace(m, name=f"{m.name[: of[1]]}{words.OF_NAME}{meant.name}", side=meant.side)
        return replace(m, side=m.side or meant.side) if meant is not None else m
    last = next((x for x in reversed(told.order) if x.actor_kind in _ARMED), None)
    if last is not None and _points_back(m, sentences, words):
        return _as(m, last)
    bare = m.side is None and not codes_in(m.name)
    if class_of(m) in ("rebels", "fighters", "militia") and m.definite and m.plural and bare:  # 3.
        return replace(m, side=only)
    return m


def _as(m: ActorMention, other: ActorMention) -> ActorMention:
    return replace(
        m, name=other.name, actor_id=other.actor_id, actor_kind=other.actor_kind, side=other.side, form="name"
    )


def _same(a: ActorMention, b: ActorMention) -> bool:
    return (a.actor_id is not None and a.actor_id == b.actor_id) or a.name == b.name


def _nouns_of(m: ActorMention, sentences: Sequence[Sentence], words: ModuleType) -> frozenset[str]:
    """The group nouns in a name and right around it: "le gang Viv Ansanm", "the X, a faction of …"."""
    said = {w.lower() for w in _WORD.findall(f"{m.name} {m.quote}")}
    if 0 <= m.sentence < len(sentences):
        s = sentences[m.sentence]
        first = s.token_at(m.start)
        last = s.token_at(m.end - 1)
        if first is not None and last is not None:
            said |= {t.lower for t in s.tokens[max(0, first - 2) : first]}
            after = s.tokens[last + 1 : last + 6]
            if after and after[0].text in (",", "("):
                for t in after[1:]:
                    if t.text in (",", ")") or t.pos in ("VERB", "AUX"):
                        break
                    said.add(t.lower)
    return frozenset(said & (words.SHORT_GROUP | words.LEAGUE_NOUNS))


def _group_noun(m: ActorMention, sentences: Sequence[Sentence], words: ModuleType) -> str | None:
    """The noun of a mention that points back to a group ("the movement", "ce gang"), None for any other."""
    if m.plural or not 0 <= m.sentence < len(sentences) or len(m.name.split()) > 3:
        return None
    s = sentences[m.sentence]
    head = s.tokens[m.head].lower
    nouns = words.SHORT_GROUP | words.LEAGUE_NOUNS | words.PARTY_NOUNS
    if head not in nouns or class_of(m) not in ("group", "rebels", "militia", "party", "coalition"):
        return None
    plain = class_of(m) in ("group", "rebels") or m.name.lower() == head  # "le mouvement chiite", "the Islamist group"
    if _owner_noun(m, words) is not None or codes_in(m.name) or not plain:
        return None
    following = s.tokens[m.head + 1] if m.head + 1 < len(s.tokens) else None
    if following is not None and following.pos == "PROPN" and following.text[:1].isupper():
        return None  # "le groupe Zorro": a name of its own
    return head if m.definite or _same_before(m, sentences, words) else None


def _same_before(m: ActorMention, sentences: Sequence[Sentence], words: ModuleType) -> bool:
    """ "les mêmes miliciens", "the same gunmen", "le même gang"."""
    s = sentences[m.sentence]
    first = s.token_at(m.start)
    if first is None or first < 1:
        return False
    return s.tokens[first - 1].lower in words.SAME and (first < 2 or s.tokens[first - 2].lower not in words.INDEFINITE)


def _points_back(m: ActorMention, sentences: Sequence[Sentence], words: ModuleType) -> bool:
    """ "Les mêmes miliciens", "the same gunmen"; behind a demonstrative plain men too ("ces hommes")."""
    if class_of(m) in _PEOPLE and _same_before(m, sentences, words):
        return True
    s = sentences[m.sentence]
    first = s.token_at(m.start)
    if not first or not m.plural or len(m.name.split()) > 2:
        return False
    men = class_of(m) in _PEOPLE or s.tokens[m.head].lower in words.MEN
    return men and s.tokens[first - 1].lower in words.THESE


def _owner_noun(m: ActorMention, words: ModuleType) -> tuple[str, int] | None:
    """The group noun in "of the (same) group" at the end of a mention, and where in its name that complement begins."""
    found = words.OF_THE_GROUP.search(m.name)
    return (found["noun"].lower(), found.start()) if found and found.start() > 0 else None


def _sections(sentences: Sequence[Sentence]) -> list[int]:
    """The part of a digest that each sentence stands in: a label in capitals opens a new one ("YEMEN.")."""
    found, number = [], 0
    for s in sentences:
        label = s.text.rstrip(".: ")
        if s.index and label.isupper() and len(label) > 3 and len(s.tokens) <= 5:
            number += 1
        found.append(number)
    return found


def with_outlet(
    mentions: Sequence[ActorMention], outlet: str | None, sentences: Sequence[Sentence], words: ModuleType
) -> list[ActorMention]:
    """Mentions by which an organisation tells of itself in its own text: words of its name with a capital ("la Ligue"
    in a text of the "Ligue sahélienne des libertés"), "our organisation"."""
    name = (outlet or "").split(",")[0].split(" (")[0].strip()
    if len(name.split()) < 2:
        return list(mentions)
    known = next((m for m in mentions if m.form == "name" and m.name.casefold() == name.casefold()), None)
    return [
        replace(m, name=name, form="name", actor_id=known.actor_id if known else None)
        if m.actor_id is None and class_of(m) in _BODIES and (_ours(m, sentences, words) or _shortens(m, name))
        else m
        for m in mentions
    ]


def _shortens(m: ActorMention, name: str) -> bool:
    """Whether a mention is a run of the name's words, the first with a capital."""
    short, full = m.name.split(), name.split()
    inside = any(full[i : i + len(short)] == short for i in range(len(full)))
    return inside and len(short) < len(full) and m.definite and short[0][0].isupper()


def _ours(m: ActorMention, sentences: Sequence[Sentence], words: ModuleType) -> bool:
    if m.plural or len(m.name.split()) > 1 or not 0 <= m.sentence < len(sentences):
        return False
    first = sentences[m.sentence].token_at(m.start)
    return bool(first) and first is not None and sentences[m.sentence].tokens[first - 1].lower in words.OUR


def with_coalition(mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """ "La coalition": the only coalition that the report tells more fully."""
    told = [m for m in mentions if m.actor_kind == "coalition"]
    full = {m.name: m for m in told if len(m.name.split()) > 1}
    if len(full) != 1:
        return list(mentions)
    only = next(iter(full.values()))
    return list(_filled(mentions, only))


def _filled(mentions: Sequence[ActorMention], only: ActorMention) -> Iterator[ActorMention]:
    for m in mentions:
        bare = m.actor_kind == "coalition" and m.form == "description" and m.definite and len(m.name.split()) == 1
        yield replace(m, name=only.name, side=only.side, actor_id=only.actor_id) if bare else m
