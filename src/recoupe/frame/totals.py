"""Tolls that are no incident's own: what a war or a year has cost, a "number of people killed", deaths that come later
from wounds told before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.frame.acts import Act
from recoupe.frame.case import day_number, length
from recoupe.frame.roles import cue_pattern, role_words
from recoupe.frame.syntax import case_of
from recoupe.model.analysis import Analysis
from recoupe.model.mention import EventMention, HarmMention
from recoupe.model.sentence import Sentence

_LONG = 14
"""Days since which people have been killed, from which on a number of them is no single incident's."""
_MONTH = 28
_FIELDS = ("killed", "injured")
_BY_VERB = (".before", ".after", ".tree", ".and")
"""Rules of harm that a verb tells; the others count the dead by a noun."""


def period_tolls(analysis: Analysis) -> frozenset[tuple[int, int, str]]:
    """The tolls of a whole war or period, with the shares told right behind them, by their characters and fields.

    A sentence that opens with its "since" and names an event ("Since April, clashes have …") tells of what has gone on
    from then: that is an incident of its own."""
    found: set[tuple[int, int, str]] = set()
    for s in analysis.sentences:
        here = [h for h in analysis.harms if h.sentence == s.index and h.field in _FIELDS]
        for h in here:
            if _of_a_period(analysis, s, h, here) or _of_a_war(s, h):
                shares = [k for k in here if k.part_of_total and k.start > h.start]
                found.update((k.start, k.end, k.field) for k in (h, *shares))
    return frozenset(found)


def _of_a_period(analysis: Analysis, s: Sentence, harm: HarmMention, here: Sequence[HarmMention]) -> bool:
    for low, high in _periods(analysis, s):
        if not _together(s, harm, low, high):
            continue
        told = [h for h in here if not h.part_of_total]
        nearest = min(told, key=lambda h: max(low - h.end, h.start - high, 0), default=None)
        if nearest is None or nearest.sentence != harm.sentence or nearest.trigger != harm.trigger:
            continue
        between = s.tokens_in(min(harm.end, high), max(harm.start, low))
        nouns = role_words("fr" if harm.rule.startswith("fr.") else "en").TOLL_NOUNS
        if not any(s.tokens[k].lower == ";" or s.tokens[k].lemma in nouns for k in between):
            return True
    return False


def _together(s: Sentence, harm: HarmMention, low: int, high: int) -> bool:
    """Whether the stretch of time hangs on the verb that tells the harm: not so in "the bloodiest day since December,
    when soldiers shot ten"."""
    head = s.head_in(low, high)
    return head is not None and (_verb(s, head) == _verb(s, harm.head) or harm.head in s.ancestors(head))


def _verb(s: Sentence, i: int) -> int:
    return next((k for k in (i, *s.ancestors(i)) if s.tokens[k].pos in ("VERB", "AUX")), i)


def _periods(analysis: Analysis, s: Sentence) -> list[tuple[int, int]]:
    """The characters of what names a long stretch up to now: "since January", "in the past two years", "this year",
    "since the protests began on 1 October"; or a whole year or month in which dead have been counted."""
    words = role_words(analysis.language)
    pattern = cue_pattern(analysis.language, "PERIOD_CUES")
    spans = [(s.start + m.start(), s.start + m.end()) for m in pattern.finditer(s.text)]
    clauses: list[tuple[int, int]] = []
    published = analysis.report.published_day
    for t in analysis.times:
        if t.sentence != s.index or t.earliest is None or t.latest is None:
            continue
        head = s.head_in(t.start, t.end)
        if head is None:
            continue
        days = published.toordinal() - day_number(t.earliest) if published is not None else 0
        clause = _since_clause(s, head, words.SINCE_OPENINGS)
        if days > _LONG and clause is not None:
            clauses.append(s.extent(clause))
        elif days > _LONG and case_of(s, head) in words.SINCE_OPENINGS:
            spans.append((t.start, t.end))
        elif days > _LONG and length((t.earliest, t.latest)) >= _MONTH and not _own_events(analysis, s, []):
            counted = [h for h in analysis.harms if h.sentence == s.index and not h.rule.endswith(_BY_VERB)]
            spans += [(t.start, t.end)] if counted else []
    spans += _between(analysis, s)
    opening = {"", *words.SINCE_OPENINGS} if _own_events(analysis, s, clauses) else frozenset[str]()
    return [x for x in (*spans, *clauses) if s.text[: x[0] - s.start].strip().lower() not in opening]


