"""Who reviews an incident, and that it is in order."""

from __future__ import annotations

import json

from recoupe.casebook import searching
from recoupe.casebook.deciding import By, Desk, Judged, anchor
from recoupe.casebook.standings import content_digest
from recoupe.errors import CasebookError


def sign_off(desk: Desk, incident: str, by: By) -> Judged:
    """The incident is in order as it is now; a later change of its content shows as one."""
    n = searching.resolve(desk.connection, incident)
    data = json.loads(searching.incident_json(desk.connection, n))
    key = anchor(desk.connection, data["id"])
    return desk.write([by.says("sign", key, value={"content": content_digest(data)})])


def assign(desk: Desk, incident: str, to: str | None, by: By) -> Judged:
    """Somebody is to review the incident, or nobody any longer."""
    if to is not None and not to.strip():
        raise CasebookError("give the name of who is to review it, or null for nobody")
    key = anchor(desk.connection, incident)
    return desk.write([by.says("assign", key, value=to and to.strip())])
