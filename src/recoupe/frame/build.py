"""Mentions into acts: one for each trigger that reports something real, and one for each toll or charge without one."""

from __future__ import annotations

import re

from recoupe.frame.acts import Act, Part
from recoupe.frame.anchors import attach_anchors
from recoupe.frame.announced import date_by_announcement
from recoupe.frame.case import POLITICS, STRIKES
from recoupe.frame.charges import about_nothing_real
from recoupe.frame.denied import denied_act, named_act
from recoupe.frame.happenings import happenings
from recoupe.frame.men import with_owners
from recoupe.frame.order import measured_by
from recoupe.frame.repelled import with_defenders
from recoupe.frame.roles import find_roles, role_words
from recoupe.frame.syntax import clause_extent, governing_verb
from recoupe.frame.tools import who_used_it
from recoupe.frame.totals import counts_people, period_tolls, settle_late_deaths, stretched
from recoupe.frame.triggers import goes_on, is_blamed, is_heading, of_a_speaker, spoken_at, sums_up
from recoupe.frame.voices import covering
from recoupe.model.analysis import Analysis
from recoupe.model.mention import AttributionMention, EventMention, HarmMention
from recoupe.model.sentence import Sentence

MAX_COUNTER = 2
"""Sentences after a denial in which the same voice may tell who did it instead."""


def build_acts(analysis: Analysis) -> list[Act]:
    """All acts of a report in text order.

    1. A trigger that reports an actual event makes an act, with roles, clause, voice and weapons.
    2. Tolls join the act whose trigger they share or hang under; a toll with no trigger in its clause makes an act that
       opens no incident.
    3. So does an act of speech about responsibility ("X a revendiqué l'attentat") whose object is no trigger.
    4. Times and places go to the acts of their sentence.
    5. A sentence that only says where and when it happened makes an act that opens no incident."""
    acts: list[Act] = []
    language = analysis.language
    for event in analysis.events:  # 1.
        if event.factuality == "actual" and event.sentence >= 0 and not event.rule.endswith(".accuse"):
            sentence = analysis.sentences[event.sentence]
            untold = is_blamed(analysis, event) or goes_on(sentence, event, language) or spoken_at(analysis, event)
            if untold or is_heading(analysis, sentence):
                continue
            acts.append(_act(analysis, sentence, event))
    by_sentence: dict[int, list[Act]] = {}
    for a in acts:
        by_sentence.setdefault(a.sentence.index, []).append(a)
    whole = period_tolls(analysis)
    for harm in analysis.harms:  # 2.
        if (harm.start, harm.end, harm.field) in whole:
            gone = [a for a in acts if a.is_toll and a.event.head == harm.head and a.sentence.index == harm.sentence]
            gone += [a for a in acts if stretched(analysis, harm, a)]
            acts = [a for a in acts if a not in gone]
            by_sentence[harm.sentence] = [a for a in by_sentence.get(harm.sentence, []) if a not in gone]
            continue
        if harm.sentence < 0 or harm.rule.endswith((".irrealis", ".negated")) or of_a_speaker(analysis, harm):
            continue
        here = by_sentence.setdefault(harm.sentence, [])
        if harm.rule.endswith(".named") and not any(
            a.opens and a.event.start < harm.trigger[1] and harm.trigger[0] < a.event.end for a in here
        ):
            continue
        owner = _owner_of_harm(analysis.sentences[harm.sentence], here, harm)
        if owner is not None and harm.field in ("captured", "missing") and owner.type in STRIKES and not owner.is_toll:
            owner = None  # "fought the bandits and freed 84 people": the captives are those of the abduction
        if owner is None:
            owner = _bare(analysis, analysis.sentences[harm.sentence], harm.trigger, harm.head, "frame.act.harm")
            here.append(owner)
            acts.append(owner)
        owner.harms.append(harm)
        if harm.whom is not None and harm.group != "perpetrators":
            owner.parts = [q for q in owner.parts if q.role != "perpetrator" or not _overlaps(q, harm.whom)]
    for saying in analysis.attributions:  # 3.
        if saying.topic is None or saying.sentence < 0 or about_nothing_real(analysis, saying):
            continue
        sentence = analysis.sentences[saying.sentence]
        here = by_sentence.setdefault(saying.sentence, [])
        owner = _owner_of_saying(here, saying)
        named = named_act(analysis, saying) if owner is None else None
        if named is not None:
            owner = denied_act(analysis, sentence, saying, named)
            here.append(owner)
            acts.append(owner)
        if owner is None:
            head = sentence.head_in(*saying.cue) or 0
            owner = _bare(analysis, sentence, saying.cue, head, "frame.act.saying")
            here.append(owner)
            acts.append(owner)
        owner.charged |= _kinds_charged(analysis, saying)
        if owner.saying is None:
            owner.saying = saying
        else:
            twin = _bare(analysis, sentence, saying.cue, owner.event.head, "frame.act.saying")
            twin.saying, twin.voice = saying, owner.voice
            acts.append(twin)
    if any(sums_up(analysis, a) for a in acts):
        for a in by_sentence[0]:
            a.opens = False
    acts = [a for a in acts if not _gets_away(a, acts)]
    sections, entries = _sections(analysis), _entries(analysis)
    for a in acts:
        a.section, a.entry = sections[a.sentence.index], entries[a.sentence.index]
    _deny(acts)
    settle_late_deaths(acts)
    _counter(analysis, acts)
    acts = _without_wishes(analysis, acts)
    folded = _folded_protests(acts)
    acts = [a for a in acts if a not in folded]
    for index in by_sentence:
        by_sentence[index] = [a for a in by_sentence[index] if a in acts]
    acts.sort(key=lambda a: (a.event.start, a.event.end))
    for index, here in by_sentence.items():  # 4.
        _arm(analysis, analysis.sentences[index], here)
        attach_anchors(analysis, analysis.sentences[index], sorted(here, key=lambda a: a.event.start))
        date_by_announcement(analysis, analysis.sentences[index], here)
        for a in here:
            if a.saying is not None and not a.opens and not a.harms:
                _anchor_charge(a)
            doers = [p.actor for p in a.parts if p.role in ("perpetrator", "ordered_by", "supporter") and p.actor]
            a.places = [p for p in a.places if not any(d.start <= p.start and p.end <= d.end for d in doers)]
    for a in happenings(analysis, by_sentence):  # 5.
        a.section, a.entry = sections[a.sentence.index], entries[a.sentence.index]
        acts.append(a)
    return acts


