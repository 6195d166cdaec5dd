"""Texts in two languages side by side, by an encoder that knows a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.link.copy_text import cut, read_sentences
from recoupe.link.copy_translation import Meant, translated
from recoupe.link.meaning import default_encoder
from recoupe.model.report import Report

if TYPE_CHECKING:
    from recoupe.link.meaning import Rows

FRENCH = (
    "Dix-huit civils ont été tués dans la nuit de dimanche à lundi lors de l'attaque d'un site de déplacés du "
    "territoire de Djugu. Les assaillants, armés de machettes et de quelques fusils, ont mis le feu à une trentaine "
    "d'abris, a dit le chef du groupement, Innocent Mateso. Un responsable de la Croix-Rouge locale a confirmé le "
    "bilan et fait état de douze blessés graves, évacués vers l'hôpital de Bunia."
)
ENGLISH = (
    "Eighteen civilians were killed overnight from Sunday to Monday in an attack on a site for displaced people in "
    "the territory of Djugu. The attackers, armed with machetes and a few rifles, set fire to about thirty shelters,"
    " said the head of the local grouping, Innocent Mateso. A local Red Cross official confirmed the toll and "
    "reported twelve seriously injured, who were taken to the hospital in Bunia."
)
OWN = (
    "Another night of horror near Djugu: the army, based four kilometres away, came an hour after the first screams,"
    " a civic group said. Huts were burned and cattle driven off. Doctors in Bunia are treating the wounded. A "
    "spokesman of the militia denied that its men had been in the area."
)


def found(french: str, english: str, published: str = "2022-03-15") -> list[Meant]:
    a = Report(text=french, language="fr", published="2022-03-14")
    b = Report(text=english, language="en", published=published)
    one, other = (read_sentences(r.text, r.language, cut(r.text)) for r in (a, b))
    return translated(a, b, one, other, default_encoder())


def test_a_translation_is_paired_by_sentence() -> None:
    assert [(m.i, m.j) for m in found(FRENCH, ENGLISH)] == [(0, 0), (1, 1), (2, 2)]


def test_sentences_in_another_order() -> None:
    parts = ENGLISH.split(". ")
    moved = f"{parts[2].rstrip('.')}. {parts[0]}. {parts[1]}."
    assert [(m.i, m.j) for m in found(FRENCH, moved)] == [(0, 1), (1, 2), (2, 0)]


def test_an_own_report_of_the_event_is_no_translation() -> None:
    assert found(FRENCH, OWN) == []


def test_numbers_must_agree() -> None:
    renewed = ENGLISH.replace("Eighteen", "Twenty-three").replace("thirty", "sixty").replace("twelve", "nine")
    assert found(FRENCH, renewed) == []


def test_a_number_that_was_brought_up_to_date_leaves_its_sentence_out() -> None:
    assert [(m.i, m.j) for m in found(FRENCH, ENGLISH.replace("Eighteen", "Twenty-three"))] == [(1, 1), (2, 2)]


def test_texts_far_apart_in_time_are_not_compared() -> None:
    assert found(FRENCH, ENGLISH, published="2022-06-01") == []


def test_what_both_quote_is_no_translation() -> None:
    assert found(f"« {FRENCH} », dit-il.", f'"{ENGLISH}" he said.') == []


def test_what_one_of_them_quotes_is() -> None:
    assert {m.quoted for m in found(FRENCH, f'"{ENGLISH}" he said.')} == {"b"}


class Deaf:
    """Finds all sentences equal."""

    def encode(self, texts: list[str], /) -> Rows:
        import numpy as np

        return np.ones((len(texts), 4), dtype=np.float32) / 2


def test_nothing_is_encoded_where_texts_have_no_mark_in_common() -> None:
    a = Report(text="Rien ne bouge ici depuis longtemps.", language="fr")
    b = Report(text="The old man went down to the sea.", language="en")
    one, other = (read_sentences(r.text, r.language, cut(r.text)) for r in (a, b))
    assert translated(a, b, one, other, Deaf()) == []


@pytest.mark.parametrize("text", ["", "12", "«", "Read more"])
def test_texts_without_sentences(text: str) -> None:
    assert found(text, ENGLISH) == []
