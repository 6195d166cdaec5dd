"""How French says that people were killed, injured, missing, captured or displaced, and what those people are called.

Forms are lower case with straight apostrophes. A reading is ``(field, role, shape)``. Roles: ``object`` (a transitive
verb: its object, or its subject in the passive, is the victim), ``subject`` (an intransitive verb or idiom: its subject
is), ``state`` (an adjective said of the victims), ``noun`` (a word that names the victims, or is counted for them). A
trailing ``!`` on the field marks verbs that also take things ("abattre un drone", "détenir 20 %"): they ask for a noun
of people; ``~`` asks for lives ("coûter douze vies"). Shapes: ``part ger fin fut cond inf``."""

from __future__ import annotations

import re
from itertools import product

from recoupe.lang.fr.harm_phrases import ACCORDING as ACCORDING
from recoupe.lang.fr.harm_phrases import AMONG as AMONG
from recoupe.lang.fr.harm_phrases import AMONG_COUNTED as AMONG_COUNTED
from recoupe.lang.fr.harm_phrases import AMONG_FIELDS as AMONG_FIELDS
from recoupe.lang.fr.harm_phrases import AMONG_THEM as AMONG_THEM
from recoupe.lang.fr.harm_phrases import ANYONE as ANYONE
from recoupe.lang.fr.harm_phrases import BARE_PLURALS as BARE_PLURALS
from recoupe.lang.fr.harm_phrases import BODIES as BODIES
from recoupe.lang.fr.harm_phrases import CARE as CARE
from recoupe.lang.fr.harm_phrases import COUNT_VERBS as COUNT_VERBS
from recoupe.lang.fr.harm_phrases import CRITICAL as CRITICAL
from recoupe.lang.fr.harm_phrases import DENY as DENY
from recoupe.lang.fr.harm_phrases import DENY_END as DENY_END
from recoupe.lang.fr.harm_phrases import GAP as GAP
from recoupe.lang.fr.harm_phrases import INDEFINITE as INDEFINITE
from recoupe.lang.fr.harm_phrases import KEEPING as KEEPING
from recoupe.lang.fr.harm_phrases import LISTED as LISTED
from recoupe.lang.fr.harm_phrases import NO_ZERO as NO_ZERO
from recoupe.lang.fr.harm_phrases import NOT_TOLD as NOT_TOLD
from recoupe.lang.fr.harm_phrases import PAIRED as PAIRED
from recoupe.lang.fr.harm_phrases import PART_AFTER as PART_AFTER
from recoupe.lang.fr.harm_phrases import PHRASE_GATE as PHRASE_GATE
from recoupe.lang.fr.harm_phrases import PLACED as PLACED
from recoupe.lang.fr.harm_phrases import REVISED as REVISED
from recoupe.lang.fr.harm_phrases import SAID_AFTER as SAID_AFTER
from recoupe.lang.fr.harm_phrases import SAID_BEFORE as SAID_BEFORE
from recoupe.lang.fr.harm_phrases import TO_DEATH as TO_DEATH
from recoupe.lang.fr.harm_phrases import TOLL_AFTER as TOLL_AFTER
from recoupe.lang.fr.harm_phrases import TOLL_LINK as TOLL_LINK
from recoupe.lang.fr.harm_phrases import TRAILING as TRAILING
from recoupe.lang.fr.harm_phrases import WITH as WITH
from recoupe.lang.fr.harm_phrases import ZERO_PHRASE as ZERO_PHRASE
from recoupe.lang.fr.harm_phrases import ZERO_VERB as ZERO_VERB
from recoupe.lang.fr.people import GROUP_PATTERNS as GROUP_PATTERNS

Reading = tuple[str, str, str]