def _act(analysis: Analysis, sentence: Sentence, event: EventMention) -> Act:
    carrier = event.light if event.light is not None else event.head
    if event.form == "noun":
        verb = governing_verb(sentence, event.head)
        clause = sentence.extent(event.head, "acl:relcl", "parataxis")
        if verb is not None and sentence.tokens[event.head].dep.startswith(("nsubj", "obj", "obl", "root")):
            clause = clause_extent(sentence, verb)
    else:
        clause = clause_extent(sentence, carrier)
    act = Act(event=event, sentence=sentence, clause=clause, language=analysis.language)
    parts = with_defenders(analysis, sentence, event, find_roles(analysis, sentence, event))
    parts = who_used_it(analysis, sentence, event, with_owners(analysis, sentence, parts))
    parts = [p for p in parts if p.start < event.end or not measured_by(sentence, event.end, p.start)]
    act.parts = _without_accuser(analysis, event, parts)
    if event.rule.endswith(".intercept"):  # who shoots a missile down did not fire it
        act.parts = [p for p in act.parts if p.role not in ("perpetrator", "ordered_by")]
    layers = covering(analysis, event.start, event.end)
    act.voice = layers[-1] if layers else None
    act.opens = not counts_people(sentence, event, analysis.language)
    return act


def _anchor_charge(act: Act) -> None:
    """A charge without a trigger of its own is dated and placed by what it is about; other days and places in its
    sentence are those of the speech and of the accused ("blame the ADF, a group born in Uganda")."""
    about = act.saying.about if act.saying is not None else None
    low, high = about or (0, 0)
    act.times = [t for t in act.times if low <= t.start and t.end <= high]
    act.places = [p for p in act.places if low <= p.start and p.end <= high]


def _kinds_charged(analysis: Analysis, saying: AttributionMention) -> frozenset[str]:
    """The kinds of those whom an accusation or a denial concerns."""
    spans = [x for x in (saying.accused, saying.source if saying.speech_act == "deny" else None) if x is not None]
    return frozenset(m.actor_kind for m in analysis.actors for low, high in spans if m.start < high and low < m.end)


def _without_accuser(analysis: Analysis, event: EventMention, parts: list[Part]) -> list[Part]:
    """The parts less the one that accuses: in "the governor accused the rebels of launching the strike" the tree makes
    the governor the one who launches."""
    head = analysis.sentences[event.sentence].tokens[event.head]  # of "a mis | l'attaque | sur le compte de" the noun
    accusers = [
        m.source
        for m in analysis.attributions
        if m.speech_act == "accuse" and m.source is not None and m.sentence == event.sentence
        and any(a <= head.start and head.end <= b for a, b in (*m.content, *([m.about] if m.about else [])))
    ]  # fmt: skip
    return [p for p in parts if p.role != "perpetrator" or not any(a < p.end and p.start < b for a, b in accusers)]


