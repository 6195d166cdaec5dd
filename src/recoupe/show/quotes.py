"""The quotations of a report: as JSON objects, and as a table for a person."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from recoupe.model.mention import Voice
from recoupe.model.quotation import Quotation, Speaker
from recoupe.model.report import Json, Report
from recoupe.show import words
from recoupe.show.console import printed

_BREAK = " […] "
"""Stands for the cue between two stretches of one quotation."""
_MARKS = {"direct": ("“", "”"), "indirect": ("", ""), "mixed": ("", "")}


def quotation_to_dict(quotation: Quotation, report: Report) -> Json:
    """One quotation: whose it is, its words as spans of the report's text, and how the outlet gives it."""
    speakers = [_speaker(s) for s in quotation.speakers]
    return {
        "report": report.id,
        "kind": quotation.kind,
        "words": [w.to_dict() for w in quotation.words],
        "cue": quotation.cue.to_dict() if quotation.cue else None,
        "speaker": speakers[0] if speakers else None,
        "others": speakers[1:],
        "chain": [_voice(v) for v in quotation.chain],
        "speech_act": quotation.speech_act,
        "certainty": quotation.certainty,
        "stance": quotation.stance,
        "rule": quotation.rule,
    }


def show_quotations(report: Report, quotations: Sequence[Quotation], console: Console) -> None:
    """Prints the quotations in the order of the text, each with its speaker; a speaker who goes on stands once."""
    count = f"{len(quotations)} quotation{'' if len(quotations) == 1 else 's'}"
    voices = {(q.speakers[0].voice.name, q.speakers[0].voice.kind) for q in quotations if q.speakers}
    head = f"{report.id} · {count} by {len(voices)} voice{'' if len(voices) == 1 else 's'}"
    if not quotations:
        printed(console, Text(f"{report.id} · no quotations", style="bold"), "")
        return
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, expand=True, header_style="dim")
    table.add_column("At", justify="right", width=11, style="dim")
    table.add_column("Who speaks", ratio=4, style="bold")
    table.add_column("In which words", ratio=3)
    table.add_column("What is said", ratio=9)
    before = ""
    for q in quotations:
        who = who_words(q)
        named = "\n".join(filter(None, ("same" if who == before else who, _manner(q))))
        opening, closing = _MARKS[q.kind]
        said = opening + _BREAK.join(" ".join(w.quote.split()) for w in q.words) + closing
        cue = " ".join(q.cue.quote.split()) if q.cue else "goes on" if who == before else ""
        table.add_row(f"{q.start}–{q.end}", Text(named), Text(cue), Text(said))
        before = who
    printed(console, Text(head, style="bold"), table)


def who_words(quotation: Quotation) -> str:
    """The speakers, and through whom it came: "élu, via AFP"; the outlet itself is left out."""
    inner = quotation.chain[1:-1] if len(quotation.chain) > 1 else ()
    names = [words.voice_words((s.voice,)) or words.NO_NAME for s in quotation.speakers] or [words.NO_NAME]
    return ", ".join([" and ".join(names), *(f"via {v.name or words.NO_NAME}" for v in reversed(inner))])


def _manner(quotation: Quotation) -> str:
    stance = words.STANCES[quotation.stance] if quotation.stance != "neutral" else ""
    told = f"outlet: {stance}" if stance else ""
    parts = (words.SPEECH_ACTS.get(quotation.speech_act), words.CERTAINTIES.get(quotation.certainty), told)
    return "; ".join(p for p in parts if p)


def _speaker(speaker: Speaker) -> Json:
    return _voice(speaker.voice) | {"span": speaker.words.to_dict() if speaker.words else None}


def _voice(voice: Voice) -> Json:
    return {"name": voice.name, "kind": voice.kind, "anonymous": voice.anonymous}
