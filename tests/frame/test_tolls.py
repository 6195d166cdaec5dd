"""To which incident a toll belongs: late tolls, shares, the deaths of other days, totals of a war or a year."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.model.incident import Claim, Incident

CASES = {
    "en_total_between_two_days": (
        "en",
        "Between 4 August and 31 December, drone attacks in Amhara killed 250 civilians, the commission said.",
        [],
    ),
    "en_how_badly_hurt": (
        "en",
        "A grenade wounded eight people in Bujumbura on Monday, two of them critically.",
        ["bombing injured 8-8"],
    ),
    "fr_gravement_blesses": (
        "fr",
        "Une mine a blessé six bergers lundi près de Ménaka, dont un grièvement.",
        ["bombing injured 6-6"],
    ),
    "en_at_least_one": (
        "en",
        "At least one guard was wounded when rockets hit the base in Kirkuk on Monday, police said.",
        ["shelling injured 1-"],
    ),
    "en_at_least_one_and_two": (
        "en",
        "At least one soldier and two police officers were killed in a raid on Djibo on Monday.",
        ["armed_attack killed 1-, killed 2-2"],
    ),
    "en_one_is_one": (
        "en",
        "One guard was wounded when rockets hit the base in Kirkuk on Monday, police said.",
        ["shelling injured 1-1"],
    ),
    "fr_au_moins_un": (
        "fr",
        "Au moins un employé de la société a été blessé lundi par des tirs de roquettes sur la base de Kirkouk.",
        ["shelling injured 1-"],
    ),
    "en_who_they_were": (
        "en",
        "Three people were wounded in the shelling of Kramatorsk on Monday, among them an American contractor and a "
        "Polish driver.",
        ["shelling injured 3-3"],
    ),
    "fr_qui_ils_etaient": (
        "fr",
        "Des obus ont tué trois personnes lundi à Kherson, dont un sous-traitant américain et un chauffeur polonais.",
        ["shelling killed 3-3"],
    ),
    "fr_un_enfant_compte": (
        "fr",
        "Des obus ont tué trois personnes lundi à Kherson, dont un enfant.",
        ["shelling killed 1-1, killed 3-3"],
    ),
    "en_share_of_children": (
        "en",
        "A mortar round wounded nine people in Taiz on Monday, three of them children.",
        ["shelling injured 3-3, injured 9-9"],
    ),
    "fr_total_entre_deux_jours": (
        "fr",
        "Entre le 1er janvier et le 30 mai, des frappes aériennes ont tué 120 civils dans l'Oudalan.",
        [],
    ),
    "en_a_few_days_are_no_stretch": (
        "en",
        "Between 3 and 5 March, air strikes killed 12 people in Bor.",
        ["air_strike killed 12-12"],
    ),
    "en_late_toll": (
        "en",
        "A car bomb tore through a market in Kirkuk on Friday, killing at least 40 people.\n\nOn Saturday rioters set "
        "fire to the town hall in Mosul.\n\nThe health ministry has put the toll at 47.",
        ["bombing killed 40-, killed 47-47", "riot"],
    ),
    "fr_bilan_tardif": (
        "fr",
        "Une voiture piégée a explosé vendredi sur un marché de Kirkouk, tuant au moins 40 personnes.\n\nSamedi, des "
        "jeunes ont pillé des magasins à Mossoul.\n\nLe ministère de la Santé a porté le bilan à 47 morts.",
        ["bombing killed 40-, killed 47-47", "riot"],
    ),
    "en_each_attack_its_own_toll": (
        "en",
        "Gunmen killed seven villagers in Djibo on Sunday. The attack on Djibo wounded three more; that on Arbinda on "
        "Monday killed two soldiers.",
        ["armed_attack injured 3-3, killed 7-7", "armed_attack killed 2-2"],
    ),
    "fr_a_chaque_attaque_son_bilan": (
        "fr",
        "L'attaque de Djibo, dimanche, a tué sept villageois ; celle d'Arbinda, lundi, a blessé deux soldats.",
        ["armed_attack injured 2-2", "armed_attack killed 7-7"],
    ),
    "en_same_day_elsewhere": (
        "en",
        "Gunmen killed nine passengers near Bor on 1 March. Troops shot dead four rebels in Malakal the same day.",
        ["armed_attack killed 4-4", "armed_attack killed 9-9"],
    ),
    "fr_le_meme_jour_ailleurs": (
        "fr",
        "Des hommes armés ont tué neuf voyageurs près de Bor le 1er mars. Le même jour, des soldats ont abattu quatre "
        "rebelles à Malakal.",
        ["armed_attack killed 4-4", "armed_attack killed 9-9"],
    ),
    "en_after_the_attack": (
        "en",
        "Rebels attacked the barracks in Juba on Friday, killing 12 soldiers. After the attack, the police raided two "
        "districts of Juba and killed five students.",
        ["armed_attack killed 12-12", "armed_attack killed 5-5"],
    ),
    "fr_apres_les_combats": (
        "fr",
        "Des rebelles ont attaqué vendredi la caserne de Juba, tuant douze soldats. Après les combats, la police a "
        "ratissé deux quartiers et tué cinq étudiants.",
        ["armed_attack killed 12-12", "armed_attack killed 5-5"],
    ),
    "en_two_days_after_the_strike": (
        "en",
        "Jets bombed a market in Taiz on 1 March. Sixty people were killed, doctors said.\n\nTwo days after "
        "the strike, "
        "four aid workers were shot dead near Ibb.",
        ["air_strike killed 60-60", "armed_attack killed 4-4"],
    ),
    "fr_deux_jours_apres_le_raid": (
        "fr",
        "L'aviation a bombardé un marché de Taëz le 1er mars. Soixante personnes ont été tuées, selon des médecins.\n\n"
        "Deux jours après le raid, quatre humanitaires ont été abattus près d'Ibb.",
        ["air_strike killed 60-60", "armed_attack killed 4-4"],
    ),
    "en_among_the_dead": (
        "en",
        "Police fired on a march in Conakry on Monday, killing 30 people. Rioters set fire to the town hall. Six "
        "officers are among the dead, the ministry said.",
        ["crackdown killed 30-30, killed 6-6", "riot"],
    ),
    "fr_parmi_les_morts": (
        "fr",
        "La police a tiré sur une marche lundi à Conakry, tuant 30 personnes. Des émeutiers ont incendié la "
        "mairie. Six "
        "agents figurent parmi les morts, selon le ministère.",
        ["crackdown killed 30-30, killed 6-6", "riot"],
    ),
    "en_share": (
        "en",
        "A suicide bomber killed 18 people in Maiduguri on Sunday. Seven of the dead were children, the hospital said.",
        ["suicide_bombing killed 18-18, killed 7-7"],
    ),
    "fr_blesses_qui_succombent": (
        "fr",
        "Un tir d'artillerie a tué trois personnes lundi à Nikopol. Deux blessés ont succombé mardi, ce qui porte le "
        "bilan à cinq morts.",
        ["shelling killed 2-2, killed 3-3, killed 5-5"],
    ),
    "en_died_of_his_wounds": (
        "en",
        "Gunmen killed six quarrymen near Mandera on Friday. A seventh man died of his wounds on Monday.",
        ["armed_attack killed 1-1, killed 6-6"],
    ),
    "fr_recit_sans_date_puis_attaque_datee": (
        "fr",
        "L'armée a donné l'assaut à un refuge de rebelles. Cinq d'entre eux ont été tués.\n\nDans la nuit du "
        "7 au 8 mars, "
        "des inconnus ont attaqué le poste de Galim, tuant quatre gendarmes.",
        ["armed_attack killed 4-4", "armed_attack killed 5-5"],
    ),
    "fr_offensive_et_embuscade": (
        "fr",
        "L'armée a lancé une offensive dans le Haut-Karabakh du 8 au 10 mars. Au moins 200 personnes ont été tuées.\n\n"
        "Mercredi, près de Martakert, des inconnus ont mitraillé une voiture, tuant deux agents.",
        ["armed_attack killed 2-2", "armed_attack killed 200-"],
    ),
    "en_named_victim_told_twice": (
        "en",
        "The murder of Judge Paolo Neri has shocked Palermo. The judge was shot dead outside his home on Sunday.",
        ["assassination killed 1-1"],
    ),
    "en_attackers_shot": (
        "en",
        "Militants attacked an army post in Bannu on Monday, killing six soldiers. All four attackers were shot dead.",
        ["armed_attack killed 4-4, killed 6-6"],
    ),
    "en_attackers_arrested": (
        "en",
        "Gunmen stormed a clinic in Goma on Monday, killing two nurses. Police arrested three of the attackers.",
        ["armed_attack killed 2-2"],
    ),
    "fr_deja": (
        "fr",
        "Des hommes armés ont tué 70 soldats lundi à Inates. En janvier, dix-huit soldats avaient déjà péri à Inates.",
        ["armed_attack killed 18-18", "armed_attack killed 70-70"],
    ),
    "fr_l_assaut_est_celui_du_debut": (
        "fr",
        "Des hommes armés ont tué 70 soldats lundi à Inates. En janvier, dix-huit soldats avaient déjà péri "
        "à Bosso.\n\n"
        "L'organisation a revendiqué l'assaut et affirme avoir tué plus de cent soldats.",
        ["armed_attack killed 100-, killed 70-70", "armed_attack killed 18-18"],
    ),
}
TOTALS = {
    "en_since_january": (
        "en",
        "Gunmen killed four herders in Birao on Sunday. Attacks in the region have killed more than 900 people since "
        "January.",
        ["armed_attack killed 4-4"],
    ),
    "fr_depuis_janvier": (
        "fr",
        "Des hommes armés ont tué quatre bergers dimanche à Birao. Depuis janvier, plus de 900 personnes ont été tuées "
        "dans la région.",
        ["armed_attack killed 4-4"],
    ),
    "en_war": (
        "en",
        "Shells killed three people in Bor on Monday. The war has killed more than 40,000 people.",
        ["shelling killed 3-3"],
    ),
    "fr_guerre": (
        "fr",
        "Des obus ont tué trois personnes lundi à Bor. La guerre a fait plus de 40 000 morts.",
        ["shelling killed 3-3"],
    ),
    "en_this_month": (
        "en",
        "Shelling killed three people in Nikopol on Monday, bringing to 25 the number killed there this month.",
        ["shelling killed 3-3"],
    ),
    "en_since_it_was_declared": (
        "en",
        "Rebels killed 55 villagers in Boga on Monday. More than 130 civilians have been killed in the two provinces "
        "since the president took over on 6 January.",
        ["armed_attack killed 55-55"],
    ),
    "en_year_of_a_monitor": (
        "en",
        "Gunmen killed four herders in Birao on Sunday. In 2021 the monitor documented 27 killings in the province.",
        ["armed_attack killed 4-4"],
    ),
    "fr_annee_d_un_observatoire": (
        "fr",
        "Des hommes armés ont tué quatre bergers dimanche à Birao. En 2021, l'observatoire a recensé 600 morts dans la "
        "province.",
        ["armed_attack killed 4-4"],
    ),
    "fr_depuis_un_evenement_reste_un_incident": (
        "fr",
        "Depuis fin janvier, les combats pour la ville d'El-Obeid ont fait 110 morts, selon un médecin.",
        ["armed_clash killed 110-110"],
    ),
}
DAYS = {
    "en_as_of_this_morning": (
        "en",
        "Shells hit a school in Marib on Saturday. As of this morning the toll stands at 31 dead and 50 wounded.",
        "2022-03-12",
    ),
    "fr_compte_du_lendemain": (
        "fr",
        "Des obus ont touché une école à Marib samedi. Le gouverneur avait porté le bilan à 31 morts le lendemain.",
        "2022-03-12",
    ),
    "en_hour_of_the_strike": (
        "en",
        "The toll of Friday's strike on the station in Lyman has risen to 30. On Sunday the mayor had put it at 22. "
        "People were asleep when the missile came in at 4:20 a.m.",
        "2022-03-11",
    ),
}
DOUBTS = {
    "en_that_figure": (
        "en",
        "Shells killed nine people and wounded 31 in Bor on Monday, rebels say. The army is unable to "
        "confirm that figure.",
        ["injured 31-31 assert", "injured 31-31 unable_to_confirm", "killed 9-9 assert"],
    ),
    "en_the_tolls_of_two_voices": (
        "en",
        "A bomb killed nine people in Bor on Monday, police said. A doctor counted 14 dead. Reuters could "
        "not verify the "
        "tolls.",
        [
            "killed 14-14 assert",
            "killed 14-14 unable_to_confirm",
            "killed 9-9 assert",
            "killed 9-9 unable_to_confirm",
        ],
    ),
}


def counts(incident: Incident) -> list[Claim]:
    return [c for c in incident.claims if c.field in ("killed", "injured")]


def value(claim: Claim) -> str:
    return "-".join("" if claim.value[k] is None else str(claim.value[k]) for k in ("min", "max"))


@pytest.mark.parametrize(("language", "text", "expected"), [*CASES.values(), *TOTALS.values()], ids=[*CASES, *TOTALS])
def test_tolls(coded: Callable[..., tuple[Incident, ...]], language: str, text: str, expected: list[str]) -> None:
    found = [
        f"{i.type} {', '.join(sorted(f'{c.field} {value(c)}' for c in counts(i)))}".strip()
        for i in coded(text, language)
    ]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(("language", "text", "expected"), DAYS.values(), ids=DAYS.keys())
def test_the_day_of_counting_is_no_day_of_the_incident(
    coded: Callable[..., tuple[Incident, ...]], language: str, text: str, expected: str
) -> None:
    (incident,) = coded(text, language)
    assert incident.when is not None
    assert (incident.when.earliest, incident.when.latest) == (expected, expected)


@pytest.mark.parametrize(("language", "text", "expected"), DOUBTS.values(), ids=DOUBTS.keys())
def test_doubts(coded: Callable[..., tuple[Incident, ...]], language: str, text: str, expected: list[str]) -> None:
    claims = [c for i in coded(text, language) for c in counts(i)]
    assert sorted(f"{c.field} {value(c)} {c.speech_act}" for c in claims) == expected
