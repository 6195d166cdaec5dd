"""Reports laid side by side: what holds whatever they say."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.link.tellings import copied, joined, place, printed, support, told

from recoupe.link.join import join
from recoupe.model.joined_json import joined_to_dict
from recoupe.model.linked import Copy, Judgement, Told
from recoupe.model.report import Json
from recoupe.model.stored import incident_id

_VOICES = (
    "",
    " < residents (local_source*)",
    " < a nurse (medical*)",
    " < security sources (official*)",
    " < AFP (agency)",
    " < Russia's defence ministry (official)",
    " < Russian government spokesman (official)",
    " < Moscow (official)",
    " < Ukraine's defence ministry (official)",
    " < Kyiv (official)",
    " < governor of Kherson (official)",
    " < government (official)",
    " < presidency (official) < survivors (witness*)",
)
_SAID = (
    "occurrence shelling", "occurrence! shelling", "killed 12", "killed 12 civilians", "killed 9+", "killed 14",
    "killed 3 children", "killed! 12", "killed? 12", "killed~ 14", "injured 0", "injured! 1+",
    "responsibility Russia", "responsibility^ Russia", "responsibility! Russia", "responsibility* Russian army",
    "responsibility Ukrainian forces", "responsibility! Ukraine", "responsibility gunmen",
    "weapon missile 1 Iskander", "weapon rocket 2", "when 2023-05-01", "when 2023-05-02", "target market",
    "target! civilians", "motive stray missile",
)  # fmt: skip
_lines = st.lists(st.tuples(st.sampled_from(_SAID), st.sampled_from(_VOICES)).map("".join), max_size=5)
_days = st.sampled_from([None, "2023-05-01", "2023-05-01T10:00:00+03:00", "2023-05-01T09:00:00Z", "2023-05-02"])
_members = st.lists(
    st.tuples(_lines, _days, st.sampled_from([None, "2023-05-01", "2023-05-02"])), min_size=1, max_size=4
).map(
    lambda rows: [
        told(f"r{n}", *lines, published=day, when=when, language="fr" if n % 2 else "en")
        for n, (lines, day, when) in enumerate(rows)
    ]
)


def _all_copies(members: list[Told]) -> list[Copy]:
    return [copied(members[0], members[1])] if len(members) > 1 and all(m.incident.claims for m in members[:2]) else []


@given(_members, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_reports_makes_no_difference(members: list[Told], random: object) -> None:
    copies = _all_copies(members)
    shuffled = list(members)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert join(members, copies) == join(shuffled, copies[::-1])


@given(_members)
@settings(max_examples=60, deadline=None)
def test_a_copy_adds_a_report_and_neither_text_nor_voice(members: list[Told]) -> None:
    assume(members[0].incident.claims)
    copy = _copy_of(members[0])
    copies = [copied(members[0], copy, source=members[0])]
    before, after = joined(*members), joined(*members, copy, copies=copies)
    counts = {_name(v.field, v.value): v.support for v in after.values}
    for value in before.values:
        new, old = counts[_name(value.field, value.value)], value.support
        assert (new.texts, new.roots, new.denials) == (old.texts, old.roots, old.denials)
        assert new.reports in (old.reports, old.reports + 1)


def _copy_of(original: Told) -> Told:
    report = replace(original.report, id="copy", outlet="The Copy", published=original.report.published)
    chain = [replace(c, chain=(replace(c.chain[0], name="The Copy"), *c.chain[1:])) for c in original.incident.claims]
    return replace(
        original,
        key="copy.0",
        report_uid="f" * 64,
        report=report,
        incident=replace(original.incident, claims=tuple(chain)),
    )


def _name(field: str, value: object) -> str:
    return f"{field} {value}"


@given(
    _members,
    st.sampled_from(["killed! 12", "responsibility! Russia", "occurrence! shelling"]),
    st.sampled_from(_VOICES),
)
@settings(max_examples=60, deadline=None)
def test_a_denial_never_raises_support(members: list[Told], denial: str, voice: str) -> None:
    before, after = joined(*members), joined(*members, told("denial", denial + (voice or " < police (official)")))
    counts = {_name(v.field, v.value): v.support for v in after.values}
    for value in before.values:
        new, old = counts.get(_name(value.field, value.value), value.support), value.support
        assert new.reports <= old.reports and new.texts <= old.texts
        assert new.roots[0] <= old.roots[0] and new.roots[1] <= old.roots[1]


_SWAP = (("Russia", "Ukraine"), ("Moscow", "Kyiv"))
_TURN = {a: b for pair in _SWAP for a, b in (pair, pair[::-1])} | {"Russian": "Ukrainian", "Ukrainian": "Russian"}


@given(_members)
@settings(max_examples=60, deadline=None)
def test_swapped_parties_swap_the_result(members: list[Told]) -> None:
    swapped = [_swapped(m) for m in members]
    one, other = joined(*members), joined(*swapped)
    assert [c.field for c in one.contradictions] == [c.field for c in other.contradictions]
    for field in ("responsibility", "killed", "occurrence"):
        ours, theirs = ([v.support for v in i.values if v.field == field] for i in (one, other))
        assert sorted(map(str, ours)) == sorted(map(str, theirs))


def _swapped(member: Told) -> Told:
    """The same report with the two states in one another's place."""

    def turn(text: str) -> str:
        return re.sub(r"Russian|Ukrainian|Russia|Ukraine|Moscow|Kyiv", lambda m: _TURN[m[0]], text)

    claims = tuple(
        replace(
            c,
            value=turn(c.value) if isinstance(c.value, str) else c.value,
            chain=tuple(replace(v, name=v.name and turn(v.name)) for v in c.chain),
        )
        for c in member.incident.claims
    )
    return replace(member, incident=replace(member.incident, claims=claims))


