"""Words that report acts: verbs, nouns and light-verb phrases, with their possible types and their factuality."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from recoupe.detect.clause import TRIGGERS, Nouns, objects, subjects
from recoupe.detect.event_anaphors import anaphors
from recoupe.detect.event_types import by_context, choose_types
from recoupe.detect.factuality import Judge, other_articles
from recoupe.detect.term_match import Match, find_terms, keyed
from recoupe.model.mention import EventMention, WeaponMention
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.incident_types import FILES, load_incident_types
from recoupe.vocab.terms import Term

_LIGHT_REACH = 9
"""Tokens between a noun and its light verb beyond which the verb is not taken for its own."""


@lru_cache(maxsize=2)
def _index(language: str) -> Mapping[str, tuple[Term, ...]]:
    return keyed((t for e in load_incident_types().values() for t in e.terms[language]), language)


def detect_events(
    text: str, sentences: Sequence[Sentence], language: str, weapons: Sequence[WeaponMention] = ()
) -> tuple[EventMention, ...]:
    """Event mentions in text order; ``weapons`` (of the same text) help to tell the types apart.

    Rules are ``fr.event.TYPE``, with ``.harm`` for words of killing, ``.died`` for words of dying, ``.damage`` for
    damage told as a result and ``.accuse`` for blame: whoever frames incidents may merge or drop those; ``.anaphor``
    for a pronoun that stands for an act of the same kind ("celle de Dori"). Lines that announce other articles give
    nothing."""
    skipped = other_articles(text, language)
    by_sentence: dict[int, list[WeaponMention]] = {}
    for w in weapons:
        if w.name and TRIGGERS[language].IRRITANT.search(w.name):
            continue
        by_sentence.setdefault(w.sentence, []).append(w)
    found: list[EventMention] = []
    before: Before = None
    for n, sentence in enumerate(sentences):
        if not any(a <= sentence.start < b for a, b in skipped):
            own = by_sentence.get(sentence.index, [])
            around = _around(text, sentences, n, by_sentence) if weapons else ()
            here = _in_sentence(text, sentence, language, own, before, around)
            here += _fallen(text, sentence, language, here)
            here += _same_fate(text, sentence, language, here, found)
            found.extend(here)
            nouns = [e for e in here if e.form != "verb" and not e.rule.endswith(".anaphor")]
            before = (sentence.tokens[nouns[-1].head], nouns[-1].types) if nouns else None
    return tuple(_without_disasters(found, sentences, language))


def _around(
    text: str, sentences: Sequence[Sentence], n: int, weapons: Mapping[int, Sequence[WeaponMention]]
) -> tuple[Sequence[WeaponMention], ...]:
    """The weapons told in the sentence before and the one after, where no paragraph ends between, then all of the
    report's."""
    found: list[Sequence[WeaponMention]] = []
    for k in (n - 1, n + 1):
        if 0 <= k < len(sentences):
            first, second = sentences[min(k, n)], sentences[max(k, n)]
            if "\n" not in text[first.end : second.start] and (near := weapons.get(sentences[k].index)):
                found.append(near)
    return (*found, [w for ws in weapons.values() for w in ws])


Before = tuple[Token, tuple[str, ...]] | None
"""The last act of the sentence before that is a noun, with its types."""
_WEAK_MARKS = (".harm", ".died", ".damage")


def _without_disasters(found: list[EventMention], sentences: Sequence[Sentence], language: str) -> list[EventMention]:
    """Nothing of deaths, damage and blasts in a sentence that tells a disaster, unless force stands beside it."""
    words: frozenset[str] = TRIGGERS[language].DISASTER_WORDS
    blasts: frozenset[str] = TRIGGERS[language].BLAST_WORDS
    weak = [_weak(e, blasts) for e in found]
    if not any(weak):
        return found
    by_index = {s.index: s for s in sentences}
    weak = [w and not _has_doer(by_index[e.sentence], e, words) for e, w in zip(found, weak)]
    struck = {s.index for s in sentences if any(t.lower in words for t in s.tokens)}
    if not struck:
        return found
    forceful = {e.sentence for e, w in zip(found, weak) if not w and e.types[0] in _FORCE}
    return [
        e
        for e, w in zip(found, weak)
        if not w or e.sentence in forceful or (e.sentence not in struck and (forceful or not struck))
    ]


