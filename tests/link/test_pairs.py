"""Pairs of told incidents that are one, and pairs that nearly are."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import pytest

from recoupe.link.meaning import default_encoder
from recoupe.link.pairs import JOINABLE, compare, link_weights
from recoupe.link.sketch import sketch
from recoupe.model.incident import Actor, Claim, Incident, When, Where
from recoupe.model.linked import Sketch, Told
from recoupe.model.mention import Voice
from recoupe.model.report import Report, Span
from recoupe.model.stored import report_uid, told_keys

PLACES = {
    "Solhan": ("BF", 12.49, 0.86, "town"),
    "Sohlan": ("BF", 12.49, 0.86, "town"),
    "Yagha": ("BF", 12.83, 0.67, "admin2"),
    "Burkina Faso": ("BF", 12.3, -1.6, "country"),
    "Tadaryat": ("BF", 13.03, 0.83, "town"),
    "Kyiv": ("UA", 50.45, 30.52, "town"),
    "Kiev": ("UA", 50.45, 30.52, "town"),
    "Kharkiv": ("UA", 49.98, 36.25, "town"),
    "Kherson": ("UA", 46.64, 32.61, "town"),
    "Kherson oblast": ("UA", 46.6, 33.3, "admin1"),
    "Idleb": ("SY", 35.93, 36.63, "town"),
    "Idlib": ("SY", 35.93, 36.63, "town"),
    "Idlib province": ("SY", 35.9, 36.7, "admin1"),
    "Kaboul": ("AF", 34.53, 69.17, "town"),
    "Kabul": ("AF", 34.53, 69.17, "town"),
    "Kabul airport": ("AF", 34.57, 69.21, "exact"),
    "Djamena": ("TD", 12.11, 15.05, "town"),
    "Maiduguri": ("NG", 11.85, 13.16, "town"),
    "Gwoza": ("NG", 11.08, 13.70, "town"),
    "Goma": ("CD", -1.67, 29.23, "town"),
    "Beni": ("CD", 0.49, 29.47, "town"),
    "Omagh": ("GB", 54.60, -7.30, "town"),
    "Springfield": ("US", 39.80, -89.65, "town"),
    "Peoria": ("US", 40.69, -89.59, "town"),
    "Tripoli": ("LY", 32.89, 13.18, "town"),
    "Tripoli Liban": ("LB", 34.44, 35.85, "town"),
    "Gaza": ("PS", 31.50, 34.47, "town"),
}
EXAMPLES = """
same | two languages, two spellings of a town, the toll still rises
 armed_attack 2021-06-05..2021-06-05 Solhan @2021-06-05 killed=100- | Des hommes armés ont tué au moins 100 civils dans la nuit à Solhan, dans le Yagha.
 armed_attack 2021-06-04..2021-06-05 Sohlan @2021-06-06 killed=132 | Gunmen killed 132 civilians overnight in the village of Sohlan, in Yagha province.
same | a town and its region
 armed_attack 2021-06-05..2021-06-05 Solhan @2021-06-05 killed=132 | Armed men killed 132 people in Solhan overnight, burning homes and the market.
 armed_attack 2021-06-05..2021-06-05 Yagha @2021-06-06 killed=138 | Au moins 138 personnes ont été tuées dans la nuit de vendredi à samedi à Solhan, dans la province du Yagha.
same | no day in the second report, a day later
 shelling 2022-03-01..2022-03-01 Kharkiv @2022-03-01 killed=10 | A missile hit Freedom Square in Kharkiv on Tuesday morning, killing 10.
 shelling - Kharkiv @2022-03-02 killed=10 | Le missile tiré sur la place de la Liberté de Kharkiv a fait dix morts.
