"""English words for the members of an armed group ("its men") and for beating an attack back."""

from __future__ import annotations

REPEL_VERBS = frozenset(
    "repel repelled repulse repulsed thwart thwarted foil foiled fend parry parried rebuff rebuffed beat beaten push"
    " pushed drive driven ward block blocked defeat defeated resist withstand withstood".split()
)
"""What the attacked do with an attack."""
OWN_POSSESSIVES = frozenset({"our"})
FOLLOWERS = frozenset(
    "man men fighter soldier troop troops force forces combatant militant commando unit warrior mujahideen gunner"
    " guerrilla brother hero recruit follower militiaman militiamen".split()
)
"""Nameless members of an armed group, who stand for it with a possessive ("its men", "our forces")."""
