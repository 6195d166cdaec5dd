"""The map of incidents: what the page gives its island, and the shapes that are packed in."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

from recoupe.gazetteer.shapes import decode
from recoupe.web.rendering import TEMPLATES
from recoupe.web.statics import STATIC
from recoupe.web.wording import LANGUAGES, Language, knows, say_in

SHAPES = STATIC / "shapes"
SOURCES = Path(__file__).parents[2] / "frontend" / "src"
FILES = sorted(SHAPES.glob("*.json"))


def given(language: Language, **values: Any) -> dict[str, str]:
    """The attributes of the map's element, as a browser reads them."""
    made = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    page = made.from_string('{% from "map.html" import map with context %}{{ map(**values) }}')
    element = page.render(say=say_in(language), values=values)
    found = re.findall(r"""([a-z-]+)=(?:"([^"]*)"|'([^']*)')""", element)
    return {name: (one or other).replace("&amp;", "&").replace("&#34;", '"') for name, one, other in found}


@cache
def packed(name: str) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((SHAPES / f"{name}.json").read_text("utf-8"))
    return held


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_is_given_every_phrase_that_it_says(language: Language) -> None:
    code = "".join(path.read_text("utf-8") for path in [*SOURCES.glob("map/*.ts"), SOURCES / "islands" / "map.ts"])
    said = set(re.findall(r'\bsay\("([a-z.]+)"', code)) | {f"sign.{one}" for one in signs(code)}
    phrases = json.loads(given(language, points="/x")["data-say"])
    assert said - phrases.keys() == set()
    assert phrases.keys() - said == set(), "no longer said by the map"
    assert all(knows(f"map.{id}") for id in phrases)


def signs(code: str) -> list[str]:
    found = re.search(r"for \(const id of (\[[^\]]*\])\)", code)
    assert found is not None
    return list(json.loads(found[1]))


def test_the_map_is_given_what_the_page_says() -> None:
    made = given("fr", points="/desk/points?q=a&b=<i>", area=True, chosen='"x"', bbox="1,2,3,4", label="Les 'lieux'")
    assert made["data-points"] == "/desk/points?q=a&b=&lt;i&gt;"
    assert made["data-chosen"] == '"x"'
    assert made["data-bbox"] == "1,2,3,4"
    assert "flèches" in made["data-label"]


@pytest.mark.parametrize("wanted", [{}, {"area": True}])
def test_the_area_is_offered_where_it_is_asked_for(wanted: dict[str, bool]) -> None:
    made = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    page = made.from_string('{% from "map.html" import map with context %}{{ map("/x", **wanted) }}')
    assert (" data-area" in page.render(say=say_in("en"), wanted=wanted)) is bool(wanted)


def test_every_country_has_its_file() -> None:
    assert {*packed("world")["files"], "world", "waters"} == {path.stem for path in FILES}
    assert len(FILES) > 240


@pytest.mark.parametrize("file", FILES, ids=lambda path: str(path.stem))
def test_shapes_can_be_drawn(file: Path) -> None:
    """Arcs are there and on the globe; what is land closes."""
    held = packed(file.stem)
    scale = held["scale"]
    arcs = [decode(line) for line in held.get("arcs", ())]
    lines = arcs + [decode(line) for line in held.get("claims", ())]
    lines += [decode(line) for rings in held.get("lakes", ()) for line in rings]
    assert lines or held["names"] is not None
    assert all(abs(y) <= 90 * scale and abs(x) <= 180 * scale for line in lines for y, x in line)
    for rings in (rings for parts in held.get("land", {}).values() for rings in parts):
        for ring in rings:
            ends = [(arcs[n][0], arcs[n][-1]) if n >= 0 else (arcs[-1 - n][-1], arcs[-1 - n][0]) for n in ring]
            assert [end for _, end in ends] == [start for start, _ in ends[1:] + ends[:1]]
    assert all(0 <= n < len(arcs) for numbers in held.get("lines", {}).values() for n in numbers)


