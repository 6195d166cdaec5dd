"""English time expressions: what counts from publication or from the story, durations, sets.

The spans are those of TimeML annotators: article and part of the day inside, preposition outside."""

from __future__ import annotations

from recoupe.lang.en.times_atoms import ABOUT, AT_CLOCK, EARLY, NUM, rule

PUBLICATION = (
    rule("yesterday", f"{EARLY}yesterday(?: {{p:part}})?", ref="publication", offset=(-1, -1), unit="D"),
    rule("today", f"{EARLY}today", ref="publication", offset=(0, 0), unit="D"),
    rule("tomorrow", "tomorrow(?: {p:part})?", ref="publication", offset=(1, 1), unit="D"),
    rule("before_yesterday", "the day before yesterday", ref="publication", offset=(-2, -2), unit="D"),
    rule("after_tomorrow", "the day after tomorrow", ref="publication", offset=(2, 2), unit="D"),
    rule("tonight", "tonight", "TIME", "publication", offset=(0, 0), unit="D", part="NI"),
    rule("last_night", "(?:late )?last night", "TIME", "publication", offset=(-1, -1), unit="D", part="NI"),
    rule("last_evening", "last evening", "TIME", "publication", offset=(-1, -1), unit="D", part="EV"),
    rule(
        "this_part",
        f"(?:(?:early|late|earlier|later) )?this {{p:part}}(?: {AT_CLOCK})?",
        "TIME",
        "publication",
        offset=(0, 0),
        unit="D",
    ),
    rule(
        "this_unit",
        "(?:(?:early|late|earlier|later) )?(?:this|the current) {u:unit_long}",
        ref="publication",
        offset=(0, 0),
    ),
    rule("mod_this_unit", "(?:the )?{mod:mod} of (?:this|the) {u:unit_long}", ref="publication", offset=(0, 0)),
    rule("earlier_in", "(?:earlier|later) in the {u:unit_long}", ref="publication", offset=(0, 0)),
    rule(
        "last_unit",
        "(?:(?:early|late|earlier|later) )?(?:the )?(?:last|past) {u:unit_long}",
        ref="publication",
        offset=(-1, -1),
    ),
    rule(
        "next_unit",
        "(?:(?:early|late|earlier|later) )?(?:next|this coming|the coming) {u:unit_long}",
        ref="publication",
        offset=(1, 1),
    ),
    rule("weekend", "the weekend", ref="publication", offset=(0, 0), unit="WE"),
    rule("ago", f"{ABOUT} {NUM} {{u:unit}}(?: or so)? ago", ref="publication", sign=-1),
    rule("ago_bare", "{u:unit_plural} ago", ref="publication", sign=-1),
    rule(
        "last_units",
        f"(?:at least )?(?:the )?(?:last|past|previous) {NUM} {{u:unit}}",
        "DURATION",
        "publication",
        sign=-1,
        stretch=True,
    ),
    rule("next_units", f"(?:the )?(?:next|coming) {NUM} {{u:unit}}", "DURATION", "publication", sign=1, stretch=True),
    rule(
        "recent_units",
        "(?:the )?(?:recent|past|last) {u:unit_plural}",
        "DURATION",
        "publication",
        sign=-1,
        stretch=True,
    ),
    rule("coming_units", "(?:the )?(?:coming|next) {u:unit_plural}", "DURATION", "publication", sign=1, stretch=True),
    rule("units_time", f"(?<=in){NUM} {{u:unit}} 's time", ref="publication", sign=1),
)

