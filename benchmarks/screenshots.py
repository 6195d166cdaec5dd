"""Pictures of the review room for the documentation: desk, incident and report; light, dark, and on a telephone.

    python benchmarks/screenshots.py [--out docs/images] [--casebook FILE]

Codes the reports of ``benchmarks/gold`` into a casebook of its own (or copies the one that is given), serves it and
photographs it with Debian's Chromium (``apt install chromium``). The pictures have at most 256 colours, which leaves
pages as they look and makes files of a third of the size; each is smaller than ``MOST`` bytes, or the exit status is 1.
Needs the packages of ``recoupe[test]``."""

from __future__ import annotations

import argparse
import base64
import json
import os
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
import urllib.request
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from recoupe.casebook import Casebook
from recoupe.model.report import Report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HERE = Path(__file__).parent
MOST = 250_000
LOOKS = {
    "light": {"viewport": {"width": 1280, "height": 860}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 860}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light", "device_scale_factor": 2},
}
ARGUMENTS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
SETTLED = """() => !document.querySelector("#reading[hx-get]")
  && [...document.querySelectorAll("[data-island=map]")].every((e) => "ready" in e.dataset || innerWidth < 600)"""
"""Mentions are read, and the map is drawn (on a telephone it waits below)."""
PIXELS = """async (picture) => {
  const image = new Image();
  image.src = "data:image/png;base64," + picture;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height), pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  const bytes = pen.getImageData(0, 0, image.width, image.height).data;
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return [image.width, image.height, btoa(text)];
}"""


def fill(path: Path) -> None:
    """The reports of the gold, coded and laid side by side."""
    with Casebook.open(path) as book:
        for file in sorted((HERE / "gold").glob("*.json")):
            for given in json.loads(file.read_text("utf-8"))["reports"]:
                parts = ("text", "id", "title", "outlet", "url", "published", "language")
                book.add(Report(**{part: given[part] for part in parts}))


def addresses(path: Path) -> dict[str, str]:
    """The pages that are photographed: the incident is the one on which most voices disagree."""
    with Casebook.open(path, create=False) as book:
        incident = max(book.incidents(), key=lambda i: (len(i["contradictions"]), len(i["reports"]), i["id"]))
    return {"desk": "/", "incident": f"/incidents/{incident['id']}", "report": f"/reports/{incident['reports'][0]}"}


@contextmanager
def serving(path: Path) -> Iterator[str]:
    """The address of ``recoupe serve`` on this casebook."""
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).with_name("recoupe")), "serve", "-c", str(path), "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=os.environ | {"RECOUPE_WHO": "A. Diallo"})
    address = f"http://127.0.0.1:{port}"
    try:
        while not _answers(address):
            if server.poll() is not None:
                raise SystemExit("recoupe serve did not start")
            time.sleep(0.1)
        yield address
    finally:
        server.terminate()
        server.wait(30)


def _answers(address: str) -> bool:
    try:
        urllib.request.urlopen(f"{address}/static/icon.svg", timeout=5).close()
    except OSError:
        return False
    return True


def photograph(browser: Browser, address: str, look: str, *, taller: bool) -> bytes:
    """A page as it stands when nothing moves any more; ``taller`` by half, where what matters stands further down."""
    given: Any = LOOKS[look]
    size = given["viewport"] | ({"height": given["viewport"]["height"] * 3 // 2} if taller else {})
    context = browser.new_context(locale="en-GB", reduced_motion="reduce", **given | {"viewport": size})
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")
    page.wait_for_function(SETTLED, timeout=120_000)
    before = b""
    for _ in range(30):  # a map goes on drawing for a while
        picture = page.screenshot(animations="disabled", caret="hide")
        if picture == before:
            break
        before = picture
        page.wait_for_timeout(2500)
    context.close()
    return picture


def smaller(blank: Page, picture: bytes) -> bytes:
    """The same picture with a palette of at most 256 colours: the most frequent ones, the others as the nearest."""
    width, height, text = blank.evaluate(PIXELS, base64.b64encode(picture).decode())
    pixels = np.frombuffer(base64.b64decode(text), np.uint8).reshape(height, width, 4)[:, :, :3].astype(np.int32)
    packed = pixels[:, :, 0] << 16 | pixels[:, :, 1] << 8 | pixels[:, :, 2]
    colours, where, counts = np.unique(packed, return_inverse=True, return_counts=True)
    points = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1)
    palette = _palette(points, counts)
    nearest = np.array([int(((palette - point) ** 2).sum(axis=1).argmin()) for point in points], np.uint8)
    rows = nearest[where].reshape(height, width)
    lines = b"".join(b"\0" + row.tobytes() for row in rows)
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = (
        (b"IHDR", head),
        (b"PLTE", palette.astype(np.uint8).tobytes()),
        (b"IDAT", zlib.compress(lines, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )


def _palette(points: NDArray[np.int32], counts: NDArray[np.intp]) -> NDArray[np.int32]:
    """The 64 most frequent colours, and 192 that stand for the rest: each time the one that is worst served."""
    order = np.argsort(-counts, kind="stable")
    chosen = list(order[:64])
    away = np.min([((points - points[n]) ** 2).sum(axis=1) for n in chosen], axis=0)
    weight = np.sqrt(counts)
    while len(chosen) < min(256, len(points)):
        worst = int((away * weight).argmax())
        chosen.append(worst)
        away = np.minimum(away, ((points - points[worst]) ** 2).sum(axis=1))
    return points[chosen]


def main() -> int:
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=HERE.parent / "docs" / "images")
    parser.add_argument("--casebook", type=Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    large = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        casebook = Path(folder) / "casebook.db"
        if args.casebook:
            shutil.copy(args.casebook, casebook)
        else:
            fill(casebook)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        blank = browser.new_page()
        with serving(casebook) as address:
            for name, path in addresses(casebook).items():
                for look in LOOKS:
                    picture = smaller(blank, photograph(browser, address + path, look, taller=name == "incident"))
                    file = args.out / f"{name}-{look}.png"
                    file.write_bytes(picture)
                    large += [file.name] if len(picture) > MOST else []
                    print(f"{file.name:24} {len(picture):>8,} bytes")
        browser.close()
    if large:
        print(f"too large: {', '.join(large)}", file=sys.stderr)
    return 1 if large else 0


if __name__ == "__main__":
    sys.exit(main())
