"""Country and units of grounded places, where their toponyms do not tell them."""

from __future__ import annotations

from dataclasses import replace

from recoupe.ground.place_senses import Atlas
from recoupe.model.mention import PlaceMention

_POINTS = frozenset({"exact", "town"})
_WIDE = frozenset({"country", "sea", None})
_UNITLESS_M = 1_000_000
"""What reaches farther ("the Sahel", "Central Asia") lies in no one unit."""


def with_units(m: PlaceMention, gazetteer: Atlas) -> PlaceMention:
    """The mention with the units of the point where its phrase sets it.

    1. a place measured from another takes its first-order unit from its own point
    2. otherwise what the gazetteer knows stays, and the outlines give what it lacks; the second-order unit of a place
       that is told roughly ("near X") only where it is the same all around
    3. an area takes the unit that all of it lies in, if there is one
    The gazetteer puts some places in no country, for several claim them; they stay out of every unit."""
    if m.lat is None or m.lon is None or m.precision in _WIDE or m.precision == "admin1":
        return m
    if m.country is None and m.gazetteer_id is not None or (m.uncertainty_m or 0) > _UNITLESS_M:
        return m
    known = m.admin1 is not None and (m.admin2 is not None or m.precision in ("area", "admin2"))
    if known and m.spot is None:
        return m
    lat, lon = m.spot or (m.lat, m.lon)
    rough = 0 if m.precision in _POINTS or m.precision == "admin2" else m.uncertainty_m or 0
    around = gazetteer.unit(lat, lon, country=m.country, reach_m=rough)
    here = gazetteer.unit(lat, lon, country=m.country) if rough and m.precision == "near" else around
    if around is None or here is None:
        return m
    if m.precision == "area":
        return replace(m, admin1=m.admin1 if m.spot is None and m.admin1 else around.admin1)
    first = here.admin1 if m.spot is not None or m.admin1 is None else m.admin1
    second = m.admin2 if m.spot is None and m.admin2 is not None else around.admin2
    if second is not None and first != here.admin1:
        second = m.admin2  # the gazetteer and the outlines differ on the unit: nothing follows of smaller ones
    return replace(m, country=m.country or here.country, admin1=first, admin2=second)
