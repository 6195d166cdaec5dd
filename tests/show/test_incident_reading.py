"""What an incident's object says, in the order in which a person asks."""

from __future__ import annotations

import pytest
from tests.show.conftest import (
    ARMY,
    RADIO,
    SOIR,
    Json,
    claim,
    demand,
    incident,
    massacre,
    number,
    source,
)

from recoupe.show.incident_reading import read_incident, title_words


def test_the_head() -> None:
    reading = read_incident(massacre())
    assert reading.title == "Armed attack · 4–5 May 2013 · near Mutaho, DR Congo"
    assert reading.counts == "3 reports, 1 text, 1 root · 1 takes text from another · contested: responsibility, killed"
    assert title_words(demand()) == "Demand"


def test_facts_name_day_place_and_sides() -> None:
    assert read_incident(massacre()).facts == (
        ("when", "4–5 May 2013", "to within 2 days"),
        ("where", "near Mutaho, Nord-Kivu, DR Congo", "within 5 km, 1.60° S 29.20° E"),
        ("blamed on", "Front", "rebel, side: front"),
        ("victims", "habitants", "civilians"),
    )


def test_a_contradiction_names_who_holds_and_who_denies() -> None:
    killed, responsibility = read_incident(massacre()).disputes
    assert killed.why == "what is said of killed cannot hold together"
    assert [(v.value, [h.who for h in v.holders]) for v in killed.values] == [
        ("12", ["armée"]),
        ("at least 30", ["un habitant (unnamed)"]),
    ]
    held, denied = responsibility.values
    assert (held.only_denied, held.support, held.holders[0].stance) == (
        False,
        "1 report, 1 text, 1 root; denied by 1 root",
        "distant: Le Soir",
    )
    assert (denied.only_denied, denied.support, denied.holders[0].manner) == (True, "", "denies it")


def test_the_same_words_in_copies_are_quoted_once_with_both_reports() -> None:
    killed = read_incident(massacre()).disputes[0]
    (quote,) = killed.values[1].holders[0].quotes
    assert (quote.words, quote.source.id, [s.id for s in quote.also]) == ("au moins 30 corps", "r2", ["r3"])


def test_the_toll_in_the_order_of_publication() -> None:
    ((field, points),) = read_incident(massacre()).timeline
    assert field == "killed"
    assert [(p.at, p.value, p.said, p.who, p.again) for p in points] == [
        ("5 May 2013, 20:00 UTC", "12", "douze morts", "armée", 0),
        ("6 May 2013", "at least 30", "au moins 30 corps", "un habitant (unnamed)", 1),
    ]


def test_a_toll_that_changes_and_comes_back_keeps_each_value_once() -> None:
    told = [
        claim("killed", number(n, n, text=str(n)), f"{n} morts", f"r{at}", "army", SOIR, ARMY)
        for at, n in enumerate((3, 5, 3))
    ]
    made = incident(told, [source(f"r{at}", "Le Soir", f"2013-05-0{at + 1}") for at in range(3)])
    ((_, points),) = read_incident(made).timeline
    assert [(p.at, p.value, p.again) for p in points] == [("1 May 2013", "3", 1), ("2 May 2013", "5", 0)]


def test_values_stand_contested_fields_first_with_their_support() -> None:
    values = read_incident(massacre()).values
    assert [(v.field, v.value, v.support, v.contested) for v in values] == [
        ("responsibility", "Front", "1 report, 1 text, 1 root; denied by 1 root", True),
        ("killed", "12", "1 report, 1 text, 1 root", True),
        ("killed", "at least 30", "2 reports, 2 texts, 2 roots", True),
        ("occurrence", "armed attack", "1 report, 1 text, 1 root", False),
        ("target", "le marché", "1 report, 1 text, 1 root", False),
    ]
    assert [(h.who, h.denies) for h in values[0].holders] == [("armée", False), ("Front", True)]


def test_voices_agree_only_where_there_are_two() -> None:
    told = [claim("killed", number(3, 3), "trois", f"r{n}", root, SOIR, ARMY) for n, root in enumerate(("a", "b"))]
    one = [{**c, "root": "a"} for c in told]
    heads = [source("r0", "Le Soir", None), source("r1", "Écho", None)]
    assert [v.agreed for v in read_incident(incident(told, heads)).values] == [True]
    assert [v.agreed for v in read_incident(incident(one, heads)).values] == [False]


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ({"kind": "verbatim", "contained": 0.98, "directed": True}, "copy of 2"),
        ({"kind": "verbatim", "contained": 0.75, "directed": True}, "copy of 2, 75% of its text"),
        ({"kind": "extract", "contained": 0.625, "directed": True}, "62% of its text is taken from 2"),
        ({"kind": "extract", "contained": 0.5, "directed": False}, "50% of its text is also in 2"),
        ({"kind": "translation", "contained": 0.5, "directed": True}, "translation of 2"),
        ({"kind": "translation", "contained": 0.5, "directed": False}, "translation of 2, or the other way round"),
    ],
)
def test_copies_are_told_in_words(copy: Json, words: str) -> None:
    made = massacre() | {"copies": [{"report": "r3", "of": "r2", **copy}]}
    assert [s.copy for s in read_incident(made).sources] == ["", "", words]


