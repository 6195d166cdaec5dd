"""Who may do what, on every route there is: the cases are made of the application's OpenAPI."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from argon2 import PasswordHasher
from fastapi import APIRouter, FastAPI
from tests.web.conftest import ADDRESS, PASSWORD, Visitor

from recoupe.casebook import Casebook, passwords
from recoupe.casebook.accounts import ROLES
from recoupe.web import Settings, api, application, pages
from recoupe.web.access import declare
from recoupe.web.identity import Reader

DECLARED = declare((*pages.ROUTERS, *api.ROUTERS))
OPERATIONS = sorted(DECLARED)
FOR_ANYONE = {("GET", "/sign-in"), ("POST", "/sign-in"), ("POST", "/preferences")}
FOR_ADMINS = ("/accounts", "/audit", "/api/v1/accounts", "/api/v1/audit")
BY_BROWSER = {("POST", "/account/password"), ("POST", "/account/tokens")}
"""What no program may, whatever its token."""


class Staff:
    """A room where people sign in, with a browser and a token for each role; ``nobody`` is not signed in."""

    def __init__(self, path: Path, ids: Mapping[str, str], stack: ExitStack) -> None:
        self.ids = ids
        with Casebook.open(path, encoder=None) as book:
            for role in ROLES:
                book.accounts.add(f"the.{role}", f"The {role.title()}", PASSWORD, role)
            numbers = {one.role: one.id for one in book.accounts.list()}
            self.tokens = {role: book.tokens.make(numbers[role], "test", role) for role in ROLES}
        self.app = application(Settings(casebook=str(path), accounts=True))
        self._stack = stack
        self.nobody = self.browser()

    def browser(self) -> Visitor:
        return self._stack.enter_context(Visitor(self.app, base_url=ADDRESS, follow_redirects=False))

    def signed_in(self, role: str) -> Visitor:
        visitor = self.browser()
        answer = visitor.submit("/sign-in", page="/sign-in", name=f"the.{role}", password=PASSWORD)
        assert answer.status_code == 303, answer.text
        return visitor

    def path(self, template: str) -> str:
        """An address that leads somewhere, where that writes nothing by itself."""
        gao, other = self.ids["gao"], self.ids["goma"]
        filled = {"incident": gao, "other": other, "report": "sahel-1", "report:path": "sahel-1", "name": "nobody"}
        if template.startswith(("/reports", "/originals")):
            filled |= {"id": "sahel-1", "id:path": "sahel-1"}
        while "{" in template:
            name = template[template.index("{") + 1 : template.index("}")]
            template = template.replace(f"{{{name}}}", quote(filled.get(name, "99"), safe=""))
        return template

    def ask(self, operation: tuple[str, str], role: str | None) -> Any:
        """The answer to a program with that role's token; None has none."""
        headers = {"Authorization": f"Bearer {self.tokens[role]}"} if role else {}
        method, template = operation
        body = {} if method in ("GET", "DELETE") else {"json": {}} if "/api/" in template else {"data": {"x": "y"}}
        return self.nobody.request(method, self.path(template), headers=headers, **body)


