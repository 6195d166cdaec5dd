"""French time expressions: the patterns (``recoupe.model.time.TimeRule`` says how they are written).

The spans are those of TimeML annotators: article and part of the day inside, preposition outside."""

from __future__ import annotations

from recoupe.model.time import TimeRule

_RUN = "(?:{int}|{number})(?:(?:-|et)?{number})*"
NUM = (
    f"(?:(?P<n>{_RUN}|{{decimal}})|(?P<loose>{{loose}}|(?:des )?{{tens_plural}} (?:de|d'))"
    "|(?:une )?{tens:tens} (?:de|d'))"
)
ABOUT = (
    "(?:(?:environ|quasiment|presque|à peine|quelque|près (?:de|d')|(?:un peu )?(?:plus|moins) (?:de|d')|au (?:moins|plus)))?"
)
MONTH = "(?:{m:month}|{m:month_short} .?)"
DAY = "(?:{d:day}|{d:ordinal})"
DAY2 = "(?:{d2:day}|{d2:ordinal})"
YEAR = "(?:{y:year}|{y:year2}(?=$|{punct}))"
PART_AFTER = (
    "(?:{p:part_short}|(?:tôt |tard )?(?:au|en|le|à l'|dans l'|dans la|durant la|pendant la|dès l'|en fin (?:de|d')"
    "|en début (?:de|d')|en milieu (?:de|d')|en cours de|à la) {p:part})"
)
TAIL = f"(?:,? {PART_AFTER})?"
DATE = f"(?:{{w:weekday}} ,? (?:le )?)?{DAY} {MONTH}(?: {YEAR})?"
OF_DAY = "(?: (?:du {p:part}|de l' {p:part}))?"
CLOCK = "(?:{clock:clock}|{h:hour} (?:h|heures|heure)(?: {mi:minute}(?! {unit}))?(?: du {p:part})?|{h:noon}(?: et {mi:half})?)"
ZONE = "(?:gmt|utc|tu|(?:heure|heures) (?:locale|locales|(?:de|d') {word}))?"
DIR = "(?:{dir:past}|{dir:next})"
PERIOD = "(?:{mod:mod} (?:(?:de|d') )?)"


def _rule(name: str, pattern: str, kind: str = "DATE", ref: str = "calendar", **slots: object) -> TimeRule:
    return TimeRule(id=f"fr.time.{name}", pattern=pattern, type=kind, ref=ref, slots=slots)  # type: ignore[arg-type]


DAYS = (
    _rule("iso", "{iso:iso}"),
    _rule("numeric", "{numeric:numeric}"),
    _rule("date", f"(?:le |ce )?{DATE}(?: {DIR})?{TAIL}"),
    _rule("date_range", f"(?:{{w:weekday}} )?{DAY} (?:au|-) (?:{{w2:weekday}} )?{DAY2} {MONTH}(?: {YEAR})?"),
    _rule("date_between", f"(?<={{between}})(?:le )?(?:{{w:weekday}} )?{DAY} et (?:le )?(?:{{w2:weekday}} )?{DAY2} {MONTH}(?: {YEAR})?"),
    _rule("date_list", f"les {DAY}(?: , {{day}})* et {DAY2} {MONTH}(?: {YEAR})?"),
    _rule(
        "night_dates",
        f"(?:la )?nuit (?:du|de) (?:{{w:weekday}} )?{DAY}(?: {MONTH}(?: {YEAR})?)? (?:au|à) (?:{{w2:weekday}} )?"
        "(?:{d2:day}|{d2:ordinal})(?: {m2:month})?(?: {y2:year})?",
        "TIME", overnight=True, part="NI",
    ),
    _rule("night_date", f"(?:la )?nuit (?:du|de|de ce|d') {DATE}", "TIME", part="NI"),
    _rule("part_date", f"(?:la |l' |le )?{{p:part}} (?:du|de|de ce|d') {DATE}", "TIME"),
    _rule(
        "night_weekdays",
        "(?:la )?nuit (?:de|du) {w:weekday} (?:{past} )?(?:à|au|-) (?:ce )?{w2:weekday}(?: {past})?",
        "TIME", overnight=True, part="NI",
    ),
    _rule("weekdays_night", "{w:weekday} soir (?:à|et|au) {w2:weekday}(?: matin)?", "TIME", overnight=True, part="NI"),
    _rule("part_weekday", "(?:la |l' |le )?{p:part} (?:de|du) {w:weekday}(?: {dir:past})?", "TIME"),
    _rule("weekday", f"(?:ce même |ce )?{{w:weekday}}(?: {DIR})?{TAIL}"),
    _rule("weekday_clock", f"(?:ce )?{{w:weekday}},? (?:{{p:part_short}} )?(?:à|vers) {CLOCK}{ZONE}", "TIME"),
    _rule("weekday_the", f"le {{w:weekday}} {DIR}"),
    _rule("weekday_day", "(?:le )?{w:weekday} {d:day}(?! (?:{unit}|h|{word}))"),
    _rule("holiday", "(?:(?:le|la|l') )?{holiday:holiday}(?: {y:year})?"),
    _rule("islamic", "(?:(?:le )?{day} )?(?:mois (?:de|d') )?{islamic}(?: {islamic})?(?: {year})?", ref="none"),
    _rule("clock", f"(?:{{clock:clock}}|{{h:hour}} h(?: {{mi:minute}}(?! {{unit}}))?){ZONE}", "TIME"),
    _rule("clock_hours", f"(?<={{at}})(?:{{h:hour}} (?:heures|heure)(?: {{mi:minute}}(?! {{unit}}))?(?:{OF_DAY}(?! (?:de|d')))|{{h:noon}}(?: et {{mi:half}})?){ZONE}", "TIME"),
    _rule("clock_day", f"(?:vers )?{CLOCK}{ZONE} ,? (?:le |ce )?(?:{DATE}|{{w:weekday}})", "TIME"),
    _rule("clock_yesterday", f"(?:vers )?{CLOCK},? hier", "TIME", "publication", offset=(-1, -1), unit="D"),
)