same | Kiev and Kyiv, drone and air strike
 drone_strike 2022-10-17..2022-10-17 Kyiv @2022-10-17 killed=4 | Drones struck the centre of Kyiv early on Monday, killing four people in an apartment block.
 air_strike 2022-10-17..2022-10-17 Kiev @2022-10-17 killed=4 | Des drones ont frappé lundi matin le centre de Kiev, faisant quatre morts dans un immeuble.
same | a vague place
 bombing 2021-08-26..2021-08-26 Kabul airport @2021-08-26 killed=60- | An explosion at the Abbey Gate of Kabul airport killed at least 60 people on Thursday.
 suicide_bombing 2021-08-26..2021-08-26 Kaboul @2021-08-27 killed=85 | Un attentat suicide a fait 85 morts jeudi aux abords de l'aéroport de Kaboul.
same | one day off
 armed_attack 2021-06-04..2021-06-04 Solhan @2021-06-07 killed=160 | Les assaillants ont tué 160 personnes à Solhan dans la nuit de vendredi.
 armed_attack 2021-06-05..2021-06-05 Solhan @2021-06-06 killed=138 | Attackers killed 138 people in Solhan, in the Yagha province, on Saturday.
same | retold months later with its day
 bombing 1998-08-15..1998-08-15 Omagh @1998-08-16 killed=28 injured=220 | A car bomb in Market Street, Omagh, killed 28 people and injured 220 on Saturday.
 bombing 1998-08-15..1998-08-15 Omagh @1999-08-14 killed=29 | A year ago, on 15 August 1998, a car bomb killed 29 people in Market Street, Omagh.
same | neither day nor place in the second report, but a name and an age
 armed_attack 2016-05-02..2016-05-02 Springfield @2016-05-03 killed=1 | Tremaine Oakley, 24, was shot dead in the 1200 block of Converse Street in Springfield on Monday night.
 armed_attack - - @2016-05-04 killed=1 | Police have named the man who was shot dead as 24-year-old Tremaine Oakley, of Converse Street.
same | a place by another name, no coordinates
 armed_attack 2021-06-05..2021-06-05 Solhan @2021-06-05 killed=114 | Des terroristes ont attaqué Solhan samedi : 114 civils tués, le marché et des maisons incendiés.
 armed_attack 2021-06-05..2021-06-05 - @2021-06-05 killed=114 | Terrorists killed 114 civilians at Solhan on Saturday and burnt the market and houses.
same | clash and attack
 armed_clash 2022-11-20..2022-11-20 Beni @2022-11-21 killed=6 perpetrator=adf | Des combats entre l'armée et les ADF ont fait six morts dimanche à Mavivi, près de Beni.
 armed_attack 2022-11-20..2022-11-20 Beni @2022-11-21 killed=6 perpetrator=adf | ADF rebels attacked army positions at Mavivi near Beni on Sunday, leaving six dead.
same | a spelled-out number and an interval
 armed_attack 2021-06-05..2021-06-05 Solhan @2021-06-05 killed=80-120 | Une centaine de civils ont été tués samedi à Solhan par des hommes armés.
 armed_attack 2021-06-05..2021-06-05 Solhan @2021-06-05 killed=114 | Armed men killed 114 civilians in Solhan on Saturday.
same | two words for the town and a strike on a market
 air_strike 2019-07-22..2019-07-22 Idlib @2019-07-22 killed=31 | An air strike on a market in Maarat al-Numan, Idlib, killed 31 on Monday.
 air_strike 2019-07-22..2019-07-22 Idleb @2019-07-23 killed=43 | Une frappe aérienne sur un marché de Maaret al-Noomane, près d'Idleb, a fait 43 morts lundi.
same | abduction, the number taken disagrees
 abduction 2014-04-14..2014-04-15 Gwoza @2014-04-16 captured=100- perpetrator=boko_haram | Boko Haram fighters abducted more than 100 girls from the Gwoza school overnight.
 abduction 2014-04-14..2014-04-14 Gwoza @2014-04-21 captured=230 perpetrator=boko_haram | Boko Haram a enlevé 230 lycéennes à l'école de Gwoza lundi.