_ENDINGS = {
    "er": ("é ée és ées", "ant", "e ent ait aient a èrent", "era eront", "erait eraient", "er"),
    "tre": ("tu tue tus tues", "tant", "t tent tait taient tit tirent", "tra tront", "trait traient", "tre"),
    "ir": ("i ie is ies", "issant", "it issent issait issaient irent", "ira iront", "irait iraient", "ir"),
    "enir": ("enu enue enus enues", "enant", "ient iennent enait enaient int inrent", "iendra iendront",
             "iendrait iendraient", "enir"),
    "aître": ("u ue us ues", "aissant", "aît ait aissent aissait aissaient ut urent", "aîtra aîtront",
              "aîtrait aîtraient", "aître"),
    "rendre": ("ris rise rises", "renant", "rend rennent renait renaient rit rirent", "rendra rendront",
               "rendrait rendraient", "rendre"),
    "dre": ("du due dus dues", "dant", "d dent dait daient dit dirent", "dra dront", "drait draient", "dre"),
    "ire": ("it ite its ites", "isant", "it isent isait isaient isit isirent", "ira iront", "irait iraient", "ire"),
}  # fmt: skip
_SHAPES = ("part", "ger", "fin", "fut", "cond", "inf")


def forms(verb: str) -> dict[str, str]:
    """The third-person forms of a verb given as ``stem|ending`` ("abat|tre"; two stems for a shifting accent:
    "enlev/enlèv|er"), each with its shape."""
    stems, ending = verb.split("|")
    found: dict[str, str] = {}
    for stem, (shape, endings) in product(stems.split("/"), zip(_SHAPES, _ENDINGS[ending])):
        for e in endings.split():
            base = stem
            if ending == "er" and e[0] in "a":
                base = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
            found.setdefault(base + e, shape)
    return found


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _by_field(entries: dict[str, str]) -> dict[str, str]:
    """Word or phrase -> field, of words parted by commas."""
    return {" ".join(word.split()): field for field, words in entries.items() for word in words.split(",")}


_VERBS = {
    ("killed", "object"): """tu|er assassin|er massacr|er décapit|er égorg|er lynch|er fusill|er achev/achèv|er
        poignard|er lapid|er trucid|er étrangl|er électrocut|er guillotin|er""",
    ("killed!", "object"): """abat|tre exécut|er fauch|er neutralis|er élimin|er liquid|er inhum|er enterr|er
        brûl|er ensevel|ir per|dre décim|er carbonis|er martyris|er noy|er asphyxi|er empoisonn|er crucifi|er""",
    ("killed~", "object"): "coût|er ôt|er emport|er",
    ("killed", "subject"): "pér|ir succomb|er décéd/décèd|er",
    ("killed!", "subject"): "tomb|er",
    ("injured", "object"): "bless|er mutil|er estropi|er contusionn|er",
    ("captured", "object"): """enlev/enlèv|er kidnapp|er ravi|er séquestr|er captur|er arrêt|er interpell|er
        appréhend|er écrou|er incarcér/incarcèr|er emprisonn|er""",
    ("captured!", "object"): "dét|enir ret|enir emmen/emmèn|er libér/libèr|er relâch|er rafl|er secour|ir intern|er",
    ("displaced", "object"): "déplac|er",
    ("displaced!", "subject"): "fu|ir",
    ("displaced!", "object"): "chass|er évacu|er déracin|er",
    ("missing", "subject"): "dispar|aître",
}
_IRREGULAR = {
    ("killed", "subject"): {
        **dict.fromkeys(("mort", "morte", "morts", "mortes"), "part"),
        **dict.fromkeys(("meurt", "meurent", "mourait", "mouraient", "mourut", "moururent"), "fin"),
        "mourra": "fut", "mourront": "fut", "mourir": "inf", "mourant": "ger", "mourrait": "cond", "mourraient": "cond",
    },
    ("killed", "object"): {"pendu": "part", "pendus": "part", "pendues": "part", "pendue": "part"},
}  # fmt: skip
NOT_ALONE = _set("ravi ravis ravie perdus perdues")
"""Forms that mean something else as a rule."""

