"""The map's points as GeoJSON (RFC 7946), each with what it is called in the page's language."""

from __future__ import annotations

import json

from recoupe.casebook.desk import Point
from recoupe.model.report import Json
from recoupe.show.incident_words import cleaned
from recoupe.web.telling import Telling
from recoupe.web.wording import Say


def feature_collection(points: list[Point], total: int, say: Say, tell: Telling) -> bytes:
    """``total``: incidents that the filters find; those that no point stands for have no place on a map. ``gathered``:
    some points stand for several incidents that lie close together. Properties of a point: ``id`` (null where it stands
    for ``n`` > 1), ``label`` (what happened), ``place``, ``when``, ``type``, ``contested``, ``n_contested`` (how many
    are), ``radius_m`` (metres within which the true place lies, null where unknown)."""
    made = {
        "type": "FeatureCollection",
        "features": [_feature(p, say, tell) for p in points],
        "total": total,
        "placed": sum(p.n for p in points),
        "gathered": any(p.n > 1 for p in points),
    }
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def _feature(point: Point, say: Say, tell: Telling) -> Json:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [round(point.lon, 5), round(point.lat, 5)]},
        "properties": {
            "id": point.id,
            "label": tell.code(point.type) if point.id else say("desk.incidents", n=point.n),
            "place": cleaned(point.place),
            "when": tell.days(point.earliest, point.latest) if point.earliest else None,
            "type": point.type,
            "contested": point.contested > 0,
            "radius_m": point.radius_m,
            "n": point.n,
            "n_contested": point.contested,
        },
    }
