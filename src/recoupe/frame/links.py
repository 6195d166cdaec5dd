"""Links between the incidents of one report: retaliation, sequence, part of a whole, where the text says so."""

from __future__ import annotations

from recoupe.frame.acts import Act
from recoupe.frame.case import Case
from recoupe.frame.roles import cue_pattern
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Link
from recoupe.model.mention import TimeMention

_REACH = 70
"""Characters after a time or a cue in which the incident that it names must begin."""


def links_of(analysis: Analysis, cases: list[Case]) -> list[list[Link]]:
    """For each incident its links to others, by index.

    1. ``retaliation_for``: a cue of revenge in a sentence of the incident; the other one is told after the cue ("pour
       venger le raid …") or, where the cue opens the sentence, was told last ("En représailles, …").
    2. ``part_of``: likewise with "dans le cadre de", "as part of".
    3. ``follows``: a time that counts from another incident, named after it or told before ("deux jours plus tard",
       "a day after", "a week earlier": then the one told before follows)."""
    links: list[list[Link]] = [[] for _ in cases]
    for n, case in enumerate(cases):
        for act in case.acts:
            if act.opens:
                _answers(analysis, cases, links, n, act)  # 1. and 2.
    for t in analysis.times:  # 3.
        if t.shift is not None and t.anchor == "narrative":
            _sequence(analysis, cases, links, t)
    return links


def _answers(analysis: Analysis, cases: list[Case], links: list[list[Link]], n: int, act: Act) -> None:
    text, base = act.sentence.text, act.sentence.start
    for kind, name in (("retaliation_for", "RETALIATION_CUES"), ("part_of", "PART_OF_CUES")):
        pattern = cue_pattern(analysis.language, name)
        m = pattern.search(text) or pattern.match(text[:1].lower() + text[1:])
        if m is None:
            continue
        other = _told_after(cases, n, act.sentence.index, base + m.start())
        if other is None and (kind == "part_of" or act.answers):
            other = _told_before(cases, n, base)
        if other is not None:
            end = _word_end(text, min(len(text), m.end() + 60))
            _add(analysis, links, n, kind, other, base + m.start(), base + end)


def _sequence(analysis: Analysis, cases: list[Case], links: list[list[Link]], t: TimeMention) -> None:
    """Link the incident that a narrative time dates with the one that it counts from."""
    assert t.shift is not None
    here = [(a, n) for n, c in enumerate(cases) for a in c.acts if a.opens and a.sentence.index == t.sentence]
    if not here:
        return
    owner = next((n for a, n in here if any((u.start, u.end) == (t.start, t.end) for u in a.times)), None)
    ahead = [n for a, n in here if t.end <= a.event.start <= t.end + _REACH and n != owner]
    named = t.reading is not None and t.reading.named
    if owner is None:
        rest = [n for a, n in here if not ahead or n != ahead[0]]
        if not rest:
            return
        owner = rest[0]
    other = ahead[0] if named and ahead and ahead[0] != owner else None
    if other is None and named:
        other = _by_place(analysis, cases, owner, t)
    if other is None:
        other = _told_before(cases, owner, analysis.sentences[t.sentence].start)
    if other is None:
        return
    later, earlier = (owner, other) if t.shift[1] > 0 or t.shift == (0, 0) else (other, owner)
    _add(analysis, links, later, "follows", earlier, t.start, t.end)


def _by_place(analysis: Analysis, cases: list[Case], owner: int, t: TimeMention) -> int | None:
    """The other incident whose place is named right after a time ("a day before Solhan")."""
    ahead = analysis.report.text[t.end : t.end + _REACH // 2]
    for n, c in enumerate(cases):
        place = c.where()
        if n != owner and place is not None and place.name in ahead:
            return n
    return None


def _add(analysis: Analysis, links: list[list[Link]], n: int, kind: str, other: int, start: int, end: int) -> None:
    if n != other and all(k.incident != other for k in links[n]):
        span = analysis.report.span(start, end)
        links[n].append(Link(type=kind, incident=other, evidence=(span,), rule=f"frame.link.{kind}"))


def _word_end(text: str, k: int) -> int:
    while k < len(text) and text[k].isalnum():
        k += 1
    return k


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
