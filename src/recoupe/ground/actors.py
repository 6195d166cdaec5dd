"""Actors of a report told apart and brought together: registry, kind, side and the fullest name of each mention."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import ModuleType

import recoupe.lang.en.actors as en
import recoupe.lang.fr.actors as fr
from recoupe.errors import LanguageError
from recoupe.ground.actor_groups import resolve_groups, with_coalition, with_outlet
from recoupe.ground.actor_sides import (
    STATE_CLASSES,
    class_of,
    codes_in,
    countries_told,
    dominant,
    forces_told,
    places_told,
    with_owners,
)
from recoupe.model.mention import ActorMention, PlaceMention
from recoupe.model.sentence import Sentence
from recoupe.vocab.actors import kind_of_side, side_of
from recoupe.vocab.countries import country_by_code

_MODULES: Mapping[str, ModuleType] = {"fr": fr, "en": en}
_BRACKETED = re.compile(r"^(?P<full>.+?)\s*\((?P<short>[^()]+)\)$")
_PRO = re.compile(r"\bpro(?:[- ]|(?=russe|irak|iran|syrien|turc))")
_CIVIL = frozenset({"M.", "Mme", "MM.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr."})
LOOK_BACK = 4
"""Sentences before a mention whose places tell where it plays."""
_HELD = STATE_CLASSES | {"office", "individual", "site", "company"}


@dataclass(frozen=True, slots=True)
class _World:
    """What the report tells as a whole. ``home`` is the country where it plays; ``forces`` the countries whose forces
    it names; ``armies`` the forces named with their country, by country and by head word."""

    words: ModuleType
    sentences: Sequence[Sentence]
    language: str
    home: str | None
    forces: frozenset[str]
    armies: Mapping[tuple[str, str], ActorMention]
    near: Mapping[int, frozenset[str]]
    places: Mapping[int, frozenset[str]]


def ground_actors(
    mentions: Sequence[ActorMention],
    *,
    sentences: Sequence[Sentence],
    text: str,
    language: str,
    outlet: str | None = None,
    places: Sequence[PlaceMention] = (),
) -> tuple[ActorMention, ...]:
    """The same mentions, in the same order, with kind, side and fullest name.

    (1) Countries in a mention's own words give its side; "its forces" are those of whom the sentence speaks. (2) Forces
    and offices without a country belong to the only one whose forces are named, else to the country where the report
    plays: that of the grounded ``places`` near by, else the one named by far most often. (3) "The group" is the last
    named group. (4) All mentions of one actor get one name. Raises LanguageError."""
    if language not in _MODULES:
        raise LanguageError(f"language {language!r} has no nouns for actors; use one of: {', '.join(_MODULES)}")
    world = _world(mentions, sentences, language, places)
    grounded = [_own_words(m, world) for m in mentions]
    grounded = _named_inside(grounded)
    grounded = with_owners(grounded, sentences, world.words.POSSESSIVES)
    grounded = [_by_world(m, world) for m in grounded]
    grounded = _persons(grounded, text, world.words.TITLES)
    grounded = resolve_groups(grounded, sentences, world.words)
    return tuple(_one_name(with_coalition(with_outlet(grounded, outlet, sentences, world.words))))


def _world(
    mentions: Sequence[ActorMention], sentences: Sequence[Sentence], language: str, places: Sequence[PlaceMention]
) -> _World:
    words = _MODULES[language]
    forces: set[str] = set()
    armies: dict[tuple[str, str], ActorMention] = {}
    near: dict[int, set[str]] = defaultdict(set)
    for m, code in forces_told(mentions):
        forces.add(code)
        near[m.sentence].add(code)
        armies.setdefault((code, _head(m, sentences)), m)
    counted, by_sentence = places_told(places)
    return _World(
        words=words,
        sentences=sentences,
        language=language,
        home=dominant(counted) or dominant(counted + countries_told(sentences)),
        places=by_sentence,
        forces=frozenset(forces),
        armies=armies,
        near={k: frozenset(v) for k, v in near.items()},
    )


def _head(m: ActorMention, sentences: Sequence[Sentence]) -> str:
    return sentences[m.sentence].tokens[m.head].lower if 0 <= m.sentence < len(sentences) else ""


def _own_words(m: ActorMention, world: _World) -> ActorMention:
    """Kind and side from what the mention itself says."""
    if m.actor_id is not None or class_of(m) == "person":
        return m
    noun_class, codes = class_of(m), codes_in(m.name)
    code = codes[0] if codes else None
    head = _head(m, world.sentences)
    if noun_class in ("country", "capital", "nationality"):
        return _country(m, code, world) if code else m
    if noun_class == "fighters":
        if code is not None and code in world.forces:
            return replace(m, actor_kind="state_force", side=side_of(code))
        return replace(m, actor_kind="individual") if head in world.words.LONE else m
    if noun_class == "civilians":
        return replace(m, actor_kind="individual") if not m.plural and head in world.words.OCCUPATIONS else m
    if noun_class == "militia":
        if head.startswith("bandit"):
            return replace(m, side="bandits")
        return replace(m, side=side_of(code)) if code and _backed(m.name, world.words) else m
    if noun_class == "rebels":
        return replace(m, side=side_of(code)) if code and (_backed(m.name, world.words) or "-" in code) else m
    if noun_class == "peacekeepers":
        return replace(m, actor_kind="state_force", side=side_of(code)) if code else replace(m, side="un")
    if noun_class == "site":
        if code is None:
            return m
        force = head.rstrip("s") in world.words.HOUSEHOLD or "milita" in m.name.lower()
        return replace(m, actor_kind="state_force" if force else m.actor_kind, side=side_of(code))
    if noun_class == "army" and code is None and head in world.words.BANDS and not m.definite:
        return replace(m, actor_kind="unidentified")  # "un commando a attaqué": of nobody known
    if code is None or noun_class in ("crowd", "unidentified", "party", "ngo", "group"):
        return m
    if noun_class == "army" and "-" in code:  # the forces of an entity within a state: "les forces de l'Artsakh"
        return replace(m, actor_kind=_force_kind(m, code), side=side_of(code))
    return replace(m, side=side_of(code))


def _backed(name: str, words: ModuleType) -> bool:
    """Whether the country in the name stands behind the group: "milices pro-iraniennes", "Iran-backed militias"."""
    plain = name.lower()
    return bool(_PRO.search(plain)) or any(f"-{w}" in plain or f" {w}" in plain for w in words.BACKED)


def _country(m: ActorMention, code: str, world: _World) -> ActorMention:
    """An adjective names its country ("un drone américain" -> États-Unis); a people and a capital keep their word."""
    country = country_by_code(code)
    name, kind = m.name, m.actor_kind
    adjective = class_of(m) == "nationality" and not _is_people(m, world)
    if country is not None and (adjective or (class_of(m) == "country" and m.name.replace(".", "").isupper())):
        name = country.fr if world.language == "fr" else country.en
    if class_of(m) == "capital" and "-" in code and kind_of_side(side_of(code)) == "rebel":
        kind = "rebel"
    return replace(m, name=name, actor_kind=kind, side=side_of(code))


def _is_people(m: ActorMention, world: _World) -> bool:
    """ "aux Russes", "the Ukrainians": a noun, capitalised in French, in the plural in English."""
    token = world.sentences[m.sentence].tokens[m.head]
    if world.language == "fr":
        return m.quote[:1].isupper() and token.dep not in ("amod",)
    return token.lower.endswith("s") and token.pos in ("NOUN", "PROPN") and token.dep not in ("amod", "compound")


def _named_inside(mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """Forces, offices and their holders take the side of an actor named in their phrase: "officiers des FARDC"."""
    named = [m for m in mentions if m.actor_id is not None and m.side is not None]
    found = []
    for m in mentions:
        if m.side is None and m.form == "description" and class_of(m) in _HELD:
            side = next((n.side for n in named if m.start <= n.start and n.end <= m.end), None)
            m = replace(m, side=side)
        found.append(m)
    return found


def _by_world(m: ActorMention, world: _World) -> ActorMention:
    """Side and fuller name from what the rest of the report tells."""
    noun_class = class_of(m)
    if m.actor_id is not None or m.form != "description":
        return m
    head = _head(m, world.sentences)
    if noun_class in STATE_CLASSES and m.actor_kind != "unidentified":
        code = _force_code(m, world)
        if m.side is None and code is not None:
            m = replace(m, side=side_of(code), actor_kind=_force_kind(m, code))
        if code is not None and head == m.name.lower() and head in world.words.SHORT_ARMY:
            full = world.armies.get((code, head), m)
            m = replace(m, name=full.name, actor_id=full.actor_id)
        return m
    home = _place_code(m.sentence, world)
    if m.side is None and home is not None and not codes_in(m.name):
        if noun_class == "office" or (noun_class == "individual" and m.definite and head in world.words.OFFICE_HOLDERS):
            return replace(m, side=side_of(home))
        if noun_class == "militia" and any(w in m.name.lower() for w in world.words.SHORT_ARMY):
            return replace(m, side=side_of(home))
    return m


def _force_kind(m: ActorMention, code: str) -> str:
    """Forces of an entity within a state are what the registry's armed actors of that camp are."""
    return (kind_of_side(side_of(code)) or m.actor_kind) if "-" in code and class_of(m) == "army" else m.actor_kind


