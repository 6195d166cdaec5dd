"""Which voices are one, perhaps one, or two, across languages and wars."""

from __future__ import annotations

import pytest
from tests.link.tellings import voice

from recoupe.link.identity import Relation
from recoupe.link.kinship import introduced, relation
from recoupe.link.voices import Root, key_of, root_of
from recoupe.model.mention import Voice
from recoupe.model.report import Report

_FRENCH = Report(text="Rien.", language="fr")
_ENGLISH = Report(text="Nothing.", language="en")


def _root(text: str, *, report: Report, uid: str) -> Root:
    return root_of(voice(text), report, uid)


def _of(a: str, b: str, *, one_report: bool = False) -> Relation:
    one, other = _root(a, report=_FRENCH, uid="A"), _root(b, report=_ENGLISH, uid="A" if one_report else "B")
    assert relation(one, other) == relation(other, one)
    return relation(one, other)


_SAME = """
porte-parole du Pentagone (official) | Pentagon (official)
le Pentagone (official) | the Pentagon's spokesman (official)
ministère russe de la Défense (official) | Russia's defence ministry (official)
ministère de la Défense russe (official) | Russian Ministry of Defence (official)
armée israélienne (official) | Israeli military (official)
Tsahal (official) | IDF (official)
porte-parole des talibans (armed_group) | Taliban (armed_group)
Kiev (official) | Kyiv (official)
Khartoum (official) | Sudan (official)
Observatoire syrien des droits de l'homme (OSDH) (monitor) | Syrian Observatory for Human Rights (monitor)
Médecins sans frontières (ngo) | Doctors Without Borders (ngo)
gouverneur du Cauca (official) | governor of Cauca (official)
gouvernement (official) | government (official)
gouvernement colombien (official) | Colombian government (official)
mairie de Goma (official) | Goma town hall (official)
état-major ukrainien (official) | Ukrainian General Staff (official)
AFP (agency) | Agence France-Presse (agency)
JNIM (armed_group) | GSIM (armed_group)
Forces de soutien rapide (FSR) (armed_group) | RSF (armed_group)
Comité de résistance d'El-Fasher (ngo) | El-Fasher Resistance Committee (ngo)
police nationale haïtienne (official) | Haitian National Police (official)
le défenseur des droits (official) | human rights ombudsman (official)
junte (official) | Myanmar military (official)
Le Monde (outlet) | Le Monde (outlet)
"""
_PERHAPS = """
gouvernement (official) | Prime Minister (official)
gouverneur de Kherson (official) | Ukraine (official)
ministre de la Santé (official) | health ministry (official)
chef du Hamas (armed_group) | Hamas (armed_group)
Pentagone (official) | US Central Command (official)
une source sécuritaire (official*) | government (official)
une source sécuritaire (official*) | two security officials (official*)
des habitants (local_source*) | a witness (witness*)
un combattant (armed_group*) | ELN (armed_group)
une chaîne Telegram (channel*) | residents (local_source*)
"""
_OTHER = """
ministère russe de la Défense (official) | Ukraine's defence ministry (official)
gouverneur du Cauca (official) | governor of Nariño (official)
Hamas (armed_group) | Hezbollah (armed_group)
Hamas (armed_group) | Israeli military (official)
police (official) | army (official)
AFP (agency) | Reuters (agency)
une source médicale (medical*) | a security source (official*)
une source médicale (medical*) | army (official)
Médecins sans frontières (ngo) | Human Rights Watch (ngo)
le porte-parole de l'armée malienne (official) | army spokesman of Niger (official)
maire de Goma (official) | mayor of Bukavu (official)
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(a.strip(), b.strip()) for a, b in (line.split("|") for line in table.strip().splitlines())]


@pytest.mark.parametrize("a, b", _rows(_SAME))
def test_one_voice(a: str, b: str) -> None:
    assert _of(a, b) == Relation.SAME


@pytest.mark.parametrize("a, b", _rows(_PERHAPS))
def test_perhaps_one_voice(a: str, b: str) -> None:
    assert _of(a, b) == Relation.PERHAPS


@pytest.mark.parametrize("a, b", _rows(_OTHER))
def test_two_voices(a: str, b: str) -> None:
    assert _of(a, b) == Relation.OTHER


def test_one_report_tells_its_unnamed_voices_apart() -> None:
    assert _of("un policier (official*)", "a soldier (official*)", one_report=True) == Relation.OTHER
    assert _of("un policier (official*)", "a soldier (official*)") == Relation.PERHAPS


def test_own_voices_of_two_outlets_are_two() -> None:
    one, other = (root_of(Voice(n, "outlet"), _ENGLISH, n, own=True) for n in ("The Aden Gazette", "Gao Weekly"))
    assert relation(one, other) == Relation.OTHER
    assert relation(one, one) == Relation.SAME


def test_a_spokesman_whose_post_one_report_gives_is_his_institution_in_all() -> None:
    told = Report(text="Col. Abel Mba, spokesman for the ELN, counted nine.", language="en")
    one = root_of(Voice("Abel Mba", "armed_group"), told, "A")
    other = root_of(Voice("Abel Mba", "armed_group"), _ENGLISH, "B")
    group = _root("ELN (armed_group)", report=_ENGLISH, uid="C")
    assert relation(one, group) == Relation.SAME
    assert relation(one, other) == Relation.SAME
    assert relation(introduced([one, other, group])[other], group) == Relation.SAME


def test_a_platform_is_no_voice() -> None:
    one, other = (
        _root(f"{n} (canal Telegram) (channel)", report=_FRENCH, uid=n) for n in ("Gao Infos", "Mopti Direct")
    )
    assert relation(one, other) == Relation.OTHER


def test_a_key_is_the_same_in_both_languages_and_tells_camps_apart() -> None:
    keys = [
        key_of(_root(v, report=r, uid="A"))
        for v, r in (
            ("ministère russe de la Défense (official)", _FRENCH),
            ("Russia's defence ministry (official)", _ENGLISH),
            ("Ukraine's defence ministry (official)", _ENGLISH),
        )
    ]
    assert keys[0] == keys[1] != keys[2]


@pytest.mark.parametrize("name", ["Ministry of Defence, press service", "Rapid Support Forces, press office"])
def test_an_outlet_that_is_an_institution_is_that_voice(name: str) -> None:
    assert root_of(Voice(name, "outlet"), _ENGLISH, "A").body is not None
    assert root_of(Voice("The Army Times", "outlet"), _ENGLISH, "A").body is None
