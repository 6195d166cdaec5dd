"""Cues that are verbs: who affirms, denies, accuses, claims, confirms, retracts; where what is said stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import ModuleType

from recoupe.detect.attribution_phrases import NOMINAL, Phrase, make_phrase, phrase_at, phrase_before, phrase_from
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.voices import classify_voice


@dataclass(slots=True)
class Cue:
    """One cue of a sentence. ``start``/``end``: characters of the cue words; ``verb`` its token or None. ``place``
    says where what is said stands: ``before`` the content begins at ``content_from``; ``after`` it precedes the cue;
    ``around`` the cue is set inside it. ``sources`` in the order of the text; ``passive`` cues say it of ``theme``."""

    sentence: Sentence
    start: int
    end: int
    lemma: str
    act: str
    rule: str
    place: str
    sources: list[Phrase] = field(default_factory=list)
    pronoun: str | None = None
    relays: list[Phrase] = field(default_factory=list)
    verb: int | None = None
    content_from: int = -1
    relative: bool = False
    gerund: bool = False
    theme: Phrase | None = None
    unknown: bool = False
    comma: bool = True
    limit: tuple[int, int] | None = None
    citing: bool = False
    cited: Cue | None = None
    distance: bool = False


ACT_OF = ("retract", "claim_responsibility", "deny", "accuse", "confirm")


def language_of(cues: ModuleType) -> str:
    return cues.__name__.split(".")[-2]


def act_of(lemma: str, cues: ModuleType) -> str:
    for act, listed in (
        ("retract", cues.RETRACT),
        ("claim_responsibility", cues.CLAIM),
        ("deny", cues.DENY),
        ("accuse", cues.ACCUSE),
        ("confirm", cues.CONFIRM),
    ):
        if lemma in listed:
            return act
    return "assert"


def verb_cues(text: str, s: Sentence, cues: ModuleType, language: str, quotes: list[tuple[int, int]]) -> list[Cue]:
    """The verb cues of one sentence in order. ``quotes`` are the quotations that touch it."""
    found: list[Cue] = []
    for t in s.tokens:
        readings = cues.VERB_FORMS.get(t.lower)
        if not readings:
            continue
        if t.pos not in ("VERB", "AUX") and not _clitic_verb(s, t, cues, language):
            continue
        for lemma, shapes, end in _readings(text, s, t, readings, cues):
            cue = _cue(text, s, t, lemma, shapes, end, cues, language, quotes, found)
            if cue is not None:
                found.append(cue)
                break
    return found


def _clitic_verb(s: Sentence, t: Token, cues: ModuleType, language: str) -> bool:
    """Whether a word that the parser took for a noun must be a verb ("n'en compte que deux", "affirme le ministère")."""
    before = s.tokens[t.i - 1].lower if t.i else ""
    after = s.tokens[t.i + 1].lower if t.i + 1 < len(s.tokens) else ""
    if language == "en":  # "Registers … list 1,074 pupils", "… and boasted of 24 rockets"
        return t.pos == "NOUN" and (
            t.dep == "root" and bool(s.children(t.i, "nsubj")) or before in cues.COORDINATORS and after in ("of", "that")
        )
    if before in ("en", "n'", "n’", "l'", "s'", "se", "y") or after.startswith("-t") or after in ("-il", "-elle", "-on", "-ils"):
        return before != "l'" or t.pos not in ("NOUN",)
    if t.dep == "root" and any(k < t.i and s.tokens[k].pos != "NUM" for k in s.children(t.i, "nsubj")) and before not in ("le", "la", "les", "un", "une", "des"):
        return True
    if t.lower in cues.NOUN_LIKE or t.pos in ("PROPN", "DET", "PRON"):
        return False
    return t.pos in ("NOUN", "ADJ", "ADV", "X") and before not in ("le", "la", "les", "un", "une", "des", "de", "du", "cette", "ce")


def _readings(
    text: str, s: Sentence, t: Token, readings: tuple[tuple[str, str], ...], cues: ModuleType
) -> list[tuple[str, str, int]]:
    """Possible (lemma, shapes, end of the cue words): verbs of several words first, if the rest of them follows."""
    found: list[tuple[str, str, int]] = []
    tail = text[t.end : min(s.end, t.end + 140)]
    skip = re.match(r"(?:[ ]?-t-\w+| (?:\w+ment|aussi|également|donc|alors|lui|elle|bien|toujours|d['’]abord|also|now|still|publicly)(?= ))*\s*", tail)
    offset = skip.end() if skip else 0
    for lemma, shapes in readings:
        if lemma in cues.PHRASES:
            m = re.match(cues.PHRASES[lemma][0], tail[offset:], re.IGNORECASE)
            if not m:
                continue
            if lemma in cues.BEFORE_REQUIRED and not re.search(
                cues.BEFORE_REQUIRED[lemma], text[max(0, t.start - 8) : t.start].rstrip(), re.IGNORECASE
            ):
                continue
            found.insert(0, (lemma, shapes, t.end if lemma != "count" else t.end))
        elif lemma in cues.REFLEXIVE:
            if t.i and s.tokens[t.i - 1].lower in ("se", "s'", "s’") or _reflexive_aux(s, t):
                found.append((lemma, shapes, t.end))
        else:
            found.append((lemma, shapes, t.end))
    return found


def _reflexive_aux(s: Sentence, t: Token) -> bool:
    return any(s.tokens[k].lower in ("s'", "se", "s’") for k in range(max(0, t.i - 4), t.i))


def _group_start(s: Sentence, t: Token, cues: ModuleType) -> int:
    """The first token of the verb group: auxiliaries, negation, clitics and adverbs before the verb."""
    i = t.i
    while i > 0:
        p = s.tokens[i - 1]
        if p.lower in cues.AUXILIARIES or p.lower in cues.CLITICS or p.lower in cues.NE or p.lower in cues.NEGATIONS:
            if p.lower in ("le", "la", "les", "l'", "leur") and p.pos == "DET":
                break
            i -= 1
        elif p.pos == "ADV" and (p.lower not in cues.TIME_WORDS or i > 1 and s.tokens[i - 2].lower in cues.AUXILIARIES):
            i -= 1
        elif p.lower in cues.SET_ADVERBS and i > 1 and (s.tokens[i - 2].lower in cues.AUXILIARIES or s.tokens[i - 2].lower in cues.SET_ADVERBS):
            i -= 1
        elif p.lower.startswith(("-t", "-il", "-el", "-on")) or p.lower in ("t-il", "t-elle"):
            i -= 1
        elif p.pos in ("AUX", "PART") and p.lower not in ("'s", "’s"):
            i -= 1
        else:
            break
    return i


def _cue(
    text: str,
    s: Sentence,
    t: Token,
    lemma: str,
    shapes: str,
    end: int,
    cues: ModuleType,
    language: str,
    quotes: list[tuple[int, int]],
    earlier: list[Cue],
) -> Cue | None:
    first = _group_start(s, t, cues)
    group = s.tokens[first : t.i]
    act = act_of(lemma, cues)
    words = {g.lower for g in group}
    negated = _negated(s, first, t, cues, language)
    form = _form(s, t, shapes, first, cues, language, text)
    if form is None or negated:
        return None
    start = s.tokens[first].start if group and form != "passive" else t.start
    while first < t.i and s.tokens[first].pos == "ADV" and s.tokens[first].lower not in cues.NE:
        first += 1
        start = s.tokens[first].start
    cue = Cue(s, start, end, lemma, act, f"{language}.attribution.verb.{lemma}", "before", verb=t.i)
    if form == "passive":
        return _passive(text, s, t, cue, cues, language)
    cue.gerund = form == "gerund"
    if not _find_source(text, s, t, first, cue, cues, language, quotes, earlier):
        return None
    after = _after_words(s, t, cue, cues)
    cue.content_from = after
    if not _says(text, s, t, cue, cues, language, words):
        return None
    return cue


def _negated(s: Sentence, first: int, t: Token, cues: ModuleType, language: str) -> bool:
    if language == "en":
        return any(s.tokens[k].lower in cues.NEGATIONS for k in range(max(0, first), t.i))
    window = range(max(0, t.i - 6), t.i)
    ne = next((k for k in reversed(window) if s.tokens[k].lower in cues.NE), None)
    if ne is None or any(s.tokens[k].lower in (",", "que", "qui", ";") for k in range(ne, t.i)):
        return False
    return any(s.tokens[k].lower in cues.NEGATIONS for k in range(ne, min(t.i + 2, len(s.tokens))))


def _form(s: Sentence, t: Token, shapes: str, first: int, cues: ModuleType, language: str, text: str) -> str | None:
    """``finite``, ``gerund``, ``passive`` or None where the form says nothing by itself (infinitives, adjectives)."""
    group = [s.tokens[k].lower for k in range(first, t.i)]
    before = s.tokens[t.i - 1] if t.i else None
    follows = s.tokens[t.i + 1].lower if t.i + 1 < len(s.tokens) else ""
    if language == "fr":
        have = any(g in cues.AUXILIARIES and g not in cues.TO_BE for g in group)
        inverted = any(g.startswith("-t") for g in group)
        be = any(g in cues.TO_BE for g in group)
        if "p" in shapes and (have or inverted) and not ("été" in group):
            return "finite"
        if "p" in shapes and be:
            if any(g in ("s'", "se", "s’") for g in group) or t.lower.startswith("revenu"):
                return "finite"
            return "passive"
        if "f" in shapes and not group_has_aux(group, cues) and t.pos in ("VERB", "AUX", "NOUN", "ADJ", "PROPN", "ADV", "X", "PRON"):
            if "p" in shapes and before is not None and before.pos in ("NOUN",) and t.has("VerbForm=Part"):
                return "finite" if follows in ("que", "qu'", "avoir") else None
            return "finite"
        if "p" in shapes:
            if follows in cues.AGENT or (t.i + 2 < len(s.tokens) and s.tokens[t.i + 2].lower in cues.AGENT) or follows in cues.BLAME_TO:
                return "passive"
            coordinated = before is not None and before.lower in ("et", ",", "puis", "ou") or (
                before is not None and before.pos == "ADV"
            )
            if coordinated and t.dep == "conj" and (text[t.end : t.end + 12].lstrip().startswith(("que", "qu'", "qu’", "n'", "n’"))
                    or _shares_aux(s, t, cues)):
                return "finite"
            return None
        if "g" in shapes:
            return "gerund"
        if "i" in shapes and cues.BEFORE_INFINITIVE.search(text, max(0, t.start - 22), t.start):
            return "gerund"
        if "c" in shapes:
            return None
        return None
    be = any(g in cues.TO_BE or g in ("'s", "’s") for g in group)
    have = any(g in ("has", "have", "had", "'ve", "’ve", "having", "'d", "’d") for g in group)
    previous = [s.tokens[k].lower for k in range(max(0, t.i - 3), t.i)]
    if "g" in shapes and t.lower.endswith("ing"):
        return "finite" if be else "gerund"
    if "p" in shapes and be and not (have and not any(g in ("been", "being") for g in group)):
        return "passive"
    if "p" in shapes and have:
        return "finite"
    if follows in cues.AGENT and "p" in shapes:
        return "passive"
    if "i" in shapes and t.has("VerbForm=Inf"):
        if any(p in cues.MODALS or p == "to" for p in previous) and not (previous[-1:] == ["can"] and t.lower == "confirm"):
            return None
    if "f" in shapes:
        if t.has("VerbForm=Part") and t.dep in ("acl", "amod") and not _lost_root(s, t):
            return None
        return "finite"
    if "p" in shapes and t.dep == "conj":
        return "finite"
    return None


def _lost_root(s: Sentence, t: Token) -> bool:
    """Whether the parser took the subject for the root and its verb for a modifier of what stands between
    ("A resident of Dandume reached by telephone spoke of …")."""
    root = next((x for x in s.tokens if x.dep == "root"), None)
    return root is not None and root.pos in ("NOUN", "PROPN") and root.i < t.i and not any(
        x.dep.startswith("nsubj") and x.head == root.i for x in s.tokens
    )


def group_has_aux(group: list[str], cues: ModuleType) -> bool:
    return any(g in cues.AUXILIARIES for g in group)


def _shares_aux(s: Sentence, t: Token, cues: ModuleType) -> bool:
    """Whether a bare participle is the second of two under one auxiliary ("avait fait état de … et attribué")."""
    governor = s.tokens[s.first_conjunct(t.i)]
    return governor.i != t.i and any(s.tokens[k].pos == "AUX" for k in s.children(governor.i))


def _find_source(
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
        if 0 <= k < n and s.tokens[k].lower.startswith("-") and (word := s.tokens[k].lower.lstrip("-").removeprefix("t-")) in (
            cues.HE | cues.SHE | cues.THEY | cues.ON | {"je"}
        ):
            cue.pronoun, cue.place = word, "after"
            cue.end = max(cue.end, s.tokens[k].end)
            if word in cues.ON:
                return _on(text, s, t, cue, cues, language)
            return word != "je"
    boundary = s.tokens[first - 1] if first else None
    set_off = boundary is None or boundary.lower in (",", "—", "–", "-", ".", "!", "?", "»", "”", '"', "'", "’", "...", "…", ":") or (
        any(b <= s.tokens[first].start and s.tokens[first].start - b <= 4 for _, b in quotes)
    )
    # 2. the subject after the verb, in a phrase set off: "…, a déclaré le ministre", "…, said the mayor"
    may_invert = cue.lemma not in cues.NUMBER_NEEDED and cue.lemma not in cues.PHRASES
    if language == "en" and (cue.lemma in ("tell", "inform", "brief") or _has_subject_before(s, t, cues)):
        may_invert = False
    if set_off and may_invert and not cue.gerund and (cue.act in ("assert", "confirm") or boundary is None or boundary.lower in "»”\"'’"):
        inverted = _inverted(text, s, t, cues, language, quotes)
        if inverted is not None:
            inverted = [_true_source(text, s, p, cue, cues) for p in inverted]
            cue.place, cue.sources = "after", inverted
            cue.end = max(cue.end, inverted[-1].end)
            return True
    # 3. "que dresse le défenseur", "which JNIM blames"
    if language == "fr" and boundary is not None and boundary.lower in cues.RELATIVE_OBJECT and cue.lemma not in ("dire",):
        inverted = _inverted(text, s, t, cues, language, quotes)
        if inverted is not None:
            cue.sources, cue.place = inverted, "deictic"
            cue.end = max(cue.end, inverted[-1].end)
            return True
    # 4. the subject before the verb
    subject = _subject(s, t, first, cue, cues, language, earlier)
    if not subject:
        return False
    subject = [_true_source(text, s, p, cue, cues) for p in subject]
    cue.sources = subject
    head = s.tokens[subject[0].head]
    det = s.tokens[subject[0].first].lower
    if head.lower in cues.NOBODY or det in cues.NOBODY or head.lower in cues.EMPTY_SUBJECTS or head.lower in ("which", "what"):
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
    """"lit-on dans le communiqué de X", "a-t-on appris de source militaire", "À Bakou, on affirme": the source is
    elsewhere in the clause; with none it is nobody's voice."""
    m = None if cue.place != "after" else re.compile(r"\b(?:dans|auprès d(?:e|u|es|['’])|de|du côté d(?:e|u|es|['’])|à) ?(?:(?=l['’]|la |le |un|des |\w))").search(
        text, t.end, s.end
    )
    if m:
        k = next((x.i for x in s.tokens if x.start >= m.end()), None)
        found = phrase_from(s, k, cues) if k is not None else None
        if found is not None:
            words = text[found.start : found.end]
            head = s.tokens[found.head]
            if classify_voice(words, language).kind != "unknown" or head.lower in cues.DOCUMENT_NOUNS | {"source", "sources"}:
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
        if x.lower in cues.TIME_WORDS or x.pos in ("ADV", "SPACE") or (x.pos == "NUM" and i + 1 < n and s.tokens[i + 1].lower in cues.TIME_WORDS):
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
    if i >= n:
        return None
    found = phrase_from(s, i, cues)
    if found is None:
        return None
    head = s.tokens[found.head]
    if found.pronoun:
        return [found] if language == "en" and head.lower in cues.HE | cues.SHE | cues.THEY else None
    words = text[found.start : found.end]
    kind = classify_voice(words, language)
    verbal = any(x.pos in ("VERB", "AUX") and x.has("VerbForm=Fin") and x.dep not in ("acl:relcl",) for x in s.tokens[found.last + 1 : found.last + 3])
    if language == "en" and verbal:
        return None
    subject = head.dep.startswith("nsubj") and head.head == t.i
    known = kind.kind != "unknown" or kind.role == "holder" or bool(cues.PRESENTED_AS.match(text, found.end + 1))
    if not (known or subject or head.pos == "PROPN"):
        return None
    if language == "fr" and not subject and t.i and _has_subject_before(s, t, cues) and not known:
        return None
    return [found, *_with_conjuncts(s, found, cues)]


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
            return found
    return p


