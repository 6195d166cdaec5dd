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
    if coordinated_active(sentence, verb) is not None or _lost_main(sentence, verb):
        return False
    if sentence.children(verb, "aux:pass") or sentence.children(verb, "nsubj:pass"):
        return not _french_auxiliary_only(sentence, verb)
    if token.has("Voice=Pass"):
        return True
    if token.has("VerbForm=Part") and not token.has("Tense=Pres"):
        if sentence.children(verb, "aux"):
            return False
        if token.dep == "xcomp" and sentence.tokens[token.head].lemma == "be" and not token.has("Tense=Pres"):
            return True  # "was gang-raped"
        if token.dep in ("acl", "amod", "advcl", "root", "parataxis", "appos", "obl") or token.dep.startswith("acl"):
            return not sentence.children(verb, "nsubj") or bool(sentence.children(verb, "obl:agent"))
        if token.dep == "conj" and token.head != verb:
            return is_passive(sentence, token.head)
    return bool(sentence.children(verb, "obl:agent"))


def _lost_main(sentence: Sentence, verb: int) -> bool:
    """Whether a past participle with an object is the main verb of a sentence that the parser took for a noun phrase
    ("The Saudi-led coalition bombed Saada")."""
    token = sentence.tokens[verb]
    head = sentence.tokens[token.head]
    if token.dep != "acl" or head.dep != "root" or head.pos != "NOUN" or not token.has("Tense=Past"):
        return False
    if not any(k > verb for k in sentence.children(verb, "obj")) or sentence.children(verb, "obl:agent"):
        return False
    return not any(t.has("VerbForm=Fin") for t in sentence.tokens)


def coordinated_active(sentence: Sentence, verb: int) -> int | None:
    """The verb in the compound past to which a bare participle with an object of its own belongs, though the parser
    made it modify a noun between ("ont encerclé le camp, brûlé les tentes et abattu des réfugiés")."""
    token = sentence.tokens[verb]
    if not token.has("VerbForm=Part") or token.has("Tense=Pres") or not token.dep.startswith(("acl", "conj", "advcl")):
        return None
    if sentence.children(verb, "aux", "aux:pass", "nsubj", "nsubj:pass", "obl:agent", "case", "mark"):
        return None
    own = any(k > verb for k in sentence.children(verb, "obj"))
    if not own and not any(case_of(sentence, k) == "des" and k <= verb + 3 for k in sentence.children(verb, "obl")):
        return None  # "exécuté des dizaines de …": the article read as *de*
    for i in sentence.ancestors(verb):
        if sentence.tokens[i].pos == "VERB" and i < verb:
            auxiliaries = [sentence.tokens[a] for a in sentence.children(i, "aux", "aux:pass")]
            if any(a.lemma == "avoir" and a.has("VerbForm=Fin") for a in auxiliaries):
                return i
            if sentence.is_finite(i):
                return None
    return None


def _french_auxiliary_only(sentence: Sentence, verb: int) -> bool:
    """The French model marks ``nsubj:pass`` on some actives ("Des hommes auraient attaqué"): an active has *avoir* as
    its only auxiliary and no *être* in the participle past."""
    auxiliaries = [sentence.tokens[a] for a in sentence.children(verb, "aux")]
    if any(sentence.tokens[c].lower == "été" for c in sentence.children(verb, "cop")):
        return False  # "ont été torturés", *été* read as a copula
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
    if own is None:  # hung on the auxiliary: "les rebelles avaient eux-mêmes tiré"
        own = next((k for a in sentence.children(verb, "aux") for k in sentence.children(a, "nsubj")), None)
    main = coordinated_active(sentence, verb)
    if main is not None:
        return subject(sentence, main, depth + 1)
    if own is not None:
        if sentence.tokens[own].lower in _RELATIVES and sentence.tokens[own].pos in ("PRON", "DET", "SCONJ"):
            return antecedent(sentence, verb) or _put_forward(sentence, verb) or own
        return own
    head = token.head
    if head == verb:
        return None
    governor = sentence.tokens[head]
    if token.dep.startswith("acl") and _set_in_time(sentence, verb):  # "quelques heures après avoir réclamé …"
        main = next((i for i in sentence.ancestors(verb) if sentence.tokens[i].pos == "VERB"), None)
        return subject(sentence, main, depth + 1) if main is not None else None
    if token.dep.startswith("acl") and governor.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
        return head
    if token.dep.startswith("acl") and token.has("VerbForm=Part"):
        return _before_comma(sentence, verb)
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


def _put_forward(sentence: Sentence, verb: int) -> int | None:
    """What a cleft puts forward before its relative clause, however the parser hung that ("c'est lui qui …")."""
    head = sentence.tokens[verb].head
    token = sentence.tokens[head]
    cleft = head < verb and token.pos in ("PRON", "NOUN", "PROPN") and bool(sentence.children(head, "cop"))
    return head if cleft else None


def _set_in_time(sentence: Sentence, verb: int) -> bool:
    """Whether an infinitive hangs on a noun of time behind *after* or *before*: its subject is the main verb's."""
    marks = {sentence.tokens[k].lower for k in sentence.children(verb, "mark", "case")}
    infinitive = any(sentence.tokens[k].has("VerbForm=Inf") for k in (verb, *sentence.children(verb, "aux")))
    return infinitive and bool(marks & {"après", "avant"})


def _before_comma(sentence: Sentence, verb: int) -> int | None:
    """The head of the noun phrase that a participle follows behind a comma, though the parser hung it on a verb ("la
    mort du général X, tué au front")."""
    if verb < 2 or sentence.tokens[verb - 1].text != "," or sentence.tokens[verb - 2].pos not in ("NOUN", "PROPN"):
        return None
    i = verb - 2
    while sentence.tokens[i].dep.startswith(("flat", "nmod", "appos")) and not sentence.children(i, "case"):
        i = sentence.tokens[i].head
    return i


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
