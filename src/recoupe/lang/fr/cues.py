"""How French says who says so: verbs of saying with their act, stance and certainty, prepositions, nouns, hedges."""

from __future__ import annotations

import re


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


ASSERT = _split(
    "affirmer annoncer assurer ajouter avancer arguer alléguer attester avertir communiquer commenter conclure confier"
    " constater déclarer décrire détailler dire écrire estimer évoquer expliquer exposer illustrer indiquer informer insister"
    " juger jurer justifier lancer marteler mentionner noter objecter observer penser poursuivre préciser présenter prétendre"
    " prévenir prétexter proclamer qualifier raconter rapporter rappeler relater relayer relever renchérir répéter répliquer"
    " répondre résumer rétorquer révéler signaler souligner soutenir spécifier témoigner tonner tweeter twitter vanter"
    " présenter-comme décrire-comme faire-savoir réagir garantir maintenir croire craindre supposer soupçonner suspecter suggérer insinuer redouter narrer certifier"
    " établir démontrer prouver montrer lire apprendre rapporter publier reconstituer documenter diagnostiquer plaider"
)
COUNT = _split(
    "compter recenser dénombrer parler faire-état chiffrer évaluer tenir-à dresser totaliser comptabiliser porter"
    " enregistrer déplorer revoir abaisser établir-à estimer-à fixer-à"
)
"""Verbs that give a number or a matter as their object ("parle de dix morts", "en compte six")."""

DENY = _split("nier démentir contester réfuter récuser rejeter")
ACCUSE = _split("accuser incriminer imputer attribuer blâmer mettre-en-cause pointer-du-doigt tenir-pour-responsable fustiger-faire")
CLAIM = _split("revendiquer endosser assumer reconnaître-sa-part")
CONFIRM = _split("confirmer reconnaître admettre avouer concéder corroborer authentifier")
RETRACT = _split("revenir-sur rectifier rétracter retirer corriger")
UNABLE = _split("vérifier établir confirmer authentifier corroborer recouper")
"""Verbs that, negated with *pouvoir* or *être en mesure*, say that something cannot be confirmed."""

STANCE = {"prétendre": "distance", "targuer": "distance", "vanter": "distance", "alléguer": "distance"} | {
    "révéler": "endorse",
    "démontrer": "endorse",
    "prouver": "endorse",
    "fanfaronner": "distance",
    "glorifier": "distance",
    "prétexter": "distance",
    "insinuer": "distance",
}
CERTAINTY = {
    "penser": "probable",
    "croire": "probable",
    "supposer": "probable",
    "soupçonner": "probable",
    "suspecter": "probable",
    "laisser-entendre": "possible",
    "laisser-penser": "possible",
    "suggérer": "possible",
    "insinuer": "possible",
    "ne-pas-exclure": "possible",
}