same | protest told twice
 protest 2022-10-20..2022-10-20 Djamena @2022-10-20 | Des milliers de manifestants ont défilé jeudi à N'Djamena contre la prolongation de la transition.
 protest 2022-10-20..2022-10-20 Djamena @2022-10-21 | Thousands marched in N'Djamena on Thursday against the extended transition.
same | agreement
 agreement 2020-02-29..2020-02-29 - @2020-02-29 perpetrator=taliban | The United States and the Taliban signed a deal in Doha on Saturday on the withdrawal of troops.
 agreement 2020-02-29..2020-02-29 - @2020-03-01 perpetrator=taliban | Les Etats-Unis et les talibans ont signé samedi à Doha un accord sur le retrait des troupes.
same | a day and its week
 armed_attack 2021-06-05..2021-06-05 Solhan @2021-06-05 killed=132 | Gunmen killed 132 people at Solhan on Saturday, the deadliest attack since 2015.
 armed_attack 2021-05-31..2021-06-06 Solhan @2021-06-14 killed=132 | La semaine du 31 mai, 132 personnes ont été tuées à Solhan par des hommes armés.
same | a house named in both
 armed_attack 2016-05-02..2016-05-02 Peoria @2016-05-02 injured=3 | Three people were wounded in a shooting at 11:30 p.m. outside Trixie's Lounge in Peoria.
 armed_attack 2016-05-02..2016-05-02 Peoria @2016-05-03 injured=3 | Police seek the gunman who wounded three people outside Trixie's Lounge, in Peoria, late Monday.
same | what was told as planted was fired
 bombing 2023-10-17..2023-10-17 Gaza @2023-10-17 killed=500- | An explosion at the Ahli hospital in Gaza City on Tuesday killed at least 500 people.
 air_strike 2023-10-17..2023-10-17 Gaza @2023-10-18 killed=471 | Une frappe sur l'hôpital Ahli Arab de Gaza a fait 471 morts mardi.
same | town in the region, unknown toll
 shelling 2022-12-24..2022-12-24 Kherson @2022-12-24 killed=10 | Shells hit the market of Kherson on Saturday, killing 10.
 shelling 2022-12-24..2022-12-24 Kherson oblast @2022-12-25 | Le marché de Kherson a été bombardé samedi, à la veille de Noël.
same | an overnight attack over two days, twice
 armed_attack 2020-12-11..2020-12-12 Maiduguri @2020-12-12 captured=300- | Gunmen seized more than 300 pupils overnight from a school near Maiduguri.
 abduction 2020-12-11..2020-12-11 Maiduguri @2020-12-13 captured=333 | Des hommes armés ont enlevé 333 élèves d'une école près de Maiduguri vendredi soir.
different | one town, another week
 shelling 2022-03-01..2022-03-01 Kharkiv @2022-03-01 killed=10 | A missile hit Freedom Square in Kharkiv on Tuesday morning, killing 10.
 shelling 2022-03-14..2022-03-14 Kharkiv @2022-03-14 killed=2 | Un obus a tué deux personnes lundi dans un immeuble de Kharkiv.
different | one day, another town of the region
 armed_attack 2021-06-05..2021-06-05 Solhan @2021-06-05 killed=132 | Gunmen killed 132 civilians at Solhan in the night to Saturday.
 armed_attack 2021-06-04..2021-06-04 Tadaryat @2021-06-05 killed=14 | Le même jour, 14 personnes ont été tuées à Tadaryat par des hommes armés.
different | protest and crackdown
 protest 2022-10-20..2022-10-20 Djamena @2022-10-20 | Des milliers de manifestants ont défilé jeudi à N'Djamena contre la prolongation de la transition.
 crackdown 2022-10-20..2022-10-20 Djamena @2022-10-21 killed=50 | Police opened fire on demonstrators in N'Djamena on Thursday, killing about 50.
