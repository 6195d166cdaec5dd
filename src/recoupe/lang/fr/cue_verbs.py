"""French verbs of saying: their act, stance and certainty, their forms, and what must stand with them."""

from __future__ import annotations

import re

from recoupe.lang.fr.cue_forms import IRREGULAR
from recoupe.lang.fr.cue_lemmas import ACCUSE, ASSERT, CERTAINTY, CLAIM, CONFIRM, COUNT, DENY, RETRACT, STANCE

_CUT = (
    r"(?:\w+ment )?(?:son|sa|ses|leurs?|le|la|les|ce|cette|un premier) (?:[\w-]+ ){0,2}?"
    r"(?:bilans?|chiffres?|décomptes?|nombre|estimations?|annonce|déclarations?|propos|accusations?)\b"
)

PHRASES = {
    "faire-état": (r"état", "faire"),
    "laisser-entendre": (r"(?:entendre|penser|croire|supposer)", "laisser"),
    "mettre-en-cause": (r"en cause", "mettre"),
    "pointer-du-doigt": (r"(?:[^,.;:]{2,40}? )?(?:du doigt|un doigt)", "pointer"),
    "montrer-du-doigt": (r"(?:[^,.;:]{2,40}? )?du doigt", "montrer"),
    "mettre-au-compte": (r"(?:[^.;:!?]{3,90}? )?(?:sur le|au) compte (?=d)", "mettre"),
    "rejeter-la-faute": (
        r"(?:toute )?(?:la |le |les )(?:faute|responsabilité|blâme|torts?)\b[^.;:!?]{0,60}? sur ",
        "rejeter",
    ),
    "faire-porter": (
        r"porter (?:[^.;:!?]{0,30}? )?(?:la |toute la )?(?:responsabilité|faute|chapeau|poids)\b",
        "faire",
    ),
    "pointer-la-responsabilité": (r"la (?:responsabilité|culpabilité|main|complicité) (?=d)", "pointer"),
    "désigner-comme": (
        r"(?:[^.;:!?]{3,80}? )?comme (?:étant )?(?:le |la |les |l['’])?(?:principa\w+ )?"
        r"(?:responsables?|auteure?s?|coupables?|commanditaires?|instigat\w+)\b",
        "désigner",
    ),
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
    "décliner": (r"(?:\w+ment )?toute (?:responsabilité|implication|part)\b", "décliner"),
    "être-certain": (
        r"(?:\w+ment |tout à fait |pourtant )?(?:certaine?s?|sûre?s?|convaincue?s?|persuadée?s?|formel(?:le)?s?"
        r"|catégoriques?|d['’]avis)(?: (?=qu)| ?: )",
        "",
    ),
    "citer-comme": (r"(?:par [^,;]{2,50}? )?comme (?:disant|affirmant|déclarant|indiquant|assurant|ayant)", ""),
    "faire-valoir": (r"valoir\b", ""),
    "faire-remarquer": (r"remarquer\b", ""),
    "faire-observer": (r"observer\b", ""),
    "faire-comprendre": (r"comprendre\b", ""),
    "faire-part": (r"part\b(?! (?:de (?:sa|son|ses|leurs?) ))", ""),
    "faire-machine-arrière": (r"(?:machine|marche) arrière sur\b", ""),
    "mettre-en-garde": (r"en garde\b", ""),
    "ne-pas-cacher": (r"(?:pas )?(?=qu)", ""),
    "défendre-de": (r"(?:d['’]avoir|d['’]être|de toute?|d['’]un quelconque|d['’]une quelconque)\b", ""),
    "ne-pas-exclure": (r"(?:pas )?(?:l['’](?:hypothèse|idée|éventualité) (?:selon laquelle )?)?(?=qu)", ""),
    "s-attribuer": (
        r"(?:la |le |les |l['’]|cette |cet |ces |ce )?(?:paternité|responsabilité|attaques?|attentats?|enlèvements?"
        r"|raids?|tirs?|assassinats?|meurtres?|massacres?|opérations?|embuscades?|frappes?|tueries?)\b"
        r"|ces (?:deux|trois|quatre|cinq) (?:attentats|attaques|raids|tirs)\b",
        "",
    ),
    "signer-l-acte": (
        r"(?:la |le |les |l['’]|cette |cet |ces |ce )(?:attaques?|attentats?|enlèvements?|raids?|assassinats?"
        r"|meurtres?|massacres?|embuscades?|tueries?)\b",
        "",
    ),
    "balayer": (
        r"(?:\w+ment |d['’]un revers de main |en bloc )?(?:toute |toutes |ces |les |cette |la |l['’]|ses )?"
        r"(?:accusations?|allégations?|critiques?|affirmations?|soupçons?|version)\b",
        "balayer",
    ),
    "qualifier-de-faux": (
        r"(?:[\w'’-]+ ){1,7}?(?:de |d['’])(?:\w+ ){0,2}?(?:mensonges?|mensongères?|fausses?|faux|infondée?s?"
        r"|inventions?|fabrications?|propagande|calomnies?|ridicules?|absurdes?|fantaisistes?|désinformation)\b",
        "",
    ),
    **{
        f"{verb}-un-bilan": (
            r"(?:une?|le|son|leur) (?:[\w-]+ )?(?:bilan|chiffre|décompte|estimation|nombre|total) (?:\w+ )?d",
            "",
        )
        for verb in ("donner", "fournir", "livrer")
    },
    "maintenir-le-bilan": (
        r"(?:son|sa|le|leur|ce) (?:bilan|chiffre|décompte|estimation) (?:\w+ )?(?:de|d['’]|à) ?\d",
        "",
    ),
}
"""Verbs of several words: what must follow the verb (adverbs may stand between)."""

