"""Toponyms of a report: which capitalised names are places, the phrase they stand in and the part they play."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from recoupe.detect.party_names import group_words
from recoupe.detect.place_anaphors import anaphors
from recoupe.detect.place_context import Prior, Relation, Setting, setting_of, verdict_on
from recoupe.detect.place_names import Hit, Word, nameless, runs_of, scan, words_of
from recoupe.detect.place_unlisted import unlisted
from recoupe.detect.place_usage import usage_of
from recoupe.lang.en.places import WORDS as ENGLISH
from recoupe.lang.fr.places import WORDS as FRENCH
from recoupe.lang.place_words import PlaceWords
from recoupe.model.mention import PlaceMention
from recoupe.model.place import Place
from recoupe.model.sentence import Sentence

LEXICONS = {"fr": FRENCH, "en": ENGLISH}
_REGION = Prior("region", 0, 1.0, None)
_CONTAINERS = frozenset({"country", "admin1", "admin2", "area"})


class Names(Protocol):
    """What detection asks of a gazetteer."""

    def has(self, name: str) -> bool: ...

    def lookup(self, name: str, *, language: str | None = None, limit: int = 20) -> tuple[Place, ...]: ...

    def country(self, word: str) -> str | None: ...


def detect_places(
    text: str, sentences: Sequence[Sentence], language: str, gazetteer: Names
) -> tuple[PlaceMention, ...]:
    """Every toponym of the report, in text order; coordinates are left to grounding.

    1. words of each sentence and the gazetteer's names among them
    2. who is a person: sequences of names that no gazetteer, organisation or facility explains
    3. a verdict on each name from what stands around it; weak ones follow a sure mention of the same name
    4. names that the gazetteer lacks, marked by a noun of place or a container
    5. places told without a name ("the capital", "l'aéroport"), once a name has been told
    """
    lexicon = LEXICONS[language]
    known: dict[str, bool] = {}
    priors: dict[str, Prior] = {}

    def has(name: str) -> bool:
        if name not in known:
            known[name] = key_of(name) in lexicon.regions or gazetteer.has(name)
        return known[name]

    def prior(name: str, noun: str | None) -> Prior:
        if name not in priors:
            region = key_of(name) in lexicon.regions
            priors[name] = _REGION if region else _prior(name, language, gazetteer, noun)
        return priors[name]

    def respelt(name: str) -> bool:
        return prior(name, None).score <= 0.75

    def is_people(word: str) -> bool:
        return gazetteer.country(word) is not None

    # 1
    worded = [[] if nameless(s, lexicon) else words_of(s, language, lexicon.common_openers) for s in sentences]
    hits = [list(scan(s, w, lexicon, has, respelt)) for s, w in zip(sentences, worded)]
    # 2
    persons = _persons(worded, hits, lexicon, is_people)
    ordinary = frozenset(t.text for s in sentences for t in s.tokens if len(t.text) > 2 and t.text.islower())
    # 3
    settled: list[tuple[Sentence, list[Word], Setting, str]] = []
    for sentence, words, found in zip(sentences, worded, hits):
        beside = _beside(sentence, found, lexicon, prior)
        for n, hit in enumerate(found):
            if not hit.text[0].isupper() and len(hit.text) < 4 or _people_only(hit, words, gazetteer, prior):
                continue
            if hit.text in group_words(language):  # "Houthi fighters": a town of that name is not meant
                continue
            at = setting_of(hit, sentence, words, lexicon)
            verdict = verdict_on(
                at, sentence, words, lexicon, prior(hit.name, hit.noun), persons, is_people, n in beside, ordinary
            )
            settled.append((sentence, words, at, verdict))
    sure = {at.hit.text.lower() for _, _, at, v in settled if v == "yes"}
    listed = _listed(settled, text, lexicon)
    kept = [
        (s, w, at)
        for n, (s, w, at, v) in enumerate(settled)
        if v == "yes" or v == "weak" and (at.hit.text.lower() in sure or n in listed)
    ]
    # 4
    taken = {id(at.hit) for _, _, at in kept}
    inside = [at.span for _, _, at in kept]
    for sentence, words, found in zip(sentences, worded, hits):
        sure_here = [h for h in found if id(h) in taken]
        kept += [
            (sentence, words, at)
            for at in unlisted(sentence, words, sure_here, lexicon, persons, is_people, ordinary)
            if at.hit.noun is None or not any(a <= at.hit.start and at.hit.end <= b for a, b in inside)
        ]
    kept.sort(key=lambda k: k[2].hit.start)
    mentions = list(_mentions(text, kept, lexicon, language, prior))
    # 5
    mentions += anaphors(text, sentences, mentions, lexicon, language)
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end)))


def key_of(name: str) -> str:
    return name.lower().replace("’", "'")


def _prior(name: str, language: str, gazetteer: Names, noun: str | None) -> Prior:
    places = gazetteer.lookup(name, language=language, limit=5)
    if not places:
        return Prior(noun or "town", 0, 0.9 if noun else 0.0, None)
    states = (p for p in places if p.kind == "country" and p.score > 0.75)
    wide = (p for p in places if p.kind in ("admin1", "area", "sea") and p.score > 0.85)
    large = max(places, key=lambda p: (p.score > 0.75) * (_people(p) + 1))
    place = next(states, None) or next(wide, large if large.score > 0.75 else places[0])
    size = _people(place) or (20_000 if place.id.startswith("rc:") else 5_000)
    return Prior(
        place.kind, size, place.score, place.country if place.kind == "country" and place.score > 0.75 else None
    )


def _people(place: Place) -> int:
    """Inhabitants, of a settlement or country; how well a unit is known does not follow from how many live in it."""
    return 0 if place.kind in ("admin1", "admin2") else place.population


def _people_only(hit: Hit, words: Sequence[Word], gazetteer: Names, prior: Callable[[str, str | None], Prior]) -> bool:
    """Whether the name is only a people's ("Irakiens"): it names a country but no place bears it ("England" is one)."""
    if hit.first != hit.last or gazetteer.country(hit.text) is None:
        return False
    known = prior(hit.name, hit.noun)
    return known.country is None and not (known.kind == "admin1" and known.score > 0.95)


