"""Casebook: the store of reports and incidents, what people judged of them, and how it is searched."""

from recoupe.casebook.adding import Added
from recoupe.casebook.book import Casebook, StoredReport
from recoupe.casebook.summary import Summary

__all__ = ["Added", "Casebook", "StoredReport", "Summary"]
