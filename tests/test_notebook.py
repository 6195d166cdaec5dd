"""The notebook of the documentation runs from top to bottom, and says what it is there to say."""

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parents[1] / "docs" / "casebook.ipynb"


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    folder = str(tmp_path_factory.mktemp("notebook"))
    NotebookClient(notebook, timeout=240, kernel_name="python3", resources={"metadata": {"path": folder}}).execute()
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def output(cell: Any) -> str:
    """What a cell prints, and its last value as text."""
    return "".join(o.get("text", "") or o.get("data", {}).get("text/plain", "") for o in cell.outputs)


def test_a_report_that_is_added_twice_is_known(run: list[Any]) -> None:
    lines = output(run[1]).splitlines()
    assert [line.split()[0] for line in lines] == ["added"] * 4 + ["'known'"]


def test_it_shows_what_contradicts_and_how_many_voices_stand_behind_it(run: list[Any]) -> None:
    assert "killed – " in output(run[3])
    assert "'roots'" in output(run[4])


def test_it_is_kept_without_outputs_of_a_past_run() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    assert [c for c in notebook.cells if c.cell_type == "code" and (c.outputs or c.execution_count)] == []
