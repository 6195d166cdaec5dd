"""Loading spaCy's French without the two seconds that one regular expression of its tokenizer takes to compile.

The expression (``TOKEN_MATCH``, compiled on import and again when the model is read) is an alternation of some 250
words, each of which spells out all lower-case letters of Unicode once or twice. Written with the common ends only once
it accepts the same words and compiles in a twentieth of the time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_ALPHABET = re.compile(r"\[[^\]]{300,}\]")
"""A class of characters that lists an alphabet."""
_LONG = 200_000
"""Characters from which an expression is worth rewriting; TOKEN_MATCH has 1,450,000."""


@contextmanager
def quick_expressions() -> Iterator[None]:
    """While it holds, very long alternations are compiled in their ``factored`` form; all others as they are."""
    as_written = re.compile

    def compile(pattern: Any, flags: Any = 0) -> re.Pattern[Any]:
        if isinstance(pattern, str) and len(pattern) > _LONG:
            try:
                return as_written(factored(pattern), flags)
            except (re.error, ValueError):  # a version of spaCy that writes it otherwise: then it takes its time
                pass
        return as_written(pattern, flags)

    re.compile = compile
    try:
        yield
    finally:
        re.compile = as_written


def factored(pattern: str) -> str:
    """``(?iu)(?:a[…]+$)|(?:b[…]+$)|(?:c[…]*$)`` as ``(?iu)(?:(?:a|b)[…]+$)|(?:(?:c)[…]*$)``: what follows from the
    first alphabet on stands once for all that share it. Raises ValueError for an expression of another form."""
    inner = pattern.removeprefix("(?iu)(?:").removesuffix(")")
    if len(pattern) - len(inner) != len("(?iu)(?:)"):
        raise ValueError("not an alternation")
    heads: dict[str, list[str]] = {}
    for part in inner.split(")|(?:"):
        match = _ALPHABET.search(part)
        at = match.start() if match else len(part)
        heads.setdefault(part[at:], []).append(part[:at])
    return "(?iu)" + "|".join(f"(?:(?:{'|'.join(some)}){tail})" for tail, some in heads.items())
