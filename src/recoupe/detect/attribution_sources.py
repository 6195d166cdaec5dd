"""Who speaks by a verb: the subject before it, after it, behind a relative pronoun, or shared with another verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import ModuleType

from recoupe.detect.attribution_cue import Cue, between_commas, ends_speech, inset
from recoupe.detect.attribution_phrase_search import phrase_before, phrase_from
from recoupe.detect.attribution_phrases import NOMINAL, Phrase, make_phrase, phrase_at
from recoupe.detect.attribution_subjects import (
    antecedent_of,
    governor_subject,
    heading,
    kind_of,
    named_before,
    real_subjects,
    since,
)
from recoupe.detect.attribution_subjects import lost_root as lost_root
from recoupe.detect.attribution_tail import tail_source
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.voices import classify_voice


def find_source(
    text: str,
    s: Sentence,
    t: Token,
    first: int,
    cue: Cue,
    cues: ModuleType,
    language: str,
    quotes: list[tuple[int, int]],
    earlier: list[Cue],
) -> bool:
    """Fill ``sources`` or ``pronoun``, ``place`` and ``relative``; False where nobody speaks."""
    n = len(s.tokens)
    # 1. "affirme-t-il", "lit-on"
    for k in (t.i + 1, t.i + 2, t.i - 1, t.i - 2):
        if (
            0 <= k < n
            and s.tokens[k].lower.startswith("-")
            and (word := s.tokens[k].lower.lstrip("-").removeprefix("t-"))
            in (cues.HE | cues.SHE | cues.THEY | cues.ON | {"je"})
        ):
            cue.pronoun, cue.place = word, "after"
            cue.end = max(cue.end, s.tokens[k].end)
            if word in cues.ON:
                return _on(text, s, t, cue, cues, language)
            return word != "je"
    boundary = s.tokens[first - 1] if first else None
    set_off = (
        boundary is None
        or boundary.lower in (",", "—", "–", "-", ".", "!", "?", "»", "”", '"', "'", "’", "...", "…", ":")
        or (any(b <= s.tokens[first].start and s.tokens[first].start - b <= 4 for _, b in quotes))
    )
    # 2. the subject after the verb, in a phrase set off: "…, a déclaré le ministre", "…, said the mayor"
    phrase_verb = cue.lemma in cues.PHRASES and cue.lemma not in cues.INVERTING_PHRASES
    may_invert = cue.lemma not in cues.NUMBER_NEEDED and not phrase_verb
    if language == "en" and (
        cue.lemma in ("tell", "inform", "brief")
        or (has_subject_before(s, t, cues, quotes) and not between_commas(s, t))
    ):
        may_invert = False
    if (
        set_off
        and may_invert
        and not cue.gerund
        and (cue.act in ("assert", "confirm") or boundary is None or boundary.lower in "»”\"'’" or inset(s, t))
    ):
        inverted = _inverted(text, s, _last_word(text, s, t, cue, cues), cues, language, quotes)
        if inverted is not None:
            inverted = [_true_source(text, s, p, cue, cues) for p in inverted]
            cue.place, cue.sources = "after", inverted
            cue.end = max(cue.end, inverted[-1].end)
            cue.act = "assert" if cue.act == "accuse" and inset(s, t) else cue.act
            return True
    # 3. "que dresse le défenseur", "which JNIM blames"
    if (
        language == "fr"
        and boundary is not None
        and boundary.lower in cues.RELATIVE_OBJECT
        and (cue.lemma != "dire" or s.tokens[0].lower in ("voici", "voilà"))
    ):
        inverted = _inverted(text, s, t, cues, language, quotes)
        if inverted is not None:
            cue.sources, cue.place = inverted, "deictic"
            cue.end = max(cue.end, inverted[-1].end)
            return True
    # 4. the subject before the verb
    subject = _subject(s, t, first, cue, cues, language, earlier)
    if not subject:
        return False
    if language == "en" and (tail := tail_source(s, t, first, subject[0], cues)) is not None:
        subject = [tail, *with_conjuncts(s, tail, cues)]
    subject = [_true_source(text, s, _clipped(s, p, first), cue, cues) for p in subject]
    cue.sources = subject
    head = s.tokens[subject[0].head]
    det = s.tokens[subject[0].first].lower
    if (
        head.lower in cues.NOBODY
        or det in cues.NOBODY
        or head.lower in cues.EMPTY_SUBJECTS
        or head.lower in ("which", "what")
    ):
        return False
    if subject[0].pronoun:
        cue.pronoun = head.lower
        if head.lower in cues.ON:
            cue.sources = []
            return _on(text, s, t, cue, cues, language)
    elif cue.lemma in cues.WEAK:
        words = text[subject[0].start : subject[0].end]
        kind = classify_voice(words, language)
        toll = head.lower in cues.TOLL_NOUNS | cues.DOCUMENT_NOUNS
        if kind.kind == "unknown" and kind.role != "holder" and head.pos != "PROPN" and not toll:
            return False
    if not cue.relative and not cue.gerund:
        cue.start = min(cue.start, cue.start)
    return True


def _on(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType, language: str) -> bool:
    """ "lit-on dans le communiqué de X", "a-t-on appris de source militaire", "À Bakou, on affirme": the source is
    elsewhere in the clause; with none it is nobody's voice."""
    m = (
        None
        if cue.place != "after"
        else re.compile(
            r"\b(?:dans|auprès d(?:e|u|es|['’])|de|du côté d(?:e|u|es|['’])|à|aux?) ?(?:(?=l['’]|la |le |un|des |\w))"
        ).search(text, t.end, s.end)
    )
    if m:
        k = next((x.i for x in s.tokens if x.start >= m.end()), None)
        found = phrase_from(s, k, cues) if k is not None else None
        if found is not None:
            words = text[found.start : found.end]
            head = s.tokens[found.head]
            if classify_voice(words, language).kind != "unknown" or head.lower in cues.DOCUMENT_NOUNS | {
                "source",
                "sources",
            }:
                cue.sources, cue.pronoun = [found], None
                cue.end = found.end
                return True
    m = re.compile(r"(?:^|, )(?:À|à|A) (?=[A-ZÉÈ])").search(text, s.start, t.start)
    if m:
        k = next((x.i for x in s.tokens if x.start >= m.end()), None)
        found = phrase_from(s, k, cues) if k is not None else None
        if found is not None and classify_voice(text[found.start : found.end], language).entry == "capital":
            cue.sources, cue.pronoun = [found], None
            return True
    return False


