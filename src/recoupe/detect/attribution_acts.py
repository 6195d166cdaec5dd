"""What a cue does: its act, what that concerns, whom it blames, and how the outlet stands to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from types import ModuleType

from recoupe.detect.attribution_blame import (
    SEEING_A_HAND,
    accused_and_about,
    claimed,
    clause_subject,
    denied_topic,
    harm_topic,
    suspects,
)
from recoupe.detect.attribution_cue import Cue
from recoupe.detect.attribution_floor import Draft
from recoupe.detect.attribution_phrase_search import phrase_from
from recoupe.detect.attribution_phrases import make_phrase
from recoupe.detect.attribution_voices import UNKNOWN, Speakers
from recoupe.model.mention import Voice
from recoupe.model.sentence import Sentence

Stretch = tuple[int, int]


def draft_of(
    text: str,
    cue: Cue,
    cues: ModuleType,
    content: list[Stretch],
    voices: tuple[Voice, ...],
    source: Stretch | None,
    earlier: Sequence[Draft],
    speakers: Speakers,
) -> Draft | None:
    """The attribution that one source of a cue makes, None for an accusation of nobody. ``earlier`` are the report's
    attributions so far: a bare denial is about what the last of them said."""
    s = cue.sentence
    start, end = min([cue.start, *(source or ())]), max([cue.end, *(source or ())])
    d = Draft(
        sentence=s.index,
        paragraph=s.paragraph,
        start=start,
        end=end,
        cue=(cue.start, max(cue.start + 1, cue.end)),
        source=source,
        content=list(content),
        voices=voices,
        act=cue.act,
        certainty="certain",
        stance="neutral",
        topic=None,
        accused=None,
        about=None,
        rule=cue.rule,
        place=cue.place,
        verb=cue.verb is not None,
    )
    stop = content[-1][1] if content and cue.place == "before" else s.end
    if d.act == "accuse":
        _accusation(text, cue, cues, d, stop, speakers)
        if d.accused is None and not _blames_pronoun(cue):
            return None
    elif d.act == "claim_responsibility":
        _claim(text, cue, cues, d, stop, speakers)
    elif d.act == "deny":
        _denial(text, cue, cues, d, stop, earlier)
    elif d.act == "confirm" and cue.place == "before" and _owns_deed(text, cue, cues, stop):
        d.act = "claim_responsibility"
        _claim(text, cue, cues, d, stop, speakers)
    elif d.act in ("confirm", "retract"):
        inside = " ".join(text[a:b] for a, b in content)
        figure = d.act == "retract" and cues.FIGURE_WORDS.search(inside)
        d.topic = harm_topic(inside, cues) or ("killed" if figure else "occurrence")
        that = ".noun." in cue.rule or (content and cues.THAT.search(text, cue.end, max(cue.end, content[0][0])))
        if d.act == "confirm" and cue.place == "before" and that:
            d.topic = None
    if d.act in ("assert", "confirm") and content and voices and cues.OWN_ERROR.match(text[slice(*content[0])]):
        d.act = "retract"
        figure = cues.FIGURE_WORDS.search(text, *content[0])
        d.topic = "killed" if figure else _looked_back(text, s.index - 2, earlier, cues)
    elif d.act in ("assert", "confirm") and content and voices and cues.SELF_CORRECTION.match(text[slice(*content[0])]):
        d.topic = "killed" if cues.FIGURE_WORDS.search(text, *content[0]) else "occurrence"
        own = d.act == "confirm" or any(e.voices and e.voices[-1] == voices[-1] for e in earlier)
        d.act = "retract" if own else "deny"  # one's own figure is withdrawn, another's denied
    if d.act == "assert" and content and cue.verb is not None and cue.place == "before":
        _worded_accusation(text, cue, cues, d, stop)
        _insinuation(text, cue, cues, d, stop)
    if d.act == "assert" and cue.lemma in cues.SUSPECTING and suspects(text, cue, cues, stop):
        _accusation(text, cue, cues, d, stop, speakers)
    if d.act == "accuse" and cue.lemma in SEEING_A_HAND:
        d.act = "assert"  # no word of blame
    if d.act in ("assert", "confirm") and content and cue.place in ("after", "before"):
        first = " ".join(text[a:b] for a, b in content)
        if cues.FALSE_QUOTE.match(first.strip(" «“\"'")) and len(first.split()) < 12:
            d.act = "deny"
            charge = cues.CHARGE_WORDS.search(first)
            d.topic = "responsibility" if charge else _looked_back(text, s.index - 3, earlier, cues)
            if d.topic == "responsibility":
                charged = [
                    e for e in earlier if e.accused is not None and e.sentence >= s.index - 3 and e.act == "accuse"
                ]
                d.accused = charged[-1].accused if charged else source
    _tone(text, cue, cues, d)
    return d


def _accusation(text: str, cue: Cue, cues: ModuleType, d: Draft, stop: int, speakers: Speakers) -> None:
    """The one blamed may be who speaks next ("…, ce que ces derniers nient")."""
    s = cue.sentence
    d.accused, d.about = accused_and_about(text, cue, cues, _before_medium(text, cue.content_from, stop, cues))
    if d.accused is None:
        return
    d.topic = "responsibility"
    at = next((t.i for t in s.tokens if t.start >= d.accused[0]), None)
    blamed = phrase_from(s, at, cues) if at is not None else None
    if blamed is not None and not blamed.pronoun and s.tokens[blamed.head].end <= d.accused[1]:
        last = next((k for k in range(blamed.last, blamed.first, -1) if s.tokens[k].end <= d.accused[1]), blamed.first)
        speakers.voice(s, make_phrase(s, blamed.first, last, blamed.head), spoke=False)  # "X | for the strike"
    if cue.place == "passive":
        spans = [x for x in (d.accused, d.about) if x]
        d.content = [(min(x[0] for x in spans), max(x[1] for x in spans))]
    elif cue.theme is not None:
        d.content = [d.accused]


def _worded_accusation(text: str, cue: Cue, cues: ModuleType, d: Draft, stop: int) -> None:
    """ "parle d'un crime commis par X", "denounced a massacre carried out by X": blame in a noun of the content."""
    if cue.lemma not in cues.BLAMING:
        return
    s = cue.sentence
    m = cues.COMMITTED_BY.search(text, d.content[0][0], min(stop, d.content[0][0] + 90))
    at = next((t.i for t in s.tokens if t.start >= m.end()), None) if m else None
    found = phrase_from(s, at, cues) if at is not None else None
    if m is not None and found is not None and not found.pronoun and found.end <= stop:
        d.act, d.topic = "accuse", "responsibility"
        d.accused, d.about = (found.start, found.end), (m.start(), m.end() - 1)


def _insinuation(text: str, cue: Cue, cues: ModuleType, d: Draft, stop: int) -> None:
    """ "hinted that X might be behind it", "laisse entendre que X en serait l'auteur": a doer named without blame."""
    s = cue.sentence
    that = cues.THAT.search(text, cue.end, min(stop, cue.end + 40))
    at = next((t.i for t in s.tokens if that is not None and t.start >= that.end()), None)
    found = phrase_from(s, at, cues) if at is not None else None
    if found is None or found.pronoun:
        return
    m = cues.MAYBE_GUILTY.match(text, found.end, min(stop, found.end + 90))
    if m is not None:
        d.topic, d.accused, d.about = "responsibility", (found.start, found.end), (m.start(), m.end())
        d.certainty = "possible" if cues.MAYBE.search(m[0]) else d.certainty


def _blames_pronoun(cue: Cue) -> bool:
    """ "l'accuse", "blamed it": the one blamed is a pronoun."""
    s, verb = cue.sentence, cue.verb or 0
    return verb > 0 and s.tokens[verb - 1].lower in ("l'", "les", "nous", "leur", "lui")


def _owns_deed(text: str, cue: Cue, cues: ModuleType, stop: int) -> bool:
    """Whether what is admitted is an act of the speaker's own ("admitted planting the bomb", "a avoué avoir tiré")."""
    if cue.lemma not in cues.OWNING:
        return False
    m = cues.OWN_DEED.match(text, cue.end, stop)
    return m is not None and not cues.NO_DEED.match(text, m.start(m.lastgroup or 0))


