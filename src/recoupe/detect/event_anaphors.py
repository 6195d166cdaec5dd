"""Pronouns that stand for an act told before: "celle de Dori", "celui du 3 mai", "the one in May", "that of Monday"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from types import ModuleType

from recoupe.detect.clause import TRIGGERS
from recoupe.model.sentence import Sentence, Token

_NOMINAL = frozenset({"NOUN", "PROPN"})
_COMPLEMENTS = ("nmod", "acl", "acl:relcl", "obl")


def anaphors(
    sentence: Sentence,
    language: str,
    nominal: Collection[int],
    before: tuple[Token, tuple[str, ...]] | None,
) -> Iterator[tuple[int, int | None]]:
    """(token of the pronoun, token of the act's noun that it stands for; None for ``before``'s). ``nominal`` are the
    acts of this sentence that are nouns, ``before`` the last such act of the sentence before it.

    A pronoun that could as well stand for another noun of its gender and role gives nothing."""
    lang = TRIGGERS[language]
    if not nominal and before is None:
        return
    for t in sentence.tokens:
        if t.lower in lang.ANAPHORS and _stands_alone(sentence, t, lang):
            if t.i in nominal:
                continue
            found = _antecedent(sentence, t, lang)
            if found is not None:
                if found.i in nominal:
                    yield t.i, found.i
            elif before is not None and _agree(before[0], t, lang):
                yield t.i, None


def _stands_alone(sentence: Sentence, t: Token, lang: ModuleType) -> bool:
    """Whether the word is a pronoun with a complement of its own or the subject of a verb of happening."""
    tokens = sentence.tokens
    lower = t.lower
    following = tokens[t.i + 1].lower if t.i + 1 < len(tokens) else ""
    if lower in lang.ANAPHOR_DETERMINED:  # "the one", "une autre", "a second"
        if t.i == 0 or tokens[t.i - 1].lower not in lang.ANAPHOR_DETERMINED[lower]:
            return False
    if t.dep in ("det", "nummod", "amod", "advmod", "mark", "cc", "compound"):
        return False
    complement = following in lang.ANAPHOR_OPENERS or any(
        tokens[c].i == t.i + 1 and tokens[c].pos in ("VERB", "NUM") for c in sentence.children(t.i, *_COMPLEMENTS)
    )
    if complement:
        return True
    if lower not in lang.OTHER_ANAPHORS or t.dep.split(":")[0] != "nsubj":
        return False
    return tokens[t.head].lemma in lang.ANAPHOR_VERBS or bool(
        set(lang.verb_lemmas(tokens[t.head].lower)) & lang.ANAPHOR_VERBS
    )


def _agree(noun: Token, t: Token, lang: ModuleType) -> bool:
    gender = lang.ANAPHORS[t.lower]
    return not gender or not (noun.has("Gender=Masc") or noun.has("Gender=Fem")) or noun.has(f"Gender={gender}")


def _antecedent(sentence: Sentence, t: Token, lang: ModuleType) -> Token | None:
    """The noun of the sentence that the pronoun most likely stands for: what it is coordinated with, else the last
    subject for a subject or after a word of comparison, else the last noun that hangs on no other."""
    tokens = sentence.tokens
    if t.dep == "conj":
        for k in (t.head, *sentence.ancestors(t.head)):
            if tokens[k].pos not in _NOMINAL:
                break
            if k < t.i and tokens[k].pos == "NOUN" and _agree(tokens[k], t, lang):
                return tokens[k]
    nouns = [
        n
        for n in tokens[: t.i]
        if n.pos == "NOUN" and not n.dep.startswith(("nmod", "compound", "obl:npmod", "nummod")) and _agree(n, t, lang)
    ]
    if t.lower in lang.OTHER_ANAPHORS:  # "one man … and another", "un bus … un autre"
        counted = [
            n for n in nouns if any(tokens[c].lower in lang.ONE_WORDS for c in sentence.children(n.i, "det", "nummod"))
        ]
        if counted:
            return counted[-1]
    compared = any(tokens[c].lower in lang.COMPARISONS for c in sentence.children(t.i, "case", "mark"))
    if compared:
        nouns = [n for n in nouns if n.i != t.head or tokens[n.i - 1].pos != "ADV"]  # "plus meurtrière que celle …"
    if compared or t.dep.startswith("nsubj"):
        heads = [n for n in nouns if n.dep.startswith("nsubj") or n.dep == "root"]
        if heads:
            return heads[-1]
    return nouns[-1] if nouns else None
