"""Pronouns that stand for acts: quotes and types of all anaphors of each text are compared."""

import pytest

from recoupe.detect.events import detect_events
from recoupe.detect.parse import parse_sentences
from recoupe.detect.weapons import detect_weapons
from recoupe.model.mention import EventMention


def anaphors(text: str, language: str) -> list[EventMention]:
    sentences = parse_sentences(text, language)
    found = detect_events(text, sentences, language, detect_weapons(text, sentences, language))
    return [e for e in found if e.rule.endswith(".anaphor")]


CASES = [
    ("en", "The raid on Kalaa killed five; the one in Dori had killed nine.", [("one", "armed_attack")]),
    ("en", "There was one attack in Djibo on Monday and another in Arbinda on Tuesday.", [("another", "armed_attack")]),
    ("en", "The explosion, like the one in May, shook the church.", [("one", "bombing")]),
    ("en", "The attacks in Konna and those in Douentza left 20 dead.", [("those", "armed_attack")]),
    ("en", "The head of the army and that of the police met reporters after the raid.", []),
    ("en", "The army that attacked the town fled.", []),
    (
        "fr",
        "L'attaque de Djibo a fait deux morts ; celle de Dori n'avait fait aucune victime.",
        [("celle", "armed_attack")],
    ),
    ("fr", "L'attentat de lundi a fait dix morts. Celui du 3 mai en avait fait deux.", [("Celui", "bombing")]),
    ("fr", "Après la frappe de Soumy et celle de Kharkiv, le ministre a parlé.", [("celle", "air_strike")]),
    ("fr", "Une attaque a frappé Djibo lundi. Une autre a visé le marché d'Arbinda.", [("autre", "armed_attack")]),
    ("fr", "L'armée de Kigali et celle de Kinshasa sont voisines depuis l'attaque.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), [pytest.param(*c, id=f"{c[0]}-{c[1][:45]}") for c in CASES])
def test_anaphors(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = anaphors(text, language)
    assert [(e.quote, e.types[0]) for e in found] == expected
    assert {e.factuality for e in found} <= {"actual"}
    assert all(e.another is (e.quote.lower() in ("another", "autre")) for e in found)
