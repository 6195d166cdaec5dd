"""Which of the places of one name a report means: reports of ours, and under each what it means.

``= Name latitude longitude; …``: every mention of the name lies within 60 km of that point of an atlas (of a state or
country, within 300 km); ``= Name none``: the name has no point."""

from __future__ import annotations

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.places import detect_places
from recoupe.gazetteer import default_gazetteer
from recoupe.gazetteer.geometry import kilometres
from recoupe.ground.places import ground_places

WARS = """
en Gunmen attacked the village of Mafa in Nigeria's Yobe state on Sunday.
= Mafa none
en Gunmen attacked the village of Mafa in Borno state, Nigeria, on Sunday.
= Mafa 11.92 13.60
fr Deux roquettes sont tombées sur Tripoli. Le maréchal Haftar a nié, l'armée libyenne accuse ses hommes.
= Tripoli 32.89 13.19
fr Des tirs ont éclaté à Tripoli, dans le nord du Liban. L'armée libanaise s'est déployée jusqu'à Beyrouth.
= Tripoli 34.43 35.84
en Gunmen clashed in Tripoli, Lebanon, after a funeral; residents fled towards Zgharta.
= Tripoli 34.43 35.84
fr L'explosion a tué six personnes à Hama et trois à Homs, selon l'agence syrienne.
= Hama 35.13 36.75; Homs 34.73 36.72
en A convoy was ambushed near Hama as Syrian troops left Aleppo.
= Hama 35.13 36.75
fr Le M23 a pris Sake puis Goma, a reconnu l'armée congolaise.
= Goma -1.67 29.23; Sake -1.57 29.04
fr Des manifestants ont été dispersés à Saint-Louis, au Sénégal, après ceux de Dakar.
= Saint-Louis 16.03 -16.50
en Police in St. Louis arrested two men after a shooting; Missouri troopers helped.
= St. Louis 38.63 -90.20
en Rebels shelled Valencia on Tuesday and Venezuelan soldiers answered from Maracay.
= Valencia 10.17 -67.99
fr Une bombe a explosé à Valence, a indiqué la police espagnole ; une autre a été trouvée à Alicante.
= Valence 39.47 -0.38
en Gunmen killed a mayor in Córdoba, in Colombia, and fled towards Montería.
= Colombia 4.0 -73.0; Montería 8.75 -75.88
en The governor of Córdoba said two students died in Argentina's second city and in Rosario.
= Rosario -32.95 -60.66
en Clashes broke out in Kismayo, in Jubaland, after troops arrived from Mogadishu.
= Kismayo -0.36 42.54; Jubaland 0.5 42.0
en Militiamen looted Lubumbashi and other towns of Katanga, the Congolese army said.
= Katanga -8.9 26.0
fr Le Katanga et la Province Orientale ont connu des violences, dit l'armée congolaise.
= Katanga -8.9 26.0
en Houses burned in Eldoret and across the Rift Valley after the Kenyan vote.
= Eldoret 0.52 35.27; Rift Valley 0.5 36.0
en Women marched in Gaza while Israeli jets flew over Khan Younis.
= Gaza 31.5 34.46
en Georgia accused Russia of bombing Gori and Poti. Tbilisi called up its reservists.
= Georgia 42.0 43.5; Gori 41.98 44.11
en Fighters seized Bari, officials in Puntland said; Bosaso, the port, was calm.
= Bosaso 11.28 49.18
en Fighting reached San Salvador, the guerrillas said, and Salvadoran soldiers guarded Soyapango.
= San Salvador 13.69 -89.19
en Gunmen opened fire in Cali, Colombian police said; Palmira was calm.
= Cali 3.43 -76.52; Palmira 3.54 -76.30
fr L'armée birmane a bombardé Mindat et des villages de l'État Chin ; Hakha est coupée du monde.
= Mindat 21.37 93.98
en Moro rebels left Marawi and shelling was heard in Iligan, Philippine officers said.
= Iligan 8.23 124.24
en Two died in an ambush in Victoria, in the Philippines, soldiers from Tarlac said.
= Tarlac 15.49 120.59
fr À Mayotte, des barrages ont été dressés ; la préfecture de Mamoudzou parle de 200 émeutiers.
= Mayotte -12.83 45.15
en Washington and Moscow traded threats after the raid on Kherson.
= Washington 38.90 -77.04; Kherson 46.64 32.61
en A mine killed six in Zaporizhzhia and Ukrainian shelling hit Melitopol.
= Melitopol 46.85 35.37
"""
LOCAL = """
en PARIS, Texas. A barn burned near Bonham on Sunday. Lamar County deputies from Paris closed the road.
= Paris 33.66 -95.56
en Paris and Henry County in Tennessee will share a fire truck. Paris paid half of it.
= Paris 36.30 -88.31
en Voters in Athens and Watkinsville, Georgia, go to the polls. Clarke County opens six stations.
= Athens 33.96 -83.38
en The Lebanon fire chief told Boone County, Indiana, to expect delays; Zionsville will help.
= Lebanon 40.05 -86.47
en Deputies in Jordan, Minnesota, looked for a boy from Shakopee. Jordan is calm again.
= Jordan 44.67 -93.63
en The storm moved over Georgia, Idaho, Louisiana, Nevada, Oregon and Washington.
= Louisiana 31.0 -92.0; Nevada 39.0 -117.0
en Crews from Springfield, Dayton and Xenia fought the fire. Clark County, Ohio, declared an emergency.
= Springfield 39.92 -83.81
en The NSW police arrested a man in Parramatta after the Sydney siege.
= NSW -32.0 147.0
en Norway and Canada sent observers; Mexico declined.
= Norway 61.0 8.0; Mexico 23.0 -102.0
en Troops of Fort Hood left for Kuwait on Friday.
= Fort Hood 31.14 -97.78
en Ferries stopped in Dar es Salaam and Zanzibar.
= Dar es Salaam -6.82 39.27
en The dam in England failed near Whaley Bridge, Derbyshire.
= England 52.5 -1.0
en A slum in Kenya was razed, the lawyer said.
= Kenya 0.5 38.0
en Trawlers vanished in the Gulf of Mexico and the Pacific.
= Gulf of Mexico 25.0 -90.0
"""
UNKNOWN = """
en Rebels entered the town of Xanambo, in Congo, on Monday, and Kinshasa sent troops to Goma.
= Xanambo none
fr Les assaillants ont brûlé Bambu-Kwere, un village de l'Ituri, disent des habitants de Bunia.
= Bambu-Kwere none
"""
WIDE = {"admin1", "area", "country", "sea"}


def rows(block: str) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    told = ""
    for line in filter(None, block.splitlines()):
        if line.startswith("= "):
            found += [(told[:2], told[3:], one) for one in line[2:].split("; ")]
        told = line
    return found


@pytest.mark.parametrize(
    ("language", "text", "expected"), rows(WARS + LOCAL + UNKNOWN), ids=lambda value: value if len(value) < 40 else ""
)
def test_name_means_its_place(language: str, text: str, expected: str) -> None:
    gazetteer, sentences = default_gazetteer(), parse_sentences(text, language)
    mentions = detect_places(text, sentences, language, gazetteer)
    grounded = ground_places(mentions, gazetteer=gazetteer, sentences=sentences, text=text, language=language)
    if expected.endswith(" none"):
        name = expected.removesuffix(" none")
        assert [m.lat for m in grounded if m.quote == name] in ([None], [])
        return
    name, lat, lon = expected.rsplit(" ", 2)
    named = [m for m in grounded if m.quote == name]
    assert named
    for m in named:
        assert m.lat is not None and m.lon is not None
        assert kilometres(m.lat, m.lon, float(lat), float(lon)) < (300 if m.precision in WIDE else 60), m
