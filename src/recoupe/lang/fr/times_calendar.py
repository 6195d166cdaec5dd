"""French time expressions: days, months, years, clock.

The spans are those of TimeML annotators: article and part of the day inside, preposition outside."""

from __future__ import annotations

from recoupe.lang.fr.times_atoms import CLOCK, DATE, DAY, DAY2, DIR, MONTH, OF_DAY, PERIOD, TAIL, YEAR, ZONE, rule

DAYS = (
    rule("iso", "{iso:iso}"),
    rule("numeric", "{numeric:numeric}"),
    rule("date", f"(?:le |ce )?{DATE}(?: {DIR})?{TAIL}"),
    rule("date_range", f"(?:{{w:weekday}} )?{DAY} (?:au|-) (?:{{w2:weekday}} )?{DAY2} {MONTH}(?: {YEAR})?"),
    rule(
        "date_between",
        f"(?<={{between}})(?:le )?(?:{{w:weekday}} )?{DAY} et (?:le )?(?:{{w2:weekday}} )?{DAY2} {MONTH}(?: {YEAR})?",
    ),
    rule("date_list", f"les {DAY}(?: , {{day}})* et {DAY2} {MONTH}(?: {YEAR})?"),
    rule(
        "night_dates",
        f"(?:la )?nuit (?:du|de) (?:{{w:weekday}} )?{DAY}(?: {MONTH}(?: {YEAR})?)? (?:au|à) (?:{{w2:weekday}} )?"
        "(?:{d2:day}|{d2:ordinal})(?: {m2:month})?(?: {y2:year})?",
        "TIME",
        overnight=True,
        part="NI",
    ),
    rule("night_date", f"(?:la )?nuit (?:du|de|de ce|d') {DATE}", "TIME", part="NI"),
    rule("part_date", f"(?:la |l' |le )?{{p:part}} (?:du|de|de ce|d') {DATE}", "TIME"),
    rule(
        "night_weekdays",
        "(?:la )?nuit (?:de|du) {w:weekday} (?:{past} )?(?:à|au|-) (?:ce )?{w2:weekday}(?: {past})?",
        "TIME",
        overnight=True,
        part="NI",
    ),
    rule("weekdays_night", "{w:weekday} soir (?:à|et|au) {w2:weekday}(?: matin)?", "TIME", overnight=True, part="NI"),
    rule("part_weekday", "(?:la |l' |le )?{p:part} (?:de|du) {w:weekday}(?: {dir:past})?", "TIME"),
    rule("weekday", f"(?:ce même |ce )?{{w:weekday}}(?: {DIR})?{TAIL}"),
    rule("weekday_clock", f"(?:ce )?{{w:weekday}},? (?:{{p:part_short}} )?(?:à|vers) {CLOCK}{ZONE}", "TIME"),
    rule("weekday_the", f"le {{w:weekday}} {DIR}"),
    rule("weekday_day", "(?:le )?{w:weekday} {d:day}(?! (?:{unit}|h|{word}))"),
    rule("holiday", "(?:(?:le|la|l') )?{holiday:holiday}(?: {y:year})?"),
    rule("islamic", "(?:(?:le )?{day} )?(?:mois (?:de|d') )?{islamic}(?: {islamic})?(?: {year})?", ref="none"),
    rule("clock", f"(?:{{clock:clock}}|{{h:hour}} h(?: {{mi:minute}}(?! {{unit}}))?)(?: du {{p:part}})?{ZONE}", "TIME"),
    rule(
        "clock_hours",
        f"(?<={{at}})(?:{{h:hour}} (?:heures|heure)(?: {{mi:minute}}(?! {{unit}}))?(?:{OF_DAY}(?! "
        f"(?:de|d')))|{{h:noon}}(?: et {{mi:half}})?){ZONE}",
        "TIME",
    ),
    rule("clock_day", f"(?:vers )?{CLOCK}{ZONE} ,? (?:le |ce )?(?:{DATE}|{{w:weekday}})", "TIME"),
    rule("clock_yesterday", f"(?:vers )?{CLOCK},? hier", "TIME", "publication", offset=(-1, -1), unit="D"),
)

PERIODS = (
    rule("month_year", "(?:(?:le )?mois (?:de|d') )?(?:{m:month}|{m:month_short} .?) {y:year}"),
    rule("month_mod", f"(?:la |le )?{PERIOD}(?:-|du mois (?:de|d'))? {MONTH}(?: {{y:year}}| {DIR})?"),
    rule("month", f"(?<={{month_lead}}){{m:month}}(?: {DIR})?"),
    rule("month_of", f"(?:le )?mois (?:de|d') {{m:month}}(?: {DIR})?"),
    rule("month_last", f"{{m:month_safe}} {DIR}"),
    rule("months", "(?<={month_lead}){m:month}(?= (?:et|ou|à|-) {month})"),
    rule("season", f"(?:(?:l'|le) )?{{season:season}} (?:{{y:year}}|{DIR})"),
    rule("season_this", "(?:cet|ce) {season:season}", direction=0),
    rule("year", "(?<={year_lead}){y:year}(?! {year_not})"),
    rule("year_of", "(?:l' année|l' an) {y:year}"),
    rule("year_mod", f"(?:la |le )?{PERIOD}(?:l' année )?{{y:year}}"),
    rule("year_paren", "(?<={open}){y:year}(?={close})"),
    rule("year_range", "(?<={open}){y:year}(?=- {year})"),
    rule(
        "decade",
        "(?:{mod:mod} des |les |des )?années "
        "(?:{decade:decade_short}|{decade:year2}|{decade:decade_word}|{decade:year})",
        unit="DEC",
    ),
    rule("century", "(?:le )?(?:{cent:century}|{cent:ordinal_any}) siècle", unit="CENT"),
    rule("quarter", "(?:le )?{q:ordinal_word} trimestre(?: (?:de )?{y:year})?", unit="Q"),
    rule("half", "(?:le )?{semester:ordinal_word} semestre(?: (?:de )?{y:year})?", unit="Q"),
)
