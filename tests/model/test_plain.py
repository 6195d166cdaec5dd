"""Texts as they are seen, and the way back to the characters as published."""

import textwrap
import unicodedata

import pytest
from hypothesis import given, strategies

from recoupe.model.incident import Actor
from recoupe.model.mention import AttributionMention, PlaceMention, Voice
from recoupe.model.plain import plain, restored, unwrapped
from recoupe.model.report import Report

ARTICLE = (
    "Huit pêcheurs ont été enlevés dans la nuit de lundi à mardi par des hommes armés sur le lac Tchad, près de "
    "Baga Sola, ont indiqué des habitants joints par téléphone. Deux d'entre eux ont été relâchés le lendemain.\n"
    "Le gouverneur de la province a accusé Boko Haram, qui n'a pas revendiqué l'enlèvement. Les recherches, menées "
    "avec l'appui de l'aviation, se poursuivaient mercredi soir."
)


@pytest.mark.parametrize("text", [ARTICLE, "", "A b.\n\nC d — « e », l’État.", "Titre sans point\nSuite du texte."])
def test_most_texts_are_plain(text: str) -> None:
    assert plain(text) is None


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("12\u00a0civils", "12 civils", id="no-break space"),
        pytest.param("«\u202f30\u202f000\u202f»", "« 30 000 »", id="thin spaces"),
        pytest.param("tué.  Puis\t\t deux", "tué. Puis deux", id="many blanks"),
        pytest.param("tue\u0301s a\u0300 Gao", "tués à Gao", id="accents of their own"),
        pytest.param("\u202aSanaa\u202c,\u200f \u2067Aden\u2069", "Sanaa, Aden", id="marks of direction"),
        pytest.param("héli\u00adcop\u00adtère", "hélicoptère", id="soft hyphens"),
        pytest.param("💥💥 Gao 🇲🇱 : ▪ 2 morts", " Gao : 2 morts", id="pictures"),
        pytest.param("un\r\ndeux\rtrois\u2028Quatre", "un deux trois\nQuatre", id="line ends"),
        pytest.param("\ufeffÀ Gao", "À Gao", id="a mark inside"),
    ],
)
def test_what_is_seen(text: str, seen: str) -> None:
    found = plain(text)
    assert found is not None
    assert found.text == seen


@pytest.mark.parametrize(
    ("text", "words", "published"),
    [
        pytest.param("Le 3\u00a0 mars, 12\u00a0civils", "12 civils", "12\u00a0civils", id="blank"),
        pytest.param("\u202aCinq policiers\u202c tués", "Cinq policiers", "Cinq policiers", id="marks left outside"),
        pytest.param("💥 e\u0301te\u0301 tue\u0301s.", "tués", "tue\u0301s", id="accents"),
        pytest.param("mi\u00adnes et\r\nobus", "mines et obus", "mi\u00adnes et\r\nobus", id="inside"),
    ],
)
def test_the_way_back(text: str, words: str, published: str) -> None:
    found = plain(text)
    assert found is not None
    at = found.text.index(words)
    start, end = found.back(at, at + len(words))
    assert text[start:end] == published


@given(strategies.text(alphabet="aé e\u0301\u0300\u00a0\u202f\u200e\u00ad\t\r\n.\u2028B", max_size=40))
def test_every_character_has_its_place(text: str) -> None:
    found = plain(text)
    if found is None:
        assert unicodedata.normalize("NFC", text) == text
        return
    assert len(found.text) == len(found.starts) == len(found.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends))
    assert list(found.starts) == sorted(found.starts)


@pytest.mark.parametrize("width", [50, 66, 72, 80])
def test_lines_broken_at_a_column_are_joined(width: int) -> None:
    broken = "\n\n".join(textwrap.fill(p, width) for p in ARTICLE.split("\n"))
    assert unwrapped(broken) == ARTICLE.replace("\n", "\n\n")


def test_a_sentence_that_goes_on_in_the_next_line_is_joined() -> None:
    assert unwrapped("Ils ont tué\ndouze civils.\nPuis ils ont fui.") == "Ils ont tué douze civils.\nPuis ils ont fui."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Attaque à Baga Sola\nHuit pêcheurs enlevés\nLe lac fermé\nDes habitants fuient", id="headlines"),
        pytest.param("Morts : 4\nBlessés : 7\nDisparus : 2\nDéplacés : 300\nLieu : Bol\nJour : lundi", id="a list"),
        pytest.param(ARTICLE, id="a paragraph a line"),
    ],
)
def test_lines_of_their_own_stay(text: str) -> None:
    assert unwrapped(text) is text


def test_mentions_and_actors_get_the_spans_of_the_published_text() -> None:
    report = Report(text="\u202aL'arme\u0301e\u202c a dit\u00a0: «\u00a0A\u0300 Bol, oui.\u00a0»")
    way = plain(report.text)
    assert way is not None
    assert way.text == "L'armée a dit : « À Bol, oui. »"
    place = PlaceMention(start=20, end=23, quote="Bol", rule="x", name="Bol", phrase=(18, 23))
    said = AttributionMention(
        start=0, end=13, quote="L'armée a dit", rule="x", cue=(8, 13), source=(0, 7), content=((18, 29),),
        voices=(Voice("armée", "official"),),
    )  # fmt: skip
    back, told = restored((place, said), report, way)
    assert (back.quote, report.text[back.start : back.end]) == ("Bol", "Bol")
    assert back.phrase is not None and report.text[slice(*back.phrase)] == "A\u0300 Bol"
    assert told.quote == "L'arme\u0301e\u202c a dit"
    assert told.source is not None and report.text[slice(*told.source)] == "L'arme\u0301e"
    assert [report.text[a:b] for a, b in told.content] == ["A\u0300 Bol, oui."]
    span = Report(text=way.text).span(2, 7)
    actor = Actor(role="perpetrator", name="armée", id=None, kind="state_force", side=None, evidence=(span,))
    assert restored(actor, report, way).evidence[0].quote == "arme\u0301e"


def test_a_plain_report_is_left_as_it_is() -> None:
    node = (Report(text="a").span(0, 1),)
    assert restored(node, Report(text="a"), None) is node