PERIODS = (
    _rule("month_year", "(?:(?:le )?mois (?:de|d') )?(?:{m:month}|{m:month_short} .?) {y:year}"),
    _rule("month_mod", f"(?:la |le )?{PERIOD}(?:-|du mois (?:de|d'))? {MONTH}(?: {{y:year}}| {DIR})?"),
    _rule("month", f"(?<={{month_lead}}){{m:month}}(?: {DIR})?"),
    _rule("month_of", f"(?:le )?mois (?:de|d') {{m:month}}(?: {DIR})?"),
    _rule("month_last", f"{{m:month_safe}} {DIR}"),
    _rule("months", "(?<={month_lead}){m:month}(?= (?:et|ou|à|-) {month})"),
    _rule("season", f"(?:(?:l'|le) )?{{season:season}} (?:{{y:year}}|{DIR})"),
    _rule("season_this", "(?:cet|ce) {season:season}", direction=0),
    _rule("year", "(?<={year_lead}){y:year}(?! {year_not})"),
    _rule("year_of", "(?:l' année|l' an) {y:year}"),
    _rule("year_mod", f"(?:la |le )?{PERIOD}(?:l' année )?{{y:year}}"),
    _rule("year_paren", "(?<={open}){y:year}(?={close})"),
    _rule("year_range", "(?<={open}){y:year}(?=- {year})"),
    _rule(
        "decade",
        "(?:{mod:mod} des |les |des )?années (?:{decade:decade_short}|{decade:year2}|{decade:decade_word}|{decade:year})",
        unit="DEC",
    ),
    _rule("century", "(?:le )?(?:{cent:century}|{cent:ordinal_any}) siècle", unit="CENT"),
    _rule("quarter", "(?:le )?{q:ordinal_word} trimestre(?: (?:de )?{y:year})?", unit="Q"),
    _rule("half", "(?:le )?{semester:ordinal_word} semestre(?: (?:de )?{y:year})?", unit="Q"),
)

