"""Days that an incident takes from the others: sequence ("quelques jours plus tard"), sub-clauses ("six days after the
raid"), and settings told once at the head of a text or paragraph ("N'DJAMENA, jeudi 20 octobre.")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from recoupe.frame.acts import Act
from recoupe.frame.anchors import in_cue, in_dateline, is_boundary, is_dateline, is_vague
from recoupe.frame.case import Case
from recoupe.frame.narration import is_beyond, is_breached, is_contact
from recoupe.frame.owners import dates_a_document
from recoupe.frame.roles import cue_pattern
from recoupe.model.analysis import Analysis
from recoupe.model.mention import PlaceMention, TimeMention
from recoupe.model.sentence import Sentence

Days = tuple[str, str]
Told = tuple[str | None, Days | None, Sequence[Act]]
"""An incident's place by name, its days, its acts."""


def shifted(t: TimeMention, anchor: Days, sign: int = 1) -> TimeMention:
    """A time that counts from another incident, resolved from that incident's days; ``sign`` -1 counts backwards."""
    low, high = t.shift or (0, 0)
    if t.reading is not None and t.reading.ref == "since":
        return replace(t, earliest=anchor[0], latest=max(t.latest or anchor[1], anchor[1]))
    if sign < 0:
        low, high = -high, -low
    first, last = (date.fromisoformat(a) for a in anchor)
    if low == high != 0 and (last - first).days == 1:
        first = last  # a night over two days counts from its morning
    return replace(
        t, earliest=(first + timedelta(days=low)).isoformat(), latest=(last + timedelta(days=high)).isoformat()
    )


def follow_story(act: Act, story: Days | None, resolved: dict[tuple[int, int], TimeMention]) -> None:
    """Resolve the act's times that count from the story by the days of the incident told before it."""
    if story is None:
        return
    meanwhile = cue_pattern(act.language, "MEANWHILE_CUES").match(act.sentence.text)
    if meanwhile is not None and not act.times and act.opens and not is_breached(act):
        start, end = act.sentence.start, act.sentence.start + meanwhile.end()
        act.times = [
            TimeMention(
                start=start,
                end=end,
                quote=meanwhile.group(),
                rule="frame.time.meanwhile",
                sentence=act.sentence.index,
                timex_type="DATE",
                earliest=story[0],
                latest=story[1],
                precision="day",
                anchor="narrative",
                shift=(0, 0),
            )  # fmt: skip
        ]
    act.times = [_resolve(t, story, resolved) for t in act.times]
    act.times = settle_year(act.times)


def _resolve(t: TimeMention, story: Days, resolved: dict[tuple[int, int], TimeMention]) -> TimeMention:
    """A narrative time by the story's days; ``resolved`` remembers each mention, which acts of one clause share."""
    if t.anchor != "narrative" or t.shift is None or _names_its_anchor(t):
        return t
    return resolved.setdefault((t.start, t.end), _weekday(t, story) or shifted(t, story))


def _weekday(t: TimeMention, story: Days) -> TimeMention | None:
    """ "Ce dimanche-là": the day of that name nearest to the story's days."""
    if t.reading is None or t.reading.weekday is None:
        return None
    first, last = (date.fromisoformat(d) for d in story)
    near = [first + timedelta(days=k) for k in range(-6, (last - first).days + 7)]
    days = [d for d in near if d.isoweekday() == t.reading.weekday]
    best = min(days, key=lambda d: max((first - d).days, (d - last).days, 0), default=None)
    return replace(t, earliest=best.isoformat(), latest=best.isoformat()) if best is not None else None


def settle_year(times: Sequence[TimeMention]) -> list[TimeMention]:
    """The times of one act with a day that lacks its year put into the year that the story has reached ("four months
    earlier, on 29 May"); the looser time then gives way."""
    loose = [t for t in times if t.anchor == "narrative" and t.earliest and t.latest]
    exact = [
        t
        for t in times
        if t.anchor == "publication" and t.earliest and t.reading is not None
        and t.reading.year is None and t.reading.month is not None and t.reading.day is not None
    ]  # fmt: skip
    if not loose or not exact:
        return list(times)
    target = date.fromisoformat(str(loose[0].earliest)).toordinal()
    moved = []
    for t in exact:
        first, last = date.fromisoformat(str(t.earliest)), date.fromisoformat(str(t.latest))
        years = [y for y in (-2, -1, 0, 1) if not (first.month == 2 and first.day == 29)] or [0]
        best = min(years, key=lambda y: abs(first.replace(year=first.year + y).toordinal() - target))
        if abs(first.replace(year=first.year + best).toordinal() - target) <= 45 and best:
            t = replace(
                t,
                earliest=first.replace(year=first.year + best).isoformat(),
                latest=last.replace(year=last.year + best).isoformat(),
            )
        moved.append(t)
    return [t for t in times if t not in loose and t not in exact] + moved


def _names_its_anchor(t: TimeMention) -> bool:
    """Whether the event that a time counts from is named after it ("six days after the raid")."""
    return t.reading is not None and t.reading.named