def _has_subject_before(s: Sentence, t: Token, cues: ModuleType) -> bool:
    return any(k < t.i for k in s.children(t.i, "nsubj"))


def _with_conjuncts(s: Sentence, phrase: Phrase, cues: ModuleType) -> list[Phrase]:
    """Further speakers joined to the first ("a doctor and two nurses"), as phrases of their own."""
    found = []
    for k in s.conjuncts(phrase.head):
        if k > phrase.last and s.tokens[k].pos in ("NOUN", "PROPN") and not any(x.pos in ("VERB", "AUX") for x in s.tokens[phrase.last + 1 : k]):
            found.append(phrase_at(s, k, cues))
    return found


def _subject(
    s: Sentence, t: Token, first: int, cue: Cue, cues: ModuleType, language: str, earlier: list[Cue]
) -> list[Phrase]:
    if cue.gerund:
        return _governor_subject(s, t, cues, earlier)
    if first and s.tokens[first - 1].lower in cues.RELATIVE and s.tokens[first - 1].pos in ("PRON", "SCONJ", "DET"):
        if s.tokens[t.i].dep == "acl:relcl" or s.tokens[first - 1].lower in ("qui", "who") or (
            s.tokens[first - 1].dep.startswith("nsubj")
        ):
            antecedent = _antecedent(s, t, first - 1, cues)
            if antecedent is not None:
                cue.relative = True
                return [antecedent]
            return []
    heads = [k for k in s.children(t.i, "nsubj") if k < t.i]
    joined = first > 0 and s.tokens[first - 1].lower in cues.COORDINATORS
    speaking = [c for c in earlier if c.sources and c.verb is not None and c.place == "before" and not c.relative]
    if not heads and joined and speaking and not (t.dep == "conj" and s.tokens[t.i].head == speaking[-1].verb):
        return list(speaking[-1].sources)
    relative_object = next((k for k in s.children(t.i, "obj") if s.tokens[k].lower in cues.RELATIVE_OBJECT), None)
    if relative_object is not None and s.tokens[t.i].dep == "acl:relcl":
        cue.relative = True
        theme = s.tokens[s.tokens[t.i].head]
        if theme.pos in NOMINAL:
            cue.theme = phrase_at(s, theme.i, cues)
    if not heads and t.dep == "conj":
        governor = s.first_conjunct(t.i)
        between = any(x.lower in (";",) for x in s.tokens[governor : t.i])
        own = phrase_before(s, t.i, cues) if s.tokens[first - 1].lower not in ("et", "and", ",", "but", "mais", "puis") else None
        if own is None and not between:
            heads = [k for k in s.children(governor, "nsubj") if k < t.i]
            if not heads:
                same = [c for c in earlier if c.sources and c.verb is not None and c.place != "after"]
                if same:
                    cue.relative = same[-1].relative
                    return list(same[-1].sources)
        elif own is not None:
            above = [k for k in s.children(governor, "nsubj") if k < own.first]
            if above and _kind(s, own, language) == "unknown" and s.tokens[above[0]].lower not in cues.RELATIVE:
                return [phrase_at(s, above[0], cues)]
            return [own]
    if heads:
        head = heads[-1]
        if s.tokens[head].lower in cues.RELATIVE:
            antecedent = _antecedent(s, t, head, cues)
            cue.relative = True
            return [antecedent] if antecedent is not None else []
        phrase = phrase_at(s, head, cues)
        if phrase.last >= first > phrase.head:
            phrase = make_phrase(s, phrase.first, first - 1, phrase.head, phrase.pronoun)
        return [phrase, *[c for c in _with_conjuncts(s, phrase, cues) if c.last < t.i]]
    if _lost_root(s, t):
        root = next(x for x in s.tokens if x.dep == "root")
        return [phrase_at(s, root.i, cues)]
    found = phrase_before(s, first, cues)
    if found is not None:
        return [found]
    same = [c for c in earlier if c.sources and c.verb is not None]
    if same and first and s.tokens[first - 1].lower in cues.COORDINATORS | {"puis", "then"}:
        return list(same[-1].sources)
    return []


