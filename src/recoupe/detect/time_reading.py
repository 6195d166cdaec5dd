"""From a match of a rule to what its words fix: numbers in words, slots, TIMEX3 values of durations and sets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from recoupe.detect.time_grammar import CompiledGrammar, CompiledRule, Piece
from recoupe.model.time import TimeReading

FEW = {"D": (2, 7), "W": (2, 5), "M": (2, 7), "Y": (2, 7), "H": (2, 7), "DEC": (2, 5)}
"""How many "quelques" and "several" are; days as in the codebook ("quelques jours plus tard" is 2 to 7)."""
_TIME_UNITS = {"S": "S", "MIN": "M", "H": "H"}
_DATE_UNITS = {"D": "D", "W": "W", "WE": "WE", "M": "M", "Q": "Q", "Y": "Y", "DEC": "E", "CENT": "C", "SEASON": "S"}


def slots_of(
    grammar: CompiledGrammar, rule: CompiledRule, match: re.Match[str], pieces: Sequence[Piece]
) -> dict[str, Any]:
    """The rule's own slots and those that the words fill; the first filled group of a name counts."""
    slots: dict[str, Any] = dict(rule.rule.slots)
    for group, name, cls in rule.slots:
        start, end = match.span(group)
        if start < 0 or name in slots and name not in rule.rule.slots:
            continue
        words = [p.lower for p in pieces[start:end]]
        if cls == "run":
            slots[name] = _in_words(grammar, name, words)
        else:
            value = grammar.value(cls, words[0])
            slots[name] = value if value is not None or words[0] in grammar.grammar.lexicon.get(cls, {}) else words[0]
    return slots


def _in_words(grammar: CompiledGrammar, name: str, words: Sequence[str]) -> object:
    """What a run of words means: a number (``n``), a year as it is spoken (``yw``), a day ("twenty-first", ``dw``)."""
    if name == "n":
        return number_in_words(grammar, words)
    if name == "yw":
        century = grammar.value("century_word", words[0])
        rest = number_in_words(grammar, [w for w in words[1:] if w != "hundred"]) if century else 0
        return int(century + rest) if isinstance(century, int) else int(number_in_words(grammar, words))
    if name == "dw":
        return sum(int(str(grammar.value(c, w) or 0)) for w in words for c in ("tens_of_days", "ordinal_word"))
    return words


def number_in_words(grammar: CompiledGrammar, words: Sequence[str]) -> float:
    """ "deux cent vingt-quatre" -> 224; digits as they stand."""
    if "couple" in words:
        return 2.0
    total, current = 0.0, 0.0
    for word in words:
        if word[0].isdigit():
            current += float(word.replace(",", ".")) if word.count(",") + word.count(".") < 2 else 0
            continue
        value = grammar.value("number", word) or grammar.value("article", word)
        if not isinstance(value, (int, float)):
            continue
        if value in (100, 20) and 0 < current < 10 and value > current and word not in ("twenty", "vingt"):
            current *= value
        elif value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        else:
            current += value
    return total + current


def reading_of(rule: CompiledRule, slots: Mapping[str, Any], day_first: bool | None) -> TimeReading | None:
    """The reading that the slots make, None where the numbers make no date ("31 février")."""
    made: dict[str, Any] = {"ref": rule.rule.ref}
    for slot, name in (("w", "weekday"), ("m", "month"), ("p", "part"), ("dir", "direction"), ("mod", "mod"),
                       ("q", "quarter"), ("season", "season"), ("semester", "half")):  # fmt: skip
        if slots.get(slot) is not None:
            made[name] = slots[slot]
    for name in ("part", "unit", "offset", "overnight", "value", "direction", "named", "year_offset", "reported", "nth",
                 "habitual"):  # fmt: skip
        if name in slots and name not in made:
            made[name] = slots[name]
    if "d" in slots:
        made["day"] = integer(slots["d"])
    elif "dw" in slots:
        made["day"] = slots["dw"]
    if "y" in slots:
        made["year"] = year_of(slots["y"])
    elif "yw" in slots:
        made["year"] = slots["yw"]
    if "weeks" in slots:
        made["offset"], made["unit"] = (slots["weeks"], slots["weeks"]), "W"
    if "holiday" in slots:
        made["month"], made["day"] = (int(x) for x in slots["holiday"].split("-"))
    if "of" in slots:
        made["mod"] = f"{slots['of']}{slots.get('share_n', 'last')}"
    _other_calendar(made, slots)
    if any(k in slots for k in ("d2", "w2", "m2", "y2")):
        made["until"] = TimeReading(
            ref="calendar",
            weekday=slots.get("w2"),
            day=integer(slots["d2"]) if "d2" in slots else None,
            month=slots.get("m2"),
            year=year_of(slots["y2"]) if "y2" in slots else None,
        )
    if not (_clock(made, slots) and _written(made, slots, day_first)):
        return None
    _count(made, slots, rule.rule.type)
    if made.get("day") is not None and not 1 <= made["day"] <= 31:
        return None
    return TimeReading(**made)


