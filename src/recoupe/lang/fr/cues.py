"""How French says who says so: prepositions, nouns, hedges, pronouns; the verbs are those of ``cue_verbs``."""

from __future__ import annotations

import re

from recoupe.lang.fr.cue_acts import (  # noqa: F401  a language's cues are read from this module
    AIRED_ON,
    BLAMING,
    COMMITTED_BY,
    COMMON_OPENERS,
    DEMAND,
    FIGURE_NOUNS,
    HANDED_IN,
    HELD_FOR,
    HOLDING,
    LEFT_UNSAID,
    MAYBE,
    MAYBE_GUILTY,
    MEDIA_HEADS,
    MEMBERS_OF,
    NO_DEED,
    NOT_OF_PLANS,
    NOUN_OWNER,
    NUMERALS,
    OF_HOSPITALS,
    OWN_DEED,
    OWNING,
    PART_IN,
    PLAN,
    SAYING_NOUNS,
    SPOKESMAN_FOR,
    SUSPECTING,
)
from recoupe.lang.fr.cue_doubts import (  # noqa: F401
    CHARGE_WORDS,
    FALSE_QUOTE,
    HEARSAY,
    HYPOTHESIS,
    IN_THEIR_WORDS,
    LIKELY,
    MAYBE_SO,
    MOCKING,
    NO_PROOF,
    NO_PROOF_SENTENCE,
    OWN_ERROR,
    OWN_KNOWLEDGE,
    POSSIBLE,
    PROBABLE,
    SELF_CORRECTION,
    SNEER,
    UNABLE_PATTERN,
    UNABLE_TAIL,
    UNAWARE,
)
from recoupe.lang.fr.cue_lemmas import (  # noqa: F401
    ACCUSE,
    CERTAINTY,
    CLAIM,
    CONFIRM,
    COUNT,
    DENY,
    RETRACT,
    STANCE,
)
from recoupe.lang.fr.cue_verbs import (  # noqa: F401
    ACT_OBJECT,
    AUXILIARIES,
    BEFORE_INFINITIVE,
    BEFORE_REQUIRED,
    BLAME_OF,
    BLAME_TO,
    CLAUSE_NEEDED,
    COUNT_SET,
    FINITE_CLAIM_CLAUSE,
    FROM,
    HARM_WORDS,
    IT_IS,
    LEARNING,
    MODALS,
    NE,
    NEEDS_WORD,
    NEGATED_SAYS,
    NEGATIONS,
    NOBODY,
    NOUN_LIKE,
    NUMBER_NEEDED,
    OBJECT_IS_ACT,
    OWN_ACT_NOUNS,
    OWN_PLAN,
    PASSIVE_TELLING,
    PERFORMATIVE,
    PHRASES,
    QUOTE_NEEDED,
    QUOTED_AS,
    REFLEXIVE,
    SAYS_INDEED,
    SET_ADVERBS,
    TERRITORY,
    TO_BE,
    TOLD_BY,
    VERB_FORMS,
    WEAK,
    WHOLE_CUE,
)
from recoupe.lang.fr.cue_voices import (  # noqa: F401
    ASIDE,
    BEFORE_TIMES,
    BODY_NOUNS,
    CLERGY,
    DIRECT_ADDRESS,
    GATHERED_FROM,
    GROUP_ADJECTIVES,
    INVERTING_PHRASES,
    JOINED_CLAUSE,
    LEAD_IN,
    NOT_SPEAKERS,
    OF_NEEDED,
    OF_THE_GROUP,
    OF_THEM,
    OWNED_FIGURES,
    OWNED_TOLL,
    PERSON_NOUNS,
    PLATFORMS,
    SAID_OF_ONESELF,
    SET_OFF,
    SPOKESMEN,
)

FIGURE_WORDS = re.compile(r"\b(?:chiffres?|bilans?|nombres?|décomptes?|pertes|estimations?)\b", re.IGNORECASE)

CLAIM_WORDS = re.compile(
    r"\b(?:authenticité|revendications?|enregistrement|responsabilité|vidéo|communiqué)\b", re.IGNORECASE
)

PREPOSITIONS = re.compile(
    r"\b(?:selon|d['’]après|à en croire|s['’]il faut en croire|aux dires d(?:e|u|es|['’])|au dire d(?:e|u|es|['’])"
    r"|de l['’]aveu(?: même)? d(?:e|u|es|['’])"
    r"|sur la foi d(?:e|u|es|['’])|de sources?(?= \w)|citant|dixit|auprès d(?:e|u|es|['’])(?=[^.]{0,60}(?:appris"
    r"|confirmé)))(?=[\s'’])?",
    re.IGNORECASE,
)

