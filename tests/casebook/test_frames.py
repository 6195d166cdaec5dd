"""Incidents and claims as tables: what is unknown is missing, never 0."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from recoupe.casebook import Casebook
from recoupe.casebook.frames import CLAIM_COLUMNS, INCIDENT_COLUMNS, Table
from recoupe.errors import CasebookError
from recoupe.model.incident import CodedReport


@pytest.fixture
def book(tmp_path: Path, telling: Callable[..., CodedReport]) -> Iterator[Casebook]:
    with Casebook.open(tmp_path / "casebook.db", encoder=None) as book:
        book.add_coded(telling("one", town="Gao", killed=12))
        book.add_coded(telling("two", town="Suva", killed=7, day="2020-02-01"))
        yield book


def test_a_row_an_incident(book: Casebook) -> None:
    frame = book.to_pandas()
    assert list(frame.columns) == list(INCIDENT_COLUMNS)
    assert frame["place"].tolist() == ["Suva", "Gao"]
    assert frame["earliest"].dt.date.tolist() == [date(2020, 2, 1), date(2021, 6, 5)]
    assert frame["killed_min"].tolist() == [7, 12]


def test_what_nobody_says_is_missing(book: Casebook) -> None:
    frame = book.to_pandas()
    assert frame["injured_min"].isna().all()
    assert book.to_polars()["injured_min"].null_count() == 2


def test_a_row_a_claim(book: Casebook) -> None:
    frame = book.to_pandas("claims", country="ML")
    assert list(frame.columns) == list(CLAIM_COLUMNS)
    killed = frame[frame["field"] == "killed"].iloc[0]
    assert (killed["min"], killed["max"], killed["group"]) == (12, 12, "civilians")
    assert killed["chain"] == "Le Fleuve > the governor"
    assert book.report("one").report.text[killed["start"] : killed["end"]] == killed["quote"]


@pytest.mark.parametrize("table", ["incidents", "claims"])
def test_both_libraries_hold_the_same(book: Casebook, table: Table) -> None:
    pandas, polars = book.to_pandas(table), book.to_polars(table)
    assert list(pandas.columns) == polars.columns
    days = {"earliest", "latest"}
    for name in polars.columns:
        mine = [None if v is None or v != v else v for v in pandas[name].astype(object).where(pandas[name].notna())]
        theirs = polars[name].to_list()
        assert [v.date() if name in days and v is not None else v for v in mine] == theirs


@pytest.mark.parametrize("table", ["incidents", "claims"])
def test_nothing_found_is_an_empty_frame_with_all_columns(book: Casebook, table: Table) -> None:
    assert book.to_pandas(table, country="ZZ").dtypes.equals(book.to_pandas(table).dtypes)
    assert book.to_polars(table, country="ZZ").schema == book.to_polars(table).schema


def test_a_table_that_there_is_not(book: Casebook) -> None:
    with pytest.raises(CasebookError, match="take one of: incidents, claims"):
        book.to_pandas("reports")  # type: ignore[arg-type]


def test_a_library_that_is_not_installed(book: Casebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "polars", None)
    with pytest.raises(CasebookError, match=r"pip install 'recoupe\[frames\]'"):
        book.to_polars()
