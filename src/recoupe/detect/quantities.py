"""Numbers of a report with what bounds them and what they measure.

The steps: find the numbers (digits, words, loose sizes, indefinites, zero); join two that make a range; read the
bounds to their left and right; tell counts from ages, dates, distances and names by what stands next to them. The
words are in ``recoupe.lang``, the widths of loose numbers in the codebook's section 3."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import ModuleType

from recoupe.errors import LanguageError
from recoupe.lang.en import quantities as en
from recoupe.lang.fr import quantities as fr
from recoupe.model.mention import QuantityMention
from recoupe.model.sentence import Sentence

_WORDS: dict[str, ModuleType] = {"fr": fr, "en": en}
_DIGITS = (
    r"(?<![\w/$€£])(?<![^\W\d_][-–.])(?<!\d[.,:/])"
    r"(?P<digits>\d{1,3}(?:(?:[ \u00a0\u202f]\d{3})+|(?:[.,]\d{3})+)(?!\d)|\d+(?:[.,]\d+)?)"
)
_LOOK = 48
"""Characters of context to either side that a bound or a unit may take."""
_DATE_TAIL = re.compile(r"[/-]\d|/")
_LETTER = re.compile(r"[^\W\d_]|[-–'’][^\W\d_]")
_OLDEST = 110
_LAST_DAY = 31
_NAME_BEFORE = re.compile(r"[A-ZÀ-Ý][\w'’-]+[”\"]?(?:, | \()$")
_AGE_AFTER = re.compile(r"[,;)](?!\d)")
_NOUN_AHEAD = re.compile(r"[ \u00a0\u202f][^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class _Number:
    """One number as it stands: ``low`` and ``high`` its closed ends, ``nominal`` what bounds apply to."""

    start: int
    end: int
    low: int
    high: int | None
    nominal: int
    form: str
    decimal: bool = False


def detect_quantities(text: str, sentences: Sequence[Sentence], language: str) -> tuple[QuantityMention, ...]:
    """All numbers of the text in order. Those with ``unit == "count"`` may count people; indefinites ("plusieurs") and
    zero ("aucun", "no") are among them, the singular articles "un", "a" and "one" are not."""
    if language not in _WORDS:
        raise LanguageError(f"language {language!r} is not supported; use one of: {', '.join(_WORDS)}")
    words = _WORDS[language]
    lower = _lowered(text)
    starts = [s.start for s in sentences]
    found = []
    for number in _joined(lower, list(_numbers(lower, language)), words):
        start, end, low, high, bound = _bounded(lower, number, words)
        unit = "age" if _after_name(text, number) else _unit(lower, number, bound, words)
        found.append(
            QuantityMention(
                start=start,
                end=end,
                quote=text[start:end],
                rule=f"{language}.quantity.{number.form}{bound}",
                sentence=bisect_right(starts, start) - 1 if starts else -1,
                min=low,
                max=high,
                unit=unit,
            )
        )
    return tuple(found)


def _lowered(text: str) -> str:
    """Lower case with straight apostrophes, offsets kept (characters whose lower case is longer stay as they are)."""
    lower = text.lower().replace("’", "'")
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text).replace("’", "'")


@lru_cache(maxsize=len(_WORDS))
def _pattern(language: str) -> re.Pattern[str]:
    words = _WORDS[language]
    swarms = "|".join(sorted(words.SWARMS, key=len, reverse=True))
    return re.compile(
        rf"{_DIGITS}(?:{words.SCALE_WORD})?"
        rf"|\b{words.SWARM_LEAD}(?P<swarm>{swarms})\b"
        rf"|\b(?P<words>{words.NUMBER_WORDS})\b"
        rf"|\b{words.LOOSE_PATTERN}\b"
        rf"|(?P<several>{words.SEVERAL.pattern})"
        rf"|(?P<zero>{words.ZERO.pattern})"
    )


def _numbers(lower: str, language: str) -> Iterator[_Number]:
    words = _WORDS[language]
    for m in _pattern(language).finditer(lower):
        a, b = m.span()
        if m["digits"]:
            value, decimal = _digits(m["digits"], m["scale"], words)
            yield _Number(a, b, value, value, value, "digits", decimal)
        elif m["words"]:
            value = _spelled(m["words"], words)
            yield _Number(a, b, value, value, value, "words")
        elif m["swarm"]:
            low, high = words.SWARMS[_plain(m["swarm"])]
            yield _Number(a, b, low, high, low, "swarm")
        elif m["size"]:
            low, high, nominal = words.LOOSE[_plain(m["size"])]
            yield _Number(a, b, low, high, nominal, "loose")
        elif m["several"]:
            yield _Number(a, b, 2, None, 2, "several")
        else:
            yield _Number(a, b, 0, 0, 0, "zero")


def _plain(size: str) -> str:
    """A size as the word lists write it: blanks of any width and hyphens are one."""
    return re.sub(r"[\s-]+", " ", size)


def _digits(digits: str, scale: str | None, words: ModuleType) -> tuple[int, bool]:
    """The value, and whether it is a fraction that no scale makes whole ("3,5" but not "3,5 millions")."""
    plain = re.sub(r"[ \u00a0\u202f]", "", digits)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain) and not (scale and words.DECIMAL in plain):
        plain = re.sub(r"[.,]", "", plain)
    plain = plain.replace(",", ".")
    times = words.SCALES[scale] if scale else 1
    if "." in plain:
        return round(float(plain) * times), scale is None
    return int(plain) * times, False


def _spelled(phrase: str, words: ModuleType) -> int:
    """The value of a number in words."""
    total = current = 0
    for word in re.split(r"[- \u00a0\u202f]+", words.EIGHTY.sub("80", phrase)):
        if word == "80":
            current += 80
        elif word in words.SCALES:
            scale = words.SCALES[word]
            if scale == 100:
                current = max(current, 1) * 100
            else:
                total += max(current, 1) * scale
                current = 0
        else:
            current += words.SMALL.get(word) or words.TAIL.get(word, 0)
    return total + current


def _joined(lower: str, numbers: list[_Number], words: ModuleType) -> Iterator[_Number]:
    """The numbers, two that make a range joined into one ("de 13 à 20", "entre 10 et 15", "deux ou trois")."""
    k = 0
    while k < len(numbers):
        a = numbers[k]
        b = numbers[k + 1] if k + 1 < len(numbers) else None
        k += 1
        if b is None or b.high is None or a.form in ("several", "zero", "swarm") or a.decimal or b.low == a.low:
            yield a
            continue
        left, link = lower[max(0, a.start - _LOOK) : a.start], lower[a.end : b.start]
        if b.low < a.low:  # "cut from 30 to 26"
            yield replace(a, form="former") if words.RANGE.fullmatch(link) and words.CHANGE.search(left) else a
            continue
        between = words.BETWEEN.search(left)
        if between and words.BETWEEN_LINK.match(link):
            yield _Number(a.start - len(between[0]), b.end, a.low, b.high, a.nominal, "range")
            k += 1
        elif words.RANGE.fullmatch(link) and not _DATE_TAIL.match(lower, b.end):
            if words.CHANGE.search(left):
                yield replace(a, form="former")
                continue
            lead = words.RANGE_LEAD.search(left)
            yield _Number(a.start - (len(lead[0]) if lead else 0), b.end, a.low, b.high, a.nominal, "range")
            k += 1
        else:
            yield a


def _bounded(lower: str, n: _Number, words: ModuleType) -> tuple[int, int, int | None, int | None, str]:
    """(start, end, min, max, rule suffix) with the words that bound the number taken in."""
    left = lower[max(0, n.start - _LOOK) : n.start]
    if n.form in ("several", "zero", "swarm"):
        return n.start, n.end, n.low, n.high, ""
    if m := words.AT_LEAST.search(left):
        return n.start - len(m[0]), n.end, n.nominal, None, ".least"
    if m := words.AT_MOST.search(left):
        return n.start - len(m[0]), n.end, None, n.high if n.form == "range" else n.nominal, ".most"
    if m := words.AFTER_AT_LEAST.match(lower, n.end):
        return n.start, m.end(), n.nominal, None, ".least"
    if m := words.AFTER_AT_MOST.match(lower, n.end):
        return n.start, m.end(), None, n.nominal, ".most"
    about = words.ABOUT.search(left)
    after = None if about else words.AFTER_ABOUT.match(lower, n.end)
    if about or after:
        start = n.start - len(about[0]) if about else n.start
        end = after.end() if after else n.end
        if n.form in ("digits", "words"):
            return start, end, _fifth(n.nominal, -1), _fifth(n.nominal, 1), ".about"
        return start, end, n.low, n.high, ".about"
    return n.start, n.end, n.low, n.high, ""


def _fifth(value: int, sign: int) -> int:
    """The value 20 % up or down, to the nearest whole number."""
    return (value * (10 + 2 * sign) + 5) // 10


def _unit(lower: str, n: _Number, bound: str, words: ModuleType) -> str:
    """What the number measures; ``count`` where nothing says otherwise."""
    if n.form in ("former", "several", "zero"):
        return "former" if n.form == "former" else "count"
    for unit, pattern in words.AFTER:
        if pattern.match(lower, n.end):
            return str(unit)
    if n.form in ("swarm", "loose"):
        return "count"
    if _DATE_TAIL.match(lower, n.end):
        return "date"
    left = lower[max(0, n.start - _LOOK) : n.start]
    for unit, pattern in words.BEFORE:
        if unit == "year" or unit == "date" and (n.form == "words" or n.low > _LAST_DAY):
            continue  # "in March two soldiers died"
        if pattern.search(left):
            return str(unit)
    if _LETTER.match(lower, n.end):
        return "label"
    if n.decimal:
        return "decimal"
    year = n.form == "digits" and not bound and words.YEAR_LIKE.fullmatch(lower, n.start, n.end)
    if year and (_is_year(left, words) or not _NOUN_AHEAD.match(lower, n.end)):
        return "year"
    if words.WEEKDAY.search(left) and not _NOUN_AHEAD.match(lower, n.end):
        return "date"
    return "count"


def _after_name(text: str, n: _Number) -> bool:
    """Whether a number stands behind a name as an age does: "Brian Campbell, 24, was arrested", "Ali Omar (31)"."""
    if n.form != "digits" or n.low > _OLDEST or not _AGE_AFTER.match(text, n.end):
        return False
    return bool(_NAME_BEFORE.search(text[max(0, n.start - _LOOK) : n.start]))


def _is_year(left: str, words: ModuleType) -> bool:
    return bool(words.OF.search(left)) or any(p.search(left) for unit, p in words.BEFORE if unit == "year")