PREPOSITION_POUR = re.compile(r"(?:^|[;:,–—] )(pour) (?=\w)", re.IGNORECASE)

TOLL_NOUNS = frozenset(
    "bilan décompte chiffre chiffres estimation estimations comptage version récit témoignage témoignages informations"
    " information données déclarations déclaration propos termes affirmations source calculs conclusions"
    " enquête".split()
)
"""Nouns whose complement speaks ("selon un bilan de la police", "d'après les informations de l'ONG")."""

DOCUMENT_NOUNS = frozenset(
    "communiqué bulletin rapport note texte document message lettre tweet déclaration vidéo enregistrement audio"
    " allocution"
    " discours interview entretien publication post".split()
)

STATEMENT_VERBLESS = re.compile(
    r"\b(?P<n>bilan|chiffres?|décompte|estimation|version|récit|nombre)\b[^.;:]{0,150}?[ ,]"
    r"(?:donnée?s?|fournie?s?|communiquée?s?|établie?s?|présentée?s?|publiée?s?|avancée?s?|annoncée?s?|livrée?s?"
    r"|dressée?s?|diffusée?s?)"
    r"(?: [^,.;]{0,40}?)? par (?=\w)",
    re.IGNORECASE,
)
"""A toll with its giver ("le bilan donné par l'hôpital")."""

POSSESSIVE_TOLL = re.compile(
    r"\b(?:son|leur|ses|leurs) (?:propre )?(?:bilan|décompte|chiffre|estimation) (?:de |d['’])", re.I
)

WHICH_SAYS = re.compile(r"\b(?:selon|d['’]après) (?:lequel|laquelle|lesquels|lesquelles)\b", re.IGNORECASE)

RELAYED = re.compile(
    r"\b(?P<w>cité|joint|interrogé|contacté|rencontré|relayé|repéré|diffusé|publié|consulté|obtenu|recueilli"
    r"|repris|rapporté|authentifié"
    r"|analysé|vu|entendu|interviewé)(?:e|s|es)?(?: [^,.;]{0,40}?)? (?:par|sur) (?=\w)|\b(?:transmis|parvenu"
    r"|envoyé|adressé|remis|accordé|confié)"
    r"(?:e|s|es)? (?:à|au|aux) (?=\w)"
    r"|\b(?:entretien|interview|entrevue)s?(?: [^,.;]{0,30}?)? (?:à|au|aux|avec|sur) (?=\w)"
    r"|\b(?:au micro d|sur les ondes d|sur l['’]antenne d|dans les colonnes d)(?:e |u |es |['’])(?=\w)",
    re.IGNORECASE,
)

OURSELVES = re.compile(
    r"^(?:(?:à |par |de )?(?:nous|notre|nos|on|ce journal|cette rédaction|l['’]auteur)\b)", re.IGNORECASE
)

PRESENTED_AS = re.compile(
    r"(?:présentée?s?|se présentant|décrite?s?) comme (?:(?:celle|celui|ceux|celles) d(?:e |u |es |['’])|étant )?",
    re.IGNORECASE,
)

CALLED = re.compile(
    r"(?:se faisant appeler|se nommant|baptisée?|nommée?|appelée?|dénommée?|connue? sous le nom de"
    r"|qui (?:dit s['’]appeler|se présente sous le (?:pré)?nom de|s['’]est présentée? sous le (?:pré)?nom de)"
    r"|prénommée?"
    r"|du nom de)\s+[«“\"]?\s*",
    re.IGNORECASE,
)

IF_WORDS = frozenset({"si", "s'", "s’", "sinon"})

HE = frozenset({"il", "-il", "lui", "celui-ci", "celui", "ce dernier", "-t-il", "t-il"})

SHE = frozenset({"elle", "-elle", "celle-ci", "-t-elle", "t-elle"})

IT: frozenset[str] = frozenset()

THEY = frozenset(
    {"ils", "elles", "-ils", "-elles", "eux", "ceux-ci", "celles-ci", "-t-ils", "-t-elles", "t-ils", "t-elles"}
)

ON = frozenset({"on", "-on", "-t-on", "l'on", "t-on"})

WE = frozenset({"nous", "notre", "nos", "je", "j'"})

DEFINITE = frozenset({"le", "la", "les", "l'", "l’", "ce", "cet", "cette", "ces", "son", "sa", "leur", "ses", "leurs"})

POSSESSIVE = frozenset({"son", "sa", "ses", "leur", "leurs"})

