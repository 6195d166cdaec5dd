"""Who speaks in French reports and who does not: nouns that come back to a voice, nouns that say nothing."""

from __future__ import annotations

import re

NOT_SPEAKERS = frozenset(
    "loi lois constitution règle règles critère critères plan plans calendrier cas besoin besoins heure moment lieu"
    " saison formule tradition coutume tout toute estimation scénario code accord accords mandat usage âge façon"
    " manière mode type région pays zone endroit vraisemblance probabilité nature gravité taille gré goût humeur"
    " circonstances contexte logique principe principes modalités procédure protocole norme normes barème méthode"
    " termes vœu vœux désir volonté ordre ordres consigne consignes légende mythe théorie bible coran doctrine"
    " religion appartenance ethnie sexe grade ancienneté disponibilité moyens possibilités traité convention"
    " rythme itinéraire parcours carte quota jour jours année époque point".split()
)
"""Nouns after *selon* and the like that say nothing ("selon la loi", "selon les cas")."""

PLATFORMS = frozenset(
    "telegram x twitter facebook whatsapp instagram youtube tiktok vkontakte vk threads bluesky signal weibo"
    " viber".split()
)
"""Where people post; neither a part of a speaker's name nor a relay."""

INVERTING_PHRASES = frozenset({"faire-savoir", "laisser-entendre"})
"""Verbs of several words that may stand before their subject ("a fait savoir le gouverneur")."""

GATHERED_FROM = re.compile(
    r" (?:recueilli|obtenu|collecté|réuni|glané|récolté|rassemblé)e?s?(?: [^,.;]{0,40}?)? auprès d(?:e |u |es |['’])",
    re.IGNORECASE,
)
"""What stands between information and those who gave it."""

LEAD_IN = (
    r"(?:dans|sur|lors|(?:joint|cité|interrogé|contacté|rencontré|interviewé)(?:e|s|es)? par|au micro) [^,]{0,120}, "
)
"""What opens a sentence with how the source was met ("Joint par X, …")."""

BEFORE_TIMES = frozenset("ce cette cet dernier dernière".split())
"""Words that open a time behind a speaker's name ("last night")."""

DIRECT_ADDRESS: frozenset[str] = frozenset()
"""Verbs whose object is who hears it: none in French."""

CLERGY = re.compile(r"(?:père|abbé|mgr|monseigneur|frère|sœur|pasteur|cheikh|imam|rabbin) [A-ZÉÈ]", re.IGNORECASE)
"""Titles of religious people before their names ("le père Joseph")."""

ASIDE = re.compile(
    r"\s*,? ?(?:(?:pour|de|quant à) (?:sa part|leur part|son côté|leur côté|elle|lui|eux)|lui|eux"
    r"|elles?(?= ?,| (?:de|d['’]|une?|des|\d))"
    r"|en revanche|à l['’]inverse|toutefois|cependant|également|aussi|de même)\b ?,? (?=\S)",
    re.IGNORECASE,
)
"""Words behind a verb of saying that are no part of what is said."""

OF_THEM = re.compile(
    r"(?:l['’])?(?P<n>une?|deux|trois|quatre|cinq|plusieurs|certaine?s|beaucoup) d['’](?:entre )?(?:eux|elles)\b",
    re.IGNORECASE,
)
"""Some of those who spoke before ("l'un d'eux")."""

SET_OFF = re.compile(
    r"(?:, (?:lui|elle|eux|elles)(?: aussi)?,| (?:de (?:son|leur) côté|pour (?:sa|leur) part|à (?:son|leur) tour)\b)"
)
"""What follows only a finite verb and sets its subject apart ("la préfecture avance, elle, …")."""

OF_THE_GROUP = re.compile(
    r" (?P<of>d)(?:u (?:groupe|mouvement)|e l['’]organisation|e la milice|e la rébellion)$", re.IGNORECASE
)
"""A post in the group named before ("un chef local du groupe")."""

OWNED_TOLL = re.compile(r"(?!)")
"""A toll behind its owner: not in French."""

JOINED_CLAUSE = re.compile(r", (?:où|et|mais|tandis qu[e'’]|alors qu[e'’]|pendant qu[e'’]) ?", re.IGNORECASE)
"""What opens a further clause that may have a source of its own."""

