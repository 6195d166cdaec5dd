"""Sentences that only set the scene of what was told before: when and where it happened."""

import pytest

from recoupe.model.report import Report
from recoupe.pipeline import code

CASES = {
    "the incident occurred": (
        "en",
        "Four people were killed and two wounded in a shooting outside a bar, police said. The incident occurred on"
        " Sunday night in Durban.",
        ("2022-06-05", "Durban"),
    ),
    "it happened": (
        "en",
        "A shopkeeper was shot dead by masked men. It happened on Friday afternoon in Kirkuk.",
        ("2022-06-03", "Kirkuk"),
    ),
    "the tragedy took place": (
        "en",
        "Three boys were killed when a mine exploded under their cart. The tragedy took place on Saturday near Sumy.",
        ("2022-06-04", "Sumy"),
    ),
    "it all unfolded": (
        "en",
        "Gunmen killed five worshippers, a priest said. It all unfolded on Thursday in Owo.",
        ("2022-06-02", "Owo"),
    ),
    "officers were called to": (
        "en",
        "A taxi driver was shot and killed, a police spokesman said. Officers were called to Kingston on Saturday.",
        ("2022-06-04", "Kingston"),
    ),
    "les faits se sont produits": (
        "fr",
        "Quatre agriculteurs ont été tués par des hommes armés, selon l'armée. Les faits se sont produits dimanche soir"
        " à Djibo.",
        ("2022-06-05", "Djibo"),
    ),
    "le drame s'est produit": (
        "fr",
        "Deux enfants ont été blessés par l'explosion d'une mine. Le drame s'est produit samedi matin à Popasna.",
        ("2022-06-04", "Popasna"),
    ),
    "l'incident a eu lieu": (
        "fr",
        "Des inconnus ont abattu un douanier. L'incident a eu lieu jeudi à Beni, d'après la société civile.",
        ("2022-06-02", "Beni"),
    ),
    "les pompiers ont été appelés": (
        "fr",
        "Un homme a été tué par balle, a indiqué le parquet. Les pompiers ont été appelés samedi à Marseille.",
        ("2022-06-04", "Marseille"),
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_scene_told_afterwards_is_that_of_the_incident(case: tuple[str, str, tuple[str, str]]) -> None:
    language, text, (day, place) = case
    coded = code(Report(text=text, language=language, published="2022-06-06", outlet="Daily"))
    (incident,) = coded.incidents
    assert incident.when is not None and (incident.when.earliest, incident.when.latest) == (day, day)
    assert incident.where is not None and incident.where.name == place


UNTOUCHED = {
    "what never happened": ("en", "Four people were killed by gunmen. It could happen on Sunday in Durban."),
    "it happens that": ("en", "Four people were killed by gunmen. It happened that the mayor was in Durban on Sunday."),
    "another thing": ("en", "Four people were killed by gunmen. A football match took place on Sunday in Durban."),
    "autre chose": ("fr", "Quatre civils ont été tués par des rebelles. Un concert a eu lieu dimanche à Durban."),
    "ce qui pourrait": ("fr", "Quatre civils ont été tués. Les faits ne se sont jamais produits dimanche à Durban."),
}


@pytest.mark.parametrize("case", UNTOUCHED.values(), ids=UNTOUCHED)
def test_other_scenes_are_left_alone(case: tuple[str, str]) -> None:
    language, text = case
    coded = code(Report(text=text, language=language, published="2022-06-06", outlet="Daily"))
    assert [(i.when, i.where) for i in coded.incidents] == [(None, None)]