def _kind(s: Sentence, p: Phrase, language: str) -> str:
    return classify_voice(s.text[p.start - s.start : p.end - s.start], language).kind


def _antecedent(s: Sentence, t: Token, pronoun: int, cues: ModuleType) -> Phrase | None:
    """What *qui*, *who* or *which* stands for: the noun that the clause hangs on, else the phrase before it."""
    k = pronoun - 1
    while k >= 0 and s.tokens[k].lower in (",", "»", "”", '"', "(", ")"):
        k -= 1
    if k >= 0 and s.tokens[k].lower in cues.EMPTY_SUBJECTS:
        return None
    near = phrase_before(s, k + 1, cues)
    if near is not None and k == pronoun - 2 and _kind(s, near, language_of(cues)) != "unknown":
        return near
    governor = s.tokens[s.tokens[t.i].head]
    if t.dep == "acl:relcl" and governor.pos in ("NOUN", "PROPN") and governor.i < pronoun:
        return phrase_at(s, governor.i, cues)
    return phrase_before(s, k + 1, cues)


def _governor_subject(s: Sentence, t: Token, cues: ModuleType, earlier: list[Cue]) -> list[Phrase]:
    """Who does a participle or "avant de": the subject of the verb it hangs on, else the last speaker's."""
    same = [c for c in earlier if c.sources and c.verb is not None]
    if same and (s.tokens[t.i].head == same[-1].verb or same[-1].place != "after"):
        return list(same[-1].sources)
    for a in s.ancestors(t.i):
        if s.tokens[a].pos in ("VERB", "AUX"):
            heads = [k for k in s.children(a, "nsubj")]
            if heads and s.tokens[heads[0]].lower not in cues.RELATIVE:
                return [phrase_at(s, heads[0], cues)]
        elif s.tokens[a].pos in ("NOUN", "PROPN") and t.dep == "acl":
            return [phrase_at(s, a, cues)]
    later = [k.i for k in s.tokens if k.i > t.i and k.dep.startswith("nsubj")]
    return [phrase_at(s, later[0], cues)] if later and t.i < 3 else list(same[-1].sources) if same else []


