"""Who speaks in reports: agencies, ministries, monitors, channels, witnesses and the rest, from ``voices/*.yaml``.

An entry is either a *name* (``names``: "Reuters", "OSDH") or a set of *nouns* (``nouns``: "ministère", "health worker")
with a ``role`` that says how such a noun speaks: ``institution`` (one body), ``office`` (held by one person at a time),
``holder`` (one of many; the body it belongs to gives the kind), ``people``, ``thing`` (a text or a recording) or
``qualifier`` (an adjective of a source). Kinds are the codebook's. Each entry's examples must come out as it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from recoupe.errors import VocabularyError
from recoupe.model.report import LANGUAGES
from recoupe.vocab.actors import find_names

KINDS = frozenset(
    "outlet agency official armed_group monitor ngo medical witness channel local_source expert document"
    " unknown".split()
)
ROLES = frozenset("institution office holder people thing qualifier".split())
FIELDS = frozenset("id kind role side anonymous names nouns examples".split())
SPELLINGS = (*LANGUAGES, "other")

ACTOR_KINDS = {
    "state_force": "official",
    "police": "official",
    "coalition": "official",
    "international": "official",
    "other": "official",
    "rebel": "armed_group",
    "militia": "armed_group",
    "political_group": "ngo",
}
"""The voice a registered actor speaks with, by its kind in the registry of actors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceEntry:
    """One entry. ``names`` or ``nouns`` by language (``other``: the same everywhere); ``role`` only with nouns;
    ``anonymous`` for voices that are unnamed by nature; ``side`` the slug of a camp or None."""

    id: str
    kind: str
    role: str | None = None
    side: str | None = None
    anonymous: bool = False
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    examples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VoiceClass:
    """What a noun phrase is as a speaker. ``role`` as in the entries, or ``name`` for a registered name. ``alias`` are
    the characters (of the phrase) of that name; ``entry`` and ``actor`` ids of the registries or None."""

    kind: str
    role: str
    entry: str | None = None
    actor: str | None = None
    side: str | None = None
    alias: tuple[int, int] | None = None


def read_voice(data: Any, where: str) -> VoiceEntry:
    """An entry from its YAML mapping; raises VocabularyError naming file and entry."""
    if not isinstance(data, dict) or not isinstance(data.get("id"), str):
        raise VocabularyError(f"{where}: an entry needs an id (text)")
    here = f"{where}: {data['id']}"
    unknown = set(data) - FIELDS
    if unknown:
        raise VocabularyError(f"{here}: unknown field {sorted(unknown)[0]!r}; use {', '.join(sorted(FIELDS))}")
    if data.get("kind") not in KINDS:
        raise VocabularyError(f"{here}: kind {data.get('kind')!r} is none of {', '.join(sorted(KINDS))}")
    if ("names" in data) == ("nouns" in data):
        raise VocabularyError(f"{here}: give either names or nouns")
    if "nouns" in data and data.get("role") not in ROLES:
        raise VocabularyError(f"{here}: role {data.get('role')!r} is none of {', '.join(sorted(ROLES))}")
    examples = _by_language(data.get("examples"), here)
    if not any(examples.values()):
        raise VocabularyError(f"{here}: give at least one example")
    return VoiceEntry(
        id=data["id"],
        kind=data["kind"],
        role=data.get("role"),
        side=data.get("side"),
        anonymous=bool(data.get("anonymous", False)),
        names=_by_language(data["names"], here) if "names" in data else {},
        nouns=_by_language(data["nouns"], here) if "nouns" in data else {},
        examples=examples,
    )


def _by_language(data: Any, here: str) -> dict[str, tuple[str, ...]]:
    if not isinstance(data, dict) or set(data) - set(SPELLINGS):
        raise VocabularyError(f"{here}: names, nouns and examples are lists under {', '.join(SPELLINGS)}")
    if not all(isinstance(v, list) and all(isinstance(x, str) and x.strip() for x in v) for v in data.values()):
        raise VocabularyError(f"{here}: names, nouns and examples are lists of texts (quote words like NO)")
    return {k: tuple(v) for k, v in data.items()}