def _other_calendar(made: dict[str, Any], slots: Mapping[str, Any]) -> None:
    """Islamic and Persian dates (slots ``im``, ``pm``, with day ``id`` and year ``iy``), feasts of either calendar."""
    year = integer(slots["iy"]) if "iy" in slots else None
    day = integer(slots["id"]) if "id" in slots else None
    if "im" in slots:
        made["other"] = ("islamic", year, slots["im"] + (slots.get("im_second") or 0), day)
    elif "pm" in slots:
        made["other"] = ("persian", year, slots["pm"], day)
    elif "feast" in slots:
        month, first = slots["feast"]
        made["other"], made["feast"] = ("islamic", year, month, first), ("islamic", 0)
    elif "moveable" in slots:
        made["feast"] = slots["moveable"]


def integer(text: object) -> int:
    found = re.match(r"\d+", str(text))
    return int(found.group()) if found else int(str(text)) if str(text).isdigit() else 0


def year_of(text: object) -> int:
    """Two digits are of the last or this century: "93" is 1993, "14" is 2014."""
    n = integer(text)
    return n if n > 99 else n + (1900 if n >= 30 else 2000)


def _clock(made: dict[str, Any], slots: Mapping[str, Any]) -> bool:
    if "clock" in slots:
        hour, _, minute = re.sub(r"[h.]", ":", str(slots["clock"])).partition(":")
        made["hour"], made["minute"] = int(hour), int(minute[:2]) if minute else 0
    elif "military" in slots:
        made["hour"], made["minute"] = int(str(slots["military"])[:2]), int(str(slots["military"])[2:])
    elif "h" in slots:
        made["hour"], made["minute"] = integer(slots["h"]), integer(slots.get("mi", 0))
    else:
        return True
    half_day = slots.get("ampm")
    if half_day == "pm" and "e" in slots and made["hour"] % 12 > integer(slots["e"]) % 12:
        half_day = "am"  # "from 10:30 to 1 p.m."
    if half_day and not 1 <= made["hour"] <= 12:
        return False
    if half_day == "pm" and made["hour"] < 12:
        made["hour"] += 12
    elif half_day == "am" and made["hour"] == 12:
        made["hour"] = 0
    elif (
        half_day is None
        and made.get("part") in ("EV", "AF", "NI")
        and 1 <= made["hour"] < (6 if made["part"] == "AF" else 12)
    ):
        made["hour"] += 12 if made["part"] != "NI" or made["hour"] > 5 else 0
    return bool(made["hour"] <= 24 and made["minute"] < 60)


def _written(made: dict[str, Any], slots: Mapping[str, Any], day_first: bool | None) -> bool:
    """Dates in figures. Of 03/04/2021 an English text does not say which is the month: then both stay open."""
    if "iso" in slots:
        text = str(slots["iso"])
        made["year"], made["month"], made["day"] = (int(x) for x in re.split("[-/]", text[:10]))
        if len(text) > 15:
            made["hour"], made["minute"] = int(text[11:13]), int(text[14:16])
        return bool(1 <= made["month"] <= 12)
    if "numeric" in slots:
        text = str(slots["numeric"])
        a, b, year = (int(x) for x in re.split(r"[-/.]", text))
        first = True if "." in text or a > 12 else False if b > 12 else day_first
        if first is None and a != b:
            return True
        made["year"] = year_of(year)
        made["day"], made["month"] = (a, b) if first or a == b else (b, a)
        return bool(1 <= made["month"] <= 12)
    return True


