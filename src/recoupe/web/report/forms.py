"""The form of a claim: what a person selected and typed, kept as typed, and brought into the codebook's form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as made_by
from typing import Any

from recoupe.casebook.corrections import NUMBERS
from recoupe.casebook.typed import GROUPS as GROUPS
from recoupe.casebook.typed import Unreadable, parsed_value, typed_form
from recoupe.model.report import Json
from recoupe.vocab.incident_types import FILES
from recoupe.vocab.voice_entries import KINDS as VOICE_KINDS
from recoupe.vocab.weapons import WEAPON_TYPES
from recoupe.web.report.beside import Card
from recoupe.web.report.mentions import Reading

FIELDS = (
    *NUMBERS, "occurrence", "responsibility", "when", "where", "weapon", "target", "damage", "motive",
)  # fmt: skip
ACTS = ("assert", "deny", "accuse", "claim_responsibility", "confirm", "retract", "unable_to_confirm")
CERTAINTIES = ("certain", "probable", "possible", "unstated")
STANCES = ("neutral", "endorse", "distance")
KINDS = sorted(VOICE_KINDS - {"outlet"})
TYPES = tuple(code for codes in FILES.values() for code in codes)
NEW = "new"
"""Stands for an incident that the program missed."""
_BLANKS = re.compile(r"\s+")
_SEEN = re.compile(r"(\S{1,80}) (\d{1,18})", re.ASCII)
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimForm:
    """Everything as typed. ``incident`` is the key of a telling, or ``NEW``; ``replaces`` the id of a claim that this
    one stands in for; ``versions``: the incident that each telling was part of, with its version, as the person saw
    them; ``sure``: it was seen that it looks like one that is there. ``words`` are looked for in the text where
    ``start`` and ``end`` are not given."""

    report: str
    start: str = ""
    end: str = ""
    words: str = ""
    incident: str = ""
    type: str = ""
    day: str = ""
    place: str = ""
    field: str = "killed"
    value: str = ""
    group: str = "unspecified"
    weapon: str = "other"
    speech_act: str = "assert"
    certainty: str = "certain"
    stance: str = "neutral"
    voice: str = ""
    kind: str = "official"
    anonymous: str = ""
    why: str = ""
    replaces: str = ""
    sure: str = ""
    versions: Mapping[str, tuple[str, int]] = made_by(default_factory=dict)

    @classmethod
    def posted(cls, given: Mapping[str, Any]) -> ClaimForm:
        """The form as it came; what is not a field of it is passed over."""
        names = set(cls.__dataclass_fields__) - {"versions"}
        typed = {k: v for k, v in given.items() if k in names and isinstance(v, str)}
        seen = {k.removeprefix("seen-"): _SEEN.fullmatch(str(v)) for k, v in given.items() if k.startswith("seen-")}
        versions = {k: (m[1], int(m[2])) for k, m in seen.items() if m}
        return cls(**{"report": "", **typed}, versions=versions)

    def seen(self, key: str) -> dict[str, int] | None:
        """The incident that the telling was part of, with its version, as the person saw it."""
        return dict([self.versions[key]]) if key in self.versions else None


def span_of(form: ClaimForm, text: str) -> tuple[int, int]:
    """The characters of the text that are meant. Raises ``Unreadable`` where there are none, or where the words
    that were selected are not those at the offsets: nothing is guessed."""
    length = len(text)
    if form.start.strip() and form.end.strip():
        if not all(re.fullmatch(r"\s*\d{1,9}\s*", at, re.ASCII) for at in (form.start, form.end)):
            raise Unreadable("span", "there are no such characters in the report; select the words again")
        start, end = int(form.start), int(form.end)
        if not 0 <= start < end <= length:
            raise Unreadable("span", "there are no such characters in the report; select the words again")
        if form.words and _plain(form.words) != _plain(text[start:end]):
            raise Unreadable("other_words", "other words stand there in the report; select the words again")
        return start, end
    words = form.words.strip()
    if not words:
        raise Unreadable("no_words", "no words; select some in the text, or write them here as they stand in it")
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    places = [m.span() for m, _ in zip(pattern.finditer(text), range(2))]
    if len(places) != 1:
        if places:
            raise Unreadable("words_twice", "these words stand there more than once; write more of the sentence")
        raise Unreadable("words_nowhere", "these words do not stand in the report; copy them from it")
    return places[0]


def claim_of(form: ClaimForm, span: tuple[int, int], text: str, card: Card | None) -> Json:
    """The claim in the form that the casebook takes. Raises ``Unreadable``."""
    name = _BLANKS.sub(" ", form.voice).strip()
    own = not name and not form.anonymous
    return {
        "report": form.report,
        "start": span[0],
        "end": span[1],
        "field": form.field,
        "value": value_of(form, text[slice(*span)], card),
        "speech_act": form.speech_act,
        "certainty": form.certainty,
        "stance": form.stance,
        "voice": None if own else {"name": name or None, "kind": form.kind, "anonymous": bool(form.anonymous)},
    }


def value_of(form: ClaimForm, quote: str, card: Card | None) -> Any:
    """The value of the field, with the words that say it where the codebook keeps them."""
    words = _BLANKS.sub(" ", quote).strip()
    typed = form.value.strip()
    if form.field == "occurrence":
        return parsed_value("occurrence", form.type or (str(card.incident["type"]) if card else ""))
    if form.field in NUMBERS:
        value = parsed_value(form.field, typed)
        if isinstance(value, dict):
            group = value.get("group", "unspecified")
            value = {**value, "group": form.group if group == "unspecified" else group, "text": words}
        return value
    if form.field == "weapon" and not typed.startswith("{"):
        return {"type": form.weapon, "name": typed or None, "min": None, "max": None, "text": words}
    if form.field == "where" and "@" not in typed and not typed.startswith("{"):
        return parsed_value("target", typed)  # a place without a point stays as it is called
    value = parsed_value(form.field, typed)
    return {**value, "text": words} if form.field in ("when", "where") and isinstance(value, dict) else value


def likeness(claim: Json, others: Sequence[Json]) -> Json | None:
    """One of the claims that says the same of the same field in the same voice."""
    voice = claim["voice"] or {}
    for other in others:
        root = (other.get("chain") or [{}])[-1]
        same_voice = (
            root.get("kind") == "outlet"
            if not voice
            else (root.get("name") or "").casefold() == (voice.get("name") or "").casefold()
        )
        said = (other["field"], other["speech_act"]) == (claim["field"], claim["speech_act"])
        if said and same_voice and _bare(other["value"]) == _bare(claim["value"]):
            return other
    return None


def guessed(form: ClaimForm, reading: Reading | None, span: tuple[int, int]) -> ClaimForm:
    """The form with what the program makes of the words; the person sees it and sets it right."""
    if reading is None:
        return form
    found, floor = reading.guess(*span), reading.speaker(*span)
    if found is not None:
        form = replace(form, field=found.field, group=found.group or form.group)
        form = replace(form, weapon=found.typed) if found.field == "weapon" else replace(form, value=found.typed)
    if floor is not None:
        voice = floor.voice
        act = floor.speech_act if floor.speech_act in ACTS else form.speech_act
        kind = voice.kind if voice.kind in KINDS else form.kind
        anonymous = "1" if voice.anonymous else ""
        form = replace(form, voice=voice.name or "", kind=kind, anonymous=anonymous, speech_act=act)
    return form


def correcting(form: ClaimForm, claim: Json, incident: str) -> ClaimForm:
    """The form as it would have been filled in for a claim that is there."""
    evidence, root, value = claim["evidence"], claim["chain"][-1], claim["value"]
    whole = value if isinstance(value, dict) else {}
    own = len(claim["chain"]) == 1 and root["kind"] == "outlet"
    typed = str(whole.get("name") or "") if claim["field"] == "weapon" else typed_form(claim["field"], value) or ""
    return replace(
        form,
        start=form.start or str(evidence["start"]),
        end=form.end or str(evidence["end"]),
        incident=incident,
        replaces=claim["id"],
        field=claim["field"],
        type=value if claim["field"] == "occurrence" else form.type,
        value="" if claim["field"] == "occurrence" else _without_group(typed, whole.get("group")),
        group=whole.get("group") or form.group,
        weapon=str(whole["type"]) if whole.get("type") in WEAPON_TYPES else form.weapon,
        speech_act=claim["speech_act"],
        certainty=claim["certainty"],
        stance=claim["stance"],
        voice="" if own else root["name"] or "",
        kind=form.kind if own else root["kind"],
        anonymous="1" if root["anonymous"] and not own else "",
    )


def _without_group(typed: str, group: Any) -> str:
    """The group has a field of its own."""
    return typed.removesuffix(f" {group}") if group else typed


def _bare(value: Any) -> Any:
    """The value without the words that say it."""
    if not isinstance(value, dict):
        return value.casefold() if isinstance(value, str) else value
    return {k: v for k, v in value.items() if k in ("min", "max", "group", "earliest", "latest", "type", "name")}


def _plain(words: str) -> str:
    """Words as a form sends them: browsers make every line end two characters."""
    return _LINE_END.sub("\n", words).replace("\0", "\ufffd")
