"""What a place does in its sentence: it is where something is, it acts as a power, or it is part of an actor's name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from recoupe.detect.place_context import FACILITIES, WINDOW, Prior, Setting
from recoupe.detect.place_names import Word
from recoupe.lang.place_words import PlaceWords
from recoupe.model.sentence import Sentence
from recoupe.vocab.countries import capital_country

_COMMON_ENDS = frozenset({"front", "army", "party", "movement", "force", "forces", "brigade", "brigades", "council"})
"""Last words of names of groups, some of which are nouns of place too."""
Usage = Literal["location", "metonym", "part_of_name"]


def usage_of(at: Setting, sentence: Sentence, words: Sequence[Word], lexicon: PlaceWords, prior: Prior) -> Usage:
    """Location, power that acts ("Moscow said"), or part of the name or title of an actor ("governor of X")."""
    hit = at.hit
    left = at.left[-WINDOW:]
    if lexicon.groups.search(left) or lexicon.owned.match(at.right):
        return "part_of_name"
    seat = prior.country is not None or capital_country(hit.text) is not None
    if at.relation == "between" and seat and lexicon.pact.search(at.left):
        return "metonym"
    if seat and at.feature is None and lexicon.dealings.search(left):
        return "metonym"
    if at.relation not in ("at", "from"):
        return "location"
    if at.governor is not None and at.feature not in FACILITIES:
        head = words[at.governor]
        if (head.lower in lexicon.actor_nouns and at.link in ("of", "de", "du", "des", "d'")) or (
            head.name and head.lower in lexicon.organisations
        ):
            return "part_of_name"
        if _actor_behind(words, at.governor, lexicon) and at.link in ("de", "du", "d'", "des"):
            return "part_of_name"
    if _in_organisation(words, hit.last, sentence, lexicon):
        return "part_of_name"
    after = words[hit.last + 1] if hit.last + 1 < len(words) and words[hit.last + 1].joined else None
    gap = at.right[:2].replace("’", "'")
    owner = gap == "'s" or (at.right[:1] in "'’" and hit.text.endswith("s"))
    unit = at.feature in ("admin1", "admin2", "area") and at.span[1] > hit.end and not owner
    if (at.feature not in FACILITIES or owner) and not unit:
        follow: list[str] = []
        for word in words[hit.last + 1 : hit.last + 5]:
            if word.pos in ("VERB", "AUX", "DET"):  # "X sent an envoy"
                break
            follow.append(word.lower)
        if after is not None or owner:
            for lower in follow[:3] if owner or not lexicon.head_first else follow[:0]:
                if lower in lexicon.actor_nouns or lower in lexicon.titles:
                    return "part_of_name"
                if lower in lexicon.nouns or lower in lexicon.inside:
                    break
            if not lexicon.head_first and after is not None and after.name and after.lower in lexicon.organisations:
                return "part_of_name"
    if hit.text.isupper() and len(hit.text) < 6 and prior.country is not None and not at.link:
        if (
            after is not None
            and after.pos in ("NOUN", "ADJ", "PROPN")
            or lexicon.head_first
            and not at.left.rstrip().endswith(",")
        ):
            return "part_of_name"
    if (
        at.link in lexicon.inside
        and at.relation == "at"
        and at.link not in ("to", "by", "par")
        or at.relation not in ("at", "from")
    ):
        return "location"
    index = sentence.head_in(hit.start, hit.end)
    if index is None:
        return "location"
    token = sentence.tokens[index]
    verb = sentence.tokens[token.head].lemma
    if at.feature is None and at.relation == "at" and seat:
        subject = sentence.tokens[sentence.first_conjunct(index)] if token.dep == "conj" else token
        act = sentence.tokens[subject.head]
        if subject.dep == "nsubj" and act.pos == "VERB" and act.lemma not in lexicon.still_verbs:
            if sentence.child(subject.head, "aux:pass") is None:
                return "metonym"
        if subject.dep == "nsubj:pass" and act.lemma in lexicon.blame_verbs:
            return "metonym"
    power = prior.country is not None or prior.known_well
    if power and at.feature is None:
        if token.dep in ("nsubj", "csubj") and verb in lexicon.metonym_verbs:
            return "metonym"
        if token.dep in ("obj", "iobj", "obl", "obl:arg") and verb in lexicon.blame_verbs and not at.link:
            return "metonym"
        if token.dep == "obl:agent" and prior.country is not None:
            return "metonym"
        if lexicon.according.search(left) and token.dep != "nmod":
            return "metonym"
        if token.dep == "conj":
            first = sentence.tokens[sentence.first_conjunct(index)]
            if first.dep == "nsubj" and sentence.tokens[first.head].lemma in lexicon.metonym_verbs:
                return "metonym"
    return "location"


def _in_organisation(words: Sequence[Word], last: int, sentence: Sentence, lexicon: PlaceWords) -> bool:
    """Whether the name begins that of an organisation with a possessive ("Oromo People's Liberation Front")."""
    for at in range(last + 1, min(last + 6, len(words))):
        word = words[at]
        gap = sentence.text[words[at - 1].end - sentence.start : word.start - sentence.start]
        if not word.name or gap not in (" ", "'s ", "’s "):
            return False
        if at > last + 1 and word.lower in lexicon.organisations and word.lower not in lexicon.nouns:
            return True
        if at > last + 1 and word.lower in _COMMON_ENDS and gap == " ":
            return True
    return False


def _actor_behind(words: Sequence[Word], k: int, lexicon: PlaceWords) -> bool:
    """Whether an actor's noun stands a few words before ("ministre des Affaires étrangères de X")."""
    for at in range(k, max(k - 4, -1), -1):
        if words[at].lower in lexicon.actor_nouns:
            return True
        if (
            not words[at].joined
            or words[at].pos in ("VERB", "AUX", "PUNCT")
            or words[at].lower in ("à", "dans", "en", "in", "at")
        ):
            return False
    return False