different | an attack and its answer
 bombing 2021-08-26..2021-08-26 Kabul airport @2021-08-26 killed=85 | Un attentat suicide a fait 85 morts jeudi aux abords de l'aéroport de Kaboul.
 drone_strike 2021-08-29..2021-08-29 Kabul @2021-08-29 killed=10 | A US drone destroyed a vehicle in Kabul on Sunday; ten members of a family were killed.
different | two countries, one name
 armed_clash 2011-09-02..2011-09-02 Tripoli @2011-09-02 killed=4 | Clashes broke out in Tripoli on Friday between rebels and loyalists, killing four.
 armed_clash 2011-09-02..2011-09-02 Tripoli Liban @2011-09-02 killed=2 | Des combats ont éclaté vendredi à Tripoli entre Bab al-Tebbaneh et Jabal Mohsen : deux morts.
different | one town and one week, two victims
 armed_attack 2016-05-02..2016-05-02 Springfield @2016-05-03 killed=1 | Tremaine Oakley, 24, was shot dead in the 1200 block of Converse Street in Springfield on Monday night.
 armed_attack 2016-05-05..2016-05-05 Springfield @2016-05-06 killed=1 | Darnella Voss, 41, was shot dead in the 300 block of Lawndale Avenue in Springfield on Thursday.
different | nothing known but the publication, and other names
 armed_attack - - @2016-05-03 killed=1 | Tremaine Oakley, 24, was shot dead on Converse Street.
 armed_attack - - @2016-05-04 killed=1 | Darnella Voss, 41, was shot dead on Lawndale Avenue.
different | one place and day, talks and a strike
 talks 2022-02-28..2022-02-28 Kharkiv @2022-02-28 | Mayors met at Kharkiv on Monday for talks on evacuation.
 shelling 2022-02-28..2022-02-28 Kharkiv @2022-02-28 killed=11 | Grad rockets hit houses of Kharkiv on Monday and killed 11.
different | published before the other happened
 bombing - Maiduguri @2019-06-10 killed=3 | A bomb killed three in a market of Maiduguri.
 bombing 2019-06-16..2019-06-16 Maiduguri @2019-06-17 killed=30 | Trois kamikazes ont tué 30 personnes dimanche soir près de Maiduguri.
different | a demand and the act it is about
 demand 2021-06-06..2021-06-06 - @2021-06-06 | The UN called for an inquiry into the killings at Solhan.
 armed_attack 2021-06-05..2021-06-05 Solhan @2021-06-06 killed=132 | Gunmen killed 132 civilians at Solhan in the night to Saturday.
different | the same group elsewhere
 armed_attack 2022-11-20..2022-11-20 Beni @2022-11-21 killed=6 perpetrator=adf | Les ADF ont tué six personnes dimanche à Mavivi, près de Beni.
 armed_attack 2022-11-20..2022-11-20 Goma @2022-11-21 killed=3 perpetrator=m23 | M23 rebels killed three people near Goma on Sunday.
different | a year later at the same place
 bombing 2021-08-26..2021-08-26 Kabul @2021-08-26 killed=85 | A suicide bomber killed 85 people in Kabul on Thursday.
 bombing 2022-09-30..2022-09-30 Kabul @2022-09-30 killed=53 | Un kamikaze a tué 53 personnes vendredi dans un centre éducatif de Kaboul.
different | arrests and the withdrawal
 withdrawal 2020-02-29..2020-02-29 Kabul @2020-02-29 | Troops left a base near Kabul on Saturday.
 detention 2020-02-29..2020-02-29 Kabul @2020-02-29 captured=5 | La police a arrêté cinq hommes samedi à Kaboul.
different | two shootings of one night in two towns
 armed_attack 2016-05-02..2016-05-02 Springfield @2016-05-03 injured=2 | Two people were hurt in a shooting on Carpenter Street in Springfield on Monday.
 armed_attack 2016-05-02..2016-05-02 Peoria @2016-05-03 injured=3 | Three people were hurt in a shooting on Knoxville Avenue in Peoria on Monday.
