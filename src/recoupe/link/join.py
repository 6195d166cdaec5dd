"""An incident over all reports that tell of it: what they agree on, where they differ, and how many voices stand behind
each value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from recoupe.link.clusters import standing
from recoupe.link.contested import contested
from recoupe.link.contradictions import find_contradictions
from recoupe.link.copied import Shared
from recoupe.link.doers import Doer, doer_of
from recoupe.link.identity import Relation, groups, merged
from recoupe.link.kinship import by_name, informed, introduced, rank
from recoupe.link.merging import merge_actors, merge_type, merge_weapons, merge_when, merge_where, report_id, tagged
from recoupe.link.reviewed import Marks, Reviewed, reviewed
from recoupe.link.support import answers, deniers, support_of, supporters, voice_relation
from recoupe.link.timeline import moment, timeline
from recoupe.link.values import Alike, Grouped, Voiced, gather, plain_value
from recoupe.link.voices import Root, chain_roots, key_of
from recoupe.model.incident import Claim
from recoupe.model.linked import Copy, HeldClaim, HeldValue, Joined, Judgement, Told
from recoupe.model.report import Json
from recoupe.model.stored import claim_ids, incident_id


def join(
    members: Sequence[Told],
    copies: Sequence[Copy],
    judgements: Sequence[Judgement] = (),
    *,
    alike: Alike | None = None,
) -> Joined:
    """The incident that ``members`` tell of; independent of their order. ``copies`` are those between their reports;
    ``judgements`` what persons accepted, rejected, added or set right (revoked ones do not count); ``alike`` compares
    words across languages.

    1. members in the order of publication, without the claims that were rejected, with those that were added; 2. each
    claim with its voices and its text; 3. voices told apart; 4. values with their support; 5. what cannot hold
    together; 6. day, place, actors; 7. corrections; 8. claims that were rejected."""
    stand = standing(judgements)
    reviews = [reviewed(m, stand) for m in sorted(members, key=_order)]  # 1.
    told = [r.told for r in reviews]
    shared = Shared.of(copies, told)
    voiced = _voiced(reviews, shared)  # 2.
    claims = _rooted(voiced)  # 3.
    values = _held(gather(claims, alike), claims)  # 4.
    joined = Joined(
        id=incident_id(told[0].key),
        type=merge_type(told),
        when=merge_when(told),  # 6.
        where=merge_where(told),
        actors=merge_actors(told),
        weapons=merge_weapons(told),
        claims=tuple(c.held for c in claims),
        values=values,
        contradictions=find_contradictions(values, claims),  # 5.
        timeline=timeline(claims, {report_id(m): m.report.published for m in told}),
        evidence=tuple(s for m in told for s in tagged(m.incident.evidence, report_id(m))),
        reports=tuple(dict.fromkeys(report_id(m) for m in told)),
        members=tuple(m.key for m in told),
        sources=tuple({report_id(m): {**m.report.to_dict(), "id": report_id(m)} for m in told}.values()),
        copies=tuple(_copied(told, copies)),
        rejected=_rejected(reviews, shared, voiced),  # 8.
    )
    return corrected(joined, stand)  # 7.


def _copied(told: Sequence[Told], copies: Sequence[Copy]) -> Iterator[Json]:
    """Which of the reports took text from which; where nothing tells, the one that was published later."""
    order = {m.report_uid: n for n, m in reversed(list(enumerate(told)))}
    names = {m.report_uid: report_id(m) for m in told}
    known = [c for c in copies if c.a in order and c.b in order]
    for copy in sorted(known, key=lambda c: sorted((order[c.a], order[c.b]))):
        taker = copy.b if order[copy.a] < order[copy.b] else copy.a
        if copy.source is not None:
            taker = copy.b if copy.source == copy.a else copy.a
        yield {
            "report": names[taker],
            "of": names[copy.a if taker == copy.b else copy.b],
            "kind": copy.kind,
            "contained": round(copy.contained[0 if taker == copy.a else 1], 3),
            "directed": copy.source is not None,
            "why": copy.why,
        }


def _order(told: Told) -> tuple[Any, ...]:
    at = moment(told.report.published)
    return (at is None, at or 0.0, told.report_uid, told.position, told.key)


def _voiced(reviews: Sequence[Reviewed], shared: Shared) -> list[Voiced]:
    """Every claim of every member, and those that only come of laying them side by side, in the order of time."""
    more: dict[str, list[Claim]] = {}
    for new in contested([r.told for r in reviews]):
        more.setdefault(new.told.key, []).append(new.claim)
    found = []
    for r in reviews:
        told, owners, decided = r.told, _owners(r.told), dict(r.contested)
        found += [_voice(told, owners, *one, shared) for one in zip(told.incident.claims, r.ids, r.marks)]
        for claim in more.get(told.key, ()):
            (id,) = claim_ids(told.key, [claim])
            found.append(_voice(told, owners, claim, id, decided.get(claim.field, Marks()), shared))
    return sorted(found, key=lambda c: c.at)


def _voice(told: Told, owners: Mapping[str, Doer], claim: Claim, id: str, marks: Marks, shared: Shared) -> Voiced:
    voices = tuple(_owned(v, owners) for v in chain_roots(claim, told.report, told.report_uid))
    text, sentence = shared.text_of(told.report_uid, claim.evidence)
    held = HeldClaim(
        claim=claim,
        report=report_id(told),
        told=told.key,
        root="",
        side=voices[-1].camp,
        text=text,
        id=id,
        accepted=marks.accepted,
        added=marks.added,
        rejected=marks.rejected,
    )
    at = (*_order(told), claim.evidence.start, claim.field, claim.evidence.end, str(claim.value), claim.speech_act)
    return Voiced(held, voices[-1], voices[1:-1], sentence, at, told.incident.actors, told.report.language or "")


def _rejected(reviews: Sequence[Reviewed], shared: Shared, voiced: Sequence[Voiced]) -> tuple[HeldClaim, ...]:
    """The claims that were set aside, their voices named as if they stood."""
    aside = [_voice(r.told, _owners(r.told), *one, shared) for r in reviews for one in r.aside]
    if not aside:
        return ()
    return tuple(c.held for c in _rooted(sorted((*voiced, *aside), key=lambda c: c.at)) if c.held.rejected is not None)


def _owners(told: Told) -> Mapping[str, Doer]:
    """Voices that own up to an act, or deny it themselves, with the doer whom they name: they speak for it."""
    found: dict[str, Doer] = {}
    for claim in told.incident.claims:
        own = claim.speech_act == "claim_responsibility" or (claim.speech_act == "deny" and len(claim.chain) == 1)
        if own and claim.field == "responsibility":
            root = chain_roots(claim, told.report, told.report_uid)[-1]
            found.setdefault(root.words, doer_of(str(claim.value), told.incident.actors))
    return found


def _owned(root: Root, owners: Mapping[str, Doer]) -> Root:
    doer = owners.get(root.words)
    if doer is None or root.anonymous:
        return root
    body = doer.key if root.body is None and not doer.part and doer.key.startswith("actor:") else root.body
    return replace(root, camp=root.camp or doer.camp, body=body, own=root.own and body is None)


def _rooted(claims: Sequence[Voiced]) -> list[Voiced]:
    """Claims with the name of their voice, one name for each voice. What one report tells of a person (whose spokesman
    he is) holds for all; an unnamed voice in a sentence that two reports share is one voice."""
    posts = introduced([c.root for c in claims])
    claims = [replace(c, root=posts.get(c.root, c.root)) for c in claims]
    roots = list(dict.fromkeys(c.root for c in claims))
    place = {root: n for n, root in enumerate(roots)}
    named = [root for root in roots if not root.anonymous]
    camps = {root.camp for root in named if root.kind == "official" and root.camp is not None}

    def one_name(a: Root, b: Root) -> Relation:
        """Where officials of two camps speak, "the government" of one report may be either's."""
        vague = (a.camp is None) != (b.camp is None) and len(camps) > 1 and a.kind == b.kind == "official"
        return Relation.PERHAPS if vague else by_name(a, b)

    one = [(place[named[part[0]]], place[named[k]]) for part in groups(named, one_name) for k in part[1:]]
    one += [(place[a.root], place[b.root]) for a, b in _copied_voices(claims)]
    known: dict[Root, tuple[Root, str]] = {}
    for part in merged(len(roots), one):
        best = min((roots[k] for k in part), key=rank)
        for k in part:
            known[roots[k]] = informed(roots[k], best), key_of(best)
    found = []
    for c in claims:
        root, key = known[c.root]
        found.append(replace(c, root=root, held=replace(c.held, root=key, side=root.camp)))
    return found


