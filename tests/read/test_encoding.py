"""Bytes that arrive in all sorts of encodings."""

import codecs

import pytest

from recoupe.read.encoding import decode, why_binary

TEXT = "Onze civils ont été tués à Béni, d’après l’armée. « Nous enquêtons », a dit le général."
PLAIN = "Onze civils ont été tués à Béni."


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode("utf-8"), id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), id="utf-8 with mark"),
        pytest.param(TEXT.encode("utf-16"), id="utf-16 with mark"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), id="utf-16 big-endian with mark"),
        pytest.param(TEXT.encode("utf-16-le"), id="utf-16 little-endian without mark"),
        pytest.param(TEXT.encode("utf-16-be"), id="utf-16 big-endian without mark"),
        pytest.param(TEXT.encode("utf-32"), id="utf-32 with mark"),
        pytest.param(TEXT.encode("cp1252"), id="cp1252"),
    ],
)
def test_text_is_read_in_every_encoding(data: bytes) -> None:
    assert decode(data) == TEXT
    assert why_binary(data) is None


def test_latin_1_is_read() -> None:
    assert decode(PLAIN.encode("latin-1")) == PLAIN


def test_a_byte_that_cp1252_lacks_is_still_read() -> None:
    assert decode("tu\x81é".encode("latin-1")) == "tu\x81é"


def test_torn_utf_8_stays_utf_8() -> None:
    assert decode(TEXT.encode("utf-8")[:-1] + b"\xc3") == TEXT[:-1] + "\ufffd"


@pytest.mark.parametrize(
    ("declared", "encoding", "words"),
    [
        pytest.param("iso-8859-1", "cp1252", "l’armée", id="latin-1 means cp1252"),
        pytest.param("iso-8859-15", "iso-8859-15", "un cœur à 5 €", id="latin-9"),
        pytest.param("utf-8", "cp1252", "l’armée", id="a wrong declaration of utf-8"),
        pytest.param("no-such-thing", "cp1252", "l’armée", id="an unknown name"),
    ],
)
def test_a_page_may_declare_its_encoding(declared: str, encoding: str, words: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body>{words}</body></html>'
    assert decode(page.encode(encoding), page=True) == page


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"%PDF-1.7\n...", "PDF", id="pdf"),
        pytest.param(b"PK\x03\x04rest", "zip or office", id="docx"),
        pytest.param(b"\x1f\x8b\x08\x00", "gunzip", id="gzip"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "image", id="png"),
        pytest.param(bytes(range(256)) * 8, "binary", id="bytes of all values"),
    ],
)
def test_what_is_not_text_is_named(data: bytes, says: str) -> None:
    what = why_binary(data)
    assert what is not None
    assert says in what


def test_a_stray_zero_does_not_make_a_text_binary() -> None:
    assert why_binary(TEXT.encode() * 10 + b"\x00" + TEXT.encode()) is None


@pytest.mark.parametrize(
    ("declared", "text"),
    [("iso-8859-1", "tué – œ"), ("koi8-r", None), ("utf-8", "tué – œ"), ("base64", "tué – œ"), ("zip", "tué – œ"),
     ("rot13", "tué – œ"), ("idna", "tué – œ"), ("unicode_escape", "tué – œ"), ("no such thing", "tué – œ"),
     ("a\x00b", "tué – œ"), ("", "tué – œ")],
)  # fmt: skip
def test_what_a_server_declares_is_believed_where_it_can_be(declared: str, text: str | None) -> None:
    data = "tué – œ".encode("cp1252")
    assert decode(data, declared=declared) == (text or data.decode("koi8-r"))
    page = b'<meta charset="' + declared.encode() + b'">' + data
    assert decode(page, page=True).endswith(text or data.decode("koi8-r"))


def test_valid_utf8_is_utf8_whatever_is_declared() -> None:
    assert decode("tué".encode(), declared="koi8-r") == "tué"
