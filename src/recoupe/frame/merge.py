"""Acts into incidents: which triggers of a report tell of one and the same incident.

Acts are taken in the order of the text. Each joins the incident that fits it best or opens a new one. The score is the
sum of a readable list of features; a day or a place that excludes another vetoes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from math import asin, cos, radians, sin, sqrt

from recoupe.frame.acts import Act
from recoupe.frame.anchors import best_place, days_of
from recoupe.frame.chronology import follow_story
from recoupe.frame.roles import cue_pattern, role_words
from recoupe.model.mention import PlaceMention, TimeMention

STRIKES = frozenset(
    {
        "air_strike", "drone_strike", "shelling", "bombing", "suicide_bombing", "armed_attack", "chemical_attack",
        "assassination", "armed_clash",
    }
)  # fmt: skip
CAPTURES = frozenset({"abduction", "detention"})
CROWDS = frozenset({"protest", "riot", "crackdown"})
POLITICS = frozenset(["agreement", "talks", "demand", "threat", "accusation", "sanction", "aid"])
MOVES = frozenset({"territory_change", "troop_movement", "withdrawal"})

THRESHOLD = 1.4
NEAR_KM = 30.0
LOOSE_DAYS = 7
"""From this length on an interval is a loose date ("début du mois"), which gives way to an exact one."""


@dataclass(slots=True)
class Case:
    """The acts that tell of one incident, in text order."""

    acts: list[Act] = field(default_factory=list)
    kind: str | None = None

    @property
    def type(self) -> str:
        """The type that its words vote for: specific words count more than general ones, earlier ones break ties.
        ``kind`` overrides it."""
        if self.kind is not None:
            return self.kind
        votes: dict[str, float] = dict.fromkeys((a.type for a in self.acts), 0.0)
        telling = [a for a in self.acts if a.opens] or self.acts
        for n, a in enumerate(telling):
            votes[a.type] += _weight(a) * (1.0 if n else 1.5)
        best = max(votes.values())
        return next(a.type for a in telling if votes[a.type] == best)

    def when(self) -> tuple[str, str] | None:
        """Days on which all its dated acts agree; where two dates compete, the span of both."""
        told = [days_of([t for t in a.times if t.anchor != "narrative"]) for a in self.acts]
        found = [d for d in told if d] or [d for d in (days_of(a.times) for a in self.acts) if d]
        if not found:
            return None
        found = [d for d in found if _length(d) < LOOSE_DAYS] or found
        low, high = max(a for a, _ in found), min(b for _, b in found)
        if low <= high:
            return low, high
        return min(a for a, _ in found), max(b for _, b in found)

    def places(self) -> list[PlaceMention]:
        """The places of the acts that tell of it; those of bare tolls and charges only where there are no others."""
        told = [p for a in self.acts if a.opens for p in a.places]
        return told or [p for a in self.acts for p in a.places]

    def where(self) -> PlaceMention | None:
        return best_place(self.places())


def _weight(act: Act) -> float:
    if act.is_toll or act.type in ("property_destruction", "demand") or act.type in MOVES:
        return 0.3
    if act.type == "abduction":
        return 3.2  # the raid on a school is how its pupils were taken
    return 0.6 if act.event.generic_word else 2.0


def merge_acts(acts: list[Act]) -> list[Case]:
    """The incidents that the acts tell of, in the order in which they are first told."""
    cases: list[Case] = []
    last: Case | None = None
    waiting: list[Act] = []
    resolved: dict[tuple[int, int], TimeMention] = {}
    _pool(acts)
    for act in sorted(acts, key=lambda a: (a.sentence.index, a.is_toll, a.event.start)):
        follow_story(act, last.when() if last is not None else None, resolved)
        scored = [(s, n) for n, c in enumerate(cases) for s in (_score(act, c, c is last, cases[0]),) if s is not None]
        best = max(scored, default=None, key=lambda x: (x[0], x[1]))
        if best is not None and best[0] >= THRESHOLD:
            last = cases[best[1]]
            last.acts.append(act)
        elif not act.opens:
            waiting.append(act)
        else:
            before = last
            last = Case([act])
            _inherit(act, acts)
            if before is not None:
                _continue(act, before)
            cases.append(last)
            _settle(waiting, last)
    _type_by_report(cases)
    return cases


def _type_by_report(cases: list[Case]) -> None:
    """An incident told in general words only ("la base a été frappée") takes, of the types that these can mean, the one
    that the rest of the report speaks of most."""
    plain = [a.type for c in cases for a in c.acts if a.opens and not a.is_toll and not a.event.generic_word]
    for c in cases:
        telling = [a for a in c.acts if a.opens and not a.is_toll]
        if telling and all(a.event.generic_word and len(a.event.types) > 1 for a in telling):
            options = telling[0].event.types
            best = max(options, key=lambda k: (plain.count(k), -options.index(k)))
            if best != options[0] and plain.count(best) > plain.count(options[0]):
                c.kind = best


_BLASTS = frozenset({"bombing", "suicide_bombing", "chemical_attack"})
_CROWD = ("civilians", "unidentified")


def _charge_fit(act: Act, case: Case) -> float:
    """How well a charge, a denial or a claim of responsibility without a trigger of its own fits an incident: one whose
    doer is still unnamed, one that the speaker was charged with."""
    s = act.saying
    if s is None or act.opens or s.topic != "responsibility":
        return 0.0
    if case.type in MOVES | {"protest", "detention", "armed_clash"}:
        return -0.6
    named = any(_sides(a, "perpetrator") for a in case.acts)
    if s.speech_act == "deny":
        charged = any(a.saying is not None and a.saying.speech_act == "accuse" for a in case.acts)
        return 0.6 if charged else 0.0
    return -0.3 if named else 0.5


def _vengeful(act: Act) -> bool:
    """Whether the sentence tells of an act and of what it answers."""
    return cue_pattern(act.language, "RETALIATION_CUES").search(act.sentence.text) is not None


def _adds(act: Act) -> bool:
    """Whether the act is told as one more ("avaient touché également l'ambassade", "also hit"), with its own day."""
    if act.event.form != "verb" or not act.times:
        return False
    words = role_words(act.language).ALSO_WORDS
    return any(act.sentence.tokens[k].lower in words for k in act.sentence.children(act.event.head, "advmod"))


def answers(act: Act) -> bool:
    """Whether the sentence opens as the answer to what was told before ("En représailles, …", "In response, …")."""
    return act.opens and cue_pattern(act.language, "RETALIATION_CUES").match(act.sentence.text) is not None


def _counted_from(act: Act, case: Case, is_last: bool) -> bool:
    """Whether the act counts away from the incident itself ("two days after the strike, three were shot dead")."""
    for t in act.times:
        if t.anchor != "narrative" or t.shift is None or t.shift[0] <= 0 <= t.shift[1]:
            continue
        if t.reading is not None and t.reading.named:
            ahead = [
                a for a in case.acts
                if a.sentence.index == act.sentence.index and t.end <= a.event.start <= t.end + 60
                and a.event.head != act.event.head
            ]  # fmt: skip
            if ahead:
                return True
        elif is_last and case.when() is None:
            return True
    return False


def part_of_whole(act: Act) -> bool:
    """Whether the sentence sets its act off as one piece of a larger operation ("dans le cadre de cette opération")."""
    return (
        not act.event.generic_word
        and act.opens
        and bool(cue_pattern(act.language, "PART_OF_CUES").search(act.sentence.text))
    )


def _settle(waiting: list[Act], case: Case) -> None:
    """Tolls told before any incident ("Deux cents morts en vingt-quatre heures. L'offensive …") belong to the first one
    that can have them."""
    if case.type in POLITICS or case.type == "protest":
        return
    case.acts[:0] = [a for a in waiting if a.harms]
    waiting.clear()


def _pool(acts: Sequence[Act]) -> None:
    """Acts of one clause share what one of them says of day and place ("à Tadaryat, treize civils ont été tués dans une
    autre attaque"), as long as their types can be one incident."""
    for act in acts:
        for other in acts:
            if other is act or other.sentence.index != act.sentence.index or not _linked(act, other):
                continue
            general = (act.event.generic_word or other.event.generic_word) and not _vengeful(act)
            if not (act.is_toll or other.is_toll or act.type == other.type or (general and _one_strike(act, other))):
                continue
            if not act.times and other.times:
                act.times = list(other.times)
            if not act.places and other.places:
                act.places = list(other.places)


def _one_strike(a: Act, b: Act) -> bool:
    return a.type in STRIKES and b.type in STRIKES


def _inherit(act: Act, acts: list[Act]) -> None:
    """A new incident told in the same sentence as a dated act, without a day of its own, shares that act's day ("one at
    the gate and another near the hotel on Thursday")."""
    if act.times or act.type in POLITICS:
        return
    for other in acts:
        if other.sentence.index == act.sentence.index and other is not act and other.times and _linked(act, other):
            act.times = list(other.times)
            return


def _continue(act: Act, before: Case) -> None:
    """A new incident that the next sentence of a paragraph tells without day or place goes on where and when the last
    one was ("Des manifestants ont bloqué la place vendredi. La police en a interpellé 80.")."""
    if act.type in POLITICS or before.type in POLITICS:
        return
    if (act.times or act.places) and not answers(act):
        return
    nearest = before.acts[-1].sentence
    if nearest.paragraph == act.sentence.paragraph and act.sentence.index - nearest.index <= 1:
        if not act.times:
            act.times = [t for a in before.acts for t in a.times][:1]
        if not act.places:
            act.places = [p for p in (before.where(),) if p is not None]


def _linked(a: Act, b: Act) -> bool:
    """Whether one act's trigger stands above the other's in the tree, or both are coordinated."""
    if a.sentence.index != b.sentence.index:
        return False
    s = a.sentence
    i, j = a.event.head, b.event.head
    above_i, above_j = {i, *s.ancestors(i)}, {j, *s.ancestors(j)}
    if i in above_j or j in above_i:
        return True
    return s.first_conjunct(i) == s.first_conjunct(j)


def _score(act: Act, case: Case, is_last: bool, first: Case) -> float | None:
    """How well an act fits an incident, None where it cannot belong to it."""
    kind = type_fit(act, case)
    if kind is None:
        return None
    nearest = case.acts[-1]
    same_sentence = any(a.sentence.index == act.sentence.index for a in case.acts)
    linked = same_sentence and any(_linked(act, a) for a in case.acts)
    if _adds(act) or act.event.another or (part_of_whole(act) and not linked) or (answers(act) and not same_sentence):
        return None
    if _counted_from(act, case, is_last):
        return None
    if case.type == "crackdown" and any(a.actor_kind in _CROWD for a in act.actors("perpetrator")):
        return None
    time = time_fit(act, case)
    if time is None:
        return None
    place = place_fit(act, case)
    if place is None:
        return None
    sides = sides_fit(act, case)
    if act.type in POLITICS and sides < 0:
        return None
    anaphoric = act.event.definite or act.event.generic_word or act.is_toll
    if kind < 1.0 and not (linked or anaphoric or time > 0 or place > 0 or sides > 0):
        return None  # another kind of act, with nothing that ties it to the incident
    same_paragraph = nearest.sentence.paragraph == act.sentence.paragraph
    told = any(a.harms for a in case.acts)
    features = (
        kind,
        time,
        place,
        sides,
        (1.0 if same_paragraph else 0.6) if is_last else 0.0,
        0.5 if same_paragraph else 0.0,
        0.4 if act.harms and not act.opens and told else 0.0,
        0.3 if not act.opens and case is first else 0.0,
        _charge_fit(act, case),
        1.2 if linked else 0.0,
        0.4 if act.event.definite else 0.0,
    )
    return sum(features)


def type_fit(act: Act, case: Case) -> float | None:
    """2 for the same type down to 0.3 for types that one incident can show; None for types that exclude each other."""
    mine, theirs = act.type, case.type
    if mine == theirs:
        return 1.6
    linked = any(_linked(act, a) for a in case.acts)
    anaphoric = act.event.definite or act.event.generic_word or act.is_toll
    if mine in _BLASTS and theirs in STRIKES and theirs not in _BLASTS and not (linked or anaphoric):
        return None  # a mine or a bomb beside an assault is another incident
    if theirs in act.event.types:
        return 1.2 if act.event.generic_word else 0.9
    if any(a.type == mine for a in case.acts):
        return 1.0
    if mine == "demand" and theirs in ("protest", "riot") and linked:
        return 1.0  # "marched and demanded that …": what the march was for
    if mine in POLITICS or theirs in POLITICS:
        return None
    if {mine, theirs} & CAPTURES and {mine, theirs} & STRIKES and linked:
        return 0.9
    general = act.event.generic_word
    harm = act.is_toll
    if {mine, theirs} == {"air_strike", "drone_strike"}:
        return 1.0
    if mine in STRIKES and theirs in STRIKES:
        if "assassination" in (mine, theirs) and not (anaphoric or linked):
            return None
        if general or harm:
            return 1.0
        if all(a.event.generic_word or a.is_toll for a in case.acts):
            return 0.8
        return 0.3
    if harm and theirs in (*STRIKES, *CAPTURES, "crackdown", "riot"):
        return 0.9
    if harm and theirs in ("sexual_violence", "torture"):
        return 0.9 if linked else None
    if mine == "property_destruction" or theirs == "property_destruction":
        if mine == "property_destruction" and not act.has_own_anchor() and not act.actors("perpetrator"):
            return 1.0 if theirs in STRIKES | {"riot"} else None  # what the attack destroyed
        return 0.7 if {mine, theirs} & (STRIKES | {"riot", "abduction"}) else None
    if general and mine in STRIKES and theirs in (CAPTURES | {"crackdown", "riot", "property_destruction"}):
        return 0.7 if act.event.definite else 0.3
    if general and theirs in MOVES:
        return 0.3 if linked else None
    if {mine, theirs} & MOVES and {mine, theirs} & STRIKES:
        together = any(a.sentence.index == act.sentence.index and _linked(act, a) for a in case.acts)
        return 0.5 if together else None
    if mine in CAPTURES and theirs in STRIKES and all(a.event.generic_word for a in case.acts):
        return 0.7
    if mine in STRIKES and theirs == "abduction":
        return 0.4
    if mine in STRIKES and theirs == "crackdown" and mine in ("armed_attack", "assassination"):
        return 0.7
    return None


def time_fit(act: Act, case: Case) -> float | None:
    """1.5 where the days overlap, 0 where one side names none, None where they exclude each other."""
    mine, theirs = days_of(act.times), case.when()
    if mine is None or theirs is None:
        return 0.0
    if mine[0] <= theirs[1] and theirs[0] <= mine[1]:
        wide = max(_length(mine), _length(theirs))
        if wide > 10 and min(_length(mine), _length(theirs)) <= 2 and act.type != case.type:
            return None  # months of fighting are not the attack of one day
        return 1.5 if wide <= 10 else 0.4
    gap = min(abs(_day(mine[0]) - _day(theirs[1])), abs(_day(theirs[0]) - _day(mine[1])))
    if gap <= 1 and act.event.definite and _same_spot(act, case):
        return 0.0
    if gap <= 10 and max(_length(mine), _length(theirs)) >= LOOSE_DAYS and act.places and _same_spot(act, case):
        return 0.0 if case.where() is not None else None
    return None


def _day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


def _length(days: tuple[str, str]) -> int:
    return _day(days[1]) - _day(days[0]) + 1


def _same_spot(act: Act, case: Case) -> bool:
    a, b = best_place(act.places), case.where()
    return a is None or b is None or (distance_km(a, b) or 0.0) <= NEAR_KM


def place_fit(act: Act, case: Case) -> float | None:
    """1.2 for the same spot, 0.5 where one place holds the other, 0 where one names none, None where they are apart."""
    a, b = best_place(act.places), case.where()
    if a is None or b is None:
        return 0.0
    if any(p.name == q.name for p in act.places for q in case.places()):
        return 1.2
    km = distance_km(a, b)
    if km is None:
        return 0.0 if a.country == b.country or None in (a.country, b.country) else None
    if km <= NEAR_KM:
        return 1.2
    wide = [p for p in (a, b) if p.precision in ("country", "admin1", "area", "admin2", "sea")]
    for p in wide:
        other = b if p is a else a
        if p.precision == "country" and p.country == other.country:
            return 0.5
        if p.precision in ("admin1", "admin2") and p.admin1 and p.admin1 == other.admin1 and p.country == other.country:
            return 0.5
        if p.precision in ("area", "admin1", "admin2", "sea") and km <= 150:
            return 0.3
    return None


def sides_fit(act: Act, case: Case) -> float:
    """0.7 where doer or target is the same; where one voice names another doer it tells of another incident (-2.5),
    where another voice does it may contest this one (-0.3); 0 where nothing can be compared."""
    mine, aims = _sides(act, "perpetrator"), _sides(act, "target")
    theirs = {w for x in case.acts for w in _sides(x, "perpetrator")}
    their_aims = {w for x in case.acts for w in _sides(x, "target")}
    if mine & theirs:
        return 0.7 + (0.4 if aims & their_aims else 0.0)
    if mine and theirs:
        if act.type in POLITICS:
            return -2.5
        same_voice = any(_teller(x) == _teller(act) for x in case.acts if _sides(x, "perpetrator"))
        return -2.5 if same_voice and act.type != "armed_clash" else -0.3
    if aims & their_aims:
        return 0.7
    return 0.0


def _sides(act: Act, role: str) -> set[str]:
    """The known camps in a role; the unnamed and civilians say nothing of camps."""
    return {
        _who(a) for a in act.actors(role) if a.actor_kind not in ("unidentified", "civilians") and a.form != "pronoun"
    }


def _teller(act: Act) -> str | None:
    return act.voice.voices[-1].name if act.voice is not None and act.voice.voices else None


def _who(actor: object) -> str:
    side = getattr(actor, "side", None)
    return str(side or getattr(actor, "actor_id", None) or str(getattr(actor, "name", "")).casefold())


def distance_km(a: PlaceMention, b: PlaceMention) -> float | None:
    """Great-circle distance, None where either has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    p, q, dl = radians(a.lat), radians(b.lat), radians(b.lon - a.lon)
    h = sin((q - p) / 2) ** 2 + cos(p) * cos(q) * sin(dl / 2) ** 2
    return 2 * 6371.0 * asin(min(1.0, sqrt(h)))