def _force_code(m: ActorMention, world: _World) -> str | None:
    """The country whose force it is: named in the words, the only one in the sentence, in the report, or home."""
    own = codes_in(m.name)
    if own:
        return own[0]
    near = world.near.get(m.sentence, frozenset())
    if len(near) == 1:
        return next(iter(near))
    if len(world.forces) == 1 and class_of(m) in ("army", "soldiers"):
        return next(iter(world.forces))
    here = _place_code(m.sentence, world)
    return here if here is not None and (not world.forces or here in world.forces) else None


def _place_code(sentence: int, world: _World) -> str | None:
    """The country of the places in the sentence or the nearest one before it that names any, else home."""
    for k in range(sentence, max(-1, sentence - LOOK_BACK), -1):
        if k in world.places:
            return next(iter(world.places[k])) if len(world.places[k]) == 1 else world.home
    return world.home


def _persons(mentions: Sequence[ActorMention], text: str, titles: frozenset[str]) -> list[ActorMention]:
    """A person takes the side of the office told right before the name: "le président tchadien, X"."""
    found: list[ActorMention] = []
    for m in mentions:
        if class_of(m) == "person" and m.side is None:
            codes = codes_in(m.quote)
            before = found[-1] if found else None
            if codes:
                m = replace(m, side=side_of(codes[0]))
            elif before and before.actor_kind == "individual" and not text[before.end : m.start].strip(" ,"):
                m = replace(m, side=before.side)
        found.append(m)
    sides = {m.name: m.side for m in reversed(found) if class_of(m) == "person" and m.side is not None}
    found = [replace(m, side=sides.get(m.name)) if class_of(m) == "person" and m.side is None else m for m in found]
    return _full_persons(found, text, titles)


