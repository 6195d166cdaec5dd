"""No other site makes a browser write: tokens in forms, and what browsers say of where a request comes from."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.web.conftest import ADDRESS, Visitor

from recoupe.casebook import Casebook
from recoupe.web import Settings, api, application, csrf, pages
from recoupe.web.access import declare

Room = Callable[..., Visitor]
WRITES = sorted(path for (method, path) in declare((*pages.ROUTERS, *api.ROUTERS)) if method != "GET")
FORM = {"language": "fr", "back": "/"}


def post(visitor: Visitor, path: str = "/preferences", *, token: str | None = None, **more: Any) -> Any:
    data = FORM if token is None else {**FORM, "csrf": token}
    return visitor.post(path, data=data, headers={"Origin": ADDRESS, **more})


def test_tokens_differ_and_hold() -> None:
    made = {csrf.token_of("secret") for _ in range(20)}
    assert len(made) == 20 and all(csrf.holds(token, "secret") for token in made)
    assert not any(csrf.holds(token, "other") for token in made)
    first = min(made)
    shared = set.intersection(*(set(enumerate(token.rstrip("="))) for token in made))
    assert not shared, "what compresses alike can be guessed letter by letter"
    for wrong in ("", "x", first[:-4], first + "AAAA", "é", "\udcff", "=" * 88, first.replace(first[5], "_", 1) + "A"):
        assert not csrf.holds(wrong, "secret")


def test_own_form(client: Visitor) -> None:
    assert post(client, token=client.token()).status_code == 303


def test_missing_and_wrong(client: Visitor) -> None:
    client.token()
    for token in (None, "", "x" * 88, csrf.token_of("guessed"), csrf.token_of("")):
        answer = post(client, token=token)
        assert answer.status_code == 403 and "set-cookie" not in answer.headers


def test_token_of_another_browser(room: Room) -> None:
    mine, theirs = room(), room()
    token = theirs.token()
    mine.token()
    assert post(mine, token=token).status_code == 403 and post(theirs, token=token).status_code == 303


def test_token_of_another_session(signed_in: Callable[[str], Visitor]) -> None:
    one, other = signed_in("editor"), signed_in("editor")
    assert post(one, token=other.token()).status_code == 403
    assert post(one, token=one.token()).status_code == 303


def test_token_from_before_the_sign_in(room: Room, signed_in: Callable[[str], Visitor]) -> None:
    signed_in("reader")
    visitor = room(accounts=True)
    before = visitor.token("/sign-in")
    answer = visitor.submit("/sign-in", page="/sign-in", name="reader-0", password="seven grey herons stand")
    assert answer.status_code == 303
    assert post(visitor, token=before).status_code == 403


def test_header_does_as_well(client: Visitor) -> None:
    token = client.token()
    assert post(client, **{"X-CSRF-Token": token}).status_code == 303
    assert post(client, **{"X-CSRF-Token": "x"}).status_code == 403
    assert post(client, token=token, **{"X-CSRF-Token": "x"}).status_code == 403


def test_token_without_a_cookie(client: Visitor) -> None:
    token = client.token()
    client.cookies.clear()
    assert post(client, token=token).status_code == 403


def test_sign_in_needs_one(room: Room) -> None:
    """Else a hostile page could sign a person in to an account of its own."""
    answer = room(accounts=True).post("/sign-in", data={"name": "x", "password": "y"}, headers={"Origin": ADDRESS})
    assert answer.status_code == 403 and "fit" not in answer.text


def test_token_in_the_address_is_none(client: Visitor) -> None:
    assert post(client, f"/preferences?csrf={client.token()}").status_code == 403


@pytest.fixture(scope="module")
def shared(_made: tuple[Path, Mapping[str, str]], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """One room for the cases that write nothing."""
    path = shutil.copy(_made[0], tmp_path_factory.mktemp("csrf") / "casebook.db")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("recoupe.casebook.book.default_encoder", lambda: None)
        app = application(Settings(casebook=str(path), who="A. Diallo"))
        with Visitor(app, base_url=ADDRESS, follow_redirects=False) as visitor:
            visitor.token("/account")
            yield visitor


@pytest.mark.parametrize("path", WRITES)
def test_every_write_needs_one(shared: Visitor, _made: tuple[Path, Mapping[str, str]], path: str) -> None:
    filled = path.replace("{incident}", _made[1]["gao"]).replace("{other}", _made[1]["goma"])
    while "{" in filled:
        filled = filled[: filled.index("{")] + "1" + filled[filled.index("}") + 1 :]
    form = {"why": "x", "field": "killed", "value": "99", "verdict": "same", "version": "1"}
    sent: tuple[dict[str, Any], ...] = (
        {"data": form},
        {"files": {"files": ("x.txt", b"x")}},
        {"content": b'{"why":"x"}'},
        {"content": b'{"why":"x"}', "headers": {"Content-Type": "text/plain"}},
    )
    for one in sent:
        answer = shared.post(filled, **one)
        assert answer.status_code == 403, f"{answer.status_code} for {one}"
    book = shared.app.state.room.book
    assert book.counts()["judgements"] == 0 and book.audit.read() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "http://127.0.0.1"},
        {"Origin": "http://localhost:8321"},
        {"Origin": "http://127.0.0.1:8321.evil.example"},
        {"Origin": "http://127.0.0.1:8321@evil.example"},
        {"Origin": "file://"},
        {"Origin": "chrome-extension://abc"},
        {"Origin": ""},
        {"Origin": "http://[::1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": ADDRESS},
    ],
)
def test_from_another_site(client: Visitor, headers: dict[str, str]) -> None:
    """Even with a token that holds."""
    data = {**FORM, "csrf": client.token()}
    assert client.post("/preferences", data=data, headers=headers).status_code == 403
    client.cookies.clear()
    json = client.post("/api/v1/judgements/undo", json={"why": "x"}, headers=headers)
    assert json.status_code == 403 and json.json()["error"]["code"] == "foreign"


@pytest.mark.parametrize(
    "headers",
    [{"Origin": ADDRESS}, {"Sec-Fetch-Site": "same-origin", "Origin": ADDRESS}, {"Sec-Fetch-Site": "none"}, {}],
)
def test_from_our_own(client: Visitor, headers: dict[str, str]) -> None:
    data = {**FORM, "csrf": client.token()}
    assert client.post("/preferences", data=data, headers=headers).status_code == 303


def test_program_on_a_machine_of_one_person(client: Visitor) -> None:
    """No token, but a type of content that no browser sends for another site unasked."""
    path = "/api/v1/judgements/undo"
    assert client.post(path, json={"why": "x"}).status_code not in (401, 403)
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""):
        answer = client.post(path, content=b'{"why": "x"}', headers={"Content-Type": kind})
        assert answer.status_code == (422 if "multipart" in kind else 403), f"{kind}: {answer.text}"


def test_cookie_alone_is_not_enough_for_the_api(signed_in: Callable[[str], Visitor]) -> None:
    visitor = signed_in("editor")
    assert visitor.post("/api/v1/judgements/undo", json={"why": "x"}).status_code == 403
    headers = {"X-CSRF-Token": visitor.token()}
    assert visitor.post("/api/v1/judgements/undo", json={"why": "x"}, headers=headers).status_code != 403


def test_token_of_a_program_needs_none(room: Room, book: Casebook) -> None:
    secret = book.tokens.make(None, "notebook", "coder")
    headers = {
        "Authorization": f"Bearer {secret}",
        "Origin": "https://notebook.example",
        "Sec-Fetch-Site": "cross-site",
    }
    answer = room().post("/api/v1/judgements/undo", json={"why": "x"}, headers=headers)
    assert answer.status_code not in (401, 403)


def test_password_for_a_proxy_is_no_token(client: Visitor) -> None:
    """Browsers send it by themselves, for any site."""
    headers = {"Authorization": "Basic YTpi", "Origin": "https://evil.example"}
    assert client.post("/preferences", data=FORM, headers=headers).status_code == 403
    assert client.get("/account", headers={"Authorization": "Basic YTpi"}).status_code == 200


@pytest.mark.parametrize(
    ("mode", "dest", "status"),
    [
        ("navigate", "document", 200),
        ("no-cors", "image", 403),
        ("cors", "empty", 403),
        ("no-cors", "script", 403),
        ("navigate", "iframe", 403),
    ],
)
def test_other_sites_may_link_and_no_more(client: Visitor, mode: str, dest: str, status: int) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": dest}
    assert client.get("/", headers=headers).status_code == status


def test_nobody_elsewhere_may_read(client: Visitor) -> None:
    for method in ("GET", "OPTIONS"):
        headers = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
        answer = client.request(method, "/api/v1/incidents", headers=headers)
        assert not [name for name in answer.headers if name.startswith("access-control")]
