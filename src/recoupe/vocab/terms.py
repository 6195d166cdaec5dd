"""Terms: the words by which a language names an act or a thing, as the vocabulary's YAML writes them.

A term is a line of text ("mettre le feu", the first word a lemma) or a mapping with conditions:

    {words: seize, obj: [place]}

Keys of the mapping, all but ``words`` optional:

``words``     the words in their order; the first one is matched as a lemma, all as lemma or form; ``a/b`` is a or b
``before``    one of these stands up to four tokens before ("s'" in "s'emparer", "en" in "s'en prendre à")
``subj``      what the doer is: classes of ``lang.*.targets`` (``person place weapon aircraft …``)
``obj``       what it is done to, likewise; ``any`` for no matter what
``prep``      one of these prepositions opens a complement of the act
``to``        what that complement is, classes as above
``near``      one of these stands in the sentence
``unsubj``    what the doer is not, likewise ("une crise a frappé")
``unobj``     what it is not done to, likewise ("struck a deal")
``unless``    none of these stands in the act's own phrase or next to it; an entry of several words is a phrase
``nomod``     none of these modifies the noun ("the nurses' strike", "a strike by nurses", "bataille juridique")
``by``        ``weapon``: the weapon of the clause chooses the type; the entry is the type where there is none
``also``      further types, after the entry's own
``generic``   the word can refer back to an incident of any type ("l'attaque")
``mark``      ``harm died accuse damage intercept``: a suffix of the rule, for those who merge or drop such mentions
``rank``      higher goes first among terms that fit the same words (default 0)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from recoupe.errors import VocabularyError
from recoupe.vocab.files import SAFE, read_yaml

Alternatives = tuple[str, ...]
KEYS = frozenset("words before subj obj prep to near unsubj unobj unless nomod by also generic mark rank".split())
MARKS = frozenset({"", "harm", "died", "accuse", "damage", "intercept"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of ``entry`` (an incident type or weapon), compiled; the fields are the keys of the module's docstring."""

    entry: str
    form: Literal["verb", "noun"]
    words: tuple[Alternatives, ...]
    before: Alternatives = ()
    subj: Alternatives = ()
    obj: Alternatives = ()
    prep: Alternatives = ()
    to: Alternatives = ()
    near: Alternatives = ()
    unsubj: Alternatives = ()
    unobj: Alternatives = ()
    unless: Alternatives = ()
    phrases: tuple[Alternatives, ...] = ()
    nomod: Alternatives = ()
    by_weapon: bool = False
    also: tuple[str, ...] = ()
    generic: bool = False
    mark: str = ""
    rank: int = 0

    @property
    def weight(self) -> int:
        """How much the term asks for: the more, the more it tells. Orders the terms that fit one token."""
        asked = bool(self.subj) + bool(self.obj and self.obj != ("any",)) + bool(self.to) + bool(self.near)
        return 10 * self.rank + 3 * (len(self.words) - 1) + 2 * asked + bool(self.before) + bool(self.prep or self.obj)


TermIndex = Mapping[str, tuple[Term, ...]]
"""First word (lemma or form) -> the terms that begin with it."""


def parse_terms(entry: str, written: Mapping[str, Iterable[Any]] | None, language: str) -> tuple[Term, ...]:
    """The terms of one entry in one language, from ``{verbs: […], nouns: […]}``. English words with a hyphen are
    several tokens ("cease-fire"), French ones a single one.

    Raises VocabularyError for an unknown key or mark."""
    found: list[Term] = []
    for part, lines in (written or {}).items():
        if part not in ("verbs", "nouns"):
            raise VocabularyError(f"{entry}: terms are listed under verbs or nouns, not {part!r}")
        form: Literal["verb", "noun"] = "verb" if part == "verbs" else "noun"
        for line in lines:
            options: dict[str, Any] = {"words": line} if isinstance(line, str) else dict(line)
            variants = _variants(str(options.get("words", "")), language)
            found.extend(_term(entry, form, {**options, "words": words}) for words in variants)
    return tuple(found)


def _variants(words: str, language: str) -> list[str]:
    """The words as tokens: English ones with a hyphen come apart, in a variant of their own where they are one of
    several alternatives."""
    if language != "en" or "-" not in words:
        return [words]
    found = [""]
    for word in words.split():
        plain = "/".join(w for w in word.split("/") if "-" not in w)
        split = [w.replace("-", " ") for w in word.split("/") if "-" in w]
        found = [f"{before} {choice}".strip() for before in found for choice in (*([plain] if plain else []), *split)]
    return found


def _term(entry: str, form: Literal["verb", "noun"], options: Mapping[str, Any]) -> Term:
    if unknown := set(options) - KEYS:
        raise VocabularyError(f"{entry}: unknown key {sorted(unknown)} in term {options['words']!r}")
    if options.get("mark", "") not in MARKS:
        raise VocabularyError(f"{entry}: unknown mark in term {options['words']!r}")

    def listed(key: str) -> Alternatives:
        value = options.get(key, ())
        return (value,) if isinstance(value, str) else tuple(str(v) for v in value)

    return Term(
        entry=entry,
        form=form,
        words=tuple(tuple(word.split("/")) for word in str(options["words"]).split()),
        before=listed("before"),
        subj=listed("subj"),
        obj=listed("obj"),
        prep=listed("prep"),
        to=listed("to"),
        near=listed("near"),
        unsubj=listed("unsubj"),
        unobj=listed("unobj"),
        unless=tuple(w for w in listed("unless") if " " not in w),
        phrases=tuple(tuple(w.split()) for w in listed("unless") if " " in w),
        nomod=listed("nomod"),
        by_weapon=options.get("by") == "weapon",
        also=listed("also"),
        generic=bool(options.get("generic", False)),
        mark=str(options.get("mark", "")),
        rank=int(options.get("rank", 0)),
    )


def index_terms(terms: Iterable[Term]) -> TermIndex:
    """Terms by their first word, those that ask for most in front."""
    index: dict[str, list[Term]] = {}
    for term in terms:
        for word in term.words[0]:
            index.setdefault(word, []).append(term)
    return {word: tuple(sorted(found, key=lambda t: -t.weight)) for word, found in index.items()}


class _Loader(SAFE):  # type: ignore[misc]
    """YAML in which only true and false are truth values: "on" is a preposition in a list of words."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in SAFE.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"true|false"), list("tf"))


def read_terms(*path: str) -> Any:
    """A YAML file of the vocabulary that holds terms, by its path inside ``recoupe.vocab``."""
    return read_yaml(*path, loader=_Loader)
