"""By which names the room answers: a hostile name that points to this machine gets nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.web.conftest import Visitor

from recoupe.web.origins import is_ours, name_of
from recoupe.web.settings import Settings, is_loopback

ALONE = Settings(casebook="x")
PUBLIC = Settings(casebook="x", host="0.0.0.0", hosts=("desk.journal.example",), accounts=True, https=True)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1:8321",
        "localhost:8321",
        "LOCALHOST",
        "[::1]:8321",
        "127.0.0.1",
        "localhost:9000",
        "127.8.9.1:1",
        "localhost.",
    ],
)
def test_this_machine(host: str) -> None:
    assert is_ours(host, ALONE)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:8321", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.7:8321", "",
        None, "evil@127.0.0.1", "127.0.0.1/evil", "127.0.0.1 evil", "[::1", "desk.journal.example", "0.0.0.0:8321",
        "2130706433", "localhost\tx", "127.0.0.1#x", "::ffff:10.0.0.1",
    ],
)  # fmt: skip
def test_not_this_machine(host: str | None) -> None:
    assert not is_ours(host, ALONE)


@pytest.mark.parametrize(
    "host", ["desk.journal.example", "DESK.journal.example:443", "127.0.0.1:8321", "10.0.0.7:8321"]
)
def test_names_of_a_served_room(host: str) -> None:
    assert is_ours(host, PUBLIC)


@pytest.mark.parametrize(
    "host", ["evil.example", "journal.example", "x.desk.journal.example", "desk.journal.example.evil.example"]
)
def test_not_names_of_a_served_room(host: str) -> None:
    assert not is_ours(host, PUBLIC)


def test_loopback_that_is_served_to_others_is_still_found() -> None:
    assert is_ours("localhost:8321", Settings(casebook="x", hosts=("desk.example",), accounts=True))


def test_names() -> None:
    assert [name_of(host) for host in ("A.b:1", "[::1]:2", "x.", "[", ":80")] == ["a.b", "::1", "x", "", ""]
    assert [is_loopback(host) for host in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "::", "10.0.0.1", "x")] == [
        True, True, True, False, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("path", ["/", "/account", "/api/v1/incidents", "/static/icon.svg", "/nothing"])
def test_rebinding_gets_nothing(client: Visitor, path: str) -> None:
    answer = client.get(path, headers={"Host": "evil.example:8321"})
    assert answer.status_code == 421 and "set-cookie" not in answer.headers and "Gao" not in answer.text


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host"])
def test_room_of_one_person_behind_a_proxy_is_shut(client: Visitor, header: str) -> None:
    """Whoever comes through the proxy would be that person."""
    answer = client.get("/", headers={header: "203.0.113.9"})
    assert answer.status_code == 403 and "--allow-host" in answer.text


def test_hosts_do_not_come_into_answers(room: Callable[..., Visitor]) -> None:
    answer = room(accounts=True, hosts=("desk.example",)).get("/", headers={"X-Forwarded-Host": "evil.example"})
    assert answer.headers["location"] == "/sign-in" and "evil" not in str(answer.headers) + answer.text
