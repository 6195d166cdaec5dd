"""Incidents and claims as tables for pandas and polars: a row an incident, or a row a claim.

What is unknown is missing (NA, null), never 0 or an empty string. Both libraries come with ``pip install
recoupe[frames]``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from recoupe.casebook.summary import Summary
from recoupe.errors import CasebookError
from recoupe.model.report import Json

if TYPE_CHECKING:
    import pandas
    import polars

Table = Literal["incidents", "claims"]
Kind = Literal["text", "day", "whole", "real", "truth"]

INCIDENT_COLUMNS: dict[str, Kind] = {
    "id": "text", "type": "text", "earliest": "day", "latest": "day", "precision": "text", "place": "text",
    "country": "text", "lat": "real", "lon": "real", "reports": "whole", "texts": "whole", "roots_min": "whole",
    "roots_max": "whole", "parties": "whole", "contested": "truth", "killed_min": "whole", "killed_max": "whole",
    "injured_min": "whole", "injured_max": "whole",
}  # fmt: skip
"""As ``Summary``: days are the ends of the interval, ``killed_min`` and the like the least and most that any voice
gives."""
CLAIM_COLUMNS: dict[str, Kind] = {
    "incident": "text", "type": "text", "earliest": "day", "latest": "day", "place": "text", "country": "text",
    "field": "text", "value": "text", "min": "whole", "max": "whole", "group": "text", "speech_act": "text",
    "certainty": "text", "stance": "text", "root": "text", "root_kind": "text", "anonymous": "truth", "side": "text",
    "chain": "text", "voice": "text", "report": "text", "outlet": "text", "published": "text", "language": "text",
    "quote": "text", "start": "whole", "end": "whole",
}  # fmt: skip
"""``value`` in words (JSON where it is an object that is no number); ``min`` and ``max`` of a number, missing where
open; ``root`` the last voice by name, ``chain`` all of them from the outlet inwards, ``voice`` the key that is equal
for all reports that quote the same voice; ``quote`` the characters ``start`` to ``end`` of the report's text."""


def incident_rows(summaries: Iterable[Summary]) -> Iterator[Json]:
    """A row an incident, with ``INCIDENT_COLUMNS``."""
    return (summary._asdict() for summary in summaries)


def claim_rows(incidents: Iterable[Json]) -> Iterator[Json]:
    """A row a claim, with ``CLAIM_COLUMNS``, in the order of incidents and of the claims in them."""
    for incident in incidents:
        when, where = incident["when"] or {}, incident["where"] or {}
        heads = {head["id"]: head for head in incident["sources"]}
        for claim in incident["claims"]:
            value = claim["value"]
            number = value if isinstance(value, dict) and {"min", "max"} <= value.keys() else {}
            root, head = claim["chain"][-1], heads.get(claim["report"], {})
            yield {
                "incident": incident["id"],
                "type": incident["type"],
                "earliest": when.get("earliest"),
                "latest": when.get("latest"),
                "place": where.get("name"),
                "country": where.get("country"),
                "field": claim["field"],
                "value": _in_words(value),
                "min": number.get("min"),
                "max": number.get("max"),
                "group": number.get("group"),
                "speech_act": claim["speech_act"],
                "certainty": claim["certainty"],
                "stance": claim["stance"],
                "root": root["name"],
                "root_kind": root["kind"],
                "anonymous": root["anonymous"],
                "side": claim["side"],
                "chain": " > ".join(voice["name"] or voice["kind"] for voice in claim["chain"]),
                "voice": claim["root"],
                "report": claim["report"],
                "outlet": head.get("outlet"),
                "published": head.get("published"),
                "language": head.get("language"),
                "quote": claim["evidence"]["quote"],
                "start": claim["evidence"]["start"],
                "end": claim["evidence"]["end"],
            }


def columns_of(table: Table) -> dict[str, Kind]:
    """The columns of a table with what they hold. Raises CasebookError for a table that there is not."""
    tables: dict[str, dict[str, Kind]] = {"incidents": INCIDENT_COLUMNS, "claims": CLAIM_COLUMNS}
    if table not in tables:
        raise CasebookError(f"there is no table {table!r}; take one of: {', '.join(tables)}")
    return tables[table]


def pandas_frame(rows: Iterable[Json], columns: dict[str, Kind]) -> pandas.DataFrame:
    """The rows as a pandas frame with nullable types: string, Int64, Float64, boolean; days as datetime64."""
    pd = _library("pandas")
    kinds = {"text": "string", "whole": "Int64", "real": "Float64", "truth": "boolean", "day": "datetime64[s]"}
    found = list(rows)
    frame: pandas.DataFrame = pd.DataFrame(
        {name: pd.array([row[name] for row in found], dtype=kinds[kind]) for name, kind in columns.items()}
    )
    return frame


def polars_frame(rows: Iterable[Json], columns: dict[str, Kind]) -> polars.DataFrame:
    """The rows as a polars frame; days as dates."""
    pl = _library("polars")
    kinds = {"text": pl.String, "whole": pl.Int64, "real": pl.Float64, "truth": pl.Boolean, "day": pl.String}
    frame = pl.DataFrame(list(rows), schema={name: kinds[kind] for name, kind in columns.items()}, orient="row")
    days = [name for name, kind in columns.items() if kind == "day"]
    dated: polars.DataFrame = frame.with_columns(pl.col(days).str.to_date("%Y-%m-%d"))
    return dated


def _in_words(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        return str(value["text"])
    return json.dumps(value, ensure_ascii=False)


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise CasebookError(f"{name} is not installed; pip install 'recoupe[frames]' brings it") from None
