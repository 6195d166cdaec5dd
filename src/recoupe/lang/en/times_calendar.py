"""English time expressions: days, months, years, clock.

The spans are those of TimeML annotators: article and part of the day inside, preposition outside."""

from __future__ import annotations

from recoupe.lang.en.times_atoms import (
    AT_CLOCK,
    CLOCK,
    DATE,
    DAY2,
    DIR,
    EARLY,
    MONTH,
    POINT,
    WEEKDAY,
    YEAR,
    YEAR_WORDS,
    ZONE,
    ZONED,
    rule,
)

_DAYS_OF_MONTH = (
    f"(?:{WEEKDAY} )?(?:{{d:day}}|{{d:ordinal}}) (?:-|to|and|through|or|until) "
    f"(?:{{w2:weekday}} )?{DAY2} (?:of )?{MONTH}"
)
_WHICH = "(?:{dir:past}|{dir:next}|this)"

DAYS = (
    rule("iso", "{iso:iso}"),
    rule("numeric", "{numeric:numeric}"),
    rule("date", f"{EARLY}(?:{{dir:past}} )?(?:{WEEKDAY} ,? )?{DATE}"),
    rule("date_last_year", f"(?:{WEEKDAY} ,? )?{DATE} (?:of )?last year", year_offset=-1),
    rule("date_this_year", f"(?:{WEEKDAY} ,? )?{DATE} (?:of )?this year", year_offset=0),
    rule("date_next_year", f"(?:{WEEKDAY} ,? )?{DATE} (?:of )?next year", year_offset=1),
    rule("date_weekday", f"{DATE} (?:,|{{open}}) {WEEKDAY}"),
    rule("date_part", f"(?:{WEEKDAY} ,? )?{DATE} ,? (?:{POINT}|{{p:part}})", "TIME"),
    rule("part_date", f"(?:the )?(?:early |late )?{{p:part}} of (?:{WEEKDAY} ,? )?{DATE}", "TIME"),
    rule(
        "date_range",
        _DAYS_OF_MONTH + f"{YEAR}?",
    ),
    rule("date_range_last_year", f"{_DAYS_OF_MONTH} (?:of )?last year", year_offset=-1),
    rule("date_range_this_year", f"{_DAYS_OF_MONTH} (?:of )?this year", year_offset=0),
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
    rule("overnight_weekday", "overnight (?:on )?{w:weekday}(?: night)?", "TIME", overnight=True, part="NI"),
    rule("overnight_into", "overnight (?:into|to) {w2:weekday}", "TIME", overnight=True, part="NI"),
    rule("weekday", f"{EARLY}{{w:weekday}}(?: {{p:part}})?(?: {ZONED})?"),
    rule("weekday_point", f"{{w:weekday}} ,? (?:{POINT})", "TIME"),
    rule(
        "weekday_dir",
        "(?:late |early )?(?:{dir:past}|{dir:next}|this {dir:next}|this) {w:weekday}(?: {p:part})?",
    ),
    rule("weekday_dir_date", f"(?:{{dir:past}}|{{dir:next}}|this {{dir:next}}|this) {{w:weekday}} , {DATE}"),
    rule("week_of", f"the week (?:of|beginning|starting) (?:{WEEKDAY} ,? )?{DATE}", unit="W"),
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
    rule(
        "clock_from",
        "(?:(?<={from})|(?<={dash}))(?:{clock:clock}|{h:hour})"
        "(?= (?:to|and|-|until|till) (?:{e:clock}|{e:hour}) {ampm:ampm})",
        "TIME",
    ),
    rule("clock_bare", f"(?<={{at}}){{clock:clock}}(?: (?:hours|hrs))?{ZONE}(?: in the {{p:part}})?", "TIME"),
    rule("clock_zone", "(?:{clock:clock}|{military:military}) (?:{zone}(?: time)?|local time|hours|hrs)", "TIME"),
    rule("clock_noon", "{h:noon}", "TIME"),
    rule(
        "clock_day",
        f"(?:shortly before |shortly after |just before |just after |around |about )?{CLOCK}{ZONE} "
        f",? (?:on |local time on )?(?:(?:{WEEKDAY} ,? )?{DATE}|{WEEKDAY}(?: {{p:part}})?)",
        "TIME",
    ),
    rule("clock_part", "(?:{h:hour}|{h:number}) in the {p:part}", "TIME"),
    rule("clock_yesterday", f"{CLOCK}{ZONE} (?:yesterday)", "TIME", "publication", offset=(-1, -1), unit="D"),
    rule("day_clock", f"(?:{WEEKDAY} ,? )?{DATE} (?:,? {AT_CLOCK}|, {CLOCK}{ZONE})|{{w:weekday}} {AT_CLOCK}", "TIME"),
    rule("holiday", f"(?:{_WHICH} )?{{holiday:holiday}}(?: (?:of )?{{y:year}})?(?! {{capitalised}})"),
    rule(
        "moveable", f"(?:{_WHICH} )?{{moveable:moveable}}(?: (?:of )?{{y:year}})?(?! (?:{{capitalised}}|week|weekend))"
    ),
    rule(
        "thanksgiving",
        f"(?:{_WHICH} )?{{thanksgiving}}(?: (?:of )?{{y:year}})?(?! {{capitalised}})",
        m=11,
        w=4,
        nth=4,
    ),
    rule(
        "islamic",
        "(?<!{capitalised})(?:the (?:(?:holy|fasting|muslim|islamic|sacred) )*month of "
        "|(?:(?:the )?(?:{id:ordinal}|{id:ordinal_word}|{id:day}) (?:day |night )?"
        "(?:of )?))?{im:islamic}(?:,? {iy:year})?(?! {capitalised})",
    ),
    rule("islamic_feast", "{feast:feast}(?: {iy:year})?(?! {capitalised})"),
    rule("islamic_eid", "{islamic_eid}(?! -)", ref="none"),
    rule("nowruz", "{nowruz}(?: {iy:year})?", pm=1, id="1"),
)

