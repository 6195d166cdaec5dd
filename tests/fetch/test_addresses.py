"""What may be fetched, and what is refused."""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import FetchError
from recoupe.fetch.addresses import checked_addresses, checked_url, why_refused

PUBLIC = ["8.8.8.8", "1.1.1.1", "93.184.216.34", "2606:4700::1111", "2a00:1450:4007:80e::200e"]
REFUSED = {
    "127.0.0.1": "own", "127.255.1.2": "own", "::1": "own", "0.0.0.0": "no address", "::": "no address",
    "10.1.2.3": "private", "172.16.0.1": "private", "192.168.1.1": "private", "100.64.0.1": "private",
    "fc00::1": "private", "fd12:3456::1": "private", "169.254.169.254": "link-local", "fe80::1": "link-local",
    "224.0.0.1": "multicast", "ff02::1": "multicast", "ff0e::1": "multicast", "240.0.0.1": "reserved",
    "255.255.255.255": "reserved", "192.0.2.1": "private", "198.18.0.1": "private", "2001:db8::1": "private",
    "::ffff:127.0.0.1": "IPv4 address in IPv6", "::ffff:8.8.8.8": "IPv4 address in IPv6", "::7f00:1": "compatible",
    "64:ff9b::7f00:1": "NAT64", "64:ff9b:1::a00:1": "NAT64", "2002:7f00:1::": "6to4", "2001:0:1::1": "Teredo",
    "fec0::1": "site-local",
}  # fmt: skip


def resolving(*addresses: str) -> object:
    def resolve(host: str, port: int) -> Sequence[str]:
        return addresses

    return resolve


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_let_in(address: str) -> None:
    assert why_refused(ip_address(address)) is None


@pytest.mark.parametrize(("address", "why"), REFUSED.items())
def test_other_addresses_are_refused(address: str, why: str) -> None:
    assert why in (why_refused(ip_address(address)) or "")


@given(st.ip_addresses(v=4, network="10.0.0.0/8") | st.ip_addresses(v=4, network="127.0.0.0/8"))
def test_no_way_of_carrying_a_private_address_lets_it_in(address: IPv4Address) -> None:
    number = int(address)
    carried = [
        IPv6Address(0xFFFF << 32 | number),
        IPv6Address(number),
        IPv6Address(0x0064FF9B << 96 | number),
        IPv6Address(0x2002 << 112 | number << 80),
    ]
    assert [a for a in carried if why_refused(a) is None] == []


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("file:///etc/passwd", "begins with https"),
        ("javascript:alert(1)", "begins with https"),
        ("gopher://news.example/", "begins with https"),
        ("//news.example/a", "begins with https"),
        ("news.example/a", "begins with https"),
        ("http:///a", "names no host"),
        ("https://desk:secret@news.example/", "leave it out"),
        ("http://[::1/", "is no address"),
        ("http://news.example:99999/", "is no address"),
        ("https://news.example/" + "a" * 5000, "longer than"),
    ],
)
def test_addresses_that_cannot_be_fetched(given: str, why: str) -> None:
    with pytest.raises(FetchError, match=why) as caught:
        checked_url(given)
    assert caught.value.lasting
    assert "secret" not in str(caught.value)
    assert len(str(caught.value)) < 400


def test_a_fragment_is_not_sent() -> None:
    assert str(checked_url(" https://news.example/a?b=1#c ")) == "https://news.example/a?b=1"


def test_only_the_public_addresses_of_a_host_are_taken() -> None:
    url = httpx.URL("https://news.example/")
    resolve = resolving("10.0.0.1", "8.8.8.8", "::1")
    assert checked_addresses(url, resolve=resolve, allow_private=False) == ("8.8.8.8",)  # type: ignore[arg-type]
    assert len(checked_addresses(url, resolve=resolve, allow_private=True)) == 3  # type: ignore[arg-type]


@pytest.mark.parametrize("found", [("127.0.0.1",), ("fe80::1%lo",), ("::ffff:10.0.0.1", "192.168.0.1"), ()])
def test_a_host_with_no_public_address_is_refused(found: tuple[str, ...]) -> None:
    url = httpx.URL("https://news.example/")
    with pytest.raises(FetchError, match="refused") as caught:
        checked_addresses(url, resolve=resolving(*found), allow_private=False)  # type: ignore[arg-type]
    assert caught.value.lasting


def test_an_unknown_host_may_be_known_later() -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        raise OSError(-2, "Name or service not known")

    with pytest.raises(FetchError, match="news.example is not known") as caught:
        checked_addresses(httpx.URL("https://news.example/"), resolve=resolve, allow_private=False)
    assert not caught.value.lasting
