"""Denials of a fact and retractions: to which incident they belong, and that they are about the fact."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.frame.conftest import Coded, examples

from recoupe.model.incident import Incident

# text || each incident's denials and retractions, "type: act field voice", in the order of the text
ENGLISH = """
Police broke up a protest in Dakar on Sunday, leaving four people dead. Protesters set fire to two buses in the Medina
 district. The interior ministry denied using excessive force.
 || crackdown: deny occurrence interior ministry; riot:
Riot police dispersed a march in Lima on Monday, killing three, a hospital said. Rioters then looted shops. The
 government denies any disproportionate use of force. || crackdown: deny occurrence government; riot:
Soldiers fired on demonstrators in Khartoum on Thursday, killing seven. Demonstrators had burned tyres and attacked a
 police station. The army denied that its men had used live ammunition against protesters.
 || crackdown: deny occurrence army; riot:
Rebels have imposed a blockade on the town of Djibo since February. Gunmen attacked an army post in Djibo on Sunday,
 killing nine soldiers. The rebels have always denied the existence of a blockade.
 || sanction: deny occurrence rebels; armed_attack:
Soldiers fired on demonstrators in Lagos on Tuesday, killing two. The army denied having opened fire.
 || crackdown: deny responsibility army
Rebels attacked the village of Bor on Monday, killing nine. The army denied any military presence in the village.
 || armed_attack:
A car bomb killed nine people at the port of Mogadishu on Monday. Initial reports spoke of two blasts. That was
 incorrect: there was one car, and no explosion took place at the Palace Hotel.
 || bombing: ; bombing: retract occurrence The Daily
The army said on Monday that a second blast had hit the Palace Hotel in Mogadishu. On Tuesday it withdrew that
 statement: no explosion took place at the Palace Hotel. || bombing: retract occurrence army
"""
FRENCH = """
La police a dispersé une manifestation dimanche à Conakry, faisant quatre morts selon un médecin. Des émeutiers ont
 incendié deux bus à Ratoma. Le ministère de la Sécurité dément tout recours excessif à la force.
 || crackdown: deny occurrence ministère de la Sécurité; riot:
Les forces de l'ordre ont dispersé un rassemblement lundi à Colombo. Des casseurs ont ensuite pillé des magasins. Le
 gouvernement nie avoir fait un usage disproportionné de la force. || crackdown: deny occurrence gouvernement; riot:
La gendarmerie a réprimé une marche jeudi à Lomé. Des jeunes ont incendié un commissariat. La gendarmerie réfute l'usage
 d'armes létales contre les manifestants. || crackdown: deny occurrence gendarmerie; riot:
Les rebelles ont imposé un blocus à la ville de Goma en janvier. Dimanche, des obus ont touché un marché, tuant six
 civils. Le M23 a toujours nié l'existence d'un blocus. || sanction: deny occurrence M23; shelling:
Des rebelles ont attaqué Bor lundi, tuant neuf personnes. Le porte-parole de l'armée nie toute présence militaire dans
 le village. || armed_attack:
Une frappe a tué neuf personnes lundi à Bor, selon des habitants. La junte nie toujours y être pour quelque chose.
 || air_strike: deny responsibility junte
Une voiture piégée a tué neuf personnes lundi au port d'Aden. L'armée avait décrit une seconde explosion, près de
 l'hôtel Mövenpick. Mardi, un colonel est revenu sur cette version : il n'y a eu ni second véhicule ni explosion à
 l'hôtel. || bombing: ; bombing: retract occurrence un colonel
Des hommes armés ont attaqué lundi le marché de Djibo, tuant dix personnes. Une radio avait parlé d'une autre attaque à
 Arbinda. Elle a rectifié mardi : aucune attaque n'a eu lieu à Arbinda.
 || armed_attack: ; armed_attack: retract occurrence une radio
"""


def _against(incident: Incident) -> str:
    found = [
        f"{c.speech_act} {c.field} {c.chain[-1].name}"
        for c in incident.claims
        if c.speech_act in ("deny", "retract") and c.field in ("occurrence", "responsibility")
    ]
    return f"{incident.type}: {' + '.join(found)}"


@pytest.mark.parametrize(("text", "language", "expected"), [*examples(ENGLISH, "en"), *examples(FRENCH, "fr")])
def test_denials_and_retractions(text: str, language: str, expected: str, coded: Coded) -> None:
    assert [_against(i).strip() for i in coded(text, language)] == [x.strip() for x in expected.split(";")]


def test_what_is_taken_back_is_asserted_by_nobody(coded: Coded) -> None:
    """Where a report told of no blast at the spot, its correction is the one claim of the incident there."""
    text = (
        "A drone hit a depot in Odesa on Monday, killing two. An earlier version of this report spoke of two attacks. "
        "That was wrong: no attack took place at the Hotel Bristol."
    )
    incident = next(i for i in coded(text, "en") if i.where is not None and "Bristol" in i.where.name)
    assert [c.speech_act for c in incident.claims if c.field == "occurrence"] == ["retract"]


TOLLS = """
The mayor said six officers were killed in the raid on Bor on Monday. The police denied it: none of its men was killed,
 it said. || 6 assert mayor; 6 deny police; 0 assert police
"""
TOLLS_FR = """
Un responsable rebelle a dit que 28 membres du mouvement figuraient parmi les morts du bombardement de lundi à Goma. Le
 porte-parole a démenti : aucun de ses hommes n'a été tué, affirme-t-il.
 || 28 assert un responsable rebelle; 28 deny porte-parole; 0 assert porte-parole
Le maire affirme que six gendarmes ont été tués lundi dans l'attaque de Bor. La gendarmerie a démenti : aucun gendarme
 n'est mort. || 6 assert maire; 6 deny gendarmerie; 0 assert gendarmerie
Le gouverneur affirme que neuf soldats ont été tués lundi à Djibo. L'armée a démenti : trois soldats ont été tués.
 || 9 assert gouverneur; 3 deny armée
"""


@pytest.mark.parametrize(("text", "language", "expected"), [*examples(TOLLS, "en"), *examples(TOLLS_FR, "fr")])
def test_a_zero_denies_the_toll_told_before(
    text: str, language: str, expected: str, coded: Callable[..., tuple[Incident, ...]]
) -> None:
    found = [
        f"{c.value['min']} {c.speech_act} {c.chain[-1].name}"
        for i in coded(text, language) for c in i.claims if c.field == "killed"
    ]  # fmt: skip
    assert found == [x.strip() for x in expected.split(";")]
