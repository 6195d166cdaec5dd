"""What the outlet says of sources in its own voice: conditionals, hearsay, doubts, corrections of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import ModuleType

from recoupe.detect.attribution_blame import harm_topic
from recoupe.detect.attribution_floor import Draft
from recoupe.detect.attribution_unable import clause_end, own_draft, unable_drafts
from recoupe.detect.attribution_voices import UNKNOWN, Speakers
from recoupe.model.mention import Voice
from recoupe.model.sentence import Sentence, Token

Stretch = tuple[int, int]


def own_voice_drafts(
    text: str,
    s: Sentence,
    cues: ModuleType,
    language: str,
    speakers: Speakers,
    made: Sequence[Draft],
    earlier: Sequence[Draft],
) -> list[Draft]:
    """Drafts for one sentence; ``made`` are those of its cues (their certainty may be lowered by a conditional)."""
    found = unable_drafts(text, s, cues, language, speakers, [*earlier, *made])
    found += _hearsay(text, s, cues, language, made)
    found += _conditionals(text, s, cues, language, made, earlier)
    found += _self_correction(text, s, cues, language, made, earlier)
    m = cues.OWN_KNOWLEDGE.search(text, s.start, s.end)
    if m:
        found.append(
            own_draft(
                s,
                m.span(),
                None,
                [(m.end(), s.end)],
                (),
                "assert",
                "probable",
                "neutral",
                f"{language}.attribution.own-knowledge",
            )
        )
    return found


def _hearsay(text: str, s: Sentence, cues: ModuleType, language: str, made: Sequence[Draft]) -> list[Draft]:
    """What "reportedly" happened: somebody unknown says it; in a named speaker's words it only lowers certainty."""
    found = []
    for m in cues.HEARSAY.finditer(text, s.start, s.end):
        holder = next((d for d in made if d.covers(*m.span())), None)
        if holder is not None:
            if not cues.LIKELY.search(text, m.start(), m.end() + 1):
                holder.certainty = "unstated"
            continue
        if any(d.cue[0] <= m.start() < d.cue[1] or (d.source and d.source[0] <= m.start() < d.source[1]) for d in made):
            continue
        start = max(text.rfind(";", s.start, m.start()) + 1, s.start)
        if re.search(r"qu[e'’]$|that$|of$|parlent$|état$|suggest\w*$|on nous \w+", m.group().strip(), re.IGNORECASE):
            start = m.end()
        end = clause_end(text, s, m.end())
        content = [(start, m.start()), (m.end(), end)] if start < m.start() else [(m.end(), end)]
        found.append(
            own_draft(
                s,
                m.span(),
                None,
                [(content[0][0], content[-1][1])],
                (UNKNOWN,),
                "assert",
                "unstated",
                "distance",
                f"{language}.attribution.hearsay",
            )
        )
    return found


def _conditionals(
    text: str, s: Sentence, cues: ModuleType, language: str, made: Sequence[Draft], earlier: Sequence[Draft]
) -> list[Draft]:
    """The journalistic conditional ("aurait tué"): of the named source where one speaks, else of nobody known."""
    if language != "fr":
        return []
    found: list[Draft] = []
    for t in s.tokens:
        if not _conditional(s, t, cues):
            continue
        holder = [d for d in made if d.covers(t.start, t.end) and d.voices]
        if holder:
            d = holder[-1]
            compound = t.pos == "AUX" and s.tokens[t.head].pos == "VERB"
            told = d.verb and not compound and d.place == "before"
            if d.certainty == "certain" and d.act == "assert" and not told:
                d.certainty, d.stance = "unstated", "distance" if d.stance == "neutral" else d.stance
            continue
        if any(d.covers(t.start, t.end) for d in found):
            continue
        verb = t.i if t.pos != "AUX" or t.dep == "root" else t.head
        start, end = _clause(text, s, verb, t)
        end = min([end, *[d.start for d in made if d.start > t.end]])
        if any(d.cue[0] < t.start and d.covers(start, start + 1) for d in made):
            continue
        voices: tuple[Voice, ...] = (UNKNOWN,)
        last = next((d for d in reversed(earlier) if d.paragraph == s.paragraph and d.sentence == s.index - 1), None)
        if (
            last is not None
            and last.voices
            and last.act == "assert"
            and last.place in ("before", "after")
            and not _new_subject(s, cues)
        ):
            voices = last.voices
        found.append(
            own_draft(
                s,
                (t.start, t.end),
                None,
                [(start, end)],
                voices,
                "assert",
                "unstated",
                "distance",
                "fr.attribution.conditional",
            )
        )
    return found


