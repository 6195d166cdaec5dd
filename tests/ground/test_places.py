"""Toponyms to places of a small gazetteer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.ground.place_features import Context, score, weights
from recoupe.ground.places import most_specific
from recoupe.model.mention import PlaceMention
from recoupe.model.place import Place

Grounded = Callable[[str, str], tuple[PlaceMention, ...]]

EXAMPLES = {
    "fr town": ("fr", "Des tirs ont retenti à Goma.", [("Goma", "CD", "town")]),
    "fr near": ("fr", "Une mine a sauté à 40 km au sud-est de Gao.", [("Gao", "ML", "near")]),
    "fr pair": ("fr", "L'attaque a eu lieu entre Gao et Ansongo.", [("Gao", "ML", "near"), ("Ansongo", "ML", "near")]),
    "fr base": ("fr", "La base aérienne de Gao a été visée.", [("base aérienne de Gao", "ML", "exact")]),
    "fr region": ("fr", "Des combats secouent la région de Gao.", [("Gao", "ML", "admin1")]),
    "fr part of a country": ("fr", "Un raid a visé l'est de la Colombie.", [("Colombie", "CO", "country")]),
    "fr church": (
        "fr",
        "L'église Saint-Ange de Tumaco a brûlé.",
        [("église Saint-Ange", "CO", "exact"), ("église Saint-Ange de Tumaco", "CO", "exact")],
    ),
    "en school": (
        "en",
        "Men stormed the Girls Secondary School in Gwoza, Borno State.",
        [("Girls Secondary School, Gwoza", "NG", "exact"), ("Borno State", "NG", "admin1")],
    ),
    "en airport": ("en", "Rockets hit Aden International Airport.", [("Aden International Airport", "YE", "exact")]),
    "en street": ("en", "Two men were shot on Franklin Street in Omagh.", [("Franklin Street, Omagh", "GB", "exact")]),
    "en state, not country": (
        "en",
        "Bandits attacked farms in Niger State, Nigeria.",
        [("Niger State", "NG", "admin1"), ("Nigeria", "NG", "country")],
    ),
    "en country": ("en", "Soldiers in Niger seized power.", [("Niger", "NE", "country")]),
    "en town, not oblast": ("en", "Shells fell on Kherson.", [("Kherson", "UA", "town")]),
    "en oblast": ("en", "Shells fell on villages in the Kherson region.", [("Kherson", "UA", "admin1")]),
    "en by its holder": (
        "en",
        "A ferry was seized in Victoria, Seychelles.",
        [("Victoria", "SC", "town"), ("Seychelles", "SC", "country")],
    ),
    "en larger by itself": ("en", "A ferry was seized in Victoria.", [("Victoria", "CA", "town")]),
    "en description": (
        "en",
        "Rebels took Goma. Shells fell on the city.",
        [("Goma", "CD", "town"), ("Goma", "CD", "town")],
    ),
    "en dateline": ("en", "KHARTOUM (AP) - Two men were shot.", [("Khartoum", "SD", "town")]),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), EXAMPLES.values(), ids=EXAMPLES)
def test_name_country_precision(
    language: str, text: str, expected: list[tuple[str, str, str]], grounded: Grounded
) -> None:
    assert [(m.name, m.country, m.precision) for m in grounded(text, language)] == expected


def test_unlisted_village_takes_its_holders_country_but_not_the_middle_of_a_state(grounded: Grounded) -> None:
    village, state = grounded("Eleven people died in Kwaki, Borno State.", "en")
    assert (village.name, village.country, village.admin1, village.lat, village.gazetteer_id) == (
        "Kwaki", "NG", state.admin1, None, None,
    )  # fmt: skip


def test_unlisted_village_stands_where_it_is_measured(grounded: Grounded) -> None:
    village, _ = grounded("Des maisons ont brûlé à Tchirfa, village situé à 111 km au nord de Gao.", "fr")
    assert (village.name, village.country, village.lat, village.lon) == (
        "Tchirfa",
        "ML",
        pytest.approx(17.27, abs=0.01),
        -0.04,
    )


def test_unlisted_village_takes_the_country_of_the_places_around_it(grounded: Grounded) -> None:
    text = "Soldiers shelled Lashio. Moscow sent an envoy. Three people died in Nam Kyat, a small village."
    assert [(m.name, m.country) for m in grounded(text, "en")][-1] == ("Nam Kyat", "MM")


def test_this_village_is_the_one_told_before_and_lies_where_the_phrase_says(grounded: Grounded) -> None:
    text = "Combien de morts à Tchirfa ? Douze personnes sont mortes dans ce village de l'est de la Colombie."
    found = [(m.name, m.form, m.country, m.precision) for m in grounded(text, "fr")]
    assert found == [
        ("Tchirfa", "name", "CO", "town"),
        ("Tchirfa", "description", "CO", "town"),
        ("Colombie", "name", "CO", "country"),
    ]


SAME = {
    "en same state": ("en", "Gunmen struck in Gao region. A week ago they killed nine in the same region.", "admin1"),
    "en same town": ("en", "Gunmen struck in Gao. A week ago they killed nine in the same town.", "town"),
    "fr même ville": ("fr", "Des hommes ont attaqué Gao. La même ville avait été visée en mars.", "town"),
    "fr même région": (
        "fr",
        "Ils ont frappé dans la région de Gao. En mai, ils avaient tué là, dans la même région.",
        "admin1",
    ),
}


@pytest.mark.parametrize(("language", "text", "precision"), SAME.values(), ids=SAME)
def test_the_same_place_is_the_one_told_before(language: str, text: str, precision: str, grounded: Grounded) -> None:
    first, again = grounded(text, language)
    assert (again.form, again.precision) == ("description", precision)
    assert (again.lat, again.gazetteer_id) == (first.lat, first.gazetteer_id)


def test_the_capital_that_a_village_is_measured_from_is_near_it_only(grounded: Grounded) -> None:
    text = "Des tirs ont retenti à Goma. L'opération a eu lieu à Tchirfa, à 350 km au nord de la ville."
    city = grounded(text, "fr")[-1]
    assert (city.form, city.relation, city.precision) == ("description", "near", "near")


def test_embassy_stands_in_its_town(grounded: Grounded) -> None:
    embassy, town = grounded("Une foule a pillé le consulat de Colombie à Nyala.", "fr")
    assert (embassy.name, embassy.country, embassy.lat, embassy.precision) == (
        "consulat de Colombie, Nyala", "SD", town.lat, "exact",
    )  # fmt: skip


FAR = {
    "village in a country not told of": ("US", 900, 0.0),
    "town in a country not told of": ("US", 60_000, 0.0),
    "city that may be named anywhere": ("US", 800_000, 1.0),
    "village where the report plays": ("ML", 900, 1.0),
}


@pytest.mark.parametrize(("country", "people", "near"), FAR.values(), ids=FAR)
def test_small_namesake_far_from_all_others_weighs_less(country: str, people: int, near: float) -> None:
    lat, lon = (15.9, -0.2) if country == "ML" else (35.9, -86.9)
    place = Place(id="1", name="X", kind="town", country=country, admin1=None, lat=lat, lon=lon, population=people)
    gao = Place(id="2", name="Gao", kind="town", country="ML", admin1=None, lat=16.27, lon=-0.04, population=86_000)
    context = Context(countries={"ML": 1.0}, settled=[("gao", gao, 1.0)], local=[("gao", gao, 1.0)])
    found = score(place, name="x", towns=(), peoples=(), nouns=(), holders=(), context=context)
    assert ("remote" not in found.features) == bool(near)
    assert (found.total < weights()["none"]) == (people == 900 and country == "US")


def test_unlisted_place_without_holder_has_no_point(grounded: Grounded) -> None:
    (village,) = grounded("Le village de Kibumba a été attaqué.", "fr")
    assert (village.name, village.lat, village.lon, village.precision) == ("Kibumba", None, None, "town")


def test_named_hotel_stands_in_the_town_of_its_sentence(grounded: Grounded) -> None:
    town, hotel = grounded("Soldiers reached Aden and searched the Serena Hotel.", "en")
    assert (hotel.name, hotel.lat, hotel.precision) == ("Serena Hotel", town.lat, "exact")


def test_facility_that_bears_a_name_stands_in_the_town_told_with_it(grounded: Grounded) -> None:
    hospital, town = grounded("Un obus a touché l'hôpital Victoria, à Aden.", "fr")
    assert (hospital.name, hospital.country, hospital.lat) == ("hôpital Victoria", "YE", town.lat)


def test_facility_of_a_town_stands_in_it(grounded: Grounded) -> None:
    hospital = grounded("Un obus a touché l'hôpital de Kinshasa.", "fr")[0]
    assert (hospital.name, hospital.country) == ("hôpital de Kinshasa", "CD")


def test_one_sense_a_report(grounded: Grounded) -> None:
    text = "Police searched Victoria, Seychelles. On Friday, a bomb was found in Victoria."
    assert [m.country for m in grounded(text, "en") if m.quote == "Victoria"] == ["SC", "SC"]


def test_order_of_mentions_is_kept(grounded: Grounded) -> None:
    mentions = grounded("Goma, Kinshasa et Khartoum ont été touchées.", "fr")
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)


CHOICES = {
    "most specific": ("en", "Men stormed a school in Gwoza, Borno State, Nigeria.", "school, Gwoza"),
    "not the speaker's": ("en", "Moscow said it had hit a bridge in Kherson.", "bridge, Kherson"),
    "not the way": ("en", "Rebels moved toward Kinshasa from Goma after the clash in Nyala.", "Nyala"),
}


@pytest.mark.parametrize(("language", "text", "name"), CHOICES.values(), ids=CHOICES)
def test_most_specific(language: str, text: str, name: str, grounded: Grounded) -> None:
    chosen = most_specific(grounded(text, language))
    assert chosen is not None
    assert chosen.name == name


def test_most_specific_of_none() -> None:
    assert most_specific([]) is None
