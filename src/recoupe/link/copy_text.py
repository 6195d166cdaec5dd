"""A report as copies see it: sentences of folded words, with numbers by value, names, and what stands in quotation
marks.

Folding takes away what editing rooms and machines change without changing the text: case, accents, quotation marks,
white space, words broken at the end of a line, UTF-8 read as Latin ("tuÃ©s")."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from types import ModuleType

from syntok.segmenter import analyze

from recoupe.lang.en import credits as en_credits
from recoupe.lang.en import quantities as en_quantities
from recoupe.lang.en import times as en_times
from recoupe.lang.fr import credits as fr_credits
from recoupe.lang.fr import quantities as fr_quantities
from recoupe.lang.fr import times as fr_times

CREDIT_WORDS: dict[str, ModuleType] = {"fr": fr_credits, "en": en_credits}
_QUANTITIES: dict[str, ModuleType] = {"fr": fr_quantities, "en": en_quantities}
_TIMES: dict[str, ModuleType] = {"fr": fr_times, "en": en_times}

_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")
_TAIL = r"[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MISREAD = rf"[ÂÃÄÅ]{_TAIL}|â{_TAIL}{{2}}"
"""A letter or mark of two or three bytes of UTF-8, each read as a letter of its own."""
_CLOCK = r"\d{1,2}(?::|[ \u00a0]?h[ \u00a0]?)\d{2}\b|\d{1,2}\.\d{2}(?=[ \u00a0]?[ap]\.?m\b)"
_WORD = re.compile(
    rf"{_CLOCK}|\d+(?:[\u00a0\u202f .,]\d{{3}})+(?!\d)|(?:{_MISREAD}|[^\W_])+(?:-\n(?:{_MISREAD}|[^\W_])+)*"
)
_UNIT = re.compile(r"(\d+)(?:mm|cm|km|kg|m|h|am|pm|st|nd|rd|th|e|er|ème)")
_HOUR = re.compile(r"(\d{1,2})\D+(\d{2})")
_HOURS = re.compile(rf"{_CLOCK}|\d{{1,2}}\.\d{{2}}")
_HALF_DAY = re.compile(r"[ \u00a0]?([ap])\.?m\b", re.IGNORECASE)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«“\"'’])(?:M|MM|Mme|Mgr|Dr|Pr|St|Ste|gén|col|lt|cdt|cap|no|n°|art|av|env|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Adm"
    r"|Gov|Sen|Rep|Mr|Mrs|Ms|Jr|vs|a\.m|p\.m|U\.S|U\.N|E\.U|U\.K|[A-Z])\.$"
)
_STOP = re.compile(r"(?<=[a-zà-ÿ0-9%»”\")]) ?\.\s+(?=(?:[«“\"]\s?)?[A-ZÀ-Ý])")
"""A full stop before a capital, where syntok may pass on (" … aux « terroristes ». Des maisons …")."""
_CLOSER = re.compile(r"([»”](?= *(?:[A-ZÀ-Ý«“]|$))|\"(?= +[A-ZÀ-Ý«“]| *$)) *")
"""A mark that closes speech, taken for the opening of the next sentence ("… d'Al-Jizani. » Bagdad affirme …")."""
_DATELINE = re.compile(
    r"\s*[(\[]?[A-ZÀ-Ý][\w'’./ -]{1,40}(?:\([^)\n]{1,30}\))?(?:,[^()\[\]\n]{1,40})?"
    r"\s*(?:[(\[/][^)\]\n]{1,40}[)\]/])?[)\]]?\s*[-–—]{1,2}\s+"
)
_FULL_STOP = re.compile(r"[.!?](?=\s)")
_OPENING = {"«": "»", "“": "”", "„": "”", '"': '"', "‘": "’"}
_LINE_QUOTE = re.compile(r"[«»“”„\"]|(?<!\w)‘(?=\w)|(?<=[\w.,!?])’(?!\w)")
_CONTACT = re.compile(r"https?://|\bwww\.|@\w+\.\w|\b\d{3}[-. )]+\d{3,4}[-. ]\d{3,4}\b|\b0\d(?:[ .]\d\d){4}\b")
"""An address or a telephone number: whom to call, where to read on."""
MISREAD = re.compile(_MISREAD)


@dataclass(frozen=True, slots=True)
class Word:
    """One word that carries meaning: characters of the text, folded form (the value for a number), what it is.
    ``calendar`` is a day of the week or a month in a form equal in all languages ("day5", "month6"), else ""."""

    start: int
    end: int
    form: str
    number: bool = False
    name: bool = False
    quoted: bool = False
    calendar: str = ""

    @property
    def plain(self) -> bool:
        """Whether it is a word that another writer would have chosen otherwise: no name, number, day or month."""
        return not (self.name or self.number or self.calendar)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters ``start`` to ``end``; ``furniture`` is a line of the page, ``stock`` one that every desk writes alike,
    ``speech`` one that says in prose what somebody said."""

    start: int
    end: int
    words: tuple[Word, ...]
    furniture: bool
    stock: bool
    speech: bool

    @property
    def plain(self) -> int:
        """How many of its words are no names, numbers, days or months."""
        return sum(w.plain for w in self.words)

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(w.form for w in self.words)

    @property
    def quoted(self) -> bool:
        """Whether most of it is speech in quotation marks."""
        return 2 * sum(w.quoted for w in self.words) > len(self.words)


