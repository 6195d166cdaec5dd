"""How well an act fits an incident: by type, days, place and sides. None means that they exclude each other."""

from __future__ import annotations

import re

from recoupe.frame.acts import CAPTURES, Act
from recoupe.frame.anchors import best_place, days_of
from recoupe.frame.case import LOOSE_DAYS, MOVES, POLITICS, STRIKES, Case, day_number, length, linked, of_attackers
from recoupe.gazetteer.geometry import kilometres
from recoupe.model.mention import ActorMention, PlaceMention

NEAR_KM = 30.0
_NAME = re.compile(r"[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)*$")
"""The name in "mosquée de Bor", "a market, Bor"."""
_SHOTS = frozenset({"armed_attack", "armed_clash", "assassination"})
_BLASTS = frozenset({"bombing", "suicide_bombing", "chemical_attack"})


def type_fit(act: Act, case: Case) -> float | None:
    """2 for the same type down to 0.3 for types that one incident can show; None for types that exclude each other."""
    mine, theirs = act.type, case.type
    if act.event.rule.startswith("frame.act"):
        return _bare_fit(act, case)
    if mine == theirs:
        return 1.6
    tied = any(linked(act, a) for a in case.acts)
    anaphoric = act.event.definite or act.event.generic_word or act.is_toll or act.counter
    if act.counter and mine in STRIKES and theirs in STRIKES:
        return 1.6
    if mine in _BLASTS and theirs in STRIKES and theirs not in _BLASTS and not (tied or anaphoric):
        return None  # a mine or a bomb beside an assault is another incident
    if (act.event.generic_word or act.event.definite) and mine in _BLASTS and theirs in _BLASTS:
        return 1.6
    if theirs in act.event.types:
        return 1.2 if (act.event.generic_word and not _new_doer(act, case)) or named_only(case) else 0.9
    if any(a.type == mine for a in case.acts):
        return 1.0
    if mine == "demand" and theirs in ("protest", "riot") and tied:
        return 1.0  # "marched and demanded that …": what the march was for
    if mine in POLITICS or theirs in POLITICS:
        return None
    if {mine, theirs} & CAPTURES and {mine, theirs} & STRIKES and tied:
        return 0.9
    if of_attackers(act) and theirs in (*STRIKES, "abduction", "riot"):
        return 1.0
    general = act.event.generic_word
    harm = act.is_toll
    if {mine, theirs} == {"air_strike", "drone_strike"}:
        return 1.0
    if mine in STRIKES and theirs in STRIKES:
        if "assassination" in (mine, theirs) and not (anaphoric or tied):
            return None
        if general and mine in _BLASTS and theirs in _SHOTS and not all(a.event.generic_word for a in case.acts):
            return 0.8  # "the blast" is rather no shooting
        if general or harm:
            return 1.0
        if all(a.event.generic_word or a.is_toll for a in case.acts):
            return 0.8
        if act.places and act.event.form == "verb" and not (tied or anaphoric) and not same_paragraph(act, case):
            return None  # drones that hit a town are no piece of the ground raid told before
        return 0.3
    if harm and theirs == "detention" and not any(h.field in ("captured", "missing") for h in act.harms):
        if camps(act, "perpetrator") - {w for x in case.acts for w in camps(x, "perpetrator")}:
            return None
        near = any(abs(a.sentence.index - act.sentence.index) <= 1 for a in case.acts)
        return 0.9 if near or act.places or act.opens else None
    if harm and theirs in (*STRIKES, *CAPTURES, "crackdown", "riot"):
        return 0.9
    if harm and theirs in ("sexual_violence", "torture"):
        beside = not act.opens and any(a.sentence.index == act.sentence.index for a in case.acts)
        return 0.9 if tied or beside else None
    if theirs in ("riot", "crackdown") and not act.has_own_anchor() and not act.actors("perpetrator"):
        if mine == "detention":
            return 1.5  # "Près de 200 interpellations ont eu lieu": in the course of what the report is about
        if mine == "property_destruction" and theirs == "riot":
            return 1.5
    if mine == "property_destruction" or theirs == "property_destruction":
        same = bool(_names(act) & {n for x in case.acts for n in _names(x)})
        known = all(a.definite or a.form == "pronoun" for a in act.actors("perpetrator"))
        if mine == "property_destruction" and not act.has_own_anchor() and (same or known):
            return 1.0 if theirs in STRIKES | {"riot"} else None  # what the attack destroyed
        if mine == "property_destruction" and not tied and any(not _unnamed(p) for p in act.places):
            spot = place_fit(act, case)
            if spot is None or (not spot and act.sentence.paragraph != case.acts[-1].sentence.paragraph):
                return None  # "Soldiers sank three boats at Poti" beside the shelling of another town
        return 0.7 if {mine, theirs} & (STRIKES | {"riot", "abduction"}) else None
    if general and mine in STRIKES and theirs in (CAPTURES | {"crackdown", "riot", "property_destruction"}):
        return 0.7 if act.event.definite else 0.3
    if {mine, theirs} == {"territory_change", "troop_movement"}:
        near = any(0 <= act.sentence.index - a.sentence.index <= 1 for a in case.acts)
        return (
            1.0 if near and same_paragraph(act, case) else None
        )  # "Kidal est tombée. Les rebelles y sont entrés jeudi"
    if general and theirs in MOVES:
        return 0.3 if tied else None
    if {mine, theirs} & MOVES and {mine, theirs} & (STRIKES | {"abduction"}):
        together = any(a.sentence.index == act.sentence.index and linked(act, a) for a in case.acts)
        return 0.5 if together else None
    if mine in (*CAPTURES, "crackdown", "riot") and theirs in STRIKES and named_only(case):
        return 0.7 if mine in CAPTURES else 1.0
    if mine == "abduction" and theirs in STRIKES and _goes_with(act, case):
        return 1.0
    if mine in STRIKES and theirs == "abduction":
        return 0.4 if mine != "armed_clash" or general else None
    if mine in STRIKES and theirs == "crackdown" and mine in ("armed_attack", "assassination"):
        return 0.7
    return None


