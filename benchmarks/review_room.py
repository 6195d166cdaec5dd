"""How fast the review room answers on a large casebook: pages of the desk and of incidents, asked for by many clients
at once, beside a static file from the same server in the same minute; and what the first view of the desk weighs.

    python benchmarks/review_room.py [--casebook FILE] [--reports 129000] [--clients 20] [--seconds 60]

Without ``--casebook`` one is generated first (casebook_reports.py; ``--keep FOLDER`` leaves it there, and takes the one
that lies there). A client asks for the next page as soon as it has the one before. Turns of pages and of the static
file alternate, so that both meet the same machine. Half of the desk's addresses have filters that nobody asked for
before, so that nothing is remembered of them; incidents are drawn from the whole casebook. Bytes are those on the
wire."""

from __future__ import annotations

import argparse
import http.client
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from statistics import median, quantiles
from threading import Thread

from casebook_cost import fill
from casebook_reports import WordEncoder

from recoupe.casebook import Casebook

TURN_S = 5.0
ASKED_MS, ASKED_KB = 300.0, 500.0
SAVED = (
    "", "queue=contested", "queue=unsure", "queue=doubtful", "queue=new&order=roots", "country=NG", "country=FR",
    "type=shelling&order=contested", "since=2016", "since=2014-03&until=2014-05", "q=governor", "q=%22cattle+pens%22",
    "bbox=0,0,20,20", "near=9.05,7.49&radius_km=100", "actor=troops", "min_roots=2&contested=1",
)  # fmt: skip
"""Addresses of the desk that people keep and open again and again."""
WORDS = ("school", "market", "checkpoint", "clinic", "lorries", "bridge", "granary", "mill", "prison", "mine", "dawn")


@dataclass(slots=True)
class Seen:
    """Milliseconds of every answer, and those that were none, by kind of page."""

    ms: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    failed: list[str] = field(default_factory=list)


class Addresses:
    """What a client asks for next: half of it the desk, half of it incidents."""

    def __init__(self, seed: int, incidents: Sequence[str]) -> None:
        self._random = Random(seed)
        self._incidents = incidents
        self._turn = count()

    def __next__(self) -> tuple[str, str]:
        n, random = next(self._turn), self._random
        if n % 2:
            return "incident", f"/incidents/{random.choice(self._incidents)}"
        if n % 4:
            return "desk, as before", f"/?{random.choice(SAVED)}"
        return "desk, new filters", f"/?{self._fresh()}"

    def _fresh(self) -> str:
        random = self._random
        day = f"{random.randrange(2012, 2022)}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}"
        south, west = random.uniform(-40, 50), random.uniform(-120, 140)
        return random.choice(
            (
                f"since={day}",
                f"until={day}&queue=contested",
                f"q={random.choice(WORDS)}+{random.choice(WORDS)}&since={day}",
                f"bbox={south:.3f},{west:.3f},{south + 15:.3f},{west + 25:.3f}",
                f"near={south:.3f},{west:.3f}&radius_km=300",
                f"since={day}&order=contested&type=bombing",
            )
        )


class Unchanging:
    """The static file, again and again."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __next__(self) -> tuple[str, str]:
        return "static file", self._path


def ask(port: int, addresses: Addresses | Unchanging, until: float, seen: Seen) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    while time.perf_counter() < until:
        kind, path = next(addresses)
        begin = time.perf_counter()
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        answer.read()
        seen.ms[kind].append((time.perf_counter() - begin) * 1000)
        if answer.status != 200:
            seen.failed.append(f"{answer.status} {path}")
    connection.close()


def together(port: int, asking: Sequence[Addresses | Unchanging], seconds: float, seen: Seen) -> None:
    until = time.perf_counter() + seconds
    threads = [Thread(target=ask, args=(port, addresses, until, seen)) for addresses in asking]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@contextmanager
def served(path: Path) -> Iterator[int]:
    """The room on this casebook, as anybody starts it; its port."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    command = [str(Path(sys.executable).parent / "recoupe"), "serve", "-c", str(path), "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", port), 0.2).close()
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        server.terminate()
        server.wait(20)


def opened(port: int, path: str) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        connection.request("GET", path)
        connection.getresponse().read()


def static_file(port: int) -> tuple[str, int]:
    """The page's style sheet, and its bytes on the wire."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/")
    page = connection.getresponse().read().decode()
    found = re.search(r'<link rel="stylesheet" href="([^"]+)"', page)
    assert found is not None
    connection.request("GET", found[1], headers={"Accept-Encoding": "gzip"})
    return found[1], len(connection.getresponse().read())


def first_view(port: int) -> dict[str, float] | None:
    """Kilobytes on the wire until the desk is still, by kind of file; None without a browser."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    chromium = next((p for p in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if os.path.exists(p)), None)
    if chromium is None:
        return None
    arguments = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
    kinds: dict[str, str] = {}
    found: dict[str, float] = defaultdict(float)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=arguments)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
        network.on(
            "Network.loadingFinished",
            lambda e: found.update(
                {(k := kinds.get(e["requestId"], "Other")): found[k] + e["encodedDataLength"] / 1000}
            ),
        )
        page.goto(f"http://127.0.0.1:{port}/")
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(3000)
        browser.close()
    return found


def p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--casebook", type=Path)
    parser.add_argument("--reports", type=int, default=129_000, help="reports to generate; four make three incidents")
    parser.add_argument("--clients", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--keep", type=Path)
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        path = args.casebook
        if path is None:
            home = args.keep or Path(folder)
            home.mkdir(exist_ok=True)
            path = home / f"{args.reports}.db"
            fill(path, args.reports, WordEncoder())
        with Casebook.open(path, create=False, encoder=None) as book:
            incidents = [summary.id for summary in book.summaries()]
        print(f"{len(incidents):,} incidents, {args.clients} clients, one process, {os.cpu_count()} cores")
        with served(path) as port:
            static, weight = static_file(port)
            pages = [Addresses(seed, incidents) for seed in range(args.clients)]
            files = [Unchanging(static)] * args.clients
            for path in SAVED:  # what is kept is asked for again; and what a process loads first is no part of it
                opened(port, f"/?{path}")
            together(port, pages, 2.0, Seen())
            seen = Seen()
            end = time.perf_counter() + args.seconds
            while time.perf_counter() < end:
                together(port, pages, TURN_S, seen)
                together(port, files, TURN_S / 5, seen)
            report(seen, weight)
            view = first_view(port)
    if view is not None:
        parts = ", ".join(f"{kind.lower()} {kb:.0f}" for kind, kb in sorted(view.items(), key=lambda item: -item[1]))
        print(f"first view   {sum(view.values()):.0f} kB on the wire ({parts})   asked for: {ASKED_KB:.0f}")
    return 1 if seen.failed else 0


def report(seen: Seen, weight: int) -> None:
    """Prints medians, 95th percentiles, and those beside the static file's."""
    base = seen.ms["static file"]
    print(f"{'':20}{'answers':>9}{'median':>10}{'p95':>10}{'beside static':>16}")
    for kind, ms in sorted(seen.ms.items()):
        asked = "" if kind == "static file" else f"   asked for: {ASKED_MS:.0f} ms"
        ratio = f"{p95(ms) / p95(base):.1f}"
        print(f"{kind:20}{len(ms):9,}{median(ms):7.0f} ms{p95(ms):7.0f} ms{ratio:>16}{asked}")
    print(f"the static file has {weight / 1000:.1f} kB")
    for line in seen.failed[:5]:
        print(f"failed: {line}")


if __name__ == "__main__":
    raise SystemExit(main())