def _count(made: dict[str, Any], slots: Mapping[str, Any], kind: str) -> None:
    """Counts of units: offsets from the reference, durations, sets; decades and centuries."""
    unit = slots.get("u", made.get("unit"))
    made["unit"] = unit
    if "decade" in slots:
        n = integer(str(slots["decade"]).lstrip("'"))
        made["year"] = n if n > 99 else 1900 + n
        return
    if "cent" in slots:
        cent = slots["cent"]
        made["year"] = 100 * (cent if isinstance(cent, int) else integer(cent) - 1)
        return
    low_high, known = _amount(slots, unit)
    if unit == "FORTNIGHT":
        unit = made["unit"] = "W"
        low_high = (2 * low_high[0], 2 * low_high[1])
        slots = {**slots, "n": 2 * slots["n"]} if "n" in slots else slots
    if "sign" in slots and unit:
        lo, hi = low_high
        made["loose"] = not known
        ends = (lo, hi) if slots["sign"] > 0 else (-hi, -lo)
        if slots.get("stretch"):
            ends = (0, max(hi, 1)) if slots["sign"] > 0 else (-max(hi, 1), 0)
        made["offset"] = ends
    if "shift" in slots:
        made["offset"], made["unit"] = slots["shift"], unit or "D"
    if kind in ("DURATION", "SET") and "value" not in made:
        made["value"] = _period(slots, unit, low_high[0] if known else None, kind)


def _amount(slots: Mapping[str, Any], unit: str | None) -> tuple[tuple[int, int], bool]:
    """(least, most) and whether a number is named."""
    if "tens" in slots:
        return (round(slots["tens"] * 0.8), round(slots["tens"] * 1.2)), True
    if "n" in slots:
        n = slots["n"] + (0.5 if slots.get("and_half") else 0)
        return (int(n), int(n) if n == int(n) else int(n) + 1), True
    return FEW.get(unit or "D", (2, 7)), False


def _period(slots: Mapping[str, Any], unit: str | None, n: int | None, kind: str) -> str | None:
    """A TIMEX3 duration: ``P3W``, ``PT30.4S``, ``PXD``; ``XXXX-WXX-5`` for every Friday."""
    if "period" in slots:
        return str(slots["period"])
    if "w" in slots:
        return f"XXXX-WXX-{slots['w']}" + (f"T{slots['p']}" if slots.get("p") else "")
    if kind == "SET" and "m" in slots:
        return f"XXXX-{slots['m']:02d}"
    if kind == "SET" and slots.get("p"):
        return f"XXXX-XX-XXT{slots['p']}"
    if unit is None:
        return None
    exact = slots["tens"] if "tens" in slots else slots.get("n", 1 if kind == "SET" else n)
    number = "X" if exact is None else f"{exact:g}"
    if unit == "CENT" and exact is not None:
        return f"P{100 * exact:g}Y"
    if unit == "DEC" and exact is not None:
        return f"P{10 * exact:g}Y"
    if slots.get("half_unit"):
        return {"H": "PT30M", "D": "PT12H", "Y": "P6M"}.get(unit, f"P0.5{unit}")
    if slots.get("and_half") and exact is not None:
        halves = {"H": "30M", "Y": "6M", "D": "T12H", "MIN": "30S"}
        if unit in ("W", "M"):
            return f"P{exact + 0.5:g}{unit}"
        return (
            ("PT" if unit in _TIME_UNITS else "P")
            + number
            + {**_TIME_UNITS, **_DATE_UNITS}[unit]
            + halves.get(unit, "")
        )
    return f"PT{number}{_TIME_UNITS[unit]}" if unit in _TIME_UNITS else f"P{number}{_DATE_UNITS[unit]}"
