"""What the gazetteer knows of a name, for a person to read."""

from __future__ import annotations

from recoupe.gazetteer.store import Gazetteer

COLUMNS = ("id", "name", "kind", "country", "admin1", "lat", "lon", "population", "fit", "source")
_FITS = {
    1.0: "own name",
    0.97: "own name, other letters",
    0.9: "other name",
    0.7: "own name, respelt",
    0.65: "other name, respelt",
}


def explain(gazetteer: Gazetteer, name: str, *, language: str | None = None, limit: int = 10) -> list[dict[str, str]]:
    """A row for each candidate, likeliest first, under the names of ``COLUMNS``; ``fit`` says how the name matched."""
    return [
        {
            "id": place.id, "name": place.name, "kind": place.kind, "country": place.country or "",
            "admin1": place.admin1 or "", "lat": f"{place.lat:.4f}", "lon": f"{place.lon:.4f}",
            "population": str(place.population or ""), "fit": f"{place.score:.2f} {_FITS.get(place.score, '')}".strip(),
            "source": gazetteer.source(place.id) or "",
        }
        for place in gazetteer.lookup(name, language=language, limit=limit)
    ]  # fmt: skip
