"""Copies: what is one text and what is not, sentence by sentence."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.link.copies import Filed, find_copy
from recoupe.link.copy_text import fold
from recoupe.link.fingerprint import fingerprint
from recoupe.link.meaning import default_encoder
from recoupe.model.linked import Copy
from recoupe.model.report import Report

LEAD = (
    "Gunmen in speedboats fired on a passenger ferry on the Niger River near the town of Konna on Wednesday, killing"
    " at least 17 travellers, two local officials said."
)
VESSEL = (
    "The vessel, which was carrying traders to the weekly market at Youwarou, drifted onto a sandbank after its "
    "pilot was hit in the chest."
)
QUOTE = (
    '"We lay flat among the sacks of rice until they had gone," passenger Aminata Kassogué said from her hospital bed.'
)
NURSES = "Health workers in Mopti said they were treating 31 people, nine of them children."
ROADS = "River transport has been the last link for villages cut off by mined roads since the rainy season."
OWN = "In parliament the finance minister promised 200 new vehicles and was booed from the gallery for an hour."
OTHER = "Engineers have begun to raise the wreck of the old barge that blocks the harbour of Segou since November."
RIGHTS = "All rights reserved to the company and its licensors in every land of the world, river and sea."
WIRE = " ".join((LEAD, VESSEL, QUOTE, NURSES, ROADS))


def filed(
    text: str, uid: str = "a", published: str | None = "2023-05-11", outlet: str = "X", lang: str = "en"
) -> Filed:
    report = Report(text=text, language=lang, outlet=outlet, published=published)
    return uid, report, fingerprint(report)


def copied(one: str, other: str, **kinds: str) -> Copy | None:
    return find_copy(filed(one), filed(other, "b", outlet="Y", **kinds))


def shared(one: str, other: str) -> list[tuple[str, str]]:
    found = copied(one, other)
    return [] if found is None else [(one[a:b], other[c:d]) for a, b, c, d in found.spans]


def test_a_dispatch_printed_whole() -> None:
    found = copied("MOPTI, Mali, May 11 (Reuters) - " + WIRE, f"{WIRE}\n\nWith Reuters")
    assert found is not None
    assert (found.kind, found.contained, found.source) == ("verbatim", (1.0, pytest.approx(1.0, abs=0.05)), "a")
    assert len(found.spans) == 5


def test_reordered_cut_and_edited() -> None:
    vessel = VESSEL.replace("drifted onto", "drifted on to").replace("weekly market", "market")
    other = " ".join((NURSES, LEAD.replace("17", "seventeen").replace("fired on", "opened fire on"), vessel, OWN))
    assert [a for a, _ in shared(WIRE, other)] == [LEAD, VESSEL, NURSES]


def test_one_sentence_in_a_report_of_its_own_is_an_extract() -> None:
    other = f"{OWN} {VESSEL} {OTHER}"
    found = copied(WIRE, other)
    assert found is not None
    assert found.kind == "extract"
    assert shared(WIRE, other) == [(VESSEL, VESSEL)]


def test_a_sentence_with_another_toll_is_left_out() -> None:
    assert [a for a, _ in shared(WIRE, WIRE.replace("17", "23"))] == [VESSEL, QUOTE, NURSES, ROADS]


def test_speech_and_short_sentences_go_with_the_prose_around() -> None:
    flat = f"{VESSEL} Nobody helped. {QUOTE} {LEAD}"
    assert [a for a, _ in shared(flat, f"{flat} {OWN}")] == [VESSEL, "Nobody helped.", QUOTE, LEAD]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{LEAD} {QUOTE}", f"{OWN} {QUOTE} {OTHER}"),  # one speaker, two reporters
        (
            f"{OWN} «{VESSEL} {ROADS}» said a communiqué.",
            f"{OTHER} “{VESSEL} {ROADS}” the communiqué read.",
        ),  # one communiqué
        (f"{LEAD} No group has claimed the attack.", f"{OTHER} No group has claimed the attack."),
        (f"{LEAD}\n\nThis is a developing story.", f"{OTHER}\n\nThis is a developing story."),
        (f"{LEAD}\n{RIGHTS}", f"{OTHER}\n{RIGHTS}"),
        (f"{LEAD} He fled.", f"{OTHER} He fled."),
        (
            LEAD,
            "At least 17 people died on Wednesday when armed men in three boats attacked a ferry close to Konna, the"
            " mayor of a commune on the Niger said.",
        ),  # two reporters
        ("", WIRE),
        ("«", "»"),
    ],
)
def test_no_copy(one: str, other: str) -> None:
    assert copied(one, other) is None


def test_a_form_filled_in_anew_is_no_copy() -> None:
    form = (
        "The ministry said on {} that {} people had been killed and {} injured in 24 hours, most of them in {}. "
        "Several victims remained under the rubble, and ambulance crews could not reach them. War planes raided {} "
        "at dawn."
    )
    one, other = (
        form.format("Tuesday", 107, 143, "Rafah", "Amal"),
        form.format("Friday", 112, 157, "Jabalia", "Bureij"),
    )
    found = find_copy(filed(one), filed(other, "b", published="2023-05-14"))
    assert found is None


def test_prose_of_the_one_that_the_other_quotes() -> None:
    text = f"{VESSEL} {ROADS}"
    found = copied(text, f"{OWN} “{VESSEL} {ROADS}” a boatmen's union wrote.")
    assert found is not None
    assert (found.source, found.why) == ("a", "quoted by the other")


def test_what_a_witness_said_is_not_the_paper_s_prose() -> None:
    said = "The pilot said the men came in three boats from the left bank, burned the rice and took all telephones."
    quoted = "The men came in three boats from the left bank, burned the rice and took all telephones"
    assert copied(f"{LEAD} {said}", f'{OTHER} "{quoted}," the pilot told us.') is None


def test_bytes_read_wrongly_and_capitals() -> None:
    text = (
        "Les assaillants, armés de machettes, ont brûlé une trentaine d’abris à Djugu. Un élu a confirmé le bilan et"
        " fait état de douze blessés graves évacués vers l’hôpital de Bunia."
    )
    misread = text.encode("utf-8").decode("cp1252", "ignore")
    assert len(shared(text, misread)) == 2
    assert len(shared(text, text.upper())) == 2


def test_one_report_is_no_copy_of_itself() -> None:
    assert find_copy(filed(WIRE), filed(WIRE)) is None


def test_a_translation_needs_an_encoder() -> None:
    french = (
        "Des hommes armés à bord de vedettes ont ouvert le feu mercredi sur un bateau de passagers sur le fleuve "
        "Niger, près de la ville de Konna, tuant au moins 17 voyageurs, ont indiqué deux responsables locaux. "
        "L'embarcation, qui transportait des commerçants vers le marché hebdomadaire de Youwarou, a dérivé jusqu'à "
        "un banc de sable après que son pilote eut été touché à la poitrine."
    )
    one, other = filed(WIRE), filed(french, "b", published="2023-05-12", outlet="Y", lang="fr")
    assert find_copy(one, other) is None
    found = find_copy(one, other, encoder=default_encoder())
    assert found is not None
    assert (found.kind, found.source, len(found.spans)) == ("translation", "a", 2)


POOL = (LEAD, VESSEL, QUOTE, NURSES, ROADS, OWN, OTHER, "He fled.", "Read also: the war on the river")
texts = st.lists(st.sampled_from(POOL), max_size=8).map(" ".join)


@settings(deadline=None)
@given(texts, texts, st.sampled_from([None, "2023-05-11", "2023-05-12"]))
def test_spans_pair_the_same_words_whichever_report_comes_first(one: str, other: str, day: str | None) -> None:
    a, b = filed(one), filed(other, "b", published=day, outlet="Y")
    found = find_copy(a, b)
    assert find_copy(b, a) == found
    turned = find_copy(("d", *a[1:]), ("c", *b[1:]))
    assert (turned is None) == (found is None)
    if found is None or turned is None:
        return
    assert found.a < found.b
    assert sorted((c, d, x, y) for x, y, c, d in turned.spans) == sorted(found.spans)
    assert found.spans == tuple(sorted(set(found.spans)))
    assert all(0 < share <= 1 for share in found.contained)
    for x, y, c, d in found.spans:
        assert 0 <= x < y <= len(one)
        assert 0 <= c < d <= len(other)
        assert one[x:y] == other[c:d]


@settings(deadline=None)
@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(POOL[:5]), min_size=2, max_size=5, unique=True))
def test_a_text_with_words_dropped_and_sentences_shuffled_is_found(dice: Random, parts: list[str]) -> None:
    edited = []
    for part in dice.sample(parts, len(parts)):
        words = part.split()
        del words[dice.choice([n for n, w in enumerate(words) if w.isalpha() and n])]
        edited.append(" ".join(words))
    prose = [p for p in parts if p != QUOTE]
    text, other = " ".join(parts), " ".join([OWN, *edited])
    for one, two in shared(text, other):
        assert len({fold(w) for w in one.split()} & {fold(w) for w in two.split()}) * 2 > len(one.split())
    assert copied(text, other) is not None or len(prose) < 2
