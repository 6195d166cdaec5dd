"""How sure the last voice is: *probably*, *may have*, *sans doute*, *pourrait avoir* and the clause that they hedge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import ModuleType

from recoupe.detect.attribution_floor import Draft
from recoupe.detect.attribution_unable import own_draft
from recoupe.model.sentence import Sentence

Stretch = tuple[int, int]
_CLAUSAL = frozenset({"root", "conj", "ccomp", "advcl", "acl", "parataxis"})


def hedges(text: str, s: Sentence, cues: ModuleType) -> Iterator[tuple[str, Stretch, Stretch]]:
    """Each hedge of a sentence: the certainty that it leaves, its own characters, and those of what it hedges."""
    for certainty, pattern in (("probable", cues.LIKELY), ("possible", cues.MAYBE_SO)):
        for m in pattern.finditer(text, s.start, s.end):
            scope = _scope(s, m.start(), m.end())
            if scope is not None:
                yield certainty, m.span(), scope


def lower_certainty(text: str, s: Sentence, cues: ModuleType, language: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Lower the certainty of the attributions of one sentence that a hedge concerns as a whole; return new ones for
    hedges that concern a clause of them ("said that 12 had died and that the bomb was probably planted at night") or
    of the outlet's own words. Who accuses, denies or claims does it, however the deed is put."""
    found: list[Draft] = []
    for certainty, cue, scope in hedges(text, s, cues):
        if any(d.cue[0] <= cue[0] < d.cue[1] or d.rule.endswith(".own-knowledge") and d.covers(*cue) for d in drafts):
            continue
        holders = [d for d in drafts if d.covers(*cue)]
        if not holders:
            low, high = _clear_of(scope, cue, drafts)
            rule = f"{language}.attribution.hedge"
            found.append(own_draft(s, cue, None, [(low, high)], (), "assert", certainty, "neutral", rule, None, cue))
            continue
        inner = min(holders, key=lambda d: sum(b - a for a, b in d.content))
        for d in [x for x in holders if x.cue == inner.cue]:
            if d.certainty != "certain" or d.act not in ("assert", "confirm", "retract"):
                continue
            rest = [(a, b) for a, b in d.content if a >= s.start and b <= s.end + 1]
            covered = all(scope[0] <= a + 2 and b - 2 <= scope[1] for a, b in rest)
            if covered or len(rest) < len(d.content) or _clauses(s, rest) < 2:
                d.certainty = certainty
            else:
                parts = [(max(a, scope[0]), min(b, scope[1])) for a, b in rest if a < scope[1] and scope[0] < b]
                found.append(replace(d, content=parts, certainty=certainty, rule=f"{d.rule}.hedge", fixed=True))
    return found


def _clauses(s: Sentence, content: Sequence[Stretch]) -> int:
    """Groups of finite verbs in the stretches."""
    finite = [k for a, b in content for k in s.tokens_in(a, b) if s.tokens[k].has("VerbForm=Fin")]
    return sum(n == 0 or k - finite[n - 1] > 3 for n, k in enumerate(finite))


def _clear_of(scope: Stretch, cue: Stretch, drafts: Sequence[Draft]) -> Stretch:
    """The scope without what others say in it."""
    low, high = scope
    for d in drafts:
        for a, b in (*d.content, (d.start, d.end)):
            if cue[1] <= a < high:
                high = a
            if low < b <= cue[0]:
                low = b
    return low, high


def _scope(s: Sentence, start: int, end: int) -> Stretch | None:
    """The clause or phrase of the word that the hedge hangs on, without clauses joined to it."""
    inside = [t.i for t in s.tokens if t.start < end and start < t.end]
    if not inside:
        return None
    heads = [s.tokens[i].head for i in inside if s.tokens[i].head not in inside]
    k = heads[0] if heads else inside[0]
    if heads and s.tokens[k].pos in ("ADV", "ADP", "CCONJ", "DET", "NUM") and s.tokens[k].head != k:
        k = s.tokens[k].head
    top = next(
        (
            i
            for i in inside
            if s.tokens[i].dep.split(":")[0] in _CLAUSAL and (s.tokens[i].head == i or s.tokens[i].head not in inside)
        ),
        None,
    )
    k = top if top is not None and s.tokens[top].pos in ("VERB", "AUX", "ADJ") else k
    out: set[int] = set()
    for c in s.children(k):
        dep = s.tokens[c].dep
        if c > k and dep in ("conj", "parataxis") and (s.children(c, "nsubj") or s.children(c, "nsubj:pass")):
            out.update(s.subtree(c))
    kept = [i for i in s.subtree(k) if i not in out]
    if not kept:
        return None
    return s.tokens[min(kept)].start, s.tokens[max(kept)].end
