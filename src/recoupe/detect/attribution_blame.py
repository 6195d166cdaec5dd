"""Acts about responsibility: whom an accusation names, what is claimed or denied, and of what it is said."""

from __future__ import annotations

import re
from types import ModuleType

from recoupe.detect.attribution_cue import Cue
from recoupe.detect.attribution_phrase_search import phrase_from
from recoupe.detect.attribution_phrases import Phrase, make_phrase
from recoupe.lang.en import doers as english
from recoupe.lang.fr import doers as french
from recoupe.model.sentence import Sentence

Stretch = tuple[int, int]
_BLAME_AT = english.BLAME_AT | french.BLAME_AT


SEEING_A_HAND = frozenset({"voir-la-main", "see-hand"})
"""Verbs that name a doer by his mark."""


def suspects(text: str, cue: Cue, cues: ModuleType, stop: int) -> bool:
    """Whether a verb of suspicion has somebody for its object ("suspects the front of planting it", "soupçonne le gang
    X"), not a clause."""
    if cue.place == "passive":
        return True
    rest = text[cue.sentence.tokens[cue.verb].end : stop] if cue.verb is not None else ""
    return cue.place == "before" and bool(rest.strip()) and not cues.THAT.match(rest.lstrip())


def accused_and_about(text: str, cue: Cue, cues: ModuleType, stop: int) -> tuple[Stretch | None, Stretch | None]:
    """For ``accuse``: the characters of the one blamed and of the act, each None where the text gives none. ``stop``
    is where the clause ends."""
    s, verb = cue.sentence, cue.verb
    if verb is None:
        return None, None
    if (put_on := _put_on(text, cue, cues, stop)) is not None:
        return put_on
    if cue.place == "passive":
        return _passive(text, cue, cues, stop)
    if cue.lemma in SEEING_A_HAND:
        return _after(text, s, s.tokens[verb].end, cues.BLAME_OF | {"of"}, cues, stop), None
    first = _object(text, s, verb, cues, stop)
    held = cues.HELD_FOR.search(text, s.tokens[verb].end, stop) if cue.lemma in cues.HOLDING else None
    if held is not None and first is not None and first.start < held.start():
        return (first.start, held.start()), (held.end(), stop)
    theme = (cue.theme.start, cue.theme.end) if cue.theme is not None else None
    if theme is not None:
        comma = text.find(",", s.tokens[verb].end, stop)
        return theme, _clause_after(text, s, s.tokens[verb].end, cues, comma if comma > 0 else stop)
    act_first = cue.lemma in cues.OBJECT_IS_ACT
    if first is None:
        other = _after(text, s, s.tokens[verb].end, cues.BLAME_TO, cues, stop)
        if not (act_first and other):
            return None, None
        return other, ((other[1] + 1, stop) if stop > other[1] + 4 else None)
    if act_first or (cue.lemma in ("blame", "rejeter") and _blame_on(text, s, first, stop)):
        other = _addressee(text, s, verb, cues, stop) or _after(text, s, first.end, cues.BLAME_TO, cues, stop)
        if other is not None:
            return other, (first.start, other[0] - 1 if other[0] > first.end + 12 else first.end)
        if act_first:
            other = _after(text, s, s.tokens[verb].end, cues.BLAME_TO, cues, stop)
            return other, None
    if cue.lemma in ("accuse", "suspect"):
        m = re.compile(r" of (?=\w+ing\b)").search(text, first.start, stop) or re.compile(r" of ").search(
            text, first.start, stop
        )
        if m and m.start() <= first.end + 40:
            return (first.start, m.start()), (m.end(), stop)
    end = first.end
    head = s.tokens[first.head]
    if cue.lemma in ("accuser", "accuse") and head.text[:1].isupper():  # "accuse Kigali | de génocide"
        end = next(
            (
                s.tokens[k - 1].end
                for k in range(first.head + 1, first.last)
                if s.tokens[k].lower in cues.BLAME_OF
                and not s.tokens[k + 1].text[:1].isupper()
                and s.tokens[k + 1].pos == "NOUN"
            ),
            end,
        )
    if not head.text[:1].isupper() and (named := _NAMED.match(text, end, stop)):
        end = named.end(1)
    return (first.start, end), _clause_after(text, s, end, cues, stop)


