"""What a sentence says of the order of two acts: one told by the way, one that lies days before or after the other, one
more besides those told. Such acts are two incidents, or share neither day nor place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from recoupe.frame.acts import CAPTURES, Act
from recoupe.frame.case import Case
from recoupe.frame.roles import cue_pattern, role_words
from recoupe.frame.syntax import case_of
from recoupe.model.sentence import Sentence

_SINCE_WHEN = re.compile(
    r"\b(?:depuis|since|not since|unseen since)\b[^,;.]{2,40},? (?:quand|lorsqu[e’']|où|when|in which|during which)\b",
    re.IGNORECASE,
)
"""What one act is measured by, with what happened then ("the deadliest raid since 6 August 2011, when …")."""


def measured_by(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the second of two places in a sentence tells what the first is only compared with."""
    low, high = sorted((start, end))
    return _SINCE_WHEN.search(sentence.text, low - sentence.start, high - sentence.start) is not None


def told_aside(act: Act, other: Act) -> bool:
    """Whether one of the acts is told by the way, so that neither says when and where the other was: behind "three days
    after …", or in a clause on somebody in the other's ("the brother of a man who was shot dead last year")."""
    s = act.sentence
    if s.index != other.sentence.index:
        return False
    for low, high in ((act, other), (other, act)):
        top = {high.event.head, high.event.light}
        chain = [low.event.head, *s.ancestors(low.event.head)]
        if not top & set(chain[1:]):
            continue
        if low.event.form == "noun" and low.event.head < high.event.head:
            if cue_pattern(act.language, "DURING_CUES").match(s.text[:1].lower() + s.text[1:]):
                return True  # "During the fighting, rockets were fired at the airport"
        words = role_words(act.language).AFTER_CASES | role_words(act.language).BEFORE_CASES
        for i in chain[: next(n for n, k in enumerate(chain) if k in top)]:
            marked = any(s.tokens[k].lower in words for k in s.children(i, "mark"))
            if marked and s.children(i, "obl:npmod", "nmod:npmod"):
                return True  # "three days after twin blasts killed 21"
            if s.tokens[i].dep == "acl:relcl" and s.tokens[i].head not in top and low.is_toll:
                inside = [s.tokens[k].start for k in s.subtree(i)]
                return any(min(inside) <= t.start <= max(inside) for t in low.times)
    return False


def counted_by(act: Act, others: Iterable[Act]) -> bool:
    """Whether an act is named only for one of the others in its sentence to count from ("Missiles hit Bor on Friday,
    less than a day after the attack on Loum"): the story goes on with the other."""
    s = act.sentence
    cases = role_words(act.language).AFTER_CASES | role_words(act.language).BEFORE_CASES
    return act.event.form == "noun" and any(
        other.sentence.index == s.index and other.event.head in s.ancestors(act.event.head)
        and other.event.form == "verb" and other.opens and case_of(s, act.event.head) in cases
        and any(t.start > other.event.end and 0 <= act.event.start - t.end <= 25 for t in other.times)
        for other in others
    )  # fmt: skip


def counts_from(act: Act, other: Act) -> bool:
    """Whether an act's time counts from the other one ("two days after the strike, three were shot dead")."""
    return any(
        t.reading is not None and t.reading.named and t.end <= other.event.start <= t.end + 60
        for t in act.times
        if not other.event.start <= t.start
    )


def starts_from(act: Act, other: Act) -> bool:
    """Whether one act lies before or after the other that the sentence names to count from ("a week before the killing,
    armed men led nine women away"): two incidents, unless a death is dated by how the dead was taken ("died three days
    after his arrest")."""
    if act.sentence.index != other.sentence.index or act is other:
        return False
    if _followed(act, other) or measured_by(act.sentence, act.event.start, other.event.start):
        return True
    if not ((counts_from(act, other) and other.basis) or _beside(act, other)):
        return False
    return not any(
        no_deed(a) and a.event.form == "verb" and b.type in CAPTURES for a, b in ((act, other), (other, act))
    )


