"""Quotations: every example marks with ⟦ ⟧ what must be found, and nothing else."""

from __future__ import annotations

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.quotes import detect_quotes, is_scare

QUOTES = [
    pytest.param("fr", "« ⟦Ils ont tiré.⟧ » Puis rien.", id="guillemets"),
    pytest.param("fr", "«\u00a0⟦Ils ont tiré⟧\u00a0», dit-il.", id="narrow-blanks"),
    pytest.param("fr", "Il a dit : “⟦Nous partons demain.⟧”", id="english-marks-in-french"),
    pytest.param("fr", "Le général : « ⟦Nos “lions” tiennent la ville.⟧ »", id="nested"),
    pytest.param("fr", '« ⟦Les tirs venaient du nord⟧", a prétendu le maire.', id="mismatched"),
    pytest.param("fr", "La chaîne « ⟦Nord Info⟧, proche des rebelles, a diffusé la vidéo.", id="unclosed-name"),
    pytest.param("fr", "⟦Nous avons perdu dix hommes⟧ », a déclaré le colonel.", id="unopened"),
    pytest.param("fr", "« ⟦Un premier jour.⟧\n« ⟦Un second jour⟧ », dit-elle.", id="reopened-in-each-paragraph"),
    pytest.param("fr", "« ⟦Ils sont venus. Ils ont tué. Ils sont partis.⟧ »", id="several-sentences"),
    pytest.param("fr", "L'armée n'a rien dit d'autre.", id="apostrophes"),
    pytest.param("en", '"⟦We ran,⟧" she said. "⟦They shot.⟧"', id="straight"),
    pytest.param("en", "“⟦We ran,⟧” she said.", id="curly"),
    pytest.param("en", "'⟦We lost ten men,⟧' said the soldiers' commander.", id="single-and-possessive"),
    pytest.param("en", "‘⟦We ran,⟧’ she said, ‘⟦and they shot.⟧’", id="single-curly"),
    pytest.param("en", "The soldiers' camp and the rebels' post burned.", id="possessives"),
    pytest.param("en", "The '⟦liberated⟧' town fell.", id="scare-single"),
    pytest.param("en", "No marks at all.", id="none"),
]


@pytest.mark.parametrize(("language", "marked"), QUOTES)
def test_quotations(language: str, marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    found = detect_quotes(text, parse_sentences(text, language))
    out, last = "", 0
    for q in found:
        assert q.quote == text[q.start : q.end]
        out, last = out + text[last : q.start] + "⟦" + q.quote + "⟧", q.end
    assert out + text[last:] == marked


SCARE = [
    pytest.param("fr", "L'armée attribue le raid à des « terroristes ».", True, id="noun-at-arms-length"),
    pytest.param("fr", "La mort de deux « cadres » du groupe est annoncée.", True, id="after-a-number"),
    pytest.param(
        "fr", "Le ministère y voit une riposte « proportionnée » aux tirs.", False, id="adjective-of-the-speaker"
    ),
    pytest.param("fr", "La chaîne « Nord Info » a diffusé la vidéo.", False, id="a-name"),
    pytest.param("fr", "« Nous avons gagné la bataille », dit-il.", False, id="speech"),
    pytest.param("en", 'The army shot ten "terrorists" in the village.', True, id="noun-en"),
    pytest.param("en", '"They ran away," she said.', False, id="speech-en"),
]


@pytest.mark.parametrize(("language", "text", "scare"), SCARE)
def test_scare_quotes(language: str, text: str, scare: bool) -> None:
    sentences = parse_sentences(text, language)
    (quote,) = detect_quotes(text, sentences)
    assert is_scare(text, quote, sentences[0]) is scare
