"""Resolution policies: how many competing figures become the one that a flat row has room for.

A policy is a pure function of the figures of one group. It has a name and a version; a change of what it does is a new
version. Every policy gives the same span: ``least`` is the lowest that anybody says, ``most`` the highest, None where
the highest is open ("at least 160"). They differ in ``best``. None averages, and none makes a 0 of silence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from recoupe.errors import ExportError
from recoupe.export.figures import Figure, corrected, figures, last_words, latest, number_words
from recoupe.model.report import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """``choose`` picks among one group's figures (never none of them) the one that stands for it, or None."""

    name: str
    version: int
    about: str
    choose: Callable[[Sequence[Figure]], Figure | None]

    @property
    def id(self) -> str:
        """ "conservative/1"."""
        return f"{self.name}/{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """How many, resolved. ``roots`` are the least and most voices behind ``best`` (behind the weakest of the parts that
    it sums up); ``denials`` the voices that deny any of the figures; ``how`` tells what it was chosen from."""

    least: int | None = None
    most: int | None = None
    best: int | None = None
    roots: tuple[int, int] | None = None
    denials: int = 0
    figures: int = 0
    how: str | None = None


UNKNOWN = Toll()
"""Nobody says how many."""


def _support(figure: Figure) -> tuple[int, int, int, int]:
    return (*figure.roots, figure.texts, figure.reports)


def _low(figure: Figure) -> int:
    return figure.least if figure.least is not None else figure.most or 0


def _best_first(figure: Figure) -> tuple[int, ...]:
    """Order by support; of equally supported figures the lowest, but none above 0 yields to 0."""
    low = _low(figure)
    return (*(-n for n in _support(figure)), low == 0, low)


def _conservative(found: Sequence[Figure]) -> Figure | None:
    standing = [f for f in last_words(found) if f.least is not None]
    above_none = [f for f in standing if f.least]
    return min(above_none or standing, key=lambda f: (_low(f), *(-n for n in _support(f))), default=None)


def _range(found: Sequence[Figure]) -> Figure | None:
    alike = {(f.least, f.most) for f in found}
    return found[0] if len(alike) == 1 and found[0].least == found[0].most else None


def _most_recent(found: Sequence[Figure]) -> Figure | None:
    return min(latest(found), key=_best_first, default=None)


def _most_supported(found: Sequence[Figure]) -> Figure | None:
    return min(found, key=_best_first, default=None)


POLICIES: tuple[Policy, ...] = (
    Policy(
        name="conservative",
        version=1,
        about="the lowest number among what each voice said last; a voice that says nobody was hurt sets it to 0 only"
        " where no voice says otherwise",
        choose=_conservative,
    ),
    Policy(
        name="range",
        version=1,
        about="least and most that anybody says; a best number only where all say the same",
        choose=_range,
    ),
    Policy(
        name="most_recent",
        version=1,
        about="the number in the report that was published last; of several the best supported, then the lowest"
        " above 0",
        choose=_most_recent,
    ),
    Policy(
        name="most_supported",
        version=1,
        about="the number that most independent voices give; then most texts, most reports, then the lowest above 0",
        choose=_most_supported,
    ),
)

SUBSETS = (("women", "children"), ("journalists", "health_workers"))
"""Groups that are parts of the civilians. Those of one pair do not overlap, those of different pairs may."""
ARMED = ("security_forces", "combatants", "perpetrators")


def policy_named(name: str) -> Policy:
    """The policy of that name, or of that name and version (``range/1``)."""
    for policy in POLICIES:
        if name in (policy.name, policy.id):
            return policy
    names = ", ".join(p.name for p in POLICIES)
    raise ExportError(f"there is no resolution policy {name!r}; choose among {names}")


def toll_of(incident: Json, field: str, group: str, policy: Policy) -> Toll:
    """How many of one group, from claims that name that group only; `UNKNOWN` where there is none."""
    if (fixed := corrected(incident, field)) and fixed[0].group == group:
        return _fixed(*fixed)
    return _resolve([f for f in figures(incident, field) if f.group == group], policy)


def civilians(incident: Json, field: str, policy: Policy) -> Toll:
    """How many civilians: from claims of civilians, else from those of groups that are civilians."""
    toll = toll_of(incident, field, "civilians", policy)
    if toll.figures:
        return toll
    parts = {g: toll_of(incident, field, g, policy) for pair in SUBSETS for g in pair}
    pairs = [together([parts[g] for g in pair]) for pair in SUBSETS]
    return overlapping(pairs)


def total(incident: Json, field: str, policy: Policy) -> Toll:
    """How many in all: from claims that do not say of whom they speak; where there is none, the groups together.

    Then women and children, journalists and health workers count as civilians where nobody numbers these; of fighters
    and perpetrators, who may be the same people, the larger number counts. Groups of whom only 0 is said make no total:
    that no civilian was hurt does not say that nobody was. "Nobody was hurt", said against a group of whom some were,
    counts as the lowest figure and no more."""
    if (fixed := corrected(incident, field)) and fixed[0].group == "unspecified":
        return _fixed(*fixed)
    whole = toll_of(incident, field, "unspecified", policy)
    security, fighters, attackers = (toll_of(incident, field, g, policy) for g in ARMED)
    parts = together([civilians(incident, field, policy), security, overlapping([fighters, attackers])])
    if whole.figures:
        if whole.most == 0 and parts.best:
            return replace(parts, least=0, denials=max(whole.denials, parts.denials), how=f"{parts.how} + {whole.how}")
        if whole.most is not None and parts.least is not None and parts.least > whole.most:
            return replace(whole, most=parts.most)
        return whole
    return parts if parts.least or parts.most or parts.best else UNKNOWN


def _resolve(found: Sequence[Figure], policy: Policy) -> Toll:
    if not found:
        return UNKNOWN
    best = policy.choose(found)
    lows = [f.least for f in found if f.least is not None]
    closed = [f.most for f in found if f.most is not None]
    most = max(closed, default=None)
    if most is not None and any(f.most is None and _low(f) > most for f in found):
        most = None
    said = list(dict.fromkeys(number_words(f.least, f.most) for f in found))
    denials = max(f.denials for f in found)
    return Toll(
        least=min(lows, default=None),
        most=most,
        best=best.least if best else None,
        roots=best.roots if best else None,
        denials=denials,
        figures=len(found),
        how=f"{policy.id} of: {' | '.join(said)}" + (f"; denied by {denials}" if denials else ""),
    )


def _fixed(figure: Figure, who: str) -> Toll:
    return Toll(
        least=figure.least,
        most=figure.most,
        best=figure.least,
        figures=1,
        how=f"corrected by {who}: {figure}",
    )


def together(tolls: Sequence[Toll]) -> Toll:
    """Groups that have nobody in common."""
    known = [t for t in tolls if t.figures]
    if len(known) < 2:
        return known[0] if known else UNKNOWN
    bests = [t.best for t in known]
    mosts = [t.most for t in known]
    leasts = [t.least for t in known if t.least is not None]
    return _combined(
        known,
        least=sum(leasts) if leasts else None,
        most=None if None in mosts else sum(m for m in mosts if m is not None),
        best=None if None in bests else sum(b for b in bests if b is not None),
    )


def overlapping(tolls: Sequence[Toll]) -> Toll:
    """Groups that may have people in common: not fewer than the larger, not more than all together."""
    known = [t for t in tolls if t.figures]
    if len(known) < 2:
        return known[0] if known else UNKNOWN
    whole = together(known)
    bests = [t.best for t in known]
    leasts = [t.least for t in known if t.least is not None]
    return _combined(
        known,
        least=max(leasts, default=None),
        most=whole.most,
        best=None if None in bests else max(b for b in bests if b is not None),
    )


def _combined(known: Sequence[Toll], *, least: int | None, most: int | None, best: int | None) -> Toll:
    roots = [t.roots for t in known if t.roots]
    return Toll(
        least=least,
        most=most,
        best=best,
        roots=(min(r[0] for r in roots), min(r[1] for r in roots)) if roots and best is not None else None,
        denials=max(t.denials for t in known),
        figures=sum(t.figures for t in known),
        how=" + ".join(t.how for t in known if t.how),
    )
