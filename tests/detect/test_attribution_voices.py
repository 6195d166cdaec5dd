"""For whom a voice speaks, what its short name stands for, whom an accusation concerns."""

from __future__ import annotations

import pytest

from recoupe.detect.attribution import detect_attributions
from recoupe.detect.attribution_aliases import Aliases
from recoupe.detect.parse import parse_sentences
from recoupe.detect.quotes import detect_quotes
from recoupe.model.mention import AttributionMention


def detect(text: str, language: str) -> tuple[AttributionMention, ...]:
    sentences = parse_sentences(text, language)
    return detect_attributions(text, sentences, language, detect_quotes(text, sentences))


CAMPS = [
    pytest.param("The Pentagon said two men died.", "en", "us", "pentagon", id="pentagon"),
    pytest.param("Russia's defence ministry said two men died.", "en", "russia", None, id="russian-ministry"),
    pytest.param("The Sudanese army said two men died.", "en", "sudan", "saf_sudan", id="sudanese-army"),
    pytest.param("Kyiv said two men died.", "en", "ukraine", None, id="capital"),
    pytest.param("A Hamas spokesman said two men died.", "en", "hamas", None, id="spokesman-of-a-group"),
    pytest.param("The Houthi-run health ministry said two men died.", "en", "houthis", None, id="run-by"),
    pytest.param("Mexico's government said two men died. Its spokesman said more.", "en", "mexico", None, id="its"),
    pytest.param("According to Ukraine's police, Russia lost two men.", "en", "ukraine", None, id="no-apposition"),
    pytest.param("Residents said two men died.", "en", None, None, id="residents"),
    pytest.param("The army said two men died.", "en", None, None, id="army-of-nobody"),
    pytest.param("L'état-major malien parle de deux morts.", "fr", "mali", None, id="état-major"),
    pytest.param("Le M23 parle de deux morts.", "fr", "m23", "m23", id="groupe"),
    pytest.param("Un porte-parole des talibans parle de deux morts.", "fr", "taliban", "taliban", id="porte-parole"),
    pytest.param("Le gouverneur nommé par Moscou parle de deux morts.", "fr", "russia", None, id="nommé-par"),
    pytest.param("Bogota parle de deux morts.", "fr", "colombia", None, id="capitale"),
    pytest.param("La Monusco parle de deux morts.", "fr", "un", "monusco", id="mission"),
]


@pytest.mark.parametrize(("text", "language", "side", "actor"), CAMPS)
def test_camp(text: str, language: str, side: str | None, actor: str | None) -> None:
    voice = detect(text, language)[-1].voices[-1]
    assert (voice.side, voice.actor_id) == (side, actor)


ABOUT = [
    pytest.param("Kinshasa accuse Kigali de génocide.", "fr", "Kigali", "génocide", id="génocide"),
    pytest.param("Alger accuse Rabat de soutenir les rebelles.", "fr", "Rabat", "soutenir les rebelles", id="soutenir"),
    pytest.param("Les chebab, que Nairobi accuse de rapt, fuient.", "fr", "Les chebab", "rapt", id="relative"),
    pytest.param(
        "Addis-Abeba attribue le raid à des « bandits » venus de loin.", "fr", "des « bandits »", None, id="guillemets"
    ),
    pytest.param(
        "The army accused the RSF of genocide in a statement.", "en", "the RSF", "genocide", id="without-the-medium"
    ),
    pytest.param("Quito blamed the gang.", "en", "the gang", None, id="blamed"),
    pytest.param("Rwanda, accused by Goma of theft, fired.", "en", "Rwanda", "theft", id="participle"),
    pytest.param("The mayor spoke of a crime committed by the ELN.", "en", "the ELN", "crime committed by", id="noun"),
]


@pytest.mark.parametrize(("text", "language", "accused", "about"), ABOUT)
def test_whom_and_what_blame_concerns(text: str, language: str, accused: str, about: str | None) -> None:
    (m,) = detect(text, language)
    assert m.speech_act == "accuse"
    assert m.accused is not None and text[slice(*m.accused)] == accused
    assert about is None or m.about is not None and text[slice(*m.about)] == about


def test_denied_part_of_somebody_else() -> None:
    text = "The president denied that Tirana had any part in it."
    (m,) = detect(text, "en")
    assert (m.topic, m.accused and text[slice(*m.accused)]) == ("responsibility", "Tirana")


SHORT = [
    pytest.param("l'Union nationale karen (KNU), au pouvoir", "KNU", "Union nationale karen (KNU)", id="bracket"),
    pytest.param("the National Liberation Army (ELN) fled", "ELN", "National Liberation Army (ELN)", id="letters"),
    pytest.param("la Mission de l'ONU au Kivu (Monusco)", "Monusco", "Mission de l'ONU au Kivu (Monusco)", id="word"),
    pytest.param("men of the Rapid Support Forces", "RSF", "Rapid Support Forces", id="initials"),
    pytest.param("lié à l'État islamique depuis", "EI", "État islamique", id="small-initials-registered"),
    pytest.param("Russian soldiers fired", "RSF", None, id="small-initials-of-nothing"),
    pytest.param("The FLM said so", "FLM", None, id="never-introduced"),
]


@pytest.mark.parametrize(("text", "short", "full"), SHORT)
def test_short_names(text: str, short: str, full: str | None) -> None:
    assert Aliases(text).full(short) == full
