"""`recoupe serve` as it is started: by whom, where, and what it says when it cannot."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from typer.testing import CliRunner, Result

from recoupe.casebook import Casebook
from recoupe.cli import app
from recoupe.cli.serve import address_of
from recoupe.web import Settings

PASSWORD = "seven grey herons stand"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "casebook.db"
    Casebook.open(path, encoder=None).close()
    return path


@pytest.fixture
def casebook(empty: Path, tmp_path: Path) -> str:
    return str(shutil.copy(empty, tmp_path / "casebook.db"))


def run(*given: str, input: str | None = None) -> Result:
    return CliRunner().invoke(app, list(given), input=input)


def test_no_casebook_says_how_to_make_one(tmp_path: Path) -> None:
    result = run("serve", "-c", str(tmp_path / "none.db"))
    assert result.exit_code == 1 and "recoupe add" in result.stderr and "--new" in result.stderr
    assert not (tmp_path / "none.db").exists() and len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("options", [("--host", "0.0.0.0"), ("--allow-host", "desk.example"), ("--https",)])
def test_served_to_others_needs_an_admin(casebook: str, options: tuple[str, ...]) -> None:
    result = run("serve", "-c", casebook, "--port", "0", *options)
    assert result.exit_code == 1 and "recoupe account add NAME --role admin" in result.stderr
    with Casebook.open(casebook, encoder=None) as book:
        book.accounts.add("m.ortiz", "M. Ortiz", PASSWORD, "editor")
    assert run("serve", "-c", casebook, "--port", "0", *options).exit_code == 1, "an editor keeps no accounts"


def test_port_that_is_taken(casebook: str) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = run("serve", "-c", casebook, "--port", str(port))
    assert result.exit_code == 1 and f"port {port} is taken" in result.stderr and "--port" in result.stderr


@pytest.mark.parametrize("host", ["192.0.2.1", "not.a.host.invalid", "300.1.1.1"])
def test_address_that_is_not_ours(casebook: str, host: str) -> None:
    with Casebook.open(casebook, encoder=None) as book:
        book.accounts.add("a.diallo", "A. Diallo", PASSWORD, "admin")
    result = run("serve", "-c", casebook, "--port", "0", "--host", host)
    assert result.exit_code == 1 and "no address of this machine" in result.stderr


def test_addresses() -> None:
    def told(host: str) -> str:
        return address_of(Settings(casebook="x", host=host, port=8321))

    assert [told(host) for host in ("127.0.0.1", "::1", "0.0.0.0", "::")] == [
        "http://127.0.0.1:8321/",
        "http://[::1]:8321/",
        "http://127.0.0.1:8321/",
        "http://[::1]:8321/",
    ]


Serving = Callable[..., tuple[subprocess.Popen[str], str]]


@pytest.fixture
def serving() -> Iterator[Serving]:
    begun: list[subprocess.Popen[str]] = []

    def start(*options: str) -> tuple[subprocess.Popen[str], str]:
        command = [sys.executable, "-m", "recoupe.cli", "serve", "--port", "0", *options]
        command[1:3] = ["-c", "from recoupe.cli import main; main()"]
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        one = subprocess.Popen(command, **pipes, env={**os.environ, "RECOUPE_WHO": "A. Diallo"})
        begun.append(one)
        said = ""
        while "http://" not in said:
            line = one.stdout.readline()  # type: ignore[union-attr]
            assert line, one.stderr.read()  # type: ignore[union-attr]
            said += line
        return one, said

    yield start
    for one in begun:
        one.kill()
        one.communicate()


def test_started_asked_and_ended(serving: Serving, tmp_path: Path) -> None:
    process, said = serving("-c", str(tmp_path / "new.db"), "--new")
    assert "new.db: 0 reports, 0 incidents" in said and "signed A. Diallo" in said and "Ctrl-C" in said
    address = re.search(r"http://\S+", said)
    assert address
    answer = httpx.get(address[0] + "account", trust_env=False)
    assert answer.status_code == 200 and "A. Diallo" in answer.text and "server" not in answer.headers
    assert httpx.get(address[0], headers={"Host": "evil.example"}, trust_env=False).status_code == 421
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0 and out == "" and "Traceback" not in err
    assert err == "recoupe: the room is closed; what was decided is in the casebook\n"


def test_served_to_others(serving: Serving, casebook: str) -> None:
    assert run("account", "add", "a.diallo", "--role", "admin", "-c", casebook, input=f"{PASSWORD}\n").exit_code == 0
    process, said = serving("-c", casebook, "--allow-host", "desk.example", "--proxy", "127.0.0.1")
    assert "people sign in" in said and "for others at http://desk.example/" in said
    address = re.search(r"http://127\S+?/", said)
    assert address
    with httpx.Client(base_url=address[0], trust_env=False, headers={"Host": "desk.example"}) as client:
        assert client.get("/").headers["location"] == "/sign-in"
        page = client.get("/sign-in").text
        form = {"csrf": re.findall(r'name="csrf" content="([^"]*)"', page)[0], "name": "a.diallo", "password": PASSWORD}
        entered = client.post("/sign-in", data=form, headers={"X-Forwarded-For": "203.0.113.9, 198.51.100.7"})
        assert entered.status_code == 303, entered.text
        assert "198.51.100.7" in client.get("/audit").text, "the last address before the proxy is the one to believe"
    process.send_signal(signal.SIGINT)
    assert "TLS" in process.communicate(timeout=60)[1]


def test_audit_and_accounts_on_the_command_line(casebook: str) -> None:
    def account(*given: str, input: str = "") -> Result:
        return run("account", *given, "-c", casebook, input=input)

    assert "at least 12" in account("add", "a.diallo", input="short\n").stderr
    made = account("add", "a.diallo", "--shown", "A. Diallo", "--role", "admin", input=f"{PASSWORD}\n")
    assert made.exit_code == 0 and made.stdout == "a.diallo (A. Diallo) is admin\n"
    assert account("add", "a.diallo", input=f"{PASSWORD}\n").exit_code == 1
    assert account("add", "m.ortiz", input=f"{PASSWORD}\r\n").stdout == "m.ortiz (m.ortiz) is coder\n"
    assert account("role", "m.ortiz", "editor").exit_code == 0
    assert "last admin" in account("role", "a.diallo", "reader").stderr
    assert "last admin" in account("close", "a.diallo").stderr
    assert account("password", "m.ortiz", input="eight white storks fly\n").exit_code == 0
    assert "no open account" in account("password", "nobody", input="eight white storks fly\n").stderr
    assert account("close", "m.ortiz").exit_code == 0 and account("close", "m.ortiz").exit_code == 1
    lines = account("list").stdout.splitlines()
    assert lines[0].split()[:2] == ["a.diallo", "admin"] and "closed" in lines[1]
    assert '"password"' not in account("list", "--format", "json").stdout
    with Casebook.open(casebook, encoder=None) as book:
        assert {row["who"].split(" (")[1] for row in book.audit.read()} == {"command line)"}
        assert book.audit.check() == []


def test_passwords_are_no_options(casebook: str) -> None:
    """Others on the machine read command lines."""
    assert run("account", "add", "a.diallo", "--password", "x", "-c", casebook).exit_code == 2