_IDIOMS: tuple[tuple[str, str, str, str], ...] = (
    ("trouv|er", "la mort", "killed", "subject"),
    ("trouv|er", "également la mort", "killed", "subject"),
    ("per|dre", "la vie", "killed", "subject"),
    ("laiss|er", "la vie", "killed", "subject"),
    ("pass|er", "par les armes", "killed", "object"),
    ("me|tre", "à mort", "killed", "object"),
    ("brûl|er", "vif", "killed", "object"),
    ("brûl|er", "vifs", "killed", "object"),
    ("brûl|er", "vives", "killed", "object"),
    *(("bat|tre", rest, "killed", "object") for rest in ("à mort", "jusqu'à la mort", "à coups")),
    ("tortur|er", "à mort", "killed", "object"),
    ("cribl|er", "de balles", "killed!", "object"),
    ("rou|er", "de coups", "injured", "object"),
    ("pass|er", "à tabac", "injured", "object"),
    *(
        ("touch|er", rest, "injured!", "object")
        for rest in ("par balle", "par balles", "par des balles", "par des éclats", "par des tirs", "par un tir")
    ),
    ("jet|er", "en prison", "captured", "object"),
    ("plac|er", "aux arrêts", "captured", "object"),
    ("plac|er", "sous mandat de dépôt", "captured", "object"),
    ("plac|er", "en résidence surveillée", "captured", "object"),
    ("tomb|er", "au combat", "killed", "subject"),
    ("tomb|er", "au champ d'honneur", "killed", "subject"),
    ("tomb|er", "en martyre", "killed", "subject"),
    ("dev|enir", "martyrs", "killed", "subject"),
    ("fa|ire", "prisonniers", "captured", "object"),
    ("p|rendre", "en otage", "captured", "object"),
    ("p|rendre", "en otages", "captured", "object"),
    ("me|tre", "en détention", "captured", "object"),
    ("me|tre", "aux arrêts", "captured", "object"),
    ("plac|er", "en détention", "captured", "object"),
    ("plac|er", "en garde à vue", "captured", "object"),
    ("ten|ir", "en otage", "captured", "object"),
    ("manqu|er", "à l'appel", "missing", "subject"),
    ("manqu|er", "toujours à l'appel", "missing", "subject"),
    ("manqu|er", "encore à l'appel", "missing", "subject"),
    ("fu|ir", "leur", "displaced", "subject"),
    ("fu|ir", "leurs", "displaced", "subject"),
    *(
        ("fu|ir", rest, "displaced", "subject")
        for rest in (
            "les combats",
            "les violences",
            "la guerre",
            "les affrontements",
            "les bombardements",
            "la violence",
        )
    ),
)
"""A verb with the words that stand right after it."""

STATES = _by_field(
    {
        "killed": "morts, mort, morte, mortes, pour mort, pour morts",
        "missing": """disparu, disparus, disparue, disparues, manquants, manquantes, manquant, introuvables,
            introuvable disparu, introuvable""",
        "captured": "en otage, en otages, captifs, captives, en captivité",
        "displaced": "sans abri, sur les routes",
        "injured": "dans un état critique, dans un état grave, en urgence absolue, entre la vie et la mort",
    }
)
"""Adjectives and phrases said of the victims, right after them or after "être", "retrouvés", "portés"."""

NOUNS = _by_field(
    {
        "killed": """mort, morts, morte, mortes, tué, tués, tuée, tuées, décès, martyr, martyrs, martyre, corps,
            cadavre, cadavres, dépouilles, dépouille, défunts, assassinats""",
        "injured": "blessé, blessés, blessée, blessées, mutilés",
        "missing": "disparu, disparus, disparue, disparues, disparitions",
        "captured": """otage, otages, captif, captifs, captive, captives, prisonnier, prisonniers, prisonnières,
            prisonnière, détenu, détenus, arrestation, arrestations, interpellation, interpellations""",
        "displaced": "déplacé, déplacés, déplacées, sinistrés",
    }
)
"""Nouns counted for people harmed ("douze morts", "23 corps", "943 interpellations")."""
BOTH = _set("victime victimes perte pertes")
"""Dead and wounded alike: a zero of these is a zero of both, any other number of them fits no field."""
BOTH_NOT = frozenset({"matérielle", "matérielles", "de territoire"})


