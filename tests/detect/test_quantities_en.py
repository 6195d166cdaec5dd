"""Numbers in English; the expectation stands in the sentence: ``[words|unit min-max]`` around each number."""

from __future__ import annotations

import re

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.quantities import detect_quantities
from recoupe.errors import LanguageError

MARK = re.compile(r"\[([^|\]]*)\|(\w+) (\d*)-(\d*)\]")

CASES = [
    "[At least 1,074|count 1074-] pupils and [thirty-five|count 35-35] soldiers",
    "[two hundred and six|count 206-206] villagers, [a hundred and twenty|count 120-120] huts",
    "[a hundred|count 80-120] cows",
    "[half a dozen|count 5-7] men, [a dozen|count 10-14] others, [two dozen|count 19-29] vehicles",
    "[half-a-dozen|count 5-7] huts, [half dozen|count 5-7] vans, [a half-dozen|count 5-7] men",
    "[two\u00a0dozen|count 19-29] goats",
    "[dozens|count 20-99], [hundreds|count 100-999], [several hundred|count 100-999]",
    "[tens of thousands|count 10000-99999]",
    "[between 10 and 15|count 10-15] people, [10 to 15|count 10-15] shells, [two or three|duration 2-3] hours later",
    "The toll rose from [12|former 12-12] to [15|count 15-15].",
    "[up to 40|count -40] rockets, [more than 12|count 12-] dead, [over 100|count 100-] hurt",
    "[12 or more|count 12-] held",
    "[nearly 300|count 240-360], [about 80|count 64-96]",
    "[some 30|count 24-36] fighters and [30 or so|count 24-36] more",
    "[some|count 2-] boys and [several|count 2-] teachers",
    "[no|count 0-0] casualties, yet [no fewer than 12|count 12-] arrests",
    "On June [12|date 12-12], [2021|year 2021-2021] at [3|clock 3-3]pm",
    "a [12|age 12-12]-year-old boy and a man aged [40|age 40-40]",
    "a [120|calibre 120-120] mm mortar fired from [3|distance 3-3] km",
    "[40|percent 40-40]% of $5 bills",
    "an AK-47, a T-72 and Resolution [2254|label 2254-2254]",
    "the [25|ordinal 25-25]th brigade, after [24|duration 24-24] hours",
    "In [2014|year 2014-2014] gunmen killed [2,000|count 2000-2000] people.",
    "[3.5 million|count 3500000-3500000] people have fled Sudan.",
    "Ali Omar, [24|age 24-24], and Sami Nour ([31|age 31-31]) were arrested.",
    "a [six|label 6-6]-member family",
    "No longer hungry, no more than a rumour.",
    "The count was cut from [30|former 30-30] to [26|count 26-26].",
    "In March [two|count 2-2] soldiers and in April [60|count 60-60] miners died; on March [12|date 12-12] it rained.",
    "It began on 1 March. [Sixty|count 60-60] fled on Sept. [5|date 5-5].".replace("1", "[1|date 1-1]", 1),
    "Deaths now number [118|count 118-118]; he lives at number [12|label 12-12].",
]


@pytest.mark.parametrize("marked", CASES, ids=CASES)
def test_numbers(marked: str) -> None:
    text = MARK.sub(r"\1", marked)
    expected = [m.groups() for m in MARK.finditer(marked)]
    found = [
        (q.quote, q.unit, "" if q.min is None else str(q.min), "" if q.max is None else str(q.max))
        for q in detect_quantities(text, (), "en")
    ]
    assert found == expected


def test_offsets_count_characters_of_the_whole_text_and_sentences_are_numbered() -> None:
    text = "Shells fell on Marib. About 20 people died."
    (q,) = detect_quantities(text, parse_sentences(text, "en"), "en")
    assert (text[q.start : q.end], q.sentence) == ("About 20", 1)


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(LanguageError, match="'xx'"):
        detect_quantities("12", (), "xx")