def _after_words(s: Sentence, t: Token, cue: Cue, cues: ModuleType) -> int:
    """Where the content of a cue that stands before it begins: after the verb's words."""
    return max(t.end, cue.end) if cue.place != "after" else t.end


def _says(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType, language: str, words: set[str]) -> bool:
    """Whether the verb is used to say something here; moves ``content_from`` to the clause and may turn ``place``."""
    if cue.place in ("after", "deictic"):
        needed = cues.NEEDS_WORD.get(cue.lemma)
        return needed is None or bool(needed.search(text, s.start, s.end))
    rest = text[t.end : s.end]
    number = re.search(r"\d|\b(?:une? (?:dizaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine|douzaine|quinzaine)|dizaines|centaines|dozens|scores|hundreds|deux|trois"
                       r"|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cent|one|two|three|four|five|seven|eight|nine|ten"
                       r"|eleven|twelve|\w+teen|\w+ty|plusieurs|several|no|aucune?|morts?|tués?|victimes?|dead|killed|un|an?)\b", rest[:90], re.IGNORECASE)
    if cue.lemma in cues.NUMBER_NEEDED and not number:
        return False
    if (needed := cues.NEEDS_WORD.get(cue.lemma)) and not needed.search(text, s.start, s.end):
        return False
    if cue.lemma in cues.NUMBER_NEEDED or cue.lemma in cues.COUNT:
        if m := re.match(r"\s*of\s+", text[cue.content_from : s.end]):
            cue.content_from += m.end()
        return True
    if cue.lemma == "dire" and t.i + 1 < len(s.tokens) and s.tokens[t.i + 1].pos == "ADJ" and "qu" in text[max(s.start, t.start - 8) : t.start]:
        return False
    begins = cue.content_from
    clause = _clause_after(text, s, t, cue, cues, language)
    if cue.lemma in cues.PERFORMATIVE and _own_plan(text, s, t, cues):
        return False
    if cue.act == "claim_responsibility":
        return _claims_act(text, s, t, cue, cues, clause)
    if cue.act == "accuse" or (cue.act == "deny" and not cues.THAT.match(rest.lstrip()) and ":" not in rest[:20]):
        cue.content_from = begins
    if cue.act in ("deny", "accuse", "confirm", "retract"):
        if cue.lemma == "hold-responsible" or cue.act != "confirm":
            return True
        return bool(rest.strip(" .,"))
    if language == "en" and cue.lemma == "call" and re.match(r"\s*(?:for|on|off|in|up|out)\b", rest):
        return False
    if not clause and cue.sources and _parenthetical(text, s, t, cue, cues):
        cue.place = "after"
        return True
    if cue.lemma in cues.CLAUSE_NEEDED:
        return clause or bool(
            cue.lemma in ("montrer", "show") and cue.sources and s.tokens[cue.sources[0].head].lower in cues.DOCUMENT_NOUNS
        )
    return clause or bool(rest.strip(" .,;»”\""))


