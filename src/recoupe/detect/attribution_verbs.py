"""Cues that are verbs: who affirms, denies, accuses, claims, confirms, retracts; where what is said stands."""

from __future__ import annotations

import re
from types import ModuleType

from recoupe.detect.attribution_cue import Cue, act_of
from recoupe.detect.attribution_passive import passive_cue
from recoupe.detect.attribution_phrase_search import phrase_from
from recoupe.detect.attribution_phrases import Phrase
from recoupe.detect.attribution_says import says
from recoupe.detect.attribution_sources import find_source, lost_root
from recoupe.model.sentence import Sentence, Token


def verb_cues(text: str, s: Sentence, cues: ModuleType, language: str, quotes: list[tuple[int, int]]) -> list[Cue]:
    """The verb cues of one sentence in order. ``quotes`` are the quotations that touch it."""
    found: list[Cue] = []
    for t in s.tokens:
        readings = cues.VERB_FORMS.get(t.lower)
        if not readings:
            continue
        if t.pos not in ("VERB", "AUX") and not _clitic_verb(s, t, cues, language):
            continue
        if _no_verb(s, t, cues, language) or (
            found and found[-1].lemma in ("quote-as", "citer-comme") and t.start < found[-1].content_from
        ):
            continue
        for lemma, shapes, end in _readings(text, s, t, readings, cues):
            cue = _cue(text, s, t, lemma, shapes, end, cues, language, quotes, found)
            if cue is not None:
                found.append(cue)
                break
    return found


def _no_verb(s: Sentence, t: Token, cues: ModuleType, language: str) -> bool:
    """Whether what the parser took for a verb of saying is none: a noun ("ce dernier chiffre"), the end of
    "soi-disant", what somebody is asked to say ("demands that X explain")."""
    before = s.tokens[t.i - 1] if t.i else None
    if before is not None and language == "fr":
        noun = t.lower in cues.NOUN_LIKE or t.lower in cues.FIGURE_NOUNS
        if noun and before.pos == "ADJ" and t.i > 1 and s.tokens[t.i - 2].pos == "DET":
            return True
        if before.lower == "," and t.lower in cues.FIGURE_NOUNS and not s.children(t.i, "nsubj"):
            return True
        if t.lower == "disant" and before.lower in ("-", "soi"):
            return True
    if language == "en" and t.lower in cues.NOUN_PARTICIPLES and before is not None and before.pos in ("DET", "ADJ"):
        following = s.tokens[t.i + 1].lower if t.i + 1 < len(s.tokens) else ""
        if following not in cues.AGENT | cues.BLAME_OF | {"of"}:
            return True  # "the house of the main accused"
    bare = language == "en" and t.dep == "ccomp" and not t.lower.endswith("s")
    return bare and s.tokens[t.head].lemma in cues.DEMAND


def _clitic_verb(s: Sentence, t: Token, cues: ModuleType, language: str) -> bool:
    """Whether a word that the parser took for a noun must be a verb ("n'en compte que deux", "affirme le maire")."""
    before = s.tokens[t.i - 1].lower if t.i else ""
    after = s.tokens[t.i + 1].lower if t.i + 1 < len(s.tokens) else ""
    if language == "en":  # "Registers … list 1,074 pupils", "… and boasted of 24 rockets", "the mayor suspects that"
        return t.pos == "NOUN" and (
            after == "that"
            and t.lower in cues.VERB_BEFORE_THAT
            or t.dep == "root"
            and bool(s.children(t.i, "nsubj"))
            or before in cues.COORDINATORS
            and after in ("of", "that")
        )
    if t.lower in ("fait", "font") and after == "état" or before in cues.AUXILIARIES and after in ("que", "qu'", "qu’"):
        return True
    if (
        before in ("en", "n'", "n’", "l'", "s'", "se", "y")
        or after.startswith("-t")
        or after in ("-il", "-elle", "-on", "-ils")
    ):
        return before != "l'" or t.pos not in ("NOUN",)
    if (
        t.dep == "root"
        and any(k < t.i and s.tokens[k].pos != "NUM" for k in s.children(t.i, "nsubj"))
        and before not in ("le", "la", "les", "un", "une", "des")
    ):
        return True
    if t.dep == "parataxis" and t.i + 1 < len(s.tokens) and s.tokens[t.i + 1].pos == "NUM":
        return s.tokens[t.head].dep == "root" and s.tokens[t.head].pos == "NOUN" and t.head < t.i
    if cues.SET_OFF.match(s.text, t.end - s.start) and before not in (
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "de",
        "l'",
    ):
        return True
    if t.lower in cues.NOUN_LIKE or t.pos in ("PROPN", "DET", "PRON"):
        return False
    return t.pos in ("NOUN", "ADJ", "ADV", "X") and before not in (
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "de",
        "du",
        "cette",
        "ce",
    )


