"""Actors in sentences. After ``||`` stands every mention of the sentence, in order: ``name: kind``; ``=id`` where the
registry knows it, ``*`` where the mention's words are more than its name."""

from __future__ import annotations

import pytest

from recoupe.detect.actors import detect_actors
from recoupe.detect.parse import parse_sentences
from recoupe.errors import LanguageError
from recoupe.model.mention import ActorMention

FRENCH = """
Des hommes armés non identifiés ont fui. || hommes armés non identifiés: unidentified
Les rebelles du M23 ont pris la ville. || rebelles du M23: rebel =m23
Des combattants du Hezbollah ont riposté. || Hezbollah: militia =hezbollah *
Un kamikaze s'est fait exploser. || kamikaze: rebel
Un garçon de six ans a été blessé. || garçon de six ans: civilians
Une femme de 68 ans est morte. || femme de 68 ans: civilians
Trois enfants de Bor ont été blessés. || enfants de Bor: civilians
Un obus est tombé sur un camp de déplacés. || déplacés: civilians
L'aviation birmane a bombardé une école. || aviation birmane: state_force
Les soldats de la paix kényans se sont repliés. || soldats de la paix kényans: international
Un employé sri-lankais a péri. || employé sri-lankais: civilians
Les forces de défense et de sécurité ont tiré. || forces de défense et de sécurité: state_force
Trois infirmières ont rejoint la foule. || infirmières: civilians; foule: civilians
Le général Abdel Fattah al-Burhane a rejeté la trêve. || Abdel Fattah al-Burhane: individual *
Ankara a bombardé les positions kurdes. || Ankara: other
Des tirs russes ont tué deux secouristes. || russes: other; secouristes: civilians
Le Mouvement patriotique du Sud (MPS) a pris une caserne. || Mouvement patriotique du Sud (MPS): political_group
Les Forces démocratiques alliées (ADF) ont fui. || Forces démocratiques alliées (ADF): rebel =adf
Trois séparatistes corses encagoulés ont plastiqué une villa. || séparatistes corses encagoulés: rebel
La guerre civile dure depuis dix ans. || (none)
Ils vivent en Colombie. || (none)
Deux « terroristes » ont été neutralisés. || terroristes: unidentified
Le poste de police a brûlé. || (none)
Des milices pro-iraniennes ont visé la base américaine. || milices pro-iraniennes: militia; base américaine: other
Les Forces de défense du Sud (FDS) ont tiré. || Forces de défense du Sud (FDS): state_force
Les hommes du FLEC ont fui. || FLEC: rebel =flec *
L'Organisation des paysans indigènes du Nord (Opin) a fui. || Organisation des paysans indigènes du Nord (Opin): other
"""

ENGLISH = """
Masked gunmen on motorbikes killed 12 worshippers. || Masked gunmen: unidentified; worshippers: civilians
ADF fighters burned a clinic. || ADF: rebel =adf *
A US airstrike hit a convoy. || US: other
A six-year-old boy was wounded. || six-year-old boy: civilians
A 70-year-old woman died. || 70-year-old woman: civilians
Three boys were wounded. || boys: civilians
Saudi-led coalition warplanes bombed a funeral. || Saudi-led coalition: coalition =saudi_coalition
The Colombian army freed seven hostages. || Colombian army: state_force; hostages: civilians
They want the prime minister to resign. || prime minister: individual
A roadside bomb killed the army chief. || army chief: individual
Al-Qaeda-linked JNIM fled. || JNIM: rebel =jnim
Mali's army fled. || Mali's army: state_force
Protesters clashed with riot police. || Protesters: civilians; riot police: police
The army chief resigned. || army chief: individual
President Gustavo Petro condemned it. || Gustavo Petro: individual *
Kenyan police officers raided the slum. || Kenyan police officers: police
Members of the teachers' union marched. || teachers' union: political_group
The Popular Front for Justice (PFJ) claimed it. || Popular Front for Justice (PFJ): rebel
Several soldiers and two villagers died. || soldiers: state_force; villagers: civilians
They fled to Uganda. || (none)
Damascus denied the report. || Damascus: other
"""


