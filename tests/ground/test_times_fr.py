"""French time expressions from words to days. In a sentence ``[words|type value days]`` are all that must be found in
it; ``-`` stands for no days, ``None`` for no value."""

from __future__ import annotations

import re
from datetime import date

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.quotes import detect_quotes
from recoupe.detect.times import detect_times
from recoupe.ground.times import ground_times


def marked(text: str, day: date | None) -> str:
    """The text with every mention as the tests write it."""
    sentences = parse_sentences(text, "fr")
    found = ground_times(
        detect_times(text, sentences, "fr"), report_day=day, sentences=sentences, quotes=detect_quotes(text, sentences)
    )
    for m in reversed(found):
        days = m.earliest if m.earliest == m.latest else f"{m.earliest}..{m.latest}"
        text = f"{text[: m.start]}[{m.quote}|{m.timex_type} {m.timex_value} {days or '-'}]{text[m.end :]}"
    return text


def unmarked(sentence: str) -> str:
    return re.sub(r"\[([^|\]]+)\|[^\]]+\]", r"\1", sentence)


THURSDAY = date(2022, 11, 24)
WEEKDAYS = {
    "perfect": "[Mardi|DATE 2022-11-22 2022-11-22], des jihadistes ont attaqué Djibo.",
    "future": "Les deux camps se retrouveront [mardi|DATE 2022-11-29 2022-11-29] à Pretoria.",
    "future_passive": "Le général sera inhumé [samedi|DATE 2022-11-26 2022-11-26] à Goma.",
    "present_that_announces": "Le Conseil de sécurité se réunit [vendredi|DATE 2022-11-25 2022-11-25] à New York.",
    "present_that_tells": "Un attentat tue douze fidèles [mardi|DATE 2022-11-22 2022-11-22] à Peshawar.",
    "modal": "Les insurgés peuvent entrer [dimanche|DATE 2022-11-27 2022-11-27] dans Loikaw.",
    "modal_in_the_past": "Les otages ont pu fuir [lundi|DATE 2022-11-21 2022-11-21] de Kaya.",
    "appointment": "Les délégués ont rendez-vous [samedi matin|TIME 2022-11-26TMO 2022-11-26] à Nairobi.",
    "before_it_happens": "Le juge enquête avant que le rapport soit rendu public "
    "[lundi|DATE 2022-11-28 2022-11-28] à Quito.",
    "until_is_ahead": "Le pont reste fermé jusqu'à [samedi|DATE 2022-11-26 2022-11-26] à Kherson.",
    "clock_taken_for_a_verb": "Le couvre-feu entrera en vigueur [dimanche à minuit|TIME 2022-11-27T00:00 2022-11-27].",
    "this_is_the_nearest": "Affrontements [ce mardi|DATE 2022-11-22 2022-11-22] à Cotabato.",
    "this_may_be_ahead": "[Ce dimanche|DATE 2022-11-27 2022-11-27], les habitants de Bouca votent.",
    "same_weekday_same_day": "Le village pleurera [samedi|DATE 2022-11-26 2022-11-26] ses morts. "
    "Grande veillée [samedi soir|TIME 2022-11-26TEV 2022-11-26].",
    "weekday_dated_elsewhere": "Marche blanche à Tumaco [mardi|DATE 2022-11-29 2022-11-29]. Départ du cortège "
    "[mardi 29 novembre|DATE 2022-11-29 2022-11-29] devant la mairie.",
    "announcements": "Le maire recevra les familles. Messe [dimanche|DATE 2022-11-27 2022-11-27].",
    "weekday_and_end_of_day": "[Mardi en fin de journée|TIME 2022-11-22TEV 2022-11-22], une roquette a touché Taëz.",
    "little_before": "[Mercredi|DATE 2022-11-23 2022-11-23] peu avant [minuit|TIME 2022-11-23T00:00 2022-11-23], "
    "une voiture a explosé à Quetta.",
    "noon": "[Mercredi midi|TIME 2022-11-23T12:00 2022-11-23], un obus est tombé sur Avdiïvka.",
    "next_week": "Il comparaîtra [le lundi de la semaine prochaine|DATE 2022-11-28 2022-11-28] à La Haye.",
}


