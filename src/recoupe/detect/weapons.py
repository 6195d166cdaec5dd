"""Weapons of a report: their type, make and number, and acts that cannot be done without one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from recoupe.detect.clause import TARGETS, TRIGGERS, Nouns, subjects
from recoupe.detect.factuality import other_articles
from recoupe.detect.term_match import Match, find_terms, keyed
from recoupe.lang.en import times as en_times
from recoupe.lang.fr import times as fr_times
from recoupe.model.mention import QuantityMention, WeaponMention
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.actors import code_of, find_names, is_people
from recoupe.vocab.countries import country_of
from recoupe.vocab.terms import Term
from recoupe.vocab.weapons import WeaponType, load_weapons

_CALIBRE = re.compile(r"\s*(?:de |of )?(\d{2,3}(?:[.,]\d+)?[\s-]?(?:mm|millim[èe]tres|millimet(?:er|re)s))\b")
_CALIBRE_BEFORE = re.compile(r"(\d{2,3}(?:[.,]\d+)?[\s-]?(?:mm|millimet(?:er|re)))[\s-]$")
_AT_LEAST = re.compile(r"\s(?:au moins|ou plus|at least|or more)\b", re.I)
_MASS = re.compile(r"\s*de \d+ (?:livres|kilos?|kg)\b")
_MASS_BEFORE = re.compile(r"\d[\d,]*[\s-](?:pound|kilo|kg|lb)[\s-]$")


@lru_cache(maxsize=2)
def _index(language: str) -> tuple[Mapping[str, tuple[Term, ...]], frozenset[int], frozenset[int]]:
    """The language's weapon terms by key; ids of those that name a kind and of those that only imply a weapon."""
    plain = [t for w in load_weapons().values() for t in w.plain[language]]
    named = [t for w in load_weapons().values() for t in w.named[language]]
    implied = [t for w in load_weapons().values() for t in w.implied[language]]
    return (
        keyed(plain + named + implied, language),
        frozenset(map(id, named)),
        frozenset(map(id, implied)),
    )


@lru_cache(maxsize=1)
def _makes() -> tuple[re.Pattern[str], Mapping[str, str]]:
    by_name = {make.lower(): w.id for w in load_weapons().values() for make in w.makes}
    names = sorted(by_name, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, names)) + r")s?(?![\w])", re.I), by_name


def detect_weapons(
    text: str, sentences: Sequence[Sentence], language: str, quantities: Sequence[QuantityMention] = ()
) -> tuple[WeaponMention, ...]:
    """Weapon mentions in text order.

    ``min`` and ``max`` come from a number on the noun (a quantity mention that touches it, a numeral, "un", "an"); a
    bare plural and a definite noun leave them None. A weapon that was found, sold or delivered is not one that was
    used: it gives no mention. Lines that announce other articles give nothing."""
    skipped = other_articles(text, language)
    found: list[WeaponMention] = []
    for sentence in sentences:
        if not any(a <= sentence.start < b for a, b in skipped):
            found.extend(_in_sentence(text, sentence, language, quantities))
    return tuple(found)


def _in_sentence(
    text: str, sentence: Sentence, language: str, quantities: Sequence[QuantityMention]
) -> list[WeaponMention]:
    index, named, implied = _index(language)
    matches = find_terms(sentence, index, language, Nouns(sentence, language, {}))
    matches = sorted(_longest(matches, implied), key=lambda m: m.anchor)
    makes = list(_makes_in(sentence))
    found: list[WeaponMention] = []
    used: set[int] = set()
    for m in matches:
        if id(m.term) in implied:
            continue
        mention = _noun(text, sentence, language, m, id(m.term) in named, makes, quantities)
        if mention is not None:
            found.append(mention)
            used.update(sentence.tokens_in(mention.start, mention.end))
    for i, name, code in makes:
        if i not in used and sentence.tokens[i].pos != "VERB" and not _not_used(sentence, language, i):
            found.append(_make(text, sentence, language, i, name, code, quantities))
    types = {w.weapon_type for w in found}
    for m in matches:
        if id(m.term) in implied and m.term.entry not in types:
            types.add(m.term.entry)
            head = sentence.head_in(sentence.tokens[m.tokens[0]].start, sentence.tokens[m.tokens[-1]].end)
            found.append(
                _mention(text, sentence, language, m.term.entry, m.tokens[0], m.tokens[-1], head or m.anchor, "implied")
            )
    if "aerial_bomb" not in types and not types & {"drone"}:
        found.extend(_carried(text, sentence, language))
    return sorted(found, key=lambda w: (w.start, w.end))


