"""Incidents of a casebook as their objects are, made by hand: a contested massacre, a demand without a day, one with
names in Arabic, one with forty voices, one whose every word is hostile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Json = dict[str, Any]
HOSTILE = (
    "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> [a](javascript:alert(1)) ![i](x) | `c` **b** _i_ &lt;"
)
STEERING = "\x1b[31mred\x1b[0m \x9b2J \u202etxt.exe\u202c \u2066x\u2069 \x07"


def number(least: int | None, most: int | None, group: str = "unspecified", text: str = "") -> Json:
    return {"min": least, "max": most, "group": group, "text": text}


def voice(name: str | None, kind: str = "official", anonymous: bool = False) -> Json:
    return {"name": name, "kind": kind, "anonymous": anonymous}


def claim(field: str, value: Any, words: str, report: str, root: str, *chain: Json, **more: Any) -> Json:
    return {
        "field": field,
        "value": value,
        "speech_act": more.get("act", "assert"),
        "certainty": more.get("certainty", "certain"),
        "stance": more.get("stance", "neutral"),
        "chain": list(chain),
        "evidence": {"start": more.get("start", 0), "end": len(words), "quote": words, "report": report},
        "also": [],
        "cue": None,
        "report": report,
        "told": f"{report}.0",
        "root": root,
        "side": more.get("side"),
    }


def source(report: str, outlet: str | None, published: str | None, **more: Any) -> Json:
    language = more.get("language", "fr")
    return {
        "id": report,
        "title": more.get("title"),
        "outlet": outlet,
        "url": more.get("url"),
        "published": published,
        "language": language,
    }


def support(claims: Sequence[Json], denials: Sequence[Json], texts: int | None = None) -> Json:
    reports = {c["report"] for c in claims}
    roots = len({c["root"] for c in claims})
    return {
        "reports": len(reports),
        "texts": texts if texts is not None else len(reports),
        "roots": [roots, roots],
        "parties": len({c["side"] for c in claims} - {None}),
        "denials": len({c["root"] for c in denials}),
    }


def incident(claims: Sequence[Json], sources: Sequence[Json], contested: Iterable[str] = (), **more: Any) -> Json:
    """The object with its values, contradictions (of all values of a contested field) and timeline."""
    values: list[Json] = []
    for n, c in enumerate(claims):
        same = next((v for v in values if v["field"] == c["field"] and _same(v["value"], c["value"])), None)
        if same is None:
            same = {"field": c["field"], "value": c["value"], "claims": [], "denied_by": []}
            values.append(same)
        same["denied_by" if c["speech_act"] in ("deny", "retract") else "claims"].append(n)
    for v in values:
        v["support"] = support([claims[n] for n in v["claims"]], [claims[n] for n in v["denied_by"]])
    published = {s["id"]: s["published"] for s in sources}
    tolls = [
        {"field": c["field"], "at": published[c["report"]], "value": c["value"], "text": c["value"]["text"],
         "root": c["root"], "report": c["report"], "claim": n}
        for n, c in enumerate(claims) if isinstance(c["value"], dict) and "group" in c["value"]
    ]  # fmt: skip
    return {
        "id": "i0123456789a",
        "type": "armed_attack",
        "when": None,
        "where": None,
        "actors": [],
        "weapons": [],
        "claims": list(claims),
        "values": values,
        "agreements": [
            {k: v[k] for k in ("field", "value", "support", "claims")}
            for v in values
            if v["support"]["reports"] > 1 and v["field"] not in set(contested)
        ],
        "contradictions": [_contradiction(field, values, claims) for field in contested],
        "timeline": sorted(tolls, key=lambda p: p["at"] or "9"),
        "links": [],
        "evidence": [],
        "reports": [s["id"] for s in sources],
        "sources": list(sources),
        "copies": [],
        "members": [f"{s['id']}.0" for s in sources],
        "corrections": [],
        **more,
    }


def _same(a: Any, b: Any) -> bool:
    if isinstance(a, dict) and isinstance(b, dict):
        return {k: v for k, v in a.items() if k != "text"} == {k: v for k, v in b.items() if k != "text"}
    return bool(a == b)


def _contradiction(field: str, values: Sequence[Json], claims: Sequence[Json]) -> Json:
    sides = []
    for v in values:
        for at, act in (("claims", None), ("denied_by", "deny")):
            if v["field"] == field and v[at]:
                held = [
                    {"report": claims[n]["report"], "root": claims[n]["root"], "side": claims[n]["side"], "claim": n}
                    for n in v[at]
                ]
                side = {"value": v["value"], "support": v["support"], "held_by": held}
                sides.append(side | ({"speech_act": act} if act else {}))
    return {"field": field, "why": f"what is said of {field} cannot hold together", "values": sides}


SOIR, AFP, RADIO = voice("Le Soir", "outlet"), voice("AFP", "agency"), voice("Radio Nord", "outlet")
ARMY, FRONT = voice("armée"), voice("Front", "armed_group")
RESIDENT = voice("un habitant", "local_source", True)


def massacre() -> Json:
    """Three reports; the third copies the second. The army says 12, a resident (in two copies) at least 30; the Front
    denies that it did it, Le Soir keeps its distance from the army's charge."""
    return incident(
        [
            claim("occurrence", "armed_attack", "ont attaqué", "r1", "outlet:radio", RADIO, start=3),
            claim("killed", number(12, 12, text="douze morts"), "douze morts", "r1", "army", RADIO, ARMY, side="state"),
            claim("killed", number(30, None, text="au moins 30 corps"), "au moins 30 corps", "r2", "resident@r2",
                  SOIR, AFP, RESIDENT, start=9),
            claim("killed", number(30, None, text="au moins 30 corps"), "au moins 30 corps", "r3", "resident@r3",
                  voice("Écho", "outlet"), RESIDENT, start=9),
            claim("responsibility", "Front", "l'armée prétend que le Front", "r2", "army", SOIR, ARMY,
                  act="accuse", stance="distance", side="state"),
            claim("responsibility", "Front", "le Front a démenti", "r2", "front", SOIR, FRONT,
                  act="deny", side="front"),
            claim("target", "le marché", "visait le marché", "r2", "outlet:soir", SOIR),
        ],
        [
            source("r1", "Radio Nord", "2013-05-05T20:00:00Z", title="Attaque à Mutaho"),
            source("r2", "Le Soir", "2013-05-06", title="Mutaho compte ses morts", url="https://soir.example/a?b=1&c=(2)"),
            source("r3", "Écho", "2013-05-07T08:30:00+02:00"),
        ],
        ["killed", "responsibility"],
        when={"earliest": "2013-05-04", "latest": "2013-05-05", "precision": "day", "evidence": []},
        where={"name": "Mutaho", "country": "CD", "admin1": "Nord-Kivu", "lat": -1.6, "lon": 29.2,
               "gazetteer_id": None, "precision": "near", "uncertainty_m": 5000, "evidence": []},
        actors=[
            {"role": "accused", "name": "Front", "id": None, "kind": "rebel", "side": "front", "evidence": []},
            {"role": "victim", "name": "habitants", "id": None, "kind": "civilians", "side": None, "evidence": []},
        ],
        copies=[{"report": "r3", "of": "r2", "kind": "extract", "contained": 0.625, "directed": True, "why": ""}],
        corrections=[{"judgement": 4, "field": "killed", "value": number(31, 31), "who": "A. Diallo",
                      "at": "2013-06-01T09:00:00Z", "why": "names published"}],
    )  # fmt: skip


