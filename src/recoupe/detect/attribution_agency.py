"""The agency that signs a report."""

from __future__ import annotations

import re

from recoupe.model.mention import Voice
from recoupe.vocab.voices import load_voices

_SIGNED = re.compile(r"\((?P<n>[A-Z][\w .&/-]{1,24})\)")

_MONTH = re.compile(
    r"\b(?:jan|janv|feb|fév|févr|mar|mars|apr|avr|may|jun|juin|jul|juil|aug|août|sep|sept|oct|nov|dec|déc)\.",
    re.IGNORECASE,
)
"""Months cut short, whose full stop ends no sentence ("NIAMEY, 31 juil. (AFP) -")."""


def find_agency(text: str) -> tuple[Voice, tuple[int, int]] | None:
    """The agency that signs a report, and the characters of its name: in the dateline ("KABUL, Aug 26 (AP) -") or in a
    closing line or bracket ("(AFP)"). "Avec AFP" and "(with Reuters)" sign nothing. None where nobody signs."""
    start = len(text) - len(text.lstrip())
    line_end = text.find("\n", start)
    first = text[start : line_end if line_end >= 0 else len(text)][:140]
    m = _SIGNED.search(first)
    if (
        m
        and len(first[: m.start()].split()) <= 9
        and re.match(r"\s*[-–—:]", first[m.end() :])
        and not re.search(r"[a-z]\. ", _MONTH.sub("", first[: m.start()]))
    ):
        if voice := _agency(m["n"]):
            return voice, (start + m.start("n"), start + m.end("n"))
    m2 = re.match(r"(?P<n>[A-Z][\w &]{1,20}?)\s*[-–—/]\s*(?=[A-ZÉÈ«“\"])", first)
    if m2 and (voice := _agency(m2["n"])):
        return voice, (start + m2.start("n"), start + m2.end("n"))
    body = text.rstrip()
    tail = body[-60:]
    m3 = re.search(r"\((?P<n>[A-Z][\w .&/-]{1,24})\)\s*\.?$", tail) or re.search(
        r"(?:\n|[—–-] ?|© ?)(?P<n>[A-Z][A-Za-z .&/-]{1,24})$", tail
    )
    if m3 and (voice := _agency(m3["n"])):
        at = len(body) - len(tail) + m3.start("n")
        return voice, (at, at + len(m3["n"]))
    return None


def _agency(name: str) -> Voice | None:
    """The voice of an agency by its bare name; of several ("AFP/Reuters") the first."""
    plain = re.split(r"\s*/\s*|\s+et\s+|\s+and\s+", name.strip())[0]
    for e in load_voices():
        if e.kind == "agency" and any(
            plain == n or plain.upper() == n.upper() for names in e.names.values() for n in names
        ):
            return Voice(plain, "agency", False, e.side)
    return None
