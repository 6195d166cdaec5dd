"""Whose deed a bare denial, admission or doubt is about: the speaker's own, or whose the charge before it made it."""

from __future__ import annotations

import re

from recoupe.frame.acts import Act, actor_key
from recoupe.frame.case import Case
from recoupe.frame.charges import answerable, spoken_for
from recoupe.frame.denied import denies_a_fact
from recoupe.frame.doers import doer_words
from recoupe.frame.roles import role_words
from recoupe.frame.voices import Said, own_voice, root_sides, said
from recoupe.model.analysis import Analysis
from recoupe.model.mention import ActorMention, AttributionMention

_GROUPS = frozenset({"rebel", "militia", "political_group"})
_ANSWERABLE = frozenset({"official", "armed_group", "unknown"})
_PARTIES = frozenset({"official", "armed_group"})
"""Voices of one side or the other."""
_OWNING = frozenset({"official", "armed_group", "outlet"})
MAX_REPLY = 4
"""Sentences from a charge to the answer that takes it up by a pronoun or a noun for it."""


def parts_meant(analysis: Analysis, case: Case, how: Said, s: AttributionMention) -> list[str]:
    """The doers whose part in the incident an act of speech about the incident denies, admits or doubts:

    1. the speaker's own ("Kyiv denied it", charged with it)
    2. those charged before, where the answer speaks of the charge ("the minister rejects the accusation")
    3. those whose claim or charge cannot be verified

    Nobody's, where it is denied that there was anything ("denies the existence of a blockade")."""
    if denies_a_fact(analysis, s):
        return []
    if s.speech_act in ("deny", "confirm"):
        own = own_doer(analysis, case, how, s)  # 1.
        if own is not None:
            return [own]
    if s.speech_act == "confirm" and how.chain[-1].kind in _ANSWERABLE and _owns_an_act(analysis, s):
        behind = spoken_for(analysis, how)
        name = behind.name if behind is not None else how.chain[-1].name
        return [name] if name else []
    if s.speech_act == "deny" and _answers(analysis, s):  # 2.
        told = [m for m, a in _charged(analysis, case, s) if s.sentence - a.sentence.index <= MAX_REPLY]
        return [told[-1].name] if told else []
    if s.speech_act == "unable_to_confirm":  # 3.
        return _doubted(analysis, case, s)
    return []


def _owns_an_act(analysis: Analysis, s: AttributionMention) -> bool:
    """Whether what is confirmed is confessed, the act itself its object ("owned up to the attack", "admitted the
    raid")."""
    words, text = doer_words(analysis.language), analysis.report.text
    confessed = words.CONFESSING.search(text[s.cue[0] : s.cue[1] + 12])
    return confessed is not None and words.AN_ACT.match(_reply(analysis, s)[:70]) is not None


def denied_part(analysis: Analysis, case: Case, how: Said, s: AttributionMention) -> ActorMention | None:
    """Whose part in an incident a speaker denies who denies one ("rejects any responsibility", "dismissed the charge"):
    that of the speaker's camp as the last charge names it, else of those charged last, where the charge is what is
    rejected ("the prefect rejects the claim"). None: the speaker's own."""
    if s.speech_act != "deny" or s.accused is None:
        return None
    looked_back = s.accused[1] <= analysis.sentences[s.sentence].start
    if s.accused != s.source and not looked_back:
        return None
    charged = [m for m, a in _charged(analysis, case, s) if s.sentence - a.sentence.index <= MAX_REPLY]
    sides, root = root_sides(analysis, how), how.chain[-1]
    for m in reversed([m for m, _ in _charged(analysis, case, s, claims=False)]):
        by_id = m.actor_id is not None and m.actor_id == root.actor_id
        if by_id or (m.side is not None and m.side in sides) or same_body(root.name, m.name):
            return m
    if looked_back:
        return None
    if charged and charged[-1].actor_kind in _GROUPS and _of_the_group(analysis, s):
        return charged[-1]
    if charged and root.kind in _PARTIES and doer_words(analysis.language).A_CHARGE.match(_reply(analysis, s)):
        return charged[-1]
    return None


def _of_the_group(analysis: Analysis, s: AttributionMention) -> bool:
    """Whether a speaker is told as one of a group just spoken of ("a spokesman for the group", "their chief")."""
    low, high = s.source or s.cue
    text = analysis.report.text
    around = text[max(analysis.sentences[s.sentence].start, low - 12) : high + 45]
    return doer_words(analysis.language).OF_THE_GROUP.search(around) is not None


