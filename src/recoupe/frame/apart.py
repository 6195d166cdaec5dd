"""What sets an act apart from an incident told before, although type, day and place would let it belong to it: another
event of "the same day", what was done after it, a town's event within an offensive, a fresh story further on."""

from __future__ import annotations

import re

from recoupe.frame.acts import Act
from recoupe.frame.anchors import best_place, days_of
from recoupe.frame.case import Case, linked
from recoupe.frame.roles import cue_pattern, role_words
from recoupe.frame.syntax import case_of

_WIDE = frozenset({"country", "admin1", "admin2", "area", "sea"})


def stands_apart(act: Act, case: Case) -> bool:
    """Whether the way in which an act is told makes it another incident than the case."""
    if not act.opens or act.counter:
        return False
    if _elsewhere(act, case):
        return True
    if act.event.definite or act.event.form == "noun":
        return False
    if _later(act, case):
        return True
    if any(a.sentence.index == act.sentence.index and linked(act, a) for a in case.acts):
        return _after_it(act, case)
    return _after_it(act, case) or _same_day(act, case) or _fresh(act, case) or _within(act, case)


def _elsewhere(act: Act, case: Case) -> bool:
    """ "In a separate attack, four farmers died", "Elsewhere, …": a sentence that opens so tells of another one."""
    if any(a.sentence.index >= act.sentence.index for a in case.acts):
        return False
    return cue_pattern(act.language, "ELSEWHERE_CUES").match(act.sentence.text) is not None


def _later(act: Act, case: Case) -> bool:
    """ "Two hours later, gunners shelled the village of Bor": what comes after the last act, at a spot of its own."""
    if not any(
        t.anchor == "narrative" and t.timex_type != "DURATION" and t.shift is not None
        and not (t.reading is not None and t.reading.named) and _CLOCKED.search(t.quote)
        for t in act.times
    ):  # fmt: skip
        return False
    doers, known = ({a.name.casefold() for x in xs for a in x.actors("perpetrator")} for xs in ((act,), case.acts))
    if doers and known and not doers & known:
        return True  # "hours earlier the rebels had stormed an outpost"
    mine, theirs = {p.name for p in act.places}, {p.name for p in case.places()}
    return bool(mine) and not mine & theirs and not any(a.sentence.index == act.sentence.index for a in case.acts)


_CLOCKED = re.compile(
    r"\b(?:hours?|minutes?|heures?)\b.{0,8}"
    r"\b(?:later|after|afterwards|earlier|before|plus t[oô]t|plus tard|après|avant)\b",
    re.I,
)


def _same_day(act: Act, case: Case) -> bool:
    """ "Troops killed nine rebels in Bor the same day": a day is named as that of another event."""
    words = role_words(act.language).SAME_WORDS
    if not any(t.anchor == "narrative" and words & set(t.quote.lower().split()) for t in act.times):
        return False
    mine = {p.name for p in act.places}
    return bool(mine) and not mine & {p.name for p in case.places()}


def _after_it(act: Act, case: Case) -> bool:
    """ "After the clashes, police raided two districts": what somebody did after an incident is another one."""
    if not act.actors("perpetrator"):
        return False
    s = act.sentence
    words = role_words(act.language).AFTER_CASES
    return any(
        a.sentence.index == s.index and a.event.form == "noun" and a.event.definite and a is not act
        and case_of(s, a.event.head) in words and s.first_conjunct(act.event.head) in s.ancestors(a.event.head)
        for a in case.acts
    )  # fmt: skip


def _fresh(act: Act, case: Case) -> bool:
    """A day and a place of its own in another paragraph, where the story so far has had neither, begin another one."""
    if case.when() or case.acts[-1].sentence.paragraph == act.sentence.paragraph and case.type != "detention":
        return False
    if any(a.places for a in case.acts if a.opens):
        return False
    doers = [a.name.casefold() for a in act.actors("perpetrator")]
    known = {a.name.casefold() for x in case.acts for a in x.actors("perpetrator")}
    return bool(act.places) and days_of(act.times) is not None and not known.intersection(doers)


def _within(act: Act, case: Case) -> bool:
    """What happened in one town while an offensive was under way in the whole region ("On Wednesday, near Bor, gunmen
    strafed a car") is an incident of its own."""
    wide, own = case.where(), best_place(act.places)
    if wide is None or own is None or wide.precision not in _WIDE or own.precision in _WIDE or wide.name == own.name:
        return False
    if act.event.generic_word or act.sentence.paragraph == case.acts[-1].sentence.paragraph:
        return False
    days, mine = case.when(), days_of(act.times)
    return days is not None and mine is not None and days != mine and all(a.event.generic_word for a in _told(case))


def _told(case: Case) -> list[Act]:
    return [a for a in case.acts if a.opens and not a.is_toll]
