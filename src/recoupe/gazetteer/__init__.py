"""Places: building the SQLite file, looking up names and points."""

from recoupe.gazetteer.build import build_gazetteer
from recoupe.gazetteer.rows import explain
from recoupe.gazetteer.store import Gazetteer, default_gazetteer

__all__ = ["Gazetteer", "build_gazetteer", "default_gazetteer", "explain"]
