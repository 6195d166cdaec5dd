"""Noun phrases for forces, groups, offices and people, built around a head noun of ``lang/*/actors.py``.

Classes of head nouns and the codebook's kind that they stand for:

    army security_bodies                  an armed body of a state      state_force, police
    soldiers security_people              its people                    state_force, police
    rebels fighters militia unidentified  armed people and their bands  rebel, rebel, militia, unidentified
    crowd civilians individual            everybody else                civilians, civilians, individual
    office company ngo party site         bodies without arms, places   other, political_group
    coalition peacekeepers group          of several states; any group  coalition, international, other

A phrase is the head noun with its adjectives and its *of*-complements; determiner, numbers, relative clauses and
complements of place stay outside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

import recoupe.lang.en.actors as en
import recoupe.lang.fr.actors as fr
from recoupe.errors import LanguageError
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.actors import code_of

CLASS_KIND: Mapping[str, str] = {
    "army": "state_force",
    "soldiers": "state_force",
    "security_bodies": "police",
    "security_people": "police",
    "rebels": "rebel",
    "fighters": "rebel",
    "militia": "militia",
    "unidentified": "unidentified",
    "crowd": "civilians",
    "civilians": "civilians",
    "individual": "individual",
    "office": "other",
    "company": "other",
    "ngo": "other",
    "site": "other",
    "party": "political_group",
    "coalition": "coalition",
    "peacekeepers": "international",
    "group": "other",
}
NEEDS_OWNER = frozenset({"company", "site"})
"""Classes whose bare noun says nothing of an actor ("une base", "a company")."""

_TAKES_PROPER_NAME = frozenset({"company", "ngo", "party"})

_MODULES: Mapping[str, ModuleType] = {"fr": fr, "en": en}
_NOMINAL = frozenset({"NOUN", "PROPN"})
_OWNED = frozenset({"ngo", "party"})
_MODIFIES = frozenset({"amod", "compound"})
_ATTACHED = frozenset({"amod", "acl", "conj", "flat:name", "appos", "nmod"})
_HYPHENS = frozenset({"-", "‑", "–"})


def words_of(language: str) -> ModuleType:
    """The language's word lists; raises LanguageError."""
    try:
        return _MODULES[language]
    except KeyError:
        raise LanguageError(f"no nouns for actors in {language!r}; use one of: {', '.join(_MODULES)}") from None


@dataclass(frozen=True, slots=True)
class ActorPhrase:
    """A phrase: its class, the tokens ``first`` to ``last`` (both included) and its head noun's."""

    noun_class: str
    first: int
    last: int
    head: int


@lru_cache(maxsize=4)
def _heads(language: str) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word -> fixed phrases and single nouns that begin with it, the longest first, in both numbers."""
    words = words_of(language)
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for noun_class, listed in words.HEADS.items():
        for noun in listed.split():
            for form in (noun, _plural(noun, language)):
                found.setdefault(form, {}).setdefault((form,), noun_class)
    for noun_class, listed in words.PHRASES.items():
        for phrase in filter(None, (p.strip() for p in listed.split(";"))):
            single = tuple(phrase.split())
            for form_ in (single, _plural_phrase(single, language, words.INVARIABLE_AFTER)):
                found.setdefault(form_[0], {})[form_] = noun_class
    return {k: tuple(sorted(v.items(), key=lambda x: -len(x[0]))) for k, v in found.items()}


def is_head_noun(word: str, language: str) -> bool:
    """Whether a word in small letters can head a phrase, alone or as the last of a fixed one ("guard")."""
    return word in _last_words(language)


@lru_cache(maxsize=4)
def _last_words(language: str) -> frozenset[str]:
    return frozenset(form[-1] for forms in _heads(language).values() for form, _ in forms)


def _plural(noun: str, language: str) -> str:
    if noun.endswith(("s", "x", "z")):
        return noun
    if language == "fr":
        if noun.endswith("al"):
            return noun[:-2] + "aux"
        return noun + ("x" if noun.endswith(("au", "eu")) else "s")
    if noun.endswith("man") and not noun.endswith("human"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2] not in "aeo":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh")) else "s")


def _plural_phrase(words: tuple[str, ...], language: str, invariable_after: frozenset[str]) -> tuple[str, ...]:
    """French agrees every word before the first preposition, English the last one before it."""
    cut = next((n for n, w in enumerate(words) if w in invariable_after), len(words))
    changed = range(cut) if language == "fr" else range(cut - 1, cut)
    return tuple(_plural(w, language) if n in changed else w for n, w in enumerate(words))


def find_phrases(sentence: Sentence, language: str) -> Iterator[ActorPhrase]:
    """All phrases of a sentence in text order, none inside another's head noun."""
    heads, words = _heads(language), words_of(language)
    tokens = sentence.tokens
    i = 0
    while i < len(tokens):
        step = 1
        for form, noun_class in heads.get(tokens[i].lower, ()):
            n = len(form)
            adverb = n == 2 and i + 2 < len(tokens) and tokens[i + 1].lower.endswith("ment")
            if adverb and (tokens[i].lower, tokens[i + 2].lower) == form:
                n = 3  # "hommes lourdement armés"
            elif n > 1 and tuple(t.lower for t in tokens[i : i + n]) != form:
                continue
            head = i if language == "fr" else i + _english_head(form)
            if not _is_noun(tokens[head], sentence, n > 1):
                continue
            owned = tokens[tokens[head].head].lower
            if tokens[head].dep == "nmod:poss" and any(c in _OWNED for _, c in heads.get(owned, ())):
                continue  # "the teachers' union"
            if n == 1 and language == "fr" and (_names_building(tokens, i, words) or _loyal(tokens, i, words)):
                continue
            phrase = _phrase(sentence, noun_class, i, i + n - 1, head, language, words)
            if phrase is not None:
                yield phrase
                step = max(n, phrase.head + 1 - i)
            break
        i += step


