"""Accounts and the audit log for programs."""

from __future__ import annotations

from collections.abc import Callable

from tests.web.conftest import PASSWORD, Visitor

from recoupe.casebook import Casebook

V1 = "/api/v1"


def admin(room: Callable[..., Visitor], book: Casebook, role: str = "admin") -> Visitor:
    made = book.accounts.add("keeper", "K. Eeper", PASSWORD, role)
    visitor = room(accounts=True)
    visitor.headers["Authorization"] = f"Bearer {book.tokens.make(made.id, 'script', role)}"  # type: ignore[arg-type]
    return visitor


def test_accounts_are_made_changed_and_closed(room: Callable[..., Visitor], book: Casebook) -> None:
    visitor = admin(room, book)
    made = visitor.post(f"{V1}/accounts", json={"name": "adiallo", "shown": "A. Diallo", "password": PASSWORD})
    assert (made.status_code, made.json()["role"], "password" in made.json()) == (201, "coder", False)
    assert visitor.post(f"{V1}/accounts/adiallo/role", json={"role": "editor"}).json()["role"] == "editor"
    assert visitor.post(f"{V1}/accounts/adiallo/password", json={"password": "x"}).status_code == 422
    assert visitor.post(f"{V1}/accounts/adiallo/password", json={"password": PASSWORD + " again"}).status_code == 200
    assert visitor.post(f"{V1}/accounts/adiallo/close", json={}).json()["closed_at"]
    assert [a["name"] for a in visitor.get(f"{V1}/accounts").json()["items"]] == ["keeper", "adiallo"]
    assert visitor.post(f"{V1}/accounts/nobody/close", json={}).json()["error"]["code"] == "not_found"
    assert visitor.post(f"{V1}/accounts/keeper/close", json={}).status_code == 422
    log = visitor.get(f"{V1}/audit?about=adiallo&limit=2").json()
    assert [row["what"] for row in log["items"]] == ["account close", "account password"]
    older = visitor.get(f"{V1}/audit?about=adiallo&limit=2&after={log['next']}").json()
    assert ([row["what"] for row in older["items"]], older["next"]) == (["account role", "account add"], None)


def test_others_keep_no_accounts(room: Callable[..., Visitor], book: Casebook) -> None:
    visitor = admin(room, book, "editor")
    for path in ("accounts", "audit"):
        assert visitor.get(f"{V1}/{path}").status_code == 403
