"""French words around an act: light verbs, and what tells an act that happened from one that did not.

Lemmas unless said otherwise. Sources: the codebook, section 4 ("not coded"), and grammar; no list is drawn from a
report."""

from __future__ import annotations

import re
from functools import lru_cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LIGHT_VERBS = _words(
    "signer conclure parapher sceller mener lancer effectuer perpétrer commettre conduire déclencher opérer"
    " mettre faire exécuter entreprendre organiser tenir procéder livrer infliger imposer décréter engager donner"
    " tirer ordonner entamer ouvrir poursuivre réaliser intensifier multiplier subir essuyer repousser"
)
"""Verbs that carry subject and tense of an act named by their object ("ont mené des frappes")."""

HAPPEN_VERBS = _words(
    "avoir_lieu produire éclater survenir dérouler retentir intervenir reprendre débuter commencer viser toucher"
    " frapper faire tuer causer entrer"
)
"""Verbs whose subject is the act ("un attentat a eu lieu"): their negation negates the act."""

FREQUENT_WORDS = _words(
    "régulièrement fréquemment souvent habituellement généralement quotidiennement couramment constamment"
    " périodiquement sporadiquement routinièrement continuellement fréquent fréquente fréquents fréquentes"
    " quotidien quotidienne quotidiens quotidiennes récurrent récurrente récurrents récurrentes habituel"
    " habituelle habituels habituelles hebdomadaire hebdomadaires régulier régulière réguliers régulières"
    " incessants incessantes toujours"
)
"""Forms that make an act a habit; "toujours" only with the present."""
FREQUENT_PHRASES = re.compile(
    r"\b(?:(?:à )?chaque (?:\w+ )?(?:jour|semaine|mois|nuit|soir|matin|année|vendredi|été|hiver|hivernage|saison|"
    r"récolte|fois)|"
    r"tous les (?:jours|mois|soirs|ans|vendredis|étés|hivers)|"
    r"toutes les (?:nuits|semaines)|"
    r"presque (?:toujours|chaque|tous|toutes)|à répétition|vi(?:t|vent) au rythme|"
    r"(?<!été le )(?<!fut le )théâtre (?:d'|"
    r"de )(?:attaques?|combats?|affrontements?|violences?|raids?|bombardements?|heurts|tirs)|de plus en plus|"
    r"depuis (?:le premier jour|les premiers jours|les premières heures|le (?:tout )?début) d(?:e (?:la|cette) guerre|"
    r"u (?:conflit|siège)|e ce (?:conflit|siège)|es combats)|"
    r"en vingt ans|le plus souvent|la plupart du temps|depuis (?:trente|vingt|dix|quinze|des|plusieurs) (?:ans|"
    r"années|décennies)"
    r"|au fil des ans|jour après jour|par le passé)",
    re.I,
)
MODAL_VERBS = _words("pouvoir")
"""With an infinitive: what could be, not what was (unless the modal stands in a past that ended: "a pu frapper")."""
DUE_VERBS = _words("devoir aller")
"""Verbs that with an infinitive place the act ahead."""
PLAN_VERBS = _words(
    "prévoir compter envisager planifier projeter préparer apprêter entendre souhaiter vouloir promettre jurer"
    " menacer s'apprêter espérer chercher viser refuser décider ordonner appeler demander exiger autoriser"
    " proposer inviter pousser inciter empêcher éviter dissuader renoncer interdire permettre aider suffire"
    " exhorter accepter destiner servir craindre redouter risquer hésiter réclamer conseiller encourager prier"
    " déconseiller prédire falloir devoir aller pouvoir savoir menace"
)
"""Verbs whose infinitive has not happened by what they say."""
ANYBODY = _words("ceux celui celles celle quiconque")
"""What a relative clause in the present makes a kind of persons ("ceux qui attaquent les journalistes")."""
KNOWN_WORDS = _words("connaître connu connue connus réputé capable coutumier")
"""What with a preposition and an infinitive names a way of acting ("connu pour enlever")."""
WHEN_MARKS = _words("quand lorsque lorsqu'")
"""What opens a clause of time that shares the habit of the main one."""
WISH_THAT = _words("exiger demander vouloir souhaiter ordonner réclamer proposer attendre empêcher éviter falloir")
"""Verbs under which a whole clause is only wished for ("exige que l'armée se retire")."""
DONE_VERBS = _words("tenter essayer commencer continuer réussir parvenir finir achever cesser venir se_mettre arriver")
"""Verbs whose infinitive was at least attempted."""
FEAR_WORDS = _words(
    "craindre redouter crainte peur menace risque danger avertir alerter prévenir éventualité hypothèse"
    " perspective menacer éventuel éventuelle possible potentiel potentielle imminent imminente probable"
    " garde appréhender prévention tentation spectre scénario capacité probabilité"
)
"""Verbs, nouns and adjectives under or before which an act is only feared."""
WISH_WORDS = _words(
    "projet plan préparatif préparation planification exiger demander réclamer appeler promettre menacer préparer"
    " planifier projeter envisager prévoir proposer autoriser interdire refuser vouloir souhaiter espérer"
    " attendre voter programmer annuler suspendre souhait appel demande promesse proposition ordre attente prévu"
    " prévue prévus prévues permettre favoriser faciliter exclure discuter préconiser prôner recommander négocier"
)
"""Verbs and nouns whose object is wished for, planned or talked over, not told as done."""
SCHEDULE_WORDS = _words("prévoir programmer attendre reporter annuler")
"""Verbs whose passive subject lies ahead ("le sommet est prévu")."""
NEVER_HAPPENED = _words("empêcher éviter prévenir avorter dissuader interdire annuler reporter")
"""Verbs whose object did not take place; what is foiled ("déjouer") was attempted."""
GENERIC_HEADS = _words(
    "lutte guerre ministère ministre commandement opération opérations unité brigade coordination bureau porte-"
    " parole stratégie loi droit hélicoptère avion chef capacité spécialiste expert règle politique notion"
    " définition forme culture journée comité commission état-major cellule fonds programme formation exercice"
    " entraînement simulation film roman leader organisateur meneur victimes_de groupe mot terme"
)
"""Nouns whose complement names a field, an office or a kind, not an act ("lutte contre les attentats")."""
CONDEMN_VERBS = _words("dénoncer condamner déplorer fustiger réprouver")
HYPOTHETICAL_MARKS = _words("si s'")
HYPOTHETICAL_PHRASES = re.compile(
    r"\b(?:en cas d|à moins qu|pourvu qu|à condition qu|au cas où|faute d|même si|quand bien même|sans que|"
    r"avant qu|comme si|de peur qu|de crainte d)",
    re.I,
)
NEGATION_WORDS = _words("ne n'")
NEGATION_PARTS = _words("pas jamais aucun aucune ni nul nulle guère plus rien personne point")
NO_DETERMINERS = _words("aucun aucune nul nulle ni")
WITHOUT = _words("sans")
ABSENCE = _words("absence manque arrêt fin")
DENY_VERBS = _words("nier démentir réfuter contester récuser rejeter")
ANY_DETERMINERS = _words("toute tout")
OTHER_ARTICLE = re.compile(
    r"^\W*(?:(?:à|a) )?(?:lire|voir|relire|écouter|regarder|découvrir)\s*(?:aussi|également|plus|encore|notre|"
    r"nos|l'article|la suite)\b[^\n]{0,40}?(?::|–|—|»|>|\n|$)"
    r"|^\W*(?:sur le même sujet|à propos|pour aller plus loin|en savoir plus|articles? liés?|notre dossier|"
    r"vidéo|en vidéo|à relire|à lire|read more)\s*[:–—>]",
    re.I,
)
"""The start of a line that announces another article: the whole line is left out."""
DISASTER_WORDS = _words(
    "séisme tremblement tsunami inondation inondations ouragan cyclone typhon tempête tornade éruption volcan"
    " avalanche glissement sécheresse canicule accident collision déraillement naufrage crash épidémie choléra"
    " virus coronavirus intoxication méthanol chaudière foudre noyade noyés ravin chaviré"
)
"""Words of disasters and accidents: where one stands and no act of force, deaths and blasts are no act of anyone."""
GOING_VERBS = _words("tomber entrer arriver partir mourir passer sortir descendre venir rester revenir parvenir")
"""Verbs with être as auxiliary, whose subject the parser often takes for a passive's."""
DAYS = _words("lundi mardi mercredi jeudi vendredi samedi dimanche hier matin soir")
"""Words of time that the parser takes for objects ("a frappé dimanche")."""
INTRANSITIVE_VERBS = _words("")
"""Verbs of acts that take no object: their participle under a noun is a main verb (French ones have être)."""
PRONOUNS = _words("il elle ils elles le la les lui eux celui celle ceux celles quelqu'un qui")
"""Pronouns that stand for persons."""
RELATIVES = _words("qui que qu'")
COPULAS = _words("être devenir rester demeurer faire")
ROUTINE_WORDS = _words(
    "monnaie routine habitude coutume tradition courant courante courants courantes fréquent récurrent rare banal"
    " quotidien endémique légion rituel norme chronique refrain constante"
)
"""What a copula makes of acts that are no single event ("les rafles sont monnaie courante")."""
PART_WORDS = _words("partie mode fait lot")
LIFE_WORDS = _words("quotidien vie paysage décor routine habitude mœurs")
"""With the former: "un mode de vie", "font partie du quotidien"."""
LIKELY_WORDS = _words("probable possible inévitable imminent vraisemblable improbable envisageable impossible")
"""What a copula in the present makes of acts that may lie ahead."""
OPENING_VERBS = _words("ouvrir tirer donner mettre")
"""Light verbs that make an act with an object that is none ("le feu a été ouvert")."""
FALL_VERBS = _words("tomber")
"""What a town does that is lost."""
POINTERS = _words("ce c' cela il elle")
"""What points at the act told before, with a copula ("C'était le deuxième attentat")."""
ROUND_WORDS = _words("cycle série vague tour round session succession multiplication")
"""Nouns that make one act or several of those that they count ("un cycle de pourparlers")."""
AHEAD_WORDS = _words("prévu prévue prévus prévues attendu attendue attendus attendues programmé programmée")
"""What it makes of acts that are planned."""
IRRITANT = re.compile(r"lacrymo|poivre|assourdissant", re.I)
"""Names of weapons against crowds: they make no bombing and no chemical attack."""
CIRCUMSTANCES = _words("jour nuit fois moment façon manière")
"""Nouns of time, place and manner: a clause without a pronoun tells when, not what."""
ADVERBIAL_RELATIVES = _words("où")
REFLEXIVES = _words("se s'")
PASSIVE_MARK = "été"
"""The form that marks a compound passive whatever the parser calls the subject."""
BLAST_WORDS = _words("explosion explosions explosé frappé frappée touché détonation déflagration empoisonnement brûlé")
"""Words of violence that also tell accidents."""
FOUND_VERBS = _words(
    "récupérer saisir découvrir retrouver acheter vendre livrer fournir stocker posséder désamorcer neutraliser"
    " emporter voler dérober rafler"
)
"""Verbs whose object is a weapon that was not used."""
STRIKE_VERBS = _words(
    "bombarder frapper viser pilonner cibler attaquer détruire mener effectuer larguer toucher pulvériser raser"
)
"""Verbs that tell an air strike where aircraft are the subject."""
DROP_VERBS = _words("larguer lâcher")
BOMBS_FALL_VERBS = _words("tomber abattre pleuvoir atterrir")
"""What a bomb does that comes from the air."""
ONE_WORDS = _words("un une")
NUMBERS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
    " dix-neuf vingt"
)
"""Number words from 0 on."""
ANOTHER_WORDS = _words(
    "autre autres nouveau nouvelle nouveaux nouvelles nouvel second seconde deuxième troisième encore"
    " semblable semblables similaire similaires comparable comparables analogue identique"
)
AGAIN = _words("nouveau")
DEFINITE_DETERMINERS = _words("le la l' les ce cet cette ces leur leurs son sa ses du des_def au aux")
ANAPHORS = {
    "celle": "Fem",
    "celui": "Masc",
    "celles": "Fem",
    "ceux": "Masc",
    "autre": "",
    "seconde": "Fem",
    "second": "Masc",
}
"""Pronouns that can stand for an act's noun, with the gender they show."""
ANAPHOR_DETERMINED = {"autre": _words("un une"), "seconde": _words("une la"), "second": _words("un le")}
"""Those that are pronouns only behind one of these words."""
OTHER_ANAPHORS = _words("autre second seconde")
ANAPHOR_OPENERS = _words(
    "de du des d' qui que qu' contre dans à au survenu survenue commis commise perpétré perpétrée mené menée"
)
"""What opens the complement of such a pronoun."""
ANAPHOR_VERBS = _words("viser frapper toucher avoir produire survenir faire tuer blesser")
SAME_FATE = re.compile(
    r"\b(?:conn(?:u|aître|aissait|aît|urent|aissaient)|subi\w*|partag\w+|endur\w+)\b[^.;:]{0,20}"
    r"\b(?:le même sort|un sort (?:semblable|identique|similaire|comparable)|un scénario (?:semblable|identique))\b"
    r"|\bmême (?:sort|scénario|drame)\b[^.;:]{0,25}\b(?:à|au|aux|dans|pour)\b",
    re.I,
)
"""What tells that the same was done elsewhere."""
COMPARISONS = _words("que qu' comme")
COMMENT = re.compile(r"\b(?:erreur|faute|tort|raison|crime)\b", re.I)
"""With a gerund: a judgement on an act already told ("a commis une erreur en frappant")."""
PREPOSITIONS = {"au": "à", "aux": "à", "du": "de", "des": "de", "d'": "de"}
"""Contracted or elided prepositions and the plain ones."""
DISBELIEF_AUX = _words("")
"""Auxiliaries that with a perfect say what may have been ("may have killed"); French uses the conditional."""
CONDITIONAL_FORM = re.compile(r"erai(?:t|ent)$")
"""Conditionals of verbs in -er, which the parser may call imperfects ("libérait" has another e)."""
FUTURE_AUX = _words("")
MODAL_AUX = _words("")
INFINITIVE_MARK = ""


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The word without the marks of gender and number: "aériennes" and "aérien" alike."""
    word = word.rstrip("sx") if len(word) > 3 else word
    for ending, short in (("enne", "en"), ("elle", "el"), ("ive", "if"), ("ère", "er"), ("euse", "eux")):
        if word.endswith(ending):
            return word[: -len(ending)] + short
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


@lru_cache(maxsize=16384)
def verb_lemmas(lower: str) -> tuple[str, ...]:
    """Infinitives in -er that a form may belong to, for forms that the parser leaves without a lemma."""
    for ending in ("aient", "èrent", "ait", "ant", "ent", "ées", "ée", "és", "é", "es", "e", "a"):
        if lower.endswith(ending) and len(lower) - len(ending) >= 3:
            return (lower[: -len(ending)] + "er",)
    return ()