def _last_word(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType) -> Token:
    """The last word of a verb of several words ("a fait | savoir"), else the verb."""
    if cue.lemma not in cues.INVERTING_PHRASES:
        return t
    m = re.compile(rf"\s*{cues.PHRASES[cue.lemma][0]}", re.IGNORECASE).match(text, t.end, s.end)
    return next((x for x in reversed(s.tokens) if m and t.end <= x.start and x.end <= m.end()), t)


def _heads(text: str, found: Phrase, language: str) -> bool:
    """Whether the phrase's own noun, not its complement, is somebody who can speak ("la mort de trois soldats" is
    not)."""
    words = text[found.start : found.end]
    kind = classify_voice(words, language)
    if kind.kind == "unknown" and kind.role != "holder":
        return False
    if language == "en" or kind.role == "name":
        return True
    cut = re.search(r"(?<=\w) (?:d['’]|(?:de|du|des|à|au|aux|pour|contre)\b)", words)
    own = classify_voice(words[: cut.start()], language) if cut else kind
    return own.kind != "unknown" or own.role == "holder"


def _inverted(
    text: str, s: Sentence, t: Token, cues: ModuleType, language: str, quotes: list[tuple[int, int]]
) -> list[Phrase] | None:
    """The subject that follows its verb; adverbs, times, addressees and texts between them are stepped over."""
    n, i = len(s.tokens), t.i + 1
    if i < n and s.tokens[i].lower in (",", ":", "que", "qu'", "that"):
        return None
    steps = 0
    while i < n and steps < 14:
        x = s.tokens[i]
        if (
            x.lower in cues.TIME_WORDS
            or x.pos in ("ADV", "SPACE")
            or (x.pos == "NUM" and i + 1 < n and s.tokens[i + 1].lower in cues.TIME_WORDS)
        ):
            i += 1
        elif x.pos == "DET" and i + 1 < n and s.tokens[i + 1].lower in cues.TIME_WORDS:
            i += 2
        elif x.lower in cues.SKIPPED_BEFORE_SUBJECT and i + 1 < n:
            inner = phrase_from(s, i + 1, cues)
            i = (inner.last if inner is not None else i) + 1
            while i < n and s.tokens[i].lower in cues.TIME_WORDS:
                i += 1
        else:
            break
        steps += 1
    if i >= n or s.tokens[i].lower in ("que", "qu'", "qu’", "that"):
        return None
    found = phrase_from(s, i, cues)
    if found is None:
        return None
    head = s.tokens[found.head]
    if found.pronoun:
        return [found] if language == "en" and head.lower in cues.HE | cues.SHE | cues.THEY else None
    verbal = any(
        x.pos in ("VERB", "AUX") and x.has("VerbForm=Fin") and x.dep not in ("acl:relcl",)
        for x in s.tokens[found.last + 1 : found.last + 3]
    ) and not between_commas(s, t)
    if language == "en" and verbal:
        return None
    subject = head.dep.startswith("nsubj") and head.head == t.i
    known = _heads(text, found, language) or bool(cues.PRESENTED_AS.match(text, found.end + 1))
    generic = head.lower in cues.GENERIC_HEADS
    if not (known or subject or generic or head.pos == "PROPN" or ends_speech(text, t, quotes)):
        return None
    if language == "fr" and not subject and t.i and has_subject_before(s, t, cues, quotes) and not known:
        return None
    return [found, *with_conjuncts(s, found, cues)]