def _persons(
    worded: Sequence[Sequence[Word]],
    hits: Sequence[Sequence[Hit]],
    lexicon: PlaceWords,
    is_people: Callable[[str], bool],
) -> frozenset[str]:
    """Words of sequences such as "Oleksandr Honcharenko": a bare "Honcharenko" later in the report is then no place."""
    found: set[str] = set()
    for words, placed in zip(worded, hits):
        wide = {(h.first, h.last) for h in placed if h.last > h.first}
        for first, last in runs_of(words):
            while first < last and (words[first].lower in lexicon.titles or f"{words[first].lower}." in lexicon.titles):
                first += 1
            while first < last and "-" in words[first].text and is_people(words[first].text.partition("-")[0]):
                first += 1  # "Russian-occupied Crimea" is nobody's name
            sequence = words[first : last + 1]
            if len(sequence) < 2:
                before = words[first - 1] if first and words[first].joined else None
                if before is not None and (before.lower in lexicon.titles or f"{before.lower}." in lexicon.titles):
                    found.add(words[first].lower)
                continue
            if any(a <= last and b >= first for a, b in wide):
                continue
            if any(
                w.lower in lexicon.organisations or w.lower in lexicon.nouns or w.lower in lexicon.actor_nouns
                for w in sequence
            ):
                split = (
                    max(k for k, w in enumerate(sequence) if w.lower in lexicon.titles) + 1
                    if any(w.lower in lexicon.titles for w in sequence)
                    else len(sequence)
                )
                sequence = sequence[split:]
            if len(sequence) >= 2 or (sequence and first > 0 and len(sequence) == 1):
                found.update(w.lower for w in sequence)
    return frozenset(found)