def _claim(text: str, cue: Cue, cues: ModuleType, d: Draft, stop: int, speakers: Speakers) -> None:
    """Who claims an attack and is nothing else known is an armed group."""
    d.about = claimed(text, cue, cues, _before_medium(text, max(cue.verb_end, 0), stop, cues))
    d.accused, d.topic = d.source, "responsibility"
    if d.about is not None:
        d.content = [d.about]
    if d.voices and d.voices[-1].kind in ("unknown", "ngo") and d.voices[-1].name:
        was = d.voices[-1]
        now = Voice(was.name, "armed_group", was.anonymous, was.side, was.actor_id)
        d.voices = (*d.voices[:-1], now)
        speakers.correct(was, now)


def _denial(text: str, cue: Cue, cues: ModuleType, d: Draft, stop: int, earlier: Sequence[Draft]) -> None:
    start = cue.sentence.tokens[cue.verb].end if cue.verb is not None else cue.end
    start = _past_times(cue.sentence, start, stop, cues) if cue.place == "before" else start
    said = text[start:stop]
    if cue.theme is not None and cue.place == "before" and not d.content:
        d.content = [(cue.theme.start, cue.theme.end)]
        d.topic = denied_topic(text, cue.theme.start, cue.theme.end, cues)
    elif cue.place == "before" and said.strip(' .,:;»«"”“') and not said.lstrip().startswith(":"):
        d.topic = denied_topic(text, start, stop, cues)
    else:
        d.topic = _looked_back(text, cue.sentence.index - 4, earlier, cues)
    if d.topic == "responsibility":
        d.accused = clause_subject(text, cue, start, stop, cues) or d.source
        d.about = (d.content[0][0], d.content[-1][1]) if d.content else None


