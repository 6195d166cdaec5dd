"""``recoupe watch`` against a server on this machine."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from recoupe.casebook import Casebook
from recoupe.casebook.watching import Watch
from recoupe.cli import app
from recoupe.model.incident import CodedReport

TEXT = "Sept soldats ont été tués lundi dans une embuscade près de Diffa, a annoncé l'armée du pays."
RSS = (
    f"<rss version='2.0'><channel><title>Le Fleuve</title><item><title>Diffa</title><description>{TEXT}</description>"
    "</item></channel></rss>"
)


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, body = {"/feed": (200, RSS.encode())}.get(self.path, (404, b""))
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join(10)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("recoupe.casebook.book.code", lambda report: CodedReport(report=report))
    monkeypatch.setattr("recoupe.casebook.book.default_encoder", lambda: None)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def watch(*arguments: str, feeds: str) -> Result:
    Path("feeds.toml").write_text(feeds, encoding="utf-8")
    return CliRunner().invoke(app, ["watch", "feeds.toml", *arguments])


def listed(*urls: str, head: str = "[fetch]\nallow_private = true\npause = 0\n") -> str:
    return head + "".join(f'[[feeds]]\nurl = "{url}"\n' for url in urls)


def test_a_round(folder: Path, site: str) -> None:
    result = watch("--once", feeds=listed(f"{site}/feed"))
    assert (result.stdout, result.stderr, result.exit_code) == ("1 feed, 1 new, 0 known, 0 failed\n", "", 0)
    result = watch("--once", feeds=listed(f"{site}/feed", f"{site}/gone"))
    assert result.stdout == "2 feeds, 0 new, 1 known, 1 failed\n"
    assert (result.stderr, result.exit_code) == (f"recoupe: {site}/gone: answers 404; check the address\n", 1)
    with Casebook.open(folder / "casebook.db") as book:
        (stored,) = book.reports()
    assert (stored.report.text, stored.report.outlet) == (TEXT, "Le Fleuve")


def test_this_machine_is_refused_unless_told(folder: Path, site: str) -> None:
    result = watch("--once", feeds=listed(f"{site}/feed", head=""))
    assert result.exit_code == 1
    assert "refused, 127.0.0.1 is the machine's own address; only allow_private lets such hosts in" in result.stderr


def test_a_list_that_is_wrong(folder: Path) -> None:
    result = watch("--once", feeds='[[feeds]]\nurl = "x"\n')
    assert result.exit_code == 1
    assert result.stderr == "recoupe: feeds.toml:2: url cannot be fetched; an address begins with https:// or http://\n"
    assert not (folder / "casebook.db").exists()


@pytest.mark.parametrize("every", ["", "15", "m", "1h 5", "10s", "8d", "-5m"])
def test_a_length_of_time_that_is_none(folder: Path, every: str) -> None:
    result = watch(f"--every={every}", feeds="")
    assert result.exit_code == 2
    assert "--every" in result.stderr


@pytest.mark.parametrize(("every", "seconds"), [("15m", 900.0), ("1h30m", 5400.0), ("90s", 90.0), ("2 h", 7200.0)])
def test_rounds_until_ctrl_c(
    folder: Path, site: str, monkeypatch: pytest.MonkeyPatch, every: str, seconds: float
) -> None:
    slept: list[float] = []

    def sleep(length: float) -> None:
        slept.append(length)
        if len(slept) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr("recoupe.cli.watch.time.sleep", sleep)
    monkeypatch.setattr("recoupe.cli.watch.time.monotonic", lambda: 0.0)
    monkeypatch.setattr("recoupe.cli.work._leave", lambda status: (_ for _ in ()).throw(SystemExit(status)))
    result = watch("--every", every, feeds=listed(f"{site}/feed"))
    first, second = result.stdout.splitlines()
    assert first.endswith("  1 feed, 1 new, 0 known, 0 failed")
    assert second.endswith("  1 feed, 0 new, 1 known, 0 failed")
    assert (slept, result.exit_code) == ([seconds, seconds], 130)


def test_ctrl_c_in_a_round(folder: Path, site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Watch, "_feed", ended)
    monkeypatch.setattr("recoupe.cli.work._leave", lambda status: (_ for _ in ()).throw(SystemExit(status)))
    result = watch("--once", feeds=listed(f"{site}/feed"))
    assert (result.stdout, result.exit_code) == (
        "ended in the middle of a round: 1 feed, 0 new, 0 known, 0 failed\n",
        130,
    )