def _beside(
    sentence: Sentence, hits: Sequence[Hit], lexicon: PlaceWords, prior: Callable[[str, str | None], Prior]
) -> set[int]:
    """Numbers of the hits that stand beside the place that holds them ("Reading, Pennsylvania"), holders included."""
    found: set[int] = set()
    for n, (hit, following) in enumerate(zip(hits, hits[1:])):
        gap = sentence.text[hit.end - sentence.start : following.start - sentence.start]
        if len(gap) > 60 or not gap.strip() or not lexicon.container.match(gap):
            continue
        holder = prior(following.name, following.noun)
        told = any(lexicon.nouns.get(word) in _CONTAINERS for word in gap.lower().replace(",", " ").split())
        if holder.kind in _CONTAINERS and holder.score > 0.75 or following.noun or told:
            found |= {n, n + 1}
    return found


def _listed(settled: Sequence[tuple[Sentence, list[Word], Setting, str]], text: str, lexicon: PlaceWords) -> set[int]:
    """Numbers of names coordinated with a sure place ("X et Y ont été frappées")."""
    found: set[int] = set()
    for n, ((s, _, a, v), (t, _, b, w)) in enumerate(zip(settled, settled[1:])):
        if s is t and {v, w} == {"yes", "weak"} and lexicon.conjunction.fullmatch(text[a.hit.end : b.hit.start]):
            found |= {n, n + 1}
    return found


def _mentions(
    text: str,
    kept: Sequence[tuple[Sentence, list[Word], Setting]],
    lexicon: PlaceWords,
    language: str,
    prior: Callable[[str, str | None], Prior],
) -> Iterator[PlaceMention]:
    """Mentions with their phrases; the two ends of "between A and B" share one."""
    pair: tuple[int, tuple[int, int]] | None = None
    passed: Relation = "at"
    for n, (sentence, words, at) in enumerate(kept):
        hit, relation = at.hit, at.relation
        phrase = _phrase(sentence, at, kept, n, lexicon)
        if relation == "at" and not at.link and n and kept[n - 1][0] is sentence:
            if passed in ("toward", "from", "near") and lexicon.conjunction.fullmatch(
                text[max(kept[n - 1][2].hit.end, kept[n - 1][2].span[1]) : at.span[0]]
            ):
                relation = passed  # "vers X et Y"
        if relation == "between" and n + 1 < len(kept) and kept[n + 1][0] is sentence:
            other = kept[n + 1][2].hit
            gap = text[hit.end : other.start] if hit.paired else text[max(hit.end, at.span[1]) : other.start]
            if hit.paired or lexicon.pair.fullmatch(gap):
                phrase = (phrase[0], max(other.end, kept[n + 1][2].span[1]))
                pair = (n + 1, phrase)
        if pair is not None and pair[0] == n:
            relation, phrase = "between", pair[1]
        passed = relation
        yield PlaceMention(
            start=hit.start,
            end=hit.end,
            quote=text[hit.start : hit.end],
            name=hit.name,
            rule=f"{language}.place.{'gazetteer' if hit.known else 'unlisted'}",
            sentence=sentence.index,
            phrase=phrase,
            usage=usage_of(at, sentence, words, lexicon, prior(hit.name, hit.noun)),
            relation=relation,
            feature=at.feature,
            feature_span=at.span if at.span != (hit.start, hit.end) else None,
        )


def _phrase(
    sentence: Sentence, at: Setting, kept: Sequence[tuple[Sentence, list[Word], Setting]], n: int, lexicon: PlaceWords
) -> tuple[int, int]:
    """From the preposition or measure before the name to the last of the places that hold it."""
    start, end = at.span
    left = sentence.text[: start - sentence.start]
    inner = sentence.text[: at.hit.start - sentence.start]
    for outer in (left, inner) if at.cued else ():
        for pattern in (lexicon.between, lexicon.along, lexicon.near, lexicon.side, lexicon.toward, lexicon.away):
            window = max(0, len(outer) - 90)
            if m := pattern.search(outer, window):
                start = min(start, sentence.start + m.start())
    while n + 1 < len(kept) and kept[n + 1][0] is sentence:
        following = kept[n + 1][2]
        gap = (
            sentence.text[end - sentence.start : following.hit.start - sentence.start]
            if following.hit.start > end
            else ""
        )
        if not gap or len(gap) > 60 or not lexicon.container.match(gap):
            break
        end, n = max(following.hit.end, following.span[1]), n + 1
    return start, end
