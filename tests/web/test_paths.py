"""Addresses to go back to lead nowhere else, and no path leads out of a folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import pytest
from tests.web.conftest import PASSWORD, Visitor

from recoupe.web.paths import own_path

ELSEWHERE = [
    "https://evil.example", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "http:evil",
    "javascript:alert(1)", "/\tevil", "/\n/evil.example", "/\x00", " //evil.example", "evil.example", "", "/a\\b",
    "/\r\nSet-Cookie: x=y", "data:text/html,x", "/" + "a" * 5000, "https:/evil.example", "/\u2028", "//@evil.example",
]  # fmt: skip
TRAVERSALS = [
    "/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static/%2e%2e%2fapp.py",
    "/static/....//app.py", "/static//etc/passwd", "/static/%2fetc%2fpasswd", "/static/..\\app.py",
    "/static/assets/../../app.py", "/static/%00",
    "/static/assets/..%c0%af..%c0%afapp.py", "/static/%252e%252e/app.py", "/static/.", "/static/..", "/static/",
    "/reports/..%2f..%2fetc%2fpasswd", "/originals?report=../../etc/passwd", "/api/v1/reports/..%2f..%2fapp.py/raw",
    "/api/v1/reports/%2fetc%2fpasswd/text", "/api/v1/exports/..%2f..%2fapp.py", "/export/download?format=../../app.py",
    "/export/download?format=%2fetc%2fpasswd", "/sources/..%2f..%2fetc%2fpasswd", "/api/v1/jobs/..%2f..%2fetc%2fpasswd",
]  # fmt: skip


@pytest.mark.parametrize("given", ELSEWHERE)
def test_elsewhere_is_the_desk(given: str) -> None:
    assert own_path(given) == ("/" if given != "/\u2028" else given)


@pytest.mark.parametrize(
    "given", ["/", "/incidents/i1", "/?q=a%20b&x=1#s3", "/reports/d%C3%A9p%C3%AAche%207/8", "/a//b", "/a:b"]
)
def test_own_paths_stay(given: str) -> None:
    assert own_path(given) == given


@pytest.mark.parametrize("back", ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example"])
def test_no_open_redirect(client: Visitor, signed_in: Callable[[str], Visitor], back: str) -> None:
    assert client.submit("/preferences", language="fr", back=back).headers["location"] == "/"
    visitor = signed_in("reader")
    assert visitor.get("/sign-in", params={"back": back}).headers["location"] == "/"
    visitor.submit("/sign-out")
    answer = visitor.submit("/sign-in", page="/sign-in", name="reader-0", password=PASSWORD, back=back)
    assert answer.status_code == 303 and answer.headers["location"] == "/"


def raw(visitor: Visitor, target: str) -> tuple[int, bytes]:
    """The answer to a path as it is, which no client cleans before sending."""
    path, _, query = target.partition("?")
    from urllib.parse import unquote

    scope: dict[str, Any] = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": unquote(path), "raw_path": path.encode(), "query_string": query.encode(), "root_path": "",
        "headers": [(b"host", b"127.0.0.1:8321")], "client": ("127.0.0.1", 5), "server": ("127.0.0.1", 8321),
    }  # fmt: skip
    sent: list[Any] = []

    async def ask() -> None:
        asked = [{"type": "http.request", "body": b"", "more_body": False}]

        async def receive() -> Any:
            return asked.pop() if asked else {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            sent.append(message)

        await visitor.app(scope, receive, send)

    with ThreadPoolExecutor(1) as pool:  # this thread may have Playwright's loop in it
        pool.submit(anyio.run, ask).result()
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent[1:])


@pytest.mark.parametrize("target", TRAVERSALS)
def test_no_way_out_of_the_folders(client: Visitor, target: str) -> None:
    status, body = raw(client, target)
    assert status in (400, 404, 405, 422), status
    assert b"root:" not in body and b"FastAPI" not in body and b"import" not in body


def test_files_that_are_there(client: Visitor) -> None:
    assert client.get("/static/icon.svg").status_code == 200


def test_names_of_downloads_stay_in_their_line(client: Visitor, ids: Mapping[str, str]) -> None:
    from urllib.parse import quote

    from tests.web.conftest import AWKWARD

    answer = client.get(f"/api/v1/reports/{quote(AWKWARD, safe='')}/raw")
    assert answer.status_code in (200, 404)
    for value in answer.headers.values():
        assert "\n" not in value and "\r" not in value
    if answer.status_code == 200:
        kind, disposition = answer.headers["content-type"], answer.headers.get("content-disposition", "")
        assert disposition.startswith("attachment") or kind.startswith("text/plain"), "raw bytes are hostile pages"
