"""The vocabulary of voices: the examples of its entries are its tests."""

from __future__ import annotations

from typing import Any

import pytest

from recoupe.errors import VocabularyError
from recoupe.vocab.voices import KINDS, VoiceEntry, classify_voice, load_voices, read_voice

EXAMPLES = [
    pytest.param(e, phrase, language, id=f"{e.id}-{phrase}")
    for e in load_voices()
    for language, phrases in e.examples.items()
    for phrase in phrases
]


@pytest.mark.parametrize(("entry", "phrase", "language"), EXAMPLES)
def test_examples(entry: VoiceEntry, phrase: str, language: str) -> None:
    found = classify_voice(phrase, language)
    assert found.kind == entry.kind
    assert found.entry == entry.id or entry.role == "qualifier" or found.actor is not None


@pytest.mark.parametrize("kind", sorted(KINDS - {"unknown"}))
def test_every_kind_has_an_entry(kind: str) -> None:
    assert any(e.kind == kind for e in load_voices())


PHRASES = [
    ("le porte-parole des talibans", "fr", "armed_group"),
    ("un responsable d'une milice", "fr", "armed_group"),
    ("un responsable du ministère de la Santé", "fr", "official"),
    ("une source hospitalière", "fr", "medical"),
    ("des sources humanitaires", "fr", "ngo"),
    ("un chef de village", "fr", "local_source"),
    ("deux des survivants", "fr", "witness"),
    ("Moscou", "fr", "official"),
    ("le Mali", "fr", "official"),
    ("le directeur de l'hôpital de Goma", "fr", "medical"),
    ("a rebel commander", "en", "armed_group"),
    ("an army spokesman", "en", "official"),
    ("two of the boys", "en", "witness"),
    ("hospital officials", "en", "medical"),
    ("Sudan", "en", "official"),
    ("the BBC Hausa service", "en", "outlet"),
    ("a Telegram channel close to the army", "en", "channel"),
    ("the head of the Red Cross in Goma", "en", "ngo"),
    ("a person", "en", "unknown"),
    ("the weather", "en", "unknown"),
    ("la Mission de l'ONU au Soudan du Sud", "fr", "monitor"),
    ("a UN spokesman", "en", "monitor"),
    ("Ukraine's ambassador to the UN", "en", "official"),
    ("the paramilitary Rapid Support Forces", "en", "armed_group"),
    ("les rebelles du M23", "fr", "armed_group"),
    ("a local doctors' union", "en", "medical"),
    ("le syndicat des médecins", "fr", "medical"),
    ("the army's media wing", "en", "official"),
    ("the Serb List party", "en", "ngo"),
    ("the Irish News", "en", "outlet"),
    ("Irna", "fr", "agency"),
]


@pytest.mark.parametrize(("phrase", "language", "kind"), PHRASES, ids=[p for p, _, _ in PHRASES])
def test_kind(phrase: str, language: str, kind: str) -> None:
    assert classify_voice(phrase, language).kind == kind


GOOD: dict[str, Any] = {"id": "x", "kind": "agency", "names": {"other": ["X"]}, "examples": {"en": ["X"]}}
BAD = [
    pytest.param([], "needs an id", id="no-mapping"),
    pytest.param(GOOD | {"kind": "king"}, "kind 'king'", id="kind"),
    pytest.param(GOOD | {"colour": "red"}, "unknown field 'colour'", id="field"),
    pytest.param(GOOD | {"examples": {}}, "at least one example", id="no-example"),
    pytest.param(GOOD | {"nouns": {"en": ["x"]}}, "either names or nouns", id="both"),
    pytest.param(GOOD | {"names": {"de": ["X"]}}, "lists under", id="language"),
    pytest.param(
        {"id": "x", "kind": "agency", "role": "boss", "nouns": {"en": ["x"]}, "examples": {"en": ["x"]}},
        "role 'boss'",
        id="role",
    ),
]


@pytest.mark.parametrize(("data", "message"), BAD)
def test_wrong_entries_are_refused(data: Any, message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        read_voice(data, "f.yaml")


def test_good_entry_is_read() -> None:
    assert read_voice(GOOD, "f.yaml").names == {"other": ("X",)}