different | a country and a town of another
 armed_attack 2021-06-05..2021-06-05 Burkina Faso @2021-06-05 killed=132 | Gunmen killed 132 villagers in Burkina Faso on Saturday.
 armed_attack 2021-06-05..2021-06-05 Gwoza @2021-06-05 killed=8 | Des combattants de Boko Haram ont tué huit personnes samedi à Gwoza.
different | consecutive days of a battle, other tolls
 shelling 2022-03-14..2022-03-14 Kherson @2022-03-14 killed=2 | Two died in shelling of the Tavriiskyi quarter of Kherson on Monday.
 shelling 2022-03-16..2022-03-16 Kherson @2022-03-16 killed=9 | Neuf personnes faisant la queue devant une boulangerie de Kherson ont été tuées mercredi.
different | aid and abduction
 aid 2014-05-08..2014-05-08 Gwoza @2014-05-08 | Food and tents reached Gwoza on Thursday.
 abduction 2014-05-05..2014-05-05 Gwoza @2014-05-06 captured=8 perpetrator=boko_haram | Boko Haram seized eight girls near Gwoza on Monday.
different | background of the year before
 air_strike 2018-04-10..2018-04-10 Idlib @2019-07-23 killed=20 | En avril 2018 déjà, une frappe avait tué 20 personnes à Idleb.
 air_strike 2019-07-22..2019-07-22 Idlib province @2019-07-22 killed=31 | An air strike on a market in Idlib province killed 31 on Monday.
different | two days, unknown towns
 armed_attack 2021-06-05..2021-06-05 - @2021-06-05 killed=3 | Three soldiers died in an attack on Saturday.
 armed_attack 2021-06-19..2021-06-19 - @2021-06-19 killed=3 | Trois soldats sont morts samedi dans une attaque.
