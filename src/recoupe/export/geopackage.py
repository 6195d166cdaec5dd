"""GeoPackage for QGIS and its like: layers ``incidents`` (points) and ``claims``, and a table ``about``.

Written in batches through GDAL (pyogrio), so that not all incidents are in memory. An incident without a place is a row
without a point. A claim is joined to its incident by ``recoupe_id``; it has no point of its own."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from recoupe.errors import ExportError
from recoupe.export.about import Options
from recoupe.export.batches import in_batches
from recoupe.export.cells import Cell, clean
from recoupe.export.claims import CLAIM_COLUMNS, WHOLE_CLAIM_COLUMNS, claim_cells, each_claim
from recoupe.export.lines import json_text
from recoupe.export.plain import TABLE
from recoupe.export.row import Row
from recoupe.export.table import CellType
from recoupe.model.report import Json

GEOMETRY = "geom"
_POINT = struct.Struct("<BIdd")


def wkb(point: tuple[float, float] | None) -> bytes | None:
    """A point (latitude, longitude) as little-endian well-known binary: longitude first."""
    return None if point is None else _POINT.pack(1, 1, point[1], point[0])


def save(incidents: Iterable[Json], paths: Sequence[Path], options: Options) -> None:
    """Writes the file at the only path. Raises ExportError where pyogrio or pyarrow is missing."""
    try:
        import pyarrow as pa
        import pyogrio
    except ImportError:
        raise ExportError("GeoPackage needs pyogrio and pyarrow: pip install 'recoupe[export]'") from None
    path = paths[0]
    path.unlink(missing_ok=True)  # GDAL makes the file itself
    arrow = {"text": pa.string(), "whole": pa.int64(), "real": pa.float64(), "day": pa.date32()}
    points = pa.schema(
        [*((c.name, arrow[c.type]) for c in TABLE.columns), pa.field(GEOMETRY, pa.binary(), metadata=_WKB)]
    )
    claims = pa.schema([(name, arrow[_claim_type(name)]) for name, _ in CLAIM_COLUMNS])
    about = pa.schema([("key", pa.string()), ("value", pa.string())])

    def put(layer: str, schema: Any, records: list[list[Any]], append: bool) -> None:
        columns: list[Any] = list(zip(*records)) if records else [[] for _ in schema]
        table = pa.table([pa.array(c, f.type) for c, f in zip(columns, schema)], schema=schema)
        spatial: dict[str, Any] = {"geometry_type": "Point", "crs": "EPSG:4326", "geometry_name": GEOMETRY}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a layer without geometry, which is meant
            pyogrio.write_arrow(
                table, path, layer=layer, driver="GPKG", append=append, **(spatial if layer == "incidents" else {})
            )

    started = False
    if options.now:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": options.now})
    try:
        for batch in in_batches(incidents):
            rows = [Row(i, options.policy) for i in batch]
            put("incidents", points, [[*_record(r), wkb(r.point)] for r in rows], started)
            said = [s for i in batch for s in each_claim(i)]
            if said or not started:
                put("claims", claims, [[_value(c) for c in claim_cells(s)] for s in said], started)
            started = True
        if not started:
            put("incidents", points, [], False)
            put("claims", claims, [], False)
        facts = [[k, v if isinstance(v, str) else json_text(v)] for k, v in options.header().items() if v]
        put("about", about, facts, False)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.FieldError, RuntimeError) as error:
        raise ExportError(f"the GeoPackage could not be written ({' '.join(str(error).split())})") from error
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})


_WKB = {"ARROW:extension:name": "geoarrow.wkb", "ARROW:extension:metadata": '{"crs": "EPSG:4326"}'}


def _record(row: Row) -> list[Any]:
    return [_value(c.cell(row), c.type) for c in TABLE.columns]


def _value(cell: Cell, kind: CellType = "text") -> Any:
    if isinstance(cell, bool):
        return int(cell)
    if not isinstance(cell, str):
        return cell
    if kind != "day":
        return clean(cell)
    try:
        return date.fromisoformat(cell)
    except ValueError:
        return None


def _claim_type(name: str) -> CellType:
    return "whole" if name in WHOLE_CLAIM_COLUMNS else "text"
