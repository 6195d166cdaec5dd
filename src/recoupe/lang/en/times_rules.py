"""English time expressions: the patterns (``recoupe.model.time.TimeRule`` says how they are written).

The spans are those of TimeML annotators: article and part of the day inside, preposition outside."""

from __future__ import annotations

from recoupe.model.time import TimeRule

_RUN = "(?:{article}(?: (?:hundred|thousand))?|(?:{int}|{number})(?:-? (?:and )?{number})*)"
NUM = f"(?:(?:a )?(?P<loose>{{loose}})|(?P<n>(?:a )?couple of|{_RUN}|{{decimal}}))"
ABOUT = "(?:about|around|nearly|almost|some|roughly|approximately|over|more than|less than|fewer than|at least|up to|just over|just under|barely|no more than|as long as)?"
MONTH = "(?:{m:month}|{m:month_short} .?)"
DAY = "(?:{d:day}|{d:ordinal}|{d:ordinal_word})"
DAY2 = "(?:{d2:day}|{d2:ordinal})"
YEAR = "(?:,? {y:year}|{y:year2}(?=-|{open}))"
WEEKDAY = "(?:{w:weekday}|{w:weekday_short} .?)"
DATE = f"(?:(?:the {{d:ordinal}} (?:of )?|{DAY} (?:of )?){MONTH}{YEAR}?|{MONTH} (?:the )?{DAY}{YEAR}?)"
DIR = "(?:{dir:past}|{dir:next})"
EARLY = "(?:(?:late|early|earlier|later) (?:on |in the day on )?)?"
POINT = "(?:at|before|after|around) {p:part_point}|in the (?:early |late )?{p:part_of_day}|in the (?:early|small) hours"
CLOCK = "(?:(?:{clock:clock}|{h:hour}) (?:{ampm:ampm})|{clock:clock}(?: (?:hours|hrs))?|{h:hour} o'clock|{h:noon})"
ZONE = "(?:{zone}(?: time)?|{open}{zone}{close}|{open}(?:{clock}|{military}) {zone}{close})?"
AT_CLOCK = f"(?:at |around |about |shortly before |shortly after |just before |just after |before |after |by )+{CLOCK}{ZONE}"


def _rule(name: str, pattern: str, kind: str = "DATE", ref: str = "calendar", **slots: object) -> TimeRule:
    return TimeRule(id=f"en.time.{name}", pattern=pattern, type=kind, ref=ref, slots=slots)  # type: ignore[arg-type]


