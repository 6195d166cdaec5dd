"""French time expressions: what counts from publication or from the story, durations, sets.

The spans are those of TimeML annotators: article and part of the day inside, preposition outside."""

from __future__ import annotations

from recoupe.lang.fr.times_atoms import ABOUT, CLOCK, COUNT, DATE, LA, LEAD, NUM, PART_AFTER, PERIOD, TAIL, ZONE, rule

PUBLICATION = (
    rule("yesterday", f"hier(?: {{weekday}})?{TAIL}", ref="publication", offset=(-1, -1), unit="D"),
    rule(
        "yesterday_clock",
        f"hier (?:{{p:part_short}} )?(?:à|vers) {CLOCK}{ZONE}|hier {{h:noon}}",
        "TIME",
        "publication",
        offset=(-1, -1),
        unit="D",
    ),
    rule(
        "tomorrow_clock",
        f"demain (?:{{p:part_short}} )?(?:à|vers) {CLOCK}{ZONE}|demain {{h:noon}}",
        "TIME",
        "publication",
        offset=(1, 1),
        unit="D",
    ),
    rule("before_yesterday", f"avant-hier{TAIL}", ref="publication", offset=(-2, -2), unit="D"),
    rule("today", f"aujourd'hui(?: {{weekday}})?{TAIL}", ref="publication", offset=(0, 0), unit="D"),
    rule("tomorrow", f"demain(?: {{weekday}})?{TAIL}", ref="publication", offset=(1, 1), unit="D"),
    rule("part_of_yesterday", "(?:la |l' |le )?{p:part} d' hier", "TIME", "publication", offset=(-1, -1), unit="D"),
    rule("part_of_tomorrow", "(?:la |l' |le )?{p:part} de demain", "TIME", "publication", offset=(1, 1), unit="D"),
    rule("after_tomorrow", f"après-demain{TAIL}", ref="publication", offset=(2, 2), unit="D"),
    rule(
        "this_night", f"cette nuit(?! {LA})", "TIME", "publication", offset=(-1, 0), unit="D", overnight=True, part="NI"
    ),
    rule(
        "this_part",
        f"(?:ce|cet|cette) {{p:part}}(?! {LA})(?: (?:à|vers) {CLOCK}{ZONE}| à l' {{p:part}})?",
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
    rule("this_unit", f"(?:ce|cet|cette) {{u:unit_long}}(?: - ci)?(?! {LA})", ref="publication", offset=(0, 0)),
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
    rule("year_start", "(?:le |la )?{mod:mod} (?:de l' année|d' année)", ref="publication", offset=(0, 0), unit="Y"),
    rule("month_start", "(?:le |la )?{mod:mod} (?:du|de) mois", ref="publication", offset=(0, 0), unit="M"),
    rule("week_start", "(?:le |la )?{mod:mod} de (?:la )?semaine", ref="publication", offset=(0, 0), unit="W"),
    rule(
        "ago",
        f"(?:il y a|voilà|voici) (?:de cela )?(?:tout juste |exactement )?{ABOUT} {NUM} {{u:unit}}"
        "(?: et {and_half:half})?",
        ref="publication",
        sign=-1,
    ),
    rule("weekend", "(?:(?<={inside})le |(?<=du)){u:weekend}(?! {past}| {next})", ref="publication", offset=(0, 0)),
    rule("in_units", f"(?<={{into}})(?!(?:un|une) {{unit}} (?:de|d')){NUM} {{u:unit}}", ref="publication", sign=1),
    rule(
        "in_the_week",
        "(?:(?<=dans)|(?<=durant)|(?<=cours de))la semaine(?! {small})",
        unit="W",
        offset=(0, 0),
        ref="publication",
    ),
    rule("these_days", "ces (?:jours|temps) - ci", "DURATION", "publication", offset=(-7, 0), unit="D", value="PXD"),
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
        f"la veille(?: {PART_AFTER})?(?! (?:de|du|des|d'|sur))",
        ref="narrative",
        shift=(-1, -1),
    ),
    rule("eve_of_event", "(?:la )?veille(?= (?:de|du|des|d'))", ref="narrative", shift=(-1, -1), named=True),
    rule("day_after_event", "(?:le )?lendemain(?= (?:de|du|des|d'))", ref="narrative", shift=(1, 1), named=True),
    rule("before_eve", "(?:l' )?avant-veille", ref="narrative", shift=(-2, -2)),
    rule("next_day", f"(?:le )?lendemain(?: {PART_AFTER})?(?! (?:de|du|des|d'))", ref="narrative", shift=(1, 1)),
    rule("second_day", "(?:le )?surlendemain", ref="narrative", shift=(2, 2)),
    rule(
        "that_day", f"ce jour {LA}|le même jour|le jour même|la même journée|même jour", ref="narrative", shift=(0, 0)
    ),
    rule("that_moment", f"(?:ce|cet) (?:moment|instant) {LA}|ce même moment", ref="narrative", shift=(0, 0)),
    rule(
        "that_part",
        f"(?:ce|cet|cette) {{p:part}} {LA}|(?:le|la|cette|l') {{p:part}} même|(?:le|la) même {{p:part}}",
        "TIME",
        "narrative",
        shift=(0, 0),
    ),
    rule("that_weekday", f"(?:ce|le même) {{w:weekday}}(?: {LA}| même)(?:,? {PART_AFTER})?", ref="narrative"),
    rule("following_weekday", "(?:le )?{w:weekday} (?:suivant|d' après)", ref="narrative", offset=(1, 7)),
    rule("preceding_weekday", "(?:le )?{w:weekday} (?:précédent|d' avant)", ref="narrative", offset=(-7, -1)),
    rule(
        "that_unit",
        f"(?:ce|cet|cette) {{u:unit_long}} {LA}|(?:le|la) même {{u:unit_long}}",
        ref="narrative",
        offset=(0, 0),
    ),
    rule(
        "following_unit",
        "(?:la |le |l' )?{u:unit_long} (?:suivante|suivant|d' après)(?: {p:part})?",
        ref="narrative",
        offset=(1, 1),
    ),
    rule(
        "preceding_unit",
        "(?:la |le |l' )?{u:unit_long} (?:précédente|précédent|d' avant)",
        ref="narrative",
        offset=(-1, -1),
    ),
    rule("later", f"{COUNT} (?:plus tard|après(?! {{after_noun}}))", ref="narrative", sign=1),
    rule(
        "earlier",
        f"{COUNT} (?:plus tôt|auparavant"
        "|avant(?! (?:{after_noun}|{holiday}|{moveable}|{weekday}|{capitalised})))",
        ref="narrative",
        sign=-1,
    ),
    rule(
        "anniversary",
        f"{NUM} {{u:unit}} jour pour jour (?:plus tard|après(?! {{after_noun}}))",
        ref="narrative",
        sign=1,
    ),
    rule(
        "after_event",
        f"{ABOUT} {NUM} {{u:unit}}(?: et {{and_half:half}})?(?= (?:seulement |à peine |jour pour jour )?après)",
        "DURATION",
        "narrative",
        sign=1,
        named=True,
    ),
    rule(
        "before_event",
        f"{ABOUT} {NUM} {{u:unit}}(?: et {{and_half:half}})?(?= (?:seulement |à peine |jour pour jour )?avant)",
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
        "preceding_units",
        f"(?:les |des )?(?:{NUM} )?{{u:unit_plural}} (?:précédents|précédentes|d' avant)",
        "DURATION",
        "narrative",
        sign=-1,
        stretch=True,
    ),
    rule(
        "soon_after",
        "(?:peu|juste|aussitôt) (?:de temps )?(?:après|avant)"
        "(?! (?:{after_noun}|{int}|{clock}|{noon}|{number}|{weekday}|{part}|{capitalised}))|peu auparavant",
        ref="narrative",
        shift=(0, 0),
    ),
    rule("night", "(?<={inside})la nuit(?: suivante)?", "TIME", "night", overnight=True, part="NI", shift=(0, 1)),
    rule(
        "part",
        f"(?:(?<={{part_lead}}){{p:part_sure}}|(?<=en){{p:part}})(?! {LA})(?! (?:de|du|d') (?:{{weekday}}|{{day}}))",
        "TIME",
        "narrative",
        shift=(0, 0),
    ),
    rule(
        "dusk",
        f"(?:(?<={{inside}})(?:la |l' |le )|(?<={{to_the}})(?:la |l' )|(?<=dès)l' ){{p:part}}(?! {LA})",
        "TIME",
        "narrative",
        shift=(0, 0),
    ),
    rule(
        "early_hours",
        "(?:les )?premières heures (?:de la (?:journée|matinée)|du (?:matin|jour))",
        "TIME",
        "narrative",
        shift=(0, 0),
        part="MO",
    ),
    rule(
        "early_hours_weekday",
        f"(?:les )?premières heures (?:de la (?:journée|matinée) )?(?:de|de ce|du) (?:{{w:weekday}}|{DATE})",
        "TIME",
        part="MO",
    ),
    rule("weekday_last_week", "(?:le )?{w:weekday} de la semaine {past}", weeks=-1),
    rule("weekday_next_week", "(?:le )?{w:weekday} de la semaine {next}", weeks=1),
    rule("weekday_this_week", "(?:le )?{w:weekday} de cette semaine", weeks=0),
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
        "(?: {part_short}| {part_plural})?",
        "SET",
        "none",
    ),
    rule("weekdays", "les {w:weekdays}(?: {part_short}| {part_plural})?", "SET", "none"),
    rule("weekday_alternate", "un {w:weekday} sur (?:deux|trois|quatre)", "SET", "none"),
    rule("times_a", "(?:{int}|{number}|plusieurs) fois par {u:unit}", "SET", "none"),
    rule(
        "first_units",
        f"(?:les |des |ces )?(?:{NUM} )?(?:premiers|premières) (?:{NUM} )?{{u:unit_plural}}",
        "DURATION",
        "none",
    ),
    rule("all_long", "(?:toute la|tout le|toute l') {u:unit_long}", "DURATION", "none", n=1),
    rule("term", "(?:un |le )?{value:term}", "DURATION", "none"),
    rule(
        "ordinal_unit",
        f"(?:{LEAD}|sa |son |leur )?(?:{{ordinal_word}}|{{ordinal_any}}) {{u:unit}}",
        "DURATION",
        "none",
        n=1,
    ),
    rule("daily", "(?<!{noun_lead}){period:periodic}", "SET", "none"),
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
    rule("next_one", "{next}(?= {small})", ref="none", value="FUTURE_REF"),
    rule("previous_one", "(?:précédent|précédente|précédents|précédentes)(?= {small})", ref="none", value="PAST_REF"),
    rule(
        "soon",
        "bientôt|prochainement|l' avenir|ultérieurement|une date ultérieure|(?:le )?futur|future|futurs|futures",
        ref="none",
        value="FUTURE_REF",
    ),
)
