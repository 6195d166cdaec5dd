"""Time expressions of a report's text: spans, types and what their words fix; the days come with grounding."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from recoupe.detect.time_grammar import CompiledGrammar, CompiledRule, Match, Piece, best_matches, compiled_grammar
from recoupe.detect.time_reading import reading_of, slots_of
from recoupe.detect.time_writing import with_writing_day
from recoupe.model.mention import Anchor, TimeMention
from recoupe.model.sentence import Sentence
from recoupe.model.time import TimeReading

_DAYS_OF = {"D": 1, "W": 7, "WE": 7, "M": 30, "Q": 91, "Y": 365, "DEC": 3652, "CENT": 36525}


def detect_times(text: str, sentences: Sequence[Sentence], language: str) -> tuple[TimeMention, ...]:
    """All time expressions, sorted, none overlapping. The span is what an annotator would mark: article and part of
    the day inside, the preposition outside. ``reading`` holds what grounding needs; a language without a grammar
    gives none."""
    grammar = compiled_grammar(language)
    if grammar is None:
        return ()
    found: list[TimeMention] = []
    month_seen = -2
    day_first = grammar.grammar.day_first if grammar.grammar.day_first is not None else _order_of(text)
    for sentence in sentences:
        pieces = list(grammar.tokens(text, sentence.start, sentence.end))
        taken: list[tuple[int, int]] = []
        here: list[TimeMention] = []
        for match in best_matches(grammar, pieces):
            mention = _mention(grammar, match, pieces, text, sentence, day_first)
            if mention is not None:
                here.append(mention)
                taken.append(match[:2])
        if month_seen >= sentence.index - 1 or any(m.reading and m.reading.month for m in here):
            here = sorted(here + list(_bare_days(grammar, pieces, taken, text, sentence)), key=lambda m: m.start)
        if any(m.reading and m.reading.month and m.reading.day for m in here):
            month_seen = sentence.index
        found += here
    return with_writing_day(found, text, language)


def _order_of(text: str) -> bool | None:
    """Whether the dates in figures of this text put the day first, where one of them cannot be read otherwise
    ("25/06/2021"); None where none tells, or they disagree."""
    orders = {int(m[1]) > 12 for m in _FIGURES.finditer(text) if (int(m[1]) > 12) != (int(m[2]) > 12)}
    return orders.pop() if len(orders) == 1 else None


_FIGURES = re.compile(r"(?<![\w.,/-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d\d)(?![\w/-])")


def _mention(
    grammar: CompiledGrammar,
    match: Match,
    pieces: Sequence[Piece],
    text: str,
    sentence: Sentence,
    day_first: bool | None,
) -> TimeMention | None:
    first, last, rule, m = match
    following = pieces[last].lower if last < len(pieces) else ""
    slots = slots_of(grammar, rule, m, pieces)
    if _is_name(grammar, pieces, first, last, slots) or _is_count(rule, pieces, first, last, slots, sentence):
        return None
    if _is_age(grammar, rule, pieces, first, last, slots) or _is_ordinal(rule, slots, following):
        return None
    if _is_rate(rule, pieces, first, last, sentence):
        return None
    if not _NAMED & slots.keys() and _is_title(grammar, pieces, first, last, text):
        return None
    reading = reading_of(rule, slots, day_first)
    if reading is None:
        return None
    start, end = pieces[first].start, pieces[last - 1].end
    kind = rule.rule.type
    if kind == "DATE" and (reading.part or reading.hour is not None):
        kind = "TIME"
    elif kind == "TIME" and "p" in slots and not reading.part and reading.hour is None:  # "la journée de lundi"
        kind = "DATE"
    return TimeMention(
        start=start,
        end=end,
        quote=text[start:end],
        rule=rule.rule.id,
        sentence=sentence.index,
        timex_type=kind,
        timex_value=reading.value,
        anchor=_anchor(reading),
        shift=_shift(reading),
        reading=reading,
    )


def _anchor(reading: TimeReading) -> Anchor:
    if reading.ref == "calendar":
        complete = reading.year is not None or (reading.until is not None and reading.until.year is not None)
        complete = complete or (reading.other is not None and reading.other[1] is not None)
        return "absolute" if complete else "publication"
    if reading.ref in ("narrative", "night", "since"):
        return "narrative"
    return "publication" if reading.ref == "publication" else "none"


def _shift(reading: TimeReading) -> tuple[int, int] | None:
    """Whole days from the story's day; hours stay within it unless they fill a day ("24 heures plus tard")."""
    if reading.ref == "narrative" and reading.weekday and reading.offset is None:
        return (-6, 6)
    if reading.ref not in ("narrative", "night") or reading.offset is None:
        return (0, 0) if reading.ref == "since" else None
    lo, hi = reading.offset
    if reading.unit in ("H", "MIN", "S"):
        hours = {"H": 1.0, "MIN": 1 / 60, "S": 1 / 3600}[reading.unit]
        return (int(lo * hours / 24), int(hi * hours / 24))
    days = _DAYS_OF.get(reading.unit or "D", 1)
    return (lo * days, hi * days)


