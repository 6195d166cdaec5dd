"""The claims of an incident: one value by one voice, each with the words that say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from recoupe.frame.acts import Act
from recoupe.frame.case import Case
from recoupe.frame.denied import RULE as DENIED
from recoupe.frame.denied import denies_presence
from recoupe.frame.make import make_claim
from recoupe.frame.own import parts_meant
from recoupe.frame.responsibility import doer_claims
from recoupe.frame.scenes import scene_claims
from recoupe.frame.tolls import toll_claims
from recoupe.frame.voices import Said, is_claimed, other_chains, own_voice, said
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim
from recoupe.model.report import Span


def claims_of(analysis: Analysis, case: Case, details: Iterable[Claim] = ()) -> list[Claim]:
    """All claims about one incident, in the order of their evidence; ``details`` are those of its details.

    1. occurrence, once for the voice that tells it first, and for each that denies, confirms or retracts it
    2. responsibility, for each voice that names a doer
    3. tolls
    4. days and places where they are contested or another's
    5. details: weapons, targets, damage and motive"""
    found: list[Claim] = []
    found += _occurrence(analysis, case)  # 1.
    found += doer_claims(analysis, case)  # 2.
    found += toll_claims(analysis, case)  # 3.
    found += scene_claims(analysis, case, telling_act(analysis, case))  # 4.
    found += details  # 5.
    found += [x for c in found for x in _of_others(analysis, c)]  # each of several speakers
    found = [_plain(c) if c.field in _CIRCUMSTANCES and c.speech_act == "confirm" else c for c in found]
    return sorted(_folded(found), key=lambda c: (c.evidence.start, c.field, c.evidence.end))


def _of_others(analysis: Analysis, claim: Claim) -> Iterator[Claim]:
    """The same claim by those who say it together with its root ("the army and residents said")."""
    for chain in other_chains(analysis, claim.chain, claim.cue):
        yield replace(claim, chain=chain)


_CIRCUMSTANCES = frozenset({"motive", "weapon", "where", "target", "damage"})


def _plain(c: Claim) -> Claim:
    """What goes with a confirmed act is told, not itself confirmed ("confirmed that a drone had fallen on a base")."""
    return Claim(
        field=c.field, value=c.value, speech_act="assert", certainty=c.certainty, stance=c.stance, chain=c.chain,
        evidence=c.evidence, also=c.also, cue=c.cue, rule=c.rule,
    )  # fmt: skip


def _folded(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The same value in the same voice is one claim with further evidence."""
    kept: dict[tuple[Any, ...], Claim] = {}
    for c in sorted(claims, key=lambda c: c.evidence.start):
        value = _key(c)
        root = c.chain[-1]
        voice = root.actor_id or ((root.name or "").casefold(), root.kind)
        key: tuple[Any, ...] = (c.field, value, c.speech_act, voice)
        first = kept.get(key)
        if first is not None and _side_by_side(first, c):
            key = (*key, c.evidence.start)  # "four soldiers and four policemen"
            first = kept.get(key)
        if first is None:
            first = _told_with_group(kept, key, c)
            key = next((k for k, x in kept.items() if x is first), key)
        if first is None:
            kept[key] = c
        elif c.evidence != first.evidence and c.evidence not in first.also:
            kept[key] = _with_also(first, c.evidence)
    return iter(kept.values())


def _told_with_group(kept: dict[tuple[Any, ...], Claim], key: tuple[Any, ...], c: Claim) -> Claim | None:
    """The same number in the same voice, told once with the group and once without ("132 civils tués", "s'en tient à
    132 tués")."""
    if not isinstance(c.value, dict) or "group" not in c.value or c.value["max"] == 1:
        return None
    for other, first in kept.items():
        if other[0] != key[0] or other[2:4] != key[2:4] or not isinstance(first.value, dict):
            continue
        same = (first.value["min"], first.value["max"]) == (c.value["min"], c.value["max"])
        open_ = "unspecified" in (first.value["group"], c.value["group"])
        if same and open_ and abs(c.evidence.start - first.evidence.end) > _BESIDE:
            return first
    return None


_BESIDE = 30
"""Characters between two counts of one list."""