_FORCE = frozenset(code for name, codes in FILES.items() for code in codes if name.startswith("violence")) | {
    "territory_change",
    "riot",
    "crackdown",
}
"""Types that are force: beside one of them a death is no accident's."""


def _has_doer(sentence: Sentence, e: EventMention, disasters: frozenset[str]) -> bool:
    """Whether the verb names somebody or something other than a disaster that did it."""
    if e.form != "verb" or e.rule.endswith(".died"):
        return False
    doers = subjects(sentence, e.head)
    return bool(doers) and not any(
        sentence.tokens[k].lower in disasters for d in doers for k in sentence.subtree(d, "acl", "acl:relcl")
    )


def _weak(e: EventMention, blasts: frozenset[str]) -> bool:
    return ".by_weapon" not in e.rule and (e.rule.endswith(_WEAK_MARKS) or e.quote.lower() in blasts)


def _in_sentence(
    text: str,
    sentence: Sentence,
    language: str,
    weapons: Sequence[WeaponMention],
    before: Before,
    around: Sequence[Sequence[WeaponMention]] = (),
) -> list[EventMention]:
    nouns = Nouns(sentence, language, {w.head: _kind(w) for w in weapons})
    matches = find_terms(sentence, _index(language), language, nouns)
    if not matches and before is None:
        return []
    groups: dict[int, list[Match]] = {}
    for m in matches:
        groups.setdefault(_head(sentence, m), []).append(m)
    heads = frozenset(groups)
    nominal = frozenset(h for h, ms in groups.items() if max(ms, key=_weight).term.form == "noun")
    pronouns = dict(anaphors(sentence, language, nominal, before)) if nominal or before else {}
    nominal |= pronouns.keys()
    judge = Judge(sentence, language)
    light_verbs = TRIGGERS[language].LIGHT_VERBS
    lights = {h: light for h in nominal if (light := _light(sentence, h, light_verbs)) is not None}
    found: list[EventMention] = []
    for head, group in groups.items():
        group.sort(key=_weight, reverse=True)
        best = group[0]
        if best.term.form == "verb" and _attribute(sentence.tokens[head], best.term.entry):
            continue
        if best.term.form == "verb":
            if head in lights.values() and not best.term.mark and len(best.tokens) == 1:
                continue
            if _carried_by_noun(sentence, head, best.term, nominal):
                continue
        types, weapon = choose_types(sentence, language, head, group, weapons, heads, nouns)
        if not weapon and (len(heads) == 1 or not weapons):
            types = by_context(best.term, types, (weapons, *around))
        light = lights.get(head) if best.term.form == "noun" else None
        form = "light_verb" if light is not None else best.term.form
        verdict, conditional = judge.judge(head, "noun" if best.term.form == "noun" else "verb", light)
        start, end = _extent(sentence, best, light)
        mark = f".{best.term.mark}" if best.term.mark else ""
        is_it = best.term.form == "noun" and _of_the_last(sentence, head, language)
        found.append(
            EventMention(
                start=start,
                end=end,
                quote=text[start:end],
                rule=f"{language}.event.{types[0]}{'.by_weapon' if weapon else ''}{mark}",
                sentence=sentence.index,
                types=types,
                head=head,
                form=form,
                light=light,
                factuality=verdict,
                definite=best.term.form == "noun" and (judge.definite(head) or is_it),
                another=not is_it and _another(sentence, head, light, language),
                conditional=conditional,
                generic_word=best.term.generic,
            )
        )
    told = {e.head: e.types for e in found}
    for pronoun, noun in pronouns.items():
        types = told.get(noun, ()) if noun is not None else (before[1] if before else ())
        if types:
            found.append(_anaphor(text, sentence, language, pronoun, types, judge))
    return sorted(found, key=lambda e: (e.start, e.end))


