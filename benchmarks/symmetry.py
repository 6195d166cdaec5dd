"""Symmetry: reports whose parties change places must be coded alike.

    python benchmarks/symmetry.py [--per-pair] [--only WORD] [--limit N]

A *pair* is one report written twice with the parts given the other way round; both are coded, in each coding the names
of the parties give way to the parts that they play, and the two must be equal. Three kinds of pairs:

* the reports of ``gold`` and ``unseen*``: the two states that a report speaks of most change places;
* the same reports with the parts given to the states of other conflicts, one way and the other;
* the reports of ``symmetry/reports.yaml``, written for this, with the parties of ``symmetry/conflicts.yaml`` (states,
  armies, groups; leaders and towns of their own) in both orders.

Compared are the incidents in their order; of each its type, days, the name and precision of its place, its actors (role
and name, of others than the parties also kind and id), weapons, claims (field, value, group, speech act, certainty,
stance, chain of voices with their kinds) and links. Left out, as properties of the party itself: its id, kind and
side; where its towns lie (coordinates, country, unit); whether its dead are counted as soldiers or as combatants.

In a report carried to another conflict a capital that is a scene stays ("in Kyiv"), since the towns around it do;
names of groups and regions with a state's form in them always stay ("Iraqi Kurdistan"). Two states do not change
places in their own report where a group is named that the registry knows to be in one of the camps, or one is named
but once: those reports are only carried to others. In the written reports no noun tells of one kind of party only ("a
patrol"), and a party's body is one that fights: of a ministry's "it had killed 19 men" the ministry is not made the
doer. Exit status 1 where a pair differs."""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml
from symmetry_cast import cast, find_slots, labels, main_states, read_parties, swappable

from recoupe.model.incident import Incident
from recoupe.model.mention import Voice
from recoupe.model.report import Report
from recoupe.pipeline import code