def _is_name(
    grammar: CompiledGrammar, pieces: Sequence[Piece], first: int, last: int, slots: Mapping[str, Any]
) -> bool:
    """A day or year that is part of a name: "Mouvement du 23 mars", "March 23 Movement", "avenue du 30 juin"."""
    if not ("m" in slots and "d" in slots) and "y" not in slots:
        return False
    before = next((p.lower for p in reversed(pieces[max(0, first - 2) : first]) if p.lower not in _OF), "")
    after = pieces[last].lower if last < len(pieces) else ""
    if after == "'s":
        return False
    if before in grammar.grammar.name_before and ("y" not in slots or "m" not in slots):
        return True
    following = {p.lower for p in pieces[last : last + 2]}
    return after in grammar.grammar.name_after or ("m" in slots and bool(following & grammar.grammar.name_after_date))


_OF = frozenset(["du", "de", "d'", "of", "the", "des", "-", "le"])


def _is_count(
    rule: CompiledRule, pieces: Sequence[Piece], first: int, last: int, slots: Mapping[str, Any], sentence: Sentence
) -> bool:
    """A number of four digits that counts things ("de 2000 hommes"): the parser hangs it on the noun after it. Before a
    noun in the singular it is a year ("a bloody 2011 crackdown")."""
    if slots.get("noun"):
        return not _before_singular(sentence, pieces[last - 1].start, int(slots["y"]))
    if not rule.rule.id.endswith((".year", ".year_label", ".year_list")) or last >= len(pieces):
        return False
    token = sentence.token_at(pieces[last - 1].start)
    if token is None:
        return False
    t = sentence.tokens[token]
    following = sentence.tokens[token + 1] if token + 1 < len(sentence.tokens) else None
    after = following is not None and following.pos in ("NOUN", "ADJ", "SYM") and following.lower != "_"
    round_number = int(slots["y"]) % 100 == 0 and int(slots["y"]) != 2000 or not 1800 <= int(slots["y"]) < 2100
    return bool(after and (round_number or (t.dep == "nummod" and t.head > token and slots.get("definite") is None)))


def _before_singular(sentence: Sentence, start: int, year: int) -> bool:
    token = sentence.token_at(start)
    if token is None or not 1900 <= year < 2100:
        return False
    noun = sentence.tokens[sentence.tokens[token].head]
    return noun.i > token and noun.pos in ("NOUN", "PROPN") and noun.has("Number=Sing")


def _is_age(
    grammar: CompiledGrammar,
    rule: CompiledRule,
    pieces: Sequence[Piece],
    first: int,
    last: int,
    slots: Mapping[str, Any],
) -> bool:
    """ "âgé de 17 ans", "une fillette de 6 ans", "Amina, 34 ans,", "aged 12 years", "27-year-old"."""
    if slots.get("u") not in ("Y", "M") or ".duration" not in rule.rule.id:
        return False
    before = [p.lower for p in pieces[max(0, first - 4) : first]]
    after = [p.lower for p in pieces[last : last + 2]]
    if after[:1] == ["old"] or after == ["-", "old"] or (after[:1] == ["of"] and after[1:] == ["age"]):
        return True
    if before and before[-1] in grammar.grammar.ages:
        return True
    if len(before) > 1 and before[-1] in ("de", "d'", "of"):
        if grammar.grammar.ages & set(before[:-1]) or grammar.is_in(pieces[first - 2].code, "capitalised"):
            return True
    if not before or slots.get("u") != "Y":
        return False
    return before[-1] in (",", "(") and bool(after) and after[0] in (",", ")", ".") and pieces[first].lower[0].isdigit()


