"""Actors grounded: after ``||`` stand all mentions of the text in order as ``name: kind side`` (``-``: no side)."""

from __future__ import annotations

import pytest

from recoupe.detect.actors import detect_actors
from recoupe.detect.parse import parse_sentences
from recoupe.errors import LanguageError
from recoupe.ground.actors import ground_actors
from recoupe.model.mention import ActorMention, PlaceMention

FRENCH = """
L'armée soudanaise a tiré. L'armée nie. || armée soudanaise: state_force sudan; armée soudanaise: state_force sudan
Le Hezbollah a tiré. Le mouvement nie. || Hezbollah: militia hezbollah; Hezbollah: militia hezbollah
Un drone turc a tué un berger. || Turquie: other turkey; berger: civilians -
Des milices pro-iraniennes ont fui. || milices pro-iraniennes: militia iran
Des milices irakiennes ont fui. || milices irakiennes: militia -
Les Russes ont quitté Kherson. || Russes: other russia
Un kamikaze a visé des civils afghans. || kamikaze: individual -; civils afghans: civilians -
Le M23 a pris Rutshuru. Les rebelles avancent. || M23: rebel m23; rebelles: rebel m23
Des assaillants ont tué un chauffeur. || assaillants: unidentified -; chauffeur: individual -
Le président ougandais a ordonné l'assaut. || président ougandais: individual uganda
Les Casques bleus ont fui. || Casques bleus: international un
Le Tchad dit que ses troupes ont tiré au Soudan. || Tchad: other chad; troupes: state_force chad
L'Iran affirme que ses soldats ont riposté en Irak. || Iran: other iran; soldats: state_force iran
Des bandits ont enlevé des élèves. || bandits: militia bandits; élèves: civilians -
"""

ENGLISH = """
Russian troops shelled a school. The army denied it. || Russian troops: state_force russia; army: state_force russia
The Arakan Army attacked. The group took a bridge. || Arakan Army: rebel arakan_army; Arakan Army: rebel arakan_army
Police shot students in Nairobi, Kenya. || Police: police kenya; students: civilians -
Iran-backed militias fired rockets. || Iran-backed militias: militia iran
Finnish fighters joined Finnish forces. || Finnish fighters: state_force finland; Finnish forces: state_force finland
Burundian peacekeepers died. || Burundian peacekeepers: state_force burundi
Peacekeepers died. || Peacekeepers: international un
A suicide bomber struck. || suicide bomber: individual -
The New Front (NF) struck. NF fled. || New Front (NF): rebel -; New Front (NF): rebel -
Abkhaz forces fired. || Abkhaz forces: rebel abkhazia
The US base was hit. || US base: state_force us
Chad said its troops shot bandits in Sudan. || Chad: other chad; troops: state_force chad; bandits: militia bandits
Iran said its soldiers fled Omani police. || Iran: other iran; soldiers: state_force iran; Omani police: police oman
"""


def _cases(block: str) -> list[object]:
    rows = [line.split("||") for line in block.strip().splitlines()]
    return [pytest.param(text.strip(), expected.strip(), id=text.strip()[:40]) for text, expected in rows]


def _grounded(text: str, language: str, places: tuple[PlaceMention, ...] = ()) -> tuple[ActorMention, ...]:
    sentences = parse_sentences(text, language)
    mentions = detect_actors(text, sentences, language)
    found = ground_actors(mentions, sentences=sentences, text=text, language=language, places=places)
    assert [(m.start, m.end) for m in found] == [(m.start, m.end) for m in mentions]
    return found


def _shown(mentions: tuple[ActorMention, ...]) -> str:
    return "; ".join(f"{m.name}: {m.actor_kind} {m.side or '-'}" for m in mentions)


@pytest.mark.parametrize(("text", "expected"), _cases(FRENCH))
def test_french(text: str, expected: str) -> None:
    assert _shown(_grounded(text, "fr")) == expected


@pytest.mark.parametrize(("text", "expected"), _cases(ENGLISH))
def test_english(text: str, expected: str) -> None:
    assert _shown(_grounded(text, "en")) == expected


def _place(country: str, sentence: int) -> PlaceMention:
    return PlaceMention(start=0, end=1, quote="x", rule="x", sentence=sentence, name="x", country=country)


def test_soldiers_belong_to_the_country_of_the_places_near_by() -> None:
    text = "Une bombe a tué un soldat. Ailleurs, un soldat a disparu."
    found = _grounded(text, "fr", (_place("NE", 0), _place("TD", 1)))
    assert [m.side for m in found] == ["niger", "chad"]


def test_soldiers_of_nobody_named_have_no_side() -> None:
    assert [m.side for m in _grounded("Un soldat est mort.", "fr")] == [None]
    two = "French troops and Malian troops met there.\n\nLater, in another place, soldiers died."
    assert [m.side for m in _grounded(two, "en")] == ["france", "mali", None]


@pytest.mark.parametrize(
    ("text", "one", "other", "language"),
    [
        pytest.param(
            "Indian troops fired. Pakistani troops fired back. India blamed Pakistan.",
            {"Indian": "Pakistani", "India": "Pakistan"},
            {"india": "pakistan"},
            "en",
            id="states",
        ),
        pytest.param(
            "Le M23 a attaqué les FDLR. Le M23 nie, les FDLR accusent.",
            {"M23": "FDLR"},
            {"m23": "fdlr"},
            "fr",
            id="groups",
        ),
    ],
)
def test_swapping_the_parties_swaps_the_sides_and_nothing_else(
    text: str, one: dict[str, str], other: dict[str, str], language: str
) -> None:
    swapped = " ".join(_swap_word(w, one) for w in text.split(" "))
    both = other | {v: k for k, v in other.items()}
    before = [(m.actor_kind, both.get(m.side or "", m.side)) for m in _grounded(text, language)]
    after = [(m.actor_kind, m.side) for m in _grounded(swapped, language)]
    assert before == after


def _swap_word(word: str, pairs: dict[str, str]) -> str:
    both = pairs | {v: k for k, v in pairs.items()}
    bare = word.rstrip(".,")
    return both.get(bare, bare) + word[len(bare) :]


def test_unknown_language_is_refused() -> None:
    with pytest.raises(LanguageError):
        ground_actors((), sentences=(), text="", language="de")
