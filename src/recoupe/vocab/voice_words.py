"""The words of the vocabulary of voices in a phrase: registered names, states and capitals, nouns of speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from recoupe.vocab.actors import ActorEntry, code_of, find_names, side_of
from recoupe.vocab.voice_entries import VoiceClass, VoiceEntry, load_voices

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


@lru_cache(maxsize=1)
def _names() -> Mapping[str, tuple[tuple[tuple[str, ...], VoiceEntry], ...]]:
    """First word -> (all words, entry), the longest first; compared as written, apart from the first letter's case."""
    found: dict[str, list[tuple[tuple[str, ...], VoiceEntry]]] = {}
    for e in load_voices():
        names = {n for names in e.names.values() for n in names}
        names |= {n.capitalize() for n in names if len(n) > 3 and n.isalpha() and n.isupper() and n not in _WORDS_TOO}
        for name in names:
            words = tuple(_words(name))
            for first in {words[0], words[0][:1].upper() + words[0][1:]}:
                found.setdefault(first, []).append(((first, *words[1:]), e))
    return {k: tuple(sorted(v, key=lambda x: -len(x[0]))) for k, v in found.items()}


_WORDS_TOO = frozenset({"SITE"})
"""Acronyms that are words when they are written like names ("Irna" is IRNA, "Site" is none)."""


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


def find_name(phrase: str, head_end: int, language: str) -> VoiceClass | None:
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
                if entry.id == "capital":
                    if not _alone(phrase, alias):
                        continue
                    code = code_of(phrase[slice(*alias)])
                    return VoiceClass(entry.kind, "name", entry.id, None, side_of(code) if code else None, alias)
                return VoiceClass(entry.kind, "name", entry.id, None, entry.side, alias)
    for found in find_names(phrase):
        if found.start < head_end or language == "fr":
            actor, alias = found.entries[0], (found.start, found.end)
            if actor.kind in ACTOR_KINDS and (_alone(phrase, alias) or _described(phrase, alias, language)):
                return VoiceClass(_kind_of(actor, found.alias), "name", None, actor.id, actor.side, alias)
    bare = _DETERMINER.sub("", phrase).strip().replace("’", "'")
    if bare in country_names()[language]:
        start = phrase.index(_DETERMINER.sub("", phrase).strip())
        code = code_of(bare)
        return VoiceClass("official", "name", None, None, side_of(code) if code else None, (start, start + len(bare)))
    return None


def _kind_of(actor: ActorEntry, alias: str) -> str:
    """The voice of a registered actor; the UN's bodies watch and count, a government in exile is one still."""
    if actor.kind == "international" and actor.side == "un":
        return "monitor"
    if actor.kind == "political_group" and re.search(r"gouvernement|government", alias, re.IGNORECASE):
        return "official"
    return ACTOR_KINDS[actor.kind]


_MEMBERS = re.compile(
    r"(?:^|\s)(?:paramilitaires|rebelles|miliciens|combattants|[dj]+ihadistes|insurgés|séparatistes|hommes|éléments"
    r"|guérilleros|maquisards|moudjahidines?|mouvement|groupe|milice|guérilla|organisation|front|gang|cartel|alliance"
    r"|coalition rebelle)(?: [a-zà-ü-]+){0,3}(?: (?:de |du |des |d['’])(?:la |l['’])?| (?:la |le |les |l['’]))?$",
    re.IGNORECASE,
)


def _described(phrase: str, alias: tuple[int, int], language: str) -> bool:
    """Whether before the name stand only words that say what the group is ("the paramilitary X", "les rebelles du X"),
    nobody who speaks for it ("an X official", "un responsable du X")."""
    if not _TAIL.fullmatch(phrase[alias[1] :]):
        return False
    lead = phrase[: alias[0]].rstrip(" «“\"'’")
    if language == "fr":
        return bool(_MEMBERS.search(phrase[: alias[0]].rstrip('«“" '))) or bool(_MEMBERS.search(lead))
    if re.search(r"['’]s?$|\b(?:of|for|from|by|in|to|with|near|who|that)$", lead):
        return False
    return all(e.role in ("institution", "qualifier") and e.kind in _GROUPS for _, e in find_nouns(lead, language))


_GROUPS = frozenset({"armed_group", "unknown", "ngo"})


def registered_end(text: str, end: int, language: str) -> int:
    """Where a registered name ends that begins before ``end`` and runs beyond it ("Médecins | sans frontières"); 0 if
    there is none."""
    if not any(text[a:b].replace("’", "'") in _names() for a, b in _spans(text[:end])):
        return 0
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


def find_nouns(phrase: str, language: str) -> Iterator[tuple[tuple[int, int], VoiceEntry]]:
    """Nouns of the vocabulary in the phrase, longest first at each word, none overlapping."""
    index = _nouns(language)
    spans = list(_spans(phrase))
    words = [phrase[a:b].replace("’", "'").lower() for a, b in spans]
    i = 0
    while i < len(words):
        for noun, entry in index.get(words[i], ()):
            if tuple(words[i : i + len(noun)]) == noun:
                span = (spans[i][0], spans[i + len(noun) - 1][1])
                if not (entry.role == "thing" and i and _part_of_name(phrase, spans[i - 1], span)):
                    yield span, entry
                i += len(noun) - 1
                break
        i += 1


def _part_of_name(phrase: str, before: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether a noun for a text is the end of a proper name ("Serb List")."""
    return phrase[span[0]].isupper() and phrase[before[0]].isupper() and phrase[before[1] : span[0]] == " "