def _own_plan(text: str, s: Sentence, t: Token, cues: ModuleType) -> bool:
    """Whether an announcement is itself the act: of what the speaker will do or is doing ("announced that it was
    suspending"), or of a measure ("a annoncé la suspension de")."""
    return bool(cues.OWN_PLAN.match(text[t.end : s.end]))


def _claims_act(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType, clause: bool) -> bool:
    """Whether what is claimed is an act; "claims that", "claims to have" are plain saying, "claimed lives" is nothing."""
    rest = text[t.end : s.end]
    stripped = re.sub(r"^\s*(?:\w+ment |\w+ly |lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche |hier |sur \w+ |dans un communiqué |,)*", "", rest)
    if cue.theme is not None:
        return True
    if cues.TERRITORY.match(stripped):
        cue.act, cue.rule = "assert", cue.rule + ".success"
        return True
    if cues.FINITE_CLAIM_CLAUSE.match(stripped) and not re.match(r"(?:it|that|l['’])\b(?! (?:was|had|is|has))\w* ?(?:attack|raid|bomb|strike|\.|,|$|on|in)", stripped):
        cue.act, cue.rule = "assert", cue.rule + ".that"
        return True
    head = re.match(r"(?:(?:the|this|that|an?|its|their|both|responsibility for|la|le|les|l['’]|ce|cet|cette|ces|une?|sa|son|leur|deux|trois|plusieurs|double|several|two|three|[\w’'-]+(?=\s))\s*){0,5}?"
                    r"(?P<n>[\w’'-]+)", stripped, re.IGNORECASE)
    if head is None:
        return False
    return bool(re.match(rf"(?:(?:[\w’'-]+\s+){{0,4}}?)(?:l['’]|d['’])?(?:{cues.ACT_OBJECT.pattern})\b", stripped, re.IGNORECASE)) and not re.match(
        r"(?:the |les? |la )?(?:lives?|life|victor\w+|asylum|territor\w+|souveraineté|victoire|membres?|indépendance|membership|control)\b", stripped, re.IGNORECASE
    )