def _copied_voices(claims: Sequence[Voiced]) -> Iterator[tuple[Voiced, Voiced]]:
    """Pairs of claims of one field in one copied sentence, of the same voice, that neither report names."""
    shared: dict[tuple[str, str], list[Voiced]] = {}
    for c in claims:
        if c.sentence is not None and c.root.anonymous:
            shared.setdefault((c.sentence, c.field), []).append(c)
    for here in shared.values():
        for a, b in combinations(here, 2):
            if (
                voice_relation(a, b) == Relation.SAME
                and a.root != b.root
                and plain_value(a.value) == plain_value(b.value)
            ):
                yield a, b


def _held(told: Sequence[Grouped], claims: Sequence[Voiced]) -> tuple[HeldValue, ...]:
    """Values with what stands behind them, field by field, best supported first."""
    doers = [n for n, v in enumerate(told) if v.field == "responsibility"]
    more = {doers[k]: at for k, at in answers([told[n].claims for n in doers], claims).items()}
    found = []
    for n, value in enumerate(told):
        at, against = supporters(value.claims, claims), deniers(value.claims, claims) + more.get(n, [])
        support = support_of(at, against, claims)
        found.append(
            HeldValue(
                field=value.field,
                value=value.value,
                support=support,
                claims=tuple(at),
                denied_by=tuple(sorted(against)),
            )
        )
    fields = {f: n for n, f in reversed(list(enumerate(v.field for v in found)))}
    return tuple(sorted(found, key=lambda v: (fields[v.field], *_best_first(v))))


