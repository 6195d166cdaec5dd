"""Cues that are no verbs: *selon*, *according to*, tolls with their givers, hearsay, what cannot be confirmed."""

from __future__ import annotations

import re
from types import ModuleType

from recoupe.detect.attribution_cue import Cue
from recoupe.detect.attribution_phrase_search import phrase_before, phrase_from
from recoupe.detect.attribution_phrases import Phrase
from recoupe.model.sentence import Sentence
from recoupe.vocab.voices import classify_voice


def phrasal_cues(text: str, s: Sentence, cues: ModuleType, language: str) -> list[Cue]:
    """All of them in one sentence, in order of the text."""
    found: list[Cue] = []
    for m in cues.WHICH_SAYS.finditer(text, s.start, s.end):
        found.append(_which(text, s, m, cues, language))
    for m in cues.PREPOSITIONS.finditer(text, s.start, s.end):
        if any(c.start <= m.start() < c.end for c in found):
            continue
        cue = _preposition(text, s, m.start(), m.end(), cues, language)
        if cue is not None:
            found.append(cue)
    for m in cues.PREPOSITION_POUR.finditer(text[s.start : s.end]):  # of the sentence alone: it may stand at its head
        cue = _preposition(text, s, s.start + m.start(1), s.start + m.end(1), cues, language, pour=True)
        if cue is not None:
            found.append(cue)
    for m in cues.STATEMENT_VERBLESS.finditer(text, s.start, s.end):
        cue = _given_by(text, s, m, cues, language)
        if cue is not None and not any(_same_giver(c, cue) for c in found):
            found.append(cue)
    for m in cues.OWNED_TOLL.finditer(text, s.start, s.end):
        cue = _toll_of(s, m, cues, language)
        if cue is not None:
            found.append(cue)
    label = _label(text, s, cues, language)
    if label is not None and not found:
        found.append(label)
    for m in cues.POSSESSIVE_TOLL.finditer(text, s.start, s.end):
        cue = _own_toll(text, s, m, cues, language)
        if cue is not None:
            found.append(cue)
    return sorted(found, key=lambda c: c.start)


def _same_giver(c: Cue, given: Cue) -> bool:
    """Whether a preposition has named the giver already ("selon un bilan | communiqué par le ministère")."""
    return c.start < given.start and any(p.start <= given.end and given.start <= p.end + 40 for p in c.sources)


def _toll_of(s: Sentence, m: re.Match[str], cues: ModuleType, language: str) -> Cue | None:
    """ "The ministry's toll of 41 dead": the owner of a toll says its number, and no more of the sentence."""
    at = _token_from(s, m.start())
    owner = phrase_before(s, at, cues) if at is not None else None
    if owner is None or owner.pronoun or s.tokens[owner.head].lower in cues.TIME_WORDS:
        return None
    cue = Cue(s, m.start(), m.start("n"), "toll", "assert", f"{language}.attribution.owned-toll", "before")
    cue.sources, cue.content_from, cue.limit = [owner], m.start("n"), m.span("n")
    return cue


_LABEL = re.compile(r"(?:[-–—•*]\s*)?(?P<n>[^\W\d_][^:;.,!?«»“”\"()\n]{2,60}?)\s?: (?=[«“\"]?\w)")


def _label(text: str, s: Sentence, cues: ModuleType, language: str) -> Cue | None:
    """A voice set before what it says with a colon, as in tickers and channels ("Local media: three killed in …"); no
    place, no person asked."""
    m = _LABEL.match(text, s.start, s.end)
    at = _token_from(s, m.start("n")) if m else None
    phrase = phrase_from(s, at, cues) if at is not None else None
    if m is None or phrase is None or phrase.pronoun or phrase.end != m.end("n"):
        return None
    kind = classify_voice(m["n"], language)
    if kind.kind in ("unknown", "document") or kind.role in ("thing", "people") or kind.entry == "capital":
        return None
    if kind.role == "name" and kind.entry is None and kind.actor is None:
        return None  # a country's heading
    if not any(t.pos in ("VERB", "AUX", "NUM") for t in s.tokens if t.start >= m.end()):
        return None
    cue = Cue(s, m.start("n"), m.end("n") + 1, "label", "assert", f"{language}.attribution.label", "before")
    cue.sources, cue.content_from = [phrase], m.end()
    return cue


