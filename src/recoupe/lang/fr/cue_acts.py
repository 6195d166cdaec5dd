"""What tells one French act of speech from another: denials of a part, refusals, accusations in other words."""

from __future__ import annotations

import re

PART_IN = re.compile(
    r"qu(?:e |['’])(?:l['’]|la |le |les )?[A-ZÉÈ][\w'’-]*(?: [\w'’-]+){0,5}? (?:ait|aient|soit|soient|a|est|ont|sont)"
    r" (?:eu |joué |pris |été )?(?:la moindre |une? |quelque |aucun |derrière|impliqu\w+|responsable|complice|mêl\w+)"
)
"""A denied clause about somebody's part ("que Belgrade ait eu la moindre part")."""

NOT_OF_PLANS = frozenset({"rejeter", "contester", "réfuter"})
PLAN = re.compile(
    r"(?:(?:l['’]|d['’]|le|la|les|une?|des|ce|cette|ces|sa|son|ses|leurs?|toute?|tous|nouvelle?) ?){0,3}(?:\w+ )?"
    r"(?:élections?|proposition|offre|plan|cessez-le-feu|trêve|accord|demande|pourparlers|négociations?|ultimatum|appel"
    r"|motion|projet|conditions|résolution|dialogue|médiation|démission|résultats?|visite|nomination|élection)\b",
    re.IGNORECASE,
)
"""What is turned down, not denied ("conteste les résultats")."""

DEMAND = frozenset({"exiger", "demander", "réclamer"})

FIGURE_NOUNS = frozenset({"chiffre", "chiffres"})
"""Nouns in apposition that look like verbs ("22 morts, chiffre que la commission conteste")."""

COMMITTED_BY = re.compile(
    r"\b(?:crimes?|massacres?|actes?|attaques?|attentats?|tueries?|atrocités|génocide|meurtres?|bombardements?"
    r"|provocations?|carnage|agression|raids?|exactions)\b[^,.;]{0,40}? (?:commis\w*|perpétrée?s?"
    r"|menée?s?|ordonnée?s?|orchestrée?s?) par (?=\S)",
    re.IGNORECASE,
)
"""An accusation made with a noun ("parle d'un crime commis par X")."""

AIRED_ON = re.compile(
    r"\b(?:à|sur) (?=(?:la |les |l['’])?(?:télévision|radio|médias|chaîne|antenne)s?"
    r" (?:d['’]État|nationale|publique|officielle))"
)
"""Before the station that carried the words ("a reconnu le raid à la télévision d'État")."""

COMMON_OPENERS: frozenset[str] = frozenset()

BLAMING = frozenset("parler dénoncer condamner évoquer qualifier fustiger dire déplorer".split())
"""Verbs whose object can hold an accusation."""

NUMERALS = tuple(
    (
        r"une? deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt"
        r" trente quarante cinquante soixante cent des"
    ).split()
)
"""Numbers in words, as patterns."""

HANDED_IN = re.compile(
    r",? (?:transmis|rédigé|établi|signé|remis|présenté|envoyé|fourni|livré)e?s?(?: [^,.;]{0,30}?)? par (?=\S)"
)
"""Before the author of a text ("un rapport, transmis par le chef de poste,")."""

MEMBERS_OF = re.compile(
    r"(?:paramilitaires|rebelles|miliciens|combattants|[dj]+ihadistes|insurgés|séparatistes|guérilleros"
    r"|moudjahidines?) d(?:e |u |es |['’])",
    re.IGNORECASE,
)
"""Fighters before the name of their group ("les rebelles du M23")."""

MEDIA_HEADS = frozenset("télévision radio médias chaîne antenne".split())
"""Nouns for a station."""

SPOKESMAN_FOR = re.compile(r"(?:une? |une? autre )(?:nouve\w+ )?porte-parole d(?:e |u |es |['’])", re.IGNORECASE)
"""A nameless spokesman, before the body that speaks through him."""