"""  # noqa: E501
SPAN = Span(0, 0, "")
LINE = re.compile(r"(\w+) (\S+) (.+?) @(\S+)((?: \w+=\S+)*) \| (.+)")


def tell(line: str, uid: str = "") -> Sketch:
    """The sketch of "type days place @published field=number role=actor | text"; "-" is unknown."""
    m = LINE.fullmatch(line.strip())
    assert m, line
    kind, days, place, published, more, text = m.groups()
    span = Span(0, len(text), text)
    claims, actors = [], []
    for name, value in (part.split("=") for part in more.split()):
        if name in ("perpetrator", "target", "victim"):
            actors.append(Actor(role=name, name=value, id=value, kind="rebel", side=None, evidence=(span,)))
            continue
        least, _, most = value.partition("-")
        number = {"min": int(least), "max": int(least) if "-" not in value else int(most) if most else None}
        claims.append(
            Claim(
                field=name, value={**number, "group": "unspecified", "text": value}, speech_act="assert",
                certainty="certain", stance="neutral", chain=(Voice(None, "outlet"),), evidence=span,
            )
        )  # fmt: skip
    where = None
    if place != "-":
        country, lat, lon, precision = PLACES[place]
        where = Where(
            name=place, country=country, admin1=None, lat=lat, lon=lon, gazetteer_id=None, precision=precision,
            evidence=(span,),
        )  # fmt: skip
    when = None
    if days != "-":
        when = When(earliest=days[:10], latest=days[12:], precision="day", evidence=(span,))
    incident = Incident(
        type=kind, when=when, where=where, actors=tuple(actors), weapons=(), claims=tuple(claims), links=(),
        evidence=(span,),
    )  # fmt: skip
    report = Report(text=text, published=published, language="en")
    own = report_uid(report) + uid
    told = Told(key=told_keys(own, [incident])[0], report_uid=own, report=report, position=0, incident=incident)
    return sketch(told, encoder=default_encoder())


@lru_cache(maxsize=1)
def examples() -> list[Any]:
    found = []
    lines = EXAMPLES.strip().split("\n")
    for head, one, other in zip(lines[::3], lines[1::3], lines[2::3], strict=True):
        verdict, _, what = head.partition(" | ")
        found.append(pytest.param(one, other, verdict == "same", id=f"{verdict}: {what}"))
    return found


@pytest.mark.parametrize(("one", "other", "same"), examples())
def test_one_incident_or_two(one: str, other: str, same: bool) -> None:
    pair = compare(tell(one), tell(other))
    assert (pair.score > JOINABLE) is same, pair


@pytest.mark.parametrize(("one", "other", "same"), examples())
def test_the_order_of_two_does_not_matter(one: str, other: str, same: bool) -> None:
    assert compare(tell(one), tell(other)) == compare(tell(other), tell(one))


def test_incidents_of_different_examples_are_different() -> None:
    """Whatever is said of them, no two whose days are a month apart are one."""
    tolds = [tell(line) for example in examples() for line in example.values[:2]]
    dated = [s for s in tolds if s.earliest is not None]
    wrong = [
        (a, b)
        for a, b in itertools.combinations(dated, 2)
        if abs((a.earliest or 0) - (b.earliest or 0)) > 30 and compare(a, b).score > JOINABLE
    ]
    assert wrong == []


@pytest.fixture(scope="module")
def solhan() -> Callable[..., Sketch]:
    def made(
        days: str = "2021-06-05..2021-06-05", place: str = "Solhan", more: str = "", published: str = "2021-06-06"
    ) -> Sketch:
        text = "Gunmen killed civilians at Solhan, burning the market."
        return tell(f"armed_attack {days} {place} @{published}{more} | {text}")

    return made


def test_pair_names_the_lesser_key_first(solhan: Callable[..., Sketch]) -> None:
    one, other = solhan(), solhan(published="2021-06-07")
    pair = compare(max(one, other, key=lambda s: s.key), min(one, other, key=lambda s: s.key))
    assert pair.a < pair.b


def test_score_is_the_weighted_sum_of_the_features(solhan: Callable[..., Sketch]) -> None:
    pair = compare(solhan(), solhan(published="2021-06-07"), copied=0.5)
    weights = link_weights()
    assert pair.score == pytest.approx(weights["bias"] + sum(weights[n] * v for n, v in pair.features), abs=0.001)
    assert ("copied", 0.5) in pair.features


def test_what_is_copied_speaks_for_one_incident(solhan: Callable[..., Sketch]) -> None:
    one, other = solhan(), solhan(published="2021-06-07")
    assert compare(one, other, copied=1.0).score > compare(one, other).score


def test_an_unknown_day_is_no_mismatch(solhan: Callable[..., Sketch]) -> None:
    unknown = compare(solhan(), solhan(days="-"))
    apart = compare(solhan(), solhan(days="2021-05-05..2021-05-05"))
    assert not {"days apart", "same day"} & dict(unknown.features).keys()
    assert unknown.score > apart.score


def test_an_unknown_place_is_no_mismatch(solhan: Callable[..., Sketch]) -> None:
    unknown = compare(solhan(), solhan(place="-"))
    apart = compare(solhan(), solhan(place="Gwoza"))
    assert "places apart" not in dict(unknown.features)
    assert unknown.score > apart.score


def test_tolls_are_compared_as_intervals(solhan: Callable[..., Sketch]) -> None:
    features = dict(compare(solhan(more=" killed=100-"), solhan(more=" killed=132")).features)
    assert not {"other killed", "same killed"} & features.keys()
    assert "other killed" in dict(compare(solhan(more=" killed=12"), solhan(more=" killed=132")).features)
    assert "same killed" in dict(compare(solhan(more=" killed=132"), solhan(more=" killed=132")).features)
