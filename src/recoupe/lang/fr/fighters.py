"""French words for the members of an armed group ("ses hommes") and for beating an attack back."""

from __future__ import annotations

REPEL_VERBS = frozenset(
    "repousser repoussé repoussée repoussés repoussées déjouer déjoué déjouée déjouées contrer contré contrée contenir"
    " contenu contenue stopper stoppé stoppée enrayer enrayé enrayée briser refouler refoulé refoulée".split()
)
"""What the attacked do with an attack."""
OWN_POSSESSIVES = frozenset({"notre", "nos"})
FOLLOWERS = frozenset(
    "homme combattant soldat troupe troupes force forces milicien élément commando unité guerrier moudjahid"
    " moudjahidine guérillero artilleur frère héros partisan militant".split()
)
"""Nameless members of an armed group, who stand for it with a possessive ("ses hommes", "nos combattants")."""
