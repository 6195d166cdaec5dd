"""Signing in and out, cookies, and the pages about accounts."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from tests.web.conftest import PASSWORD, Visitor

from recoupe.casebook import Casebook
from recoupe.casebook.attempts import ACCOUNT

Room = Callable[..., Visitor]
SignedIn = Callable[[str], Visitor]
NAME = "recoupe-session-8321"


def cookies(answer: object) -> dict[str, str]:
    given = answer.headers.get_list("set-cookie")  # type: ignore[attr-defined]
    return {one.split("=", 1)[0]: one for one in given}


@pytest.fixture
def staffed(book: Casebook, room: Room) -> Room:
    room()
    book.accounts.add("a.diallo", "A. Diallo", PASSWORD, "admin")
    return room


def sign_in(visitor: Visitor, password: str = PASSWORD, name: str = "a.diallo", **more: str) -> object:
    return visitor.submit("/sign-in", page="/sign-in", name=name, password=password, **more)


def test_cookie_is_out_of_reach(staffed: Room) -> None:
    told = cookies(sign_in(staffed(accounts=True)))[NAME]
    assert "HttpOnly" in told and "SameSite=Lax" in told and "Path=/" in told
    assert "Domain" not in told and "Max-Age" not in told


def test_cookie_over_tls(staffed: Room) -> None:
    visitor = staffed(accounts=True, https=True)
    visitor.base_url = "https://127.0.0.1:8321"
    page = visitor.get("/sign-in")
    token = unescape(re.findall(r'name="csrf" content="([^"]*)"', page.text)[0])
    form = {"csrf": token, "name": "a.diallo", "password": PASSWORD}
    answer = visitor.post("/sign-in", data=form, headers={"Origin": "https://127.0.0.1:8321"})
    told = cookies(answer)["__Host-recoupe-session"]
    assert "Secure" in told and "HttpOnly" in told and "Path=/" in told and "Domain" not in told
    assert "Secure" in cookies(page)["__Host-recoupe-visit"]
    plain = visitor.post("/sign-in", data=form, headers={"Origin": "http://127.0.0.1:8321"})
    assert plain.status_code == 403, "a page that came without TLS is not ours"


def test_two_rooms_on_one_machine_keep_their_cookies_apart(staffed: Room) -> None:
    assert set(cookies(sign_in(staffed(accounts=True, port=8400)))) >= {"recoupe-session-8400"}


def test_no_session_is_brought_along(staffed: Room) -> None:
    """Fixation: a secret that somebody else put into the browser is not made a session."""
    visitor = staffed(accounts=True)
    visitor.cookies.set(NAME, "planted" * 6)
    told = cookies(sign_in(visitor))[NAME]
    assert "planted" not in told
    visitor.cookies.clear()
    visitor.cookies.set(NAME, "planted" * 6)
    assert visitor.get("/account").status_code == 303


def test_signing_in_again_ends_the_session_before(staffed: Room, book: Casebook) -> None:
    visitor = staffed(accounts=True)
    sign_in(visitor)
    first = visitor.cookies[NAME]
    answer = visitor.submit("/sign-in", page="/account", name="a.diallo", password=PASSWORD)
    assert answer.status_code == 303 and visitor.cookies[NAME] != first and book.accounts.by_session(first) is None


def test_sign_out_ends_it_in_the_casebook(staffed: Room, book: Casebook) -> None:
    visitor = staffed(accounts=True)
    sign_in(visitor)
    secret = visitor.cookies[NAME]
    assert visitor.submit("/sign-out", page="/account").headers["location"] == "/sign-in?said=out"
    visitor.cookies.set(NAME, secret)
    assert visitor.get("/account").status_code == 303 and book.accounts.by_session(secret) is None


def test_wrong_passwords_look_alike_and_are_slowed(staffed: Room) -> None:
    visitor = staffed(accounts=True)
    told = []
    for name in ("a.diallo", "nobody"):
        answer = sign_in(visitor, "wrong", name)
        text = re.sub(r'(content|value)="[^"]*"|X-CSRF-Token": "[^"]*"', "", answer.text)  # type: ignore[attr-defined]
        told.append((answer.status_code, text))  # type: ignore[attr-defined]
    assert told[0] == told[1] and told[0][0] == 403
    for _ in range(ACCOUNT.free):
        answer = sign_in(visitor, "wrong")
    assert answer.status_code == 429 and int(answer.headers["retry-after"]) >= 1  # type: ignore[attr-defined]
    assert sign_in(visitor).status_code == 429, "the right password has to wait as well"  # type: ignore[attr-defined]
    assert sign_in(staffed(accounts=True)).status_code == 429, "a restart forgets nothing"  # type: ignore[attr-defined]


def test_name_stays_typed_and_the_password_does_not(staffed: Room) -> None:
    page = sign_in(staffed(accounts=True), "my secret words").text  # type: ignore[attr-defined]
    assert 'value="a.diallo"' in page and "my secret words" not in page


def test_closed_while_signed_in(signed_in: SignedIn, book: Casebook) -> None:
    admin, coder = signed_in("admin"), signed_in("coder")
    assert coder.get("/account").status_code == 200
    assert admin.submit("/accounts/coder-1/close", page="/accounts").status_code == 303
    assert coder.get("/account").status_code == 303


def test_role_changes_at_once(signed_in: SignedIn) -> None:
    admin, coder = signed_in("admin"), signed_in("coder")
    assert coder.get("/sources").status_code == 200
    assert admin.submit("/accounts/coder-1/role", page="/accounts", role="reader").status_code == 303
    assert coder.get("/sources").status_code == 403


def test_password_needs_the_present_one(signed_in: SignedIn, book: Casebook) -> None:
    visitor = signed_in("coder")
    new = {"new": "eight white storks fly", "again": "eight white storks fly"}
    refused = visitor.submit("/account/password", page="/account", password="wrong", **new)
    assert refused.status_code == 403 and "not the present password" in refused.text
    differ = visitor.submit("/account/password", page="/account", password=PASSWORD, **{**new, "again": "x"})
    assert differ.status_code == 422
    weak = visitor.submit(
        "/account/password", page="/account", password=PASSWORD, new="coder-0coder-0", again="coder-0coder-0"
    )
    assert weak.status_code == 422 and "guessed" in weak.text
    done = visitor.submit("/account/password", page="/account", password=PASSWORD, **new)
    assert done.headers["location"] == "/account?said=password"
    assert visitor.get("/account").status_code == 200, "this browser stays signed in"
    assert "eight white storks fly" not in str(book.audit.read())


def test_guessing_the_present_password_is_slowed(signed_in: SignedIn) -> None:
    visitor = signed_in("coder")
    form = {"password": "wrong", "new": "eight white storks fly", "again": "eight white storks fly"}
    for _ in range(ACCOUNT.free + 1):
        answer = visitor.submit("/account/password", page="/account", **form)
    assert answer.status_code == 429


def test_token_is_shown_once_and_works_until_revoked(client: Visitor, book: Casebook) -> None:
    made = client.submit("/account/tokens", page="/account", label="notebook", role="coder", days="30")
    secret = re.findall(r"recoupe_[\w-]{43}", made.text)[0]
    assert made.status_code == 200 and secret not in client.get("/account").text
    headers = {"Authorization": f"Bearer {secret}"}
    assert client.get("/account", headers=headers).status_code == 200
    assert client.get("/audit", headers=headers).status_code == 403
    assert client.submit("/account/tokens/1/revoke", page="/account").status_code == 303
    assert client.get("/api/v1/me", headers=headers).status_code == 401
    assert secret not in str(book.audit.read())


def test_wrong_token_is_not_the_person_at_the_machine(client: Visitor) -> None:
    for wrong in ("Bearer", "Bearer x", "bearer recoupe_" + "x" * 43, "Bearer " + "x" * 9000):
        answer = client.get("/api/v1/me", headers={"Authorization": wrong})
        assert answer.status_code == 401 and answer.headers["www-authenticate"] == "Bearer"


def test_program_makes_no_tokens(client: Visitor, book: Casebook) -> None:
    secret = book.tokens.make(None, "notebook", "admin")
    answer = client.post("/account/tokens", data={"label": "more"}, headers={"Authorization": f"Bearer {secret}"})
    assert answer.status_code == 403 and len(book.tokens.list(None)) == 1


def test_accounts_are_kept_on_the_page(signed_in: SignedIn, book: Casebook) -> None:
    admin = signed_in("admin")
    form = {"name": "m.ortiz", "shown": "M. Ortiz", "password": "eight white storks fly", "role": "editor"}
    assert admin.submit("/accounts", page="/accounts", **form).headers["location"] == "/accounts?said=added"
    again = admin.submit("/accounts", page="/accounts", **form)
    assert again.status_code == 422 and 'value="m.ortiz"' in again.text and "eight white storks" not in again.text
    assert admin.submit("/accounts/m.ortiz/password", page="/accounts", password="x").status_code == 422
    assert admin.submit("/accounts/admin-0/close", page="/accounts").status_code == 422, "the last admin stays"
    assert [one.shown for one in book.accounts.list()] == ["Admin-0", "M. Ortiz"]
    rows = book.audit.read(what="account add")
    assert rows[0]["who"] == "Admin-0" and rows[0]["about"] == "m.ortiz"


def test_writes_are_in_the_audit_log(client: Visitor, book: Casebook, ids: dict[str, str]) -> None:
    form = {"field": "killed", "value": "160+", "why": "graves counted"}
    version = str(book.incident(ids["gao"])["version"])
    answer = client.submit(f"/incidents/{ids['gao']}/correct", version=version, **form)
    assert answer.status_code in (200, 303), answer.text
    row = book.audit.read(limit=1)[0]
    assert row["who"] == "A. Diallo" and row["what"] == "POST /incidents/{incident}/correct"
    assert row["about"] == ids["gao"] and book.audit.check() == []
    page = client.get("/audit")
    assert ids["gao"] in page.text and "A. Diallo" in page.text
    assert "whole" in client.get("/audit?check=true").text


def test_refused_writes_of_people_are_in_it_too(signed_in: SignedIn, book: Casebook) -> None:
    reader = signed_in("reader")
    assert reader.submit("/accounts", page="/account", name="x").status_code == 403
    row = book.audit.read(limit=1)[0]
    assert row["what"] == "refused POST /accounts" and row["who"] == "Reader-0"


def test_both_languages(client: Visitor, staffed: Room) -> None:
    for path in ("/account", "/accounts", "/audit"):
        told = {client.get(path, headers={"Accept-Language": language}).text for language in ("en", "fr")}
        assert len(told) == 2 and 'lang="fr"' in "".join(told)
    away = staffed(accounts=True)
    assert "Connexion" in away.get("/sign-in", headers={"Accept-Language": "fr"}).text


def test_preferences_are_kept_in_the_browser(client: Visitor, book: Casebook) -> None:
    answer = client.submit("/preferences", language="fr", theme="dark", back="/audit?who=x")
    assert answer.headers["location"] == "/audit?who=x"
    assert all("HttpOnly" in told and "SameSite=Lax" in told for told in cookies(answer).values())
    page = client.get("/account").text
    assert 'lang="fr"' in page and 'data-theme="dark"' in page
    client.submit("/preferences", language="xx", theme="<b>")
    assert 'data-theme="dark"' in client.get("/account").text and book.audit.read() == []
