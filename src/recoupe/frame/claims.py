"""The claims of an incident: one value by one voice, each with the words that say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from recoupe.frame.acts import Act, Part, actor_key, outermost
from recoupe.frame.anchors import best_place
from recoupe.frame.case import Case
from recoupe.frame.charges import answerable
from recoupe.frame.details import damage_claims, motive_claims
from recoupe.frame.make import make_claim
from recoupe.frame.own import own_doer
from recoupe.frame.roles import role_words
from recoupe.frame.tolls import toll_claims
from recoupe.frame.voices import Said, own_voice, root_sides, said
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim
from recoupe.model.mention import ActorMention, AttributionMention
from recoupe.model.report import Span

UNNAMED_KINDS = frozenset({"unidentified", "civilians"})
_OWN = frozenset({"official", "armed_group", "outlet"})


def claims_of(analysis: Analysis, case: Case) -> list[Claim]:
    """All claims about one incident, in the order of their evidence.

    1. occurrence, once for the voice that tells it first, and for each that denies, confirms or retracts it
    2. responsibility, for each voice that names a doer
    3. tolls
    4. weapons, targets, times and places where they are counted, contested or another's
    5. damage and motive"""
    found: list[Claim] = []
    found += _occurrence(analysis, case)  # 1.
    found += _responsibility(analysis, case)  # 2.
    found += toll_claims(analysis, case)  # 3.
    found += _weapons(analysis, case)  # 4.
    found += _targets(analysis, case)
    found += _anchors(analysis, case)
    found += damage_claims(analysis, case)  # 5.
    found += motive_claims(analysis, case)
    return sorted(_folded(found), key=lambda c: (c.evidence.start, c.field, c.evidence.end))


def _folded(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The same value in the same voice is one claim with further evidence."""
    kept: dict[tuple[Any, ...], Claim] = {}
    for c in sorted(claims, key=lambda c: c.evidence.start):
        value = _key(c)
        key: tuple[Any, ...] = (c.field, value, c.speech_act, c.chain[-1].name, c.chain[-1].kind)
        first = kept.get(key)
        if first is not None and _side_by_side(first, c):
            key = (*key, c.evidence.start)  # "four soldiers and four policemen"
            first = kept.get(key)
        if first is None:
            kept[key] = c
        elif c.evidence != first.evidence and c.evidence not in first.also:
            kept[key] = _with_also(first, c.evidence)
    return iter(kept.values())


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
    telling = [a for a in case.acts if a.opens]
    if not telling:
        return None
    first = telling[0]
    fresh = [a for a in telling if not a.is_toll and (a is first or not (a.event.definite and a.event.generic_word))]
    rows = [(a, _telling_voice(analysis, a)) for a in (fresh or [first])]
    own = len(own_voice(analysis))
    return next(((a, how) for a, how in rows if len(how.chain) == own and how.speech_act == "assert"), rows[0])


def _telling_voice(analysis: Analysis, act: Act) -> Said:
    how = said(analysis, act.event.start, act.event.end)
    token = act.sentence.tokens[act.event.head]
    own = act.sentence.child(act.event.head, "nmod:poss") is not None and act.language == "fr"
    below = token.dep.startswith("nmod") or (token.dep.startswith("nsubj") and bool(act.harms))
    noun = act.event.form == "noun" and act.event.definite and below and not own
    taken = noun or (act.event.form == "verb" and token.dep == "acl")
    if taken and how.speech_act == "assert" and how.layer is not None and how.layer.speech_act == "assert":
        return said(analysis, -1, -1)
    return how


def _occurrence(analysis: Analysis, case: Case) -> Iterator[Claim]:
    told = telling_act(analysis, case)
    if told is not None:
        act, how = told
        yield make_claim(analysis, "occurrence", case.type, *act.clause, how, "frame.claim.occurrence")
    for a in case.acts:
        s = a.saying
        if s is not None and s.topic == "occurrence":
            how = said(analysis, s.start, s.end, also=s)
            doer = own_doer(analysis, case, how, s)
            if doer is not None and s.speech_act in ("deny", "confirm"):
                said_so = "deny" if s.speech_act == "deny" else "claim_responsibility"
                yield make_claim(analysis, "responsibility", doer, s.start, s.end, how, f"{s.rule}.claim", said_so)
            if doer is None or s.speech_act != "deny":
                yield make_claim(
                    analysis, "occurrence", case.type, s.start, s.end, how, "frame.claim.occurrence.saying"
                )


