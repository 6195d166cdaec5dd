"""Fingerprints: bounded, the same again, met by copies and not by what every desk prints."""

import json
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.link.fingerprint import Fingerprint, fingerprint
from recoupe.model.report import Report

FERRY = (
    "Gunmen in speedboats fired on a passenger ferry on the Niger River near the town of Konna on Wednesday, killing "
    "at least 17 travellers. The vessel, which was carrying traders to the weekly market at Youwarou, drifted onto a "
    "sandbank after its pilot was hit in the chest. Health workers in Mopti were treating 31 people, nine of them "
    "children."
)
FORMULA = "The wounded were taken to hospital by residents who heard shots and saw the attackers flee on motorcycles."
WORDS = "soldier village market river burned dawn convoy Goma Beni Sake Rutshuru Masisi attacked 12 seven road".split()
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(lambda ws: " ".join(ws).capitalize() + ".")


def keys(text: str, published: str | None = "2023-05-11") -> frozenset[str]:
    return fingerprint(Report(text=text, published=published, language="en")).keys


@settings(deadline=None)
@given(st.lists(sentences, max_size=60), st.sampled_from([None, "2023-05-11", "2023-05-11T09:30:00Z"]))
def test_bounded_and_kept_without_loss(parts: list[str], published: str | None) -> None:
    report = Report(text=" ".join(parts), published=published)
    found = fingerprint(report)
    assert len(found.keys) <= 64
    assert all(len(k) == 16 for k in found.keys)
    assert all(0 <= a < b <= len(report.text) for a, b in found.sentences)
    assert Fingerprint.from_dict(json.loads(json.dumps(found.to_dict()))) == found


def test_a_long_report_stays_bounded() -> None:
    dice = Random(7)
    text = " ".join(" ".join(dice.choices(WORDS, k=15)).capitalize() + "." for _ in range(400))
    assert len(keys(text)) == 64


def test_a_copy_meets_its_source() -> None:
    edited = FERRY.replace("fired on", "opened fire on").replace("17", "seventeen") + " It was a market day."
    assert keys(FERRY) & keys(edited, "2023-05-12")


def test_white_space_accents_and_marks_change_nothing() -> None:
    text = "Les assaillants ont brûlé « tout le marché » de Djugu et emmené le bétail des éleveurs vers Mahagi."
    plain = text.replace("é", "Ã©").replace("« ", "“").replace(" »", "”").replace(" ", "  ")
    assert keys(text) == keys(plain)


def test_an_extract_meets_its_source_among_other_text() -> None:
    own = " ".join(f"In parliament the member for ward {n} spoke of roads and wells in the hills." for n in range(20))
    assert keys(FERRY) & keys(f"{own} {FERRY.split('. ')[1]}.", "2023-05-12")


def test_a_formula_makes_no_meeting_weeks_later() -> None:
    first = f"A bomb killed four men in the market of Djugu. {FORMULA}"
    second = f"Three farmers were shot in the fields of Masisi. {FORMULA}"
    assert not keys(first, "2023-05-11") & keys(second, "2023-05-30")


def test_reports_without_a_date_meet_each_other_and_dated_copies_of_the_whole() -> None:
    long = FERRY + " River transport has been the last link for villages cut off by mined roads since the rainy season."
    assert keys(long, None) & keys(long.replace("31 people", "31 persons"), None)
    assert keys(long, None) & keys(long)


def test_furniture_makes_no_keys() -> None:
    line = "Sign up for the newsletter of the Northern Herald and read more of what happens in Katsina and Zamfara."
    assert keys(line) == frozenset()
