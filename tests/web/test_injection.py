"""Whatever is sent as a filter, an id or a value is a value: it never becomes part of a query."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

import pytest
from argon2 import PasswordHasher
from tests.web.conftest import ADDRESS, PASSWORD, Visitor

from recoupe.casebook import Casebook, passwords
from recoupe.web import Settings, api, application, pages

Made = tuple[Any, Mapping[str, str]]
PAYLOADS = (
    "' OR '1'='1", "'; DROP TABLE incident; --", "\" OR \"\"=\"", "1) UNION SELECT password FROM account --",
    "' UNION SELECT name, password FROM account --", "%' AND 1=0 UNION ALL SELECT password FROM account --",
    "text MATCH 'x' OR 1", '"', "''", "NEAR(", "a AND", "*", "-", "col:x", "^a", "(", "\\", "%", "_", "\x00",
    "1; PRAGMA writable_schema=1", "9" * 40, "-1", "1e999", "NaN", "\ud7ff\uffff", "😀", "\u202e",
    "' || (SELECT 1) || '", "0,0,'; --", "91,181", "nan,nan,nan,nan", "inf", "2021-02-31", "0000-00-00",
    "AND OR NOT", "a" * 3000,
)  # fmt: skip


FEW = (
    "' OR '1'='1", "'; DROP TABLE incident; --", "%' AND 1=0 UNION ALL SELECT password FROM account --", '"', "NEAR(",
    "\x00", "9" * 40, "NaN", "0,0,'; --", "nan,nan,nan,nan", "2021-02-31", "a AND",
)  # fmt: skip
"""Of each kind one, for every parameter; the search takes them all."""


@pytest.fixture(scope="module")
def room(_made: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Visitor, str]]:
    import shutil

    path = str(shutil.copy(_made[0], tmp_path_factory.mktemp("injection") / "casebook.db"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("recoupe.casebook.book.default_encoder", lambda: None)
        patch.setattr(passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        with Casebook.open(path, encoder=None) as book:
            book.accounts.add("a.diallo", "A. Diallo", PASSWORD, "admin")
        app = application(Settings(casebook=path, who="A. Diallo"))
        with Visitor(app, base_url=ADDRESS, follow_redirects=False) as visitor:
            yield visitor, path


def parameters() -> list[tuple[str, str]]:
    """Every parameter in a query or a path that can be asked for, of every page and of the API."""
    from fastapi import FastAPI

    app = FastAPI()
    for router in (*pages.ROUTERS, *api.ROUTERS):
        app.include_router(router)
    return sorted(
        (path, parameter["name"])
        for path, operations in app.openapi()["paths"].items()
        for parameter in operations.get("get", {}).get("parameters", ())
        if parameter["in"] in ("query", "path")
    )


@pytest.mark.parametrize(("path", "name"), parameters())
def test_every_parameter(room: tuple[Visitor, str], _made: Made, path: str, name: str) -> None:
    visitor, casebook = room
    in_path = f"{{{name}}}" in path
    for payload in PAYLOADS if name in ("q", "text", "near", "bbox") else FEW:
        target = path.replace(f"{{{name}}}", quote(payload, safe=""))
        target = target.replace("{incident}", _made[1]["gao"]).replace("{other}", _made[1]["goma"])
        target = target.replace("{report}", "sahel-1").replace("{id}", "sahel-1")
        while "{" in target:
            target = target[: target.index("{")] + "1" + target[target.index("}") + 1 :]
        answer = visitor.get(target if in_path else f"{target}?{name}={quote(payload, safe='')}")
        assert answer.status_code < 500, f"{payload!r}: {answer.status_code}"
        if "attachment" not in answer.headers.get("content-disposition", ""):
            assert "$argon2" not in answer.text and "sqlite3." not in answer.text and "syntax error" not in answer.text


def test_nothing_was_broken(room: tuple[Visitor, str]) -> None:
    with Casebook.open(room[1], encoder=None) as book:
        assert book.counts()["incidents"] == 5 and book.check() == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_values_of_forms(room: tuple[Visitor, str], _made: Made, payload: str) -> None:
    visitor, casebook = room
    gao = _made[1]["gao"]
    for path in (
        f"/incidents/{gao}/correct",
        f"/incidents/{gao}/assign",
        "/accounts",
        "/account/tokens",
        "/desk/accept",
    ):
        typed = dict.fromkeys(
            ("field", "value", "version", "to", "name", "shown", "label", "incident", "claims"), payload
        )
        answer = visitor.submit(path, **typed, why="x", password="x", role="reader")
        assert answer.status_code < 500, f"{path}: {answer.status_code}"
    answer = visitor.post(
        f"/api/v1/incidents/{gao}/correct", json={"field": "motive", "value": payload, "why": payload}
    )
    assert answer.status_code < 500
    with Casebook.open(casebook, encoder=None) as book:
        assert book.counts()["reports"] == 8 and len(book.accounts.list()) <= 2


@pytest.mark.parametrize("payload", ["a.diallo' --", "a.diallo' OR '1'='1", "' UNION SELECT 1 --", "%", "a.diallo\x00"])
def test_signing_in(room: tuple[Visitor, str], payload: str) -> None:
    app = application(Settings(casebook=room[1], accounts=True))
    with Visitor(app, base_url=ADDRESS, follow_redirects=False) as visitor:
        answer = visitor.submit("/sign-in", page="/sign-in", name=payload, password="' OR '1'='1")
    assert answer.status_code in (403, 422, 429) and "recoupe-session" not in str(answer.headers)
