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
    pytest.param("fr", "„⟦Nous partons demain⟧“, dit-il.", id="low-and-high"),
    pytest.param("fr", "<< ⟦Nous partons demain⟧ >>, dit-il.", id="typed-guillemets"),
    pytest.param("en", "``⟦We ran to the river,⟧'' she said.", id="typed-backquotes"),
    pytest.param("en", "''⟦We ran to the river,⟧'' she said.", id="two-apostrophes"),
    pytest.param("fr", "‹ ⟦Nous partons demain⟧ ›, dit-il.", id="single-guillemets"),
    pytest.param("fr", "»⟦Nous partons demain⟧«, dit-il.", id="guillemets-inwards"),
    pytest.param("en", "“ ⟦We ran to the river⟧ ” she said.", id="blanks-inside"),
    pytest.param("fr", "« ⟦Il a dit : “Partez !” et nous sommes partis.⟧ »", id="speech-in-speech"),
    pytest.param("fr", "« ⟦Ils ont dit «sortez» et ils ont tiré⟧ », raconte-t-elle.", id="same-marks-inside"),
    pytest.param("en", "“⟦He told me, ‘Get out,’ and I ran,⟧” she said.", id="speech-in-speech-en"),
    pytest.param("en", "He said: '⟦It's the soldiers' fault.⟧'", id="apostrophe-of-a-plural"),
    pytest.param("en", "‘⟦They’ve taken everything, even the soldiers’ food,⟧’ she said.", id="apostrophes-curly"),
    pytest.param(
        "en",
        "'⟦We've lost everything,⟧' said Tom O'Neill. '⟦The Smiths' house is gone too.⟧'",
        id="apostrophes-of-all-kinds",
    ),
    pytest.param("en", "It was rock 'n' roll in the '90s.", id="cut-words"),
    pytest.param("en", '“⟦We ran to the river.⟧" Then silence.', id="curly-then-straight"),
    pytest.param("fr", "«⟦Nous partons.⟧» «⟦Nous restons.⟧»", id="side-by-side"),
    pytest.param("fr", "Il a crié : « ⟦Partez !⟧", id="unclosed-at-the-end"),
    pytest.param("en", "“⟦First.⟧\n“⟦Second.⟧\n“⟦Third.⟧”", id="reopened-en"),
    pytest.param("fr", "« ⟦Premier jour.⟧\n» ⟦Deuxième jour.⟧ »", id="closing-mark-repeated-at-paragraphs"),
    pytest.param("fr", "Le “⟦général⟧” a dit : « ⟦Tout va bien⟧ ».", id="two-kinds-of-marks"),
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