@lru_cache(maxsize=1)
def load_voices() -> tuple[VoiceEntry, ...]:
    """All entries in the order of files and of lines; raises VocabularyError."""
    found: list[VoiceEntry] = []
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in sorted(files("recoupe.vocab").joinpath("voices").iterdir(), key=lambda p: p.name):
        if path.name.endswith(".yaml"):
            found += [read_voice(d, path.name) for d in yaml.load(path.read_text(encoding="utf-8"), Loader=loader)]
    seen: set[str] = set()
    for e in found:
        if e.id in seen:
            raise VocabularyError(f"voices: the id {e.id!r} stands twice")
        seen.add(e.id)
    return tuple(found)


@lru_cache(maxsize=1)
def _names() -> Mapping[str, tuple[tuple[tuple[str, ...], VoiceEntry], ...]]:
    """First word -> (all words, entry), the longest first; compared as written, apart from the first letter's case."""
    found: dict[str, list[tuple[tuple[str, ...], VoiceEntry]]] = {}
    for e in load_voices():
        for name in {n for names in e.names.values() for n in names}:
            words = tuple(_words(name))
            for first in {words[0], words[0][:1].upper() + words[0][1:]}:
                found.setdefault(first, []).append(((first, *words[1:]), e))
    return {k: tuple(sorted(v, key=lambda x: -len(x[0]))) for k, v in found.items()}


@lru_cache(maxsize=4)
def _nouns(language: str) -> Mapping[str, tuple[tuple[tuple[str, ...], VoiceEntry], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], VoiceEntry]]] = {}
    for e in load_voices():
        for noun in dict.fromkeys((*e.nouns.get(language, ()), *e.nouns.get("other", ()))):
            words = tuple(_words(noun.lower()))
            for form in _inflected(words, language):
                found.setdefault(form[0], []).append((form, e))
    return {k: tuple(sorted(v, key=lambda x: (-len(x[0]), x[1].role == "qualifier"))) for k, v in found.items()}


_FEMININE = re.compile(r"(ant|ent|and|ois|ais|ain|al|é)$")


def _inflected(words: tuple[str, ...], language: str) -> set[tuple[str, ...]]:
    """A noun with its plurals ("chef de village", "chefs de village") and, in French, its regular feminines."""
    heads = {words[0]}
    if language == "fr":
        if _FEMININE.search(words[0]):
            heads.add(words[0] + "e")
        elif words[0].endswith("ier"):
            heads.add(words[0][:-3] + "ière")
        elif words[0].endswith("eur"):
            heads.add(words[0][:-1] + "se")
    found: set[tuple[str, ...]] = set()
    for head in heads:
        one = (head, *words[1:])
        found |= {one, (*one[:-1], one[-1] + "s"), (one[0] + "s", *one[1:]), tuple(w + "s" for w in one)}
    return found


