"""A coded report for a person: its head, its incidents in order of date, and for each the table of who says what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from recoupe.model.incident import Actor, Claim, CodedReport, Incident
from recoupe.show import words
from recoupe.show.claims import claims_table
from recoupe.show.console import printed
from recoupe.show.overview import overview

ROLES = {
    "perpetrator": "done by",
    "ordered_by": "ordered by",
    "supporter": "backed by",
    "claimant": "claimed by",
    "accused": "blamed on",
    "target": "aimed at",
    "victim": "victims",
}
BOTH_SIDES = {"agreement": "between", "talks": "held by", "armed_clash": "fought by"}
"""Types whose perpetrators are parties, not doers of a deed to somebody."""
STATEMENTS = {"demand", "threat", "accusation"}
"""Types for which the codebook has no place."""
_COLOURS = (
    ({"territory_change", "troop_movement", "withdrawal"}, "yellow"),
    ({"protest", "riot", "crackdown"}, "magenta"),
    ({"agreement", "talks", "demand", "threat", "accusation", "sanction", "aid"}, "cyan"),
)
LISTED_FROM = 3
"""Number of incidents from which a list of them stands first."""


def show_report(coded: CodedReport, console: Console, *, explain: bool = False) -> None:
    """Prints a coded report. With ``explain`` each value is followed by the id of the rule that made it."""
    order = sorted(range(len(coded.incidents)), key=lambda i: _date_key(coded.incidents[i]))
    numbers = {index: n for n, index in enumerate(order, 1)}
    parts: list[RenderableType] = [_head(coded)]
    if len(order) >= LISTED_FROM:
        parts.append(overview([coded.incidents[i] for i in order]))
    else:
        parts.append(Text())
    printed(console, *parts, *(_incident(coded, index, numbers, explain) for index in order))


def _date_key(incident: Incident) -> tuple[str, str]:
    """Order of date; those without one last, in the order in which they are told."""
    return (incident.when.earliest, incident.when.latest) if incident.when else ("9999", "9999")


def _head(coded: CodedReport) -> RenderableType:
    report = coded.report
    facts = [
        report.outlet or "outlet not said",
        words.day_words(report.published[:10], report.published[:10])
        if report.published
        else "day of publication not said",
        words.language_words(report.language) if report.language else "",
        report.id,
    ]
    claims = [c for i in coded.incidents for c in i.claims]
    roots = {(c.chain[-1].name, c.chain[-1].kind) for c in claims if c.chain}
    counts = (
        f"{_count(len(coded.incidents), 'incident')}, {_count(len(claims), 'claim')} by {_count(len(roots), 'voice')}"
        if coded.incidents
        else "no incident found"
    )
    lines = [Text(report.title, style="bold")] if report.title else []
    lines += [Text(" · ".join(f for f in facts if f)), Text(counts, style="dim")]
    return Group(Rule(characters="━", style="bold"), *lines)


def _incident(coded: CodedReport, index: int, numbers: dict[int, int], explain: bool) -> RenderableType:
    incident = coded.incidents[index]
    when, where = incident.when, incident.where
    colour = next((c for types, c in _COLOURS if incident.type in types), "red")
    title = Text.assemble(
        (f"{numbers[index]}. {words.label(incident.type).capitalize()}", f"bold {colour}"),
        (f" · {words.day_words(when.earliest, when.latest, short=True)}" if when else "", "bold"),
        (f" · {words.place_words(where, short=True)}" if where else "", "bold"),
    )
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim", width=12)
    facts.add_column()
    for name, value in _facts(coded, incident, numbers, explain):
        facts.add_row(name, value)
    table = claims_table(incident.claims, explain=explain) if incident.claims else Text()
    return Group(Rule(title, align="left", style="dim"), Padding(facts, (0, 0, 0, 2)), table)


def _when(incident: Incident) -> str:
    return words.day_words(incident.when.earliest, incident.when.latest) if incident.when else "day not said"


def _facts(
    coded: CodedReport, incident: Incident, numbers: dict[int, int], explain: bool
) -> Iterator[tuple[str, Text]]:
    """Date, place, sides, weapon, links: a name and a value a row."""
    when = incident.when
    if when is None:
        yield "when", Text(words.NOT_SAID, style="dim")
    else:
        yield "when", _said(_when(incident), words.precision_words(when), rule=when.rule if explain else "")
    if dates := _dates(incident.claims):
        yield "", Text(f"{len(dates)} dates: {'; '.join(dates)}", style="yellow")
    where = incident.where
    if where is not None:
        notes = [words.place_precision(where), words.point_words(where.lat, where.lon)]
        yield "where", _said(words.place_words(where), *notes, rule=where.rule if explain else "")
    elif incident.type not in STATEMENTS:
        yield "where", Text(words.NOT_SAID, style="dim")
    if not incident.actors:
        yield "who", Text(words.NOT_SAID, style="dim")
    for name, actor in _sides(incident):
        notes = [words.label(actor.kind), f"side: {actor.side}" if actor.side else ""]
        yield name, _said(actor.name, *notes, rule=actor.rule if explain else "")
    for n, weapon in enumerate(incident.weapons):
        text = words.weapon_words(weapon.type, weapon.name, weapon.min, weapon.max)
        yield "" if n else "weapon", _said(text, rule=weapon.rule if explain else "")
    for link in incident.links:
        other = coded.incidents[link.incident]
        text = f"{numbers[link.incident]}. {words.label(other.type)}, {_when(other)}"
        yield words.LINKS.get(link.type, link.type), _said(text, rule=link.rule if explain else "")


def _said(value: str, *notes: str, rule: str = "") -> Text:
    """A value, what is to be known of it, and the rule that made it."""
    text = Text(value)
    if said := ", ".join(n for n in notes if n):
        text.append(f"  ({said})", style="dim")
    if rule:
        text.append(f"  [{rule}]", style="dim italic")
    return text


def _sides(incident: Incident) -> Iterator[tuple[str, Actor]]:
    """Actors by role, each role named once."""
    names = ROLES | ({"perpetrator": BOTH_SIDES[incident.type]} if incident.type in BOTH_SIDES else {})
    known = list(ROLES)
    last = None
    for actor in sorted(incident.actors, key=lambda a: known.index(a.role) if a.role in known else len(known)):
        yield names.get(actor.role, actor.role) if actor.role != last else "", actor
        last = actor.role


def _dates(claims: Sequence[Claim]) -> list[str]:
    """The dates given with who gives each, where they are not all the same."""
    given: dict[str, list[str]] = {}
    for claim in claims:
        if claim.field == "when" and isinstance(claim.value, dict):
            voices = given.setdefault(words.value_words("when", claim.value), [])
            if (voice := words.voice_words(claim.chain[-1:])) not in voices:
                voices.append(voice)
    return [f"{day} ({', '.join(voices)})" for day, voices in given.items()] if len(given) > 1 else []


def _count(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"