def languages(language: str | None) -> tuple[str, ...]:
    """The languages whose words to look for: the report's own, or all where it is not known."""
    return (language,) if language in CREDIT_WORDS else tuple(CREDIT_WORDS)


def _reread(misread: re.Match[str]) -> str:
    """UTF-8 that was read as Latin, read anew; as it is where it was no such thing."""
    for codec in ("cp1252", "latin-1"):
        with suppress(UnicodeError):
            return misread[0].encode(codec).decode("utf-8")
    return misread[0]


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    """Those of all languages, folded: which one a text is in may not be known."""
    return frozenset(fold(w) for m in CREDIT_WORDS.values() for w in m.FUNCTION_WORDS)


@lru_cache(maxsize=1)
def _calendar() -> dict[str, str]:
    days = {fold(w): f"day{n}" for m in _TIMES.values() for w, n in m.WEEKDAYS.items()}
    return days | {fold(w): f"month{n}" for m in _TIMES.values() for w, n in m.MONTHS.items()}


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case, accents, hyphenation and misread bytes; nothing before an apostrophe in it."""
    word = word.replace("-\n", "")
    if not word.isascii():
        word = re.split("['’]", MISREAD.sub(_reread, word))[-1]
        word = word.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae")
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word.casefold()


def cut(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence, cut by syntok inside each line; the head of a dispatch is left out."""
    spans: list[tuple[int, int]] = []
    for line in _PARAGRAPH.finditer(text):
        begin = line.start()
        if not spans and (head := _DATELINE.match(line[0])) and _is_head(head[0]):
            begin += head.end()
        if text[begin : line.end()].strip():
            spans += _cut_line(text, begin, line.end())
    return tuple(spans)


def _is_head(head: str) -> bool:
    """Whether the words before the first dash are a place and a day or a signature, not the opening of a sentence."""
    return bool(re.search(r"[(\[/]|\d", head)) or head.split()[0].strip(",-–—").isupper()


