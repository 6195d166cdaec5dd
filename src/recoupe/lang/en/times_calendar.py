"""English time expressions: days, months, years, clock.

The spans are those of TimeML annotators: article and part of the day inside, preposition outside."""

from __future__ import annotations

from recoupe.lang.en.times_atoms import AT_CLOCK, CLOCK, DATE, DAY2, DIR, EARLY, MONTH, POINT, WEEKDAY, YEAR, ZONE, rule

DAYS = (
    rule("iso", "{iso:iso}"),
    rule("numeric", "{numeric:numeric}"),
    rule("date", f"{EARLY}(?:{{dir:past}} )?(?:{WEEKDAY} ,? )?{DATE}"),
    rule("date_weekday", f"{DATE} (?:,|{{open}}) {WEEKDAY}"),
    rule("date_part", f"(?:{WEEKDAY} ,? )?{DATE} ,? (?:{POINT}|{{p:part}})", "TIME"),
    rule("part_date", f"(?:the )?(?:early |late )?{{p:part}} of (?:{WEEKDAY} ,? )?{DATE}", "TIME"),
    rule(
        "date_range",
        f"(?:{WEEKDAY} )?(?:{{d:day}}|{{d:ordinal}}) (?:-|to|and|through|or|until) "
        f"(?:{{w2:weekday}} )?{DAY2} (?:of )?{MONTH}{YEAR}?",
    ),
    rule(
        "date_range_us",
        f"{MONTH} (?:{{d:day}}|{{d:ordinal}}) (?:-|to|and|through|or|until) {DAY2}{YEAR}?(?! {{month}})",
    ),
    rule(
        "night_dates",
        f"(?:the )?(?:night|overnight) (?:of|between|from|on) (?:{WEEKDAY} )?(?:{DATE}|{{d:day}}) "
        f"(?:-|to|and|into) (?:{{w2:weekday}} )?{DAY2}"
        "(?: {m2:month})?(?:,? {y2:year})?",
        "TIME",
        overnight=True,
        part="NI",
    ),
    rule(
        "night_weekdays",
        "(?:(?:the night|overnight) (?:of |between |from |on )?{w:weekday} (?:night |evening )?"
        "(?:-|to|and|into|and into|through) |{w:weekday} (?:night|evening) (?:-|to|into|and into|through) )"
        "(?:early |the early hours of |the small hours of )?"
        "{w2:weekday}(?: morning)?",
        "TIME",
        overnight=True,
        part="NI",
    ),
    rule("overnight_into", "overnight (?:into|to) {w2:weekday}", "TIME", overnight=True, part="NI"),
    rule("weekday", f"{EARLY}{{w:weekday}}(?: {{p:part}})?"),
    rule("weekday_point", f"{{w:weekday}} ,? (?:{POINT})", "TIME"),
    rule(
        "weekday_dir",
        "(?:late |early )?(?:{dir:past}|{dir:next}|this {dir:next}|this) {w:weekday}(?: {p:part})?",
    ),
    rule("weekday_last_week", "{w:weekday}(?: {p:part})? (?:of )?last week", weeks=-1),
    rule("weekday_this_week", "{w:weekday}(?: {p:part})? (?:of )?this week", weeks=0),
    rule("part_weekday", "(?:(?:the )?(?:early |late )?{p:part}) (?:of |on ){w:weekday}", "TIME"),
    rule(
        "hours_weekday",
        f"(?:the )?(?:early|small|first) (?:morning )?hours (?:of |on )(?:{WEEKDAY}(?: "
        f"morning)?|(?:{WEEKDAY} ,? )?{DATE})",
        "TIME",
        part="MO",
    ),
    rule("point_weekday", "{p:part_point} (?:on )?{w:weekday}", "TIME"),
    rule("previous_weekday", "the (?:previous|preceding) {w:weekday}(?: {p:part})?", ref="narrative", offset=(-7, -1)),
    rule("following_weekday", "the following {w:weekday}(?: {p:part})?", ref="narrative", offset=(1, 7)),
    rule("that_weekday", "(?:that|the same) {w:weekday}(?: {p:part})?", ref="narrative"),
    rule(
        "clock",
        f"(?:(?:{{clock:clock}}|{{h:hour}}) {{ampm:ampm}}|{{h:hour}} o'clock){ZONE}(?: in the {{p:part}})?",
        "TIME",
    ),
    rule("clock_bare", f"(?<={{at}}){{clock:clock}}(?: (?:hours|hrs))?{ZONE}(?: in the {{p:part}})?", "TIME"),
    rule("clock_zone", "(?:{clock:clock}|{military:military}) (?:{zone}(?: time)?|hours|hrs)", "TIME"),
    rule("clock_noon", "{h:noon}", "TIME"),
    rule(
        "clock_day",
        f"(?:shortly before |shortly after |just before |just after |around |about )?{CLOCK}{ZONE} "
        f",? (?:on |local time on )?(?:(?:{WEEKDAY} ,? )?{DATE}|{WEEKDAY}(?! {{part}}))",
        "TIME",
    ),
    rule("clock_part", "(?:{h:hour}|{h:number}) in the {p:part}", "TIME"),
    rule("clock_yesterday", f"{CLOCK}{ZONE} (?:yesterday)", "TIME", "publication", offset=(-1, -1), unit="D"),
    rule("day_clock", f"(?:{WEEKDAY} ,? )?{DATE} ,? {AT_CLOCK}|{{w:weekday}} {AT_CLOCK}", "TIME"),
    rule("holiday", "{holiday:holiday}(?: {y:year})?"),
    rule(
        "islamic",
        "(?:(?:the )?{ordinal_any} (?:day )?(?:of )?)?{islamic}(?: (?:al |- )?{islamic})*(?: {year})?",
        ref="none",
    ),
)