def own_doer(analysis: Analysis, case: Case, how: Said, s: AttributionMention) -> str | None:
    """The doer for whom the voice speaks: whom the incident is laid to, by camp, id or name, or in a denial the
    speaker's own people ("a nié que ses hommes aient tiré"). Such a "denied" is about the part, not about the fact."""
    sides = root_sides(analysis, how)
    root = how.chain[-1]
    named = [p.actor for a in case.acts for p in a.parts if p.role == "perpetrator" and p.actor is not None]
    blamed = [
        m
        for a in case.acts
        if a.saying is not None and a.saying.speech_act == "accuse" and a.saying.accused is not None
        for m in analysis.actors
        if a.saying.accused[0] <= m.start and m.end <= a.saying.accused[1]
    ]
    for m in (*blamed, *named):
        by_id = m.actor_id is not None and m.actor_id == root.actor_id
        if by_id or (m.side is not None and m.side in sides) or same_body(root.name, m.name):
            return m.name
    if s.speech_act == "deny" and root.kind in _PARTIES and _reply(analysis, s).strip():
        charged = [m for m, a in _charged(analysis, case, s) if s.sentence - a.sentence.index <= MAX_REPLY]
        last = charged[-1] if charged else None
        if last is not None and last.actor_kind in ("state_force", "police", "rebel", "militia"):
            if not sides or last.side is None or last.side in sides:
                return last.name  # "the defence ministry denies that any unit was there"
    if s.speech_act != "deny" or not _own_people(analysis, s):
        return None
    behind = spoken_for(analysis, how)
    return behind.name if behind is not None else root.name


def owns_up(analysis: Analysis, how: Said, actor: ActorMention) -> bool:
    """Whether the voice speaks of its own side's act."""
    root = how.chain[-1]
    if root.kind not in _OWNING:
        return False
    if actor.form == "description" and doer_words(analysis.language).LOCAL_OFFICE.search(root.name or ""):
        return False
    if root.actor_id and root.actor_id == actor.actor_id:
        return True
    return actor.side is not None and actor.side in root_sides(analysis, how)


def same_body(voice: str | None, doer: str) -> bool:
    """Whether a voice is called by the beginning of the doer's full name ("coalition", "coalition led by …")."""
    words = (voice or "").casefold().split()
    return bool(words) and len(words[0]) > 3 and doer.casefold().split()[: len(words)] == words


def _own_people(analysis: Analysis, s: AttributionMention) -> bool:
    own = role_words(analysis.language).SELF_POSSESSIVES
    texts = (analysis.report.text[low:high] for low, high in s.content)
    return any(set(t.lower().split()[:3]) & own for t in texts)


def _charged(
    analysis: Analysis, case: Case, s: AttributionMention, *, claims: bool = True
) -> list[tuple[ActorMention, Act]]:
    """Whom others than the outlet and the speaker have made the doers before, in text order; with ``claims`` those too
    who have claimed it."""
    found: list[tuple[int, ActorMention, Act]] = []
    own = len(own_voice(analysis))
    for a in case.acts:
        x = a.saying
        if x is not None and x is not s and x.topic == "responsibility" and x.cue < s.cue:
            claimed = x.speech_act == "claim_responsibility" and not claims
            if x.speech_act != "deny" and not claimed and (not x.voices or x.voices != s.voices):
                found += [(x.start, m, a) for m in answerable(analysis, x)]
        for p in a.parts:
            if p.role != "perpetrator" or p.actor is None or p.actor.start > s.cue[0] or p.actor.form == "pronoun":
                continue
            how = said(analysis, a.event.start, a.event.end)
            same = how.layer is not None and how.layer.voices == s.voices
            boasts = owns_up(analysis, how, p.actor)
            if len(how.chain) > own and not same and not boasts and p.actor.actor_kind != "unidentified":
                found.append((p.actor.start, p.actor, a))
    return [(m, a) for _, m, a in sorted(found, key=lambda x: x[0])]


def _answers(analysis: Analysis, s: AttributionMention) -> bool:
    """Whether a denial speaks of a charge told before, not of a matter of its own."""
    words = doer_words(analysis.language)
    reply = _reply(analysis, s)
    return words.A_CHARGE.match(reply) is not None or words.BARE_REPLY.match(reply) is not None


_CLAUSE_END = re.compile(r"[,;:.!?»”]|\b(?:and|but|while|et|mais|alors)\b")


def _reply(analysis: Analysis, s: AttributionMention) -> str:
    """The words behind the cue of a denial, as far as the clause goes."""
    text = analysis.report.text
    stop = analysis.sentences[s.sentence].end
    end = _CLAUSE_END.search(text, s.cue[1], stop)
    return text[s.cue[1] : end.start() if end is not None else stop]


def _doubted(analysis: Analysis, case: Case, s: AttributionMention) -> list[str]:
    words, text = doer_words(analysis.language), analysis.report.text
    about = text[max(0, min(s.start, *(low for low, _ in s.content), s.cue[0]) - 25) : max(s.end, s.cue[1]) + 60]
    doubt = words.CLAIM_DOUBTED.search(about)
    if doubt is None:
        return []
    charged = [m for m, a in _charged(analysis, case, s) if s.sentence - a.sentence.index <= MAX_REPLY]
    names = list({actor_key(m): m.name for m in reversed(charged)}.values())[::-1]
    return names if doubt["many"] else names[-1:]


__all__ = ["denied_part", "own_doer", "owns_up", "parts_meant", "same_body"]
