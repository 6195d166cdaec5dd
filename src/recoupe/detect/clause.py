"""Who does what to whom in one clause: logical subjects and objects, complements and classes of nouns."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from recoupe.detect.people_words import is_person_noun
from recoupe.lang.en import targets as en_targets
from recoupe.lang.en import triggers as en_triggers
from recoupe.lang.fr import targets as fr_targets
from recoupe.lang.fr import triggers as fr_triggers
from recoupe.model.sentence import Sentence, Token

TARGETS: Mapping[str, ModuleType] = {"fr": fr_targets, "en": en_targets}
TRIGGERS: Mapping[str, ModuleType] = {"fr": fr_triggers, "en": en_triggers}

MUNITIONS = frozenset(
    (
        *(
            "rocket",
            "missile",
            "mortar",
            "artillery",
            "aerial_bomb",
            "drone",
            "ied",
            "car_bomb",
            "suicide_vest",
            "mine",
        ),
        *("grenade", "chemical", "cluster"),
    )
)
"""Weapon types whose use is an act of their own ("a rocket fell")."""
_CLAUSE = frozenset({"root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj"})
# Function words of the clause: no form of one language means something else in the other.
_GOING = fr_triggers.GOING_VERBS | en_triggers.GOING_VERBS
_INTRANSITIVE = fr_triggers.INTRANSITIVE_VERBS | en_triggers.INTRANSITIVE_VERBS
_DAYS = fr_triggers.DAYS | en_triggers.DAYS
_RELATIVES = fr_triggers.RELATIVES | en_triggers.RELATIVES
_REFLEXIVES = fr_triggers.REFLEXIVES | en_triggers.REFLEXIVES
_CIRCUMSTANCES = fr_triggers.CIRCUMSTANCES | en_triggers.CIRCUMSTANCES
_ADVERBIAL = fr_triggers.ADVERBIAL_RELATIVES | en_triggers.ADVERBIAL_RELATIVES
_PASSIVE_MARKS = frozenset({fr_triggers.PASSIVE_MARK, en_triggers.PASSIVE_MARK}) - {""}


def clause_head(sentence: Sentence, i: int) -> int:
    """The nearest verb above a token (or itself) that heads a clause; the root where there is none."""
    tokens = sentence.tokens
    for k in (i, *sentence.ancestors(i)):
        t = tokens[k]
        if t.pos in ("VERB", "AUX") and (t.dep.split(":")[0] in _CLAUSE or t.dep == "conj"):
            return k
        if t.pos == "VERB" and t.has("VerbForm=Fin"):
            return k  # "l'armée bombarde …", hung on its own subject as if it were an adjective
        if t.head == k:
            return k
    return i


def _air_force(sentence: Sentence, i: int) -> bool:
    """Whether the noun names the arm of an army that flies ("the air force", "l'armée de l'air")."""
    arms = (("force", "air"), ("forces", "air"), ("armée", "air"), ("forces", "aériennes"), ("force", "aérienne"))
    below = {sentence.tokens[k].lower for k in sentence.children(i, "compound", "nmod", "amod")}
    return any(sentence.tokens[i].lower == head and of in below for head, of in arms)


def is_participle(token: Token) -> bool:
    return token.has("VerbForm=Part") and not token.has("Tense=Pres")


def subjects(sentence: Sentence, v: int) -> tuple[int, ...]:
    """The doers of a verb: its subject, a passive's agent, what governs a participle ("…, tuant 17 civils"), the
    subject that it shares with the verb it is coordinated with. Empty where the sentence names none."""
    tokens = sentence.tokens
    seen: set[int] = set()
    k = v
    while k not in seen:
        seen.add(k)
        agents = sentence.children(k, "obl:agent")
        agents = tuple(a for a in agents if tokens[a].dep == "obl:agent")
        if agents:
            return agents
        own = sentence.children(k, "nsubj")
        active = [s for s in own if not _passive(sentence, k, s)]
        if active:
            return _relative(sentence, k, active)
        if own:
            return ()
        t = tokens[k]
        if _headline(sentence, k):
            return (t.head,)
        if (
            t.dep in ("parataxis", "acl", "amod", "nmod")
            and t.has("VerbForm=Fin")
            or (t.dep == "parataxis" and _reflexive(sentence, k))
        ):
            # A noun that the parser took for the root ("Six roquettes se sont abattues …") is the subject.
            if tokens[t.head].pos == "NOUN" and t.head < k:
                return (t.head,)
        if t.dep in ("acl", "acl:relcl", "amod") and t.has("Tense=Pres") and tokens[t.head].pos in ("NOUN", "PROPN"):
            return (t.head,)
        if t.dep in ("conj", "xcomp", "advcl", "ccomp", "dep") and (
            t.dep in ("conj", "xcomp", "dep") or not t.has("VerbForm=Fin")
        ):
            if (
                t.dep == "conj"
                and is_participle(t)
                and any(tokens[s].dep == "nsubj:pass" for s in sentence.children(t.head, "nsubj"))
            ):
                return ()
            k = t.head
            continue
        return ()
    return ()


def _headline(sentence: Sentence, v: int) -> bool:
    """Whether the parser took the subject for the root and its verb, which has an object or can have none, for a
    participle under it ("A column of tanks advanced …")."""
    tokens = sentence.tokens
    t = tokens[v]
    if t.dep != "acl" or tokens[t.head].dep != "root" or t.head > v or tokens[t.head].pos not in ("NOUN", "PROPN"):
        return False
    if not is_participle(t) or sentence.children(v, "aux"):
        return False
    return t.lemma in _INTRANSITIVE or any(tokens[o].dep == "obj" for o in sentence.children(v, "obj"))


def _passive(sentence: Sentence, v: int, subject: int) -> bool:
    """Whether the subject suffers the act."""
    if any(sentence.tokens[c].lower in _PASSIVE_MARKS for c in sentence.children(v, "aux")):
        return True
    if sentence.tokens[subject].dep != "nsubj:pass":
        return False
    return not _reflexive(sentence, v) and sentence.tokens[v].lemma not in _GOING


def _reflexive(sentence: Sentence, v: int) -> bool:
    return any(sentence.tokens[c].lower in _REFLEXIVES for c in sentence.children(v))


def _relative(sentence: Sentence, v: int, found: list[int]) -> tuple[int, ...]:
    """A relative pronoun stands for what the clause hangs on."""
    t = sentence.tokens[v]
    if t.dep in ("acl", "acl:relcl") and all(sentence.tokens[f].lower in _RELATIVES for f in found):
        return (t.head,)
    return tuple(found)


def objects(sentence: Sentence, v: int) -> tuple[int, ...]:
    """To whom or what it is done: the object, a passive's subject, the noun that a past participle or an object
    relative clause hangs on. A partitive that the parser took for a complement ("attaquent des villages") counts."""
    tokens = sentence.tokens
    t = tokens[v]
    direct = [o for o in sentence.children(v, "obj") if tokens[o].dep == "obj" and tokens[o].lower not in _DAYS]
    if direct:
        if t.dep in ("acl", "acl:relcl") and all(tokens[o].lower in _RELATIVES for o in direct):
            return (t.head,)
        return tuple(direct)
    for day in sentence.children(v):  # "a arrêté vendredi neuf suspects": hung on the day
        if v < day <= v + 2 and tokens[day].lower in _DAYS:
            behind = [c for c in sentence.children(day, "nmod") if c <= day + 4 and not sentence.children(c, "case")]
            if behind:
                return (behind[0],)
    shared = _shared(sentence, v)
    if shared and not any(tokens[c].dep == "nsubj:pass" for c in sentence.children(v, "nsubj")):
        return shared
    # A noun that the parser hung loosely behind its verb ("ont violé plusieurs femmes").
    loose = [c for c in sentence.children(v, "dep") if v < c <= v + 3 and tokens[c].pos in ("NOUN", "PROPN")]
    if loose and tokens[loose[0]].dep == "dep":
        return (loose[0],)
    passive = [s for s in sentence.children(v, "nsubj") if _passive(sentence, v, s)]
    if passive:
        if t.dep in ("acl", "acl:relcl") and all(tokens[s].lower in _RELATIVES for s in passive):
            return (t.head,)
        return tuple(passive)
    for c in sentence.children(v, "obl"):
        if tokens[c].dep.startswith("obl:arg") or tokens[c].dep == "obl":
            cases = [tokens[k].lower for k in sentence.children(c, "case")]
            if cases and cases[0] in ("des", "du") and not sentence.children(v, "obj"):
                return (c,)
            if not cases and tokens[c].dep == "obl:arg" and c > v and tokens[c].lower not in _DAYS:
                if tokens[c].pos in ("NOUN", "PROPN") and not sentence.children(v, "obj"):
                    return (c,)  # "ont violé neuf femmes"
    if t.dep in ("acl", "amod", "acl:relcl") and is_participle(t) and not sentence.children(v, "nsubj"):
        return (t.head,)
    if t.dep == "conj" and is_participle(t) and not sentence.children(v, "nsubj"):
        head = t.head
        if tokens[head].pos in ("VERB", "AUX") and not sentence.children(v, "aux"):
            return objects(sentence, head)
    if t.dep == "acl:relcl" and _bare_relative(sentence, v):
        return (t.head,)
    if t.dep in ("xcomp", "ccomp") and sentence.children(v, "aux:pass") and not sentence.children(v, "nsubj"):
        return tuple(sentence.children(t.head, "nsubj"))  # "sept femmes ont raconté avoir été violées"
    return ()


def _bare_relative(sentence: Sentence, v: int) -> bool:
    """Whether the clause has a subject of its own and leaves out the pronoun for what it hangs on ("the man they
    seized"). A noun of time, place or manner is no object ("the day they attacked")."""
    tokens = sentence.tokens
    own = sentence.children(v, "nsubj")
    return (
        any(tokens[s].lower not in _RELATIVES and not _passive(sentence, v, s) for s in own)
        and tokens[tokens[v].head].lemma not in _CIRCUMSTANCES
        and not any(tokens[c].lower in _ADVERBIAL for c in sentence.children(v))
    )


def _shared(sentence: Sentence, v: int) -> tuple[int, ...]:
    """The object that two verbs share ("shot and killed two men")."""
    tokens = sentence.tokens
    for c in sentence.children(v, "conj"):
        if c == v + 2 and tokens[c].pos == "VERB" and tokens[v + 1].pos == "CCONJ":
            return tuple(o for o in sentence.children(c, "obj") if tokens[o].dep == "obj")
    return ()


def complements(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Oblique and clausal complements of a verb or noun."""
    return sentence.children(i, "obl", "nmod", "xcomp", "advcl", "ccomp", "acl", "iobj")


def preposition(sentence: Sentence, i: int) -> set[str]:
    """The prepositions or conjunctions that open the complement ``i``."""
    return {sentence.tokens[c].lower for c in sentence.children(i, "case", "mark", "aux")}


class Nouns:
    """Tells what the nouns of a sentence name. ``weapons`` maps tokens to the weapon types found at them."""

    __slots__ = (
        "_classes",
        "_collectives",
        "_language",
        "_marches",
        "_pronouns",
        "_sentence",
        "_stem",
        "_titles",
        "_weapons",
    )

    def __init__(self, sentence: Sentence, language: str, weapons: Mapping[int, str]) -> None:
        self._sentence = sentence
        self._language = language
        self._classes: Mapping[str, frozenset[str]] = TARGETS[language].CLASSES
        self._collectives: frozenset[str] = TARGETS[language].COLLECTIVES
        self._pronouns: frozenset[str] = TRIGGERS[language].PRONOUNS
        self._marches: frozenset[str] = TARGETS[language].MARCHES
        self._titles: frozenset[str] = TARGETS[language].TITLES
        self._stem = TRIGGERS[language].stem
        self._weapons = weapons

    def any_is(self, found: tuple[int, ...], classes: tuple[str, ...]) -> bool:
        """Whether one of the tokens (or a conjunct of it, or what it counts) is of one of the classes."""
        return any(self.is_a(i, c) for i in found for c in classes)

    def is_a(self, i: int, cls: str, *, alone: bool = False) -> bool:
        """Whether the token, what it counts, or (unless ``alone``) one of its conjuncts is of the class."""
        sentence = self._sentence
        t = sentence.tokens[i]
        for k in (i,) if alone else (i, *sentence.conjuncts(i)):
            if self._one(k, cls) or (
                k != i and sentence.tokens[k].lower in self._collectives and self._counted(k, cls)
            ):
                return True
        if (
            t.lower in self._collectives
            or t.lemma in self._collectives
            or t.pos in ("NUM", "PRON")
            or t.lower.isdigit()
        ):
            below = sentence.children(i, "nmod", "obl", "advmod", "amod", "obj", "fixed", "appos")
            if any(self._one(k, cls) or (k != i and self._counted(k, cls)) for k in below):
                return True
            # "une dizaine ont été tués", "dozens were arrested": people, where nothing else is counted.
            return (
                cls == "person"
                and t.pos == "NOUN"
                and not any(
                    sentence.tokens[k].pos in ("NOUN", "PROPN") and sentence.tokens[k].dep == "nmod" for k in below
                )
            )
        return any(self._one(k, cls) for k in sentence.children(i, "appos", "flat"))

    def _titled(self, i: int) -> bool:
        """Whether a title stands among the words of the name ("Father …", "le docteur …")."""
        s = self._sentence
        title = self._titles
        return s.tokens[i].lower in title or any(s.tokens[k].lower in title for k in s.children(i, "compound", "flat"))

    def _marching(self, i: int) -> bool:
        """Whether a clause on the noun says that they demonstrate ("des femmes qui défilaient")."""
        s = self._sentence
        return any(s.tokens[k].lemma in self._marches for k in s.children(i, "acl", "acl:relcl"))

    def _counted(self, i: int, cls: str) -> bool:
        return any(self._one(k, cls) for k in self._sentence.children(i, "nmod", "obl"))

    def _one(self, i: int, cls: str) -> bool:
        t = self._sentence.tokens[i]
        if cls == "any":
            return True
        if cls == "name":
            return t.pos == "PROPN" or (t.text[:1].isupper() and i > 0 and t.pos in ("NOUN", "X", "ADJ"))
        if cls == "plane":
            return i not in self._weapons and (self._one(i, "aircraft") or _air_force(self._sentence, i))
        if cls == "titled":
            return t.pos == "PROPN" and self._titled(i)
        if cls == "plural":
            return t.has("Number=Plur")
        if cls == "pronoun":
            return t.pos == "PRON"
        if cls == "number":
            return t.pos == "NUM" or t.lower.isdigit()
        if cls == "verb":
            return t.pos == "VERB"
        if i in self._weapons:
            found = self._weapons[i]
            if cls == "weapon" or cls == found or (cls == "munition" and found in MUNITIONS):
                return True
        if cls == "person":
            if t.pos == "PRON" and t.lower in self._pronouns:
                return True
            if t.pos == "PROPN" and self._titled(i):
                return True
            if t.lower not in self._collectives and is_person_noun(t, self._language):
                return True
        if cls == "demo" and self._marching(i):
            return True
        words = self._classes.get(cls)
        if not words:
            return False
        return t.lemma in words or t.lower in words or self._stem(t.lower) in words
