"""One reading for each name of a report: candidates of the gazetteer weighed against one another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from recoupe.ground.place_features import NONE, SETTLED, Candidate, Context, score
from recoupe.lang.place_words import PlaceWords
from recoupe.model.mention import PlaceMention
from recoupe.model.place import Place
from recoupe.model.sentence import Sentence
from recoupe.vocab.countries import country_signed

ROUNDS = 3
LIMIT = 15
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BESIDE = re.compile(r"\s+[a-zà-ÿ]+|\s*,\s+(?:une?\s+)?[a-zà-ÿ]+\s+[a-zà-ÿ]+")
_DEMONYM = frozenset({"ADJ", "PROPN", "NOUN"})


class Atlas(Protocol):
    """What grounding asks of a gazetteer."""

    def has(self, name: str) -> bool: ...

    def lookup(self, name: str, *, language: str | None = None, limit: int = 20) -> tuple[Place, ...]: ...

    def country(self, word: str) -> str | None: ...

    def near(self, lat: float, lon: float, km: float, limit: int = 20) -> Sequence[tuple[float, Place]]: ...


def key_of(name: str) -> str:
    return name.lower().replace("’", "'")


_WIDE = frozenset({"country", "admin1", "admin2", "area", "river", "sea", "island", "mountain"})


_OWN = _WIDE | {"town", "village", "district"}


def sense_of(m: PlaceMention) -> str:
    """The key of a reading: one a name and report, but "Kherson" and "the Kherson region" are two."""
    return f"{key_of(m.name)}|{m.feature}" if m.feature in _WIDE else key_of(m.name)


def holders_of(mentions: Sequence[PlaceMention], text: str, lexicon: PlaceWords) -> dict[str, dict[str, bool]]:
    """Name -> readings (see ``sense_of``) of the places that the text says hold it ("X, in Y province,
    Z": X in Y and Z, Y in Z), and whether it says so in a word; a bare comma may also be that of a list."""
    found: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    named = [m for m in mentions if m.form == "name"]
    for n, inner in enumerate(named):
        end = max(inner.end, inner.feature_span[1] if inner.feature_span else 0)
        for outer in named[n + 1 : n + 4]:
            if outer.sentence != inner.sentence or outer.start <= end:
                break
            gap = text[end : outer.start]
            if (
                outer.feature == "district"
                or outer.usage not in ("location", "dateline")
                or len(gap) > 60
                or not gap.strip()
                or not lexicon.container.match(gap)
            ):
                break
            if key_of(outer.name) != key_of(inner.name) and key_of(outer.name) not in lexicon.regions:
                said = (
                    gap.strip() != ","
                    or outer.feature in ("admin1", "admin2")
                    or found[key_of(inner.name)].get(sense_of(outer), False)
                )
                found[key_of(inner.name)][sense_of(outer)] = said
            end = max(outer.end, outer.feature_span[1] if outer.feature_span else 0)
    for inner_key, outer_key, said in described_holders(mentions, text, lexicon):
        found[inner_key][outer_key] = said
    return dict(found)


def described_holders(
    mentions: Sequence[PlaceMention], text: str, lexicon: PlaceWords
) -> Iterator[tuple[str, str, bool]]:
    """The same where the held place is told without its name: "ce village du cercle de X" puts the village named last
    before it into X."""
    for n, m in enumerate(mentions):
        if m.form != "description" or m.feature not in ("town", "village") or n + 1 >= len(mentions):
            continue
        outer = mentions[n + 1]
        if outer.sentence != m.sentence or outer.form != "name" or not lexicon.held.fullmatch(text, m.end, outer.start):
            continue
        for inner in reversed(mentions[:n]):
            if inner.form == "name" and inner.usage == "location" and inner.feature in ("town", "village", None):
                if key_of(inner.name) != key_of(outer.name):
                    yield key_of(inner.name), sense_of(outer), True
                break


def countries_told(
    sentences: Sequence[Sentence],
    gazetteer: Atlas,
    mentions: Sequence[PlaceMention],
    title: str | None,
    outlet: str | None = None,
) -> dict[str, float]:
    """ISO code -> how often the report names the country, its people, or a mission or army that is at work there, as a
    share of the most frequent one. The headline counts as the text does, the outlet's name a little."""
    metonyms = {m.start for m in mentions if m.usage == "metonym"}
    count: Counter[str] = Counter()
    cache: dict[str, str | None] = {}
    for sentence in sentences:
        for t in sentence.tokens:
            if t.pos not in _DEMONYM or len(t.text) < 4:
                continue
            if t.lower not in cache:
                cache[t.lower] = gazetteer.country(t.text) or country_signed(t.text)
            iso = cache[t.lower]
            if iso:
                count[iso] += 1 if t.start in metonyms else 2
    for source, weight in ((title, 2), (outlet, 1)):
        for word in _LETTERS.findall(source or ""):
            iso = gazetteer.country(word) or (country_signed(word) if len(word) > 3 else None)
            if iso and (len(word) > 3 or word.isupper()):
                count[iso] += weight
    for m in mentions:
        iso = gazetteer.country(m.name) if " " in m.name or "-" in m.name else None
        if iso and not any(gazetteer.country(part) == iso for part in m.name.split()):
            count[iso] += 2
    top = max(count.values(), default=0)
    return {iso: n / top for iso, n in count.items()} if top else {}


def peoples_beside(m: PlaceMention, text: str, gazetteer: Atlas) -> set[str]:
    """Countries whose adjective goes with it: "the Lebanese town of X", "Kurdistan irakien", "X, ville syrienne"."""
    start = m.feature_span[0] if m.feature_span else m.start
    before = _LETTERS.findall(text[start : m.start]) if m.feature in _OWN else []
    before += _LETTERS.findall(text[max(0, start - 15) : start])[-1:] if text[start - 1 : start] == " " else []
    after = _BESIDE.match(text, m.end)
    told = {gazetteer.country(w) for w in (*before, *(_LETTERS.findall(after[0]) if after else ())) if len(w) > 3}
    return {iso for iso in told if iso}


def senses(
    mentions: Sequence[PlaceMention],
    *,
    gazetteer: Atlas,
    language: str,
    holders: Mapping[str, Mapping[str, bool]],
    countries: Mapping[str, float],
    text: str,
) -> dict[str, Candidate]:
    """Name -> its reading, names without one left out. All names are settled together: each round reads every name in
    the light of the others' readings of the round before, each weighted by its lead over its rival."""
    named = [m for m in mentions if m.form == "name"]
    readings: dict[str, tuple[Place, ...]] = {}
    by_name: dict[str, tuple[Place, ...]] = {}
    nouns: defaultdict[str, set[str]] = defaultdict(set)
    peoples: defaultdict[str, set[str]] = defaultdict(set)
    for m in named:
        key, name = sense_of(m), key_of(m.name)
        if name not in by_name:
            by_name[name] = gazetteer.lookup(m.name, language=language, limit=LIMIT) if gazetteer.has(m.name) else ()
        readings[key] = by_name[name]
        if m.feature:
            nouns[key].add(m.feature)
        peoples[key] |= peoples_beside(m, text, gazetteer)
    located = {key_of(m.name) for m in named if m.usage != "metonym"}
    best: dict[str, Candidate] = {}
    settled: list[tuple[str, Place, float]] = []
    for turn in range(ROUNDS):
        local = [s for s in settled if s[1].kind != "country" and s[0] in located and s[2] > 0.4]
        context = Context(countries=countries, settled=settled, local=local)
        best, following = {}, []
        for key, places in readings.items():
            name = key.partition("|")[0]
            context.settled_in = frozenset(p.country for n, p, s in settled if s > 0.5 and p.country and n != name)
            own = gazetteer.country(name)
            held = [
                (tuple(p for p in readings.get(h, ()) if p.score > 0.75 and (said or p.kind not in SETTLED)), said)
                for h, said in sorted(holders.get(name, {}).items())
            ]
            towns = () if _WIDE & nouns[key] else tuple(p for p in places if p.kind in SETTLED and p.score > 0.85)
            own_name = any(p.score > 0.85 for p in places)
            units = any(p.score > 0.85 and p.kind in ("admin1", "admin2") for p in places)
            ranked = sorted(
                (
                    score(
                        p,
                        name=name,
                        towns=towns,
                        peoples=peoples[key],
                        nouns=nouns[key],
                        holders=held,
                        context=context,
                        own=own,
                        rivalled=own_name,
                        units=units,
                    )
                    for p in places
                ),
                key=lambda c: -c.total,
            )
            if not ranked or ranked[0].total < NONE:
                continue
            best[key] = ranked[0]
            rival = next((c.total for c in ranked[1:] if not _same_spot(c.place, ranked[0].place)), NONE)
            lead = ranked[0].total - max(rival, NONE)
            sure = min(1.0, 0.1 + lead / 2.0) * (1.0 if name in located else 0.4)
            following.append((name, ranked[0].place, sure))
        if turn and [f[1].id for f in following] == [s[1].id for s in settled]:
            break
        settled = following
    return best


def _same_spot(a: Place, b: Place) -> bool:
    """A town and the district named after it are no rivals."""
    return (
        a.country == b.country
        and abs(a.lat - b.lat) < 0.7
        and abs(a.lon - b.lon) < 0.7
        and (a.kind in SETTLED or b.kind in SETTLED)
    )