def _new_doer(act: Act, case: Case) -> bool:
    """Whether a verb brings in somebody who did it, where others are known to have done it ("Jets raided")."""
    doers, known = _names(act), {n for x in case.acts for n in _names(x)}
    fresh = not any(a.definite or a.form == "pronoun" for a in act.actors("perpetrator"))
    return act.event.form == "verb" and fresh and bool(doers and known) and not doers & known


def named_only(case: Case) -> bool:
    """Whether the incident has been told by definite general nouns ("three weeks after the massacre") or by its dead
    alone, so that what it was is still to come."""
    return all(
        not a.opens
        or (a.event.generic_word and a.event.form == "noun" and a.event.definite)
        or (a.is_toll and not a.actors("perpetrator"))
        for a in case.acts
    )


def _goes_with(act: Act, case: Case) -> bool:
    """Whether people were taken in the course of an attack told right before: no day or place of its own, nobody else
    who did it ("Six more children were marched away", "The attackers took nine women with them")."""
    if act.has_own_anchor() or act.event.form == "noun":
        return False
    if all(act.sentence.index - a.sentence.index > 3 for a in case.acts):
        return False
    doers = act.actors("perpetrator")
    told = [a for x in case.acts for a in x.actors("perpetrator")]
    same = {a.name.casefold() for a in doers} & {a.name.casefold() for a in told}
    return not doers or bool(same) or all(a.form == "pronoun" or a.definite for a in doers)


def _bare_fit(act: Act, case: Case) -> float | None:
    """How well a toll or a charge without a trigger of its own fits the kind of an incident: it names none itself."""
    theirs = case.type
    captives = any(h.field in ("captured", "missing") for h in act.harms)
    if theirs in STRIKES:
        return 1.0 if captives else 1.6
    beside = any(a.sentence.index == act.sentence.index for a in case.acts)
    if theirs in (*CAPTURES, "crackdown", "riot", "territory_change"):
        if theirs == "detention" and act.harms and not captives:
            near = any(abs(a.sentence.index - act.sentence.index) <= 1 for a in case.acts)
            return 0.9 if near or act.places else None
        if theirs == "territory_change":
            return 0.9 if beside else None
        return 0.9 if act.harms else 1.2
    if theirs in ("sexual_violence", "torture"):
        return 0.9 if beside or (act.saying is not None and not act.harms) else None
    if theirs == "property_destruction":
        return 1.0 if act.saying is not None and not act.harms else 0.7
    return None


def same_paragraph(act: Act, case: Case) -> bool:
    """Whether the act stands in the paragraph in which the incident was told last."""
    return act.sentence.paragraph == case.acts[-1].sentence.paragraph


