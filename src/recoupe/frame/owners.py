"""Which act of a sentence a day or a place belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.frame.acts import Act
from recoupe.frame.roles import role_words
from recoupe.frame.syntax import case_of
from recoupe.model.mention import Mention, TimeMention
from recoupe.model.sentence import Sentence


def _complemented(sentence: Sentence, acts: Sequence[Act], m: Mention, head: int) -> Act | None:
    """The event noun that a time or place with *de* or *of* completes: the nearest one before it with no verb in
    between ("le raid aux 24 roquettes du 16 février")."""
    if case_of(sentence, head) not in _OF:
        return None
    before = [a for a in acts if a.event.form == "noun" and a.event.end <= m.start and m.start - a.event.end <= 45]
    if not before:
        return None
    nearest = max(before, key=lambda a: a.event.end)
    between = sentence.tokens_in(nearest.event.end, m.start)
    return None if any(sentence.tokens[k].pos in ("VERB", "AUX") for k in between) else nearest


_OF = frozenset({"du", "de", "d'", "de la", "de l'", "des", "of"})


def dates_a_document(sentence: Sentence, t: TimeMention, language: str) -> bool:
    """Whether a time is the date of a paper or a speech ("son rapport du 12 mai"), not of an act."""
    head = sentence.head_in(t.start, t.end)
    if head is None:
        return False
    nouns = role_words(language).DOCUMENT_NOUNS
    for k in sentence.ancestors(head):
        if sentence.tokens[k].lemma in nouns:
            return True
        if sentence.is_finite(k):
            break
    return False


def _inserted(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is put in between commas, so that what the parser hung on it belongs to the clause around it ("On
    9 May, the rebels say, 320 civilians were killed")."""
    token = sentence.tokens[verb]
    return token.dep == "parataxis" and token.head > verb


def owner_of(sentence: Sentence, acts: Sequence[Act], m: Mention, language: str) -> Act | None:
    for a in acts:
        if 0 <= m.start - a.event.end <= 2 or 0 <= a.event.start - m.end <= 3:
            return a
    head = sentence.head_in(m.start, m.end)
    if head is None:
        return acts[0]
    carriers: dict[int, Act] = {}
    for a in acts:
        carriers.setdefault(a.event.head, a)
        if a.event.light is not None:
            carriers.setdefault(a.event.light, a)
    follower = _of_sequence(sentence, acts, m, head, language)
    if follower is not None:
        return follower
    complement = _complemented(sentence, acts, m, head)
    if complement is not None:
        return complement
    papers = role_words(language).DOCUMENT_NOUNS if isinstance(m, TimeMention) else ()
    for i in (head, *sentence.ancestors(head)):
        if i in carriers:
            return carriers[i]
        if sentence.tokens[i].lemma in papers and i != head:
            return None  # "in a video released on Thursday"
        if i != head and isinstance(m, TimeMention) and _described(sentence, i):
            return None  # "la mosquée de Bor, construite au XVe siècle"
        if sentence.tokens[i].pos in ("VERB", "AUX"):
            for k in sentence.children(i, "obj", "nsubj", "obl", "nmod"):
                if k in carriers and k != head:
                    return carriers[k]
        if sentence.tokens[i].dep == "acl:relcl" and sentence.tokens[i].head in carriers:
            return carriers[sentence.tokens[i].head]  # "a ceasefire that took effect on Sunday"
        if sentence.is_finite(i) and sentence.tokens[i].dep != "conj" and not _inserted(sentence, i):
            break
    if isinstance(m, TimeMention) and dates_a_document(sentence, m, language):
        return None
    above = (k for k in sentence.ancestors(head) if sentence.is_finite(k) and not _inserted(sentence, k))
    verb = next(above, None)
    while verb is not None and sentence.tokens[verb].dep == "conj" and not _holds_act(sentence, acts, verb):
        verb = sentence.tokens[verb].head  # "killed four men and wounded an officer in Sinaloa on Wednesday"
    if verb is not None:
        acts = [a for a in acts if a.event.head == verb or verb in set(sentence.ancestors(a.event.head))]
        acts = [a for a in acts if not _far_below(sentence, a, verb)]
        if not acts:
            return None
    tops = sorted(acts, key=lambda a: (sum(1 for _ in sentence.ancestors(a.event.head)), abs(a.event.start - m.start)))
    return tops[0]


def _holds_act(sentence: Sentence, acts: Sequence[Act], verb: int) -> bool:
    return any(a.event.head == verb or verb in sentence.ancestors(a.event.head) for a in acts)


def _of_sequence(sentence: Sentence, acts: Sequence[Act], m: Mention, head: int, language: str) -> Act | None:
    """The act that a verb of sequence has for its object, where a time or place behind it hangs on the verb ("The
    strike followed the killing of five herders on Thursday")."""
    verb = sentence.tokens[head].head
    if sentence.tokens[verb].lemma not in role_words(language).SEQUENCE_VERBS or head < verb:
        return None
    behind = [a for a in acts if verb < a.event.head < head and a.event.form == "noun"]
    return behind[0] if behind else None


def _described(sentence: Sentence, i: int) -> bool:
    """Whether a participle set off by a comma only describes a thing."""
    t = sentence.tokens[i]
    if t.dep != "acl" or t.pos != "VERB" or sentence.is_finite(i) or t.head > i:
        return False
    opened = sentence.tokens[min(sentence.subtree(i))]
    return opened.i > 0 and sentence.tokens[opened.i - 1].text == ","


def _far_below(sentence: Sentence, act: Act, verb: int) -> bool:
    """Whether an act named again stands in a clause of its own below the verb ("sacked two generals on Sunday and
    banned the militia, which denies any role in the bloodshed")."""
    if act.event.form != "noun" or not act.event.definite:
        return False
    above = sentence.ancestors(act.event.head)
    return any(sentence.is_finite(k) and k != verb and verb in sentence.ancestors(k) for k in above)