IRREGULAR = {
    "dire": "f:dit,disent,disait,disaient,dirent,dira,diront c:dirait,diraient p:dit,dite g:disant i:dire",
    "faire-état": "f:fait,font,faisait,faisaient,fit,firent,fera p:fait g:faisant i:faire",
    "reconnaître-sa-part": "f:reconnaît,reconnaissent,reconnaissait p:reconnu",
    "faire-savoir": "f:fait,font,faisait p:fait g:faisant",
    "réagir": "f:réagit,réagissait p:réagi",
    "laisser-entendre": "f:laisse,laissent,laissait,laissaient,laissa p:laissé g:laissant i:laisser",
    "démentir": "f:dément,démentent,démentait,démentaient,démentit,démentirent p:démenti,démentie,démentis,démenties"
    " g:démentant i:démentir",
    "prétendre": "f:prétend,prétendent,prétendait,prétendaient,prétendit p:prétendu g:prétendant i:prétendre",
    "reconnaître": "f:reconnaît,reconnait,reconnaissent,reconnaissait,reconnaissaient,reconnut,reconnurent"
    " p:reconnu,reconnue g:reconnaissant i:reconnaître",
    "admettre": "f:admet,admettent,admettait,admettaient,admit p:admis,admise g:admettant i:admettre",
    "soutenir": "f:soutient,soutiennent,soutenait,soutenaient,soutint p:soutenu g:soutenant i:soutenir",
    "maintenir": "f:maintient,maintiennent,maintenait,maintenaient,maintint p:maintenu g:maintenant-que i:maintenir",
    "tenir-à": "f:tient,tiennent,tenait,tenaient i:tenir",
    "tenir-pour-responsable": "f:tient,tiennent,tenait,tenaient p:tenu,tenue,tenus i:tenir g:tenant",
    "prévenir": "f:prévient,préviennent,prévenait,prévint p:prévenu g:prévenant i:prévenir",
    "revenir-sur": "f:revient,reviennent,revenait,revint p:revenu,revenue,revenus i:revenir",
    "avertir": "f:avertit,avertissent,avertissait,avertissaient p:averti g:avertissant i:avertir",
    "établir-à": "f:établit,établissent,établissait,établissaient p:établi g:établissant i:établir",
    "établir": "f:établit,établissent,établissait,établissaient p:établi,établie,établis g:établissant i:établir",
    "garantir": "f:garantit,garantissent,garantissait p:garanti g:garantissant i:garantir",
    "croire": "f:croit,croient,croyait,croyaient i:croire g:croyant",
    "craindre": "f:craint,craignent,craignait,craignaient g:craignant",
    "écrire": "f:écrit,écrivent,écrivait,écrivaient,écrivit p:écrit g:écrivant i:écrire",
    "décrire": "f:décrit,décrivent,décrivait,décrivaient p:décrit g:décrivant i:décrire",
    "lire": "f:lit p:lu",
    "apprendre": "f:apprend p:appris",
    "répondre": "f:répond,répondent,répondait,répondit p:répondu g:répondant",
    "conclure": "f:conclut,concluent,concluait p:conclu g:concluant",
    "poursuivre": "f:poursuit,poursuivait p:poursuivi",
    "mettre-en-cause": "f:met,mettent,mettait,mettaient p:mis,mise g:mettant i:mettre",
    "revoir": "f:revoit,revoyait p:revu i:revoir",
}
"""Forms of irregular verbs: ``f`` finite, ``c`` conditional, ``p`` past participle, ``g`` present participle."""

PHRASES = {
    "faire-état": (r"état", "faire"),
    "laisser-entendre": (r"(?:entendre|penser|croire|supposer)", "laisser"),
    "mettre-en-cause": (r"en cause", "mettre"),
    "pointer-du-doigt": (r"(?:du doigt|un doigt)", "pointer"),
    "tenir-pour-responsable": (r"(?:\w+ ){0,6}?(?:pour )?responsables?\b", "tenir"),
    "revenir-sur": (r"sur (?:cette|ces|ses|sa|son|leurs?|la|les) (?:version|propos|déclarations?|bilan|annonce|affirmation)", ""),
    "tenir-à": (r"à", ""),
    "faire-savoir": (r"savoir", "faire"),
    "reconnaître-sa-part": (r"(?:sa|leur|la|toute la) responsabilité|(?:en )?être (?:responsables?|l['’]auteur|les auteurs|à l['’]origine|derrière)", "reconnaître"),
    "rejeter": (r"(?:\w+ment |en bloc )?(?:toute |toutes |ces |les |cette |la |l['’]|ses |des )?(?:\w+ )?(?:accusations?|allégations?|version|responsabilité|revendication|affirmations?|implication)(?! sur)", "rejeter"),
    "établir-à": (r"(?:[^,.;]{0,50}? )?à (?:plus d|environ|près d|au moins|\d|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|vingt|trente|cent)", "établir"),
    "estimer-à": (r"(?:[^,.;]{0,50}? )?à (?:plus d|environ|près d|au moins|\d|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|cent)", "estimer"),
    "fixer-à": (r"[^,.;]{0,50}? à ", "fixer"),
    "présenter-comme": (r"(?:[^,.;]{0,60}? )?comme ", "présenter"),
    "décrire-comme": (r"(?:[^,.;]{0,60}? )?comme ", "décrire"),
}
"""Verbs of several words: what must follow the verb (adverbs may stand between)."""

