"""Events: words, types by weapon and object, forms. The whole list of each sentence is compared."""

import pytest

from recoupe.detect.events import detect_events
from recoupe.detect.parse import parse_sentences
from recoupe.detect.weapons import detect_weapons
from recoupe.model.mention import EventMention


def events(text: str, language: str) -> list[EventMention]:
    sentences = parse_sentences(text, language)
    return list(detect_events(text, sentences, language, detect_weapons(text, sentences, language)))


# (language, sentence, [(quote, first type, form)])
TYPES = [
    ("fr", "Des avions ont frappé un dépôt à Hodeïda.", [("frappé", "air_strike", "verb")]),
    ("fr", "Le même gang avait massacré au moins 115 habitants de Léogâne.", [("massacré", "armed_attack", "verb")]),
    ("fr", "Un drone a frappé un dépôt à Hodeïda.", [("frappé", "drone_strike", "verb")]),
    ("fr", "Deux roquettes ont frappé un dépôt à Hodeïda.", [("frappé", "shelling", "verb")]),
    (
        "fr",
        "L'armée a mené une attaque au mortier à Kadugli.",
        [("mené une attaque au mortier", "shelling", "light_verb")],
    ),
    ("fr", "L'armée a lancé une offensive au Kivu.", [("lancé une offensive", "armed_attack", "light_verb")]),
    ("fr", "Le groupe a enlevé neuf élèves à Kuriga.", [("enlevé", "abduction", "verb")]),
    ("fr", "Les insurgés se sont emparés de la ville de Palma.", [("emparés", "territory_change", "verb")]),
    ("fr", "Des soldats ont tiré sur la foule à Soueïda.", [("tiré", "crackdown", "verb")]),
    ("fr", "Des inconnus ont tiré sur un autobus à Cali.", [("tiré", "armed_attack", "verb")]),
    ("fr", "Le maire de Jamundí a été abattu dimanche.", [("abattu", "assassination", "verb")]),
    ("fr", "Des miliciens ont mis le feu au marché de Tawila.", [("mis le feu", "property_destruction", "verb")]),
    ("en", "Jets struck a depot in Hodeidah.", [("struck", "air_strike", "verb")]),
    ("en", "A drone struck a depot in Hodeidah.", [("struck", "drone_strike", "verb")]),
    ("en", "Two rockets struck a depot in Hodeidah.", [("struck", "shelling", "verb")]),
    (
        "en",
        "The army carried out a mortar attack in Kadugli.",
        [("carried out a mortar attack", "shelling", "light_verb")],
    ),
    ("en", "The army launched an offensive in Kivu.", [("launched an offensive", "armed_attack", "light_verb")]),
    ("en", "The group seized nine pupils in Kuriga.", [("seized", "abduction", "verb")]),
    ("en", "The insurgents seized the town of Palma.", [("seized", "territory_change", "verb")]),
    ("en", "Soldiers fired on the crowd in Suwayda.", [("fired", "crackdown", "verb")]),
    ("en", "Gunmen fired on a bus in Cali.", [("fired", "armed_attack", "verb")]),
    ("en", "The mayor of Jamundi was shot dead on Sunday.", [("shot dead", "assassination", "verb")]),
    ("en", "Militiamen set fire to the market in Tawila.", [("set fire", "property_destruction", "verb")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), [pytest.param(*c, id=f"{c[0]}-{c[1][:45]}") for c in TYPES])
def test_types(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(e.quote, e.types[0], e.form) for e in events(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "mark"),
    [
        pytest.param("fr", "Deux bergers ont été tués à Léré.", ".harm", id="fr-harm"),
        pytest.param("fr", "Deux bergers ont péri à Léré.", ".died", id="fr-died"),
        pytest.param("en", "Two herders were killed in Lere.", ".harm", id="en-harm"),
        pytest.param("en", "Asmara accused Addis Ababa of lying.", ".accuse", id="en-accuse"),
    ],
)
def test_rules_mark_harm_and_blame(language: str, text: str, mark: str) -> None:
    (event,) = events(text, language)
    assert event.rule.startswith(f"{language}.event.") and event.rule.endswith(mark)


@pytest.mark.parametrize(
    ("language", "text", "definite", "another"),
    [
        pytest.param("fr", "L'attaque a duré une heure.", True, False, id="fr-definite"),
        pytest.param("fr", "Cette tuerie a choqué Barsalogho.", True, False, id="fr-demonstrative"),
        pytest.param("fr", "Une autre attaque a eu lieu à Djibo.", False, True, id="fr-other"),
        pytest.param("en", "The raid lasted an hour.", True, False, id="en-definite"),
        pytest.param("en", "Monday's raid lasted an hour.", True, False, id="en-genitive"),
        pytest.param("en", "Another raid took place in Djibo.", False, True, id="en-another"),
    ],
)
def test_definite_and_another(language: str, text: str, definite: bool, another: bool) -> None:
    (event,) = events(text, language)
    assert (event.definite, event.another, event.generic_word) == (definite, another, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(language, text, id=f"{language}-{text[:40]}")
        for language, text in [
            ("fr", "Un séisme a frappé Herat et tué des villageois."),
            ("fr", "Une attaque cardiaque a emporté le chanteur."),
            ("fr", "Le tir au but a sauvé le match."),
            ("fr", "Le festival est une manifestation culturelle."),
            ("en", "An earthquake hit Herat and killed villagers."),
            ("en", "He had a heart attack in May."),
            ("en", "Nurses went on strike over pay."),
            ("en", "Five people were killed in a bus crash near Lima."),
            ("en", "The studio shot a film in Malta."),
        ]
    ],
)
def test_no_act_of_force(language: str, text: str) -> None:
    assert [e.quote for e in events(text, language) if e.factuality == "actual"] == []


def test_swapping_the_sides_changes_nothing() -> None:
    """The coder has no side: the same sentence with the parties exchanged gives the same types and verdicts."""
    one = "L'armée ukrainienne a bombardé Donetsk, puis les forces russes ont attaqué Koupiansk."
    two = "L'armée russe a bombardé Donetsk, puis les forces ukrainiennes ont attaqué Koupiansk."
    assert [(e.types, e.factuality) for e in events(one, "fr")] == [(e.types, e.factuality) for e in events(two, "fr")]
    assert [e.types[0] for e in events(one, "fr")] == ["air_strike", "armed_attack"]