_OFFICE_REACH = 7


def in_office(tokens: tuple[Token, ...], i: int, words: ModuleType) -> bool:
    """Whether the name at ``i`` stands behind the office that somebody holds ("le président américain, X", "the
    governor of Lugansk, X")."""
    if i < 2 or tokens[i - 1].text != ",":
        return False
    for k in range(i - 2, max(-1, i - 2 - _OFFICE_REACH), -1):
        if tokens[k].lower in words.TITLES:
            return tokens[k].pos == "NOUN"
        if tokens[k].pos in ("PUNCT", "VERB", "AUX", "CCONJ", "SCONJ"):
            break
    return False


def _names_building(tokens: tuple[Token, ...], i: int, words: ModuleType) -> bool:
    """ "un poste de police", "des tirs d'artillerie": the noun tells what a building or a vehicle is for, or what is
    fired."""
    if tokens[i].lower in words.FIRED_ARMS and i and tokens[i - 1].lower in words.OF:
        return True
    return i > 1 and tokens[i - 1].lower == "de" and tokens[i - 2].lemma in words.FACILITIES


def _loyal(tokens: tuple[Token, ...], i: int, words: ModuleType) -> bool:
    """ "les forces fidèles au président": an adjective."""
    return tokens[i].lower in words.LOYAL and i + 1 < len(tokens) and tokens[i + 1].lower in ("à", "au", "aux")


def _english_head(form: tuple[str, ...]) -> int:
    """ "head of state": 0; "special forces": 1."""
    return next((n for n, w in enumerate(form) if w == "of"), len(form)) - 1


def _is_noun(token: Token, sentence: Sentence, fixed: bool) -> bool:
    """Whether the token is used as a noun: "les civils", not "la guerre civile"; "the militant said"."""
    if token.pos in _NOMINAL:
        counted = token.i > 0 and sentence.tokens[token.i - 1].pos in ("DET", "NUM")
        return counted or token.dep not in ("amod", "aux", "cop")
    if fixed:
        return token.pos not in ("VERB", "AUX") or token.dep in ("nsubj", "obj", "nsubj:pass", "obl:agent")
    if token.pos in ("ADJ", "PRON", "VERB"):
        before = sentence.tokens[token.i - 1] if token.i else None
        after = sentence.tokens[token.i + 1] if token.i + 1 < len(sentence.tokens) else None
        if token.pos == "ADJ" and after is not None and after.pos == "NOUN" and code_of(after.text):
            return before is not None and before.pos in ("DET", "NUM")  # "trois séparatistes corses"
        if before is not None and before.lower in _OF_MANY and token.dep == "nmod" and token.pos != "PRON":
            return token.has("VerbForm=Fin") is False  # "un camp de déplacés"
        nominal = token.dep.split(":")[0] in ("nsubj", "obj", "obl", "nmod", "conj", "root", "appos")
        return nominal and before is not None and before.pos in ("DET", "NUM") and token.has("VerbForm=Fin") is False
    return False


