"""Incidents as the casebook prints them, made by hand: varied, odd, and hostile ones."""

from collections.abc import Callable
from typing import Any

import pytest

Json = dict[str, Any]
CARRYING = ("assert", "confirm", "accuse", "claim_responsibility")
REVIEWER = "réviseuse"
MARK = {"who": REVIEWER, "at": "2026-01-02T03:04:05Z", "why": "appelé l'hôpital"}


def span(quote: str, report: str = "r1", start: int = 0) -> Json:
    return {"start": start, "end": start + len(quote), "quote": quote, "report": report}


def number(least: int | None, most: int | None = -1, group: str = "unspecified", text: str | None = None) -> Json:
    """``most`` is the same as ``least`` unless given."""
    most = least if most == -1 else most
    return {"min": least, "max": most, "group": group, "text": text or f"{least}-{most} {group}"}


def claim(
    field: str,
    value: Any,
    root: str = "outlet:le fleuve",
    report: str = "r1",
    act: str = "assert",
    side: str | None = None,
    **other: Any,
) -> Json:
    kind, _, name = root.partition(":")
    chain = [{"name": "Le Fleuve", "kind": "outlet", "anonymous": False}]
    if kind != "outlet":
        chain.append({"name": name or None, "kind": kind, "anonymous": not name})
    return {
        "id": f"c{len(str(value)):03x}{len(root):03x}{len(report):03x}{len(field):03x}",
        "field": field,
        "value": value,
        "speech_act": act,
        "certainty": "certain",
        "stance": "neutral",
        "chain": chain,
        "evidence": span(str(value["text"] if isinstance(value, dict) else value), report),
        "also": [],
        "cue": None if kind == "outlet" else span("a déclaré", report, 40),
        "report": report,
        "told": f"{report}.0",
        "root": root,
        "side": side,
        **other,
    }


def actor(role: str, name: str, kind: str = "other", side: str | None = None, id: str | None = None) -> Json:
    return {"role": role, "name": name, "id": id, "kind": kind, "side": side, "evidence": [span(name)]}


def day(earliest: str, latest: str | None = None, precision: str = "day") -> Json:
    return {"earliest": earliest, "latest": latest or earliest, "precision": precision, "evidence": [span("vendredi")]}


def place(name: str, country: str | None, lat: float | None, lon: float | None, precision: str = "town") -> Json:
    return {
        "name": name,
        "country": country,
        "admin1": "Sahel",
        "admin2": None,
        "lat": lat,
        "lon": lon,
        "gazetteer_id": None if lat is None else "2356228",
        "precision": precision,
        "evidence": [span(f"à {name}", start=12)],
        "uncertainty_m": None if lat is None else 8000,
    }


def values(claims: list[Json]) -> list[Json]:
    """Each value once, with the claims that carry and those that deny it."""
    found: list[Json] = []
    for i, one in enumerate(claims):
        value = one["value"]
        plain = {k: v for k, v in value.items() if k != "text"} if isinstance(value, dict) else value
        for known in found:
            if (known["field"], known["plain"]) == (one["field"], plain):
                break
        else:
            known = {"field": one["field"], "value": value, "plain": plain, "claims": [], "denied_by": []}
            found.append(known)
        if one["speech_act"] in CARRYING:
            known["claims"].append(i)
        elif one["speech_act"] in ("deny", "retract"):
            known["denied_by"].append(i)
    for known in found:
        del known["plain"]
        roots = {claims[i]["root"] for i in known["claims"]}
        reports = {claims[i]["report"] for i in known["claims"]}
        unnamed = {r for r in roots if r.endswith(":")}
        known["support"] = {
            "reports": len(reports),
            "texts": len(reports),
            "roots": [len(roots - unnamed) + bool(unnamed), len(roots)],
            "parties": len({claims[i]["side"] for i in known["claims"]}),
            "denials": len({claims[i]["root"] for i in known["denied_by"]}),
        }
    return found


def incident(
    id: str = "i00000000001", type: str = "armed_attack", claims: list[Json] | None = None, **other: Any
) -> Json:
    claims = [claim("occurrence", type)] if claims is None else claims
    published = other.pop("published", {})
    reports = list(dict.fromkeys(c["report"] for c in claims)) or ["r1"]
    return {
        "id": id,
        "type": type,
        "when": day("2021-06-04", "2021-06-05"),
        "where": place("Solhan", "BF", 13.3, 0.4),
        "actors": [],
        "weapons": [],
        "claims": claims,
        "values": values(claims),
        "agreements": [],
        "contradictions": [],
        "timeline": [],
        "links": [],
        "evidence": [span("Des hommes armés ont attaqué Solhan.")],
        "reports": reports,
        "sources": [
            {
                "id": r,
                "title": f"Titre de {r}",
                "outlet": "Le Fleuve",
                "url": f"https://fleuve.example/{r}",
                "published": published.get(r, "2021-06-07"),
                "language": "fr",
            }
            for r in reports
        ],
        "copies": [],
        "members": [f"{r}.0" for r in reports],
        "corrections": [],
        "rejected": [],
        **other,
    }


