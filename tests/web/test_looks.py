"""The page's colours, by the contrast that WCAG 2.2 asks for, in light and in dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "frontend" / "src" / "style" / "tokens.css"
GROUNDS = ("ground", "surface", "sunken")
TEXT = [(text, ground) for text in ("ink", "soft", "link", "alert", "warn", "good", "info") for ground in GROUNDS]
TEXT += [(kind, f"{kind}-ground") for kind in ("alert", "warn", "good", "info")]
TEXT += [("ink", ground) for ground in ("alert-ground", "warn-ground", "good-ground", "info-ground", "chosen")]
TEXT += [("on-accent", "accent"), ("link", "chosen"), ("map-mark", "map-point")]
TEXT += [("map-name", ground) for ground in ("map-land", "map-sea", "map-halo")]
SIGNS = [(sign, ground) for sign in ("edge", "focus", "accent") for ground in GROUNDS]
SIGNS += [
    (mark, "map-land") for mark in ("map-point", "map-contested", "map-open", "map-chosen", "map-border", "focus")
]
"""What is seen but not read: the edges of fields, the ring of the focus, the marks and borders of the map."""


def themes() -> dict[str, dict[str, str]]:
    """The colours of each theme; dark stands twice, for those who chose it and for those whose system has it."""
    text = TOKENS.read_text("utf-8")
    blocks = re.findall(r":root[^{]*\{([^}]*)\}", text)
    light, *dark = [dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6})\b", block)) for block in blocks]
    assert len(dark) == 2
    assert dark[0] == dark[1], "the two blocks of the dark theme differ"
    return {"light": light, "dark": dark[0]}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_both_themes_have_the_same_colours() -> None:
    made = themes()
    assert made["light"].keys() == made["dark"].keys()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_can_be_read(theme: str, text: str, ground: str) -> None:
    colours = themes()[theme]
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_signs_can_be_seen(theme: str, sign: str, ground: str) -> None:
    colours = themes()[theme]
    assert contrast(colours[sign], colours[ground]) >= 3