def _followed(act: Act, other: Act) -> bool:
    """Whether a verb says that one act came after the other ("The carnage followed the killing of five herders")."""
    s = act.sentence
    if act.event.form == "verb":
        return False
    verb = s.tokens[act.event.head].head
    if other.event.form != "noun":  # "The carnage came less than a week after jihadists overran a camp"
        words = role_words(act.language)
        return (
            act.event.definite
            and s.tokens[act.event.head].dep.startswith("nsubj")
            and s.tokens[verb].lemma in words.COMING_VERBS
            and any(
                s.tokens[k].lower in words.AFTER_CASES | words.BEFORE_CASES and other.event.head in s.subtree(c)
                for c in s.children(verb, "advcl")
                for k in s.children(c, "mark")
            )
        )
    if s.tokens[verb].lemma not in role_words(act.language).SEQUENCE_VERBS:
        return False
    below = s.children(verb, "obj", "obl", "ccomp")
    return s.tokens[act.event.head].dep.startswith("nsubj") and any(
        other.event.head in (k, *s.children(k, "nmod")) for k in below
    )


def _beside(act: Act, other: Act) -> bool:
    """Whether the other is told as what came before or after the act, by a preposition ("about a week before the
    killing, armed men had …"), and the act is neither a mere death nor what was done to things in its wake."""
    s, head, words = act.sentence, other.event.head, role_words(act.language)
    if not (other.event.form == "noun" and other.event.definite and act.event.form != "noun") or no_deed(act):
        return False
    marks = {s.tokens[k].lower for k in s.children(head, "mark")} | {case_of(s, head)}
    if not marks & (words.AFTER_CASES | words.BEFORE_CASES) or act.type in _WAKE:
        return False
    return s.first_conjunct(act.event.head) in s.ancestors(head) and bool(act.actors("perpetrator"))


_WAKE = frozenset({"property_destruction", "withdrawal"})


def counted_from(act: Act, case: Case, is_last: bool) -> bool:
    """Whether the act counts away from the incident itself ("two days after the strike, three were shot dead")."""
    for t in act.times:
        if t.anchor != "narrative" or t.shift is None or t.shift[0] <= 0 <= t.shift[1]:
            continue
        if t.reading is not None and t.reading.named:
            ahead = [
                a for a in case.acts
                if a.sentence.index == act.sentence.index and a.basis and t.end <= a.event.start <= t.end + 60
                and a.event.head != act.event.head
            ]  # fmt: skip
            place = case.where()
            following = act.sentence.text[t.end - act.sentence.start :][:40]
            if ahead or (place is not None and place.name in following):
                return True
        elif is_last and case.when() is None:
            return True
    return False


def counted_apart(act: Act, case: Case, is_last: bool) -> bool:
    """Whether the act lies days before or after the incident that its sentence counts from ("The attack came two days
    after a mine killed …"): the one told in the sentence itself, or else the one told last ("It came a week after")."""
    if act.counted is None:
        return False
    here = [a for a in case.acts if a.sentence.index == act.sentence.index]
    return any(a.counted is None for a in here) or (is_last and not here)


def no_deed(act: Act) -> bool:
    """Whether an act tells of deaths and not of who brought them about."""
    return act.is_toll and not act.actors("perpetrator")


def adds(act: Act) -> bool:
    """Whether the act is told as one more ("avaient touché également l'ambassade", "also hit"), with its own day."""
    if not act.times or act.event.definite:
        return False
    verb = act.event.head
    if act.event.form == "noun":  # "cinq soldats avaient déjà perdu la vie dans une embuscade"
        verb = act.sentence.tokens[verb].head
        if act.sentence.tokens[act.event.head].dep.split(":")[0] not in ("obl", "nmod", "obj"):
            return False
    words = role_words(act.language).ALSO_WORDS
    return any(act.sentence.tokens[k].lower in words for k in act.sentence.children(verb, "advmod"))
