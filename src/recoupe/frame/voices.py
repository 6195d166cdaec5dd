"""Who says a stretch of text: the chain of voices from the outlet inwards."""

from __future__ import annotations

import re
from dataclasses import dataclass

from recoupe.model.analysis import Analysis
from recoupe.model.mention import AttributionMention, Voice
from recoupe.model.report import Span
from recoupe.vocab.actors import code_of, side_of
from recoupe.vocab.countries import country_of
from recoupe.vocab.voices import classify_voice


@dataclass(frozen=True, slots=True)
class Said:
    """How a value is relayed: the chain (outlet first, root last), the act of speech, the root's certainty, the
    outlet's stance and the cue's characters."""

    chain: tuple[Voice, ...]
    speech_act: str
    certainty: str
    stance: str
    cue: tuple[int, int] | None
    rule: str
    layer: AttributionMention | None = None

    @property
    def root(self) -> tuple[str | None, str]:
        last = self.chain[-1]
        return last.name, last.kind


CLAIMING = "claim_responsibility"


def is_claimed(analysis: Analysis, start: int, end: int) -> bool:
    """Whether the characters are what somebody claims responsibility for."""
    return any(
        m.speech_act == CLAIMING and any(a <= start and end <= b for a, b in m.content) for m in analysis.attributions
    )


def covering(analysis: Analysis, start: int, end: int) -> list[AttributionMention]:
    """The attributions whose content holds the characters, the widest first. Who claims an attack takes it for granted
    ("claimed the bombing that killed 40"): what the words say of it is the outlet's, not the claimant's."""
    found = [
        (max(b - a for a, b in m.content), -m.start, m)
        for m in analysis.attributions
        if (m.speech_act != CLAIMING or _told(analysis, m)) and any(a <= start and end <= b for a, b in m.content)
    ]
    found = [x for x in found if not _granted(analysis, x[2], start)]
    return [m for _, _, m in sorted(found, key=lambda x: x[:2], reverse=True)]


def _told(analysis: Analysis, m: AttributionMention) -> bool:
    """Whether who owns up tells the act ("admitted that it had shelled the clinic"), and does not merely name it."""
    words = analysis.report.text[m.content[0][0] :][:12] if m.content else ""
    return bool(re.match(r"(?:that|qu[e'’]|(?:y |l['’])?avoir|having)\b", words, re.IGNORECASE))


_OWN_DEED = re.compile(
    r"(?:it|they|he|she|il|elle|ils|elles|avoir|être|s['’]être|its|their|ses|leurs)\b", re.IGNORECASE
)


def _granted(analysis: Analysis, m: AttributionMention, start: int) -> bool:
    """Whether a charge, a denial or a boast takes the characters for granted: they stand in a relative clause of a
    definite noun ("accused the army of the raid that killed 12", "said it planted the bomb that brought it down")."""
    if start < 0 or not (0 <= m.sentence < len(analysis.sentences)):
        return False
    if m.speech_act == "accuse" and m.about is not None and m.about[0] < m.cue[0]:
        return m.about[0] <= start < m.about[1]  # "an attack blamed on X": that there was one is the outlet's word
    first = analysis.report.text[m.content[0][0] : m.content[0][0] + 12] if m.content else ""
    guess = m.speech_act == "assert" and m.certainty in ("probable", "possible")
    if (
        m.speech_act not in ("accuse", "deny")
        and not guess
        and not m.rule.endswith((".suspect", ".suspecter", ".soupçonner"))
    ):
        if m.speech_act != "assert" or not _OWN_DEED.match(first):
            return False
    s = analysis.sentences[m.sentence]
    at = next((t.i for t in s.tokens if t.start <= start < t.end), None)
    for k in (at, *s.ancestors(at)) if at is not None else ():
        noun = s.tokens[s.tokens[k].head]
        if s.tokens[k].dep != "acl:relcl" or noun.i > k:
            continue
        if not any(a <= noun.start < b for a, b in m.content) and m.speech_act == "assert" and first:
            return False
        det = next((s.tokens[d] for d in s.children(noun.i, "det")), None)
        return det is not None and det.has("Definite=Def")
    return False


def own_voice(analysis: Analysis) -> tuple[Voice, ...]:
    """The outlet and the agency that signs the text, one voice where the agency is the outlet."""
    outlet = Voice(analysis.report.outlet, "outlet")
    if analysis.agency is None or _same_house(outlet.name, analysis.agency[0].name):
        return (outlet,)
    return (outlet, analysis.agency[0])


def _same_house(outlet: str | None, agency: str | None) -> bool:
    return outlet is not None and agency is not None and outlet.casefold() == agency.casefold()


