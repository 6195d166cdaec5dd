"""Nothing depends on which side a party is on: the same report with its two parties swapped is coded the same.

Each template is filled twice, once with the parties as they stand and once swapped; in what is coded, every name of a
party gives way to its slot (``A``, ``A.leader``), and the two codings must be equal in all that is no property of the
party itself (its kind, its id, where its towns lie)."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from recoupe.model.incident import Incident
from recoupe.model.report import Report
from recoupe.pipeline import code


@dataclass(frozen=True)
class Party:
    """Its forms: plural troops, the body that speaks for it, a leader and a town of its own."""

    troops: str
    body: str
    leader: str
    town: str


def party(forms: str) -> Party:
    return Party(*(f.strip() for f in forms.split("/")))


ENGLISH = {
    "india_pakistan": (
        "Indian troops / the Indian defence ministry / Indian Prime Minister Narendra Modi / Poonch",
        "Pakistani troops / the Pakistani defence ministry / Pakistani Prime Minister Imran Khan / Kotli",
    ),
    "georgia_russia": (
        "Georgian soldiers / the Georgian foreign ministry / Georgian President Mikheil Saakashvili / Gori",
        "Russian soldiers / the Russian foreign ministry / Russian President Dmitry Medvedev / Mozdok",
    ),
    "thailand_cambodia": (
        "Thai soldiers / the Thai army / Thai Prime Minister Abhisit Vejjajiva / Surin",
        "Cambodian soldiers / the Cambodian army / Cambodian Prime Minister Hun Sen / Siem Reap",
    ),
    "kyrgyzstan_tajikistan": (
        "Kyrgyz border guards / the Kyrgyz government / Kyrgyz President Sadyr Japarov / Batken",
        "Tajik border guards / the Tajik government / Tajik President Emomali Rahmon / Isfara",
    ),
    "morocco_polisario": (
        "Moroccan troops / the Moroccan army / King Mohammed VI / Smara",
        "Polisario fighters / the Polisario Front / Brahim Ghali / Tindouf",
    ),
    "turkey_pkk": (
        "Turkish soldiers / the Turkish army / Turkish President Recep Tayyip Erdogan / Hakkari",
        "PKK fighters / the PKK / Murat Karayilan / Qandil",
    ),
    "philippines_abu_sayyaf": (
        "Philippine troops / the Philippine army / President Rodrigo Duterte / Zamboanga",
        "Abu Sayyaf fighters / Abu Sayyaf / Isnilon Hapilon / Jolo",
    ),
    "somalia_shabaab": (
        "Somali troops / the Somali army / President Hassan Sheikh Mohamud / Mogadishu",
        "Al-Shabaab fighters / Al-Shabaab / Ahmed Diriye / Jilib",
    ),
    "saudi_houthis": (
        "Saudi troops / the Saudi defence ministry / Crown Prince Mohammed bin Salman / Najran",
        "Houthi fighters / the Houthis / Mahdi al-Mashat / Saada",
    ),
    "sri_lanka_tigers": (
        "Sri Lankan soldiers / the Sri Lankan army / President Mahinda Rajapaksa / Vavuniya",
        "Tamil Tiger fighters / the Tamil Tigers / Velupillai Prabhakaran / Kilinochchi",
    ),
}
FRENCH = {
    "inde_pakistan": (
        "les soldats indiens / le ministère indien de la Défense / le Premier ministre indien Narendra Modi / Poonch",
        "les soldats pakistanais / le ministère pakistanais de la Défense / le Premier ministre pakistanais Imran Khan"
        " / Kotli",
    ),
    "georgie_russie": (
        "les soldats géorgiens / le gouvernement géorgien / le président géorgien Mikheïl Saakachvili / Gori",
        "les soldats russes / le gouvernement russe / le président russe Dmitri Medvedev / Mozdok",
    ),
    "thailande_cambodge": (
        "les militaires thaïlandais / l'armée thaïlandaise / le Premier ministre thaïlandais Abhisit Vejjajiva / Surin",
        "les militaires cambodgiens / l'armée cambodgienne / le Premier ministre cambodgien Hun Sen / Siem Reap",
    ),
    "kirghizstan_tadjikistan": (
        "les soldats kirghizes / l'armée kirghize / le président kirghize Sadyr Japarov / Batken",
        "les soldats tadjiks / l'armée tadjike / le président tadjik Emomali Rahmon / Isfara",
    ),
    "maroc_polisario": (
        "les soldats marocains / l'armée marocaine / le roi Mohammed VI / Smara",
        "les combattants du Polisario / le Front Polisario / le chef Brahim Ghali / Tindouf",
    ),
    "turquie_pkk": (
        "les soldats turcs / l'armée turque / le président turc Recep Tayyip Erdogan / Hakkari",
        "les combattants du PKK / le PKK / le chef Murat Karayilan / Qandil",
    ),
    "philippines_abou_sayyaf": (
        "les soldats philippins / l'armée philippine / le président Rodrigo Duterte / Zamboanga",
        "les combattants d'Abou Sayyaf / Abou Sayyaf / le chef Isnilon Hapilon / Jolo",
    ),
    "somalie_chebabs": (
        "les soldats somaliens / l'armée somalienne / le président Hassan Cheikh Mohamoud / Mogadiscio",
        "les combattants chebabs / les chebabs / le chef Ahmed Diriye / Jilib",
    ),
    "arabie_houthis": (
        "les soldats saoudiens / l'armée saoudienne / le prince héritier Mohammed ben Salmane / Najran",
        "les combattants houthis / les Houthis / le chef Mahdi al-Machat / Saada",
    ),
    "senegal_casamance": (
        "les soldats sénégalais / l'armée sénégalaise / le président Macky Sall / Ziguinchor",
        "les rebelles du MFDC / le MFDC / le chef Salif Sadio / Bignona",
    ),
}
ENGLISH_TEMPLATES = (
    "{A.troops} shelled Davao on Sunday, killing five villagers. {B.body} blamed {A.troops} for it. {A.body}"
    " denied any involvement.",
    "{A.troops} and {B.troops} clashed near Davao on Saturday. {A.body} said nine men had been killed. {B.body} spoke"
    " of four dead.",
    "{A.leader} said on Monday that {B.troops} had attacked farmers in Davao on Sunday, wounding three of them.",
    "A drone hit Davao on Friday, killing two people. {A.body} blamed {B.troops} for the strike.",
    "On Friday {B.troops} shelled {A.town}. In retaliation, {A.troops} shelled {B.town} on Saturday.",
    "{A.troops} seized Davao from {B.troops} on Sunday. {B.body} denied that any civilian had been killed.",
    "{B.body} claims that {A.troops} killed 12 civilians in Davao on Sunday.",
)
FRENCH_TEMPLATES = (
    "{A.troops} ont pilonné Davao dimanche, tuant cinq villageois. Selon {B.body}, {A.troops} ont visé des maisons.",
    "Des combats ont opposé samedi {A.troops} et {B.troops} près de Davao. Selon {A.leader}, neuf hommes sont morts.",
    "{A.leader} a dit lundi que {B.troops} avaient attaqué dimanche des paysans à Davao et blessé deux femmes.",
    "Un drone a frappé Davao vendredi et tué deux personnes. Selon {A.leader}, {B.troops} ont mené la frappe.",
    "Vendredi, {B.troops} ont pilonné {A.town}. En représailles, {A.troops} ont pilonné {B.town} samedi.",
    "{A.troops} ont attaqué Davao dimanche. {B.leader} a démenti que des civils aient été tués.",
    "{B.leader} affirme que {A.troops} ont tué douze civils à Davao dimanche.",
)
PER_CONFLICT = 3


def filled(template: str, a: Party, b: Party) -> str:
    """The report, each sentence with a capital."""
    text = template.format(A=a, B=b)
    return re.sub(r"(^|(?<=\. ))([a-zà-ÿ])", lambda m: m[0].upper(), text)


def slots(a: Party, b: Party) -> list[tuple[re.Pattern[str], str]]:
    """Each form of a party, and each run of its words that only this party's forms have, with the slot that it stands
    for; longer ones first. Troops and the body that speaks for them are one camp: "PKK fighters" is told as the PKK."""
    pieces: dict[str, set[str]] = {}
    for camp, side in (("A", a), ("B", b)):
        for field in fields(side):
            words = re.sub(r"^(?:the|les?|l'|la) ?", "", getattr(side, field.name), flags=re.I).lower().split()
            slot = camp if field.name in ("troops", "body") else f"{camp}.{field.name}"
            for i in range(len(words)):
                for j in range(i + 1, len(words) + 1):
                    pieces.setdefault(" ".join(words[i:j]), set()).add(slot)
    found = {form: min(slots, key=len) for form, slots in pieces.items() if len({s[0] for s in slots}) == 1}
    return [
        (re.compile(rf"(?<!\w){re.escape(form)}(?!\w)", re.I), slot)
        for form, slot in sorted(found.items(), key=lambda x: -len(x[0]))
    ]


def coding(text: str, language: str, a: Party, b: Party) -> list[Any]:
    """What is coded, in names of slots."""
    names = slots(a, b)

    def plain(value: object) -> str:
        words = str(value)
        for pattern, slot in names:
            words = pattern.sub(slot, words)
        return words

    def incident(i: Incident, all_: tuple[Incident, ...]) -> dict[str, Any]:
        return {
            "type": i.type,
            "when": (i.when.earliest, i.when.latest) if i.when else None,
            "where": plain(i.where.name) if i.where else None,
            "actors": sorted((x.role, plain(x.name)) for x in i.actors),
            "claims": sorted(
                (
                    c.field,
                    plain({k: v for k, v in c.value.items() if k != "text"} if isinstance(c.value, dict) else c.value),
                    c.speech_act,
                    c.certainty,
                    c.stance,
                    tuple(plain(v.name) for v in c.chain),
                )
                for c in i.claims
                if c.field != "target"
            ),
            "links": sorted((link.type, all_[link.incident].type) for link in i.links),
        }

    found = code(Report(text=text, language=language, published="2022-03-15", outlet="The Daily")).incidents
    return [incident(i, found) for i in found]


def pairs() -> dict[str, tuple[str, Party, Party, str]]:
    found = {}
    for language, conflicts, templates in (
        ("en", ENGLISH, ENGLISH_TEMPLATES),
        ("fr", FRENCH, FRENCH_TEMPLATES),
    ):
        for n, (name, (first, second)) in enumerate(conflicts.items()):
            for k in range(PER_CONFLICT):
                which = (n + 2 * k) % len(templates)
                found[f"{language}_{name}_{which}"] = (language, party(first), party(second), templates[which])
    return found


PAIRS = pairs()


@pytest.mark.parametrize(("language", "first", "second", "template"), PAIRS.values(), ids=PAIRS.keys())
def test_swapped_parties_are_coded_alike(language: str, first: Party, second: Party, template: str) -> None:
    as_told = coding(filled(template, first, second), language, first, second)
    swapped = coding(filled(template, second, first), language, second, first)
    assert as_told == swapped
    assert as_told, "the report tells of an incident"


BENCHMARK = Path(__file__).parent.parent / "benchmarks"


@pytest.fixture(scope="module")
def bench() -> Iterator[ModuleType]:
    """The benchmark that does the same with whole reports; here some of its pairs, there all of them."""
    sys.path.insert(0, str(BENCHMARK))
    try:
        yield importlib.import_module("symmetry")
    finally:
        sys.path.remove(str(BENCHMARK))


@pytest.mark.parametrize("first", range(3))
def test_reports_carried_to_other_parties_are_coded_alike(bench: ModuleType, first: int) -> None:
    carried = (p for p in bench.report_pairs() if p.kind == "carried")
    pairs = list(islice(carried, first * 8, 72, 24))
    assert len(pairs) == 3
    assert {p.id: bench.differences(p) for p in pairs} == {p.id: [] for p in pairs}
    assert all(p.first.text != p.second.text for p in pairs)


@pytest.mark.parametrize("first", range(4))
def test_written_reports_are_coded_alike(bench: ModuleType, first: int) -> None:
    pairs = list(islice(bench.written_pairs(), 5 * first, None, 41))
    assert len(pairs) >= 6
    assert {p.id: bench.differences(p) for p in pairs} == {p.id: [] for p in pairs}


CAST = [
    ("en", "An Indian drone hit Pakistan. New Delhi denied it.", "A Russian drone hit Ukraine. Moscow denied it."),
    ("en", "India's army and two Pakistanis", "Russia's army and two Ukrainians"),
    ("fr", "L'Inde et le Pakistan accusent.", "La Russie et l'Ukraine accusent."),
    ("fr", "au Pakistan, en Inde, du Pakistan, d'Inde", "en Ukraine, en Russie, de l'Ukraine, de Russie"),
    (
        "fr",
        "L'armée indienne dit que l'Inde et qu'un Pakistanais",
        "L'armée russe dit que la Russie et qu'un Ukrainien",
    ),
    ("fr", "des forces pakistanaises", "des forces ukrainiennes"),
    ("fr", "Islamabad dément ; à Islamabad, calme", "Kiev dément ; à Islamabad, calme"),
]


@pytest.mark.parametrize(("language", "told", "carried"), CAST, ids=[c[1] for c in CAST])
def test_parts_are_given_in_good_language(bench: ModuleType, language: str, told: str, carried: str) -> None:
    states, _ = bench.read_parties()
    slots = bench.find_slots(told, language, states, scenes=False)
    assert bench.cast(told, slots, {"IN": "RU", "PK": "UA"}, states, language) == carried
