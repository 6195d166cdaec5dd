"""Names, marks and rare words of a text."""

from __future__ import annotations

import pytest

from recoupe.gazetteer.folding import fold
from recoupe.link.wording import COMMON, UNKNOWN, key_of, marks_of, names_of, person_of, rare_words, rarity

PERSON = f"person {person_of('Tremaine Oakley')}"


def keys(*names: str) -> set[str]:
    return {" ".join(key_of(w) for w in fold(name).split()) for name in names}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The gunmen fled towards Ouahigouya.", ["Ouahigouya"]),
        ("Des assaillants ont visé Kongoussi et Bourzanga.", ["Kongoussi", "Bourzanga"]),
        ("Police named Tremaine Oakley.", ["Tremaine", "Oakley", "Tremaine Oakley"]),
        ("Le général Abdelkader Ould Bouamama a fui.", ["Abdelkader Bouamama"]),
        ("He was seen in Lawndale Avenue.", ["Lawndale"]),
    ],
)
def test_names_are_found(text: str, held: list[str]) -> None:
    assert keys(*held) <= names_of(text)


@pytest.mark.parametrize(
    "text", ["The attack was on Monday.", "Après la fusillade, la police", "He said. Soldiers came."]
)
def test_common_words_are_no_names(text: str) -> None:
    assert names_of(text) == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mykolaïv", "Mykolayiv"), ("Louhansk", "Lugansk"), ("Cheikh Zouweid", "Sheikh Zuweid"), ("Djibo", "Jibo")],
)
def test_spellings_of_a_name_are_one(one: str, other: str) -> None:
    assert names_of(f"Shells fell on {one}.") & names_of(f"Des obus sont tombés sur {other}.")


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Tremaine Oakley, 24, died.", {"age 24", PERSON}),
        ("24-year-old Tremaine Oakley died.", {"age 24", PERSON}),
        ("Mariam Coulibaly, 31 ans, est morte.", {"age 31", f"person {person_of('Mariam Coulibaly')}"}),
        ("in the 1200 block of Converse Street", {"block 1200"}),
        ("at 11:30 p.m. on Monday", {"at 23:30"}),
        ("at 12:15 a.m.", {"at 00:15"}),
        ("vers 23h30, des hommes", {"at 23:30"}),
        ("à 4 heures du matin", {"at 04:00"}),
        ("132 personnes, 40 femmes", set()),
    ],
)
def test_marks(text: str, marks: set[str]) -> None:
    assert set(marks_of(text)) == marks


def test_a_person_is_named_from_the_first_word_to_the_last() -> None:
    assert person_of("Tremaine Delroy Oakley") == person_of("TREMAINE OAKLEY")
    assert person_of("Oakley") is None
    assert person_of("the police") is None


def test_rarity_orders_words_by_how_common_they_are() -> None:
    assert rarity("police") < COMMON < rarity("marquee") <= rarity("zzyzx") == UNKNOWN


def test_a_name_of_several_words_is_rarer_than_its_words() -> None:
    assert rarity(f"{key_of('tremaine')} {key_of('oakley')}") > max(
        rarity(key_of("tremaine")), rarity(key_of("oakley"))
    )


def test_rare_words_are_no_names() -> None:
    assert rare_words("A harpsichord was found in Zzyzxville.") == {"harpsichord"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rockets hit the market. Villagers fled.", set()),
        ("Zzyzx burned. People fled from Zzyzx.", {"zzyzx"}),
        ("Obus et roquettes ont frappé le marché.", set()),
        ("Militants stormed the camp. The Militants of Xarland left.", {"militants", "xarland"}),
    ],
)
def test_a_word_that_only_opens_sentences_is_no_name(text: str, names: set[str]) -> None:
    assert names_of(text) >= {key_of(n) for n in names}
    assert {key_of(w) for w in ("rockets", "villagers", "obus")}.isdisjoint(names_of(text))


def test_a_name_known_from_elsewhere_may_open_a_sentence() -> None:
    assert names_of("Zzyzx burned.") == frozenset()
    assert names_of("Zzyzx burned.", frozenset({key_of("zzyzx")})) == {key_of("zzyzx")}
