"""The table of an incident's claims: what is said, by whom, how the outlet stands to it, and in which words."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from recoupe.model.incident import Claim
from recoupe.show import words

FIELDS = (
    ("occurrence", "responsibility", "target", "weapon")
    + ("killed", "injured", "missing", "captured", "displaced")
    + ("damage", "when", "where", "motive")
)
"""The order of the table: the act, the harm, the circumstances."""
SAME = "same"
"""Stands for a voice that is that of the row above."""
_LONGEST_VALUE = 60
_LONGEST_QUOTE = 110
"""Characters shown of a value and of its words; the JSON has all of them."""
_LONGEST_CUE = 60
_RULE = 26
"""Columns that the id of a rule has."""


def claims_table(claims: Sequence[Claim], *, explain: bool = False) -> Table:
    """A row a claim, by field; with ``explain`` the words that say who says it and the rule that made the claim stand
    below its words."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, expand=True, header_style="dim")
    table.add_column("Claim", width=14, style="bold")
    table.add_column("Value", ratio=8)
    table.add_column("Who says it", ratio=12)
    table.add_column("Outlet is", width=9)
    table.add_column("In these words", ratio=14, overflow="fold")
    last: Claim | None = None
    for claim in sorted(claims, key=lambda c: FIELDS.index(c.field) if c.field in FIELDS else len(FIELDS)):
        table.add_row(
            words.label(claim.field) if last is None or claim.field != last.field else "",
            Text(words.shortened(words.value_words(claim.field, claim.value), _LONGEST_VALUE)),
            _who(claim, same=last is not None and claim.chain == last.chain),
            Text(
                words.STANCES.get(claim.stance, claim.stance), style="yellow" if claim.stance == "distance" else "dim"
            ),
            _quoted(claim, explain),
        )
        last = claim
    return table


def _who(claim: Claim, *, same: bool) -> Text:
    """The chain, root first; below it what kind of speech it was and how sure, where that is not a plain statement."""
    who = Text(SAME, style="dim") if same else Text(words.voice_words(claim.chain))
    act = words.SPEECH_ACTS.get(claim.speech_act, claim.speech_act)
    if manner := ", ".join(m for m in (act, words.CERTAINTIES.get(claim.certainty)) if m):
        who.append(f"\n{manner}", style="red" if claim.speech_act in ("deny", "retract") else "italic")
    return who


def _quoted(claim: Claim, explain: bool) -> Text:
    quote = Text(f"“{words.shortened(claim.evidence.quote, _LONGEST_QUOTE)}”")
    if claim.also:
        more = len(claim.also)
        quote.append(f" and {more} more place{'' if more == 1 else 's'}", style="dim")
    if explain and claim.cue is not None and len(claim.chain) > 1:
        quote.append(f"\ncue “{words.shortened(claim.cue.quote, _LONGEST_CUE)}”", style="dim")
    if explain and claim.rule:
        quote.append(f"\n[{words.rule_lines(claim.rule, _RULE)}]", style="dim italic")
    return quote
