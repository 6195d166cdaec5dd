"""When and where an act took place: which times and places of its sentence belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from recoupe.frame.acts import CAPTURES, Act
from recoupe.frame.counting import dates_a_count, measures, names_an_act, only_clock
from recoupe.frame.narration import ended_by, is_breached, is_contact, of_the_other
from recoupe.frame.owners import owner_of
from recoupe.frame.roles import role_words
from recoupe.frame.syntax import case_of, is_passive
from recoupe.frame.triggers import spoken_at
from recoupe.model.analysis import Analysis
from recoupe.model.mention import AttributionMention, Mention, PlaceMention, TimeMention
from recoupe.model.sentence import Sentence

_ORIGIN_CASES = frozenset({"depuis", "from", "en provenance de"})
MAX_CUE_GAP = 40
"""Characters between cue and source that still belong to the act of speaking ("affirmaient dimanche des sources")."""
_GOAL_CASES = frozenset({"vers", "à destination de", "towards", "toward"})
_MOVES = frozenset({"withdrawal", "troop_movement"})


def attach_anchors(analysis: Analysis, sentence: Sentence, acts: Sequence[Act]) -> None:
    """Give each act of one sentence its times and places.

    A mention belongs to the nearest act above it in the tree; one that stands under none (a frame adverbial at the
    head of the sentence) belongs to the act that heads the sentence. Times of speaking ("a déclaré mardi") and places
    of the speaker belong to none."""
    if not acts or is_dateline(analysis, sentence):
        return
    cues = [  # a verb that is itself the act ("vowed on Saturday") is no mere speech
        m
        for m in analysis.attributions
        if m.start < sentence.end
        and m.end > sentence.start
        and not any(a.opens and a.event.start < m.cue[1] and m.cue[0] < a.event.end for a in acts)
    ]
    for t in analysis.times:
        if in_dateline(analysis, t):
            continue
        counts = t.shift is not None and t.anchor == "narrative"
        if t.sentence != sentence.index or not (t.timex_type in ("DATE", "TIME") or counts):
            continue
        if in_cue(t, cues, sentence) or is_vague(t) or not (t.earliest or counts):
            continue
        if is_contact(sentence, t, analysis.language):
            continue
        t = _from_speech(analysis, sentence, cues, t)
        if only_clock(t):  # "shortly before 10:30": of the day that the story has reached
            t = replace(t, anchor="narrative", shift=(0, 0))
        if t.reading is not None and t.reading.named:  # "two days after the strike, three were shot dead"
            near = _counted_from(sentence, acts, t)
            below = {k for a in near for k in sentence.subtree(a.event.head)}
            later = [a for a in acts if a.event.start >= t.end and a.event.form == "verb" and a.event.head in below]
            behind = [a for a in acts if a in near or a in later]
            for a in behind:
                a.basis = True
            apart = [a for a in acts if a not in behind]
            if t.shift not in (None, (0, 0)) and all(_refers_back(a) and a.event.start < t.start for a in apart):
                for a in behind if t.start - sentence.start > 3 else ():
                    a.counted = t
            act = owner_of(sentence, apart, t, analysis.language) if apart else None
            if act is not None and act.opens:
                act.times.append(t)
            continue
        if dates_a_count(analysis, sentence, acts, t):
            continue
        act = _dated_by(sentence, acts, t) or ended_by(sentence, acts, t, analysis.language)
        if act is None:
            if is_boundary(analysis, sentence, t):
                open_end = _since(analysis, sentence, t)
                if open_end is None:
                    continue
                t = open_end
            dated = of_the_other(sentence, acts, t, analysis.language)
            act = owner_of(sentence, dated, t, analysis.language) if dated else None
        if act is not None and act.opens and not is_breached(act):
            act.times.append(t)
    for p in analysis.places:
        if p.sentence == sentence.index and _fated(acts, p):
            continue
        if p.sentence != sentence.index or in_cue(p, cues, sentence):
            continue
        lost = _lost(sentence, acts, p)
        if (p.usage != "location" and not lost) or _accused(cues, p) or _of_gathering(analysis, sentence, p):
            continue
        if names_an_act(analysis, sentence, p) or measures(analysis, p) or _origin(analysis, sentence, p):
            continue
        if _acts_itself(sentence, p) and not lost:
            continue
        act = owner_of(sentence, acts, p, analysis.language)
        if act is None:
            continue
        head = sentence.head_in(p.start, p.end)
        if head is not None and act.type not in _MOVES:
            cases = {case_of(sentence, head), *(case_of(sentence, k) for k in list(sentence.ancestors(head))[:1])}
            taken = act.type in CAPTURES  # where their victims come from ("taken from a school in X")
            if cases & (_GOAL_CASES if taken else _ORIGIN_CASES | _GOAL_CASES):
                continue
            if case_of(sentence, head) == "to" and p.precision != "near" and sentence.tokens[head].dep == "nmod":
                continue  # "on the bridge to Texas"
        act.places.append(p)
    _bare_anaphors(analysis, sentence, acts)
    _frame_adverbials(sentence, acts)
    for act in acts:
        if act.opens and not act.places and act.event.form == "verb":
            act.places += _antecedent_place(analysis, sentence, act)


def _of_gathering(analysis: Analysis, sentence: Sentence, p: PlaceMention) -> bool:
    """Whether it is where somebody spoke ("At a summit in Lagos, the president said …")."""
    head = sentence.head_in(p.start, p.end)
    above = set(sentence.ancestors(head)) if head is not None else set()
    return any(e.sentence == sentence.index and e.head in above and spoken_at(analysis, e) for e in analysis.events)


def _accused(cues: Sequence[AttributionMention], p: PlaceMention) -> bool:
    """Whether a place's name stands for those to whom something is laid ("a imputé le raid à la Russie")."""
    return any(
        m.accused is not None and m.accused[0] <= p.start <= m.accused[0] + 4 and p.end == m.accused[1] for m in cues
    )


