"""Time expressions of a report's text: spans, types and what their words fix; the days come with grounding."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from recoupe.detect.time_grammar import CompiledGrammar, CompiledRule, Match, Piece, best_matches, compiled_grammar
from recoupe.detect.time_reading import reading_of, slots_of
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
    for sentence in sentences:
        pieces = list(grammar.tokens(text, sentence.start, sentence.end))
        taken: list[tuple[int, int]] = []
        here: list[TimeMention] = []
        for match in best_matches(grammar, pieces):
            mention = _mention(grammar, match, pieces, text, sentence)
            if mention is not None:
                here.append(mention)
                taken.append(match[:2])
        if month_seen >= sentence.index - 1 or any(m.reading and m.reading.month for m in here):
            here = sorted(here + list(_bare_days(grammar, pieces, taken, text, sentence)), key=lambda m: m.start)
        if any(m.reading and m.reading.month and m.reading.day for m in here):
            month_seen = sentence.index
        if (
            not found
            and here
            and (sentence.index == 0 or here[0].start - len(text) + len(text.lstrip()) < _DATELINE_CHARS)
        ):
            here = [_dateline(here[0], text, sentence, grammar.grammar.language), *here[1:]]
        found += here
    return tuple(found)


def _dateline(mention: TimeMention, text: str, sentence: Sentence, language: str) -> TimeMention:
    """The mention marked as dateline if it is one: "OUAGADOUGOU, 6 juin (AFP) –", "KABUL, Aug 26 (AP) -"."""
    reading = mention.reading
    if reading is None or reading.day is None or reading.month is None:
        return mention
    before, after = text[sentence.start : mention.start], text[mention.end : mention.end + 60]
    if len(before) > _DATELINE_CHARS or not _PLACE_BEFORE.fullmatch(before) or not _SIGN_AFTER.match(after):
        return mention
    return replace(mention, rule=f"{language}.time.dateline", reading=replace(reading, dateline=True))


_DATELINE_CHARS = 80
_PLACE_BEFORE = re.compile(r"[(\[\s]*[^\W\da-zà-ÿ][^.:;!?\d]*?[,(/–—-]?\s*(?:le |on )?")
_SIGN_AFTER = re.compile(r"\s*(?:,\s*\d{4}\s*)?(?:[(\[/][^)\]\n]{1,40}[)\]/]|[-–—]|:)")


def _mention(
    grammar: CompiledGrammar, match: Match, pieces: Sequence[Piece], text: str, sentence: Sentence
) -> TimeMention | None:
    first, last, rule, m = match
    slots = slots_of(grammar, rule, m, pieces)
    if _is_name(grammar, pieces, first, last, slots) or _is_count(rule, pieces, first, last, slots, sentence):
        return None
    if _is_age(grammar, rule, pieces, first, last, slots) or _is_ordinal(rule, slots):
        return None
    reading = reading_of(rule, slots, grammar.grammar.day_first)
    if reading is None:
        return None
    start, end = pieces[first].start, pieces[last - 1].end
    kind = rule.rule.type
    if kind == "DATE" and (reading.part or reading.hour is not None):
        kind = "TIME"
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
    """A number of four digits that counts things ("de 2000 hommes"): the parser hangs it on the noun after it."""
    if not rule.rule.id.endswith(".year") or last >= len(pieces):
        return False
    token = sentence.token_at(pieces[last - 1].start)
    if token is None:
        return False
    t = sentence.tokens[token]
    after = token + 1 < len(sentence.tokens) and sentence.tokens[token + 1].pos in ("NOUN", "ADJ", "SYM")
    round_number = int(slots["y"]) % 100 == 0 and int(slots["y"]) != 2000 or not 1800 <= int(slots["y"]) < 2100
    return bool(after and (round_number or (t.dep == "nummod" and t.head > token and slots.get("definite") is None)))


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


def _is_ordinal(rule: CompiledRule, slots: Mapping[str, Any]) -> bool:
    """ "une seconde explosion", "a second blast": not one sixtieth of a minute."""
    return slots.get("u") == "S" and (slots.get("n") == 1 or "n" not in slots)


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