@pytest.mark.parametrize("sentence", WEEKDAYS.values(), ids=WEEKDAYS.keys())
def test_weekdays_lean_with_the_verb(sentence: str) -> None:
    assert marked(unmarked(sentence), THURSDAY) == sentence


SETS = {
    "every": "[Chaque vendredi|SET XXXX-WXX-5 -], l'opposition marche à Conakry.",
    "all": "[Tous les lundis|SET XXXX-WXX-1 -], un convoi part de Gao.",
    "times_a_week": "La milice rançonne le marché [deux fois par semaine|SET P1W -].",
    "several_times_a_month": "Des drones survolent la base [plusieurs fois par mois|SET P1M -].",
    "habit_by_the_article": "La morgue de Port-Soudan est ouverte [le mercredi|SET XXXX-WXX-3 -].",
    "habit_from_clock_to_clock": "Les visites ont lieu [le lundi|SET XXXX-WXX-1 -] de [9 h|TIME XXXX-XX-XXT09:00 -] "
    "à [12 h|TIME XXXX-XX-XXT12:00 -].",
    "article_in_a_story": "[Le mercredi|DATE 2022-11-23 2022-11-23], l'armée a repris Laï.",
    "first_of_the_month": "Le comité siège [le premier mardi|SET XXXX-WXX-2 -] du mois à Bangui.",
    "several_weekdays": "Les rations arrivent [les deuxième et quatrième jeudis|SET XXXX-WXX-4 -] de "
    "[chaque mois|SET P1M -].",
    "one_in_two": "[Un samedi sur deux|SET XXXX-WXX-6 -], le pont de Kalémié ferme.",
    "weekly": "Une patrouille [hebdomadaire|SET P1W -] traverse Ménaka.",
    "newspaper": "Le quotidien de Tripoli a publié la liste.",
}


@pytest.mark.parametrize("sentence", SETS.values(), ids=SETS.keys())
def test_recurring_times(sentence: str) -> None:
    assert marked(unmarked(sentence), THURSDAY) == sentence


PARTIAL = {
    "day_and_month": "Le barrage a cédé [le 6 juin|DATE 2022-06-06 2022-06-06] à Nova Kakhovka.",
    "day_of_this_month": "Le maire a été abattu [le 5 de ce mois|DATE 2022-11-05 2022-11-05] à Celaya.",
    "day_and_part": "[Le 20 au matin|TIME 2022-11-20TMO 2022-11-20], des tirs ont retenti à Moroni.",
    "date_and_part": "[Le 20 novembre au soir|TIME 2022-11-20TEV 2022-11-20], des tirs ont retenti à Jenine.",
    "month_share": "[La première quinzaine de mai|DATE 2022-05 2022-05-01..2022-05-15] a été la pire à Marioupol.",
    "week_of_a_month": "[La dernière semaine de mars 2019|DATE 2019-03 2019-03-25..2019-03-31], Baghouz est tombée.",
    "beginning": "[Début février|DATE 2022-02 2022-02-01..2022-02-10], le camp de Plaine Savo a été attaqué.",
    "middle": "À [la mi-mars|DATE 2022-03 2022-03-11..2022-03-20], le théâtre a été bombardé.",
    "end_of_year": "[Fin 2019|DATE 2019 2019-09-01..2019-12-31], le groupe tenait Jibo.",
    "end_of_month": "D'ici à [la fin du mois|DATE 2022-11 2022-11-21..2022-11-30], la force aura quitté Gossi.",
    "season_without_year": "Au [printemps|DATE 2022-SP 2022-03-01..2022-05-31], les combats ont gagné Izioum.",
    "year_as_a_label": "Le budget [2003|DATE 2003 2003-01-01..2003-12-31] de l'armée a été voté à Bogota.",
    "years_joined": "La campagne [2020|DATE 2020 2020-01-01..2020-12-31]-[2021|DATE 2021 2021-01-01..2021-12-31] a "
    "vidé le Cabo Delgado.",
    "number_is_no_year": "Une colonne de quelque 2000 soldats et 1950 camions a quitté Mekele.",
    "quarter": "Au [quatrième trimestre 2021|DATE 2021-Q4 2021-10-01..2021-12-31], les raids ont doublé à Kaduna.",
    "nth_weekday": "[Le premier dimanche de mai 2022|DATE 2022-05-01 2022-05-01], une église a brûlé à Owo.",
    "weekend": "Au cours du [week-end|DATE 2022-W46-WE 2022-11-19..2022-11-20], six soldats ont été tués à Tillabéri.",
    "week_dated": "Le palais sera fermé [toute la semaine du 5 décembre|DATE 2022-W49 2022-12-05..2022-12-11].",
    "attacks_of_2001": "Depuis les attentats du [11 septembre|DATE 2001-09-11 2001-09-11], on fouille à Roissy.",
    "weekend_dated": "[Le week-end des 5 et 6 novembre|DATE 2022-11-05 2022-11-05..2022-11-06], Kidal a brûlé.",
}


