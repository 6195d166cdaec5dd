"""How French says who did it and to whom: prepositions of doer and target, nouns whose complement is the victim."""

from __future__ import annotations

import re

AGENT_CASES = frozenset({"par", "de la part de", "du fait de"})
"""Prepositions of the doer beside a passive or a noun ("un raid mené par", "une attaque par des hommes armés")."""

TARGET_CASES = frozenset(
    {
        "contre",
        "sur",
        "envers",
        "à l'encontre de",
        "en direction de",
        "vers",
        "aux dépens de",
        "au sein de",
        "parmi",
        "au milieu de",
        "au milieu",
    }
)
"""Prepositions of what an act was aimed at ("tirer sur", "une offensive contre")."""

WEAK_TARGET_CASES = frozenset({"à", "au", "aux"})
"""Prepositions of the target with some verbs only ("s'en prendre à", "mettre le feu à", "s'emparer de")."""

WEAK_TARGET_VERBS = frozenset({"prendre", "attaquer", "mettre", "tendre", "infliger", "livrer", "opposer"})

OBJECTIVE_NOUNS = frozenset(
    "enlèvement rapt kidnapping assassinat meurtre exécution capture prise bombardement pilonnage destruction incendie "
    "pillage sabotage saccage arrestation interpellation détention dispersion répression massacre tuerie viol torture "
    "siège occupation expulsion suspension décapitation lynchage mitraillage exfiltration libération conquête reprise "
    "chute blocus attentat attaque agression renvoi".split()
)
"""Nouns whose complement with *de* undergoes the act ("l'enlèvement de lycéens"); with *attaque* and *attentat* only
where that complement is a place or an object, since "l'attaque de l'armée" is usually the army's."""

SUBJECTIVE_NOUNS = frozenset(
    "offensive raid assaut frappe tir retrait repli incursion opération riposte manifestation marche attaque percée "
    "avancée menace demande appel exigence agression attentat pourparlers négociation".split()
)
"""Nouns whose complement with *de* does the act when it is an actor ("l'offensive des rebelles")."""

RECIPROCAL_CASES = frozenset({"entre", "avec", "et"})
"""Prepositions that name both sides of a clash, of talks or of an agreement."""
BETWEEN_CASES = frozenset({"entre"})
"""Of these, the one that names both sides."""

BROKER_VERBS = frozenset({"négocier", "parrainer", "obtenir", "arracher", "conclure", "arbitrer"})

ORDER_CUES = (
    r"sur (?:l[’'])?ordres? d(?:e la |e l[’']|u |es |e |[’'])",
    r"ordonnée?s? par ",
    r"à la demande d(?:e la |e l[’']|u |es |e |[’'])",
)
"""What stands before the one who gave the order."""

ORDER_VERBS = frozenset({"ordonner", "commanditer"})

MUTUAL_CUES = (r"s['’]accus\w+ (?:mutuellement|réciproquement|l['’]un|les uns)", r"se renvoient la responsabilité")
"""Charges that go both ways: what is charged is a habit, no act."""
WARFARE_CUES = (r"(?:combat|combattent|affronte|affrontent|lutte|luttent)\b[^.;]{0,80}\bdepuis",)
"""What tells that a war goes on, not that a fight took place."""
RETALIATION_CUES = (
    r"pour venger",
    r"afin de venger",
    r"en représailles?(?: à| au| aux| de)?",
    r"en riposte(?: à| au| aux)?",
    r"en réponse(?: à| au| aux)?",
    r"en guise de (?:riposte|réponse|représailles)",
    r"ripost\w+ (?:à|au|aux)",
    r"(?:ont|a|avait|avaient) riposté",
    r"une (?:riposte|réponse) (?:« ?\w+ ?» )?(?:à|au|aux)",
    r"venge\w*",
)

PART_OF_CUES = (
    r"le jour le plus (?:meurtrier|sanglant)",
    r"dans le cadre de",
    r"au cours de cette (?:opération|offensive)",
    r"lors de cette (?:opération|offensive)",
)


GATHERINGS = frozenset({"sommet", "réunion", "conférence", "rencontre"})
"""Where people speak: no talks of their own when somebody only spoke there."""
AT_CASES = frozenset({"à", "au", "lors", "lors de", "lors d'", "pendant", "durant"})

