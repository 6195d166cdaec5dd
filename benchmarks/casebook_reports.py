"""Generated reports for the benchmarks of the casebook: attacks in real places of the gazetteer over ten years.

They are coded as they are made, so that a casebook of a hundred thousand can be filled without a parser; their words
are such that the real coder can read them, too. An incident is told by one report or by several, each in words of its
own, or copied under another head. The same number always gives the same report, whatever was made before."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b
from random import Random
from typing import TYPE_CHECKING, Any

from recoupe.gazetteer import default_gazetteer
from recoupe.model.incident import Actor, Claim, CodedReport, Incident, When, Where
from recoupe.model.mention import Voice
from recoupe.model.report import Report, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FIRST, DAYS = date(2012, 1, 1), 3653
DEEDS = {
    "armed_attack": ("Gunmen", ("stormed", "attacked", "raided")),
    "shelling": ("Rockets", ("hit", "struck", "fell on")),
    "bombing": ("Bombs", ("tore through a market in", "went off in", "exploded in")),
    "air_strike": ("War planes", ("bombed", "struck", "hit")),
    "armed_clash": ("Rebels and troops", ("fought in", "clashed in", "battled in")),
}
OUTLETS = ("Le Fleuve", "Sahel Post", "Zagros Monitor", "The Courier", "Radio Sud", "Kivu Hebdo", "Daily Lantern")
SOURCES = (
    ("the governor", "official"), ("the army", "official"), ("a hospital chief", "medical"), ("residents", "witness"),
    ("a local monitor", "ngo"), ("two police officers", "official"), ("the mayor", "official"), ("traders", "witness"),
)  # fmt: skip
ARMS = ("rifles", "motorcycles", "machine guns", "grenades", "knives", "pick-up trucks", "mortars", "drones")
THINGS = (
    "the school", "the market", "a checkpoint", "the clinic", "two lorries", "the town hall", "a bridge", "a granary",
    "the bus station", "a fuel depot", "the radio mast", "a well", "the cattle pens", "a mill", "the prison", "a mine",
)  # fmt: skip
SYLLABLES = "ba bo chi da dja el fa go ha ib ka ki kou la le ma mi mou na ngo ou pa ra ri sa se si ta tou va".split()


@dataclass(frozen=True, slots=True)
class Town:
    id: str
    name: str
    country: str
    admin1: str | None
    lat: float
    lon: float


@lru_cache(maxsize=1)
def towns() -> tuple[Town, ...]:
    """Some twenty thousand towns and villages of the gazetteer."""
    with closing(sqlite3.connect(f"{default_gazetteer().path.resolve().as_uri()}?mode=ro", uri=True)) as db:
        rows = db.execute(
            "SELECT id, name, country, admin1, lat, lon FROM place WHERE kind IN ('town', 'village')"
            " AND population > 3000 AND country IS NOT NULL ORDER BY id"
        ).fetchall()
    return tuple(Town(*row) for row in rows[:: max(1, len(rows) // 20_000)])


def coded(number: int) -> CodedReport:
    """Report ``number``, counted from 0. Seven of ten tell of an incident that no report before did, the others of one
    from up to thirty reports before; a third of these in the words of another report."""
    dice = Random(f"report {number}")
    of = number if number < 40 or dice.random() < 0.7 else number - dice.randint(1, 30)
    what = Random(f"incident {of}")
    words = Random(f"words {of}") if of != number and dice.random() < 0.33 else Random(f"words {number}")
    town, day, kind = what.choice(towns()), FIRST + timedelta(what.randrange(DAYS)), what.choice(sorted(DEEDS))
    killed = max(1, what.randint(1, 40) + words.choice((0, 0, 0, 1, -1, 3)))
    doer, verbs = DEEDS[kind]
    source, source_kind = words.choice(SOURCES)
    date_words = f"{day.day} {day:%B %Y}"
    first = f"{doer} {words.choice(verbs)} {town.name} on {date_words}, killing {killed} people, {source} said."
    text = " ".join((first, *_more(words, killed)))
    outlet = dice.choice(OUTLETS)
    published = day + timedelta(dice.choice((0, 0, 1, 1, 2)))
    report = Report(
        text=text, id=f"g{number}", outlet=outlet, published=published.isoformat(), language="en",
        title=f"{killed} dead in {town.name}",
    )  # fmt: skip

    def span(part: str) -> Span:
        at = text.index(part)
        return Span.of(text, at, at + len(part))

    voices = (
        Voice(name=outlet, kind="outlet", anonymous=False),
        Voice(name=source, kind=source_kind, anonymous=source_kind == "witness"),
    )
    said = span(f"{source} said")
    toll = {"min": killed, "max": killed, "group": "unspecified", "text": f"{killed} people"}
    claims = (
        _claim("occurrence", kind, voices, span(first[:-1]), said),
        _claim("killed", toll, voices, span(f"{killed} people"), said),
    )
    incident = Incident(
        type=kind,
        when=When(earliest=day.isoformat(), latest=day.isoformat(), precision="day", evidence=(span(date_words),)),
        where=Where(
            name=town.name, country=town.country, admin1=town.admin1, lat=town.lat, lon=town.lon,
            gazetteer_id=town.id, precision="town", evidence=(span(town.name),), uncertainty_m=2000,
        ),
        actors=(
            Actor(role="perpetrator", name=doer, id=None, kind="unidentified", side=None, evidence=(span(doer),)),
            Actor(role="victim", name="people", id=None, kind="civilians", side=None, evidence=(span("people"),)),
        ),
        weapons=(),
        claims=claims,
        links=(),
        evidence=tuple(span(f"{sentence}.") for sentence in text[:-1].split(". ")[:3]),
    )  # fmt: skip
    return CodedReport(report=report, incidents=(incident,))


def _more(words: Random, killed: int) -> tuple[str, ...]:
    """What else a report has to say."""
    one, other = (f"{_name(words, 2)} {_name(words, 3)}" for _ in range(2))
    things, arms = words.sample(THINGS, 3), words.sample(ARMS, 2)
    return (
        f"At least {killed // 2 + words.randint(1, 9)} others were wounded when {things[0]} burned, {one} said.",
        f"The men came with {arms[0]} and {arms[1]} before {words.choice(('dawn', 'noon', 'dusk', 'midnight'))}"
        f" and held {things[1]} for {words.randint(2, 9)} hours.",
        f"{other}, {words.randint(18, 80)}, who sells {words.choice(('bread', 'millet', 'phones', 'fish'))} near"
        f" {things[2]}, counted {words.randint(3, 60)} shots from the roof of a neighbour.",
        f"Nobody has said who sent them, and {one} called for {words.choice(('calm', 'help', 'an inquiry'))}.",
    )


def _name(words: Random, syllables: int) -> str:
    """One of a thousand first names, or of thirty thousand family names."""
    return "".join(words.choices(SYLLABLES, k=syllables)).capitalize()


def _claim(field: str, value: Any, chain: tuple[Voice, ...], evidence: Span, cue: Span) -> Claim:
    return Claim(
        field=field, value=value, speech_act="assert", certainty="certain", stance="neutral", chain=chain,
        evidence=evidence, cue=cue,
    )  # fmt: skip


class WordEncoder:
    """Stands in for the sentence encoder while a casebook is filled: the sum of a point for each word. Sentences with
    the same words lie together; it costs next to nothing."""

    def __init__(self) -> None:
        self._points: dict[str, NDArray[np.float32]] = {}

    def encode(self, texts: list[str], /) -> NDArray[np.float32]:
        import numpy as np

        rows = np.zeros((len(texts), 512), dtype=np.float32)
        for row, text in zip(rows, texts):
            for word in text.casefold().split():
                row += self._point(word)
            row /= max(float(np.linalg.norm(row)), 1e-9)
        return rows

    def _point(self, word: str) -> NDArray[np.float32]:
        import numpy as np

        if word not in self._points:
            seed = int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")
            self._points[word] = np.random.default_rng(seed).standard_normal(512).astype(np.float32)
        return self._points[word]