def _clause_after(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType, language: str) -> bool:
    """Whether a clause, an infinitive or a quotation follows the verb as what is said; sets ``content_from`` to it."""
    end = min(s.end, t.end + 160)
    m = re.compile(r"[«“\"]|: ?").search(text, t.end, end)
    that = cues.THAT.search(text, t.end, end)
    if that and (not m or that.start() < m.start()) and _short_gap(text, s, t.end, that.start(), cues):
        cue.content_from = that.end()
        return True
    if m and _short_gap(text, s, t.end, m.start(), cues) and (m[0][0] == ":" or text[m.end() : m.end() + 3].strip()[:1].isupper()):
        cue.content_from = m.end()
        return True
    for k in s.children(t.i, "ccomp", "xcomp"):
        if k > t.i and s.tokens[k].pos in ("VERB", "AUX", "ADJ", "NOUN"):
            opening = s.tokens[min(s.subtree(k))].lower
            if opening in cues.RELATIVE or opening in ("avant", "après", "pour", "afin", "sans", "before", "after"):
                continue
            if any(t.i < o < k for o in s.children(t.i, "obj")) and language == "fr":
                continue
            begin = s.tokens[min(s.subtree(k))].start
            if begin >= t.end:
                cue.content_from = begin
                return True
    if language == "fr":
        m2 = re.compile(r"\s*(?:\w+ment )?(?:n['’]|ne )?(?:pas )?(?:y |en |l['’])?(?:avoir|être|n['’]avoir|n['’]être|\w{3,}(?:er|ir)) ").match(text, t.end, s.end)
        if m2:
            return True
    return False