def _origin(analysis: Analysis, sentence: Sentence, p: PlaceMention) -> bool:
    """Whether a country only says whence people are ("abducted a New Zealand pilot")."""
    head = sentence.head_in(p.start, p.end)
    if p.precision != "country" or head is None or sentence.tokens[head].dep != "compound":
        return False
    return any(
        a.sentence == p.sentence
        and a.start <= p.start
        and p.end < a.end
        and a.head == sentence.tokens[head].head
        and a.actor_kind in ("individual", "civilians")
        for a in analysis.actors
    )


def _fated(acts: Sequence[Act], p: PlaceMention) -> bool:
    """Give a place that shared the fate of another one ("Bor had suffered the same fate") to that act: it is the
    subject and no doer."""
    for a in acts:
        mine = [q for q in a.parts if q.role == "perpetrator" and q.start <= p.start and p.end <= q.end]
        if a.event.rule.endswith(".fate") and mine:
            a.parts = [q for q in a.parts if q not in mine]
            a.places.append(p)
            return True
    return False


def _counted_from(sentence: Sentence, acts: Sequence[Act], t: TimeMention) -> list[Act]:
    """The acts behind a time that counts from them, without the main one behind a comma: "two days after the strike,
    three were shot dead" counts from the strike alone."""
    near = sorted((a for a in acts if t.end <= a.event.start <= t.end + 40), key=lambda a: a.event.start)
    if not near:
        return []
    first = near[0].event
    above = set(sentence.ancestors(first.head))
    comma = sentence.text.find(",", first.end - sentence.start)
    ends = sentence.start + comma if comma >= 0 else sentence.end
    return [a for a in near if a.event.start < ends or a.event.head not in above]


def _refers_back(act: Act) -> bool:
    """Whether an act names in general words what was told before ("the attack", "cet assaut")."""
    return not act.opens or act.event.generic_word or act.event.definite


def _bare_anaphors(analysis: Analysis, sentence: Sentence, acts: Sequence[Act]) -> None:
    """An incident that is named only to count from it ("huit jours avant ce carnage") has no day or place but those
    that its own words add ("a year after the massacre in X")."""
    named = [t for t in analysis.times if t.sentence == sentence.index and t.reading is not None and t.reading.named]
    for act in acts:
        if act.event.definite and act.event.generic_word and any(0 <= act.event.start - t.end <= 25 for t in named):
            act.times = [t for t in act.times if _under(sentence, act, t)]
            act.places = [p for p in act.places if _under(sentence, act, p)]


def _under(sentence: Sentence, act: Act, m: Mention) -> bool:
    head = sentence.head_in(m.start, m.end)
    return head is not None and act.event.head in sentence.ancestors(head)


