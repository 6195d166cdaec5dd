"""Whether an act is told as having happened. The expectation is the name of the act's word with its verdict."""

import pytest

from recoupe.detect.events import detect_events
from recoupe.detect.parse import parse_sentences

# (sentence, [(word of the act, verdict)]): all acts of the sentence in text order.
FRENCH = [
    ("Des rebelles ont attaqué Rutshuru lundi.", [("attaqué", "actual")]),
    ("Les rebelles attaquent fréquemment les convois.", [("attaquent", "habitual")]),
    ("L'armée bombarde chaque jour les faubourgs d'Idleb.", [("bombarde", "habitual")]),
    ("La base est régulièrement la cible d'attaques.", [("attaques", "habitual")]),
    ("Les bombardements sont quotidiens à Kherson.", [("bombardements", "habitual")]),
    ("Si les insurgés attaquent Palma, les expatriés partiront.", [("attaquent", "hypothetical")]),
    ("Le groupe pourrait attaquer la capitale.", [("attaquer", "hypothetical")]),
    ("D'autres attaques pourraient suivre.", [("attaques", "hypothetical")]),
    ("L'armée attaquera la ville demain.", [("attaquera", "planned")]),
    ("L'armée prévoit d'attaquer la ville.", [("attaquer", "planned")]),
    ("L'armée va attaquer la ville.", [("attaquer", "planned")]),
    ("Des pourparlers sont prévus la semaine prochaine à Aden.", [("pourparlers", "planned")]),
    ("Une manifestation est attendue vendredi à Dakar.", [("manifestation", "planned")]),
    ("Le gouvernement redoute une attaque contre le port.", [("attaque", "feared")]),
    ("Les habitants craignent de nouvelles attaques.", [("attaques", "feared")]),
    ("Les soldats n'ont pas attaqué le village.", [("attaqué", "negated")]),
    ("Aucune attaque n'a eu lieu dans la nuit.", [("attaque", "negated")]),
    ("La lutte contre les attentats mobilise la police.", [("attentats", "generic")]),
    ("Toute attaque sera jugée.", [("attaque", "generic")]),
    ("La milice a tenté d'attaquer la prison.", [("attaquer", "actual")]),
    ("La milice affirme avoir attaqué la prison.", [("attaqué", "actual")]),
    ("La milice a nié avoir attaqué la prison.", [("attaqué", "actual")]),
    ("L'attaque n'a pas été revendiquée.", [("attaque", "actual")]),
    ("Une ONG réclame une enquête sur la frappe de mai.", [("réclame", "actual"), ("frappe", "actual")]),
    ("En cas d'attaque, l'armée répliquera.", [("attaque", "hypothetical")]),
    ("Va-t-il attaquer Goma ?", [("attaquer", "hypothetical")]),
]
ENGLISH = [
    ("Rebels attacked Rutshuru on Monday.", [("attacked", "actual")]),
    ("The rebels frequently attack convoys.", [("attack", "habitual")]),
    ("Gangs raid farms almost every week.", [("raid", "habitual")]),
    ("Attacks on mines are a regular feature of the dry season.", [("Attacks", "habitual")]),
    ("Shelling is frequent along the front.", [("Shelling", "habitual")]),
    ("If the insurgents attack Palma, foreigners will leave.", [("attack", "hypothetical")]),
    ("Should the attacks go on, the firm will leave.", [("attacks", "hypothetical")]),
    ("The group could attack the capital.", [("attack", "hypothetical")]),
    ("The army will attack the town tomorrow.", [("attack", "planned")]),
    ("The army plans to attack the town.", [("attack", "planned")]),
    ("Talks are to be held in Juba next week.", [("Talks", "planned")]),
    ("A ceasefire is due to take effect on Monday.", [("ceasefire", "planned")]),
    ("Talks between the two sides are due to resume next week.", [("Talks", "planned")]),
    ("Officials fear an attack on the port.", [("attack", "feared")]),
    ("The embassy warned of attacks on hotels.", [("attacks", "feared")]),
    ("Soldiers did not attack the village.", [("attack", "negated")]),
    ("No attack took place overnight.", [("attack", "negated")]),
    ("The attack helicopter landed in Kismayo.", [("attack", "generic")]),
    ("Any attack will be punished.", [("attack", "generic")]),
    ("The militia tried to attack the prison.", [("attack", "actual")]),
    ("The militia said it had attacked the prison.", [("attacked", "actual")]),
    ("The militia denied having attacked the prison.", [("attacked", "actual")]),
    ("No group has claimed the attack.", [("attack", "actual")]),
    ("A group demands an inquiry into the strike of May.", [("demands", "actual"), ("strike", "actual")]),
    ("The summit is scheduled for Sunday.", [("summit", "planned")]),
    ("Will they attack Goma?", [("attack", "hypothetical")]),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [pytest.param("fr", t, e, id=f"fr-{t[:45]}") for t, e in FRENCH]
    + [pytest.param("en", t, e, id=f"en-{t[:45]}") for t, e in ENGLISH],
)
def test_factuality(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    sentences = parse_sentences(text, language)
    events = detect_events(text, sentences, language)
    assert [(sentences[e.sentence].tokens[e.head].text, e.factuality) for e in events] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("fr", "Des miliciens auraient attaqué Bria.", id="fr-past"),
        pytest.param("fr", "Selon une ONG, l'armée bombarderait la ville.", id="fr-present-with-source"),
        pytest.param("en", "Militiamen may have attacked Bria.", id="en-may-have"),
    ],
)
def test_journalistic_conditional_is_actual(language: str, text: str) -> None:
    (event,) = detect_events(text, parse_sentences(text, language), language)
    assert (event.factuality, event.conditional) == ("actual", True)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        pytest.param(language, line, id=f"{language}-{line[:20]}")
        for language, line in [
            ("fr", "Lire aussi : Des rebelles ont attaqué Bunia"),
            ("fr", "Lire plus: Des rebelles ont attaqué Bunia"),
            ("fr", "À lire aussi sur notre site : « Des rebelles ont attaqué Bunia »"),
            ("fr", "Lire également : Attaque à Bunia"),
            ("en", "Read also: Rebels attacked Bunia"),
            ("en", "READ MORE: Rebels attacked Bunia"),
            ("en", "Related: Rebels attacked Bunia"),
            ("en", "See also: Attack in Bunia"),
        ]
    ],
)
def test_lines_about_other_articles_give_nothing(language: str, line: str) -> None:
    told = "Des rebelles ont attaqué Djugu." if language == "fr" else "Rebels attacked Djugu."
    text = f"{told}\n\n{line}\n"
    events = detect_events(text, parse_sentences(text, language), language)
    assert [e.end <= len(told) for e in events] == [True]
