"""What linking works on and what it makes: incidents as single reports tell them, copies, pairs, joined incidents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from recoupe.model.incident import Claim, Incident
from recoupe.model.report import Json, Report

JudgementKind = Literal[
    "same", "different", "unsure", "correct", "revoke", "accept", "reject", "claim", "incident", "sign", "assign"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One incident as one report tells it: the unit that is linked. ``key`` names it for good (`told_key`);
    ``report_uid`` is the report's fingerprint, ``position`` its place among the report's incidents."""

    key: str
    report_uid: str
    report: Report
    position: int
    incident: Incident


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What a told incident is compared by, small enough to be kept beside it. Days are proleptic Gregorian ordinals,
    both ends included, None where the report gives none; ``published`` that of publication. The place lies within
    ``reach_m`` metres of the point. ``actors``: (role, registry id or folded name, kind, side); ``tolls``: (field,
    group, least, most); ``names``: folded proper names of the evidence; ``words``: its rare words and marks (ages,
    street blocks, hours, persons); ``vector``: the evidence as the sentence encoder has it, float16 bytes. ``rank`` is
    the incident's place among those of its report, ``context`` names and marks of the whole report."""

    key: str
    report_uid: str
    type: str
    earliest: int | None = None
    latest: int | None = None
    published: int | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    reach_m: float | None = None
    precision: str | None = None
    place: tuple[str, ...] = ()
    actors: tuple[tuple[str, str, str, str | None], ...] = ()
    weapons: tuple[str, ...] = ()
    tolls: tuple[tuple[str, str, int | None, int | None], ...] = ()
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    vector: bytes | None = None
    rank: int = 0
    context: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two told incidents compared; ``a`` < ``b``. ``score`` is the weighted sum of the ``features`` (name, value),
    above 0 where they are likelier one incident than two."""

    a: str
    b: str
    score: float
    features: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Text that two reports share. ``a`` < ``b`` are report fingerprints; ``spans`` pairs characters of the one with
    those of the other (a start, a end, b start, b end), by sentence. ``contained`` is the share of either text that
    stands in the other (of a, of b). ``source`` is the report that it was taken from, None where nothing tells."""

    a: str
    b: str
    kind: Literal["verbatim", "extract", "translation"]
    spans: tuple[tuple[int, int, int, int], ...]
    contained: tuple[float, float]
    source: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a person decided; never changed, only revoked by a later one. ``at`` is an RFC 3339 moment in UTC; ``batch``
    the id of the first of those that were made, and are taken back, together.

    ============================  ==================================================================================
    ``same different unsure``     of the told incidents ``a`` and ``b``
    ``correct``                   gives ``field`` of ``a``'s incident the ``value``
    ``accept reject``             a claim of the told incident ``a``; ``field`` and ``value`` say which (`claim_mark`)
    ``claim``                     adds one to ``a``: ``field``, and ``value`` as `added_claim` reads it
    ``incident``                  ``a`` is the key of a told incident that a person found; ``value`` is what of it
    ``sign``                      ``a``'s incident is in order as it is; ``value`` has the digest of its content
    ``assign``                    ``a``'s incident is to be reviewed by ``value``, a name, or by nobody (None)
    ``revoke``                    takes back the judgement ``revokes``
    ============================  =================================================================================="""

    id: int
    kind: JudgementKind
    who: str
    at: str
    why: str
    a: str | None = None
    b: str | None = None
    field: str | None = None
    value: Any = None
    revokes: int | None = None
    batch: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldClaim:
    """A claim with the report (its id) that relays it. ``told`` is the key of the told incident it belongs to; ``root``
    names the voice behind it in a form equal for all reports that quote the same one, ``side`` its camp's slug;
    ``text`` is the same for claims that stand in copies of one text. ``id`` names it for good (`claim_id`);
    ``accepted``, ``added`` and ``rejected`` are what a person decided on it."""

    claim: Claim
    report: str
    told: str
    root: str
    side: str | None
    text: str
    id: str = ""
    accepted: Judgement | None = None
    added: Judgement | None = None
    rejected: Judgement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """How many stand behind a value (codebook section 5): reports that carry it, texts after copies are folded, roots
    (least, most), sides, and distinct roots that deny it."""

    reports: int
    texts: int
    roots: tuple[int, int]
    parties: int
    denials: int

    def to_dict(self) -> Json:
        return {
            "reports": self.reports,
            "texts": self.texts,
            "roots": list(self.roots),
            "parties": self.parties,
            "denials": self.denials,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldValue:
    """One value of a field with what stands behind it. ``claims`` and ``denied_by`` are indices into the incident's
    claims: those that carry the value, and those that deny it."""

    field: str
    value: Any
    support: Support
    claims: tuple[int, ...]
    denied_by: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Values of a field that cannot hold together: indices into the incident's ``values``; ``why`` in words."""

    field: str
    values: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TollPoint:
    """One toll in the order of time. ``at`` is when the report was published, as it says; None where it does not."""

    field: str
    at: str | None
    claim: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """An incident over all reports that tell of it. ``when``, ``where``, ``actors``, ``weapons`` and ``evidence``
    are as the codebook prints them, each span with the ``"report"`` it stands in. ``members`` are keys of told
    incidents, ``reports`` ids of reports, both in the order of publication; ``sources`` the heads of those reports;
    ``copies`` which of them took text from which (``report``, ``of``, ``kind``, ``contained``: the share of its text,
    ``directed``: whether something tells that it is this way round); ``corrections`` the judgements that changed a
    field; ``rejected`` the claims that a person set aside: they stand in nothing else."""

    id: str
    type: str
    when: Json | None
    where: Json | None
    actors: tuple[Json, ...]
    weapons: tuple[Json, ...]
    claims: tuple[HeldClaim, ...]
    values: tuple[HeldValue, ...]
    contradictions: tuple[Contradiction, ...]
    timeline: tuple[TollPoint, ...]
    evidence: tuple[Json, ...]
    reports: tuple[str, ...]
    members: tuple[str, ...]
    sources: tuple[Json, ...] = ()
    links: tuple[Json, ...] = ()
    copies: tuple[Json, ...] = ()
    corrections: tuple[Judgement, ...] = ()
    rejected: tuple[HeldClaim, ...] = ()
