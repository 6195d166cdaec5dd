"""Tellings that leave an incident and become one of their own."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from recoupe.casebook.deciding import By, Desk, Judged, anchor, together
from recoupe.casebook.judging import Ruling
from recoupe.errors import CasebookError

MOST = 400
"""Up to here every pair across is told apart; of more, either side is held together, and two of them are told apart."""


def split(desk: Desk, incident: str, members: Collection[str], by: By) -> Judged:
    """``members`` are told keys of the incident, not all. Each side stays one incident: where its tellings would not
    keep together of themselves, they are judged the same."""
    keys = desk.keys(incident)
    leaving = sorted({anchor(desk.connection, m) for m in members})
    strange = [k for k in leaving if k not in keys]
    if strange:
        raise CasebookError(f"{strange[0]} is no telling of {incident}; its keys stand in `members`")
    staying = [k for k in keys if k not in leaving]
    if not leaving or not staying:
        raise CasebookError(f"name some of what tells of {incident}, and not all of it")
    apart = list(product(leaving, staying))
    given = []
    if len(apart) > MOST:
        tied = [(j.a, j.b) for j in Ruling(desk.connection).on(keys) if j.kind == "same"]
        crossing = {(a, b) for a, b in tied if (a in leaving) != (b in leaving)}
        given = [by.says("same", side[0], k) for side in (leaving, staying) for k in side[1:]]
        apart = sorted({(leaving[0], staying[0]), *((a, b) for a, b in crossing if a and b)})
    given += [by.says("different", a, b) for a, b in apart]
    made = desk.write(given, batch=0)
    for side in (leaving, staying):
        made = together(desk, made, side[0], side, by)
    return made
