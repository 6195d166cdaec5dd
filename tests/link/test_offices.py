"""Offices and bodies are the same in both languages."""

from __future__ import annotations

import pytest

from recoupe.link.offices import leads, name_words, office_of, speaks_for

_PAIRS = """
ministère de la Défense | defence ministry | defence:body
ministère azerbaïdjanais de la Défense | Azerbaijan's Ministry of Defense | defence:body
ministre de l'Intérieur | interior minister | interior:head
ministère des Affaires étrangères | Foreign Ministry | foreign:body
ministère de la Santé | health ministry | health:body
Premier ministre de transition | transitional prime minister | prime_minister:head
présidence | president's office | presidency:body
état-major ukrainien | Ukrainian general staff | general_staff:body
armée malienne | Malian army | army:body
police nationale haïtienne | Haitian national police | police:body
gouverneur du Cauca | governor of Cauca | governor:head
mairie de Goma | Goma town hall | town:body
conseil municipal | municipal council | town:body
maire de Kherson | mayor of Kherson | town:head
parquet régional | regional prosecutor's office | prosecution:body
défenseur des droits | human rights ombudsman | ombudsman:head
gouvernement | government | government:body
autorités provinciales | provincial authorities | authorities:body
protection civile | civil defence | rescue:body
comité de résistance | resistance committee | committee:body
junte | junta | junta:body
"""


@pytest.mark.parametrize("row", _PAIRS.strip().splitlines())
def test_one_body_in_two_languages(row: str) -> None:
    french, english, body = (part.strip() for part in row.split("|"))
    assert office_of(french) == body
    assert office_of(english) == body


@pytest.mark.parametrize(
    "phrase", ["Médecins sans frontières", "a resident of Aden", "Jean Dupont", "the Aden Gazette"]
)
def test_what_holds_no_office(phrase: str) -> None:
    assert office_of(phrase) is None


@pytest.mark.parametrize("phrase", ["porte-parole du Kremlin", "RSF press office", "the army's spokeswoman"])
def test_who_speaks_for_a_body(phrase: str) -> None:
    assert speaks_for(phrase)
    assert not leads(phrase)


@pytest.mark.parametrize("phrase", ["the group's leader", "chef de la RPD", "commander of the brigade"])
def test_who_leads_a_body(phrase: str) -> None:
    assert leads(phrase)
    assert not speaks_for(phrase)


def test_names_of_a_phrase_are_its_capitals_without_the_office() -> None:
    assert name_words("governor of Borno State") == {"borno"}
    assert name_words("le préfet de Gao") == {"gao"}
    assert name_words("the government") == frozenset()
