"""GeoJSON (RFC 7946): a feature an incident, a point in longitude and latitude, null where no place is known.

``uncertainty_m`` and ``place_precision`` say how far the point can be trusted: the middle of a country is
a point, too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recoupe.export.about import Options
from recoupe.export.cells import clean
from recoupe.export.lines import json_text
from recoupe.export.plain import PROPERTIES
from recoupe.export.row import Row
from recoupe.model.report import Json


def feature(row: Row) -> Json:
    properties = {c.name: c.cell(row) for c in PROPERTIES}
    point = row.point
    return {
        "type": "Feature",
        "id": row.id,
        "geometry": None if point is None else {"type": "Point", "coordinates": [point[1], point[0]]},
        "properties": {k: clean(v) if isinstance(v, str) else v for k, v in properties.items()},
    }


def lines(incidents: Iterable[Json], options: Options) -> Iterator[str]:
    """A feature collection, a feature a line; ``recoupe`` is a foreign member that says how it was made."""
    yield f'{{"type": "FeatureCollection", "recoupe": {json_text(options.header())}, "features": ['
    before = "\n"
    for incident in incidents:
        yield before + json_text(feature(Row(incident, options.policy)))
        before = ",\n"
    yield "\n]}\n"
