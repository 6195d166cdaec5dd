"""Claims one by one."""

import csv
import io

from recoupe.export.claims import (
    CLAIM_COLUMNS,
    WHOLE_CLAIM_COLUMNS,
    chain_text,
    claim_lines,
    claim_object,
    each_claim,
    header_line,
    value_text,
)


def table(*incidents):
    text = header_line() + "".join(line for i in incidents for line in claim_lines(i))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_claim_is_a_record_with_its_voices_words_and_report(by_id):
    rows = table(by_id(2))
    assert len(rows) == 7
    assert rows[2] == {
        "recoupe_id": "i00000000002",
        "claim": "2",
        "field": "killed",
        "value": "au moins 40 civils",
        "value_min": "40",
        "value_max": "",
        "value_group": "civilians",
        "value_earliest": "",
        "value_latest": "",
        "speech_act": "assert",
        "certainty": "certain",
        "stance": "neutral",
        "root": "monitor:Observatoire",
        "root_name": "Observatoire",
        "root_kind": "monitor",
        "root_anonymous": "0",
        "side": "",
        "chain": "Le Fleuve (outlet) > Observatoire (monitor)",
        "evidence": "au moins 40 civils",
        "start": "0",
        "end": "18",
        "cue": "a déclaré",
        "report": "r2",
        "outlet": "Le Fleuve",
        "title": "Titre de r2",
        "url": "https://fleuve.example/r2",
        "published": "2021-06-07",
        "language": "fr",
        "told": "r2.0",
        "claim_id": by_id(2)["claims"][2]["id"],
        "review": "",
        "reviewed_by": "",
    }


def test_what_people_decided_stands_beside_it_and_what_they_rejected_is_left_out(by_id):
    rows = table(by_id(11))
    assert [(r["value_min"], r["review"], r["reviewed_by"]) for r in rows] == [
        ("13", "accepted", "réviseuse"),
        ("170", "added", "réviseuse"),
    ]


def test_denials_stand_in_it_too(by_id):
    assert [r["speech_act"] for r in table(by_id(2)) if r["field"] == "responsibility"] == ["accuse", "deny"]


def test_a_zero_is_a_zero_and_an_open_end_is_empty(by_id):
    killed, injured = table(by_id(7))
    assert (killed["value_min"], killed["value_max"]) == ("0", "0")
    up_to = table(by_id(5))[1]
    assert (up_to["value_min"], up_to["value_max"]) == ("", "12")


def test_formulas_in_claims_are_words(by_id):
    values = [r["value"] for r in table(by_id(4))]
    assert values[1:] == [
        "'@SUM(1+1)*cmd|' /C calc'!A0",
        '\'-2+3\nbridge, destroyed\r\n"entirely"',
        "'\t+1 (555) 0100",
    ]


def test_days_of_a_claim(by_id):
    row = table(by_id(12))[1]
    assert (row["value"], row["value_earliest"], row["value_latest"]) == ("la veille", "2021-06-04", "2021-06-05")


def test_a_voice_without_a_name(by_id):
    assert chain_text(by_id(3)["claims"][2]) == "Le Fleuve (outlet) > ? (local_source, not named)"
    assert table(by_id(3))[2]["root_anonymous"] == "1"


def test_values_in_words():
    assert [value_text(v) for v in (None, "x", {"text": "douze", "min": 12}, {"b": 1, "a": None})] == [
        None, "x", "douze", '{"a": null, "b": 1}',
    ]  # fmt: skip


def test_a_claim_as_an_object_has_everything(by_id):
    said = next(each_claim(by_id(2)))
    made = claim_object(said)
    assert made["incident"] == "i00000000002"
    assert made["source"] == by_id(2)["sources"][0]
    assert {k: made[k] for k in said.claim} == said.claim


def test_columns_that_hold_numbers_do(incidents):
    for row in table(*incidents):
        for name, _ in CLAIM_COLUMNS:
            if name in WHOLE_CLAIM_COLUMNS and row[name]:
                assert row[name].isdigit(), name