def _frame_adverbials(sentence: Sentence, acts: Sequence[Act]) -> None:
    """A day told at the head of the sentence dates its main act too, even where the parser hung it on a clause inside
    ("Deux semaines plus tôt, le 3 mars, des femmes qui marchaient ont été mitraillées")."""
    heading = [t for a in acts for t in a.times if t.start - sentence.start <= 30 and t.start < a.clause[0]]
    for act in acts:
        if act.opens and not act.times and heading and act.event.form != "noun":
            main = act.event.light if act.event.light is not None else act.event.head
            if sentence.tokens[main].dep in ("root", "conj", "ccomp"):
                act.times = list(dict.fromkeys(heading))


def _antecedent_place(analysis: Analysis, sentence: Sentence, act: Act) -> list[PlaceMention]:
    """The place that a participle or relative clause stands on ("Solhan, village du nord-est attaqué dans la nuit",
    "Seytenga, une localité où 86 civils avaient été tués")."""
    for p in analysis.places:
        if p.sentence == sentence.index and p.usage == "location" and p.end < act.event.start <= p.end + 90:
            where = _WHERE.match(sentence.text, p.end - sentence.start)
            between = sentence.text[where.end() : act.event.start - sentence.start] if where else ","
            if not any(mark in between for mark in ",;:"):
                return [p]
    i = act.event.head
    if not sentence.tokens[i].dep.startswith("acl"):
        return []
    heads = [sentence.tokens[i].head]
    while sentence.tokens[heads[-1]].dep == "appos":
        heads.append(sentence.tokens[heads[-1]].head)
    near = set(heads)
    found = []
    for p in analysis.places:
        if p.sentence != sentence.index or p.usage != "location":
            continue
        head = sentence.head_in(p.start, p.end)
        if head is not None and (head in near or sentence.tokens[head].head in near):
            found.append(p)
    return found


_WHERE = re.compile(r",?\s+(?:(?:une?|an?|the|la|le|l['’])\s?[^,.;:]{2,30}\s)?(?:où|where)\s")
"""What stands between a place and a clause that tells what happened there."""


def is_vague(t: TimeMention) -> bool:
    """Whether a time says no more than now, once or soon ("désormais", "recently")."""
    if t.rule.endswith(("from_now_on", ".now")):
        return True
    value = t.reading.value if t.reading is not None else t.timex_value
    return str(value or t.timex_value).endswith("_REF")


def _since(analysis: Analysis, sentence: Sentence, t: TimeMention) -> TimeMention | None:
    """A time that opens the sentence with "depuis", "since": the act goes on from then to the day of publication."""
    opening = analysis.report.text[sentence.start : t.start].strip().lower()
    if opening not in role_words(analysis.language).SINCE_OPENINGS or analysis.report.published_day is None:
        return None
    if t.earliest is None or t.anchor == "none":
        return None
    return replace(t, latest=analysis.report.published_day.isoformat(), precision="month")


def _from_speech(
    analysis: Analysis, sentence: Sentence, cues: Sequence[AttributionMention], t: TimeMention
) -> TimeMention:
    """A time that counts from the day of speech told before it in the sentence ("the army said on Wednesday that it had
    killed 31 fighters the day before"), resolved by that day."""
    if t.anchor != "narrative" or t.shift in (None, (0, 0)) or t.reading is None or t.reading.named:
        return t
    spoken = [
        u
        for u in analysis.times
        if u.sentence == sentence.index and u.end <= t.start and u.earliest and u.earliest == u.latest
        and u.timex_type == "DATE" and in_cue(u, cues, sentence)
    ]  # fmt: skip
    if not spoken or t.shift is None:
        return t
    day, (low, high) = date.fromisoformat(str(spoken[-1].earliest)), t.shift
    first, last = day + timedelta(days=low), day + timedelta(days=high)
    return replace(t, earliest=first.isoformat(), latest=last.isoformat(), anchor="publication")


def is_boundary(analysis: Analysis, sentence: Sentence, t: TimeMention) -> bool:
    """Whether a time only bounds ("la plus meurtrière depuis 2015") and dates nothing."""
    head = sentence.head_in(t.start, t.end)
    if t.timex_type == "TIME" and t.earliest is not None:
        return False  # "before dawn on Wednesday"
    return head is not None and t.shift is None and case_of(sentence, head) in role_words(analysis.language).SINCE_CASES


