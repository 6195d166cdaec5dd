"""Weapons: to which incident each belongs, and when naming one is a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from types import ModuleType

from recoupe.frame.case import Case
from recoupe.frame.make import make_claim
from recoupe.frame.roles import cue_pattern
from recoupe.frame.strays import as_fact, charged_or_denied, detail_words, nearest_act, owner, violent
from recoupe.frame.syntax import governing_verb
from recoupe.frame.voices import Said, own_voice, said
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim
from recoupe.model.mention import QuantityMention, WeaponMention
from recoupe.model.sentence import Sentence

_FITS: dict[str, frozenset[str]] = {
    "drone": frozenset(
        {"drone_strike", "shelling", "air_strike", "armed_attack", "armed_clash", "bombing", "assassination"}
    ),
    "rocket": frozenset({"shelling", "air_strike", "armed_attack", "armed_clash", "drone_strike"}),
    "missile": frozenset({"shelling", "air_strike", "drone_strike", "armed_attack", "assassination"}),
    "mortar": frozenset({"shelling", "armed_attack", "armed_clash", "air_strike"}),
    "artillery": frozenset({"shelling", "armed_attack", "armed_clash", "air_strike"}),
    "aerial_bomb": frozenset({"air_strike", "drone_strike", "shelling", "chemical_attack"}),
    "ied": frozenset({"bombing", "suicide_bombing", "armed_attack", "assassination", "property_destruction"}),
    "car_bomb": frozenset({"bombing", "suicide_bombing", "armed_attack", "assassination"}),
    "suicide_vest": frozenset({"suicide_bombing", "bombing", "armed_attack", "assassination"}),
    "mine": frozenset({"bombing", "armed_attack"}),
    "chemical": frozenset({"chemical_attack", "crackdown", "riot", "air_strike", "torture", "assassination"}),
}
"""Kinds of incident that a weapon told without a trigger can belong to; the weapons of a hand fit any violence."""
_BLASTS = frozenset({"ied", "car_bomb", "suicide_vest", "mine"})


def arm_strays(analysis: Analysis, cases: Sequence[Case]) -> None:
    """Give weapons that stand in no act's clause to the incident that the report is speaking of, where they are told as
    used there and are counted, named or another voice's ("Aides had spoken of an Iskander")."""
    held = {(w.start, w.end) for c in cases for a in c.acts for w in a.weapons}
    strays = [w for w in analysis.weapons if (w.start, w.end) not in held]
    for w in sorted([*strays, *_counts(analysis)], key=lambda w: w.start):
        sentence = analysis.sentences[w.sentence]
        if not _telling(analysis, sentence, w):
            continue
        before = _counted_before(analysis, w.start, w.sentence) if w.rule.endswith(".counted") else None
        holder = next((c for c in cases if before and any(before in a.weapons for a in c.acts)), None)
        if holder is not None:
            nearest_act(holder, sentence, w.start).weapons.append(w)
            continue
        allowed = _FITS.get(w.weapon_type)
        case = owner(analysis, cases, sentence, w.start, w.end, partial(_fits, allowed))
        if case is not None:
            nearest_act(case, sentence, w.start).weapons.append(w)


def _fits(allowed: frozenset[str] | None, case: Case) -> bool:
    return violent(case) and (allowed is None or case.type in allowed)


def _telling(analysis: Analysis, sentence: Sentence, w: WeaponMention) -> bool:
    """Whether a weapon without a trigger is told as one that was used."""
    if w.rule.endswith(".counted"):
        return True
    verb = governing_verb(sentence, w.head)
    if verb is None or not as_fact(sentence, verb, analysis.language) or _of_another(analysis, sentence, w):
        return False
    if any(e.sentence == sentence.index and e.start <= w.start < e.end for e in analysis.events):
        return False  # its own act was judged: a habit, a plan, a fear
    live = detail_words(analysis.language).LIVE_ROUNDS.search(w.quote) is not None
    if (w.rule.endswith((".implied", ".carrier")) and not live) or _definite(sentence, w):
        return False
    if sentence.tokens[verb].lemma in detail_words(analysis.language).HELD_VERBS:
        return False
    if w.name is not None or (w.min is not None and not _article_only(w)):
        return True
    how = said(analysis, w.start, w.end)
    words = detail_words(analysis.language)
    near = {sentence.tokens[k].lemma for k in (verb, *sentence.children(w.head, "acl"), sentence.tokens[w.head].head)}
    used = bool(near & (words.USED_VERBS | words.COUNT_VERBS))
    return used and len(how.chain) > len(own_voice(analysis)) and (live or how.speech_act != "deny")


def weapon_claims(analysis: Analysis, cases: Sequence[Case]) -> Iterator[tuple[Case, Claim]]:
    """``weapon`` where a number or a make is given or the voice is another's.

    "A drone" and "une bombe" count nothing; a weapon that looks back ("the missile", "the drone strike") or that names
    the kind of act says nothing new."""
    for case in cases:
        for a in case.acts:
            for w in a.weapons:
                sentence = analysis.sentences[w.sentence]
                how = said(analysis, w.start, w.end)
                if not _worth(analysis, sentence, w, how) or _of_another(analysis, sentence, w):
                    continue
                value = {"type": w.weapon_type, "name": w.name, "min": w.min, "max": w.max, "text": w.quote}
                yield case, make_claim(analysis, "weapon", value, w.start, w.end, how, w.rule, charged_or_denied(how))


