"""The actors of an incident: whom its acts, tolls and charges name, each once a role."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.frame.acts import Act, actor_key
from recoupe.frame.claims import UNNAMED_KINDS, accused_names, owns_up
from recoupe.frame.merge import Case
from recoupe.frame.voices import said
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Actor
from recoupe.model.mention import ActorMention, AttributionMention
from recoupe.model.report import Span

_FORCE_TYPES = frozenset(
    {
        "air_strike", "drone_strike", "shelling", "bombing", "armed_attack", "armed_clash", "troop_movement",
        "withdrawal", "territory_change",
    }
)  # fmt: skip


def actors_of(analysis: Analysis, case: Case) -> list[Actor]:
    """Roles of an incident.

    1. Doers whom the report's telling voice names are ``perpetrator``; whom only another voice names, ``accused``.
    2. Acts of speech: who claims is ``claimant``, who is blamed or denies is ``accused``.
    3. Those harmed are ``victim``, other objects of the act ``target``.
    4. One actor in one role; unnamed doers give way to named ones."""
    found: list[tuple[str, ActorMention, str]] = []
    contested = _contested(case)
    telling = next((a for a in case.acts if a.opens), None)
    teller = said(analysis, telling.event.start, telling.event.end).root if telling else None
    for a in case.acts:  # 1.
        how = said(analysis, a.event.start, a.event.end)
        for p in a.parts:
            if p.actor is None:
                continue
            role = p.role
            if (
                role == "perpetrator"
                and how.root != teller
                and len(how.chain) > 1
                and not owns_up(analysis, how, p.actor)
            ):
                if contested and p.actor.actor_kind not in UNNAMED_KINDS:
                    role = "accused"
            if role == "target" and (a.is_toll or _harmed(a, p.actor)):
                role = "victim"
                if p.actor.actor_kind == "civilians" and _uncounted(a, p.actor):
                    continue
            found.append((role, p.actor, p.rule))
    for a in case.acts:  # 2.
        s = a.saying
        if s is not None and s.topic == "responsibility":
            part = {"claim_responsibility": "claimant", "accuse": "accused", "deny": "accused"}.get(s.speech_act)
            if part:
                found += [(part, m, f"{s.rule}.{part}") for m in _named(analysis, s, case)]
    for a in case.acts:  # 3.
        for h in a.harms:
            if h.whom is None or h.max == 0:
                continue
            for m in _people(analysis, h.whom):
                if h.group == "unspecified" and m.actor_kind == "civilians":
                    continue  # "160 people" is no actor
                if h.part_of_total and any(r == "victim" for r, _, _ in found):
                    continue
                role = "target" if h.field in ("captured", "missing") else "victim"
                found.append((role, m, h.rule))
    found = [f for f in found if f[0] != "target" or not _also_victim(f, found)]
    return list(_settled(analysis, case, found))  # 4.


def _harmed(act: Act, m: ActorMention) -> bool:
    """Whether a toll of the act killed or injured the actor."""
    return any(
        h.whom is not None and m.start < h.whom[1] and h.whom[0] < m.end and h.field in ("killed", "injured")
        for h in act.harms
    )


def _uncounted(act: Act, m: ActorMention) -> bool:
    """Whether the actor is no more than the "people" of a toll."""
    return any(
        h.whom is not None and m.start < h.whom[1] and h.whom[0] < m.end and h.group == "unspecified" for h in act.harms
    )


def _also_victim(f: tuple[str, ActorMention, str], found: list[tuple[str, ActorMention, str]]) -> bool:
    return any(r == "victim" and (m.start, m.end) == (f[1].start, f[1].end) for r, m, _ in found)


def _contested(case: Case) -> bool:
    return any(a.saying is not None and a.saying.speech_act in ("deny", "accuse") for a in case.acts)


def _named(analysis: Analysis, s: AttributionMention, case: Case) -> list[ActorMention]:
    """The mentions behind ``accused_names``; of a speaker known by voice only, a mention made of its words."""
    names = accused_names(analysis, s, case)
    found = []
    spans = [x for x in (s.accused, s.source) if x is not None]
    for name in names:
        hits = [m for low, high in spans for m in analysis.actors if m.name == name and m.start < high and low < m.end]
        hits = hits or [m for m in analysis.actors if m.name == name]
        if hits:
            found.append(hits[0])
        elif spans:
            low, high = spans[0]
            voice = s.voices[-1] if s.voices else None
            found.append(
                ActorMention(
                    start=low,
                    end=high,
                    quote=analysis.report.text[low:high],
                    rule=s.rule,
                    sentence=s.sentence,
                    name=name,
                    head=0,
                    form="name",
                    actor_kind=_kind_of_voice(voice.kind if voice else ""),
                    side=voice.side if voice else None,
                    actor_id=voice.actor_id if voice else None,
                )  # fmt: skip
            )
    return found


def _kind_of_voice(kind: str) -> str:
    return {"armed_group": "rebel", "official": "other", "ngo": "political_group"}.get(kind, "other")


def _people(analysis: Analysis, whom: tuple[int, int]) -> list[ActorMention]:
    """The outermost actor mention of a counted noun phrase; bare "people" are no actor."""
    inside = [a for a in analysis.actors if a.start >= whom[0] - 1 and a.start < whom[1]]
    inside = [a for a in inside if a.actor_kind != "other" or a.form == "name"]
    return inside[:1]


def _settled(analysis: Analysis, case: Case, found: list[tuple[str, ActorMention, str]]) -> Iterator[Actor]:
    named_doer = any(r == "perpetrator" and m.actor_kind not in UNNAMED_KINDS for r, m, _ in found)
    blamed = {actor_key(m) for r, m, _ in found if r in ("accused", "claimant")}
    rows: dict[tuple[str, str], list[ActorMention]] = {}
    rules: dict[tuple[str, str], str] = {}
    unnamed_seen = False
    for role, m, rule in found:
        if m.form == "pronoun":
            continue
        if role == "perpetrator":
            if m.actor_kind == "unidentified":
                if named_doer or unnamed_seen:
                    continue
                unnamed_seen = True
            elif actor_key(m) in blamed:
                continue
        if role == "accused" and (("perpetrator", actor_key(m)) in rows):
            continue
        if role in ("target", "victim") and ("perpetrator", actor_key(m)) in rows:
            continue
        key = (role, actor_key(m))
        rows.setdefault(key, []).append(m)
        rules.setdefault(key, rule)
    for (role, identity), mentions in rows.items():
        if role == "target" and ("victim", identity) in rows:
            continue
        first = next((m for m in mentions if m.actor_kind == "state_force"), mentions[0])
        yield Actor(
            role=role,
            name=_name(mentions),
            id=next((m.actor_id for m in mentions if m.actor_id), None),
            kind=_kind(case, role, first),
            side=next((m.side for m in mentions if m.side), None),
            evidence=_spans(analysis, mentions),
            rule=rules[role, identity],
        )


def _name(mentions: list[ActorMention]) -> str:
    """The fullest name of the actor; of a state its forces' before the country's."""
    forces = [m for m in mentions if m.actor_kind == "state_force"]
    if forces:
        return forces[0].name
    first = mentions[0]
    return max((m.name for m in mentions), key=len) if first.form == "name" else first.name


def _kind(case: Case, role: str, m: ActorMention) -> str:
    """A state that strikes does so by its forces."""
    if (
        m.actor_kind == "other"
        and m.form == "name"
        and role in ("perpetrator", "accused")
        and case.type in _FORCE_TYPES
    ):
        if m.actor_id is not None or m.side is not None:
            return "state_force"
    return m.actor_kind


def _spans(analysis: Analysis, mentions: list[ActorMention]) -> tuple[Span, ...]:
    seen = dict.fromkeys((m.start, m.end) for m in mentions)
    return tuple(analysis.report.span(a, b) for a, b in list(seen)[:3])