@pytest.mark.parametrize("sentence", PARTIAL.values(), ids=PARTIAL.keys())
def test_what_is_not_said_is_found(sentence: str) -> None:
    assert marked(unmarked(sentence), THURSDAY) == sentence


STRETCHES = {
    "days_of_a_month": "Du [3 au 5 juin|DATE 2022-06-03 2022-06-03..2022-06-05], Solhan a enterré ses morts.",
    "two_days": "[Les 3 et 4 juin|DATE 2022-06-03 2022-06-03..2022-06-04], le marché d'Omdurman a été visé.",
    "three_days": "[Les 5, 6 et 7 mai|DATE 2022-05-05 2022-05-05..2022-05-07], Cali a manifesté.",
    "between_days": "Entre [le 5 et le 9 novembre|DATE 2022-11-05 2022-11-05..2022-11-09], douze civils ont été tués.",
    "between_weekdays": "Entre [lundi|DATE 2022-11-21 2022-11-21] et [mercredi|DATE 2022-11-23 2022-11-23], quarante "
    "personnes ont péri à Bakhmout.",
    "over_months": "Du [28 février|DATE 2022-02-28 2022-02-28] au [3 mars|DATE 2022-03-03 2022-03-03], Kharkiv a tenu.",
    "night_of_dates": "Dans [la nuit du 12 au 13 novembre|TIME 2022-11-12TNI 2022-11-12..2022-11-13], Yirgou a brûlé.",
    "night_of_weekdays": "Dans [la nuit de mardi à mercredi|TIME 2022-11-22TNI 2022-11-22..2022-11-23], "
    "Kolofata a été attaquée.",
    "last_hours": "Au cours [des dernières vingt-quatre heures|DURATION PT24H 2022-11-23..2022-11-24], trente obus "
    "sont tombés sur Donetsk.",
    "all_day": "On s'est battu [toute la nuit|DURATION P1D -] à Sirte.",
    "and_a_half": "Le siège a duré [deux mois et demi|DURATION P2.5M -] à Azovstal.",
    "ultimatum_is_no_clock": "Les rebelles ont fixé un ultimatum de [12 heures|DURATION PT12H -] à la garnison.",
    "from_clock_to_clock": "Un couvre-feu de [18 heures|TIME XXXX-XX-XXT18:00 -] à [6 heures|TIME XXXX-XX-XXT06:00 -] "
    "règne à N'Djamena.",
    "term": "Il achève [un quinquennat|DURATION P5Y -] de guerre à Bamako.",
    "first_months": "Sur [les neuf premiers mois|DURATION P9M -], les raids ont doublé à Maradi.",
    "age": "Un berger est mort à l'âge de 14 ans à Ansongo.",
    "second_year": "La crise entre dans [sa deuxième année|DURATION P1Y -] à Palma.",
}


@pytest.mark.parametrize("sentence", STRETCHES.values(), ids=STRETCHES.keys())
def test_stretches(sentence: str) -> None:
    assert marked(unmarked(sentence), THURSDAY) == sentence