PUBLICATION = (
    _rule("yesterday", f"hier{TAIL}", ref="publication", offset=(-1, -1), unit="D"),
    _rule("yesterday_clock", f"hier (?:à|vers) {CLOCK}", "TIME", "publication", offset=(-1, -1), unit="D"),
    _rule("before_yesterday", f"avant-hier{TAIL}", ref="publication", offset=(-2, -2), unit="D"),
    _rule("today", f"aujourd'hui{TAIL}", ref="publication", offset=(0, 0), unit="D"),
    _rule("tomorrow", f"demain{TAIL}", ref="publication", offset=(1, 1), unit="D"),
    _rule("after_tomorrow", f"après-demain{TAIL}", ref="publication", offset=(2, 2), unit="D"),
    _rule("this_night", "cette nuit(?! - là)", "TIME", "publication", offset=(-1, 0), unit="D", overnight=True, part="NI"),
    _rule("this_part", f"(?:ce|cet|cette) {{p:part}}(?! - là)(?: (?:à|vers) {CLOCK}| à l' {{p:part}})?", "TIME", "publication",
          offset=(0, 0), unit="D"),
    _rule("last_night", "la nuit (?:dernière|passée)", "TIME", "publication", offset=(-1, 0), unit="D", overnight=True, part="NI"),
    _rule("this_unit", "(?:ce|cet|cette) {u:unit_long}(?: - ci)?(?! - là)", ref="publication", offset=(0, 0)),
    _rule("last_unit", "(?:la |le |l' )?{u:unit_long} {past}", ref="publication", offset=(-1, -1)),
    _rule("next_unit", "(?:la |le |l' )?{u:unit_long} {next}", ref="publication", offset=(1, 1)),
    _rule("mod_last_unit", f"(?:la |le )?{PERIOD}(?:la |l' |du )?{{u:unit_long}} {{past}}", ref="publication", offset=(-1, -1)),
    _rule("mod_next_unit", f"(?:la |le )?{PERIOD}(?:la |l' |du )?{{u:unit_long}} {{next}}", ref="publication", offset=(1, 1)),
    _rule("mod_this_unit", f"(?:la |le )?{PERIOD}(?:ce |cette ){{u:unit_long}}", ref="publication", offset=(0, 0)),
    _rule("year_start", "(?:le )?{mod:mod} (?:de l' année|d' année)", ref="publication", offset=(0, 0), unit="Y"),
    _rule("month_start", "(?:le )?{mod:mod} (?:du|de) mois", ref="publication", offset=(0, 0), unit="M"),
    _rule("week_start", "(?:le )?{mod:mod} de (?:la )?semaine", ref="publication", offset=(0, 0), unit="W"),
    _rule("ago", f"(?:il y a|voilà|voici) (?:de cela )?(?:tout juste |exactement )?{ABOUT} {NUM} {{u:unit}}", ref="publication", sign=-1),
    _rule("in_units", f"(?<={{into}}){NUM} {{u:unit}}", ref="publication", sign=1),
    _rule("last_units", f"(?:ces|les|des) (?:{NUM} )?(?:{{past}} (?:{NUM} )?{{u:unit}}|{{u:unit}} {{past}})", "DURATION",
          "publication", sign=-1, stretch=True),
    _rule("next_units", f"(?:ces|les|des) (?:{NUM} )?(?:{{next}} (?:{NUM} )?{{u:unit}}|{{u:unit}} (?:{{next}}|à venir))", "DURATION",
          "publication", sign=1, stretch=True),
)