def _worth(analysis: Analysis, sentence: Sentence, w: WeaponMention, how: Said) -> bool:
    others = how.chain[-1].kind not in ("outlet", "agency") or len(how.chain) > 2
    if w.max == 0:
        return False
    if w.name is not None or (w.min is not None and (others or not _article_only(w))):
        return True
    if not others:
        return False
    if w.rule.endswith(".implied"):
        return detail_words(analysis.language).LIVE_ROUNDS.search(w.quote) is not None
    return not w.rule.endswith(".carrier") and not _definite(sentence, w) and not _kind_of_act(analysis, sentence, w)


_ARTICLES = frozenset({"un", "une", "a", "an", "d'un", "d'une"})


def _article_only(w: WeaponMention) -> bool:
    """Whether the number of a weapon is no more than its article."""
    return w.min == w.max == 1 and w.quote.split()[0].lower() in _ARTICLES


def _definite(sentence: Sentence, w: WeaponMention) -> bool:
    if _BY_MEANS.search(sentence.text[: w.start - sentence.start]):
        return False  # "tués à l'arme blanche"
    dets = [sentence.tokens[k] for k in sentence.children(w.head, "det")]
    pointing = [d for d in dets if d.has("Definite=Def") or d.has("PronType=Dem")]
    return any(not d.has("Number=Plur") or w.name is None for d in pointing)


_BY_MEANS = re.compile(r"\b(?:à(?: l['’]| la)?|aux?) ?$", re.I)
"""What stands before a kind of weapon, not before one told before."""


def _kind_of_act(analysis: Analysis, sentence: Sentence, w: WeaponMention) -> bool:
    """Whether a weapon only says what kind of act it was ("a drone strike", "une attaque au drone", "tirs d'obus")."""
    token = sentence.tokens[w.head]
    if token.dep not in ("compound", "nmod", "amod", "nmod:poss"):
        return False
    return any(
        e.sentence == sentence.index and e.head == token.head and e.form == "noun" for e in analysis.events
    ) and (w.weapon_type in ("drone", "car_bomb", "suicide_vest", "aerial_bomb"))


def _of_another(analysis: Analysis, sentence: Sentence, w: WeaponMention) -> bool:
    """Whether a weapon is that of the act which this one answers ("a response to rocket fire on …")."""
    cues = cue_pattern(analysis.language, "RETALIATION_CUES")
    at = w.start - sentence.start
    return any(m.end() <= at <= m.end() + 60 and w.min is None for m in cues.finditer(sentence.text))


def _counts(analysis: Analysis) -> Iterator[WeaponMention]:
    """Counts whose noun stands before: "the Kurdish authorities counted only 14", "n'en compte que deux", and general
    words for what was fired ("une quarantaine de tirs")."""
    words = detail_words(analysis.language)
    for q in analysis.quantities:
        if q.unit != "count" or q.min is None and q.max is None or q.sentence < 0:
            continue
        sentence = analysis.sentences[q.sentence]
        if any(w.start <= q.start < w.end or q.start <= w.start < q.end for w in analysis.weapons):
            continue
        if any(h.start <= q.start < h.end for h in analysis.harms):
            continue
        head = _bare_head(sentence, q, words)
        shots = _shots(sentence, q, words.SHOTS) if head is None else None
        before = _counted_before(analysis, q.start, q.sentence)
        if before is None or (head is None and shots is None):
            continue
        if before.weapon_type in _BLASTS and shots is not None:
            continue
        end = max(q.end, sentence.tokens[shots].end) if shots is not None else q.end
        at = head if head is not None else shots
        assert at is not None
        yield WeaponMention(
            start=q.start,
            end=end,
            quote=analysis.report.text[q.start : end],
            rule=f"{analysis.language}.weapon.counted",
            sentence=sentence.index,
            weapon_type=before.weapon_type,
            min=q.min,
            max=q.max,
            head=at,
        )


def _bare_head(sentence: Sentence, q: QuantityMention, words: ModuleType) -> int | None:
    """The verb of counting whose object is a number without a noun."""
    i = sentence.head_in(q.start, q.end)
    if i is None:
        return None
    token = sentence.tokens[i]
    if words.OF_THEM.search(sentence.text[: q.start - sentence.start]):
        return i
    after = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    if token.pos not in ("NUM", "NOUN", "PRON", "ADJ") or (after is not None and after.pos in ("NOUN", "ADJ", "PROPN")):
        return None
    for k in (token.head, *[t.i for t in sentence.tokens[max(0, i - 4) : i]]):
        if sentence.tokens[k].lemma in words.COUNT_VERBS and sentence.tokens[k].pos == "VERB":
            return k if sentence.tokens[k].lemma == "count" else None
    return None


def _shots(sentence: Sentence, q: QuantityMention, nouns: frozenset[str]) -> int | None:
    """The general word for what was fired behind a number."""
    for t in sentence.tokens:
        if q.end <= t.start <= q.end + 12:
            if t.pos == "NOUN":
                return t.i if t.lemma in nouns else None
            if t.pos not in ("ADP", "DET", "ADJ"):
                return None
    return None


def _counted_before(analysis: Analysis, start: int, sentence: int) -> WeaponMention | None:
    """The weapon whose count stands nearest before, where no count of people stands between."""
    near = [w for w in analysis.weapons if w.end <= start and sentence - w.sentence <= 2 and w.min is not None]
    if not near:
        return None
    last = near[-1]
    tolls = [h for h in analysis.harms if last.end <= h.start < start and h.min]
    return None if tolls and tolls[-1].sentence == sentence else last
