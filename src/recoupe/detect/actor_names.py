"""Actors that are called by name: those of the registry, names with an acronym in brackets, names that begin with a
word for an organisation, countries and capitals that act, and persons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import ModuleType

from recoupe.detect.actor_phrases import in_office, is_head_noun, right_french, words_of
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.actors import ActorEntry, ActorName, code_of, find_names, is_people
from recoupe.vocab.countries import capital_country

_ACRONYM = r"[A-Z][A-Za-z0-9]*[A-Z0-9](?:[-/][A-Z0-9][A-Za-z0-9]*)*"
_BRACKET = re.compile(rf"\s*\(\s*(?:[a-zà-ÿ]{{2,10}}\s+|ou |or )?({_ACRONYM})(?:\s*[,;][^)]{{0,60}})?\s*\)")
_SPOKEN = re.compile(r"\s*\(\s*(?:[a-zà-ÿ]{2,10}\s+|ou |or )?([A-ZÉ][a-zéè]{3,8})\s*\)")
"""An acronym that is read as a word and written like one ("Minusca")."""
_AFTER = re.compile(r"\s*\(([A-ZÉ«“\"][^()]{5,90})\)")
_NAME_WORD = re.compile(r"[^\W_]+")
_FILLER = frozenset("a an the of and in for on at to le la les l un une des du de d et en au aux pour sur dans".split())
_INNER = frozenset("al el ben bin ibn ould abou abu von van da dos del ag um".split())
_LINKED = re.compile(r"[-‑](?:linked|affiliated|aligned|inspired|backed|allied|held|controlled|run)\b")
_SUFFIX = re.compile(r"[-‑]([A-ZÀ-Ý]\w{2,})")
"""What tells a faction from the group whose name it bears ("MLC-Rénovateur")."""
_INITIAL = re.compile(r"[A-Z]\.")
_ARTICLED = re.compile(r"(?:al|el|as|ash|at)-[A-Z]\w+")
_PARTICLED = re.compile(r"(?:Abou|Abu|Mohamm?ed|Muhammad|Ahmed|Ahmad|Abdul|Abdel)\b|.*\b(?:ben|bin|ibn)\b")


@dataclass(frozen=True, slots=True)
class Named:
    """A name at characters ``start`` to ``end``: ``name`` as the report gives it, the registry's entries if any;
    ``made`` is ``registry``, ``acronym``, ``organisation``, ``country``, ``capital``, ``nationality`` or ``person``."""

    start: int
    end: int
    name: str
    made: str
    kind: str
    entries: tuple[ActorEntry, ...] = ()


def registry_names(text: str, sentence: Sentence) -> Iterator[Named]:
    """Names of the registry, each with the acronym or the translation that follows it in brackets."""
    found: Sequence[ActorName] = find_names(sentence.text, sentence.start)
    k = 0
    while k < len(found):
        here = found[k]
        start, end, entries = here.start, here.end, here.entries
        if _LINKED.match(text, end, sentence.end):  # "Al-Qaeda-linked militants": not itself an actor here
            k += 1
            continue
        suffix = _SUFFIX.match(text, end, sentence.end)
        if suffix is not None and not find_names(suffix[1]) and code_of(suffix[1]) is None:
            yield Named(start, suffix.end(), text[start : suffix.end()], "registry", entries[0].kind, entries)
            k += 1
            continue
        match = _BRACKET.match(text, end, sentence.end) or _AFTER.match(text, end, sentence.end)
        if match is not None:
            inside = [f for f in found[k + 1 :] if f.end <= match.end()]
            shared = tuple(e for f in inside for e in f.entries if e in entries)
            if shared or (not inside and _BRACKET.match(text, end, sentence.end)):
                end, entries = match.end(), shared or entries
                k += len(inside)
        yield Named(start, end, text[start:end], "registry", entries[0].kind, entries)
        k += 1


def defined_names(text: str, sentence: Sentence, language: str) -> Iterator[Named]:
    """Names outside the registry that the report abbreviates itself: "Front populaire du Nord (FPN)"."""
    words = words_of(language)
    for pattern in (_BRACKET, _SPOKEN):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            before = list(_NAME_WORD.finditer(text, max(sentence.start, match.start() - 140), match.start()))
            strict = pattern is _SPOKEN
            acronym = match[1].upper() if strict else match[1]
            start = _start_of_name(text, before, acronym, words.OF | words.ARTICLES, strict=strict)
            if start is not None:
                name = text[start : match.end()]
                kind = organisation_kind(name, language) or _force_kind(name, language) or "other"
                yield Named(start, match.end(), name, "acronym", kind)


def _force_kind(name: str, language: str) -> str | None:
    """The kind of forces or police whose name begins with a word for them ("Forces de défense (FDN)")."""
    words, first = words_of(language), name.split()[0].lower()
    for noun_class, kind in (("army", "state_force"), ("security_bodies", "police")):
        if first in words.HEADS[noun_class].split():
            return kind
    return None


def quoted_names(sentence: Sentence, language: str) -> Iterator[Named]:
    """Names in quotation marks behind a word for fighters ("des combattants du « commando invisible »")."""
    if not any(q in sentence.text for q in '«“"'):
        return
    for match in words_of(language).QUOTED_GROUP.finditer(sentence.text):
        start, end = sentence.start + match.start(1), sentence.start + match.end(1)
        yield Named(start, end, match[1], "quoted", "rebel")


def borne_otherwise(name: Named) -> bool:
    """Whether the acronym that a name is given here is another actor's in the registry: none of its full names is like
    this one ("Forces de défense et de sécurité (FDS)" are no Syrian forces)."""
    short = acronym_of(name.name)
    entries = [e for f in find_names(short) for e in f.entries] if short else []
    told = _content(name.name.split(" (")[0])
    for entry in entries:
        full = [_content(n) for names in entry.names.values() for n in names if " " in n]
        if not full or any(2 * len(told & f) >= len(told | f) for f in full):
            return False
    return bool(entries)


def with_entries(name: Named) -> Named:
    """A name that the report abbreviates, with the registry's entries for its acronym if they are the same actor."""
    short = acronym_of(name.name)
    entries = tuple(e for f in find_names(short) if f.alias == short for e in f.entries) if short else ()
    if not entries or borne_otherwise(name):
        return name
    return replace(name, entries=entries, kind=entries[0].kind)


