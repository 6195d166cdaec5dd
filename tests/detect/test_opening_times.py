"""Where a comma is wanting behind the time that opens a sentence: at the bar."""

from __future__ import annotations

import pytest

from recoupe.detect.opening_times import missing_comma

CASES = """
On Sunday| gunmen fought marines on the shore.
On Friday night| armed men broke into a school.
On 23 May| rebels stormed the town.
On Tuesday 5 March 2019| troops fired on marchers.
In March 2020| the army retook Bodo.
In late 2019| rebels seized a barge.
Last week| police arrested nine students.
Two hours later| Bishkek accused its neighbour.
Overnight| jets bombed the port.
That night| a crowd burned the depot.
On 5 August last year| Washington froze the assets.
On Sunday, gunmen fought marines.
On Monday and Tuesday shells fell on the town.
On Monday in Goma rebels burned a bus.
On Monday's raid the minister kept silent.
Three days before the ambush robbers stopped a bus.
In May of that year rebels seized a barge.
Gunmen attacked a bank on Sunday.
Last week's clashes left nine dead.
On Tuesday was the worst of it.
""".strip().splitlines()


@pytest.mark.parametrize("marked", CASES)
def test_where_a_comma_is_wanting(marked: str) -> None:
    at = marked.find("|")
    assert missing_comma(marked.replace("|", ""), "en") == (None if at < 0 else at)


def test_french_has_no_such_trouble() -> None:
    assert missing_comma("Dimanche des hommes armés ont attaqué la ville.", "fr") is None
