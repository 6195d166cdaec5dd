"""``recoupe gazetteer`` and ``recoupe actors``."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from recoupe.cli import app
from recoupe.errors import GazetteerError

ROW = {"id": "159071", "name": "Dodoma", "kind": "town", "country": "TZ", "population": "180541", "fit": "1.0 own name"}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments])


@pytest.fixture
def gazetteer(monkeypatch: pytest.MonkeyPatch) -> None:
    def explain(_: object, name: str, *, language: str | None, limit: int) -> list[dict[str, str]]:
        return [ROW | {"name": f"{name} {language} {limit}"}] if name != "Nowhere" else []

    monkeypatch.setattr("recoupe.gazetteer.default_gazetteer", lambda: None)
    monkeypatch.setattr("recoupe.gazetteer.explain", explain)


@pytest.mark.usefixtures("gazetteer")
def test_places_are_shown_with_why_they_rank_so() -> None:
    result = run("gazetteer", "find", "Dodoma", "--language", "fr", "--limit", "3")
    assert result.exit_code == 0
    assert [" ".join(line.split()) for line in result.stdout.splitlines() if line][::2] == [
        "id name kind country population fit",
        "159071 Dodoma fr 3 town TZ 180541 1.0 own name",
    ]


@pytest.mark.usefixtures("gazetteer")
def test_an_unknown_place_is_status_1() -> None:
    result = run("gazetteer", "find", "Nowhere")
    assert (result.exit_code, result.stdout) == (1, "nothing known under “Nowhere”\n")


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, tuple[Path, ...]]]:
    calls: list[tuple[Path, tuple[Path, ...]]] = []

    def build(path: Path, *, dumps: Sequence[Path], tell: Callable[[str], None]) -> int:
        tell("gazetteer: 3 places")
        if path.name == "full":
            raise GazetteerError("no room left")
        calls.append((path, tuple(dumps)))
        return 3

    monkeypatch.setattr("recoupe.gazetteer.build_gazetteer", build)
    return calls


def test_building_takes_dumps(built: list[tuple[Path, tuple[Path, ...]]], tmp_path: Path) -> None:
    dumps = [tmp_path / "ML.txt", tmp_path / "BF.zip"]
    for dump in dumps:
        dump.touch()
    result = run("gazetteer", "build", "--dump", dumps[0], "--dump", dumps[1], "-o", tmp_path / "g.sqlite")
    assert (result.exit_code, result.stderr) == (0, "recoupe: gazetteer: 3 places\n")
    assert built == [(tmp_path / "g.sqlite", tuple(dumps))]


def test_building_goes_where_it_is_looked_for(
    built: list[tuple[Path, tuple[Path, ...]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECOUPE_CACHE", str(tmp_path))
    assert run("gazetteer", "build").exit_code == 0
    assert [(path.parent, dumps) for path, dumps in built] == [(tmp_path, ())]


@pytest.mark.usefixtures("built")
def test_a_gazetteer_that_cannot_be_built_is_one_line(tmp_path: Path) -> None:
    result = run("gazetteer", "build", "-o", tmp_path / "full")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "recoupe: no room left"


@pytest.mark.usefixtures("built")
def test_a_dump_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert run("gazetteer", "build", "--dump", tmp_path / "none.txt").exit_code == 2


def test_actors_are_found_by_any_of_their_names() -> None:
    result = run("actors", "find", "al-Chabab", "--limit", "1")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "al_shabaab  1.00"
    assert "ch for sh" in lines[1]
    labelled = [line.split()[0] for line in lines[1:] if not line.startswith("   ")]
    assert labelled == ["matched", "kind", "side", "country", "parent", "names", "crosswalk"]


def test_actors_are_found_by_a_name_inside_a_phrase() -> None:
    result = run("actors", "find", "fighters of the Arakan Army")
    assert result.exit_code == 0
    assert "arakan_army" in result.stdout.splitlines()[0]
    assert "“Arakan Army” are its name" in result.stdout


def test_actors_as_json() -> None:
    result = run("actors", "find", "JNIM", "--format", "json")
    answer = json.loads(result.stdout)
    assert result.exit_code == 0
    assert answer["name"] == "JNIM" and answer["suggestions"] == []
    first = answer["matches"][0]
    assert (first["id"], first["kind"], first["matched"], first["why"], first["score"]) == (
        "jnim", "rebel", "JNIM", ["the same name"], 1.0,
    )  # fmt: skip
    assert set(first) == {
        "id", "kind", "side", "country", "parent", "names", "crosswalk", "matched", "why", "score",
    }  # fmt: skip


def test_an_unknown_actor_is_status_1() -> None:
    result = run("actors", "find", "Nobodyness")
    assert (result.exit_code, result.stdout) == (1, "nothing known under “Nobodyness”\n")


def test_near_misses_are_suggested() -> None:
    result = run("actors", "find", "Janjavid")
    assert result.exit_code == 1
    assert result.stdout.startswith("nothing known under “Janjavid”\ndid you mean\n")
    assert "(janjaweed, " in result.stdout


def test_near_misses_as_json_are_status_1_too() -> None:
    result = run("actors", "find", "Janjavid", "--format", "json")
    answer = json.loads(result.stdout)
    assert (result.exit_code, answer["matches"]) == (1, [])
    assert "janjaweed" in [s["id"] for s in answer["suggestions"]]