REFLEXIVE = {"targuer", "vanter", "rétracter", "glorifier", "féliciter"}
"""Verbs that say something only with *se*."""

BEFORE_REQUIRED = {"tenir-à": r"s['’]en$"}
"""What must stand right before the verb."""

NUMBER_NEEDED = frozenset(
    "compter recenser dénombrer chiffrer évaluer tenir-à dresser totaliser comptabiliser porter enregistrer déplorer revoir"
    " abaisser avancer présenter publier".split()
)
CLAUSE_NEEDED = frozenset(
    "réagir montrer prouver démontrer établir apprendre juger qualifier insister lancer illustrer observer craindre redouter penser"
    " croire présenter informer publier communiquer répondre poursuivre documenter maintenir soutenir conclure"
    " prévenir avertir plaider reconstituer noter relever lire jurer".split()
)
"""Verbs that say something only with *que*, an infinitive, a quotation or set in after what is said."""

OWN_ACT_NOUNS = re.compile(
    r"(?:toutes?|une|aucune|sa|leur|ses|leurs|ces|cette|les|la|la moindre|quelconque|l['’])? ?"
    r"(?:implication|participation|responsabilité|paternité|rôle|lien|complicité|accusations?|allégations?|affirmations?)"
    r"|être (?:derrière|responsable|à l['’]origine|l['’]auteur|impliqu|mêl)|en être|y être|avoir |s['’]être "
    r"|tout (?:rôle|lien)|toute part",
    re.IGNORECASE,
)
"""Objects of a denial that concern one's own part."""

ACT_OBJECT = re.compile(
    r"attaques?|attentats?|assaut|tirs?|raids?|frappes?|embuscades?|enlèvements?|rapts?|assassinats?|meurtres?|opérations?"
    r"|explosions?|bombardements?|actes?|actions?|incendies?|paternité|responsabilité|massacres?|tueries?|incursions?"
    r"|prises? d['’]otages?|fusillades?|exécutions?|mort|salves?|première?s?|secondes?|deuxième|dernière|celle|celui|ceux"
    r"|destruction|sabotages?|offensive|kidnapping|lancement|attaquants?|drones?|roquettes?|missiles?|l['’]ont|coup|bombes?",
    re.IGNORECASE,
)
"""What is claimed when responsibility is claimed; "revendiquer un territoire" or "des membres" is something else."""

HARM_WORDS = {
    "killed": re.compile(r"\b(?:tu(?:é|ée|és|ées|er|ait|aient|ant)|mort[es]*|décès|péri\w*|victimes?|morts|pertes)\b", re.I),
    "injured": re.compile(r"\b(?:bless\w+)\b", re.I),
    "captured": re.compile(r"\b(?:captur\w+|otages?|enlev\w+|arrêt\w+|captifs?|détenus?)\b", re.I),
    "missing": re.compile(r"\b(?:dispar\w+|manquants?)\b", re.I),
}
FALSE_QUOTE = re.compile(
    r"^(?:(?:tout )?(?:cela|ceci|ça|c['’]|ce(?:ci)?) ?(?:est|n['’]est pas)? ?(?:\w+ment |absolument |tout à fait |tout simplement )?"
    r"(?:faux|fausse|vrai|un mensonge|mensonger|exact|inexact|infondé|une invention|ridicule|absurde)"
    r"|nous (?:démentons|rejetons|nions)|(?:pur )?mensonge|fake|(?:des|ces) (?:allégations|accusations) (?:sont )?(?:\w+ment )?"
    r"(?:infondées|mensongères|fausses))",
    re.IGNORECASE,
)
"""A quotation that denies ("C'est totalement faux")."""

