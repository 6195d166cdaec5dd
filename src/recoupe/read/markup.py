"""Pieces of HTML, as feeds carry them, into text; and XML that is damaged into XML that is not."""

from __future__ import annotations

import re
from html.entities import html5
from typing import Any

_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li "
    "main ol p pre section table tbody tr ul".split()
)
_UNSEEN = frozenset("script style template noscript iframe object svg math head title".split())
"""Elements whose content nobody reads."""
_CELLS = frozenset({"td", "th"})
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{0,31});")
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_BARE = re.compile(r"&(?![A-Za-z][A-Za-z0-9]{0,31};|#\d{1,7};|#x[0-9A-Fa-f]{1,6};)")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def text_of(markup: str) -> str:
    """The words of a piece of HTML, a paragraph a line; markup that is damaged gives what can be read of it."""
    from lxml import etree  # type: ignore[import-untyped,unused-ignore]

    markup = _NOT_XML.sub(" ", markup)
    if "<" not in markup and "&" not in markup:
        return _lines(markup.replace("\n", " "))
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    root = etree.fromstring(f"<div>{markup}</div>".encode(), parser)
    return "" if root is None else _lines("".join(_words(root)))


def line_of(markup: str) -> str:
    """The words of a piece of HTML that is one line, as a title is."""
    return " ".join(text_of(markup).split())


def _words(root: Any) -> list[str]:
    """The text in order, with line breaks where blocks begin and end; without recursion, however deep it is nested."""
    parts: list[str] = []
    todo: list[tuple[Any, bool]] = [(root, True)]
    while todo:
        node, entering = todo.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        if tag in _BLOCKS:
            parts.append("\n")
        if not entering:
            parts.append(_spaced(node.tail))
            continue
        todo.append((node, False))
        if tag in _CELLS:
            parts.append(" ")
        if tag and tag not in _UNSEEN:
            parts.append(_spaced(node.text))
            todo.extend((child, True) for child in reversed(node))
    return parts


def _spaced(text: str | None) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text) if text else ""


def _lines(text: str) -> str:
    lines = (re.sub(r"  +", " ", line).strip(" \t\r") for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _escaped(text: str) -> str:
    """An & that begins no entity is written as one, outside of CDATA."""
    parts: list[str] = []
    at = 0
    while at < len(text):
        begins = text.find("<![CDATA[", at)
        ends = text.find("]]>", begins) if begins >= 0 else -1
        if ends < 0:
            begins = ends = len(text)
        parts += (_BARE.sub("&amp;", text[at:begins]), text[begins : ends + 3])
        at = ends + 3
    return "".join(parts)


def mended_xml(text: str) -> tuple[bytes, bool]:
    """An XML document that any parser reads: entities of HTML as characters, no declarations of its own, what is not
    closed closed; and whether it was damaged. Empty for what is no XML at all. Nothing is fetched for it, and no entity
    is unfolded."""
    from lxml import etree

    named = _NAMED.sub(lambda m: m[0] if m[1] in _XML_NAMES else html5.get(m[1] + ";", ""), _NOT_XML.sub(" ", text))
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_escaped(named).encode(), parser)
    except etree.XMLSyntaxError:
        return b"", True
    return (b"", True) if root is None else (bytes(etree.tostring(root, encoding="utf-8")), bool(parser.error_log))