_THE_QUARTER = "(?:(?:the|this) )?(?:fiscal -?)?{q:quarter_word} (?:fiscal )?quarter"
_HALF = "(?:the )?{semester:half_word} half"
_ENDED = "(?:ended|ending|to|through) (?:{m2:month}|{m2:month_short} .?) {d2:day}(?:,? {y2:year})?"

PERIODS = (
    rule("month_year", f"{MONTH} (?:of )?,? (?:{{y:year}}|{YEAR_WORDS})"),
    rule("month_mod", f"(?:{{mod:mod_short}} -?|(?:the )?{{mod:mod}} of) {MONTH}(?:,? {{y:year}})?"),
    rule(
        "month_share",
        f"(?:the )?(?:{{share:share}}|{{share_n:quarter_word}}) {{of:part_of_month}} of {MONTH}(?:,? {{y:year}})?",
    ),
    rule("month_first_days", f"the (?:first|opening|early) days of {MONTH}(?:,? {{y:year}})?", mod="start"),
    rule("month_last_days", f"the (?:last|final|closing) days of {MONTH}(?:,? {{y:year}})?", mod="end"),
    rule("month", "(?<={month_lead}){m:month}(?! (?:{day}|{capitalised}))"),
    rule("month_list", "(?<={month} ,){m:month}(?=,| and| or)"),
    rule("month_bare", "{m:month_safe}"),
    rule("month_the", "(?<=the){m:month_the}(?= {small})"),
    rule("month_short", "(?<={month_lead}){m:month_short} ."),
    rule("month_dir", f"(?:{DIR}|{{dir:this}}) (?:{{m:month}}|{{m:month_short}} .)"),
    rule("month_last_year", "{m:month} (?:of )?last year", year_offset=-1),
    rule("month_this_year", "{m:month} (?:of )?(?:this|the current) year", year_offset=0),
    rule("month_next_year", "{m:month} (?:of )?next year", year_offset=1),
    rule("season", f"(?:the )?(?:(?:early|late) )?{{season:season}} (?:of )?(?:{{y:year}}|{YEAR_WORDS})"),
    rule("season_dir", f"(?:{DIR}|this past) {{season:season}}"),
    rule("season_this", "this {season:season}", direction=0),
    rule(
        "season_the",
        "the (?:early |late )?{season:season_safe}(?! (?:of|in|{capitalised}))|(?<=over){season:season_safe}"
        "|(?<=in)the (?:early |late )?{season:season}(?! of)",
    ),
    rule("year", "(?<={year_lead}){y:year}(?! (?:{year_not}|-? {int}))"),
    rule("year_the", "(?<={year_the}){y:year}(?= (?:{small}|{capitalised}|-))", definite=True),
    rule("year_a", "(?:(?<={article})|(?<='s)){y:year}(?= {small})", definite=True),
    rule("year_list", "(?<={year} ,){y:year}|(?<={year} (?:and|or)){y:year}"),
    rule("year_prefix", "(?:post|pre) - {y:year}"),
    rule("year_noun", "{y:year}(?= {small})", noun=True),
    rule("year_words", YEAR_WORDS),
    rule("year_month", "(?<={year_the}){m:month} {y:year}"),
    rule("year_mod", "(?:{mod:mod_short} -?|(?:the )?{mod:mod} of) {y:year}"),
    rule("year_paren", "(?<={open}){y:year}(?={close})"),
    rule("year_span", "(?:(?<={year_lead})|(?<={year_the})){y:year} (?:-|{slash}) (?:{y2:day}|{y2:year2})(?! -)"),
    rule("year_range", "{y:year}(?=- {year})|(?<={dash}){y:year}(?={close})|(?<={year} -){y:year}"),
    rule("year_fiscal", "(?:fiscal|the year) {y:year}"),
    rule("decade", "(?<!{possessive})(?:the )?(?:{mod:mod} -?)?(?:{decade:decade}|{decade:decade_word})", unit="DEC"),
    rule(
        "century",
        "(?:the )?(?:(?:early|late|mid) -?)?(?:{cent:ordinal_any}|{ordinal_cent:ordinal_word}) century",
        unit="CENT",
    ),
    rule("quarter_ended", f"{_THE_QUARTER}(?= {_ENDED})", unit="Q"),
    rule("quarter", f"{_THE_QUARTER}(?: (?:of )?(?:fiscal )?{{y:year}})?", unit="Q"),
    rule(
        "quarter_last_year",
        f"{_THE_QUARTER} (?:of )?(?:last year|the (?:previous|preceding|prior) year)"
        "|(?:last|the previous) year 's {q:quarter_word} quarter",
        unit="Q",
        year_offset=-1,
    ),
    rule(
        "quarter_this_year",
        f"{_THE_QUARTER} (?:of )?(?:this|the current) year|this year 's {{q:quarter_word}} quarter",
        unit="Q",
        year_offset=0,
    ),
    rule(
        "quarter_next_year",
        f"{_THE_QUARTER} (?:of )?next year|next year 's {{q:quarter_word}} quarter",
        unit="Q",
        year_offset=1,
    ),
    rule("half", f"{_HALF}(?: of)? {{y:year}}"),
    rule("half_last_year", f"{_HALF} of last year", year_offset=-1),
    rule("half_this_year", f"{_HALF} of (?:this|the|the current) year", year_offset=0),
    rule("quarter_hyphen", "(?:fiscal -?)?{q:quarter_word} - quarter", unit="Q"),
    rule("quarter_year", "(?:the )?{y:year} (?:fiscal )?{q:quarter_word} quarter", unit="Q"),
    rule("year_period", "(?:the )?{y:year} (?:period|quarter)", reported=True),
    rule(
        "year_earlier",
        "(?:(?:the )?(?:comparable |corresponding )?year - (?:earlier|ago) (?:{q:quarter_word} )?(?:quarter|period)"
        "|year - (?:earlier|ago)|the (?:quarter|period) a year (?:ago|earlier)|last year 's (?:quarter|period)"
        "|the (?:same|corresponding|comparable) (?:quarter|period) (?:(?:of|in) )?(?:last year|a year (?:ago|earlier)"
        "|the year before|the (?:previous|preceding|prior) year))",
        ref="publication",
        offset=(-1, -1),
        unit="Y",
        reported=True,
    ),
    rule("reported_quarter_ended", f"(?:the )?quarter(?= {_ENDED})", unit="Q"),
    rule(
        "reported_quarter",
        "the (?:(?:latest|most recent|last reported) (?:quarter|period)|quarter(?! (?:{number}|of|where|-)))",
        ref="publication",
        offset=(-1, -1),
        unit="Q",
        reported=True,
    ),
    rule(
        "year_end",
        "(?:the )?year - end|year end|(?:the )?year 's end|the end of the year",
        ref="publication",
        offset=(0, 0),
        unit="Y",
        mod="end",
    ),
    rule("full_year_ended", f"the (?:full |fiscal )?year(?= {_ENDED})", "DURATION", "none", unit="Y", n=1),
    rule(
        "full_year",
        "the (?:(?:full|current|latest) )?fiscal year|the (?:full|current) year"
        "|the year(?! (?:{number}|after|before|that|when|of|-))",
        ref="publication",
        offset=(0, 0),
        unit="Y",
    ),
)
