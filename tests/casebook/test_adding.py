"""The order of arrival, two programs at once, and kills do not matter."""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.casebook import Casebook
from recoupe.model.incident import CodedReport

Telling = Callable[..., CodedReport]

PROGRAM = """
import pickle, sys
from recoupe.casebook import Casebook
with Casebook.open(sys.argv[1], encoder=None) as book:
    print("ready", flush=True)
    for report in pickle.load(open(sys.argv[2], "rb")):
        book.add_coded(report, coder="test")
"""


def _many(tell: Telling, count: int) -> list[CodedReport]:
    """Reports of which three each tell of one attack, one of them in the words of another outlet."""
    towns = ("Gao", "Solhan", "Maiduguri", "Goma", "Suva")
    made = []
    for n in range(count):
        attack, part = divmod(n, 3)
        made.append(
            tell(
                f"r{n}",
                town=towns[attack % len(towns)],
                day=f"20{10 + attack // len(towns)}-0{1 + attack % 9}-1{attack % 7}",
                killed=5 + attack + (part == 2),
                outlet=("Le Fleuve", "Sahel Post", "Radio Sud")[part],
                source=("the governor", "the governor", "the army")[part],
                words="" if part < 2 else "Survivors hid in the granaries until the shooting stopped.",
            )
        )
    return made


@pytest.fixture(scope="module")
def nine(telling: Telling) -> list[CodedReport]:
    return _many(telling, 9)


@pytest.fixture(scope="module")
def in_their_order(nine: list[CodedReport]) -> list[str]:
    return _incidents_of(nine)


def _incidents_of(reports: list[CodedReport]) -> list[str]:
    with tempfile.TemporaryDirectory() as folder, Casebook.open(f"{folder}/c.db", encoder=None) as book:
        for n, report in enumerate(reports):
            book.add_coded(report)
            assert book.add_coded(reports[n // 2]).status == "known"
        return list(book.lines())


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(order=st.permutations(range(9)))
def test_any_order_of_arrival_gives_the_same(
    nine: list[CodedReport], in_their_order: list[str], order: list[int]
) -> None:
    assert len(in_their_order) == 3
    assert _incidents_of([nine[n] for n in order]) == in_their_order


def test_both_databases_give_the_same(book: Casebook, nine: list[CodedReport], in_their_order: list[str]) -> None:
    for report in reversed(nine):
        book.add_coded(report)
    assert list(book.lines()) == in_their_order
    assert book.check() == []


def _started(place: str, reports: list[CodedReport], folder: Path) -> subprocess.Popen[str]:
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".pickle", delete=False) as handle:
        pickle.dump(reports, handle)
    command = [sys.executable, "-c", PROGRAM, place, handle.name]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_programs_at_once(place: str, telling: Telling, tmp_path: Path) -> None:
    """They begin with an empty place, and each has a third of its reports in common with the other."""
    reports = _many(telling, 24)
    programs = [_started(place, part, tmp_path) for part in (reports[:16], reports[:7:-1])]
    for program in programs:
        program.communicate(timeout=120)
        assert program.returncode == 0
    with Casebook.open(place, encoder=None) as book:
        found = list(book.lines())
        assert sorted(r.report.id for r in book.reports()) == sorted(r.report.id for r in reports)
        assert book.check() == []
    assert found == _incidents_of(reports)


def test_killed_and_gone_on_with(place: str, telling: Telling, tmp_path: Path) -> None:
    reports = _many(telling, 30)
    dice = Random(place)
    kills = 0
    for n in range(6):
        program = _started(place, reports, tmp_path)
        assert program.stdout is not None
        if n:  # the first one is killed while it makes the tables
            program.stdout.readline()
        time.sleep(dice.uniform(0.0, 0.1))
        kills += program.poll() is None
        program.send_signal(signal.SIGKILL)
        program.communicate()
        if n:
            with Casebook.open(place, encoder=None) as book:
                assert book.check() == []
    assert kills
    last = _started(place, reports, tmp_path)
    last.communicate(timeout=120)
    with Casebook.open(place, encoder=None) as book:
        assert list(book.lines()) == _incidents_of(reports)
        assert book.counts()["reports"] == len(reports)
        assert book.check() == []
