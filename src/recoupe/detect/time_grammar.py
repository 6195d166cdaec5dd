"""The engine of the time grammars: tokens become one character each, rules become regular expressions over them.

Every word of a lexicon has a character of its own; numbers have one by shape; all other words share two (capital,
small). A sentence of thirty words is thus a string of thirty characters, on which eighty rules cost microseconds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from recoupe.lang.en.times import GRAMMAR as ENGLISH
from recoupe.lang.fr.times import GRAMMAR as FRENCH
from recoupe.model.time import TimeGrammar, TimeRule

GRAMMARS = {"fr": FRENCH, "en": ENGLISH}

_NUMBERS = r"""
  (?P<iso>\d{4}(?:-\d\d-|/\d\d/)\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)(?![\w-])
| (?P<numeric>(?<![\w.,/])(?:\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.)(?:\d{4}|\d\d)|\d\d-\d\d-\d{4}))(?![\w/-])
| (?P<clock>(?<![\w.,:])(?:[01]?\d|2[0-4])
    (?:(?::|h)[0-5]\d(?::[0-5]\d)?|h|\.[0-5]\d(?=\s?(?:[ap]\.?m\b|GMT|UTC|hours|hrs))))(?:(?![\w:])|(?=[ap]\.?m\b))
| (?P<decade>(?:(?<!\w)['’]\d0|(?<!\w)(?<!\d-)\d{3}0|(?<![\w-])\d0)['’]?s)\b
| (?P<ordinal>\d+(?:st|nd|rd|th|er|re|ère|ème|e))\b
| (?P<other>\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+[.,]\d+|(?<=[A-Z]-)(?!(?:1[89]|20)\d\d\b)\d+
    |\d+(?=[^\W\d_])(?!h\b|[ap]\.?m\b))
| (?P<int>(?<![\w$€£])\d+)
| (?P<bad>[$€£]?\d\w*)
"""
_WORDS = {True: r"[^\W\d_]+['’](?=\w)|[^\W\d_]+", False: r"['’]s\b|[^\W\d_]+"}

# Shapes of tokens that are not in a lexicon, each with its character.
_SHAPES = {
    name: chr(0xE800 + k)
    for k, name in enumerate((
        "iso", "numeric", "clock", "decade", "ord_day", "ord_big", "other", "int_0", "int_24", "int_31", "int_59",
        "int_99", "int_999", "int_year", "int_near", "int_4", "int_big", "capital", "small", "punct", "dot", "comma",
        "hyphen", "dash", "paren_open", "paren_close", "quote", "newline",
    ))
}  # fmt: skip
_PUNCT = {".": "dot", ",": "comma", "-": "hyphen", "–": "dash", "—": "dash", "(": "paren_open", ")": "paren_close"}
_PUNCT |= dict.fromkeys('«»“”"', "quote")
_CLASSES = {
    "iso": "iso",
    "numeric": "numeric",
    "clock": "clock",
    "decade": "decade",
    "ordinal": "ord_day",
    "ordinal_any": "ord_day ord_big",
    "day": "int_24 int_31",
    "hour": "int_0 int_24",
    "minute": "int_0 int_24 int_31 int_59",
    "year": "int_year int_near",
    "year_near": "int_near",
    "year2": "int_59 int_99",
    "military": "int_4 int_year int_near int_0",
    "int": "int_24 int_31 int_59 int_99 int_999 int_year int_near int_4",
    "decimal": "other",
    "word": "capital small",
    "capitalised": "capital",
    "small": "small",
    "punct": "punct dot comma hyphen dash paren_open paren_close quote newline",
    "comma": "comma",
    "dot": "dot",
    "open": "paren_open",
    "close": "paren_close",
    "dash": "hyphen dash",
    "slash": "punct",
}
_PIECE = re.compile(
    r"(?P<group>\(\?P<\w+>|\(\?<?[=!:])|\{(?:(?P<slot>\w+):)?(?P<cls>\w+)\}|(?P<word>'?[^\W\d_]+(?:[-'.][^\W\d_]+)*'?)"
    r"|(?P<repeat>\{\d?,?\d?\})|(?P<op>[()|?*+^$\[\]])|(?P<mark>[,.\-])|\s+"
)


class Piece(NamedTuple):
    """A token of the text: characters ``start`` to ``end``, its words in lower case, its character in the code."""

    start: int
    end: int
    lower: str
    code: str


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule over codes; ``slots`` says for each named group which slot it fills and from which class."""

    rule: TimeRule
    pattern: re.Pattern[str]
    slots: tuple[tuple[str, str, str], ...]


class CompiledGrammar:
    """A language's lexicon and rules, ready to match."""

    def __init__(self, grammar: TimeGrammar) -> None:
        self.grammar = grammar
        compounds = "|".join(f"(?:{c})" for c in grammar.compounds).replace("[- ]", r"[-\s]").replace(" ", r"\s")
        words = rf"(?P<compound>(?<!\w)(?:{compounds})(?!\w))|(?P<word>{_WORDS[grammar.elision]})"
        self._token = re.compile(rf"{words}|{_NUMBERS}|(?P<newline>\n\s*\n)|(?P<punct>[^\w\s])", re.X | re.I)
        self._codes: dict[str, str] = {}
        self._classes: dict[str, str] = {
            name: "".join(_SHAPES[s] for s in shapes.split()) for name, shapes in _CLASSES.items()
        }
        for name, entries in grammar.lexicon.items():
            self._classes[name] = self._classes.get(name, "") + "".join(self._code(w) for w in entries)
        compiled = [self._compile(rule) for rule in grammar.rules]
        known = "".join(self._codes.values())
        self._classes["any"] = known + "".join(_SHAPES.values())
        self.rules = tuple(compiled)
        shapes = ["iso", "numeric", "clock", "decade", "int_year", "int_near", "int_0", "int_4"]
        telling = [c for w, c in self._codes.items() if w not in grammar.common] + [_SHAPES[s] for s in shapes]
        self._telling = re.compile(f"[{''.join(telling)}]")

    def _code(self, word: str) -> str:
        return self._codes.setdefault(word, chr(0xE000 + len(self._codes)))

    def _compile(self, rule: TimeRule) -> CompiledRule:
        out: list[str] = []
        slots: list[tuple[str, str, str]] = []
        position = 0
        while position < len(rule.pattern):
            m = _PIECE.match(rule.pattern, position)
            if m is None:
                raise ValueError(f"{rule.id}: cannot read the pattern at {rule.pattern[position:]!r}")
            position = m.end()
            if m["cls"]:
                chars = f"[{self._classes[m['cls']]}]"
                if m["slot"]:
                    name = f"{m['slot']}__{len(slots)}"
                    slots.append((name, m["slot"], m["cls"]))
                    out.append(f"(?P<{name}>{chars})")
                else:
                    out.append(chars)
            elif m["word"]:
                out.append(self._code(m["word"]))
            elif m["mark"]:
                out.append({",": _SHAPES["comma"], ".": _SHAPES["dot"]}.get(m["mark"], f"[{self._classes['dash']}]"))
            elif m["group"] and m["group"].startswith("(?P<"):
                name = f"{m['group'][4:-1]}__{len(slots)}"
                slots.append((name, m["group"][4:-1], "run"))
                out.append(f"(?P<{name}>")
            else:
                out.append(m["group"] or m["repeat"] or m["op"] or "")
        return CompiledRule(rule, re.compile("".join(out)), tuple(slots))

    def tokens(self, text: str, start: int, end: int) -> Iterator[Piece]:
        """The tokens of ``text[start:end]``."""
        capital = self.grammar.capital
        for m in self._token.finditer(text, start, end):
            kind = m.lastgroup or ""
            raw = m.group()
            lower = raw.lower().replace("’", "'")
            if kind in ("word", "compound"):
                lower = " ".join(lower.split())
                code = self._codes.get(lower)
                if code is None or (raw[0].islower() and lower in capital):
                    code = _SHAPES["small" if raw[0].islower() else "capital"]
            elif kind == "int":
                code = _SHAPES[_int_shape(raw)]
            elif kind == "ordinal":
                code = _SHAPES["ord_day" if int(re.match(r"\d+", raw).group()) <= 31 else "ord_big"]  # type: ignore[union-attr]
            elif kind == "punct":
                code = _SHAPES[_PUNCT.get(raw, "punct")]
            else:
                code = _SHAPES["other" if kind == "bad" else kind]
            yield Piece(m.start(), m.end(), lower, code)

    def is_telling(self, code: str) -> bool:
        """Whether any token could stand in a time expression that is not made of common words alone."""
        return self._telling.search(code) is not None

    def value(self, cls: str, lower: str) -> object:
        """What a word of a class means; None for a shape."""
        return self.grammar.lexicon.get(cls, {}).get(lower)

    def is_in(self, code: str, cls: str) -> bool:
        return code in self._classes[cls]


def _int_shape(raw: str) -> str:
    n = int(raw) if len(raw) < 7 else 10**7
    if len(raw) == 4:
        if 1900 <= n <= 2099:
            return "int_near"
        return "int_year" if 1000 <= n <= 2199 else "int_0" if n == 0 else "int_4"
    if len(raw) > 4:
        return "int_big"
    bounds = ((0, "int_0"), (24, "int_24"), (31, "int_31"), (59, "int_59"), (99, "int_99"), (999, "int_999"))
    return next(name for bound, name in bounds if n <= bound)


@lru_cache(maxsize=len(GRAMMARS))
def compiled_grammar(language: str) -> CompiledGrammar | None:
    """The grammar of a language, compiled on first use; None for a language without one."""
    grammar = GRAMMARS.get(language)
    return CompiledGrammar(grammar) if grammar else None


Match = tuple[int, int, CompiledRule, "re.Match[str]"]


def best_matches(grammar: CompiledGrammar, pieces: Sequence[Piece]) -> list[Match]:
    """Non-overlapping matches over the tokens: leftmost, then longest, then the rule that stands first."""
    code = "".join([p.code for p in pieces])
    if not grammar.is_telling(code):
        return []
    rules = grammar.rules
    heap = [
        (m.start(), -m.end(), rank, m)
        for rank, rule in enumerate(rules)
        if (m := rule.pattern.search(code)) is not None
    ]
    heapify(heap)
    chosen: list[Match] = []
    free = 0
    while heap:
        start, minus_end, rank, m = heappop(heap)
        if start >= free and -minus_end > start:
            chosen.append((start, -minus_end, rules[rank], m))
            free = -minus_end
        again = rules[rank].pattern.search(code, max(free, start + 1))
        if again is not None:
            heappush(heap, (again.start(), -again.end(), rank, again))
    return chosen
