"""How the review room is served."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address

LOOPBACK = "127.0.0.1"
PORT = 8321
MAX_BODY = 64 * 2**20
"""Bytes of one request: a day's reports of an outlet fit, an archive of a year is for `recoupe add`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """``casebook``: path or database address. ``host`` and ``port``: where to listen. ``hosts``: names under which
    browsers may ask besides the address itself (behind a proxy, the public name). ``accounts``: people sign in;
    without, everybody who asks is ``who``, with all rights, which is for loopback only. ``https``: a proxy in front
    speaks TLS, so that cookies are sent over nothing else. ``max_body``: bytes of one request. ``allow_private``:
    reports may be fetched from addresses of the local network."""

    casebook: str
    host: str = LOOPBACK
    port: int = PORT
    hosts: tuple[str, ...] = ()
    accounts: bool = False
    https: bool = False
    who: str = ""
    max_body: int = MAX_BODY
    allow_private: bool = False


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address to listen on."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
