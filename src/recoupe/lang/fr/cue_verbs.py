"""French verbs of saying: their act, stance and certainty, their forms, and what must stand with them."""

from __future__ import annotations

import re


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


ASSERT = _split(
    "affirmer annoncer assurer ajouter avancer arguer alléguer attester avertir communiquer commenter conclure confier"
    " constater déclarer décrire détailler dire écrire estimer évoquer expliquer exposer illustrer indiquer"
    " informer insister"
    " juger jurer justifier lancer marteler mentionner noter objecter observer penser poursuivre préciser"
    " présenter prétendre"
    " prévenir prétexter proclamer qualifier raconter rapporter rappeler relater relayer relever renchérir répéter"
    " répliquer"
    " répondre résumer rétorquer révéler signaler souligner soutenir spécifier témoigner tonner tweeter twitter vanter"
    " présenter-comme décrire-comme faire-savoir réagir garantir maintenir croire craindre supposer soupçonner"
    " suspecter suggérer insinuer redouter narrer certifier"
    " dénoncer condamner fustiger défendre vouloir-voir établir démontrer prouver montrer lire apprendre"
    " rapporter publier"
    " reconstituer documenter diagnostiquer plaider"
)

COUNT = _split(
    "soigner accueillir recevoir compter recenser dénombrer parler faire-état chiffrer évaluer tenir-à"
    " dresser totaliser comptabiliser porter"
    " enregistrer déplorer revoir établir-à estimer-à fixer-à"
)
"""Verbs that give a number or a matter as their object ("parle de dix morts", "en compte six")."""

DENY = _split("nier démentir contester réfuter récuser rejeter")

ACCUSE = _split(
    "voir-la-main accuser incriminer imputer attribuer blâmer mettre-en-cause pointer-du-doigt"
    " tenir-pour-responsable fustiger-faire"
)

CLAIM = _split("revendiquer endosser assumer reconnaître-sa-part")

CONFIRM = _split("confirmer reconnaître admettre avouer concéder corroborer authentifier")

RETRACT = _split(
    "revenir-sur rectifier rétracter retirer corriger abaisser revoir-à-la-baisse ramener réduire-le-bilan"
)

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
    "recevoir": "f:reçoit,reçoivent,recevait,recevaient p:reçu g:recevant",
    "défendre": "f:défend,défendent,défendait p:défendu g:défendant",
    "accueillir": "f:accueille,accueillent,accueillait p:accueilli g:accueillant",
    "voir-la-main": "f:voit,voient,voyait,voyaient p:vu i:voir g:voyant",
    "vouloir-voir": "f:veut,veulent,voulait",
    "revoir": "f:revoit,revoyait p:revu i:revoir",
    "revoir-à-la-baisse": "f:revoit,revoient,revoyait p:revu g:revoyant",
    "réduire-le-bilan": "f:réduit,réduisent,réduisait p:réduit g:réduisant",
}
"""Forms of irregular verbs: ``f`` finite, ``c`` conditional, ``p`` past participle, ``g`` present participle."""

_CUT = (
    r"(?:\w+ment )?(?:son|sa|ses|leurs?|le|la|les|ce|cette|un premier) (?:[\w-]+ ){0,2}?"
    r"(?:bilans?|chiffres?|décomptes?|nombre|estimations?|annonce|déclarations?|propos|accusations?)\b"
)