def _true_source(text: str, s: Sentence, p: Phrase, cue: Cue, cues: ModuleType) -> Phrase:
    """The speaker behind "a voice presented as that of X" and "the so-called X"; both set the cue at a distance."""
    m = cues.PRESENTED_AS.match(text, p.end + 1)
    if m:
        i = next((x.i for x in s.tokens if x.start >= m.end()), None)
        found = phrase_from(s, i, cues) if i is not None else None
        if found is not None and not found.pronoun:
            cue.distance = True
            return found
    m = cues.SNEER.search(text, p.start, min(p.end + 12, s.end))
    if m and (m.end() >= p.end - 1 or m.start() - p.start < 5):
        cue.distance = True
        i = next((x.i for x in s.tokens if x.start >= m.end() and x.pos not in ("PUNCT", "SPACE")), None)
        found = phrase_from(s, i, cues) if i is not None else None
        if found is not None and not found.pronoun:
            whole = found.first > p.head or found.last >= p.head
            return found if whole else make_phrase(s, found.first, p.last, p.head)
    return p


def _clipped(s: Sentence, p: Phrase, first: int) -> Phrase:
    """A subject without the verb group that begins at token ``first`` ("le gouvernement | pointe du doigt")."""
    return make_phrase(s, p.first, first - 1, p.head, p.pronoun) if p.head < first <= p.last else p