def _best_first(value: HeldValue) -> tuple[Any, ...]:
    s = value.support
    return -s.roots[0], -s.roots[1], -s.texts, -s.reports, s.denials, value.claims, value.denied_by


def corrected(joined: Joined, judgements: Sequence[Judgement]) -> Joined:
    """The incident with what persons set right; the latest word on a field counts. What people say of a number stays
    as they said it: a correction of a claim's field is kept beside the claims. ``judgements``: those that stand."""
    valid = sorted((j for j in judgements if j.kind == "correct"), key=lambda j: (j.at, j.id))
    if not valid:
        return joined
    latest = {c.field: c.value for c in valid}
    return replace(
        joined,
        type=latest.get("type") or joined.type,
        when=_given(latest["when"], _WHEN) if "when" in latest else joined.when,
        where=_given(latest["where"], _WHERE) if "where" in latest else joined.where,
        actors=_all_given(latest["actors"], _ACTOR) if "actors" in latest else joined.actors,
        weapons=_all_given(latest["weapons"], _WEAPON) if "weapons" in latest else joined.weapons,
        corrections=tuple(valid),
    )


_WHEN = ("earliest", "latest", "precision")
_WHERE = ("name", "country", "admin1", "admin2", "lat", "lon", "gazetteer_id", "precision", "uncertainty_m")
_ACTOR = ("role", "name", "id", "kind", "side")
_WEAPON = ("type", "name", "min", "max")


def _given(value: Any, names: Sequence[str]) -> Json | None:
    """A corrected object with every field of the codebook; what the person left open is unknown."""
    if not isinstance(value, dict):
        return None
    return {**{n: value.get(n) for n in names}, "evidence": list(value.get("evidence") or ())}


def _all_given(values: Any, names: Sequence[str]) -> tuple[Json, ...]:
    return tuple(one for v in values or () if (one := _given(v, names)) is not None)