def is_dateline(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the sentence is but the head of a dispatch: the place and day of writing, not of an act."""
    return (
        analysis.dateline is not None and analysis.dateline[0] <= sentence.start < sentence.end <= analysis.dateline[1]
    )


def in_dateline(analysis: Analysis, m: Mention) -> bool:
    """Whether a day or a place stands in the head of a dispatch."""
    return analysis.dateline is not None and analysis.dateline[0] <= m.start < analysis.dateline[1]


def in_cue(m: Mention, cues: Sequence[AttributionMention], sentence: Sentence) -> bool:
    """Whether a mention belongs to the act of speaking: inside cue or source, or hanging on the verb of saying."""
    for c in cues:
        told = (*c.content, c.about) if c.about is not None else c.content
        if isinstance(m, TimeMention) and 0 <= m.start - c.cue[1] <= 1 and not _owns(sentence, m):
            return True  # "a affirmé mercredi avoir tué", "said Friday that"
        if any(a <= m.start and m.end <= b for a, b in told):
            continue
        spoken = sorted([c.cue] if c.source is None else [c.cue, c.source])
        if any(a <= m.start and m.end <= b for a, b in spoken):
            return True
        if len(spoken) == 2 and spoken[0][1] <= m.start and m.end <= spoken[1][0] <= spoken[0][1] + MAX_CUE_GAP:
            return True
        low, high = spoken[0][0] - sentence.start, spoken[-1][1] - sentence.start
        if sentence.text[:low].rstrip().endswith(",") and sentence.text[high:].startswith(",") and high - low < 60:
            continue  # a parenthesis between commas: ", the rebels say,"
        head = sentence.head_in(m.start, m.end)
        if head is not None:
            above = sentence.tokens[sentence.tokens[head].head]
            near = min(abs(m.start - c.cue[1]), abs(c.cue[0] - m.end)) <= MAX_CUE_GAP
            if c.cue[0] <= above.start < c.cue[1] and above.pos in ("VERB", "AUX") and near:
                return True
    return False


def _owns(sentence: Sentence, t: TimeMention) -> bool:
    """Whether a time is a possessor ("said Tuesday's attack killed ten")."""
    return sentence.text[t.end - sentence.start :][:1] in ("'", "’")


_WHEN = re.compile(r",? (?:quand|lorsqu[e’']|où|when)\b")


def _dated_by(sentence: Sentence, acts: Sequence[Act], t: TimeMention) -> Act | None:
    """The act of a clause that hangs on the time itself ("le 6 août 2011, quand un hélicoptère avait été abattu")."""
    head = sentence.head_in(t.start, t.end)
    if head is None:
        return None
    if _WHEN.match(sentence.text[t.end - sentence.start :]):
        return next((a for a in acts if a.event.start >= t.end), None)
    below = set(sentence.subtree(head)) - set(sentence.tokens_in(t.start, t.end))
    return next((a for a in acts if a.event.head in below), None)


def _lost(sentence: Sentence, acts: Sequence[Act], p: PlaceMention) -> bool:
    """Whether the place is the subject of a verb by which it changes hands ("Avdiivka has fallen")."""
    head = sentence.head_in(p.start, p.end)
    verb = sentence.tokens[head].head if head is not None else -1
    return any(a.type == "territory_change" and a.event.head == verb for a in acts) and not sentence.children(
        verb, "obj"
    )


def _acts_itself(sentence: Sentence, p: PlaceMention) -> bool:
    """Whether a toponym is the doer of an active verb ("la France a bombardé"): then it is no location."""
    head = sentence.head_in(p.start, p.end)
    if head is None or p.precision not in ("country", "town", None):
        return False
    token = sentence.tokens[head]
    if token.dep == "obl:agent":
        return True
    return token.dep == "nsubj" and sentence.tokens[token.head].pos == "VERB" and not is_passive(sentence, token.head)


_RANK = {"exact": 0, "town": 1, "near": 1, "admin2": 3, "area": 4, "admin1": 5, "sea": 6, "country": 7}


def best_place(places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The most precise place whose country is known: of equals one with coordinates, then the first in the text. A
    village that no list has says more than its province, whose point would be far from it, or than "the capital" from
    which it is measured."""
    return min(
        places,
        key=lambda p: (
            p.country is None and p.lat is None,
            _RANK.get(p.precision or "", 8) + (p.form == "description" and p.precision == "near"),
            p.lat is None,
            p.start,
        ),
        default=None,
    )


def days_of(times: Sequence[TimeMention]) -> tuple[str, str] | None:
    """The interval that the dated mentions of one act have in common, or their span where they have none."""
    dated = [(t.earliest, t.latest) for t in times if t.earliest and t.latest]
    if not dated:
        return None
    low, high = max(a for a, _ in dated), min(b for _, b in dated)
    if low <= high:
        return low, high
    return min(a for a, _ in dated), max(b for _, b in dated)