def _full_persons(mentions: list[ActorMention], text: str, titles: frozenset[str]) -> list[ActorMention]:
    """A person told by title and last name ("M. X", "Mrs X") bears the only fuller name that the report gives."""
    found: list[ActorMention] = []
    for m in mentions:
        words = m.name.split()
        if class_of(m) == "person" and m.actor_id is None and len(words) == 2 and words[0] in _CIVIL:
            pattern = rf"(?<![.\w-])([A-ZÀ-Ý][a-zà-ÿ][\w-]*) {re.escape(words[1])}\b"
            first = {w for w in re.findall(pattern, text) if w not in _CIVIL and w.lower() not in titles}
            m = replace(m, name=f"{first.pop()} {words[1]}") if len(first) == 1 else m
        found.append(m)
    return found


def _one_name(mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """The same name for all mentions of one actor: with its acronym in brackets where the report gives both, else the
    form that it uses most (the first of equals)."""
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for m in mentions:
        if m.form == "name" or m.actor_id is not None:
            names[_key(m)][m.name] += 1
    chosen = {key: _fullest(counted) for key, counted in names.items()}
    short: dict[str, ActorMention] = {}
    for m in mentions:
        match = _BRACKETED.match(m.name) if m.form == "name" else None
        if match:
            for form in (match["short"].strip(), match["full"].strip(), m.name):
                short.setdefault(form, m)
    found = []
    for m in mentions:
        name = chosen.get(_key(m), m.name) if m.form == "name" or m.actor_id is not None else m.name
        full = short.get(name) if m.form == "name" else None
        if full is not None and m.actor_id in (None, full.actor_id):
            m = replace(m, actor_id=full.actor_id, actor_kind=full.actor_kind, side=full.side)
        found.append(replace(m, name=full.name if full else name))
    return found


def _key(m: ActorMention) -> str:
    return m.actor_id or m.name


def _fullest(counted: Counter[str]) -> str:
    bracketed = [n for n in counted if _BRACKETED.match(n)]
    if bracketed:
        return max(bracketed, key=len)
    full = next((n for n in counted for s in counted if _abbreviates(s, n)), None)
    return full or counted.most_common(1)[0][0]


def _abbreviates(short: str, full: str) -> bool:
    """Whether ``short`` is the initials of the words of ``full``, small words left out or not."""
    words = re.findall(r"[^\W_]+", full)
    capitals = "".join(w[0].upper() for w in words if len(w) > 3 or w[0].isupper())
    every = "".join(w[0].upper() for w in words)
    return short.isupper() and len(words) > 2 and short.replace("-", "") in (capitals, every)