PHRASES = {
    "faire-état": (r"état", "faire"),
    "laisser-entendre": (r"(?:entendre|penser|croire|supposer)", "laisser"),
    "mettre-en-cause": (r"en cause", "mettre"),
    "pointer-du-doigt": (r"(?:du doigt|un doigt)", "pointer"),
    "tenir-pour-responsable": (
        r"(?:\w+ ){0,6}?(?:pour )?responsables?\b|[^.;:!?]{4,110}? pour responsables?\b",
        "tenir",
    ),
    "revenir-sur": (
        r"sur (?:cette|cet|ce|ces|ses|sa|son|leurs?|la|les) (?:version|propos|déclarations?|bilan|annonce|affirmation)",
        "",
    ),
    "voir-la-main": (
        r"(?:dans [^,.;]{2,40}? )?(?:, [^,.;]{2,30}, )?"
        r"(?:là )?(?:l[ae] (?:main|marque|signature)|l['’]œuvre) (?=d)",
        "",
    ),
    "vouloir-voir": (r"y voir\b", ""),
    "revoir-à-la-baisse": (r"(?:\w+ ){0,6}?à la baisse", ""),
    "abaisser": (_CUT, "abaisser"),
    "ramener": (_CUT, "ramener"),
    "réduire-le-bilan": (_CUT, ""),
    "retirer": (_CUT, "retirer"),
    "tenir-à": (r"à", ""),
    "faire-savoir": (r"savoir", "faire"),
    "reconnaître-sa-part": (
        r"(?:sa|leur|la|toute la) responsabilité|(?:en )?être (?:responsables?|l['’]auteur|les auteurs"
        r"|à l['’]origine|derrière)",
        "reconnaître",
    ),
    "rejeter": (
        r"(?:\w+ment |en bloc )?(?:toute |toutes |ces |les |cette |la |l['’]|ses |des )?(?:\w+ )?(?:accusations?"
        r"|allégations?|version|responsabilité|revendication|affirmations?|implication)(?! sur)",
        "rejeter",
    ),
    "établir-à": (
        r"(?:[^,.;]{0,50}? )?à (?:plus d|environ|près d|au moins|\d|un|deux|trois|quatre|cinq|six|sept|huit|neuf"
        r"|dix|onze|douze|vingt|trente|cent)",
        "établir",
    ),
    "estimer-à": (
        r"(?:[^,.;]{0,50}? )?à (?:plus d|environ|près d|au moins|\d|un|deux|trois|quatre|cinq|six|sept|huit|neuf"
        r"|dix|vingt|trente|cent)",
        "estimer",
    ),
    "fixer-à": (r"[^,.;]{0,50}? à ", "fixer"),
    "présenter-comme": (r"(?:[^,.;]{0,60}? )?comme ", "présenter"),
    "décrire-comme": (r"(?:[^,.;]{0,60}? )?comme ", "décrire"),
}
"""Verbs of several words: what must follow the verb (adverbs may stand between)."""

REFLEXIVE = {"défendre", "targuer", "vanter", "rétracter", "glorifier", "féliciter"}
"""Verbs that say something only with *se*."""

BEFORE_REQUIRED = {"tenir-à": r"s['’]en$"}
"""What must stand right before the verb."""

NUMBER_NEEDED = frozenset(
    "soigner accueillir recevoir compter recenser dénombrer chiffrer évaluer tenir-à dresser totaliser"
    " comptabiliser porter enregistrer"
    " déplorer revoir"
    " abaisser avancer présenter publier".split()
)

CLAUSE_NEEDED = frozenset(
    "dénoncer condamner fustiger défendre réagir montrer prouver démontrer établir apprendre juger qualifier insister"
    " lancer illustrer observer"
    " craindre redouter penser"
    " croire présenter informer publier communiquer répondre poursuivre documenter maintenir soutenir conclure"
    " prévenir avertir plaider reconstituer noter relever lire jurer".split()
)
"""Verbs that say something only with *que*, an infinitive, a quotation or set in after what is said."""

OWN_ACT_NOUNS = re.compile(
    r"(?:toutes?|une|aucune|sa|leur|ses|leurs|ces|cette|les|la|la moindre|quelconque|l['’])? ?"
    r"(?:implication|participation|responsabilité|paternité|rôle|lien|complicité|accusations?|allégations?"
    r"|affirmations?)"
    r"|être (?:derrière|responsable|à l['’]origine|l['’]auteur|impliqu|mêl)|en être|y être|(?:y )?avoir |s['’]être "
    r"|tout (?:rôle|lien)|toute part",
    re.IGNORECASE,
)
"""Objects of a denial that concern one's own part."""