def demand() -> Json:
    """One report of an act of speech without a day."""
    told = claim("occurrence", "demand", "exige le départ", "d1", "outlet", voice(None, "outlet"))
    return incident([told], [source("d1", None, None, language=None)], type="demand")


def arabic() -> Json:
    claims = [
        claim(
            "killed",
            number(3, 3, text="ثلاثة قتلى"),
            "سقط ثلاثة قتلى",
            "a1",
            "monitor",
            SOIR,
            voice("المرصد السوري", "monitor"),
        ),
        claim("killed", number(5, 5, text="cinq"), "cinq morts", "a2", "army", SOIR, ARMY),
    ]
    sources = [source("a1", "القدس العربي", "2019-10-09", language="ar"), source("a2", "Le Soir", "2019-10-10")]
    return incident(claims, sources, ["killed"])


def forty() -> Json:
    """Forty voices in four camps, each with a toll of its own; ten outlets that only say that it happened."""
    claims = [
        claim(
            "killed",
            number(n, n, text=f"{n} morts"),
            f"{n} morts",
            "f1",
            f"v{n}",
            SOIR,
            voice(f"Voix {n}"),
            side=f"camp{n % 4}",
        )
        for n in range(1, 41)
    ]
    claims += [
        claim("occurrence", "armed_attack", "attaque", f"o{n}", f"outlet:{n}", voice(f"Journal {n}", "outlet"))
        for n in range(10)
    ]
    sources = [
        source("f1", "Le Soir", "2013-05-06"),
        *(source(f"o{n}", f"Journal {n}", "2013-05-07") for n in range(10)),
    ]
    return incident(claims, sources, ["killed"])


def hostile() -> Json:
    """Markup, addresses that run scripts and characters that steer a terminal, wherever words of others stand."""
    bad = HOSTILE + STEERING
    told = [
        claim("motive", bad, bad, "h1", "x", voice(bad, "outlet"), voice(bad), act="deny", side=bad, stance="distance"),
        claim("killed", number(2, 2, bad, bad), bad, "h1", "x", voice(bad, "outlet"), voice(bad)),
        claim("killed", number(9, 9, text=bad), bad, "h2", "y", voice(bad, "outlet")),
    ]
    return incident(
        told,
        [
            source("h1", bad, "2013-05-06", title=bad, url="javascript:alert(1)", language='fr" onload="alert(1)'),
            source("h2", bad, bad, title=bad, url='https://x.example/"><script>'),
        ],
        ["killed"],
        where={
            "name": bad,
            "country": None,
            "admin1": bad,
            "lat": 1.0,
            "lon": 2.0,
            "precision": "town",
            "evidence": [],
        },
        actors=[{"role": "victim", "name": bad, "id": None, "kind": "civilians", "side": bad, "evidence": []}],
        corrections=[{"judgement": 1, "field": "motive", "value": bad, "who": bad, "at": bad, "why": bad}],
        copies=[{"report": "h2", "of": "h1", "kind": "verbatim", "contained": 1.0, "directed": True, "why": bad}],
    )