def _fallen(text: str, sentence: Sentence, language: str, here: Sequence[EventMention]) -> list[EventMention]:
    """A town's loss told by its name alone ("Vuhledar has fallen.", "Kidal est tombée."), with nothing else said."""
    if here or len(sentence.tokens) > 9:
        return []
    for t in sentence.tokens:
        if t.lemma not in TRIGGERS[language].FALL_VERBS or t.dep != "root" or t.pos != "VERB":
            continue
        names = sentence.children(t.i, "nsubj", "nsubj:pass")
        rest = {sentence.tokens[k].dep.split(":")[0] for k in sentence.children(t.i)}
        alone = len(names) == 1 and sentence.tokens[names[0]].pos == "PROPN"
        alone = alone and not rest - {"nsubj", "aux", "punct", "advmod"}
        if alone and sentence.children(t.i, "aux") and not sentence.children(names[0], "det", "compound"):
            verdict, conditional = Judge(sentence, language).judge(t.i, "verb", None)
            return [
                EventMention(
                    start=t.start,
                    end=t.end,
                    quote=text[t.start : t.end],
                    rule=f"{language}.event.territory_change",
                    sentence=sentence.index,
                    types=("territory_change",),
                    head=t.i,
                    form="verb",
                    factuality=verdict,
                    conditional=conditional,
                )
            ]
    return []


def _same_fate(
    text: str, sentence: Sentence, language: str, here: Sequence[EventMention], before: Sequence[EventMention]
) -> list[EventMention]:
    """The act that a place or people suffered too ("Raïs avait connu le même sort en août"): of the kind of the last
    one of force before it."""
    m = TRIGGERS[language].SAME_FATE.search(sentence.text)
    if m is None or any(e.factuality == "actual" for e in here):
        return []
    told = [e for e in before if e.factuality == "actual" and e.types[0] in _FORCE and sentence.index - e.sentence <= 8]
    if not told:
        return []
    start, end = sentence.start + m.start(), sentence.start + m.end()
    head = sentence.head_in(start, end) or 0
    verdict, conditional = Judge(sentence, language).judge(head, "verb", None)
    types = told[-1].types
    return [
        EventMention(
            start=start,
            end=end,
            quote=text[start:end],
            rule=f"{language}.event.{types[0]}.fate",
            sentence=sentence.index,
            types=types,
            head=head,
            form="verb",
            light=sentence.tokens_in(start, end)[-1],
            factuality=verdict,
            another=True,
            conditional=conditional,
        )
    ]


def _kind(w: WeaponMention) -> str:
    """The weapon's type; cluster munitions, which the codebook counts among the others, fall and are fired too."""
    return "cluster" if w.weapon_type == "other" and "munition" in (w.name or "").lower() else w.weapon_type


def _attribute(t: Token, entry: str) -> bool:
    """A participle that says who, not what ("retreating troops"), or whose a place is ("the occupied heights")."""
    if t.dep != "amod" or not (t.has("VerbForm=Part") or t.lower.endswith("ed")):
        return False
    return t.has("Tense=Pres") or entry == "territory_change"


def _anaphor(
    text: str, sentence: Sentence, language: str, head: int, types: tuple[str, ...], judge: Judge
) -> EventMention:
    t = sentence.tokens[head]
    verdict, conditional = judge.judge(head, "noun", None)
    return EventMention(
        start=t.start,
        end=t.end,
        quote=text[t.start : t.end],
        rule=f"{language}.event.{types[0]}.anaphor",
        sentence=sentence.index,
        types=types,
        head=head,
        form="noun",
        factuality=verdict,
        another=t.lower in TRIGGERS[language].OTHER_ANAPHORS,
        conditional=conditional,
        generic_word=True,
    )


