"""What browsers are told with every answer, whatever it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from tests.web.conftest import ADDRESS, Telling, Visitor

from recoupe.casebook import Casebook
from recoupe.web import api, pages
from recoupe.web.access import declare

PAGES = sorted(path for (method, path) in declare((*pages.ROUTERS, *api.ROUTERS)) if method == "GET")
EVERYWHERE = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


def directives(policy: str) -> dict[str, list[str]]:
    return {part.split()[0]: part.split()[1:] for part in policy.split(";")}


def test_policy_allows_nothing_inline_and_nothing_from_elsewhere(client: Visitor) -> None:
    said = directives(client.get("/").headers["content-security-policy"])
    assert said["default-src"] == ["'none'"] and said["script-src"] == said["style-src"] == ["'self'"]
    assert said["frame-ancestors"] == said["base-uri"] == ["'none'"] and said["form-action"] == ["'self'"]
    sources = {source for sources in said.values() for source in sources}
    assert sources <= {"'self'", "'none'", "data:", "blob:"}
    assert "data:" not in said["script-src"] + said.get("object-src", []) + said["connect-src"]


@pytest.mark.parametrize("path", PAGES)
def test_every_page(client: Visitor, ids: Mapping[str, str], path: str) -> None:
    filled = path.replace("{incident}", ids["gao"]).replace("{other}", ids["goma"])
    for name in ("{report:path}", "{id:path}", "{id}"):
        filled = filled.replace(name, "sahel-1")
    while "{" in filled:
        filled = filled[: filled.index("{")] + "1" + filled[filled.index("}") + 1 :]
    answer = client.get(filled)
    assert answer.status_code < 500
    assert {name: answer.headers.get(name) for name in EVERYWHERE} == EVERYWHERE
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    kept = answer.headers["cache-control"]
    assert kept == "no-store" or ("private" in kept and "public" not in kept), kept


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404), ("DELETE", "/account", 405), ("POST", "/preferences", 403),
        ("GET", "/static/no", 404), ("GET", "/?q=" + "a" * 9000, 414), ("GET", "/api/v1/nothing", 404),
        ("GET", "/static/icon.svg", 200),
    ],
)  # fmt: skip
def test_refusals_too(client: Visitor, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert {name: answer.headers.get(name) for name in EVERYWHERE} == EVERYWHERE


def test_static_files_may_be_kept_and_pages_not(client: Visitor) -> None:
    page = client.get("/")
    script = page.text.split('src="/static/', 1)[1].split('"', 1)[0]
    assert "immutable" in client.get(f"/static/{script}").headers["cache-control"]
    assert page.headers["cache-control"] == "no-store"


def test_tls_is_kept_to(room: Callable[..., Visitor]) -> None:
    assert "strict-transport-security" not in room().get("/").headers
    answer = room(https=True, accounts=True).get("/sign-in")
    assert "max-age=31536000" in answer.headers["strict-transport-security"]


def test_compressed_where_asked(client: Visitor) -> None:
    assert client.get("/", headers={"Accept-Encoding": "gzip"}).headers.get("content-encoding") == "gzip"
    assert "content-encoding" not in client.get("/", headers={"Accept-Encoding": "identity"}).headers


def test_same_page_never_compresses_alike(client: Visitor) -> None:
    """The token is masked anew each time: no guessing it letter by letter by the size of the answer."""
    assert len({client.token() for _ in range(5)}) == 5


def test_server_says_nothing_about_itself(client: Visitor) -> None:
    headers = client.get("/", headers={"Origin": ADDRESS}).headers
    assert "server" not in headers and "x-powered-by" not in headers


def test_what_a_report_was_read_from_is_no_page(client: Visitor, book: Casebook, telling: Telling) -> None:
    coded = telling("page-1", town="Goma", day="2021-07-01")
    book.add_coded(coded, raw=b"<html><script>alert(1)</script></html>", source="page.html")
    for path in ("/api/v1/reports/page-1/raw", "/originals?report=page-1", "/originals?id=page-1"):
        answer = client.get(path)
        if answer.status_code == 200 and b"<script>" in answer.content:
            assert answer.headers["content-disposition"].startswith("attachment")
            assert answer.headers["content-type"] == "application/octet-stream"
    answer = client.get("/api/v1/reports/page-1/raw")
    assert answer.status_code == 200 and answer.headers["content-security-policy"].endswith("; sandbox")
