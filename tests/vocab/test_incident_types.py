"""The incident types' vocabulary: complete, well formed, and its examples found by the coder."""

import pytest

from recoupe.detect.events import detect_events
from recoupe.detect.parse import parse_sentences
from recoupe.detect.weapons import detect_weapons
from recoupe.errors import VocabularyError
from recoupe.vocab.incident_types import CODES, FILES, LANGUAGES, load_incident_types
from recoupe.vocab.terms import index_terms, parse_terms

ENTRIES = load_incident_types()


def found_types(text: str, language: str) -> tuple[set[str], set[str]]:
    """(first types, all possible types) of the acts that the sentence reports as having happened."""
    sentences = parse_sentences(text, language)
    events = detect_events(text, sentences, language, detect_weapons(text, sentences, language))
    actual = [e for e in events if e.factuality == "actual"]
    return {e.types[0] for e in actual}, {t for e in actual for t in e.types}


def cases(attribute: str) -> list[object]:
    return [
        pytest.param(code, language, text, id=f"{code}-{language}-{n}")
        for code, entry in ENTRIES.items()
        for language in LANGUAGES
        for n, text in enumerate(getattr(entry, attribute)[language])
    ]


@pytest.mark.parametrize(("code", "language", "text"), cases("examples"))
def test_example_is_found(code: str, language: str, text: str) -> None:
    assert code in found_types(text, language)[0]


@pytest.mark.parametrize(("code", "language", "text"), cases("counterexamples"))
def test_counterexample_is_not_found(code: str, language: str, text: str) -> None:
    assert code not in found_types(text, language)[1]


def test_entries_are_the_codebooks_types_in_order() -> None:
    assert list(ENTRIES) == [code for codes in FILES.values() for code in codes]
    assert len(ENTRIES) == 27
    assert {e.group for e in ENTRIES.values()} == {"violence", "control", "crowds", "politics"}


@pytest.mark.parametrize("code", ENTRIES)
def test_every_type_has_a_crosswalk_and_a_counterexample(code: str) -> None:
    entry = ENTRIES[code]
    assert set(entry.codes) == set(CODES)
    assert entry.codes["plover"] and entry.codes["cameo"]
    assert all(entry.counterexamples[language] for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_classes_of_conditions_are_known(language: str) -> None:
    from recoupe.detect.clause import TARGETS
    from recoupe.vocab.weapons import WEAPON_TYPES

    special = {"any", "name", "number", "plane", "plural", "pronoun", "titled", "unknown", "verb", "munition", "weapon"}
    known = set(TARGETS[language].CLASSES) | special | set(WEAPON_TYPES)
    used = {c for e in ENTRIES.values() for t in e.terms[language] for c in (*t.subj, *t.obj, *t.to)}
    assert used - known == set()


def test_no_word_is_read_as_a_truth_value() -> None:
    words = {
        w
        for e in ENTRIES.values()
        for terms in e.terms.values()
        for t in terms
        for w in (*t.unless, *t.near, *t.prep, *t.before)
    }
    assert not words & {"True", "False", "None"}


def test_unknown_key_is_refused() -> None:
    with pytest.raises(VocabularyError, match="unknown key"):
        parse_terms("riot", {"verbs": [{"words": "riot", "object": "any"}]}, "en")


def test_unknown_part_is_refused() -> None:
    with pytest.raises(VocabularyError, match="verbs or nouns"):
        parse_terms("riot", {"adjectives": ["riotous"]}, "en")


def test_hyphens_come_apart_in_english_only() -> None:
    (french,) = parse_terms("agreement", {"nouns": ["cessez-le-feu/trêve"]}, "fr")
    english = parse_terms("agreement", {"nouns": ["cease-fire/truce"]}, "en")
    assert french.words == (("cessez-le-feu", "trêve"),)
    assert [t.words for t in english] == [(("truce",),), (("cease",), ("fire",))]


def test_index_puts_the_most_demanding_term_first() -> None:
    plain, framed = parse_terms("x", {"verbs": ["seize", {"words": "seize", "obj": ["place"]}]}, "en")
    assert index_terms([plain, framed])["seize"] == (framed, plain)
