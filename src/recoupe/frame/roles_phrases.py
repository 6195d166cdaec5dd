"""A phrase in a role: the actor that heads it, or the one that stands behind its head.

What is struck is often a thing ("le poste des gendarmes", "a site used by contractors"); what acts is often a number
("dozens of gunmen"), a weapon ("un drone turc") or a pronoun. Here each becomes the actor that is meant."""

from __future__ import annotations

from recoupe.frame.acts import Part, actor_at, outermost
from recoupe.frame.make import make_described
from recoupe.frame.roles_pronouns import behind_pronoun, both_of, class_of, role_words
from recoupe.frame.syntax import case_of
from recoupe.model.analysis import Analysis
from recoupe.model.mention import ActorMention
from recoupe.model.sentence import Sentence

ARMED = frozenset({"state_force", "rebel", "militia", "police", "unidentified", "coalition"})
_PHRASE_LIMITS = ("acl:relcl", "acl", "appos", "parataxis", "advcl", "cc", "conj", "ccomp")
_NO_HEADS = frozenset({"VERB", "AUX", "PUNCT", "ADP", "SCONJ", "CCONJ", "ADV"})
_LAND = frozenset({"country", "capital"})
MAX_INNER = 3
TWIN = ".twin."


def make_part(analysis: Analysis, sentence: Sentence, head: int, role: str, rule: str) -> list[Part]:
    """The phrase under a token in a role.

    1. Of "dozens of gunmen", "l'ensemble du Haut-Karabakh" the counted noun is the head.
    2. The actor at the head, or behind a pronoun; of a title or a kind with a name beside it, the name.
    3. Without one, a doer is the owner of its weapon or the side that its word belongs to; a target stands for those
       inside it."""
    words = role_words(analysis.language)
    told, head = head, counted(analysis, sentence, head)  # 1.
    token = sentence.tokens[head]
    if token.pos in _NO_HEADS and not _takes_actor(analysis, sentence, head):
        return []
    if any(t.start <= token.start < t.end for t in analysis.times if t.sentence == sentence.index):
        return []
    if role != "ordered_by" and token.lemma in ("ordre", "order"):
        return []
    start, end = sentence.extent(head, *_PHRASE_LIMITS)
    both = both_of(analysis, sentence, head)
    if both:
        return [Part(role, head, start, end, a, f"frame.role.{rule}.both") for a in both]
    facility = token.lemma in words.FACILITIES
    actor = actor_at(analysis, sentence, head) or behind_pronoun(analysis, sentence, head)  # 2.
    if actor is not None and actor.head != head and _is_act(analysis, sentence, head):
        actor = None  # "par la police de l'attentat qui …": the attack is not the police
    actor = _named_beside(analysis, sentence, head, actor)
    rule = f"frame.role.{rule}"
    if role == "perpetrator":  # 3.
        if facility or (actor is not None and class_of(actor) == "site"):
            return [Part(role, head, start, end, None, rule)]
        if actor is None:
            owner = _owner(analysis, sentence, head)
            if owner is not None:
                return [Part(role, owner.head, owner.start, owner.end, owner, "frame.role.weapon.owner")]
    elif token.pos in ("NOUN", "PROPN", "PRON") and (actor is None or facility):
        inner = _inner_actors(analysis, sentence, head, actor)
        if inner:
            return [Part(role, head, start, end, a, f"{rule}.inside") for a in inner]
    if (
        actor is not None
        and role in ("target", "victim")
        and not rule.endswith("subject")
        and _only_a_place(analysis, sentence, told, actor)
    ):
        actor = None
    return [Part(role, head, start, end, a, rule) for a in _twins(analysis, actor)]


def _is_act(analysis: Analysis, sentence: Sentence, head: int) -> bool:
    return any(e.sentence == sentence.index and e.head == head for e in analysis.events)


def _twins(analysis: Analysis, actor: ActorMention | None) -> list[ActorMention | None]:
    """The actor with those that share its noun ("les gouvernements malien et nigérien": two)."""
    if actor is None or TWIN not in actor.rule:
        return [actor]
    return [a for a in analysis.actors if (a.sentence, a.head) == (actor.sentence, actor.head) and a.rule == actor.rule]


def _takes_actor(analysis: Analysis, sentence: Sentence, head: int) -> bool:
    """Whether an actor mention is headed by a token that the parser took for no noun."""
    return any(a.sentence == sentence.index and a.head == head for a in analysis.actors)


