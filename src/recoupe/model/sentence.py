"""A parsed sentence: tokens in a dependency tree with the same labels for every language (Universal Dependencies)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Token:
    """One token. ``i`` and ``head`` count tokens of the sentence (the root is its own head); ``start`` and ``end``
    are character offsets into the report's text; ``pos`` is a universal part of speech; ``dep`` a universal
    dependency label (``nsubj:pass``, ``obl:agent`` …) in both languages; ``morph`` as ``Tense=Past|VerbForm=Part``."""

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    dep: str
    head: int
    morph: str

    def has(self, feature: str) -> bool:
        """Whether ``morph`` holds the feature, as in ``token.has("Mood=Cnd")``."""
        return feature in self.morph.split("|")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report: its number, its paragraph's number, its characters and its tree."""

    index: int
    paragraph: int
    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        for t in self.tokens:
            if t.head != t.i:
                below[t.head].append(t.i)
        object.__setattr__(self, "_children", tuple(tuple(b) for b in below))

    def children(self, i: int, *deps: str) -> tuple[int, ...]:
        """Children of a token in text order; with ``deps`` only those whose label is one of them or a subtype of it
        (``nsubj`` matches ``nsubj:pass``)."""
        kids = self._children[i]
        if not deps:
            return kids
        return tuple(k for k in kids if self.tokens[k].dep in deps or self.tokens[k].dep.split(":")[0] in deps)

    def child(self, i: int, *deps: str) -> int | None:
        """The first such child, or None."""
        found = self.children(i, *deps)
        return found[0] if found else None

    def ancestors(self, i: int) -> Iterator[int]:
        """Heads from the token's own head up to the root."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield i

    def subtree(self, i: int, *without: str) -> tuple[int, ...]:
        """The tokens under ``i``, itself included, in text order; branches labelled ``without`` are left out."""
        found, stack = [], [i]
        while stack:
            k = stack.pop()
            found.append(k)
            stack.extend(
                c
                for c in self._children[k]
                if not (without and (self.tokens[c].dep in without or self.tokens[c].dep.split(":")[0] in without))
            )
        return tuple(sorted(found))

    def extent(self, i: int, *without: str) -> tuple[int, int]:
        """Character offsets (report) from the first to the last token of ``subtree``, less punctuation at its ends."""
        tokens = [self.tokens[k] for k in self.subtree(i, *without)]
        while len(tokens) > 1 and tokens[-1].pos == "PUNCT":
            tokens.pop()
        while len(tokens) > 1 and tokens[0].pos == "PUNCT":
            tokens.pop(0)
        return tokens[0].start, tokens[-1].end

    def is_finite(self, i: int) -> bool:
        """Whether a verb, or a predicate with a copula, is finite, by itself or by its auxiliary."""
        return any(self.tokens[k].has("VerbForm=Fin") for k in (i, *self.children(i, "aux", "cop")))

    def conjuncts(self, i: int) -> tuple[int, ...]:
        """The token's later conjuncts, however the chain hangs ("A, B et C": of A, B and C)."""
        found: list[int] = []
        for k in self.children(i, "conj"):
            found += [k, *self.conjuncts(k)]
        return tuple(sorted(found))

    def first_conjunct(self, i: int) -> int:
        """The head of the coordination that the token stands in, itself if it stands in none."""
        while self.tokens[i].dep == "conj":
            i = self.tokens[i].head
        return i

    def token_at(self, offset: int) -> int | None:
        """The token that covers a character of the report, or None."""
        for t in self.tokens:
            if t.start <= offset < t.end:
                return t.i
        return None

    def tokens_in(self, start: int, end: int) -> tuple[int, ...]:
        """Tokens wholly or partly inside the characters ``start`` to ``end``."""
        return tuple(t.i for t in self.tokens if t.start < end and t.end > start)

    def head_in(self, start: int, end: int) -> int | None:
        """The highest token of the tree among those inside the characters: the head of that phrase."""
        inside = self.tokens_in(start, end)
        within = set(inside)
        for i in inside:
            if self.tokens[i].head not in within or self.tokens[i].head == i:
                if self.tokens[i].pos != "PUNCT":
                    return i
        return inside[0] if inside else None
