"""Provenance as JSON-LD in the terms of PROV-O: which claim was quoted from which report, by whom, coded by what.

Reports, claims and incidents are entities; outlets, voices, the program and people who judged are agents; coding, the
laying side by side and judgements are activities. A claim was quoted from its report and attributed to the voice behind
it; ``rc:chain`` lists the voices from the outlet inwards. Ids are names of the form ``urn:recoupe:…``, made of the
casebook's own; the context is inline, so that nothing has to be fetched to read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote, urlsplit

from recoupe.export.about import LICENCES, Options, tool
from recoupe.export.claims import Said, each_claim
from recoupe.export.lines import json_text
from recoupe.model.report import Json

CONTEXT: Json = {
    "@version": 1.1,
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rc": "urn:recoupe:term:",
    "incident": "urn:recoupe:incident:",
    "report": "urn:recoupe:report:",
    "voice": "urn:recoupe:voice:",
    "coding": "urn:recoupe:coding:",
    "judgement": "urn:recoupe:judgement:",
    "person": "urn:recoupe:person:",
    "copy": "urn:recoupe:copy:",
    "run": "urn:recoupe:run:",
    "wasQuotedFrom": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "wasAttributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "wasGeneratedBy": {"@id": "prov:wasGeneratedBy", "@type": "@id"},
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "wasAssociatedWith": {"@id": "prov:wasAssociatedWith", "@type": "@id"},
    "used": {"@id": "prov:used", "@type": "@id"},
    "influenced": {"@id": "prov:influenced", "@type": "@id"},
    "endedAtTime": {"@id": "prov:endedAtTime", "@type": "xsd:dateTime"},
    "chain": {"@id": "rc:chain", "@type": "@id", "@container": "@list"},
    "address": {"@id": "foaf:page", "@type": "@id"},
    "entity": {"@id": "prov:entity", "@type": "@id"},
    "sharesTextWith": {"@id": "rc:sharesTextWith", "@type": "@id"},
    "qualifiedDerivation": {"@id": "prov:qualifiedDerivation", "@type": "@id"},
    "about": {"@id": "rc:about", "@type": "@id"},
    "value": {"@id": "rc:value", "@type": "@json"},
    "name": "foaf:name",
    "title": "dcterms:title",
    "published": "dcterms:issued",
    "language": "dcterms:language",
    "licence": "dcterms:rights",
    **{k: f"rc:{k}" for k in ("field", "speech_act", "certainty", "stance", "quote", "start", "end", "cue", "kind")},
    **{k: f"rc:{k}" for k in ("anonymous", "side", "type_code", "why", "told", "filters", "contained")},
}


def name_of(prefix: str, *parts: object) -> str:
    """A compact IRI: the parts percent-encoded, so that no character of an id can change what it names."""
    return f"{prefix}:" + "/".join(quote(str(p).encode("utf-8", "replace").decode(), safe="") for p in parts)


PROGRAM = "run:program"
LINKING = "run:linking"
EXPORT = "run:export"


def _present(node: Json) -> Json:
    return {k: v for k, v in node.items() if v is not None and v != []}


def voice_name(voice: Json, said: Said, inner: bool) -> str:
    """The name of a voice of a chain: the root by its key, the others by what they are called."""
    if inner:
        return name_of("voice", said.claim["root"])
    return name_of("voice", voice["kind"], voice["name"] or f"not-named/{said.incident['id']}/{said.index}")


def claim_node(said: Said) -> Json:
    claim = said.claim
    chain = claim["chain"]
    names = [voice_name(v, said, inner=i == len(chain) - 1) for i, v in enumerate(chain)]
    evidence, cue = claim["evidence"], claim["cue"]
    return _present(
        {
            "@id": name_of("incident", said.incident["id"], "claim", said.index),
            "@type": ["prov:Entity", "rc:Claim"],
            "about": name_of("incident", said.incident["id"]),
            "field": claim["field"],
            "value": claim["value"],
            "speech_act": claim["speech_act"],
            "certainty": claim["certainty"],
            "stance": claim["stance"],
            "quote": evidence["quote"],
            "start": evidence["start"],
            "end": evidence["end"],
            "cue": cue["quote"] if cue else None,
            "told": claim["told"],
            "wasQuotedFrom": name_of("report", claim["report"]),
            "wasAttributedTo": names[-1] if names else None,
            "wasGeneratedBy": name_of("coding", claim["report"]),
            "chain": names,
        }
    )


def _voice_nodes(said: Said) -> Iterator[Json]:
    chain = said.claim["chain"]
    for i, voice in enumerate(chain):
        inner = i == len(chain) - 1
        yield _present(
            {
                "@id": voice_name(voice, said, inner),
                "@type": ["prov:Agent", "rc:Voice"],
                "name": voice["name"],
                "kind": voice["kind"],
                "anonymous": True if voice.get("anonymous") else None,
                "side": said.claim["side"] if inner else None,
            }
        )


def _report_nodes(report: str, source: Json) -> Iterator[Json]:
    outlet, url = source.get("outlet"), source.get("url")
    publisher = name_of("voice", "outlet", outlet) if outlet else None
    if publisher:
        yield {"@id": publisher, "@type": ["prov:Agent", "rc:Outlet"], "name": outlet, "kind": "outlet"}
    yield _present(
        {
            "@id": name_of("report", report),
            "@type": ["prov:Entity", "rc:Report"],
            "title": source.get("title"),
            "published": source.get("published"),
            "language": source.get("language"),
            "address": url if url and _is_address(url) else None,
            "wasAttributedTo": publisher,
        }
    )
    yield {
        "@id": name_of("coding", report),
        "@type": ["prov:Activity", "rc:Coding"],
        "used": name_of("report", report),
        "wasAssociatedWith": PROGRAM,
    }


def _copy_node(copy: Json) -> Json:
    """Text that two reports share: a derivation where something tells which took it from the other."""
    other = name_of("report", copy["of"])
    node: Json = {"@id": name_of("report", copy["report"])}
    if not copy.get("directed"):
        return {**node, "sharesTextWith": other}
    derivation = {
        "@id": name_of("copy", copy["report"], copy["of"]),
        "@type": "prov:Derivation",
        "entity": other,
        "kind": copy.get("kind"),
        "contained": copy.get("contained"),
        "why": copy.get("why"),
    }
    return {**node, "wasDerivedFrom": other, "qualifiedDerivation": _present(derivation)}


def _is_address(url: str) -> bool:
    """Whether it can stand as an IRI as it is."""
    try:
        return urlsplit(url).scheme in ("http", "https") and not set(url) & set(' <>"{}|\\^`\n\r\t')
    except ValueError:
        return False


def _incident_nodes(incident: Json) -> Iterator[Json]:
    name = name_of("incident", incident["id"])
    yield _present(
        {
            "@id": name,
            "@type": ["prov:Entity", "rc:Incident"],
            "type_code": incident["type"],
            "wasGeneratedBy": LINKING,
            "wasDerivedFrom": [claim_name(incident, i) for i in range(len(incident["claims"]))],
        }
    )
    for correction in incident["corrections"]:
        who = name_of("person", correction["who"])
        yield {"@id": who, "@type": ["prov:Agent", "prov:Person"], "name": correction["who"]}
        yield _present(
            {
                "@id": name_of("judgement", correction["judgement"]),
                "@type": ["prov:Activity", "rc:Judgement"],
                "field": correction["field"],
                "value": correction["value"],
                "why": correction.get("why"),
                "endedAtTime": correction["at"],
                "wasAssociatedWith": who,
                "influenced": name,
            }
        )


def claim_name(incident: Json, index: int) -> str:
    return name_of("incident", incident["id"], "claim", index)


def nodes(incidents: Iterable[Json], options: Options) -> Iterator[Json]:
    """All nodes; each agent, report and coding once, so that only their names are kept in memory."""
    seen: set[str] = set()

    def new(found: Iterable[Json]) -> Iterator[Json]:
        for node in found:
            if node["@id"] not in seen:
                seen.add(node["@id"])
                yield node

    yield {"@id": PROGRAM, "@type": ["prov:Agent", "prov:SoftwareAgent"], "name": tool()}
    yield {"@id": LINKING, "@type": ["prov:Activity", "rc:Linking"], "wasAssociatedWith": PROGRAM}
    yield _present(
        {
            "@id": EXPORT,
            "@type": ["prov:Activity", "rc:Export"],
            "endedAtTime": options.now,
            "filters": json_text(dict(options.filters)) if options.filters else None,
            "wasAssociatedWith": PROGRAM,
            "licence": list(LICENCES),
        }
    )
    for incident in incidents:
        sources: dict[str, Any] = {s["id"]: s for s in incident["sources"]}
        named = dict.fromkeys([*incident["reports"], *(c["report"] for c in incident["claims"])])
        for report in named:
            yield from new(_report_nodes(report, sources.get(report, {})))
        for copy in incident.get("copies", ()):
            if (shared := name_of("copy", copy["report"], copy["of"])) not in seen:
                seen.add(shared)
                yield _copy_node(copy)
        for said in each_claim(incident):
            yield from new(_voice_nodes(said))
            yield claim_node(said)
        yield from new(_incident_nodes(incident))


def lines(incidents: Iterable[Json], options: Options) -> Iterator[str]:
    """The document, a node a line."""
    yield f'{{"@context": {json_text(CONTEXT)}, "@graph": ['
    before = "\n"
    for node in nodes(incidents, options):
        yield before + json_text(node)
        before = ",\n"
    yield "\n]}\n"
