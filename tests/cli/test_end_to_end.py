"""The commands with the real coder behind them: files in, coded reports out."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from recoupe.cli import app
from recoupe.gazetteer import default_gazetteer

FR = (
    "Au moins sept civils ont été tués jeudi dans une attaque contre le village de Bankass, au Mali, a annoncé le "
    "gouvernement malien. Aucun groupe n'a revendiqué l'attaque."
)
EN = (
    "A car bomb killed three soldiers in Mogadishu on Monday, police said. The militant group al-Shabaab claimed "
    "responsibility for the bombing."
)
MARKED = (
    "💥 Urgent\u200f — de\u0301tails\x07 : «\u202f\u202aCinq policiers\u202c ont été tués lundi à Tumaco\u202f» 🇨🇴, "
    "a dit la police."
)
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mogadishu car bomb | Coast Daily</title>
<meta property="og:site_name" content="Coast Daily"><meta property="og:title" content="Mogadishu car bomb">
<meta property="article:published_time" content="2019-05-14T06:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Mogadishu car bomb</h1><p>{EN}</p></article></body></html>"""


def _line(text: str, **more: Any) -> str:
    return json.dumps({"text": text, **more})


GOOD: dict[str, bytes] = {
    "plain.txt": FR.encode(),
    "cp1252.txt": f"« {FR} » – œ".encode("cp1252"),
    "latin1.txt": FR.encode("latin-1"),
    "utf16.txt": FR.encode("utf-16"),
    "utf16-without-mark.txt": FR.encode("utf-16-le"),
    "windows-lines.txt": f"Bilan.\r\n\r\n{FR}".encode(),
    "marked.txt": MARKED.encode(),
    "page.html": PAGE.encode(),
    "lines.jsonl": f"{_line(FR, id='a', outlet='Le Fleuve', published='2022-02-19')}\n\n{_line(EN, id='b')}\n".encode(),
}
BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", ": is empty; nothing can be coded"),
    "blank.txt": (b" \n\n\t ", ": is empty; nothing can be coded"),
    "binary.txt": (bytes(range(256)) * 40, ": is not text (binary data); give a text, HTML or JSON lines file"),
    "scan.pdf": (b"%PDF-1.7\n%\xe2\xe3", ": is a PDF file; save its text (pdftotext FILE) and give that"),
    "large.txt": (f"{FR}\n".encode() * 300_000, ": is too large; a report is one article of at most 5 MB"),
    "menu.html": (b"<!doctype html><html><body><nav><a href='/'>Home</a></nav></body></html>", ": no article found"),
    "cut.jsonl": (_line(FR).encode()[:50], ":1: is not valid JSON (unterminated string starting at character 10)"),
    "textless.jsonl": (b'\n{"id": "x", "outlet": "y"}\n', ':2: "text" is missing; each report needs its body'),
    "date.jsonl": (_line(FR, published="2021-02-30").encode(), ":1: published '2021-02-30' is not a possible date"),
    "word.jsonl": (_line(FR, published="hier").encode(), ":1: published 'hier' is not a date; write YYYY-MM-DD"),
    "asked.jsonl": (_line(FR, language="sw").encode(), ":1: language 'sw' is not supported; supported are: fr, en"),
    "russian.txt": (
        "В понедельник в результате взрыва в городе погибли пять человек, сообщила полиция.".encode(),
        ": language 'ru' is not supported; supported are: fr, en",
    ),
}