def counted(analysis: Analysis, sentence: Sentence, head: int) -> int:
    """The noun behind a noun of number or of collection: "dozens of gunmen", "un groupe d'assaillants"."""
    words = role_words(analysis.language)
    for _ in range(2):
        token = sentence.tokens[head]
        number = token.pos == "NUM" and token.dep not in ("nummod", "det")  # "eleven of our soldiers"
        if not number and token.lemma not in words.COLLECTIVES and token.lower not in words.COLLECTIVES:
            return head
        below = [k for k in sentence.children(head, "nmod") if k > head and case_of(sentence, k) in words.OF_CASES]
        if not below or actor_heading(analysis, sentence, below[0]) is None:
            return head
        head = below[0]
    return head


def actor_heading(analysis: Analysis, sentence: Sentence, head: int) -> ActorMention | None:
    """The actor mention that a token heads; the shortest if several do."""
    found = [a for a in analysis.actors if a.sentence == sentence.index and a.head == head]
    return min(found, key=lambda a: a.end - a.start, default=None)


def _named_beside(analysis: Analysis, sentence: Sentence, head: int, actor: ActorMention | None) -> ActorMention | None:
    """The name in apposition to a description ("the West African bloc ECOWAS", "le parti d'opposition, Pastef")."""
    if actor is not None and actor.form != "description":
        return actor
    for k in sentence.children(head, "appos", "flat", "flat:name", "nmod"):
        if sentence.tokens[k].dep == "nmod" and sentence.children(k, "case"):
            continue
        named = actor_heading(analysis, sentence, k)
        if named is not None and named.form == "name" and class_of(named) not in (*_LAND, "nationality"):
            if actor is None and class_of(named) == "person":
                continue
            return named
    return actor


def weapon_heads(analysis: Analysis, sentence: Sentence) -> frozenset[int]:
    """Tokens that are weapons: as subjects they strike, but somebody else has fired them."""
    return frozenset(
        i
        for w in analysis.weapons
        if w.sentence == sentence.index
        for i in (sentence.head_in(w.start, w.end),)
        if i is not None
    )


def owner_of_weapon(analysis: Analysis, sentence: Sentence, weapon: int) -> list[Part]:
    """Of "un drone américain" the side that its adjective names."""
    owner = _owner(analysis, sentence, weapon)
    if owner is None:
        token = sentence.tokens[weapon]
        if token.lemma.lower() in role_words(analysis.language).FORCE_THINGS:
            return [Part("perpetrator", weapon, token.start, token.end, None, "frame.role.weapon")]
        return []
    return [Part("perpetrator", owner.head, owner.start, owner.end, owner, "frame.role.weapon.owner")]


def _owner(analysis: Analysis, sentence: Sentence, head: int) -> ActorMention | None:
    """The armed side or the country that a thing or its people belong to: "Turkish jets", "les sbires de la junte",
    "junta aircraft". A place, a building and an event ("l'attaque d'Erbil") have no such owner."""
    token = sentence.tokens[head]
    words = role_words(analysis.language)
    if token.lemma in words.FACILITIES or token.pos not in ("NOUN", "PROPN"):
        return None
    if any(e.sentence == sentence.index and e.head == head for e in analysis.events):
        return None
    for k in sentence.children(head, "acl"):  # "une mine qu'un groupe avait posée", "rockets fired by …"
        for c in (*sentence.children(k, "obl:agent"), *sentence.children(k, "nsubj")):
            actor = actor_heading(analysis, sentence, c)
            if actor is not None and sentence.tokens[k].lemma in words.FIRING_VERBS:
                return actor
    for k in sentence.children(head, "amod", "compound", "nmod:poss", "nmod"):
        label = sentence.tokens[k].dep
        if label == "nmod" and case_of(sentence, k) not in words.OF_CASES:
            continue
        actor = actor_heading(analysis, sentence, k)
        if actor is None:
            continue
        kind = class_of(actor)
        if kind == "nationality" or (kind in _LAND and label in ("compound", "nmod:poss")):
            return actor
        if actor.actor_kind in ARMED and kind not in _LAND:
            return actor
    return None


