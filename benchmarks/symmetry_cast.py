"""Giving the parts of a report to other parties: finds every form of a state in it and writes that of another instead.

English and French: names with their articles and prepositions ("au Mali", "d'Ukraine", "the United States"), adjectives
in the gender and number of their nouns, people, capitals, "a" and "an", elisions before and behind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from recoupe.detect.parse import parse_sentences
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.actors import find_names, side_of
from recoupe.vocab.countries import load_countries

DATA = Path(__file__).with_name("symmetry")


def read_parties() -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """States by their code, and the couples of them that are at war."""
    data = yaml.safe_load((DATA / "parties.yaml").read_text(encoding="utf-8"))
    return data["states"], [(a, b) for a, b in data["conflicts"]]


@dataclass(frozen=True, slots=True)
class Slot:
    """Characters ``start`` to ``end`` of a report where a form of ``state`` stands. ``kind``: name, adj, people,
    capital. ``before``: the article or preposition in it, by what it does ("art", "de", "de art", "en", "à", "an").
    ``form``: of a French adjective 0 to 3, as in the data."""

    start: int
    end: int
    state: str
    kind: str
    before: str = ""
    form: int = 0
    capital: bool = False


Template = tuple[str, tuple[Slot, ...]]
_LEFT = r"(?<![\w-])"
_FR_BEFORE = (
    r"(?P<before>[Dd]e la |[Dd]e l['’]|[Dd]u |[Dd]es |[Dd]['’]|[Dd]e |[Àà] la |[Àà] l['’]|[Àà] |[Aa]ux? |[Ee]n "
    r"|[Ll]a |[Ll]es? |[Ll]['’])?"
)
_DOES = {
    "": "art", "la": "art", "le": "art", "les": "art", "l'": "art",
    "de la": "de art", "de l'": "de art", "du": "de art", "des": "de art", "d'": "de", "de": "de",
    "à la": "à", "à l'": "à", "à": "à", "au": "en", "aux": "en", "en": "en",
}  # fmt: skip


def find_slots(text: str, language: str, states: Mapping[str, Any], *, scenes: bool) -> tuple[Slot, ...]:
    """Every form of every state, the longest first, none overlapping; not inside the name of a group or of a region
    that has a name of its own ("Iraqi Kurdistan"). With ``scenes`` also capitals where something happens."""
    closed = _closed(text)
    found: list[Slot] = []
    sentences = parse_sentences(text, language) if language == "fr" else ()
    for code, forms in states.items():
        if language == "fr":
            search = _french(text, code, forms["fr"], sentences, scenes)
        else:
            search = _english(text, code, forms["en"], scenes)
        found += (s for s in search if not any(a < s.end and s.start < b for a, b in closed))
    found.sort(key=lambda s: (-(s.end - s.start), s.start))
    kept: list[Slot] = []
    for s in found:
        if not any(k.start < s.end and s.start < k.end for k in kept):
            kept.append(s)
    return tuple(sorted(kept, key=lambda s: s.start))


def _closed(text: str) -> list[tuple[int, int]]:
    """Names in which a state's form is not that state: of groups, and of entities within states."""
    spans = [(n.start, n.end) for n in find_names(text) if not any(e.kind == "state_force" for e in n.entries)]
    spans += [m.span() for m in re.finditer(r"\b[A-Z]\w+ (?:State|Federation|Province|Republic)\b", text)]
    for c in load_countries():
        for name in c.names if c.within else ():
            spans += [m.span() for m in re.finditer(rf"{_LEFT}{re.escape(name)}(?!\w)", text)]
    return [(a, b) for a, b in spans if re.search(r"[ -]", text[a:b])]


_SCENE_EN = re.compile(r"(?i)\b(?:in|at|near|of|to|from|outside|around|over|into|between|and|district|airport) $")
_SCENE_FR = re.compile(r"(?i)(?:\b(?:à|de|vers|dans|sur|entre|et|zone|aéroport) |d['’]|- ?)$")
"""Where a capital is a scene, elsewhere it speaks for a state."""


