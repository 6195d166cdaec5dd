"""Saved web pages."""

import pytest

from recoupe.read.pages import article_of, looks_like_page

ARTICLE = """<p>Quatre casques bleus ont été blessés mardi par une mine près de Tessalit, a annoncé la mission.</p>
<p>Leur véhicule ouvrait la route à un convoi. Personne n'a revendiqué l'attaque, selon un porte-parole.</p>"""
MENU = '<nav><ul><li><a href="/">Accueil</a></li><li><a href="/m">Monde</a></li></ul></nav><footer>Contact</footer>'
HEAD = """<title>Mine près de Tessalit | Le Fleuve</title>
<meta property="og:title" content="Mine près de Tessalit"><meta property="og:site_name" content="Le Fleuve">
<link rel="canonical" href="https://news.example/mine">"""


def page(body: str, head: str = HEAD) -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def test_the_article_alone_is_taken() -> None:
    found = article_of(page(f"{MENU}<article><h1>Mine près de Tessalit</h1>{ARTICLE}</article>"))
    assert found == {
        "text": (
            "Quatre casques bleus ont été blessés mardi par une mine près de Tessalit, a annoncé la mission.\n"
            "Leur véhicule ouvrait la route à un convoi. Personne n'a revendiqué l'attaque, selon un porte-parole."
        ),
        "title": "Mine près de Tessalit",
        "outlet": "Le Fleuve",
        "url": "https://news.example/mine",
        "published": None,
    }


def test_the_date_is_taken_from_the_page() -> None:
    date = '<meta property="article:published_time" content="2014-09-02T08:00:00+00:00">'
    assert article_of(page(f"<article>{ARTICLE}</article>", HEAD + date))["published"] == "2014-09-02"


def test_a_page_of_one_line_keeps_its_head() -> None:
    date = '<meta property="article:published_time" content="2014-09-02T08:00:00+00:00">'
    html = page(f'<article>{ARTICLE}</article><img src="x.png"/>', HEAD + date)
    assert article_of(html.replace("\n", " "))["published"] == "2014-09-02"


def test_a_date_told_in_the_article_is_not_its_date() -> None:
    body = f"<article>{ARTICLE}<p>Le 4 mai 2013, deux autres avaient été tués au même endroit.</p></article>"
    assert article_of(page(body))["published"] is None


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(page(MENU), id="a menu only"),
        pytest.param("<html></html>", id="nothing"),
        pytest.param("<html>" + "<div>" * 20_000, id="never closed"),
        pytest.param(page("<p>Abonnez-vous</p>"), id="a few words"),
    ],
)
def test_a_page_without_an_article(html: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="no article found"):
        article_of(html)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "head", ["<!DOCTYPE html>", "\n<html lang='fr'>", "<?xml version='1.0'?>\n<html>", "<!-- x --><HTML>"]
)
def test_pages_are_known_by_their_beginning(head: str) -> None:
    assert looks_like_page(head)


@pytest.mark.parametrize("head", ["Le 3 mai", "<- il a dit", "1 < 2", '{"text": "<html>"}'])
def test_texts_are_not_taken_for_pages(head: str) -> None:
    assert not looks_like_page(head)
