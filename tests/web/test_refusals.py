"""What cannot be served is told plainly, in the person's language, and nothing of the inside is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from fastapi import HTTPException
from tests.web.conftest import ADDRESS, Visitor

from recoupe.casebook import Casebook
from recoupe.errors import CasebookError, ConflictError
from recoupe.web.pages import audit as audit_page

Room = Callable[..., Visitor]
ERRORS: tuple[tuple[Exception, int, str], ...] = (
    (CasebookError("no such thing <b>here</b>"), 404, "no such thing &lt;b&gt;here&lt;/b&gt;"),
    (ConflictError("A. Diallo changed it", incident="i1"), 409, "A. Diallo changed it"),
    (HTTPException(404, detail="secret inside"), 404, "nothing at this address"),
    (HTTPException(429, headers={"Retry-After": "7"}), 429, "Wait a moment"),
    (HTTPException(418), 418, "not as it should be"),
    (UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates"), 422, "cannot be kept"),
    (OverflowError("int too large"), 422, "cannot be kept"),
    (RuntimeError("password=hunter2"), 500, "Something went wrong"),
    (KeyError("/etc/passwd"), 500, "Something went wrong"),
)


@pytest.mark.parametrize(("error", "status", "words"), ERRORS, ids=[type(e).__name__ + str(s) for e, s, _ in ERRORS])
def test_page(
    client: Visitor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    error: Exception, status: int, words: str,
) -> None:  # fmt: skip
    def fail(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr(audit_page, "render", fail)
    answer = client.get("/audit")
    assert answer.status_code == status and words in answer.text and "<h1>" in answer.text
    assert "Traceback" not in answer.text and "hunter2" not in answer.text and "secret inside" not in answer.text
    assert ("RuntimeError" in capsys.readouterr().err) is isinstance(error, RuntimeError)
    french = client.get("/audit", headers={"Accept-Language": "fr-FR,fr;q=0.9"})
    assert 'lang="fr"' in french.text
    part = client.get("/audit", headers={"HX-Request": "true"})
    assert part.headers["hx-retarget"] == "#notices" and "<html" not in part.text and 'role="alert"' in part.text
    if isinstance(error, RuntimeError):
        word = answer.text.split("(error ", 1)[1][:8]
        assert word.isalnum()


def test_error_of_the_frame_itself(
    client: Visitor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("hunter2")

    monkeypatch.setattr("recoupe.web.refusals.render", fail)
    monkeypatch.setattr(audit_page, "render", fail)
    answer = client.get("/audit")
    assert answer.status_code == 500 and answer.text.startswith("recoupe: error ") and "hunter2" not in answer.text
    assert "hunter2" in capsys.readouterr().err


@pytest.mark.parametrize("path", ["/api/v1/nothing", "/api/nothing"])
def test_json_for_programs(client: Visitor, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404 and set(answer.json()["error"]) == {"code", "message"}


def test_what_is_typed_comes_back_as_text(client: Visitor) -> None:
    for path in ("/<script>alert(1)</script>", "/incidents/<script>alert(1)</script>", "/audit?before=<script>"):
        assert "<script>alert" not in client.get(path).text


def test_not_allowed_says_the_method(client: Visitor) -> None:
    answer = client.request("DELETE", "/audit", headers={"X-CSRF-Token": client.token(), "Origin": ADDRESS})
    assert answer.status_code == 405 and answer.headers["allow"] == "GET"


def test_wrong_values_are_named_and_cut_short(client: Visitor) -> None:
    answer = client.get("/audit?before=" + "x" * 3000)
    assert answer.status_code == 422 and len(answer.text) < 8000 and "before" in answer.text


def test_signed_out_pieces_go_to_the_sign_in(room: Room) -> None:
    answer = room(accounts=True).get("/", headers={"HX-Request": "true"})
    assert answer.status_code == 401 and answer.headers["hx-redirect"] == "/sign-in"


def test_back_to_where_one_was(room: Room, ids: Mapping[str, str]) -> None:
    visitor = room(accounts=True)
    path = f"/incidents/{ids['gao']}?claim=c1&x=a%26b"
    back = visitor.get(path).headers["location"]
    assert back.startswith("/sign-in?back=%2Fincidents%2F")
    assert f'name="back" value="{path.replace("&", "&amp;")}"' in visitor.get(back).text
    assert visitor.post("/sources").headers["location"] == "/sign-in"


def test_refused_things_leave_nothing(client: Visitor, book: Casebook) -> None:
    client.post("/preferences", headers={"Origin": "https://evil.example"})
    client.post("/account/tokens", data={"label": "x"}, headers={"Origin": ADDRESS})
    assert book.audit.read() == [] and not book.tokens.list(None)