def _arm(analysis: Analysis, sentence: Sentence, acts: list[Act]) -> None:
    """Give each weapon of a sentence to the act whose clause holds it, of several to the nearest trigger's."""
    for w in (w for w in analysis.weapons if w.sentence == sentence.index):
        reach = [(a, min(a.clause[0], a.event.start), max(a.clause[1], a.event.end)) for a in acts if a.opens]
        holding = [a for a, low, high in reach if low <= w.start and w.end <= high]
        if holding:
            min(holding, key=lambda a: max(a.event.start - w.end, w.start - a.event.end, 0)).weapons.append(w)


def _bare(analysis: Analysis, sentence: Sentence, at: tuple[int, int], head: int, rule: str) -> Act:
    """An act without a trigger of its own: it may join any incident of violence."""
    event = EventMention(
        start=at[0],
        end=at[1],
        quote=analysis.report.text[at[0] : at[1]],
        rule=f"{rule}.harm",
        sentence=sentence.index,
        types=("armed_attack",),
        head=head,
        form="noun",
        definite=True,
        generic_word=True,
    )
    layers = covering(analysis, *at)
    voice = layers[-1] if layers else None
    return Act(event=event, sentence=sentence, clause=at, voice=voice, opens=False, language=analysis.language)


def _deny(acts: list[Act]) -> None:
    """What is told only to be denied opens no incident and names no doer ("l'armée a nié avoir ouvert le feu")."""
    for a in acts:
        if a.voice is not None and a.voice.speech_act == "deny":
            a.opens = False
            a.parts = [p for p in a.parts if p.role not in ("perpetrator", "ordered_by")]


def _sections(analysis: Analysis) -> list[int]:
    """The part of a digest that each sentence stands in: a label in capitals opens a new one ("YEMEN.")."""
    found, number = [], 0
    for s in analysis.sentences:
        label = s.text.rstrip(".: ")
        if s.index and label.isupper() and len(label) > 3 and len(s.tokens) <= 5:
            number += 1
        found.append(number)
    return found


_CLOCK = re.compile(r"\d{1,2}\s?[:.h]\s?(?:\d{2})?\s?(?:[A-Z]{2,4}|[ap]\.?m\.?)?")


def _entries(analysis: Analysis) -> list[int]:
    """The entry of a running report that each sentence stands in: a clock time of its own opens a new one."""
    found, number = [], 0
    for s in analysis.sentences:
        number += _CLOCK.fullmatch(s.text) is not None
        found.append(number)
    return found


def _counter(analysis: Analysis, acts: list[Act]) -> None:
    """Mark what a voice tells instead of what it denies in the same sentence."""
    for a in acts:
        if not a.opens or a.voice is None or a.voice.speech_act not in ("assert", "accuse"):
            continue
        speaker = a.voice.voices
        selves = role_words(analysis.language).THEMSELVES.search(a.sentence.text) is not None
        reach = MAX_COUNTER if selves else 0  # 'The army denies it. "The rebels shelled it themselves," it said.'
        a.counter = any(
            m.speech_act == "deny"
            and a.sentence.index - reach <= m.sentence <= a.sentence.index
            and m.voices == speaker
            and m.start < a.event.start
            for m in analysis.attributions
        )


def _without_wishes(analysis: Analysis, acts: list[Act]) -> list[Act]:
    """Leave out what a demand or a threat asks for ("a demandé à l'ONU de déployer ses soldats"): it has not
    happened. What it takes for granted ("demanded an inquiry into the massacre") opens nothing, unless it is told with
    its place ("vowed a response to the massacre committed by the rebels in Bor")."""
    wishes = [w for w in acts if w.type in ("demand", "threat") and w.opens and w.event.form == "verb"]
    kept = []
    for a in acts:
        wish = next((w for w in wishes if w is not a and _wished(w, a)), None)
        if wish is not None and a.type != wish.type:
            if not a.event.definite:
                continue
            a.opens = _placed(analysis, a)
        kept.append(a)
    return kept


def _placed(analysis: Analysis, act: Act) -> bool:
    """Whether the act's own words tell where it was."""
    s = act.sentence
    return any(
        p.sentence == s.index and p.usage == "location" and p.relation == "at" and p.start > act.event.end
        and (head := s.head_in(p.start, p.end)) is not None and act.event.head in s.ancestors(head)
        for p in analysis.places
    )  # fmt: skip


