"""Reports about Ménaka that take no parser to code, and a casebook of them, for what the command line does with it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from recoupe.cli import app
from recoupe.errors import LanguageError
from recoupe.model.incident import Actor, Claim, CodedReport, Incident, When, Where
from recoupe.model.mention import Voice
from recoupe.model.report import Report


def coder(report: Report) -> CodedReport:
    """ "At PLACE on DAY: NUMBER dead, says VOICE." is an attack; several sentences are several attacks."""
    if "foreign" in report.text:
        raise LanguageError("language 'xx' is not supported")
    found = []
    for told in re.finditer(r"At (\w+) on (\S+): (\d+) dead, says (\w+)\.", report.text):
        place, day, dead, who = (told.span(n) for n in range(1, 5))
        outlet = Voice(report.outlet, "outlet")
        value = {"min": int(told[3]), "max": int(told[3]), "group": "unspecified", "text": f"{told[3]} dead"}
        claims = (
            _claim("occurrence", "armed_attack", report.span(*told.span()), outlet),
            _claim("killed", value, report.span(dead[0], dead[1] + 5), outlet, Voice(told[4], "official")),
        )
        found.append(
            Incident(
                type="armed_attack",
                when=When(earliest=told[2], latest=told[2], precision="day", evidence=(report.span(*day),)),
                where=Where(
                    name=told[1], country="ML", admin1=None, lat=16.0 + len(told[1]), lon=0.5, gazetteer_id=None,
                    precision="town", evidence=(report.span(*place),), uncertainty_m=2000,
                ),
                actors=(
                    Actor(role="victim", name="villagers", id=None, kind="civilians", side=None, evidence=()),
                ),
                weapons=(), claims=claims, links=(), evidence=(report.span(*told.span()),),
            )
        )  # fmt: skip
    return CodedReport(report=report, incidents=tuple(found))


def _claim(field: str, value: Any, evidence: Any, *chain: Voice) -> Claim:
    return Claim(
        field=field, value=value, speech_act="assert", certainty="certain", stance="neutral", chain=chain,
        evidence=evidence,
    )  # fmt: skip


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin)


def line(id: str, text: str, **more: str) -> str:
    return json.dumps({"id": id, "text": text, "language": "en", "outlet": f"Paper {id}", **more}) + "\n"


MENAKA = "At Menaka on 2022-03-23: {} dead, says {}."
REPORTS = (
    line("a", MENAKA.format(9, "army"), published="2022-03-24", url="https://a.example/1")
    + line("b", MENAKA.format(30, "mayor"), published="2022-03-25")
    + line("c", "At Tessit on 2022-08-07: 17 dead, says army.", published="2022-08-08")
)


def objects(*filters: str) -> list[dict[str, Any]]:
    return [json.loads(one) for one in run("incidents", "-f", "jsonl", *filters).stdout.splitlines()]


def menaka() -> str:
    return str(next(o["id"] for o in objects() if o["where"]["name"] == "Menaka"))
