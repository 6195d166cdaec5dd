"""Who stands where around a verb or a noun: subject, object, agent, complements, with what the surface leaves out.

Nothing here knows of violence; it reads the tree of one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.model.sentence import Sentence

_RELATIVES = frozenset({"qui", "que", "qu'", "dont", "lequel", "laquelle", "who", "which", "that", "whom"})


def case_of(sentence: Sentence, i: int) -> str:
    """The preposition of a nominal as one lower-case string ("à l'encontre de", "into"), or ""."""
    cases = sentence.children(i, "case")
    words: list[str] = []
    for c in cases:
        if c > i:  # an English possessive 's
            continue
        words += [sentence.tokens[k].lower for k in sentence.subtree(c)]
    return " ".join(words).replace("' ", "'")


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Whether the verb's subject undergoes it. A participle that modifies a noun ("le village attaqué") or that is
    coordinated with a passive ("ont été tués et leurs maisons brûlées") is passive too."""
    token = sentence.tokens[verb]
    if sentence.children(verb, "aux:pass") or sentence.children(verb, "nsubj:pass"):
        return not _french_auxiliary_only(sentence, verb)
    if token.has("Voice=Pass"):
        return True
    if token.has("VerbForm=Part") and not token.has("Tense=Pres"):
        if sentence.children(verb, "aux"):
            return False
        if token.dep in ("acl", "amod", "advcl", "root", "parataxis", "appos", "obl") or token.dep.startswith("acl"):
            return not sentence.children(verb, "nsubj") or bool(sentence.children(verb, "obl:agent"))
        if token.dep == "conj" and token.head != verb:
            return is_passive(sentence, token.head)
    return bool(sentence.children(verb, "obl:agent"))


def _french_auxiliary_only(sentence: Sentence, verb: int) -> bool:
    """The French model marks ``nsubj:pass`` on some actives ("Des hommes auraient attaqué"): an active has *avoir* as
    its only auxiliary and no *être* in the participle past."""
    auxiliaries = [sentence.tokens[a] for a in sentence.children(verb, "aux")]
    if not auxiliaries:
        return False
    lemmas = {a.lemma for a in auxiliaries}
    return lemmas == {"avoir"} and not any(a.lower in ("été", "être") for a in auxiliaries)


def subject(sentence: Sentence, verb: int, depth: int = 0) -> int | None:
    """The token that heads the verb's subject: its own, that of the verb it is coordinated with or subordinated to
    (participles, infinitives), or the antecedent of a relative pronoun."""
    if depth > 6:
        return None
    own = sentence.child(verb, "nsubj", "csubj")
    token = sentence.tokens[verb]
    if own is not None:
        if sentence.tokens[own].lower in _RELATIVES and sentence.tokens[own].pos in ("PRON", "DET", "SCONJ"):
            return antecedent(sentence, verb) or own
        return own
    head = token.head
    if head == verb:
        return None
    governor = sentence.tokens[head]
    if token.dep.startswith("acl") and governor.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
        return head
    if token.dep == "conj" and governor.pos in ("VERB", "AUX", "NOUN", "ADJ"):
        if is_passive(sentence, verb) == is_passive(sentence, head) or governor.pos != "VERB":
            return subject(sentence, head, depth + 1)
        return subject(sentence, head, depth + 1)
    if token.dep in ("xcomp", "advcl", "ccomp", "parataxis") and not sentence.is_finite(verb):
        if token.dep == "xcomp":  # object control: "a forcé les soldats à fuir"
            controlled = sentence.child(head, "obj", "iobj")
            if controlled is not None and governor.pos == "VERB" and token.has("VerbForm=Inf"):
                return controlled
        return subject(sentence, head, depth + 1)
    return None


def antecedent(sentence: Sentence, verb: int) -> int | None:
    """The noun that a relative clause stands on, seen from any verb in it."""
    for i in (verb, *sentence.ancestors(verb)):
        if sentence.tokens[i].dep in ("acl:relcl", "acl"):
            return sentence.tokens[i].head
    return None


def with_conjuncts(sentence: Sentence, i: int | None) -> Iterator[int]:
    """The token and its conjuncts."""
    if i is not None:
        yield i
        yield from sentence.conjuncts(i)


def governing_verb(sentence: Sentence, i: int) -> int | None:
    """The nearest verb above a token, None where there is none."""
    for k in sentence.ancestors(i):
        if sentence.tokens[k].pos in ("VERB", "AUX") or sentence.tokens[k].dep == "root":
            return k
    return None


def clause_extent(sentence: Sentence, i: int) -> tuple[int, int]:
    """Characters of the clause that a verb heads: its subtree less coordinated, parenthetical and reporting clauses."""
    return sentence.extent(i, "conj", "parataxis", "cc")