SAME = re.compile(
    r"^(?:la|le|les|cette|ce|ces|l['’])? ?mêmes? (?:sources?|textes?|communiqués?|rapports?|documents?"
    r"|responsables?|organisations?|bilan|ong|agences?|chaînes?|journal|quotidien|site|radio|groupe|mouvement"
    r"|institution|association|collectif|réseau|observatoire|ministère|officier|élu|habitante?|témoins?|médecin)\b"
    r"|^(?:ce|cette|cet) (?:sources?|textes?|communiqués?|rapports?|documents?|responsable|organisation|dernière?"
    r"|bilan|ong)"
    r"|^(?:le|son|ce) (?:texte|communiqué|document|rapport)$|^(?:cette|la) source$|^l['’]intéressée?$"
    r"|^celle-ci|^celui-ci",
    re.IGNORECASE,
)

DEFINITE_ARTICLES = re.compile(r"^(?:le |la |les |l['’]|ce |cet |cette |ces |son |sa |ses |leurs? )", re.IGNORECASE)

INDEFINITE_ARTICLES = re.compile(
    r"^(?:une? |des |d['’]|de |plusieurs |certaine?s |quelques |deux |trois |quatre |cinq |six |sept |huit |dix "
    r"|nos |d['’]autres |\d+ )",
    re.IGNORECASE,
)

TITLES = frozenset(
    "président présidente premier ministre vice-premier gouverneur général colonel commandant capitaine lieutenant"
    " major amiral maire"
    " porte-parole chef directeur procureur secrétaire ambassadeur docteur dr m. mme monsieur madame professeur"
    " député sénateur"
    " chancelier roi prince émir cheikh imam père mgr évêque commissaire responsable envoyé conseiller adjoint"
    " représentant dirigeant"
    " abbé monseigneur frère sœur pasteur rabbin cardinal archevêque sergent adjudant inspecteur substitut bourgmestre"
    " haut-commissaire coordinateur coordonnateur coordonnatrice coordinatrice journaliste correspondant me maître"
    " leader analyste chercheur avocat médecin préfet juge mollah".split()
)

GENERIC_HEADS = frozenset(
    "agence chaîne canal site journal quotidien hebdomadaire radio télévision centre groupe organisation ong média"
    " compte média"
    " magazine revue observatoire institut collectif association blogueur agence mouvement formation portail".split()
)

TIME_WORDS = frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain janvier février mars avril mai"
    " juin juillet août"
    " septembre octobre novembre décembre matin soir nuit midi après-midi semaine mois alors depuis toutefois"
    " cependant aussi également"
    " encore ensuite notamment ainsi soirée matinée récemment lundi-soir quant avant-hier veille lendemain".split()
)

FLOOR_BREAK = re.compile(
    r"^(?:mais|cependant|toutefois|pourtant|reste que|en revanche|par ailleurs|de (?:son|leur) côté"
    r"|pendant ce temps|à ce stade|le \d|lundi"
    r"|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|en (?:janvier|février|mars|avril|mai|juin|juillet|août"
    r"|septembre|octobre"
    r"|novembre|décembre|\d{4})|depuis|dans la nuit|la veille|quelques|avec afp|lire|or|fait|au total|ailleurs"
    r"|d['’]autres)\b",
    re.IGNORECASE,
)

FLOOR_KEEP_SUBJECT = re.compile(
    r"^(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|plusieurs|au moins|\d+|ils|elles|il y a"
    r"|parmi|des|aucun\w*|leurs?|l['’]un|les autres|d['’]autres)\b",
    re.IGNORECASE,
)

BACKSHIFT = re.compile(
    r"\b(?:aurai(?:t|ent)|serai(?:t|ent)|avai(?:t|ent) (?:été |ensuite |alors |également |aussi )?\w+(?:é|és|ée"
    r"|ées|i|is|u|us|t)\b|étai(?:t|ent) \w+(?:é|és|ée|ées|i|u|us)s?\b)"
)

THAT = re.compile(r"\bqu(?:e\b|['’])", re.IGNORECASE)

CONTRAST = re.compile(r",? (?:alors qu[e'’]|tandis qu[e'’]|pendant qu[e'’]|(?:mais|là où|or)\b)", re.IGNORECASE)

QUOTED_OBJECT = False
"""Whether words quoted as the verb's object are what is said ("promised “a painful response”"): for quotations."""

ASKED = re.compile(r"(?!)")
"""What is asked for or promised is no claim; ``asking`` has the words for quotations."""