def _new_subject(s: Sentence, cues: ModuleType) -> bool:
    if re.match(r"(?:\w+ )?autres? ", s.text.lower()):
        return False
    return not (s.tokens and s.tokens[0].lower in ("il", "ils", "elle", "elles", "ceux-ci", "celui-ci"))


def _conditional(s: Sentence, t: Token, cues: ModuleType) -> bool:
    """Whether a verb is in the conditional that relays, not a hypothesis, a wish or what a modal softens."""
    if not (t.has("Mood=Cnd") or _looks_conditional(t)) or not t.lower.endswith(("rait", "raient")):
        return False
    if t.lemma in cues.MODALS or any(
        x.lower in cues.IF_WORDS for x in s.tokens if x.pos == "SCONJ" or x.lower in ("si", "s'il", "s'ils")
    ):
        return False
    if re.match(r"(?:pour|dev|voud|faud|aime|souhaite)rai", t.lower):
        return False
    verb = t.head if t.pos == "AUX" and t.dep != "root" else t.i
    if s.tokens[verb].lemma in cues.MODALS:
        return False
    clause = s.text[max(0, s.text.rfind(";", 0, t.start - s.start)) : t.end - s.start + 18]
    if cues.HYPOTHESIS.search(clause.lstrip(" ;")):
        return False
    lead = s.tokens[max(0, t.i - 8) : t.i]
    if any(x.lower in ("sans", "sinon", "autrement", "quand", "comme") and x.lower != "comme" for x in lead[:3]):
        return False
    mains = [
        x
        for x in s.tokens
        if x.i < t.i
        and x.pos == "VERB"
        and x.lemma in ("craindre", "redouter", "promettre", "menacer", "espérer", "prévoir", "décider")
    ]
    return not mains


def _looks_conditional(t: Token) -> bool:
    """The form by its letters, where the tagger misses it: the infinitive with the endings of the imperfect."""
    stem = re.sub(r"(?:ait|aient)$", "", t.lower)
    return (
        t.pos in ("VERB", "AUX")
        and stem != t.lower
        and (
            stem == t.lemma
            or stem + "e" == t.lemma
            or stem
            in ("aur", "ser", "fer", "viendr", "tiendr", "recevr", "mourr", "verr", "détiendr", "ir", "obtiendr")
        )
    )


def _clause(text: str, s: Sentence, verb: int, t: Token) -> Stretch:
    """The clause of a verb: the whole of its sentence for the main verb, its own words for one in a subordinate."""
    tokens = s.subtree(verb)
    if s.tokens[verb].dep in ("root", "parataxis", "conj"):
        cuts = [m.end() for m in re.compile(r";| : ").finditer(text, s.start, t.start)]
        start = max([s.start, *cuts])
        if s.tokens[verb].dep == "conj":
            start = max(start, s.tokens[min(tokens)].start)
        m = re.compile(r"[;]|, (?:mais|tandis|alors)\b").search(text, t.end, s.end)
        return start, m.start() if m else s.end
    return s.tokens[min(tokens)].start, s.tokens[max(tokens)].end


def _self_correction(
    text: str, s: Sentence, cues: ModuleType, language: str, made: Sequence[Draft], earlier: Sequence[Draft]
) -> list[Draft]:
    """ "That was incorrect: …" in the outlet's own words takes back what it had said."""
    m = cues.SELF_CORRECTION.match(text[s.start : s.end])
    if not m or any(d.cue[0] >= s.start for d in made):
        return []
    cue = (s.start, s.start + m.end())
    last = next((d for d in reversed(earlier) if d.sentence == s.index - 1), None)
    told = " ".join(text[x:y] for x, y in last.content) if last is not None else ""
    topic = harm_topic(told, cues) or "occurrence"
    content = [(cue[1], s.end)] if s.end - cue[1] > 8 else [cue]
    return [
        own_draft(
            s,
            cue,
            None,
            content,
            (),
            "retract",
            "certain",
            "neutral",
            f"{language}.attribution.self-correction",
            topic,
            (s.start, s.end),
        )
    ]
