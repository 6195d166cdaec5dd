"""One reading for each name of a report: candidates of the gazetteer weighed against one another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Protocol

from recoupe.ground.place_features import NONE, SETTLED, Candidate, Context, score
from recoupe.lang.place_words import PlaceWords
from recoupe.model.mention import PlaceMention
from recoupe.model.place import Place
from recoupe.model.sentence import Sentence

ROUNDS = 3
LIMIT = 15
_DEMONYM = frozenset({"ADJ", "PROPN", "NOUN"})


class Atlas(Protocol):
    """What grounding asks of a gazetteer."""

    def has(self, name: str) -> bool: ...

    def lookup(self, name: str, *, language: str | None = None, limit: int = 20) -> tuple[Place, ...]: ...

    def country(self, word: str) -> str | None: ...

    def near(self, lat: float, lon: float, km: float, limit: int = 20) -> Sequence[tuple[float, Place]]: ...


def key_of(name: str) -> str:
    return name.lower().replace("’", "'")


def holders_of(mentions: Sequence[PlaceMention], text: str, lexicon: PlaceWords) -> dict[str, set[str]]:
    """Name -> names of the places that the text says hold it ("X, in Y province, Z": X in Y and Z, Y in Z)."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    named = [m for m in mentions if m.form == "name"]
    for n, inner in enumerate(named):
        end = max(inner.end, inner.feature_span[1] if inner.feature_span else 0)
        for outer in named[n + 1 : n + 4]:
            if outer.sentence != inner.sentence or outer.start <= end:
                break
            gap = text[end : outer.start]
            if len(gap) > 60 or not gap.strip() or not lexicon.container.match(gap):
                break
            if key_of(outer.name) != key_of(inner.name):
                found[key_of(inner.name)].add(key_of(outer.name))
            end = max(outer.end, outer.feature_span[1] if outer.feature_span else 0)
    return dict(found)


def countries_told(
    sentences: Sequence[Sentence], gazetteer: Atlas, mentions: Sequence[PlaceMention], title: str | None
) -> dict[str, float]:
    """ISO code -> how often the report names the country or its people, as a share of the most frequent one."""
    metonyms = {m.start for m in mentions if m.usage == "metonym"}
    count: Counter[str] = Counter()
    cache: dict[str, str | None] = {}
    for sentence in sentences:
        for t in sentence.tokens:
            if t.pos not in _DEMONYM or len(t.text) < 4:
                continue
            if t.lower not in cache:
                cache[t.lower] = gazetteer.country(t.text)
            iso = cache[t.lower]
            if iso:
                count[iso] += 1 if t.start in metonyms else 2
    for word in (title or "").replace("'", " ").replace("’", " ").split():
        iso = gazetteer.country(word.strip(".,:;!?()\"«»"))
        if iso:
            count[iso] += 2
    for m in mentions:
        iso = gazetteer.country(m.name) if " " in m.name or "-" in m.name else None
        if iso:
            count[iso] += 2
    top = max(count.values(), default=0)
    return {iso: n / top for iso, n in count.items()} if top else {}


def senses(
    mentions: Sequence[PlaceMention],
    *,
    gazetteer: Atlas,
    language: str,
    holders: Mapping[str, set[str]],
    countries: Mapping[str, float],
) -> dict[str, Candidate]:
    """Name -> its reading, names without one left out. All names are settled together: each round reads every name in
    the light of the others' readings of the round before, each weighted by its lead over its rival."""
    named = [m for m in mentions if m.form == "name"]
    readings: dict[str, tuple[Place, ...]] = {}
    nouns: defaultdict[str, set[str]] = defaultdict(set)
    for m in named:
        key = key_of(m.name)
        if key not in readings:
            readings[key] = gazetteer.lookup(m.name, language=language, limit=LIMIT) if gazetteer.has(m.name) else ()
        if m.feature:
            nouns[key].add(m.feature)
    best: dict[str, Candidate] = {}
    settled: list[tuple[str, Place, float]] = []
    for turn in range(ROUNDS):
        sure_in = frozenset(p.country for _, p, sure in settled if sure > 0.5 and p.country)
        context = Context(countries=countries, settled=settled, settled_in=sure_in)
        best, following = {}, []
        for key, places in readings.items():
            own = gazetteer.country(key)
            held = [readings[h] for h in sorted(holders.get(key, ())) if readings.get(h)]
            ranked = sorted(
                (score(p, name=key, nouns=nouns[key], holders=held, context=context, own=own) for p in places),
                key=lambda c: -c.total,
            )
            if not ranked or ranked[0].total < NONE:
                continue
            best[key] = ranked[0]
            rival = next((c.total for c in ranked[1:] if not _same_spot(c.place, ranked[0].place)), NONE)
            lead = ranked[0].total - max(rival, NONE)
            following.append((key, ranked[0].place, min(1.0, 0.1 + lead / 2.0)))
        if turn and [f[1].id for f in following] == [s[1].id for s in settled]:
            break
        settled = following
    return best


def _same_spot(a: Place, b: Place) -> bool:
    """A town and the district named after it are no rivals."""
    return a.country == b.country and abs(a.lat - b.lat) < 0.7 and abs(a.lon - b.lon) < 0.7 and (
        a.kind in SETTLED or b.kind in SETTLED
    )
