"""How many stand behind a value (codebook section 5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from recoupe.lang.en import quantities as en
from recoupe.lang.fr import quantities as fr
from recoupe.link.identity import Relation, fewest, groups, merged
from recoupe.link.kinship import RELAYS, relation
from recoupe.link.values import OPPOSING, SUPPORTING, Voiced
from recoupe.link.voices import Root
from recoupe.model.linked import Support


def voice_relation(a: Voiced, b: Voiced) -> Relation:
    """Whether two claims of one value are of one voice: by their roots; by a text that both reports copy; and because
    the root of the one may be what relays the other ("the presidency" and "boys, says the presidency")."""
    found = relation(a.root, b.root)
    one_report = a.held.report == b.held.report
    if one_report and _told_apart(a.root, b.root):
        found = min(found, Relation.PERHAPS if a.root.covers != b.root.covers else Relation.OTHER)
    if found == Relation.SAME:
        return found
    if _one_sentence(a, b) and (found == Relation.PERHAPS or _nobody(a.root) or _nobody(b.root)):
        return Relation.SAME
    if found == Relation.OTHER and (_relayed(a.root, b) or _relayed(b.root, a)):
        return Relation.PERHAPS
    return found


def _told_apart(a: Root, b: Root) -> bool:
    """Whether a report that quotes both means two voices, or may: "Kyiv" beside a ministry there, an unnamed voice
    beside a named one, unless that is an armed group whose fighter speaks."""
    if a.covers != b.covers:
        return True
    return a.anonymous != b.anonymous and not a.kind == b.kind == "armed_group"


def _one_sentence(a: Voiced, b: Voiced) -> bool:
    return a.sentence is not None and a.sentence == b.sentence and a.held.report != b.held.report


def _nobody(root: Root) -> bool:
    return root.anonymous or root.own


def _relayed(root: Root, other: Voiced) -> bool:
    if root.own or other.root.own:
        return False
    return any(relation(root, relay) != Relation.OTHER and _passes(root, relay) for relay in other.relays)


def _passes(root: Root, relay: Root) -> bool:
    return not root.anonymous or (root.kind in RELAYS and relay.kind in RELAYS)


_COUNTED = {**en.SMALL, **fr.SMALL}
MOST_COUNTED = 10
"""Up to here a number of unnamed voices counts them ("two officials"); more of them is a crowd."""


def count_roots(claims: Sequence[Voiced]) -> tuple[int, int]:
    """Distinct roots: at least, where all that may be one are, and at most, where they are not. "Two officials" are one
    voice at least, for they say one thing, and two at most."""
    voices = [[claims[i] for i in part] for part in merged(len(claims), _certain(claims))]
    table = {(a, b): _voices_relation(voices[a], voices[b]) for a, b in combinations(range(len(voices)), 2)}
    parts = groups(range(len(voices)), lambda a, b: table[min(a, b), max(a, b)])
    most = sum(max(_counted(c.root) for n in part for c in voices[n]) for part in parts)
    return fewest(parts, lambda a, b: table[min(a, b), max(a, b)] == Relation.OTHER), most


def _counted(root: Root) -> int:
    """How many an unnamed voice says that it is; 1 where it does not."""
    first = root.words.split(" ", 1)[0] if root.anonymous else ""
    number = _COUNTED.get(first, 1)
    return number if number <= MOST_COUNTED else 1


def _certain(claims: Sequence[Voiced]) -> Iterator[tuple[int, int]]:
    """Pairs of claims of one voice, whoever it is: of one root, or in one sentence of two reports."""
    roots: dict[Root, int] = {}
    sentences: dict[str, list[int]] = {}
    for i, c in enumerate(claims):
        yield roots.setdefault(c.root, i), i
        if c.sentence is not None:
            sentences.setdefault(c.sentence, []).append(i)
    for here in sentences.values():
        for i, j in combinations(here, 2):
            if _one_sentence(claims[i], claims[j]) and voice_relation(claims[i], claims[j]) == Relation.SAME:
                yield i, j


def _voices_relation(ours: Sequence[Voiced], theirs: Sequence[Voiced]) -> Relation:
    """How two voices stand to one another, each told in several claims; what one report tells apart goes first."""
    shared = {c.held.report for c in ours} & {c.held.report for c in theirs}
    if shared:
        pairs = [(a, b) for a in ours for b in theirs if a.held.report == b.held.report]
    else:
        pairs = [(a, b) for a in _unlike(ours) for b in _unlike(theirs)]
    found = {voice_relation(a, b) for a, b in pairs}
    return Relation.SAME if Relation.SAME in found else min(found)


def _unlike(claims: Sequence[Voiced]) -> list[Voiced]:
    """One claim of each root and way to it."""
    return list({(c.root, c.relays): c for c in reversed(claims)}.values())


def supporters(at: Sequence[int], claims: Sequence[Voiced]) -> list[int]:
    """Claims that carry the value: said by a voice that has not withdrawn it since. What others copy was said, and
    withdrawn, when it was first told."""
    first: dict[tuple[str | int, str, str], tuple[Any, ...]] = {}

    def told(i: int) -> tuple[Any, ...]:
        c = claims[i]
        return first.setdefault((c.sentence or i, c.held.root, c.act), c.at)

    since: dict[str, tuple[Any, ...]] = {}
    for i in at:
        if claims[i].act == "retract":
            since[claims[i].held.root] = max(told(i), since.get(claims[i].held.root, told(i)))
    carried = [i for i in at if claims[i].act in SUPPORTING]
    return [i for i in carried if not since.get(claims[i].held.root, ()) >= told(i)]


def deniers(at: Sequence[int], claims: Sequence[Voiced]) -> list[int]:
    """Claims that deny or take back the value. Who owns up to the act and denies something of it denies how it is told
    ("we struck camps, not civilians"), not that it happened or that he did it."""
    against = [i for i in at if claims[i].act in OPPOSING]
    if not against or claims[at[0]].field not in ("occurrence", "responsibility"):
        return against
    owners = [c for c in claims if c.act == "claim_responsibility"]
    if claims[at[0]].field == "responsibility":
        owners = [claims[i] for i in at if claims[i].act == "claim_responsibility"]
    voices, camps = {c.held.root for c in owners}, {c.root.camp for c in owners} - {None}
    return [
        i
        for i in against
        if not (claims[i].act == "deny" and (claims[i].held.root in voices or claims[i].root.camp in camps))
    ]


def answers(values: Sequence[Sequence[int]], claims: Sequence[Voiced]) -> dict[int, list[int]]:
    """Denials of one's own part that answer a charge which names the doer otherwise ("an Armenian sabotage group" is
    blamed, "Stepanakert denied"): where one doer is named, by parties to the conflict only, and does not own up, and
    where those who deny are of another camp than those who charge. Index of the value -> the denials."""
    carried = [n for n, at in enumerate(values) if supporters(at, claims)]
    if len(carried) != 1:
        return {}
    held = [claims[i] for i in supporters(values[carried[0]], claims)]
    camps, roots = {c.root.camp for c in held}, {c.held.root for c in held}
    if None in camps or any(c.act == "claim_responsibility" for c in held):
        return {}
    found = [
        i
        for n, at in enumerate(values)
        for i in deniers(at, claims)
        if n != carried[0] and claims[i].root.camp not in (*camps, None) and claims[i].held.root not in roots
    ]
    return {carried[0]: found} if found else {}


def support_of(at: Sequence[int], against: Sequence[int], claims: Sequence[Voiced]) -> Support:
    """``at`` are claims that carry the value, ``against`` those that deny it."""
    held = [claims[i] for i in at]
    return Support(
        reports=len({c.held.report for c in held}),
        texts=len({c.held.text for c in held}),
        roots=count_roots(held),
        parties=_parties(held),
        denials=count_roots([claims[i] for i in against])[0],
    )


def _parties(held: Sequence[Voiced]) -> int:
    """On how many sides the voices stand: known camps, or one where only voices of unknown camps take part in the
    conflict. Outlets, witnesses and monitors are on none."""
    known = {c.held.side for c in held if c.held.side is not None}
    return len(known) or int(any(c.root.kind in ("official", "armed_group") for c in held))