WHOLE_CUE = frozenset("faire-état faire-part faire-machine-arrière être-certain".split())
"""Verbs whose further words belong to the cue, not to what is said."""

NEGATED_SAYS = frozenset({"ne-pas-exclure", "ne-pas-cacher"})
"""What says something only where it is negated ("n'exclut pas que")."""

LEARNING = frozenset({"apprendre"})
"""Verbs whose subject passes on what another has said ("l'AFP a appris auprès de la mairie que")."""

REFLEXIVE = set(
    "défendre targuer vanter rétracter glorifier féliciter indigner exclamer écrier souvenir remémorer alarmer"
    " inquiéter"
    " désoler lamenter étonner emporter insurger offusquer réjouir enorgueillir plaindre agacer émouvoir".split()
)
"""Verbs that say something only with *se*."""

BEFORE_REQUIRED = {
    "défendre-de": r"(?:\bse|\bs['’](?:est|étai(?:t|ent))|\bse sont)$",
    "tenir-à": r"s['’]en$",
    "s-attribuer": r"(?:\bs['’]|\bs['’](?:est|était|étaient|sont)(?: \w+)?|\bse (?:sont|serai(?:t|ent)))$",
}
"""What must stand right before the verb."""

NUMBER_NEEDED = frozenset(
    "soigner accueillir recevoir compter recenser dénombrer chiffrer évaluer tenir-à dresser totaliser"
    " comptabiliser porter enregistrer"
    " déplorer revoir"
    " abaisser avancer présenter publier lister donner-un-bilan fournir-un-bilan livrer-un-bilan maintenir-le-bilan"
    " énumérer faire-part".split()
)

CLAUSE_NEEDED = frozenset(
    "dénoncer condamner fustiger défendre réagir montrer prouver démontrer établir apprendre juger qualifier insister"
    " lancer illustrer observer"
    " craindre redouter penser"
    " croire présenter informer publier communiquer répondre poursuivre documenter maintenir soutenir conclure"
    " prévenir avertir plaider reconstituer noter relever lire jurer réaffirmer réitérer redire clamer asséner scander"
    " récapituler retracer faire-comprendre riposter nuancer tempérer relativiser surenchérir enchaîner reprendre"
    " lâcher glisser souffler soupirer murmurer chuchoter crier hurler ironiser alerter mettre-en-garde notifier aviser"
    " transmettre signifier poster retweeter indigner exclamer écrier souvenir remémorer alarmer inquiéter désoler"
    " lamenter étonner emporter insurger offusquer réjouir féliciter enorgueillir plaindre agacer émouvoir regretter"
    " pleurer spéculer conjecturer subodorer présumer présager prédire pronostiquer calculer considérer trancher"
    " statuer déplorer être-certain".split()
)
"""Verbs that say something only with *que*, an infinitive, a quotation or set in after what is said."""

QUOTE_NEEDED = frozenset(
    "lâcher glisser souffler reprendre enchaîner crier hurler murmurer chuchoter soupirer riposter tonner".split()
)
"""Verbs that, set in or after what is said, say something only beside a quotation ("…, reprend l'armée")."""