ACTS = _by_field(
    {
        "killed": """mort, décès, assassinat, exécution, meurtre, massacre, élimination, lynchage, décapitation,
            perte, corps, cadavres, cadavre, vie, dépouilles, inhumation, obsèques""",
        "captured": """enlèvement, rapt, kidnapping, capture, arrestation, interpellation, détention, libération,
            séquestration""",
        "missing": "disparition, nouvelles",
        "displaced": "déplacement, exode, fuite",
    }
)
"""Nouns of the act, with the victims after "de" ("la mort de douze civils", "coûté la vie à huit soldats")."""
ACT_LINKS = _set("de d' des du à aux au")
PARTITIVE = _set("de d' des du parmi")
PARTITIVE_PRONOUNS = _set("eux elles entre ceux-ci leurs siens nôtres")
RELATIVE = _set("dont desquels desquelles lesquels lesquelles")
LIVES = _set("vies vie")
PARENTS = _set("père mère papa maman parent grand-père grand-mère veuf veuve")
"""Nouns whose "of" counts children who are not spoken of ("a father of four")."""
PART_MARKS = _set("dont notamment parmi compris incluant")
"""Words before a number that is part of the number before ("six, dont quatre enfants")."""

BE = _set("""est sont était étaient été fut furent être soit soient serait seraient sera seront étant restent reste
    resteraient demeurent""")
HAVE = _set("a ont avait avaient ayant aurait auraient aura auront ait aient eut eurent avoir")
SKIP = _set("""retrouvés retrouvé retrouvées retrouvée portés porté portées portée laissés laissé tenus présumés
    présumé autres autre toujours encore déjà aussi également grièvement légèrement gravement sérieusement même
    ensuite finalement n' ne se s' en y ainsi depuis alors tous toutes côté confirmés signalés puis donnés
    comptés considérés comme été civils » “ ”""")
MODAL = _set("""peut peuvent pourrait pourraient doit doivent devrait devraient veut veulent voulait voulaient
    risque risquent risquait va vont menace menacent menacé menaçait projetait prévoit tenté tenter tente
    tentait tentaient allait allaient voudrait failli faillit pouvait pouvaient promis promet""")
IF = _set("si s' sinon")
NOT = _set("pas jamais nullement")
OR = _set("ou et et/ou")
NOBODY = _set("personne nul")
NEGATION = _set("ne n'")

TOLL = _set("bilan nombre chiffre décompte total bilans estimation compte")
"""Nouns whose number may follow bare ("porter le bilan à 73")."""
TOLL_DEAD = _set("bilan bilans")
MANNER_OF = {"grièvement": "injured", "gravement": "injured", "légèrement": "injured", "sérieusement": "injured"}

CALENDAR = _set("""janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    lundi mardi mercredi
    jeudi vendredi samedi dimanche ramadan noël pâques""")
"""Words of time that a parser may take for a person's name ("Last May, 35 people died")."""
COLLECTIVES = _set("famille familles ménage ménages foyer foyers")
"""Counted households are no number of people."""
THINGS = _set("""drone drones avion avions hélicoptère hélicoptères char chars véhicule véhicules missile missiles
    roquette roquettes blindé blindés camion camions obus engin engins bombe bombes explosion explosions attaque
    attaques frappe frappes maison maisons village villages localité localités base bases position positions
    moto motos pick-up arme armes tête têtes vache vaches mouton moutons bœuf bœufs chèvre chèvres bétail
    animaux arbre arbres voiture voitures bateau bateaux navire navires pétrolier cargo bus minibus dollars
    euros jours heures mois ans années semaines fois km mètres kilomètres pays ville villes quartier quartiers
    province provinces territoires cibles cible objectif objectifs satellite immeuble immeubles raid raids
    combat combats embuscade accord loi plan bataille guerre élections scrutin pont ponts école écoles mosquée
    église hôpital hôpitaux affrontement affrontements accrochage accrochages heurts fusillade échange tir tirs
    opération opérations offensive incident incidents massacre crime""")

