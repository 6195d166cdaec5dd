"""Bytes into characters: which encoding a file is in, and whether it is text at all.

Order of evidence, certain first: a byte order mark; the zero bytes of UTF-16; valid UTF-8; a page's own declaration;
damaged UTF-8; Windows-1252; Latin-1 (which cannot fail). Reports here are French or English, so other 8-bit code pages
are only believed where a page declares them."""

from __future__ import annotations

import codecs
import re

HEAD = 65_536
"""Bytes that are looked at to tell what a file is."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF file; save its text (pdftotext FILE) and give that"),
    (b"PK\x03\x04", "a zip or office file; save its text as .txt and give that"),
    (b"\xd0\xcf\x11\xe0", "an old office file; save its text as .txt and give that"),
    (b"{\\rtf", "an RTF file; save its text as .txt and give that"),
    (b"\x1f\x8b", "a gzip file; unpack it first (gunzip FILE)"),
    (b"BZh", "a bzip2 file; unpack it first (bunzip2 FILE)"),
    (b"\xfd7zXZ\x00", "an xz file; unpack it first (unxz FILE)"),
    (b"\x28\xb5\x2f\xfd", "a zstd file; unpack it first (unzstd FILE)"),
    (b"SQLite format 3", "a database, not a report"),
    (b"\x89PNG", "an image; recoupe reads text"),
    (b"\xff\xd8\xff", "an image; recoupe reads text"),
    (b"GIF8", "an image; recoupe reads text"),
    (b"\x7fELF", "a program, not a report"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})"""
    rb"""|<\?xml[^>]{0,100}encoding=["']([A-Za-z0-9_.:-]{2,40})""",
    re.I,
)
_NOT_DECLARED = ("utf", "unicode", "raw", "idna", "punycode", "undefined")
"""What Python calls encodings that no page is in, or that fail where bytes are not UTF-8."""
_WIDE = re.compile("[\u0080-\U0010ffff]")
MOST_CONTROLS = 0.02
"""Share of control bytes above which a file is no text; random bytes have one in nine."""


def why_binary(head: bytes) -> str | None:
    """What a file is that is not text, with what to do; None for text. ``head`` is its beginning."""
    for magic, what in _MAGIC:
        if head.startswith(magic):
            return "is " + what
    if wide_encoding(head) is not None or not head:
        return None
    if len(_CONTROL.findall(head)) > MOST_CONTROLS * len(head) + 4:
        return "is not text (binary data); give a text, HTML or JSON lines file"
    return None


def wide_encoding(head: bytes) -> str | None:
    """``utf-16``/``utf-32`` by mark, or ``utf-16-le``/``-be`` without one: in French and English nearly every second
    byte is then zero, and none of the others."""
    for mark, name in _MARKS[1:]:
        if head.startswith(mark):
            return name
    part = head[:4096]
    half = len(part) // 2
    if half < 2:
        return None
    zero_even, zero_odd = part[0::2].count(0), part[1::2].count(0)
    if zero_odd > 0.6 * half and zero_even < 0.05 * half:
        return "utf-16-le"
    if zero_even > 0.6 * half and zero_odd < 0.05 * half:
        return "utf-16-be"
    return None


def decode(data: bytes, *, page: bool = False, declared: str | None = None) -> str:
    """The characters of a whole file or line, without a byte order mark. ``page``: a declaration in HTML or XML is
    believed where the bytes are not valid UTF-8, and before it ``declared``, what a server says. Never
    fails; a byte that cannot be read becomes U+FFFD."""
    wide = wide_encoding(data)
    if wide is not None:
        return data.decode(wide, errors="replace")
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for said in (declared, _declared(data) if page else None):
        if said is not None and (text := _as_declared(data, said)) is not None:
            return text
    repaired = data.decode("utf-8", errors="replace")
    broken = repaired.count("\ufffd")
    if len(_WIDE.findall(repaired)) - broken >= 4 * broken:  # UTF-8 with a torn character, not another encoding
        return repaired
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _declared(data: bytes) -> str | None:
    """The encoding that a page's head declares."""
    match = _DECLARED.search(data[:4096])
    return (match[1] or match[2]).decode("ascii") if match else None


def _as_declared(data: bytes, declared: str) -> str | None:
    """The characters by a declared encoding; None where Python does not know it, or it is none that bytes which are
    not UTF-8 can be in, or none of texts at all ("base64")."""
    try:
        name = codecs.lookup(declared).name
        if name in ("iso8859-1", "ascii"):  # browsers read both as Windows-1252, and so do those who write such pages
            name = "cp1252"
        return None if name.startswith(_NOT_DECLARED) else data.decode(name, errors="replace")
    except (LookupError, ValueError):
        return None
