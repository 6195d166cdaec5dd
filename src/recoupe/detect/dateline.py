"""The head of a dispatch: town, day and agency before a dash ("KABUL, Aug 26 (AP) - Two explosions …"). It says where
and when the report was written, not where and when an act took place."""

from __future__ import annotations

import re

from recoupe.vocab.countries import capital_country, country_of

HEAD = 600
"""Characters from the beginning within which a dispatch has its head: below a title and a line of names at most."""
LONGEST = 120

_UP = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
_WORD = rf"{_UP}[\w'’.]*(?:-[\w'’.]+)*"
_LITTLE = r"(?:de|du|des|la|le|les|el|al|on|of|the|upon|sur|sous|en)"
_TOWN = rf"(?:(?:{_LITTLE}[ ]|[dl]['’])?{_WORD})(?:[ ](?:{_LITTLE}[ ])*(?:[dl]['’])?{_WORD}){{0,4}}"
_DAY = r"[^\n()–—:;!?\"«“]{1,40}?"
_SIGNED = r"[(\[][^)\]\n]{1,40}[)\]]|/[^/\n]{1,40}/"
_DASH = r"(?:[ ]*(?:[–—―]|--)\s*|[ ][-_]\s+|[ ]?:[ ]|(?<=[)\]])[ ]{2,})"
_HEAD = re.compile(
    rf"(?:^[ \t]*|(?<=[.!?][ ]))[(\[]?(?P<town>{_TOWN})(?:[ ]?/[ ]?{_TOWN})?(?P<day>,[ ]{_DAY})??[)\]]?"
    rf"(?P<signed>[ ]?,?[ ]*(?:{_SIGNED}))?(?P<dash>{_DASH})(?=[\"'«“‘\[(]?[ ]?[^\W_])",
    re.M,
)


def find_dateline(text: str) -> tuple[int, int] | None:
    """The characters of the head, dash included, or None.

    A town alone before a dash counts if it stands in capitals ("ERBIL - Four rockets …") or is a seat of government:
    "Mali – Une attaque …" is a heading that names a country or a theme. A colon ends a head only behind a day or a
    signature."""
    for m in _HEAD.finditer(text, 0, HEAD):
        if m.end() - m.start() > LONGEST:
            continue
        dated = m["day"] is not None and re.search(r"\d", m["day"]) is not None
        if ":" in m["dash"] and not (dated or m["signed"]):
            continue
        shouted = len(m["town"]) > 3 and m["town"].isupper()
        seat = capital_country(m["town"]) is not None and country_of(m["town"]) is None
        if dated or m["signed"] or shouted or (seat and ":" not in m["dash"]):
            return m.start(), m.end()
    return None
