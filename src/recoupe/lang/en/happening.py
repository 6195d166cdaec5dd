"""Sentences that only say where and when what was told before took place, and who was called to it."""

from __future__ import annotations

EPISODE_NOUNS = frozenset(
    "incident event events tragedy drama bloodshed episode scene ordeal carnage violence encounter atrocity horror "
    "altercation fatality crime crimes".split()
)
"""Nouns that behind "the" or "this" stand for what was told, whatever it was."""
EPISODE_PRONOUNS = frozenset("it this that all".split())
"""Pronouns that do so as the subject of a verb of happening."""
HAPPENING_VERBS = frozenset("happen occur unfold transpire".split())
HAPPENING_PHRASES = {"take": "place"}
"""Verbs that mean "happen" with this object."""
EXPLETIVE_MARKS = frozenset("that whether".split())
"""What follows an "it" that stands for no act ("it happened that")."""
CALLED_VERBS = frozenset("call dispatch summon alert send respond rush scramble".split())
"""What is done to those who attend a scene, or by them."""
ATTENDING_NOUNS = frozenset(
    "police officer officers deputy deputies trooper troopers detective detectives constable firefighter firefighters "
    "paramedic paramedics medic medics rescuer rescuers ambulance ambulances crew crews responder responders authority "
    "authorities policeman policemen team teams unit units squad".split()
)
"""Those who come when something has happened."""
SCENE_CASES = frozenset("to in at near on along outside inside around".split())
"""Prepositions between such a verb and the place of what happened."""
