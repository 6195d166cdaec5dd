"""Days that a sentence tells of the telling, of the end of something, or of one of two acts that it counts between."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from recoupe.frame.acts import Act
from recoupe.model.mention import TimeMention
from recoupe.model.sentence import Sentence


def words_of(language: str) -> Any:
    """The language's ``narration`` module."""
    return import_module(f"recoupe.lang.{language}.narration")


def is_contact(sentence: Sentence, t: TimeMention, language: str) -> bool:
    """Whether a time is that at which somebody was asked ("Reached by phone on Tuesday, the mayor said …"): no verb of
    saying holds it, and nothing that is told happened then."""
    return words_of(language).CONTACTED.search(sentence.text, 0, t.start - sentence.start) is not None


def of_the_other(sentence: Sentence, acts: Sequence[Act], t: TimeMention, language: str) -> list[Act]:
    """The acts that a time may date: not one that the sentence only counts from, where the time stands behind it in the
    main clause ("Six days after gunmen stormed the school, 40 girls walked out on Thursday") or between commas of its
    own ("Une semaine avant les tirs, le lundi 7 mars, c'est la base qui …")."""
    return [a for a in acts if not (a.basis and is_beyond(sentence, a, t, language))]


def is_beyond(sentence: Sentence, act: Act, t: TimeMention, language: str) -> bool:
    """Whether a time stands behind the clause of an act that the sentence counts from."""
    end, low, high = (x - sentence.start for x in (act.event.end, t.start, t.end))
    comma = sentence.text.find(",", max(end, 0), max(low, 0))
    if comma < 0:
        return False
    after = sentence.text[high:].lstrip()
    if words_of(language).ON.search(sentence.text, end, low) and after.startswith(","):
        return True
    head = sentence.head_in(t.start, t.end)
    return head is not None and act.event.head not in sentence.ancestors(head)


def is_habit(sentence: Sentence, cue: tuple[int, int], language: str) -> bool:
    """Whether a charge is told as one that is made again and again ("is usually blamed on militias"), of no act of its
    own: the adverb stands at the cue, and the sentence names no single act."""
    words = words_of(language)
    low, high = max(0, cue[0] - sentence.start - 20), cue[1] - sentence.start + 16
    return words.USUALLY.search(sentence.text, low, high) is not None and words.ONE_DEED.search(sentence.text) is None


def ended_by(sentence: Sentence, acts: Sequence[Act], t: TimeMention, language: str) -> Act | None:
    """The truce by which something ended, whose day that is ("a pris fin mercredi par un « cessez-le-feu »")."""
    words = words_of(language)
    if words.ENDED.search(sentence.text, 0, t.start - sentence.start) is None:
        return None
    return next(
        (
            a for a in acts
            if a.type == "agreement" and a.event.form == "noun" and a.event.start > t.end
            and words.ENDED_BY.fullmatch(sentence.text, t.end - sentence.start, a.event.start - sentence.start)
        ),
        None,
    )  # fmt: skip


def is_breached(act: Act) -> bool:
    """Whether a truce is named as broken ("accused the rebels of violating the ceasefire"): its day is another."""
    if act.type != "agreement" or act.event.form != "noun":
        return False
    s, head = act.sentence, act.event.head
    breach = words_of(act.language).BREACH
    return (
        s.tokens[head].dep.split(":")[0] in ("obj", "nmod", "nsubj") and s.tokens[s.tokens[head].head].lemma in breach
    )


__all__ = ["ended_by", "is_beyond", "is_breached", "is_contact", "is_habit", "of_the_other"]