DAYS = (
    _rule("iso", "{iso:iso}"),
    _rule("numeric", "{numeric:numeric}"),
    _rule("date", f"{EARLY}(?:{{dir:past}} )?(?:{WEEKDAY} ,? )?{DATE}"),
    _rule("date_weekday", f"{DATE} (?:,|{{open}}) {WEEKDAY}"),
    _rule("date_part", f"(?:{WEEKDAY} ,? )?{DATE} ,? (?:{POINT}|{{p:part}})", "TIME"),
    _rule("part_date", f"(?:the )?(?:early |late )?{{p:part}} of (?:{WEEKDAY} ,? )?{DATE}", "TIME"),
    _rule("date_range", f"(?:{WEEKDAY} )?(?:{{d:day}}|{{d:ordinal}}) (?:-|to|and|through|or|until) (?:{{w2:weekday}} )?{DAY2} (?:of )?{MONTH}{YEAR}?"),
    _rule("date_range_us", f"{MONTH} (?:{{d:day}}|{{d:ordinal}}) (?:-|to|and|through|or|until) {DAY2}{YEAR}?(?! {{month}})"),
    _rule(
        "night_dates",
        f"(?:the )?(?:night|overnight) (?:of|between|from|on) (?:{WEEKDAY} )?(?:{DATE}|{{d:day}}) (?:-|to|and|into) (?:{{w2:weekday}} )?{DAY2}"
        "(?: {m2:month})?(?:,? {y2:year})?",
        "TIME", overnight=True, part="NI",
    ),
    _rule(
        "night_weekdays",
        "(?:the night )?(?:overnight |of |between |from )*{w:weekday} (?:night |evening )?(?:-|to|into|and into|through) (?:early |the early hours of |the small hours of )?"
        "{w2:weekday}(?: morning)?",
        "TIME", overnight=True, part="NI",
    ),
    _rule("night_between", "(?:the )?night between {w:weekday} and {w2:weekday}", "TIME", overnight=True, part="NI"),
    _rule("overnight_weekdays", "overnight (?:on |from |between )?{w:weekday} (?:to|and) {w2:weekday}", "TIME", overnight=True, part="NI"),
    _rule("overnight_into", "overnight (?:into|to) {w2:weekday}", "TIME", overnight=True, part="NI"),
    _rule("weekday", f"{EARLY}{{w:weekday}}(?: {{p:part}})?"),
    _rule("weekday_point", f"{{w:weekday}} ,? (?:{POINT})", "TIME"),
    _rule("weekday_dir", f"(?:late |early )?(?:{{dir:past}}|{{dir:next}}|this {{dir:next}}|this) {{w:weekday}}(?: {{p:part}})?"),
    _rule("weekday_last_week", "{w:weekday}(?: {p:part})? (?:of )?last week", weeks=-1),
    _rule("weekday_this_week", "{w:weekday}(?: {p:part})? (?:of )?this week", weeks=0),
    _rule("part_weekday", "(?:(?:the )?(?:early |late )?{p:part}) (?:of |on ){w:weekday}", "TIME"),
    _rule("hours_weekday", f"(?:the )?(?:early|small|first) (?:morning )?hours (?:of |on )(?:{WEEKDAY}(?: morning)?|(?:{WEEKDAY} ,? )?{DATE})", "TIME", part="MO"),
    _rule("point_weekday", "{p:part_point} (?:on )?{w:weekday}", "TIME"),
    _rule("previous_weekday", "the (?:previous|preceding) {w:weekday}(?: {p:part})?", ref="narrative", offset=(-7, -1)),
    _rule("following_weekday", "the following {w:weekday}(?: {p:part})?", ref="narrative", offset=(1, 7)),
    _rule("that_weekday", "(?:that|the same) {w:weekday}(?: {p:part})?", ref="narrative"),
    _rule("clock", f"(?:(?:{{clock:clock}}|{{h:hour}}) {{ampm:ampm}}|{{h:hour}} o'clock){ZONE}(?: in the {{p:part}})?", "TIME"),
    _rule("clock_bare", f"(?<={{at}}){{clock:clock}}(?: (?:hours|hrs))?{ZONE}", "TIME"),
    _rule("clock_zone", "(?:{clock:clock}|{military:military}) (?:{zone}(?: time)?|hours|hrs)", "TIME"),
    _rule("clock_noon", "{h:noon}", "TIME"),
    _rule("clock_day", f"(?:shortly before |shortly after |just before |just after |around |about )?{CLOCK}{ZONE} ,? (?:on |local time on )?(?:(?:{WEEKDAY} ,? )?{DATE}|{WEEKDAY}(?! {{part}}))", "TIME"),
    _rule("clock_part", "(?:{h:hour}|{h:number}) in the {p:part}", "TIME"),
    _rule("clock_yesterday", f"{CLOCK}{ZONE} (?:yesterday)", "TIME", "publication", offset=(-1, -1), unit="D"),
    _rule("day_clock", f"(?:{WEEKDAY} ,? )?{DATE} ,? {AT_CLOCK}|{{w:weekday}} {AT_CLOCK}", "TIME"),
    _rule("holiday", "{holiday:holiday}(?: {y:year})?"),
    _rule("islamic", "(?:(?:the )?{ordinal_any} (?:day )?(?:of )?)?{islamic}(?: (?:al |- )?{islamic})*(?: {year})?", ref="none"),
)

PERIODS = (
    _rule("month_year", f"{MONTH} (?:of )?,? {{y:year}}"),
    _rule("month_mod", f"(?:{{mod:mod_short}} -?|(?:the )?{{mod:mod}} of) {MONTH}(?:,? {{y:year}})?"),
    _rule("month", "(?<={month_lead}){m:month}(?! (?:{day}|{capitalised}))"),
    _rule("month_bare", "{m:month_safe}"),
    _rule("month_short", "(?<={month_lead}){m:month_short} ."),
    _rule("month_dir", f"(?:{DIR}|{{dir:this}}) (?:{{m:month}}|{{m:month_short}} .)"),
    _rule("month_last_year", "{m:month} (?:of )?last year", year_offset=-1),
    _rule("month_this_year", "{m:month} (?:of )?(?:this|the current) year", year_offset=0),
    _rule("month_next_year", "{m:month} (?:of )?next year", year_offset=1),
    _rule("season", "(?:the )?(?:(?:early|late) )?{season:season} (?:of )?{y:year}"),
    _rule("season_dir", f"(?:{DIR}|this past) {{season:season}}"),
    _rule("season_this", "this {season:season}", direction=0),
    _rule("year", "(?<={year_lead}){y:year}(?! (?:{year_not}|-? {int}))"),
    _rule("year_the", "(?<={year_the}){y:year}(?= (?:{small}|{capitalised}|-))", definite=True),
    _rule("year_a", "(?<={article}){y:year}(?= {small})", definite=True),
    _rule("year_month", "(?<={year_the}){m:month} {y:year}"),
    _rule("year_mod", "(?:{mod:mod_short} -?|(?:the )?{mod:mod} of) {y:year}"),
    _rule("year_paren", "(?<={open}){y:year}(?={close})"),
    _rule("year_range", "{y:year}(?=- {year})|(?<={dash}){y:year}(?={close})"),
    _rule("year_fiscal", "(?:fiscal|the year) {y:year}"),
    _rule("decade", "(?:the )?(?:{mod:mod} -?)?(?:{decade:decade}|{decade:decade_word})", unit="DEC"),
    _rule("century", "(?:the )?(?:(?:early|late|mid) -?)?(?:{cent:ordinal_any}|{ordinal_cent:ordinal_word}) century", unit="CENT"),
    _rule("quarter", "(?:(?:the|its|this) )?(?:fiscal -?)?{q:quarter_word} quarter(?: (?:of )?{y:year})?", unit="Q"),
    _rule("quarter_hyphen", "(?:fiscal -?)?{q:quarter_word} - quarter", unit="Q"),
    _rule("quarter_year", "(?:the )?{y:year} (?:fiscal )?{q:quarter_word} quarter", unit="Q"),
    _rule("year_period", "(?:the )?{y:year} (?:period|quarter)"),
    _rule("year_earlier", "year - (?:earlier|ago)", ref="publication", offset=(-1, -1), unit="Y"),
)