class Builders:
    """The functions above, for tests."""

    span = staticmethod(span)
    number = staticmethod(number)
    claim = staticmethod(claim)
    actor = staticmethod(actor)
    day = staticmethod(day)
    place = staticmethod(place)
    incident = staticmethod(incident)

    @staticmethod
    def killed(*claims: tuple[Any, ...], published: dict[str, str] | None = None, field: str = "killed") -> Json:
        """An incident of which only tolls are told: (least, most, group, root, report, act), the last ones optional."""
        made = []
        for least, most, *rest in claims:
            group, root, report, act = (*rest, *("unspecified", "outlet:le fleuve", "r1", "assert")[len(rest) :])
            made.append(claim(field, number(least, most, group), root=root, report=report, act=act))
        return incident(claims=made, published=published or {})


@pytest.fixture
def build() -> type[Builders]:
    return Builders


def _contested() -> Json:
    claims = [
        claim("occurrence", "air_strike"),
        claim("occurrence", "air_strike", "monitor:Observatoire", "r2"),
        claim("killed", number(40, None, "civilians", "au moins 40 civils"), "monitor:Observatoire", "r2"),
        claim("killed", number(3, group="combatants"), "official:armée", "r1", side="mali"),
        claim("killed", number(40, None, "civilians"), "official:armée", "r1", "deny", side="mali"),
        claim("responsibility", "armée", "monitor:Observatoire", "r2", "accuse"),
        claim("responsibility", "armée", "official:armée", "r1", "deny", side="mali"),
    ]
    held = [
        {"report": "r2", "root": "monitor:Observatoire", "side": None, "claim": 5},
        {"report": "r1", "root": "official:armée", "side": "mali", "claim": 6},
    ]
    made = incident("i00000000002", "air_strike", claims)
    return {
        **made,
        "actors": [actor("accused", "armée", "state_force", "mali"), actor("victim", "villageois", "civilians")],
        "contradictions": [
            {
                "field": "responsibility",
                "why": "one says so, the other denies it",
                "values": [
                    {"value": "armée", "support": made["values"][0]["support"], "held_by": held[:1]},
                    {
                        "value": "armée",
                        "speech_act": "deny",
                        "support": made["values"][0]["support"],
                        "held_by": held[1:],
                    },
                ],
            }
        ],
    }


def _rising() -> Json:
    published = {"r1": "2021-06-05T20:00:00+00:00", "r2": "2021-06-06", "r3": "2021-06-07T09:00:00Z"}
    claims = [
        claim("killed", number(114, None, text="au moins 114"), "official:gouvernement", "r1", side="burkina_faso"),
        claim("killed", number(132), "official:gouvernement", "r2", side="burkina_faso"),
        claim("killed", number(160), "local_source:", "r3"),
        claim("injured", number(32, 48, text="une quarantaine"), "medical:", "r2"),
    ]
    points = [
        {
            "field": "killed",
            "at": published[c["report"]],
            "value": c["value"],
            "text": c["value"]["text"],
            "root": c["root"],
            "report": c["report"],
            "claim": i,
        }
        for i, c in enumerate(claims[:3])
    ]
    return incident("i00000000003", "armed_attack", claims, published=published, timeline=points)


def _hostile() -> Json:
    formula = '=HYPERLINK("http://bad.example";"click")'
    return incident(
        "i00000000004",
        "bombing",
        [
            claim("occurrence", "bombing"),
            claim("motive", "@SUM(1+1)*cmd|' /C calc'!A0"),
            claim("damage", '-2+3\nbridge, destroyed\r\n"entirely"'),
            claim("target", "\t+1 (555) 0100"),
        ],
        where=place(formula, "IR", -12.5, -75.25, "near"),
        actors=[actor("perpetrator", "+Front; ligne", "rebel", "front"), actor("target", "-Brigade", "police")],
        weapons=[{"type": "ied", "name": "\u200b=1+1", "min": 1, "max": 1, "evidence": [span("une bombe")]}],
        evidence=[span("=cmd|' /C calc'!A0")],
    )