def _responsibility(analysis: Analysis, case: Case) -> Iterator[Claim]:
    """Who did it, by each voice that names a doer: once a voice and a doer, under the name that it gives first."""
    seen: set[tuple[str, str | None]] = set()
    for a in sorted(case.acts, key=lambda a: a.event.start):
        for p in a.parts:
            if p.role != "perpetrator" or p.actor is None or not names_a_doer(case, p.actor):
                continue
            how = said(analysis, a.event.start, a.event.end)
            if (key := (actor_key(p.actor), how.root[0])) in seen:
                continue
            seen.add(key)
            low, high = min(p.start, a.event.start), max(p.end, a.event.end)
            act = "claim_responsibility" if owns_up(analysis, how, p.actor) else None
            yield make_claim(analysis, "responsibility", p.actor.name, low, high, how, f"{p.rule}.claim", act)
        s = a.saying
        if s is not None and s.speech_act == "confirm" and _admits(a, s):
            how = said(analysis, s.start, s.end, also=s)
            name = how.chain[-1].name
            yield make_claim(
                analysis, "responsibility", name, s.start, s.end, how, f"{s.rule}.claim", "claim_responsibility"
            )
        if s is not None and s.topic == "responsibility":
            for name in accused_names(analysis, s, case):
                how = said(analysis, s.start, s.end, also=s)
                yield make_claim(analysis, "responsibility", name, s.start, s.end, how, f"{s.rule}.claim")


def _admits(act: Act, s: AttributionMention) -> bool:
    """Whether who confirms the act is who did it ("admitted planting the bomb")."""
    if s.source is None:
        return False
    return any(
        p.role == "perpetrator" and p.actor is None and p.start < s.source[1] and s.source[0] < p.end for p in act.parts
    )


NO_DOER_TYPES = frozenset(
    {
        "agreement", "talks", "demand", "threat", "accusation", "sanction", "aid", "protest", "riot", "withdrawal",
        "troop_movement",
    }
)  # fmt: skip


def names_a_doer(case: Case, actor: ActorMention) -> bool:
    """Whether naming the doer is worth a claim: of acts of violence, and by more than "gunmen" or "a bomber"."""
    if case.type in NO_DOER_TYPES or actor.actor_kind in UNNAMED_KINDS:
        return False
    return actor.form != "description" or actor.actor_kind not in ("individual", "other", "international")


def owns_up(analysis: Analysis, how: Said, actor: ActorMention) -> bool:
    """Whether the voice speaks of its own side's act."""
    root = how.chain[-1]
    if root.kind not in _OWN:
        return False
    if root.actor_id and root.actor_id == actor.actor_id:
        return True
    return actor.side is not None and actor.side in root_sides(analysis, how)


def accused_names(analysis: Analysis, s: AttributionMention, case: Case) -> list[str]:
    """Whom an act about responsibility concerns, by name: the accused, or the speaker itself. A body that denies for
    its state speaks of the party that the incident is laid to ("Russia's defence ministry denied": Russia)."""
    if s.accused is not None:
        low, high = s.accused
        inside = [a for a in analysis.actors if a.start < high and low < a.end]
        outer = outermost(inside)
        if s.speech_act == "deny" and outer and outer[0].actor_kind == "other":
            laid = _laid_to(case, {a.side for a in inside if a.side})
            nation = [a.name for a in inside if a.rule.endswith((".nationality", ".country", ".capital"))]
            if laid or nation:
                return [laid or nation[0]]
    laid_to = answerable(analysis, s)
    if laid_to:
        return list(dict.fromkeys(a.name for a in laid_to))
    if s.speech_act in ("claim_responsibility", "deny") and s.voices and s.voices[-1].name:
        return [s.voices[-1].name]
    if s.accused is not None:
        return [analysis.report.text[s.accused[0] : s.accused[1]].strip('«»“”" ')]
    return []


def _laid_to(case: Case, sides: set[str]) -> str | None:
    """The doer of one of the camps whom the incident's acts name."""
    doers = (a for x in case.acts for a in x.actors("perpetrator"))
    return next((a.name for a in doers if a.side in sides and a.actor_kind == "state_force"), None)


def _weapons(analysis: Analysis, case: Case) -> Iterator[Claim]:
    for a in case.acts:
        for w in a.weapons:
            how = said(analysis, w.start, w.end)
            others = how.chain[-1].kind not in ("outlet", "agency") or len(how.chain) > 2
            if w.min is None and w.name is None and not (others and not w.rule.endswith((".implied", ".carrier"))):
                continue
            value = {"type": w.weapon_type, "name": w.name, "min": w.min, "max": w.max, "text": w.quote}
            yield make_claim(analysis, "weapon", value, w.start, w.end, how, w.rule)


