"""Read: text files, standard input, JSON lines, tables, feeds, saved web pages and web archives become reports.

Nothing here raises for one bad record: it is handed on as a ``ReadError`` between the good ones."""

from recoupe.read.fields import check_language, check_published
from recoupe.read.language import find_language
from recoupe.read.records import ReadRecord
from recoupe.read.reports import count_reports, read_fetched, read_fields, read_records, read_reports, read_stream
from recoupe.read.tables import parse_columns

__all__ = [
    "ReadRecord",
    "check_language",
    "check_published",
    "count_reports",
    "find_language",
    "parse_columns",
    "read_fetched",
    "read_fields",
    "read_records",
    "read_reports",
    "read_stream",
]
