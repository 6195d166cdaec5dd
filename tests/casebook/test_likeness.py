"""Incidents that look like another one."""

from __future__ import annotations

from collections.abc import Callable

from recoupe.casebook import Casebook
from recoupe.casebook.likeness import because
from recoupe.link.pairs import link_weights
from recoupe.model.incident import CodedReport

Telling = Callable[..., CodedReport]
ME = {"who": "A. Diallo", "why": "x"}


def test_what_was_told_apart_is_like_the_other(book: Casebook, telling: Telling) -> None:
    book.add_coded(telling("a"))
    book.add_coded(telling("b", outlet="Sahel Post"))
    book.add_coded(telling("far", town="Suva", day="2015-03-04"))
    (gao,) = book.incidents(country="ML")
    made = book.judge("different", *gao["members"], **ME)
    one, other = (s for s in book.summaries(country="ML"))
    (found,) = book.similar(one.id)
    assert (found["incident"], found["joined"], found["judged"]) == (other.id, False, "different")
    assert found["score"] > 0
    assert found["summary"] == other._asdict()
    assert [name for name, _ in found["because"]][0] == "same place name"
    assert book.similar(other.id)[0]["incident"] == one.id
    assert book.similar(book.report("far").uid[:16] + ".0") == []
    assert book.similar(one.id, limit=0) == []
    book.undo(made.id, **ME)
    assert book.similar(gao["id"]) == []


def test_the_likeliest_comes_first(book: Casebook, telling: Telling) -> None:
    """Three that are nearly one and were told apart."""
    book.add_coded(telling("a"))
    book.add_coded(telling("b", outlet="Sahel Post"))
    book.add_coded(telling("c", outlet="Radio Est", killed=90, actor="the army", source="witnesses"))
    keys = [book.report(id).uid[:16] + ".0" for id in "abc"]
    for i, j in ((0, 1), (0, 2), (1, 2)):
        book.judge("different", keys[i], keys[j], **ME)
    found = book.similar(keys[0])
    assert [f["summary"]["killed_min"] for f in found] == [12, 90]
    assert found[0]["score"] > found[1]["score"]
    assert len(book.similar(keys[0], limit=1)) == 1


def test_the_last_word_on_two(book: Casebook, telling: Telling) -> None:
    book.add_coded(telling("a"))
    book.add_coded(telling("b", outlet="Sahel Post"))
    keys = [book.report(id).uid[:16] + ".0" for id in "ab"]
    made = book.judge("different", *keys, **ME)
    book.judge("same", *keys, **ME)
    assert book.similar(keys[0]) == []
    book.undo(2, **ME)
    assert book.similar(keys[0])[0]["judged"] == "different"
    assert made.id == 1


def test_what_speaks_for_it_comes_with_its_weight() -> None:
    weights = link_weights()
    found = because([["same type", 1.0], ["places apart", 0.5], ["same weapon", 1.0], ["unheard of", 3.0]])
    assert found == [
        ["places apart", round(weights["places apart"] / 2, 2)],
        ["same type", round(weights["same type"], 2)],
    ]