def _is_ordinal(rule: CompiledRule, slots: Mapping[str, Any], following: str) -> bool:
    """ "une seconde explosion", "a second blast": not one sixtieth of a minute; "a quarter of the market"."""
    if slots.get("u") == "Q" and following in ("of", "to", "-"):
        return True
    return slots.get("u") == "S" and (slots.get("n") == 1 or "n" not in slots)


_NAMED = frozenset(("holiday", "moveable", "feast", "im", "pm", "m", "w", "q", "y", "nth", "decade", "cent"))
"""Slots of words that have a capital, or may have, by themselves."""


def _is_title(grammar: CompiledGrammar, pieces: Sequence[Piece], first: int, last: int, text: str) -> bool:
    """ "60 Minutes", "High Noon", ABC's "This Week": words for time with a capital in a sentence in small letters."""
    words = [p for p in pieces if p.lower[:1].isalpha() and p.end - p.start > 3]
    if not any(text[p.start].islower() for p in words if p.end - p.start > 4):  # a headline
        return False
    before = pieces[first - 1] if first else None
    named = range(first + 1, last) if before is None or not before.lower[0].isalpha() else range(first, last)
    inside = [p for k in named if (p := pieces[k]) in words and p.lower not in grammar.grammar.capital]
    if not inside or text[inside[-1].start : inside[-1].end].isupper():
        return False
    return all(text[p.start].isupper() for p in inside)


def _is_rate(rule: CompiledRule, pieces: Sequence[Piece], first: int, last: int, sentence: Sentence) -> bool:
    """ "40 sorties a day", "$2 million a year": the unit of a count, no time of anything."""
    if not rule.rule.id.endswith(".duration") or last - first != 2 or pieces[first].lower not in _RATES:
        return False
    unit, article = sentence.token_at(pieces[last - 1].start), sentence.token_at(pieces[first].start)
    if unit is None or not article or sentence.tokens[unit].dep != "obl:npmod":
        return False
    counted = sentence.tokens[article - 1]
    if counted.lower in _OFTEN:
        return True
    if counted.pos == "NUM" or sentence.children(counted.i, "nummod"):
        return counted.pos in ("NUM", "NOUN", "SYM")
    return sentence.tokens[sentence.tokens[unit].head].pos in ("NUM", "SYM")


_RATES, _OFTEN = frozenset(("a", "an")), frozenset(("once", "twice"))


def _bare_days(
    grammar: CompiledGrammar,
    pieces: Sequence[Piece],
    taken: Sequence[tuple[int, int]],
    text: str,
    sentence: Sentence,
) -> Sequence[TimeMention]:
    """ "le 20, une roquette …" and "on the 20th" after a date with its month: the day of that month."""
    made = []
    blocked = {k for start, end in taken for k in range(start, end)}
    for k in range(1, len(pieces)):
        p = pieces[k]
        if k in blocked or k - 1 in blocked or not grammar.is_in(p.code, grammar.grammar.bare_day):
            continue
        if pieces[k - 1].lower not in grammar.grammar.bare_day_lead:
            continue
        after = pieces[k + 1].code if k + 1 < len(pieces) else ""
        if after and not grammar.is_in(after, "punct") and pieces[k + 1].lower not in ("et", "puis", "and"):
            continue
        start = pieces[k - 1].start if pieces[k - 1].lower in ("le", "the") else p.start
        day = int("".join(c for c in p.lower if c.isdigit()))
        if 1 <= day <= 31:
            made.append(
                TimeMention(
                    start=start,
                    end=p.end,
                    quote=text[start : p.end],
                    rule=f"{grammar.grammar.language}.time.bare_day",
                    sentence=sentence.index,
                    timex_type="DATE",
                    anchor="publication",
                    reading=TimeReading(ref="calendar", day=day),
                )
            )
    return made
