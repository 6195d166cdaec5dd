"""The mentions of a report: as JSON objects, and as a table for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from recoupe.model.mention import (
    ActorMention,
    AttributionMention,
    EventMention,
    HarmMention,
    Mention,
    PlaceMention,
    QuantityMention,
    TimeMention,
    Voice,
    WeaponMention,
)
from recoupe.model.plain import SPAN_FIELDS
from recoupe.model.report import Json, Report
from recoupe.show import words
from recoupe.show.console import printed

_TOKENS = {"head", "light"}
"""Fields that count tokens of a sentence, which the reader of the output does not have."""


def mention_to_dict(mention: Mention, report: Report) -> Json:
    """``kind``, ``start``, ``end``, ``quote`` and what this kind of mention says; every stretch of characters as a span
    ``{"start", "end", "quote"}`` of the report's text."""
    found: Json = {"kind": mention.kind, "start": mention.start, "end": mention.end, "quote": mention.quote}
    for f in fields(mention):
        value = getattr(mention, f.name)
        if f.name in found or f.name in _TOKENS or is_dataclass(value):  # how a grammar read it is its own affair
            continue
        if f.name in SPAN_FIELDS:
            value = report.span(*value).to_dict() if value is not None else None
        elif f.name == "content":
            value = [report.span(a, b).to_dict() for a, b in value]
        elif f.name == "voices":
            value = [_voice(v) for v in value]
        elif isinstance(value, tuple):
            value = list(value)
        found[f.name] = value
    return found


def show_mentions(report: Report, mentions: Sequence[Mention], console: Console) -> None:
    """Prints the mentions in the order of the text, each with how it was read and the rule that found it."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, expand=True, header_style="dim")
    table.add_column("At", justify="right", width=11)
    table.add_column("Kind", width=11, style="bold")
    table.add_column("Words", ratio=5)
    table.add_column("Read as", ratio=5)
    table.add_column("Rule", ratio=4, style="dim italic", overflow="fold")
    for m in sorted(mentions, key=lambda m: (m.start, m.end)):
        quote = Text(" ".join(m.quote.split()))
        table.add_row(f"{m.start}–{m.end}", m.kind, quote, Text(reading(m)), Text(words.rule_lines(m.rule, 19)))
    head = f"{report.id} · {len(mentions)} mention{'' if len(mentions) == 1 else 's'}"
    printed(console, Text(head, style="bold"), table)


def reading(mention: Mention) -> str:
    """What the mention was understood to say, in a few words."""
    match mention:
        case TimeMention():
            days = words.day_words(mention.earliest, mention.latest or mention.earliest) if mention.earliest else ""
            return _join(mention.timex_type, mention.timex_value, days)
        case QuantityMention():
            number = words.number_words(mention.min, mention.max)
            return number if mention.unit == "count" else f"{number} ({words.label(mention.unit)})"
        case HarmMention():
            number = words.number_words(mention.min, mention.max)
            group = words.label(mention.group) if mention.group != "unspecified" else ""
            return _join(f"{mention.field}: {number}", group)
        case PlaceMention():
            usage = words.label(mention.usage) if mention.usage != "location" else ""
            point = words.point_words(mention.lat, mention.lon)
            return _join(mention.name, mention.admin1, words.country_words(mention.country), point, usage)
        case ActorMention():
            return _join(mention.name, words.label(mention.actor_kind), mention.side and f"side: {mention.side}")
        case WeaponMention():
            return words.weapon_words(mention.weapon_type, mention.name, mention.min, mention.max)
        case EventMention():
            factuality = mention.factuality if mention.factuality != "actual" else ""
            return _join(" or ".join(words.label(t) for t in mention.types), factuality)
        case AttributionMention():
            act = mention.speech_act.replace("_", " ")
            return _join(
                words.voice_words(mention.voices) or words.NO_NAME, act, words.CERTAINTIES.get(mention.certainty)
            )
        case _:
            return ""


def _join(*parts: str | None) -> str:
    return ", ".join(p for p in parts if p)


def _voice(voice: Voice) -> Json:
    return {"name": voice.name, "kind": voice.kind, "anonymous": voice.anonymous}
