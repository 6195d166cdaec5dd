"""Which addresses may be fetched: http and https, on hosts of the public internet.

A feed is written by others. Nothing in it may make this machine ask its own services, or those of the network that it
stands in."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import httpx

from recoupe.errors import FetchError

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Sequence[str]]
"""The numeric addresses of a host; raises OSError where there is none."""

SCHEMES = ("http", "https")
MAX_URL = 4096
"""Characters of an address."""
_CARRIERS = {
    "an IPv4 address in IPv6": IPv6Network("::ffff:0:0/96"),
    "an IPv4-compatible address": IPv6Network("::/96"),
    "a NAT64 address": IPv6Network("64:ff9b::/96"),
    "a local NAT64 address": IPv6Network("64:ff9b:1::/48"),
    "a 6to4 address": IPv6Network("2002::/16"),
    "a Teredo address": IPv6Network("2001::/32"),
    "a site-local address": IPv6Network("fec0::/10"),
}
"""Addresses that lead through to IPv4 ones, whatever those are (RFC 4291, 6052, 8215, 3056, 4380), and the old private
ones of IPv6 (RFC 3879)."""


def why_refused(address: Address) -> str | None:
    """What an address is that is not of the public internet; None for one that is."""
    kinds = (
        ("the machine's own address", address.is_loopback),
        ("no address", address.is_unspecified),
        ("a link-local address", address.is_link_local),
        ("a multicast address", address.is_multicast),
    )
    for what, holds in kinds:
        if holds:
            return what
    if isinstance(address, IPv6Address):
        for what, network in _CARRIERS.items():
            if address in network:
                return what
    if address.is_reserved:
        return "a reserved address"
    return None if address.is_global else "a private address"


def checked_url(given: str) -> httpx.URL:
    """An address that can be fetched, without its fragment. Raises FetchError for any other."""
    shown = given if len(given) <= 200 else given[:200] + "…"
    if len(given) > MAX_URL:
        raise FetchError(shown, f"is longer than {MAX_URL} characters", lasting=True)
    try:
        url = httpx.URL(given.strip())
    except (httpx.InvalidURL, ValueError, TypeError):
        raise FetchError(shown, "is no address; write https://HOST/PATH", lasting=True) from None
    if url.scheme not in SCHEMES:
        raise FetchError(shown, "cannot be fetched; an address begins with https:// or http://", lasting=True)
    if url.port is not None and not 0 < url.port < 65536:
        raise FetchError(shown, "is no address; a port is a number up to 65535", lasting=True)
    if not url.host:
        raise FetchError(shown, "names no host; write https://HOST/PATH", lasting=True)
    if url.userinfo:
        raise FetchError(str(url.copy_with(userinfo=b"")), "came with a user or password; leave it out", lasting=True)
    return url.copy_with(fragment=None)


def resolved(host: str, port: int) -> Sequence[str]:
    """The numeric addresses of a host, by the system's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked_addresses(url: httpx.URL, *, resolve: Resolve, allow_private: bool) -> tuple[str, ...]:
    """The addresses of a host that may be connected to. Raises FetchError where the host is not known, or all of its
    addresses are refused."""
    try:
        found = resolve(url.raw_host.decode("ascii"), url.port or (443 if url.scheme == "https" else 80))
    except (OSError, UnicodeError) as error:
        said = getattr(error, "strerror", None) or "not a name"
        raise FetchError(str(url), f"the host {url.host} is not known ({said}); check the address") from None
    allowed, refused = [], ""
    for given in found:
        try:
            what = why_refused(ip_address(given))
        except ValueError:  # fe80::1%eth0 where Python knows no zones
            what = "no public address"
        if what is None or allow_private:
            allowed.append(given)
        else:
            refused = f"{given} is {what}"
    if not allowed:
        why = refused or "the host has no address"
        raise FetchError(str(url), f"refused, {why}; only allow_private lets such hosts in", lasting=True)
    return tuple(allowed)