def _content(name: str) -> frozenset[str]:
    return frozenset(w.rstrip("s") for w in (m.group().lower() for m in _NAME_WORD.finditer(name)) if w not in _FILLER)


def defined_acronyms(sentence: Sentence, acronyms: dict[str, str]) -> Iterator[Named]:
    """Later mentions of names that the report abbreviates; ``acronyms`` maps the short form to the kind."""
    for t in sentence.tokens:
        if t.text in acronyms:
            yield Named(t.start, t.end, t.text, "acronym", acronyms[t.text])


def shortened_names(sentence: Sentence, language: str, full: dict[str, Named]) -> Iterator[Named]:
    """A capitalised first word that stands alone for a name told in full ("la Ligue"); ``full`` by first word."""
    words, tokens = words_of(language), sentence.tokens
    for t in tokens[1:]:
        named = full.get(t.lower) if t.text[:1].isupper() else None
        following = tokens[t.i + 1].text if t.i + 1 < len(tokens) else "."
        if named is not None and tokens[t.i - 1].lower in words.DEFINITE and not following[:1].isupper():
            yield Named(t.start, t.end, named.name, "shortened", named.kind, named.entries)


def first_word(name: Named, language: str) -> str | None:
    """The word that a name of several words may be shortened to: "Front" of "Front populaire du Nord (FPN)"."""
    words = name.name.split(" (")[0].split()
    if len(words) < 2:
        return None
    heads = _name_heads(language)
    return next((w.lower() for w in words if w[:1].isupper() and w.lower() in heads), None)