HERE = Path(__file__).parent
SETS = ("gold", "unseen", "unseen2", "unseen3")
COUPLES = 4
"""How many other conflicts each report is carried to."""
SMALL = frozenset("al de des du l' la le les of the".split())
"""Words that are no party's own."""
FIGHTERS = ("security_forces", "combatants")
"""A state's men are counted as the one, a group's as the other: what they are called is a property of the party."""
FIELDS = ("id", "title", "outlet", "url", "published", "language", "text")
Labels = Sequence[tuple[re.Pattern[str], str]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports and, for each, what the forms of its parties are called. ``kind``: swapped, carried or written."""

    kind: str
    id: str
    first: Report
    second: Report
    names: tuple[Labels, Labels]


_SAME = (
    (re.compile(r"(?i)\b(?:de la |de l['’]|du |des |d['’]|de )(?=<)"), "de "),
    (re.compile(r"(?i)\b(?:à la |à l['’]|aux? |en |à )(?=<)"), "à "),
    (re.compile(r"(?i)(?:\b(?:la|les?|the|an?) |\bl['’])(?=<)"), ""),
    (re.compile(r"(?i)\bqu(?:e |['’])(?=<)"), "que "),
)
"""Articles and prepositions that go with a name's gender and first letter."""


def in_parts(value: object, names: Labels) -> str:
    """Words in which the names of parties are called by their parts."""
    words = str(value)
    for pattern, label in names:
        words = pattern.sub(label, words)
    for pattern, put in _SAME:
        words = pattern.sub(put, words)
    return words.lower()


def coding(report: Report, names: Labels) -> list[dict[str, Any]]:
    """What is coded, in parts instead of parties."""
    found = code(report).incidents
    return [_incident(i, found, names) for i in found]


def _incident(i: Incident, everything: Sequence[Incident], names: Labels) -> dict[str, Any]:
    def actor(role: str, name: str, kind: str, id_: str | None) -> tuple[object, ...]:
        plain = in_parts(name, names)
        return (role, plain) if "<" in plain else (role, plain, kind, id_)

    def voice(v: Voice) -> tuple[object, ...]:
        plain = in_parts(v.name, names)
        return (plain, v.anonymous) if "<" in plain else (plain, v.kind, v.anonymous)

    def value(v: object) -> str:
        if isinstance(v, dict):
            v = {k: "fighters" if x in FIGHTERS else x for k, x in v.items() if k != "text"}
        return in_parts(v, names)

    return {
        "type": i.type,
        "when": (i.when.earliest, i.when.latest, i.when.precision) if i.when else None,
        "where": (in_parts(i.where.name, names), i.where.precision) if i.where else None,
        "actors": sorted((actor(a.role, a.name, a.kind, a.id) for a in i.actors), key=str),
        "weapons": sorted(((w.type, w.name, w.min, w.max) for w in i.weapons), key=str),
        "claims": sorted(
            (c.field, value(c.value), c.speech_act, c.certainty, c.stance) + tuple(voice(v) for v in c.chain)
            for c in i.claims
        ),
        "links": sorted((x.type, everything[x.incident].type) for x in i.links),
    }


def differences(pair: Pair) -> list[str]:
    """What the two codings do not share, readably; empty where they are equal."""
    one, other = coding(pair.first, pair.names[0]), coding(pair.second, pair.names[1])
    found = []
    if len(one) != len(other):
        types = [[i["type"] for i in coded] for coded in (one, other)]
        found.append(f"{len(one)} incidents, {len(other)} swapped: {types[0]} {types[1]}")
    for n, (a, b) in enumerate(zip(one, other)):
        for key in a:
            if a[key] == b[key]:
                continue
            if isinstance(a[key], list):
                found += [f"incident {n} {a['type']}: {key} - {x}" for x in a[key] if x not in b[key]]
                found += [f"incident {n} {a['type']}: {key} + {x}" for x in b[key] if x not in a[key]]
                if sorted(map(str, a[key])) != sorted(map(str, b[key])) and all(x in b[key] for x in a[key]):
                    found.append(f"incident {n} {a['type']}: {key} not as often")
            else:
                found.append(f"incident {n} {a['type']}: {key} {a[key]} | {b[key]}")
    return found


def pairs() -> Iterator[Pair]:
    yield from report_pairs()
    yield from written_pairs()


def report_pairs() -> Iterator[Pair]:
    """The reports of the benchmarks, their own states swapped and carried to other conflicts."""
    states, conflicts = read_parties()
    reports = [
        Report(**{k: r.get(k) for k in FIELDS})
        for s in SETS
        for path in sorted((HERE / s).glob("*.json"))
        for r in json.loads(path.read_text(encoding="utf-8"))["reports"]
    ]
    for n, r in enumerate(reports):
        language = r.language or ""
        slots = find_slots(r.text, language, states, scenes=True)
        own = main_states(slots)
        present = {s.state for s in slots}
        couples = [own] if swappable(r.text, slots, own) else []
        turned = conflicts[n % len(conflicts) :] + conflicts[: n % len(conflicts)]
        couples += [c for c in turned if not present & set(c)][:COUPLES]
        for couple in couples if own else ():
            orders = [dict(zip(own, couple)), dict(zip(own, reversed(couple)))]
            if any(_odd(r.text, states[k][language]) for k in own):
                continue
            parts = [{"ab"[k]: order[c] for k, c in enumerate(own)} for order in orders]
            yield Pair(
                "swapped" if couple == own else "carried",
                f"{r.id}:{'/'.join(couple)}",
                _in_parts_of(r, orders[0], states, scenes=couple == own),
                _in_parts_of(r, orders[1], states, scenes=couple == own),
                (labels(r.text, parts[0], states, language), labels(r.text, parts[1], states, language)),
            )


def _odd(text: str, forms: Mapping[str, Any]) -> bool:
    """Whether a plural state has verbs in the report that would have to agree."""
    return forms.get("class") == "p" and re.search(rf"(?i)\bles {forms['name']} \w+", text) is not None


def _in_parts_of(r: Report, parts: Mapping[str, str], states: Mapping[str, Any], *, scenes: bool) -> Report:
    """The report with its parts given: text, title and name of the outlet."""

    def put(text: str | None) -> str | None:
        language = r.language or ""
        return text and cast(text, find_slots(text, language, states, scenes=scenes), parts, states, language)

    return replace(r, title=put(r.title), outlet=put(r.outlet), text=put(r.text) or "")


def written_pairs() -> Iterator[Pair]:
    """The reports written for this benchmark, filled with the parties of each conflict."""
    path = HERE / "symmetry" / "reports.yaml"
    if not path.exists():
        return
    reports = yaml.safe_load(path.read_text(encoding="utf-8"))
    conflicts = yaml.safe_load((HERE / "symmetry" / "conflicts.yaml").read_text(encoding="utf-8"))
    for language in ("en", "fr"):
        for conflict, (first, second) in conflicts[language].items():
            for name, text in reports[language].items():
                one, other = (
                    Report(text=filled(text, a, b), language=language, published="2022-03-15", outlet="The Daily")
                    for a, b in ((first, second), (second, first))
                )
                yield Pair(
                    "written",
                    f"{name}:{conflict}",
                    one,
                    other,
                    (slot_labels(first, second), slot_labels(second, first)),
                )


def filled(template: str, a: Mapping[str, str], b: Mapping[str, str]) -> str:
    """A written report with the parties' forms, each sentence with a capital, "de le" and "à les" contracted."""
    text = re.sub(r"\{([AB])\.(\w+)\}", lambda m: (a if m[1] == "A" else b)[m[2]], template)
    for long, short in (("de le ", "du "), ("de les ", "des "), ("à le ", "au "), ("à les ", "aux ")):
        text = re.sub(rf"(?<!\w){long}", short, text)
    return re.sub(r"(^|(?<=[.!?] )|(?<=\n))([a-zà-ÿ])", lambda m: m[0].upper(), text)


def slot_labels(a: Mapping[str, str], b: Mapping[str, str]) -> Labels:
    """Each form, and each run of its words that only this party has, with its part. Troops and the body that speaks for
    them are one camp: "PKK fighters" is told as the PKK."""
    pieces: dict[str, set[str]] = {}
    for camp, side in (("a", a), ("b", b)):
        for field, form in side.items():
            words = re.sub(r"^(?:the|les?|l'|la) ?", "", form, flags=re.I).lower().split()
            slot = f"<{camp}.{field}>" if field in ("leader", "town") else f"<{camp}>"
            for i in range(len(words)):
                for j in range(i + 1, len(words) + 1):
                    pieces.setdefault(" ".join(words[i:j]), set()).add(slot)
    own = {f: s for f, s in pieces.items() if len({x[1] for x in s}) == 1 and not set(f.split()) <= SMALL}
    found = {f: min(s, key=len) for f, s in own.items()}
    return [
        (re.compile(rf"(?<!\w){re.escape(f)}(?!\w)", re.I), slot)
        for f, slot in sorted(found.items(), key=lambda x: -len(x[0]))
    ]


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--per-pair", action="store_true", help="also name the pairs that are equal")
    parser.add_argument("--texts", action="store_true", help="print both reports of a pair that differs")
    parser.add_argument("--only", default="", help="only pairs whose id contains this")
    parser.add_argument("--limit", type=int, default=0, help="at most so many pairs")
    args = parser.parse_args(argv)
    counts: Counter[str] = Counter()
    equal = told = 0
    for pair in pairs():
        if args.only not in pair.id:
            continue
        told += 1
        lines = differences(pair)
        equal += not lines
        counts[pair.kind] += 1
        counts[f"{pair.kind} equal"] += not lines
        if lines or args.per_pair:
            print(pair.id, "" if lines else "equal", flush=True)
        for line in lines:
            print("   ", line)
        if lines and args.texts:
            print(pair.first.text, pair.second.text, sep="\n--\n")
        if told == args.limit:
            break
    for kind in ("swapped", "carried", "written"):
        print(f"{kind:8} {counts[f'{kind} equal']:4} of {counts[kind]}")
    print(f"{equal} of {told} pairs equal under the swap ({100 * equal / max(1, told):.1f} %)")
    return int(equal < told)


if __name__ == "__main__":
    raise SystemExit(main())
