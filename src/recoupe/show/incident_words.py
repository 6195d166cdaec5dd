"""An incident of the casebook in words: support, moments, values, voices. Its JSON object is the casebook's."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from recoupe.model.incident import Where
from recoupe.model.mention import Voice
from recoupe.model.report import Json
from recoupe.show import words

CONTESTED = "≠"
"""Marks what voices contradict one another about."""
_REORDERING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, 0xFEFF])
"""Characters that turn the direction of what stands after them: a quotation must not reorder the page around it."""
_PRECISIONS = {"minute": "to the minute", "hour": "to the hour"}
_PLACE = ("name", "country", "admin1", "admin2", "lat", "lon", "gazetteer_id", "precision", "uncertainty_m")


def cleaned(node: Any) -> Any:
    """The same object without characters that steer a terminal or turn the direction of a page; nothing else about
    the words changes."""
    if isinstance(node, str):
        if node.isascii() and node.isprintable():
            return node
        text = node.translate(_REORDERING)
        return "".join(c if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs") else " " for c in text)
    if isinstance(node, Mapping):
        return {k: cleaned(v) for k, v in node.items()}
    if isinstance(node, (list, tuple)):
        return [cleaned(n) for n in node]
    return node


def count_words(n: int, what: str) -> str:
    """ "1 report", "2 reports"."""
    return f"{n:,} {what}" if n == 1 else f"{n:,} {what}s"


def roots_words(roots: Sequence[int]) -> str:
    """ "2 roots"; "2–3 roots" where unnamed voices may be one or several."""
    least, most = roots
    return count_words(most, "root") if least == most else f"{least:,}–{most:,} roots"


def support_words(support: Json, *, parties: bool = True) -> str:
    """ "9 reports, 4 texts, 2–3 roots, 2 sides; denied by 1 root"; "only denied, by 1 root" where nobody holds it."""
    if not support["reports"] and support.get("denials"):
        return f"only denied, by {count_words(support['denials'], 'root')}"
    parts = [
        count_words(support["reports"], "report"),
        count_words(support["texts"], "text"),
        roots_words(support["roots"]),
    ]
    if parties and support.get("parties", 0) > 1:
        parts.append(count_words(support["parties"], "side"))
    denials = support.get("denials", 0)
    return ", ".join(parts) + (f"; denied by {count_words(denials, 'root')}" if denials else "")


def reported_by(incident: Json) -> Json | None:
    """What stands behind the incident's having happened; where no voice reports that, behind its best value."""
    values = incident.get("values", ())
    best = max(
        values,
        key=lambda v: (v["field"] == "occurrence", *v["support"]["roots"], v["support"]["reports"]),
        default=None,
    )
    found: Json | None = best["support"] if best else None
    return found


def voice_key(claim: Json) -> tuple[str, ...]:
    """The same for claims that a reader takes for one voice: the casebook's root for whoever has a name; unnamed voices
    are one where they bear the same description and say the same words, as in copies of one text."""
    root = (claim.get("chain") or [{}])[-1]
    if root.get("name") and not root.get("anonymous"):
        return (str(claim.get("root")),)
    return (str(root.get("name")), str(root.get("kind")), " ".join(claim["evidence"]["quote"].split()).casefold())


def moment_words(at: str | None) -> str:
    """When a report was published: "5 Jun 2021, 20:00 UTC"; without a time "5 Jun 2021"."""
    if not at:
        return "day not said"
    try:
        day = date.fromisoformat(at[:10])
    except ValueError:
        return at
    clock = re.fullmatch(r"[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?", at[10:])
    if clock is None:
        return f"{day.day} {day:%b %Y}"
    zone = clock[2] or ""
    return f"{day.day} {day:%b %Y}, {clock[1]}" + (
        " UTC" if zone in ("Z", "+00:00", "-00:00") else f" {zone}" if zone else ""
    )


def value_words(field: str, value: Any) -> str:
    """A value of any field. What has a form of its own is told in English; the rest stays in the outlet's words."""
    if isinstance(value, dict) and not {"earliest", "type", "group", "min", "max"} & value.keys():
        if value.get("name"):
            return place_words(value)
        return own_words(value) or json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict) and "earliest" in value and not (value["earliest"] and value.get("latest")):
        return own_words(value) or words.NOT_SAID
    if isinstance(value, (list, tuple)):
        return ", ".join(value_words(field, v) for v in value)
    return " ".join(words.value_words(field, value).split()) if value is not None else words.NOT_SAID


def own_words(value: Any) -> str:
    """The words that the outlet has for a number or a day; empty where the value itself is in its words."""
    text = value.get("text") if isinstance(value, dict) else None
    return " ".join(text.split()) if isinstance(text, str) else ""


def when_words(when: Json | None, *, short: bool = False) -> str:
    return words.day_words(when["earliest"], when["latest"], short=short) if when else words.NOT_SAID


def precision_words(when: Json) -> str:
    """How closely the day is known: "to the hour", "to the day", "to within 7 days"."""
    if when.get("precision") in _PRECISIONS:
        return _PRECISIONS[when["precision"]]
    days = (date.fromisoformat(when["latest"]) - date.fromisoformat(when["earliest"])).days + 1
    return "to the day" if days == 1 else f"to within {count_words(days, 'day')}"


def place(where: Json) -> Where:
    """The place of an incident's object, as the coder has it."""
    fields: Json = {name: where.get(name) for name in _PLACE}
    fields["precision"] = fields["precision"] or "town"
    return Where(**fields, evidence=())


def place_words(where: Json | None, *, short: bool = False) -> str:
    return words.place_words(place(where), short=short) if where else words.NOT_SAID


def voice_name(voice: Json, outlet: str | None = None) -> str:
    """A voice's name; "in its own words" is left to whoever shows the outlet."""
    if not voice.get("name"):
        return outlet or "the outlet" if voice.get("kind") == "outlet" else words.NO_NAME
    return words.voice_words((Voice(voice["name"], voice.get("kind", "unknown"), bool(voice.get("anonymous"))),))


def outlet_name(source: Json) -> str:
    """Who published a report; its id where nobody is named."""
    return str(source.get("outlet") or source.get("id") or "outlet not said")


def web_address(url: Any) -> str | None:
    """An address that a page may link to: http or https, with a host, without a user and password or blanks. Anything
    else that a report gives as its address (javascript:, data:, file:) is None."""
    if not isinstance(url, str) or any(c.isspace() or not c.isprintable() or c in "\"'<>\\`" for c in url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and host and "@" not in parts.netloc else None