TAIL_CONTENT = re.compile(
    r"^,? ?(?:dont|parmi|y compris|notamment|essentiellement|pour la plupart|une?|deux|trois|\d+|plusieurs|quand"
    r"|lorsque?|où|et|ainsi que|alors qu[e'’](?:il|elle|une?|des))\b",
    re.IGNORECASE,
)

DEICTIC = re.compile(
    r"\b(?:c['’]est|tel est|voilà|telle est) (?:le|la|un|du moins le|ce que|là le)? ?(?:bilan|chiffre|nombre"
    r"|version|décompte|estimation|constat)?\b",
    re.IGNORECASE,
)

ALSO_SO = re.compile(r"(?!)")

OFFICE_SYNONYMS = (
    frozenset({"premier ministre", "chef du gouvernement", "première ministre"}),
    frozenset({"président", "chef de l'état", "présidente"}),
    frozenset({"ministre des affaires étrangères", "chef de la diplomatie"}),
)
SEATS = (
    frozenset({"haut-commissariat", "haut-commissaire"}),
    frozenset({"préfecture", "préfet", "préfète"}),
    frozenset({"parquet", "procureur", "procureure"}),
    frozenset({"mairie", "maire"}),
    frozenset({"gouvernorat", "gouverneur", "gouverneure"}),
    frozenset({"ambassade", "ambassadeur", "ambassadrice"}),
)
"""Offices and their holders, one voice where the later is a bare noun."""

SPOKESMAN_OF = "{role} de {body}"

CONNECTIVES = tuple(("de du des d' à au aux en et l' la le les pour sur contre dans près par").split())

CLITICS = frozenset("en y se s' s’ l' l’ le la lui leur les me nous ne n' n’ m' vous".split())

RELATIVE = frozenset("qui".split())

RELATIVE_OBJECT = frozenset({"que", "qu'", "qu’"})

EMPTY_SUBJECTS = frozenset("ce cela ça ceci c' c’ ce-qui dont ci".split())

ADDRESSING = frozenset("à au aux auprès".split())

SKIPPED_BEFORE_SUBJECT = frozenset(
    "à au aux devant dans sur en par lors dès auprès sous après avant au-lendemain depuis à-propos pour".split()
)

AGENT = frozenset({"par"})

COORDINATORS = frozenset({"et", "ou", ","})

APPOINTED = frozenset(
    {"nommé", "nommée", "nommés", "installé", "installée", "désigné", "soutenu", "soutenue"}
) | frozenset(
    "menée mené menées menés dirigée dirigé conduite conduit emmenée commandée pilotée proclamé proclamée".split()
)
"""Participles that belong to a speaker's name ("le gouverneur nommé par Kiev")."""

OWNERLESS = frozenset(
    "bilan décompte chiffre chiffres estimation estimations information informations version témoignage"
    " source-inconnue".split()
)
"""Tolls and reports that are nobody's voice when indefinite and without an owner ("des informations")."""

TOLL_WORDS = frozenset("bilan décompte chiffre chiffres estimation estimations version".split())

RESULT_CLAUSE = re.compile(
    r", (?:en )?(?:tuant|blessant|faisant|causant|provoquant|entraînant|détruisant|endommageant|laissant|jetant"
    r"|forçant|poussant|contraignant|chassant) "
)
"""A clause of result: a preposition of source after it covers it alone ("…, tuant deux civils, selon X")."""

TAILPIECE = re.compile(
    r",? (?:(?:une?|deux|trois|quelques|plusieurs) )?(?:jours? |heures? |semaines? )?après que "
    r"(?=[\w'’ -]{2,40} (?:a|ont|avait|avaient|eut) (?:\w+ment )?(?:démenti|nié|rejeté|affirmé|assuré|annoncé"
    r"|revendiqué))"
    r"|, (?:ce que |ce qu['’]|une? (?:accusation|version|allégation|affirmation|chiffre|bilan) |(?:chiffre|bilan"
    r"|version|accusation)s? qu)",
    re.IGNORECASE,
)
"""What somebody else says of what was said ("…, ce que ces derniers nient")."""

LATTER = frozenset({"dernier", "derniers", "dernière", "dernières"})
REACHED = frozenset(
    "joint jointe joints jointes cité citée cités citées interrogé interrogée interrogés contacté contactée"
    " contactés rencontré rencontrée ayant lu lue lus diffusé diffusée diffusés publié publiée publiés transmis"
    " transmise"
    " parvenu parvenue daté datée signé signée relayé relayée obtenu obtenue consulté consultée".split()
)
"""Participles that say how a source was met; no part of its name."""