def _readings(
    text: str, s: Sentence, t: Token, readings: tuple[tuple[str, str], ...], cues: ModuleType
) -> list[tuple[str, str, int]]:
    """Possible (lemma, shapes, end of the cue words): verbs of several words first, if the rest of them follows."""
    found: list[tuple[str, str, int]] = []
    tail = text[t.end : min(s.end, t.end + 140)]
    skip = re.match(
        r"(?:[ ]?-t-\w+| (?:\w+ment|aussi|également|donc|alors|lui|elle|bien|toujours|d['’]abord|also|now|still"
        r"|publicly)(?= ))*\s*",
        tail,
    )
    offset = skip.end() if skip else 0
    for lemma, shapes in readings:
        if lemma in cues.PHRASES:
            m = re.match(cues.PHRASES[lemma][0], tail[offset:], re.IGNORECASE)
            if not m:
                continue
            if lemma in cues.BEFORE_REQUIRED and not re.search(
                cues.BEFORE_REQUIRED[lemma], text[max(0, t.start - 12) : t.start].rstrip(), re.IGNORECASE
            ):
                continue
            whole = t.end + offset + m.end() if lemma in cues.WHOLE_CUE else t.end
            found.insert(0, (lemma, shapes, whole))
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
        elif (
            p.pos == "ADV"
            and (p.lower not in cues.TIME_WORDS or i > 1 and s.tokens[i - 2].lower in cues.AUXILIARIES)
            or (
                p.lower in cues.SET_ADVERBS
                and i > 1
                and (s.tokens[i - 2].lower in cues.AUXILIARIES or s.tokens[i - 2].lower in cues.SET_ADVERBS)
            )
            or p.lower.startswith(("-t", "-il", "-el", "-on"))
            or p.lower in ("t-il", "t-elle")
            or p.pos in ("AUX", "PART")
            and p.lower not in ("'s", "’s")
        ):
            i -= 1
        elif p.lower == "," and (opener := _inserted(s, i - 1, cues)) is not None:
            i = opener
        else:
            break
    return i


