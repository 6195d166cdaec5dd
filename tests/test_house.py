"""The house itself: what cannot be seen in one file."""

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "recoupe"
SOURCES = sorted([*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")])
DOCUMENTS = sorted([*PACKAGE.rglob("*.py"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md"), ROOT / "Makefile"])
FORBIDDEN = {"utils", "util", "helpers", "helper", "misc", "base", "manager", "common"}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def imported(path: Path) -> Iterator[str]:
    """The top names of the packages that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (a.name.split(".")[0] for a in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_file_is_longer_than_400_lines(path: Path) -> None:
    length = path.read_text(encoding="utf-8").count("\n")
    assert length <= 400


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_file_is_named_after_nothing(path: Path) -> None:
    assert not FORBIDDEN & set(path.stem.split("_"))


@pytest.mark.parametrize("path", [p for p in PACKAGE.rglob("*.py") if p.name != "__init__.py"], ids=name)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_languages_have_the_same_files() -> None:
    french, english = ({p.name for p in (PACKAGE / "lang" / code).glob("*.py")} for code in ("fr", "en"))
    assert french == english


@pytest.mark.parametrize(("library", "layers"), [("typer", {"cli"}), ("rich", {"cli", "show"})])
def test_a_library_stays_in_its_layer(library: str, layers: set[str]) -> None:
    users = {
        p.relative_to(PACKAGE).parts[0].removesuffix(".py") for p in PACKAGE.rglob("*.py") if library in imported(p)
    }
    assert users <= layers
    assert users


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_no_path_of_a_machine(path: Path) -> None:
    assert not re.search(r"(?<![\w.])/(work|root|home/\w+|Users)/", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", [p for p in DOCUMENTS if p.suffix == ".md"], ids=name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [t for t in targets if not (path.parent / t).exists()] == []


def test_constraints_pin_every_requirement() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = {r.name.lower().replace("_", "-"): str(r.specifier).removeprefix("==") for r in map(Requirement, lines)}
    needed = map(Requirement, sum(project["optional-dependencies"].values(), project["dependencies"]))
    unmet = [str(r) for r in needed if pins.get(r.name.lower().replace("_", "-"), "") not in r.specifier]
    assert unmet == []


def test_the_example_is_an_input_line() -> None:
    record = json.loads((files("recoupe") / "examples" / "seed.json").read_text(encoding="utf-8"))
    assert list(record) == ["id", "title", "outlet", "url", "published", "language", "text"]