PURPOSE_CUES = (
    r"afin d[e’']",
    r"pour(?= [\w’']+(?:er|ir|re|oir)\b)",
    r"dans le but d[e’']",
    r"en vue d[e’']",
    r"en raison d[e’']",
)
"""What opens a purpose or reason beside an act."""

GOAL_SUBJECTS = (r"(?:[Ss]on|[Ll]eur|[Ll]e|[Ll][’']) ?(?:but|objectif) (?:était|est|étant) d[e’']",)

DAMAGE_VERBS = frozenset(
    "détruire endommager incendier brûler piller raser saccager ravager dévaster pulvériser démolir éventrer souffler "
    "calciner sabotage saboter vandaliser voler emporter dérober".split()
)
"""Verbs that say that things were damaged or taken; their object is the ``damage``."""

SELF_POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs"})
OBJECT_PRONOUNS = frozenset({"que", "qu'", "dont"})

FACILITIES = frozenset(
    {
        "position", "base", "poste", "camp", "ambassade", "siège", "aéroport", "bureau", "bâtiment", "convoi",
        "véhicule", "voiture", "hôpital", "école", "village", "ville", "quartier", "caserne", "dépôt", "site",
        "installation", "infrastructure", "consulat", "mosquée", "église", "marché", "maison", "gare",
    }
)  # fmt: skip
"""Things that belong to a side and are struck; they do nothing themselves."""

SINCE_CASES = frozenset({"depuis", "jusque", "jusqu'à", "jusqu'au", "avant", "d'ici"})
"""Prepositions of a time that bounds and does not date ("la plus meurtrière depuis 2015")."""

PERSONAL_PRONOUNS = frozenset({"il", "ils", "elle", "elles", "celui-ci", "ceux-ci", "celle-ci", "celles-ci"})

MEANWHILE_CUES = (
    r"Pendant ce temps", r"Au même moment", r"Dans le même temps", r"Simultanément", r"Parallèlement", r"Entre-temps",
)  # fmt: skip
"""What opens a sentence that tells of another act of the same time."""

OF_CASES = frozenset({"de", "d'", "du", "des", "d’"})
COLLECTIVES = frozenset(
    "quarantaine dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine "
    "millier nombre ensemble "
    "totalité majorité partie plupart groupe bande poignée foule colonne équipe trio duo quatuor reste moitié "
    "multitude membre".split()
)
"""Nouns of number or of collection: the noun behind their *de* is who is meant ("un groupe d'assaillants")."""

OBJECT_PERSONALS = frozenset({"les", "eux", "leur", "en"})
"""Pronouns that stand for people already told of, as object or after a preposition."""

UNDERGOING_VERBS = frozenset({"subir", "essuyer", "périr", "succomber", "mourir", "décéder"})
"""Verbs whose subject is the one to whom it is done."""

UNDERGOING_WORDS = re.compile(
    r"(?:tomb\w+ (?:\w+ ){0,2}?(?:dans|sous|aux mains)"
    r"|(?:été|étai\w+|est|sont|fut|furent) (?:la cible|les cibles|victimes?|pris\w* pour)"
    r"|fai[ts]\w* l[’']objet|perd\w* la vie|(?:la cible|les cibles|victimes?) d)",
    re.IGNORECASE,
)
"""Groups of words of that kind, from their verb on ("est tombé dans une embuscade")."""

TRIPPING_VERBS = frozenset({"sauter", "heurter", "percuter", "rouler", "toucher", "déclencher"})
"""Verbs with a mine as object: their subject is hit."""

TAKING_VERBS = frozenset({"reprendre", "prendre", "arracher", "ravir", "enlever", "dérober", "voler", "reconquérir"})
LOSER_CASES = frozenset({"à", "au", "aux"})
"""With verbs of taking, the preposition of those who lose what is taken ("ont repris la ville aux rebelles")."""

DEMAND_VERBS = frozenset({"réclamer", "demander", "exiger", "revendiquer"})
DATIVE_CASES = frozenset({"à", "au", "aux", "auprès de"})
DEPARTURE_NOUNS = frozenset({
    "départ", "démission", "retrait", "chute", "renvoi", "expulsion", "destitution", "limogeage",
})  # fmt: skip
"""Nouns whose complement is the one who is to go."""