NARRATIVE = (
    rule(
        "day_before",
        "the (?:day|night|evening|morning) before(?=,|.|$)|the (?:previous|preceding) "
        "(?:day|night|evening|afternoon|morning)",
        ref="narrative",
        shift=(-1, -1),
    ),
    rule(
        "day_after",
        "the (?:day|morning|night) after(?=,|.|$)|the (?:next|following) "
        "(?:day|night|evening|afternoon|morning)"
        "|next (?:day|morning)",
        ref="narrative",
        shift=(1, 1),
    ),
    rule(
        "day_before_event", "the (?:day|night|evening|morning)(?= before)", ref="narrative", shift=(-1, -1), named=True
    ),
    rule("day_after_event", "the (?:day|morning|night)(?= after)", ref="narrative", shift=(1, 1), named=True),
    rule(
        "that_day",
        "(?:(?:later|earlier|early|late) (?:on )?)?(?:that|the same|that same) day|same day",
        ref="narrative",
        shift=(0, 0),
    ),
    rule(
        "that_part",
        "(?:(?:later|earlier|early|late) )?(?:that|the same|that same) {p:part}",
        "TIME",
        "narrative",
        shift=(0, 0),
    ),
    rule(
        "that_unit",
        "(?:(?:later|earlier|early|late) )?(?:that|the same|that same) {u:unit_long}",
        ref="narrative",
        offset=(0, 0),
    ),
    rule("following_unit", "the (?:following|next) {u:unit_long}", ref="narrative", offset=(1, 1)),
    rule(
        "preceding_unit",
        "the (?:previous|preceding) {u:unit_long}|the {u:unit_long} before",
        ref="narrative",
        offset=(-1, -1),
    ),
    rule(
        "later",
        f"{ABOUT} {NUM} {{u:unit}} (?:later|afterwards|afterward|on(?=,)|after(?=,|.|$))",
        ref="narrative",
        sign=1,
    ),
    rule("later_bare", "(?:just )?{u:unit_plural} later", ref="narrative", sign=1),
    rule(
        "earlier",
        f"{ABOUT} {NUM} {{u:unit}} (?:earlier|previously|beforehand|before(?=,|.|$))",
        ref="narrative",
        sign=-1,
    ),
    rule("earlier_bare", "(?:just )?{u:unit_plural} (?:earlier|before(?=,|.|$))", ref="narrative", sign=-1),
    rule("after_event", f"{ABOUT} {NUM} {{u:unit}}(?= (?:after|since))", "DURATION", "narrative", sign=1, named=True),
    rule("after_event_bare", "{u:unit_plural}(?= after)", "DURATION", "narrative", sign=1, named=True),
    rule("before_event", f"{ABOUT} {NUM} {{u:unit}}(?= before)", "DURATION", "narrative", sign=-1, named=True),
    rule("before_event_bare", "{u:unit_plural}(?= before)", "DURATION", "narrative", sign=-1, named=True),
    rule(
        "following_units",
        f"the (?:following|ensuing|subsequent) (?:{NUM} )?{{u:unit_plural}}",
        "DURATION",
        "narrative",
        sign=1,
        stretch=True,
    ),
    rule(
        "soon_after",
        "(?:shortly|soon|immediately) (?:afterwards|afterward|after(?=,|.|$)|thereafter)|shortly before(?=,|.|$)",
        ref="narrative",
        shift=(0, 0),
    ),
    rule(
        "part",
        "(?<=at){p:part_point}|(?<=the){p:part_of_day}(?! "
        "(?:of|between|sky))|(?<=before){p:part_point}|(?<=after){p:part_point}",
        "TIME",
        "narrative",
        shift=(0, 0),
    ),
    rule("hours", "(?:the )?(?:early|small|pre -? dawn|predawn) hours", "TIME", "narrative", shift=(0, 0), part="MO"),
    rule("overnight", "overnight|during the night", "TIME", "night", overnight=True, part="NI", shift=(0, 1)),
    rule("since_then", "since then", ref="since"),
    rule("at_the_time", "that time|at the time", ref="none", value="PAST_REF"),
)

OTHER = (
    rule(
        "duration",
        f"(?:the (?:(?:first|final|latest) )?)?{ABOUT} {NUM}(?: more| consecutive| straight| "
        f"additional)? {{u:unit}}(?: and a {{and_half:half}})?(?! - )",
        "DURATION",
        "none",
    ),
    rule("duration_hyphen", "(?P<n>{int}|{number}(?:- {number})?) - {u:unit_singular}", "DURATION", "none"),
    rule("half_unit", "half (?:a|an) {u:unit}|half - (?:a - )?{u:unit}", "DURATION", "none", half_unit=True),
    rule("long", "(?<=for){u:unit_plural}|(?<=of){u:unit_plural}(?! of)", "DURATION", "none"),
    rule(
        "every", "(?:every|each) (?:(?P<n>{int}|{number}) )?(?:{u:unit}|{w:weekday}|{p:part}|{m:month})", "SET", "none"
    ),
    rule("weekdays", "(?:{w:weekdays}|{w:weekday} nights)", "SET", "none"),
    rule("daily", "{period:periodic}", "SET", "none"),
    rule(
        "now",
        "now|currently|nowadays|(?:right|just) now|at present|these days|current(?! -)",
        ref="none",
        value="PRESENT_REF",
    ),
    rule("recently", "(?:more )?recently|recent(?! {small} (?:attack|attacks))|the past", ref="none", value="PAST_REF"),
    rule(
        "soon",
        "soon(?! (?:after|afterwards|as))|the (?:near )?future|shortly(?! (?:after|before|afterwards))",
        ref="none",
        value="FUTURE_REF",
    ),
)