def _only_a_place(analysis: Analysis, sentence: Sentence, head: int, actor: ActorMention) -> bool:
    """Whether a country or a capital is no more than where it happened: it is also read as a location."""
    if class_of(actor) not in _LAND and actor.actor_kind != "other":
        return False
    if class_of(actor) == "country" and case_of(sentence, head) in role_words(analysis.language).AGAINST_CASES:
        return False
    return any(
        p.sentence == sentence.index
        and p.start <= actor.start
        and actor.end <= p.end
        and p.usage == "location"
        and (p.precision not in ("country", "admin1", None) or sentence.tokens[head].dep.startswith("nmod"))
        for p in analysis.places
    )


def _inner_actors(analysis: Analysis, sentence: Sentence, head: int, outer: ActorMention | None) -> list[ActorMention]:
    """Whose thing it is that was struck: "des positions de la Résistance", "une base hébergeant les forces alliées",
    "les véhicules où se trouvaient le général X et Y" (both). What another event inside the phrase tells of ("the
    attack at the airport, in which …") belongs to that event, and countries in it are places."""
    events = {e.head for e in analysis.events if e.sentence == sentence.index}
    offset = sentence.tokens[head].start
    if head in events or any(h.whom is not None and h.whom[0] <= offset < h.whom[1] for h in analysis.harms):
        return []  # an act, or people: nobody's thing
    below = _own_words(sentence, head, events)
    inner = []
    for a in analysis.actors:
        if a.sentence != sentence.index or a is outer or a.form == "pronoun" or a.head not in below:
            continue
        if a.head == head or sentence.tokens[a.head].pos in _NO_HEADS or class_of(a) in _LAND:
            continue
        if _only_a_place(analysis, sentence, a.head, a):
            continue
        if case_of(sentence, a.head) in role_words(analysis.language).AGENT_CASES:
            continue  # "l'attaque d'un bus par des hommes armés"
        if (
            class_of(a) == "nationality"
            and sentence.tokens[a.head].head != head
            and sentence.tokens[a.head].pos == "ADJ"
        ):
            continue  # "un poste près de la frontière thaïlandaise"
        if class_of(a) == "nationality" and sentence.tokens[head].lemma in role_words(analysis.language).LANDS:
            continue  # "the Thai border"
        if outer is not None and outer.start <= a.start and a.end <= outer.end and class_of(a) == "nationality":
            continue  # the site names its side itself ("la base américaine")
        if outer is not None and a.actor_kind in ("individual", "other"):
            continue
        inner.append(a)
    inner = outermost(inner)
    named = [a for a in inner if a.form == "name"]
    if named and inner[0] is not named[0] and class_of(inner[0]) in ("group", "individual"):
        inner = named  # "a number of groups, among them X and Y"; "le général, X"
        if named[0].actor_kind in ARMED:
            return named[:MAX_INNER]
    people = [a for a in inner if a.actor_kind == "individual"]
    return people[:MAX_INNER] if people and people[0] is inner[0] else inner[:1]


def _own_words(sentence: Sentence, head: int, events: set[int]) -> set[int]:
    """The tokens under a noun, less coordinated ones and those under another event's trigger."""
    found: set[int] = set()
    todo = [
        k
        for k in sentence.children(head)
        if sentence.tokens[k].dep not in ("conj", "cc", "parataxis", "advcl", "punct")
    ]
    while todo:
        i = todo.pop()
        if i in found or i in events:
            continue
        found.add(i)
        todo += sentence.children(i)
    return found


def crowd_of(analysis: Analysis, sentence: Sentence, part: Part) -> Part:
    """Of a march that was dispersed the marchers: its phrase as an actor ("les marches contre le couvre-feu")."""
    token = sentence.tokens[part.head]
    if part.role != "target" or part.actor is not None or token.lemma not in role_words(analysis.language).CROWD_ACTS:
        return part
    last = part.head
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].dep == "amod":
        last += 1
    for k in sentence.children(part.head, "nmod", "obl"):  # "des marches contre la vie chère"
        if case_of(sentence, k) in role_words(analysis.language).CAUSE_CASES and k - last <= 4:
            last = max(i for i in sentence.subtree(k, "acl", "appos", "conj") if sentence.tokens[i].pos != "PUNCT")
    start, end = token.start, sentence.tokens[last].end
    rule, plural = f"{part.rule}.crowd", token.has("Number=Plur")
    crowd = make_described(analysis, sentence, start, end, head=part.head, kind="civilians", rule=rule, plural=plural)
    return Part(part.role, part.head, part.start, part.end, crowd, part.rule)
