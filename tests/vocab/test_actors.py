"""The registry of actors: every entry's examples, the comparison of names, and what makes an entry wrong."""

from __future__ import annotations

from typing import Any

import pytest

from recoupe.errors import VocabularyError
from recoupe.vocab.actors import (
    check_entries,
    code_of,
    find_names,
    fold_name,
    is_acronym,
    kind_of_side,
    load_actors,
    read_entry,
    side_of,
)

EXAMPLES = [(e.id, language, s) for e in load_actors() for language, listed in e.examples.items() for s in listed]


@pytest.mark.parametrize(("actor_id", "sentence"), [pytest.param(i, s, id=f"{i}-{lang}") for i, lang, s in EXAMPLES])
def test_example_holds_its_actor(actor_id: str, sentence: str) -> None:
    assert actor_id in {e.id for name in find_names(sentence) for e in name.entries}


def test_registry_is_wide() -> None:
    entries = load_actors()
    assert len([e for e in entries if e.kind in ("rebel", "militia")]) >= 300
    assert {"rebel", "militia", "state_force", "police", "political_group", "coalition", "international", "other"} <= {
        e.kind for e in entries
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Hachd al-Chaabi", "Hashd al-Shaabi", id="ch-sh"),
        pytest.param("Abou Sayyaf", "Abu Sayyaf", id="ou-u"),
        pytest.param("Al-Qaïda", "al-Qaida", id="accents"),
        pytest.param("Jaich el-Adl", "Jaish al-Adl", id="articles"),
        pytest.param("Daech", "Daesh", id="one-word"),
        pytest.param("Janjawids", "janjawid", id="plural"),
    ],
)
def test_transliterations_fold_together(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        pytest.param("Les FARC et l'ELN négocient.", ["FARC", "ELN"], id="acronyms"),
        pytest.param("Le cas d'une is not eln, farc or adf.", [], id="acronyms-need-capitals"),
        pytest.param("They found an islamic state of mind.", [], id="two-words-need-a-capital"),
        pytest.param("L’État islamique au Sahel avance.", ["État islamique au Sahel"], id="longest-name-wins"),
        pytest.param("Islamic State. West Africa Province", ["Islamic State"], id="no-name-over-a-full-stop"),
        pytest.param("Kata’ib Hezbollah denied it.", ["Kata’ib Hezbollah"], id="curly-apostrophe"),
        pytest.param("General Abdel Fattah al-Burhan spoke of it.", [], id="no-party-in-a-compound-name"),
        pytest.param("Le président Abdel Fattah al-Sissi s'est tu.", [], id="no-party-in-a-compound-name-fr"),
        pytest.param("Fighters of Fatah left the camp.", ["Fatah"], id="the-party-itself"),
    ],
)
def test_names_in_text(sentence: str, found: list[str]) -> None:
    assert [sentence[n.start : n.end] for n in find_names(sentence)] == found


def test_offset_is_added() -> None:
    (name,) = find_names("the ADF", 100)
    assert (name.start, name.end) == (104, 107)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param("soudanaise", "SD", id="adjective"),
        pytest.param("Bogota", "CO", id="capital"),
        pytest.param("US", "US", id="capitals"),
        pytest.param("us", None, id="pronoun"),
        pytest.param("abkhaze", "GE-AB", id="entity"),
        pytest.param("mardi", None, id="no-country"),
    ],
)
def test_code_of(words: str, code: str | None) -> None:
    assert code_of(words) == code


@pytest.mark.parametrize(
    ("code", "side"),
    [("US", "us"), ("CD", "dr_congo"), ("BF", "burkina_faso"), ("CI", "cote_d_ivoire"), ("AZ-NK", "karabakh")],
    ids=str,
)
def test_side_of(code: str, side: str) -> None:
    assert side_of(code) == side


def test_kind_of_side() -> None:
    assert kind_of_side("karabakh") == "rebel"
    assert kind_of_side("nowhere_at_all") is None


@pytest.mark.parametrize(
    ("name", "acronym"),
    [("ADF", True), ("FAMa", True), ("M23", True), ("EI-K", True), ("Hamas", False), ("Ansar Dine", False)],
    ids=str,
)
def test_is_acronym(name: str, acronym: bool) -> None:
    assert is_acronym(name) is acronym


ENTRY: dict[str, Any] = {
    "id": "northern_front",
    "kind": "rebel",
    "names": {"en": ["Northern Front"]},
    "examples": {"en": ["The Northern Front attacked."]},
}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param({"id": "Northern Front"}, "small letters", id="slug"),
        pytest.param({"kind": "army"}, "kind 'army'", id="kind"),
        pytest.param({"names": {}}, "at least one name", id="no-name"),
        pytest.param({"names": {"de": ["X"]}}, "names and examples", id="language"),
        pytest.param({"names": {"en": [False]}}, "lists of texts", id="yaml-boolean"),
        pytest.param({"examples": {}}, "example sentence", id="no-example"),
        pytest.param({"country": ["Mali"]}, "ISO codes", id="country"),
        pytest.param({"colour": "red"}, "unknown field 'colour'", id="unknown-field"),
    ],
)
def test_wrong_entry_is_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        read_entry(ENTRY | change, "x.yaml")


def test_right_entry_is_read() -> None:
    entry = read_entry(ENTRY | {"country": ["ML"], "side": "north"}, "x.yaml")
    assert (entry.id, entry.kind, entry.country, entry.side) == ("northern_front", "rebel", ("ML",), "north")
    assert list(entry.aliases()) == ["Northern Front"]


def test_ids_are_unique_and_parents_exist() -> None:
    one = read_entry(ENTRY, "x.yaml")
    with pytest.raises(VocabularyError, match="stands twice"):
        check_entries((one, one))
    with pytest.raises(VocabularyError, match="has no entry"):
        check_entries((read_entry(ENTRY | {"parent": "nobody"}, "x.yaml"),))
