"""English time expressions: what counts from publication or from the story, durations, sets.

The spans are those of TimeML annotators: article and part of the day inside, preposition outside."""

from __future__ import annotations

from recoupe.lang.en.times_atoms import ABOUT, ABOUT_OR_OVER, AT_CLOCK, EARLY, NUM, rule

_SOME = "(?:(?:{mod:mod_short}|earlier|later|sometime) )?"

PUBLICATION = (
    rule("yesterday", f"{EARLY}yesterday(?: {{p:part}})?", ref="publication", offset=(-1, -1), unit="D"),
    rule("today", f"{EARLY}today", ref="publication", offset=(0, 0), unit="D"),
    rule("tomorrow", f"{EARLY}tomorrow(?: {{p:part}})?", ref="publication", offset=(1, 1), unit="D"),
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
        f"{_SOME}(?:this|the current) {{u:unit_long}}",
        ref="publication",
        offset=(0, 0),
    ),
    rule("mod_this_unit", "(?:the )?{mod:mod} of (?:this|the) {u:unit_long}", ref="publication", offset=(0, 0)),
    rule("mod_last_unit", "(?:the )?{mod:mod} of (?:last|the past) {u:unit_long}", ref="publication", offset=(-1, -1)),
    rule("mod_next_unit", "(?:the )?{mod:mod} of next {u:unit_long}", ref="publication", offset=(1, 1)),
    rule("earlier_in", "(?:earlier|later) in the {u:unit_long}", ref="publication", offset=(0, 0)),
    rule(
        "last_unit",
        f"{_SOME}(?:the |this )?(?:last|past) {{u:unit_long}}",
        ref="publication",
        offset=(-1, -1),
    ),
    rule(
        "next_unit",
        f"{_SOME}(?:next|this coming|the coming) {{u:unit_long}}",
        ref="publication",
        offset=(1, 1),
    ),
    rule(
        "next_unit_from_now",
        "(?:(?<=in)|(?<=over)|(?<=within)|(?<=during)|(?<=for))the next {u:unit_long}(?: or so)?",
        ref="publication",
        offset=(1, 1),
    ),
    rule("weekend", "the weekend", ref="publication", offset=(0, 0), unit="WE"),
    rule("year_ago", "(?:a|one) year ago", ref="publication", sign=-1, unit="Y", n=1, reported=True),
    rule(
        "ago",
        f"{ABOUT_OR_OVER} {NUM} {{u:unit}}(?: and a {{and_half:half}})?(?: or (?:so|more))? ago",
        ref="publication",
        sign=-1,
    ),
    rule(
        "ago_half",
        f"{ABOUT_OR_OVER} (?P<n>{{int}}|{{number}}) and a {{and_half:half}} {{u:unit_plural}} ago",
        ref="publication",
        sign=-1,
    ),
    rule("ago_bare", "{u:unit_plural} ago", ref="publication", sign=-1),
    rule(
        "last_units",
        f"(?:at least )?(?:the )?(?:last|past|previous) {NUM} {{u:unit}}(?: or so)?",
        "DURATION",
        "publication",
        sign=-1,
        stretch=True,
    ),
    rule(
        "last_unit_half",
        "(?:the )?(?:last|past) {u:unit} and a {and_half:half}",
        "DURATION",
        "publication",
        sign=-1,
        stretch=True,
        n=1,
    ),
    rule(
        "next_units",
        f"(?:the )?(?:next|coming) {NUM} {{u:unit}}(?: or so)?",
        "DURATION",
        "publication",
        sign=1,
        stretch=True,
    ),
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

_HYPHENED = "(?P<n>{int}|{number}(?:- {number})?) - {u:unit_singular}"

