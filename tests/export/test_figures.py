"""Figures: what carries one, what takes it away."""

import pytest

from recoupe.export.figures import corrected, figures, last_words, latest, moment, number_words


def spans(found):
    return [(f.least, f.most) for f in found]


def test_a_denial_and_a_doubt_are_no_figures(build):
    incident = build.killed(
        (40, None), (12, -1, "unspecified", "official:x", "r1", "deny"),
        (7, -1, "unspecified", "official:y", "r1", "unable_to_confirm"),
    )  # fmt: skip
    assert spans(figures(incident, "killed")) == [(40, None)]


def test_a_figure_that_is_denied_stands_with_its_denials(build):
    incident = build.killed((40, -1), (40, -1, "unspecified", "official:army", "r1", "deny"))
    (figure,) = figures(incident, "killed")
    assert (figure.least, figure.denials, len(figure.held)) == (40, 1, 1)


def test_a_figure_taken_back_by_its_own_voice_is_gone(build):
    incident = build.killed(
        (17, -1, "unspecified", "official:army", "r1"), (17, -1, "unspecified", "official:army", "r2", "retract"),
        (10, -1, "unspecified", "official:army", "r2"),
    )  # fmt: skip
    assert spans(figures(incident, "killed")) == [(10, 10)]


def test_one_taken_back_by_another_voice_stands(build):
    incident = build.killed(
        (17, -1, "unspecified", "monitor:m", "r1"), (17, -1, "unspecified", "official:army", "r2", "retract")
    )
    assert spans(figures(incident, "killed")) == [(17, 17)]


def test_figures_of_other_fields_do_not_count(build):
    assert figures(build.killed((3, -1), field="injured"), "killed") == ()


def test_the_last_word_of_each_voice(build):
    incident = build.killed(
        (114, None, "unspecified", "official:gov", "r1"), (132, -1, "unspecified", "official:gov", "r2"),
        (160, -1, "unspecified", "local_source:", "r1"), (20, -1, "children", "official:gov", "r1"),
        published={"r1": "2021-06-05", "r2": "2021-06-06"},
    )  # fmt: skip
    assert spans(last_words(figures(incident, "killed"))) == [(132, 132), (160, 160), (20, 20)]


def test_two_figures_of_one_day_both_stand(build):
    incident = build.killed(
        (1, -1, "unspecified", "official:gov", "r1"), (2, -1, "unspecified", "official:gov", "r2"),
        published={"r1": "2021-06-05", "r2": "2021-06-05T23:00:00Z"},
    )  # fmt: skip
    assert len(last_words(figures(incident, "killed"))) == 2


def test_the_latest_figures_are_those_of_the_last_report(build):
    incident = build.killed(
        (1, -1, "unspecified", "a:a", "r1"), (2, -1, "unspecified", "a:b", "r2"),
        (3, -1, "unspecified", "a:c", "r3"),
        published={"r1": "2021-06-05T23:30:00-05:00", "r2": "2021-06-06T02:00:00Z", "r3": None},
    )  # fmt: skip
    assert spans(latest(figures(incident, "killed"))) == [(1, 1)]


def test_without_any_date_all_are_latest(build):
    incident = build.killed((1, -1), (2, -1), published={"r1": None})
    assert len(latest(figures(incident, "killed"))) == 2


def test_the_last_correction_counts_and_one_without_bounds_says_unknown(build):
    fix = {"judgement": 1, "field": "killed", "value": 5, "who": "a", "at": "2026-01-01T00:00:00Z", "why": ""}
    incident = build.incident(corrections=[fix, {**fix, "value": {"min": 7, "max": None, "group": "civilians"}}])
    figure, who = corrected(incident, "killed")
    assert (figure.least, figure.most, figure.group, who) == (7, None, "civilians", "a")
    unknown = build.incident(corrections=[{**fix, "value": None}])
    assert str(corrected(unknown, "killed")[0]) == "not known"
    assert corrected(incident, "injured") is None
    assert corrected(build.incident(corrections=[{**fix, "value": "many"}]), "killed") is None


@pytest.mark.parametrize(
    ("least", "most", "words"), [(12, 12, "12"), (12, None, "12 or more"), (None, 12, "up to 12"), (10, 15, "10 to 15")]
)
def test_intervals_in_words(least, most, words):
    assert number_words(least, most) == words


@pytest.mark.parametrize("published", [None, "", "yesterday", "2021-13-01", 20210605])
def test_what_is_no_moment(published):
    assert moment(published) is None
