"""What is too large is refused before anybody reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from tests.web.conftest import ADDRESS as HERE
from tests.web.conftest import Visitor

from recoupe.web.limits import ADDRESS, FORM

FORMS = {"Content-Type": "application/x-www-form-urlencoded", "Origin": HERE}


def chunks(size: int) -> Iterator[bytes]:
    for _ in range(size // 65536 + 1):
        yield b"a" * 65536


def test_announced(client: Visitor) -> None:
    token = client.token()
    body = f"csrf={token}&language=fr&back=/".encode()
    assert client.post("/preferences", content=body, headers=FORMS).status_code == 303
    client.cookies.delete("language")
    answer = client.post("/preferences", content=body + b"&x=" + b"a" * FORM, headers=FORMS)
    assert answer.status_code == 413 and "1 MB" in answer.text


@pytest.mark.parametrize("path", ["/preferences", "/account/tokens", "/desk/accept", "/api/v1/judgements/undo"])
def test_in_chunks(client: Visitor, path: str) -> None:
    answer = client.post(path, content=chunks(FORM + 10), headers={**FORMS, "X-CSRF-Token": client.token()})
    assert answer.status_code == 413


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "application/octet-stream"])
def test_in_chunks_of_any_kind(client: Visitor, kind: str) -> None:
    headers = {"Content-Type": kind, "X-CSRF-Token": client.token()}
    for path in ("/api/v1/judgements/undo", "/account/tokens"):
        assert client.post(path, content=chunks(FORM + 10), headers=headers).status_code in (413, 422, 400)


@pytest.mark.parametrize("announced", ["-1", "x", "1e3", "9" * 40, " ", "+5"])
def test_sizes_that_are_none(client: Visitor, announced: str) -> None:
    answer = client.post("/preferences", content=b"a", headers={**FORMS, "Content-Length": announced})
    assert answer.status_code == 413


def test_reports_may_be_larger(room: Callable[..., Visitor]) -> None:
    visitor = room(max_body=2 * FORM)
    token = visitor.token()
    for size, refused in ((FORM + 5000, False), (2 * FORM + 5000, True)):
        files = {"files": ("x.txt", b"a" * size)}
        answer = visitor.post("/sources", files=files, data={"csrf": token}, headers={"Origin": HERE})
        assert (answer.status_code == 413) is refused, answer.status_code


def test_nobody_hands_in_bodies_before_signing_in(room: Callable[..., Visitor]) -> None:
    """Refused unread: what comes is not even counted."""
    read = 0

    def endless() -> Iterator[bytes]:
        nonlocal read
        for _ in range(40):
            read += 1
            yield b"a" * 65536

    visitor = room(accounts=True)
    assert visitor.post("/sources", content=endless()).status_code == 303
    assert visitor.post("/api/v1/sources/files", content=endless()).status_code == 401


@pytest.mark.parametrize("path", ["/?q={}", "/{}", "/incidents/{}", "/reports/{}?x={}", "/api/v1/incidents?text={}"])
def test_addresses(client: Visitor, path: str) -> None:
    assert client.get(path.format("a" * (ADDRESS + 1), "b")).status_code == 414
    assert client.get(path.format("a" * 100, "b")).status_code < 500


def test_many_fields(client: Visitor) -> None:
    body = "&".join(f"f{n}=1" for n in range(5000)) + f"&csrf={client.token()}"
    assert client.post("/preferences", content=body.encode(), headers=FORMS).status_code in (303, 400, 413)


def test_deep_json(client: Visitor) -> None:
    for body in (
        b"[" * 100_000,
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
        b"1" * 5000,
        b'{"why": "\\ud800"}',
        b"\xff\xfe",
    ):
        answer = client.post("/api/v1/judgements/undo", content=body, headers={"Content-Type": "application/json"})
        assert 400 <= answer.status_code < 500, body[:20]