@pytest.mark.parametrize(
    ("en", "fr", "ar"), [("Syria", "Syrie", "سوريا"), ("Ukraine", "Ukraine", "أوكرانيا"), ("Mali", "Mali", "مالي")]
)
def test_countries_are_named_in_three_languages(en: str, fr: str, ar: str) -> None:
    assert [en, fr, ar] in [named[3:] for named in packed("world")["names"]]


def test_names_are_read_in_the_order_in_which_they_are_packed() -> None:
    script = (SOURCES.parent / "scripts" / "pack_shapes.py").read_text("utf-8")
    packer = re.search(r"^LANGUAGES = \(([^)]*)\)", script, re.MULTILINE)
    reader = re.search(r"NAME_LANGUAGES = \[([^\]]*)\]", (SOURCES / "map" / "shapes.ts").read_text("utf-8"))
    assert packer is not None
    assert reader is not None
    assert packer[1] == reader[1]
    assert all(len(named) == 3 + packer[1].count(",") + 1 for named in packed("world")["names"])


def test_units_are_named_in_three_languages() -> None:
    named = {en: (fr, ar) for _, _, _, en, fr, ar in packed("SYR")["names"]}
    assert named["Homs"][0] == "Homs"
    assert any("؀" <= letter <= "ۿ" for letter in named["Homs"][1])
    assert len(named) == 15  # fourteen governorates, and the zone of the observers of 1974


# A place on each line, and how it is drawn: broken where the source has it disputed, indefinite or a line of control.
LINES = [
    ("open", 34.6, 74.0, "IND", "line of control in Kashmir"),
    ("open", 38.0, 126.8, "KOR", "demarcation line in Korea"),
    ("open", 42.95, 20.75, "KOS", "Serbia and Kosovo"),
    ("open", 10.0, 48.94, "SOL", "Somaliland and Somalia"),
    ("open", 46.15, 33.65, "UKR", "Crimea, which the source contradicts itself about"),
    ("open", 26.86, -10.25, "SAH", "the berm in Western Sahara"),
    ("open", 35.15, 33.4, "CYN", "Northern Cyprus"),
    ("border", 48.97, 8.2, "FRA", "France and Germany"),
    ("border", 15.35, -5.3, "MLI", "Mali and Mauritania"),
    ("border", 28.5, 80.6, "NPL", "Nepal and India, drawn a little apart by the two"),
]


@pytest.mark.parametrize(("kind", "lat", "lon", "country", "what"), LINES, ids=[line[-1] for line in LINES])
def test_borders_are_drawn_as_the_data_has_them(kind: str, lat: float, lon: float, country: str, what: str) -> None:
    held = packed(country)
    nearest = min(
        (distance(lat * 1000, lon * 1000, decode(held["arcs"][n])), drawn)
        for drawn, numbers in held["lines"].items()
        if drawn != "unit"
        for n in numbers
    )
    assert nearest[1] == kind
    assert nearest[0] < 300, f"no line near {what}"


def distance(lat: float, lon: float, line: list[tuple[int, int]]) -> float:
    """Thousandths of a degree to the nearest stretch of the line."""
    best = float("inf")
    for (y1, x1), (y2, x2) in zip(line, line[1:]):
        dy, dx = y2 - y1, x2 - x1
        t = max(0.0, min(1.0, ((lat - y1) * dy + (lon - x1) * dx) / (dy * dy + dx * dx or 1)))
        best = min(best, ((lat - y1 - t * dy) ** 2 + (lon - x1 - t * dx) ** 2) ** 0.5)
    return best


def test_claims_stand_beside_borders() -> None:
    """One side's line that no border follows: the McMahon line's other one, south of Arunachal Pradesh."""
    claims = [decode(line) for line in packed("world")["claims"]]
    assert min(distance(27.2 * 100, 93.0 * 100, line) for line in claims) < 40