def _inserted(s: Sentence, comma: int, cues: ModuleType) -> int | None:
    """For the comma that closes an insertion between auxiliary and participle ("a, de son côté, | annoncé"), the token
    of the comma that opens it."""
    for j in range(comma - 1, max(0, comma - 8), -1):
        if s.tokens[j].pos in ("VERB", "AUX"):
            return None
        if s.tokens[j].lower == ",":
            return j if s.tokens[j - 1].lower in cues.AUXILIARIES else None
    return None


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
    if form is None and not group and earlier and _second_act(s, t, act, cues):
        form = "finite"
    if form is None or negated != (lemma in cues.NEGATED_SAYS):
        return None
    start = s.tokens[first].start if group and form != "passive" else t.start
    while first < t.i and s.tokens[first].pos == "ADV" and s.tokens[first].lower not in cues.NE:
        first += 1
        start = s.tokens[first].start
    cue = Cue(s, start, end, lemma, act, f"{language}.attribution.verb.{lemma}", "before", verb=t.i)
    if form == "passive":
        return passive_cue(text, s, t, cue, cues, language)
    cue.gerund = form == "gerund"
    if cue.gerund and t.dep in ("amod", "compound"):
        return None  # "its piracy reporting centre"
    told_by = _learned_from(text, s, t, cue, cues)
    if not find_source(text, s, t, first, cue, cues, language, quotes, earlier) and not _one_learns(cue, told_by, cues):
        return None
    if told_by is not None and cue.place == "before" and told_by is not cue.sources[0]:
        cue.cited = Cue(s, told_by.start, told_by.end, lemma, act, cue.rule, "before", sources=[told_by])
    cue.content_from = t.end if cue.place == "after" else max(t.end, cue.end)
    if not says(text, s, t, cue, cues, language, words):
        return None
    if lemma in cues.NUMBER_NEEDED and any(s.tokens[k].lower in cues.IF_WORDS for k in s.children(t.i, "mark")):
        return None  # "si l'armée avançait"
    return cue


def _learned_from(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType) -> Phrase | None:
    """From whom it was learned, between the verb and its clause ("a appris auprès de la mairie que")."""
    if cue.lemma not in cues.LEARNING:
        return None
    that = cues.THAT.search(text, t.end, s.end)
    for x in s.tokens[t.i + 1 : t.i + 5]:
        if that is None or x.start >= that.start():
            return None
        if x.lower in cues.FROM:
            if x.lower == "auprès":
                continue
            found = phrase_from(s, x.i + 1, cues)
            return found if found is not None and not found.pronoun and found.end <= that.start() else None
    return None


def _one_learns(cue: Cue, told_by: Phrase | None, cues: ModuleType) -> bool:
    """ "On apprend de la préfecture que": nobody in particular learns it, the prefecture says it."""
    if told_by is None or cue.pronoun not in cues.ON:
        return False
    cue.sources, cue.pronoun, cue.place, cue.end = [told_by], None, "before", told_by.end
    return True


def _second_act(s: Sentence, t: Token, act: str, cues: ModuleType) -> bool:
    """ "denied any role and blamed gangs", where the parser reads blamed gangs: gangs that were blamed."""
    if act == "assert" or t.i < 2 or t.i + 1 >= len(s.tokens):
        return False
    return s.tokens[t.i - 1].lower in ("and", "but") and s.tokens[t.i + 1].pos in ("NOUN", "PROPN", "DET", "ADJ")