NARRATIVE = (
    rule(
        "day_before",
        "the (?:day|{p:part_of_day}) before(?=,|.|$| in| near| at| outside| by)"
        "|the (?:previous|preceding) (?:day|{p:part_of_day})",
        ref="narrative",
        shift=(-1, -1),
    ),
    rule(
        "day_after",
        "the (?:day|{p:part_of_day}) after(?=,|.|$)|the (?:next|following) (?:day|{p:part_of_day})"
        "|next (?:day|{p:part_of_day})",
        ref="narrative",
        shift=(1, 1),
    ),
    rule(
        "day_before_event", "the (?:day|night|evening|morning)(?= before)", ref="narrative", shift=(-1, -1), named=True
    ),
    rule("day_after_event", "the (?:day|morning|night)(?= after)", ref="narrative", shift=(1, 1), named=True),
    rule(
        "that_day",
        "(?:(?:later|earlier|early|late) (?:on )?)?(?:that|the same|that same) day|same day"
        "|(?:later|earlier|early|late) in the day",
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
    rule("mod_that_unit", "(?:the )?{mod:mod} of that {u:unit_long}", ref="narrative", offset=(0, 0)),
    rule(
        "mod_preceding_unit",
        "(?:the )?{mod:mod} of the (?:previous|preceding) {u:unit_long}",
        ref="narrative",
        offset=(-1, -1),
    ),
    rule("mod_following_unit", "(?:the )?{mod:mod} of the following {u:unit_long}", ref="narrative", offset=(1, 1)),
    rule("following_unit", "the (?:following|next) {u:unit_long}", ref="narrative", offset=(1, 1)),
    rule(
        "preceding_unit",
        "the (?:previous|preceding) {u:unit_long}|the {u:unit_long} before",
        ref="narrative",
        offset=(-1, -1),
    ),
    rule(
        "later",
        f"{ABOUT_OR_OVER} {NUM} {{u:unit}} (?:later|afterwards|afterward|on(?=,)|after that|after(?=,|.|$))",
        ref="narrative",
        sign=1,
    ),
    rule("later_bare", "(?:just )?{u:unit_plural} later", ref="narrative", sign=1),
    rule(
        "year_before",
        "(?:a|one) year (?:earlier|before(?=,|.|$))",
        ref="narrative",
        sign=-1,
        unit="Y",
        n=1,
        reported=True,
    ),
    rule(
        "earlier",
        f"{ABOUT_OR_OVER} {NUM} {{u:unit}} (?:earlier|previously|beforehand|before that|before(?=,|.|$))",
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
        "(?<=at){p:part_point}|(?:(?<=in)|(?<=during))the (?:early |late )?{p:part_of_day}(?! (?:of|between|sky))"
        "|the (?:early |late )?{p:part_of_day}(?! (?:of|between|sky|before|after|{small}|{capitalised}))"
        "|(?:(?<=before)|(?<=after)){p:part_point}"
        "|(?:(?<=by)|(?<=until)|(?<=since)){p:part_by}",
        "TIME",
        "narrative",
        shift=(0, 0),
    ),
    rule(
        "hours",
        "(?:the )?(?:early|small|pre -? dawn|predawn) hours(?: of the morning)?",
        "TIME",
        "narrative",
        shift=(0, 0),
        part="MO",
    ),
    rule("overnight", "overnight|during the night", "TIME", "night", overnight=True, part="NI", shift=(0, 1)),
    rule("since_then", "since then", ref="since"),
    rule("at_the_time", "that time|(?<=at)the time(?=,|.|$)", ref="none", value="PAST_REF"),
)

OTHER = (
    rule(
        "duration",
        f"(?<!as)(?!some {{unit_singular}})(?:the (?:(?:first|final|latest) )?)?{ABOUT} {NUM}"
        f"(?: more| consecutive| straight| additional)? {{u:unit}}(?: and a {{and_half:half}})?(?! - )",
        "DURATION",
        "none",
    ),
    rule(
        "duration_half",
        f"{ABOUT} (?P<n>{{int}}|{{number}}) and a {{and_half:half}} {{u:unit_plural}}"
        "|(?P<n>{int}|{number}) - and - a - {and_half:half} - {u:unit_singular}",
        "DURATION",
        "none",
    ),
    rule("duration_hyphen", f"{_HYPHENED}(?: (?:period|term))?|(?:a|the) {_HYPHENED} period", "DURATION", "none"),
    rule("half_unit", "half (?:a|an) {u:unit}|half - (?:a - )?{u:unit}", "DURATION", "none", half_unit=True),
    rule(
        "long",
        "(?:(?<=for)|(?<=in)|(?<=within)){u:unit_plural}(?! of)|(?<=over)the {u:unit_plural}",
        "DURATION",
        "none",
    ),
    rule("long_hyphen", "{u:unit_plural} - long", "DURATION", "none"),
    rule("unit_hyphen_long", "{u:unit_singular} - long|{u:unit_long_word}", "DURATION", "none", n=1),
    rule(
        "every", "(?:every|each) (?:(?P<n>{int}|{number}) )?(?:{w:weekday}|{p:part}|{u:unit}|{m:month})", "SET", "none"
    ),
    rule("weekdays", "(?:{w:weekdays}|{w:weekday} {p:parts})", "SET", "none"),
    rule("daily", "{period:periodic}", "SET", "none"),
    rule(
        "now",
        "now|currently|nowadays|just now|at present|these days|current(?! -)",
        ref="none",
        value="PRESENT_REF",
    ),
    rule("recently", "(?:more )?recently|recent(?! {small} (?:attack|attacks))|the past", ref="none", value="PAST_REF"),
    rule(
        "soon",
        "the (?:near |immediate )?future",
        ref="none",
        value="FUTURE_REF",
    ),
)
