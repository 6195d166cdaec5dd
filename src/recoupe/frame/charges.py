"""Whom an act about responsibility concerns: the accused, the claimant, the one who denies or admits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.frame.acts import Act, outermost
from recoupe.frame.doers import doer_words
from recoupe.frame.narration import is_habit
from recoupe.frame.roles_phrases import ARMED
from recoupe.frame.roles_pronouns import class_of, role_words
from recoupe.frame.voices import Said
from recoupe.model.analysis import Analysis
from recoupe.model.mention import ActorMention, AttributionMention

_STRIKES = frozenset({"air_strike", "drone_strike", "shelling", "armed_attack", "bombing", "assassination"})
_OF_THE_VOICE = frozenset({"claim_responsibility", "deny", "confirm"})
"""Acts of speech that concern the speaker's own part, where nobody else is named."""
_KIND_OF_VOICE = {"ngo": "political_group"}
"""What is known of a claimant that no list knows. A body that claims an attack may be rebels or an army: ``other``."""


def answerable(analysis: Analysis, s: AttributionMention) -> list[ActorMention]:
    """The mentions that an accusation, a claim or a denial lays the act to.

    An accusation may name two. A leader or spokesman claims and denies for the group in whose name he speaks, a title
    with a name beside it gives way to the name ("une obscure formation, Saraya …")."""
    voice = s.voices[-1].name if s.voices and s.speech_act in _OF_THE_VOICE else None
    spans = [x for x in (s.accused, s.source if s.speech_act == "claim_responsibility" else None) if x is not None]
    if s.accused is not None and s.speech_act in ("accuse", "assert") and is_thing(analysis, s.accused):
        return _fired_by(analysis, s)
    for low, high in spans:
        inside = [a for a in analysis.actors if a.start < high and low < a.end and a.form != "pronoun"]
        outer = outermost(inside)
        if not outer:
            continue
        if s.speech_act in ("accuse", "assert"):
            outer = [called(analysis, a) for a in outer]
            owners = [a for a in outer if analysis.report.text[a.end : a.end + 2] in ("'s", "’s")]
            outer = [a for a in outer if a not in owners] or outer  # "the mayor's own guard"
            return _without_titles(outer)[:2]
        near = [a for a in analysis.actors if a.sentence == s.sentence]
        spoken = [a for a in near if a.name == voice and a.form == "name" and class_of(a) != "person"]
        chosen = (spoken or [_group_of(outer, inside)])[0]
        if chosen.form == "description" and class_of(chosen) in ("group", "party") and voice and voice[:1].isupper():
            return _by_voice(analysis, s, spans)
        return [chosen]
    return _by_voice(analysis, s, spans)


def called(analysis: Analysis, actor: ActorMention) -> ActorMention:
    """The group by the name that stands behind a description of it ("raiders known locally as the Red Sand")."""
    m = doer_words(analysis.language).CALLED.match(analysis.report.text, actor.end)
    if m is None or actor.form == "name":
        return actor
    return next((a for a in analysis.actors if a.start == m.end() and a.form == "name"), actor)


def spoken_for(analysis: Analysis, how: Said) -> ActorMention | None:
    """The armed body for which the root of a chain speaks, named in the source's words or by the voice's name."""
    voice = how.chain[-1]
    low, high = how.layer.source if how.layer is not None and how.layer.source is not None else (0, 0)
    inside = [m for m in analysis.actors if m.start < high and low < m.end and m.form != "pronoun"]
    named = [m for m in analysis.actors if m.name == voice.name and m.form == "name"]
    bodies = [m for m in (*inside, *named) if m.actor_kind in ARMED and m.actor_kind != "unidentified"]
    return max(bodies, key=lambda m: (m.form == "name", m.end - m.start), default=None)


def behind_own(analysis: Analysis, how: Said, actor: ActorMention) -> ActorMention | None:
    """The body whose people a speaker calls his own ("« Nos combattants ont attaqué »", "said its fighters had …"),
    None where the actor is not told so. *Its* is the speaker's where the clause begins with it."""
    if actor.form != "description" or how.layer is None or not how.layer.voices:
        return None
    text = analysis.report.text
    words = doer_words(analysis.language)
    before = text[max(0, actor.start - 8) : actor.start].split() + actor.quote.split()[:1]
    owner = {w.lower().strip("«“\"'‘ ") for w in before[-2:]}
    begins = min((low for low, high in how.layer.content if low <= actor.start < high), default=actor.start)
    first = len(text[begins : actor.start].split()) <= 3
    if owner & words.OUR or (owner & words.ITS and first):
        return spoken_for(analysis, how)
    return None


def is_thing(analysis: Analysis, span: tuple[int, int]) -> bool:
    """Whether what is blamed is a thing or a cause, and nobody ("blamed a Grad rocket", "a gas leak")."""
    words = doer_words(analysis.language)
    low, high = span
    inside = [m for m in analysis.actors if m.start < high and low < m.end and m.actor_kind != "other"]
    if inside or any(m.side and low <= m.start and m.end <= high for m in analysis.actors):
        return False
    text = analysis.report.text[low:high].lower()
    of = text.split(" of ")[0].split(" de ")[0].split(" d'")[0].split(" d’")[0].split()
    weapon = any(w.start < high and low < w.end and w.start < low + len(" ".join(of)) + 1 for w in analysis.weapons)
    return weapon or bool(set(of) & words.CAUSES)


def _without_titles(outer: list[ActorMention]) -> list[ActorMention]:
    """Leaves a bare class ("the group") out where a name stands beside it."""
    named = [a for a in outer if a.form == "name"]
    plain = [a for a in outer if not (named and a.form == "description" and class_of(a) in ("group", "party"))]
    return [a for a in plain if class_of(a) != "nationality"] or plain


