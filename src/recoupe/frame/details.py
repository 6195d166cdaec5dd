"""The details of incidents: weapons, targets, days and places, damage and motives, each value by its voice."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.frame.aims import target_claims
from recoupe.frame.arms import arm_strays, weapon_claims
from recoupe.frame.case import Case
from recoupe.frame.damage import damage_claims
from recoupe.frame.motives import motive_claims
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim


def details_of(analysis: Analysis, cases: Sequence[Case]) -> list[list[Claim]]:
    """The claims of detail of each incident, in the order of the incidents. Weapons that no act's clause holds are
    given to their incidents first."""
    arm_strays(analysis, cases)
    found: dict[int, list[Claim]] = {id(c): [] for c in cases}
    for claims in (weapon_claims, target_claims, damage_claims, motive_claims):
        for case, claim in claims(analysis, cases):
            found[id(case)].append(claim)
    return [found[id(c)] for c in cases]