UNABLE_PATTERN = re.compile(
    r"n['’](?:a|ont|avait|avaient|ayant)(?: \w+)? (?:pas )?(?:encore )?(?:pas )?pu(?: \w+ment)? (?:être |en être )?(?:\w+ment |aussitôt )?"
    r"(?P<v>vérifi\w+|confirm\w+|établi\w*|authentifi\w+|recoup\w+|corrobor\w+)"
    r"(?: (?:de (?:source|manière|façon) (?:indépendante|autonome)|de manière \w+|auprès d\w+ [\w' ]+?|par des sources \w+|sur place))?"
    r"|(?:n['’](?:est|était|sont|étaient) pas|ne pas être) en mesure (?:de |d['’])(?P<w>confirmer|vérifier|établir|authentifier)"
    r"|(?:est|reste|demeure|restent|demeurent|était)(?: \w+)? (?:impossible|difficiles?|invérifiables?)(?: à | de )?"
    r"(?P<x>vérifier|confirmer|établir)?(?: de (?:source|manière|façon) indépendante)?"
    r"|ne p(?:eut|euvent|ouvait|ouvaient) (?:pas )?(?:être )?(?P<y>vérifi\w+|confirm\w+)(?: de (?:source|manière|façon) indépendante)?"
)
FIGURE_WORDS = re.compile(r"\b(?:chiffres?|bilans?|nombres?|décomptes?|pertes|estimations?)\b", re.IGNORECASE)
CLAIM_WORDS = re.compile(r"\b(?:authenticité|revendications?|enregistrement|responsabilité|vidéo|communiqué)\b", re.IGNORECASE)

PREPOSITIONS = re.compile(
    r"\b(?:selon|d['’]après|à en croire|s['’]il faut en croire|aux dires d(?:e|u|es|['’])|au dire d(?:e|u|es|['’])|de l['’]aveu(?: même)? d(?:e|u|es|['’])"
    r"|sur la foi d(?:e|u|es|['’])|de sources?(?= \w)|citant|dixit|auprès d(?:e|u|es|['’])(?=[^.]{0,60}(?:appris|confirmé)))(?=[\s'’])?",
    re.IGNORECASE,
)
PREPOSITION_POUR = re.compile(r"(?:^|[;:,–—] )(pour) (?=\w)", re.IGNORECASE)
NOT_SPEAKERS = frozenset(
    "loi constitution règle critères plan calendrier cas besoin heure moment lieu saison formule tradition coutume tout toute"
    " estimation scénario code accord mandat usage âge façon manière mode type région pays".split()
)
"""Nouns after *selon* and the like that say nothing ("selon la loi", "selon les cas")."""

TOLL_NOUNS = frozenset(
    "bilan décompte chiffre chiffres estimation estimations comptage version récit témoignage témoignages informations"
    " information données déclarations déclaration propos termes affirmations source calculs conclusions enquête".split()
)
"""Nouns whose complement speaks ("selon un bilan de la police", "d'après les informations de l'ONG")."""

DOCUMENT_NOUNS = frozenset(
    "communiqué bulletin rapport note texte document message lettre tweet déclaration vidéo enregistrement audio allocution"
    " discours interview entretien publication post".split()
)
STATEMENT_VERBLESS = re.compile(
    r"\b(?P<n>bilan|chiffres?|décompte|estimation|version|récit|nombre)\b[^.;:]{0,150}?[ ,]"
    r"(?:donnée?s?|fournie?s?|communiquée?s?|établie?s?|présentée?s?|publiée?s?|avancée?s?|annoncée?s?|livrée?s?|dressée?s?|diffusée?s?)"
    r"(?: [^,.;]{0,40}?)? par (?=\w)",
    re.IGNORECASE,
)
"""A toll with its giver ("le bilan donné par l'hôpital")."""

