"""One reading for each name of a report: candidates of the gazetteer weighed against one another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from recoupe.ground.place_features import SETTLED, Candidate, Context, score, weights
from recoupe.ground.place_votes import Belief, Votes, beliefs
from recoupe.lang.en.places import WORDS as ENGLISH
from recoupe.lang.fr.places import WORDS as FRENCH
from recoupe.lang.place_words import PlaceWords
from recoupe.model.mention import PlaceMention
from recoupe.model.place import Place, Unit
from recoupe.model.sentence import Sentence
from recoupe.vocab.countries import country_signed

LEXICONS = {"fr": FRENCH, "en": ENGLISH}
ROUNDS = 4
LIMIT = 60
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BESIDE = re.compile(r"\s+[a-zà-ÿ]+|\s*,\s+(?:une?\s+)?[a-zà-ÿ]+\s+[a-zà-ÿ]+")
_DEMONYM = frozenset({"ADJ", "PROPN", "NOUN"})


class Atlas(Protocol):
    """What grounding asks of a gazetteer."""

    def has(self, name: str) -> bool: ...

    def lookup(self, name: str, *, language: str | None = None, limit: int = 20) -> tuple[Place, ...]: ...

    def country(self, word: str) -> str | None: ...

    def near(self, lat: float, lon: float, km: float, limit: int = 20) -> Sequence[tuple[float, Place]]: ...

    def unit(self, lat: float, lon: float, *, country: str | None = None, reach_m: int = 0) -> Unit | None: ...

    def part(self, country: str, bearing: float) -> tuple[float, float, int] | None: ...

    def border(self, one: str, other: str) -> tuple[float, float, int] | None: ...


def key_of(name: str) -> str:
    return name.lower().replace("’", "'")


_WIDE = frozenset({"country", "admin1", "admin2", "area", "river", "sea", "island", "mountain"})


_NAMED = frozenset({"admin1", "admin2", "town", "river", "sea", "island", "mountain"})
"""Kinds whose noun may end the name itself."""
_OWN = _WIDE | {"town", "village", "district"}


def sense_of(m: PlaceMention) -> str:
    """The key of a reading: one a name and report, but "Kherson" and "the Kherson region" are two."""
    return f"{key_of(m.name)}|{m.feature}" if m.feature in _WIDE else key_of(m.name)


def holders_of(mentions: Sequence[PlaceMention], text: str, lexicon: PlaceWords) -> dict[str, dict[str, bool]]:
    """Name -> readings (see ``sense_of``) of the places that the text says hold it ("X, in Y province,
    Z": X in Y and Z, Y in Z), and whether it says so in a word; a bare comma may also be that of a list."""
    found: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    named = [m for m in mentions if m.form == "name"]
    listed = _listed(named, text, lexicon)
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
                or not (lexicon.container.match(gap) or found[key_of(inner.name)] and _OWNS.fullmatch(gap))
                or n in listed
                and gap.strip() == ","
                and outer.feature not in ("admin1", "admin2")
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


_OWNS = re.compile(r"['’]s\s+(?:\w+\s+){0,2}")
"""Between a holder and a narrower one of the same place ("Mafa in Nigeria's Yobe state")."""


def _listed(named: Sequence[PlaceMention], text: str, lexicon: PlaceWords) -> set[int]:
    """Numbers of the names in a list, where a comma puts nothing into what follows: four or more with nothing but
    commas between them, or three and a last one after "and"."""
    found: set[int] = set()
    start = 0
    for n in range(1, len(named) + 1):
        gap = text[named[n - 1].end : named[n].start].strip() if n < len(named) else ""
        if n < len(named) and gap == "," and named[n].sentence == named[n - 1].sentence:
            continue
        end = named[n - 1].end + (gap[:1] == ",")
        last = n < len(named) and lexicon.conjunction.fullmatch(text, end, named[n].start) is not None
        if n - start + last > 3:
            found.update(range(start, n))
        start = n
    return found


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


Told = Mapping[str, Mapping[str, float]]
"""ISO code -> word -> how often it names the country."""


def countries_told(
    sentences: Sequence[Sentence],
    gazetteer: Atlas,
    mentions: Sequence[PlaceMention],
    title: str | None,
    outlet: str | None = None,
) -> Told:
    """How often the report names each country, its people, or a mission or army that is at work there, by the words
    that do so. The headline counts as the text does, the outlet's name a little."""
    metonyms = {m.start for m in mentions if m.usage == "metonym"}
    count: defaultdict[str, Counter[str]] = defaultdict(Counter)
    cache: dict[str, str | None] = {}
    for sentence in sentences:
        for t in sentence.tokens:
            if t.pos not in _DEMONYM or len(t.text) < 4:
                continue
            if t.lower not in cache:
                cache[t.lower] = gazetteer.country(t.text) or country_signed(t.text)
            iso = cache[t.lower]
            if iso:
                count[iso][t.lower] += 1 if t.start in metonyms else 2
    for source, weight in ((title, 2), (outlet, 1)):
        for word in _LETTERS.findall(source or ""):
            iso = gazetteer.country(word) or (country_signed(word) if len(word) > 3 else None)
            if iso and (len(word) > 3 or word.isupper()):
                count[iso][word.lower()] += weight
    for m in mentions:
        iso = gazetteer.country(m.name) if " " in m.name or "-" in m.name else None
        if iso and not any(gazetteer.country(part) == iso for part in m.name.split()):
            count[iso][key_of(m.name)] += 2
    return count


def shares(told: Told, elsewhere: Mapping[str, float]) -> dict[str, float]:
    """Each country's share of the most frequent one. ``elsewhere``: words that the report uses for another place, with
    how surely: "Georgia" in a report from Atlanta tells nothing of the country."""
    count = {iso: sum(n * (1.0 - elsewhere.get(word, 0.0)) for word, n in words.items()) for iso, words in told.items()}
    top = max(count.values(), default=0.0)
    return {iso: n / top for iso, n in count.items() if n / top > 0.01} if top > 0.1 else {}


def peoples_beside(m: PlaceMention, text: str, gazetteer: Atlas) -> set[str]:
    """Countries whose adjective goes with it: "the Lebanese town of X", "Kurdistan irakien", "X, ville syrienne"."""
    start = m.feature_span[0] if m.feature_span else m.start
    before = _LETTERS.findall(text[start : m.start]) if m.feature in _OWN else []
    before += _LETTERS.findall(text[max(0, start - 15) : start])[-1:] if text[start - 1 : start] == " " else []
    after = _BESIDE.match(text, m.end)
    told = {gazetteer.country(w) for w in (*before, *(_LETTERS.findall(after[0]) if after else ())) if len(w) > 3}
    return {iso for iso in told if iso}


@dataclass(slots=True)
class Name:
    """What is known of a name (or of a name with its noun, see ``sense_of``) before any is settled."""

    name: str
    places: tuple[Place, ...]
    nouns: set[str]
    peoples: set[str]
    located: bool
    own: str | None
    towns: tuple[Place, ...] = ()
    largest: int = 0
    rivalled: bool = False
    units: bool = True
    holders: tuple[tuple[tuple[Place, ...], bool], ...] = ()
    held: tuple[tuple[Place, ...], ...] = ()


def senses(
    mentions: Sequence[PlaceMention],
    *,
    gazetteer: Atlas,
    language: str,
    holders: Mapping[str, Mapping[str, bool]],
    told: Told,
    text: str,
) -> tuple[dict[str, Candidate], dict[str, float]]:
    """Name -> its reading, names without one left out; and the share of each country in what the report tells (see
    ``shares``). All names are settled together: each round reads every name in the light of what the round before
    believed of the others. The first round has no more than the words beside each name."""
    settlement = settle(names_of(mentions, gazetteer, language, holders, text), told)
    best = {key: ranked[0] for key, ranked in settlement.ranked.items() if ranked[0].total >= weights()["none"]}
    return best, settlement.countries


@dataclass(frozen=True, slots=True)
class Settlement:
    """``ranked``: the candidates of each name, likeliest first; names without any are left out."""

    ranked: Mapping[str, Sequence[Candidate]]
    countries: dict[str, float]


def settle(names: Mapping[str, Name], told: Told, weight: Mapping[str, float] | None = None) -> Settlement:
    """All names of a report together, in rounds; by ``weight`` or the stored weights."""
    weight = weight or weights()
    none = weight["none"]
    ranked: dict[str, list[Candidate]] = {}
    settled: list[tuple[str, Place, float]] = []
    believed: dict[str, Belief] = {}
    countries = shares(told, {})
    for turn in range(ROUNDS):
        context = _context(names, settled, believed, countries)
        following = []
        for key, known in names.items():
            if not known.places:
                continue
            context.settled_in = frozenset(
                p.country for n, p, s in settled if s > 0.5 and p.country and n != known.name
            )
            ranked[key] = ranking(known, context, weight)
            believed[key] = beliefs([(c.place, c.total) for c in ranked[key]], none)
            first = ranked[key][0]
            if first.total < none:
                continue
            rival = next((c.total for c in ranked[key][1:] if not _same_spot(c.place, first.place)), none)
            lead = first.total - max(rival, none)
            following.append((known.name, first.place, min(1.0, 0.1 + lead / 2.0) * (1.0 if known.located else 0.4)))
        if turn > 1 and [f[1].id for f in following] == [s[1].id for s in settled]:
            break
        settled = following
        countries = shares(told, _elsewhere(names, believed))
    return Settlement(ranked, countries)


def ranking(known: Name, context: Context, weight: Mapping[str, float]) -> list[Candidate]:
    """The candidates of a name, likeliest first."""
    scored = (
        score(
            place, name=known.name, towns=known.towns, peoples=known.peoples, nouns=known.nouns, holders=known.holders,
            context=context, own=known.own, rivalled=known.rivalled, units=known.units, largest=known.largest,
            held=known.held, located=known.located, weight=weight,
        )
        for place in known.places
    )  # fmt: skip
    return sorted(scored, key=lambda c: -c.total)


def names_of(
    mentions: Sequence[PlaceMention],
    gazetteer: Atlas,
    language: str,
    holders: Mapping[str, Mapping[str, bool]],
    text: str,
) -> dict[str, Name]:
    """Every named place of the report under its key (see ``sense_of``), with what stands beside its mentions."""
    named = [m for m in mentions if m.form == "name"]
    located = {key_of(m.name) for m in named if m.usage != "metonym"}
    by_name: dict[str, tuple[Place, ...]] = {}
    found: dict[str, Name] = {}
    for m in named:
        key, name = sense_of(m), key_of(m.name)
        if name not in by_name:
            by_name[name] = gazetteer.lookup(m.name, language=language, limit=LIMIT) if gazetteer.has(m.name) else ()
        if key not in found:
            found[key] = Name(name, by_name[name], set(), set(), name in located, gazetteer.country(name))
        if m.feature:
            found[key].nouns.add(m.feature)
        found[key].peoples |= peoples_beside(m, text, gazetteer)
    fitting = {key: tuple(p for p in known.places if p.score > 0.75) for key, known in found.items()}
    inner: defaultdict[str, list[tuple[Place, ...]]] = defaultdict(list)
    for name, outer in holders.items():
        for key in sorted(outer):
            inner[key].append(next((fitting[k] for k, known in found.items() if known.name == name), ()))
    for key, known in found.items():
        settlements = [p for p in known.places if p.kind in SETTLED and p.score > 0.85]
        kind = LEXICONS[language].nouns.get(known.name.rpartition(" ")[2]) if " " in known.name else None
        if kind in _NAMED and not known.nouns and any(p.kind == kind or kind == "town" == p.kind for p in known.places):
            known.nouns.add(kind)  # "Henry County" is no town, "Kansas City" one
        known.towns = () if _WIDE & known.nouns else tuple(settlements)
        known.largest = max((p.population for p in settlements), default=0)
        known.rivalled = any(p.score > 0.85 for p in known.places)
        known.units = any(p.score > 0.85 and p.kind in ("admin1", "admin2") for p in known.places)
        known.holders = tuple(
            (tuple(p for p in fitting.get(h, ()) if said or p.kind not in SETTLED), said)
            for h, said in sorted(holders.get(known.name, {}).items())
        )
        known.held = tuple(inner.get(key, ()))
    return found


def _context(
    names: Mapping[str, Name],
    settled: Sequence[tuple[str, Place, float]],
    believed: Mapping[str, Belief],
    countries: Mapping[str, float],
) -> Context:
    located = {known.name for known in names.values() if known.located}
    voters: defaultdict[str, list[Belief]] = defaultdict(list)
    for key, belief in believed.items():
        if names[key].located:
            voters[names[key].name].append(belief)
    local = [s for s in settled if s[1].kind != "country" and s[0] in located and s[2] > 0.4]
    return Context(countries=countries, settled=settled, local=local, votes=Votes(voters))


def _elsewhere(names: Mapping[str, Name], believed: Mapping[str, Belief]) -> dict[str, float]:
    """Names of countries that are believed to mean another place here."""
    found: dict[str, float] = {}
    for key, belief in believed.items():
        if names[key].own is not None:
            doubt = sum(p for place, p in belief if place.country != names[key].own)
            found[names[key].name] = max(found.get(names[key].name, 0.0), doubt)
    return found


def _same_spot(a: Place, b: Place) -> bool:
    """A town and the district named after it are no rivals."""
    return (
        a.country == b.country
        and abs(a.lat - b.lat) < 0.7
        and abs(a.lon - b.lon) < 0.7
        and (a.kind in SETTLED or b.kind in SETTLED)
    )
