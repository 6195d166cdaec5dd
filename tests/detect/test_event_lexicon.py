"""The lexical fields of the types: verbs, doers and objects of many places, the first types told as done, as a set.

``type`` (``-`` for none), then the sentence, in the language of the list."""

import pytest

from recoupe.detect.events import detect_events
from recoupe.detect.parse import parse_sentences
from recoupe.detect.weapons import detect_weapons

ENGLISH = """
shelling | The army lobbed mortar rounds into the camp at Zalingei.
shelling | Howitzer fire tore into the hospital in Bakhmut.
shelling | Tank fire hit a mosque in Idlib.
bombing | Saboteurs dynamited a pylon near Temuco.
bombing | Attackers tossed a petrol bomb at the offices of a newspaper in Karachi.
bombing | Gunmen hurled petrol bombs at a shop in Derry.
riot | Youths hurled petrol bombs at police in Nicosia.
armed_clash | Kyrgyz and Tajik border guards shot at each other near Batken.
armed_clash | Rival clans fired at each other in Malakal.
armed_clash | Herders and farmers battled with machetes and rifles near Tillaberi.
assassination | A radio host was stabbed to death outside her home in Tacloban.
assassination | Gunmen shot dead a newspaper editor in Jalalabad.
abduction demand | Rustlers seized a herdsman and demanded a ransom.
detention | Agents hauled an activist off a bus in Minsk.
property_destruction | Vandals smashed gravestones in a Jewish cemetery in Lodz.
property_destruction | Looters emptied a UN warehouse in Rafah.
property_destruction | Rioters cleaned out a supermarket in Durban.
chemical_attack | Barrel bombs filled with chlorine were dropped on Saraqib.
territory_change | Paletwa is now in rebel hands.
territory_change | The airport of Nyala is firmly in army hands.
troop_movement | Kenya flew 200 police officers to Port-au-Prince.
troop_movement | India shipped 500 soldiers to Male.
withdrawal | Germany brought its last soldiers home from Gao.
withdrawal | Portugal flew its soldiers home from Bangui.
sanction | The junta banned two radio stations.
sanction | Minsk outlawed three charities.
aid | The Red Cross trucked food into Taiz.
aid | Planes dropped food parcels over Gaza.
aid | Jordan flew blankets to Herat.
- | The striker shot twice in the first half.
- | The team beat its neighbours in the final.
- | The midfielder shot into the side netting.
- | The coach beat his former players on Sunday.
"""
FRENCH = """
armed_attack | Des hommes en uniforme ont arrosé de balles les invités d'un mariage à Jalalabad.
armed_attack | Des cavaliers ont déferlé sur le village de Kuru.
armed_clash | La ville de Zawiya a été le théâtre de combats entre milices rivales.
armed_clash | Le quartier de PK5 a été le théâtre d'affrontements mardi.
- | La région est le théâtre d'affrontements entre milices.
assassination | Un animateur de radio a été poignardé à mort devant son domicile à Tacloban.
assassination | Un éditorialiste a été abattu à Quetta.
detention | La police a mis la main sur onze blogueurs à Bakou.
detention | Les gendarmes ont mis la main sur trois braconniers à Garoua.
detention | Des agents en civil ont cueilli un syndicaliste à la descente du bus à Minsk.
torture | Des policiers ont infligé des décharges électriques à un étudiant à Nairobi.
torture | Ses geôliers lui ont infligé des coups à Asmara.
property_destruction | Des pillards ont vidé un entrepôt de l'ONU à Rafah.
property_destruction | Des voyous ont vidé une pharmacie à Durban.
chemical_attack | Des barils de chlore ont été largués sur Saraqeb.
chemical_attack | Des espions ont empoisonné un opposant au gaz sarin à Prague.
territory_change | Paletwa est désormais aux mains des rebelles.
territory_change | L'aéroport de Nyala est maintenant aux mains de l'armée.
withdrawal | Les troupes françaises ont rendu les clés du camp d'Abéché.
protest | Des veuves de soldats ont campé devant le Parlement pour réclamer leurs pensions.
riot | Des supporters se sont battus avec la police à Surabaya.
riot | Des hooligans se sont battus à Belgrade.
crackdown | Les soldats ont arrosé de balles les manifestants à Mandalay.
agreement | Le Guyana et le Venezuela se sont engagés à ne pas recourir à la force.
agreement | L'Arménie s'est engagée à respecter la trêve.
talks | Des émissaires de Kaboul et d'Islamabad se sont rencontrés à Doha.
sanction | La junte a interdit deux radios.
sanction | Minsk a dissous trois fondations.
aid | L'Algérie a fait don de 5.000 tonnes de blé au Niger.
aid | La Turquie a fait don de vaccins à la Libye.
- | Le club s'est emparé de la première place.
- | Une explosion due à une fuite de gaz a blessé six ouvriers.
- | L'équipe s'est emparée du titre à Casablanca.
"""


def _examples(lines: str, language: str) -> list[object]:
    found: list[object] = []
    for line in lines.strip().split("\n"):
        types, text = line.split(" | ")
        found.append(pytest.param(language, set(types.split()) - {"-"}, text, id=f"{language}-{text[:45]}"))
    return found


@pytest.mark.parametrize(("language", "types", "text"), _examples(ENGLISH, "en") + _examples(FRENCH, "fr"))
def test_first_types(language: str, types: set[str], text: str) -> None:
    sentences = parse_sentences(text, language)
    found = detect_events(text, sentences, language, detect_weapons(text, sentences, language))
    assert {e.types[0] for e in found if e.factuality == "actual"} == types
