"""Casebooks to try things on, in SQLite and PostgreSQL, and reports coded by hand that take no parser to add."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from recoupe.casebook import Casebook
from recoupe.model.incident import Actor, Claim, CodedReport, Incident, When, Where
from recoupe.model.mention import Voice
from recoupe.model.report import Report, Span

SKIPPED = pytest.StashKey[bool]()
PROGRAMS = ("initdb", "postgres")


def _program(name: str) -> str | None:
    """Debian keeps the server's programs out of the path, a folder a version."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda p: (len(p.parts[4]), p.parts[4]))
    return shutil.which(name) or (str(found[-1]) if found else None)


def _account() -> dict[str, Any]:
    """PostgreSQL refuses to run as root; then it runs as the account that its package made, or as nobody."""
    if os.geteuid() != 0:
        return {}
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    entry = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


@pytest.fixture(scope="session")
def postgresql(request: pytest.FixtureRequest) -> Iterator[str]:
    """The socket folder of a server of its own, gone when the tests are done."""
    initdb, postgres = map(_program, PROGRAMS)
    if initdb is None or postgres is None:
        request.config.stash[SKIPPED] = True
        pytest.skip("PostgreSQL is not installed; apt install postgresql")
    account = _account()
    folder = tempfile.mkdtemp(prefix="recoupe-pg-")
    try:
        if account:
            os.chown(folder, account["user"], account["group"])
        data = f"{folder}/data"
        initialise = [initdb, "-D", data, "-U", "tester", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"]
        subprocess.run(initialise, check=True, capture_output=True, cwd=folder, **account)
        command = [postgres, "-D", data, "-k", folder, "-h", "", "-F"]
        server = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **account)
        try:
            _wait(folder)
            yield folder
        finally:
            server.terminate()
            server.wait(30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _wait(folder: str) -> None:
    import time

    import psycopg

    for _ in range(300):
        try:
            psycopg.connect(host=folder, user="tester", dbname="postgres").close()
            return
        except psycopg.OperationalError:
            time.sleep(0.1)
    raise RuntimeError("the PostgreSQL server did not start in 30 s")


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if config.stash.get(SKIPPED, False):
        terminalreporter.write_line(
            "SKIPPED: the casebook was not tested on PostgreSQL, which is not installed (apt install postgresql)",
            yellow=True,
            bold=True,
        )


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a casebook can be made: a path, then an empty database."""
    if request.param == "sqlite":
        yield str(tmp_path / "casebook.db")
        return
    import psycopg

    socket = request.getfixturevalue("postgresql")
    name = f"c{abs(hash(str(tmp_path)))}"
    with psycopg.connect(host=socket, user="tester", dbname="postgres", autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"'.encode())
        yield f"postgresql://tester@/{name}?host={quote(socket)}"
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())


@pytest.fixture
def book(place: str) -> Iterator[Casebook]:
    with Casebook.open(place, encoder=None) as book:
        yield book


Telling = Callable[..., CodedReport]

TOWNS = {
    "Gao": ("ML", 16.27, -0.04),
    "Solhan": ("BF", 13.38, 0.46),
    "Maiduguri": ("NG", 11.85, 13.16),
    "Goma": ("CD", -1.67, 29.23),
    "Suva": ("FJ", -18.14, 178.44),
}


@pytest.fixture(scope="session")
def telling() -> Telling:
    """Makes a report that tells of one attack, as the coder would code it."""
    return tell


def tell(
    id: str,
    *,
    town: str = "Gao",
    day: str = "2021-06-05",
    killed: int = 12,
    outlet: str = "Le Fleuve",
    source: str = "the governor",
    actor: str = "the Black Eagles",
    published: str | None = None,
    words: str = "",
) -> CodedReport:
    country, lat, lon = TOWNS[town]
    text = f"Gunmen of {actor} attacked {town} on {day}, killing {killed} civilians, {source} said. {words}".strip()

    def span(part: str) -> Span:
        at = text.index(part)
        return Span.of(text, at, at + len(part))

    voices = (
        Voice(name=outlet, kind="outlet", anonymous=False),
        Voice(name=source, kind="official", anonymous=False),
    )
    claims = tuple(
        Claim(
            field=field, value=value, speech_act="assert", certainty="certain", stance="neutral", chain=voices,
            evidence=span(part), cue=span(f"{source} said"),
        )
        for field, value, part in (
            ("occurrence", "armed_attack", "attacked"),
            ("killed", {"min": killed, "max": killed, "group": "civilians", "text": f"{killed}"}, f"killing {killed}"),
        )
    )  # fmt: skip
    incident = Incident(
        type="armed_attack",
        when=When(earliest=day, latest=day, precision="day", evidence=(span(day),)),
        where=Where(
            name=town, country=country, admin1=None, lat=lat, lon=lon, gazetteer_id=f"x:{town}", precision="town",
            evidence=(span(town),), uncertainty_m=3000,
        ),
        actors=(
            Actor(role="perpetrator", name=actor, id=None, kind="rebel", side=None, evidence=(span(actor),)),
        ),
        weapons=(),
        claims=claims,
        links=(),
        evidence=(span(f"Gunmen of {actor} attacked {town} on {day}, killing {killed} civilians, {source} said."),),
    )  # fmt: skip
    title = f"Attack on {town}"
    report = Report(text=text, id=id, outlet=outlet, published=published or day, language="en", title=title)
    return CodedReport(report=report, incidents=(incident,))
