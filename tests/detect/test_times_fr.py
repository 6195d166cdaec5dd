"""French time expressions: the brackets in a sentence are all that must be found in it."""

import re

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.times import detect_times

SPANS = {
    "weekday": "Des obus sont tombés [mardi] sur Marioupol.",
    "weekday_part": "[Jeudi soir], un convoi a sauté près de Gossi.",
    "weekday_with_tail": "[Mercredi dans la matinée], l'aviation a visé El-Geneina.",
    "full_date": "L'embuscade du [4 octobre 2017] a tué quatre soldats à Tongo Tongo.",
    "article_inside": "[Le lundi 12 mai], Buenaventura s'est réveillée sous les balles.",
    "first_of_month": "La trêve est entrée en vigueur [le 1er août].",
    "two_digit_year": "La prison avait brûlé [le 10 novembre 93].",
    "night_of_weekdays": "Dans [la nuit de lundi à mardi], des drones ont survolé Odessa.",
    "night_of_dates": "Dans [la nuit du 7 au 8 mai], Port-Soudan a été bombardée.",
    "night_over_new_year": "Dans [la nuit du 31 décembre 2022 au 1er janvier 2023], Makiïvka a été frappée.",
    "night_of_one_day": "Dans [la nuit de jeudi], des inconnus ont enlevé le chef du village.",
    "part_of_date": "Dans [la soirée du 3 mars], les rebelles ont pris Bunagana.",
    "yesterday": "[Hier], puis [avant-hier], Sanaa a été visée.",
    "clock_after_day": "Le marché a été touché [mercredi à 13 heures].",
    "clock_apart": "Le couvre-feu commence [le 6 mai] à [20 h 30].",
    "clock_of_morning": "Les tirs ont commencé vers [4 heures du matin] et cessé à [5h du matin].",
    "hours_are_no_clock": "La ville est tombée après [12 heures] de combats.",
    "month_alone": "Le village avait déjà été pillé en [mai] et au [mois de juin dernier].",
    "month_beginning": "Depuis [début février], Rutshuru est isolée.",
    "mid_and_end": "De [mi-mars] à [fin avril 2021], Palma est restée vide.",
    "year": "Le conflit de [2014] a fait des milliers de déplacés.",
    "year_in_brackets": "La guerre des Cent-Jours ([1996]) a marqué la région.",
    "decade_and_century": "Dans [les années 90] comme au [XXe siècle], l'Ituri a souffert.",
    "ago": "[Il y a dix jours], une mine a tué deux bergers à Lukatit.",
    "later": "[Quelques jours plus tard], l'armée a rasé le hameau.",
    "earlier": "[Trois mois auparavant], un accord avait été signé à Juba.",
    "eve_and_morrow": "[La veille], un pont avait sauté ; [le surlendemain], un second a cédé.",
    "morrow_of_event": "Au [lendemain] de l'assaut, Pemba pleurait ses morts.",
    "units_after_event": "[Six jours] après le raid, le bilan restait inconnu.",
    "that_day": "[Ce jour-là], [le soir même] et [cette nuit-là], Bangui a brûlé.",
    "that_weekday": "[Ce dimanche-là], la messe venait de finir.",
    "last_units": "[Ces derniers jours] et [ces trois dernières semaines], le front a peu bougé.",
    "duration": "Pendant [près de trois semaines], Kidal est restée coupée.",
    "tens": "Le siège a duré [une dizaine de jours].",
    "every": "[Chaque vendredi] et [tous les soirs], la place se remplit.",
    "since_then": "[Depuis lors], plus personne ne passe le pont.",
    "islamic_month": "Pendant le [ramadan], les combats cessent.",
    "dateline": "NAIROBI, [14 mars 2019] (AFP) - Une bombe a explosé.",
    "bare_day": "[Le 15 février], un obus est tombé ; [le 20], un autre.",
    "iso_and_figures": "Reçu [2023-04-17], daté du [15/04/2023].",
    "present": "[Actuellement], [désormais] et [bientôt] ne datent rien.",
    "age": "Une fillette de 6 ans et Amina, 34 ans, ont péri.",
    "second_is_ordinal": "Une seconde explosion a retenti.",
    "names": "Le Mouvement du 23 mars tient l'avenue du 30 juin.",
    "toll": "Plus de 2000 morts, 1 500 hommes et la résolution 2254.",
    "planet": "La Force Mars et le général Juin sont des noms.",
}


@pytest.mark.parametrize("sentence", SPANS.values(), ids=SPANS.keys())
def test_spans(sentence: str) -> None:
    text = re.sub(r"[\[\]]", "", sentence)
    found = detect_times(text, parse_sentences(text, "fr"), "fr")
    marked = text
    for m in reversed(found):
        assert m.quote == text[m.start : m.end]
        marked = f"{marked[: m.start]}[{m.quote}]{marked[m.end :]}"
    assert marked == sentence


VALUES = {
    "three_weeks": ("Le siège a duré trois semaines.", "DURATION", "P3W"),
    "decimal": ("La roquette a volé 30,4 secondes.", "DURATION", "PT30.4S"),
    "some_months": ("Le camp tient depuis plusieurs mois.", "DURATION", "PXM"),
    "words_to_number": ("Il a passé deux cent vingt-quatre jours en otage.", "DURATION", "P224D"),
    "quarter_century": ("La guerre dure depuis un quart de siècle.", "DURATION", "P25Y"),
    "every_friday": ("La foule revient chaque vendredi.", "SET", "XXXX-WXX-5"),
    "weekly": ("Une patrouille hebdomadaire passe.", "SET", "P1W"),
    "now": ("La route est actuellement coupée.", "DATE", "PRESENT_REF"),
}


@pytest.mark.parametrize(("text", "kind", "value"), VALUES.values(), ids=VALUES.keys())
def test_values_without_calendar(text: str, kind: str, value: str) -> None:
    assert [(m.timex_type, m.timex_value) for m in detect_times(text, parse_sentences(text, "fr"), "fr")] == [
        (kind, value)
    ]


SHIFTS = {
    "eve": ("La veille, un obus est tombé.", (-1, -1)),
    "some_days_later": ("Quelques jours plus tard, le pont a sauté.", (2, 7)),
    "two_weeks_earlier": ("Deux semaines plus tôt, le maire avait fui.", (-14, -14)),
    "same_day": ("Le même jour, une école a brûlé.", (0, 0)),
    "hours_stay_in_the_day": ("Quelques heures plus tard, l'armée est entrée.", (0, 0)),
    "a_day_in_hours": ("Vingt-quatre heures plus tard, l'armée est entrée.", (1, 1)),
    "after_event": ("Six jours après le raid, le bilan restait inconnu.", (6, 6)),
}


@pytest.mark.parametrize(("text", "shift"), SHIFTS.values(), ids=SHIFTS.keys())
def test_narrative_shift(text: str, shift: tuple[int, int]) -> None:
    (mention,) = detect_times(text, parse_sentences(text, "fr"), "fr")
    assert (mention.anchor, mention.shift) == ("narrative", shift)


def test_sentence_numbers() -> None:
    text = "Mardi, Goma a tremblé. Un calme précaire règne. Hier, les tirs ont repris."
    assert [m.sentence for m in detect_times(text, parse_sentences(text, "fr"), "fr")] == [0, 2]


def test_language_without_grammar_gives_none() -> None:
    text = "Hier, Goma a tremblé."
    assert detect_times(text, parse_sentences(text, "fr"), "sw") == ()
