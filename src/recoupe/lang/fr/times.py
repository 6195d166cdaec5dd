"""French time expressions: the words and what they mean.

The patterns over them stand in ``times_calendar`` and ``times_relative``."""

from __future__ import annotations

from recoupe.lang.calendars import COMPOUNDS, LEXICON
from recoupe.lang.fr.times_calendar import DAYS, PERIODS
from recoupe.lang.fr.times_relative import NARRATIVE, OTHER, PUBLICATION
from recoupe.model.time import TimeGrammar


def _words(words: str) -> dict[str, None]:
    return dict.fromkeys(words.split())


WEEKDAYS = {"lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6, "dimanche": 7}
MONTHS = {
    "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8,
    "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12,
}  # fmt: skip
MONTHS_SHORT = {"janv": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12}
PARTS = {
    "matin": "MO", "matinée": "MO", "petit matin": "MO", "aube": "DAWN", "aurore": "DAWN", "après-midi": "AF",
    "mi-journée": "MI", "mi-matinée": "MO", "soir": "EV", "soirée": "EV", "début de soirée": "EV",
    "crépuscule": "EV", "nuit": "NI", "journée": None, "point du jour": "DAWN", "lever du jour": "DAWN",
    "lever du soleil": "DAWN", "coucher du soleil": "EV", "tombée de la nuit": "EV", "tombée du jour": "EV",
    "nuit tombée": "NI", "nuit tombante": "EV", "après midi": "AF", "début d'après-midi": "AF",
    "fin d'après-midi": "AF", "milieu d'après-midi": "AF", "début de matinée": "MO", "fin de matinée": "MO",
    "milieu de matinée": "MO", "début de journée": "MO", "milieu de journée": "MI", "fin de journée": "EV",
    "fin de soirée": "EV", "milieu de soirée": "EV", "fin de nuit": "NI", "milieu de nuit": "NI", "début de nuit": "NI",
}  # fmt: skip
UNITS = {
    "seconde": "S", "minute": "MIN", "heure": "H", "jour": "D", "journée": "D", "nuit": "D", "semaine": "W",
    "week-end": "WE", "weekend": "WE", "mois": "M", "trimestre": "Q", "an": "Y", "année": "Y", "décennie": "DEC",
    "siècle": "CENT",
}  # fmt: skip
UNITS |= {word + "s": unit for word, unit in UNITS.items() if not word.endswith("s")}
NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17,
    "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50,
    "soixante": 60, "soixante-dix": 70, "quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-dix": 90, "cent": 100,
    "cents": 100, "mille": 1000,
}  # fmt: skip
LOOSE = {"quelques": None, "plusieurs": None, "quelque": None}
TENS = {"dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
        "cinquantaine": 50, "soixantaine": 60, "centaine": 100}  # fmt: skip
TENS_PLURAL = {"dizaines": None, "centaines": None}
SEASONS = {"printemps": "SP", "été": "SU", "automne": "FA", "hiver": "WI"}
ORDINALS = {
    "premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4,
    "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10, "onzième": 11,
    "douzième": 12, "treizième": 13, "quatorzième": 14, "quinzième": 15, "seizième": 16, "vingtième": 20,
    "trentième": 30, "quarantième": 40, "cinquantième": 50, "centième": 100,
}  # fmt: skip
PAST = {"dernier": -1, "dernière": -1, "derniers": -1, "dernières": -1, "passé": -1, "passée": -1, "écoulé": -1,
        "écoulée": -1, "précédent": -1, "précédente": -1}  # fmt: skip
NEXT = {"prochain": 1, "prochaine": 1, "prochains": 1, "prochaines": 1}
MODS = {"début": "start", "fin": "end", "courant": None, "milieu": "mid", "mi": "mid", "mi-": "mid"}
CENTURIES = {"xie": 10, "xiie": 11, "xiiie": 12, "xive": 13, "xve": 14, "xvie": 15, "xviie": 16, "xviiie": 17,
             "xixe": 18, "xxe": 19, "xxie": 20}  # fmt: skip
HOLIDAYS = {
    "noël": "12-25", "veille de noël": "12-24", "réveillon de noël": "12-24", "toussaint": "11-01",
    "saint-sylvestre": "12-31", "nouvel an": "01-01", "jour de l'an": "01-01", "assomption": "08-15",
    "épiphanie": "01-06", "saint-valentin": "02-14",
}  # fmt: skip
MOVEABLE = {
    "pâques": ("easter", 0), "dimanche de pâques": ("easter", 0), "lundi de pâques": ("easter", 1),
    "samedi saint": ("easter", -1), "vendredi saint": ("easter", -2), "jeudi saint": ("easter", -3),
    "rameaux": ("easter", -7), "dimanche des rameaux": ("easter", -7), "mardi gras": ("easter", -47),
    "mercredi des cendres": ("easter", -46), "ascension": ("easter", 39), "jeudi de l'ascension": ("easter", 39),
    "pentecôte": ("easter", 49), "dimanche de pentecôte": ("easter", 49), "lundi de pentecôte": ("easter", 50),
    "pâques orthodoxe": ("orthodox", 0), "pâques orthodoxes": ("orthodox", 0), "pâque orthodoxe": ("orthodox", 0),
}  # fmt: skip
"""Feasts that move with Easter: the church's calendar and days from its Easter Sunday."""
TERMS = {"quinquennat": "P5Y", "quinquennats": "P5Y", "septennat": "P7Y", "septennats": "P7Y"}


