"""Whatever the page says, it says in French and in English; and nothing that it says is markup or script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import recoupe.web
from recoupe.web.wording import LANGUAGES, knows, say_in

WEB = Path(recoupe.web.__file__).parent
SCRIPTS = Path(__file__).parent.parent.parent / "frontend" / "src"
WORDS = sorted((WEB / "words").glob("*.yaml"))
TEMPLATES = sorted((WEB / "templates").glob("**/*.html"))
CODE = [p for p in sorted(WEB.rglob("*.py")) if p.name != "wording.py"]
ISLANDS = sorted(SCRIPTS.rglob("*.ts"))

LITERAL = re.compile(r"""["'`]([a-z][a-z_-]*(?:\.[a-z0-9_-]*[a-z0-9])+)["'`](?!\s*[~+])""")
BEGINNING = re.compile(r"""["'`]([a-z][a-z_-]*\.(?:[a-z0-9_-]+\.)*[a-z0-9_-]*)(?:["']\s*[~+]|\{|\$\{)""")
BRACES = re.compile(r"\{(\w*)[^}]*\}")
SAME_IN_BOTH = re.compile(r"^\W*(?:\S+\W+){0,3}\S*\W*$")
"""Up to four words may be the same in French and English ("Export CSV"); a sentence may not."""


def entries() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for file in WORDS:
        yield from yaml.safe_load(file.read_text("utf-8")).items()


def forms(phrase: Any) -> list[str]:
    return list(phrase.values()) if isinstance(phrase, Mapping) else [phrase]


@cache
def areas() -> frozenset[str]:
    return frozenset(id.split(".")[0] for id, _ in entries())


@cache
def sources() -> Mapping[Path, str]:
    return {path: path.read_text("utf-8") for path in (*TEMPLATES, *CODE, *ISLANDS)}


def named(text: str) -> set[str]:
    """The ids of phrases that stand whole in a source."""
    return {
        id for id in LITERAL.findall(text) if id.split(".")[0] in areas() and not re.search(r"\.(html|css|ts|bin)$", id)
    }


def begun(text: str) -> set[str]:
    """The beginnings of ids that a source completes with a code ("code." ~ type)."""
    return {id for id in BEGINNING.findall(text) if id.split(".")[0] in areas()}


@pytest.mark.parametrize(("id", "phrase"), [pytest.param(*entry, id=entry[0]) for entry in entries()])
def test_a_phrase_is_whole_in_both_languages(id: str, phrase: Mapping[str, Any]) -> None:
    assert set(phrase) == set(LANGUAGES)
    for language in LANGUAGES:
        for form in forms(phrase[language]):
            assert isinstance(form, str), f"{language}: {form!r} is not text: put it in quotes"
            assert form.strip() == form and form
            assert not re.search(r"<[a-z/]|&\w+;", form), "a phrase is text, never markup"
        if isinstance(phrase[language], Mapping):
            assert "other" in phrase[language] and set(phrase[language]) <= {"one", "many", "other"}
    english, french = ({b for form in forms(phrase[x]) for b in BRACES.findall(form)} for x in LANGUAGES)
    assert english == french
    if isinstance(phrase["en"], str) and phrase["en"] == phrase["fr"]:
        assert SAME_IN_BOTH.match(phrase["en"]), "the same sentence in both languages"


@pytest.mark.parametrize("path", list(sources()), ids=lambda p: p.name)
def test_every_phrase_that_is_asked_for_is_there(path: Path) -> None:
    text = sources()[path]
    said = set(re.findall(r"""\bsay\(\s*["']([^"'~]+)["']\s*[,)]""", text)) if path.suffix == ".html" else set()
    assert sorted(id for id in named(text) | said if not knows(id)) == []
    beginnings = begun(text)
    assert sorted(b for b in beginnings if not any(id.startswith(b) for id, _ in entries())) == []


def test_every_phrase_is_used() -> None:
    whole = set().union(*map(named, sources().values()))
    beginnings = tuple(set().union(*map(begun, sources().values())))
    assert [id for id, _ in entries() if id not in whole and not id.startswith(beginnings)] == []


def test_numbers_choose_the_form_and_are_written_as_the_language_writes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    forms = {"one": "{n} thing", "other": "{n} things"}
    monkeypatch.setattr("recoupe.web.wording._phrases", lambda: {"a.thing": {"en": forms, "fr": forms}})
    assert [say_in("en")("a.thing", n=n) for n in (0, 1, 1200)] == ["0 things", "1 thing", "1,200 things"]
    assert [say_in("fr")("a.thing", n=n) for n in (0, 1, 1200)] == ["0 thing", "1 thing", "1\u202f200 things"]
    with pytest.raises(KeyError):
        say_in("en")("a.nothing")


FORBIDDEN = {
    "inline style": r"<style|\sstyle\s*=",
    "inline script": r"<script(?![^>]*\ssrc=)|\son[a-z]+\s*=|\shx-on|javascript:",
    "markup taken as it is": r"\|\s*safe\b|autoescape\s+false|Markup\(",
    "another origin": r"""(?:src|action|hx-get|hx-post|srcset)\s*=\s*["']?(?:https?:)?//""",
}


MAKES_MARKUP = {"highlighting.py", "rendering.py"}
"""What makes markup: the first escapes what it marks, piece by piece; the second has templates do it."""


@pytest.mark.parametrize("what", FORBIDDEN)
@pytest.mark.parametrize("path", [p for p in (*TEMPLATES, *CODE) if p.name not in MAKES_MARKUP], ids=lambda p: p.name)
def test_pages_have_none_of(path: Path, what: str) -> None:
    text = re.sub(r"\{#.*?#\}|\{% (?!autoescape).*?%\}", "", sources()[path], flags=re.S)
    if path.suffix == ".py" and what != "markup taken as it is":
        text = "\n".join(re.findall(r'"[^"\n]*<[a-z][^"\n]*"', text))  # what code says about pages is no page
    assert re.findall(FORBIDDEN[what], text) == []


@pytest.mark.parametrize("path", ISLANDS, ids=lambda p: p.name)
def test_scripts_put_text_into_pages_as_text(path: Path) -> None:
    assert (
        re.findall(
            r"\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function", sources()[path]
        )
        == []
    )


WORDS_OF_NO_LANGUAGE = {"recoupe", "OpenAPI", "openapi", "json"}
"""What templates may say without asking for a phrase; besides keys, what is typed into a shell, and names in
capitals."""


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.name)
def test_templates_say_nothing_of_their_own(path: Path) -> None:
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}", "", sources()[path], flags=re.S)
    text = re.sub(r"\{\{.*?\}\}", "\N{WHITE SQUARE}", text, flags=re.S)
    text = re.sub(r"<!--.*?-->|<!DOCTYPE[^>]*>|<(kbd|code|pre)\b.*?</\1>|https?://", "", text, flags=re.S | re.I)
    shown = re.findall(r"""\s(?:aria-label|title|placeholder|alt|aria-roledescription)\s*=\s*"([^"]*)\"""", text)
    shown += re.split(r"<[^>]*>", re.sub(r"""\b[a-z-]+="[^"]*\"""", "", text))
    words = {word for part in shown for word in re.findall(r"\b[^\W\d_]{2,}\b", part)}
    assert sorted(w for w in words - WORDS_OF_NO_LANGUAGE if w != w.upper()) == []
