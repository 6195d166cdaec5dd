"""Mentions in roles become actors: all names of one actor in one row, each actor in one role."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recoupe.frame.case import Case
from recoupe.frame.roles_pronouns import class_of, role_words
from recoupe.frame.rows_pairs import InRole, coordinated
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Actor
from recoupe.model.mention import ActorMention
from recoupe.model.report import Span
from recoupe.vocab.actors import country_of_side

_FORCE_TYPES = frozenset(
    {
        "air_strike", "drone_strike", "shelling", "bombing", "armed_attack", "armed_clash", "troop_movement",
        "withdrawal", "territory_change", "suicide_bombing", "chemical_attack", "assassination",
    }
)  # fmt: skip
_DOERS = ("perpetrator", "claimant", "accused")
_NAMELESS = frozenset({"unidentified", "civilians"})
_FORCE_RANK = {"army": 0, "soldiers": 1, "registry": 2, "country": 3, "nationality": 3, "capital": 4, "office": 5}
_ANY_FORCE, _ANY_REBEL = "state_force:?", "rebel:?"


def rows_of(analysis: Analysis, case: Case, found: Iterable[InRole]) -> list[Actor]:
    """One ``Actor`` a role and identity.

    1. Mentions are gathered by role and identity, doers first.
    2. Forces and rebels without a name join the only named ones of their role, an office told again ("the prefect")
       the only person named in it.
    3. An actor keeps its strongest role: claimant before perpetrator, perpetrator before accused; a doer is no target
       of its own act, but its people may be among the hurt. Unnamed doers give way to named ones, and one of them is
       enough.
    4. Each row gets its fullest name."""
    rows: dict[tuple[str, str], list[ActorMention]] = {}
    rules: dict[tuple[str, str], str] = {}
    order = {role: n for n, role in enumerate((*_DOERS, "ordered_by", "supporter", "victim", "target"))}
    in_roles = coordinated(analysis, found)
    for f in sorted(in_roles, key=lambda f: (order.get(f.role, 9), f.rule.endswith(".owner"))):  # 1.
        if f.actor.form == "pronoun":
            continue
        actor = _titled(analysis, f.actor)
        key = (f.role, identity(analysis, case, actor))
        rows.setdefault(key, []).append(actor)
        rules.setdefault(key, f.rule)
    _join_nameless(rows)  # 2.
    _join_offices(rows)
    kept = [key for key in rows if _stands(key, rows, case)]  # 3.
    return [_row(analysis, case, key, rows[key], rules[key]) for key in kept]  # 4.


def _titled(analysis: Analysis, m: ActorMention) -> ActorMention:
    """The person whose name stands right behind a title or an occupation ("the governor, Khamis Abakar")."""
    if m.actor_kind != "individual" or m.form != "description":
        return m
    text = analysis.report.text
    for p in analysis.actors:
        if p.sentence == m.sentence and class_of(p) == "person" and 0 <= p.start - m.end <= 2:
            if not text[m.end : p.start].strip(" ,"):
                return p
    return m


def identity(analysis: Analysis, case: Case, m: ActorMention) -> str:
    """One key for all names of one actor. In acts of war a country, its ministries and its forces act as one."""
    if m.actor_kind == "state_force":
        if m.actor_id is not None and m.side is None:
            return m.actor_id
        return f"state:{m.side}" if m.side is not None else _ANY_FORCE
    if m.actor_kind == "police" and m.actor_id is None:
        return f"police:{m.side}"
    if m.side is not None and m.actor_kind == "other" and m.actor_id is None:
        if m.form == "name" or (case.type in _FORCE_TYPES and _is_ministry(analysis, m)):
            return f"state:{m.side}"
    if class_of(m) == "person" and m.actor_id is None:
        return f"person:{m.name.split()[-1].casefold()}"  # "Joe Biden", "le président Biden"
    if m.actor_kind == "rebel" and m.form == "description" and m.actor_id is None:
        return f"{_ANY_REBEL}{m.side or ''}"
    return m.actor_id or m.name.casefold()


def _is_ministry(analysis: Analysis, m: ActorMention) -> bool:
    return any(w in m.name.casefold() for w in role_words(analysis.language).MINISTRIES)


def _join_nameless(rows: dict[tuple[str, str], list[ActorMention]]) -> None:
    """ "The soldiers", "the rebels" beside one named army or group in the same role are that army or group."""
    for key in [k for k in rows if k[1] == _ANY_FORCE or k[1].startswith(_ANY_REBEL)]:
        role, nameless = key
        kind = rows[key][0].actor_kind
        side = rows[key][0].side
        named = [
            k
            for k in rows
            if k[0] == role
            and k != key
            and rows[k][0].actor_kind == kind
            and not k[1].startswith((_ANY_FORCE, _ANY_REBEL))
            and (side is None or any(m.side == side for m in rows[k]))
        ]
        if len(named) == 1:
            rows[named[0]] += rows.pop(key)


def _join_offices(rows: dict[tuple[str, str], list[ActorMention]]) -> None:
    """ "The prefect", "the mayor" in another sentence than the only person named in that role is that person."""
    for role in ("target", "victim"):
        named = [k for k in rows if k[0] in ("target", "victim") and class_of(rows[k][0]) == "person"]
        if len({k[1] for k in named}) != 1:
            continue
        told = {m.sentence for k in named for m in rows[k]}
        for k in [k for k in rows if k[0] == role and class_of(rows[k][0]) == "individual"]:
            mentions = rows[k]
            if all(m.definite and not m.plural and m.sentence not in told for m in mentions):
                rows.setdefault((role, named[0][1]), [])[:0] = rows[named[0]] if (role, named[0][1]) not in rows else []
                rows[role, named[0][1]] += rows.pop(k)


def _stands(key: tuple[str, str], rows: dict[tuple[str, str], list[ActorMention]], case: Case) -> bool:
    role, who = key
    first = rows[key][0]
    if role == "perpetrator":
        if ("claimant", who) in rows:
            return False
        if first.actor_kind == "unidentified":
            named = any(r == "perpetrator" and rows[r, w][0].actor_kind not in _NAMELESS for r, w in rows)
            firsts = [k for k in rows if k[0] == "perpetrator" and rows[k][0].actor_kind == "unidentified"]
            earliest = min(firsts, key=lambda k: min(m.start for m in rows[k]))
            return not named and key == earliest
    if role == "accused" and (("perpetrator", who) in rows or ("claimant", who) in rows):
        return False
    if role in ("target", "victim") and ("perpetrator", who) in rows:
        doing = {(m.start, m.end) for m in rows["perpetrator", who]}
        hurt = any((m.start, m.end) not in doing for m in rows[key])
        forces = first.actor_kind in ("state_force", "police") or case.type == "armed_clash"
        return role == "victim" and hurt and forces and first.actor_kind != "unidentified"
    return not (role == "target" and (("victim", who) in rows or ("supporter", who) in rows))


def _row(analysis: Analysis, case: Case, key: tuple[str, str], mentions: Sequence[ActorMention], rule: str) -> Actor:
    role, _ = key
    first = next((m for m in mentions if m.actor_kind == "state_force"), mentions[0])
    return Actor(
        role=role,
        name=_name(analysis, case, role, mentions),
        id=next((m.actor_id for m in mentions if m.actor_id), None),
        kind=_kind(case, role, first),
        side=next((m.side for m in mentions if m.side), None),
        evidence=_spans(analysis, mentions),
        rule=rule,
    )


def _name(analysis: Analysis, case: Case, role: str, mentions: Sequence[ActorMention]) -> str:
    """The fullest name of the actor; of a state its forces' before the country's, and the country's before that of a
    ministry that speaks for it."""
    if any(m.actor_kind == "state_force" for m in mentions) or class_of(mentions[0]) == "office":
        best = min(mentions, key=lambda m: _FORCE_RANK.get(class_of(m), 1))
        if class_of(best) == "office" and role in _DOERS and best.side is not None and _is_ministry(analysis, best):
            if case.type in _FORCE_TYPES:
                return country_of_side(best.side, analysis.language) or best.name
        return best.name
    first = mentions[0]
    named = [m.name for m in mentions if m.form == "name"]
    if class_of(first) == "person":
        return max(named, key=_capitals)
    return max(named, key=len) if named else first.name


def _capitals(name: str) -> tuple[int, int]:
    """How full a person's name is: capitalised words, then the fewer others ("Joe Biden" before "président Biden")."""
    words = name.split()
    capitals = sum(w[0].isupper() for w in words)
    return capitals, capitals - len(words)


def _kind(case: Case, role: str, m: ActorMention) -> str:
    """A state that strikes does so by its forces."""
    if m.actor_kind == "other" and role in ("perpetrator", "accused") and case.type in _FORCE_TYPES:
        if m.actor_id is not None or m.side is not None:
            return "state_force"
    return m.actor_kind


def _spans(analysis: Analysis, mentions: Sequence[ActorMention]) -> tuple[Span, ...]:
    seen = dict.fromkeys((m.start, m.end) for m in mentions)
    return tuple(analysis.report.span(a, b) for a, b in list(seen)[:3])