def _token_from(s: Sentence, at: int) -> int | None:
    return next((t.i for t in s.tokens if t.end > at and t.pos != "SPACE"), None)


def _preposition(
    text: str, s: Sentence, start: int, end: int, cues: ModuleType, language: str, *, pour: bool = False
) -> Cue | None:
    at = _token_from(s, end)
    if at is None:
        return None
    word = text[start:end].lower().replace("’", "'")
    source_word = word.startswith("de source")
    if source_word and re.search(r"(?:-on|on a|appris|indique-t-on)\s*$", text[s.start : start], re.IGNORECASE):
        return None  # "apprend-on | de source policière": the verb has its source
    if (
        source_word
        and re.match(r"\s*\w+\s+(?:indépendante|sûre)s?\b", text[end - 1 : s.end])
        and cues.UNABLE_PATTERN.search(text, s.start, start)
    ):
        return None  # "n'a pu être vérifié | de source indépendante"
    if source_word:
        at = next((t.i for t in s.tokens if t.end > start + 3), at)
    phrase = phrase_from(s, at, cues)
    if phrase is None:
        return None
    phrase = _gathered_from(text, s, phrase, cues) or phrase
    head = s.tokens[phrase.head]
    if {head.lower, head.lemma} & cues.NOT_SPEAKERS and not (pour or _has_author(s, phrase)):
        return None
    pronoun = head.lower if phrase.pronoun else None
    kind = classify_voice(text[phrase.start : phrase.end], language)
    if phrase.pronoun and head.lower not in cues.HE | cues.SHE | cues.THEY | cues.IT | cues.WE:
        return None
    known = kind.kind != "unknown" or kind.role == "holder" or phrase.pronoun
    if word == "per" and head.pos != "PROPN" and kind.kind == "unknown":
        return None
    if pour and not (known and kind.role != "thing"):
        return None
    if pour and (s.tokens[phrase.last + 1].lower if phrase.last + 1 < len(s.tokens) else "") != ",":
        return None
    if (
        not known
        and head.pos != "PROPN"
        and head.lower not in cues.TOLL_NOUNS | cues.DOCUMENT_NOUNS
        and head.lemma not in (cues.TOLL_NOUNS | cues.DOCUMENT_NOUNS)
    ):
        named = any(s.tokens[k].pos == "PROPN" for k in range(phrase.first, phrase.last + 1))
        if not named and (pour or word == "per" or head.pos != "NOUN" or _counted(s, phrase)):
            return None
    cue = Cue(
        s,
        start,
        end,
        word.split()[0],
        "assert",
        f"{language}.attribution.preposition.{re.sub(r'[^a-z]+', '-', word.strip())}",
        "around",
    )
    cue.sources, cue.pronoun = [phrase, *_joined(s, phrase, cues)], pronoun
    cue.citing = word in ("citant", "citing", "quoting")
    cue.end = cue.sources[-1].end
    _place(text, s, cue, cues, start)
    return cue


def _gathered_from(text: str, s: Sentence, phrase: Phrase, cues: ModuleType) -> Phrase | None:
    """Who gave what somebody gathered ("d'après les informations recueillies par X auprès de | deux sources")."""
    if not {s.tokens[phrase.head].lower, s.tokens[phrase.head].lemma} & (cues.TOLL_NOUNS | cues.DOCUMENT_NOUNS):
        return None
    m = cues.GATHERED_FROM.match(text, phrase.end, s.end)
    at = next((t.i for t in s.tokens if t.start >= m.end()), None) if m else None
    found = phrase_from(s, at, cues) if at is not None else None
    return found if found is not None and not found.pronoun else None