@pytest.fixture(scope="module")
def staff(_made: tuple[Path, Mapping[str, str]], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Staff]:
    import shutil

    with pytest.MonkeyPatch.context() as patch, ExitStack() as stack:
        patch.setattr("recoupe.casebook.book.default_encoder", lambda: None)
        patch.setattr(passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        path = shutil.copy(_made[0], tmp_path_factory.mktemp("access") / "casebook.db")
        yield Staff(Path(path), _made[1], stack)


def is_sent_away(answer: Any) -> bool:
    """Asked to sign in."""
    to = answer.headers.get("location", "")
    return answer.status_code == 401 or to == "/sign-in" or to.startswith("/sign-in?back=")


def test_openapi_says_every_role(staff: Staff) -> None:
    told = {
        (method.upper(), path): operation.get("x-role")
        for path, operations in staff.app.openapi()["paths"].items()
        for method, operation in operations.items()
    }
    declared = {(method, path.replace(":path}", "}")): role for (method, path), role in DECLARED.items()}
    assert {key: told.get(key, role) for key, role in declared.items()} == declared
    assert not [key for key, role in told.items() if role is None]
    assert set(told) <= set(declared), "a route that is in no list of routers"


def test_application_has_no_other_routes(staff: Staff) -> None:
    """Whatever answers is one of the declared routes, or a static file."""
    for route in staff.app.routes:
        inner = getattr(route, "original_router", None)
        assert isinstance(inner, APIRouter) or getattr(route, "path", "") == "/static", route


def test_route_without_a_role_is_refused() -> None:
    router = APIRouter()

    @router.get("/open")
    def forgotten() -> str:
        return "everything"

    with pytest.raises(TypeError, match="/open"):
        declare([router])
    outer = APIRouter()
    outer.include_router(router)
    with pytest.raises(TypeError, match="/open"):
        declare([outer])


def test_role_is_found_wherever_it_stands() -> None:
    router = APIRouter()

    @router.get("/one")
    def one(asker: Reader) -> str:
        return asker.name

    outer, app = APIRouter(prefix="/outer"), FastAPI()
    outer.include_router(router)
    assert declare([outer]) == {("GET", "/outer/one"): "reader"} or declare([outer]) == {("GET", "/one"): "reader"}
    app.include_router(router)
    assert app.openapi()["paths"]["/one"]["get"]["x-role"] == "reader"


@pytest.mark.parametrize("operation", OPERATIONS, ids=" ".join)
def test_nobody_gets_in(staff: Staff, operation: tuple[str, str]) -> None:
    answer = staff.ask(operation, None)
    if operation in FOR_ANYONE:
        assert DECLARED[operation] == "anyone" and not is_sent_away(answer)
    else:
        assert is_sent_away(answer), answer.status_code
        assert "sahel" not in answer.text and staff.ids["gao"] not in answer.text
        assert answer.status_code == (401 if operation[1].startswith("/api") else 303)


@pytest.mark.parametrize("operation", OPERATIONS, ids=" ".join)
def test_each_role_may_what_it_may(staff: Staff, operation: tuple[str, str]) -> None:
    needed = DECLARED[operation]
    assert (needed == "anyone") is (operation in FOR_ANYONE) and (needed == "admin") is operation[1].startswith(
        FOR_ADMINS
    )
    if needed == "anyone":
        return
    for role in ROLES:
        answer = staff.ask(operation, role)
        if ROLES.index(role) < ROLES.index(needed):
            assert answer.status_code == 403, f"{role}: {answer.status_code}"
            assert "sahel" not in answer.text
        else:
            assert not is_sent_away(answer) and answer.status_code < 500, f"{role}: {answer.status_code}"
            if role == needed and operation not in BY_BROWSER:
                assert answer.status_code != 403, answer.text


@pytest.mark.parametrize("operation", [o for o in OPERATIONS if o[0] == "GET"], ids=" ".join)
def test_browsers_are_held_to_the_same(staff: Staff, operation: tuple[str, str], browsers: dict[str, Visitor]) -> None:
    needed = DECLARED[operation]
    for role, browser in browsers.items():
        answer = browser.get(staff.path(operation[1]))
        refused = needed != "anyone" and ROLES.index(role) < ROLES.index(needed)  # type: ignore[arg-type]
        assert (answer.status_code == 403) is refused, f"{role}: {answer.status_code}"


@pytest.fixture(scope="module")
def browsers(staff: Staff) -> dict[str, Visitor]:
    return {role: staff.signed_in(role) for role in ("reader", "editor")}


def test_no_write_is_open_to_readers() -> None:
    own = {path for _, path in DECLARED if path.startswith("/account/")} | {"/sign-out"}
    open_to_readers = {
        path for (method, path), role in DECLARED.items() if method != "GET" and role in ("reader", "anyone")
    }
    assert open_to_readers - own == {"/sign-in", "/preferences"}


def test_nothing_is_written_by_asking() -> None:
    """Whatever changes something is a POST (PUT, PATCH, DELETE): links and images cannot bring it about."""
    assert {method for method, _ in DECLARED} <= {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}


Signed = Callable[[str], Visitor]


def test_head_and_options_are_no_way_round(staff: Staff) -> None:
    for method in ("HEAD", "OPTIONS", "TRACE", "PROPFIND", "get"):
        answer = staff.nobody.request(method, "/accounts")
        assert is_sent_away(answer) or answer.status_code in (400, 405), f"{method}: {answer.status_code}"
        override = staff.nobody.post("/accounts", headers={"X-HTTP-Method-Override": "GET"})
        assert is_sent_away(override) or override.status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        "/accounts/", "/./accounts", "/%61ccounts", "/accounts;x", "/static/../accounts", "/accounts%00",
        "/sign-in/../audit", "/sign-in/x", "/preferences/../audit", "/STATIC/../audit", "/static/%2e%2e/audit",
        "/sign-in%2f..%2faudit",
    ],
)  # fmt: skip
def test_odd_ways_of_writing_a_path_open_nothing(staff: Staff, path: str) -> None:
    for role in (None, "reader"):
        headers = {"Authorization": f"Bearer {staff.tokens[role]}"} if role else {}
        answer = staff.nobody.get(path, headers=headers)
        assert answer.status_code in (303, 401, 403, 404, 405, 421), answer.status_code
        assert "the.admin" not in answer.text
