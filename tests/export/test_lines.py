"""JSON lines."""

import json

from recoupe.export import Options
from recoupe.export.lines import claim_lines, incident_lines, json_text


def test_incidents_come_back_as_they_were(incidents):
    lines = list(incident_lines(incidents, Options()))
    assert [json.loads(line) for line in lines] == incidents
    assert all(line.count("\n") == 1 for line in lines)


def test_a_claim_a_line_with_its_reports_head(incidents):
    made = [json.loads(line) for line in claim_lines(incidents, Options())]
    assert [(m["incident"], m["claim"]) for m in made] == [
        (i["id"], n) for i in incidents for n in range(len(i["claims"]))
    ]
    assert made[0]["source"]["outlet"] == "Le Fleuve"


def test_halves_of_surrogate_pairs_are_kept():
    text = json_text({"a": "x\ud83d"})
    assert text.encode() and json.loads(text) == {"a": "x\ud83d"}
    assert json_text({"a": "é"}) == '{"a": "é"}'