NARRATIVE = (
    _rule("eve", "la veille(?: au soir| dans la soirée| en (?:soirée|fin de journée))?(?! (?:de|du|des|d'|sur))", ref="narrative",
          shift=(-1, -1)),
    _rule("eve_of_event", "(?:la )?veille(?= (?:de|du|des|d'))", ref="narrative", shift=(-1, -1), named=True),
    _rule("day_after_event", "(?:le )?lendemain(?= (?:de|du|des|d'))", ref="narrative", shift=(1, 1), named=True),
    _rule("before_eve", "(?:l' )?avant-veille", ref="narrative", shift=(-2, -2)),
    _rule("next_day", f"(?:le )?lendemain(?: {PART_AFTER})?(?! (?:de|du|des|d'))", ref="narrative", shift=(1, 1)),
    _rule("second_day", "(?:le )?surlendemain", ref="narrative", shift=(2, 2)),
    _rule("that_day", "ce jour - là|le même jour|le jour même|la même journée|même jour", ref="narrative", shift=(0, 0)),
    _rule("that_part", "(?:ce|cet|cette) {p:part} - là|(?:le|la|cette|l') {p:part} même|(?:le|la) même {p:part}", "TIME",
          "narrative", shift=(0, 0)),
    _rule("that_weekday", f"(?:ce|le même) {{w:weekday}}(?: - là| même)(?:,? {PART_AFTER})?", ref="narrative"),
    _rule("that_unit", "(?:ce|cet|cette) {u:unit_long} - là|(?:le|la) même {u:unit_long}", ref="narrative", offset=(0, 0)),
    _rule("following_unit", "(?:la |le |l' )?{u:unit_long} (?:suivante|suivant|d' après)", ref="narrative", offset=(1, 1)),
    _rule("preceding_unit", "(?:la |le |l' )?{u:unit_long} (?:précédente|précédent|d' avant)", ref="narrative", offset=(-1, -1)),
    _rule("later", f"{ABOUT} (?:{NUM} )?{{u:unit}} (?:plus tard|après(?! {{after_noun}}))", ref="narrative", sign=1),
    _rule("earlier", f"{ABOUT} (?:{NUM} )?{{u:unit}} (?:plus tôt|auparavant|avant(?! {{after_noun}}))", ref="narrative", sign=-1),
    _rule("after_event", f"{ABOUT} {NUM} {{u:unit}}(?= (?:seulement |à peine )?après)", "DURATION", "narrative", sign=1, named=True),
    _rule("before_event", f"{ABOUT} {NUM} {{u:unit}}(?= (?:seulement |à peine )?avant)", "DURATION", "narrative", sign=-1, named=True),
    _rule("following_units", f"(?:les |ces )?(?:{NUM} )?{{u:unit_plural}} (?:suivants|suivantes|qui (?:ont )?(?:suivi|suivirent))",
          "DURATION", "narrative", sign=1, stretch=True),
    _rule("soon_after", "(?:peu|juste|aussitôt) (?:de temps )?après|peu (?:de temps )?avant|peu auparavant", ref="narrative",
          shift=(0, 0)),
    _rule("night", "(?<={inside})la nuit(?: suivante)?", "TIME", "night", overnight=True, part="NI", shift=(0, 1)),
    _rule("part", "(?<={part_lead}){p:part}(?! - là)(?! (?:de|du|d') (?:{weekday}|{day}))", "TIME", "narrative", shift=(0, 0)),
    _rule("dusk", "(?<={inside})(?:la |l' |le ){p:part}(?! - là)", "TIME", "narrative", shift=(0, 0)),
        _rule("early_hours", "(?:les )?premières heures (?:de la (?:journée|matinée)|du (?:matin|jour))", "TIME", "narrative",
          shift=(0, 0), part="MO"),
    _rule("early_hours_weekday", f"(?:les )?premières heures (?:de|de ce) (?:{{w:weekday}}|{DATE})", "TIME", part="MO"),
    _rule("weekday_last_week", "{w:weekday} de la semaine {past}", weeks=-1),
    _rule("weekday_this_week", "{w:weekday} de cette semaine", weeks=0),
    _rule("since_then", "depuis lors|depuis(?=,)", ref="since"),
)

OTHER = (
    _rule("duration", f"{ABOUT} {NUM} {{u:unit}}(?: et {{and_half:half}})?", "DURATION", "none"),
    _rule("half_hour", "une demi - {u:unit}", "DURATION", "none", half_unit=True),
    _rule("quarter_century", "un quart de siècle", "DURATION", "none", value="P25Y"),
    _rule("quarter_hour", "un quart d' heure", "DURATION", "none", value="PT15M"),
    _rule("long", "(?<={since})des {u:unit_plural}|de (?:longs|longues|nombreux|nombreuses) {u:unit_plural}", "DURATION", "none"),
    _rule("every", "(?:chaque|tous les|toutes les) (?:(?P<n>{int}|{number}) )?(?:{u:unit}|{w:weekday}|{w:weekdays}|{p:part}|{p:part_plural}|{m:month})"
          "(?: {part_short})?", "SET", "none"),
    _rule("weekdays", "les {w:weekdays}(?: {part_short})?", "SET", "none"),
    _rule("daily", "{period:periodic}", "SET", "none"),
    _rule("now", "maintenant|actuellement|à l' heure actuelle|pour le moment|pour l' (?:instant|heure)|en ce moment|à présent"
          "|de nos jours|actuel|actuelle", ref="none", value="PRESENT_REF"),
    _rule("from_now_on", "désormais|dorénavant", ref="publication", offset=(0, 0), unit="D"),
    _rule("recently", "récemment|dernièrement|naguère|autrefois|jadis", ref="none", value="PAST_REF"),
    _rule("soon", "bientôt|prochainement|l' avenir|ultérieurement|une date ultérieure|(?:le )?futur|future", ref="none",
          value="FUTURE_REF"),
)  # fmt: skip

RULES = DAYS + PERIODS + PUBLICATION + NARRATIVE + OTHER
