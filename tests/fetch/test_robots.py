"""robots.txt as the standard reads it."""

import pytest

from recoupe.fetch.robots import MOST_DELAY_S, Robots, parse_robots

TEXT = """\ufeff# a newspaper
User-agent: OtherBot
Disallow: /

User-agent: *
Crawl-delay: 3
Disallow: /search
Disallow: /*?print
Disallow: /archives/*.pdf$
Disallow: /prive/
Allow: /prive/feed$
Disallow: /é
Sitemap: https://news.example/sitemap.xml
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/feed", True),
        ("/search?q=x", False),
        ("/article?print=1", False),
        ("/article", True),
        ("/archives/2020/a.pdf", False),
        ("/archives/2020/a.pdf?x", True),
        ("/prive/a", False),
        ("/prive/feed", True),
        ("/prive/feed2", False),
        ("/%C3%A9t%C3%A9", False),
        ("/%c3%a9t", False),
        ("/robots.txt", True),
    ],
)
def test_the_longest_rule_that_fits_decides(path: str, allowed: bool) -> None:
    assert parse_robots(TEXT, "recoupe").allows(path) is allowed


def test_rules_for_the_program_replace_those_for_all() -> None:
    robots = parse_robots("User-agent: *\nDisallow: /\n\nUser-agent: a\nUser-agent: Recoupe/2.0\nAllow: /\n", "recoupe")
    assert robots.allows("/x")
    assert not parse_robots("User-agent: *\nDisallow: /\n", "recoupe").allows("/x")


def test_groups_for_one_program_are_put_together() -> None:
    robots = parse_robots("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n", "recoupe")
    assert [robots.allows(p) for p in ("/a", "/b", "/c")] == [False, False, True]


def test_an_escape_is_an_escape_however_it_is_written() -> None:
    robots = parse_robots("User-agent: *\nDisallow: /%7Edesk/caf%c3%a9\n", "recoupe")
    assert not robots.allows("/~desk/caf%C3%A9")


@pytest.mark.parametrize("text", ["", "\x00\x01", "Disallow: /", "User-agent: *\nDisallow:\n", "<html>no</html>"])
def test_what_says_nothing_allows_everything(text: str) -> None:
    assert parse_robots(text, "recoupe").allows("/a")


def test_a_delay_is_kept_up_to_a_bound() -> None:
    assert parse_robots(TEXT, "recoupe").delay == 3.0
    assert parse_robots("User-agent: *\nCrawl-delay: 999999999", "recoupe").delay == MOST_DELAY_S
    assert parse_robots("User-agent: *\nCrawl-delay: -1", "recoupe").delay is None


def test_a_pattern_of_many_stars_is_matched_in_one_pass() -> None:
    pattern = "/" + "*a" * 2000 + "$"
    assert not Robots(((False, pattern),)).allows("/" + "a" * 2000)
    assert Robots(((False, pattern),)).allows("/" + "a" * 1999)