_TOKEN = re.compile(r"[^\W_]+(?:[-'’.&/][^\W_]+)*")
_ELISION = re.compile(r"^(?:[ldnsjmtc]|qu)['’]", re.IGNORECASE)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Words of a phrase; French elisions are cut off ("l'armée" -> "l'", "armée"), English possessives too."""
    for m in _TOKEN.finditer(text):
        a, b = m.span()
        if (e := _ELISION.match(text[a:b])) and len(e[0]) < b - a:
            yield a, a + len(e[0])
            a += len(e[0])
        if text[b - 2 : b] in ("'s", "’s") and b - a > 2:
            b -= 2
        yield a, b


def _words(text: str) -> list[str]:
    return [text[a:b].replace("’", "'") for a, b in _spans(text)]


@lru_cache(maxsize=1)
def country_names() -> Mapping[str, frozenset[str]]:
    """Names of states by language, which speak for their governments ("Russia denies", "le Mali accuse")."""
    from babel import Locale

    found: dict[str, frozenset[str]] = {}
    for language in ("fr", "en"):
        names = {
            n.replace("’", "'")
            for c, n in Locale(language).territories.items()
            if len(c) == 2 and c not in ("AQ", "ZZ")
        }
        found[language] = frozenset(names | _MORE_COUNTRIES[language])
    return found


_MORE_COUNTRIES = {
    "fr": {"Centrafrique", "RDC", "RD Congo", "Congo", "Birmanie", "Palestine", "Kosovo", "USA", "Etats-Unis", "Iran"},
    "en": {"Burma", "Ivory Coast", "DR Congo", "DRC", "Congo", "Palestine", "US", "U.S.", "UK", "America", "Britain"}
    | {"Turkey", "Czech Republic", "Myanmar"},
}

_HEAD_END = {
    "en": re.compile(
        r"(?<=\w)(?:,| \(| - | –)| (?:of|in|from|with|for|at|on|near|close|who|which|that|by|to|inside|outside|under"
        r"|speaking|citing|based|quoted|cited|among|familiar|briefed|reached|contacted)\b"
    ),
    "fr": re.compile(r"(?<=\w)(?:,| \(| - | –)| (?:qui|dont|joint|cité|citée|cités|citées)\b"),
}
_PART_OF = {
    "en": re.compile(
        r"(?:one|two|three|four|five|six|several|some|many|most|all|both|none|a few|\d+) of (?=(?:the|its|his|her"
        r"|their|those|these|them)\b)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:l['’]une?|une?|deux|trois|quatre|cinq|certaine?s|plusieurs|la plupart|beaucoup|\d+) (?=d(?:es"
        r"|['’]entre)\b)",
        re.IGNORECASE,
    ),
}
"""What takes some out of many ("two of the boys"): the many say what they are."""

_GENERIC_ROLES = frozenset({"holder", "office"})
_SIGNIFICANT = frozenset({"armed_group", "medical", "ngo", "outlet", "monitor", "channel", "agency", "expert"})


@lru_cache(maxsize=8192)
def classify_voice(phrase: str, language: str) -> VoiceClass:
    """What kind of speaker a noun phrase is (with or without its determiner); kind ``unknown`` where nothing tells."""
    if (part := _PART_OF[language].match(phrase)) and part.end() < len(phrase):
        whole = classify_voice(phrase[part.end() :], language)
        return VoiceClass(whole.kind, "people" if whole.role != "name" else "holder", whole.entry)
    cut = _HEAD_END[language].search(phrase)
    head_end = cut.start() if cut else len(phrase)
    named = _find_name(phrase, head_end, language)
    nouns = list(_find_nouns(phrase, language))
    head = _head_noun(nouns, head_end, language)
    if named is not None and (
        head is None or named.alias is None or _is_head(phrase, named.alias, head, head_end, language)
    ):
        return named
    if head is None:
        return VoiceClass("unknown", "unknown")
    (a, b), entry = head
    kind = entry.kind
    if entry.role in _GENERIC_ROLES or entry.kind == "unknown":
        body = named or _find_name(phrase, len(phrase), language)
        kind = _kind_by_complement(phrase, (a, b), entry, nouns, body, language)
    return VoiceClass(kind, entry.role or "institution", entry.id, None, entry.side)


def _is_head(
    phrase: str, alias: tuple[int, int], head: tuple[tuple[int, int], VoiceEntry], head_end: int, language: str
) -> bool:
    """Whether a registered name, not the noun beside it, speaks: "la chaîne X" yes, "le porte-parole de X" no."""
    (a, b), entry = head
    if alias[0] <= a and b <= alias[1]:
        return True
    if entry.role in ("holder", "office", "people", "thing"):
        return False
    between = phrase[b : alias[0]].strip(" «“\"'’") if alias[0] >= b else None
    if between is not None and alias[1] <= head_end + (language == "fr") * 1000:
        return not between or between.lower() in _LABELS
    return (
        language == "en"
        and alias[0] < a
        and not phrase[b:head_end].strip()
        and entry.role == "institution"
        and (entry.kind in ("outlet", "agency", "channel"))
    )


_LABELS = frozenset(
    {"telegram", "de presse", "de télévision", "d'information", "publique", "privée", "news agency", "iranienne"}
)


def _find_name(phrase: str, head_end: int, language: str) -> VoiceClass | None:
    """The registered voice, actor, state or capital that the phrase names in its head part."""
    spans = list(_spans(phrase))
    words = [phrase[a:b].replace("’", "'") for a, b in spans]
    index = _names()
    for i, word in enumerate(words):
        if spans[i][0] >= head_end and language == "en":
            break
        for entry_words, entry in index.get(word, ()):
            if tuple(words[i : i + len(entry_words)]) == entry_words:
                alias = (spans[i][0], spans[i + len(entry_words) - 1][1])
                if entry.id == "capital" and not _alone(phrase, alias):
                    continue
                return VoiceClass(entry.kind, "name", entry.id, None, entry.side, alias)
    for found in find_names(phrase):
        if found.start < head_end or language == "fr":
            actor = found.entries[0]
            if actor.kind in ACTOR_KINDS and _alone(phrase, (found.start, found.end)):
                return VoiceClass(ACTOR_KINDS[actor.kind], "name", None, actor.id, actor.side, (found.start, found.end))
    bare = _DETERMINER.sub("", phrase).strip().replace("’", "'")
    if bare in country_names()[language]:
        start = phrase.index(_DETERMINER.sub("", phrase).strip())
        return VoiceClass("official", "name", None, None, None, (start, start + len(bare)))
    return None


def registered_end(text: str, end: int, language: str) -> int:
    """Where a registered name ends that begins before ``end`` and runs beyond it ("Médecins | sans frontières"); 0 if
    there is none."""
    spans = list(_spans(text))
    words = [text[a:b].replace("’", "'") for a, b in spans]
    for i, word in enumerate(words):
        if spans[i][0] >= end:
            break
        for entry_words, _ in _names().get(word, ()):
            n = len(entry_words)
            if tuple(words[i : i + n]) == entry_words and spans[i + n - 1][1] > end:
                tail = re.match(r"\s*\([A-Z]\w{1,9}\)", text[spans[i + n - 1][1] :])
                return spans[i + n - 1][1] + (tail.end() if tail else 0)
    return 0


_DETERMINER = re.compile(r"^(?:the |le |la |les |l['’])", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:the|le|la|les|l['’]|du|des|de|group|groupe|organisation|organization|mouvement|movement|[«“\"'(]|\s)*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:\s*[»”\"')]|\s*\([^)]*\)|\s+(?:group|movement|militia|rebels|militants|army|forces))*\s*,?$", re.IGNORECASE
)


def _alone(phrase: str, alias: tuple[int, int]) -> bool:
    """Whether the phrase is that name and no more than a determiner, "the group" or a parenthesis."""
    return bool(_LEAD.fullmatch(phrase[: alias[0]])) and bool(_TAIL.fullmatch(phrase[alias[1] :]))


def _find_nouns(phrase: str, language: str) -> Iterator[tuple[tuple[int, int], VoiceEntry]]:
    """Nouns of the vocabulary in the phrase, longest first at each word, none overlapping."""
    index = _nouns(language)
    spans = list(_spans(phrase))
    words = [phrase[a:b].replace("’", "'").lower() for a, b in spans]
    i = 0
    while i < len(words):
        for noun, entry in index.get(words[i], ()):
            if tuple(words[i : i + len(noun)]) == noun:
                yield (spans[i][0], spans[i + len(noun) - 1][1]), entry
                i += len(noun) - 1
                break
        i += 1


def _head_noun(
    nouns: list[tuple[tuple[int, int], VoiceEntry]], head_end: int, language: str
) -> tuple[tuple[int, int], VoiceEntry] | None:
    """The noun that heads the phrase: the first in French, the last before a preposition in English."""
    real = [n for n in nouns if n[1].role != "qualifier" and n[0][0] < head_end]
    if not real:
        return None
    if language == "en":
        return real[-1]
    return real[0]


def _kind_by_complement(
    phrase: str,
    head: tuple[int, int],
    entry: VoiceEntry,
    nouns: list[tuple[tuple[int, int], VoiceEntry]],
    named: VoiceClass | None,
    language: str,
) -> str:
    """The kind of one who holds a post or is a source: that of the body he belongs to."""
    body = phrase[: head[0]] + " " * (head[1] - head[0]) + phrase[head[1] :]
    for found in find_names(body):
        kind = ACTOR_KINDS.get(found.entries[0].kind)
        if kind == "armed_group":
            return kind
    others = [e for (a, b), e in nouns if (a, b) != head]
    for e in others:
        if e.kind in _SIGNIFICANT and not (entry.role == "office" and e.kind in ("outlet", "expert")):
            return e.kind
    if named is not None and named.entry is not None and named.kind in _SIGNIFICANT:
        return named.kind
    if others and entry.kind == "unknown":
        return others[0].kind
    return entry.kind
