"""French time expressions: days, months, years, clock.

The spans are those of TimeML annotators: article and part of the day inside, preposition outside."""

from __future__ import annotations

from recoupe.lang.calendars import FEAST, ISLAMIC
from recoupe.lang.fr.times_atoms import (
    CLOCK,
    DATE,
    DAY,
    DAY2,
    DIR,
    LEAD,
    MONTH,
    OF_DAY,
    PART_AFTER,
    PERIOD,
    TAIL,
    YEAR,
    ZONE,
    rule,
)

_ORDINAL = "(?:{ordinal_word}|{ordinal_any})"
_HOLIDAY = "(?:{holiday:holiday}|{moveable:moveable})"
_OF = "(?:de la|de l'|de|du|des|d')"

DAYS = (
    rule("iso", "{iso:iso}"),
    rule("numeric", "{numeric:numeric}"),
    rule("date", f"(?:le |ce )?{DATE}(?: {DIR})?{TAIL}"),
    rule("attacks_of_2001", "(?:le )?{attacks_of_2001}", y="2001", m=9, d="11"),
    rule("date_range", f"(?:{{w:weekday}} )?{DAY} (?:au|-) (?:{{w2:weekday}} )?{DAY2} {MONTH}(?: {YEAR})?"),
    rule(
        "date_between",
        f"(?<={{between}})(?:le )?(?:{{w:weekday}} )?{DAY} et (?:le )?(?:{{w2:weekday}} )?{DAY2} {MONTH}(?: {YEAR})?",
    ),
    rule("date_day_part", f"(?:le )?{{d:day}} {PART_AFTER}(?! {_OF} {{month}})", "TIME"),
    rule("date_of_month", "(?:le )?{d:day} (?:du|de ce) (?:même )?mois(?! (?:de|d'|dernier|prochain))", unit="M"),
    rule("week_of", f"(?:toute )?(?:la )?semaine du {DATE}", unit="W"),
    rule(
        "weekend_date",
        f"(?:le |ce )?{{weekend}} (?:du|des) (?:{{w:weekday}} )?{DAY}(?:(?: {{month}})? (?:au|et|et du) "
        f"(?:{{w2:weekday}} )?{DAY2})? {MONTH}(?: {YEAR})?",
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
    rule("weekday", f"{{w:weekday}}(?: {DIR})?{TAIL}"),
    rule("weekday_this", f"(?:ce même |ce ){{w:weekday}}{TAIL}", direction=0),
    rule("weekday_clock", f"(?:ce )?{{w:weekday}},? (?:{{p:part_short}} )?(?:à|vers) {CLOCK}{ZONE}", "TIME"),
    rule("weekday_noon", "(?:ce )?{w:weekday} {h:noon}", "TIME"),
    rule("weekday_the", f"le {{w:weekday}} {DIR}"),
    rule(
        "weekday_habit",
        f"le {{w:weekday}}(?: {{p:part_short}})?(?! (?:- )?(?:{{day}}|{{ordinal}}|"
        f"{_OF} (?!{{hour}}|{{clock}})|où|{{past}}|{{next}}|suivant|même|là"
        "|noir|{capitalised}))",
        habitual=True,
    ),
    rule("weekday_day", "(?:le |ce )?{w:weekday} {d:day}(?! (?:{unit}|h|{word}))"),
    rule(
        "weekday_nth",
        f"{LEAD}?{{nth:ordinal_word}} {{w:weekday}} (?:(?:de|d'|du) (?:mois (?:de|d') )?{{m:month}}|"
        "(?:du|de l') {season:season})(?: {y:year})?",
    ),
    rule(
        "weekdays_nth",
        f"{LEAD}?{_ORDINAL}(?: et {_ORDINAL})? (?:{{w:weekday}}|{{w:weekdays}})(?= (?:de chaque|du) mois)",
        "SET",
        "none",
    ),
    rule(
        "holiday",
        f"(?:{LEAD}{_HOLIDAY}|(?<!{{capitalised}})(?<!père){_HOLIDAY})(?: {{y:year}}| {DIR})?(?! {{capitalised}})",
    ),
    rule(
        "holiday_of",
        f"(?:cette |{LEAD})?(?:fête|fêtes|jour|week-end|weekend|pont|lundi|messe) {_OF} {_HOLIDAY}"
        f"(?: {{y:year}}| {DIR})?",
    ),
    rule("holiday_part", f"{LEAD}?{{p:part}} {_OF} {_HOLIDAY}(?: {{y:year}}| {DIR})?", "TIME"),
    rule(
        "islamic",
        f"(?:(?:le )?(?:{{id:day}}|{{id:ordinal}}) |{LEAD}?(?:{{id:ordinal_word}}|{{id:ordinal}}) (?:jour|nuit) "
        f"(?:du (?:mois (?:de|d') )?|de |d'))(?:mois (?:de|d') )?{ISLAMIC}(?: {{iy:year}})?",
    ),
    rule("islamic_month", f"(?:(?:le )?mois (?:sacré |saint )?(?:(?:de|d'|du) )?{ISLAMIC}|{ISLAMIC})(?: {{iy:year}})"),
    rule("islamic_alone", f"(?:(?:le )?mois (?:sacré |saint )?(?:(?:de|d'|du) )?{ISLAMIC})"),
    rule("ramadan", "(?<!{capitalised})(?<!{dot}){im:islamic_alone}(?! {capitalised})"),
    rule(
        "islamic_feast",
        f"(?:(?:la |cette )?(?:fête|fêtes) (?:musulmane )?(?:de la|de l'|du|de) |{LEAD})?{FEAST}(?: {{iy:year}})?",
    ),
    rule("islamic_eid", "(?:l'|la fête de l') {islamic_eid}(?! -)", ref="none"),
    rule("persian", "(?:le )?{id:day} {pm:persian_month}(?: {iy:year})?"),
    rule("clock", f"(?:{{clock:clock}}|{{h:hour}} h(?: {{mi:minute}}(?! {{unit}}))?)(?: du {{p:part}})?{ZONE}", "TIME"),
    rule(
        "clock_hours",
        f"(?:(?<={{at}})|(?<=vers les))(?:{{h:hour}} (?:heures|heure)(?: {{mi:minute}}(?! {{unit}}))?(?:{OF_DAY}(?! "
        f"(?:de|d')))|{{h:noon}}(?: et {{mi:half}})?){ZONE}"
        "|(?<=coup de){h:hour} (?:heures|heure)"
        "|(?<={from}){h:hour} (?:heures|heure)(?: {mi:minute}(?! {unit}))?"
        "(?= (?:à|jusqu' à) (?:{hour}|{clock}|{noon}))",
        "TIME",
    ),
    rule("clock_day", f"(?:vers )?{CLOCK}{ZONE} ,? (?:le |ce )?(?:{DATE}|{{w:weekday}})", "TIME"),
    rule(
        "clock_words",
        f"(?<={{at}}){{h:number}} (?:heures|heure)(?: {{mi:minute}}(?! {{unit}}))? "
        f"(?:du {{p:part}}|de l' {{p:part}}){ZONE}",
        "TIME",
    ),
    rule("clock_zone", "{military:military} {zone}", "TIME"),
    rule("clock_yesterday", f"(?:vers )?{CLOCK},? hier", "TIME", "publication", offset=(-1, -1), unit="D"),
)

PERIODS = (
    rule("month_year", "(?:(?:le )?mois (?:de|d') )?(?:{m:month}|{m:month_short} .?) {y:year}"),
    rule("month_mod", f"(?:la |le )?{PERIOD}(?:-|du mois (?:de|d'))? {MONTH}(?: {{y:year}}| {DIR})?"),
    rule("month", f"(?<={{month_lead}}){{m:month}}(?: {DIR})?(?! - {{capitalised}})"),
    rule("month_of", f"(?:le )?mois (?:de|d') {{m:month}}(?: {DIR})?"),
    rule("month_last", f"{{m:month_safe}} {DIR}"),
    rule("months", "(?<={month_lead}){m:month}(?= (?:et|ou|à|-) {month})"),
    rule(
        "month_share",
        f"{LEAD}?(?:{{share:share}}|{{share_n:ordinal_word}}) {{of:part_of_month}} "
        "(?:de |d' |du )(?:mois (?:de|d') )?{m:month}(?: {y:year})?",
    ),
    rule("season", f"(?:(?:l'|le) )?{{season:season}} (?:(?:de )?{{y:year}}|{DIR})"),
    rule("season_this", "(?:cet|ce) {season:season}", direction=0),
    rule(
        "season_bare",
        "(?:l' {season:autumn}|(?<=en){season:autumn}|(?<=au){season:spring}|le {season:spring})"
        "(?! (?:de|des|d'|du|arabe|noir|{small}|{capitalised}))",
    ),
    rule("year", "(?<={year_lead}){y:year}(?! {year_not})"),
    rule("year_label", "(?<={small}){y:year_near}(?! {year_not})"),
    rule("year_second", "(?<={year}{dash}){y:year_near}|(?<={year}{slash}){y:year_near}"),
    rule("year_of", "(?:l' année|l' an) {y:year}"),
    rule("year_mod", f"(?:la |le )?{PERIOD}-?(?:l' année )?{{y:year}}"),
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
