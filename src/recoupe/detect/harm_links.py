"""From people to harm: which word of harm in the sentence is said of a counted phrase.

The evidence is tried from the most certain to the least: the verb right before ("tuant 17 civils"), the noun of the
act ("la mort de douze soldats"), what follows the phrase ("5 wounded", "have been killed", "ont péri"), the tree, and
last what the phrase says itself ("12 morts"). Adjacency goes first because parsers lose elliptical and telegraphic
clauses."""

from __future__ import annotations

from recoupe.detect.harm_people import People
from recoupe.detect.harm_phrases import Phrases
from recoupe.detect.harm_words import Anchor, Link

_FLIGHT = 10
"""People who flee in smaller numbers are escaping, not displaced."""
_REACH = 14
"""Tokens between a phrase and the predicate that follows it."""
_ACTIVE = ("ger", "inf", "fin", "fut", "cond", "past", "ed", "part")
_PASSIVE = ("part", "ed")


class Linker(Phrases):
    """Links the counted phrases of one sentence to its words of harm."""

    def link(self, p: People) -> Link | None:
        """The harm said of the people, None where nothing is or where kinds of harm are counted together."""
        steps = (
            (self._before, self._act, self._owned_by, self._after, self._tree, self._phrased)
            if p.form != "named"
            else (self._act, self._owned_by, self._after, self._tree)
        )
        for step in steps:
            link = step(p)
            if link is not None:
                if link.rule == "after" and link.fields == ("injured",) and (death := self._died_later(p, link)):
                    return death
                if link.rule == "after" and link.fields and "killed" not in link.fields:
                    worse = self._tree(p)  # "a policeman who was wounded on Friday died on Sunday"
                    if worse is not None and "killed" in worse.fields:
                        kept = tuple(f for f in link.fields if f != "injured")  # "men kidnapped near Jos were killed"
                        link = Link((*kept, *worse.fields), worse.anchor, worse.rule, worse.irrealis, worse.negated)
                return link if link.fields else None
        if p.own or p.both:
            return self._own(p)
        return None

    def _died_later(self, p: People, link: Link) -> Link | None:
        """ "Two soldiers wounded on Sunday have died": the wounds tell which people, the verb what became of them."""
        if any(self.low(i) in self.w.BE for i in range(p.last + 1, link.anchor.i)):
            return None
        for j in range(link.anchor.end + 1, min(len(self.t), link.anchor.end + _REACH)):
            token = self.t[j]
            if token.pos in ("CCONJ", "SCONJ", "NUM") or token.lower in (";", ":", "(", ","):
                return None
            if token.dep.startswith("nsubj") and token.pos in ("NOUN", "PROPN") and self.low(j + 1) != "-là":
                return None
            for a in self.anchors.get(j, ()):
                if a.role == "subject" and a.field == "killed" and self._fits(a, p):
                    told = self.low(j - 1) in self.w.HAVE | self.w.BE or a.shape in ("fin", "ed")
                    return self._made(p, a, "tree", ("killed",)) if told else None
        return None

    # --- the verb before ---

    def _before(self, p: People) -> Link | None:
        j = p.first - 1
        while j >= 0 and (
            self.t[j].pos in ("ADV", "PUNCT") and self.low(j) != "," or self.low(j) in self.w.BEFORE_SKIP
        ):
            if self.low(j) in (":", ";", "(", ")", ".", "–", "—"):
                break
            j -= 1
        a = self.takers.get(j) if self.low(p.head) in self.w.LIVES else None
        a = a or self.ends.get(j)
        if a is None or not self._fits(a, p) or a.shape not in _ACTIVE or a.if_negated:
            return None
        if a.shape in _PASSIVE and self._passive(a.i):
            return None
        if a.shape in _PASSIVE and self.low(a.i - 1) in self.w.NOT_ACTIVE_AFTER:
            return None
        return self._made(p, a, "before", self._coordinated(a, p, back=True))

    def active(self, a: Anchor, p: People) -> bool:
        """Whether the verb is in the active and may take these people as an object."""
        return a.shape in _ACTIVE and self._fits(a, p) and not (a.shape in _PASSIVE and self._passive(a.i))

    def unreal(self, a: Anchor) -> bool:
        """Whether what the verb says is only possible, wanted, feared or to come."""
        return self._unreal(a)

    # --- the noun of the act ---

    def _act(self, p: People) -> Link | None:
        j = p.first - 1
        while (
            j >= 0
            and (self.t[j].pos == "DET" or self.low(j) in self.w.BEFORE_SKIP)
            and self.low(j) not in self.w.ACT_LINKS
        ):
            j -= 1
        if j < 1 or self.low(j) not in self.w.ACT_LINKS:
            return None
        k = j - 1
        while k > 0 and self.t[k].pos in ("ADJ", "PUNCT") and self.low(k) not in self.w.ACTS:
            k -= 1
        if self.low(k) in self.w.AND and p.known:  # "l'assassinat du chef et de six villageois"
            k = next((i for i in self.s.ancestors(p.head) if self.low(i) in self.w.ACTS and i < k), k)
        if self.low(k) not in self.w.ACTS and p.known:
            k = self._act_apart(j)
        field = self.w.ACTS.get(self.low(k))
        if not field or not self.w.ACT_PAIR(self.low(k), self.low(j), self.low(k - 1)):
            return None
        strict = field.endswith("!")
        if strict and not (p.known or p.bare):
            return None
        anchor = Anchor(k, k, field.rstrip("!"), "act", "noun")
        return self._made(p, anchor, "act", (anchor.field,))

    def _act_apart(self, j: int) -> int:
        """The noun of the act where day or place stand before its "of": "the abduction in May of 30 pupils"."""
        for k in range(j - 1, max(-1, j - 1 - _REACH), -1):
            if self.low(k) in self.w.ACTS:
                return k if self.low(k + 1) not in self.w.ACT_LINKS or self.low(k + 1) in ("à", "au") else -1
            if self.t[k].pos in ("VERB", "AUX") or self.low(k) in (":", ";", "(", ")"):
                break
        return -1

    # --- what follows ---

    def _after(self, p: People) -> Link | None:
        passive = active = negated = jumped = False
        if p.form == "named" and not (self.t[p.head].dep.startswith("nsubj") or p.known):
            return None
        j = p.last + 1
        stop = min(len(self.t), j + _REACH)
        while j < stop:
            word = self.low(j)
            a = self._said_of(p, j, passive, active, negated)
            if a is not None:
                if a.role == "noun" and not passive and j != p.last + 1:
                    return None
                return self._made(p, a, "after", self._coordinated(a, p), negated=negated)
            if j in self.anchors and any(x.role == "object" for x in self.anchors[j]) and not self._transparent(j):
                return None
            if word in self.w.NOT:
                negated = True
            elif word in self.w.BE:
                passive = True
            elif word in self.w.HAVE:
                active = True
            elif word in self.w.MODAL or word in self.w.SKIP or self.t[j].pos == "ADV":
                pass
            elif word in (",", "(", "–", "—") and not jumped and p.own not in ("killed", "injured"):
                landing = self._over(j)
                if landing is None:
                    return None
                jumped = True
                j = landing
                continue
            else:
                return None
            j += 1
        return None

    def _transparent(self, j: int) -> bool:
        return self.low(j) in self.w.SKIP

    def _said_of(self, p: People, j: int, passive: bool, active: bool, negated: bool) -> Anchor | None:
        """The word of harm at ``j`` that says something of the people before it."""
        for a in self.anchors.get(j, ()):
            if not self._fits(a, p) or (a.if_negated and not (negated or p.form == "zero")):
                continue
            if a.role == "state":
                if self.low(a.i) in self.w.TO_DEATH and not self._done_to(a, p):
                    continue  # "sentenced 12 people to death"
                if not passive and any(self._takes_object(x, p) for x in self.anchors[j]):
                    continue  # "a grenade wounded several policemen"
                return a
            if a.role == "subject":
                if a.shape == "part" and not (passive or active) and not p.part and not self._bare_participle(a):
                    continue
                return a
            if a.role == "object" and a.shape in _PASSIVE:
                if passive or (not active and self._is_person(p) and not self._takes_object(a, p)):
                    return a
            if a.role == "noun" and p.bare and j == p.last + 1:
                return a
        return None

    def _done_to(self, a: Anchor, p: People) -> bool:
        """Whether the people are the object of a verb that takes the phrase right after them ("hacked 12 to death")."""
        rest = tuple(self.low(i) for i in range(a.i, a.end + 1))
        verbs = (self.low(i) for i in range(max(0, p.first - 2), p.first))
        return any(rest == told for v in verbs for told, _ in self.w.IDIOMS.get(v, ()))

    def _is_person(self, p: People) -> bool:
        """Whether a single one surely is a person; "a grenade wounded …" is no grenade wounded."""
        return p.form != "one" or p.known or p.bare or p.part

    def _bare_participle(self, a: Anchor) -> bool:
        """French participles of intransitives stand alone ("douze soldats morts au combat")."""
        return self.t[a.i].pos in ("ADJ", "VERB", "NOUN")

    # --- the tree ---

    def _tree(self, p: People) -> Link | None:
        head = self._top(p)
        tops = [head]
        first = self.s.first_conjunct(head)
        if first != head and self.t[first].pos in ("NOUN", "PROPN", "PRON", "NUM"):
            tops.append(first)
        for top in tops:
            token = self.t[top]
            role = token.dep.split(":")[0]
            if role == "nsubj":
                link = self._as_subject(p, token.head)
                if link:
                    return link
            elif token.dep in ("obj", "obl:arg", "iobj") and not (p.own and top == head):
                link = self._as_object(p, token.head)
                if link:
                    return link
            for child in self.s.children(top, "acl", "amod"):
                if child <= top and top != head:
                    continue
                for a in self.anchors.get(child, ()):
                    if (
                        child > p.last
                        and self._fits(a, p)
                        and a.role == "object"
                        and a.shape in _PASSIVE
                        and not a.if_negated
                    ):
                        if not self._takes_object(a, p) and self._owned(p, child):
                            return self._made(p, a, "tree", self._coordinated(a, p))
        return None

    def top(self, p: People) -> int:
        """The token by which the phrase hangs in the tree."""
        return self._top(p)

    def _top(self, p: People) -> int:
        """The token by which the phrase hangs in the tree: "quinzaine" of "une quinzaine de policiers"."""
        i = p.head
        while p.first <= self.t[i].head <= p.last and self.t[i].head != i:
            i = self.t[i].head
        return i

    def _owned(self, p: People, child: int) -> bool:
        """No other number stands between the phrase and the participle ("treize tués et dix-huit blessés")."""
        return not any(self.t[k].pos == "NUM" for k in range(p.last + 1, child))

    def _as_subject(self, p: People, verb: int) -> Link | None:
        if p.own and verb > p.last and self.t[verb - 1].pos == "NUM":
            return None  # "14 dead and 50 injured": the second word is counted itself
        for v in self._predicates(verb) if p.form != "named" else (verb,):
            passive = any(self.low(c) in self.w.BE for c in self.s.children(v, "aux", "cop")) or self._passive(v)
            active = not passive and any(self.low(c) in self.w.HAVE for c in self.s.children(v, "aux"))
            negated = self._negated(v)
            for a in self.anchors.get(v, ()):
                if not self._fits(a, p) or (a.if_negated and not negated):
                    continue
                if a.role == "subject" or (
                    a.role == "object"
                    and a.shape in _PASSIVE
                    and (
                        passive
                        or (p.form != "named" and not active and self._is_person(p) and not self._takes_object(a, p))
                    )
                ):
                    return self._made(p, a, "tree", self._coordinated(a, p), negated=negated)
            if self.low(v) in self.w.BE:
                for c in self.s.children(v, "xcomp"):
                    for a in self.anchors.get(c, ()):
                        if a.role == "state":
                            return self._made(p, a, "tree", (a.field,), negated=negated)
            end = self.t[max(self.s.subtree(v))].end - self.s.start
            m = self.w.AMONG.search(self.s.text.lower().replace("’", "'"), self._char(p.last), end)
            if m and p.form != "named":
                field = next(f for stem, f in self.w.AMONG_FIELDS if stem in m[0])
                at = self.s.token_at(self.s.start + m.end() - 1)
                if field and at is not None and self._same_clause(at, v):
                    return self._made(p, Anchor(at, at, field, "noun", "noun"), "among", (field,), negated=negated)
        return None

    def _as_object(self, p: People, verb: int) -> Link | None:
        for a in self.anchors.get(verb, ()):
            if p.form == "named" and p.first - (self.low(p.first - 1) in self.w.DEFINITE) != a.end + 1:
                continue
            if a.role == "object" and self._fits(a, p) and not a.if_negated and verb < p.first:
                if a.shape in _PASSIVE and (self._passive(verb) or self.s.child(verb, "nsubj:pass") is not None):
                    continue
                return self._made(p, a, "tree", self._coordinated(a, p, back=True))
        return None

    # --- the phrase itself ---

    def _own(self, p: People) -> Link | None:
        """What the phrase's noun says; nothing where dead and wounded are counted together, both for a zero."""
        if p.both:
            anchor = Anchor(p.head, p.head, "killed", "noun", "noun")
            return self._made(p, anchor, "none", ("killed", "injured")) if p.form == "zero" else None
        assert p.own is not None
        own = next((i for i in range(p.head, p.first - 1, -1) if self.low(i) in self.w.NOUNS), p.head)
        anchor = Anchor(own, own, p.own, "noun", "noun")
        fields: tuple[str, ...] = (p.own,)
        k = p.head + 1
        if self.low(k) in self.w.OR:
            second = self.w.NOUNS.get(self.low(k + 1), "injured" if self.low(k + 1) in self.w.BOTH else p.own)
            if second != p.own:
                fields = (p.own, second) if p.form == "zero" else ()
        top = self._top(p)
        verb = self.t[top].head
        subject = self.t[top].dep.startswith("nsubj")
        kept = any(self.w.KEEPING.match(self.low(k)) for k in (verb, *self.s.children(verb, "xcomp")))
        if subject and kept and self.low(own) in self.w.BODIES:
            return None  # "twenty bodies have yet to be identified": of those counted already
        tied = (
            self.t[top].dep.split(":")[0] in ("obj", "obl") and self.t[verb].pos in ("VERB", "AUX") and verb < p.first
        )
        future = tied and self.t[verb].has("Tense=Fut") and self.low(verb).endswith(("ra", "ront"))
        shape = "fut" if future else "inf"
        unreal = tied and self._unreal(Anchor(verb, verb, p.own, "object", shape))
        return Link(fields, anchor, "noun", unreal, tied and p.form != "zero" and self._negated(verb))

    # --- shared ---

    def _fits(self, a: Anchor, p: People) -> bool:
        """Verbs also said of things ask for a noun of people or a bare number that stands for one."""
        if a.people_only and a.field == "captured" and self.w.CARE.match(self.s.text.lower(), self._char(a.end)):
            return False  # "taken to hospital", "released from hospital"
        if a.of_lives:
            return p.form == "counted" and self.low(p.head) in self.w.LIVES
        if a.field == "displaced" and a.role == "subject" and a.people_only:
            return p.group in ("civilians", "children", "women", "unspecified") and p.known and (p.low or 0) >= _FLIGHT
        if a.field == "displaced" and (p.form == "named" or p.group == "perpetrators"):
            return False
        return not a.people_only or p.known or p.bare

    def _coordinated(self, a: Anchor, p: People, *, back: bool = False) -> tuple[str, ...]:
        """The fields with a verb joined to this one ("killed or wounded 12", "enlevés puis tués")."""
        k = a.i - 1 if back else a.end + 1
        if self.low(k) not in self.w.OR:
            return (a.field,)
        other = k - 1 if back else k + 1
        candidates = (
            [x for x in (self.ends.get(other),) if x]
            if back
            else [x for x in self.anchors.get(other, ()) if x.role != "noun"]
        )
        if not candidates or candidates[0].field == a.field:
            return (a.field,)
        both = (a.field, candidates[0].field)
        if p.form == "zero":
            return both
        together = set(both) == {"killed", "injured"} or self.low(k) not in self.w.AND
        return () if together else both

    def _made(self, p: People, a: Anchor, rule: str, fields: tuple[str, ...], *, negated: bool = False) -> Link:
        verb = a.role in ("object", "subject", "state") and a.shape != "adj"
        negated = not a.if_negated and p.form != "zero" and (negated or (verb and self._negated(a.i)))
        return Link(fields, a, rule, verb and self._unreal(a), negated)