def time_fit(act: Act, case: Case) -> float | None:
    """1.5 where the days overlap, 0 where one side names none, None where they exclude each other."""
    mine, theirs = days_of(act.times), case.when()
    if mine is None or theirs is None:
        return 0.0
    if mine[0] <= theirs[1] and theirs[0] <= mine[1]:
        wide = max(length(mine), length(theirs))
        if wide > 10 and min(length(mine), length(theirs)) <= 2 and act.type != case.type:
            return None  # months of fighting are not the attack of one day
        return 1.5 if wide <= 10 else 0.4
    gap = min(abs(day_number(mine[0]) - day_number(theirs[1])), abs(day_number(theirs[0]) - day_number(mine[1])))
    if gap <= 1 and act.event.definite and _same_spot(act, case):
        return 0.0
    if gap <= 10 and max(length(mine), length(theirs)) >= LOOSE_DAYS and act.places and _same_spot(act, case):
        return 0.0 if case.where() is not None else None
    return None


def _same_spot(act: Act, case: Case) -> bool:
    a, b = best_place(act.places), case.where()
    return a is None or b is None or (distance_km(a, b) or 0.0) <= NEAR_KM


def place_fit(act: Act, case: Case) -> float | None:
    """1.2 for the same spot, 0.5 where one place holds the other, 0 where one names none, None where they are apart."""
    a, b = best_place(act.places), case.where()
    if a is None or b is None:
        return 0.0
    found = _spot_fit(act, case, a, b)
    again = (act.event.definite and act.event.generic_word) or act.type == "property_destruction"
    if found is None and again and a.country == b.country and _unnamed(a) != _unnamed(b):
        return 0.0  # "a mosque in Sinai … The attack hit the Rawdah mosque"
    return found


def _spot_fit(act: Act, case: Case, a: PlaceMention, b: PlaceMention) -> float | None:
    if any(p.name == q.name for p in act.places for q in case.places()):
        regions = {p.precision in ("admin1", "country", "area") for p in (a, b)}
        return 1.2 if len(regions) == 1 else 0.3  # the town and the region of Belgorod
    km = distance_km(a, b)
    if km is None:
        if _elsewhere(act, case, a, b) and not any(linked(act, x) for x in case.acts):
            return None
        return 0.0 if a.country == b.country or None in (a.country, b.country) else None
    if km <= NEAR_KM:
        return 1.2
    wide = [p for p in (a, b) if p.precision in ("country", "admin1", "area", "admin2", "sea")]
    if "exact" in (a.precision, b.precision) and km <= sum(p.uncertainty_m or 0 for p in (a, b)) / 1000:
        return 0.3  # "a mosque in Egypt's North Sinai": a building known by its country or province only
    for p in wide:
        other = b if p is a else a
        if p.precision == "country" and p.country == other.country:
            return 0.5
        if p.precision in ("admin1", "admin2") and p.admin1 and p.admin1 == other.admin1 and p.country == other.country:
            return 0.5
        if p.precision in ("area", "admin1", "admin2", "sea") and km <= 150:
            return 0.3
    return None


def _unnamed(p: PlaceMention) -> bool:
    """Whether a building is known by its kind and its country or province alone ("mosque, Egypt")."""
    return p.precision == "exact" and p.name[:1].islower()


_PRECISE = frozenset({"exact", "town", "near"})


def _elsewhere(act: Act, case: Case, a: PlaceMention, b: PlaceMention) -> bool:
    """Whether an act that is told afresh has a spot of another name, where the distance of the two is not known."""
    if not act.opens or act.event.form == "noun" or act.event.definite or act.counter:
        return False
    mere_toll = act.event.rule.endswith((".harm", ".died")) and not act.actors("perpetrator")
    if mere_toll and not act.times:
        return False  # "Twenty died, the hospital in Bor says"
    if not {a.precision, b.precision} <= _PRECISE:
        return False
    if a.precision != b.precision and "exact" in (a.precision, b.precision):  # a street may lie in the town
        if any(x.sentence.paragraph == act.sentence.paragraph for x in case.acts):
            return False
    return a.name.casefold() not in b.name.casefold() and b.name.casefold() not in a.name.casefold()


