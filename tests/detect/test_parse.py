"""Trees as recoupe mends them: what the parser hangs wrongly in ways that recur."""

from concurrent.futures import ThreadPoolExecutor

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


RAISED = [
    ("Des combats ont opposé les combattants du Polisario et les soldats marocains.", "soldats", "conj", "combattants"),
    ("Les rebelles de l'ADF et les soldats ont échangé des tirs.", "soldats", "conj", "rebelles"),
    ("Les combats ont opposé l'armée aux miliciens Maï-Maï.", "miliciens", "obl:arg", "opposé"),
    ("Des affrontements opposent la police aux partisans du maire.", "partisans", "obl:arg", "opposent"),
    ("Le chef des rebelles et des milices a fui.", "milices", "conj", "rebelles"),
]


@pytest.mark.parametrize(("text", "word", "dep", "head"), RAISED, ids=[r[0] for r in RAISED])
def test_french_opponents_stand_side_by_side(text: str, word: str, dep: str, head: str) -> None:
    tokens = parse_sentences(text, "fr")[0].tokens
    (found,) = [t for t in tokens if t.text == word]
    assert (found.dep, tokens[found.head].text) == (dep, head)


ACCUSED = [
    ("fr", "L'armée a accusé les rebelles du MFDC d'avoir tiré sur des civils.", "tiré"),
    ("fr", "Le parquet soupçonne les gendarmes d'avoir torturé un chauffeur.", "torturé"),
    ("en", "The army accused Abu Sayyaf fighters of having fired on civilians.", "fired"),
    ("en", "Bishkek accuses Tajik guards of having started the battle.", "started"),
]


@pytest.mark.parametrize(("language", "text", "deed"), ACCUSED, ids=[a[1] for a in ACCUSED])
def test_a_deed_hangs_under_the_verb_that_accuses(language: str, text: str, deed: str) -> None:
    tokens = parse_sentences(text, language)[0].tokens
    (found,) = [t for t in tokens if t.text == deed]
    assert tokens[found.head].lemma in ("accuser", "soupçonner", "accuse")


def test_threads_that_parse_at_once_get_what_one_gets_alone() -> None:
    texts = {f"{n} soldats ont été tués à Gao. " * 70 + f"Le maire de Ségou a parlé {n} fois.": n for n in range(3)}
    alone = {text: parse_sentences(text, "fr") for text in texts}
    with ThreadPoolExecutor(3) as pool:
        together = dict(zip(texts, pool.map(lambda text: parse_sentences(text, "fr"), texts)))
    assert together == alone
    assert all(len(sentences) == 71 for sentences in alone.values())
    assert all([s.text for s in found] == [text[s.start : s.end] for s in found] for text, found in together.items())
