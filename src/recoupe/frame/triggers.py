"""Which mentions report an act of their own: no headings, sums, mutual charges, blame or
scenes of a speech."""

from __future__ import annotations

from recoupe.frame.acts import Act
from recoupe.frame.roles import cue_pattern, role_words
from recoupe.frame.syntax import case_of, governing_verb
from recoupe.model.analysis import Analysis
from recoupe.model.mention import EventMention, HarmMention
from recoupe.model.sentence import Sentence


def is_heading(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence is a heading between paragraphs: a line of its own, without a finite verb or a full stop."""
    if len(analysis.sentences) < 5 or sentence.text[-1:] in '.!?…»”"' or sentence.index == 0:
        return False
    if any(s.paragraph == sentence.paragraph for s in analysis.sentences if s is not sentence):
        return False
    return not any(t.has("VerbForm=Fin") for t in sentence.tokens)


def sums_up(analysis: Analysis, act: Act) -> bool:
    """Whether the title above the text counts several acts in one ("40 morts dans deux attaques"): each is told below,
    and the toll over all goes to the first."""
    s = act.sentence
    if s.index != 0 or len(analysis.sentences) < 5 or s.text[-1:] in ".!?…" or act.event.form == "verb":
        return False
    if analysis.sentences[1].paragraph == s.paragraph:
        return False
    counters = s.children(act.event.head, "nummod", "amod", "det")
    numbers = [q for q in analysis.quantities if q.sentence == 0 and q.unit == "count" and (q.min or 0) >= 2]
    return any(s.head_in(q.start, q.end) in counters for q in numbers)


def goes_on(sentence: Sentence, event: EventMention, language: str) -> bool:
    """Whether an act is told as what two sides always charge each other with, or a fight as a war that goes on."""
    at = event.start - sentence.start
    mutual = cue_pattern(language, "MUTUAL_CUES").search(sentence.text)
    if mutual is not None and mutual.end() <= at:
        return True
    war = cue_pattern(language, "WARFARE_CUES").search(sentence.text) if event.types[0] == "armed_clash" else None
    return war is not None and war.start() <= at < war.end()


def of_a_speaker(analysis: Analysis, harm: HarmMention) -> bool:
    """Whether those counted are the ones who tell it ("wounding 13, two residents and an official told Reuters")."""
    return any(m.source is not None and m.source[0] <= harm.start < m.source[1] for m in analysis.attributions)


def is_blamed(analysis: Analysis, event: EventMention) -> bool:
    """Whether the trigger stands where a doer is named ("blamed tribal clashes"): it tells of no further act."""
    return any(
        m.accused is not None and m.accused[0] <= event.start and event.end <= m.accused[1]
        for m in analysis.attributions
    )


def spoken_at(analysis: Analysis, event: EventMention) -> bool:
    """Whether a gathering is only where somebody spoke ("The president, at a summit in Lagos, accused …", "a dit le
    ministre lors d'un sommet à Doha"): no talks are told."""
    sentence, words = analysis.sentences[event.sentence], role_words(analysis.language)
    if event.types[0] != "talks" or event.form == "verb" or event.definite:
        return False
    head = sentence.tokens[event.head]
    cases = {case_of(sentence, event.head), sentence.tokens[head.head].lower}  # the parser hangs it on "lors"
    if head.lemma not in words.GATHERINGS or not cases & words.AT_CASES:
        return False
    verb = governing_verb(sentence, event.head)
    said = sentence.tokens[verb] if verb is not None else None
    return said is not None and any(m.cue[0] <= said.start < m.cue[1] for m in analysis.attributions)
