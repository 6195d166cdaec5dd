"""Read: text files, standard input, JSON lines and saved web pages become reports.

Nothing here raises for one bad record: it is handed on as a ``ReadError`` between the good ones."""

from recoupe.read.fields import check_language, check_published
from recoupe.read.language import find_language
from recoupe.read.reports import count_reports, read_reports

__all__ = ["check_language", "check_published", "count_reports", "find_language", "read_reports"]