def resolve_named(analysis: Analysis, act: Act, told: Sequence[Told]) -> None:
    """Resolve the act's times that count from an event named after them, from the incident that this names: by a
    trigger in the words that follow ("six days after the raid") or by its place ("a day before Solhan"). ``told``
    gives the other incidents."""
    text = analysis.report.text
    resolved = []
    for t in act.times:
        if _names_its_anchor(t) and t.shift is not None:
            ahead = text[t.end : t.end + 80]
            for place, days, acts in told:
                if days is None:
                    continue
                by_act = any(
                    a.sentence.index == act.sentence.index and t.end <= a.event.start <= t.end + 80 for a in acts
                )
                if by_act or (place is not None and place in ahead[:50]):
                    t = shifted(t, days)
                    break
        resolved.append(t)
    act.times = resolved


_OPENING = 12
"""Characters before a time that opens its sentence ("Exactly six days after …")."""


def date_subordinate(analysis: Analysis, act: Act) -> None:
    """Date the act of a clause that a time counts from: in "six days after gunmen stormed the school, 344 boys walked
    free on 17 December" the storming was on the 11th."""
    s = act.sentence
    if act.times:
        return
    here = [t for t in analysis.times if t.sentence == s.index]
    for t in here:
        if t.shift is None or not 0 <= act.event.start - t.end <= 60 or not _names_its_anchor(t):
            continue
        for u in here:
            if u is not t and u.shift is None and u.earliest and u.latest and u.precision in ("day", "hour", "minute"):
                inside = act.event.start <= u.start < act.clause[1] and not is_beyond(s, act, u, analysis.language)
                told_first = (
                    t.start - s.start > _OPENING
                )  # "The raid came a month after E … on the 6th": the day is E's
                if u.end <= t.start or not (inside or told_first):
                    act.times = [
                        replace(
                            shifted(replace(t, start=u.start, end=u.end, quote=u.quote), (u.earliest, u.latest), -1),
                            anchor="publication",
                            shift=None,
                            reading=None,
                        )
                    ]
                    return


def date_counted(case: Case, cases: Sequence[Case]) -> None:
    """Date an incident that is told only as lying days before or after another one ("The attack came two days after a
    mine killed five"), from the days of that one: of the sentence's own incident, or else the one told last."""
    if case.when() is not None:
        return
    for act in case.acts:
        if act.counted is None:
            continue
        others = [
            (a.sentence.index, c)
            for c in cases for a in c.acts
            if c is not case and a.counted is None and a.sentence.index <= act.sentence.index and c.when() is not None
        ]  # fmt: skip
        anchor = max(others, key=lambda x: x[0], default=(0, None))[1]
        days = anchor.when() if anchor is not None else None
        if days is not None:
            act.times = [shifted(act.counted, days, -1)]
            return


def settings(analysis: Analysis) -> dict[int, tuple[list[TimeMention], list[PlaceMention]]]:
    """Sentence index -> times and places that a verbless sentence has set for it: the sentences of its paragraph and,
    where it opens the report, of the whole text. A wire dateline sets nothing; a bare country is no setting."""
    found: dict[int, tuple[list[TimeMention], list[PlaceMention]]] = {}
    opening: tuple[list[TimeMention], list[PlaceMention]] | None = None
    current: tuple[list[TimeMention], list[PlaceMention]] | None = None
    paragraph = -1
    for s in analysis.sentences:
        if s.paragraph != paragraph:
            paragraph, current = s.paragraph, None
        if _verbless(s) and not is_dateline(analysis, s):
            times = [t for t in analysis.times if t.sentence == s.index and t.earliest and t.timex_type == "DATE"]
            places = [
                p
                for p in analysis.places
                if p.sentence == s.index and p.usage == "location" and p.precision not in ("country", None)
            ]
            if times or places:
                current = (times, places)
                if s.index == 0:
                    opening = current
                continue
        if current or opening:
            found[s.index] = current or opening or ([], [])
    return found


def _verbless(sentence: Sentence) -> bool:
    return len(sentence.tokens) <= 14 and not any(t.pos in ("VERB", "AUX") for t in sentence.tokens)


def apply_settings(analysis: Analysis, acts: Sequence[Act]) -> None:
    """Give an incident that says neither day nor place those of the setting that its first act stands in."""
    known = settings(analysis)
    for act in acts:
        times, places = known.get(act.sentence.index, ([], []))
        if times and not act.times:
            act.times = list(times)
        if places and not act.places:
            act.places = list(places)


def apply_context(analysis: Analysis, act: Act, taken: set[int], *, day: bool, place: bool) -> None:
    """Give an act that still lacks a day or a place what its own sentence says, or else the nearest earlier sentence of
    its paragraph that tells of no other act ("… les événements survenus dans la nuit du 13 au 14 à X. L'armée a …").
    ``taken`` are the numbers of sentences that tell of other incidents."""
    own = act.sentence
    before = [s for s in analysis.sentences[: own.index][::-1] if s.paragraph == own.paragraph and s.index not in taken]
    for s in (own, *before[:2]):
        cues = [m for m in analysis.attributions if m.start < s.end and m.end > s.start]
        if day and not act.times:
            act.times = [
                t
                for t in analysis.times
                if t.sentence == s.index and t.timex_type in ("DATE", "TIME") and t.earliest and t.anchor != "none"
                and not is_vague(t) and not in_cue(t, cues, s) and not in_dateline(analysis, t)
                and not is_boundary(analysis, s, t) and not dates_a_document(s, t, analysis.language)
                and not is_contact(s, t, analysis.language)
            ][:1]  # fmt: skip
        if place and not act.places:
            act.places = [
                p
                for p in analysis.places
                if p.sentence == s.index and p.usage == "location" and p.precision != "country"
                and not in_cue(p, cues, s)
            ][:2]  # fmt: skip