def _longest(matches: list[Match], implied: frozenset[int]) -> list[Match]:
    """Of matches that share a token the longest, and nothing spoken against by its own type."""
    kept: list[Match] = []
    for m in sorted(matches, key=lambda m: (-len(m.tokens), id(m.term) in implied, m.anchor)):
        taken = {k for o in kept if (id(o.term) in implied) == (id(m.term) in implied) for k in o.tokens}
        if not taken & set(m.tokens):
            kept.append(m)
    return kept


def _makes_in(sentence: Sentence) -> list[tuple[int, str, str]]:
    """(token, name as written, weapon type) of makes; upper-case initial needed."""
    pattern, by_name = _makes()
    found: list[tuple[int, str, str]] = []
    for m in pattern.finditer(sentence.text):
        word = m.group()
        code = by_name.get(word.lower()) or by_name.get(word.lower().rstrip("s"))
        i = sentence.token_at(sentence.start + m.start())
        if code and i is not None and (word[0].isupper() or code == "small_arms"):
            found.append((i, word, code))
    return found


def _noun(
    text: str,
    sentence: Sentence,
    language: str,
    m: Match,
    named: bool,
    makes: Sequence[tuple[int, str, str]],
    quantities: Sequence[QuantityMention],
) -> WeaponMention | None:
    entry = load_weapons()[m.term.entry]
    words = {t.lower for t in sentence.tokens} if entry.unless.get(language) else set()
    if words & set(entry.unless.get(language, ())):
        return None
    first, last = min(m.tokens), max(m.tokens)
    tokens = sentence.tokens
    head = sentence.head_in(tokens[first].start, tokens[last].end)
    head = m.anchor if head is None else head
    if _not_used(sentence, language, head) or (named and tokens[head].pos == "VERB"):
        return None
    start, end = tokens[first].start, tokens[last].end
    name = text[start:end] if named else None
    for i, make, code in makes:
        if (last < i <= last + 2 and (code == entry.id or entry.id in ("missile", "rocket", "drone"))) or (
            first - 2 <= i < first and code == entry.id
        ):
            name = make
            start, end = min(start, tokens[i].start), max(end, tokens[i].end)
    if name is None or named:
        own, at = _own_make(text, sentence, start, end, entry.id, language)
        if own is not None:
            name, start, end = own, min(start, at), max(end, at + len(own))
    after = _CALIBRE.match(text, end)
    before = _CALIBRE_BEFORE.search(text, max(0, start - 15), start)
    if after and name is None:
        name, end = after.group(1), after.end()
    elif before and name is None:
        name, start = before.group(1), before.start()
    elif entry.id in ("ied", "aerial_bomb"):
        mass, mass_before = _MASS.match(text, end), _MASS_BEFORE.search(text, max(0, start - 12), start)
        if mass:
            end = mass.end()
            name = text[start:end]
        elif mass_before:
            start = mass_before.start()
            name = text[start:end]
        if mass or mass_before:
            entry = load_weapons()["aerial_bomb"]
    if entry.id == "ied" and _dropped(sentence, language, head):
        entry = load_weapons()["aerial_bomb"]
    low, high, begin = _number(text, sentence, language, head, start, quantities)
    more = _AT_LEAST.match(text, end)
    if more is not None and low is not None:  # "trois projectiles au moins"
        high, end = None, more.end()
    rule = f"{language}.weapon.{'named' if name else 'noun'}"
    return WeaponMention(
        start=begin,
        end=end,
        quote=text[begin:end],
        rule=rule,
        sentence=sentence.index,
        weapon_type=entry.id,
        name=name,
        min=low,
        max=high,
        head=head,
    )


