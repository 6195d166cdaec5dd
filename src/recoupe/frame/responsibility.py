"""Who did it, says whom: the claims of responsibility, one a doer and a voice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from recoupe.frame.acts import Act, Part, actor_key, outermost
from recoupe.frame.case import Case, of_attackers
from recoupe.frame.charges import BARE, admitted_by, answerable, behind_own, called, is_thing
from recoupe.frame.doers import doer_words
from recoupe.frame.make import make_claim
from recoupe.frame.own import denied_part, owns_up, parts_meant
from recoupe.frame.roles_pronouns import class_of, role_words
from recoupe.frame.voices import Said, root_sides, said
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim
from recoupe.model.mention import ActorMention, AttributionMention
from recoupe.vocab.actors import country_of_side

UNNAMED_KINDS = frozenset({"unidentified", "civilians"})


def doer_claims(analysis: Analysis, case: Case) -> Iterator[Claim]:
    """Who did it, by each voice that names a doer; who blames or claims in one clause what another clause tells plainly
    has blamed or claimed it."""
    found = list(_doers(analysis, case))
    loud = {(str(c.value).casefold(), c.chain[-1]) for c in found if c.speech_act in ("accuse", "claim_responsibility")}
    for c in found:
        if c.speech_act != "assert" or (str(c.value).casefold(), c.chain[-1]) not in loud:
            yield c


def _doers(analysis: Analysis, case: Case) -> Iterator[Claim]:
    """The claims of responsibility, once a voice and a doer, under the name that it gives first.

    1. doers in the acts' own clauses
    2. who confirms the act as the speaker's own
    3. charges, claims and denials, and those whom a bare answer or a doubt concerns
    4. whose forces they were, where a voice owns up to an act that nobody is named for"""
    seen: set[tuple[str, str | None]] = set()
    told = False
    first = min(case.acts, key=lambda a: a.event.start)
    for a in sorted(case.acts, key=lambda a: a.event.start):
        for p in a.parts:  # 1.
            if p.role != "perpetrator" or p.actor is None or (of_attackers(a) and a.type != case.type):
                continue  # who arrests the attackers did not attack
            if _answers_for(analysis, a, p) or (a is not first and _struck_back(a)):
                continue  # nor who killed the attackers
            how = said(analysis, a.event.start, a.event.end)
            own = behind_own(analysis, how, p.actor)
            actor = own or called(analysis, p.actor)
            if not names_a_doer(analysis, case, a, p, actor):
                continue
            owned = own is not None or owns_up(analysis, how, actor) or admits(analysis, how, actor)
            fought = a.type == "armed_clash" or (case.type == "armed_clash" and a.is_toll)
            if fought and not (owned and a.event.form == "verb"):
                continue  # that two fought says of neither that he did it
            told = True
            if (key := (actor_key(actor), how.root[0])) in seen:
                continue
            seen.add(key)
            seen |= {(actor_key(m), how.root[0]) for m in beside(analysis, a, p)}
            low, high = min(p.start, a.event.start), max(p.end, a.event.end)
            act = "claim_responsibility" if owned and a.type != "detention" else None
            name = _together(analysis, a, p) or _forces(analysis, case, actor)
            made = make_claim(analysis, "responsibility", name, low, high, how, f"{p.rule}.claim", act)
            yield replace(made, certainty="probable") if presumed(analysis, actor) else made
        s = a.saying
        if s is not None and s.speech_act == "confirm" and _admits(a, s):  # 2.
            how = said(analysis, s.start, s.end, also=s)
            told = True
            yield make_claim(
                analysis,
                "responsibility",
                how.chain[-1].name,
                s.start,
                s.end,
                how,
                f"{s.rule}.claim",
                "claim_responsibility",
            )
        if s is None or s.topic not in ("responsibility", "occurrence"):  # 3.
            continue
        how = said(analysis, s.start, s.end, also=s)
        doubted = s.topic == "occurrence" or s.speech_act == "unable_to_confirm"
        names = parts_meant(analysis, case, how, s) if doubted else accused_names(analysis, s, case)
        if not doubted and (other := denied_part(analysis, case, how, s)) is not None:
            names = [other.name]
        told = told or bool(names)
        for name in names:
            act = "claim_responsibility" if s.speech_act == "confirm" else None
            yield make_claim(analysis, "responsibility", name, s.start, s.end, how, f"{s.rule}.claim", act)
    if not told:  # 4.
        for m in admitted_by(analysis, case.acts):
            admitting = role_words(analysis.language).ADMITTING
            spoken = [a for a in case.acts if a.voice is not None and a.voice.source is not None]
            a = next(a for a in spoken if a.voice and admitting.search(analysis.report.text, *a.voice.cue))
            how = said(analysis, a.event.start, a.event.end)
            yield make_claim(
                analysis, "responsibility", m.name, *a.clause, how, "frame.role.admitted.claim", "claim_responsibility"
            )


def _struck_back(act: Act) -> bool:
    """Whether a toll counts or names the attackers only ("the attackers were killed by soldiers")."""
    hurt = [q.actor for q in act.parts if q.role in ("target", "victim") and q.actor is not None]
    nameless = act.is_toll and bool(hurt) and all(m.actor_kind == "unidentified" for m in hurt)
    return nameless or (bool(act.harms) and all(h.group == "perpetrators" for h in act.harms))


def _answers_for(analysis: Analysis, act: Act, part: Part) -> bool:
    """Whether the tree makes a doer of the one who claims, admits, denies or charges ("X admitted kidnapping …")."""
    return any(
        m.topic == "responsibility" and m.source is not None and m.sentence == act.sentence.index
        and m.source[0] < part.end and part.start < m.source[1]
        and any(low <= act.event.start and act.event.end <= high for low, high in (*m.content, *([m.about or (0, 0)])))
        for m in analysis.attributions
    )  # fmt: skip


def presumed(analysis: Analysis, actor: ActorMention) -> bool:
    """Whether the words for a doer leave it probable only ("suspected rebels", "des membres présumés de …")."""
    low, high = actor.start, actor.end
    text = analysis.report.text
    around = text[max(0, low - 30) : high + 12]
    m = doer_words(analysis.language).PRESUMED.search(around)
    if m is None:
        return False
    between = around[m.end() : 30 if low >= 30 else low]
    return not re.search(r"[,.;:]|\b(?:and|et|was|were|a|ont|of the)\b", between)


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


def names_a_doer(analysis: Analysis, case: Case, act: Act, part: Part, actor: ActorMention) -> bool:
    """Whether naming the doer is worth a claim: of acts of violence, by more than "gunmen", "a bomber", "planes"."""
    words = doer_words(analysis.language)
    head = analysis.sentences[actor.sentence].tokens[actor.head]
    if case.type in NO_DOER_TYPES or (actor.actor_kind == "unidentified" and head.lower not in words.BRANDED):
        return False
    if actor.form != "description":
        return True
    if actor.side is None and actor.actor_id is None and head.lower in words.MACHINES:
        return _OWNER.search(actor.name) is not None
    if actor.actor_kind not in ("individual", "other", "international", "civilians"):
        return True
    if class_of(actor) == "office" and actor.side is not None:
        return True  # "the Kiev regime carried out a strike"
    plainly = act.event.form != "noun" and part.rule.endswith((".subject", ".agent")) and head.pos == "NOUN"
    if any(m.source is not None and m.source[0] <= actor.start < m.source[1] for m in analysis.attributions):
        return False  # "survivors told researchers that men …"
    return plainly and (" of " in actor.name or not {head.lemma, head.lower} & words.VAGUE)


def admits(analysis: Analysis, how: Said, actor: ActorMention) -> bool:
    """Whether an official admits what forces of a state did, whose camp the words leave open ("a military spokesman
    acknowledged that the air force had carried out the strike")."""
    cue = how.layer.cue if how.layer is not None else (0, 0)
    if role_words(analysis.language).ADMITTING.search(analysis.report.text, *cue) is None:
        return False
    state = actor.actor_kind in ("state_force", "police") and how.chain[-1].kind == "official"
    return state and (actor.side is None or not root_sides(analysis, how))


def beside(analysis: Analysis, act: Act, part: Part) -> list[ActorMention]:
    """The doers that *and* joins to one of the same act, that one left out ("soldiers and militiamen killed …")."""
    doers = sorted((q for q in act.parts if q.role == "perpetrator" and q.actor is not None), key=lambda q: q.start)
    found: list[ActorMention] = []
    last = part
    for q in doers:
        if q.actor is None or q.actor.start < (last.actor.end if last.actor else last.end):
            continue
        between = analysis.report.text[last.actor.end if last.actor else last.end : q.actor.start]
        if not JOINED.fullmatch(between):
            break
        found.append(q.actor)
        last = q
    return found


JOINED = re.compile(
    r"\s*(?:,\s*)?(?:and|et|,)\s+(?:(?:the|their|its|of|some|les?|la|des?|du|leurs?|ses|d['’]|l['’])\s*)*",
    re.IGNORECASE,
)
"""What joins two doers of one act."""


def _together(analysis: Analysis, act: Act, part: Part) -> str | None:
    """The words for several who did it together, which name one value."""
    others = beside(analysis, act, part)
    if not others or part.actor is None:
        return None
    return analysis.report.text[part.actor.start : others[-1].end]


_OWNER = re.compile(r" (?:of|de|du|d['’])(?: ?the | ?la | ?l['’]| )?(.*[A-ZÀ-Ý].*)")
"""Whose machine it is that strikes ("a helicopter of the Blue Shield company")."""


def _forces(analysis: Analysis, case: Case, actor: ActorMention) -> str:
    """The name of a doer; of a ministry the forces by which it struck, where the incident's acts name them."""
    head = analysis.sentences[actor.sentence].tokens[actor.head]
    if actor.form == "description" and head.lower in doer_words(analysis.language).MACHINES:
        if actor.side is not None and (land := country_of_side(actor.side, analysis.language)) is not None:
            return land
        owner = _OWNER.search(actor.name)
        return owner[1] if owner is not None else actor.name
    if class_of(actor) != "office" or actor.side is None:
        return _further(analysis, actor)
    doers = (m for a in case.acts for m in a.actors("perpetrator"))
    return next((m.name for m in doers if m.side == actor.side and m.actor_kind == "state_force"), actor.name)


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
        return list(dict.fromkeys(_further(analysis, a) for a in laid_to))
    if s.speech_act in ("claim_responsibility", "deny") and s.voices and s.voices[-1].name:
        return [s.voices[-1].name]
    if s.accused is not None:
        if s.speech_act != "assert" and not is_thing(analysis, s.accused):
            return [BARE.sub("", analysis.report.text[s.accused[0] : s.accused[1]].strip('«»“”" ')).strip('«»“”" ')]
    return []


def _further(analysis: Analysis, actor: ActorMention) -> str:
    """The name of one charged, with what tells a mere class apart ("gangs directed by Tripoli", "groupe Alpha")."""
    if actor.form == "description" and actor.side is None and actor.actor_id is None:
        words = doer_words(analysis.language).WHOSE.match(analysis.report.text, actor.end)
        return actor.name + str(words[0]) if words is not None else actor.name
    return actor.name


def _laid_to(case: Case, sides: set[str]) -> str | None:
    """The doer of one of the camps whom the incident's acts name."""
    doers = (a for x in case.acts for a in x.actors("perpetrator"))
    return next((a.name for a in doers if a.side in sides and a.actor_kind == "state_force"), None)


__all__ = ["NO_DOER_TYPES", "UNNAMED_KINDS", "doer_claims", "owns_up"]