def _phrase(
    sentence: Sentence, noun_class: str, first: int, last: int, head: int, language: str, words: ModuleType
) -> ActorPhrase | None:
    tokens = sentence.tokens
    if language == "en":
        if last + 1 < len(tokens) and _is_compound(tokens, last):
            return None  # "army chief", "police station": the noun only modifies the next one
        first = _left_english(sentence, first, last, words, noun_class in ("ngo", "party"))
        last = _right_english(sentence, last, noun_class, words)
        first = _aged_before(sentence, first)
    else:
        while first and tokens[first - 1].lower in words.PREPOSED:
            first -= 1
        last = _aged_behind(sentence, right_french(sentence, last, words, names=noun_class in _TAKES_PROPER_NAME))
    return ActorPhrase(noun_class, first, last, head)


_OF_MANY = frozenset({"de", "d'", "des"})
_AGED_BEFORE = re.compile(r"[\w-]+[-‑](?:year|month|week|day)[-‑]old $", re.I)
_AGED_BEHIND = re.compile(r" de (?:\d+|[a-zà-ÿ-]+) (?:ans|mois|semaines|jours)\b")


def _aged_before(sentence: Sentence, first: int) -> int:
    """The first token with the age before the noun ("a six-year-old boy"): who it was is told by it."""
    m = _AGED_BEFORE.search(sentence.text[: sentence.tokens[first].start - sentence.start])
    at = sentence.token_at(sentence.start + m.start()) if m is not None else None
    return first if at is None else at


def _aged_behind(sentence: Sentence, last: int) -> int:
    """The last token with the age behind the noun ("un garçon de six ans")."""
    m = _AGED_BEHIND.match(sentence.text, sentence.tokens[last].end - sentence.start)
    at = sentence.token_at(sentence.start + m.end() - 1) if m is not None else None
    return last if at is None else at


def _is_compound(tokens: tuple[Token, ...], i: int) -> bool:
    following = tokens[i + 1]
    governor = tokens[tokens[i].head]
    if governor.dep in ("root", "ccomp", "conj") and governor.pos == "NOUN" and governor.i == i + 1:
        if not any(t.pos == "VERB" and t.i < i for t in tokens) or governor.dep == "ccomp":
            return False  # a verb read as a noun: "Sudan's army retook the town"
    modifies = tokens[i].dep in ("compound", "amod", "obl") and tokens[i].head > i
    return modifies and following.pos in ("NOUN", "PROPN", "ADJ")


def _left_english(sentence: Sentence, first: int, head: int, words: ModuleType, owners: bool) -> int:
    """Adjectives, compounds, participles and a named owner before the noun ("Mali's army", "US-led coalition");
    with ``owners`` a common noun too ("teachers' union")."""
    tokens = sentence.tokens
    i = first
    while i:
        t = tokens[i - 1]
        named = t.pos == "PROPN" and t.text[:1].isupper() and i - 1 > 0  # "the New Zealand pilot"
        if (t.lower in words.SKIPPED_BEFORE and not named) or t.lower in words.NOT_COMPLEMENTS:
            break
        if t.lower in ("'s", "’s", "'", "’") and t.pos == "PART" and i > 1 and (owners or tokens[i - 2].pos == "PROPN"):
            i -= 1
            continue
        joined = t.text in _HYPHENS and t.end == tokens[i].start
        adjective = t.pos in ("ADJ", "PROPN", "NOUN") and (i - 1 < t.head <= head or t.head == i)
        participle = t.pos in ("VERB", "ADJ", "ADV") and t.lower in words.PARTICIPLES and t.dep in _MODIFIES
        if not (joined or adjective or participle):
            break
        i -= 1
    while i < first and (tokens[i].text in _HYPHENS or tokens[i].pos == "PART"):
        i += 1
    return i


