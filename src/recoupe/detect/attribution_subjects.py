"""Subjects of verbs of saying where the tree needs help: shared, relative, set off by commas, or lost."""

from __future__ import annotations

from types import ModuleType

from recoupe.detect.attribution_cue import Cue, language_of
from recoupe.detect.attribution_phrase_search import phrase_before
from recoupe.detect.attribution_phrases import Phrase, phrase_at
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.voices import classify_voice


def since(s: Sentence, t: Token, verb: int, cues: ModuleType) -> int | None:
    """The subject that another verb has taken since the last verb of saying ("…; the RSF condemned it and said")."""
    governor = s.first_conjunct(t.i)
    if governor == t.i or governor <= verb:
        return None
    if any(s.tokens[a].dep == "ccomp" for a in (governor, *s.ancestors(governor))):
        return None
    found = [k for k in s.children(governor, "nsubj") if verb < k < t.i and s.tokens[k].pos in ("NOUN", "PROPN")]
    return found[-1] if found else None


def heading(s: Sentence, noun: int, verb: int) -> bool:
    """Whether a colon parts a noun from the verb: a heading does not speak ("Fait nouveau : le GSIM nie et dit")."""
    return any(x.lower == ":" for x in s.tokens[noun:verb])


def real_subjects(s: Sentence, t: Token, cues: ModuleType) -> list[int]:
    """The verb's subjects before it, without times ("ce matin il parle") and objects that the parser took for subjects
    ("une mère nous | raconte")."""
    heads = [k for k in s.children(t.i, "nsubj") if k < t.i and not heading(s, k, t.i)]
    if len(heads) > 1:
        kept = [k for k in heads if s.tokens[k].lower not in cues.TIME_WORDS]
        kept = [k for k in kept if not (s.tokens[k].pos == "PRON" and s.tokens[k - 1].lower == ",")] or kept
        kept = [k for k in kept if not (s.tokens[k].lower in cues.CLITICS and k != kept[0])] or kept
        return kept or heads
    return [k for k in heads if s.tokens[k].lower not in cues.TIME_WORDS]


def named_before(s: Sentence, phrase: Phrase, cues: ModuleType) -> Phrase | None:
    """The name that a phrase between commas only describes ("the BRN, | the strongest of the groups, | admitted")."""
    if phrase.pronoun or phrase.first < 2 or s.tokens[phrase.first - 1].lower != ",":
        return None
    if s.tokens[phrase.first].lower not in cues.DEFINITE or not any(
        x.lower == "," for x in s.tokens[phrase.last + 1 : phrase.last + 2]
    ):
        return None
    found = phrase_before(s, phrase.first - 1, cues)
    if found is None or found.pronoun or s.tokens[found.head].pos != "PROPN" or found.last < phrase.first - 4:
        return None
    opened = found.first > 0 and s.tokens[found.first - 1].pos == "ADP"
    return None if opened or any(x.dep == "root" for x in s.tokens[: found.first]) else found


def kind_of(s: Sentence, p: Phrase, language: str) -> str:
    return classify_voice(s.text[p.start - s.start : p.end - s.start], language).kind


def antecedent_of(s: Sentence, t: Token, pronoun: int, cues: ModuleType) -> Phrase | None:
    """What *qui*, *who* or *which* stands for: the noun that the clause hangs on, else the phrase before it."""
    k = pronoun - 1
    while k >= 0 and s.tokens[k].lower in (",", "»", "”", '"', "(", ")"):
        k -= 1
    if k >= 0 and s.tokens[k].lower in cues.EMPTY_SUBJECTS:
        return None
    near = phrase_at(s, k, cues) if k >= 0 and s.tokens[k].pos in ("NOUN", "PROPN") else None
    of = near is not None and near.first > 0 and s.tokens[near.first - 1].lower in ("de", "du", "des", "d'", "of")
    if near is not None and not of and k == pronoun - 2 and kind_of(s, near, language_of(cues)) != "unknown":
        return _described(s, near, cues)
    governor = s.tokens[s.tokens[t.i].head]
    if t.dep == "acl:relcl" and governor.pos in ("NOUN", "PROPN") and governor.i < pronoun:
        return _described(s, phrase_at(s, governor.i, cues), cues)
    return phrase_before(s, k + 1, cues)


def _described(s: Sentence, phrase: Phrase, cues: ModuleType) -> Phrase:
    """The name that an apposition only describes: "the Free Army, a rebel group that accuses …" is the Army."""
    if phrase.first < 2 or s.tokens[phrase.first - 1].lower != "," or s.tokens[phrase.first].lower not in _A:
        return phrase
    found = phrase_before(s, phrase.first - 1, cues)
    if found is None or found.pronoun or s.tokens[found.last + 1].lower != ",":
        return phrase
    return found if any(s.tokens[k].text[:1].isupper() for k in range(found.first, found.last + 1)) else phrase


_A = frozenset({"a", "an", "un", "une"})


def governor_subject(s: Sentence, t: Token, cues: ModuleType, earlier: list[Cue]) -> list[Phrase]:
    """Who does a participle or "avant de": the subject of the verb it hangs on, else the last speaker's."""
    same = [c for c in earlier if c.sources and c.verb is not None]
    if same and (s.tokens[t.i].head == same[-1].verb or same[-1].place != "after"):
        return list(same[-1].sources)
    for a in s.ancestors(t.i):
        if s.tokens[a].pos in ("VERB", "AUX"):
            heads = list(s.children(a, "nsubj"))
            if heads and s.tokens[heads[0]].lower not in cues.RELATIVE:
                return [phrase_at(s, heads[0], cues)]
        elif s.tokens[a].pos in ("NOUN", "PROPN") and t.dep == "acl":
            return [phrase_at(s, a, cues)]
    later = [k.i for k in s.tokens if k.i > t.i and k.dep.startswith("nsubj")]
    return [phrase_at(s, later[0], cues)] if later and t.i < 3 else list(same[-1].sources) if same else []


def lost_root(s: Sentence, t: Token) -> bool:
    """Whether the parser took the subject for the root and its verb for a modifier of what stands between
    ("A resident of Dandume reached by telephone spoke of …")."""
    root = next((x for x in s.tokens if x.dep == "root"), None)
    return (
        root is not None
        and root.pos in ("NOUN", "PROPN")
        and root.i < t.i
        and not heading(s, root.i, t.i)
        and not any(x.dep.startswith("nsubj") and x.head == root.i for x in s.tokens)
    )
