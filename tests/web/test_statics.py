"""The built files of the page: that they belong to their sources, ask nobody else for anything, and come small."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from recoupe.web import statics

FRONTEND = Path(__file__).parents[2] / "frontend"
BUILT = statics.STATIC
SCRIPTS_AND_STYLES = sorted(BUILT.glob("assets/*.js")) + sorted(BUILT.glob("assets/*.css"))


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(Starlette(routes=[Mount("/static", statics.Assets(directory=BUILT))])) as client:
        client.headers["accept-encoding"] = "identity"
        yield client


def a_script() -> str:
    return statics.script("src/app.ts")


def sources() -> Iterator[tuple[bytes, Path]]:
    """What the build reads (see frontend/scripts/finish.mjs)."""
    for path in FRONTEND.rglob("*"):
        parts = path.relative_to(FRONTEND).parts
        hidden = any(part.startswith(".") or part in ("node_modules", "__pycache__") for part in parts)
        if path.is_file() and not hidden and parts != ("README.md",):
            yield "/".join(parts).encode(), path


def test_the_built_files_belong_to_the_sources() -> None:
    digest = hashlib.sha256()
    for name, path in sorted(sources()):
        digest.update(name + b"\0" + hashlib.sha256(path.read_bytes()).hexdigest().encode() + b"\n")
    built = json.loads((BUILT / "sources.json").read_text("utf-8"))["digest"]
    assert built == digest.hexdigest(), "frontend/ was changed since the last build: run `make assets`"


def test_every_file_that_the_build_names_is_there() -> None:
    manifest = json.loads((BUILT / "manifest.json").read_text("utf-8"))
    named = {
        file for made in manifest.values() for file in [made["file"], *made.get("css", ()), *made.get("assets", ())]
    }
    assert {file for file in named if not (BUILT / file).is_file()} == set()
    assert "src/app.ts" in manifest


# What makes a browser ask for something: a style's url() and @import, a script's fetch, import and worker, an address
# put into an element. `//` alone is the page's own scheme with another host.
ASKS = re.compile(
    r"""(?: url\(\s*["']? | @import\s+["']?
          | \b(?:fetch|import|importScripts|Worker|EventSource|WebSocket|Request)\(\s*["'`]
          | \bsrc\s*=\s*["'`] | <link\b[^>]*\bhref\s*=\s*["'`] | \bfrom\s*["'`] )
        \s* (?:https?:|wss?:)?//""",
    re.VERBOSE,
)


@pytest.mark.parametrize("file", SCRIPTS_AND_STYLES, ids=lambda path: str(path.name))
def test_nothing_is_asked_of_another_host(file: Path) -> None:
    text = file.read_text("utf-8")
    assert [text[m.start() : m.end() + 60] for m in ASKS.finditer(text)] == []


def test_what_asks_of_another_host_is_found() -> None:
    assert ASKS.search('a{background:url("https://example.org/x.png")}')
    assert ASKS.search('fetch("//example.org")')
    assert ASKS.search("import(`https://example.org/x.js`)")
    assert not ASKS.search('fetch("/static/x.json")')


@pytest.mark.parametrize("file", sorted(BUILT.glob("assets/*.css")), ids=lambda path: str(path.name))
def test_styles_take_nothing_from_data_addresses(file: Path) -> None:
    """The policy lets images and fonts come from files alone."""
    assert "url(data:" not in file.read_text("utf-8").replace('"', "").replace("'", "")


def test_licences_of_what_is_packed_in_are_listed() -> None:
    listed = (BUILT / "licences.txt").read_text("utf-8")
    for package in json.loads((FRONTEND / "package.json").read_text("utf-8"))["dependencies"].items():
        assert f"{package[0]} {package[1]}\n" in listed
    assert "Natural Earth" in listed
    assert "SIL OPEN FONT LICENSE" in listed


def test_versions_are_exact() -> None:
    package = json.loads((FRONTEND / "package.json").read_text("utf-8"))
    versions = {**package["dependencies"], **package["devDependencies"]}
    assert {name for name, version in versions.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)} == set()


@pytest.mark.parametrize("packed", sorted(BUILT.rglob("*.br")), ids=lambda path: str(path.name))
def test_a_packed_form_is_smaller_than_its_file(packed: Path) -> None:
    assert packed.stat().st_size < packed.with_suffix("").stat().st_size


def test_files_come_in_the_form_that_is_taken(client: TestClient) -> None:
    whole = client.get(a_script())
    assert "content-encoding" not in whole.headers
    for coding in ("gzip", "br"):
        with client.stream("GET", a_script(), headers={"accept-encoding": f"deflate, {coding};q=0.9"}) as small:
            raw = b"".join(small.iter_raw())
        assert small.headers["content-encoding"] == coding
        assert small.headers["content-type"] == whole.headers["content-type"]
        assert small.headers["vary"] == "Accept-Encoding"
        assert len(raw) < 0.5 * len(whole.content)
        if coding == "gzip":
            assert gzip.decompress(raw) == whole.content


def test_a_form_that_is_refused_is_not_sent(client: TestClient) -> None:
    answer = client.get(a_script(), headers={"accept-encoding": "br;q=0, gzip;q=0"})
    assert "content-encoding" not in answer.headers


def test_what_the_browser_has_is_not_sent_again(client: TestClient) -> None:
    for coding in ("identity", "gzip", "br"):
        first = client.get("/static/shapes/world.json", headers={"accept-encoding": coding})
        asked = {"accept-encoding": coding, "if-none-match": first.headers["etag"]}
        again = client.get("/static/shapes/world.json", headers=asked)
        assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
        assert again.headers["cache-control"] == "no-cache"


def test_files_with_a_digest_in_their_name_are_kept(client: TestClient) -> None:
    assert "immutable" in client.get(a_script()).headers["cache-control"]


@pytest.mark.parametrize(
    "path", ["../statics.py", "%2e%2e/statics.py", "..%2f..%2ferrors.py", "assets/../../statics.py"]
)
def test_nothing_outside_is_served(client: TestClient, path: str) -> None:
    assert client.get(f"/static/{path}").status_code == 404


FIRST_VIEW = 500_000
"""Bytes that the first view of the desk may weigh, of which the page itself and its points take about 10,000."""


def test_the_first_view_is_small() -> None:
    """What `node frontend/scripts/weigh.mjs` prints, without the page."""
    manifest = json.loads((BUILT / "manifest.json").read_text("utf-8"))
    worker = "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs"
    wanted, found = ["src/app.ts", "src/islands/desk.ts", "src/islands/map.ts", "src/map/room.ts", worker], set[str]()
    while wanted:
        made = manifest[wanted.pop()]
        if made["file"] not in found:
            found |= {made["file"], *made.get("css", ())}
            wanted += made.get("imports", ())
    found |= {made["file"] for made in manifest.values() if "/inter-latin-wght-normal" in made["file"]}
    found |= {"icon.svg", "icons.svg", "shapes/world.json"}
    weights = {name: (BUILT / f"{name}.br" if (BUILT / f"{name}.br").is_file() else BUILT / name) for name in found}
    assert sum(path.stat().st_size for path in weights.values()) < FIRST_VIEW - 30_000
    assert any("maplibre" in name for name in found)


def test_icons_that_pages_name_are_drawn() -> None:
    drawn = set(re.findall(r'<symbol id="([a-z]+)"', (BUILT / "icons.svg").read_text("utf-8")))
    templates = "".join(path.read_text("utf-8") for path in (BUILT.parent / "templates").glob("*.html"))
    named = set(re.findall(r"icons\.svg#([a-z]+)", templates))
    code = "".join(path.read_text("utf-8") for path in (FRONTEND / "src").rglob("*.ts"))
    named |= set(re.findall(r'\bdrawn\("([a-z]+)"\)', code)) | set(re.findall(r'\bbutton\("([a-z]+)"', code))
    assert named - drawn == set()
    assert {"plus", "close"} <= named
