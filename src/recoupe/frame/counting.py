"""Times and places of a sentence that serve to count and are no act's own: the day on which the dead were counted, the
place that a time counts from, an hour without a day."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.frame.acts import Act
from recoupe.frame.roles import role_words
from recoupe.model.analysis import Analysis
from recoupe.model.mention import PlaceMention, TimeMention
from recoupe.model.sentence import Sentence


def measures(analysis: Analysis, p: PlaceMention) -> bool:
    """Whether a place without its name is but what the one named before it is measured from ("Koro Toro, un bagne situé
    à 600 km au nord de la capitale")."""
    if p.form != "description" or p.relation != "near":
        return False
    return any(q.sentence == p.sentence and q.form == "name" and 0 <= p.start - q.end <= 80 for q in analysis.places)


def names_an_act(analysis: Analysis, sentence: Sentence, p: PlaceMention) -> bool:
    """Whether a place stands for what happened there, as something to count from ("a day before Kobane")."""
    return any(
        t.sentence == sentence.index and t.reading is not None and t.reading.named
        and t.end <= p.start and len(analysis.report.text[t.end : p.start].split()) <= 1
        for t in analysis.times
    )  # fmt: skip


def only_clock(t: TimeMention) -> bool:
    """Whether a time says an hour and no day."""
    r = t.reading
    if r is None or r.hour is None or t.anchor not in ("publication", "none") or r.ref != "calendar":
        return False
    return all(v is None for v in (r.year, r.month, r.day, r.weekday, r.offset))


def dates_a_count(analysis: Analysis, sentence: Sentence, acts: Sequence[Act], t: TimeMention) -> bool:
    """Whether a time says when the dead were counted ("as of this morning the toll is 40", "put it at 31 the next
    morning", "un porte-parole en comptait 46 vendredi"), not when they died."""
    head = sentence.head_in(t.start, t.end)
    if head is None:
        return False
    carriers = {a.event.head for a in acts if a.opens}
    words = role_words(analysis.language)
    tolled = any(
        h.sentence == sentence.index and h.rule.endswith((".toll", ".again")) for h in analysis.harms
    )  # fmt: skip
    for i in sentence.ancestors(head):
        token = sentence.tokens[i]
        if i in carriers:
            return False
        subjects = [sentence.tokens[k].lemma for k in sentence.children(i, "nsubj")]
        if any(s in words.TOLL_NOUNS for s in subjects):
            return True
        if token.pos in ("VERB", "AUX"):
            return token.lemma in words.SPEAKING_VERBS or (tolled and token.lemma in words.COUNTING_VERBS)
    return False
