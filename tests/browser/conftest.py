"""The review room in a real browser: ``recoupe serve`` as a process of its own, Debian's Chromium, and an eye on both.

=============  =========================================================================================================
gold           path of a casebook of ``benchmarks/gold``, coded by the program itself, once a session; copy, don't touch
served         ``served()`` starts ``recoupe serve`` on a copy of the gold on a free port and waits until it answers;
               its value has ``address`` and ``casebook``
room           such a server for all tests that change nothing; ``room.names``: what to put into addresses
guarded        the same with accounts: an admin signs in as ``ADMIN`` with ``PASSWORD``
visit          ``visit(address, width=360, language="fr", theme="dark")`` opens a page in a browser of its own. Whatever
               goes wrong on it fails the test when it ends: errors in the console, breaches of the content security
               policy, requests to anywhere else, requests that fail. ``visit.expects(409)``: an answer that is meant
=============  =========================================================================================================

Where Chromium is not installed these tests are left out, and a line says so; with RECOUPE_REQUIRE_BROWSER=1 that is an
error."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from recoupe.casebook import Casebook
from recoupe.model.report import Report

CHROMIUM = shutil.which("chromium")
GOLD = Path(__file__).parent.parent.parent / "benchmarks" / "gold"
WHO = "A. Diallo"
ADMIN, PASSWORD = "ada", "seven grey herons stand"
DRAWS = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
"""The map draws with WebGL; here a processor stands in for the graphics card."""
DRAWS_NOT = """const get = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
  return kind.startsWith("webgl") ? null : get.call(this, kind, ...more);
};"""
ALONE = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run")

if CHROMIUM is None:
    if os.environ.get("RECOUPE_REQUIRE_BROWSER") == "1":
        raise pytest.UsageError("Chromium is not installed, and RECOUPE_REQUIRE_BROWSER=1 asks for it")
    collect_ignore_glob = ["test_*.py"]


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if CHROMIUM is None:
        terminalreporter.write_line(
            "LEFT OUT: the review room was not tested in a browser, Chromium is not installed (apt install chromium)",
            yellow=True,
            bold=True,
        )


@pytest.fixture(scope="session")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gold") / "casebook.db"
    with Casebook.open(path) as book:
        for file in sorted(GOLD.glob("*.json")):
            for given in json.loads(file.read_text("utf-8"))["reports"]:
                parts = ("text", "id", "title", "outlet", "url", "published", "language")
                book.add(Report(**{part: given[part] for part in parts}))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """``names``: a ``contested`` incident (the one with most contradictions), one of its claims (``claim``), the
    ``report`` where that stands, an ``other`` incident, a ``plain`` one, and one about which people ``decided``."""

    address: str
    casebook: Path
    names: dict[str, str]

    def book(self) -> Casebook:
        """The casebook, opened beside the server."""
        return Casebook.open(self.casebook, create=False, encoder=None)


class _Servers(ExitStack):
    """Starts servers; those that still run are stopped at the end, and what they complained about fails the tests."""

    def __init__(self, gold: Path, folder: Path) -> None:
        super().__init__()
        self._gold, self._folder, self._started = gold, folder, 0

    def __call__(self, *arguments: str, prepare: Callable[[Casebook], object] = lambda book: None) -> Served:
        """``prepare`` is given the casebook before it is served; ``arguments`` go to ``recoupe serve``."""
        self._started += 1
        casebook = Path(shutil.copy(self._gold, self._folder / f"casebook-{self._started}.db"))
        with Casebook.open(casebook, encoder=None) as book:
            prepare(book)
            names = _names(book)
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            port = free.getsockname()[1]
        log = self._folder / f"server-{self._started}.log"
        command = [str(Path(sys.executable).with_name("recoupe")), "serve", "-c", str(casebook), "--port", str(port)]
        with log.open("w") as output:
            process = subprocess.Popen(
                [*command, *arguments], stdout=output, stderr=subprocess.STDOUT, env=os.environ | {"RECOUPE_WHO": WHO}
            )
        self.callback(_stop, process, log)
        address = f"http://127.0.0.1:{port}"
        _wait(address, process, log)
        return Served(address=address, casebook=casebook, names=names)


def _names(book: Casebook) -> dict[str, str]:
    incidents = sorted(book.incidents(), key=lambda i: (-len(i["contradictions"]), -len(i["reports"]), i["id"]))
    contested, other, decided, *_, plain = incidents
    claim = contested["claims"][contested["contradictions"][0]["values"][0]["held_by"][0]["claim"]]
    return {
        "contested": contested["id"],
        "claim": claim["id"],
        "report": claim["report"],
        "other": other["id"],
        "decided": decided["id"],
        "plain": plain["id"],
    }


def decisions(book: Casebook) -> None:
    """Something of each kind, so that every page has something to show."""
    incident, why = _names(book)["decided"], {"who": "B. Keïta", "why": "read the reports again"}
    first, second, *_ = (claim["id"] for claim in book.incident(incident)["claims"])
    book.correct(incident, "killed", {"min": 20, "max": 24, "group": "civilians"}, **why)
    book.revoke(book.correct(incident, "when", "2021-01-01", **why).id, **why)
    book.review(incident, [first], "accept", **why)
    book.review(incident, [second], "reject", **why)
    book.assign(incident, WHO, **why)
    book.sign_off(incident, **why)


def accounts(book: Casebook) -> None:
    decisions(book)
    book.accounts.add(ADMIN, "Ada Min", PASSWORD, "admin")
    book.accounts.add("reader", "Rita Read", PASSWORD, "reader")


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/static/icon.svg", timeout=5).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise RuntimeError(f"recoupe serve did not answer: {log.read_text()}")


def _stop(process: subprocess.Popen[bytes], log: Path) -> None:
    process.terminate()
    process.wait(30)
    assert "Traceback" not in log.read_text(), log.read_text()


@pytest.fixture
def served(gold: Path, tmp_path: Path) -> Iterator[_Servers]:
    with _Servers(gold, tmp_path) as servers:
        yield servers


@pytest.fixture(scope="session")
def room(gold: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with _Servers(gold, tmp_path_factory.mktemp("room")) as servers:
        yield servers(prepare=decisions)


@pytest.fixture(scope="session")
def guarded(gold: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with _Servers(gold, tmp_path_factory.mktemp("guarded")) as servers:
        yield servers("--allow-host", "room.example", prepare=accounts)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*ALONE, *DRAWS])
        yield browser
        browser.close()


@dataclass
class Visits:
    """Opens pages and hears their complaints."""

    browser: Any
    complaints: list[str] = field(default_factory=list)
    expected: set[int] = field(default_factory=set)
    contexts: list[Any] = field(default_factory=list)

    def expects(self, *statuses: int) -> None:
        """Answers of these statuses are what the test is about."""
        self.expected |= set(statuses)

    def __call__(
        self,
        address: str,
        *,
        width: int = 1440,
        height: int = 900,
        language: str = "en",
        theme: str = "light",
        draws: bool = True,
        **context: Any,
    ) -> Any:
        """A page in a browser without history or cookies, at ``address``. One that draws no maps is much faster."""
        made = self.browser.new_context(
            viewport={"width": width, "height": height},
            locale={"en": "en-GB", "fr": "fr-FR"}[language],
            color_scheme=theme,
            reduced_motion="reduce",
            **context,
        )
        made.set_default_timeout(10_000)
        self.contexts.append(made)
        origin = "/".join(address.split("/")[:3])
        if not draws:
            made.add_init_script(DRAWS_NOT)
        page = made.new_page()
        self._hear(page, origin)
        page.goto(address)
        return page

    def _hear(self, page: Any, origin: str) -> None:
        def said(message: Any) -> None:
            meant = ["GL Driver Message", *(f"status of {status}" for status in self.expected)]
            if message.type in ("error", "warning") and not any(words in message.text for words in meant):
                self.complaints.append(f"console: {message.text} ({message.location.get('url', '')})")

        def asked(request: Any) -> None:
            if not request.url.startswith((origin + "/", "data:", "blob:")):
                self.complaints.append(f"asked elsewhere: {request.url}")

        def failed(request: Any) -> None:
            if request.failure != "net::ERR_ABORTED":  # a page that is left takes its requests with it
                self.complaints.append(f"failed: {request.method} {request.url}: {request.failure}")

        def answered(response: Any) -> None:
            if response.status >= 400 and response.status not in self.expected:
                self.complaints.append(f"{response.status}: {response.request.method} {response.url}")

        page.on("console", said)
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        page.on("request", asked)
        page.on("requestfailed", failed)
        page.on("response", answered)

    def close(self) -> None:
        for context in self.contexts:
            context.close()
        assert self.complaints == []


@pytest.fixture
def visit(chromium: Any) -> Iterator[Visits]:
    visits = Visits(chromium)
    yield visits
    visits.close()