AIMING_VERBS = frozenset({"viser", "cibler", "frapper", "toucher", "opposer", "éliminer", "atteindre", "secouer"})
BLAMING_VERBS = frozenset({"attribuer", "imputer", "reprocher"})
UNDERGONE_NOUNS = frozenset(
    "arrestation interpellation enlèvement rapt kidnapping assassinat meurtre exécution détention expulsion suspension"
    " capture mort viol torture décapitation lynchage libération empoisonnement séquestration".split()
)
"""Nouns whose possessor undergoes the act ("son arrestation")."""

MINISTRIES = ("ministère", "état-major", "chancellerie", "diplomatie", "commandement", "présidence")
"""Offices that speak for their state: what they deny, the state denies."""

GENERIC_PEOPLE = frozenset("personne personnes gens autres individus victimes hommes".split())
"""Words for people that say nothing of who they are."""

ADMITTING = re.compile(r"reconn\w+|adm(?:et|is)\w*|avou\w+", re.IGNORECASE)
"""Words with which a voice owns up to an act."""

FIRING_VERBS = frozenset(
    "tirer lancer poser envoyer larguer enterrer enfouir dissimuler lâcher installer déposer placer actionner".split()
)
"""What is done with a weapon: their doer is the one who strikes ("une mine qu'un groupe avait posée")."""

MEDIATION_NOUNS = frozenset({"médiation", "égide", "parrainage", "entremise", "auspice", "auspices", "patronage"})

UNCOUNTED = GENERIC_PEOPLE | frozenset(
    "cent cents mille camarades proches homme femme mort morts corps cadavre cadavres blessé blessés tué tués "
    "dizaine dizaines centaine centaines millier milliers "
    "capturé capturés arrêté arrêtés vie vies bilan nombre chiffre disparu disparus victime captif captifs otages "
    "décès perte pertes personnel".split()
)
"""Counted nouns that say nothing of who was harmed."""
DOCUMENT_NOUNS = frozenset(
    {
        "rapport", "communiqué", "déclaration", "discours", "vidéo", "entretien", "texte", "loi", "décret",
        "résolution", "lettre", "interview", "conférence", "message", "enregistrement", "document", "rapports",
        "élection", "scrutin",
    }
)  # fmt: skip
"""Nouns whose own date is no date of an act ("son rapport du 12 mai")."""

SINCE_OPENINGS = frozenset({"depuis", "depuis le", "depuis la", "depuis l'", "depuis l’"})
"""Words that open a sentence whose act lasts from a time to the day of the report."""

BURNING_VERBS = frozenset({"brûler", "flamber", "partir"})
"""Verbs of damage whose subject is what is damaged when they have no object."""

ALSO_WORDS = frozenset({"également", "aussi", "encore", "déjà"})
"""Adverbs that add an act to those told before."""

ANNOUNCING_VERBS = frozenset("annoncer imposer décréter infliger prononcer dévoiler adopter lancer ordonner".split())
"""Verbs that carry out the political act that their object names."""

MIDST_NOUNS = frozenset({"milieu", "cœur"})
LANDS = frozenset(
    "frontière côte sol territoire eau capitale ville village région province rive littoral espace ciel".split()
)
"""Stretches of land and sea: an adjective of a country tells where they are, not whom they belong to."""

CROWD_ACTS = frozenset("manifestation marche rassemblement protestation sit-in cortège défilé".split())
"""Acts of crowds that stand for the crowd ("disperser une manifestation")."""

AGAINST_CASES = frozenset({"contre", "envers", "à l'encontre de"})
"""Prepositions after which a country is the one aimed at, not the place."""