def _wished(wish: Act, act: Act) -> bool:
    s = act.sentence
    if s.index != wish.sentence.index or act.event.start < wish.event.end:
        return False
    for i in (act.event.head, *s.ancestors(act.event.head)):
        if s.tokens[i].dep in ("advcl", "parataxis", "acl:relcl", "acl"):
            return False
        if s.tokens[i].head == wish.event.head and i != wish.event.head:
            return s.tokens[i].dep.split(":")[0] in ("xcomp", "ccomp", "obj", "obl", "iobj")
    return False


def _gets_away(act: Act, acts: list[Act]) -> bool:
    """Whether attackers only leave the scene ("Avant de se replier, les assaillants ont incendié le pylône", "The
    gunmen then withdrew"): a piece of their attack, told right before or in the same breath."""
    if act.type != "withdrawal" or act.event.form != "verb" or act.harms or act.saying is not None:
        return False
    doers = {a.name.casefold() for a in act.actors("perpetrator")}
    raiders = all(a.actor_kind in ("unidentified", "rebel", "militia", "other") for a in act.actors("perpetrator"))
    struck = [
        a for a in acts
        if a is not act and a.type in STRIKES | {"abduction", "property_destruction"}
        and 0 <= act.sentence.index - a.sentence.index <= 2
    ]  # fmt: skip
    beside = any(a.sentence.index == act.sentence.index for a in struck)
    if beside and not act.sentence.is_finite(act.event.head):
        return any(doers & {p.name.casefold() for p in a.actors("perpetrator")} for a in struck)
    bare = all(a.form == "description" for a in act.actors("perpetrator"))
    named = any(p.start >= act.clause[0] and p.end <= act.clause[1] for p in act.parts if p.role == "target")
    return bool(doers) and raiders and bare and bool(struck) and not named and not act.event.types[1:]


def _folded_protests(acts: list[Act]) -> list[Act]:
    """Marches that are no more than the object of their dispersal: no incidents of their own."""
    return [
        b
        for a in acts
        if a.type == "crackdown"
        for b in acts
        if b.type == "protest" and b.sentence.index == a.sentence.index
        if any(
            p.start <= b.event.start < p.end
            or (p.role == "target" and b.event.form == "verb" and b.sentence.tokens[b.event.head].head == p.head)
            for p in a.parts
        )
    ]


def _overlaps(part: Part, span: tuple[int, int]) -> bool:
    return part.start < span[1] and span[0] < part.end


def _owner_of_harm(sentence: Sentence, acts: list[Act], harm: HarmMention) -> Act | None:
    """The act that a toll belongs to: the same trigger, then the nearest trigger above it, below it, or beside it."""
    telling = [a for a in acts if a.opens]
    for a in telling:
        if harm.trigger[0] < a.event.end and a.event.start < harm.trigger[1]:
            return a
    carriers = {a.event.head: a for a in reversed(telling)}
    carriers |= {a.event.light: a for a in reversed(telling) if a.event.light is not None}
    subject = sentence.child(harm.head, "nsubj")
    if subject in carriers:
        return carriers[subject]  # "the raid on Bor killed four; that on Malakal wounded two"
    for i in sentence.ancestors(harm.head):
        if i in carriers:
            return carriers[i]
        kids = [k for k in sentence.children(i) if k in carriers and sentence.tokens[i].pos in ("VERB", "AUX", "NOUN")]
        if kids:
            return carriers[min(kids, key=lambda k: abs(k - harm.head))]
    below = set(sentence.subtree(harm.head))
    inside = [a for a in telling if a.event.head in below]
    if inside:
        return min(inside, key=lambda a: abs(a.event.head - harm.head))
    for a in acts:
        if not a.opens and a.harms:
            return a
    if telling:
        middle = harm.trigger[0]
        between = [a for a in telling if ";" not in sentence.text[_gap(a, middle, sentence)]]
        return min(between, key=lambda a: abs(a.event.start - middle), default=None)
    return None


def _gap(act: Act, offset: int, sentence: Sentence) -> slice:
    low, high = sorted((act.event.start - sentence.start, offset - sentence.start))
    return slice(low, high)


def _owner_of_saying(acts: list[Act], saying: AttributionMention) -> Act | None:
    """The act that an accusation, a denial or a claim is about, where its words hold a trigger."""
    spans = [s for s in (saying.about, *saying.content) if s is not None]
    for low, high in spans:
        for a in acts:
            broken = saying.speech_act == "accuse" and a.type in POLITICS  # "accuse X of having broken the truce"
            been_there = saying.speech_act == "deny" and a.type == "troop_movement"  # "denied that his men went there"
            if a.opens and low <= a.event.start and a.event.end <= high and not broken and not been_there:
                return a
    return None