def said(analysis: Analysis, start: int, end: int, *, also: AttributionMention | None = None) -> Said:
    """Who says the characters. ``also`` is an attribution that is itself the act (a denial, an accusation) and comes
    innermost even though its content does not hold them."""
    layers = [m for m in covering(analysis, start, end) if m is not also]
    if also is not None:
        layers = [m for m in layers if m.voices != also.voices or not also.voices]
        layers.append(also)
    layers = [m for n, m in enumerate(layers) if m is also or not any(_side_by_side(m, o) for o in layers[:n])]
    if also is not None:
        layers = [m for m in layers if m is also or not _side_by_side(m, also)]
    chain = list(own_voice(analysis))
    for m in layers:
        for v in m.voices:
            if not any(same_voice(v, w) for w in chain[1:]) and not is_outlet(v, chain[0]):
                chain.append(v)
    if not layers:
        signature = analysis.agency[1] if analysis.agency else None
        return Said(tuple(chain), "assert", "certain", "neutral", signature, "frame.voice.outlet")
    inner = layers[-1]
    stances = [m.stance for m in layers if m.stance != "neutral"]
    return Said(
        tuple(chain),
        inner.speech_act if inner is also or inner.topic is None else "assert",
        inner.certainty,
        stances[0] if stances else "neutral",
        inner.cue,
        inner.rule,
        inner,
    )


def _side_by_side(m: AttributionMention, other: AttributionMention) -> bool:
    """Whether two speakers share one cue ("the army and residents said"): neither speaks through the other."""
    return m.cue == other.cue and m.voices != other.voices and m.content == other.content


def other_chains(analysis: Analysis, chain: tuple[Voice, ...], cue: Span | None) -> list[tuple[Voice, ...]]:
    """The chains to those who say the same beside the root, with one cue for all."""
    if cue is None:
        return []
    beside = [m for m in analysis.attributions if m.cue == (cue.start, cue.end) and m.voices]
    inner = next((m for m in beside if m.voices[-1] == chain[-1]), None)
    if inner is None:
        return []
    outer = tuple(v for v in chain[:-1] if v not in inner.voices)
    return [(*outer, *m.voices) for m in beside if _side_by_side(m, inner)]


def root_sides(analysis: Analysis, how: Said) -> set[str]:
    """The camps that the root speaks for: its own, that of the actors its source's words name, or of the outlet where a
    belligerent publishes the report itself."""
    sides = {v.side for v in how.chain[-1:] if v.side}
    if how.layer is not None and how.layer.source is not None:
        low, high = how.layer.source
        sides |= {a.side for a in analysis.actors if a.side and a.start < high and low < a.end}
    name = how.chain[-1].name
    if name is not None and how.layer is not None:
        sides |= {a.side for a in analysis.actors if a.side and a.name == name}
    if how.layer is None:
        side = outlet_side(analysis)
        sides |= {side} if side else set()
    return sides


_BODY = re.compile(
    r"\b(?:minist\w+|command\w*|state-?major|état-major|forces?|army|armée|police|communiqué|statement)\b", re.I
)


def outlet_side(analysis: Analysis) -> str | None:
    """The camp of an outlet that is itself a body of state ("Ministère azerbaïdjanais de la Défense"), by the countries
    and nationalities that its name or the opening of its own statement gives; None for the press."""
    outlet = analysis.report.outlet or ""
    if not _BODY.search(outlet):
        return None
    for word in re.findall(r"[\w’'-]+", outlet):
        code = country_of(word)
        if code is not None:
            return side_of(code)
    first = [a for a in analysis.actors if a.side and a.actor_kind == "state_force"]
    return first[0].side if first else None


_NAME_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def is_outlet(voice: Voice, outlet: Voice) -> bool:
    """Whether a voice is the outlet itself, which calls itself by words of its own name ("Le Collectif" in a statement
    of the "Collectif national des familles", "the Task Force" in one of the "Joint Task Force North")."""
    if same_voice(voice, outlet):
        return True
    if voice.name is None or outlet.name is None or voice.kind in ("agency", "outlet", "channel", "document"):
        return False
    own, house = _NAME_WORDS.findall(voice.name), _NAME_WORDS.findall(outlet.name)
    if not own or not all(w[0].isupper() or w.islower() and len(w) < 4 for w in own) or code_of(voice.name):
        return False
    at = next((i for i in range(len(house)) if house[i : i + len(own)] == own), None)
    return at is not None and (
        len(own) > 1
        or classify_voice(own[0].lower(), "fr").role == "institution"
        or classify_voice(own[0].lower(), "en").role == "institution"
    )


def same_voice(a: Voice, b: Voice) -> bool:
    """Whether two voices of one report are one: the same name, or the same registered body."""
    if a.actor_id and a.actor_id == b.actor_id:
        return True
    if a.name is None or b.name is None:
        return a.name is b.name and a.kind == b.kind
    return a.name.casefold() == b.name.casefold()
