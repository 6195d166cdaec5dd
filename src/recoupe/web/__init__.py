"""The review room: a web page on this machine where people check, correct and sign off what the casebook holds."""

from __future__ import annotations

from recoupe.web.app import application
from recoupe.web.settings import Settings

__all__ = ["Settings", "application"]
