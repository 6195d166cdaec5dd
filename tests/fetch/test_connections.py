"""Connections go where they were checked to go, and end in time: with a server on this machine."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import httpx
import pytest

from recoupe.errors import FetchError
from recoupe.fetch import Fetcher, Manners
from recoupe.fetch.connections import PinnedTransport

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n"
Talk = Callable[[socket.socket, bytes], None]


@contextmanager
def server(talk: Talk) -> Iterator[tuple[int, list[bytes]]]:
    """A server on the loopback address: its port, and the requests that came."""
    heads: list[bytes] = []
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection, suppress(OSError):
                head = b""
                while b"\r\n\r\n" not in head and (data := connection.recv(4096)):
                    head += data
                heads.append(head)
                talk(connection, head)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield listening.getsockname()[1], heads
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join(10)


def talk(connection: socket.socket, head: bytes) -> None:
    connection.sendall(b"HTTP/1.1 404 No\r\n\r\n" if b"/robots.txt" in head else OK + b"Sept soldats")


def drip(connection: socket.socket, head: bytes) -> None:
    """One byte of a head at a time, without an end."""
    waiting = threading.Event()
    while not waiting.wait(0.02):
        connection.sendall(b"H")


def fetcher(addresses: dict[str, list[str]], **manners: object) -> Fetcher:
    settings = Manners(**{"pause_s": 0.0, "allow_private": True, "repeats": 0, **manners})  # type: ignore[arg-type]
    return Fetcher(settings, resolve=lambda host, port: addresses.get(host, []))


def test_a_page_of_a_host_by_name() -> None:
    with server(talk) as (port, heads), fetcher({"news.example": ["127.0.0.1"]}) as asking:
        found = asking.fetch(f"http://news.example:{port}/a?b=%C3%A9")
    assert (found.content, found.media) == (b"Sept soldats", "text/plain")
    assert [h.split(b" ")[1] for h in heads] == [b"/robots.txt", b"/a?b=%C3%A9"]
    assert f"host: news.example:{port}".encode() in heads[1].lower()


def test_the_machine_itself_is_refused_unless_told() -> None:
    with server(talk) as (port, heads), Fetcher(Manners(pause_s=0.0)) as asking:
        for host in ("127.0.0.1", "2130706433", "localhost"):
            with pytest.raises(FetchError, match="refused|not known"):
                asking.fetch(f"http://{host}:{port}/")
    assert heads == []


def test_a_second_answer_of_a_name_server_is_not_asked_for() -> None:
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["192.0.2.1"]])
    asking = Fetcher(Manners(pause_s=0.0, allow_private=True), resolve=lambda *_: next(answers))
    with server(talk) as (port, heads), asking:
        assert asking.fetch(f"http://news.example:{port}/").content == b"Sept soldats"
    assert len(heads) == 2
    assert next(answers) == ["192.0.2.1"]  # one answer for robots.txt, one for the page


def test_the_next_address_of_a_host_is_tried() -> None:
    with server(talk) as (port, _), fetcher({"news.example": ["127.0.0.2", "127.0.0.1"]}) as asking:
        assert asking.fetch(f"http://news.example:{port}/").content == b"Sept soldats"


def test_a_host_that_was_not_checked_is_not_connected_to() -> None:
    with server(talk) as (port, heads):
        transport = PinnedTransport()
        transport.pin("news.example", ("127.0.0.1",), float("inf"))
        with pytest.raises(httpx.TransportError, match="was not checked"):
            transport.handle_request(httpx.Request("GET", f"http://127.0.0.1:{port}/"))
        transport.close()
    assert heads == []


def test_a_head_that_comes_byte_by_byte_ends() -> None:
    asking = fetcher({"news.example": ["127.0.0.1"]}, most_seconds=0.2)
    with server(drip) as (port, _), asking, pytest.raises(FetchError, match="did not answer in time"):
        asking.fetch(f"http://news.example:{port}/")


@pytest.mark.parametrize(
    "said", [b"", b"garbage\r\n\r\n", OK[:30], b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort"]
)
def test_answers_that_are_none(said: bytes) -> None:
    def talk(connection: socket.socket, head: bytes) -> None:
        connection.sendall(b"HTTP/1.1 404 No\r\n\r\n" if b"/robots.txt" in head else said)

    asking = fetcher({"news.example": ["127.0.0.1"]})
    with server(talk) as (port, _), asking, pytest.raises(FetchError, match="could not be reached") as caught:
        asking.fetch(f"http://news.example:{port}/")
    assert not caught.value.lasting


def test_a_port_where_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    asking = fetcher({"news.example": ["127.0.0.1"]})
    with asking, pytest.raises(FetchError, match=r"robots\.txt cannot be had now") as caught:
        asking.fetch(f"http://news.example:{port}/")
    assert not caught.value.lasting