RELATIVE = {
    "ago": "[Il y a dix jours|DATE 2022-11-14 2022-11-14], Kherson était libérée.",
    "day_before_yesterday": "[Avant-hier soir|TIME 2022-11-22TEV 2022-11-22], un minibus a sauté à Lukatit.",
    "yesterday_weekday": "[Hier mercredi|DATE 2022-11-23 2022-11-23], un minibus a sauté à Mandera.",
    "day_of_yesterday": "Dans [la journée d'hier|DATE 2022-11-23 2022-11-23], la route a été rouverte.",
    "tomorrow_clock": "Le procès reprendra [demain à 9 h 30|TIME 2022-11-25T09:30 2022-11-25] à Dakar.",
    "today": "Un attentat a eu lieu [aujourd'hui|DATE 2022-11-24 2022-11-24] à Mogadiscio.",
    "today_due": "Le roi doit arriver [aujourd'hui|DATE 2022-11-24 2022-11-24] à Kinshasa.",
    "today_as_an_age": "Le village de Barsalogho reste [aujourd'hui|DATE PRESENT_REF 2022-11-24] désert.",
    "today_justifies": "Rien ne justifie [aujourd'hui|DATE PRESENT_REF 2022-11-24] une trêve à Idlib.",
    "in_days": "La mission partira dans [trois semaines|DATE 2022-W50 2022-12-12..2022-12-18] de Gao.",
    "some_days_ago": "[Il y a quelques jours|DATE 2022-11-17 2022-11-17..2022-11-22], un pont a sauté à Ségou.",
    "next_and_previous_one": "Un [précédent|DATE PAST_REF -] scrutin avait été annulé ; le "
    "[prochain|DATE FUTURE_REF -] cortège partira de Lomé.",
    "eve_and_before": "[Le 12 novembre|DATE 2022-11-12 2022-11-12], Kherson fêtait sa libération. "
    "[L'avant-veille|DATE 2022-11-10 2022-11-10], l'armée se retirait. [La veille|DATE 2022-11-11 2022-11-11], "
    "le pont avait sauté.",
    "two_days_after": "[Le 3 mai|DATE 2022-05-03 2022-05-03], la caserne a été prise. "
    "[Le surlendemain|DATE 2022-05-05 2022-05-05], elle a brûlé.",
    "next_morning": "[Le 3 mai|DATE 2022-05-03 2022-05-03], la caserne a été prise. "
    "[Le lendemain matin|TIME 2022-05-04TMO 2022-05-04], on a compté les morts.",
    "following_weekday": "[Le 3 mai|DATE 2022-05-03 2022-05-03], la caserne a été prise. "
    "[Le samedi suivant|DATE 2022-05-07 2022-05-07], elle a été rendue.",
    "clock_goes_on": "Trois rames ont été visées [dimanche|DATE 2022-11-20 2022-11-20]. Les tirs ont éclaté vers "
    "[18 h 55|TIME 2022-11-20T18:55 2022-11-20]. Le pont est haut. On a fui. "
    "À [20 h|TIME 2022-11-20T20:00 2022-11-20], tout a repris.",
    "anniversary": "[Le 5 juin 2020|DATE 2020-06-05 2020-06-05], le village a brûlé. "
    "[Deux ans jour pour jour après|DATE 2022-06-05 2022-06-05], il est désert.",
    "years_after": "[Le 5 juin 2020|DATE 2020-06-05 2020-06-05], le village a brûlé. "
    "[Deux ans après|DATE 2022 2022-01-01..2022-12-31], il est désert.",
    "from_an_event": "[Deux ans|DURATION P2Y -] jour pour jour après le massacre de Mai-Kadra, rien n'est jugé.",
    "before_a_feast": "[Trois jours|DURATION P3D -] avant [Noël|DATE 2021-12-25 2021-12-25], le car a sauté à Lamu.",
    "dawn": "[Le 3 mai|DATE 2022-05-03 2022-05-03], la ville dormait. À [l'aube|TIME 2022-05-03TMO 2022-05-03], "
    "les chars sont entrés.",
}


@pytest.mark.parametrize("sentence", RELATIVE.values(), ids=RELATIVE.keys())
def test_days_from_other_days(sentence: str) -> None:
    assert marked(unmarked(sentence), THURSDAY) == sentence


FEASTS = {
    "easter": "[Le dimanche de Pâques 2019|DATE 2019-04-21 2019-04-21], des églises ont sauté à Negombo.",
    "easter_behind": "À [Pâques|DATE 2022-04-17 2022-04-17], une église a été visée à Sinjar.",
    "orthodox": "À [Pâques orthodoxe|DATE 2022-04-24 2022-04-24], la trêve a échoué à Lyssytchansk.",
    "ascension": "Lors de [l'Ascension|DATE 2022-05-26 2022-05-26], un car a été arrêté à Kamango.",
    "climb_is_no_feast": "L'ascension du général a surpris Khartoum.",
    "christmas_evening": "[Le soir de Noël|TIME 2021-12-25TEV 2021-12-25], un bar a été attaqué à Beni.",
    "father_christmas": "Le père Noël a visité le camp de Zaatari.",
    "hyphen": "[Le 14-Juillet|DATE 2022-07-14 2022-07-14], un camion a foncé sur la foule à Nice.",
}


