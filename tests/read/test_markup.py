"""Pieces of HTML into text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.read.markup import line_of, mended_xml, text_of


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Sept  soldats\n tués.</p><p>Deux&nbsp;bless&eacute;s.</p>", "Sept soldats tués.\nDeux\xa0blessés."),
        ("<b>Sept</b> soldats<br/>tués", "Sept soldats\ntués"),
        ("un<script>alert('x')</script> deux<style>p {}</style> trois", "un deux trois"),
        ("<ul><li>un<li>deux</ul>", "un\ndeux"),
        ("<table><tr><td>Gao</td><td>7</td></tr></table>", "Gao 7"),
        ("moins de 10 < 20 & plus", "moins de 10 < 20 & plus"),
        ("<p>à moitié <a href='x'>ouvert", "à moitié ouvert"),
        ("<!-- rien --><p>un</p>", "un"),
        ("nul\x00 octet", "nul octet"),
        ("", ""),
        ("<img src='x'>", ""),
        ("💥 <i>d\u0301</i>", "💥 d\u0301"),
    ],
)
def test_words_of_markup(markup: str, text: str) -> None:
    assert text_of(markup) == text


def test_a_title_is_one_line() -> None:
    assert line_of("<p>Diffa :</p> <b>sept</b>\nmorts") == "Diffa : sept morts"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"])))
def test_text_without_markup_keeps_its_words(text: str) -> None:
    plain = text.replace("<", "").replace("&", "")
    assert text_of(plain).split() == plain.split()


@pytest.mark.parametrize("piece", ["<!--", "<![CDATA[", "<?", "<b>", "<a x='", "&#", "</"])
def test_damaged_markup_gives_no_error(piece: str) -> None:
    assert text_of(f"Sept soldats <p>{piece * 20_000}").startswith("Sept soldats")


def test_damaged_xml_is_mended() -> None:
    assert mended_xml("<rss><a>Bless&eacute; &amp; <b>tu\x00é</a>&inconnu;</rss>") == (
        "<rss><a>Blessé &amp; <b>tu é</b></a></rss>".encode(),
        True,
    )
    assert mended_xml("<a>Bless&eacute;</a>") == ("<a>Blessé</a>".encode(), False)
    assert mended_xml("<a>A & B<![CDATA[?a&b]]>&#233; &#x; <![CDATA[</a>")[0] == (
        "<a>A &amp; B?a&amp;bé &amp;#x; </a>".encode()
    )
    assert mended_xml("") == (b"", True)


def test_entities_of_a_document_are_not_unfolded() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    document = (
        f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}<!ENTITY f SYSTEM "file:///etc/hostname">]><rss>a&l11;b&f;</rss>'
    )
    mended, _ = mended_xml(document)
    assert len(mended) < 2000
    assert b"haha" not in mended.rpartition(b"<rss>")[2]
