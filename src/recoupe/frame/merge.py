"""Acts into incidents: which triggers of a report tell of one and the same incident.

Acts are taken in the order of the text. Each joins the incident that fits it best or opens a new one. The score is the
sum of a readable list of features; a day or a place that excludes another vetoes."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.frame.acts import CAPTURES, Act
from recoupe.frame.apart import stands_apart
from recoupe.frame.case import POLITICS, STRIKES, Case, linked, with_known_tool
from recoupe.frame.chronology import follow_story
from recoupe.frame.denied import elsewhere
from recoupe.frame.fit import charge_fit, place_fit, sides_fit, time_fit, type_fit, words_fit
from recoupe.frame.order import (
    adds,
    counted_apart,
    counted_by,
    counted_from,
    counts_from,
    measured_by,
    no_deed,
    starts_from,
    told_aside,
)
from recoupe.frame.roles import cue_pattern, role_words
from recoupe.frame.tools import tool_fit
from recoupe.model.mention import TimeMention

THRESHOLD = 1.4


def merge_acts(acts: list[Act]) -> list[Case]:
    """The incidents that the acts tell of, in the order in which they are first told."""
    cases: list[Case] = []
    last: Case | None = None
    waiting: list[Act] = []
    resolved: dict[tuple[int, int], TimeMention] = {}
    _pool(acts)
    _mark_answers(acts)
    _later_deaths(acts)
    for act in sorted(acts, key=lambda a: (a.sentence.index, a.is_toll, a.event.start)):
        _place_by_toll(act, waiting)
        told = _told_before(cases, last, act)
        follow_story(act, told.when() if told is not None else None, resolved)
        scored = [(s, n) for n, c in enumerate(cases) for s in (_score(act, c, c is last, cases[0]),) if s is not None]
        best = max(scored, default=None, key=lambda x: (x[0], x[1]))
        if best is not None and best[0] >= THRESHOLD:
            case = cases[best[1]]
            _found_elsewhere(act)
            case.acts.append(act)
            last = last if last is not None and counted_by(act, last.acts) else case
        elif not act.opens or _vague(act):
            waiting.append(act)
        else:
            before = last
            last = Case([act])
            _inherit(act, acts)
            if before is not None:
                if piece_of_whole(act) and not act.times and before.type not in POLITICS:
                    act.times = [t for a in before.acts for t in a.times][:1]
                _continue(act, before)
            cases.append(last)
            _settle(waiting, last)
            if before is not None and counted_by(act, before.acts):
                last = before
    _type_by_report(cases)
    return cases


def _place_by_toll(act: Act, waiting: Sequence[Act]) -> None:
    """Give an act the place of the toll that the sentence before it gave ("Death toll in Sanaa rises to 23. The raid
    flattened a house")."""
    if act.places or not act.opens or not waiting:
        return
    toll = waiting[-1]
    if toll.harms and toll.places and act.sentence.index - toll.sentence.index == 1:
        if toll.sentence.paragraph == act.sentence.paragraph:
            act.places = list(toll.places)


def _found_elsewhere(act: Act) -> None:
    """Where bodies are found says little of where they were killed, once the incident is known."""
    verb = act.sentence.tokens[act.event.head]
    if act.event.rule.endswith(".died") and verb.lemma in role_words(act.language).FINDING_VERBS:
        act.places = []


def _told_before(cases: list[Case], last: Case | None, act: Act) -> Case | None:
    """The incident told last, of which something was told before the act's own sentence if there is such a one."""
    words = role_words(act.language).SAME_WORDS
    if last is not None and last.type in POLITICS and act.type not in POLITICS:
        if any(t.shift == (0, 0) and words & set(t.quote.lower().split()) for t in act.times):
            return next((c for c in reversed(cases) if c.type not in POLITICS), last)  # "the same night": of force
    if last is None or any(a.sentence.index < act.sentence.index for a in last.acts):
        return last
    return max(
        (c for c in cases if c.acts[0].sentence.index < act.sentence.index),
        key=lambda c: max(a.sentence.index for a in c.acts if a.sentence.index < act.sentence.index),
        default=last,
    )


def _type_by_report(cases: list[Case]) -> None:
    """An incident told in general words only ("la base a été frappée") takes, of the types that these can mean, the one
    that the rest of the report speaks of most."""
    plain = [a.type for c in cases for a in c.acts if a.opens and not a.is_toll and not a.event.generic_word]
    for c in cases:
        telling = [a for a in c.acts if a.opens and not a.is_toll]
        if telling and all(
            a.event.generic_word and len(a.event.types) > 1 and ".by_weapon" not in a.event.rule for a in telling
        ):
            options = telling[0].event.types
            best = max(options, key=lambda k: (plain.count(k), -options.index(k)))
            if best != options[0] and plain.count(best) > plain.count(options[0]):
                c.kind = best


def _vague(act: Act) -> bool:
    """Whether acts are named as a kind that there has been ("You have lived through other raids"): several, uncounted,
    without a day, a place, a doer or a toll."""
    e, s = act.event, act.sentence
    if e.form != "noun" or not e.generic_word or e.definite or act.has_own_anchor() or act.harms or act.parts:
        return False
    if not s.tokens[e.head].has("Number=Plur") or s.children(e.head, "nummod"):
        return False
    return s.tokens[e.head].dep.split(":")[0] in ("obj", "obl", "nmod")


_CROWD = ("civilians", "unidentified")


def _captives(act: Act, case: Case) -> float:
    """Bare counts of captives belong to an abduction or an arrest rather than to a fight."""
    if act.opens or not any(h.field in ("captured", "missing") for h in act.harms):
        return 0.0
    return 0.8 if case.type in CAPTURES else -0.4


def _of_the_dead(act: Act, told: bool) -> float:
    """Who "are among the dead" belong to an incident whose dead have been counted."""
    shares = bool(act.harms) and all(h.rule.endswith((".among", ".phrase")) or h.part_of_total for h in act.harms)
    return 1.2 if told and shares and not act.opens else 0.0


def _late(act: Act) -> float:
    """How much it weighs that an incident was told last, in the paragraph before: little for a mere toll, which as
    often goes back to what the report is about ("The ministry has put the toll at 207")."""
    return 0.3 if act.harms and not act.opens or _anaphor(act) else 0.6


def _anaphor(act: Act) -> bool:
    return act.opens and act.event.definite and act.event.generic_word and act.event.form == "noun" and not act.times


def _unclaimed(act: Act, case: Case) -> float:
    """What nobody has claimed is an act of nameless people, not one whose doer is told ("No group had claimed it")."""
    if not act.opens or cue_pattern(act.language, "UNCLAIMED_CUES").search(act.sentence.text) is None:
        return 0.0
    known = any(m.actor_kind != "unidentified" for a in case.acts for m in a.actors("perpetrator"))
    return -0.8 if known or case.type in POLITICS else 0.4


def _later_deaths(acts: Sequence[Act]) -> None:
    """Captives found dead later are a toll of their abduction, which the day of finding does not date."""
    for act in acts:
        if act.is_toll and any(t.anchor == "narrative" and t.shift and t.shift[1] > 0 for t in act.times):
            if any(a.type in CAPTURES and a.opens and linked(a, act) for a in acts if a is not act):
                act.times = []


def _vengeful(act: Act) -> bool:
    """Whether the sentence tells of an act and of what it answers."""
    return cue_pattern(act.language, "RETALIATION_CUES").search(act.sentence.text) is not None


def _answered(act: Act, case: Case) -> bool:
    """Whether act and incident stand on the two sides of a cue of revenge ("bombed … in retaliation for the killing",
    "pour venger le raid …"): one answers the other."""
    cue = cue_pattern(act.language, "RETALIATION_CUES").search(act.sentence.text)
    if cue is None or act.sentence.text[cue.end() :].lstrip()[:1] in ",.;:":
        return False  # "struck trucks in response, killing 15"
    at = act.sentence.start + cue.start()
    here = [a for a in case.acts if a.sentence.index == act.sentence.index and a.opens]
    if cue.start() < 3:  # "En riposte au raid sur Bor, ils ont tiré …": what stands next to the cue is answered
        return any(_behind_cue(act, cue.end()) != _behind_cue(a, cue.end()) for a in here)
    return any((a.event.start < at) != (act.event.start < at) for a in here)


def _behind_cue(act: Act, end: int) -> bool:
    """Whether an act is the noun next to a cue of revenge that ends at ``end`` of its sentence."""
    between = act.sentence.text[end : max(end, act.event.start - act.sentence.start)]
    return act.event.form == "noun" and len(between) <= 25 and "," not in between


def _mark_answers(acts: Sequence[Act]) -> None:
    """Mark the acts that answer what was told before ("En représailles, …", "warplanes struck … in response"): the
    first of a sentence that opens with such a cue, or the main one where no act follows the cue."""
    for act in acts:
        cue = cue_pattern(act.language, "RETALIATION_CUES").search(act.sentence.text)
        if cue is None or not act.opens or no_deed(act):
            continue
        here = [a for a in acts if a.opens and a.sentence.index == act.sentence.index and not no_deed(a)]
        at = act.sentence.start + cue.start()
        behind = [a for a in here if a.event.start > at]
        if cue.start() < 3 and _behind_cue(here[0], cue.end()):
            here = here[1:]
            if not here:
                continue
        act.answers = act is here[0] and (cue.start() < 3 or (act.event.start < at and not behind))


def part_of_whole(act: Act) -> bool:
    """Whether the sentence sets its act off as one piece of a larger operation ("dans le cadre de cette opération")."""
    return (
        not act.event.generic_word
        and act.opens
        and bool(cue_pattern(act.language, "PART_OF_CUES").search(act.sentence.text))
    )


def piece_of_whole(act: Act) -> bool:
    """Whether an act with a spot of its own is told as a piece of something longer ("In the course of the fighting,
    rockets were fired at the airport")."""
    if act.event.generic_word or act.is_toll or not act.opens or not act.places:
        return False
    return (
        cue_pattern(act.language, "DURING_CUES").match(act.sentence.text[:1].lower() + act.sentence.text[1:])
        is not None
    )


def _settle(waiting: list[Act], case: Case) -> None:
    """Tolls told before any incident ("Deux cents morts en vingt-quatre heures. L'offensive …") belong to the first one
    that can have them, and so do charges of its paragraph."""
    if case.type in POLITICS or case.type == "protest":
        return
    near = [a for a in waiting if a.saying is not None and a.sentence.paragraph == case.acts[0].sentence.paragraph]
    case.acts[:0] = [a for a in waiting if a.harms or a in near]
    waiting.clear()


def _pool(acts: Sequence[Act]) -> None:
    """Acts of one clause share what one of them says of day and place ("à Tadaryat, treize civils ont été tués dans une
    autre attaque"), as long as their types can be one incident."""
    for act in acts:
        for other in acts:
            if other is act or other.sentence.index != act.sentence.index or not linked(act, other):
                continue
            if (act.type in POLITICS) != (other.type in POLITICS):
                continue  # a vow on Sunday does not date the massacre that it answers
            if counts_from(act, other) or counts_from(other, act) or told_aside(act, other):
                continue
            if measured_by(act.sentence, act.event.start, other.event.start):
                continue
            if act.event.rule.endswith(".anaphor") != other.event.rule.endswith(".anaphor"):
                continue  # "the deadliest attack since that of 2003"
            general = (act.event.generic_word or other.event.generic_word) and not _vengeful(act)
            if not (act.is_toll or other.is_toll or act.type == other.type or (general and _one_strike(act, other))):
                continue
            if not act.times and other.times:
                act.times = list(other.times)
            if not act.places and other.places:
                act.places = list(other.places)


def _one_strike(a: Act, b: Act) -> bool:
    return a.type in STRIKES and b.type in STRIKES


def _inherit(act: Act, acts: list[Act]) -> None:
    """A new incident told in the same sentence as a dated act, without a day of its own, shares that act's day ("one at
    the gate and another near the hotel on Thursday")."""
    if act.times or act.type in POLITICS:
        return
    for other in acts:
        if other.type in POLITICS or other is act:
            continue
        if other.sentence.index == act.sentence.index and other.times and linked(act, other):
            act.times = list(other.times)
            return


def _continue(act: Act, before: Case) -> None:
    """A new incident that the next sentence of a paragraph tells without day or place goes on where and when the last
    one was ("Des manifestants ont bloqué la place vendredi. La police en a interpellé 80.")."""
    if act.type in POLITICS or before.type in POLITICS:
        return
    if (act.times or act.places) and not act.answers:
        return
    nearest = before.acts[-1].sentence
    if nearest.paragraph == act.sentence.paragraph and act.sentence.index - nearest.index <= 1:
        if not act.times:
            act.times = [t for a in before.acts for t in a.times][:1]
        if not act.places:
            act.places = [p for p in (before.where(),) if p is not None]


def _score(act: Act, case: Case, is_last: bool, first: Case) -> float | None:
    """How well an act fits an incident, None where it cannot belong to it."""
    kind = type_fit(act, case)
    if kind is None:
        return None
    nearest = case.acts[-1]
    is_last = is_last and nearest.entry == act.entry
    same_sentence = any(a.sentence.index == act.sentence.index for a in case.acts)
    tied = same_sentence and any(linked(act, a) and not told_aside(act, a) for a in case.acts)
    here = [a for a in case.acts if a.sentence.index == act.sentence.index]
    if act.is_toll and act.times and here and all(told_aside(act, a) for a in here):
        return None
    if piece_of_whole(act) and not tied and case.acts[0].sentence.index < act.sentence.index:
        return None
    if (
        (adds(act) and not tied)
        or act.event.another
        or (part_of_whole(act) and not tied)
        or (act.answers and not same_sentence)
    ):
        return None
    if act.section != case.acts[0].section:
        return None
    if stands_apart(act, case) or elsewhere(act, case):
        return None
    if any(starts_from(a, act) for a in case.acts) or any(starts_from(act, a) for a in case.acts):
        return None
    if counted_from(act, case, is_last) or counted_apart(act, case, is_last) or _answered(act, case):
        return None
    if case.type == "crackdown" and any(a.actor_kind in _CROWD for a in act.actors("perpetrator")):
        return None
    time = time_fit(act, case)
    if time is None:
        return None
    place = place_fit(act, case)
    if place is None:
        return None
    sides = sides_fit(act, case)
    if act.type in POLITICS and sides < 0:
        return None
    anaphoric = act.event.definite or act.event.generic_word or act.is_toll or act.counter or not act.opens
    anaphoric = anaphoric or with_known_tool(act)
    if kind < 1.0 and not (tied or anaphoric or time > 0 or place > 0 or sides > 0):
        return None  # another kind of act, with nothing that ties it to the incident
    same_paragraph = nearest.sentence.paragraph == act.sentence.paragraph
    told = any(a.harms for a in case.acts)
    features = (
        kind,
        time,
        place,
        sides,
        (1.0 if same_paragraph else _late(act)) if is_last else 0.0,
        0.5 if same_paragraph else 0.0,
        0.4 if act.harms and not act.opens and told else 0.0,
        (0.3 if same_paragraph or act.saying else 0.5) if not act.opens and case is first else 0.0,
        0.4 if case is first and _anaphor(act) and not same_paragraph else 0.0,
        charge_fit(act, case),
        tool_fit(act, case),
        words_fit(act, case),
        _unclaimed(act, case),
        _captives(act, case),
        _of_the_dead(act, told),
        0.5 if case is first and told and any(h.rule.endswith(".toll") for h in act.harms) else 0.0,
        1.2 if tied else 0.0,
        0.4 if act.event.definite else 0.0,
    )
    return sum(features)
