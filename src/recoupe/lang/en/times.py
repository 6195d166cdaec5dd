"""English time expressions: the words and what they mean.

The patterns over them stand in ``times_calendar`` and ``times_relative``."""

from __future__ import annotations

from recoupe.lang.en.times_calendar import DAYS, PERIODS
from recoupe.lang.en.times_relative import NARRATIVE, OTHER, PUBLICATION
from recoupe.model.time import TimeGrammar


def _words(words: str) -> dict[str, None]:
    return dict.fromkeys(words.split())


WEEKDAYS = {"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}
WEEKDAYS_SHORT = {"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
                  "sun": 7}  # fmt: skip
MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTHS_SHORT = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10,
                "nov": 11, "dec": 12}  # fmt: skip
PARTS = {
    "morning": "MO", "mid-morning": "MO", "dawn": "DAWN", "daybreak": "DAWN", "sunrise": "DAWN", "afternoon": "AF",
    "mid-afternoon": "AF", "mid afternoon": "AF", "evening": "EV", "dusk": "EV", "sunset": "EV", "night": "NI",
    "nightfall": "EV",
}  # fmt: skip
UNITS = {
    "second": "S", "minute": "MIN", "hour": "H", "day": "D", "night": "D", "week": "W", "fortnight": "FORTNIGHT",
    "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y", "decade": "DEC", "century": "CENT",
}  # fmt: skip
PLURALS = {("centuries" if w == "century" else w + "s"): u for w, u in UNITS.items()}
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "couple": 2, "another": 1,
}  # fmt: skip
LOOSE = dict.fromkeys(("few", "several", "many", "some"))
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
MODS = {"early": "start", "beginning": "start", "start": "start", "mid": "mid", "mid-": "mid", "middle": "mid",
        "late": "end", "end": "end"}  # fmt: skip
ISLAMIC = {
    "muharram": 1, "safar": 2, "rajab": 7, "sha'ban": 8, "shaban": 8, "shaaban": 8, "ramadan": 9, "ramadhan": 9,
    "ramazan": 9, "shawwal": 10, "zulhijja": 12, "zilhaj": 12,
}  # fmt: skip
ISLAMIC_PAIRS = {
    ("rabi", "awwal"): 3, ("rabi", "thani"): 4, ("rabi", "akhir"): 4, ("jumada", "awwal"): 5, ("jumada", "ula"): 5,
    ("jumada", "thani"): 6, ("jumada", "akhira"): 6, ("dhu", "qi'dah"): 11, ("dhu", "qadah"): 11,
    ("dhu", "hijjah"): 12, ("dhu", "hijja"): 12,
}  # fmt: skip
ISLAMIC |= {f"{a}{s}al{t}{b}": n for (a, b), n in ISLAMIC_PAIRS.items() for s in " -" for t in " -"}
FEASTS = {"ashura": (1, 10), "mawlid": (3, 12)} | {
    f"eid{s}{article}{t}{name}": day
    for name, day in {"fitr": (10, 1), "adha": (12, 10)}.items()
    for article in ("al", "ul", "el")
    for s in " -"
    for t in " -"
}
"""Month and first day of the Islamic feasts."""
MOVEABLE = {
    "easter": ("easter", 0), "easter sunday": ("easter", 0), "easter day": ("easter", 0),
    "easter monday": ("easter", 1), "easter saturday": ("easter", -1), "good friday": ("easter", -2),
    "maundy thursday": ("easter", -3), "holy thursday": ("easter", -3), "palm sunday": ("easter", -7),
    "ash wednesday": ("easter", -46), "ascension day": ("easter", 39), "pentecost": ("easter", 49),
    "pentecost sunday": ("easter", 49), "orthodox easter": ("orthodox", 0), "orthodox palm sunday": ("orthodox", -7),
    "orthodox good friday": ("orthodox", -2),
}  # fmt: skip
"""Feasts by the days from the western or the eastern Easter."""
HOLIDAYS = {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24", "boxing day": "12-26",
    "christmas morning": "12-25", "epiphany": "01-06", "all saints' day": "11-01", "armistice day": "11-11",
    "may day": "05-01", "new year's day": "01-01", "new year's eve": "12-31", "halloween": "10-31",
    "valentine's day": "02-14",
}  # fmt: skip