SPOKESMEN = frozenset({"porte-parole"})
"""Who speaks for a body and not for himself."""

SAID_OF_ONESELF = frozenset(
    "dire déclarer s-attribuer attribuer rétracter présenter-comme décrire-comme tenir-à accuser".split()
)
"""Verbs that with *se* still say something ("se dit prêt", "s'est attribué l'attaque")."""

OF_NEEDED = {
    "parler": re.compile(
        r"(?:,? (?:lui|elle|eux|elles)\b,?)?(?:,? (?:d['’]|(?:de|à) (?:son|leur) )[^,]{2,20},)?(?: [\w’'-]+){0,4}?"
        r" (?:d['’]|(?:de|du|des)\b)",
        re.IGNORECASE,
    )
}
"""What must follow a verb that else says nothing of a matter ("ils parlaient anglais")."""

OWNED_FIGURES: frozenset[str] = frozenset()
"""Figures that a noun before them owns: none in French."""

_ORGANISED = frozenset({"ngo", "monitor", "medical", "armed_group"})

_PRESS = frozenset({"outlet", "agency", "channel"})

BODY_NOUNS = (
    dict.fromkeys(("organisation", "institution", "organisme"), _ORGANISED)
    | dict.fromkeys(
        ("ong", "association", "fédération", "ligue", "collectif"), frozenset({"ngo", "medical", "monitor"})
    )
    | dict.fromkeys(("groupe", "mouvement", "formation"), frozenset({"armed_group", "ngo", "monitor"}))
    | dict.fromkeys(("observatoire",), frozenset({"monitor", "ngo"}))
    | dict.fromkeys(("agence",), frozenset({"agency", "monitor", "ngo"}))
    | dict.fromkeys(("réseau", "centre"), frozenset({"ngo", "monitor", "medical"}))
    | dict.fromkeys(("journal", "quotidien", "hebdomadaire", "site", "radio", "chaîne", "média", "magazine"), _PRESS)
    | dict.fromkeys(("canal", "compte", "portail", "station"), _PRESS)
)
"""Bare nouns for a body met before, with the kinds of voice that they may stand for."""

_OFFICIAL = frozenset({"official"})

GROUP_ADJECTIVES = frozenset(
    "islamiste jihadiste djihadiste rebelle armé séparatiste indépendantiste terroriste clandestin extrémiste"
    " radical insurgé humanitaire caritative caritatif médicale".split()
)
"""Adjectives that tell nothing apart in a word that comes back to a group."""

PERSON_NOUNS = (
    dict.fromkeys(("responsable", "officiel", "officier", "policier", "militaire", "gradé", "diplomate"), _OFFICIAL)
    | dict.fromkeys(("fonctionnaire", "magistrat", "gendarme", "soldat", "haut-fonctionnaire"), _OFFICIAL)
    | dict.fromkeys(
        ("élu", "élue", "édile", "parlementaire", "dirigeant", "dirigeante"), frozenset({"official", "ngo"})
    )
    | dict.fromkeys(("combattant", "insurgé", "rebelle"), frozenset({"armed_group", "official"}))
    | dict.fromkeys(("chef",), frozenset({"armed_group", "official", "local_source", "ngo"}))
    | dict.fromkeys(
        ("médecin", "praticien", "soignant", "infirmier", "infirmière", "chirurgien"), frozenset({"medical"})
    )
    | dict.fromkeys(("militant", "militante", "activiste", "humanitaire", "bénévole"), frozenset({"ngo", "medical"}))
    | dict.fromkeys(("religieux", "prélat", "prêtre", "pasteur", "imam", "évêque"), frozenset({"local_source", "ngo"}))
    | dict.fromkeys(
        ("villageois", "habitant", "habitante", "notable", "paysan"), frozenset({"local_source", "witness"})
    )
    | dict.fromkeys(
        ("rescapé", "rescapée", "témoin", "survivant", "femme", "homme"), frozenset({"local_source", "witness"})
    )
    | dict.fromkeys(("analyste", "chercheur", "chercheuse", "avocat", "avocate", "expert"), frozenset({"expert"}))
)
"""Bare nouns for a person met before, with the kinds of voice that they may stand for."""