def _short_gap(text: str, s: Sentence, a: int, b: int, cues: ModuleType) -> bool:
    """Whether only adverbs, times, addressees and texts stand between the verb and its clause."""
    gap = [s.tokens[k] for k in s.tokens_in(a, b)]
    verbal = any(
        x.pos in ("VERB", "AUX") and (x.has("VerbForm=Fin") or x.lower.endswith(("ing", "ant"))) or x.lower in cues.RELATIVE
        for x in gap
    )
    return not verbal and len(gap) <= 16


def _parenthetical(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType) -> bool:
    """Whether "X said" stands after or inside what is said: a comma or quotation before it, a verb before that."""
    begin = cue.sources[0].first if cue.sources else t.i
    if not begin or s.tokens[begin - 1].lower not in (",", "»", "”", '"', "—", "–", "'", "’", "-"):
        return False
    if not any(x.pos in ("VERB", "AUX", "NUM") for x in s.tokens[: begin - 1]):
        return False
    addressed = cue.lemma in ("tell", "inform", "brief")
    if language_of(cues) == "fr":
        return t.i + 1 >= len(s.tokens) or s.tokens[t.i + 1].pos == "PUNCT"
    for x in s.tokens[t.i + 1 :]:
        if x.pos in ("PUNCT", "ADP", "SCONJ", "SPACE") or x.lower in cues.TIME_WORDS:
            return True
        if x.pos == "ADV" and not addressed:
            continue
        if not addressed:
            return False
        inner = phrase_from(s, x.i, cues)
        return inner is not None and (inner.last + 1 >= len(s.tokens) or s.tokens[inner.last + 1].pos in ("PUNCT", "ADP") or (
            s.tokens[inner.last + 1].lower in cues.TIME_WORDS
        ))
    return True


