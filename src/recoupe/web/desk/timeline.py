"""The timeline: how many incidents in each year, month or day, as bars that lead to the incidents of that time."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.casebook.desk import Step, Tally
from recoupe.web.desk.filters import Wanted
from recoupe.web.telling import Telling
from recoupe.web.wording import Say

MOST_BARS = 62
RECENT = 30
"""Where there are more periods than bars, so many of the last ones have bars of their own, the rest one together."""


@dataclass(frozen=True, slots=True)
class Bar:
    """``label`` under the bar, ``name`` in full; ``height`` in per cent of the highest; ``query`` of the address with
    this time only."""

    label: str
    name: str
    n: int
    height: float
    query: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """``wider``: the query of the address with a longer time, and what that time is; None where all is shown."""

    bars: list[Bar]
    undated: int
    wider: tuple[str, str] | None


def timeline(tally: Tally, wanted: Wanted, say: Say, tell: Telling) -> Timeline:
    """The bars of the queue that is asked for, without gaps."""
    queue = wanted.asked.get("queue") or "all"
    found = tally.periods[queue]
    names = _periods(min(found), max(found), tally.step) if found else []
    if tally.step == "day" and wanted.asked.get("since") and wanted.asked.get("until"):
        names = _periods(str(wanted.asked["since"]), str(wanted.asked["until"]), "day")
    most = max(found.values(), default=0)
    early = names[:-RECENT] if len(names) > MOST_BARS else []
    bars = []
    if early:
        last = _ends(early[-1])[1]
        n = sum(found.get(name, 0) for name in early)
        label = say("desk.until_short", value=early[-1])
        most = max(most, n)
        bars.append((label, say("desk.chip.until", value=early[-1]), n, wanted.query(since=None, until=last)))
    for name in names[len(early) :]:
        first, last = _ends(name)
        label = _label(name, tally.step, tell)
        bars.append(
            (label, tell.days(first, last, short=False), found.get(name, 0), wanted.query(since=first, until=last))
        )
    made = [Bar(label, full, n, _height(n, most), query) for label, full, n, query in bars]
    return Timeline(made, tally.undated[queue], _wider(wanted, say, tell))


def _height(n: int, most: int) -> float:
    """A bar of even one incident can be seen."""
    return round(max(100.0 * n / most, 3.0), 1) if n else 0.0


def _periods(first: str, last: str, step: Step) -> list[str]:
    """All from the first to the last; those of long ago in a long row are not drawn."""
    if step == "year":
        return [f"{year:04}" for year in range(int(first[:4]), int(last[:4]) + 1)]
    if step == "month":
        a, b = (12 * int(at[:4]) + int(at[5:7]) - 1 for at in (first, last))
        return [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(a, b + 1)]
    begin, days = date.fromisoformat(first), (date.fromisoformat(last) - date.fromisoformat(first)).days
    return [(begin + timedelta(days=n)).isoformat() for n in range(days + 1)]


def _ends(period: str) -> tuple[str, str]:
    """First and last day of a year, a month or a day."""
    if len(period) == 4:
        return f"{period}-01-01", f"{period}-12-31"
    if len(period) == 7:
        return f"{period}-01", f"{period}-{monthrange(int(period[:4]), int(period[5:]))[1]}"
    return period, period


def _label(period: str, step: Step, tell: Telling) -> str:
    """As short as can be; the year stands by its first month, the month by its first day."""
    if step == "year":
        return period
    first, last = _ends(period)
    if step == "month":
        month = tell.days(first, last)
        return month if period.endswith("-01") else month.rsplit(" ", 1)[0]
    return tell.days(first, last).rsplit(" ", 1)[0] if period.endswith("-01") else str(int(period[8:]))


def _wider(wanted: Wanted, say: Say, tell: Telling) -> tuple[str, str] | None:
    """From a month (or part of it) to its year, from there to all times."""
    since, until = wanted.asked.get("since"), wanted.asked.get("until")
    if not since and not until:
        return None
    if since and until and since[:4] == until[:4] and (since[5:], until[5:]) != ("01-01", "12-31"):
        first, last = _ends(since[:7] if since[:7] == until[:7] and since != _ends(since[:7])[0] else since[:4])
        return wanted.query(since=first, until=last), tell.days(first, last)
    return wanted.query(since=None, until=None), say("desk.all_times")
