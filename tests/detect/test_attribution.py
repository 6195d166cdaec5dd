"""Who says so. The sentences of ``attribution_fr.txt`` and ``attribution_en.txt`` carry their expectations:

``[a|…]`` are the words that the first attribution covers, ``[b|…]`` those of the second; below stand their voices from
the outermost to the root (``name:kind``, ``:anonymous``; ``?`` for no name, ``outlet`` for no voice) and whatever
differs from a plain, certain, neutral assertion. A sentence with nothing below says nothing on anybody's word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from recoupe.detect.attribution import detect_attributions, find_agency
from recoupe.detect.parse import parse_sentences
from recoupe.detect.quotes import detect_quotes
from recoupe.errors import LanguageError
from recoupe.model.mention import AttributionMention, Voice

_MARKS = re.compile(r"\[[a-h]\||\]")


@dataclass(frozen=True)
class Case:
    id: str
    language: str
    marked: str
    text: str
    voices: tuple[str, ...]


def read_cases(language: str) -> list[Case]:
    """One case for each line that is not indented; the indented lines under it are its voices."""
    found: list[Case] = []
    path = Path(__file__).with_name(f"attribution_{language}.txt")
    for line in filter(str.strip, path.read_text(encoding="utf-8").splitlines()):
        if line.startswith("    "):
            last = found[-1]
            found[-1] = Case(last.id, language, last.marked, last.text, (*last.voices, line.strip()))
        else:
            text = _MARKS.sub("", line)
            found.append(Case("-".join(re.findall(r"\w+", text.lower())[:9]), language, line, text, ()))
    return found


def detect(text: str, language: str) -> tuple[AttributionMention, ...]:
    sentences = parse_sentences(text, language)
    return detect_attributions(text, sentences, language, detect_quotes(text, sentences))


def mark(text: str, mentions: Sequence[AttributionMention]) -> str:
    marks = []
    for letter, m in zip("abcdefgh", mentions):
        for a, b in m.content:
            marks += [(a, 1, a - b, f"[{letter}|"), (b, 0, -a, "]")]
    out, last = "", 0
    for at, _, _, put in sorted(marks, key=lambda x: x[:3]):
        out, last = out + text[last:at] + put, at
    return out + text[last:]


def line_of(m: AttributionMention) -> str:
    def name(v: Voice) -> str:
        return f"{v.name or '?'}:{v.kind}" + (":anonymous" if v.anonymous else "")

    plain = (("assert", m.speech_act), ("certain", m.certainty), ("neutral", m.stance), (None, m.topic))
    return " ".join([" < ".join(map(name, m.voices)) or "outlet", *(x for usual, x in plain if x and x != usual)])


@pytest.mark.parametrize("case", [*read_cases("fr"), *read_cases("en")], ids=lambda c: c.id)
def test_sentences(case: Case) -> None:
    found = detect(case.text, case.language)
    assert (mark(case.text, found), tuple(map(line_of, found))) == (case.marked, case.voices)


BLAME = [
    pytest.param(
        "Khartoum accuse Abou Dhabi d'armer les rebelles.", "fr", "Abou Dhabi", "armer les rebelles", id="accuse-de"
    ),
    pytest.param("La junte impute l'embuscade aux Karens.", "fr", "Karens", "l'embuscade", id="impute-à"),
    pytest.param("L'assassinat est attribué à un cartel.", "fr", "un cartel", "L'assassinat", id="attribué-à"),
    pytest.param("Les chebab ont revendiqué mardi l'attentat.", "fr", "Les chebab", "l'attentat", id="revendique"),
    pytest.param("L'attaque a été revendiquée par les chebab.", "fr", "les chebab", "L'attaque", id="revendiquée-par"),
    pytest.param(
        "Le M23 nie toute implication dans le raid.", "fr", "Le M23", "toute implication dans le raid", id="nie"
    ),
    pytest.param("Police blamed the cartel for the killing.", "en", "the cartel", "the killing", id="blame-for"),
    pytest.param("The army blamed the blast on rebels.", "en", "rebels", "the blast", id="blame-on"),
    pytest.param("Kyiv accused Moscow of shelling the port.", "en", "Moscow", "shelling the port", id="accuse-of"),
    pytest.param("The ELN claimed the bombing.", "en", "The ELN", "the bombing", id="claim"),
    pytest.param("The raid was claimed by Al-Shabaab.", "en", "Al-Shabaab", "The raid", id="claimed-by"),
    pytest.param("Tehran denied any role in the strike.", "en", "Tehran", "any role in the strike", id="deny"),
    pytest.param("The junta laid the blame for the fire on rebels.", "en", "rebels", "the fire", id="lay-blame"),
    pytest.param("An ambush attributed to the Zetas cartel.", "en", "the Zetas cartel", "An ambush", id="attributed"),
    pytest.param("L'armée a mis le raid sur le compte de la Codeco.", "fr", "Codeco", "le raid", id="compte-de"),
    pytest.param("Bangui rejette la faute du raid sur la CPC.", "fr", "CPC", "raid", id="rejette-la-faute"),
]


@pytest.mark.parametrize(("text", "language", "accused", "about"), BLAME)
def test_whom_an_act_concerns(text: str, language: str, accused: str, about: str) -> None:
    (m,) = detect(text, language)
    assert m.accused is not None and m.about is not None
    assert (text[slice(*m.accused)], text[slice(*m.about)]) == (accused, about)
    assert m.topic == "responsibility"


NO_PART = [
    pytest.param("Londres a démenti avoir été informé du raid.", "fr", id="démenti-avoir-été-informé"),
    pytest.param("The mayor denied having been warned of the attack.", "en", id="denied-having-been-warned"),
    pytest.param("The minister denied any knowledge of the plot.", "en", id="denied-knowledge"),
]


@pytest.mark.parametrize(("text", "language"), NO_PART)
def test_who_denies_having_known_of_an_act_denies_no_part_in_it(text: str, language: str) -> None:
    (m,) = detect(text, language)
    assert (m.speech_act, m.topic, m.accused) == ("deny", None, None)


def test_every_span_is_in_the_text() -> None:
    text = "Le maire, joint par l'AFP, accuse l'armée d'avoir tiré. « Ils ont tué dix hommes », dit-il."
    for m in detect(text, "fr"):
        assert m.quote == text[m.start : m.end]
        assert m.start <= m.cue[0] < m.cue[1] <= m.end
        assert all(0 <= a < b <= len(text) for a, b in m.content)


FLOOR = [
    pytest.param(
        "« Nous étions au marché », raconte une commerçante. « [Un drone a frappé.] »", "fr", id="quotation-goes-on"
    ),
    pytest.param(
        "Selon des habitants, l'armée est entrée dans le village. [Deux hommes ont été abattus].",
        "fr",
        id="selon-goes-on",
    ),
    pytest.param(
        "Un témoin a dit que les tireurs étaient trois. [Ils avaient fui vers la forêt].", "fr", id="tense-shifted-back"
    ),
    pytest.param('"We heard shots," a nurse said. "[Then nine bodies came in.]"', "en", id="quotation-goes-on-en"),
    pytest.param("A guard said the men wore masks. [They had come from the hills].", "en", id="tense-shifted-back-en"),
]


@pytest.mark.parametrize(("marked", "language"), FLOOR)
def test_speaker_keeps_the_floor(marked: str, language: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    (m,) = detect(text, language)
    start = marked.index("[")
    end = marked.index("]") - 1
    assert any(a <= start and end <= b for a, b in m.content)


LOST = [
    pytest.param(
        "Un témoin a dit que les tireurs étaient trois. La police a bouclé le quartier.", "fr", id="own-voice"
    ),
    pytest.param(
        "Selon des habitants, dix hommes sont morts. Lundi, un camion a sauté sur une mine.", "fr", id="new-day"
    ),
    pytest.param("Ten people died, police said. A bridge was destroyed.", "en", id="cue-at-the-end"),
    pytest.param("According to residents, ten people died. On Monday a truck hit a mine.", "en", id="new-day-en"),
    pytest.param("Selon des habitants, dix hommes sont morts.\nDeux soldats ont été tués.", "fr", id="new-paragraph"),
]


@pytest.mark.parametrize(("text", "language"), LOST)
def test_speaker_loses_the_floor(text: str, language: str) -> None:
    (m,) = detect(text, language)
    first = re.search(r"[.]\s", text)
    assert first is not None and max(b for _, b in m.content) <= first.start() + 1


AGENCIES = [
    pytest.param("GOMA, 3 mai (AFP) - Dix civils ont été tués.", "AFP", id="dateline-fr"),
    pytest.param("KHARTOUM, May 3 (Reuters) - Shells fell.", "Reuters", id="dateline-en"),
    pytest.param("(AP) — Shells fell.", "AP", id="no-place"),
    pytest.param("Dix civils ont été tués.\n\n(AFP)", "AFP", id="closing-line"),
    pytest.param("Shells fell on the market. (Reuters)", "Reuters", id="closing-bracket"),
    pytest.param("Dix civils ont été tués.\nAvec AFP", None, id="avec"),
    pytest.param("Shells fell. (with Reuters)", None, id="with"),
    pytest.param("GOMA (RDC) - Dix civils ont été tués.", None, id="a-country-in-brackets"),
    pytest.param("A reporter (AP) was hurt in Goma. Shells fell.", None, id="inside-a-sentence"),
    pytest.param("", None, id="empty"),
]


@pytest.mark.parametrize(("text", "name"), AGENCIES)
def test_agency_that_signs(text: str, name: str | None) -> None:
    found = find_agency(text)
    assert (found and found[0].name) == name
    assert found is None or (text[slice(*found[1])] == name and found[0].kind == "agency")


def test_unknown_language() -> None:
    with pytest.raises(LanguageError, match="not supported"):
        detect_attributions("", (), "xx", ())


def test_an_unverified_figure_without_a_comma_before_it_stays_in_its_sentence() -> None:
    text = "Shells fell on the market in Bor. " * 20 + "The toll this newspaper could not verify."
    sentences = parse_sentences(text, "en")
    voices = detect_attributions(text, sentences, "en", detect_quotes(text, sentences))
    found = [m for m in voices if m.rule.endswith(".unable")]
    assert [text[a:b] for m in found for a, b in m.content] == ["The toll this newspaper"]
