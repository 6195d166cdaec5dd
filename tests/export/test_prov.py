"""Provenance: well-formed JSON-LD whose nodes hang together, in the terms of PROV-O."""

import json
import re

import pytest

from recoupe.export import Options
from recoupe.export.prov import CONTEXT, lines, name_of

REFERENCES = {k for k, v in CONTEXT.items() if isinstance(v, dict) and v.get("@type") == "@id"}
KEYWORDS = {"@id", "@type"}


@pytest.fixture
def document(incidents):
    return json.loads("".join(lines(incidents, Options(now="2026-01-02T03:04:05Z", filters={"country": "BF"}))))


def merged(document):
    """Nodes by name, with all that is said of each."""
    found = {}
    for node in document["@graph"]:
        for key, value in node.items():
            found.setdefault(node["@id"], {}).setdefault(key, value)
    return found


def expand(name):
    prefix, _, rest = name.partition(":")
    base = CONTEXT[prefix]
    assert isinstance(base, str), name
    return base + rest


def test_every_term_is_defined_inline(document):
    assert document["@context"] == CONTEXT
    for node in document["@graph"]:
        for key in node:
            assert key in CONTEXT or key in KEYWORDS, key
        for kind in [node["@type"]] if isinstance(node.get("@type"), str) else node.get("@type", []):
            assert expand(kind).startswith(("http://www.w3.org/ns/prov#", "urn:recoupe:term:"))


def test_terms_of_the_context_lead_to_known_vocabularies():
    for term, meaning in CONTEXT.items():
        target = meaning["@id"] if isinstance(meaning, dict) else meaning
        if term != "@version" and not re.match(r"(http|urn):", target):
            assert target.partition(":")[0] in ("prov", "dcterms", "foaf", "rc"), term


def test_names_are_iris(document):
    for node in document["@graph"]:
        assert re.fullmatch(r"urn:recoupe:[a-z]+:[\w.~%/+-]+", expand(node["@id"])), node["@id"]


def test_what_is_referred_to_is_there(document):
    nodes = merged(document)
    for node in nodes.values():
        for key in REFERENCES & node.keys() - {"address"}:
            value = node[key]
            for target in value if isinstance(value, list) else [value]:
                name = target["@id"] if isinstance(target, dict) else target
                assert isinstance(target, dict) or name in nodes or name == name_of("report", "agence/7"), (key, name)


def test_a_claim_is_quoted_from_its_report_and_attributed_to_its_voice(document, by_id):
    nodes = merged(document)
    claim = nodes["incident:i00000000002/claim/2"]
    assert claim["@type"] == ["prov:Entity", "rc:Claim"]
    assert claim["wasQuotedFrom"] == "report:r2"
    assert claim["wasAttributedTo"] == claim["chain"][-1] == name_of("voice", "monitor:Observatoire")
    assert claim["value"] == by_id(2)["claims"][2]["value"]
    assert claim["quote"] == "au moins 40 civils"
    outlet = nodes[claim["chain"][0]]
    assert (outlet["name"], outlet["kind"]) == ("Le Fleuve", "outlet")
    coding = nodes[claim["wasGeneratedBy"]]
    assert (coding["used"], coding["wasAssociatedWith"]) == ("report:r2", "run:program")
    assert nodes["run:program"]["name"].startswith("recoupe")


def test_an_incident_is_derived_from_its_claims(document):
    nodes = merged(document)
    assert len(nodes["incident:i00000000002"]["wasDerivedFrom"]) == 7
    assert "wasDerivedFrom" in nodes["incident:i00000000006"]


def test_a_correction_is_somebodys_activity(document):
    nodes = merged(document)
    judged = nodes["judgement:7"]
    assert (judged["influenced"], judged["endedAtTime"]) == ("incident:i00000000011", "2026-01-02T03:04:05Z")
    assert nodes[judged["wasAssociatedWith"]] == {
        "@id": "person:r%C3%A9viseuse",
        "@type": ["prov:Agent", "prov:Person"],
        "name": "réviseuse",
    }


def test_a_copy_is_a_derivation_where_its_direction_is_known(document):
    nodes = merged(document)
    assert nodes["report:r2"]["wasDerivedFrom"] == "report:r1"
    assert nodes["report:r2"]["qualifiedDerivation"]["contained"] == 0.41
    assert nodes["report:r1"]["sharesTextWith"] == "report:agence%2F7"
    assert "wasDerivedFrom" not in nodes["report:r1"]


def test_no_character_of_an_id_changes_what_it_names():
    assert name_of("report", "r 1/ü?x=y&z") == "report:r%201%2F%C3%BC%3Fx%3Dy%26z"
    assert name_of("report", "a/b") != name_of("report", "a", "b")


def test_unnamed_voices_of_different_reports_are_not_made_one(build):
    one, two = build.incident("i1"), build.incident("i2")
    for incident in (one, two):
        relay = {"name": None, "kind": "local_source", "anonymous": True}
        incident["claims"][0]["chain"][1:1] = [relay]
        incident["claims"][0]["chain"].append({"name": "X", "kind": "official", "anonymous": False})
    nodes = json.loads("".join(lines([one, two], Options())))["@graph"]
    relays = {c["chain"][1] for c in nodes if "chain" in c}
    assert len(relays) == 2


def test_an_address_that_is_none_is_left_out(build):
    incident = build.incident()
    incident["sources"][0]["url"] = "javascript:alert(1)"
    nodes = merged(json.loads("".join(lines([incident], Options()))))
    assert "address" not in nodes["report:r1"]
    incident["sources"][0]["url"] = "https://fleuve.example/a b"
    assert "address" not in merged(json.loads("".join(lines([incident], Options()))))["report:r1"]


def test_the_same_agent_is_told_once(document):
    names = [n["@id"] for n in document["@graph"] if "prov:Agent" in n.get("@type", ())]
    assert len(names) == len(set(names))
