"""Sentences that only say where and when what was told before took place, and who was called to it."""

from __future__ import annotations

EPISODE_NOUNS = frozenset(
    "incident incidents fait faits drame drames tragédie scène événement événements évènement évènements épisode "
    "carnage horreur altercation crime crimes violence violences".split()
)
"""Nouns that behind "le" or "ce" stand for what was told, whatever it was."""
EPISODE_PRONOUNS = frozenset("cela ça tout".split())
"""Pronouns that do so as the subject of a verb of happening."""
HAPPENING_VERBS = frozenset("produire survenir dérouler passer advenir arriver intervenir".split())
HAPPENING_PHRASES = {"avoir": "lieu"}
"""Verbs that mean "happen" with this object."""
EXPLETIVE_MARKS = frozenset("que qu' qu’".split())
"""What follows a pronoun that stands for no act."""
CALLED_VERBS = frozenset("appeler dépêcher alerter envoyer intervenir accourir mobiliser".split())
"""What is done to those who attend a scene, or by them."""
ATTENDING_NOUNS = frozenset(
    "police policier policiers gendarme gendarmes pompier pompiers secours secouriste secouristes ambulance ambulances "
    "enquêteur enquêteurs samu équipe équipes patrouille".split()
)
"""Those who come when something has happened."""
SCENE_CASES = frozenset("à au aux dans en sur près vers devant rue".split())
"""Prepositions between such a verb and the place of what happened."""