def acronym_of(name: str) -> str | None:
    """The acronym in the bracket that ends a name."""
    match = _BRACKET.search(name) or _SPOKEN.search(name)
    return match[1] if match else None


def _start_of_name(
    text: str, before: list[re.Match[str]], acronym: str, inner: frozenset[str], *, strict: bool = False
) -> int | None:
    """Where the words begin whose initials the acronym takes, small words free to be left out; ``strict``: all of its
    letters."""
    letters = re.sub(r"[^A-Z0-9]", "", acronym)
    if not letters:
        return None
    for first in range(len(before) - 1, max(-1, len(before) - 13), -1):
        word = before[first].group()
        if word[0].upper() == letters[0] and word.lower() not in _FILLER:
            rest = [m.group() for m in before[first:]]
            full = "".join(w[0].upper() for w in rest)
            short = "".join(w[0].upper() for w in rest if w.lower() not in _FILLER)
            if letters in (full, short) or (
                not strict and len(letters) > 2 and short.startswith(letters[:2]) and len(rest) <= 8
            ):
                if word[0].isupper():
                    return before[first].start()
    return None


def organisation_names(sentence: Sentence, language: str) -> Iterator[Named]:
    """Capitalised names that begin with a word for an organisation ("Front de libération du Nord", "Ansar X")."""
    words, tokens = words_of(language), sentence.tokens
    i = 0
    while i < len(tokens):
        kind = _name_heads(language).get(tokens[i].lower) if tokens[i].text[:1].isupper() else None
        if kind is None or (i == 0 and language == "fr" and tokens[i].pos == "VERB"):
            i += 1
            continue
        end, capitals, j = i, 1, i + 1
        while j < len(tokens) and j - i < 10:
            t = tokens[j]
            if t.text[:1].isupper() and t.pos not in ("VERB", "AUX", "DET"):
                end, capitals = j, capitals + 1
            elif not (t.lower in words.OF or t.lower in words.ARTICLES or t.text in ("-", "for", "pour", "and", "et")):
                if not (language == "fr" and t.pos == "ADJ" and capitals == 1 and tokens[j - 1].i == i):
                    break
            j += 1
        first = i
        if language == "en":
            while first and tokens[first - 1].text[:1].isupper() and tokens[first - 1].pos in ("PROPN", "ADJ", "NOUN"):
                first, capitals = first - 1, capitals + 1
        if language == "fr" and capitals == 1 and i and tokens[i - 1].pos in ("DET", "ADP"):
            end = right_french(sentence, i, words)
            capitals += end > i
        if capitals > 1:
            start, stop = tokens[first].start, tokens[end].end
            yield Named(start, stop, _slice(sentence, start, stop), "organisation", kind)
        i = end + 1


@lru_cache(maxsize=4)
def _name_heads(language: str) -> dict[str, str]:
    return {w: kind for kind, listed in words_of(language).NAME_HEADS.items() for w in listed.split()}


def organisation_kind(name: str, language: str) -> str | None:
    """What a name's own words say that it is: "Parti …" a political group, "Brigades …" rebels."""
    heads = _name_heads(language)
    return next((heads[w] for w in (m.group().lower() for m in _NAME_WORD.finditer(name)) if w in heads), None)