PERIODS = (
    rule("month_year", f"{MONTH} (?:of )?,? {{y:year}}"),
    rule("month_mod", f"(?:{{mod:mod_short}} -?|(?:the )?{{mod:mod}} of) {MONTH}(?:,? {{y:year}})?"),
    rule("month", "(?<={month_lead}){m:month}(?! (?:{day}|{capitalised}))"),
    rule("month_bare", "{m:month_safe}"),
    rule("month_short", "(?<={month_lead}){m:month_short} ."),
    rule("month_dir", f"(?:{DIR}|{{dir:this}}) (?:{{m:month}}|{{m:month_short}} .)"),
    rule("month_last_year", "{m:month} (?:of )?last year", year_offset=-1),
    rule("month_this_year", "{m:month} (?:of )?(?:this|the current) year", year_offset=0),
    rule("month_next_year", "{m:month} (?:of )?next year", year_offset=1),
    rule("season", "(?:the )?(?:(?:early|late) )?{season:season} (?:of )?{y:year}"),
    rule("season_dir", f"(?:{DIR}|this past) {{season:season}}"),
    rule("season_this", "this {season:season}", direction=0),
    rule("year", "(?<={year_lead}){y:year}(?! (?:{year_not}|-? {int}))"),
    rule("year_the", "(?<={year_the}){y:year}(?= (?:{small}|{capitalised}|-))", definite=True),
    rule("year_a", "(?<={article}){y:year}(?= {small})", definite=True),
    rule("year_month", "(?<={year_the}){m:month} {y:year}"),
    rule("year_mod", "(?:{mod:mod_short} -?|(?:the )?{mod:mod} of) {y:year}"),
    rule("year_paren", "(?<={open}){y:year}(?={close})"),
    rule("year_range", "{y:year}(?=- {year})|(?<={dash}){y:year}(?={close})"),
    rule("year_fiscal", "(?:fiscal|the year) {y:year}"),
    rule("decade", "(?:the )?(?:{mod:mod} -?)?(?:{decade:decade}|{decade:decade_word})", unit="DEC"),
    rule(
        "century",
        "(?:the )?(?:(?:early|late|mid) -?)?(?:{cent:ordinal_any}|{ordinal_cent:ordinal_word}) century",
        unit="CENT",
    ),
    rule("quarter", "(?:(?:the|its|this) )?(?:fiscal -?)?{q:quarter_word} quarter(?: (?:of )?{y:year})?", unit="Q"),
    rule("quarter_last_year", "last year 's {q:quarter_word} quarter", unit="Q", year_offset=-1),
    rule("quarter_this_year", "this year 's {q:quarter_word} quarter", unit="Q", year_offset=0),
    rule("quarter_hyphen", "(?:fiscal -?)?{q:quarter_word} - quarter", unit="Q"),
    rule("quarter_year", "(?:the )?{y:year} (?:fiscal )?{q:quarter_word} quarter", unit="Q"),
    rule("year_period", "(?:the )?{y:year} (?:period|quarter)"),
    rule(
        "year_earlier",
        "(?:the )?year - (?:earlier|ago)(?: (?:quarter|period))?",
        ref="publication",
        offset=(-1, -1),
        unit="Y",
    ),
)