_TIMES = {"en": en_times, "fr": fr_times}
_OWN_MAKE = {
    "en": re.compile(r"(?:^|[\s(])(?P<make>[A-Z][\w.]*(?:-[A-Z0-9]\w*)*(?: [A-Z][\w-]*)?)[ -](?:type )?$"),
    "fr": re.compile(
        r"\s(?:de (?:type|marque|fabrication) )?(?P<make>[A-Z][\w.]*(?:-[A-Z0-9]\w*)*(?: \d+)?)(?![\w'’])"
    ),
}
_MADE = frozenset(["rocket", "missile", "drone", "small_arms"])
_OF_PEOPLE = re.compile(r"(?:i|an|ian|ese|ish|ic|s|an-made|made|backed|led|era|style)$")


def _own_make(text: str, sentence: Sentence, start: int, end: int, code: str, language: str) -> tuple[str | None, int]:
    """A model that no list knows: the capitalised word beside the noun ("two Olkha missiles", "des drones Orlan") that
    names no country, people or party; and where it begins."""
    if code not in _MADE:
        return None, start
    if language == "fr":
        found = _OWN_MAKE["fr"].match(text, end, min(len(text), sentence.end))
    else:
        found = _OWN_MAKE["en"].search(text, max(sentence.start, start - 30), start)
    if found is None:
        return None, start
    make, at = found.group("make"), found.start("make")
    if at <= sentence.start and " " in make:  # "Two Olkha missiles"
        first, make = make.split(" ", 1)
        at += len(first) + 1
    plain = not any(c.isdigit() for c in make)
    if at <= sentence.start or (plain and (_OF_PEOPLE.search(make.lower()) or make.isupper() or len(make) < 3)):
        return None, start
    days = (_TIMES[language].WEEKDAYS, _TIMES[language].MONTHS)
    if any(w.lower() in known for w in make.split() for known in days):
        return None, start
    if plain and (code == "small_arms" or _stands_alone(text, make)):
        return None, start
    if any(country_of(w) or is_people(w) or code_of(w) for w in (make, *make.split(), *make.split("-"))):
        return None, start
    return (None, start) if find_names(make) else (make, at)


def _stands_alone(text: str, make: str) -> bool:
    """Whether a capitalised word also stands in the report without a weapon beside it, as the name of a group does."""
    arms = r"(?:rockets?|missiles?|drones?|roquettes?)"
    return (
        re.search(
            rf"(?<!roquettes )(?<!roquette )(?<!missiles )(?<!missile )(?<!drones )(?<!drone )"
            rf"\b{re.escape(make)}\b(?![ -]{arms})",
            text,
        )
        is not None
    )


def _dropped(sentence: Sentence, language: str, head: int) -> bool:
    """A bomb that is dropped, or that falls on something, came from the air."""
    verb, lang = sentence.tokens[sentence.tokens[head].head], TRIGGERS[language]
    falls = verb.lemma in lang.BOMBS_FALL_VERBS and sentence.tokens[head].dep.startswith("nsubj")
    return verb.lemma in lang.DROP_VERBS or falls


def _make(
    text: str, sentence: Sentence, language: str, i: int, name: str, code: str, quantities: Sequence[QuantityMention]
) -> WeaponMention:
    t = sentence.tokens[i]
    head = i
    low, high, begin = _number(text, sentence, language, head, t.start, quantities)
    end = max(t.end, t.start + len(name))
    return WeaponMention(
        start=begin,
        end=end,
        quote=text[begin:end],
        rule=f"{language}.weapon.make",
        sentence=sentence.index,
        weapon_type=code,
        name=name,
        min=low,
        max=high,
        head=head,
    )