PERIOD_CUES = (
    r"cette année",
    r"ce mois-ci",
    r"(?:au cours|durant|pendant|sur|dans) (?:de |des |les |l')?(?:[\w-]+ )?(?:derni(?:er|ère)s?|écoulés?) "
    r"(?:mois|années|ans|an|année|décennies?)",
    r"depuis (?:le (?:début|déclenchement|coup)|l'(?:indépendance|invasion)|(?:janvier|février|mars|avril|mai|juin|"
    r"juillet|août|septembre|octobre|novembre|décembre)|(?:début|fin) \w+|\d{4}|[\w-]+ (?:mois|ans|années))",
    r"en (?:[\w-]+|quelques) (?:ans|années|mois)",
)
"""What makes a toll that of a long time and of many incidents."""
WARS = frozenset("guerre conflit insurrection rébellion soulèvement génocide crise".split())
WITHIN_CASES = frozenset({"dans", "pendant", "durant", "au cours de"})
LATE_DEATH_CUES = (
    r"succomb\w+",
    r"(?:morte?s?|décédée?s?) (?:\w+ )?(?:de|des suites de) (?:ses|leurs) blessures",
    r"blessée?s? (?:[\w'-]+ ){0,8}(?:est|sont) (?:\w+ )?(?:mort|décéd)",
    r"(?:des|parmi les) blessés (?:est|sont) (?:\w+ )?(?:mort|décéd)",
)
"""What tells of people who died later of what wounded them."""
_EPISODES = r"(?:incident|attaque|raid|frappe|embuscade|assaut|accrochage|explosion|fusillade|opération)"
_IN_ONE = r"(?:dans|lors d'|au cours d') ?une?"
ELSEWHERE_CUES = (
    r"ailleurs\b",
    rf"{_IN_ONE} (?:autre|second|seconde|deuxième|troisième|nouvel|nouvelle) {_EPISODES}\b",
    rf"{_IN_ONE} {_EPISODES} (?:distincte?|séparée?|similaire|différente?|antérieure?|ultérieure?)\b",
)
"""What opens a sentence that tells of another incident."""
SAME_WORDS = frozenset({"même"})
"""Words by which a time names the day of another event ("le même jour")."""
AFTER_CASES = frozenset({"après", "à l'issue de", "à la suite de", "dans la foulée de"})
"""Prepositions of an event that another one followed ("après les combats")."""
COMING_VERBS = frozenset("survenir intervenir produire venir arriver".split())
"""Verbs by which an act comes to pass."""
FINDING_VERBS = frozenset("retrouver découvrir exhumer repêcher".split())
"""What is done to the bodies of those who died elsewhere."""
SEQUENCE_VERBS = frozenset(
    "suivre précéder succéder venger répondre provoquer déclencher rappeler répéter faire".split()
)
"""Verbs that set one act after another one ("fait suite à")."""
SPEAKING_VERBS = frozenset("parler évoquer compter dénombrer recenser mentionner citer raconter décrire".split())
"""Verbs of those who speak of acts or count the dead: their day is that of speech."""
DEFINITE_ARTICLES = frozenset({"le", "la", "l'", "ce", "cet", "cette"})
BEFORE_CASES = frozenset({"avant", "à la veille de"})
"""Prepositions of an event that another one preceded."""
DURING_CUES = (
    r"(?:au cours d|lors d|pendant|durant|au plus fort d|en marge d)(?:e |es |u |e la |e l['’]|e ces |e cette |e ce )?"
    r"(?:les |la |le |l['’]|ces |cette |ce )?(?:\w+ )?"
    r"(?:combats|affrontements|offensive|opérations?|bataille|troubles|émeutes|violences|guerre|siège|campagne)\b",
)
"""What tells an act as a piece of something longer."""
TOLL_NOUNS = frozenset({"bilan", "chiffre", "nombre", "décompte", "total"})
COUNTING_VERBS = frozenset(
    "porter passer établir alourdir grimper monter réviser revoir ramener chiffrer compter recenser atteindre".split()
)
"""Nouns and verbs that say how many are counted by now: their day is that of the counting."""
FIGURE_WORDS = ("chiffre", "nombre", "décompte")
"""Nouns for one toll, of whatever field ("n'a pu confirmer ce chiffre")."""
FIGURES_WORDS = ("chiffres", "bilans", "décomptes", "nombres")
"""Plurals that speak of all the tolls told before."""

POINTING_WORDS = frozenset(
    {"le", "la", "les", "l'", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "être", "avoir", "l’"}
)
"""What opens the words for an act already told ("blamed the group for his death"), unlike "accused of genocide"."""

FORCE_THINGS = frozenset(
    "avion chasseur hélicoptère aéronef bombardier artillerie blindé char canonnière frégate "
    "chasseur-bombardier".split()
)
"""What a side sends and fires from: it stands for the side that the report leaves unnamed ("des avions ont visé …")."""

STRUCK_THINGS = frozenset(
    "pétrolier tanker navire bateau ferry cargo chalutier pirogue vedette embarcation airbus boeing avion appareil "
    "hélicoptère train bus autobus autocar minibus taxi ambulance convoi cortège "
    "frégate siège ambassade consulat".split()
)
"""Things that can be struck and are no place themselves: what moves, and seats of a body."""