class Batch:
    """One call of ``recoupe code`` over good and bad files together."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, data in {**GOOD, **{n: d for n, (d, _) in BAD.items()}}.items():
            (folder / name).write_bytes(data)
        paths = [str(folder / name) for pair in zip([*GOOD, *[""] * len(BAD)], BAD) for name in pair if name]
        paths += [str(folder / name) for name in [*GOOD, *BAD] if str(folder / name) not in paths]
        self.result = recoupe("code", *paths, "--format", "jsonl", "--published", "2022-02-19")
        self.coded = {c["report"]["id"]: c for c in map(json.loads, self.result.stdout.splitlines())}


def recoupe(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    default_gazetteer()  # built, if need be, before anything is said of reports
    return Batch(tmp_path_factory.mktemp("batch"))


@pytest.fixture(scope="module")
def demo() -> str:
    result = recoupe("demo")
    assert result.exit_code == 0
    return result.stdout


def spans(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if {"start", "end", "quote"} <= set(node):
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


def claims(coded: dict[str, Any], field: str) -> list[dict[str, Any]]:
    return [c for i in coded["incidents"] for c in i["claims"] if c["field"] == field]


def test_every_good_report_is_coded_and_some_bad_ones_failed(batch: Batch) -> None:
    assert set(batch.coded) == {n.rsplit(".", 1)[0] for n in GOOD if n != "lines.jsonl"} | {"a", "b"}
    assert batch.result.exit_code == 1


@pytest.mark.parametrize("name", BAD)
def test_a_bad_report_is_one_line_that_says_what_to_do(batch: Batch, name: str) -> None:
    (line,) = [x for x in batch.result.stderr.splitlines() if str(batch.folder / name) in x]
    assert line.startswith(f"recoupe: {batch.folder / name}{BAD[name][1]}")


def test_nothing_else_is_said(batch: Batch) -> None:
    assert len(batch.result.stderr.splitlines()) == len(BAD)


@pytest.mark.parametrize("id", ["plain", "cp1252", "latin1", "utf16", "utf16-without-mark", "windows-lines", "a"])
def test_the_same_words_are_coded_alike_in_any_encoding(batch: Batch, id: str) -> None:
    (incident,) = batch.coded[id]["incidents"]
    assert incident["type"] == "armed_attack"
    assert (incident["when"]["earliest"], incident["when"]["latest"]) == ("2022-02-17", "2022-02-17")
    assert (incident["where"]["country"], incident["where"]["precision"]) == ("ML", "town")
    (killed,) = claims(batch.coded[id], "killed")
    assert (killed["value"]["min"], killed["value"]["max"], killed["value"]["group"]) == (7, None, "civilians")
    assert [v["kind"] for v in killed["chain"]] == ["outlet", "official"]


def test_a_page_brings_its_own_head(batch: Batch) -> None:
    report = batch.coded["page"]["report"]
    assert (report["title"], report["outlet"]) == ("Mogadishu car bomb", "Coast Daily")
    assert (report["published"], report["language"]) == ("2019-05-14", "en")


@pytest.mark.parametrize("id", ["page", "b"])
def test_english_is_coded_as_well(batch: Batch, id: str) -> None:
    (incident,) = batch.coded[id]["incidents"]
    assert incident["where"]["country"] == "SO"
    (killed,) = claims(batch.coded[id], "killed")
    assert (killed["value"]["min"], killed["value"]["max"]) == (3, 3)
    assert "al_shabaab" in {a["id"] for a in incident["actors"] if a["role"] == "claimant"}
    assert "claim_responsibility" in {c["speech_act"] for c in claims(batch.coded[id], "responsibility")}


def test_what_is_not_said_is_not_coded(batch: Batch) -> None:
    assert claims(batch.coded["plain"], "injured") == []
    assert batch.coded["a"]["report"]["url"] is None


def test_offsets_hold_after_emoji_marks_and_controls(batch: Batch) -> None:
    coded = batch.coded["marked"]
    text = MARKED.replace("\x07", " ")
    found = list(spans(coded["incidents"]))
    assert {text[s["start"] : s["end"]] == s["quote"] for s in found} == {True}
    (killed,) = claims(coded, "killed")
    assert (killed["value"]["min"], killed["value"]["group"]) == (5, "security_forces")


@pytest.mark.parametrize(("id", "text"), [("plain", FR), ("b", EN), ("windows-lines", f"Bilan.\n\n{FR}")])
def test_every_quote_is_the_slice(batch: Batch, id: str, text: str) -> None:
    found = list(spans(batch.coded[id]["incidents"]))
    assert [s for s in found if text[s["start"] : s["end"]] != s["quote"]] == []
    assert len(found) > 5


@pytest.mark.parametrize(
    "says",
    [
        pytest.param("Press TV · Friday 26 February 2021 · French · seed", id="head"),
        pytest.param("Air strike · 26 Feb 2021 · near Abou Kamal, Syria", id="the raid"),
        pytest.param("Drone strike · 3 Jan 2020", id="an incident of the background"),
        pytest.param("Sabreen News, via", id="root first"),
        pytest.param("Pentagone, via Press TV", id="another voice"),
        pytest.param("“un mort”", id="a toll"),
        pytest.param("“plusieurs blessés”", id="a loose toll"),
        pytest.param("rocket “Katioucha”, 3", id="weapons"),
        pytest.param("(state force, side: us)", id="a side"),
    ],
)
def test_the_demo_shows(demo: str, says: str) -> None:
    assert says in " ".join(demo.split())


def test_the_demo_is_in_order_of_date(demo: str) -> None:
    heads = [x for x in demo.splitlines() if re.match(r"\d+\. ", x)]
    years = [found[0] for head in heads if (found := re.findall(r"\b20\d\d\b", head))]
    assert len(years) > 4
    assert years == sorted(years)


def test_the_demo_fits_a_page(demo: str) -> None:
    assert max(map(len, demo.splitlines())) == 100


def test_explain_shows_the_rule_of_every_claim(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(FR)
    arguments = ("code", str(tmp_path / "r.txt"), "--published", "2022-02-19")
    explained = json.loads(recoupe(*arguments, "--explain", "--format", "jsonl").stdout)
    rules = [c["rule"] for i in explained["incidents"] for c in i["claims"]]
    assert rules
    assert [r for r in rules if "." not in r] == []
    assert "[fr.time.weekday]" in recoupe(*arguments, "--explain").stdout


@pytest.mark.parametrize(
    ("kind", "holds"),
    [
        ("time", lambda m: (m["quote"], m["earliest"], m["anchor"]) == ("jeudi", "2022-02-17", "publication")),
        ("place", lambda m: (m["quote"], m["country"]) == ("Bankass", "ML") and m["lat"] is not None),
        ("harm", lambda m: (m["field"], m["min"], m["max"]) == ("killed", 7, None)),
        ("quantity", lambda m: (m["quote"], m["min"]) == ("Au moins sept", 7)),
        ("event", lambda m: m["quote"] == "attaque" and "armed_attack" in m["types"]),
        ("attribution", lambda m: "a annoncé" in m["cue"]["quote"] and m["voices"][0]["kind"] == "official"),
        ("actor", lambda m: m["quote"] == "gouvernement malien"),
    ],
)
def test_mentions_of_every_kind(tmp_path: Path, kind: str, holds: Callable[[dict[str, Any]], bool]) -> None:
    (tmp_path / "r.txt").write_text(FR)
    result = recoupe("mentions", str(tmp_path / "r.txt"), "--published", "2022-02-19", "--format", "jsonl")
    found = json.loads(result.stdout)["mentions"]
    assert [m for m in found if FR[m["start"] : m["end"]] != m["quote"]] == []
    assert any(holds(m) for m in found if m["kind"] == kind)