def _not_used(sentence: Sentence, language: str, head: int) -> bool:
    t = sentence.tokens[sentence.first_conjunct(head)]
    governor = sentence.tokens[t.head]
    if t.dep in ("compound", "nmod") and governor.lemma in TARGETS[language].ARMED_PLACES:
        return True
    return governor.lemma in TRIGGERS[language].FOUND_VERBS and t.dep in ("obj", "nsubj:pass", "obl:arg", "conj")


def _number(
    text: str, sentence: Sentence, language: str, head: int, start: int, quantities: Sequence[QuantityMention]
) -> tuple[int | None, int | None, int]:
    """(min, max, where the phrase begins) of the weapon's noun."""
    t = sentence.tokens[head]
    one: frozenset[str] = TRIGGERS[language].ONE_WORDS
    for q in quantities:
        if q.unit == "count" and sentence.start <= q.start and q.end <= start and start - q.end <= 12:
            between = text[q.end : start].strip().lower()
            if between in ("", "de", "d'", "d’", "of", "autres", "other", "more", "new"):
                return q.min, q.max, q.start
    for k in sentence.children(head, "nummod", "det"):
        d = sentence.tokens[k]
        if d.start > t.start:
            continue
        if d.lower in one:
            return (1, 1, d.start) if not _plural(t) else (None, None, start)
        value = _value(d, language)
        barrels = t.lemma in ("baril", "barrel")  # no measure here: "deux barils d'explosifs"
        measured = (q for q in quantities if q.unit != "count" and q.start <= d.start < q.end and not barrels)
        if value is not None and not any(measured):
            return value, value, d.start
    if t.dep == "compound" and sentence.tokens[t.head].start >= t.end and sentence.tokens[t.head].pos == "NOUN":
        return None, None, start  # "a drone strike" counts strikes
    before = sentence.token_at(max(sentence.start, start - 2))
    if before is not None and sentence.tokens[before].lower in one and sentence.tokens[before].end >= start - 2:
        if not _plural(t):  # "to a Tochka-U": the parser hung the article elsewhere
            return 1, 1, sentence.tokens[before].start
    return None, None, start


def _plural(t: Token) -> bool:
    return t.has("Number=Plur")


@lru_cache(maxsize=2)
def _number_words(language: str) -> Mapping[str, int]:
    return {word: n for n, word in enumerate(TRIGGERS[language].NUMBERS.split())}


def _value(t: Token, language: str) -> int | None:
    if t.lower.isdigit():
        return int(t.lower)
    return _number_words(language).get(t.lower)


def _mention(
    text: str, sentence: Sentence, language: str, code: str, first: int, last: int, head: int, how: str
) -> WeaponMention:
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    return WeaponMention(
        start=start,
        end=end,
        quote=text[start:end],
        rule=f"{language}.weapon.{how}",
        sentence=sentence.index,
        weapon_type=code,
        head=head,
    )


def _carried(text: str, sentence: Sentence, language: str) -> list[WeaponMention]:
    """Bombs that aircraft drop without the report naming them ("les avions ont bombardé"): the mention is the verb."""
    entry: WeaponType = load_weapons()["aerial_bomb"]
    carriers = set(entry.carriers[language]) | TARGETS[language].AIRCRAFT - {"drone"}
    stem = TRIGGERS[language].stem
    if not any(t.lemma in carriers or stem(t.lower) in carriers for t in sentence.tokens):
        return []
    nouns = Nouns(sentence, language, {})
    strikes: frozenset[str] = TRIGGERS[language].STRIKE_VERBS
    for t in sentence.tokens:
        if t.pos != "VERB" or not (
            t.lemma in strikes or any(v in strikes for v in TRIGGERS[language].verb_lemmas(t.lower))
        ):
            continue
        doers = subjects(sentence, t.i)
        if doers and nouns.any_is(doers, ("aircraft",)):
            first = min([t.i, *(c for c in sentence.children(t.i, "aux") if c < t.i and t.i - c <= 3)])
            return [_mention(text, sentence, language, "aerial_bomb", first, t.i, t.i, "carrier")]
    return []