@pytest.fixture
def incidents() -> list[Json]:
    """Twelve incidents, no two of a kind."""
    arabic = incident(
        "i00000000005",
        "shelling",
        [
            claim("occurrence", "shelling", "witness:أم محمد"),
            claim("injured", number(None, 12, "civilians", "jusqu'à 12 civils"), "medical:مستشفى الثورة"),
        ],
        where=place("الحديدة", "YE", 14.7978, 42.9545, "exact"),
        evidence=[span("قصف مدفعي على السوق \u202bليلا\u202c")],
    )
    none = incident(
        "i00000000006",
        "demand",
        [claim("occurrence", "demand", "official:")],
        when=None,
        where=None,
        evidence=[],
        sources=[{"id": "r1", "title": None, "outlet": None, "url": None, "published": None, "language": None}],
    )
    unharmed = incident(
        "i00000000007",
        "drone_strike",
        [claim("killed", number(0, text="aucun mort")), claim("injured", number(0, text="aucun blessé"))],
        actors=[actor("perpetrator", "aviation", "state_force", "us")],
    )
    clash = incident(
        "i00000000008",
        "armed_clash",
        [
            claim("killed", number(5, group="security_forces"), "official:armée", side="burkina_faso"),
            claim("killed", number(10, 15, "combatants"), "official:armée", side="burkina_faso"),
            claim("captured", number(2), "armed_group:GSIM", side="jnim"),
        ],
        actors=[
            actor("perpetrator", "GSIM", "rebel", "jnim", "jnim"),
            actor("perpetrator", "armée", "state_force", "burkina_faso"),
        ],
        when=day("2021-06-01", "2021-06-30", "month"),
        where=place("Oudalan", "BF", 14.6, -0.3, "admin2"),
    )
    at_sea = incident(
        "i00000000009",
        "abduction",
        [claim("captured", number(6, text="six marins")), claim("responsibility", "pirates", "official:marine")],
        where={**place("golfe de Guinée", None, 2.5, 5.0, "sea"), "admin1": None},
        actors=[actor("perpetrator", "pirates", "unidentified"), actor("victim", "marins", "civilians")],
        when=day("2021-01-01", "2021-12-31", "year"),
    )
    protest = incident(
        "i00000000010",
        "protest",
        actors=[actor("perpetrator", "étudiants", "civilians")],
        where=place("Mali", "ML", 17.0, -4.0, "country"),
        corrections=[
            {"judgement": 3, "field": "where", "value": {"name": "Mali"}, "who": REVIEWER, "at": "2026-01-02T03:04:05Z",
             "why": "no town is told"}
        ],
    )  # fmt: skip
    corrected = incident(
        "i00000000011",
        "suicide_bombing",
        [
            claim("killed", number(13), accepted={**MARK, "judgement": 4}),
            claim("killed", number(170), "official:pentagone", "r2", added={**MARK, "judgement": 5}),
        ],
        rejected=[claim("killed", number(999, text="999 (faux)"), "unknown:rumeur", rejected={**MARK, "judgement": 6})],
        corrections=[
            {"judgement": 7, "field": "killed", "value": {"min": 182, "max": 182, "group": "unspecified"},
             "who": REVIEWER, "at": "2026-01-02T03:04:05Z", "why": "names counted"}
        ],
        copies=[
            {"report": "r2", "of": "r1", "kind": "extract", "contained": 0.41, "directed": True, "why": "credit"},
            {"report": "r1", "of": "agence/7", "kind": "verbatim", "contained": 1.0, "directed": False, "why": ""},
        ],
        links=[{"type": "follows", "incident": "i00000000003", "evidence": [span("trois jours plus tard")]}],
    )  # fmt: skip
    odd = incident(
        "i00000000012",
        "talks",
        [
            claim("occurrence", "talks", "official:a/b?c=d #e", "r 1/ü?x=y&z"),
            claim(
                "when", {"earliest": "2021-06-04", "latest": "2021-06-05", "text": "la veille"}, "official:a/b?c=d #e"
            ),
            claim("weapon", {"type": "other", "name": None, "min": None, "max": None, "text": "gourdins"}),
        ],
        where=place("Genève", "CH", 46.2, 6.15) | {"rule": "kept.though.unknown"},
        later="a field of a version to come",
    )
    plain = incident(
        "i00000000001",
        actors=[
            actor("perpetrator", "hommes armés", "unidentified"),
            actor("target", "Volontaires", "militia", "burkina_faso"),
            actor("victim", "civils", "civilians"),
        ],
        weapons=[{"type": "small_arms", "name": None, "min": None, "max": None, "evidence": [span("kalachnikovs")]}],
    )
    return [plain, _contested(), _rising(), _hostile(), arabic, none, unharmed, clash, at_sea, protest, corrected, odd]


@pytest.fixture
def by_id(incidents: list[Json]) -> Callable[[int], Json]:
    """The incident whose id ends with a number."""
    return lambda n: next(i for i in incidents if int(i["id"][1:]) == n)
