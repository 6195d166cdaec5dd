"""Everything that recoupe raises on purpose.

RecoupeError
├── ReadError           a report could not be read; names file and line and says what to do
├── FetchError          an address could not be fetched; names it and says what to do
├── LanguageError       a language that is not supported
├── VocabularyError     an entry of the vocabulary is wrong
├── GazetteerError      the gazetteer is missing or could not be built
├── CasebookError       a casebook could not be opened, read or written; names it and says what to do
│   ├── AccountError    an account or token cannot be so
│   └── ConflictError   what a person decided on was changed by another meanwhile; says by whom and when
├── SignInError         name and password do not fit, or there were too many attempts
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


class ConflictError(CasebookError):
    """Nothing was written, since ``incident`` is not as the person saw it: it is at ``version`` now (None where it is
    gone). ``who`` changed it last, ``at`` an RFC 3339 moment in UTC; None for ``who`` where it was not a person, but a
    report that came in."""

    def __init__(
        self, message: str, *, incident: str, version: int | None = None, who: str | None = None, at: str | None = None
    ) -> None:
        super().__init__(message)
        self.incident = incident
        self.version = version
        self.who = who
        self.at = at


class AccountError(CasebookError):
    """An account or token cannot be so. ``code`` is one word for why not; ``value`` what it is about."""

    def __init__(self, message: str, *, code: str, value: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.value = value


class SignInError(RecoupeError):
    """Nobody is signed in. ``wait``: seconds to wait before the next attempt, 0 where there is no need to."""

    def __init__(self, message: str, *, wait: int = 0) -> None:
        super().__init__(message)
        self.wait = wait


class ExportError(RecoupeError):
    """Incidents could not be exported, or an export not be read."""


LASTING: tuple[type[RecoupeError], ...] = (CasebookError, GazetteerError, VocabularyError)
"""What befalls the next report as well: whoever works through many ends there."""


def failure_line(name: str, error: Exception) -> str:
    """What is told of one report that failed, while the others go on; ``name`` is its id."""
    if isinstance(error, RecoupeError):
        return f"{name}: {error}"
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return f"{name}: could not be coded ({what}); please report this with the text"