OWN_ACT_NOUNS = re.compile(
    r"(?:toutes?|une|aucune|sa|leur|ses|leurs|ces|cette|les|la|la moindre|quelconque|l['’])? ?"
    r"(?:implication|participation|responsabilité|paternité|rôle|lien|complicité|accusations?|allégations?"
    r"|affirmations?)"
    r"|être (?:derrière|responsable|à l['’]origine|l['’]auteur|impliqu|mêl)|en être|y être|(?:y )?avoir |s['’]être "
    r"|d['’](?:y )?(?:avoir|être) |tout (?:rôle|lien)|toute part|\w{3,}(?:er|ir) (?=\w)|(?:prendre|combattre"
    r"|commettre|faire|défendre|vendre) ",
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
    r"|coup|bombes?|poses?|mines?|engins?|explosifs?|mises? à feu|détournements?|exactions?|assauts?|vols?",
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
    " fixer-à établir-à refléter conclure documenter justifier observer noter transmettre trancher regretter considérer"
    " calculer détailler signifier retracer".split()
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

SAYS_INDEED = re.compile(
    r"\b(?:os(?:e|ent|é|ait|aient)|tenu à|tien(?:t|nent) à|vien(?:t|nent) d(?:e|['’])|ven(?:ait|aient) d(?:e|['’])"
    r"|fini(?:t|ssent)? par|commencé par|allé\w* jusqu['’]à|v(?:a|ont) jusqu['’]à|d[ûu]|d(?:oi|oiv|ev)(?:t|ent|ait"
    r"|aient)"
    r"|(?:contraint|forcé|obligé|amené)e?s? (?:de|à)|borné\w* à|borne(?:nt)? à|content[eé]\w* d(?:e|['’])"
    r"|empress[eé]\w* d(?:e|['’])|hésit\w+ (?:pas )?à|continu\w+ (?:de|à|d['’])|persist\w+ à|obstin\w+ à"
    r"|plu(?:t|s) qu['’]à) ?(?:\w+ment )?(?:le |la |l['’]|les |en |lui |leur |y )?$",
    re.IGNORECASE,
)
"""What stands before an infinitive that is indeed said ("a tenu à préciser", "a dû reconnaître")."""

QUOTED_AS = re.compile(
    r"\bcomme (?:disant|affirmant|déclarant|indiquant|assurant|ayant (?:dit|déclaré|affirmé|indiqué))(?: qu[e'’])? ?"
)

IT_IS = re.compile(
    r"\b(?:il|comme) (?:l['’])?(?:(?:a|est|était|avait|fut|été|aussi|ensuite|également|\w+ment) )+$", re.IGNORECASE
)
"""A passive without a subject of its own ("il a été indiqué")."""

FROM = frozenset("de d' d’ auprès".split())

TOLD_BY = frozenset("affirmer alléguer annoncer rapporter signaler évoquer mentionner décrire relater avancer".split())
"""Participles behind a noun that is the word of an agent ("la capture de six soldats, affirmée par X")."""

PASSIVE_TELLING = frozenset(
    "signaler recenser dénombrer compter rapporter documenter comptabiliser enregistrer annoncer évoquer"
    " répéter".split()
)
"""Verbs whose agent, in the passive, says the number or the deed ("ont été recensés par la Croix-Rouge")."""

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


def regular_forms(lemma: str) -> dict[str, str]:
    """The forms of a regular verb in -er with their shapes."""
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
                forms = regular_forms(verb)
        for form, shape in forms.items():
            found.setdefault(form, {})[lemma] = shape
    return {form: tuple(lemmas.items()) for form, lemmas in found.items()}


VERB_FORMS = _forms()

HARM_WORDS = {
    "killed": re.compile(
        r"\b(?:tu(?:é|ée|és|ées|er|ait|aient|ant)|mort[es]*|décès|bilans?|pertes?|péri\w*|victimes?|morts|pertes"
        r"|exécut\w+"
        r"|abattu\w*|massacr\w+)\b",
        re.I,
    ),
    "injured": re.compile(r"\b(?:bless\w+)\b", re.I),
    "captured": re.compile(r"\b(?:captur\w+|otages?|enlev\w+|arrêt\w+|captifs?|détenus?)\b", re.I),
    "missing": re.compile(r"\b(?:dispar\w+|manquants?)\b", re.I),
}
