"""A coded report as a person sees it."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from recoupe.model.incident import Actor, Claim, CodedReport, Incident, Link, Weapon, When, Where
from recoupe.model.mention import Voice
from recoupe.model.report import Report, Span
from recoupe.show import reading_console, show_report

OUTLET = Voice("Radio Okapi", "outlet")
ARMY = Voice("armée", "official")


def span(words: str) -> Span:
    return Span(0, len(words), words)


def claim(field: str, value: object, words: str, *chain: Voice, act: str = "assert", **more: str) -> Claim:
    return Claim(
        field=field,
        value=value,
        speech_act=act,
        certainty=more.get("certainty", "certain"),
        stance=more.get("stance", "neutral"),
        chain=chain or (OUTLET,),
        evidence=span(words),
        rule="frame.claim.direct",
    )


def number(least: int | None, most: int | None, group: str = "unspecified") -> dict[str, object]:
    return {"min": least, "max": most, "group": group, "text": ""}


RAID = Incident(
    type="armed_attack",
    when=When(earliest="2013-05-20", latest="2013-05-21", precision="day", evidence=(), rule="fr.time.night"),
    where=Where(
        name="Mutaho",
        country="CD",
        admin1="Nord-Kivu",
        lat=-1.6,
        lon=29.2,
        gazetteer_id=None,
        precision="near",
        evidence=(),
        rule="ground.place",
    ),
    actors=(
        Actor(role="target", name="FARDC", id="fardc", kind="state_force", side="dr_congo", evidence=()),
        Actor(
            role="perpetrator", name="M23", id="m23", kind="rebel", side="m23", evidence=(), rule="frame.role.subject"
        ),
    ),
    weapons=(Weapon(type="mortar", name=None, min=2, max=None, evidence=()),),
    claims=(
        claim("killed", number(15, 15, "perpetrators"), "quinze rebelles tués", OUTLET, ARMY, stance="distance"),
        claim("occurrence", "armed_attack", "Le M23 a attaqué"),
        claim("killed", number(1, None), "a démenti toute perte", OUTLET, Voice("M23", "armed_group"), act="deny"),
        claim("when", {"earliest": "2013-05-20", "latest": "2013-05-20", "text": "lundi"}, "lundi"),
        claim("when", {"earliest": "2013-05-21", "latest": "2013-05-21", "text": "mardi"}, "mardi", OUTLET, ARMY),
    ),
    links=(),
    evidence=(),
)
SHELLING = Incident(
    type="shelling",
    when=When(earliest="2013-05-01", latest="2013-05-31", precision="month", evidence=()),
    where=None,
    actors=(),
    weapons=(),
    claims=(claim("occurrence", "shelling", "des obus " * 60, certainty="possible"),),
    links=(),
    evidence=(),
)
DEMAND = Incident(type="demand", when=None, where=None, actors=(), weapons=(), claims=(), links=(), evidence=())
REPORT = Report(
    text="…", id="okapi-7", title="Combats à Mutaho", outlet="Radio Okapi", published="2013-05-22", language="fr"
)


def shown(*incidents: Incident, explain: bool = False, report: Report = REPORT) -> str:
    out = io.StringIO()
    show_report(CodedReport(report=report, incidents=incidents), reading_console(out), explain=explain)
    return out.getvalue()


def rows(text: str) -> list[str]:
    """Lines with their runs of spaces made one."""
    return [" ".join(line.split()) for line in text.splitlines()]


def test_the_head() -> None:
    assert rows(shown(RAID))[1:4] == [
        "Combats à Mutaho",
        "Radio Okapi · Wednesday 22 May 2013 · French · okapi-7",
        "1 incident, 5 claims by 3 voices",
    ]


def test_the_head_of_a_report_that_says_little() -> None:
    assert rows(shown(report=Report(text="…", id="x", language="en")))[1:3] == [
        "outlet not said · day of publication not said · English · x",
        "no incident found",
    ]


def test_incidents_stand_in_order_of_date_and_unknown_ones_last() -> None:
    headings = [
        r for r in rows(shown(DEMAND, RAID, SHELLING)) if r.endswith("──") and " · " in r or r.startswith("3. ")
    ]
    assert [h.split(" ─")[0] for h in headings] == [
        "1. Shelling · May 2013",
        "2. Armed attack · 20–21 May 2013 · near Mutaho, DR Congo",
        "3. Demand",
    ]


def test_the_facts_of_an_incident() -> None:
    linked = replace(RAID, links=(Link(type="retaliation_for", incident=1, evidence=()),))
    facts = rows(shown(linked, SHELLING))
    start = facts.index("when 20–21 May 2013 (to within 2 days)")
    assert facts[start : facts.index("", start)] == [
        "when 20–21 May 2013 (to within 2 days)",
        "2 dates: 20 May 2013 (Radio Okapi); 21 May 2013 (armée)",
        "where near Mutaho, Nord-Kivu, DR Congo (1.60° S 29.20° E)",
        "done by M23 (rebel, side: m23)",
        "aimed at FARDC (state force, side: dr_congo)",
        "weapon mortar, at least 2",
        "reprisal for 1. shelling, May 2013",
    ]


def test_what_is_not_said_is_called_so() -> None:
    text = rows(shown(SHELLING))
    assert "where not said" in text
    assert "who not said" in text
    assert "when May 2013 (to the month)" in text


def test_a_demand_has_no_place() -> None:
    assert "where not said" not in rows(shown(DEMAND))


def test_claims_stand_by_field_with_who_says_them() -> None:
    table = rows(shown(RAID))
    start = next(n for n, r in enumerate(table) if r.startswith("Claim Value Who says it Outlet is In these words"))
    assert [r for r in table[start + 2 :] if r] == [
        "occurrence armed attack Radio Okapi neutral “Le M23 a attaqué”",
        "killed 15 perpetrators armée, via Radio Okapi distant “quinze rebelles tués”",
        "at least 1 M23, via Radio Okapi neutral “a démenti toute perte”",
        "denies it",
        "when 20 May 2013 Radio Okapi neutral “lundi”",
        "21 May 2013 armée, via Radio Okapi neutral “mardi”",
    ]


def test_a_voice_that_goes_on_is_not_repeated() -> None:
    told = (
        claim("killed", number(4, 4, "children"), "quatre enfants", OUTLET, ARMY),
        claim("injured", number(1, 1, "women"), "une femme", OUTLET, ARMY, act="confirm"),
        claim("injured", number(2, 2), "deux blessés"),
    )
    table = rows(shown(replace(RAID, claims=told)))
    start = next(n for n, r in enumerate(table) if r.startswith("Claim Value Who says it"))
    assert [r for r in table[start + 2 :] if r] == [
        "killed 4 children armée, via Radio Okapi neutral “quatre enfants”",
        "injured 1 woman same neutral “une femme”",
        "confirms it",
        "2 Radio Okapi neutral “deux blessés”",
    ]


def test_a_long_value_is_shortened() -> None:
    long = "pour venger la mort de leur chef " * 5
    text = " ".join(rows(shown(replace(RAID, claims=(claim("motive", long, long),)))))
    assert 5 <= text.count("venger") + text.count("…") <= 8


def test_certainty_is_told_and_long_words_are_cut() -> None:
    text = " ".join(rows(shown(SHELLING)))
    assert "as possible" in text
    assert text.count("des obus") + text.count("“des") <= 25
    assert "…”" in text


def test_explain_names_the_rules() -> None:
    explained, plain = shown(RAID, explain=True), shown(RAID)
    for rule in ("fr.time.night", "ground.place", "frame.role.subject", "frame.claim.direct"):
        assert f"[{rule}]" in explained
        assert rule not in plain


def test_a_list_of_the_incidents_stands_before_more_than_two() -> None:
    listed = rows(shown(DEMAND, RAID, SHELLING))
    assert "2 20–21 May 2013 armed attack near Mutaho, DR Congo 15 perpetrators – 3" in listed
    assert not any(r.startswith("Day What Where") for r in rows(shown(RAID, SHELLING)))


def test_no_line_is_wider_than_a_page_or_ends_in_spaces() -> None:
    lines = shown(DEMAND, RAID, SHELLING, explain=True).splitlines()
    assert max(map(len, lines)) == 100
    assert [x for x in lines if x != x.rstrip()] == []


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colour_on_a_terminal_unless_it_is_not_wanted(
    monkeypatch: pytest.MonkeyPatch, no_color: str, coloured: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("COLORTERM", raising=False)
    out = io.StringIO()
    show_report(CodedReport(report=REPORT, incidents=(RAID,)), Console(file=out, force_terminal=True, width=100))
    assert ("\x1b[1;31m" in out.getvalue()) is coloured
    assert "Armed attack" in out.getvalue()


def test_nothing_in_a_report_is_taken_for_markup() -> None:
    odd = Report(text="…", id="[red]x", title="[bold]Raid[/bold] [/]", language="fr")
    where = replace(RAID.where, name="[/] town") if RAID.where else None
    incident = replace(RAID, where=where, claims=(claim("damage", "[/] houses", "[/] words"),))
    text = shown(incident, SHELLING, DEMAND, report=odd)
    for words in ("[bold]Raid[/bold] [/]", "[red]x", "near [/] town", "[/] houses", "“[/] words”"):
        assert words in text


def test_explain_names_the_cue_of_another_voice() -> None:
    told = replace(claim("killed", number(5, 5), "cinq morts", OUTLET, ARMY), cue=span("selon l'armée"))
    own = replace(claim("killed", number(3, 3), "trois morts"), cue=span("(AFP)"))
    raid = replace(RAID, claims=(told, own))
    assert "cue “selon l'armée”" in shown(raid, explain=True)
    assert "cue" not in shown(raid)
    assert "(AFP)" not in shown(raid, explain=True)


def test_chain_is_told_root_first() -> None:
    chain = (OUTLET, Voice("AFP", "agency"), ARMY)
    told = claim("killed", number(5, 5), "cinq morts", *chain)
    assert "killed 5 armée, via AFP, via" in " ".join(shown(replace(RAID, claims=(told,))).split())
