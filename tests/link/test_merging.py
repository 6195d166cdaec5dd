"""Day, place, type and actors of an incident that several reports tell."""

from __future__ import annotations

from tests.link.tellings import place, told

from recoupe.link.merging import merge_actors, merge_type, merge_when, merge_where
from recoupe.model.incident import Actor, Where


def test_the_type_that_most_tell() -> None:
    members = [told("a", type="armed_attack"), told("b", type="shelling"), told("c", type="shelling")]
    assert merge_type(members) == merge_type(members[::-1]) == "shelling"


def _days(*whens: str) -> tuple[str, str] | None:
    when = merge_when([told(f"r{n}", when=w) for n, w in enumerate(whens)])
    return when and (when["earliest"], when["latest"])


def test_the_narrowest_day_that_most_reports_allow() -> None:
    assert _days("2014-04-01/2014-04-30", "2014-04-14", "2014-04-13/2014-04-15") == ("2014-04-14", "2014-04-14")
    assert _days("2021-06-05", "2021-06-05", "2021-06-09") == ("2021-06-05", "2021-06-05")
    assert merge_when([told("a")]) is None


def test_a_month_that_meets_all_days_does_not_blur_the_one_that_most_give() -> None:
    assert _days("2024-06-05", "2024-06-05", "2024-06-05", "2024-06-07", "2024-06-01/2024-06-30") == (
        "2024-06-05",
        "2024-06-05",
    )
    assert _days("2022-03-22/2022-03-23", "2022-03-23", "2022-01-01/2022-12-31", "2022-03-25") == (
        "2022-03-23",
        "2022-03-23",
    )


def test_the_day_has_the_evidence_of_those_who_give_it() -> None:
    when = merge_when([told("a", when="2021-06-05"), told("b", when="2021-06-01/2021-06-30")])
    assert when is not None
    assert [s["report"] for s in when["evidence"]] == ["a"]


def _where(*places: Where) -> str | None:
    where = merge_where([told(f"r{n}", where=p) for n, p in enumerate(places)])
    return where and where["name"]


def test_the_finest_place_that_most_lie_near() -> None:
    region, town = place("Gao region", 16.9, 0.3, "admin1", 200_000), place("Gao", 16.27, -0.04)
    market = place("market, Gao", 16.27, -0.04, "exact")
    assert _where(region, town, market) == "market, Gao"
    assert _where(town, market, place("Kidal", 18.44, 1.41, "exact"), region) == "market, Gao"


def test_a_village_that_half_of_them_name_goes_before_a_listed_town_nearby() -> None:
    village = [place(name, None, None) for name in ("Wad al-Noura", "Wad an-Nourah", "Wad al-Nura")]
    town = place("al-Managil", 14.25, 32.99, "near")
    assert _where(village[0], town, village[1], village[2]) == "Wad al-Noura"
    assert _where(village[0], town) == "al-Managil"


def _actor(role: str, name: str, ident: str | None = None, side: str | None = None) -> Actor:
    return Actor(role=role, name=name, id=ident, kind="rebel", side=side, evidence=())


def test_actors_are_one_over_languages_and_apart_by_role() -> None:
    french = [_actor("perpetrator", "Forces de soutien rapide", "rsf_sudan"), _actor("victim", "villageois")]
    english = [_actor("perpetrator", "RSF", side="rsf"), _actor("accused", "Rapid Support Forces")]
    merged = merge_actors([told("a", actors=french), told("b", actors=english)])
    assert [(a["role"], a["name"], a["id"], a["side"]) for a in merged] == [
        ("perpetrator", "Forces de soutien rapide", "rsf_sudan", "rsf"),
        ("victim", "villageois", None, None),
        ("accused", "Rapid Support Forces", None, None),
    ]