POSSESSIVE_TOLL = re.compile(r"\b(?:son|leur|ses|leurs) (?:propre )?(?:bilan|décompte|chiffre|estimation) (?:de |d['’])", re.I)
WHICH_SAYS = re.compile(r"\b(?:selon|d['’]après) (?:lequel|laquelle|lesquels|lesquelles)\b", re.IGNORECASE)
RELAYED = re.compile(
    r"\b(?P<w>cité|joint|interrogé|contacté|rencontré|relayé|repéré|diffusé|publié|consulté|obtenu|recueilli|repris|rapporté|authentifié"
    r"|analysé|vu|entendu|interviewé)(?:e|s|es)?(?: [^,.;]{0,40}?)? (?:par|sur) (?=\w)|\b(?:transmis|parvenu|envoyé|adressé|remis|accordé|confié)"
    r"(?:e|s|es)? (?:à|au|aux) (?=\w)"
)
ADDRESSEE = re.compile(r"\b(?:à|au|aux|auprès de|auprès du) (?=(?:l['’]|la |le |les )?\w)")
OURSELVES = re.compile(
    r"^(?:(?:à |par |de )?(?:nous|notre|nos|on|ce journal|cette rédaction|l['’]auteur)\b)", re.IGNORECASE
)
QUESTIONABLE = re.compile(r"\b(?:soi[- ]disant|prétendu(?:e|s|es)?|supposée?s?|présumée?s?)\b", re.IGNORECASE)
SNEER = re.compile(r"\b(?:soi[- ]disant|prétendu(?:e|s|es)?)\b", re.IGNORECASE)
NO_PROOF = re.compile(r"\bsans (?:fournir |apporter |donner |avancer |en apporter )?(?:de |la moindre |d['’])?preuves?\b", re.IGNORECASE)
NO_PROOF_SENTENCE = re.compile(r"n['’](?:a|ont|apporte|avance|fournit)\w* (?:\w+ )?aucune preuve|sans preuves?", re.IGNORECASE)
MOCKING = re.compile(r"[,–—] (?:évidemment|bien sûr|bien entendu|naturellement|paraît-il)\b", re.IGNORECASE)
PRESENTED_AS = re.compile(r"(?:présentée?s?|se présentant|décrite?s?) comme (?:(?:celle|celui|ceux|celles) d(?:e |u |es |['’])|étant )?", re.IGNORECASE)
CALLED = re.compile(r"(?:se faisant appeler|se nommant|baptisée?|nommée?|appelée?|dénommée?|connue? sous le nom de|du nom de)\s+[«“\"]?\s*", re.IGNORECASE)
PROBABLE = re.compile(
    r"\b(?:probable(?:ment)?|vraisemblable(?:ment)?|sans doute|peu probable|selon toute vraisemblance|à (?:notre|sa|leur) connaissance"
    r"|n['’]avoir (?:eu )?connaissance|n['’]avoir pas connaissance|pas connaissance)\b",
    re.IGNORECASE,
)
POSSIBLE = re.compile(r"\b(?:peut-être|éventuellement|possible(?:ment)?|n['’]exclu\w+ pas|n['’]écart\w+ pas|implicitement|à mots couverts)\b", re.IGNORECASE)
OWN_KNOWLEDGE = re.compile(r"\bà notre connaissance\b", re.IGNORECASE)
HEARSAY = re.compile(
    r"\b(?:dit-on|semble-t-il|paraît-il|on (?:nous )?(?:dit|rapporte|signale|raconte)(?: \w+)? qu[e'’]|il se dit qu[e'’]|le bruit court qu[e'’]|des rumeurs (?:font état|parlent)"
    r"|selon (?:des|certaines) (?:rumeurs|informations)(?: non[- ](?:confirmées|vérifiées))?)",
    re.IGNORECASE,
)
SELF_CORRECTION = re.compile(r"\b(?:c['’]était|cela était|c['’]est) (?:une erreur|inexact|incorrect|erroné)\b(?=[^»]*$)", re.IGNORECASE)