PUBLICATION = (
    _rule("yesterday", f"{EARLY}yesterday(?: {{p:part}})?", ref="publication", offset=(-1, -1), unit="D"),
    _rule("today", f"{EARLY}today", ref="publication", offset=(0, 0), unit="D"),
    _rule("tomorrow", "tomorrow(?: {p:part})?", ref="publication", offset=(1, 1), unit="D"),
    _rule("before_yesterday", "the day before yesterday", ref="publication", offset=(-2, -2), unit="D"),
    _rule("after_tomorrow", "the day after tomorrow", ref="publication", offset=(2, 2), unit="D"),
    _rule("tonight", "tonight", "TIME", "publication", offset=(0, 0), unit="D", part="NI"),
    _rule("last_night", "(?:late )?last night", "TIME", "publication", offset=(-1, -1), unit="D", part="NI"),
    _rule("last_evening", "last evening", "TIME", "publication", offset=(-1, -1), unit="D", part="EV"),
    _rule("this_part", f"(?:(?:early|late|earlier|later) )?this {{p:part}}(?: {AT_CLOCK})?", "TIME", "publication", offset=(0, 0), unit="D"),
    _rule("this_unit", "(?:(?:early|late|earlier|later) )?(?:this|the current) {u:unit_long}", ref="publication", offset=(0, 0)),
    _rule("mod_this_unit", "(?:the )?{mod:mod} of (?:this|the) {u:unit_long}", ref="publication", offset=(0, 0)),
    _rule("earlier_in", "(?:earlier|later) in the {u:unit_long}", ref="publication", offset=(0, 0)),
    _rule("last_unit", "(?:(?:early|late|earlier|later) )?(?:the )?(?:last|past) {u:unit_long}", ref="publication", offset=(-1, -1)),
    _rule("next_unit", "(?:(?:early|late|earlier|later) )?(?:next|this coming|the coming) {u:unit_long}", ref="publication", offset=(1, 1)),
    _rule("weekend", "the weekend", ref="publication", offset=(0, 0), unit="WE"),
    _rule("ago", f"{ABOUT} {NUM} {{u:unit}}(?: or so)? ago", ref="publication", sign=-1),
    _rule("ago_bare", "{u:unit_plural} ago", ref="publication", sign=-1),
    _rule("last_units", f"(?:at least )?(?:the )?(?:last|past|previous) {NUM} {{u:unit}}", "DURATION", "publication", sign=-1, stretch=True),
    _rule("next_units", f"(?:the )?(?:next|coming) {NUM} {{u:unit}}", "DURATION", "publication", sign=1, stretch=True),
    _rule("recent_units", "(?:the )?(?:recent|past|last) {u:unit_plural}", "DURATION", "publication", sign=-1, stretch=True),
    _rule("coming_units", "(?:the )?(?:coming|next) {u:unit_plural}", "DURATION", "publication", sign=1, stretch=True),
    _rule("units_time", f"(?<=in){NUM} {{u:unit}} 's time", ref="publication", sign=1),
)