def _put_on(text: str, cue: Cue, cues: ModuleType, stop: int) -> tuple[Stretch, Stretch | None] | None:
    """Who bears what verbs of several words put on somebody ("laid the blame for the raid on X", "met l'attaque sur le
    compte de X"), with the act between or the passive's subject."""
    at = _BLAME_AT.get(cue.lemma)
    begin = cue.sentence.tokens[cue.verb or 0].end
    m = at.search(text, begin, stop) if at is not None else None
    if m is None:
        return None
    i = next((t.i for t in cue.sentence.tokens if t.start >= m.end()), None)
    found = phrase_from(cue.sentence, i, cues) if i is not None else None
    if found is None or found.pronoun or found.start >= stop:
        return None
    if cue.theme is not None:
        return (found.start, found.end), (cue.theme.start, cue.theme.end)
    if m.groupdict().get("act"):
        return (found.start, found.end), m.span("act")
    return (found.start, found.end), ((begin + 1, m.start() - 1) if m.start() > begin + 5 else None)


_NAMED = re.compile(r",\s+([A-ZÀ-Ý][^,;:.()]{2,60})(?=,)")
"""The name that stands in apposition to the group accused ("a little-known group, X, for …")."""


def _addressee(text: str, s: Sentence, verb: int, cues: ModuleType, stop: int) -> Stretch | None:
    """To whom an act is laid, by the tree: the complement with *à* or *to* of the verb itself."""
    for k in s.children(verb, "obl", "iobj"):
        case = next((c for c in s.children(k, "case") if s.tokens[c].lower in cues.BLAME_TO), None)
        if case is not None and s.tokens[k].start < stop and s.tokens[k].lower not in cues.TIME_WORDS:
            found = phrase_from(s, case + 1, cues)
            if found is not None and not found.pronoun:
                closing = re.match(r"\s?»", text[found.end : found.end + 2])
                opened = closing is not None and "«" in text[found.start : found.end]
                return found.start, found.end + (closing.end() if closing and opened else 0)
    return None


def _blame_on(text: str, s: Sentence, first: Phrase, stop: int) -> bool:
    return (
        bool(re.match(r"[^,;]{0,60}? on (?=\w)", text[first.end : stop]))
        and " for " not in text[s.tokens[first.head].end : first.end + 8]
    )


def _object(text: str, s: Sentence, verb: int, cues: ModuleType, stop: int) -> Phrase | None:
    i = verb + 1
    while i < len(s.tokens) and s.tokens[i].start < stop:
        t = s.tokens[i]
        if (
            t.pos in ("ADV", "SPACE")
            or t.lower in cues.TIME_WORDS | {"contraire", "finger", "fingers", "the"}
            and t.pos != "DET"
        ):
            i += 1
        elif (
            t.lower in ("au", "du", "à")
            and i + 1 < len(s.tokens)
            and s.tokens[i + 1].lower in ("contraire", "doigt", "nouveau", "tort")
        ):
            i += 2
        elif t.lower in ("at", "en", "cause", "out"):
            i += 1
        elif t.lower == "," and i + 1 < len(s.tokens):
            return None
        else:
            break
    if i >= len(s.tokens) or s.tokens[i].start >= stop:
        return None
    found = phrase_from(s, i, cues)
    if found is not None:  # "montre X | du doigt"
        finger = next((k for k in range(found.first + 1, found.last) if s.tokens[k + 1].lower == "doigt"), None)
        if finger is not None:
            return make_phrase(s, found.first, finger - 1, min(found.head, finger - 1))
    return found


def _after(text: str, s: Sentence, start: int, words: frozenset[str], cues: ModuleType, stop: int) -> Stretch | None:
    for t in s.tokens:
        if start <= t.start < stop and t.lower in words:
            found = phrase_from(s, t.i + 1, cues)
            if found is not None and t.i + 1 < len(s.tokens):
                return found.start, found.end
    return None


def _clause_after(text: str, s: Sentence, start: int, cues: ModuleType, stop: int) -> Stretch | None:
    k = next((t for t in s.tokens if t.start >= start), None)
    if k is None or k.start >= stop or k.lower not in cues.BLAME_OF:
        return None
    begin = k.end
    if text[begin:stop].lstrip().startswith("doigt"):
        return None  # "pointé du doigt"
    while begin < stop and text[begin] in " ":
        begin += 1
    end = stop
    while end > begin and text[end - 1] in " .,;\n":
        end -= 1
    return (begin, end) if begin < end else None


