"""French time expressions: what counts from publication or from the story, durations, sets.

The spans are those of TimeML annotators: article and part of the day inside, preposition outside."""

from __future__ import annotations

from recoupe.lang.fr.times_atoms import ABOUT, CLOCK, DATE, NUM, PART_AFTER, PERIOD, TAIL, rule

PUBLICATION = (
    rule("yesterday", f"hier{TAIL}", ref="publication", offset=(-1, -1), unit="D"),
    rule("yesterday_clock", f"hier (?:à|vers) {CLOCK}", "TIME", "publication", offset=(-1, -1), unit="D"),
    rule("before_yesterday", f"avant-hier{TAIL}", ref="publication", offset=(-2, -2), unit="D"),
    rule("today", f"aujourd'hui{TAIL}", ref="publication", offset=(0, 0), unit="D"),
    rule("tomorrow", f"demain{TAIL}", ref="publication", offset=(1, 1), unit="D"),
    rule("after_tomorrow", f"après-demain{TAIL}", ref="publication", offset=(2, 2), unit="D"),
    rule(
        "this_night", "cette nuit(?! - là)", "TIME", "publication", offset=(-1, 0), unit="D", overnight=True, part="NI"
    ),
    rule(
        "this_part",
        f"(?:ce|cet|cette) {{p:part}}(?! - là)(?: (?:à|vers) {CLOCK}| à l' {{p:part}})?",
        "TIME",
        "publication",
        offset=(0, 0),
        unit="D",
    ),
    rule(
        "last_night",
        "la nuit (?:dernière|passée)",
        "TIME",
        "publication",
        offset=(-1, 0),
        unit="D",
        overnight=True,
        part="NI",
    ),
    rule("this_unit", "(?:ce|cet|cette) {u:unit_long}(?: - ci)?(?! - là)", ref="publication", offset=(0, 0)),
    rule("last_unit", "(?:la |le |l' )?{u:unit_long} {past}", ref="publication", offset=(-1, -1)),
    rule("next_unit", "(?:la |le |l' )?{u:unit_long} {next}", ref="publication", offset=(1, 1)),
    rule(
        "mod_last_unit",
        f"(?:la |le )?{PERIOD}(?:la |l' |du )?{{u:unit_long}} {{past}}",
        ref="publication",
        offset=(-1, -1),
    ),
    rule(
        "mod_next_unit",
        f"(?:la |le )?{PERIOD}(?:la |l' |du )?{{u:unit_long}} {{next}}",
        ref="publication",
        offset=(1, 1),
    ),
    rule("mod_this_unit", f"(?:la |le )?{PERIOD}(?:ce |cette ){{u:unit_long}}", ref="publication", offset=(0, 0)),
    rule("year_start", "(?:le )?{mod:mod} (?:de l' année|d' année)", ref="publication", offset=(0, 0), unit="Y"),
    rule("month_start", "(?:le )?{mod:mod} (?:du|de) mois", ref="publication", offset=(0, 0), unit="M"),
    rule("week_start", "(?:le )?{mod:mod} de (?:la )?semaine", ref="publication", offset=(0, 0), unit="W"),
    rule(
        "ago",
        f"(?:il y a|voilà|voici) (?:de cela )?(?:tout juste |exactement )?{ABOUT} {NUM} {{u:unit}}",
        ref="publication",
        sign=-1,
    ),
    rule("in_units", f"(?<={{into}}){NUM} {{u:unit}}", ref="publication", sign=1),
    rule(
        "last_units",
        f"(?:ces|les|des) (?:{NUM} )?(?:{{past}} (?:{NUM} )?{{u:unit}}|{{u:unit}} {{past}})",
        "DURATION",
        "publication",
        sign=-1,
        stretch=True,
    ),
    rule(
        "next_units",
        f"(?:ces|les|des) (?:{NUM} )?(?:{{next}} (?:{NUM} )?{{u:unit}}|{{u:unit}} (?:{{next}}|à venir))",
        "DURATION",
        "publication",
        sign=1,
        stretch=True,
    ),
)