def test_of_many_copies_the_nearest_are_named() -> None:
    made = massacre()
    of = [("r1", 0.3), ("r2", 0.9), ("r9", 0.2)]
    made["copies"] = [
        {"report": "r3", "of": o, "kind": "extract", "contained": share, "directed": True} for o, share in of
    ]
    assert read_incident(made).sources[2].copy == (
        "90% of its text is taken from 2; 30% of its text is taken from 1; and 1 more"
    )


def test_every_stretch_of_words_is_quoted_once_with_all_it_is_read_as() -> None:
    told = [
        claim("killed", number(2, 2), "deux enfants", "r1", "a", RADIO, ARMY, start=40),
        claim("killed", number(2, 2, "children"), "deux enfants", "r1", "a", RADIO, ARMY, start=40),
        claim("occurrence", "bombing", "a explosé", "r1", "b", RADIO, start=3),
    ]
    told[2]["also"] = [{"start": 90, "end": 99, "quote": "la bombe", "report": "r1"}]
    ((head, quotes),) = read_incident(incident(told, [source("r1", "Radio Nord", None)])).quotations
    assert head.id == "r1"
    assert [(q.start, q.words) for q in quotes] == [(3, "a explosé"), (40, "deux enfants"), (90, "la bombe")]
    assert quotes[1].reads == (("killed", "2", "", "armée"), ("killed", "2 children", "", "armée"))


def test_only_addresses_of_the_web_are_links() -> None:
    made = massacre()
    made["sources"][0]["url"] = "javascript:alert(1)"
    first, second, third = read_incident(made).sources
    assert (first.url, first.link) == ("javascript:alert(1)", None)
    assert second.link == "https://soir.example/a?b=1&c=(2)"
    assert (third.url, third.link) == (None, None)


def test_claims_that_were_added_or_set_aside_are_told_with_who_and_why() -> None:
    made = massacre()
    mark = {"judgement": 9, "who": "B. Traoré", "at": "2026-01-02T03:04:05Z", "why": "called him"}
    claims = [dict(c) for c in made["claims"]]
    claims[0]["added"] = mark
    aside = {**claims[1], "rejected": {**mark, "judgement": 10}}
    told = read_incident({**made, "claims": claims, "rejected": [aside], "corrections": []}).corrections
    assert [(c.judgement, c.who, c.why) for c in told] == [
        (9, "B. Traoré", "called him"),
        (10, "B. Traoré", "called him"),
    ]
    assert [c.value.rsplit(": ", 1)[1] for c in told] == ["added", "not counted"]


def test_a_correction_is_told_with_who_and_why() -> None:
    (c,) = read_incident(massacre()).corrections
    assert (c.judgement, c.field, c.value, c.who, c.at, c.why) == (
        4,
        "killed",
        "31",
        "A. Diallo",
        "1 Jun 2013, 09:00 UTC",
        "names published",
    )


def test_what_a_person_set_is_marked_as_such() -> None:
    made = massacre()
    made["corrections"] = [{**made["corrections"][0], "field": field} for field in ("where", "type")]
    facts = {name: note for name, _, note in read_incident(made).facts}
    assert facts["type"] == "corrected by A. Diallo"
    assert facts["where"] == "within 5 km, 1.60° S 29.20° E, corrected by A. Diallo"
    assert facts["when"] == "to within 2 days"


def test_what_nobody_says_is_named() -> None:
    assert read_incident(massacre()).unknown == (
        "How many were injured: no report gives a number; that is not the same as none.",
        "Which weapons were used: no report says.",
        "Why: no report gives a motive.",
    )


def test_a_demand_wants_neither_place_nor_toll() -> None:
    assert read_incident(demand()).unknown == (
        "When it happened: no report gives a day.",
        "Who did it: nobody is named.",
        "Why: no report gives a motive.",
    )


def test_a_denied_toll_is_not_known() -> None:
    told = [claim("killed", number(1, None), "aucun mort", "r1", "army", SOIR, ARMY, act="deny")]
    unknown = read_incident(incident(told, [source("r1", "Le Soir", None)])).unknown
    assert "How many were killed: no report gives a number; that is not the same as none." in unknown


def test_doers_that_nobody_knows_are_not_known() -> None:
    gunmen = {
        "role": "perpetrator",
        "name": "hommes armés",
        "id": None,
        "kind": "unidentified",
        "side": None,
        "evidence": [],
    }
    told = [claim("responsibility", "Front", "ne peut confirmer", "r1", "a", SOIR, ARMY, act="unable_to_confirm")]
    made = incident(told, [source("r1", "Le Soir", None)], actors=[gunmen])
    assert "Who did it: nobody is named." in read_incident(made).unknown
    named = made | {"actors": [gunmen, {**gunmen, "name": "Front", "kind": "rebel"}]}
    assert "Who did it: nobody is named." not in read_incident(named).unknown


def test_linked_incidents_bear_their_titles_where_these_are_known() -> None:
    made = massacre() | {"links": [{"type": "retaliation_for", "incident": "iabc", "evidence": []}]}
    assert read_incident(made).links == (("reprisal for", "iabc"),)
    assert read_incident(made, {"iabc": "Raid · Dori"}).links == (("reprisal for", "Raid · Dori (iabc)"),)


def test_a_report_without_a_head_is_named_by_its_id() -> None:
    made = massacre() | {"sources": []}
    assert [(s.number, s.outlet, s.published) for s in read_incident(made).sources] == [
        (1, "r1", "day not said"),
        (2, "r2", "day not said"),
        (3, "r3", "day not said"),
    ]