ACT_OBJECT = re.compile(
    r"attaques?|attentats?|assaut|tirs?|raids?|frappes?|embuscades?|enlèvements?|rapts?|assassinats?|meurtres?"
    r"|opérations?"
    r"|explosions?|bombardements?|actes?|actions?|incendies?|paternité|responsabilité|massacres?|tueries?|incursions?"
    r"|prises? d['’]otages?|fusillades?|exécutions?|mort|salves?|première?s?|secondes?|deuxième|dernière|celle"
    r"|celui|ceux"
    r"|destruction|sabotages?|offensive|kidnapping|lancement|attaquants?|drones?|roquettes?|missiles?|l['’]ont"
    r"|coup|bombes?",
    re.IGNORECASE,
)
"""What is claimed when responsibility is claimed; "revendiquer un territoire" or "des membres" is something else."""

NEGATIONS = frozenset("pas plus jamais rien guère point nullement aucunement".split())

NE = frozenset({"ne", "n'", "n’"})

NOBODY = frozenset("personne aucun aucune nul nulle nulles rien".split())

MODALS = frozenset("pouvoir devoir vouloir falloir souhaiter oser aimer désirer espérer".split())

WEAK = frozenset(
    "rappeler montrer confirmer prouver démontrer révéler évoquer signaler illustrer porter suggérer établir"
    " relever constater présenter"
    " présenter-comme décrire décrire-comme compter totaliser apprendre corroborer craindre penser qualifier"
    " attester souligner juger"
    " fixer-à établir-à refléter conclure documenter justifier observer noter".split()
)
"""Verbs whose subject need not be a speaker ("le raid rappelle que"): it must be known to be one."""

COUNT_SET = frozenset(COUNT)

NOUN_LIKE = frozenset(
    "annonce juge note compte comptes notes fait font tient porte lance avance liste montre dit établi signale"
    " cite rapporte met"
    " relève présente estime conteste décrit publie parle".split()
)
"""Forms that are also other words: a verb only where the parser says so or a clitic stands before."""

AUXILIARIES = frozenset(
    "a ont avait avaient aurait auraient ayant aura auront eut eu ai avons avions est sont était étaient être"
    " été".split()
)

TO_BE = frozenset("est sont était étaient été être fut furent serait seraient sera".split())

BLAME_TO = frozenset("à au aux sur".split())

BLAME_OF = frozenset({"de", "d'", "d’", "du", "des", "pour"})

OBJECT_IS_ACT = frozenset({"imputer", "attribuer"})

BEFORE_INFINITIVE = re.compile(r"avant (?:de |d['’])(?:en |le |la |l['’]|lui |se |s['’])?$", re.IGNORECASE)

FINITE_CLAIM_CLAUSE = re.compile(r"(?:(?:l['’])?avoir|être|en être)\b", re.IGNORECASE)

SET_ADVERBS = frozenset(
    {"d'", "d’", "abord", "en", "outre", "de", "nouveau", "tout", "toujours", "par", "la", "suite", "alors"}
)
"""Words of adverbs that stand between auxiliary and participle ("a d'abord parlé")."""

PERFORMATIVE = frozenset({"annoncer", "déclarer", "dire", "indiquer"})

OWN_PLAN = re.compile(
    r"\s*(?:\w+ment |\w+di |hier |, ?|dans un communiqué |le \d+ \w+ )*(?:qu['’](?:il|elle|ils|elles) (?:\w+ait"
    r"|\w+aient|\w+ra|\w+ront|va|vont|allait|allaient|suspend\w*|se retir\w+) (?!(?:été|eu)\b)"
    r"|(?:la |le |l['’]|les |des |de )(?:nouvelles? )?(?:suspension|retrait|expulsion|sanctions?|fermeture|embargo"
    r"|couvre-feu|état d['’]urgence|rupture|envoi|déploiement|gel|levée|rappel|annulation|tenue|ouverture|report)\b)",
    re.IGNORECASE,
)
"""What makes an announcement the act itself: the speaker's own plan or measure."""

_TOLL = re.compile(
    r"\b(?:bilans?|décomptes?|chiffres?|nombre|total|estimations?|listes?|constat|pertes|morts|tués|blessés"
    r"|victimes)\b",
    re.IGNORECASE,
)

NEEDS_WORD = dict.fromkeys(
    "dresser porter enregistrer revoir abaisser fixer-à publier communiquer présenter totaliser maintenir".split(),
    _TOLL,
)
"""Verbs that speak only of a toll ("porte le bilan à"): one of these words must stand in the sentence."""