def _right_english(sentence: Sentence, last: int, noun_class: str, words: ModuleType) -> int:
    tokens = sentence.tokens
    i = last + 1
    prepositions = words.OF | words.AT if noun_class == "individual" else words.OF
    if i >= len(tokens) or tokens[i].lower not in prepositions:
        return last
    if tokens[i].lower in words.AT and not (i + 1 < len(tokens) and tokens[i + 1].pos == "PROPN"):
        return last
    end, i = last, i + 1
    while i < len(tokens):
        t = tokens[i]
        if t.lower in words.NOT_COMPLEMENTS or t.pos == "NUM":
            break
        if t.pos in _NOMINAL:
            end = i
        elif not (t.pos in ("DET", "ADJ") or t.text in _HYPHENS or t.pos == "PART"):
            if not (t.lower in words.AND and end == i - 1 and _both_names(tokens, i)):
                break
        i += 1
    return end


def _both_names(tokens: tuple[Token, ...], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i - 1].pos == "PROPN" and tokens[i + 1].pos == "PROPN"


def right_french(sentence: Sentence, last: int, words: ModuleType, *, names: bool = False) -> int:
    """Adjectives and up to two complements with *de* after the noun; the end of what is taken. With ``names`` a
    proper name may follow ("la firme américaine Sallyport")."""
    tokens = sentence.tokens
    i, end, complements = last + 1, last, 0
    while i < len(tokens):
        t = tokens[i]
        if t.text in _HYPHENS and t.start == tokens[i - 1].end:
            i += 1
            continue
        if _hyphenated_people(tokens, i):
            end, i = i + 2, i + 2
        elif (
            names
            and _capital(tokens, i)
            or _adjective(t, words)
            or (t.text and t.start == tokens[i - 1].end and tokens[i - 1].text in _HYPHENS)
        ):
            end = i
        elif t.lower == "non" and i + 1 < len(tokens) and tokens[i + 1].lower in words.PARTICIPLES:
            pass
        elif t.lower in words.OF and complements < 2:
            reached = _complement(tokens, i, words)
            if reached is None:
                break
            complements, end, i = complements + 1, reached, reached
        elif t.lower in words.AND and i + 1 < len(tokens) and tokens[i + 1].lower in words.OF and complements == 1:
            reached = _complement(tokens, i + 1, words)
            if reached is None:
                break
            complements, end, i = complements + 1, reached, reached
        else:
            break
        i += 1
    return end


def _capital(tokens: tuple[Token, ...], i: int) -> bool:
    """A capitalised word in the run of a name."""
    t = tokens[i]
    return len(t.text) > 1 and t.text[0].isupper() and t.pos in ("PROPN", "PUNCT", "X", "NOUN") and i > 0


def _hyphenated_people(tokens: tuple[Token, ...], i: int) -> bool:
    """ "sri-lankais", cut into three tokens."""
    if i + 2 >= len(tokens) or tokens[i + 1].text != "-" or tokens[i + 2].start != tokens[i].end + 1:
        return False
    return tokens[i].text.islower() and code_of(f"{tokens[i].text}-{tokens[i + 2].text}") is not None


def _adjective(t: Token, words: ModuleType) -> bool:
    if t.lower in words.PARTICIPLES or (t.text.islower() and t.pos != "VERB" and code_of(t.text) is not None):
        return True
    if t.text.isupper() and t.pos != "PROPN" and t.dep != "appos" and code_of(t.text) is not None:
        return True  # "la base US"
    return t.pos == "ADJ" and t.dep in _ATTACHED and not t.has("VerbForm=Part")


def _complement(tokens: tuple[Token, ...], of: int, words: ModuleType) -> int | None:
    """The last token of "de l'Agence des routes" from its *de*, None where it is a number, a time or a clause."""
    i = of + 1
    if i < len(tokens) and (tokens[i].lower in words.ARTICLES or tokens[i].has("Poss=Yes")):
        i += 1
    if i < len(tokens) and tokens[i].lower in words.SAME:  # "des combattants du même groupe"
        i += 1
    if i >= len(tokens) or tokens[i].lower in words.NOT_COMPLEMENTS:
        return None
    if tokens[i].pos not in _NOMINAL and not (tokens[i].text[:1].isupper() and tokens[i].pos in ("ADJ", "X", "NUM")):
        return None
    while i + 1 < len(tokens):
        t = tokens[i + 1]
        named = t.text[0].isupper() and tokens[i].text[0].isupper() and t.pos in ("PROPN", "X", "NOUN", "ADJ")
        joined = t.start == tokens[i].end and (t.text in _HYPHENS or tokens[i].text in _HYPHENS)
        if not (named or joined or (_adjective(t, words) and tokens[i].pos != "PUNCT")):
            break
        i += 1
    return i
