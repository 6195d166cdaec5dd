"""Motives: why it was done, as the outlet or a voice tells it: purposes, causes, answers, mistakes, self-defence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from recoupe.frame.acts import Act, actor_key
from recoupe.frame.case import Case
from recoupe.frame.make import make_claim
from recoupe.frame.roles import role_words
from recoupe.frame.strays import as_fact, detail_words, owner, told_in, violent
from recoupe.frame.syntax import subject
from recoupe.frame.voices import own_voice, said
from recoupe.lang.en import targets as en_targets
from recoupe.lang.fr import targets as fr_targets
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim
from recoupe.model.mention import AttributionMention
from recoupe.model.sentence import Sentence

_SHORTEST = 12
"""Characters that a motive has at least: "in response" alone says nothing."""
_AND = re.compile(r"^[\s,]*(?:and )?", re.I)
_LEAD = re.compile(r"\b(?:in order|so as) $", re.I)
_TO_THE_END = re.compile(r"[^,;:!?»”\".]*")


@dataclass(frozen=True, slots=True)
class _Motive:
    start: int
    end: int
    rule: str
    act: str | None = None


def motive_claims(analysis: Analysis, cases: Sequence[Case]) -> Iterator[tuple[Case, Claim]]:
    """``motive`` of every incident.

    1. of marches what they are for or against; of talks and sanctions what they are held or imposed for
    2. of violence what it answers, its purpose or cause, in the clause of its act
    3. what a voice says of it in a sentence of its own: that it was revenge, a mistake, self-defence, what they wanted
    4. what somebody is accused of seeking"""
    for case in cases:
        for a, m in _of_politics(analysis, case):  # 1.
            yield case, _claim(analysis, m, (a.event.start, a.event.end) if case.type == "protest" else None)
    harmful = {id(c) for c in cases if violent(c)}
    for sentence in analysis.sentences:
        taken: list[tuple[int, int]] = []
        stated = ((_of_whom(analysis, sentence, m, cases), m) for m in _stated(analysis, sentence))
        charged = list(_accused(analysis, sentence, cases))
        for told, m in (*charged, *stated, *_beside_acts(analysis, sentence, cases, harmful)):
            if (m.end - m.start < _SHORTEST and not m.rule.endswith("mistake")) or any(
                x < m.end and m.start < y for x, y in taken
            ):
                continue
            found = told or owner(analysis, cases, sentence, m.start, m.end, violent)
            if found is None:
                continue
            taken.append((m.start, m.end))
            yield found, _claim(analysis, m, None)


def _claim(analysis: Analysis, m: _Motive, at: tuple[int, int] | None) -> Claim:
    how = said(analysis, *(at or (m.start, m.end)))
    also = next((x for x in analysis.attributions if x.speech_act == "accuse" and _around(x.start, x.end, m)), None)
    if m.act == "accuse" and also is not None:
        how = said(analysis, m.start, m.end, also=also)
    text = analysis.report.text[m.start : m.end]
    return make_claim(analysis, "motive", text, m.start, m.end, how, m.rule, m.act)


def _around(start: int, end: int, m: _Motive) -> bool:
    return start <= m.start and m.start - end <= 60


def _to_end(sentence: Sentence, start: int, after: int) -> tuple[int, int]:
    """From a character to the end of its clause; both counted in the report."""
    tail = _TO_THE_END.match(sentence.text[after - sentence.start :])
    end = after + (tail.end() if tail else 0)
    return start, sentence.start + len(sentence.text[: end - sentence.start].rstrip())


# 1. Marches, talks, sanctions


def _of_politics(analysis: Analysis, case: Case) -> Iterator[tuple[Act, _Motive]]:
    words = detail_words(analysis.language)
    for a in [x for x in case.acts if x.opens]:
        at = a.event.start - a.sentence.start
        if case.type == "protest" and a.type == "protest":
            m = words.CROWD_CAUSES.search(a.sentence.text, at)
            if m is not None:
                low, high = _to_end(a.sentence, a.sentence.start + m.start(), a.sentence.start + m.end())
                low += len(m.group()) - len(_AND.sub("", m.group(), count=1))
                if not any(t.start == low + len(m.group().strip()) + 1 for t in analysis.times):
                    yield a, _Motive(low, high, "frame.claim.motive.cause")
                    return
        if case.type == "sanction":
            m = words.ACCUSING_OF.search(a.sentence.text)
            if m is not None:
                start = a.sentence.start
                yield a, _Motive(start + m.start("aim"), start + m.end("aim"), "frame.claim.motive.charge", "accuse")
                return
        if case.type in ("talks", "protest"):
            for low, high in _purposes(analysis, a.sentence, {a.event.head, a.event.light}):
                yield a, _Motive(low, high, "frame.claim.motive.purpose")
                return
    if case.type == "protest":
        for a in case.acts:
            if a.type == "demand" and a.opens:
                yield a, _Motive(*a.clause, "frame.claim.motive.cause")
                return


# 2. Beside the act


@lru_cache(maxsize=2)
def _answers(language: str) -> re.Pattern[str]:
    words = role_words(language)
    cues = (*words.RETALIATION_CUES, *words.GOAL_SUBJECTS)
    return re.compile("|".join(rf"\b(?:{c})" if not c.startswith("(?:[") else f"(?:{c})" for c in cues), re.I)


@lru_cache(maxsize=2)
def _plain_purposes(language: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{c})" for c in role_words(language).PURPOSE_CUES), re.I)


def _beside_acts(
    analysis: Analysis, sentence: Sentence, cases: Sequence[Case], harmful: set[int]
) -> Iterator[tuple[Case | None, _Motive]]:
    """Purposes and causes in the clause of an act, with the incident of the act told last before them; ``harmful`` are
    the ids of the incidents of violence."""
    told_here = [(a, c) for a, c in told_in(cases, sentence.index) if a.opens]
    here = [(a, c) for a, c in told_here if id(c) in harmful]
    words = detail_words(analysis.language)
    for a, c in here:
        for low, high in _purposes(analysis, sentence, {a.event.head, a.event.light}):
            yield c, _Motive(low, high, "frame.claim.motive.purpose")
    for pattern in (_answers(analysis.language), _plain_purposes(analysis.language), words.BECAUSE):
        for m in pattern.finditer(sentence.text):
            start = sentence.start + m.start()
            low, high = _to_end(sentence, start, sentence.start + m.end())
            if high - (sentence.start + m.end()) <= 3 or words.NO_MOTIVE.search(m.group()):
                continue
            if not told_here and pattern is _answers(analysis.language):
                yield None, _Motive(low, high, "frame.claim.motive")
            told = [x for x in here if x[0].event.start < start]
            if not told and m.start() <= 2:
                told = [x for x in here if x[0].event.start >= high][:1]
            if told:
                a, c = max(told, key=lambda x: x[0].event.start)
                if start <= a.clause[1] + 60:
                    yield c, _Motive(low, high, "frame.claim.motive")
    if here:
        m = words.QUARREL.search(sentence.text)
        if m is not None:
            yield None, _Motive(sentence.start + m.start(), sentence.start + m.end(), "frame.claim.motive.quarrel")


def _purposes(analysis: Analysis, sentence: Sentence, heads: set[int | None]) -> Iterator[tuple[int, int]]:
    """Infinitives of purpose that hang on an act's verb ("shelled it to invite intervention"), or on a noun of its
    clause where the parser put them."""
    words = detail_words(analysis.language)
    for t in sentence.tokens:
        if not t.has("VerbForm=Inf") or t.dep.split(":")[0] not in ("advcl", "xcomp", "obl", "acl", "nmod"):
            continue
        governor = _governor(sentence, t.head)
        if governor not in heads or t.i < governor or sentence.tokens[governor].pos != "VERB":
            continue
        marks = [sentence.tokens[k] for k in sentence.children(t.i, "mark", "case", "aux", "fixed") if k < t.i]
        if not any(m.lower in words.PURPOSE_MARKS for m in marks) or t.lemma in words.PURPOSE_NOT:
            continue
        start = min(m.start for m in marks)
        lead = _LEAD.search(sentence.text[: start - sentence.start])
        yield _to_end(sentence, start - (len(lead.group()) if lead else 0), t.end)


def _governor(sentence: Sentence, i: int) -> int:
    """The verb that a token or the nouns above it belong to."""
    for k in (i, *sentence.ancestors(i)):
        if sentence.tokens[k].pos in ("VERB", "AUX") or sentence.tokens[k].dep == "root":
            return k
    return i


# 3. Said of it


def _stated(analysis: Analysis, sentence: Sentence) -> Iterator[_Motive]:
    words = detail_words(analysis.language)
    for m in words.PRESENTED_AS.finditer(sentence.text):
        yield _Motive(sentence.start + m.start("as"), sentence.start + m.end("as"), "frame.claim.motive.presented")
    for name in ("MISTAKE", "SELF_DEFENCE"):
        for m in getattr(words, name).finditer(sentence.text):
            low, high = sentence.start + m.start(), sentence.start + m.end()
            if name == "SELF_DEFENCE" and not _relayed(analysis, low, high):
                continue
            yield _Motive(low, high, f"frame.claim.motive.{name.lower()}")
    m = words.BID.search(sentence.text)
    aimed = words.ACT_AIMED.search(sentence.text)
    if aimed is not None:
        yield _Motive(
            sentence.start + aimed.start("aim"), sentence.start + aimed.end("aim"), "frame.claim.motive.aimed"
        )
    group = (m.lastgroup or "aim") if m is not None else ""
    if m is not None and _relayed(analysis, sentence.start + m.start(group), sentence.start + m.end(group)):
        yield _Motive(sentence.start + m.start(group), sentence.start + m.end(group), "frame.claim.motive.bid")
    telling = words.WANT_VERBS | words.BARE_PURPOSE | words.COMING_VERBS
    for t in sentence.tokens:
        if t.pos in ("VERB", "AUX") and t.lemma in telling and _relayed(analysis, t.start, t.end):
            yield from _wanted(analysis, sentence, t.i)
            yield from _came_to(analysis, sentence, t.i)


def _relayed(analysis: Analysis, start: int, end: int) -> bool:
    return len(said(analysis, start, end).chain) > len(own_voice(analysis))


def _wanted(analysis: Analysis, sentence: Sentence, i: int) -> Iterator[_Motive]:
    """What a voice says that they wanted, or that it was for punishment ("They want to bring chaos")."""
    words, t = detail_words(analysis.language), sentence.tokens[i]
    if t.lemma in words.BARE_PURPOSE and t.dep in ("xcomp", "ccomp") and not t.has("VerbForm=Fin"):
        governor = sentence.tokens[t.head]
        if governor.lemma not in words.WANT_VERBS and governor.lemma not in words.UNREAL_VERBS:
            low, high = _to_end(sentence, t.start, t.end)
            yield _Motive(low, high, "frame.claim.motive.punish")
        return
    goal = sentence.child(i, "xcomp")
    if t.lemma not in words.WANT_VERBS or goal is None or not sentence.tokens[goal].has("VerbForm=Inf"):
        return
    who = subject(sentence, i)
    personal = role_words(analysis.language).PERSONAL_PRONOUNS
    own = t.dep in ("xcomp", "ccomp") and t.has("VerbForm=Inf")  # "disant vouloir dénoncer …"
    if not own and (
        who is None or not ({sentence.tokens[who].lower, sentence.tokens[who].lemma} & (personal | _doers(analysis)))
    ):
        return
    if not as_fact(sentence, i, analysis.language):
        return
    marks = [k for k in sentence.children(goal, "mark", "aux") if k > i]
    start = min([sentence.tokens[goal].start, *(sentence.tokens[k].start for k in marks)])
    low, high = _to_end(sentence, start, sentence.tokens[goal].end)
    yield _Motive(low, high, "frame.claim.motive.wanted")


def _doers(analysis: Analysis) -> frozenset[str]:
    """Nouns for those who do violence: what they want is why they did it."""
    classes = en_targets if analysis.language == "en" else fr_targets
    found: frozenset[str] = classes.ATTACKER | classes.RAIDER | classes.RIOTERS | {"meneur", "meneurs", "ringleader"}
    return found


def _came_to(analysis: Analysis, sentence: Sentence, i: int) -> Iterator[_Motive]:
    """What they came for ("Ils sont venus pour voler du bétail")."""
    words = detail_words(analysis.language)
    if sentence.tokens[i].lemma in words.COMING_VERBS and as_fact(sentence, i, analysis.language):
        for low, high in _purposes(analysis, sentence, {i}):
            yield _Motive(low, high, "frame.claim.motive.came")


# 4. Charged


def _accused(analysis: Analysis, sentence: Sentence, cases: Sequence[Case]) -> Iterator[tuple[Case | None, _Motive]]:
    """What somebody is accused of seeking, with the last incident told before that the accused is the doer of."""
    words = detail_words(analysis.language)
    for s in analysis.attributions:
        if s.sentence != sentence.index or s.speech_act != "accuse":
            continue
        m = words.ACCUSED_AIM.search(sentence.text, s.cue[0] - sentence.start)
        if m is not None:
            low, high = sentence.start + m.start("aim"), sentence.start + m.end("aim")
            high = sentence.start + len(sentence.text[: high - sentence.start].rstrip())
            yield _done_by(analysis, s, cases), _Motive(low, high, "frame.claim.motive.accused", "accuse")


def _of_whom(analysis: Analysis, sentence: Sentence, m: _Motive, cases: Sequence[Case]) -> Case | None:
    """The incident of those who are said to have defended themselves, where the sentence names them."""
    if not m.rule.endswith("self_defence"):
        return None
    before = [a for a in analysis.actors if a.sentence == sentence.index and a.end <= m.start and a.form != "pronoun"]
    keys = {actor_key(a) for a in before[:1]}
    return _last_of(keys, cases, m.start)


def _done_by(analysis: Analysis, s: AttributionMention, cases: Sequence[Case]) -> Case | None:
    low, high = s.accused or s.about or (s.start, s.end + 60)
    accused = {actor_key(m) for m in analysis.actors if low <= m.start and m.end <= high}
    return _last_of(accused, cases, s.start)


def _last_of(doers: set[str], cases: Sequence[Case], before: int) -> Case | None:
    """The incident of violence told last before a character of which one of them is the doer."""
    for case in reversed(cases):
        if violent(case) and case.acts[0].event.start < before:
            if any(
                actor_key(p.actor) in doers for a in case.acts for p in a.parts if p.role == "perpetrator" and p.actor
            ):
                return case
    return None