_FROM = re.compile(r"\b(?:between|from|entre|du|de)\s+(?:le\s+|the\s+)?$", re.I)
_TO = re.compile(r"\s+(?:and|to|until|till|through|et|au|à|jusqu['’]au)\s+(?:le\s+|the\s+)?", re.I)


def _between(analysis: Analysis, s: Sentence) -> list[tuple[int, int]]:
    """The characters of two days that bound a stretch of a month or more ("between 4 August and 31 December")."""
    here = [t for t in analysis.times if t.sentence == s.index and t.earliest and t.latest]
    return [
        (t.start, u.end)
        for t, u in zip(here, here[1:])
        if _FROM.search(s.text[: t.start - s.start])
        and _TO.fullmatch(s.text, t.end - s.start, u.start - s.start)
        and (day_number(str(u.latest)) - day_number(str(t.earliest))) % 365 >= _MONTH  # each took its own year
    ]


def stretched(analysis: Analysis, harm: HarmMention, act: Act) -> bool:
    """Whether an act is but what did, in the plural, the harm of a stretch of months ("between 4 August and 31 December
    drone attacks killed 250"): no incident of its own."""
    if act.sentence.index != harm.sentence or not _between(analysis, act.sentence):
        return False
    plural = act.event.form == "noun" and act.sentence.tokens[act.event.head].has("Number=Plur")
    return plural or act.event.head == harm.head


def _since_clause(s: Sentence, i: int, openings: frozenset[str]) -> int | None:
    """The head of the clause with "since" that a time stands in."""
    for k in s.ancestors(i):
        if any(s.tokens[m].lower in openings for m in s.children(k, "mark")):
            return k
    return None


def _own_events(analysis: Analysis, s: Sentence, clauses: Sequence[tuple[int, int]]) -> bool:
    """Whether the sentence names an act, not only deaths, outside the clauses."""
    return any(
        e.sentence == s.index and not e.rule.endswith((".harm", ".died"))
        and not any(low <= e.start and e.end <= high for low, high in clauses)
        for e in analysis.events
    )  # fmt: skip


def _of_a_war(s: Sentence, harm: HarmMention) -> bool:
    """ "The insurgency has killed 40,000 people", "la guerre a fait 40 000 morts", "tués pendant la guerre"."""
    words = role_words("fr" if harm.rule.startswith("fr.") else "en")
    for i in {harm.head, _verb(s, harm.head)}:
        for k in s.children(i, "nsubj", "obl", "nmod"):
            token = s.tokens[k]
            doer = token.dep.startswith("nsubj") and (i == harm.head or token.i < harm.head)
            if token.lemma in words.WARS and (doer or case_of(s, k) in words.WITHIN_CASES):
                return True
    return False


def counts_people(sentence: Sentence, event: EventMention, language: str) -> bool:
    """Whether the word of harm only says who is counted ("the number of men killed by the mob")."""
    if not event.rule.endswith((".harm", ".died")) or not sentence.tokens[event.head].dep.startswith(("acl", "amod")):
        return False
    nouns = role_words(language).TOLL_NOUNS
    for i in sentence.ancestors(event.head):
        if sentence.tokens[i].lemma in nouns:
            return True
        if sentence.tokens[i].pos in ("VERB", "AUX"):
            return False
    return False


def settle_late_deaths(acts: Sequence[Act]) -> None:
    """The wounded who die later ("two of them succumbed on Tuesday") are a toll of what wounded them: their day is not
    its day, and it is told already."""
    for act in acts:
        cue = cue_pattern(act.language, "LATE_DEATH_CUES")
        if not act.is_toll or not act.opens or not cue.search(act.sentence.text):
            continue
        if any(a.opens and a.event.start < act.sentence.start and a.type != "protest" for a in acts):
            act.opens, act.times = False, []