NEGATIONS = frozenset("pas plus jamais rien guère point nullement aucunement".split())
NE = frozenset({"ne", "n'", "n’"})
NOBODY = frozenset("personne aucun aucune nul nulle nulles rien".split())
MODALS = frozenset("pouvoir devoir vouloir falloir souhaiter oser aimer désirer espérer".split())
CONDITIONAL = re.compile(r"^(?:aurai(?:t|ent)|serai(?:t|ent))$")
IF_WORDS = frozenset({"si", "s'", "s’", "sinon"})
HE = frozenset({"il", "-il", "lui", "celui-ci", "celui", "ce dernier", "-t-il", "t-il"})
SHE = frozenset({"elle", "-elle", "celle-ci", "-t-elle", "t-elle"})
IT: frozenset[str] = frozenset()
THEY = frozenset({"ils", "elles", "-ils", "-elles", "eux", "ceux-ci", "celles-ci", "-t-ils", "-t-elles", "t-ils", "t-elles"})
ON = frozenset({"on", "-on", "-t-on", "l'on", "t-on"})
WE = frozenset({"nous", "notre", "nos", "je", "j'"})
DEFINITE = frozenset({"le", "la", "les", "l'", "l’", "ce", "cet", "cette", "ces", "son", "sa", "leur", "ses", "leurs"})
POSSESSIVE = frozenset({"son", "sa", "ses", "leur", "leurs"})
SAME = re.compile(
    r"^(?:la|le|les|cette|ce|ces|l['’])? ?mêmes? (?:sources?|textes?|communiqués?|rapports?|documents?|responsables?|organisations?|bilan|ong)"
    r"|^(?:ce|cette|cet) (?:sources?|textes?|communiqués?|rapports?|documents?|responsable|organisation|dernière?|bilan|ong)"
    r"|^(?:le|son|ce) (?:texte|communiqué|document|rapport)$|^(?:cette|la) source$|^l['’](?:intéressée?|organisation|ong|institution)$|^celle-ci|^celui-ci",
    re.IGNORECASE,
)
DEFINITE_ARTICLES = re.compile(r"^(?:le |la |les |l['’]|ce |cet |cette |ces |son |sa |ses |leurs? )", re.IGNORECASE)
INDEFINITE_ARTICLES = re.compile(
    r"^(?:une? |des |d['’]|de |plusieurs |certaine?s |quelques |deux |trois |quatre |cinq |six |sept |huit |dix |nos |d['’]autres |\d+ )",
    re.IGNORECASE,
)
TITLES = frozenset(
    "président présidente premier ministre vice-premier gouverneur général colonel commandant capitaine lieutenant major amiral maire"
    " porte-parole chef directeur procureur secrétaire ambassadeur docteur dr m. mme monsieur madame professeur député sénateur"
    " chancelier roi prince émir cheikh imam père mgr évêque commissaire responsable envoyé conseiller adjoint représentant dirigeant"
    " leader analyste chercheur avocat médecin préfet juge mollah".split()
)
GENERIC_HEADS = frozenset(
    "agence chaîne canal site journal quotidien hebdomadaire radio télévision centre groupe organisation ong média compte média"
    " magazine revue observatoire institut collectif association blogueur agence mouvement formation portail".split()
)
TIME_WORDS = frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain janvier février mars avril mai juin juillet août"
    " septembre octobre novembre décembre matin soir nuit midi après-midi semaine mois alors depuis toutefois cependant aussi également"
    " encore ensuite notamment ainsi soirée matinée récemment lundi-soir quant avant-hier veille lendemain".split()
)
FLOOR_BREAK = re.compile(
    r"^(?:mais|cependant|toutefois|pourtant|reste que|en revanche|par ailleurs|de (?:son|leur) côté|pendant ce temps|à ce stade|le \d|lundi"
    r"|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
    r"|novembre|décembre|\d{4})|depuis|dans la nuit|la veille|quelques|avec afp|lire|or|fait|au total|ailleurs|d['’]autres)\b",
    re.IGNORECASE,
)
FLOOR_KEEP_SUBJECT = re.compile(
    r"^(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|plusieurs|au moins|\d+|ils|elles|il y a|parmi|des|aucun\w*|leurs?|l['’]un|les autres|d['’]autres)\b",
    re.IGNORECASE,
)
BACKSHIFT = re.compile(r"\b(?:aurai(?:t|ent)|serai(?:t|ent)|avai(?:t|ent) (?:été |ensuite |alors |également |aussi )?\w+(?:é|és|ée|ées|i|is|u|us|t)\b|étai(?:t|ent) \w+(?:é|és|ée|ées|i|u|us)s?\b)")
AGREE_CONNECT = re.compile(r"^(?:qu[e'’]|de |d['’]|:|«|“|\")")
THAT = re.compile(r"qu(?:e\b|['’])", re.IGNORECASE)
CONTRAST = re.compile(
    r",? (?:alors qu[e'’]|tandis qu[e'’]|pendant qu[e'’]|(?:mais|là où|or)\b)", re.IGNORECASE
)
TAIL_CONTENT = re.compile(
    r"^,? ?(?:dont|parmi|y compris|notamment|essentiellement|pour la plupart|une?|deux|trois|\d+|plusieurs|quand|lorsque?|où|et|ainsi que|alors qu[e'’](?:il|elle|une?|des))\b",
    re.IGNORECASE,
)
DEICTIC = re.compile(
    r"\b(?:c['’]est|tel est|voilà|telle est) (?:le|la|un|du moins le|ce que|là le)? ?(?:bilan|chiffre|nombre|version|décompte|estimation|constat)?\b",
    re.IGNORECASE,
)
ALSO_SO = re.compile(r"(?!)")
OFFICE_SYNONYMS = (
    frozenset({"premier ministre", "chef du gouvernement", "première ministre"}),
    frozenset({"président", "chef de l'état", "présidente"}),
    frozenset({"ministre des affaires étrangères", "chef de la diplomatie"}),
)
SPOKESMAN_OF = "{role} de {body}"
CONNECTIVES = _split("de du des d' à au aux en et l' la le les pour sur contre dans près par")