SINGULAR_ARTICLES = _set("un une")
ONE_WORDS = _set("un une l'un l'une")
DEFINITE = _set("le la l' son sa leur notre ce cet cette")
TWO_WORDS = _set("")
"""Determiners that count two people ("both pilots")."""
ORDINALS = _set("deuxième second seconde troisième quatrième cinquième sixième")
"""After "a": one more of those just counted ("three were killed and a fourth captured")."""
OTHERS = _set("autre autres")


def _readings() -> dict[str, tuple[Reading, ...]]:
    found: dict[str, list[Reading]] = {}
    for (field, role), verbs in _VERBS.items():
        for verb in verbs.split():
            for form, shape in forms(verb).items():
                found.setdefault(form, []).append((field, role, shape))
    for (field, role), irregular in _IRREGULAR.items():
        for form, shape in irregular.items():
            found.setdefault(form, []).append((field, role, shape))
    for form in NOT_ALONE:
        found.pop(form, None)
    return {form: tuple(r) for form, r in found.items()}


def _idioms() -> dict[str, tuple[tuple[tuple[str, ...], Reading], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Reading]]] = {}
    for verb, rest, field, role in _IDIOMS:
        table = _METTRE if verb == "me|tre" else _TENIR if verb == "ten|ir" else forms(verb)
        words = tuple(w for w in re.split(r"(?<=')| ", rest) if w)
        for form, shape in table.items():
            found.setdefault(form, []).append((words, (field, role, shape)))
    return {form: tuple(r) for form, r in found.items()}


_METTRE = {"mis": "part", "mise": "part", "mises": "part", "mettant": "ger",
           "met": "fin", "mettent": "fin", "mit": "fin",
           "mirent": "fin", "mettre": "inf"}  # fmt: skip
_TENIR = {"tenu": "part", "tenue": "part", "tenus": "part", "tenues": "part",
          "tenant": "ger", "tient": "fin", "tiennent": "fin",
          "tenait": "fin", "tenaient": "fin", "tenir": "inf"}  # fmt: skip
READINGS = _readings()
"""Form of a verb of harm -> its readings."""
IDIOMS = _idioms()
"""First form of an idiom -> the words that must follow it and the reading of the whole."""
ONE_NOT = _set("mort décès corps arrestation interpellation martyre")
"""After "une" (and "un corps" of troops) these name an act or a body of people, not one person harmed."""
ONE_NOT_GROUP = _set("""majorité minorité partie moitié famille vie total groupe nombre équipe unité bataillon convoi
    série couple dizaine chef-lieu""")
"""Singular nouns that are no single person."""
BEFORE_SKIP = _set("les ses leurs des ces « » “ ” aussi ainsi quelque")
NOT_ACTIVE_AFTER = _set("de des")
AND = _set("et puis")
JOINERS = _set(", et ainsi que qu' plus mais aussi puis les ses son sa dont « »")
TOLL_DETS = _set("de des d' les du")
PURPOSE = re.compile(
    r"\b(?:pour|afin de|voul\w+|veut|veulent|menac\w+ de|tent\w+ de|prév\w+ de|"
    r"projet\w+ de|capables? de|visant à|à)\s+(?:y |les |en )?$"
)
"""Before an infinitive: what is wanted or feared, not done."""


def ACT_PAIR(act: str, link: str, before: str) -> bool:
    """Whether the noun of the act takes its victims with this preposition ("la vie à", "la mort de")."""
    if act == "vie":
        return link in ("à", "aux", "au")
    if act == "nouvelles":
        return before == "sans"
    return link not in ("à", "aux", "au")


REPORTS = _set("signalement signalements information")
EPISTEMIC = _set("peut peuvent pourrait pourraient doit doivent")
ALONG = _set("ainsi plus")
OWN_SIDE = _set("leurs siens nôtres")
SINGLE = _set("seul seule")
VOICED = _set("selon d'après après")
MODIFIERS: frozenset[str] = frozenset()
FURTHER: frozenset[str] = frozenset()
OF_THE = _set("des")

AT_LEAST = frozenset({"au moins", "au minimum"})
"""The two words before *one* that make it a minimum."""