def _counted(s: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase is a measure, nobody ("per three households")."""
    return any(t.pos == "NUM" and t.text[:1].isdigit() for t in s.tokens[phrase.first : phrase.head])


def _has_author(s: Sentence, phrase: Phrase) -> bool:
    return bool(s.children(phrase.head, "nmod"))


def _joined(s: Sentence, phrase: Phrase, cues: ModuleType) -> list[Phrase]:
    """ "selon l'armée et la police": the second speaker, if it directly follows."""
    i = phrase.last + 1
    if i + 1 < len(s.tokens) and s.tokens[i].lower in ("et", "and"):
        nxt = s.tokens[i + 1]
        if nxt.dep == "conj" or any(
            s.tokens[k].dep == "conj" and s.tokens[k].head == phrase.head
            for k in range(i + 1, min(i + 5, len(s.tokens)))
        ):
            other = phrase_from(s, i + 1, cues)
            if other is not None and not other.pronoun:
                return [other]
    return []


def _place(text: str, s: Sentence, cue: Cue, cues: ModuleType, start: int) -> None:
    """Set off at the head of a clause, at its end, or inside."""
    before = text[s.start : start]
    head = re.search(
        r"(?:^|[;:]|\. )\s*(?:[«“\"(]\s*)?(?:(?:et|mais|or|and|but|yet|still|toujours|also|là encore|encore|hier"
        r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|dateline)\b,? ?)*$",
        before,
        re.IGNORECASE,
    )
    after_char = text[cue.end : cue.end + 40]
    cue.comma = before.rstrip().endswith((",", "—", "–", "»", "”", '"', "("))
    if head or before.strip() == "":
        cue.place = "before"
        m = re.compile(r"[,:]\s*").search(text, cue.end, s.end)
        relation = re.match(
            r"\s*(?:,\s*)?(?:qui|who|which|cité|citée|cités|joint|interrogé|citing|quoted|cited|reached|dont)\b",
            after_char,
        )
        appos = cues_apposition(text, cue.end, s.end)
        if appos:
            cue.content_from = appos
        elif m and (m.start() - cue.end) < 3 and not relation:
            cue.content_from = m.end()
        elif relation:
            skip = re.compile(r",\s*").search(text, cue.end + (after_char.startswith(",")), s.end)
            cue.content_from = skip.end() if skip else cue.end
        else:
            cue.content_from = m.end() if m and m.start() - cue.end < 40 else cue.end
        return
    if re.search(r"\b(?:et|and|mais|but|ou|or)\s*,?\s*$", before, re.IGNORECASE) and after_char.startswith(","):
        cue.place = "before"
        cue.content_from = cue.end + 1
        return
    cue.place = "after"


_NAME_AFTER = re.compile(
    r",\s*(?:(?:le|la|the)\s+|l['’])?(?:[a-zà-ü.-]+\s+){0,4}?(?:M\.\s+)?[A-ZÉÈÀ][\w'’-]+(?:\s+(?:(?:al|el|ag|ben"
    r"|bin|ould|de)[- ])?[A-ZÉÈÀ][\w'’-]+){1,3}\s*,\s*"
)


def cues_apposition(text: str, at: int, stop: int) -> int:
    """The end of a person's name set beside a speaker ("Selon le maire, Ali Sow, …"), 0 if there is none."""
    m = _NAME_AFTER.match(text, at, stop)
    return m.end() if m else 0


def _which(text: str, s: Sentence, m: re.Match[str], cues: ModuleType, language: str) -> Cue:
    """Of "des informations selon lesquelles": what stands before says it, nobody in particular without an author."""
    cue = Cue(s, m.start(), m.end(), "selon", "assert", f"{language}.attribution.which", "before")
    cue.content_from = m.end()
    at = next((t.i for t in reversed(s.tokens) if t.end <= m.start() and t.pos in ("NOUN", "PROPN")), None)
    if at is not None:
        i = at
        while i > 0 and s.tokens[i - 1].lower not in (",", ";") and s.tokens[i - 1].pos not in ("VERB", "AUX"):
            i -= 1
        while i < at and s.tokens[i].pos in ("ADP", "SCONJ"):
            i += 1  # "…, d'après l'ONG, selon laquelle"
        found = phrase_from(s, i, cues)
        cue.sources = [found] if found is not None else []
    cue.unknown = not cue.sources
    return cue


def _given_by(text: str, s: Sentence, m: re.Match[str], cues: ModuleType, language: str) -> Cue | None:
    """ "le bilan fourni par l'hôpital": the giver says what the sentence counts."""
    at = _token_from(s, m.end())
    phrase = phrase_from(s, at, cues) if at is not None else None
    if phrase is None or phrase.pronoun:
        return None
    cue = Cue(s, m.start(), phrase.end, "par", "assert", f"{language}.attribution.given-by", "sentence")
    cue.sources = [phrase]
    return cue


def _own_toll(text: str, s: Sentence, m: re.Match[str], cues: ModuleType, language: str) -> Cue | None:
    """ "has not moved from its count of 132 dead": the owner of the count says the number."""
    if not re.match(r"\s*(?:\w+ ){0,2}\d|\s*\w+", text[m.end() : m.end() + 20]):
        return None
    at = _token_from(s, m.start())
    if at is None:
        return None
    subject = next((t for t in reversed(s.tokens[:at]) if t.dep.startswith("nsubj")), None)
    cue = Cue(s, m.start(), m.end(), "toll", "assert", f"{language}.attribution.own-toll", "before")
    cue.content_from = m.end()
    from recoupe.detect.attribution_phrases import phrase_at

    if subject is not None and subject.pos in ("NOUN", "PROPN"):
        cue.sources = [phrase_at(s, subject.i, cues)]
    else:
        cue.pronoun = s.tokens[at].lower
    return cue


def gapped_cues(text: str, s: Sentence, found: list[Cue], cues: ModuleType, language: str) -> list[Cue]:
    """ "X parle de 333 manquants, la présidence de dix captifs", "X says A, another that B", "and so do the police"."""
    more: list[Cue] = []
    for c in found:
        if c.verb is None or c.place != "before":
            continue
        if c.lemma in ("parler", "faire-état", "speak-of", "evoquer"):
            pattern = re.compile(
                r"[,;] (?:et |and )?(?=(?:l['’]|la |le |les |the |un |une |des )[^,;.]{2,50}? (?:de |d['’]|of ))"
            )
            for m in pattern.finditer(text, c.content_from, s.end):
                at = _token_from(s, m.end())
                phrase = phrase_from(s, at, cues) if at is not None else None
                if phrase is None:
                    continue
                found_of = re.compile(
                    r" (?:de |d['’]|of )(?=(?:\d|une? |dix|onze|douze"
                    r"|treize|quatorze|quinze|seize|vingt|trente|quarante|cent|deux|trois|quatre|cinq|six|sept"
                    r"|huit|neuf|plusieurs|some|about|at least|au moins|several|ten|two|three))"
                ).search(text, phrase.start, s.end)
                if not found_of:
                    continue
                short = text[phrase.start : found_of.start()]
                if classify_voice(short, language).kind == "unknown":
                    continue
                inside = [t.i for t in s.tokens if t.start >= phrase.start and t.end <= found_of.start()]
                if not inside:
                    continue
                cue = Cue(s, m.start() + 2, found_of.end(), c.lemma, "assert", f"{language}.attribution.gap", "before")
                head = phrase.head if phrase.head in inside else inside[-1]
                cue.sources = [Phrase(inside[0], inside[-1], head, s.tokens[inside[0]].start, s.tokens[inside[-1]].end)]
                cue.content_from = found_of.end()
                cue.verb = None
                more.append(cue)
        for m in cues.ALSO_SO.finditer(text, c.end, s.end):
            at = _token_from(s, m.end())
            phrase = phrase_from(s, at, cues) if at is not None else None
            if phrase is None:
                continue
            cue = Cue(s, m.start(), phrase.end, c.lemma, c.act, f"{language}.attribution.so-do", "copy")
            cue.sources, cue.verb = [phrase], c.verb
            more.append(cue)
    return more


def unable_matches(text: str, s: Sentence, cues: ModuleType) -> list[re.Match[str]]:
    """What cannot be confirmed, verified or established; the stems are looked for first, the pattern is slow."""
    if not any(stem in s.text for stem in _UNABLE_STEMS):
        return []
    return list(cues.UNABLE_PATTERN.finditer(text, s.start, s.end))


_UNABLE_STEMS = tuple("onfirm érifi erif tabli uthentif uthentic ecoup orrobor mpossible ifficil hard".split())
