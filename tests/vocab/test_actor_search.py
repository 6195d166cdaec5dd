"""Looking actors up: which entry comes first, by which of its names, and for what reason."""

from __future__ import annotations

import pytest

from recoupe.vocab.actor_search import search_actors, suggest_actors
from recoupe.vocab.actors import ActorEntry, load_actors


@pytest.mark.parametrize(
    ("asked", "best", "why"),
    [
        pytest.param("ISWAP", "iswap", "the same name", id="acronym"),
        pytest.param("armée de résistance du seigneur", "lra", "capitals", id="case"),
        pytest.param("Tigres tamouls", "ltte", "the same name", id="french-name"),
        pytest.param("Al-Chabab", "al_shabaab", "ch for sh", id="transliteration"),
        pytest.param("Ansar ed-Dine", "ansar_dine", "words in common", id="shared-words"),
        pytest.param("the M23 rebels", "m23", "the words “M23” are its name", id="inside"),
        pytest.param("Boko Harram", "boko_haram", "doubled letters", id="doubled"),
    ],
)
def test_the_right_one_comes_first_and_says_why(asked: str, best: str, why: str) -> None:
    first = search_actors(asked)[0]
    assert first.entry.id == best
    assert why in " ".join(first.why)


def test_scores_fall_and_nothing_is_empty() -> None:
    scores = [m.score for m in search_actors("Front de libération")]
    assert scores == sorted(scores, reverse=True) and 0 < len(scores) <= 10
    assert search_actors("zzxqv") == []


def test_a_limit_holds() -> None:
    assert len(search_actors("armée", limit=2)) == 2


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        pytest.param("Bokko Aram", "boko_haram", id="boko-haram"),
        pytest.param("Hezbolah2", "hezbollah", id="hezbollah"),
        pytest.param("Janjavid", "janjaweed", id="janjaweed"),
    ],
)
def test_slips_of_the_pen_are_suggested(asked: str, meant: str) -> None:
    assert meant in [m.entry.id for m in suggest_actors(asked)]


def test_what_is_like_nothing_is_not_suggested() -> None:
    assert suggest_actors("Nobodyness") == []


@pytest.mark.parametrize("entry", load_actors()[::25], ids=lambda e: e.id)
def test_every_name_of_an_entry_finds_it(entry: ActorEntry) -> None:
    for alias in entry.aliases():
        assert entry.id in [m.entry.id for m in search_actors(alias, limit=20) if m.score == 1.0], alias
