"""What people decide, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.menaka import menaka, objects, run

pytestmark = pytest.mark.usefixtures("place")


def test_incidents_judged_different_are_parted_and_joined_again(book: Path) -> None:
    one, other = next(o["members"] for o in objects() if len(o["members"]) == 2)
    parted = run("judge", "different", one, other, "--who", "A. Diallo", "--why", "two days")
    assert parted.exit_code == 0 and parted.stdout.startswith("judgement 1: ")
    assert len(objects()) == 3
    assert run("revoke", "1", "--who", "A. Diallo", "--why", "one night").stdout == "judgement 2: 1 revoked\n"
    assert len(objects()) == 2
    told = " ".join(run("history", one).stdout.split())
    assert "different incidents (revoked by 2)" in told
    assert "A. Diallo" in told and "two days" in told and "1 taken back" in told


def test_incidents_judged_same_are_one(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOUPE_WHO", "M. Traoré")
    a, b = (o["id"] for o in objects())
    assert run("judge", "same", a, b, "--why", "one raid").exit_code == 0
    (joined,) = objects()
    assert len(joined["reports"]) == 3
    assert json.loads(run("history", a, "-f", "json").stdout)[0]["who"] == "M. Traoré"


def test_a_correction_stands_beside_what_reports_say(book: Path) -> None:
    result = run("correct", menaka(), "killed", "31+ civilians", "--who", "A. Diallo", "--why", "graves counted")
    assert (result.exit_code, result.stdout) == (0, f"judgement 1: killed of {menaka()} corrected\n")
    (made,) = objects("--contested")
    (correction,) = made["corrections"]
    assert (correction["value"]["min"], correction["value"]["max"], correction["who"]) == (31, None, "A. Diallo")
    assert "set by A. Diallo" in run("show", menaka()).stdout


def test_claims_are_accepted_and_rejected(book: Path) -> None:
    id = menaka()
    claims = json.loads(run("show", id, "-f", "json").stdout)["claims"]
    wrong = next(c["id"] for c in claims if isinstance(c["value"], dict) and c["value"].get("min") == 30)
    by = ("--who", "A. Diallo", "--why", "of another town")
    assert run("reject", id, wrong, *by).stdout == f"judgement 1: 1 claim of {id} rejected\n"
    assert objects("--contested") == []
    assert "not counted set by A. Diallo" in " ".join(run("show", id).stdout.split())
    rest = len(claims) - 1
    assert run("accept", id, "all", *by).stdout == f"judgement 2: {rest} claims of {id} accepted\n"
    assert run("revoke", "1", *by).exit_code == 0
    assert len(objects("--contested")) == 1
    told = " ".join(run("history", id).stdout.split())
    assert "rejected (revoked by" in told and "accepted" in told
    nothing = run("reject", id, "c0", *by)
    assert (nothing.exit_code, "has no claim 'c0'" in nothing.stderr) == (1, True)


def test_an_incident_is_assigned_signed_and_parted(book: Path) -> None:
    id, by = menaka(), ("--who", "A. Diallo", "--why", "done")
    assert run("assign", id, "B. Traoré", *by).stdout == f"judgement 1: {id} is to be reviewed by B. Traoré\n"
    assert run("sign", id, *by).stdout == f"judgement 2: {id} signed off\n"
    whole = json.loads(run("show", id, "-f", "json").stdout)
    assert (whole["review"]["state"], whole["review"]["assigned"]) == ("signed", "B. Traoré")
    parted = run("split", id, whole["members"][1], *by)
    assert parted.stdout.startswith("judgement 3: parted\nnow: i") and " and i" in parted.stdout
    assert len(objects()) == 3
    assert run("assign", id, "-", *by).stdout.endswith("is to be reviewed by nobody\n")


def test_a_corrected_day_is_the_incidents_day(book: Path) -> None:
    run("correct", menaka(), "when", "2022-03-22..2022-03-23", "--who", "A", "--why", "overnight")
    (made,) = objects("--text", "Menaka")
    assert (made["when"]["earliest"], made["when"]["latest"]) == ("2022-03-22", "2022-03-23")
