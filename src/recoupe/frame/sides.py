"""The actors of an incident: whom its acts, tolls and charges name, each once a role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recoupe.frame.acts import CAPTURES, Act, outermost
from recoupe.frame.case import POLITICS, Case, of_attackers
from recoupe.frame.charges import admitted_by, answerable
from recoupe.frame.make import make_described
from recoupe.frame.own import denied_part
from recoupe.frame.responsibility import UNNAMED_KINDS, owns_up
from recoupe.frame.roles_phrases import ARMED, counted
from recoupe.frame.roles_pronouns import class_of, role_words
from recoupe.frame.rows import identity, rows_of
from recoupe.frame.voices import Said, covering, root_sides, said
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Actor
from recoupe.model.mention import ActorMention, HarmMention
from recoupe.model.sentence import Sentence

_CHARGES = {"claim_responsibility": "claimant", "accuse": "accused", "deny": "accused", "assert": "accused"}
"""The role of whom an act of speech about responsibility concerns."""
_TALKS = frozenset({"talks", "agreement"})


@dataclass(frozen=True, slots=True)
class Found:
    """A mention in a role, with the rule that put it there."""

    role: str
    actor: ActorMention
    rule: str


def actors_of(analysis: Analysis, case: Case) -> list[Actor]:
    """Roles of an incident.

    1. Doers whom the report's telling voice names are ``perpetrator``; whom only another voice names, ``accused`` where
       the deed is contested or the telling voice knows no name.
    2. Acts of speech: who claims is ``claimant``, who is blamed or denies is ``accused``; who admits is the doer.
    3. Those harmed are ``victim``, other objects of the act ``target``.
    4. Talks whose host is not named are those of the official who tells of them.
    5. One actor in one role; unnamed doers give way to named ones."""
    found = _from_acts(analysis, case)  # 1.
    for a in case.acts:  # 2.
        s = a.saying
        if s is not None and s.topic == "responsibility":
            part = _CHARGES.get(s.speech_act)
            if part:
                meant = denied_part(analysis, case, said(analysis, s.start, s.end, also=s), s)
                named = [
                    m for m in ([meant] if meant is not None else answerable(analysis, s))
                    if s.speech_act != "deny" or not _bystander(m, case, analysis)
                ]  # fmt: skip
                found += [_charge(part, m, s.rule) for m in named]
    found = _without_claims_of_the_known(analysis, case, found)
    doers = {"perpetrator", "claimant", "accused"}
    if not any(f.role in doers and f.actor.actor_kind != "unidentified" for f in found):
        found += [Found("perpetrator", m, "frame.role.admitted") for m in admitted_by(analysis, case.acts)]
    found += _harmed(analysis, case, found)  # 3.
    if case.type in _TALKS and not any(f.role == "perpetrator" for f in found):  # 4.
        found += _hosts(analysis, case)
    if case.type == "armed_clash" and not any(f.role == "perpetrator" for f in found):
        found = [Found("perpetrator", f.actor, f.rule) if f.role == "target" else f for f in found]
    return rows_of(analysis, case, _without_attackers(found, case))  # 5.


def _without_claims_of_the_known(analysis: Analysis, case: Case, found: list[Found]) -> list[Found]:
    """Whom the outlet itself tells as the doer before any claim is a perpetrator, not a mere claimant."""
    claims = [f.actor.start for f in found if f.role == "claimant"]
    told = {
        identity(analysis, case, p.actor)
        for a in case.acts
        if a.opens and a.voice is None and a.event.start < min(claims, default=0)
        for p in a.parts
        if p.role == "perpetrator" and p.actor is not None and p.actor.actor_kind not in UNNAMED_KINDS
    }
    return [f for f in found if f.role != "claimant" or identity(analysis, case, f.actor) not in told]


def _bystander(m: ActorMention, case: Case, analysis: Analysis) -> bool:
    """Whether an official who denies speaks of another's part: somebody else has claimed the act or is blamed for it
    ("both governors reject the claim")."""
    if m.actor_kind not in ("individual", "other"):
        return False
    s = next((a.saying for a in case.acts if a.saying is not None and _concerns(a.saying.accused, m)), None)
    if s is not None and s.source is not None and not _concerns(s.source, m):
        return False  # "the president denied that Belgrade had any part in it"
    sayings = [a.saying for a in case.acts if a.saying is not None and a.saying.topic == "responsibility"]
    blamed = [x for s in sayings if s.speech_act in ("accuse", "claim_responsibility") for x in answerable(analysis, s)]
    return bool(blamed) and not any(x.name == m.name or (m.side is not None and x.side == m.side) for x in blamed)


def _concerns(span: tuple[int, int] | None, m: ActorMention) -> bool:
    return span is not None and span[0] <= m.start and m.end <= span[1]


def _charge(role: str, m: ActorMention, rule: str) -> Found:
    """Nameless people who are blamed ("attribué à des « terroristes »") are the doers: nobody contests it for them."""
    if role == "accused" and m.actor_kind == "unidentified" and not m.rule.endswith(".words"):
        return Found("perpetrator", m, f"{rule}.unnamed")
    return Found(role, m, f"{rule}.{role}")


def _from_acts(analysis: Analysis, case: Case) -> list[Found]:
    """Step 1 of ``actors_of``."""
    found: list[Found] = []
    contested = any(a.saying is not None and a.saying.speech_act in ("deny", "accuse") for a in case.acts)
    telling = next((a for a in case.acts if a.opens), None)
    teller = said(analysis, telling.event.start, telling.event.end).root if telling else None
    unnamed = telling is not None and any(m.actor_kind == "unidentified" for m in telling.actors("perpetrator"))
    reported = any(a.opens and not _is_denied(a) for a in case.acts)
    for a in case.acts:
        how = said(analysis, a.event.start, a.event.end)
        blaming = a.voice is not None and a.voice.speech_act == "accuse"
        for p in a.parts:
            if p.actor is None:
                continue
            role = p.role
            if of_attackers(a) and a.type != case.type:
                continue  # "… and arrested 13 of the attackers": no deed of the attack
            if role in ("target", "victim") and reported and _is_denied(a):
                continue  # "denied having killed any civilian": of what others report nobody more was the victim
            if role == "perpetrator" and p.actor.actor_kind not in UNNAMED_KINDS:
                others = how.root != teller and len(how.chain) > 1 and not _owns_up(analysis, how, p.actor)
                if blaming or (others and (contested or unnamed) and not p.rule.endswith(".plain")):
                    role = "accused"
            thing = p.actor.actor_kind == "other" and p.actor.rule.endswith(".plain")
            if role == "target" and not thing and (a.is_toll or _harms(a, p.actor) or _beside_harmed(a, p.head)):
                role = "victim"
            if role == "target" and class_of(p.actor) == "capital" and not p.rule.endswith(("subject", "reciprocal")):
                if case.type not in POLITICS:
                    continue  # "une offensive contre Tripoli": the town
            if role in ("target", "victim") and _generic(analysis, p.actor) and not _taken(analysis, case, p.actor):
                continue
            if role == "victim" and p.actor.actor_kind == "unidentified" and _struck_back(a, case):
                continue  # "three of the attackers died"
            actor = p.actor
            if role == "perpetrator" and case.type not in POLITICS and _generic(analysis, actor):
                actor = replace(actor, actor_kind="unidentified")  # "about 40 men shot at …"
            found.append(Found(role, actor, p.rule))
    return found


def _is_denied(act: Act) -> bool:
    return act.voice is not None and act.voice.speech_act == "deny"


def _struck_back(act: Act, case: Case) -> bool:
    """Whether a toll that names no doer tells of the dead of nameless people whom another act makes the doers."""
    doers = [m for a in case.acts for m in a.actors("perpetrator")]
    return act.is_toll and not act.actors("perpetrator") and any(m.actor_kind == "unidentified" for m in doers)


def _owns_up(analysis: Analysis, how: Said, actor: ActorMention) -> bool:
    admits = how.layer is not None and role_words(analysis.language).ADMITTING.search(
        analysis.report.text, how.layer.cue[0], how.layer.cue[1]
    )
    sides = root_sides(analysis, how)
    state = actor.actor_kind in ("state_force", "police") and how.chain[-1].kind == "official"
    if admits and state and (actor.side is None or not sides):
        return True  # "a military spokesman acknowledged that the air force had carried out the strike"
    return owns_up(analysis, how, actor)


def _harms(act: Act, m: ActorMention) -> bool:
    """Whether a toll of the act killed or injured the actor."""
    return any(_of_toll(h, m) and h.field in ("killed", "injured") for h in act.harms)


def _beside_harmed(act: Act, head: int) -> bool:
    """Whether a noun is coordinated with the one that a toll counts ("50 patients and relatives")."""
    token = act.sentence.tokens[head]
    if token.dep != "conj" or act.sentence.children(head, "nummod"):
        return False
    first = act.sentence.tokens[token.head].start
    return any(
        h.whom is not None and h.whom[0] <= first < h.whom[1] and h.field in ("killed", "injured") for h in act.harms
    )


def _of_toll(h: HarmMention, m: ActorMention) -> bool:
    return h.whom is not None and m.start < h.whom[1] and h.whom[0] < m.end


def _generic(analysis: Analysis, m: ActorMention) -> bool:
    """Whether the words say no more than that they were people ("160 personnes", "three others")."""
    return m.form == "description" and m.name.casefold() in role_words(analysis.language).GENERIC_PEOPLE


def _taken(analysis: Analysis, case: Case, m: ActorMention) -> bool:
    """Whether they were arrested or abducted and the word says at least that they were men."""
    return case.type in CAPTURES and m.name.casefold() in role_words(analysis.language).MEN_WORDS


def _harmed(analysis: Analysis, case: Case, found: list[Found]) -> list[Found]:
    """Those whom the tolls count, step 3 of ``actors_of``. What a total is made of is told after it: its civilians are
    no further victims where the total says who they were; of the captured, who goes by many names ("boys", "pupils",
    "children"), the first holds."""
    harmed: list[Found] = []
    doers = any(f.role in ("perpetrator", "accused", "claimant") for f in found)
    for part_of_total in (False, True):
        civilians = any(f.role == "victim" and f.actor.actor_kind == "civilians" for f in (*found, *harmed))
        captives = any(f.role == "target" and f.actor.actor_kind == "civilians" for f in (*found, *harmed))
        for a in case.acts:
            for h in a.harms:
                if h.whom is None or h.max == 0 or h.part_of_total != part_of_total or h.polarity == "denied":
                    continue
                if any(m.speech_act == "deny" for m in covering(analysis, h.start, h.end)):
                    continue
                held = h.field in ("captured", "missing")
                for m in _people(analysis, a.sentence, h):
                    if _generic(analysis, m):
                        continue  # "160 people" is no actor
                    if m.actor_kind == "unidentified" and (h.group == "perpetrators" or doers):
                        continue  # "three attackers were killed"
                    if m.actor_kind == "civilians" and ((part_of_total and civilians) or (held and captives)):
                        continue
                    if h.group in ("women", "children") and _known_people(m, (*found, *harmed)):
                        continue  # "131 civils … Les victimes, dont 17 femmes": of the same
                    captives |= held and m.actor_kind == "civilians"
                    harmed.append(Found("target" if held else "victim", m, h.rule))
    return harmed


def _known_people(m: ActorMention, found: Sequence[Found]) -> bool:
    """Whether others than these women or children are told as the victims, of whom they are but a part."""
    people = [f.actor for f in found if f.role == "victim" and f.actor.actor_kind == "civilians" and f.actor.plural]
    return any(p.name != m.name and p.sentence != m.sentence for p in people)


def _people(analysis: Analysis, sentence: Sentence, h: HarmMention) -> list[ActorMention]:
    """The outermost actor mention of a counted noun phrase, else its noun: whoever is counted is a person."""
    if h.whom is None:
        return []
    low, high = h.whom
    inside = [a for a in analysis.actors if a.start >= low - 1 and a.start < high]
    sources = [s.source for s in analysis.attributions if s.source is not None and s.sentence == sentence.index]
    inside = [a for a in inside if not any(x <= a.start and a.end <= y for x, y in sources)]
    inside = inside or _predicate(analysis, sentence, low)
    inside = [a for a in inside if not _adjective(a) and (a.actor_kind != "other" or a.form == "name")]
    return outermost(inside)[:1] or _counted_noun(analysis, sentence, h)


def _predicate(analysis: Analysis, sentence: Sentence, low: int) -> list[ActorMention]:
    """Who the counted were, told by a noun after *be* ("nine of the dead were children", "treize étaient mineurs")."""
    number = sentence.token_at(low)
    if number is None or not sentence.start <= low < sentence.end:
        return []
    for i in (number, *sentence.ancestors(number)):
        if sentence.tokens[i].pos in ("VERB", "PROPN"):
            return []
        heads = [i] if i > number and sentence.children(i, "cop") else []
        if sentence.tokens[i].lemma == "be":
            heads = [k for k in sentence.children(i, "attr", "obj", "xcomp", "nsubj") if k > i]
        if heads:
            return [a for a in analysis.actors if a.sentence == sentence.index and a.head in heads][:1]
    return []


def _adjective(m: ActorMention) -> bool:
    """Whether a mention is a country told by its adjective ("un instructeur russe"), not its people ("the Serbs")."""
    return class_of(m) == "nationality" and m.name.casefold() != m.quote.casefold()


def _counted_noun(analysis: Analysis, sentence: Sentence, h: HarmMention) -> list[ActorMention]:
    """A mention made of the counted noun and its adjectives ("un instructeur russe", "a night watchman")."""
    if h.whom is None or not sentence.start <= h.whom[0] < sentence.end:
        return []
    if h.field not in ("killed", "injured", "captured"):
        return []
    head = sentence.head_in(*h.whom)
    words = role_words(analysis.language)
    if head is not None:
        head = counted(analysis, sentence, head)
        if sentence.tokens[head].lemma in words.COLLECTIVES:
            return []
    if (
        head is None
        or sentence.tokens[head].pos != "NOUN"
        or sentence.tokens[head].lower in words.UNCOUNTED | words.FACILITIES
    ):
        return []
    if h.trigger[0] <= sentence.tokens[head].start < h.trigger[1]:
        return []
    first = last = head
    while first and sentence.tokens[first - 1].dep in ("amod", "compound") and sentence.tokens[first - 1].head == head:
        first -= 1
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].dep == "amod":
        if sentence.tokens[last + 1].head != head or sentence.tokens[last + 1].end > h.whom[1]:
            break
        last += 1
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    several = (h.min or 0) > 1
    kind = "civilians" if several else "individual"
    rule = f"{h.rule}.counted"
    return [make_described(analysis, sentence, start, end, head=head, kind=kind, rule=rule, plural=several)]


def _hosts(analysis: Analysis, case: Case) -> list[Found]:
    """The official body that tells of talks of its own ("talks are under way with them, the governor said")."""
    for a in case.acts:
        if a.voice is None or a.voice.source is None or not a.voice.voices or a.voice.voices[-1].kind != "official":
            continue
        low, high = a.voice.source
        inside = [m for m in analysis.actors if m.start < high and low < m.end and m.form != "pronoun"]
        if inside:
            return [Found("perpetrator", max(inside, key=lambda m: m.end - m.start), "frame.role.host")]
    return []


def _without_attackers(found: list[Found], case: Case) -> Iterator[Found]:
    """Leaves out who fought back: of an attack by unnamed or blamed people, the later killers of armed men and these
    dead ("gunmen attacked …; the army says it killed two fighters")."""
    first = next((a for a in case.acts if a.opens and a.actors("perpetrator")), None)
    dropped: set[int] = set()
    if first is not None and case.type not in ("armed_clash", *_TALKS):
        doers = first.actors("perpetrator")
        if any(m.actor_kind in ("unidentified", "rebel", "militia") for m in doers):
            for a in case.acts:
                killed = a.actors("target")
                if a is first or not a.is_toll or not killed or not a.actors("perpetrator"):
                    continue
                if all(m.actor_kind in ("rebel", "militia", "unidentified") for m in killed):
                    dropped |= {id(m) for m in (*killed, *a.actors("perpetrator")) if m not in doers}
    for f in found:
        if id(f.actor) not in dropped:
            yield f


__all__ = ["ARMED", "Found", "actors_of"]
