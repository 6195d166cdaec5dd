"""French verbs of saying by what they do: assert, count, deny, accuse, claim, confirm, retract; stance and certainty.

A hyphen joins the words of a verb of several; what must follow it stands in ``PHRASES`` of ``cue_verbs``."""

from __future__ import annotations


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


ASSERT = _split(
    "affirmer annoncer assurer ajouter avancer arguer alléguer attester avertir communiquer commenter conclure confier"
    " constater déclarer décrire détailler dire écrire estimer évoquer expliquer exposer illustrer indiquer"
    " informer insister juger jurer justifier lancer marteler mentionner noter objecter observer penser poursuivre"
    " préciser présenter prétendre prévenir prétexter proclamer qualifier raconter rapporter rappeler relater relayer"
    " relever renchérir répéter répliquer répondre résumer rétorquer révéler signaler souligner soutenir spécifier"
    " témoigner tonner tweeter twitter vanter présenter-comme décrire-comme faire-savoir réagir garantir maintenir"
    " croire craindre supposer soupçonner suspecter suggérer insinuer redouter narrer certifier dénoncer condamner"
    " fustiger défendre vouloir-voir établir démontrer prouver montrer lire apprendre publier reconstituer documenter"
    " diagnostiquer plaider"
    # said again, more, in answer, at length
    " réaffirmer réitérer redire clamer asséner scander énumérer récapituler retracer divulguer dévoiler"
    " faire-valoir faire-remarquer faire-observer faire-part faire-comprendre riposter nuancer tempérer relativiser"
    " surenchérir enchaîner reprendre lâcher glisser souffler soupirer murmurer chuchoter crier hurler ironiser"
    " alerter mettre-en-garde notifier aviser transmettre signifier poster retweeter"
    # felt: with *se*
    " indigner exclamer écrier souvenir remémorer alarmer inquiéter désoler lamenter étonner emporter insurger"
    " offusquer réjouir féliciter targuer enorgueillir plaindre agacer émouvoir fanfaronner glorifier"
    # regretted, held and guessed
    " regretter pleurer spéculer conjecturer subodorer présumer présager prédire pronostiquer calculer"
    " considérer trancher statuer citer-comme ne-pas-exclure ne-pas-cacher être-certain"
)

COUNT = _split(
    "soigner accueillir recevoir compter recenser dénombrer parler faire-état chiffrer évaluer tenir-à"
    " dresser totaliser comptabiliser porter enregistrer déplorer revoir établir-à estimer-à fixer-à lister"
    " donner-un-bilan fournir-un-bilan livrer-un-bilan maintenir-le-bilan"
)
"""Verbs that give a number or a matter as their object ("parle de dix morts", "en compte six")."""

DENY = _split(
    "nier démentir contester réfuter récuser rejeter infirmer balayer qualifier-de-faux défendre-de contredire décliner"
)

ACCUSE = _split(
    "voir-la-main accuser incriminer imputer attribuer blâmer mettre-en-cause pointer-du-doigt"
    " tenir-pour-responsable fustiger-faire mettre-au-compte rejeter-la-faute faire-porter montrer-du-doigt"
    " désigner-comme pointer-la-responsabilité"
)

CLAIM = _split("revendiquer endosser assumer reconnaître-sa-part s-attribuer signer-l-acte")

CONFIRM = _split("confirmer reconnaître admettre avouer concéder corroborer authentifier confesser")

RETRACT = _split(
    "revenir-sur rectifier rétracter retirer corriger abaisser revoir-à-la-baisse ramener réduire-le-bilan"
    " faire-machine-arrière"
)

STANCE = {"prétendre": "distance", "targuer": "distance", "vanter": "distance", "alléguer": "distance"} | {
    "révéler": "endorse",
    "démontrer": "endorse",
    "prouver": "endorse",
    "dévoiler": "endorse",
    "fanfaronner": "distance",
    "glorifier": "distance",
    "enorgueillir": "distance",
    "prétexter": "distance",
}

CERTAINTY = {
    "penser": "probable",
    "croire": "probable",
    "supposer": "probable",
    "soupçonner": "probable",
    "suspecter": "probable",
    "présumer": "probable",
    "subodorer": "probable",
    "spéculer": "possible",
    "conjecturer": "possible",
    "craindre": "possible",
    "redouter": "possible",
    "laisser-entendre": "possible",
    "laisser-penser": "possible",
    "suggérer": "possible",
    "insinuer": "possible",
    "ne-pas-exclure": "possible",
}