def has_subject_before(s: Sentence, t: Token, cues: ModuleType, quotes: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether the verb has a subject before it that does not stand in a quotation."""
    subjects = [s.tokens[k].start for k in s.children(t.i, "nsubj") if k < t.i]
    return any(not any(a <= x < b for a, b in quotes) for x in subjects)


def with_conjuncts(s: Sentence, phrase: Phrase, cues: ModuleType) -> list[Phrase]:
    """Further speakers joined to the first ("a doctor and two nurses"), as phrases of their own."""
    found = []
    for k in s.conjuncts(phrase.head):
        if (
            k > phrase.last
            and s.tokens[k].pos in ("NOUN", "PROPN")
            and not any(x.pos in ("VERB", "AUX") for x in s.tokens[phrase.last + 1 : k])
        ):
            found.append(phrase_at(s, k, cues))
    return found


def _subject(
    s: Sentence, t: Token, first: int, cue: Cue, cues: ModuleType, language: str, earlier: list[Cue]
) -> list[Phrase]:
    if cue.gerund:
        return governor_subject(s, t, cues, earlier)
    if first and s.tokens[first - 1].lower in cues.RELATIVE and s.tokens[first - 1].pos in ("PRON", "SCONJ", "DET"):
        if (
            s.tokens[t.i].dep == "acl:relcl"
            or s.tokens[first - 1].lower in ("qui", "who")
            or (s.tokens[first - 1].dep.startswith("nsubj"))
        ):
            antecedent = antecedent_of(s, t, first - 1, cues)
            if antecedent is not None:
                cue.relative = True
                return [antecedent]
            return []
    heads = real_subjects(s, t, cues)
    joined = first > 0 and s.tokens[first - 1].lower in cues.COORDINATORS | {"mais", "puis"}
    speaking = [c for c in earlier if c.sources and c.verb is not None and c.place == "before" and not c.relative]
    if heads and speaking and s.tokens[first - 1].lower in ("et", "and", "puis", "mais", "but"):
        heads = []  # "prétend n'avoir compté que dix tirs et jure": the shots swear nothing
    if not heads and joined and speaking and not (t.dep == "conj" and s.tokens[t.i].head == speaking[-1].verb):
        own = since(s, t, speaking[-1].verb or 0, cues)
        return [phrase_at(s, own, cues)] if own is not None else list(speaking[-1].sources)
    relative_object = next((k for k in s.children(t.i, "obj") if s.tokens[k].lower in cues.RELATIVE_OBJECT), None)
    if relative_object is not None and s.tokens[t.i].dep == "acl:relcl":
        cue.relative = True
        theme = s.tokens[s.tokens[t.i].head]
        if theme.pos in NOMINAL:
            cue.theme = phrase_at(s, theme.i, cues)
    if not heads and t.dep == "conj":
        governor = s.first_conjunct(t.i)
        between = any(x.lower in (";",) for x in s.tokens[governor : t.i])
        before = (
            phrase_before(s, t.i, cues)
            if s.tokens[first - 1].lower not in ("et", "and", ",", "but", "mais", "puis")
            else None
        )
        if before is None and not between:
            heads = [k for k in s.children(governor, "nsubj") if k < t.i and not heading(s, k, t.i)]
            if not heads:
                same = [c for c in earlier if c.sources and c.verb is not None and c.place != "after"]
                if same:
                    cue.relative = same[-1].relative
                    return list(same[-1].sources)
        elif before is not None:
            above = [k for k in s.children(governor, "nsubj") if k < before.first]
            if above and kind_of(s, before, language) == "unknown" and s.tokens[above[0]].lower not in cues.RELATIVE:
                return [phrase_at(s, above[0], cues)]
            return [before]
    if heads and s.tokens[heads[-1]].lower in ("lui", "elle", "eux", "elles") and s.tokens[heads[-1] - 1].lower == ",":
        named = phrase_before(s, first, cues)  # "La présidence, elle, évoque"
        if named is not None and not named.pronoun:
            return [named]
    if heads:
        head = heads[-1]
        if s.tokens[head].lower in cues.RELATIVE:
            antecedent = antecedent_of(s, t, head, cues)
            cue.relative = True
            return [antecedent] if antecedent is not None else []
        phrase = phrase_at(s, head, cues)
        q = phrase.first - 1
        if cue.act == "accuse" and cue.theme is None and q > 1 and s.tokens[q].lower in cues.RELATIVE_OBJECT:
            if s.tokens[q - 1].lower == ",":  # "les rebelles, que l'armée accuse de"
                cue.theme = phrase_before(s, q - 1, cues)
                cue.relative = cue.theme is not None
        phrase = named_before(s, phrase, cues) or phrase
        return [phrase, *[c for c in with_conjuncts(s, phrase, cues) if c.last < t.i]]
    if lost_root(s, t):
        root = next(x for x in s.tokens if x.dep == "root")
        return [phrase_at(s, root.i, cues)]
    found = phrase_before(s, first, cues)
    if found is not None:
        return [found]
    same = [c for c in earlier if c.sources and c.verb is not None]
    if same and first and s.tokens[first - 1].lower in cues.COORDINATORS | {"puis", "then"}:
        return list(same[-1].sources)
    return []
