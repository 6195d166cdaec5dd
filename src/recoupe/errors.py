"""Everything that recoupe raises on purpose.

RecoupeError
├── ReadError           a report could not be read; names file and line and says what to do
├── FetchError          an address could not be fetched; names it and says what to do
├── LanguageError       a language that is not supported
├── VocabularyError     an entry of the vocabulary is wrong
├── GazetteerError      the gazetteer is missing or could not be built
├── CasebookError       a casebook could not be opened, read or written; names it and says what to do
└── ExportError         incidents could not be exported; says what is missing or wrong
"""

from __future__ import annotations


class RecoupeError(Exception):
    """Base of all errors raised on purpose; its text is one line that says what to do."""


class ReadError(RecoupeError):
    """A report could not be read. ``where`` is ``file``, ``file:line`` or ``-`` for standard input."""

    def __init__(self, where: str, message: str) -> None:
        super().__init__(f"{where}: {message}")
        self.where = where
        self.message = message


class FetchError(RecoupeError):
    """An address could not be fetched. ``lasting``: the same will happen again (no such page, a refused address);
    ``wait``: seconds that the server asked to be left alone for, None where it did not; ``status`` of its answer."""

    def __init__(
        self, url: str, message: str, *, lasting: bool = False, wait: float | None = None, status: int | None = None
    ) -> None:
        super().__init__(f"{url}: {message}")
        self.url = url
        self.message = message
        self.lasting = lasting
        self.wait = wait
        self.status = status


class LanguageError(RecoupeError):
    """A language that is not supported."""


class VocabularyError(RecoupeError):
    """An entry of the vocabulary is wrong."""


class GazetteerError(RecoupeError):
    """The gazetteer is missing or could not be built."""


class CasebookError(RecoupeError):
    """A casebook could not be opened, read or written, or has not what was asked for."""


class ExportError(RecoupeError):
    """Incidents could not be exported, or an export not be read."""
