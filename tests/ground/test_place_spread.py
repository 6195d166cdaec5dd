"""Where a phrase sets a place off from its toponym, how surely, and in which units that is.

The last word of each line says what must come out: the distance in km and the bearing of the point from the toponym's
own, or ``there``; and the radius in km within which it lies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.gazetteer.geometry import kilometres
from recoupe.ground.place_distances import DISTANCES, kilometres_told, number, offset
from recoupe.model.mention import PlaceMention

Grounded = Callable[[str, str], tuple[PlaceMention, ...]]

# Radii: Gao 2.5 km and so on are unknown to the small gazetteer, which leaves the 5 km of a town.
SENTENCES = """
fr Dix soldats ont été tués à 30 km au sud de Gao. = 30 180 21
fr Une mine a sauté à une vingtaine de kilomètres au nord-est d'Ansongo. = 20 45 16
fr Le convoi a été attaqué à trois kilomètres à l'ouest de Goma. = 3 270 7
fr Un drone s'est écrasé à environ 15 km de Maiduguri. = there 24
fr Des tirs ont visé un car à moins de 10 kilomètres de Quetta. = there 16
fr L'avion est tombé à plus de 40 km de Nyala. = there 66
fr Une patrouille est tombée dans une embuscade entre Gao et Ansongo. = 45 139 58
fr Un camion a sauté sur l'axe Gao–Ansongo. = 45 139 58
fr Des hommes ont attaqué un bus sur la route reliant Gao à Ansongo. = 45 139 58
fr Les combats se poursuivent au nord de Kherson. = there 45
fr Des roquettes sont tombées non loin de Gwoza. = there 25
fr Une bombe a explosé aux abords de Quetta. = there 13
fr Une voiture piégée a explosé à l'entrée de Nyala. = there 13
fr Un raid a visé une maison à la sortie nord de Goma. = there 13
fr Des obus sont tombés au large d'Aden. = there 65
fr Une patrouille a été visée dans le nord du Mali. = 300 0 500
en Ten soldiers were killed 30 km south of Gao. = 30 180 21
en A raid took place some 15 miles east of Quetta. = 24 90 18
en Rebels fired from a hill 5 km (3 miles) northwest of Kherson. = 5 315 8
en The clash happened about two dozen kilometres north of Lashio. = 24 0 18
en A helicopter crashed about 15 km from Maiduguri. = there 24
en The bus was stopped more than 40 kilometres from Nyala. = there 66
en A convoy was ambushed between Gao and Ansongo. = 45 139 58
en Gunmen stopped cars on the Gao-Ansongo road. = 45 139 58
en Bandits attacked a bus on the road linking Gao to Ansongo. = 45 139 58
en Fighting continued north of Kherson. = there 45
en Rockets fell not far from Gwoza. = there 25
en A bomb went off on the outskirts of Quetta. = there 13
en A car bomb exploded at the entrance to Nyala. = there 13
en Shells landed off Aden. = there 65
en A tanker was seized 20 nautical miles off Aden. = there 50
en A patrol was hit in northern Mali. = 300 0 500
"""


@pytest.mark.parametrize("line", SENTENCES.strip().split("\n"))
def test_point_and_radius(line: str, grounded: Grounded) -> None:
    told, _, expected = line.partition(" = ")
    language, text = told[:2], told[3:]
    way, *_, radius = expected.split()
    place = grounded(text, language)[0]
    assert place.lat is not None and place.lon is not None and place.uncertainty_m is not None
    assert place.uncertainty_m / 1000 == pytest.approx(float(radius), abs=1.0)
    if way == "there":
        assert place.spot is None
        return
    assert place.spot is not None
    bearing = float(expected.split()[1])
    there = offset(place.lat, place.lon, float(way), bearing)
    assert kilometres(*there, *place.spot) < 0.1 * float(way)


def test_both_ends_of_a_way_share_the_point_half_way(grounded: Grounded) -> None:
    one, other = grounded("A convoy was ambushed between Gao and Ansongo.", "en")
    assert one.spot is not None and one.spot == pytest.approx(other.spot, abs=0.001)
    assert (one.precision, other.precision) == ("near", "near")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Un poste a été attaqué près de la frontière entre le Niger et le Mali."),
        ("en", "A post was attacked near the border between Niger and Mali."),
        ("en", "Violence goes on along the Mali-Niger border."),
    ],
)
def test_a_border_zone_lies_along_the_common_border(language: str, text: str, grounded: Grounded) -> None:
    for place in grounded(text, language):
        assert (place.precision, place.country, place.spot) == ("area", None, (15.4, 3.0))
        assert place.uncertainty_m is not None and place.uncertainty_m >= 400_000


def test_a_border_zone_is_named_by_its_phrase(grounded: Grounded) -> None:
    place = grounded("Violence goes on along the Mali-Niger border.", "en")[0]
    assert place.name == "Mali-Niger border"


def test_the_border_with_a_neighbour_is_in_the_country_that_the_report_plays_in(grounded: Grounded) -> None:
    text = "Au Mali, les violences continuent. Six soldats ont été tués près de la frontière avec le Niger."
    border = grounded(text, "fr")[-1]
    assert (border.name, border.precision, border.country) == ("frontière avec le Niger", "area", "ML")


def test_a_region_beside_the_border_is_the_narrower_place(grounded: Grounded) -> None:
    text = "Six soldats ont été tués dans la région de Gao, près de la frontière avec le Niger."
    assert [m.precision for m in grounded(text, "fr")] == ["admin1", "country"]


def test_a_village_measured_from_a_town_lies_there(grounded: Grounded) -> None:
    village = grounded("Tindiza, un village situé à une trentaine de km au nord de Gao, a brûlé.", "fr")[0]
    assert village.lat is not None and village.lon is not None
    assert kilometres(village.lat, village.lon, *offset(16.27, -0.04, 30, 0)) < 1
    assert village.uncertainty_m is not None and 15_000 <= village.uncertainty_m <= 25_000


def test_a_measured_place_takes_the_unit_of_its_own_point(grounded: Grounded) -> None:
    near = grounded("A truck was hit 90 km southeast of Gao.", "en")[0]
    assert (near.country, near.admin1) == ("ML", "Gao")


@pytest.mark.parametrize("text", ["Tirs à Ansnogo, au Mali.", "Une école a brûlé dans le village d'Ansnogo, au Mali."])
def test_a_name_with_two_letters_turned_is_the_town_of_its_country(text: str, grounded: Grounded) -> None:
    place = grounded(text, "fr")[0]
    assert (place.name, place.lat, place.admin1) == ("Ansnogo", 15.66, "Gao")


NUMBERS = [
    ("fr", "30", 30.0), ("fr", "2,5", 2.5), ("fr", "une trentaine de", 30.0), ("fr", "une dizaine de", 10.0),
    ("fr", "20 à 30", 25.0), ("fr", "soixante", 60.0), ("en", "30", 30.0), ("en", "2.5", 2.5), ("en", "1,200", 1200.0),
    ("en", "two dozen", 24.0), ("en", "five", 5.0), ("en", "20 to 30", 25.0),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "value"), NUMBERS)
def test_numbers_of_a_distance(language: str, said: str, value: float) -> None:
    assert number(said, DISTANCES[language]) == pytest.approx(value)


TOLD = [
    ("fr", "à 30 km au sud de ", (30.0, 180.0, 1.2)),
    ("fr", "à plus de 12 kilomètres de ", (12.0, None, 1.5)),
    ("fr", "à moins de 800 mètres de ", (0.8, None, 1.0)),
    ("fr", "à 20 milles nautiques au large de ", (37.04, None, 1.2)),
    ("fr", "dans le nord de ", None),
    ("en", "some 10 miles to the south-west of ", (16.09, 225.0, 1.2)),
    ("en", "30 kilometres (19 miles) north of ", (30.0, 0.0, 1.2)),
    ("en", "within five kilometers of ", (5.0, None, 1.0)),
    ("en", "north of ", None),
    ("en", "9000 km from ", None),
]


@pytest.mark.parametrize(("language", "lead", "expected"), TOLD)
def test_distances_told(language: str, lead: str, expected: tuple[float, float | None, float] | None) -> None:
    told = kilometres_told(lead, DISTANCES[language])
    if expected is None:
        assert told is None
    else:
        assert told is not None and told[0] == pytest.approx(expected[0], rel=0.001) and told[1:] == expected[1:]