def _side_by_side(a: Claim, b: Claim) -> bool:
    """Whether two equal counts of several people stand in one list and so count different ones."""
    if not isinstance(a.value, dict) or "group" not in a.value or a.value["max"] == 1:
        return False
    apart = a.value["text"].casefold() != b.value["text"].casefold()
    return apart and 0 <= b.evidence.start - a.evidence.end <= _BESIDE and a.rule.endswith((".and", ".part", ".after"))


def _key(c: Claim) -> str:
    if isinstance(c.value, dict):
        if "group" in c.value:
            return f"{c.value['min']}-{c.value['max']}-{c.value['group']}"
        return "-".join(str(c.value.get(k)) for k in ("type", "name", "min", "max", "earliest", "latest"))
    return str(c.value).casefold()


def _with_also(c: Claim, span: Span) -> Claim:
    return Claim(
        field=c.field, value=c.value, speech_act=c.speech_act, certainty=c.certainty, stance=c.stance, chain=c.chain,
        evidence=c.evidence, also=(*c.also, span), cue=c.cue, rule=c.rule,
    )  # fmt: skip


def telling_act(analysis: Analysis, case: Case) -> tuple[Act, Said] | None:
    """The act that tells of the incident, and in whose voice: the outlet's own where it tells it anywhere itself, else
    the voice that comes first. What a definite noun or a participle takes for granted is the outlet's own word, whoever
    speaks in that sentence ("the toll of the raid rose to 55, officials said")."""
    telling = [a for a in case.acts if a.opens and not a.event.rule.startswith(DENIED)]
    if not telling:
        return None
    first = telling[0]
    fresh = [a for a in telling if not a.is_toll and (a is first or not (a.event.definite and a.event.generic_word))]
    plain = [a for a in fresh if not is_claimed(analysis, a.event.start, a.event.end)]
    rows = [(a, _telling_voice(analysis, a)) for a in (plain or fresh or [first])]
    own = len(own_voice(analysis))
    return next(((a, how) for a, how in rows if len(how.chain) == own and how.speech_act == "assert"), rows[0])


def _telling_voice(analysis: Analysis, act: Act) -> Said:
    how = said(analysis, act.event.start, act.event.end)
    token = act.sentence.tokens[act.event.head]
    own = act.sentence.child(act.event.head, "nmod:poss") is not None and act.language == "fr"
    below = token.dep.startswith("nmod") or (token.dep.startswith("nsubj") and bool(act.harms))
    noun = act.event.form == "noun" and act.event.definite and below and not own
    clause = act.sentence.child(act.event.head, "mark") is not None  # "the army's claim that it had killed"
    beside = act.event.form == "verb" and token.dep == "acl" and not clause and _known_thing(act, token.head)
    taken = noun or beside
    if how.layer is not None and (how.layer.rule.endswith(".their-word") or _is_all_that_is_told(act, how)):
        return how
    if taken and how.speech_act == "assert" and how.layer is not None and how.layer.speech_act in ("assert", "retract"):
        return said(analysis, -1, -1)
    return how


def _is_all_that_is_told(act: Act, how: Said) -> bool:
    """Whether a participle is what the words tell, no verb beside it ("reports of a column moving east")."""
    if how.layer is None or act.sentence.tokens[act.event.head].dep != "acl":
        return False
    low, high = next(((a, b) for a, b in how.layer.content if a <= act.event.start < b), (0, 0))
    inside = [act.sentence.tokens[k] for k in act.sentence.tokens_in(low, high)]
    return bool(inside) and not any(t.has("VerbForm=Fin") for t in inside)


def _known_thing(act: Act, noun: int) -> bool:
    """Whether a participle stands with something known ("the bomb planted in the market"), not with what is told here
    for the first time ("a mortar round fired by the army")."""
    det = act.sentence.child(noun, "det")
    return det is None or not act.sentence.tokens[det].has("Definite=Ind")


def _occurrence(analysis: Analysis, case: Case) -> Iterator[Claim]:
    told = telling_act(analysis, case)
    if told is not None:
        act, how = told
        yield make_claim(analysis, "occurrence", case.type, *act.clause, how, "frame.claim.occurrence")
    for a in case.acts:
        s = a.saying
        if s is not None and s.topic == "occurrence" and not denies_presence(analysis, s):
            how = said(analysis, s.start, s.end, also=s)
            if s.speech_act == "confirm" or not parts_meant(analysis, case, how, s):
                yield make_claim(
                    analysis, "occurrence", case.type, s.start, s.end, how, "frame.claim.occurrence.saying"
                )
