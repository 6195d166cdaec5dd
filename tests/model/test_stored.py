"""A coding is kept without loss, and told incidents keep their names."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.model.incident import Actor, Claim, Incident, Link, Weapon, When, Where
from recoupe.model.mention import Voice
from recoupe.model.report import Report, Span
from recoupe.model.stored import incident_id, pack, report_uid, told_keys, unpack_incident

TEXT = "Five soldiers were killed near Ménaka on 3 May, the governor said."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def incident(start: int = 0) -> Incident:
    return Incident(
        type="armed_attack",
        when=When(
            earliest="2022-05-03", latest="2022-05-03", precision="day", evidence=(span("3 May"),), rule="en.time"
        ),
        where=Where(
            name="Ménaka", country="ML", admin1="Ménaka", lat=15.9, lon=2.4, gazetteer_id="geonames:2449847",
            precision="near", evidence=(span("near Ménaka"),), uncertainty_m=30_000,
        ),
        actors=(
            Actor(
                role="victim", name="soldiers", id=None, kind="state_force", side="mali", evidence=(span("soldiers"),)
            ),
        ),
        weapons=(Weapon(type="small_arms", name=None, min=None, max=None, evidence=()),),
        claims=(
            Claim(
                field="killed", value={"min": 5, "max": 5, "group": "security_forces", "text": "Five soldiers"},
                speech_act="assert", certainty="certain", stance="neutral",
                chain=(Voice("Daily", "outlet"), Voice("the governor", "official", False, "mali", "ml-gov")),
                evidence=span("Five soldiers were killed"), cue=span("said"), also=(span("Five"),), rule="r",
            ),
        ),
        links=(Link(type="follows", incident=0, evidence=(span("killed"),)),),
        evidence=(Span.of(TEXT, start, 20),),
        rule="en.event.kill",
    )  # fmt: skip


def test_a_coding_comes_back_whole_from_json() -> None:
    assert unpack_incident(json.loads(json.dumps(pack(incident())))) == incident()


def test_what_is_unknown_stays_unknown() -> None:
    bare = Incident(type="demand", when=None, where=None, actors=(), weapons=(), claims=(), links=(), evidence=())
    kept = json.loads(json.dumps(pack(bare)))
    assert kept["when"] is None and kept["where"] is None
    assert unpack_incident(kept) == bare


@pytest.mark.parametrize("changed", ["text", "title", "outlet", "url", "published"])
def test_a_report_that_says_something_else_has_another_fingerprint(changed: str) -> None:
    report = Report(text=TEXT, id="a", title="t", outlet="o", url="u", published="2022-05-04")
    other = Report(**{**{n: getattr(report, n) for n in report.__dataclass_fields__}, changed: "2022-05-05"})
    assert report_uid(report) != report_uid(other)


def test_a_report_that_comes_in_under_two_names_is_one() -> None:
    assert report_uid(Report(text=TEXT, id="a")) == report_uid(Report(text=TEXT, id="b", language="en"))


@given(st.lists(st.sampled_from([None, "", "a", "ab", "b"]), min_size=5, max_size=5, unique=False))
def test_words_do_not_slip_from_one_field_into_the_next(parts: list[str | None]) -> None:
    text, title, outlet, url, published = parts
    one = Report(text=text or "", title=title, outlet=outlet, url=url, published=published)
    moved = Report(text=(text or "") + (title or ""), title=None, outlet=outlet, url=url, published=published)
    assert (report_uid(one) == report_uid(moved)) == (title is None)


def test_told_incidents_are_named_by_where_they_are_first_told() -> None:
    first, second = told_keys("ab" * 32, [incident(3), incident(3)])
    assert first.endswith(".3") and second.endswith(".3.2")
    assert told_keys("ab" * 32, [incident(3)]) == (first,)
    assert incident_id(first) != incident_id(second)