def _english(text: str, code: str, forms: Mapping[str, Any], scenes: bool) -> Iterator[Slot]:
    the = "[Tt]he " if forms.get("the") else ""
    for kind, word in (("people", forms["people"]), ("adj", forms["adj"]), ("capital", forms["capital"])):
        for m in re.finditer(rf"{_LEFT}(?P<an>[Aa]n? )?{re.escape(word)}(?!\w)", text):
            if kind == "capital" and not scenes and _SCENE_EN.search(text, 0, m.start()):
                continue
            if kind == "people" and word == forms["adj"] and re.match(r"(?: and \w+)? [a-z]", text[m.end() :]):
                continue  # "Kyrgyz guards", but "two Kyrgyz."
            an = m["an"] or ""
            yield Slot(m.start(), m.end(), code, kind, "an" if an else "", capital=an[:1] == "A")
    for m in re.finditer(rf"{_LEFT}{the}{re.escape(forms['name'])}(?!\w)", text):
        yield Slot(m.start(), m.end(), code, "name", capital=m[0][:1].isupper())


def _french(
    text: str, code: str, forms: Mapping[str, Any], sentences: Sequence[Sentence], scenes: bool
) -> Iterator[Slot]:
    for m in re.finditer(rf"{_LEFT}{_FR_BEFORE}{re.escape(forms['name'])}(?![\w-])", text):
        before = (m["before"] or "").strip().lower().replace("’", "'")
        does = _DOES[before]
        if not before and (forms["class"] != "n" or text[m.end() : m.end() + 2] in (" :", ":")):
            does = ""
        yield Slot(m.start(), m.end(), code, "name", does, capital=m[0][0].isupper() and bool(before))
    for m in re.finditer(rf"{_LEFT}{re.escape(forms['capital'])}(?![\w-])", text):
        elided = text[: m.start()].endswith(("d'", "d’", "D'", "D’"))
        of = elided or re.search(r"\b[Dd]e $", text[max(0, m.start() - 4) : m.start()]) is not None
        start = m.start() - (2 if elided else 3 if of else 0)
        if scenes or not _SCENE_FR.search(text, 0, m.start()):
            yield Slot(start, m.end(), code, "capital", "de" if of else "", capital=of and text[start].isupper())
    spelt = "|".join(sorted({re.escape(f) for f in forms["adj"]}, key=lambda f: -len(f)))
    for m in re.finditer(rf"{_LEFT}(?P<before>[Ll]['’]|[Ll][ea] |[Dd]['’]|[Dd]e )?(?P<adj>(?i:{spelt}))(?!\w)", text):
        before = (m["before"] or "").strip().lower().replace("’", "'")
        noun = m["adj"][0].isupper()
        start = m.start() if before in ("l'", "d'") or noun else m.start("adj")
        does = _DOES[before] if before and start < m.start("adj") else ""
        form = _form(m["adj"].lower(), forms["adj"], m.start("adj"), sentences)
        kind = "people" if noun else "adj"
        yield Slot(start, m.end(), code, kind, does, form, capital=bool(does) and m[0][0].isupper())


def _form(word: str, forms: Sequence[str], at: int, sentences: Sequence[Sentence]) -> int:
    """Which of the four forms a word is, by its noun where it may be several."""
    may = [k for k in range(4) if forms[k] == word]
    if len(may) == 1:
        return may[0]
    plural, feminine = may[0] > 1 and may[-1] > 1, may == [1, 3]
    for s in sentences:
        if s.start <= at < s.end and (i := s.token_at(at)) is not None:
            t = s.tokens[i]
            noun: Token = s.tokens[t.head] if t.dep.split(":")[0] in ("amod", "acl", "nmod") else t
            plural, feminine = noun.has("Number=Plur"), noun.has("Gender=Fem")
            if noun is not t and noun.text[0].isupper() and not noun.has("Number=Plur"):
                plural = noun.lower.endswith("s")
    wanted = 2 * plural + feminine
    return wanted if wanted in may else may[0]