GRAMMAR = TimeGrammar(
    language="fr",
    lexicon={
        "weekday": WEEKDAYS,
        "weekdays": {word + "s": n for word, n in WEEKDAYS.items()},
        "weekday_short": {word[:3]: n for word, n in WEEKDAYS.items()},
        "month": MONTHS,
        "month_short": MONTHS_SHORT,
        "month_safe": {word: n for word, n in MONTHS.items() if word != "mars"},
        "part": PARTS,
        "part_plural": {"matins": "MO", "soirs": "EV", "nuits": "NI", "après-midis": "AF"},
        "between": _words("entre"),
        "part_short": {w: PARTS[w] for w in ("matin", "soir", "après-midi", "après midi", "nuit")},
        "unit": UNITS,
        "unit_long": {w: u for w, u in UNITS.items() if u in ("D", "W", "M", "Y", "WE", "Q", "DEC", "CENT")},
        "unit_plural": {w: u for w, u in UNITS.items() if w.endswith("s")},
        "number": NUMBERS,
        "loose": LOOSE,
        "tens": TENS,
        "tens_plural": TENS_PLURAL,
        "season": SEASONS,
        "ordinal_word": ORDINALS,
        "past": PAST,
        "next": NEXT,
        "mod": MODS,
        **LEXICON,
        "century": CENTURIES,
        "holiday": HOLIDAYS,
        "moveable": MOVEABLE,
        "term": TERMS,
        "attacks_of_2001": _words("11-septembre") | {"11 septembre": None},
        "part_sure": {w: p for w, p in PARTS.items() if p},
        "autumn": {w: SEASONS[w] for w in ("automne", "hiver", "été")},
        "spring": {"printemps": "SP"},
        "share": {"dernière": -1},
        "part_of_month": {"quinzaine": "half", "moitié": "half", "semaine": "week"},
        "zone": _words("gmt utc tu cet cest msk eat wat"),
        "decade_word": {
            "vingt": 1920,
            "trente": 1930,
            "quarante": 1940,
            "cinquante": 1950,
            "soixante": 1960,
            "soixante-dix": 1970,
            "quatre-vingt": 1980,
            "quatre-vingts": 1980,
            "quatre-vingt-dix": 1990,
        },
        "decade_short": {str(n): 1900 + n for n in range(10, 100, 10)},
        "noon": {"midi": 12, "minuit": 0},
        "half": {"demi": 30, "demie": 30, "quart": 15},
        # What stands before or after an expression and is not part of it.
        "month_lead": _words(
            "en de d' d'ici depuis dès jusqu' à et ou au puis fin début mi mi- entre avant après vers"
        ),
        "year_lead": _words("en de d' d'ici depuis dès jusqu' à et ou puis avant après vers entre fin courant"),
        "year_not": _words(
            "m km kg mètres kilomètres euros dollars francs hommes soldats personnes morts habitants cfa"
        ),
        "at": _words("à vers dès avant après entre et jusqu' depuis a environ"),
        "from": _words("de d' dès"),
        "noun_lead": _words("le la un une du les des ce cet cette au son sa leur"),
        "part_lead": _words("à au en dans la le l' durant pendant dès la pleine"),
        "inside": _words("dans pendant durant au cours de"),
        "after_noun": _words("le la les l' un une son sa ses leur leurs cette ce cet ces avoir qu' que de d' des du"),
        "into": _words("dans d'ici sous"),
        "to_the": _words("à"),
        "weekend": {"week-end": "WE", "weekend": "WE"},
        "periodic": {
            "quotidien": "P1D",
            "quotidienne": "P1D",
            "quotidiens": "P1D",
            "quotidiennes": "P1D",
            "quotidiennement": "P1D",
            "journalier": "P1D",
            "journalière": "P1D",
            "hebdomadaire": "P1W",
            "hebdomadaires": "P1W",
            "mensuel": "P1M",
            "mensuelle": "P1M",
            "mensuels": "P1M",
            "mensuelles": "P1M",
            "annuel": "P1Y",
            "annuelle": "P1Y",
            "annuels": "P1Y",
            "annuelles": "P1Y",
        },
        "since": _words("depuis durant pendant"),
    },
    rules=DAYS + PERIODS + PUBLICATION + NARRATIVE + OTHER,
    capital=frozenset([*_words("noël toussaint assomption épiphanie ascension pentecôte pâques rameaux")]),
    compounds=(
        r"(?:fin|début|milieu) d(?:e |['’])(?:journée|matinée|soirée|nuit|après-midi)",
        r"(?:lever|coucher) du soleil",
        r"tombée (?:du jour|de la nuit)",
        r"nuit tomb(?:ée|ante)",
        r"(?:(?<=attentats\sdu\s)|(?<=attaques\sdu\s))11 septembre(?!\s\d{4})",
        r"11-septembre(?!\s\d{4})",
        r"après[- ]midi",
        r"d['’]ici",
        r"(?:dimanche|lundi) de (?:pâques|pentecôte)",
        r"(?:jeudi|vendredi|samedi) saint",
        r"jeudi de l['’]ascension",
        r"dimanche des rameaux",
        r"mardi gras",
        r"mercredi des cendres",
        r"pâques? orthodoxes?",
        r"réveillon de noël",
        r"saint-valentin",
        *COMPOUNDS,
        r"petit matin",
        r"mi-journée",
        r"mi-matinée",
        r"début de soirée",
        r"point du jour",
        r"lever du jour",
        r"avant-hier",
        r"après-demain",
        r"aujourd['’]hui",
        r"week-end",
        r"avant-veille",
        r"dix-(?:sept|huit|neuf)",
        r"soixante-dix",
        r"quatre-vingts?(?:-dix)?",
        r"après-guerre",
        r"nouvel an",
        r"jour de l['’]an",
        r"veille de noël",
        r"saint-sylvestre",
        r"mi-(?=[^\W\d_]|\d)",
        r"x[ivx]{0,4}e",
    ),
    elision=True,
    day_first=True,
    name_before=frozenset(
        _words(
            "mouvement brigade brigades rue avenue boulevard place stade pont hôpital lycée université "
            "collectif front bataillon camp caserne quartier marché aéroport fondation organisation "
            "alliance résolution résolutions vol article articles route numéro chambre salle page unité"
        )
    ),
    name_after=frozenset(),
    name_after_date=frozenset(),
    bare_day="day",
    bare_day_lead=frozenset(("le", "du", "au")),
    common=frozenset(
        _words(
            "le la l' les un une de d' du des à a au aux en dans et ou puis ce cet cette ces son sa ses "
            "leur leurs qu' que plus moins près pour sur entre avec y il jusqu' vers par tout tous toutes "
            "même là au-delà cours avant après depuis dès durant pendant juste hommes soldats personnes "
            "morts habitants euros dollars francs m km mètres avoir deux trois quatre cinq six sept huit "
            "neuf dix cent mille vingt trente quelques plusieurs fin début ci lieu al el ul ath eth première premier "
            "second seconde deuxième troisième quatrième aid eid cette fête fêtes fois pont soit pleine milieu toute "
            "arabe noir sa leur son"
        )
    ),
    ages=frozenset(
        _words(
            "âge âgé âgée âgés âgées homme femme fille fillette garçon garçonnet enfant enfants jeune jeunes "
            "adolescent adolescente étudiant étudiante soldat civil bébé père mère fils policier militaire "
            "ressortissant réfugié lycéen écolier écolière journaliste mineur victime suspect"
        )
    ),
    say=frozenset(
        _words(
            "dire déclarer annoncer affirmer indiquer préciser assurer confirmer démentir expliquer estimer "
            "ajouter rapporter révéler souligner rappeler raconter répondre revendiquer condamner dénoncer "
            "accuser appeler écrire promettre reconnaître faire_savoir publier communiquer témoigner "
            "évoquer informer alerter"
        )
    ),
    future=frozenset(
        _words(
            "prévu prévue prévus prévues attendu attendue attendus attendues programmé programmée programmés "
            "programmées rendez-vous -vous"
        )
    ),
    intent=frozenset(
        _words(
            "devoir pouvoir prévoir compter vouloir promettre accepter décider menacer espérer souhaiter appeler "
            "inviter"
        )
    ),
    modals=frozenset(_words("devoir pouvoir vouloir")),
    plans=frozenset(
        _words(
            "réunir réunit rencontrer recevoir accueillir accueille expirer débuter célébrer fêter inviter proposer "
            "organiser élire voter disputer affronter comparaître"
        )
    ),
    states=frozenset(
        _words(
            "être avoir rester demeurer vivre compter exister justifier représenter constituer falloir pouvoir sembler "
            "paraître connaître savoir croire considérer manquer souffrir permettre travailler habiter appartenir "
            "servir dépendre contrôler occuper poursuivre craindre espérer penser ignorer abriter comprendre reposer "
            "ressembler valoir peser suffire regretter"
        )
    ),
    terms=frozenset(("jusqu'", "jusque")),
    until=frozenset(("avant", "pour", "afin", "jusqu'à")),
)