def _negated(s: Sentence, first: int, t: Token, cues: ModuleType, language: str) -> bool:
    if cues.LEFT_UNSAID.search(s.text, max(0, t.start - s.start - 40), t.start - s.start):
        return True
    if language == "en":
        return any(s.tokens[k].lower in cues.NEGATIONS for k in range(max(0, first), t.i))
    window = range(max(0, t.i - 6), t.i)
    ne = next((k for k in reversed(window) if s.tokens[k].lower in cues.NE), None)
    if ne is None or any(s.tokens[k].lower in (",", "que", "qui", ";", ":") for k in range(ne, t.i)):
        return False
    if t.i + 1 < len(s.tokens) and s.tokens[t.i + 1].lower == "ni":
        return True
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
        if "p" in shapes and (have or inverted) and "été" not in group:
            return "finite"
        if "p" in shapes and be:
            if any(g in ("s'", "se", "s’") for g in group) or t.lower.startswith("revenu"):
                return "finite"
            return "passive"
        if (
            "f" in shapes
            and not _has_aux(group, cues)
            and t.pos in ("VERB", "AUX", "NOUN", "ADJ", "PROPN", "ADV", "X", "PRON")
        ):
            if "p" in shapes and before is not None and before.pos in ("NOUN",) and t.has("VerbForm=Part"):
                return "finite" if follows in ("que", "qu'", "avoir") else None
            return "finite"
        if "p" in shapes:
            if (
                follows in cues.AGENT
                or (t.i + 2 < len(s.tokens) and s.tokens[t.i + 2].lower in cues.AGENT)
                or (follows in cues.BLAME_TO and not (t.dep == "conj" and _shares_have(s, t, cues)))
            ):
                return "passive"
            coordinated = (
                before is not None
                and before.lower in ("et", ",", "puis", "ou")
                or (before is not None and before.pos == "ADV")
            )
            if (
                coordinated
                and t.dep == "conj"
                and (
                    text[t.end : t.end + 12].lstrip().startswith(("que", "qu'", "qu’", "n'", "n’"))
                    or _shares_aux(s, t, cues)
                )
            ):
                return "finite"
            return None
        if "g" in shapes:
            return "gerund"
        if "i" in shapes and (
            cues.BEFORE_INFINITIVE.search(text, max(0, t.start - 22), t.start)
            or cues.SAYS_INDEED.search(text, max(s.start, t.start - 44), t.start)
        ):
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
    if follows in cues.AGENT and "p" in shapes and not _by_means(s, t, cues):
        return "passive"
    behind = s.tokens[t.i + 2].lower if t.i + 2 < len(s.tokens) else ""
    laid = follows in ("to", "on") and behind not in cues.TIME_WORDS  # "an ambush attributed to X"
    if t.has("VerbForm=Part") and t.dep in ("acl", "amod") and laid and "p" in shapes and not have:
        return "passive"
    if t.lower in cues.NOUN_PARTICIPLES and follows in cues.BLAME_OF and not have:
        return "passive"  # a headline: "RSF accused of killing …"
    if "i" in shapes and t.has("VerbForm=Inf"):
        if cues.SAYS_INDEED.search(text, max(s.start, t.start - 44), t.start):
            return "finite" if before is not None and before.lower == "only" else "gerund"
        if any(p in cues.MODALS or p == "to" for p in previous) and not (
            previous[-1:] == ["can"] and t.lower == "confirm"
        ):
            return None
    if "f" in shapes:
        if t.has("VerbForm=Part") and t.dep in ("acl", "amod") and not lost_root(s, t):
            return None
        return "finite"
    if "p" in shapes and t.dep == "conj":
        return "finite"
    return None


def _by_means(s: Sentence, t: Token, cues: ModuleType) -> bool:
    """Whether *by* tells how it was said, not by whom ("a shopkeeper said by satellite phone")."""
    return any(x.lower in cues.MEANS for x in s.tokens[t.i + 2 : t.i + 5] if x.pos in ("NOUN", "PROPN"))


def _has_aux(group: list[str], cues: ModuleType) -> bool:
    return any(g in cues.AUXILIARIES for g in group)


def _shares_have(s: Sentence, t: Token, cues: ModuleType) -> bool:
    """Whether the auxiliary that it shares makes it active ("a promis … et demandé à l'ONU de …")."""
    if not _shares_aux(s, t, cues) or s.tokens[t.i - 1].lower not in ("et", ",", "puis", "ou"):
        return False
    governor = s.tokens[s.first_conjunct(t.i)]
    governor = s.tokens[governor.head] if governor.has("VerbForm=Inf") else governor
    return not any(s.tokens[k].lower in cues.TO_BE for k in s.children(governor.i, "aux"))


def _shares_aux(s: Sentence, t: Token, cues: ModuleType) -> bool:
    """Whether a bare participle is the second of two under one auxiliary ("avait fait état de … et attribué")."""
    governor = s.tokens[s.first_conjunct(t.i)]
    if governor.has("VerbForm=Inf"):  # "a promis d'ouvrir … et demandé", which the parser joins to "ouvrir"
        governor = s.tokens[governor.head]
    return governor.i != t.i and any(s.tokens[k].pos == "AUX" for k in s.children(governor.i))
