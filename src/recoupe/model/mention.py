"""Mentions: the spans of a report that say something, before they are framed into incidents.

Every mention knows its characters (``start``, ``end`` into the report's text; ``quote`` is the slice) and the dotted id
of the rule that made it (``fr.time.weekday``)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from recoupe.model.time import TimeReading

Precision = Literal["minute", "hour", "day", "days", "week", "month", "year"]
Anchor = Literal["absolute", "publication", "narrative", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """What all mentions share. ``sentence`` is the index of the sentence that holds it."""

    kind: ClassVar[str] = "mention"
    start: int
    end: int
    quote: str
    rule: str
    sentence: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention(Mention):
    """A time expression. ``earliest`` and ``latest`` are ISO days, both ends included, None until grounded or where
    the expression gives none. ``anchor`` says from what it counts: nothing (``absolute``: a full date), the day of
    publication ("vendredi", "hier"), the day the story has reached ("la veille", "two days earlier"), or nothing that
    can be known. For ``narrative``, ``shift`` is the interval of days from that anchor: (-1, -1) for "la veille",
    (2, 7) for "quelques jours plus tard", (0, 0) for "le même jour", "later that evening"."""

    kind: ClassVar[str] = "time"
    timex_type: Literal["DATE", "TIME", "DURATION", "SET"]
    timex_value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: Precision | None = None
    anchor: Anchor = "none"
    shift: tuple[int, int] | None = None
    reading: TimeReading | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMention(Mention):
    """A number in words or digits with what bounds it ("au moins 12", "une vingtaine de"). ``min`` and ``max`` are
    closed ends, None where open. ``unit`` is ``count`` for countable things, else what it measures: ``age``, ``year``,
    ``distance``, ``calibre``, ``money``, ``percent``, ``duration``, ``ordinal``, ``clock`` …"""

    kind: ClassVar[str] = "quantity"
    min: int | None
    max: int | None
    unit: str = "count"


@dataclass(frozen=True, slots=True, kw_only=True)
class HarmMention(Mention):
    """A count of people harmed. The mention's span is the evidence ("une trentaine de morts", "132 civils tués");
    ``text`` its words as the codebook keeps them. ``polarity`` is ``denied`` for "a démenti que quiconque ait été
    blessé". ``trigger`` are the characters of the word of harm ("tués"), ``head`` its token in the sentence; ``whom``
    the characters of the noun phrase of those harmed, where there is one."""

    kind: ClassVar[str] = "harm"
    field: Literal["killed", "injured", "missing", "captured", "displaced"]
    min: int | None
    max: int | None
    group: str
    text: str
    head: int
    trigger: tuple[int, int]
    whom: tuple[int, int] | None = None
    part_of_total: bool = False
    polarity: Literal["asserted", "denied"] = "asserted"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Mention):
    """A toponym with its country, coordinates (WGS 84 degrees) and what stands around it. ``precision`` as the
    codebook: ``exact town near admin2 admin1 area country sea``. ``phrase`` are the characters of the whole phrase of
    place ("une zone située entre A et B"); ``spot`` (latitude, longitude) is where the phrase sets it where that is not
    the toponym's own point ("30 km south of X"), ``admin1`` and ``admin2`` the units there, and ``uncertainty_m`` the
    radius in metres within which it lies. ``usage`` tells a location from a
    metonym ("Washington a annoncé") and from part of a name or a demonym. Ungrounded: coordinates None.
    ``relation`` is how the phrase stands to the toponym ("au nord de" and "30 km from": near; "dans l'est de": side);
    ``feature`` the class of the noun of place that goes with it ("base aérienne de X": base; "village of X": village)
    and ``feature_span`` the characters of noun and name together. ``form`` is ``description`` for a place told without
    its name ("l'aéroport", "the capital")."""

    kind: ClassVar[str] = "place"
    name: str
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    gazetteer_id: str | None = None
    precision: str | None = None
    uncertainty_m: int | None = None
    spot: tuple[float, float] | None = None
    phrase: tuple[int, int] | None = None
    usage: Literal["location", "metonym", "part_of_name", "dateline"] = "location"
    relation: Literal["at", "near", "between", "along", "side", "toward", "from"] = "at"
    feature: str | None = None
    feature_span: tuple[int, int] | None = None
    form: Literal["name", "description"] = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention(Mention):
    """A noun phrase for a side, a group or people. ``name`` is the fullest name that the report gives (no determiner);
    ``head`` the token of its head noun. ``form``: ``name`` (in the registry or a proper name), ``description``
    ("l'armée", "des hommes armés"), ``pronoun``. ``actor_id``, ``actor_kind`` and ``side`` as in the codebook."""

    kind: ClassVar[str] = "actor"
    name: str
    head: int
    form: Literal["name", "description", "pronoun"]
    actor_id: str | None = None
    actor_kind: str = "other"
    side: str | None = None
    plural: bool = False
    definite: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponMention(Mention):
    """A weapon: its code, its make ("Katioucha") and how many were used."""

    kind: ClassVar[str] = "weapon"
    weapon_type: str
    name: str | None = None
    min: int | None = None
    max: int | None = None
    head: int = 0


Factuality = Literal["actual", "habitual", "hypothetical", "planned", "feared", "negated", "generic"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Mention):
    """A word or phrase that reports an act: its possible types, best first, and the token that heads it.

    ``form``: ``verb`` ("ont bombardé"), ``noun`` ("le raid contre …") or ``light_verb`` ("ont mené des frappes": then
    ``head`` is the noun and ``light`` the verb that carries subject and tense). ``definite`` nouns ("l'attaque") look
    back to an incident already told; ``another`` ("une autre salve") opens a new one. ``conditional`` marks the
    journalistic conditional ("aurait tué"). Only ``factuality == "actual"`` is coded."""

    kind: ClassVar[str] = "event"
    types: tuple[str, ...]
    head: int
    form: Literal["verb", "noun", "light_verb"]
    light: int | None = None
    factuality: Factuality = "actual"
    definite: bool = False
    another: bool = False
    conditional: bool = False
    generic_word: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """One that speaks. ``kind`` as the codebook's section 3; ``anonymous``: neither named nor the one holder of an
    office; ``side`` a slug of its camp where known."""

    name: str | None
    kind: str
    anonymous: bool = False
    side: str | None = None
    actor_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionMention(Mention):
    """Somebody says something. The mention's span covers cue and source; ``cue`` are the characters of the cue,
    ``source`` those of the source's words (None for "reportedly"), ``content`` the characters of what is said: one or
    more stretches, over as many sentences as the speaker keeps the floor. ``voices`` are from the outermost relay to
    the root, the outlet left out; nested attributions stand apart, the inner one's content inside the outer's.

    Acts about responsibility also say whom and what they concern: ``accused`` are the characters of the one blamed or,
    for ``claim_responsibility`` and a ``deny`` of one's own part, of the source itself; ``about`` those of the noun or
    clause for the act ("l'attaque du 15 février" in "a revendiqué l'attaque du 15 février"); ``topic`` is
    ``responsibility`` then, ``occurrence`` or a number field where the act denies, confirms or doubts that, or None."""

    kind: ClassVar[str] = "attribution"
    cue: tuple[int, int]
    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    voices: tuple[Voice, ...]
    speech_act: str = "assert"
    certainty: str = "certain"
    stance: str = "neutral"
    topic: str | None = None
    accused: tuple[int, int] | None = None
    about: tuple[int, int] | None = None