def country_names(sentence: Sentence, language: str) -> Iterator[Named]:
    """Countries and capitals that stand where an actor can ("Téhéran a exigé", "par l'Azerbaïdjan"), and adjectives
    and peoples' names of countries ("un drone américain", "les Russes"). Not "en Irak", "à Bakou"."""
    words, tokens = words_of(language), sentence.tokens
    i = 0
    while i < len(tokens):
        t = tokens[i]
        n = _country_length(tokens, i) if t.text[:1].isupper() or t.pos in ("ADJ", "NOUN") else 0
        if not n:
            i += 1
            continue
        name = _slice(sentence, t.start, tokens[i + n - 1].end)
        if not t.text[:1].isupper() and not is_people(name):
            i += n  # "une grenade", "la guinée": no country in small letters
            continue
        if _LINKED.match(sentence.text, tokens[i + n - 1].end - sentence.start):
            i += n  # "the Armenian-held enclave": not itself an actor here
            continue
        if (
            t.pos in ("ADJ", "NOUN")
            and not t.text[:1].isupper()
            or (n == 1 and t.pos == "ADJ")
            or is_people(name)
            or (_modifies(tokens, i, n))
        ):
            yield Named(t.start, tokens[i + n - 1].end, name, "nationality", "other")
        elif not _in_place(tokens, i, words.LOCATIVE) and not (t.dep == "appos" and i and tokens[i - 1].text == ","):
            made = "country" if capital_country(name) is None else "capital"
            if made == "capital" and t.dep == "obj" and tokens[t.head].lemma not in words.ADDRESSING_VERBS:
                i += n
                continue  # "ont repris Mekele": the town
            yield Named(t.start, tokens[i + n - 1].end, name, made, "other")
        i += n


def _modifies(tokens: Sequence[Token], i: int, n: int) -> bool:
    """ "a US airstrike": the name stands as a modifier of the noun after it."""
    return tokens[i + n - 1].dep in ("compound", "amod") and tokens[i + n - 1].head >= i + n


def _country_length(tokens: Sequence[Token], i: int) -> int:
    for n in (4, 3, 2, 1):
        if i + n <= len(tokens):
            words = " ".join(t.text for t in tokens[i : i + n]) if n > 1 else tokens[i].text
            if n > 1 and not tokens[i + n - 1].text[:1].isalnum():
                continue
            if code_of(words):
                return n
    return 0


def _in_place(tokens: Sequence[Token], i: int, locative: frozenset[str]) -> bool:
    before = [tokens[k].lower for k in (i - 1, i - 2) if k >= 0]
    if not before:
        return False
    if before[0] in ("le", "la", "les", "l'", "l’", "the") and len(before) > 1:
        return before[1] in locative
    return before[0] in locative


def person_names(sentence: Sentence, language: str) -> Iterator[Named]:
    """Persons: a title before a name ("le général X", "President X"), or capitalised words that act."""
    words, tokens = words_of(language), sentence.tokens
    i = 0
    while i < len(tokens):
        if (
            not (_capital(tokens[i]) or _first_name(tokens, i, language))
            or tokens[i].lower.rstrip(".") in words.TITLES
            and i + 1 < len(tokens)
            and (_capital(tokens[i + 1]))
        ):
            i += 1
            continue
        end = _run(tokens, i)
        title = i - 1 if i and tokens[i - 1].lower in words.TITLES else None
        if title is None and language == "fr" and i > 1 and tokens[i - 1].pos == "ADJ":
            title = i - 2 if tokens[i - 2].lower in words.TITLES and code_of(tokens[i - 1].text) else None
        size = sum(t.text[:1].isupper() for t in tokens[i : end + 1])
        name = _slice(sentence, tokens[i].start, tokens[end].end)
        known = code_of(name) or code_of(tokens[end].text) or is_head_noun(tokens[end].lower, language)
        if title is not None and not known:
            start = tokens[title].start
            stop = tokens[end].end
            shown = name if size > 1 else _slice(sentence, start, stop)
            yield Named(start, stop, shown, "person", "individual")
        elif 2 <= size <= 4 and not known and _is_told_as_person(sentence, i, end, name, words):
            yield Named(tokens[i].start, tokens[end].end, name, "person", "individual")
        i = end + 1


def _is_told_as_person(sentence: Sentence, i: int, end: int, name: str, words: ModuleType) -> bool:
    told = _particled(name) or in_office(sentence.tokens, i, words)
    return told or _acts(sentence, i, end, words.LOCATIVE) or _suffers(sentence, i, end, words)