_BY = re.compile(r"\W*(?:\w+ ){0,2}?(?:by|from|par|belonging to|appartenant [aà]u?x?)(?: \w+['’]?)? ?$", re.IGNORECASE)


def _fired_by(analysis: Analysis, s: AttributionMention) -> list[ActorMention]:
    """Who fired what is blamed, told right behind it ("blamed a missile fired by the rebels")."""
    end = s.accused[1] if s.accused is not None else s.end
    text = analysis.report.text
    after = [a for a in analysis.actors if a.sentence == s.sentence and end <= a.start <= end + 40]
    return [a for a in outermost(after) if _BY.fullmatch(text[end : a.start])][:1]


def _group_of(outer: list[ActorMention], inside: list[ActorMention]) -> ActorMention:
    """The party behind a speaker: its own name, else the armed or named body inside or beside its title."""
    first = outer[0]
    if first.form == "name" and class_of(first) != "person":
        return first
    if first.actor_kind in ("individual", "other"):
        behind = [a for a in inside if a is not first and a.actor_kind in ARMED]
        named = [a for a in inside if a is not first and a.form == "name" and class_of(a) != "person"]
        return (behind or named or [first])[0]
    return first


def _by_voice(analysis: Analysis, s: AttributionMention, spans: Sequence[tuple[int, int]]) -> list[ActorMention]:
    """Of a speaker or an accused known by voice or by words only, a mention made of them."""
    voice = s.voices[-1] if s.voices and s.speech_act in _OF_THE_VOICE else None
    name = voice.name if voice is not None else None
    if name is None and spans:
        name = analysis.report.text[slice(*spans[0])].strip('«»“”" ')
        name = BARE.sub("", name, count=1) if name[:1].islower() else name
    if name is None:
        return []
    hits = [m for m in analysis.actors if m.name == name]
    if hits:
        return hits[:1]
    if not spans:
        return []
    low, high = spans[0]
    if not any(c.isupper() for c in name):
        return _by_words(analysis, s, spans[0]) if s.speech_act == "accuse" and name.count(" ") < 6 else []
    return [
        ActorMention(
            start=low,
            end=high,
            quote=analysis.report.text[low:high],
            rule=s.rule,
            sentence=s.sentence,
            name=name,
            head=0,
            form="name",
            actor_kind=_KIND_OF_VOICE.get(voice.kind if voice else "", "other"),
            side=voice.side if voice else None,
            actor_id=voice.actor_id if voice else None,
        )
    ]


BARE = re.compile(r"(?:(?:the|an?|some|les?|la|des|une?|du|de la)\b|de l['’]|l['’])\s*(?:[«“\"]\s*)?", re.IGNORECASE)
"""The article of a phrase and the mark that opens scare quotes behind it."""


def _by_words(analysis: Analysis, s: AttributionMention, span: tuple[int, int]) -> list[ActorMention]:
    """Nameless people who are blamed by a word that no list knows ("met en cause des « casseurs »")."""
    low, high = span
    article = BARE.match(analysis.report.text, low, high)
    low = article.end() if article is not None else low
    while high > low and analysis.report.text[high - 1] in " »”\"'’":
        high -= 1
    words = analysis.report.text[low:high]
    head = analysis.sentences[s.sentence].token_at(low)
    if not words or head is None:
        return []
    return [
        ActorMention(
            start=low,
            end=high,
            quote=words,
            rule=f"{s.rule}.words",
            sentence=s.sentence,
            name=words.replace(" »", "").replace("”", ""),
            head=head,
            form="description",
            actor_kind="unidentified",
        )
    ]


def admitted_by(analysis: Analysis, acts: Sequence[Act]) -> list[ActorMention]:
    """The forces of the voice that owns up to an act which nobody else is named for ("le commandement a reconnu que la
    frappe avait tué …"): their name where the report gives it, else the voice's own."""
    admitting = role_words(analysis.language).ADMITTING
    for a in acts:
        v = a.voice
        if v is None or v.source is None or a.type not in _STRIKES or v.speech_act not in ("confirm", "assert"):
            continue
        if not admitting.search(analysis.report.text, v.cue[0], v.cue[1]):
            continue
        low, high = v.source
        inside = [m for m in analysis.actors if m.start < high and low < m.end]
        side = next((m.side for m in inside if m.side is not None), None)
        armies = [m for m in analysis.actors if m.actor_kind == "state_force"]
        if side is None and len({m.side for m in armies}) == 1:
            side = armies[0].side
        forces = [m for m in armies if m.side == side and side is not None]
        named = [m for m in forces if class_of(m) == "army" or m.form == "name"]
        return (named or forces or inside)[:1]
    return []


def about_nothing_real(analysis: Analysis, saying: AttributionMention) -> bool:
    """Whether what is claimed or denied is itself no act ("régulièrement le théâtre d'attaques attribuées à …")."""
    if saying.speech_act in ("accuse", "assert") and saying.topic == "responsibility" and saying.sentence >= 0:
        if is_habit(analysis.sentences[saying.sentence], saying.cue, analysis.language):
            return True
    if saying.about is None:
        return False
    low, high = saying.about
    inside = [e for e in analysis.events if e.start < high and low < e.end]
    suspected = saying.rule.endswith((".suspect", ".soupçonner", ".suspecter"))
    if (saying.speech_act == "accuse" or suspected) and not inside:
        words = re.split(r"[\s'’]", analysis.report.text[low:high].strip())
        pointing = words[0].lower() in role_words(analysis.language).POINTING_WORDS
        return not pointing and doer_words(analysis.language).AN_ACT.match(analysis.report.text, low, high) is None
    return bool(inside) and all(e.factuality in ("habitual", "hypothetical", "planned", "feared") for e in inside)
