"""Decisions in a line each."""

from __future__ import annotations

from typing import Any

import pytest

from recoupe.show.history import what_words

CLAIM = {
    "claim": "c1", "value": {"min": 12, "max": 12, "group": "civilians", "text": "12 civilians"},
    "speech_act": "assert", "voice": {"name": "the governor", "kind": "official"}, "start": 0, "end": 5,
}  # fmt: skip


@pytest.mark.parametrize(
    ("judgement", "said"),
    [
        ({"kind": "same", "a": "k1", "b": "k2"}, "k1 and k2: the same incident"),
        ({"kind": "correct", "field": "killed", "value": {"min": 3, "max": 3}}, "killed is 3"),
        ({"kind": "correct", "field": "killed", "value": None}, "killed is not said"),
        ({"kind": "reject", "field": "killed", "value": CLAIM}, "killed 12 civilians (the governor): rejected"),
        ({"kind": "accept", "field": "killed", "value": CLAIM}, "killed 12 civilians (the governor): accepted"),
        ({"kind": "claim", "field": "motive", "value": {"value": "revenge", "voice": None}}, "motive revenge: added"),
        ({"kind": "incident", "a": "k1.p2", "value": {"type": "air_strike"}}, "k1.p2: air strike, found by hand"),
        ({"kind": "sign", "a": "k1", "value": {"content": "0"}}, "k1: signed off"),
        ({"kind": "assign", "a": "k1", "value": "B"}, "k1: to be reviewed by B"),
        ({"kind": "assign", "a": "k1", "value": None}, "k1: assigned to nobody"),
        ({"kind": "revoke", "revokes": 4}, "4 taken back"),
    ],
)
def test_what_was_decided(judgement: dict[str, Any], said: str) -> None:
    assert what_words(judgement) == said
