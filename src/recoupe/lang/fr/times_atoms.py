"""French time expressions: the atoms of which the patterns are composed (``TimeRule`` says how they are written)."""

from __future__ import annotations

from recoupe.model.time import TimeRule

_RUN = "(?:{int}|{number})(?:(?:-|et)?{number})*"
NUM = (
    f"(?:(?:(?:{{int}}|{{number}}) (?:à|ou) "
    f")?(?P<n>{_RUN}|{{decimal}})|(?P<loose>{{loose}}|(?:des )?{{tens_plural}} (?:de|d'))"
    "|(?:une )?{tens:tens} (?:de|d'))"
)
ABOUT = (
    "(?:(?:environ|quasiment|presque|à peine|quelque|près (?:de|d')|(?:un peu )?(?:plus|moins) "
    "(?:de|d')|au (?:moins|plus)))?"
)
MONTH = "(?:{m:month}|{m:month_short} .?)"
DAY = "(?:{d:day}|{d:ordinal})"
DAY2 = "(?:{d2:day}|{d2:ordinal})"
YEAR = "(?:{y:year}|{y:year2}(?=$|{punct}))"
PART_AFTER = (
    "(?:{p:part_short}|(?:tôt |tard )?(?:au|en|le|à l'|dans l'|dans la|durant la|pendant la|dès l'|en fin (?:de|d')"
    "|en début (?:de|d')|en milieu (?:de|d')|en cours de|à la|à|en pleine|au milieu de la) {p:part})"
)
TAIL = f"(?:,? {PART_AFTER})?"
DATE = f"(?:(?:{{w:weekday}}|{{w:weekday_short}} .) ,? (?:le )?)?{DAY} (?:- )?{MONTH}(?: {YEAR})?"
OF_DAY = "(?: (?:du {p:part}|de l' {p:part}))?"
CLOCK = (
    "(?:{clock:clock}|{h:hour} (?:h|heures|heure)(?: {mi:minute}(?! {unit}))?(?: du "
    "{p:part})?|{h:noon}(?: et {mi:half})?)"
)
_PLAIN_CLOCK = "(?:{clock}|{military}|{hour} (?:h|heures|heure)(?: {minute})?|{noon})"
_PLACE_OF_TIME = "(?:(?:de|d'|à|du) (?:la )?)?(?:{word}|locale|locales)"
_ZONE = f"(?:,? {{zone}}|,? (?:heure|heures) {_PLACE_OF_TIME}|locales|locale)"
ZONE = (
    f"(?:{_ZONE}|{{open}} {_ZONE} {{close}})?"
    f"(?:{{open}} (?:soit )?{_PLAIN_CLOCK} (?:à )?{_ZONE}(?: {{weekday}})? {{close}}"
    f"|(?:,|{{slash}}|soit)+ {_PLAIN_CLOCK} (?:à )?{_ZONE})?"
)
"""The zone of a clock and the same moment in another: "14 h locales (12 h GMT)", "6h30, heure de Kiev"."""
LA = "(?:- ?)?là"
LEAD = "(?:le |la |l' |les )"
COUNT = f"{ABOUT} (?:{NUM} {{u:unit}}|{{u:unit_plural}})(?: et {{and_half:half}})?"
DIR = "(?:{dir:past}|{dir:next})"
PERIOD = "(?:{mod:mod} (?:(?:de|d') )?)"


def rule(name: str, pattern: str, kind: str = "DATE", ref: str = "calendar", **slots: object) -> TimeRule:
    return TimeRule(id=f"fr.time.{name}", pattern=pattern, type=kind, ref=ref, slots=slots)  # type: ignore[arg-type]
