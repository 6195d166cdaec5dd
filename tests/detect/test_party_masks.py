"""What the parser is shown of names of parties, and that the tree speaks of the report's own words again."""

from __future__ import annotations

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.party_masks import mask_parties
from recoupe.detect.person_names import find_persons

SHOWN = [
    ("en", "Burkina Faso accused Mali.", "Russia accused Russia."),
    ("en", "The Rapid Support Forces (RSF) hold the U.S. base.", "Russia (Russia) hold the Russia base."),
    ("en", "An Iranian drone killed two Houthis.", "A Russian drone killed two Russians."),
    ("en", "Sri Lankan and North Korean troops", "Russian and Russian troops"),
    ("en", "Hamas fighters, M23 rebels, Hamas fires", "Russian fighters, Russian rebels, Russia fires"),
    ("en", "the U.S.-led coalition", "the Russia-led coalition"),
    ("en", "Jordan's army, not the US's", "Russia's army, not Russia's"),
    ("en", "They told us that it may snow.", "They told us that it may snow."),
    ("en", "The site of a polish factory", "The site of a polish factory"),
    ("fr", "L'Ukraine et le Mali accusent les États-Unis.", "La Syrie et la Syrie accusent la Syrie."),
    ("fr", "la Russie, l'Iran, Israël", "la Syrie, la Syrie, la Syrie"),
    (
        "fr",
        "Israël dit qu'Israël a visé des soldats d'Israël.",
        "La Syrie dit que la Syrie a visé des soldats de Syrie.",
    ),
    ("fr", "au Mali, en Iran et aux Philippines", "en Syrie, en Syrie et en Syrie"),
    ("fr", "l'armée du Mali, de l'Inde et des Houthis", "l'armée de la Syrie, de la Syrie et des Russes"),
    ("fr", "le groupe jihadiste Boko Haram (JAS)", "le groupe jihadiste Syrie (Syrie)"),
    ("fr", "selon Le Caire, au Caire et à Alger", "selon la Syrie, à Paris et à Paris"),
    ("fr", "Kiev et Moscou nient. ", "La Syrie et la Syrie nient. "),
    ("fr", "Mali : les Forces de soutien rapide", "Syrie : les Russes"),
    ("fr", "l'armée ukrainienne, des forces russes", "l'armée russe, des forces russes"),
    ("fr", "trois soldats français, un soldat français", "trois soldats russes, un soldat russe"),
    ("fr", "des civils burkinabè, l'Ukrainien", "des civils russes, le Russe"),
    ("fr", "des milices pro-iraniennes", "des milices pro-russes"),
]


@pytest.mark.parametrize(("language", "text", "shown"), SHOWN, ids=[s[1] for s in SHOWN])
def test_one_name_is_shown_for_all(language: str, text: str, shown: str) -> None:
    assert mask_parties(text, language).text == shown


TREES = [
    ("en", "The United States said Burkina Faso killed three South African soldiers in Guinea-Bissau."),
    ("en", "A U.S.-backed force attacked the Volunteers for the Defence of the Homeland."),
    ("fr", "Le Burkina Faso accuse l’Arabie saoudite, qu'Israël arme, et la République démocratique du Congo."),
    ("fr", "Les soldats de Côte d'Ivoire sont au Caire avec l'Armée de défense de l'Artsakh pro-Burkina Faso."),
]


@pytest.mark.parametrize(("language", "text"), TREES, ids=[t[1] for t in TREES])
def test_the_tree_is_of_the_words_as_they_stand(language: str, text: str) -> None:
    (sentence,) = parse_sentences(text, language)
    assert "".join(t.text for t in sentence.tokens) == text.replace(" ", "")
    for i, t in enumerate(sentence.tokens):
        assert (t.i, text[t.start : t.end]) == (i, t.text)
        assert not any(c.isspace() for c in t.text)
    assert sum(t.head == t.i for t in sentence.tokens) == 1


def test_offsets_count_from_the_report() -> None:
    text = "It rained. Later Burkina Faso fired."
    last = parse_sentences(text, "en")[-1]
    assert [(t.text, text[t.start : t.end]) for t in last.tokens[1:3]] == [("Burkina", "Burkina"), ("Faso", "Faso")]


SWAPS = [
    ("en", "{} attacked Davao on Sunday, killing five farmers.", "Mali", "Burkina Faso", 2),
    ("en", "Five farmers were killed by {} near Davao.", "Hamas", "Lord's Resistance Army", 3),
    ("en", "Clashes between {} and government troops raged.", "Mali", "the Kachin Independence Army", 4),
    ("fr", "Cinq paysans ont été tués par {} à Davao.", "la Russie", "le Burkina Faso", 2),
    ("fr", "Les soldats {} ont bombardé Davao.", "russes", "ukrainiens", 1),
]


@pytest.mark.parametrize(("language", "text", "one", "other", "words"), SWAPS, ids=[s[1] for s in SWAPS])
def test_the_same_tree_for_another_name(language: str, text: str, one: str, other: str, words: int) -> None:
    """All words outside the name have the same label, and the same head outside it."""

    def tree(name: str) -> list[tuple[str, str, str]]:
        sentence = parse_sentences(text.format(name), language)[0]
        start = text.index("{")
        inside = sentence.tokens_in(start, start + len(name))
        assert len(inside) == len(name.split())
        label = ["(name)" if t.i in inside else t.text for t in sentence.tokens]
        return [(label[t.i], t.dep, label[t.head]) for t in sentence.tokens if t.i not in inside]

    assert tree(one) == tree(other)


NAMES = [
    ("fr", "Le Burkina Faso accuse le Mali.", "Burkina", "Faso", "flat:name"),
    ("en", "Burkina Faso accuses Mali.", "Faso", "Burkina", "compound"),
]


@pytest.mark.parametrize(("language", "text", "head", "part", "dep"), NAMES, ids=[n[1] for n in NAMES])
def test_a_name_of_several_words_has_one_head(language: str, text: str, head: str, part: str, dep: str) -> None:
    tokens = parse_sentences(text, language)[0].tokens
    of = {t.text: t for t in tokens}
    assert of[head].dep == "nsubj"
    assert (tokens[of[part].head].text, of[part].dep) == (head, dep)


def test_a_french_word_of_people_keeps_its_lemma() -> None:
    tokens = parse_sentences("L'armée ukrainienne a fui.", "fr")[0].tokens
    assert [(t.lower, t.lemma) for t in tokens if t.lower.startswith("ukr")] == [("ukrainienne", "ukrainien")]


PERSONS = [
    ("en", "President Vladimir Putin said so. Putin left.", "President Obama said so. Obama left."),
    (
        "en",
        "Gen. Abdel Fattah al-Burhan and Prime Minister Narendra Modi's aide",
        "Gen. Obama and Prime Minister Obama's aide",
    ),
    ("en", "the General Staff and the Prime Minister of Fiji", "the General Staff and the Prime Minister of Russia"),
    ("fr", "le président turc Recep Tayyip Erdogan, puis Erdogan", "le président russe Mitterrand, puis Mitterrand"),
    ("fr", "le chef Ahmed Diriye et l'imam Mahmoud Dicko", "le chef Mitterrand et l'imam Mitterrand"),
]


@pytest.mark.parametrize(("language", "text", "shown"), PERSONS, ids=[p[1] for p in PERSONS])
def test_persons_named_with_a_title_are_shown_as_one(language: str, text: str, shown: str) -> None:
    assert mask_parties(text, language, find_persons(text, language)).text == shown