GRAMMAR = TimeGrammar(
    language="en",
    lexicon={
        "weekday": WEEKDAYS,
        "weekday_short": WEEKDAYS_SHORT,
        "weekdays": {word + "s": n for word, n in WEEKDAYS.items()},
        "parts": {w + "s": PARTS[w] for w in ("morning", "afternoon", "evening", "night")},
        "unit_long_word": {"daylong": "D", "weeklong": "W", "monthlong": "M", "yearlong": "Y"},
        "month": MONTHS,
        "month_safe": {word: n for word, n in MONTHS.items() if word not in ("may", "march")},
        "month_the": {word: n for word, n in MONTHS.items() if word != "may"},
        "month_short": MONTHS_SHORT,
        "part": PARTS,
        "part_of_day": {w: PARTS[w] for w in ("morning", "afternoon", "evening", "night")},
        "part_by": {w: p for w, p in PARTS.items() if w != "night"},
        "part_point": {w: PARTS[w] for w in ("dawn", "daybreak", "sunrise", "dusk", "sunset", "nightfall", "night")},
        "unit": UNITS | PLURALS,
        "unit_long": {w: u for w, u in UNITS.items() if u in ("W", "M", "Y", "WE", "Q", "DEC", "CENT")},
        "unit_singular": UNITS,
        "unit_plural": PLURALS,
        "number": NUMBERS,
        "article": {"a": 1, "an": 1},
        "loose": LOOSE,
        "ordinal_word": ORDINALS,
        "quarter_word": {w: ORDINALS[w] for w in ("first", "second", "third", "fourth")},
        "tens_of_days": {"twenty": 20, "thirty": 30},
        "century_word": {"eighteen": 1800, "nineteen": 1900, "twenty": 2000},
        "teen_word": {w: n for w, n in NUMBERS.items() if 10 <= n < 20},
        "tens_word": {w: n for w, n in NUMBERS.items() if 20 <= n < 100},
        "digit_word": {w: n for w, n in NUMBERS.items() if n < 10 and w != "another"},
        "share": {"last": -1, "final": -1},
        "part_of_month": {"week": "week", "half": "half"},
        "half_word": {"first": 1, "second": 2, "last": 2, "latter": 2},
        "fraction": {"1/2": 30},
        "season": SEASONS,
        "season_safe": {w: SEASONS[w] for w in ("summer", "winter", "autumn")},
        "mod": MODS,
        "mod_short": {w: MODS[w] for w in ("early", "mid", "mid-", "late")},
        "islamic": ISLAMIC,
        "nowruz": _words("nowruz norouz newroz nauroz"),
        "thanksgiving": dict.fromkeys(("thanksgiving", "thanksgiving day")),
        "islamic_eid": {"eid": None},
        "feast": FEASTS,
        "moveable": MOVEABLE,
        "holiday": HOLIDAYS,
        "past": {"last": -1, "past": -1, "previous": -1},
        "this": {"this": 0},
        "next": {"next": 1, "coming": 1},
        "ampm": {"a.m.": "am", "am": "am", "a.m": "am", "p.m.": "pm", "pm": "pm", "p.m": "pm"},
        "half": {"half": 30},
        "noon": {"noon": 12, "midday": 12, "midnight": 0},
        "zone": _words("gmt utc edt est pdt pst cdt cst mdt mst cet cest eet eest bst msk eat wat pkt et"),
        "zone_area": _words("eastern pacific central mountain greenwich mean british european"),
        "decade_word": {
            "twenties": 1920,
            "thirties": 1930,
            "forties": 1940,
            "fifties": 1950,
            "sixties": 1960,
            "seventies": 1970,
            "eighties": 1980,
            "nineties": 1990,
        },
        "periodic": {
            "daily": "P1D",
            "weekly": "P1W",
            "monthly": "P1M",
            "annually": "P1Y",
            "yearly": "P1Y",
            "hourly": "PT1H",
            "nightly": "P1D",
        },
        # What stands before or after an expression and is not part of it.
        "month_lead": _words(
            "in since until till of from by during to through between and late early mid mid- for before "
            "after last this next"
        ),
        "year_lead": _words(
            "in since until till from by during to through throughout into between both and before after around of "
            "late early mid mid- for circa due beyond"
        ),
        "year_the": _words("the its his her their that this our"),
        "possessive": _words("his her their my our your"),
        "year_not": _words(
            "people men women troops soldiers fighters km m metres meters miles feet dollars euros "
            "civilians dead deaths wounded hours square"
        ),
        "at": _words("at around about by before after between until till from and shortly just since to near"),
        "from": _words("from between"),
        "at_the": _words("the at in during"),
        "after_noun": _words("the a an his her its their that this these he she it they being"),
        "clause_end": _words("when after as"),
    },
    rules=DAYS + PERIODS + PUBLICATION + NARRATIVE + OTHER,
    capital=frozenset([*WEEKDAYS, *WEEKDAYS_SHORT, *MONTHS, *MONTHS_SHORT, *HOLIDAYS, "easter", "thanksgiving"]),
    compounds=(
        r"[ap]\.m\.",
        r"1/2(?!/)",
        r"[ap]\.m(?=\W)",
        r"mid[- ](?:afternoon|morning)",
        r"mid-",
        r"o['’]clock",
        r"christmas (?:day|eve|morning)",
        r"all saints['’] day",
        r"armistice day",
        r"may day",
        r"thanksgiving day",
        r"(?:orthodox )?(?:easter|palm) (?:sunday|monday|saturday|day)",
        r"(?:orthodox )?(?:good friday|easter)",
        r"(?:maundy|holy) thursday",
        r"ash wednesday",
        r"ascension day",
        r"pentecost sunday",
        r"eid[- ](?:al|ul|el)[- ](?:fitr|adha)",
        r"(?:rabi|jumada|dhu)[- ]al[- ](?:awwal|thani|akhir|ula|akhira|qi['’]dah|qadah|hijjah|hijja)",
        r"boxing day",
        r"new year['’]s (?:day|eve)",
        r"valentine['’]s day",
        r"sha['’]ban",
        r"post-",
        r"pre-",
    ),
    elision=False,
    day_first=None,
    name_before=frozenset(
        _words(
            "movement brigade brigades group organization organisation front resolution agenda vision "
            "battalion article flight route page room"
        )
    ),
    name_after=frozenset({"block"}),
    name_after_date=frozenset(
        _words(
            "movement brigade brigades street avenue square bridge stadium coalition committee alliance "
            "revolution martyrs organisation organization airport hospital"
        )
    ),
    bare_day="ordinal",
    bare_day_lead=frozenset(("the",)),
    common=frozenset(
        _words(
            "the a an of in on at to by from for and or between with its his her their they he she it this "
            "that these i m km people men women troops soldiers fighters civilians dead deaths wounded "
            "miles feet euros dollars square late one two three four five six seven eight nine ten hundred "
            "thousand some many several few about around over at least up more less than before after since "
            "until 's first second last next when as so had being local et est near through during half "
            "only just no not end long"
        )
    ),
    ages=frozenset(("aged", "age")),
    say=frozenset(
        _words(
            "say tell announce report state declare claim confirm deny add warn note write condemn accuse "
            "vow acknowledge quote call urge denounce allege insist explain publish release testify admit "
            "reply respond"
        )
    ),
    future=frozenset(_words("due expected scheduled slated payable effective")),
    terms=frozenset(_words("until till by through")),
    defers=frozenset(_words("extend postpone delay schedule set give adjourn defer reschedule prolong allow")),
    plans=frozenset(
        _words(
            "meet begin start open resume arrive leave travel vote return visit expire end convene gather depart fly "
            "attend run"
        )
    ),
    appointments=frozenset(
        _words(
            "deadline date record meeting summit talk vote election referendum poll ballot hearing trial conference "
            "session ceremony expiry maturity inauguration"
        )
    ),
    intent=frozenset(
        _words(
            "expect schedule plan set agree prepare intend vow pledge promise hope decide arrange aim want threaten be"
        )
    ),
)
