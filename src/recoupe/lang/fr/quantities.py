"""How French says a number: words, loose numbers, bounds, ranges, and what tells a toll from an age or a distance.

The widths of the loose numbers are the codebook's (section 3): ± 20 % unless it says otherwise. All patterns are for
lower-case text with straight apostrophes; ``_S`` also spans the no-break spaces of French typography."""

from __future__ import annotations

import re

_S = r"[ \u00a0\u202f]"

SMALL = {
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11,
    "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30,
    "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
"""Number words that add up ("soixante" "douze")."""
TAIL = {"un": 1, "une": 1}
"""Words that count only at the end of a longer number ("trente et une"); alone they are articles."""
SCALES = {"cent": 100, "cents": 100, "mille": 1000, "millier": 1000, "million": 10**6, "millions": 10**6,
          "milliard": 10**9, "milliards": 10**9}  # fmt: skip
"""Words that multiply what stands before them."""
_UNIT = r"(?:quatre[- ]vingts?|" + "|".join(sorted(SMALL, key=len, reverse=True)) + ")"
_TENS = "vingt trente quarante cinquante soixante septante huitante octante nonante cent mille".split()
_AND_ONE = "|".join(rf"(?<={ten})(?:-|{_S})et(?:-|{_S})une?" for ten in _TENS)
NUMBER_WORDS = (
    rf"(?!\w+{_S}d(?:iz|ouz)aines)(?:{_UNIT}|cent|mille)(?:(?:{_AND_ONE}|(?<=soixante)(?:-|{_S})et(?:-|{_S})onze|(?:-|{_S})(?:{_UNIT}|"
    rf"cents?|mille|millions?|milliards?))\b|-une?\b)*"
)
"""A whole number in words. "Et" joins one to tens and eleven to sixty, nothing else ("huit et onze" are two)."""
EIGHTY = re.compile(r"quatre[- ]vingts?")
"""80, said as four twenties."""
SCALE_WORD = rf"{_S}(?P<scale>millions?|milliards?|mille)\b"
DECIMAL = ","

LOOSE = {
    "demi douzaine": (5, 7, 6), "dizaine": (8, 12, 10), "douzaine": (10, 14, 12), "quinzaine": (12, 18, 15),
    "vingtaine": (16, 24, 20), "trentaine": (24, 36, 30), "quarantaine": (32, 48, 40), "cinquantaine": (40, 60, 50),
    "soixantaine": (48, 72, 60), "centaine": (80, 120, 100), "millier": (800, 1200, 1000),
    "poignée": (2, None, 2), "couple": (2, 2, 2),
    "une à deux dizaines": (8, 24, 10), "deux dizaines": (16, 24, 20), "deux douzaines": (19, 29, 24),
    "trois douzaines": (29, 43, 36),
    "trois dizaines": (24, 36, 30), "quatre dizaines": (32, 48, 40),
}  # fmt: skip
"""After "une", "un": (least, most, nominal value)."""
LOOSE_PATTERN = (
    rf"(?:une?{_S}(?:petite{_S}|bonne{_S})?)?(?P<size>"
    + "|".join(sorted(LOOSE, key=len, reverse=True)).replace(" ", "[ \u00a0\u202f-]")
    + ")"
)
SWARMS = {
    "dizaines": (20, 99), "vingtaines": (40, 99), "douzaines": (24, 99), "centaines": (100, 999),
    "milliers": (1000, 9999),
    "dizaines de milliers": (10_000, 99_999), "centaines de milliers": (100_000, 999_999),
    "millions": (1_000_000, 9_999_999),
}  # fmt: skip
"""Plural orders of size, with or without "des", "plusieurs", "quelques"."""
SWARM_LEAD = rf"(?:(?:des|plusieurs|quelques|de{_S}nombreuses){_S})?"
SEVERAL = re.compile(
    rf"\b(?:plusieurs|de{_S}(?:très{_S})?nombreux|de{_S}(?:très{_S})?nombreuses|nombreux|nombreuses|quelques|"
    rf"(?:un{_S}grand|un{_S}certain|bon){_S}nombre{_S}d[e'])(?!{_S}(?:jours|heures|semaines|mois|années|minutes|fois|ans|"
    rf"kilomètres|mètres|km|dizaines|centaines|milliers|uns|unes)\b)(?!\w)"
)
"""More than one, no more said: 2 to open."""
ZERO = re.compile(rf"\b(?:aucune?|zéro|nul|nulle)\b(?!{_S}doute)")

AT_LEAST = re.compile(
    rf"(?:au{_S}moins|au{_S}minimum|plus{_S}d[e']|pas{_S}moins{_S}d[e']|un{_S}minimum{_S}de|dépass\w+|supérieure?s?{_S}à|"
    rf"excéd\w+|minimum){_S}*(?:les{_S})?$"
)
AT_MOST = re.compile(
    rf"(?:jusqu'à|au{_S}plus|au{_S}maximum|moins{_S}d[e']|un{_S}maximum{_S}d[e']|tout{_S}au{_S}plus|pas{_S}plus{_S}d[e'])"
    rf"{_S}*$"
)
ABOUT = re.compile(
    rf"(?:environ|près{_S}d[e']|quelque|quelques|à{_S}peu{_S}près|autour{_S}de|presque|pas{_S}loin{_S}d[e']|"
    rf"approximativement|grosso{_S}modo|aux{_S}alentours{_S}de|une?{_S}petite|une?{_S}bonne){_S}*$"
)
AFTER_AT_LEAST = re.compile(rf"{_S}(?:au{_S}moins|au{_S}minimum|ou{_S}plus|au{_S}bas{_S}mot)\b")
AFTER_AT_MOST = re.compile(rf"{_S}(?:au{_S}plus|au{_S}maximum)\b")
AFTER_ABOUT = re.compile(rf"{_S}environ\b")
RANGE = re.compile(rf"(?:{_S}?[-–—]{_S}?|{_S}(?:à|ou|voire){_S})$")
"""Between two numbers that bound one: "13 à 20", "deux ou trois", "10-15"."""
BETWEEN = re.compile(rf"\bentre{_S}$")
BETWEEN_LINK = re.compile(rf"^{_S}et{_S}$")
RANGE_LEAD = re.compile(rf"\bde{_S}$")

_MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
AFTER: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("percent", re.compile(rf"{_S}*(?:%|pour{_S}?cent\b|p\.{_S}?c\.)")),
    ("date", re.compile(rf"{_S}(?:(?:et|au|-){_S}?\d{{1,2}}{_S})?{_MONTH}\b")),
    ("clock", re.compile(rf"{_S}?h(?:{_S}?\d\d)?\b(?!{_S}de)|:\d\d\b|{_S}heures?{_S}(?:\d\d|du|locales?|gmt|tu)\b")),
    ("age", re.compile(rf"{_S}(?:ans|mois)\b")),
    ("duration", re.compile(
        rf"{_S}(?:derni\w+{_S}|premi\w+{_S})?(?:jours?|heures?|semaines?|mois|années?|minutes?|secondes?|nuits?|siècles?|"
        rf"décennies?|journées?)\b")),
    ("calibre", re.compile(rf"{_S}?mm\b|{_S}millimètres?\b")),
    ("distance", re.compile(rf"{_S}?(?:km|kms|m|cm)\b(?!\.)|"
                            rf"{_S}(?:kilomètres?|mètres?|milles?{_S}marins?|miles?|lieues?)\b")),
    ("area", re.compile(rf"{_S}?(?:km²|m²|ha)\b|{_S}(?:hectares?|km2)\b")),
    ("weight", re.compile(rf"{_S}?(?:kg|g|t)\b|{_S}(?:kilos?|kilogrammes?|tonnes?|litres?|barils?)\b")),
    ("money", re.compile(
        rf"{_S}?(?:€|\$|£|fcfa)|{_S}(?:(?:millions?|milliards?){_S}d[e'])?{_S}?(?:euros?|dollars?|francs?|livres|roubles?|"
        rf"nairas?|dinars?|shekels?)\b")),
    ("times", re.compile(rf"{_S}(?:fois|reprises)\b")),
    ("percent", re.compile(rf"{_S}points?\b")),
    ("ordinal", re.compile(r"(?:er|ère|ere|e|ème|eme|nd|nde|ième)\b")),
)  # fmt: skip
BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("age", re.compile(rf"\bâgée?s?{_S}(?:de{_S}|d')(?:\w+{_S}(?:et|à){_S})?$")),
    ("date", re.compile(rf"\b(?:le|du|au){_S}$")),
    ("year", re.compile(rf"\b(?:en|depuis|{_MONTH}|année|an|début|fin|dès){_S}$")),
    ("money", re.compile(rf"[$€£]{_S}?$")),
    ("label", re.compile(
        rf"\b(?:n°|numéros?|articles?|résolution|chapitre|paragraphe|alinéa|route|ligne|phase|page|étape|zone|secteur|porte|"
        rf"boeing|airbus|bus|vol|loi|décret|chaîne|division|brigade|camp|checkpoint|france|canal|groupe|g|top|covid)"
        rf"{_S}?-?$")),
    ("phone", re.compile(rf"\+\d*{_S}?$|\btél\.?{_S}?:?{_S}?$")),
)  # fmt: skip
WEEKDAY = re.compile(rf"\b{_DAY}{_S}$")
"""A weekday before a number says a day only where no noun follows ("mardi 12, deux…", not "mardi 12 soldats…")."""
OF = re.compile(rf"\b(?:de|du){_S}$")
CHANGE = re.compile(
    rf"\b(?:pass|port|grimp|mont|augment|relev|rev|révis|alourd|réd|ramen|baiss)\w*{_S}(?:[\w']+,?{_S}){{0,4}}de{_S}$"
)
"""Before "de 12 à 15" where that is an old and a new number, not a range."""
YEAR_LIKE = re.compile(r"(?:19|20)\d\d")