def _capital(t: Token) -> bool:
    return t.text[:1].isupper() and t.pos == "PROPN" and len(t.text) > 1


def _first_name(tokens: Sequence[Token], i: int, language: str) -> bool:
    """Whether a word that the parser took for a common noun opens a name: capitalised within the sentence, before a
    capitalised name ("…, Nadia Rahimi, …")."""
    t = tokens[i]
    if not (i and i + 1 < len(tokens) and t.pos in ("NOUN", "ADJ", "X") and t.text[:1].isupper() and len(t.text) > 2):
        return False
    return _capital(tokens[i + 1]) and not is_head_noun(t.lower, language) and t.text.istitle()


def _run(tokens: Sequence[Token], i: int) -> int:
    """The last token of the capitalised words from ``i``, Arabic and Spanish particles inside."""
    end, j = i, i + 1
    while j < len(tokens) and j - i < 8:
        t = tokens[j]
        joined = t.start == tokens[j - 1].end and (t.text == "-" or tokens[j - 1].text == "-")
        family = t.dep.startswith("flat") and t.text[:1].isupper() and len(t.text) > 1
        if _capital(t) or family or (joined and t.text[:1].isupper()) or _ARTICLED.fullmatch(t.text):
            end = j
        elif not (t.lower in _INNER or joined or _INITIAL.fullmatch(t.text)):
            break
        j += 1
    return end


def _particled(name: str) -> bool:
    """Whether a name holds a word that only names of persons have: "Abou Omar al-X"."""
    return bool(_PARTICLED.match(name))


def _acts(sentence: Sentence, i: int, end: int, locative: frozenset[str]) -> bool:
    tokens = sentence.tokens
    if i and (tokens[i - 1].lower in locative or tokens[i - 1].pos in ("DET", "ADP", "NOUN")):
        return False
    head = sentence.head_in(tokens[i].start, tokens[end].end)
    if head is None or any(t.text.isupper() for t in tokens[i : end + 1]):
        return False
    dep = tokens[head].dep
    if dep in ("nsubj", "nsubj:pass", "obj", "obl:agent"):
        governor = tokens[tokens[head].head]
        return governor.pos in ("VERB", "AUX")
    return dep == "appos" and tokens[tokens[head].head].pos == "NOUN"


def _suffers(sentence: Sentence, i: int, end: int, words: ModuleType) -> bool:
    """Whether a name is the complement of a noun for what is done to persons ("le meurtre de X", "the arrest of X")."""
    tokens = sentence.tokens
    head = sentence.head_in(tokens[i].start, tokens[end].end)
    if head is None or not tokens[head].dep.startswith("nmod") or not i:
        return False
    above = [tokens[k].lemma.lower() for k in sentence.ancestors(head)][:2]  # "the arrest on 7 May of X"
    return bool(words.PERSONAL_NOUNS.intersection(above)) and tokens[i - 1].lower in words.OF | words.ARTICLES


def surnames(sentence: Sentence, full: dict[str, Named]) -> Iterator[Named]:
    """Last names that stand alone for a person told in full before ("Rahimi"); ``full`` by last name."""
    tokens = sentence.tokens
    for t in tokens:
        named = full.get(t.text)
        if named is None or t.pos != "PROPN":
            continue
        beside = [tokens[k] for k in (t.i - 1, t.i + 1) if 0 <= k < len(tokens)]
        if not any(b.pos == "PROPN" and b.text[:1].isupper() for b in beside):
            yield Named(t.start, t.end, named.name, "person", "individual")


def last_name(name: Named) -> str | None:
    """The word by which a person told in full may be called later, None where it may mean something else."""
    words = name.name.split()
    last = words[-1] if words else ""
    known = code_of(last) or any(n.end - n.start == len(last) for n in find_names(last))
    return last if len(words) > 1 and len(last) > 3 and last[:1].isupper() and not known else None


def _slice(sentence: Sentence, start: int, end: int) -> str:
    return sentence.text[start - sentence.start : end - sentence.start]
