"""Places of GeoNames country dumps: tab-separated ``XX.txt`` or ``allCountries.txt``, or the ``.zip`` around it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from recoupe.errors import GazetteerError
from recoupe.gazetteer.packages import bare, latin_names
from recoupe.gazetteer.record import Record, town_radius

# https://www.geonames.org/export/codes.html: the codes that a report of violence can name, and our kinds.
_KINDS = {
    "ADM1": "admin1", "ADM2": "admin2", "ADM3": "area", "ADM4": "area", "RGN": "area", "RGNE": "area", "LCTY": "area",
    "AIRP": "airport", "AIRF": "airport", "AIRB": "base", "INSM": "base", "MILB": "base", "FT": "base", "NVB": "base",
    "CMP": "camp", "CMPRF": "camp", "PSTB": "crossing", "BDG": "crossing", "PASS": "crossing", "STM": "river",
    "STMI": "river", "WAD": "river", "CNL": "river", "SEA": "sea", "GULF": "sea", "STRT": "sea", "BAY": "sea",
    "ISL": "island", "ISLS": "island", "MT": "mountain", "MTS": "mountain", "HLL": "mountain", "HLLS": "mountain",
    "FRST": "area", "RESF": "area", "PRK": "area", "VAL": "area", "DSRT": "area", "LK": "area", "PPLX": "district",
    "SCH": "building", "HSP": "building", "MSQE": "building", "CH": "building", "MKT": "building", "GOVL": "building",
    "DAM": "building", "PS": "building", "MN": "area", "MNAU": "area", "OILF": "area", "OILR": "building",
}  # fmt: skip
_REACH = {
    "admin1": 80_000, "admin2": 30_000, "area": 10_000, "river": 30_000, "sea": 100_000, "mountain": 8000,
    "island": 8000,
}  # fmt: skip


def dump_records(paths: Sequence[Path]) -> Iterator[Record]:
    """The places of all dumps, with the names of their units where the dumps carry them; each dump is read twice."""
    units: dict[str, str] = {}
    for f in (fields for path in paths for fields in _rows(path)):
        if f[7] == "ADM1":
            units[f"{f[8]}.{f[10]}"] = bare(f[1])
        elif f[7] == "ADM2":
            units[f"{f[8]}.{f[10]}.{f[11]}"] = bare(f[1])
    for f in (fields for path in paths for fields in _rows(path)):
        population = int(f[14] or 0)
        kind = _KINDS.get(f[7]) or (
            "town" if population >= 5000 or f[7].startswith("PPLA") or f[7] == "PPLC" else "village"
        )
        aliases = [f[2], *latin_names([name for name in f[3].split(",") if name])]
        if kind in ("admin1", "admin2"):
            aliases += [bare(name) for name in (f[1], *aliases)]
        yield Record(
            id=f[0], name=bare(f[1]) if kind in ("admin1", "admin2") else f[1], kind=kind, country=f[8] or None,
            admin1=units.get(f"{f[8]}.{f[10]}"), admin2=units.get(f"{f[8]}.{f[10]}.{f[11]}"),
            lat=float(f[4]), lon=float(f[5]), population=population,
            radius_m=_REACH.get(kind) or town_radius(population), source="GeoNames dump",
            aliases=[(alias, None) for alias in aliases if alias],
        )  # fmt: skip


def _rows(path: Path) -> Iterator[list[str]]:
    """The rows worth keeping; raises ``GazetteerError`` naming the line of one that is not in the format."""
    try:
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                name = next(n for n in archive.namelist() if n.endswith(".txt") and "readme" not in n.lower())
                with io.TextIOWrapper(archive.open(name), encoding="utf-8") as lines:
                    yield from _kept(lines, f"{path}:{name}")
        else:
            with path.open(encoding="utf-8") as lines:
                yield from _kept(lines, str(path))
    except (OSError, zipfile.BadZipFile, StopIteration, UnicodeDecodeError) as error:
        raise GazetteerError(
            f"{path}: not a GeoNames dump ({error or 'no .txt inside'}); get XX.zip from GeoNames"
        ) from None


def _kept(lines: Iterable[str], where: str) -> Iterator[list[str]]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        fields = line.rstrip("\r\n").split("\t")
        if len(fields) < 15:
            raise GazetteerError(
                f"{where}:{number}: {len(fields)} columns where a GeoNames dump has 19; get XX.zip from GeoNames"
            )
        if (fields[6] == "P" and fields[7] not in ("PPLH", "PPLQ", "PPLW")) or fields[7] in _KINDS:
            yield fields