def _past_times(s: Sentence, start: int, stop: int, cues: ModuleType) -> int:
    """Where what is denied begins, behind a word for the time of the denial ("a nié dès samedi | toute part")."""
    for t in s.tokens:
        if start <= t.start < stop:
            following = s.tokens[t.i + 1].lower if t.i + 1 < len(s.tokens) else ""
            if not (t.lower in cues.TIME_WORDS or (t.pos == "ADP" and following in cues.TIME_WORDS)):
                return t.start
            start = t.end
    return start


def _before_medium(text: str, start: int, stop: int, cues: ModuleType) -> int:
    """Where "in a statement on its channel" begins, which is no part of what is claimed."""
    documents = "|".join(sorted(cues.DOCUMENT_NOUNS))
    m = re.compile(
        r",? \b(?:in|dans|via|through|on|sur) (?:an? |une? |the |l['’]|its |son |sa )?(?:\w+ )?"
        rf"(?:{documents}|Telegram|telegram)\b"
    ).search(text, start, stop)
    return m.start() if m else stop


def _looked_back(text: str, since: int, earlier: Sequence[Draft], cues: ModuleType) -> str:
    """The topic of a bare denial: that of the last act of speech, no further back than sentence ``since``."""
    last = next((d for d in reversed(earlier) if d.sentence >= since), None)
    if last is None:
        return "occurrence"
    if last.topic is not None:
        return last.topic
    return harm_topic(" ".join(text[a:b] for a, b in last.content), cues) or "occurrence"


def _half(text: str, s: Sentence, cue: Cue) -> Stretch:
    """The part of the sentence between semicolons that holds the cue."""
    end = text.find(";", cue.end, s.end)
    return max(s.start, text.rfind(";", s.start, cue.start) + 1), end if end >= 0 else s.end


def _tone(text: str, cue: Cue, cues: ModuleType, d: Draft) -> None:
    """Certainty and stance by the cue itself: its verb, its adverbs, words about its source and its proof."""
    s = cue.sentence
    d.certainty = cues.CERTAINTY.get(cue.lemma, "certain")
    d.stance = cues.STANCE.get(cue.lemma, "neutral")
    if cue.unknown and d.voices == (UNKNOWN,) and d.act == "assert":
        d.certainty, d.stance = "unstated", "distance"
    if cues.POSSIBLE.search(text, max(s.start, cue.start - 14) if cue.verb is not None else cue.start, cue.end):
        d.certainty = "possible"
    start, end = d.source or (cue.start, cue.end)
    rest = text[d.content[0][0] : s.end] if d.content else ""
    if (
        cue.distance
        or cues.SNEER.search(text, max(s.start, start - 16), end)
        or (cue.verb is not None and cues.SNEER.search(text, max(s.start, cue.start - 8), cue.end))
        or (cue.verb is not None and cues.NO_PROOF.search(text, *_half(text, s, cue)))
        or cues.MOCKING.search(rest)
        or (d.source and _presented(text, end, min(end + 40, s.end), cues))
    ):
        d.stance = "distance"


def _presented(text: str, start: int, stop: int, cues: ModuleType) -> bool:
    """Whether the speaker himself is said to be only presented as one, no later noun."""
    m = cues.PRESENTED_AS.search(text, start, stop)
    return m is not None and len(text[start : m.start()].strip(" ,").split()) < 2


_NEW_FIGURE = re.compile(r"\b(?:to|à)\b(?= (?:\w+ ){0,2}?(?:\d|[a-zéè]+(?:\b|$)))")


def with_new_figure(text: str, d: Draft, cues: ModuleType) -> tuple[Draft, ...]:
    """A toll that is cut is taken back, the new number is said: "cut the figure | to 26" are two acts."""
    if not d.content or d.topic is None:
        return (d,)
    a, b = d.content[0]
    m = _NEW_FIGURE.search(text, a, b)
    if m is None or not cues.FIGURE_WORDS.search(text, d.cue[0], m.start()) or not _numeral(text[m.end() : b], cues):
        return (d,)
    later = replace(d, content=[(m.end() + 1, b)], act="assert", topic=None, rule=f"{d.rule}.new")
    d.content = [(a, m.start() - 1)] if m.start() - 1 > a else [(m.start(), m.end())]
    return d, later


def _numeral(words: str, cues: ModuleType) -> bool:
    return bool(re.match(r" (?:\w+ ){0,2}?(?:\d|" + "|".join(cues.NUMERALS) + r")", words))
