"""Trees as recoupe mends them: what the parser hangs wrongly in ways that recur."""

import pytest

from recoupe.detect.parse import parse_sentences

UNDER_THE_VERB = [
    ("Le M23 s'est emparé lundi de Bunagana.", "Bunagana", "emparé"),
    ("Des hommes armés ont tué mardi à Kidal un berger.", "Kidal", "tué"),
    ("Les talibans se sont emparés dimanche de Kaboul.", "Kaboul", "emparés"),
]


@pytest.mark.parametrize(("text", "place", "verb"), UNDER_THE_VERB, ids=[t for t, _, _ in UNDER_THE_VERB])
def test_a_place_behind_a_weekday_belongs_to_the_verb(text: str, place: str, verb: str) -> None:
    (sentence,) = parse_sentences(text, "fr")
    head = next(t.head for t in sentence.tokens if t.text == place)
    assert sentence.tokens[head].text == verb


@pytest.mark.parametrize("text", ["Des soldats ont violé neuf femmes à Axoum.", "Ils ont massacré douze paysans."])
def test_a_participle_behind_its_auxiliary_is_a_verb(text: str) -> None:
    (sentence,) = parse_sentences(text, "fr")
    root = next(t for t in sentence.tokens if t.dep == "root")
    assert (root.pos, root.has("VerbForm=Part")) == ("VERB", True)