def _passive(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType, language: str) -> Cue | None:
    """"revendiqué par X", "was claimed by X", "attribué à X", "blamed on X": claims and accusations only."""
    if cue.act not in ("claim_responsibility", "accuse", "confirm", "deny"):
        if language == "en" and cue.lemma == "quote-as":
            return _quoted_as(text, s, t, cue, cues)
        return None
    subject = next((k for k in s.children(t.i, "nsubj") if k < t.i), None)
    if subject is None and t.dep in ("acl", "amod") and s.tokens[t.head].pos in ("NOUN", "PROPN"):
        subject = t.head
    if subject is not None and s.tokens[subject].pos == "PRON" and s.tokens[subject].lower in cues.RELATIVE:
        subject = t.head if s.tokens[t.head].pos in ("NOUN", "PROPN") else None
    cue.theme = phrase_at(s, subject, cues) if subject is not None else phrase_before(s, t.i, cues)
    if cue.theme is not None and (s.tokens[cue.theme.head].lower in cues.NOBODY or s.tokens[cue.theme.first].lower in cues.NOBODY):
        return None
    agent = None
    for x in s.tokens[t.i + 1 : t.i + 12]:
        if x.lower in cues.AGENT:
            agent = phrase_from(s, x.i + 1, cues)
            break
        if x.lower in (",", ";", "que", "that"):
            break
    cue.place, cue.content_from = "passive", t.end
    if agent is not None:
        cue.sources = [agent, *_with_conjuncts(s, agent, cues)]
        cue.end = agent.end
        return cue
    if cue.act == "accuse":
        cue.unknown = True
        return cue
    return None


def _quoted_as(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType) -> Cue | None:
    subject = next((k for k in s.children(t.i, "nsubj") if k < t.i), None)
    if subject is None:
        return None
    cue.sources = [phrase_at(s, subject, cues)]
    m = re.compile(r"as saying(?: that)? ").search(text, t.end, s.end)
    cue.content_from = m.end() if m else t.end
    return cue


__all__ = ["Cue", "act_of", "make_phrase", "verb_cues"]
