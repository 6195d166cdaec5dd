"""What the page of an incident is made of: passages, charts, counts of texts, values as they would be typed."""

from __future__ import annotations

from typing import Any

import pytest

from recoupe.casebook.typed import parsed_value, typed_form
from recoupe.model.report import Json
from recoupe.web.incident.laid import Laid
from recoupe.web.incident.sentence import passage
from recoupe.web.incident.standing import behind, why_words
from recoupe.web.incident.toll import GAP, charts_of
from recoupe.web.telling import telling_in
from recoupe.web.wording import say_in


def span(text: str, words: str, **more: Any) -> Json:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "quote": words, **more}


def laid(incident: Json) -> Laid:
    return Laid({"id": "i1", "type": "shelling", **incident}, telling_in("en"), say_in("en"))


def claim(report: str, value: Any, words: str, *, field: str = "killed", voice: str = "police", **more: Any) -> Json:
    chain = [{"name": report, "kind": "outlet", "anonymous": False}]
    chain += [{"name": voice, "kind": "official", "anonymous": False}] if voice else []
    return {
        "id": f"c{report}{words}", "field": field, "value": value, "speech_act": "assert", "certainty": "certain",
        "stance": "neutral", "chain": chain, "evidence": {"start": 0, "end": len(words), "quote": words},
        "also": [], "cue": None, "report": report, "told": f"{report}.0", "root": voice or report, "side": None, **more,
    }  # fmt: skip


def toll(least: int | None, most: int | None) -> Json:
    return {"min": least, "max": most, "group": "unspecified", "text": None}


def test_a_passage_is_the_paragraph_with_the_words_marked() -> None:
    text = "A headline.\nThe army denied that any civilian had died. It was calm.\nAnother paragraph."
    told = {"evidence": span(text, "any civilian"), "cue": span(text, "denied"), "also": []}
    pieces = passage(text, told)
    assert [(p.text, p.kind) for p in pieces] == [
        ("The army ", ""),
        ("denied", "cue"),
        (" that ", ""),
        ("any civilian", "value"),
        (" had died. It was calm.", ""),
    ]


def test_a_cue_within_the_words_does_not_cut_them() -> None:
    text = "The group has denied it."
    told = {"evidence": span(text, "The group has denied"), "cue": span(text, "denied")}
    assert [(p.text, p.kind) for p in passage(text, told)] == [("The group has denied", "value"), (" it.", "")]


def test_long_paragraphs_are_cut_at_words() -> None:
    text = "word " * 400 + "twelve dead" + " more" * 400
    pieces = passage(text, {"evidence": span(text, "twelve dead"), "cue": None})
    whole = "".join(p.text for p in pieces)
    assert whole.startswith("… word ") and whole.endswith(" more …") and len(whole) < 900


def test_marks_that_turn_the_page_are_left_out_of_passages() -> None:
    text = "It \u202ekilled\u202c twelve."
    assert "\u202e" not in "".join(p.text for p in passage(text, {"evidence": span(text, "twelve"), "cue": None}))


def test_a_chart_stands_on_what_was_said() -> None:
    claims = [claim("a", toll(10, 15), "10-15"), claim("b", toll(160, None), "160+"), claim("c", toll(None, 12), "12")]
    days = ("2021-06-05", "2021-06-05T12:00:00Z", "2021-07-05")
    points = [
        {"field": "killed", "at": day, "value": c["value"], "text": None, "root": c["root"], "report": c["report"],
         "claim": n}
        for n, (c, day) in enumerate(zip(claims, days))
    ]  # fmt: skip
    sources = [{"id": r, "outlet": r.upper(), "published": day} for r, day in zip("abc", days)]
    contradiction = {"field": "killed", "why": "the numbers cannot hold together", "values": [
        {"value": toll(10, 15), "support": {}, "held_by": [{"claim": 0, "report": "a", "root": "police"}]},
        {"value": toll(160, None), "support": {}, "held_by": [{"claim": 1, "report": "b", "root": "police"}]},
    ]}  # fmt: skip
    incident = {"claims": claims, "timeline": points, "sources": sources, "contradictions": [contradiction]}
    (chart,) = charts_of(laid(incident))
    first, second, third = chart.marks
    assert first.x + GAP <= second.x and second.x + GAP <= third.x <= chart.width, "labels do not meet"
    assert third.x - second.x > 3 * (second.x - first.x), "time is told by distance"
    assert first.to is not None and first.to < first.y, "an interval stands on its least number"
    assert second.up and second.to is not None and second.to < second.y and second.label == "160+"
    assert third.down and third.to is not None and third.to > third.y and third.label == "≤ 12"
    assert [m.clashes for m in chart.marks] == [True, True, False]
    assert {m.letter for m in chart.marks} == {"A"}, "one voice, one letter"


