"""Parquet, without loss: ``NAME.parquet`` holds the incidents, ``NAME.claims.parquet`` their claims in that order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from recoupe.errors import ExportError
from recoupe.export.about import Options
from recoupe.export.batches import in_batches
from recoupe.export.lines import json_text
from recoupe.export.parquet_schema import CONVENIENT, claim_schema, convenient, incident_schema, pack, same, unpack
from recoupe.model.report import Json

CLAIMS = ".claims.parquet"
"""What the file of claims ends with in place of ``.parquet``."""
_METADATA = b"recoupe"


def save(incidents: Iterable[Json], paths: Sequence[Path], options: Options) -> None:
    """Writes incidents to the first path and claims to the second, in row groups, so that not all are in memory.
    Raises ExportError where pyarrow is missing."""
    pa, pq = _pyarrow()
    about = {_METADATA: json_text(options.header()).encode()}
    schemas = incident_schema(pa).with_metadata(about), claim_schema(pa).with_metadata(about)
    with (
        pq.ParquetWriter(paths[0], schemas[0], compression="zstd") as file,
        pq.ParquetWriter(paths[1], schemas[1], compression="zstd") as claims_file,
    ):
        for batch in in_batches(incidents):
            file.write_table(_table(pa, [_incident_row(i) for i in batch], schemas[0]))
            rows = [_claim_row(i["id"], n, c) for i in batch for n, c in enumerate(i["claims"])]
            if rows:
                claims_file.write_table(_table(pa, rows, schemas[1]))


def load(path: Path) -> Iterator[Json]:
    """The incidents with their claims, as they were exported. Raises ExportError where the file of claims is missing or
    is another export's."""
    pa, pq = _pyarrow()
    beside = path.with_name(path.name.removesuffix(".parquet") + CLAIMS)
    if not beside.exists():
        raise ExportError(f"{beside} is missing; it holds the claims of {path.name}")
    try:
        claims = _rows(pq, beside)
        for row in _rows(pq, path):
            yield _incident(row, claims, beside)
        if next(claims, None) is not None:
            raise ExportError(f"{beside} holds claims of other incidents than {path.name}")
    except (pa.ArrowException, OSError) as error:
        raise ExportError(f"{path} could not be read as Parquet ({' '.join(str(error).split())})") from error


def _incident(row: Json, claims: Iterator[Json], beside: Path) -> Json:
    name, count, exact = row["id"], row.pop("claim_count"), row.pop("exact")
    rest = json.loads(exact) if exact is not None else unpack(row)
    found = []
    for n in range(count):
        claim = next(claims, None)
        if claim is None or (claim.pop("incident"), claim.pop("claim")) != (name, n):
            raise ExportError(f"{beside} does not hold the claims of incident {name}; export both files together")
        found.append(_claim(claim))
    return {
        **{k: rest[k] for k in ("id", "type", "when", "where", "actors", "weapons") if k in rest},
        "claims": found,
        **rest,
    }


def _claim(row: Json) -> Json:
    exact = row.pop("exact")
    for key in CONVENIENT:
        row.pop(key)
    claim: Json = json.loads(exact) if exact is not None else unpack(row)
    return claim


def _incident_row(incident: Json) -> Json:
    rest = {k: v for k, v in incident.items() if k != "claims"}
    return {**pack(rest), "claim_count": len(incident["claims"]), "_whole": rest}


def _claim_row(incident: str, index: int, claim: Json) -> Json:
    return {**pack(claim), **convenient(claim["value"]), "incident": pack(incident), "claim": index, "_whole": claim}


def _table(pa: Any, rows: list[Json], schema: Any) -> Any:
    """The rows as a table; ``exact`` is filled where the columns lose something, or do not take the row at all."""
    errors = (pa.ArrowException, OverflowError, TypeError, ValueError)
    try:
        table = pa.Table.from_pylist(rows, schema=schema)
    except errors:
        kept = ("id", "incident", "claim", "claim_count")
        for i, row in enumerate(rows):
            try:
                pa.Table.from_pylist([row], schema=schema)
            except errors:
                rows[i] = {**{k: row[k] for k in kept if k in row}, "_whole": row["_whole"]}
        table = pa.Table.from_pylist(rows, schema=schema)
    internal = {"exact", "claim_count", *(("incident", "claim", *CONVENIENT) if "incident" in rows[0] else ())}
    exact = [
        None if same(unpack({k: v for k, v in back.items() if k not in internal}), row["_whole"]) else _ascii(row)
        for back, row in zip(table.to_pylist(), rows)
    ]
    return table.set_column(schema.get_field_index("exact"), "exact", pa.array(exact, pa.string()))


def _ascii(row: Json) -> str:
    return json.dumps(row["_whole"])


def _rows(pq: Any, path: Path) -> Iterator[Json]:
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=500):
            yield from batch.to_pylist()


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise ExportError("Parquet needs pyarrow: pip install 'recoupe[export]'") from None
    return pa, pq
