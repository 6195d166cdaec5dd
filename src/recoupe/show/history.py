"""What people decided about an incident, a few lines each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from recoupe.model.report import Json
from recoupe.show import words
from recoupe.show.console import printed
from recoupe.show.incident_words import cleaned, moment_words, value_words

_VERDICTS = {"same": "the same incident", "different": "different incidents", "unsure": "unsure whether one incident"}
_ON_CLAIMS = {"accept": "accepted", "reject": "rejected", "claim": "added"}


def show_history(judgements: Sequence[Json], console: Console) -> None:
    """Prints judgements and corrections in the order in which they were made; a revoked one says by which."""
    if not judgements:
        printed(console, Text("nobody has judged or corrected anything here"))
        return
    revoked = {j["id"]: j["revoked_by"] for j in judgements if j.get("revoked_by") is not None}
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", style="dim")
    table.add_column(overflow="fold")
    for j in cleaned(judgements):
        line = Text(what_words(j), style="strike" if j["id"] in revoked else "bold")
        if j["id"] in revoked:
            line.append(f"  (revoked by {revoked[j['id']]})", style="not strike red")
        line.append(
            f"\n{j['who']}, {moment_words(j['at'])}: {' '.join((j.get('why') or '').split())}",
            style="not strike not bold",
        )
        table.add_row(str(j["id"]), line)
    printed(console, table)


def what_words(judgement: Json) -> str:
    """ "i3fa and i81c: the same incident", "killed is 12", "killed 12 rejected", "4 taken back"."""
    kind, field = judgement["kind"], judgement.get("field")
    value: Any = judgement.get("value")
    if kind == "revoke":
        return f"{judgement['revokes']} taken back"
    if kind == "correct":
        return f"{words.label(field or '')} is {value_words(field or '', value)}"
    if kind in _ON_CLAIMS:
        said = value_words(field or "", value["value"])
        voice = value.get("voice") or {}
        return f"{words.label(field or '')} {said}{_of(voice)}: {_ON_CLAIMS[kind]}"
    if kind == "incident":
        return f"{judgement['a']}: {words.label(value['type'])}, found by hand"
    if kind == "assign":
        return f"{judgement['a']}: to be reviewed by {value}" if value else f"{judgement['a']}: assigned to nobody"
    if kind == "sign":
        return f"{judgement['a']}: signed off"
    return f"{judgement['a']} and {judgement['b']}: {_VERDICTS.get(kind, kind)}"


def _of(voice: Json) -> str:
    who = voice.get("name") or (words.label(voice["kind"]) if voice.get("kind") else "")
    return f" ({who})" if who else ""