def sides_fit(act: Act, case: Case) -> float:
    """0.7 where doer or target is the same; where one voice names another doer it tells of another incident (-2.5),
    where another voice does it may contest this one (-0.3); 0 where nothing can be compared."""
    mine, aims = camps(act, "perpetrator"), camps(act, "target")
    theirs = {w for x in case.acts for w in camps(x, "perpetrator")}
    their_aims = {w for x in case.acts for w in camps(x, "target")}
    if mine & theirs:
        return 0.7 + (0.4 if aims & their_aims else 0.0)
    if mine and theirs:
        if act.type in POLITICS:
            return -2.5
        same_voice = any(_teller(x) == _teller(act) for x in case.acts if camps(x, "perpetrator"))
        return -2.5 if same_voice and act.type != "armed_clash" else -0.3
    if aims & their_aims:
        return 0.7
    doers, known = _names(act), {n for x in case.acts for n in _names(x)}
    if doers & known:
        return 0.5
    new = not any(a.definite or a.form == "pronoun" for a in act.actors("perpetrator"))
    return -0.4 if doers and known and new and act.event.form == "verb" and not act.event.generic_word else 0.0


def words_fit(act: Act, case: Case) -> float:
    """1.2 where a definite noun for the act is told apart by a noun of the incident's own story ("the mosque attack"),
    up to 0.9 where the incident was told by that very noun, 0.6 where the sentence of a mere toll names its
    place ("a hospital in Bor has received eleven bodies")."""
    s = act.sentence
    if not act.opens:
        places = [_NAME.search(p.name) for p in case.places() if p.precision not in ("country", None)]
        return 0.6 if act.harms and any(m is not None and m[0] in s.text for m in places) else 0.0
    if not (act.event.definite and act.event.generic_word and act.event.form == "noun"):
        return 0.0
    again = any(
        a.event.form == "noun" and a.sentence.index < s.index
        and a.sentence.tokens[a.event.head].lemma == s.tokens[act.event.head].lemma
        for a in case.acts
    )  # fmt: skip
    if again:
        return 0.4 if act.type == "armed_attack" else 0.9  # "the attack" is said of any, "l'attentat" of that one
    told = {t.lemma for a in case.acts if a.opens and a.sentence.index != s.index for t in a.sentence.tokens}
    marks = {
        s.tokens[k].lemma for k in s.children(act.event.head, "compound", "nmod") if s.tokens[k].pos == "NOUN"
    }  # fmt: skip
    return 1.2 if marks & told else 0.0


def _names(act: Act) -> set[str]:
    """Doers by name, the unnamed too ("gunmen"): who goes on doing is still who began."""
    return {a.name.casefold() for a in act.actors("perpetrator") if a.actor_kind != "civilians"}


def camps(act: Act, role: str) -> set[str]:
    """The known camps in a role; the unnamed and civilians say nothing of camps."""
    return {
        _who(a)
        for a in act.actors(role)
        if a.actor_kind not in ("unidentified", "civilians") and a.form != "pronoun" and not _campless(a)
    }


def _campless(a: ActorMention) -> bool:
    """Whether a description names no camp, so that it may be of any ("warplanes", "an unmanned aircraft")."""
    return a.form == "description" and a.side is None and a.actor_id is None


def _teller(act: Act) -> str | None:
    return act.voice.voices[-1].name if act.voice is not None and act.voice.voices else None


def _who(actor: object) -> str:
    side = getattr(actor, "side", None)
    return str(side or getattr(actor, "actor_id", None) or str(getattr(actor, "name", "")).casefold())


def distance_km(a: PlaceMention, b: PlaceMention) -> float | None:
    """Great-circle distance, None where either has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    return kilometres(a.lat, a.lon, b.lat, b.lon)


def charge_fit(act: Act, case: Case) -> float:
    """How well a charge, a denial or a claim of responsibility without a trigger of its own fits an incident: one whose
    doer is still unnamed, one that the speaker was charged with."""
    s = act.saying
    if s is None or s.topic != "responsibility":
        return 0.0
    if s.speech_act == "claim_responsibility" and s.voices:
        told = {w for a in case.acts if a.opens and a.voice is None for w in camps(a, "perpetrator")}
        claimant = {w for w in (s.voices[-1].side, s.voices[-1].actor_id) if w is not None}
        if told and claimant and not told & claimant:
            return -2.5  # what the outlet itself lays to one party is not what another claims
    if act.opens:
        return 0.0
    if case.type in MOVES | {"protest", "detention", "armed_clash"}:
        return -0.6
    if case.type == "riot" and act.charged & {"state_force", "police"}:
        return -0.9  # of a riot the crowd is the doer
    named = any(camps(a, "perpetrator") for a in case.acts)
    if s.speech_act == "deny":
        charged = any(a.saying is not None and a.saying.speech_act == "accuse" for a in case.acts)
        return 0.6 if charged else 0.0
    return -0.3 if named else 0.5