def _cases(block: str) -> list[object]:
    rows = [line.split("||") for line in block.strip().splitlines()]
    return [pytest.param(text.strip(), expected.strip(), id=text.strip()[:40]) for text, expected in rows]


def _shown(m: ActorMention) -> str:
    known = f" ={m.actor_id}" if m.actor_id else ""
    return f"{m.name}: {m.actor_kind}{known}{'' if m.name == m.quote else ' *'}"


def _found(text: str, language: str) -> tuple[ActorMention, ...]:
    return detect_actors(text, parse_sentences(text, language), language)


@pytest.mark.parametrize(("text", "expected"), _cases(FRENCH))
def test_french(text: str, expected: str) -> None:
    assert ("; ".join(_shown(m) for m in _found(text, "fr")) or "(none)") == expected


@pytest.mark.parametrize(("text", "expected"), _cases(ENGLISH))
def test_english(text: str, expected: str) -> None:
    assert ("; ".join(_shown(m) for m in _found(text, "en")) or "(none)") == expected


@pytest.mark.parametrize(
    ("text", "language", "heads"),
    [
        pytest.param("Les rebelles du M23 ont fui.", "fr", ["rebelles"], id="fr-phrase"),
        pytest.param("Fighters of the Arakan Army fled.", "en", ["Fighters"], id="en-phrase"),
        pytest.param("The Arakan Army fled.", "en", ["Army"], id="en-name"),
        pytest.param("Le président Paul Biya a parlé.", "fr", ["président"], id="fr-person"),
    ],
)
def test_head_is_the_noun_of_the_whole_phrase(text: str, language: str, heads: list[str]) -> None:
    sentences = parse_sentences(text, language)
    mentions = detect_actors(text, sentences, language)
    assert [sentences[m.sentence].tokens[m.head].text for m in mentions] == heads


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("Les assaillants ont fui.", "fr", [(True, True)], id="fr-definite-plural"),
        pytest.param("Un soldat est mort.", "fr", [(False, False)], id="fr-indefinite"),
        pytest.param("The gunmen fled.", "en", [(True, True)], id="en-definite-plural"),
        pytest.param("A gunman fled.", "en", [(False, False)], id="en-indefinite"),
    ],
)
def test_number_and_article(text: str, language: str, expected: list[tuple[bool, bool]]) -> None:
    assert [(m.definite, m.plural) for m in _found(text, language)] == expected


def test_offsets_are_those_of_the_report() -> None:
    text = "Rien à dire.\n\nL'armée soudanaise avance. Les FSR aussi."
    assert [(m.quote, m.sentence) for m in _found(text, "fr")] == [("armée soudanaise", 1), ("FSR", 2)]
    assert all(text[m.start : m.end] == m.quote for m in _found(text, "fr"))


def test_a_name_shared_by_two_is_the_one_whose_country_is_told() -> None:
    sentence = "Le BIR a tiré sur la foule."
    assert [m.actor_id for m in _found(f"{sentence} Le Cameroun enquête.", "fr")][0] == "bir_cameroon"
    assert [m.actor_id for m in _found(f"{sentence} Le Burkina Faso enquête.", "fr")][0] == "bir_burkina"


def test_short_form_of_a_name_told_in_full() -> None:
    text = "Le Front populaire du Nord (FPN) a attaqué. Le FPN tient la gare, et le Front promet d'avancer."
    assert [m.quote for m in _found(text, "fr")] == ["Front populaire du Nord (FPN)", "FPN", "Front"]


def test_unknown_language_is_refused() -> None:
    with pytest.raises(LanguageError):
        detect_actors("Soldaten", parse_sentences("Des soldats.", "fr"), "de")
