"""Show: coded reports, mentions, candidates and incidents of a casebook for a person to read, on a terminal or on
paper. Pages are in ``recoupe.show.page``, which needs the template engine."""

from recoupe.show.actors import actor_match_to_dict, show_actors
from recoupe.show.candidates import show_candidates
from recoupe.show.console import reading_console
from recoupe.show.history import show_history
from recoupe.show.incident import show_incident
from recoupe.show.incident_reading import title_words
from recoupe.show.incidents import show_incidents
from recoupe.show.mentions import mention_to_dict, show_mentions
from recoupe.show.quotes import quotation_to_dict, show_quotations
from recoupe.show.text import show_report

__all__ = [
    "actor_match_to_dict",
    "mention_to_dict",
    "quotation_to_dict",
    "reading_console",
    "show_actors",
    "show_candidates",
    "show_history",
    "show_incident",
    "show_incidents",
    "show_mentions",
    "show_quotations",
    "show_report",
    "title_words",
]