def test_letters_and_shapes_tell_voices_apart() -> None:
    claims = [claim("a", toll(n, n), f"{n}", voice=f"voice {n}") for n in range(30)]
    points = [
        {"field": "killed", "at": None, "value": c["value"], "root": c["root"], "report": "a", "claim": n}
        for n, c in enumerate(claims)
    ]
    (chart,) = charts_of(laid({"claims": claims, "timeline": points, "sources": [{"id": "a"}]}))
    assert len({v.letter for v in chart.voices}) == 30 and chart.voices[26].letter == "AA"
    assert len({(v.letter, v.shape) for v in chart.voices}) == 30


@pytest.mark.parametrize("known", [True, False])
def test_texts_are_counted_as_the_casebook_counts_them(known: bool) -> None:
    words = {"a": "12 dead", "b": "12 dead", "c": "twelve dead"}
    whose = {"a": "a", "b": "a", "c": "c"}
    claims = [claim(r, toll(12, 12), w, **({"text": whose[r]} if known else {})) for r, w in words.items()]
    support = {"reports": 3, "texts": 2, "roots": [1, 1], "parties": 0, "denials": 0}
    incident = {
        "claims": claims,
        "values": [
            {"field": "killed", "value": toll(12, 12), "support": support, "claims": [0, 1, 2], "denied_by": []}
        ],
        "copies": [{"report": "b", "of": "a", "kind": "verbatim", "contained": 1.0, "directed": True, "why": ""}],
        "sources": [{"id": r, "outlet": r.upper()} for r in "abc"],
    }
    found = behind(laid(incident), 0)
    assert found is not None
    assert [[s.id for s, _ in t.reports] for t in found.texts] == [["a", "b"], ["c"]]
    assert found.texts[0].of is not None and found.texts[0].of.id == "a"
    assert found.texts[0].reports[1][1] == "copy of [1] A, 100% of its text"
    assert found.texts[1].of is None


def test_what_can_steer_a_page_is_cleaned_away() -> None:
    told = claim("a", "\u202eshelling", "x\x07y")
    shown = laid({"claims": [told]}).claims[0]
    assert shown["value"] == "shelling" and shown["evidence"]["quote"] == "x y"


def test_reasons_are_in_the_page_s_language() -> None:
    french = Laid({"id": "i1", "type": "shelling"}, telling_in("fr"), say_in("fr"))
    assert why_words(french, "the days do not meet") == "les dates ne se recoupent pas"
    assert why_words(french, "something new") == "something new"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("killed", "12"), ("killed", "10-15 civilians"), ("killed", "160+"), ("killed", "up to 7 security forces"),
        ("when", "2021-06-05"), ("when", "2021-06"), ("when", "2021"), ("when", "2021-06-04..2021-06-05"),
        ("motive", "revenge"), ("weapon", '{"type": "rocket", "min": 24, "max": 24}'), ("killed", "null"),
    ],
)  # fmt: skip
def test_a_value_is_typed_as_it_is_read(field: str, text: str) -> None:
    assert typed_form(field, parsed_value(field, text)) == text


@pytest.mark.parametrize(("field", "value"), [("killed", {"min": None, "max": None}), ("when", {"earliest": None}),
                                              ("motive", "  "), ("damage", 3)])  # fmt: skip
def test_what_nobody_could_type_is_offered_to_nobody(field: str, value: Any) -> None:
    assert typed_form(field, value) is None
