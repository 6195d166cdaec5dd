"""GeoJSON as RFC 7946 has it."""

import json

from recoupe.export import POLICIES, Options
from recoupe.export.geojson import lines


def collection(incidents, options=None):
    return json.loads("".join(lines(incidents, options or Options())))


def test_longitude_comes_first(by_id):
    (feature,) = collection([by_id(4)])["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [-75.25, -12.5]}
    assert feature["id"] == "i00000000004"
    assert feature["properties"]["uncertainty_m"] == 8000


def test_no_place_is_no_geometry(by_id):
    (feature,) = collection([by_id(6)])["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["date_earliest"] is None


def test_unknown_is_null_and_zero_is_zero(by_id):
    plain, unharmed = collection([by_id(1), by_id(7)])["features"]
    assert plain["properties"]["killed"] is None
    assert unharmed["properties"]["killed"] == 0


def test_words_stay_as_they_are_in_any_script(by_id):
    (arabic,) = collection([by_id(5)])["features"]
    assert arabic["properties"]["place"] == "الحديدة"
    (hostile,) = collection([by_id(4)])["features"]
    assert hostile["properties"]["place"].startswith("=HYPERLINK")


def test_every_incident_is_a_feature_with_the_same_properties(incidents):
    made = collection(incidents)
    assert made["type"] == "FeatureCollection"
    assert [f["id"] for f in made["features"]] == [i["id"] for i in incidents]
    assert len({tuple(f["properties"]) for f in made["features"]}) == 1
    assert {f["type"] for f in made["features"]} == {"Feature"}


def test_nothing_is_an_empty_collection():
    assert collection([])["features"] == []


def test_it_says_how_it_was_made():
    head = collection([], Options(policy=POLICIES[3], now="2026-01-02T03:04:05Z", filters={"country": "ML"}))["recoupe"]
    assert head["policy"]["name"] == "most_supported"
    assert (head["exported_at"], head["filters"]) == ("2026-01-02T03:04:05Z", {"country": "ML"})
    assert any("GeoNames" in licence for licence in head["licences"])
