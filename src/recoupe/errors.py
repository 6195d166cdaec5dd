"""Everything that recoupe raises on purpose.

RecoupeError
├── ReadError           a report could not be read; names file and line and says what to do
├── LanguageError       a language that is not supported
├── VocabularyError     an entry of the vocabulary is wrong
└── GazetteerError      the gazetteer is missing or could not be built
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


class LanguageError(RecoupeError):
    """A language that is not supported."""


class VocabularyError(RecoupeError):
    """An entry of the vocabulary is wrong."""


class GazetteerError(RecoupeError):
    """The gazetteer is missing or could not be built."""
