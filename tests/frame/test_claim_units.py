"""One claim a value and a voice: what is told again, corrected, taken back, or said by several; the cue of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.frame.conftest import value_of

UNITS = {
    "en_same_voice_twice": (
        "en",
        "A bombing struck Aden on Sunday. Police said nine people were killed. Police said nine people "
        "had died in all.",
        "killed",
        ["killed 9-9 assert | police +1"],
    ),
    "fr_la_meme_voix_deux_fois": (
        "fr",
        "Un attentat a frappé Aden dimanche. La police parle de neuf morts. Le bilan de neuf morts a été "
        "répété lundi par la police.",
        "killed",
        ["killed 9-9 assert | police +1"],
    ),
    "en_two_voices_one_number": (
        "en",
        "A bombing struck Aden on Sunday. Police said nine people were killed. A doctor also counted nine dead.",
        "killed",
        ["killed 9-9 assert | a doctor", "killed 9-9 assert | police"],
    ),
    "fr_deux_voix_un_nombre": (
        "fr",
        "Un attentat a frappé Aden dimanche. La police parle de neuf morts. Un médecin a compté neuf morts.",
        "killed",
        ["killed 9-9 assert | police", "killed 9-9 assert | un médecin"],
    ),
    "en_two_voices_one_doer": (
        "en",
        "A car bomb killed nine people in Aden on Sunday. The government accused the Houthis of the "
        "attack. The UN accused the Houthis of the attack.",
        "responsibility",
        ["responsibility Houthis accuse | UN", "responsibility Houthis accuse | government"],
    ),
    "fr_deux_voix_un_auteur": (
        "fr",
        "Une voiture piégée a tué neuf personnes dimanche à Aden. Le gouvernement a accusé les Houthis de "
        "l'attaque. L'ONU a accusé les Houthis de l'attaque.",
        "responsibility",
        ["responsibility Houthis accuse | ONU", "responsibility Houthis accuse | gouvernement"],
    ),
    "en_toll_raised": (
        "en",
        "A bombing struck Aden on Sunday. Police said nine people were killed. On Monday police said the "
        "toll had risen to 12.",
        "killed",
        ["killed 12-12 assert | police", "killed 9-9 assert | police"],
    ),
    "fr_bilan_alourdi": (
        "fr",
        "Un attentat a frappé Aden dimanche. La police a fait état de neuf morts, puis de douze.",
        "killed",
        ["killed 12-12 assert | police", "killed 9-9 assert | police"],
    ),
    "en_toll_cut": (
        "en",
        "A bombing struck Aden on Sunday. Police have cut the toll from 14 dead to 12.",
        "killed",
        ["killed 12-12 assert | police", "killed 14-14 retract | police"],
    ),
    "fr_bilan_abaisse": (
        "fr",
        "Un attentat a frappé Aden dimanche. La police a abaissé son bilan de 14 à 12 morts.",
        "killed",
        ["killed 12-12 assert | police", "killed 14-14 retract | police"],
    ),
    "en_toll_withdrawn": (
        "en",
        "A bombing struck Aden on Sunday. The hospital said 14 people were killed. It later retracted that figure.",
        "killed",
        ["killed 14-14 assert | hospital", "killed 14-14 retract | hospital"],
    ),
    "fr_bilan_retire": (
        "fr",
        "Un attentat a frappé Aden dimanche. L'hôpital, qui avait annoncé 14 morts, est revenu sur ce bilan.",
        "killed",
        ["killed 14-14 assert | hôpital", "killed 14-14 retract | hôpital"],
    ),
    "en_own_figure_not_the_last": (
        "en",
        "A suicide bomber struck Quetta on Sunday. The governor, who had first spoken of 30 dead, later "
        "cut the figure to 26.",
        "killed",
        ["killed 26-26 assert | governor", "killed 30-30 assert | governor", "killed 30-30 retract | governor"],
    ),
    "en_toll_confirmed_and_doubted": (
        "en",
        "Gunmen killed six villagers in Loikaw on Sunday. The governor confirmed the toll. Reuters could "
        "not verify it.",
        "killed",
        ["killed 6-6 assert", "killed 6-6 confirm | governor", "killed 6-6 unable_to_confirm unstated | Reuters"],
    ),
    "fr_bilan_confirme_et_mis_en_doute": (
        "fr",
        "Des hommes armés ont tué six villageois dimanche à Loikaw. Le gouverneur a confirmé ce bilan. "
        "L'AFP n'a pas pu le vérifier.",
        "killed",
        ["killed 6-6 assert", "killed 6-6 confirm | gouverneur", "killed 6-6 unable_to_confirm unstated | AFP"],
    ),
    "en_neither_confirmed_nor_denied": (
        "en",
        "Soldiers shot dead six villagers in Loikaw on Sunday, residents said. The junta would neither "
        "confirm nor deny the killings.",
        "killed occurrence",
        ["killed 6-6 assert | residents", "occurrence armed_attack assert | residents"],
    ),
    "fr_ni_confirme_ni_infirme": (
        "fr",
        "Des soldats ont abattu six villageois dimanche à Loikaw, selon des habitants. La junte ne "
        "confirme ni n'infirme.",
        "killed occurrence",
        ["killed 6-6 assert | des habitants", "occurrence armed_attack assert | des habitants"],
    ),
    "en_noun_of_saying": (
        "en",
        "The army's claim that it had killed 40 rebels in Marib on Sunday drew laughter in Aden.",
        "killed occurrence",
        ["killed 40-40 assert | army", "occurrence armed_attack assert | army"],
    ),
    "fr_nom_de_parole": (
        "fr",
        "L'affirmation de l'armée selon laquelle elle aurait tué 40 rebelles dimanche à Marib a fait sourire à Aden.",
        "killed occurrence",
        [
            "killed 40-40 assert distance unstated | armée",
            "occurrence armed_attack assert distance unstated | armée",
        ],
    ),
    "en_announced_by_nobody": (
        "en",
        "Jets bombed a school in Deraa on Sunday. It was announced that 11 pupils had died.",
        "killed",
        ["killed 11-11 assert distance unstated | (unknown)"],
    ),
    "fr_il_a_ete_indique": (
        "fr",
        "L'aviation a bombardé une école dimanche à Deraa. Il a été indiqué que onze élèves avaient péri.",
        "killed",
        ["killed 11-11 assert distance unstated | (unknown)"],
    ),
    "fr_on_apprend_de": (
        "fr",
        "L'aviation a bombardé une école dimanche à Deraa. On apprend de source hospitalière que onze élèves ont péri.",
        "killed",
        ["killed 11-11 assert | source hospitalière"],
    ),
    "en_hedge_of_a_part": (
        "en",
        "Police said 12 people were killed in a bombing in Aden on Sunday and that the bomber may have "
        "come from Abyan.",
        "killed",
        ["killed 12-12 assert | police"],
    ),
    "fr_doute_sur_une_partie": (
        "fr",
        "La police dit que 12 personnes ont été tuées dans un attentat dimanche à Aden et que le kamikaze "
        "pourrait être venu d'Abyan.",
        "killed",
        ["killed 12-12 assert | police"],
    ),
    "en_possible": (
        "en",
        "Up to 12 people may have been killed in a bombing in Aden on Sunday, police said.",
        "killed",
        ["killed -12 assert possible | police"],
    ),
    "fr_possible": (
        "fr",
        "Douze personnes pourraient avoir été tuées dans un attentat dimanche à Aden, selon la police.",
        "killed",
        ["killed 12-12 assert possible | police"],
    ),
    "en_own_hedge": (
        "en",
        "A bombing struck Aden on Sunday. Nine people were probably killed.",
        "killed",
        ["killed 9-9 assert probable"],
    ),
    "fr_propre_reserve": (
        "fr",
        "Un attentat a frappé Aden dimanche. Neuf personnes ont sans doute été tuées.",
        "killed",
        ["killed 9-9 assert probable"],
    ),
    "en_believed_to": (
        "en",
        "A bombing struck Aden on Sunday. Nine people are believed to have been killed, police said.",
        "killed",
        ["killed 9-9 assert probable | police"],
    ),
    "en_forced_to_admit": (
        "en",
        "The general was forced to admit that his troops had shelled the clinic in Bor on Sunday, killing "
        "nine patients.",
        "killed occurrence",
        ["killed 9-9 confirm | general", "occurrence shelling confirm | general"],
    ),
    "fr_du_reconnaitre": (
        "fr",
        "Le général a dû reconnaître que ses hommes avaient pilonné la clinique dimanche à Bor, tuant neuf patients.",
        "killed occurrence",
        ["killed 9-9 confirm | général", "occurrence shelling confirm | général"],
    ),
    "fr_guillemets_sur_un_verbe": (
        "fr",
        "Une frappe a visé Deraa dimanche. L'armée dit avoir « neutralisé » cinq terroristes et arrêté deux hommes.",
        "killed captured",
        ["captured 2-2 assert | armée", "killed 5-5 assert distance | armée"],
    ),
    "en_without_evidence": (
        "en",
        "A strike hit Deraa on Sunday. The army claimed, without offering evidence, that it had killed five fighters.",
        "killed",
        ["killed 5-5 assert distance | army"],
    ),
    "fr_sans_preuve": (
        "fr",
        "Une frappe a visé Deraa dimanche. L'armée soutient, sans en apporter la preuve, que cinq "
        "combattants ont été tués.",
        "killed",
        ["killed 5-5 assert distance | armée"],
    ),
    "en_so_called_speaker_goes_on": (
        "en",
        "A strike hit Deraa on Sunday. The so-called army spokesman announced two dead; on Monday he "
        "spoke of five dead.",
        "killed",
        ["killed 2-2 assert distance | army spokesman", "killed 5-5 assert distance | army spokesman"],
    ),
    "fr_le_pretendu_porte_parole": (
        "fr",
        "Une frappe a visé Deraa dimanche. Le prétendu porte-parole de l'armée annonçait deux morts ; "
        "lundi il parle de cinq morts.",
        "killed",
        [
            "killed 2-2 assert distance | porte-parole de l'armée",
            "killed 5-5 assert distance | porte-parole de l'armée",
        ],
    ),
    "en_version_called_false": (
        "en",
        "A strike hit Deraa on Sunday. The pilot reported five fighters killed. That account was wrong.",
        "killed",
        ["killed 5-5 assert distance | pilot", "killed 5-5 retract"],
    ),
    "fr_future_in_the_past": (
        "fr",
        "Une frappe a tué cinq hommes dimanche à Deraa. Le général a dit que ses troupes se retireraient.",
        "killed",
        ["killed 5-5 assert"],
    ),
    "en_admits_own_act": (
        "en",
        "The army admitted that it had shelled the clinic in Bor on Sunday.",
        "responsibility",
        ["responsibility army claim_responsibility | army +1"],
    ),
}
"""One claim a value and a voice: what a voice says again, takes back, cuts, doubts; how sure it is; how the outlet
stands to it. "+1": further words that repeat it."""


@pytest.mark.parametrize(("language", "text", "fields", "expected"), UNITS.values(), ids=UNITS.keys())
def test_one_claim_a_value_and_a_voice(
    coded: Callable[..., Any], language: str, text: str, fields: str, expected: list[str]
) -> None:
    found = []
    for c in (c for i in coded(text, language) for c in i.claims if c.field in fields.split()):
        manner = [x for x in (c.stance, c.certainty) if x not in ("neutral", "certain")]
        voices = " > ".join(v.name or f"({v.kind})" for v in c.chain[1:])
        words = " ".join([c.field, value_of(c), c.speech_act, *manner])
        found.append(words + (f" | {voices}" if voices else "") + (f" +{len(c.also)}" if c.also else ""))
    assert sorted(found) == expected


def test_every_claim_of_another_voice_has_its_cue(coded: Callable[..., Any]) -> None:
    text = (
        "Jets bombed Deraa on Sunday. According to the mayor, nine people died; the army denied that anyone was hurt."
    )
    held = [c for i in coded(text, "en") for c in i.claims if len(c.chain) > 1]
    assert sorted({c.cue.quote for c in held}) == ["According to the mayor", "denied"]
    assert all(text[c.cue.start : c.cue.end] == c.cue.quote for c in held)