@pytest.mark.parametrize("sentence", FEASTS.values(), ids=FEASTS.keys())
def test_feasts(sentence: str) -> None:
    assert marked(unmarked(sentence), THURSDAY) == sentence


ISLAMIC = {
    "day_and_year": "[Le 12 ramadan 1442|DATE 2021-04 2021-04-23..2021-04-25], Nafada a été attaquée.",
    "day_of_the_month": "[Le troisième jour du ramadan|DATE 2022-04 2022-04-04..2022-04-06], une mosquée de Kunduz a "
    "été visée.",
    "month": "Durant [le mois de ramadan|DATE None 2022-04-02..2022-05-03], les raids ont redoublé à Zamfara.",
    "civil_year": "Le [ramadan 2021|DATE None 2021-04-12..2021-05-13] a été sanglant à Kaboul.",
    "new_year": "[Le 1er mouharram 1443|DATE 2021-08 2021-08-09..2021-08-11], le mollah a parlé.",
    "two_words": "[Le 5 rabi al-awwal 1441|DATE 2019-11 2019-11-02..2019-11-04], un marché a sauté à Sadr City.",
    "feast": "La trêve de [l'Aïd al-Adha|DATE 2022-07 2022-07-09..2022-07-14] a tenu à Taëz.",
    "feast_unnamed": "À l'occasion de [l'Aïd|DATE None -], les talibans ont libéré des détenus.",
    "ashura": "Le cortège de [l'Achoura|DATE 2022-08 2022-08-07..2022-08-09] a été visé à Quetta.",
    "persian": "[Le 22 bahman 1357|DATE 1979-02 1979-02-10..1979-02-12], la monarchie est tombée à Téhéran.",
    "people": "Tariq Ramadan, M. Rajab et le colonel Safar ont été entendus.",
}


@pytest.mark.parametrize("sentence", ISLAMIC.values(), ids=ISLAMIC.keys())
def test_other_calendars_are_good_to_a_day(sentence: str) -> None:
    assert marked(unmarked(sentence), THURSDAY) == sentence


ZONES = {
    "gmt": "À [6 h 30 GMT|TIME XXXX-XX-XXT06:30 -], une explosion a secoué Port-Soudan.",
    "two_forms": "Un drone est tombé [mardi à 14h00 heure locale (12h00 GMT)|TIME 2022-11-22T14:00 2022-11-22] "
    "à Odessa.",
    "so_much": "Un drone est tombé à [06h30 locales, soit 04h30 GMT|TIME XXXX-XX-XXT06:30 -] à Odessa.",
    "named": "La trêve a commencé [mardi à 14 heures, heure de Kiev|TIME 2022-11-22T14:00 2022-11-22].",
    "other_day_in_brackets": "La trêve commencera "
    "[vendredi à 00h00 (21h00 GMT jeudi)|TIME 2022-11-25T00:00 2022-11-25].",
    "military": "À [0630 GMT|TIME XXXX-XX-XXT06:30 -], les chars sont entrés dans Tskhinvali.",
    "words": "Vers [deux heures du matin|TIME XXXX-XX-XXT02:00 -], un obus est tombé sur Sloviansk.",
}


@pytest.mark.parametrize("sentence", ZONES.values(), ids=ZONES.keys())
def test_a_clock_and_its_zone_are_one_moment(sentence: str) -> None:
    assert marked(unmarked(sentence), THURSDAY) == sentence


@pytest.mark.parametrize("day", [date.min, date.max], ids=["first", "last"])
@pytest.mark.parametrize("words", ["Cet été", "Fin décembre", "Au quatrième trimestre", "Le premier dimanche de mai"])
def test_ends_of_the_calendar_are_no_error(words: str, day: date) -> None:
    assert words.split()[-1] in marked(f"{words}, on a tiré à Sittwe.", day)