NARRATIVE = (
    rule(
        "eve",
        "la veille(?: au soir| dans la soirée| en (?:soirée|fin de journée))?(?! (?:de|du|des|d'|sur))",
        ref="narrative",
        shift=(-1, -1),
    ),
    rule("eve_of_event", "(?:la )?veille(?= (?:de|du|des|d'))", ref="narrative", shift=(-1, -1), named=True),
    rule("day_after_event", "(?:le )?lendemain(?= (?:de|du|des|d'))", ref="narrative", shift=(1, 1), named=True),
    rule("before_eve", "(?:l' )?avant-veille", ref="narrative", shift=(-2, -2)),
    rule("next_day", f"(?:le )?lendemain(?: {PART_AFTER})?(?! (?:de|du|des|d'))", ref="narrative", shift=(1, 1)),
    rule("second_day", "(?:le )?surlendemain", ref="narrative", shift=(2, 2)),
    rule("that_day", "ce jour - là|le même jour|le jour même|la même journée|même jour", ref="narrative", shift=(0, 0)),
    rule(
        "that_part",
        "(?:ce|cet|cette) {p:part} - là|(?:le|la|cette|l') {p:part} même|(?:le|la) même {p:part}",
        "TIME",
        "narrative",
        shift=(0, 0),
    ),
    rule("that_weekday", f"(?:ce|le même) {{w:weekday}}(?: - là| même)(?:,? {PART_AFTER})?", ref="narrative"),
    rule(
        "that_unit", "(?:ce|cet|cette) {u:unit_long} - là|(?:le|la) même {u:unit_long}", ref="narrative", offset=(0, 0)
    ),
    rule(
        "following_unit", "(?:la |le |l' )?{u:unit_long} (?:suivante|suivant|d' après)", ref="narrative", offset=(1, 1)
    ),
    rule(
        "preceding_unit",
        "(?:la |le |l' )?{u:unit_long} (?:précédente|précédent|d' avant)",
        ref="narrative",
        offset=(-1, -1),
    ),
    rule("later", f"{ABOUT} (?:{NUM} )?{{u:unit}} (?:plus tard|après(?! {{after_noun}}))", ref="narrative", sign=1),
    rule(
        "earlier",
        f"{ABOUT} (?:{NUM} )?{{u:unit}} (?:plus tôt|auparavant|avant(?! {{after_noun}}))",
        ref="narrative",
        sign=-1,
    ),
    rule(
        "after_event",
        f"{ABOUT} {NUM} {{u:unit}}(?= (?:seulement |à peine )?après)",
        "DURATION",
        "narrative",
        sign=1,
        named=True,
    ),
    rule(
        "before_event",
        f"{ABOUT} {NUM} {{u:unit}}(?= (?:seulement |à peine )?avant)",
        "DURATION",
        "narrative",
        sign=-1,
        named=True,
    ),
    rule(
        "following_units",
        f"(?:les |ces )?(?:{NUM} )?{{u:unit_plural}} (?:suivants|suivantes|qui (?:ont )?(?:suivi|suivirent))",
        "DURATION",
        "narrative",
        sign=1,
        stretch=True,
    ),
    rule(
        "soon_after",
        "(?:peu|juste|aussitôt) (?:de temps )?après|peu (?:de temps )?avant|peu auparavant",
        ref="narrative",
        shift=(0, 0),
    ),
    rule("night", "(?<={inside})la nuit(?: suivante)?", "TIME", "night", overnight=True, part="NI", shift=(0, 1)),
    rule(
        "part",
        "(?<={part_lead}){p:part}(?! - là)(?! (?:de|du|d') (?:{weekday}|{day}))",
        "TIME",
        "narrative",
        shift=(0, 0),
    ),
    rule("dusk", "(?<={inside})(?:la |l' |le ){p:part}(?! - là)", "TIME", "narrative", shift=(0, 0)),
    rule(
        "early_hours",
        "(?:les )?premières heures (?:de la (?:journée|matinée)|du (?:matin|jour))",
        "TIME",
        "narrative",
        shift=(0, 0),
        part="MO",
    ),
    rule("early_hours_weekday", f"(?:les )?premières heures (?:de|de ce) (?:{{w:weekday}}|{DATE})", "TIME", part="MO"),
    rule("weekday_last_week", "{w:weekday} de la semaine {past}", weeks=-1),
    rule("weekday_this_week", "{w:weekday} de cette semaine", weeks=0),
    rule("since_then", "depuis lors|depuis(?=,)", ref="since"),
)

OTHER = (
    rule("duration", f"{ABOUT} {NUM} {{u:unit}}(?: et {{and_half:half}})?", "DURATION", "none"),
    rule("half_hour", "une demi - {u:unit}", "DURATION", "none", half_unit=True),
    rule("quarter_century", "un quart de siècle", "DURATION", "none", value="P25Y"),
    rule("quarter_hour", "un quart d' heure", "DURATION", "none", value="PT15M"),
    rule(
        "long",
        "(?<={since})des {u:unit_plural}|de (?:longs|longues|nombreux|nombreuses) {u:unit_plural}",
        "DURATION",
        "none",
    ),
    rule(
        "every",
        "(?:chaque|tous les|toutes les) (?:(?P<n>{int}|{number}) "
        ")?(?:{u:unit}|{w:weekday}|{w:weekdays}|{p:part}|{p:part_plural}|{m:month})"
        "(?: {part_short})?",
        "SET",
        "none",
    ),
    rule("weekdays", "les {w:weekdays}(?: {part_short})?", "SET", "none"),
    rule("daily", "{period:periodic}", "SET", "none"),
    rule(
        "now",
        "maintenant|actuellement|à l' heure actuelle|pour le moment|pour l' (?:instant|heure)|en "
        "ce moment|à présent"
        "|de nos jours|actuel|actuelle",
        ref="none",
        value="PRESENT_REF",
    ),
    rule("from_now_on", "désormais|dorénavant", ref="publication", offset=(0, 0), unit="D"),
    rule("recently", "récemment|dernièrement|naguère|autrefois|jadis", ref="none", value="PAST_REF"),
    rule(
        "soon",
        "bientôt|prochainement|l' avenir|ultérieurement|une date ultérieure|(?:le )?futur|future",
        ref="none",
        value="FUTURE_REF",
    ),
)