def test_the_founder_is_the_report_published_first() -> None:
    late, early = told("late", published="2024-06-05T12:00:00+05:00"), told("early", published="2024-06-05T06:30:00Z")
    undated = told("undated")
    incident = joined(undated, late, early)
    assert incident.id == incident_id(early.key)
    assert incident.reports == ("early", "late", "undated")


def test_an_incident_of_one_report_agrees_with_itself() -> None:
    incident = printed(told("a", "killed 12", "occurrence armed_attack"))
    assert incident["agreements"] == incident["contradictions"] == []
    assert incident["reports"] == ["a"]


def test_a_report_without_claims_is_joined() -> None:
    incident = joined(told("a"), told("b"))
    assert incident.values == incident.claims == ()
    assert len(incident.members) == 2


def test_days_that_differ_become_claims_of_their_reports() -> None:
    incident = joined(told("a", when="2024-02-15"), told("b", when="2024-02-15"), told("c", when="2024-02-16"))
    assert [c.field for c in incident.contradictions] == ["when"]
    assert support(incident, "when", "2024-02-15").reports == 2
    assert incident.when is not None
    assert incident.when["earliest"] == incident.when["latest"] == "2024-02-15"


def test_two_reports_that_give_two_days_span_both() -> None:
    incident = joined(told("a", when="2024-02-15"), told("b", when="2024-02-16"))
    assert incident.when is not None
    assert (incident.when["earliest"], incident.when["latest"]) == ("2024-02-15", "2024-02-16")


def test_places_that_lie_apart_are_contested() -> None:
    gao, ansongo = place("Gao", 16.27, -0.04), place("Ansongo", 15.66, 0.50)
    assert [c.field for c in joined(told("a", where=gao), told("b", where=ansongo)).contradictions] == ["where"]
    assert joined(told("a", where=gao), told("b", where=place("Gao", 16.25, -0.05))).contradictions == ()


def _correction(n: int, field: str, value: object, **more: object) -> Judgement:
    return Judgement(
        id=n, kind="correct", who="Awa", at=f"2024-06-0{n}T00:00:00Z", why="seen", field=field, value=value, **more
    )  # type: ignore[arg-type]


def test_the_latest_correction_of_a_field_counts() -> None:
    member = told("a", "killed 12", when="2024-02-15")
    given = [_correction(1, "type", "shelling"), _correction(2, "type", "air_strike"), _correction(3, "when", None)]
    incident = join([member], (), given)
    assert (incident.type, incident.when) == ("air_strike", None)
    assert [c["judgement"] for c in joined_to_dict(incident)["corrections"]] == [1, 2, 3]


def test_a_revoked_correction_does_not_count() -> None:
    revoked = replace(_correction(2, "x", None), kind="revoke", revokes=1)
    incident = join([told("a", type="bombing")], (), [_correction(1, "type", "shelling"), revoked])
    assert incident.type == "bombing"
    assert incident.corrections == ()


def test_a_corrected_place_has_every_field_of_a_place() -> None:
    incident = join([told("a")], (), [_correction(1, "where", {"name": "Gao", "lat": 16.27, "lon": -0.04})])
    assert incident.where is not None
    assert incident.where["country"] is None and incident.where["evidence"] == []


def _spans(node: object) -> list[Json]:
    if isinstance(node, dict):
        return [node] if "quote" in node else [s for v in node.values() for s in _spans(v)]
    return [s for v in node for s in _spans(v)] if isinstance(node, list) else []


def test_every_span_names_its_report_and_is_its_slice() -> None:
    members = [
        told(n, "killed 12", "responsibility Israel", when="2024-02-15", where=place("Gao", 16.0, 0.0, "exact"))
        for n in "ab"
    ]
    texts = {m.report.id: m.report.text for m in members}
    spans = _spans(printed(*members))
    assert len(spans) > 8
    assert all(texts[s["report"]][s["start"] : s["end"]] == s["quote"] for s in spans if s["quote"] != "Sentence")
    assert all(s["report"] in texts for s in spans)


def test_a_government_without_a_name_is_neither_of_two_that_speak() -> None:
    kyiv, vague = (
        "occurrence shelling < Ukraine's defence ministry (official)",
        "occurrence shelling < government (official)",
    )
    moscow = told("r1", "killed! 12 < Russian government spokesman (official)")
    both = joined(told("r0", kyiv, vague), moscow)
    assert next(v.support.roots for v in both.values if v.field == "occurrence") == (1, 2)
    alone = joined(told("r0", vague), told("r2", "occurrence shelling < Russian government spokesman (official)"))
    assert next(v.support.roots for v in alone.values if v.field == "occurrence") == (1, 1)
