"""Numbers in French; the expectation stands in the sentence: ``[words|unit min-max]`` around each number."""

from __future__ import annotations

import re

import pytest

from recoupe.detect.quantities import detect_quantities

MARK = re.compile(r"\[([^|\]]*)\|(\w+) (\d*)-(\d*)\]")

CASES = [
    "[Au moins 10 000|count 10000-] personnes ont fui Palma.",
    "[1\u202f200|count 1200-1200] soldats et [10.000|count 10000-10000] civils.",
    "[3,5 millions|count 3500000-3500000] de déplacés au Darfour.",
    "[Treize|count 13-13] morts, [dix-huit|count 18-18] blessés, [deux cents|count 200-200] disparus.",
    "[Quatre-vingt-dix-sept|count 97-97]",
    "[soixante et onze|count 71-71] puis [mille deux cents|count 1200-1200] otages.",
    "[trente et une|count 31-31] victimes et [cent vingt|count 120-120] détenus",
    "Il parle [de 13 à 20|count 13-20] tués, [entre 10 et 15|count 10-15] blessés et [deux ou "
    "trois|count 2-3] disparus.",
    "Le bilan est passé de [12|former 12-12] à [15|count 15-15] morts.",
    "[Une dizaine|count 8-12], [une douzaine|count 10-14], [une vingtaine|count 16-24], [une centaine|count 80-120].",
    "[plus d'une trentaine|count 30-] de rebelles, [près d'une centaine|count 80-120] de civils",
    "[une demi-douzaine|count 5-7] d'hommes",
    "[des dizaines|count 20-99], [des centaines|count 100-999] et [des milliers|count 1000-9999] de manifestants",
    "[des dizaines de milliers|count 10000-99999] de réfugiés",
    "[plusieurs|count 2-] autres et [de nombreux|count 2-] blessés, mais [aucun|count 0-0] mort",
    "[environ 170|count 136-204] Afghans, [quelque 300|count 240-360] civils, [près de 50|count 40-60] soldats",
    "[jusqu'à 40|count -40] obus, [moins de 5|count -5] tués, [pas moins de 33|count 33-] blessés",
    "[12 au moins|count 12-]",
    "Le [12|date 12-12] juin [2021|year 2021-2021], vers [14|clock 14-14]h30",
    "un obus de [120|calibre 120-120] mm tombé à [3|distance 3-3] km",
    "[40|percent 40-40] % des [500|money 500-500] dollars",
    "un garçon âgé de [12|age 12-12] ans, après [24|duration 24-24] heures",
    "un AK-47, deux Su-25 et le M23".replace("deux", "[deux|count 2-2]"),
    "la [25|ordinal 25-25]e brigade",
    "En [2014|year 2014-2014] [300|count 300-300] personnes avaient péri.",
    "l'attaque de [2019|year 2019-2019] a fait [6|count 6-6] morts",
    "L'armée s'est repliée sans un mot.",
    "[Entre huit et onze|count 8-11] gardiens, [soixante et onze|count 71-71] et [cent et un|count 101-101]",
    "[Une à deux dizaines|count 8-24] de blessés, [deux dizaines|count 16-24] de morts",
    "[une demi-douzaine|count 5-7] de chars et [trois douzaines|count 29-43] de soldats",
    "Le bilan a été revu à la baisse, de [52|former 52-52] à [47|count 47-47] morts.",
]


@pytest.mark.parametrize("marked", CASES, ids=CASES)
def test_numbers(marked: str) -> None:
    text = MARK.sub(r"\1", marked)
    expected = [m.groups() for m in MARK.finditer(marked)]
    found = [
        (q.quote, q.unit, "" if q.min is None else str(q.min), "" if q.max is None else str(q.max))
        for q in detect_quantities(text, (), "fr")
    ]
    assert found == expected
