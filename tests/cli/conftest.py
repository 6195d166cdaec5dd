"""A casebook of reports about Ménaka, in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.menaka import REPORTS, coder, run

import recoupe.casebook.book


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder in which the commands run, with ``coder`` behind them."""
    monkeypatch.setattr(recoupe.casebook.book, "code", coder)
    monkeypatch.setattr(recoupe.casebook.book, "default_encoder", lambda: None)
    monkeypatch.delenv("RECOUPE_CASEBOOK", raising=False)
    monkeypatch.delenv("RECOUPE_WHO", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def book(place: Path) -> Path:
    """A casebook with three reports of two attacks, about the first of which they differ."""
    result = run("add", "-", stdin=REPORTS)
    assert (result.exit_code, result.stdout) == (0, "3 added, 0 known, 0 failed; 2 incidents, 2 of them touched\n")
    return place / "casebook.db"
