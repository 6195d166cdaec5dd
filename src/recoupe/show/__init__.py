"""Show: coded reports, mentions and candidates for a person to read, on a terminal or on paper."""

from recoupe.show.actors import actor_match_to_dict, show_actors
from recoupe.show.candidates import show_candidates
from recoupe.show.console import reading_console
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
    "show_mentions",
    "show_quotations",
    "show_report",
]