def _regular(lemma: str) -> dict[str, str]:
    stem = lemma[:-2]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    mute = re.sub(r"([ée])(?=[bcdfglmnprstv]+$)", "è", stem)
    mute = stem if stem.endswith("c") and mute == stem else mute
    forms = {mute + "e": "f", mute + "ent": "f", stem + "e": "f", stem + "ent": "f", stem + "èrent": "f"}
    forms |= {soft + "ait": "f", soft + "aient": "f", soft + "a": "f", stem + "ons": "f", soft + "ons": "f"}
    forms |= {stem + "era": "f", stem + "eront": "f", stem + "erait": "c", stem + "eraient": "c"}
    forms |= {stem + x: "p" for x in ("é", "ée", "és", "ées")} | {soft + "ant": "g", stem + "er": "i"}
    if stem.endswith("el"):
        forms |= {stem + "le": "f", stem + "lent": "f"}
    return forms


def _forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Surface form -> its (lemma, shapes)."""
    found: dict[str, dict[str, str]] = {}
    lemmas = {*ASSERT, *COUNT, *DENY, *ACCUSE, *CLAIM, *CONFIRM, *RETRACT, *STANCE, *CERTAINTY}
    for lemma in sorted(lemmas):
        forms: dict[str, str] = {}
        if lemma in IRREGULAR:
            for group in IRREGULAR[lemma].split():
                shape, _, listed = group.partition(":")
                for form in listed.split(","):
                    forms[form] = forms.get(form, "") + shape
        else:
            verb = PHRASES[lemma][1] if lemma in PHRASES else lemma
            if verb.endswith("er"):
                forms = _regular(verb)
        for form, shape in forms.items():
            found.setdefault(form, {})[lemma] = shape
    return {form: tuple(lemmas.items()) for form, lemmas in found.items()}


VERB_FORMS = _forms()

WEAK = frozenset(
    "rappeler montrer confirmer prouver démontrer révéler évoquer signaler illustrer porter suggérer établir relever constater présenter"
    " présenter-comme décrire décrire-comme compter totaliser apprendre corroborer craindre penser qualifier attester souligner juger"
    " fixer-à établir-à refléter conclure documenter justifier observer noter".split()
)
"""Verbs whose subject need not be a speaker ("le raid rappelle que"): it must be known to be one."""
COUNT_SET = frozenset(COUNT)

NOUN_LIKE = frozenset(
    "annonce juge note compte comptes notes fait font tient porte lance avance liste montre dit établi signale cite rapporte met"
    " relève présente estime conteste décrit publie parle".split()
)
"""Forms that are also other words: a verb only where the parser says so or a clitic stands before."""

AUXILIARIES = frozenset("a ont avait avaient aurait auraient ayant aura auront eut eu ai avons avions est sont était étaient être été".split())
TO_BE = frozenset("est sont était étaient été être fut furent serait seraient sera".split())
CLITICS = frozenset("en y se s' s’ l' l’ le la lui leur les me nous ne n' n’ m' vous".split())
RELATIVE = frozenset("qui".split())
RELATIVE_OBJECT = frozenset({"que", "qu'", "qu’"})
EMPTY_SUBJECTS = frozenset("ce cela ça ceci c' c’ ce-qui dont ci".split())
ADDRESSING = frozenset("à au aux auprès".split())
SKIPPED_BEFORE_SUBJECT = frozenset("à au aux devant dans sur en par lors dès auprès sous après avant au-lendemain depuis à-propos pour".split())
AGENT = frozenset({"par"})
BLAME_TO = frozenset("à au aux sur".split())
BLAME_OF = frozenset({"de", "d'", "d’", "du", "des", "pour"})
OBJECT_IS_ACT = frozenset({"imputer", "attribuer"})
BEFORE_INFINITIVE = re.compile(r"avant (?:de |d['’])(?:en |le |la |l['’]|lui |se |s['’])?$", re.IGNORECASE)
COORDINATORS = frozenset({"et", "ou", ","})
FINITE_CLAIM_CLAUSE = re.compile(r"(?:(?:l['’])?avoir|être|en être)\b", re.IGNORECASE)
DATE_NOUNS = frozenset("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split())
SET_ADVERBS = frozenset({"d'", "d’", "abord", "en", "outre", "de", "nouveau", "tout", "toujours", "par", "la", "suite", "alors"})
"""Words of adverbs that stand between auxiliary and participle ("a d'abord parlé")."""

APPOINTED = frozenset({"nommé", "nommée", "nommés", "installé", "installée", "désigné", "soutenu", "soutenue"})
"""Participles that belong to a speaker's name ("le gouverneur nommé par Kiev")."""
PERFORMATIVE = frozenset({"annoncer", "déclarer", "dire", "indiquer"})
OWN_PLAN = re.compile(
    r"\s*(?:\w+ment |\w+di |hier |, ?|dans un communiqué |le \d+ \w+ )*(?:qu['’](?:il|elle|ils|elles) (?:\w+ait|\w+aient|\w+ra|\w+ront|va|vont|allait|allaient|suspend\w*|se retir\w+) (?!(?:été|eu)\b)"
    r"|(?:la |le |l['’]|les |des |de )(?:nouvelles? )?(?:suspension|retrait|expulsion|sanctions?|fermeture|embargo|couvre-feu|état d['’]urgence|rupture|envoi|déploiement|gel|levée|rappel|annulation|tenue|ouverture|report)\b)",
    re.IGNORECASE,
)
"""What makes an announcement the act itself: the speaker's own plan or measure."""
_TOLL = re.compile(r"\b(?:bilans?|décomptes?|chiffres?|nombre|total|estimations?|listes?|constat|pertes|morts|tués|blessés|victimes)\b", re.IGNORECASE)
NEEDS_WORD = dict.fromkeys(
    "dresser porter enregistrer revoir abaisser fixer-à publier communiquer présenter totaliser maintenir".split(), _TOLL
)
"""Verbs that speak only of a toll ("porte le bilan à"): one of these words must stand in the sentence."""
OWNERLESS = frozenset("bilan décompte chiffre chiffres estimation estimations information informations version témoignage source-inconnue".split())
"""Tolls and reports that, indefinite and without an owner, are nobody's voice ("des informations", "un premier bilan")."""
TOLL_WORDS = frozenset("bilan décompte chiffre chiffres estimation estimations version".split())
RESULT_CLAUSE = re.compile(r", (?:en )?(?:tuant|blessant|faisant|causant|provoquant|entraînant|détruisant|endommageant|laissant) ")
"""A clause of result: a preposition of source after it covers it alone ("…, tuant deux civils, selon les secouristes")."""
TERRITORY = re.compile(r"(?:la |le |l['’])?(?:prise|capture|conquête|contrôle)\b(?! d['’]otages)", re.IGNORECASE)
"""What is claimed as a success, not as one's responsibility ("revendique la prise de la ville")."""
TAILPIECE = re.compile(r", (?:ce que |ce qu['’]|une? (?:accusation|version|allégation|affirmation|chiffre|bilan) )", re.IGNORECASE)
"""What somebody else says of what was said ("…, ce que ces derniers nient")."""
LATTER = frozenset({"dernier", "derniers", "dernière", "dernières"})