def _cut_line(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    pieces = []
    for block in analyze(text[begin:end]):
        for tokens in block:
            if tokens:
                first, stop = begin + tokens[0].offset, begin + tokens[-1].offset + len(tokens[-1].value)
                for m in _STOP.finditer(text, first, stop):
                    at = text.index(".", m.start()) + 1
                    if not _ABBREVIATION.search(text[first:at]):
                        pieces.append((first, at))
                        first = m.end()
                pieces.append((first, stop))
    pieces = list(_closed(text, pieces))
    held: int | None = None
    for k, (a, b) in enumerate(pieces):
        first = a if held is None else held
        following = text[pieces[k + 1][0]] if k + 1 < len(pieces) else ""
        if following and (following in "»”)" or following.islower() or _ABBREVIATION.search(text[first:b])):
            held = first
            continue
        held = None
        yield first, b


def _closed(text: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The pieces, with a closing mark that opens one given back to the piece before."""
    for k, (a, b) in enumerate(pieces):
        if k and (m := _CLOSER.match(text, a, b)):
            a = m.end()
        after = pieces[k + 1] if k + 1 < len(pieces) else None
        if after and (m := _CLOSER.match(text, *after)):
            b = m.end(1)
        yield a, b


@lru_cache(maxsize=64)
def read_sentences(text: str, language: str | None, spans: tuple[tuple[int, int], ...]) -> tuple[Sentence, ...]:
    """The sentences at ``spans``, with their words."""
    quoted = _quotations(text)
    known = languages(language)
    values: dict[str, int] = {}
    for code in known:
        said = _QUANTITIES[code]
        values |= {fold(w): v for w, v in (said.SMALL | said.SCALES).items()}
        values |= {fold(w): v[2] for w, v in said.LOOSE.items() if " " not in w}
    return tuple(_read(text, start, end, quoted, known, values) for start, end in spans)


def _calendar_of(raw: str, form: str, language: str | None) -> str:
    """ "March" and "May" are months with a capital only, where the text is or may be English."""
    found = _calendar().get(form, "")
    return "" if found and language != "fr" and form in ("march", "may", "mars") and raw.islower() else found


def _read(
    text: str, start: int, end: int, quoted: list[tuple[int, int]], known: tuple[str, ...], values: dict[str, int]
) -> Sentence:
    words: list[Word] = []
    opening, running, after = True, False, 0
    for m in _WORD.finditer(text, start, end):
        raw = m[0]
        form = fold(raw)
        number = _value(raw, form, values)
        k = bisect_right(quoted, (m.start(), len(text)))
        inside = k > 0 and m.start() < quoted[k - 1][1]
        if number is not None and not raw[0].isdigit():
            if running and _goes_on(int(words[-1].form), number, text[after : m.start()]):
                before = words.pop()
                number = _and(int(before.form), number, form)
                words.append(Word(before.start, m.end(), str(number), number=True, quoted=inside))
            else:
                words.append(Word(m.start(), m.end(), str(number), number=True, quoted=inside))
            running, after = True, m.end()
        elif number is not None:
            number = _clock(number, text[m.end() : m.end() + 6])
            words.append(Word(m.start(), m.end(), str(number), number=True, quoted=inside))
            running = False
        elif day := _calendar_of(raw, form, known[0] if len(known) == 1 else None):
            words.append(Word(m.start(), m.end(), form, calendar=day, quoted=inside))
            running = False
        elif form not in _function_words() and len(form) > 1:
            name = (
                MISREAD.sub(_reread, raw)[0].isupper()
                and not opening
                and text[m.start() - 1 : m.start()] not in '«“"‘('
            )
            words.append(Word(m.start(), m.end(), form, name=name, quoted=inside))
            running = False
        elif form not in ("et", "and"):
            running = False
        opening = False
    plain = text[start:end]
    if plain.isupper():  # no names to be seen
        words = [replace(w, name=False) for w in words]
    furniture = _is_furniture(plain, len(words), known)
    speech = any(CREDIT_WORDS[code].SPEECH.search(plain) for code in known)
    return Sentence(start, end, tuple(words), furniture, _is_stock(plain, start, words, known), speech)


def _value(raw: str, form: str, values: dict[str, int]) -> int | None:
    if _HOURS.fullmatch(raw) and (m := _HOUR.fullmatch(raw)):
        return int(m[1]) * 100 + int(m[2]) if m[2] != "00" else int(m[1])
    if raw[0].isdigit():
        digits = re.sub(r"\D", "", raw) if not re.search(r"[^\W\d_]", raw) else ""
        unit = _UNIT.fullmatch(form)
        digits = digits or (unit[1] if unit else "")
        return int(digits[:18]) if digits and digits.isascii() else None
    return values.get(form)


def _clock(number: int, after: str) -> int:
    """Hours of the half day as those of the whole ("1 p.m." is 13)."""
    half = _HALF_DAY.match(after)
    if not half:
        return number
    hour, minutes = (number, 0) if number <= 12 else divmod(number, 100)
    hour = hour % 12 + 12 * (half[1] in "pP") if 0 < hour <= 12 else hour
    return hour * 100 + minutes if minutes else hour


def _goes_on(before: int, number: int, between: str) -> bool:
    """Whether two number words are one number: "cent" "trente-deux", "hundred and seven"; not "huit et onze"."""
    joint = between.strip(" -\u00a0\u202f\n")
    return not joint or (joint in ("et", "and") and before >= 20 > number)


def _and(before: int, number: int, form: str) -> int:
    """Number words one after another: "two" "hundred" multiplies, "soixante" "douze" adds, "quatre" "vingt" is 80."""
    if number >= 100 and number > before:
        return before * number
    if before == 4 and number == 20 and form.startswith("vingt"):
        return 80
    return before + number


def _quotations(text: str) -> list[tuple[int, int]]:
    """What stands between quotation marks, per line, in order. A mark that none closes reaches to the end of its line
    where the next line opens anew, else to the next full stop."""
    found: list[tuple[int, int]] = []
    for line in _PARAGRAPH.finditer(text):
        opened: tuple[int, str] | None = None
        for m in _LINE_QUOTE.finditer(text, line.start(), line.end()):
            mark = m[0]
            if opened is None:
                if mark in _OPENING:
                    opened = m.end(), _OPENING[mark]
                elif mark == "»":  # nothing opened it: since the line began, or the last quotation ended
                    found.append((max(line.start(), found[-1][1] if found else 0), m.start()))
            elif mark == opened[1] or (mark in '»”"' and opened[1] in '»”"'):
                found.append((opened[0], m.start()))
                opened = None
        if opened is not None and opened[1] != "’":
            runs_on = text[line.end() :].lstrip()[:1] in _OPENING
            stop = None if runs_on else _FULL_STOP.search(text, opened[0], line.end())
            found.append((opened[0], stop.start() if stop else line.end()))
    return found


def _is_furniture(plain: str, size: int, known: tuple[str, ...]) -> bool:
    if _CONTACT.search(plain):
        return True
    head = plain.lstrip(" \t-–—*•>[(«“\"'")
    return any(
        p.match(head) or (size <= 8 and p.search(plain)) for p in (CREDIT_WORDS[code].BOILERPLATE for code in known)
    )


def _is_stock(plain: str, start: int, words: list[Word], known: tuple[str, ...]) -> bool:
    for code in known:
        if m := CREDIT_WORDS[code].STOCK.search(plain):
            outside = [w for w in words if not start + m.start() <= w.start < start + m.end()]
            return len(outside) < 8
    return False
