"""The examples of docs/api.md, run against a room on loopback."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from tests.web.conftest import PASSWORD, WHO, Coder

from recoupe.casebook import Casebook
from recoupe.web import Settings, application

TEXT = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
ADDRESS = "http://127.0.0.1:8321"


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", TEXT, re.S)


@pytest.fixture
def serve(casebook: str, coder: Coder, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[bool], str]]:
    monkeypatch.setattr("recoupe.casebook.book.default_encoder", lambda: None)
    coder.set()
    with contextlib.ExitStack() as stack:

        def start(accounts: bool) -> str:
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                port = free.getsockname()[1]
            app = application(Settings(casebook=casebook, who=WHO, port=port, accounts=accounts))
            server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
            thread = threading.Thread(target=server.run)
            thread.start()
            stack.callback(thread.join, 20)
            stack.callback(setattr, server, "should_exit", True)
            for _ in range(200):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.1):
                    return f"http://127.0.0.1:{port}"
                threading.Event().wait(0.05)
            raise RuntimeError("the room did not open")

        yield start


def test_the_python_examples_run(serve: Callable[[bool], str]) -> None:
    """In their order, as one program; what they print is what the text says of them."""
    address = serve(False)
    said = io.StringIO()
    program = "\n".join(blocks("python")).replace(ADDRESS, address)
    names: dict[str, Any] = {}
    with contextlib.redirect_stdout(said):
        exec(compile(program, "docs/api.md", "exec"), names)
    names["room"].close()
    lines = said.getvalue().splitlines()
    assert any(line.startswith("Gao 2021-06-05 killed") for line in lines)
    assert any(line.startswith("Kivu Hebdo 2021-06-07") for line in lines)
    assert any(line.startswith("201 ") for line in lines)
    assert any(line.startswith("412 ") and WHO in line for line in lines)
    assert lines[-1].startswith("done 1 0 0 [")


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_the_commands_run(serve: Callable[[bool], str], book: Casebook, tmp_path: Path) -> None:
    """Where people sign in, with a token."""
    account = book.accounts.add("adiallo", "A. D.", PASSWORD, "coder")
    token = book.tokens.make(account.id, "docs", "coder")
    address = serve(True)
    (tmp_path / "reports.jsonl").write_text('{"text": "Une attaque à Gao."}\n', encoding="utf-8")
    (tmp_path / ".curlrc").write_text(
        f'silent\nshow-error\nfail-with-body\nheader = "Authorization: Bearer {token}"\n', encoding="utf-8"
    )
    answers = []
    for block in blocks("bash"):
        for command in block.replace(ADDRESS, address).replace("\\\n", " ").strip().splitlines():
            environment = {"HOME": str(tmp_path), "RECOUPE_TOKEN": token, "PATH": "/usr/bin:/bin:/usr/local/bin"}
            plain = command.replace(' -H "Authorization: Bearer $RECOUPE_TOKEN"', "")
            done = subprocess.run(plain, shell=True, cwd=tmp_path, env=environment, capture_output=True, text=True)
            assert done.returncode == 0, (command, done.stdout, done.stderr)
            answers.append(done.stdout)
    assert '"name":"A. D."' in answers[0]
    assert '"contested":true' in answers[1]
    assert (tmp_path / "mali.jsonl").read_text(encoding="utf-8").count("\n") == 2
    assert (tmp_path / "incidents.zip").read_bytes().startswith(b"PK")