def _passive(text: str, cue: Cue, cues: ModuleType, stop: int) -> tuple[Stretch | None, Stretch | None]:
    s = cue.sentence
    theme = (cue.theme.start, cue.theme.end) if cue.theme is not None else None
    at = s.tokens[cue.verb or 0].end
    if theme is not None and s.tokens[cue.verb or 0].dep in ("acl", "amod"):
        comma = text.find(", ", cue.end, stop)
        stop = comma if comma > 0 else stop  # "Rwanda, accused of backing the M23, denied"
    target = _after(text, s, at, cues.BLAME_TO, cues, min(stop, at + 80))
    if target is not None and (cue.lemma in cues.OBJECT_IS_ACT or cue.lemma == "blame"):
        return target, theme
    return theme, _clause_after(text, s, max(at, cue.end), cues, stop)


def claimed(text: str, cue: Cue, cues: ModuleType, stop: int) -> Stretch | None:
    """For ``claim_responsibility``: the characters of the act, as far as the clause goes."""
    s = cue.sentence
    if cue.theme is not None:
        m = re.match(
            r"(?:responsibility|credit) for |la (?:responsabilité|paternité) d(?:e |u |es |['’])",
            text[cue.theme.start : cue.theme.end],
            re.I,
        )
        return cue.theme.start + (m.end() if m else 0), cue.theme.end
    if cue.verb is None:
        return None
    start = s.tokens[cue.verb].end
    m = re.compile(
        r"(?:full |sole )?(?:responsibility|credit)(?: for)? |la (?:responsabilité|paternité) d(?:e |u |es |['’])",
        re.IGNORECASE,
    ).search(text, start, min(stop, start + 40))
    if m:
        start = m.end()
        if " for " not in m[0] and "la " not in m[0] and not text[start:stop].startswith(("of ", "d")):
            return None  # "claimed responsibility in a statement": for what was told before
    else:
        for t in s.tokens[cue.verb + 1 :]:
            if t.lower in cues.TIME_WORDS or t.pos == "ADV":
                start = t.end
            else:
                break
    while start < stop and text[start] in " ,":
        start += 1
    end = stop
    while end > start and text[end - 1] in " .,;\n":
        end -= 1
    return (start, end) if start < end else None


_NO_PART = re.compile(
    r"(?:d['’])?avoir (?:été (?:informé|prévenu|averti|consulté|invité|au courant)|reçu|eu (?:vent|connaissance)"
    r"|connaissance|su)\w*\b"
    r"|(?:having|being|to have|that (?:it|he|she|they) (?:had|has|have|was|were)) (?:been )?(?:informed|warned|told"
    r"|aware|consulted|notified|received|receiv\w+|known)\b|(?:any )?knowledge\b",
    re.IGNORECASE,
)
"""What is no part in an act: to have known or heard of it."""


def denied_topic(text: str, start: int, stop: int, cues: ModuleType) -> str | None:
    """What a denial, confirmation or doubt is about: one's own part, a number of people harmed, or that it happened;
    None for what the speaker knew or was told ("denied having been warned")."""
    rest = text[start:stop].lstrip(" ,:")
    if _NO_PART.match(rest):
        return None
    if cues.PART_IN.match(rest):
        return "responsibility"
    if re.match(rf"(?:\w+ment |\w+ly |toujours |encore |still )?(?:{cues.OWN_ACT_NOUNS.pattern})", rest, re.IGNORECASE):
        return "responsibility"
    return harm_topic(rest, cues) or "occurrence"


def harm_topic(words: str, cues: ModuleType) -> str | None:
    """The number field that the words are about, the first that they name."""
    best: tuple[int, str] | None = None
    for name, pattern in cues.HARM_WORDS.items():
        m = pattern.search(words)
        if m and (best is None or m.start() < best[0]):
            best = (m.start(), name)
    return best[1] if best else None


def clause_subject(text: str, cue: Cue, start: int, stop: int, cues: ModuleType) -> Stretch | None:
    """Whose part a denial concerns, where its clause names somebody else than the speaker ("denied that Belgrade had
    any part in it")."""
    if not cues.PART_IN.match(text[start:stop].lstrip(" ,:")):
        return None
    s = cue.sentence
    that = cues.THAT.search(text, start, stop)
    at = next((t.i for t in s.tokens if t.start >= (that.end() if that else start)), None)
    found = phrase_from(s, at, cues) if at is not None else None
    return (found.start, found.end) if found is not None and not found.pronoun and found.end <= stop else None