STRUCK_GATHERINGS = frozenset(
    "cérémonie enterrement mariage noce procession défilé file foule concert festival rassemblement veillée "
    "assemblée cortège fête obsèques funérailles caravane".split()
)
"""Gatherings: struck, they stand for the people in them."""

COUNTING_ADJECTIVES = frozenset(
    "autre autres dernier derniers dernière dernières premier premiers première premières nombreux nombreuses "
    "plusieurs quelques même mêmes deux trois quatre cinq six sept huit neuf dix onze douze vingt".split()
)
"""Adjectives that count or order and do not belong to a name."""

FELLING_VERBS = frozenset("abattre couler détruire tuer toucher faucher souffler".split())
"""What a weapon does to what it hits."""

PARTITIVE_CASES = frozenset({"des", "de", "d'"})
"""Articles that a parser takes for a preposition before an object."""

FORCE_OWNERS: frozenset[str] = frozenset()
"""Nouns that stand before a thing for the side that sends it ("a junta jet")."""

UNDER_CASES = frozenset({"sous", "au-dessous de"})
"""Prepositions of the car that a bomb was fixed to."""

STRONG_PRONOUNS = frozenset({"lui", "elle", "eux", "elles"})
STRONG_PLURALS = frozenset({"eux", "elles"})
"""Pronouns that a cleft puts forward ("c'est lui qui …"), and those of them for more than one."""

COUNTING_PRONOUNS = frozenset("un une plusieurs certains certaines tous toutes beaucoup aucun aucune".split())
PARTITIVE_THEM = frozenset({"eux", "elles"})
BARE_COUNTING = frozenset({"plusieurs", "certains", "certaines"})
"""Words that count people told before: with "d'entre eux", or alone."""

BOTH_WORDS = frozenset({"deux"})
NATION_NOUNS = frozenset("pays nations voisins gouvernements capitales états".split())
SIDE_NOUNS = frozenset("groupes factions milices mouvements rébellions organisations gangs".split())
"""What may stand for two parties just named ("les deux pays", "les deux groupes")."""

IN_COURSE = re.compile(
    r"^[^,;:]{0,60} (?:lors|pendant|durant|au cours) (?:d[’']|de |du |des |de la |de l[’'])?"
    r"(?:une? |l[’']|la |le |les |ces |cette |\w+ )?$"
)
"""What stands between an act and the one in the course of which it happened."""

UNCLAIMED_CUES = (
    r"(?:aucun\w*|personne|nul\w*)\b[^.;]{0,60}\brevendiqu\w+",
    r"pas (?:encore |été |immédiatement ){0,3}revendiqu\w+",
)
"""What says that nobody has claimed an act."""

THEMSELVES = re.compile(r"\b(?:eux|elles|lui|elle)-mêmes?\b")
"""What turns a charge back on those who made it ("ils ont eux-mêmes tiré")."""

CAUSE_CASES = frozenset({"contre", "pour"})
"""Prepositions of what a march is for or against."""

LENT = frozenset("adhésion avoir avoirs fonds compte activité participation licence".split())
"""What a sanction takes from the one to whom it belongs."""

MEN_WORDS = frozenset("hommes homme".split())
"""Of the words for people those that say at least this much of the captured."""

MILITARY = frozenset("militaire militaires armée".split())
"""Words that make a building or a camp one of the forces."""

AGAIN = frozenset({"de nouveau", "à nouveau"})
"""Adverbs that a parser takes for a preposition before an object ("appelle de nouveau les bandes armées à …")."""

MANNED = frozenset("camp base caserne poste convoi garnison".split())
"""Of the facilities those that are full of people."""

WE = frozenset({"nous"})
"""The pronoun of a body in a text of its own."""

CARRYING_VERBS = frozenset("mener lancer conduire perpétrer commettre exécuter orchestrer".split())
"""Verbs of which an act is the object: a participle of theirs behind a comma is the act's, not that of its victim."""

ONE_PERSON = frozenset({"il", "elle"})
"""Pronouns that several people never are."""

THING_PRONOUNS: frozenset[str] = frozenset()
"""Pronouns that stand for bodies and things, never for people."""
