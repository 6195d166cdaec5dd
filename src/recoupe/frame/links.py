"""Links between the incidents of one report: retaliation, sequence, part of a whole, where the text says so."""

from __future__ import annotations

from recoupe.frame.merge import Case
from recoupe.frame.roles import cue_pattern
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Link


def links_of(analysis: Analysis, cases: list[Case]) -> list[list[Link]]:
    """For each incident its links to others.

    1. ``retaliation_for``: a cue of revenge in a sentence of the incident, and a trigger of another one after it.
    2. ``part_of``: likewise with "dans le cadre de", "as part of"; without another trigger, the incident told before.
    3. ``follows``: a time that counts from another incident ("deux jours plus tard", "a day after")."""
    links: list[list[Link]] = [[] for _ in cases]
    for n, case in enumerate(cases):
        for act in case.acts:
            if not act.opens:
                continue
            text, base = act.sentence.text, act.sentence.start
            for kind, pattern in (("retaliation_for", cue_pattern(analysis.language, "RETALIATION_CUES")),
                                  ("part_of", cue_pattern(analysis.language, "PART_OF_CUES"))):  # fmt: skip
                m = pattern.search(text)
                if m is None:
                    continue
                other = _told_after(cases, n, act.sentence.index, base + m.start())
                if other is None and kind == "part_of":
                    other = n - 1 if n else None
                if other is not None:
                    end = min(base + len(text), base + m.end() + 60)
                    _add(links, n, Link(
                        type=kind, incident=other, rule=f"frame.link.{kind}",
                        evidence=(analysis.report.span(base + m.start(), _word_end(text, base, end)),),
                    ))  # fmt: skip
            for t in act.times:
                if t.anchor != "narrative" or not t.shift or t.shift == (0, 0):
                    continue
                other = _told_after(cases, n, act.sentence.index, t.end)
                if other is None:
                    other = _told_before(cases, n, act.event.start)
                if other is not None and t.shift[0] > 0:
                    _add(links, n, Link(
                        type="follows", incident=other, evidence=(analysis.report.span(t.start, t.end),),
                        rule="frame.link.follows",
                    ))  # fmt: skip
    return links


def _add(links: list[list[Link]], n: int, link: Link) -> None:
    if link.incident != n and all(k.incident != link.incident for k in links[n]):
        links[n].append(link)


def _word_end(text: str, base: int, end: int) -> int:
    k = end - base
    while k < len(text) and text[k].isalnum():
        k += 1
    return base + k


def _told_after(cases: list[Case], n: int, sentence: int, offset: int) -> int | None:
    """The other incident whose trigger comes first after an offset in the same sentence."""
    found = [
        (a.event.start, m)
        for m, c in enumerate(cases)
        if m != n
        for a in c.acts
        if a.opens and a.sentence.index == sentence and a.event.start >= offset
    ]
    return min(found)[1] if found else None


def _told_before(cases: list[Case], n: int, offset: int) -> int | None:
    """The other incident that the text told last before an offset."""
    found = [(a.event.start, m) for m, c in enumerate(cases) if m != n for a in c.acts if a.event.start < offset]
    return max(found)[1] if found else None
