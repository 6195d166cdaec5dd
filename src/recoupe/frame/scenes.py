"""Days and places as claims: where it is another voice than the outlet's that tells them, or where they compete."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.frame.acts import Act
from recoupe.frame.anchors import best_place
from recoupe.frame.case import PLACELESS, Case
from recoupe.frame.make import make_claim
from recoupe.frame.phrases import bare_text
from recoupe.frame.strays import detail_words
from recoupe.frame.voices import Said, own_voice, said
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim
from recoupe.model.mention import PlaceMention, TimeMention


def scene_claims(analysis: Analysis, case: Case, told: tuple[Act, Said] | None) -> Iterator[Claim]:
    """``when`` and ``where``; ``told`` is the act that tells of the incident, with its voice.

    1. of the voice that tells of it, where that is not the outlet
    2. of every further voice that tells of it in a sentence of its own
    3. two dates for one incident stay two claims"""
    own = len(own_voice(analysis))
    tellers: list[Said] = []
    if told is not None and len(told[1].chain) > own and not counts_only(analysis, told[0], told[1]):  # 1.
        tellers.append(told[1])
        yield from _scene(analysis, case, told[1], first=True)
    for a in case.acts:  # 2.
        if not a.opens or told is None or a.sentence.index == told[0].sentence.index:
            continue
        how = said(analysis, a.event.start, a.event.end)
        fresh = not a.event.definite or any(t.precision in ("hour", "minute") for t in a.times)
        if len(how.chain) > own and how.speech_act == "assert" and fresh and not counts_only(analysis, a, how):
            if all(how.root != t.root for t in tellers):
                tellers.append(how)
                yield from _scene(analysis, case, how, first=False)
    yield from _competing_dates(analysis, case)  # 3.


def counts_only(analysis: Analysis, act: Act, how: Said) -> bool:
    """Whether the source behind an act stands for the toll alone: behind the participle of a toll it says how many
    ("a frappé la ville, tuant 17 civils, selon le parquet", "killing about 60 people, according to rescuers")."""
    layer = how.layer
    if layer is None or layer.cue is None or ".preposition" not in layer.rule or layer.cue[0] < act.event.end:
        return False
    sentence = act.sentence
    for h in analysis.harms:
        if h.sentence != sentence.index or not act.event.end <= h.trigger[0] < layer.cue[0]:
            continue
        if h.max == 0 and h.quote.lower().startswith(("sans ", "without ")):
            return True  # "a bombardé sept villages, sans faire de victime selon la police"
        for i in (h.head, *sentence.ancestors(h.head)):
            token = sentence.tokens[i]
            if token.start >= act.event.end and token.pos == "VERB" and token.has("VerbForm=Part"):
                if token.has("Tense=Pres") or token.lower.endswith("ing"):
                    return True
    return False


def _scene(analysis: Analysis, case: Case, teller: Said, *, first: bool) -> Iterator[Claim]:
    """The day and place that a voice gives in its own words. Of the further voices those that only point back ("that
    day", "the town") say nothing of their own."""
    acts = [a for a in case.acts if a.opens and said(analysis, a.event.start, a.event.end).root == teller.root]
    for t in [t for a in acts for t in a.times if t.earliest and t.latest]:
        if _says(analysis, teller, t) and (first or t.shift != (0, 0)):
            value = {"earliest": t.earliest, "latest": t.latest, "text": t.quote}
            yield make_claim(analysis, "when", value, t.start, t.end, teller, t.rule)
            break
    told = [p for a in acts for p in a.places if first or not p.rule.endswith(".anaphor")]
    place = best_place([p for p in told if _says(analysis, teller, p)])
    if place is not None and case.type not in PLACELESS:
        low, high = place.phrase or (place.start, place.end)
        text = bare_text(analysis.report.text[low:high])
        yield make_claim(analysis, "where", text, low, high, teller, place.rule)


def _says(analysis: Analysis, teller: Said, m: TimeMention | PlaceMention) -> bool:
    """Whether a day or place is told in the voice's own words: what the outlet said before is not."""
    return said(analysis, m.start, m.end).root == teller.root


def _competing_dates(analysis: Analysis, case: Case) -> Iterator[Claim]:
    """Two dates for one incident stay two claims; the day on which somebody claimed or denied it is none of it."""
    acts = [a for a in case.acts if a.opens and not a.is_toll]
    dated = [
        t
        for a in acts
        for t in a.times
        if t.earliest and t.latest and t.precision == "day" and not _day_of_the_claim(analysis, a, t)
    ]
    days = {(str(t.earliest), str(t.latest)) for t in dated if t.earliest == t.latest}
    if len(days) != 2:
        return
    for t in dated:
        how = said(analysis, t.start, t.end)
        value = {"earliest": t.earliest, "latest": t.latest, "text": t.quote}
        yield make_claim(analysis, "when", value, t.start, t.end, how, t.rule)


def _day_of_the_claim(analysis: Analysis, act: Act, t: TimeMention) -> bool:
    """Whether a day is that on which somebody claimed or denied the act: it stands behind the noun for the act without
    belonging to it ("claimed the attack on Tuesday", not "l'attaque du 15 février")."""
    of_date = detail_words(analysis.language).OF_DATE
    for m in analysis.attributions:
        if m.topic == "responsibility" and m.sentence == t.sentence == act.sentence.index:
            held = [x for x in (m.about, *m.content) if x is not None]
            if any(low <= act.event.start and act.event.end <= high for low, high in held):
                return of_date.search(act.sentence.text[: t.start - act.sentence.start]) is None
    return False
