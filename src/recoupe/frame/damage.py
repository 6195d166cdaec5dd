"""Damage: what was destroyed, burnt, taken or shot down, in the report's own words, wherever it tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType

from recoupe.frame.aims import things
from recoupe.frame.case import Case
from recoupe.frame.make import make_claim
from recoupe.frame.strays import as_fact, charged_or_denied, detail_words, is_person, owner, violent
from recoupe.frame.syntax import case_of, is_passive, subject, with_conjuncts
from recoupe.frame.voices import said
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim
from recoupe.model.sentence import Sentence, Token


@dataclass(frozen=True, slots=True)
class _Damage:
    """A thing and the words for what became of it; ``thing`` is None for damage that is denied."""

    thing: int | None
    verb: int
    start: int
    end: int


def damage_claims(analysis: Analysis, cases: Sequence[Case]) -> Iterator[tuple[Case, Claim]]:
    """``damage`` of every incident, once a thing and a voice.

    1. things that a verb of damage has for object, passive subject or noun, also those set on fire or taken away
    2. what was fired and shot down
    3. damage so called ("minor damage to the runway"), also where there is none ("ni dégât ni blessé")"""
    seen: set[tuple[int, str, str | None]] = set()
    triggers = {(a.sentence.index, i) for c in cases for a in c.acts if a.opens for i in (a.event.head, a.event.light)}
    for sentence in analysis.sentences:
        hits = [d for d in _hits(analysis, sentence) if (sentence.index, d.verb) not in triggers]
        rows = [*_things(analysis, sentence), *hits, *_none(analysis, sentence)]
        for d in _folded(rows):
            case = owner(analysis, cases, sentence, d.start, d.end, _hurtful)
            if case is None or not _of_the_case(case, d, sentence):
                continue
            claim = _claim(analysis, sentence, d)
            key = (id(case), str(claim.value).casefold(), claim.chain[-1].name)
            if key not in seen:
                seen.add(key)
                yield case, claim


def _hurtful(case: Case) -> bool:
    return violent(case) or case.type == "protest"


def _of_the_case(case: Case, d: _Damage, sentence: Sentence) -> bool:
    """A march is not charged with what is told in other sentences."""
    return case.type != "protest" or any(a.sentence.index == sentence.index for a in case.acts)


def _claim(analysis: Analysis, sentence: Sentence, d: _Damage) -> Claim:
    text = analysis.report.text
    words = text[d.start : d.end]
    how = said(analysis, d.start, d.end)
    if d.thing is None:
        return make_claim(
            analysis, "damage", words, d.start, d.end, how, "frame.claim.damage.none", charged_or_denied(how)
        )
    low, high = _thing_extent(analysis, sentence, d)
    value = f"{text[low:high]} ({words})"
    start, end = min(low, d.start), max(high, d.end)
    return make_claim(analysis, "damage", value, start, end, how, "frame.claim.damage", charged_or_denied(how))


def _thing_extent(analysis: Analysis, sentence: Sentence, d: _Damage) -> tuple[int, int]:
    assert d.thing is not None
    low, high = sentence.extent(d.thing, "acl:relcl", "acl", "appos", "advcl", "case", "parataxis", "cc")
    cut = [t.start for t in analysis.times if t.sentence == sentence.index and low < t.start < high]
    if cut and sentence.tokens[d.thing].end < min(cut):
        head = sentence.text[: min(cut) - sentence.start].rstrip()
        high = sentence.start + len(re.sub(r"[\s,]+(?:on|in|at|le|la|du|dans(?: la| le)?|late|early)?$", "", head))
    if low <= d.start < d.end <= high and d.start > sentence.tokens[d.thing].start:
        high = max(
            sentence.tokens[d.thing].end, sentence.start + len(sentence.text[: d.start - sentence.start].rstrip())
        )
    return low, high


def _folded(rows: list[_Damage]) -> list[_Damage]:
    """One row a thing: "pillées ou incendiées" are one damage."""
    kept: dict[int | None, _Damage] = {}
    for d in sorted(rows, key=lambda d: d.start):
        first = kept.get(d.thing)
        if first is None:
            kept[d.thing] = d
        elif 0 <= d.start - first.end <= 8:
            kept[d.thing] = _Damage(d.thing, first.verb, first.start, d.end)
    return list(kept.values())


def _things(analysis: Analysis, sentence: Sentence) -> Iterator[_Damage]:
    words = detail_words(analysis.language)
    for t in sentence.tokens:
        for thing, start, end in _predicates(analysis, sentence, t, words):
            if not as_fact(sentence, t.i, analysis.language):
                continue
            if _is_thing(analysis, sentence, thing, words):
                yield _Damage(thing, t.i, start, end)
    for m in words.TAKING_PHRASES.finditer(sentence.text):
        at = sentence.start + m.start()
        thing_at = _noun_after(sentence, sentence.start + m.end())
        verb = sentence.token_at(at)
        if thing_at is None or verb is None or not as_fact(sentence, verb, analysis.language):
            continue
        if _is_thing(analysis, sentence, thing_at, words):
            yield _Damage(thing_at, verb, at, sentence.start + m.end())


def _hits(analysis: Analysis, sentence: Sentence) -> Iterator[_Damage]:
    """Things that were hit, where that is no act of its own ("une maison a été touchée")."""
    words = detail_words(analysis.language)
    for t in sentence.tokens:
        if t.pos == "VERB" and t.lemma in words.HIT_VERBS and sentence.children(t.i, "aux:pass"):
            thing = subject(sentence, t.i)
            lemma = sentence.tokens[thing].lemma.lower() if thing is not None else ""
            if lemma not in things(analysis.language) or lemma in words.AIM_NOUNS:
                continue
            if as_fact(sentence, t.i, analysis.language):
                yield _Damage(thing, t.i, t.start, t.end)


def _predicates(
    analysis: Analysis, sentence: Sentence, t: Token, words: ModuleType
) -> Iterator[tuple[int | None, int, int]]:
    """(thing, characters of the words for the damage) of a token."""
    if t.pos == "X" and t.dep == "dep" and _verbs_of(t, analysis.language) & words.DAMAGE_VERBS:
        yield _phrase_head(sentence, t.head), t.start, t.end  # "un parking à étages éventré"
        return
    if t.pos not in ("VERB", "ADJ", "NOUN") and not (t.pos == "AUX" and t.lemma == "mettre"):
        return
    after = sentence.text[t.end - sentence.start : t.end - sentence.start + 90]
    fire = words.FIRE_TO.match(sentence.text, t.start - sentence.start) if t.pos != "NOUN" else None
    if fire is not None:
        end = sentence.start + fire.end()
        passive = bool(sentence.children(t.i, "nsubj:pass"))
        yield (subject(sentence, t.i) if passive else _noun_after(sentence, end)), t.start, end
        return
    if t.pos != "NOUN" and t.lemma in words.RESULT_VERBS:
        m = words.RESULTS.search(after)
        if m is not None and not re.search(r"[.;:]|\b(?:and|et|who|qui|that|que)\b", after[: m.start()]):
            end = t.end + m.end()
            thing = _undergoer(sentence, t.i)
            if thing is None and t.lemma in words.LYING_VERBS:
                thing = subject(sentence, t.i)
            if thing is not None and t.end + m.start() <= sentence.tokens[thing].start < end:
                inner = sentence.children(thing, "compound")  # "set a police van alight"
                above = t.head if t.dep.startswith("acl") else None  # "a depot that arsonists set alight"
                thing = inner[-1] if inner else above
            start = t.start if thing is None or sentence.tokens[thing].start < t.start else t.start
            between = thing is not None and t.end <= sentence.tokens[thing].start < end
            yield thing, (t.end + m.start() if between else start), end
            return
    m = words.TAKES_FIRE.match(sentence.text, t.start - sentence.start)
    if m is not None:
        yield _fallen(sentence, t.i), t.start, sentence.start + m.end()
        return
    if t.pos == "NOUN" or any(
        sentence.tokens[k].lower in ("se", "s'", "s’") for k in sentence.children(t.i, "expl", "obj")
    ):
        if not _verbs_of(t, analysis.language) & words.FALLING_VERBS or t.pos == "NOUN":
            return  # "trois roquettes se sont abattues"
    particle = _particle(sentence, t, words)
    if particle is not None:
        yield _undergoer(sentence, t.i), t.start, max(t.end, particle.end if particle.i == t.i + 1 else t.end)
        return
    forms = _verbs_of(t, analysis.language)
    if forms & words.INTERCEPT_VERBS:
        thing = _undergoer(sentence, t.i)
        if thing is not None and _fired(analysis, sentence, thing):
            beside = sentence.tokens[min(t.i + 1, len(sentence.tokens) - 1)]
            yield thing, t.start, beside.end if beside.lower in words.INTERCEPT_PARTICLES else t.end
            return
    if not forms & words.DAMAGE_VERBS:
        return
    thing = _undergoer(sentence, t.i)
    if thing is None and forms & words.FALLING_VERBS:
        thing = _fallen(sentence, t.i)  # "des maisons et le marché ont brûlé"
    if token_before_noun(sentence, t) and forms & words.UNTAKEN:
        return
    if thing is None or _not_struck(analysis, sentence, thing):
        thing = _bare_after(analysis, sentence, t) or thing
    beside = sentence.tokens[min(t.i + 1, len(sentence.tokens) - 1)]
    yield thing, t.start, beside.end if beside.lower in words.COMPLETING else t.end


def token_before_noun(sentence: Sentence, t: Token) -> bool:
    """Whether a participle is no more than an adjective of its noun."""
    return t.dep == "amod" or (t.dep == "acl" and not sentence.children(t.i, "obl", "obl:agent", "advmod"))


def _not_struck(analysis: Analysis, sentence: Sentence, thing: int) -> bool:
    """Whether a subject or object is a day or those who did it."""
    at = sentence.tokens[thing].start
    return is_person(analysis, sentence, (thing,)) or any(x.start <= at < x.end for x in analysis.times)


def _bare_after(analysis: Analysis, sentence: Sentence, t: Token) -> int | None:
    """The noun behind an active verb, past a day ("ont brûlé dimanche quarante cases")."""
    if t.pos != "VERB" or not sentence.children(t.i, "aux") or is_passive(sentence, t.i):
        return None
    for n in sentence.tokens[t.i + 1 : t.i + 9]:
        if any(x.start <= n.start < x.end for x in analysis.times) or n.pos in ("DET", "NUM", "ADJ"):
            continue
        return n.i if n.pos == "NOUN" and not sentence.children(n.i, "case") else None
    return None


_ENDINGS = (
    (re.compile(r"(?:ée?s?)$"), "er"),
    (re.compile(r"(?<=u)ite?s?$"), "ire"),
    (re.compile(r"ie?s?$"), "ir"),
)


def _verbs_of(t: Token, language: str) -> set[str]:
    """The verbs that a token may be a form of: parsers give participles that modify a noun their own lemmas."""
    found = {t.lemma}
    if t.pos in ("ADJ", "X") or t.has("VerbForm=Part"):
        if language == "fr":
            found |= {e.sub(to, t.lower) for e, to in _ENDINGS if e.search(t.lower)}
        elif t.lower.endswith("ed"):
            found |= {t.lower[:-1], t.lower[:-2], t.lower[:-3]}
    return found


def _phrase_head(sentence: Sentence, i: int) -> int:
    """The noun above a bare complement ("parking" of "parking à étages")."""
    while sentence.tokens[i].dep == "nmod" and not sentence.children(i, "det"):
        i = sentence.tokens[i].head
    return i


def _particle(sentence: Sentence, t: Token, words: ModuleType) -> Token | None:
    wanted = words.PARTICLE_VERBS.get(t.lemma)
    if not wanted:
        return None
    for k in sentence.children(t.i):
        child = sentence.tokens[k]
        if (
            k > t.i
            and child.lower in wanted
            and child.dep in ("compound:prt", "prt", "advmod", "advcl", "obl", "xcomp")
        ):
            return child
    beside = sentence.tokens[t.i + 1] if t.i + 1 < len(sentence.tokens) else None
    return beside if beside is not None and beside.lower in wanted else None


def _undergoer(sentence: Sentence, verb: int) -> int | None:
    """What a verb is done to: its object, the subject of a passive, the noun that it modifies or whose relative clause
    it is in ("a depot that arsonists had burned")."""
    token = sentence.tokens[verb]
    if token.pos == "ADJ" and token.dep == "dep" and verb and sentence.tokens[verb - 1].pos == "NOUN":
        return _phrase_head(sentence, verb - 1)  # "parle d'un immeuble éventré"
    if token.dep == "amod" or (token.pos == "ADJ" and token.dep.startswith("acl")):
        return token.head
    if is_passive(sentence, verb):
        return subject(sentence, verb)
    thing = sentence.child(verb, "obj")
    if thing is None and token.pos == "ADJ":
        return subject(sentence, verb)
    if thing is not None and sentence.tokens[thing].pos == "PRON" and token.dep == "acl:relcl":
        return token.head
    if thing is None and token.dep == "acl:relcl" and sentence.children(verb, "nsubj"):
        own = sentence.tokens[sentence.children(verb, "nsubj")[0]]
        return token.head if own.pos in ("NOUN", "PROPN") else None
    return thing


def _fallen(sentence: Sentence, verb: int) -> int | None:
    """What falls or burns: the subject, or the noun right before the verb where the parser lost that."""
    thing = subject(sentence, verb)
    if thing is not None and sentence.tokens[thing].pos in ("NOUN", "PROPN") and thing < verb:
        return thing
    i = verb - 1
    while i > 0 and sentence.tokens[i].pos in ("AUX", "ADV"):
        i -= 1
    while sentence.tokens[i].dep == "nmod" and sentence.tokens[i].head < i:
        i = sentence.tokens[i].head
    return i if sentence.tokens[i].pos == "NOUN" else thing


def _noun_after(sentence: Sentence, offset: int) -> int | None:
    """The head of the noun phrase that begins at a character, give or take determiners and adjectives."""
    i = sentence.token_at(offset) if offset < sentence.end else None
    if i is None:
        i = next((t.i for t in sentence.tokens if t.start >= offset), None)
    while i is not None and i < len(sentence.tokens):
        t = sentence.tokens[i]
        if t.pos in ("NOUN", "PROPN"):
            while sentence.tokens[t.head].start > t.start and t.dep in ("compound", "amod", "flat"):
                t = sentence.tokens[t.head]
            return t.i
        if t.pos not in ("DET", "ADJ", "NUM", "ADP", "ADV", "PRON") or t.i > i + 5:
            return None
        i += 1
    return None


def _fired(analysis: Analysis, sentence: Sentence, thing: int) -> bool:
    """Whether a thing is something that was fired: a weapon of the report, or the pronoun for several."""
    t = sentence.tokens[thing]
    kinds = ("rocket", "missile", "drone", "mortar", "aerial_bomb")
    if t.pos in ("PRON", "NUM", "DET", "ADJ") and not sentence.children(
        thing, "nmod"
    ):  # "elles ont été interceptées", "en avoir abattu 36"
        near = [w for w in analysis.weapons if w.end <= t.start and sentence.index - w.sentence <= 1]
        return bool(near) and near[-1].weapon_type in kinds and t.lower not in ("it", "he", "she", "il", "elle", "on")
    heads = {*with_conjuncts(sentence, thing), *sentence.children(thing, "nmod")}  # "most of the rockets"
    return any(
        w.sentence == sentence.index and (w.head in heads or w.start <= t.start < w.end) and w.weapon_type in kinds
        for w in analysis.weapons
    )


def _is_thing(analysis: Analysis, sentence: Sentence, thing: int | None, words: ModuleType) -> bool:
    if thing is None:
        return False
    t = sentence.tokens[thing]
    if any(x.sentence == sentence.index and x.start <= t.start < x.end for x in analysis.times):
        return False
    if t.pos in ("PRON", "NUM", "DET", "ADJ") and _fired(analysis, sentence, thing):
        return True
    if t.pos not in ("NOUN", "PROPN") or t.lemma.lower() in words.TRIVIAL or t.lemma.lower() in words.ABSTRACT:
        return False
    if any(e.sentence == sentence.index and e.head == thing and e.form == "noun" for e in analysis.events):
        return False
    concrete = t.lemma.lower() in things(analysis.language)  # a bank branch is no branch of a movement
    return concrete or not is_person(analysis, sentence, with_conjuncts(sentence, thing))


def _case_in(sentence: Sentence, i: int, cases: frozenset[str]) -> bool:
    return case_of(sentence, i).split(" ")[0] in cases


def _none(analysis: Analysis, sentence: Sentence) -> Iterator[_Damage]:
    words = detail_words(analysis.language)
    m = words.NO_DAMAGE.search(sentence.text)
    for t in sentence.tokens if m is None else ():
        if t.pos == "NOUN" and t.lower in words.DAMAGE_NOUNS and as_fact(sentence, t.i, analysis.language):
            to = [k for k in sentence.children(t.i, "nmod", "obl") if _case_in(sentence, k, words.DAMAGED_CASES)]
            to += [
                k
                for k in sentence.children(t.head, "nmod", "obl")
                if k > t.i and _case_in(sentence, k, words.DAMAGED_CASES)
            ]
            things = [k for k in to if sentence.tokens[k].pos == "NOUN" and not _not_struck(analysis, sentence, k)]
            if things or sentence.children(t.i, "amod"):
                low, high = sentence.extent(t.i, "acl:relcl", "appos", "case", "cc", "conj", "det")
                end = max(high, *(sentence.extent(k)[1] for k in things)) if things else high
                lead = words.PHRASE_LEAD.match(sentence.text[low - sentence.start :])
                yield _Damage(None, t.i, low + (lead.end() if lead else 0), end)
    if m is not None:
        start, end = sentence.start + m.start(), sentence.start + m.end()
        i = sentence.head_in(start, end)
        if i is not None and not words.HABITS.search(sentence.text):
            yield _Damage(None, i, start, end)