def _targets(analysis: Analysis, case: Case) -> Iterator[Claim]:
    """What was aimed at, where another voice says so or where it is a thing told apart from the place."""
    own = len(own_voice(analysis))
    for a in case.acts:
        if not a.opens or case.type in NO_DOER_TYPES or a.is_toll:
            continue
        how = said(analysis, a.event.start, a.event.end)
        words = role_words(analysis.language)
        if a.sentence.tokens[a.event.head].lemma in words.DAMAGE_VERBS:
            continue
        spans: list[tuple[int, int, Part]] = []
        for p in a.parts:
            if p.role != "target" or p.rule.endswith(".reciprocal") or _hurt(a, p):
                continue
            if a.sentence.tokens[p.head].lemma not in words.FACILITIES and (p.actor is None or len(how.chain) == own):
                continue
            if _is_the_place(a, p):
                continue
            low, high = a.sentence.extent(p.head, "acl:relcl", "appos", "parataxis", "advcl", "cc", "conj", "case")
            if spans and a.sentence.first_conjunct(p.head) == a.sentence.first_conjunct(spans[-1][2].head):
                spans[-1] = (min(low, spans[-1][0]), max(high, spans[-1][1]), spans[-1][2])
            else:
                spans.append((low, high, p))
        for low, high, p in spans:
            text = _bare_text(analysis.report.text[low:high])
            yield make_claim(analysis, "target", text, low, high, how, f"{p.rule}.claim")


def _is_the_place(act: Act, part: Part) -> bool:
    """Whether a target is the very place of the act: then ``where`` tells it."""
    at = act.sentence.tokens[part.head].start
    for place in act.places:
        low, high = place.phrase or (place.start, place.end)
        if place.start <= at < place.end or (place.precision == "exact" and low <= at < high):
            return True
    return False


def _hurt(act: Act, part: Part) -> bool:
    """Whether the part is the people of a toll of the act: they are its victims."""
    return any(h.whom is not None and part.start < h.whom[1] and h.whom[0] < part.end for h in act.harms)


_ARTICLES = (
    "le ",
    "la ",
    "les ",
    "l'",
    "l’",
    "un ",
    "une ",
    "des ",
    "the ",
    "a ",
    "an ",
    "The ",
    "A ",
    "Les ",
    "Le ",
    "La ",
)


def _bare_text(text: str) -> str:
    """The words of a phrase without its article."""
    for article in _ARTICLES:
        if text.lower().startswith(article):
            return text[len(article) :]
    return text


def _anchors(analysis: Analysis, case: Case) -> Iterator[Claim]:
    """When and where, where it is another voice than the outlet's that tells of the incident."""
    told = telling_act(analysis, case)
    if told is not None:
        teller = told[1]
        if len(teller.chain) > len(own_voice(analysis)):
            telling = [a for a in case.acts if a.opens]
            own = [a for a in telling if said(analysis, a.event.start, a.event.end).root == teller.root]
            t = next((t for a in own for t in a.times if t.earliest and t.latest), None)
            if t is not None:
                value = {"earliest": t.earliest, "latest": t.latest, "text": t.quote}
                yield make_claim(analysis, "when", value, t.start, t.end, teller, t.rule)
            place = best_place([p for a in own for p in a.places])
            if place is not None and case.type not in PLACELESS:
                low, high = place.phrase or (place.start, place.end)
                text = _bare_text(analysis.report.text[low:high])
                yield make_claim(analysis, "where", text, low, high, teller, place.rule)
    yield from _competing_dates(analysis, case)


PLACELESS = frozenset({"demand", "threat", "accusation"})


def _competing_dates(analysis: Analysis, case: Case) -> Iterator[Claim]:
    """Two dates for one incident stay two claims."""
    dated = [t for a in case.acts if not a.is_toll for t in a.times if t.earliest and t.latest and t.precision == "day"]
    days = {(str(t.earliest), str(t.latest)) for t in dated if t.earliest == t.latest}
    if len(days) != 2:
        return
    for t in dated:
        how = said(analysis, t.start, t.end)
        value = {"earliest": t.earliest, "latest": t.latest, "text": t.quote}
        yield make_claim(analysis, "when", value, t.start, t.end, how, t.rule)