TERRITORY = re.compile(r"(?:la |le |l['’])?(?:prise|capture|conquête|contrôle)\b(?! d['’]otages)", re.IGNORECASE)
"""What is claimed as a success, not as one's responsibility ("revendique la prise de la ville")."""


def _regular(lemma: str) -> dict[str, str]:
    stem = lemma[:-2]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    mute = re.sub(r"([ée])(?=[bcdfglmnprstv]+$)", "è", stem)
    mute = stem if stem.endswith("c") and mute == stem else mute
    forms = {mute + "e": "f", mute + "ent": "f", stem + "e": "f", stem + "ent": "f", stem + "èrent": "f"}
    forms |= {soft + "ait": "f", soft + "aient": "f", soft + "a": "f", stem + "ons": "f", soft + "ons": "f"}
    forms |= {stem + "era": "f", stem + "eront": "f", stem + "erait": "c", stem + "eraient": "c"}
    forms |= {stem + x: "p" for x in ("é", "ée", "és", "ées")} | {soft + "ant": "g", stem + "er": "i"}
    if stem.endswith(("el", "jet")):
        forms |= {stem + stem[-1] + "e": "f", stem + stem[-1] + "ent": "f"}
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

HARM_WORDS = {
    "killed": re.compile(
        r"\b(?:tu(?:é|ée|és|ées|er|ait|aient|ant)|mort[es]*|décès|péri\w*|victimes?|morts|pertes|exécut\w+"
        r"|abattu\w*|massacr\w+)\b",
        re.I,
    ),
    "injured": re.compile(r"\b(?:bless\w+)\b", re.I),
    "captured": re.compile(r"\b(?:captur\w+|otages?|enlev\w+|arrêt\w+|captifs?|détenus?)\b", re.I),
    "missing": re.compile(r"\b(?:dispar\w+|manquants?)\b", re.I),
}

FALSE_QUOTE = re.compile(
    r"^(?:(?:tout )?(?:cela|ceci|ça|c['’]|ce(?:ci)?) ?(?:est|n['’]est pas)? ?(?:\w+ment |absolument |tout à fait "
    r"|tout simplement )?"
    r"(?:faux|fausse|vrai|un mensonge|mensonger|exact|inexact|infondé|une invention|ridicule|absurde)"
    r"|nous (?:démentons|rejetons|nions)|(?:pur )?mensonge|fake|(?:des|ces) (?:allégations"
    r"|accusations) (?:sont )?(?:\w+ment )?"
    r"(?:infondées|mensongères|fausses))",
    re.IGNORECASE,
)
"""A quotation that denies ("C'est totalement faux")."""

UNABLE_PATTERN = re.compile(
    r"n['’](?:a|ont|avait|avaient|ayant)(?: \w+)? (?:pas )?(?:encore )?(?:pas )?pu(?: \w+ment)? (?:être "
    r"|en être )?(?:\w+ment |aussitôt )?"
    r"(?P<v>vérifi\w+|confirm\w+|établi\w*|authentifi\w+|recoup\w+|corrobor\w+)"
    r"(?: (?:de (?:source|manière|façon) (?:indépendante|autonome)|de manière \w+|auprès d\w+ [\w' ]+?"
    r"|par des sources \w+|sur place))?"
    r"|(?:n['’](?:est|était|sont|étaient) pas|n['’](?:a|ont|avait) pas été|ne pas être) en mesure (?:de "
    r"|d['’])(?P<w>confirmer|vérifier|établir"
    r"|authentifier)"
    r"|(?:est|reste|demeure|restent|demeurent|était)(?: \w+)? (?:impossible|difficiles?|invérifiables?)(?: à | de )?"
    r"(?P<x>vérifier|confirmer|établir)?(?: de (?:source|manière|façon) indépendante)?"
    r"|ne p(?:eut|euvent|ouvait|ouvaient) (?:pas )?(?:être )?(?P<y>vérifi\w+|confirm\w+)(?: de (?:source|manière"
    r"|façon) indépendante)?"
)