NARRATIVE = (
    _rule("day_before", "the (?:day|night|evening|morning) before(?=,|.|$)|the (?:previous|preceding) (?:day|night|evening|afternoon|morning)",
          ref="narrative", shift=(-1, -1)),
    _rule("day_after", "the (?:day|morning|night) after(?=,|.|$)|the (?:next|following) (?:day|night|evening|afternoon|morning)"
          "|next (?:day|morning)", ref="narrative", shift=(1, 1)),
    _rule("day_before_event", "the (?:day|night|evening|morning)(?= before)", ref="narrative", shift=(-1, -1), named=True),
    _rule("day_after_event", "the (?:day|morning|night)(?= after)", ref="narrative", shift=(1, 1), named=True),
    _rule("that_day", "(?:(?:later|earlier|early|late) (?:on )?)?(?:that|the same|that same) day|same day", ref="narrative", shift=(0, 0)),
    _rule("that_part", "(?:(?:later|earlier|early|late) )?(?:that|the same|that same) {p:part}", "TIME", "narrative", shift=(0, 0)),
    _rule("that_unit", "(?:(?:later|earlier|early|late) )?(?:that|the same|that same) {u:unit_long}", ref="narrative", offset=(0, 0)),
    _rule("following_unit", "the (?:following|next) {u:unit_long}", ref="narrative", offset=(1, 1)),
    _rule("preceding_unit", "the (?:previous|preceding) {u:unit_long}|the {u:unit_long} before", ref="narrative", offset=(-1, -1)),
    _rule("later", f"{ABOUT} {NUM} {{u:unit}} (?:later|afterwards|afterward|on(?=,)|after(?=,|.|$))", ref="narrative", sign=1),
    _rule("later_bare", "(?:just )?{u:unit_plural} later", ref="narrative", sign=1),
    _rule("earlier", f"{ABOUT} {NUM} {{u:unit}} (?:earlier|previously|beforehand|before(?=,|.|$))", ref="narrative", sign=-1),
    _rule("earlier_bare", "(?:just )?{u:unit_plural} (?:earlier|before(?=,|.|$))", ref="narrative", sign=-1),
    _rule("after_event", f"{ABOUT} {NUM} {{u:unit}}(?= (?:after|since))", "DURATION", "narrative", sign=1, named=True),
    _rule("after_event_bare", "{u:unit_plural}(?= after)", "DURATION", "narrative", sign=1, named=True),
    _rule("before_event", f"{ABOUT} {NUM} {{u:unit}}(?= before)", "DURATION", "narrative", sign=-1, named=True),
    _rule("before_event_bare", "{u:unit_plural}(?= before)", "DURATION", "narrative", sign=-1, named=True),
    _rule("following_units", f"the (?:following|ensuing|subsequent) (?:{NUM} )?{{u:unit_plural}}", "DURATION", "narrative", sign=1, stretch=True),
    _rule("soon_after", "(?:shortly|soon|immediately) (?:afterwards|afterward|after(?=,|.|$)|thereafter)|shortly before(?=,|.|$)",
          ref="narrative", shift=(0, 0)),
    _rule("part", "(?<=at){p:part_point}|(?<=the){p:part_of_day}(?! (?:of|between|sky))|(?<=before){p:part_point}|(?<=after){p:part_point}", "TIME", "narrative",
          shift=(0, 0)),
    _rule("hours", "(?:the )?(?:early|small|pre -? dawn|predawn) hours", "TIME", "narrative", shift=(0, 0), part="MO"),
    _rule("overnight", "overnight|during the night", "TIME", "night", overnight=True, part="NI", shift=(0, 1)),
    _rule("since_then", "since then", ref="since"),
    _rule("at_the_time", "that time|at the time", ref="none", value="PAST_REF"),
)

OTHER = (
    _rule("duration", f"(?:the (?:(?:first|final|latest) )?)?{ABOUT} {NUM}(?: more| consecutive| straight| additional)? {{u:unit}}(?: and a {{and_half:half}})?",
          "DURATION", "none"),
    _rule("duration_hyphen", "(?P<n>{int}|{number}(?:- {number})?) - {u:unit}", "DURATION", "none"),
    _rule("half_unit", "half (?:a|an) {u:unit}|half - (?:a - )?{u:unit}", "DURATION", "none", half_unit=True),
    _rule("long", "(?<=for){u:unit_plural}|(?<=of){u:unit_plural}(?! of)", "DURATION", "none"),
    _rule("every", "(?:every|each) (?:(?P<n>{int}|{number}) )?(?:{u:unit}|{w:weekday}|{p:part}|{m:month})", "SET", "none"),
    _rule("weekdays", "(?:{w:weekdays}|{w:weekday} nights)", "SET", "none"),
    _rule("daily", "{period:periodic}", "SET", "none"),
    _rule("now", "now|currently|nowadays|(?:right|just) now|at present|these days|current(?! -)", ref="none", value="PRESENT_REF"),
    _rule("recently", "(?:more )?recently|recent(?! {small} (?:attack|attacks))|the past", ref="none", value="PAST_REF"),
    _rule("soon", "soon(?! (?:after|afterwards|as))|the (?:near )?future|shortly(?! (?:after|before|afterwards))", ref="none", value="FUTURE_REF"),
)  # fmt: skip

RULES = DAYS + PERIODS + PUBLICATION + NARRATIVE + OTHER
