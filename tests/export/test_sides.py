"""The two sides of an incident: by role, never by name."""

import pytest

from recoupe.export.policy import POLICIES
from recoupe.export.row import Row
from recoupe.export.sides import first, opponents, second, violence


def row(build, *actors, **other):
    return Row(build.incident(actors=list(actors), **other), POLICIES[0])


def names(*actors):
    return [a["name"] if a else None for a in actors]


def test_the_target_comes_before_the_victim(build):
    found = row(
        build, build.actor("victim", "civils", "civilians"), build.actor("target", "poste", "militia"),
        build.actor("perpetrator", "hommes armés", "unidentified"),
    )  # fmt: skip
    assert names(first(found), second(found)) == ["hommes armés", "poste"]


def test_the_other_side_of_a_clash_is_of_another_camp(build):
    found = row(
        build, build.actor("perpetrator", "armée", "state_force", "mali"),
        build.actor("perpetrator", "gendarmes", "police", "mali"),
        build.actor("perpetrator", "GSIM", "rebel", "jnim"), type="armed_clash",
    )  # fmt: skip
    assert names(first(found), second(found)) == ["armée", "GSIM"]


def test_who_is_only_accused_is_no_side(build):
    found = row(build, build.actor("accused", "armée", "state_force"), build.actor("victim", "civils", "civilians"))
    assert names(first(found), second(found)) == [None, "civils"]


def test_nobody(build):
    assert names(*opponents(row(build))) == [None, None]


def test_a_state_stands_first(build):
    found = row(
        build,
        build.actor("perpetrator", "GSIM", "rebel", "jnim"),
        build.actor("target", "armée", "state_force", "mali"),
    )
    assert names(*opponents(found)) == ["armée", "GSIM"]


@pytest.mark.parametrize(
    ("doer", "other", "code"),
    [
        ("state_force", "rebel", 1),
        ("rebel", "police", 1),
        ("state_force", "state_force", 1),
        ("rebel", "militia", 2),
        ("rebel", "civilians", 3),
        ("state_force", "civilians", 3),
        ("unidentified", "civilians", None),
        ("rebel", "other", None),
    ],
)
def test_types_of_violence(build, doer, other, code):
    found = row(build, build.actor("perpetrator", "un", doer, "a"), build.actor("target", "deux", other, "b"))
    assert violence(found) == code


def test_swapped_names_swap_the_sides_and_nothing_else(build):
    def told(one, two):
        return row(
            build, build.actor("perpetrator", one, "state_force", one.lower()),
            build.actor("target", two, "state_force", two.lower()),
        )  # fmt: skip

    plain, swapped = told("Aland", "Beland"), told("Beland", "Aland")
    assert names(*opponents(plain)) == names(*opponents(swapped))[::-1]
    assert violence(plain) == violence(swapped) == 1