def _weight(m: Match) -> tuple[int, int]:
    return m.term.weight, len(m.tokens)


def _head(sentence: Sentence, m: Match) -> int:
    """A verb's term is headed by its first word, a noun's by the highest of its words in the tree."""
    if m.term.form == "verb" or len(m.tokens) == 1:
        return m.anchor
    within = set(m.tokens)
    for k in m.tokens:
        t = sentence.tokens[k]
        if t.head not in within and t.pos not in ("PUNCT", "ADP", "DET"):
            return k
    return m.anchor


def _light(sentence: Sentence, noun: int, light_verbs: frozenset[str]) -> int | None:
    """The verb that carries the noun's subject and tense, where it is a light one."""
    top = sentence.first_conjunct(noun)
    t = sentence.tokens[top]
    if t.dep not in ("obj", "nsubj:pass", "obl:arg", "obl", "acl", "xcomp"):
        for k in sentence.children(noun, "acl"):  # "l'offensive lancée par l'armée", "a raid carried out by …"
            if sentence.tokens[k].lemma in light_verbs:
                return k
        return None
    v = sentence.tokens[t.head]
    if v.pos in ("VERB", "AUX") and v.lemma in light_verbs and abs(v.i - noun) <= _LIGHT_REACH:
        between = sentence.tokens[min(v.i, noun) + 1 : max(v.i, noun)]
        if any(b.lower in ("où", "dont", "qui", "which", "who", ";") for b in between):
            return None  # another clause
        if t.dep in ("obl", "obl:arg") and v.lemma not in ("procéder", "livrer", "engage", "resort"):
            return None
        return v.i
    return None


def _carried_by_noun(sentence: Sentence, verb: int, term: Term, nominal: frozenset[int]) -> bool:
    """Whether the verb only says what an act named by its subject did ("l'attaque a visé un convoi") or its object
    ("ont repoussé une attaque" stays: there the verb adds a doer)."""
    if term.mark == "harm" or not (term.by_weapon or term.mark == "damage") or len(term.words) > 1:
        return False
    return any(d in nominal for d in subjects(sentence, verb)) or (
        term.generic and any(o in nominal for o in objects(sentence, verb) if sentence.tokens[o].i != verb)
    )


def _extent(sentence: Sentence, m: Match, light: int | None) -> tuple[int, int]:
    first, last = min(m.tokens), max(m.tokens)
    if light is not None and light < first:
        first = light
    return sentence.tokens[first].start, sentence.tokens[last].end


def _of_the_last(sentence: Sentence, head: int, language: str) -> bool:
    """Whether the noun only says what the act told before was ("It was the second massacre in two days")."""
    pointing = TRIGGERS[language].POINTERS
    t = sentence.tokens[head]
    if sentence.children(head, "cop"):
        return any(sentence.tokens[k].lower in pointing for k in sentence.children(head, "nsubj"))
    g = sentence.tokens[t.head]
    if t.dep in ("nsubj", "nsubj:pass") or g.lemma not in TRIGGERS[language].COPULAS:
        return False
    return any(sentence.tokens[k].lower in pointing for k in sentence.children(g.i, "nsubj") if k != head)


def _another(sentence: Sentence, head: int, light: int | None, language: str) -> bool:
    lang = TRIGGERS[language]
    for k in sentence.children(head, "det", "amod", "nummod", "advmod"):
        t = sentence.tokens[k]
        if t.lower in lang.ANOTHER_WORDS:
            return True
    for v in {head, light} - {None}:
        assert v is not None
        for k in sentence.children(v, "advmod", "obl", "fixed"):
            t = sentence.tokens[k]
            if t.lower in lang.AGAIN and (language == "en" or sentence.tokens[max(0, k - 1)].lower in ("de", "à")):
                return True
    return False