def cast(text: str, slots: Sequence[Slot], parts: Mapping[str, str], states: Mapping[str, Any], language: str) -> str:
    """The report with the parts given: code of a state in it -> code of the state that it is to be."""
    out, at = "", 0
    for s in slots:
        if s.state not in parts:
            continue
        out += text[at : s.start]
        forms = states[parts[s.state]][language]
        word = _write_french(s, forms) if language == "fr" else _write_english(s, forms)
        if language == "fr":
            vowel = word[0].lower() in "aeiouyàâéèêîôœ"
            if vowel:
                out = re.sub(r"(?i)\b(qu|lorsqu|puisqu|jusqu)e $", r"\1'", out)
            else:
                out = re.sub(r"(?i)\b(qu|lorsqu|puisqu|jusqu)['’]$", r"\1e ", out)
        out += word[0].upper() + word[1:] if s.capital else word
        at = s.end
    return out + text[at:]


def _write_english(s: Slot, forms: Mapping[str, Any]) -> str:
    if s.kind == "name":
        return f"the {forms['name']}" if forms.get("the") else str(forms["name"])
    word = str(forms[s.kind])
    return f"{'an' if word[0] in 'AEIO' else 'a'} {word}" if s.before == "an" else word


def _write_french(s: Slot, forms: Mapping[str, Any]) -> str:
    if s.kind == "name":
        return _WITH[s.before][forms["class"]].format(forms["name"]) if s.before else str(forms["name"])
    word = str(forms["capital"] if s.kind == "capital" else forms["adj"][s.form])
    if s.kind == "people":
        word = word[0].upper() + word[1:]
    vowel = word[0].lower() in "aeiouyéè" and not word.lower().startswith("y")
    if s.before == "de":
        return ("d'" if vowel else "de ") + word
    if s.before == "art":
        return ("l'" if vowel else "la " if s.form == 1 else "le ") + word
    return word


_WITH = {
    "art": {"f": "la {}", "m": "le {}", "v": "l'{}", "p": "les {}", "n": "{}"},
    "de art": {"f": "de la {}", "m": "du {}", "v": "de l'{}", "p": "des {}", "n": "d'{}"},
    "de": {"f": "de {}", "m": "du {}", "v": "d'{}", "p": "des {}", "n": "d'{}"},
    "en": {"f": "en {}", "m": "au {}", "v": "en {}", "p": "aux {}", "n": "en {}"},
    "à": {"f": "à la {}", "m": "au {}", "v": "à l'{}", "p": "aux {}", "n": "à {}"},
}


def swappable(text: str, slots: Sequence[Slot], own: Sequence[str]) -> bool:
    """Whether a report's two states can change places in it: both are spoken of more than once, and it names no group
    of which the registry knows that it is in one of the two camps."""
    if len(own) < 2 or Counter(s.state for s in slots)[own[1]] < 2:
        return False
    sides = {side_of(code) for code in own}
    return not any(e.side in sides for n in find_names(text) for e in n.entries if e.kind != "state_force")


def stays(text: str) -> list[str]:
    """Names with a state's form in them that are left as they are."""
    return sorted({text[a:b] for a, b in _closed(text)}, key=len, reverse=True)


def main_states(slots: Sequence[Slot]) -> tuple[str, ...]:
    """The two states that a report speaks of most, most first; one where it knows no other."""
    return tuple(code for code, _ in Counter(s.state for s in slots).most_common(2))


def labels(
    text: str, parts: Mapping[str, str], states: Mapping[str, Any], language: str
) -> list[tuple[re.Pattern[str], str]]:
    """What the forms of each party's new name are called in a coding: the part that it plays. Longer ones first; before
    them names that stay ("Kurdistan irakien"), so that they are taken for no form of a party."""
    still = [(re.compile(re.escape(name), re.I), f"name{n}") for n, name in enumerate(stays(text))]
    found: dict[str, str] = {}
    for part, code in parts.items():
        forms = states[code][language]
        found.setdefault(forms["name"].lower(), f"<{part}>")
        found.setdefault(forms["capital"].lower(), f"<{part}.capital>")
        for word in forms["adj"] if language == "fr" else (forms["adj"], forms["people"]):
            found.setdefault(word.lower(), f"<{part}.adj>")
    return still + [
        (re.compile(rf"(?<!\w){re.escape(w)}(?!\w)", re.I), label)
        for w, label in sorted(found.items(), key=lambda x: -len(x[0]))
    ]
