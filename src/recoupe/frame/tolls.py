"""Claims of number: how many were killed, injured, missing, captured or displaced, who says so, and who doubts it."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.frame.case import Case
from recoupe.frame.make import make_claim
from recoupe.frame.roles import role_words
from recoupe.frame.voices import Said, said, same_voice
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim
from recoupe.model.mention import AttributionMention, HarmMention

FIELDS = ("killed", "injured", "missing", "captured", "displaced")
_NEAR = 3
"""Sentences back in which "these figures" finds the tolls that it speaks of."""


def toll_claims(analysis: Analysis, case: Case) -> Iterator[Claim]:
    """The tolls of an incident's acts, each in its voice, and the acts of speech that deny, confirm or doubt them."""
    told_again = _told_again(case)
    for a in case.acts:
        for h in a.harms:
            if h in told_again or _how_badly(case, h) or _only_described(h):
                continue
            value = {"min": h.min, "max": h.max, "group": h.group, "text": h.text}
            how = _voice_of(analysis, h)
            new = said(analysis, h.end - 1, h.end)
            if new.layer is not None and new.layer.rule.endswith(".new"):
                how = new  # "cut the figure to 26": 26 is said, not taken back
            yield make_claim(analysis, h.field, value, h.start, h.end, how, h.rule, _act_of(h, how))
        s = a.saying
        if s is not None and s.topic in FIELDS and (_gainsays(analysis, case, s) or not _tells_itself(case, s)):
            how = said(analysis, s.start, s.end, also=s)
            for h in _spoken_of(analysis, case, s):
                low, high = s.about or (s.content[0] if s.speech_act == "retract" and s.content else (s.start, s.end))
                value = {"min": h.min, "max": h.max, "group": h.group, "text": analysis.report.text[low:high]}
                yield make_claim(analysis, h.field, value, low, high, how, s.rule)


def _told_again(case: Case) -> list[HarmMention]:
    """The single victims of one incident who stand for one told in another sentence before ("the murder of the
    prefect … Marcel Faure was shot"). Two whose names share nothing are two."""
    named = [h for a in case.acts for h in a.harms if h.rule.endswith(".named")]
    named.sort(key=lambda h: h.start)
    return [
        h
        for n, h in enumerate(named)
        if any(g.field == h.field and g.sentence != h.sentence and _one_person(g, h) for g in named[:n])
    ]


def _how_badly(case: Case, share: HarmMention) -> bool:
    """Whether a share tells only how badly those just counted were hurt ("eight wounded, one of them critically")."""
    return share.part_of_total and share.field == "injured" and share.rule.endswith(".part") and any(
        h.field == share.field and h.sentence == share.sentence and h.start < share.start
        and share.group in (h.group, "unspecified") and not h.part_of_total
        for a in case.acts for h in a.harms
    )  # fmt: skip


def _only_described(share: HarmMention) -> bool:
    """Whether one of those counted is only told who it was, no count of a group ("three wounded, among them an American
    contractor and a Polish driver")."""
    plain = share.part_of_total and share.min == share.max == 1 and share.group in ("civilians", "unspecified")
    return plain and share.rule.endswith((".part", ".and")) and share.text.split()[0].lower() in _ARTICLES


_ARTICLES = frozenset({"a", "an", "un", "une"})


def _one_person(a: HarmMention, b: HarmMention) -> bool:
    names = [{w for w in h.text.split()[1:] if w[:1].isupper()} | _given(h.text) for h in (a, b)]
    return min(map(len, names)) < 2 or bool(names[0] & names[1])


def _given(text: str) -> set[str]:
    """The first word of a name of two or more ("Marcel" of "Marcel Faure"), none of "Le préfet de Corse"."""
    first, *rest = text.split()
    return {first} if rest and first[:1].isupper() and rest[0][:1].isupper() else set()


def _act_of(h: HarmMention, how: Said) -> str | None:
    """A toll inside a denial is denied, inside a confirmation confirmed ("we can confirm the death of two"), inside a
    withdrawal taken back ("lowered its count of 29 bodies")."""
    if h.polarity == "denied":
        return "deny"
    layer = how.layer
    if h.min == h.max == 0 and layer is not None and layer.speech_act == "deny":
        return "assert"  # "denied it: none of its men was killed"
    if layer is not None and layer.speech_act in ("deny", "confirm", "retract") and layer.topic in (None, *FIELDS):
        return layer.speech_act
    return None


def _tells_itself(case: Case, s: AttributionMention) -> bool:
    """Whether what is denied or confirmed is itself a toll of the report, told with its own claim."""
    begin = s.cue[0] if s.speech_act == "retract" else s.start  # "who had spoken of 30 dead, later cut the figure"
    return any(low <= h.start and h.end <= high for low, high in s.content for a in case.acts for h in a.harms) or any(
        begin <= h.start and h.end <= s.end for a in case.acts for h in a.harms
    )


def _gainsays(analysis: Analysis, case: Case, s: AttributionMention) -> bool:
    """Whether a bare denial denies the toll told before and puts none in its place ("denied it: none of its men was
    killed"): a zero of its own is the denial in other words, whatever verb of saying it is told with."""
    if s.speech_act != "deny":
        return False
    stop = analysis.sentences[s.sentence].end
    inside = [h for a in case.acts for h in a.harms if s.start <= h.start and h.end <= stop]
    bare = any(h.start >= s.cue[1] and ":" in analysis.report.text[s.cue[1] : h.start] for h in inside)
    return bare and all(h.min == h.max == 0 for h in inside) and bool(_spoken_of(analysis, case, s))


def _spoken_of(analysis: Analysis, case: Case, s: AttributionMention) -> list[HarmMention]:
    """The tolls that "ce chiffre" or "the figures" speaks of: the last one told of its field, not a share of it; a
    plural speaks of the last of each field told nearby."""
    told = [h for a in case.acts for h in a.harms if h.start < s.cue[0] and not h.part_of_total]
    if s.speech_act == "retract" and s.voices:  # one's own figure, not the last one told
        own = [h for h in told if same_voice(said(analysis, h.start, h.end).chain[-1], s.voices[-1])]
        told = own or told
    words = analysis.report.text[s.start : s.end].lower()
    plural = any(w in words for w in role_words(analysis.language).FIGURES_WORDS)
    fields = [f for f in FIELDS if f == s.topic or (plural and f in ("killed", "injured"))]
    if not plural and s.topic == "killed" and any(w in words for w in role_words(analysis.language).FIGURE_WORDS):
        counted = [h for h in told if h.field in ("killed", "injured")]  # "that figure": the last one
        fields = [max(counted, key=lambda h: h.start).field] if counted else fields
    found: list[HarmMention] = []
    for f in fields:
        near = [h for h in told if h.field == f and (f == s.topic or s.sentence - h.sentence <= _NEAR)]
        if near and plural:  # "the tolls": the last of each voice
            near.sort(key=lambda h: h.start)
            found += {said(analysis, h.start, h.end).root: h for h in near}.values()
        elif near:
            found.append(max(near, key=lambda h: h.start))
    return found


def _voice_of(analysis: Analysis, h: HarmMention) -> Said:
    """Who gives a count: whoever says all its words, else whoever says the people counted, where the word of harm is
    itself the cue or the words run on into it ("the clinic treated | 53 people", "66 morts | d'après X")."""
    how = said(analysis, h.start, h.end)
    if how.layer is None and h.whom is not None:
        how = said(analysis, *h.whom)
    if how.layer is None:
        how = said(analysis, h.start, min(h.end, h.start + len(h.text.split(" ")[0])))
    return how
