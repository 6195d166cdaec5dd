"""What a sketch keeps of a told incident."""

from __future__ import annotations

import json
from datetime import date

import pytest

from recoupe.link.meaning import default_encoder
from recoupe.link.sketch import REACH_M, sketch, sketch_from_dict, sketch_to_dict
from recoupe.link.wording import key_of, person_of
from recoupe.model.linked import Sketch, Told
from recoupe.model.report import Report
from recoupe.model.stored import report_uid, told_keys
from recoupe.pipeline import code

TEXT = (
    "Des combattants de Boko Haram ont tué 12 civils lundi à Maiduguri, a déclaré Modu Kyari.\n"
    "Parmi les morts figure Zannah Bukar, 41 ans.\n"
    "Le gouverneur Babagana Zulum doit se rendre sur place."
)


@pytest.fixture(scope="module")
def tolds() -> list[Told]:
    coded = code(Report(text=TEXT, title="Attaque à Maiduguri", published="2022-03-15", language="fr"))
    uid = report_uid(coded.report)
    keys = told_keys(uid, coded.incidents)
    return [
        Told(key=k, report_uid=uid, report=coded.report, position=n, incident=i)
        for n, (k, i) in enumerate(zip(keys, coded.incidents, strict=True))
    ]


@pytest.fixture(scope="module")
def first(tolds: list[Told]) -> Sketch:
    return sketch(tolds[0], encoder=None)


def test_day_and_place_are_as_coded(first: Sketch) -> None:
    assert (first.earliest, first.latest) == (date(2022, 3, 14).toordinal(),) * 2
    assert first.published == date(2022, 3, 15).toordinal()
    assert (first.country, first.precision, first.reach_m) == ("NG", "town", REACH_M["town"])
    assert first.lat == pytest.approx(11.85, abs=0.1)


def test_actors_and_tolls(first: Sketch) -> None:
    assert ("perpetrator", "@boko_haram") in {a[:2] for a in first.actors}
    assert ("killed", "civilians", 12, 12) in first.tolls


def test_names_of_the_evidence_and_of_the_report(first: Sketch) -> None:
    assert key_of("maiduguri") in first.names
    assert {"age 41", f"person {person_of('Zannah Bukar')}"} <= first.context
    assert key_of("zulum") in first.context - first.names


def test_names_of_registered_actors_have_a_feature_of_their_own(first: Sketch) -> None:
    assert not {key_of("boko"), key_of("haram")} & (first.names | first.context)


def test_the_evidence_has_a_meaning_if_there_is_an_encoder(tolds: list[Told], first: Sketch) -> None:
    assert first.vector is None
    assert len(sketch(tolds[0], encoder=default_encoder()).vector or b"") == 1024


def test_a_sketch_is_kept_without_loss(tolds: list[Told]) -> None:
    made = sketch(tolds[0], encoder=default_encoder())
    assert sketch_from_dict(json.loads(json.dumps(sketch_to_dict(made)))) == made


def test_what_is_not_told_is_none() -> None:
    report = Report(text="Three men were shot dead.", language="en")
    (incident, *_) = code(report).incidents
    told = Told(key="k", report_uid="u", report=report, position=0, incident=incident)
    made = sketch(told, encoder=None)
    assert (made.earliest, made.latest, made.published, made.lat, made.reach_m, made.country) == (None,) * 6
    assert sketch_from_dict(sketch_to_dict(made)) == made