OF_HOSPITALS = frozenset({"soigner", "accueillir", "recevoir"})
"""Verbs that count only where a hospital or medics do it ("the clinic received 18 bodies")."""

OWNING = frozenset({"admettre", "avouer"})
OWN_DEED = re.compile(
    r"(?: (?:dans|sur|à|par|lors) (?:(?! qu)[^,.;]){2,40}?)?(?: (?P<deed>(?:y )?(?:avoir|être derrière)\b)"
    r"|(?P<clause> qu['’](?:il|elle|ils|elles) (?:avai(?:t|ent)|a|ont) ))"
)
NO_DEED = re.compile(
    r"(?:y )?avoir (?:perdu|reçu|échoué|subi|su|eu|été|manqué|ignoré)"
    r"| qu['’]\w+ (?:avai(?:t|ent)|a|ont) (?:perdu|reçu|échoué|subi|su|eu|été)"
)
"""Admitting one's own act ("a avoué avoir posé la bombe"), against admitting a state or a loss."""

HOLDING = frozenset({"tenir-pour-responsable"})
HELD_FOR = re.compile(r" (?:pour )?(?:\w+ment )?responsables? d(?:e la |e l['’]|u |es |e |['’])(?=\w)")
"""What parts the one who is held responsible from the act."""

MAYBE_GUILTY = re.compile(
    r"(?:,[^,;.]{2,40},)? (?:en |y )?(?:serai(?:t|ent)|étai(?:t|ent)|est|sont|pourrai(?:t|ent) (?:en )?être"
    r"|avai(?:t|ent) pu être) (?:l['’]auteur|les auteurs|responsables?|derrière|à l['’]origine|impliqué|mêlé)"
    r"|(?:,[^,;.]{2,40},)? (?:a|ont|avai(?:t|ent)|aurai(?:t|ent)) (?:très bien )?pu (?:en |y )?"
    r"(?:prêter|commettre|perpétrer|organiser|participer|aider|poser|monter|tirer)",
)
"""What follows somebody named without blame as the likely doer ("laisse entendre que X en serait l'auteur")."""

SUSPECTING = frozenset({"soupçonner", "suspecter"})
"""Verbs that name a likely doer in the passive ("est soupçonné de")."""

MAYBE = re.compile(r"\b(?:serai(?:t|ent)|pourrai(?:t|ent)|pu)\b")
"""What leaves it open whether they did it."""

SAYING_NOUNS = dict.fromkeys(
    (
        "affirmation affirmations annonce annonces déclaration déclarations assertion assertions allégation allégations"
        " accusation accusations avertissement avertissements témoignage témoignages constat conclusion conclusions"
        " thèse version estimation information informations communiqué explication explications verdict promesse"
        " assurance assurances message"
    ).split(),
    "dire",
) | {
    "aveu": "avouer",
    "aveux": "avouer",
    "confirmation": "confirmer",
    "démenti": "démentir",
    "révélation": "révéler",
    "révélations": "révéler",
    "conviction": "penser",
    "hypothèse": "suggérer",
    "soupçon": "soupçonner",
    "soupçons": "soupçonner",
    "crainte": "craindre",
    "craintes": "craindre",
}
"""Nouns that speak with a clause and an owner ("l'affirmation de X selon laquelle"), and the verb of their tone."""

NOUN_OWNER = frozenset({"de", "d'", "d’", "du", "des"})
"""Before whose word it is ("l'aveu du général que")."""

LEFT_UNSAID = re.compile(
    r"\b(?:ni (?:n['’])?(?:l['’]|en |y |le |la |les )?|sans |au lieu d(?:e |['’])|loin d(?:e |['’])|faute d(?:e "
    r"|['’]))$",
    re.IGNORECASE,
)
"""What stands before something that is not said ("ni confirmé ni démenti", "ne confirme ni n'infirme")."""
