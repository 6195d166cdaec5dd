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
    "second": "S", "minute": "MIN", "hour": "H", "day": "D", "night": "D", "week": "W", "fortnight": "W",
    "weekend": "WE",    "month": "M", "quarter": "Q", "year": "Y", "decade": "DEC", "century": "CENT",
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
ISLAMIC = _words(
"muharram safar rabi jumada rajab shaban sha'ban ramadan shawwal dhu zulhijja hijjah qi'dah "
"thani awwal eid"
)  # fmt: skip
HOLIDAYS = {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24", "boxing day": "12-26",
    "new year's day": "01-01", "new year's eve": "12-31", "halloween": "10-31", "valentine's day": "02-14",
}  # fmt: skip


GRAMMAR = TimeGrammar(
    language="en",
    lexicon={
        "weekday": WEEKDAYS,
        "weekday_short": WEEKDAYS_SHORT,
        "weekdays": {word + "s": n for word, n in WEEKDAYS.items()},
        "month": MONTHS,
        "month_safe": {word: n for word, n in MONTHS.items() if word not in ("may", "march")},
        "month_short": MONTHS_SHORT,
        "part": PARTS,
        "part_of_day": {w: PARTS[w] for w in ("morning", "afternoon", "evening", "night")},
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
        "season": SEASONS,
        "mod": MODS,
        "mod_short": {w: MODS[w] for w in ("early", "mid", "mid-", "late")},
        "islamic": ISLAMIC,
        "holiday": HOLIDAYS,
        "past": {"last": -1, "past": -1, "previous": -1},
        "this": {"this": 0},
        "next": {"next": 1, "coming": 1},
        "ampm": {"a.m.": "am", "am": "am", "a.m": "am", "p.m.": "pm", "pm": "pm", "p.m": "pm"},
        "half": {"half": 30},
        "noon": {"noon": 12, "midday": 12, "midnight": 0},
        "zone": _words("gmt utc edt est pdt pst cet cest bst et local"),
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
            "in since until till from by during to through between and before after around of late early "
            "mid mid- for circa"
        ),
        "year_the": _words("the its his her their"),
        "year_not": _words(
            "people men women troops soldiers fighters km m metres meters miles feet dollars euros "
            "civilians dead deaths wounded hours square"
        ),
        "at": _words("at around about by before after between until till from and shortly just since to near"),
        "at_the": _words("the at in during"),
        "after_noun": _words("the a an his her its their that this these he she it they being"),
        "clause_end": _words("when after as"),
    },
    rules=DAYS + PERIODS + PUBLICATION + NARRATIVE + OTHER,
    capital=frozenset([*WEEKDAYS, *WEEKDAYS_SHORT, *MONTHS, *MONTHS_SHORT, *HOLIDAYS]),
    compounds=(
        r"[ap]\.m\.",
        r"[ap]\.m(?=\W)",
        r"mid[- ](?:afternoon|morning)",
        r"mid-",
        r"o['’]clock",
        r"christmas (?:day|eve)",
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
    name_after=frozenset(),
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
    future=frozenset(_words("due expected scheduled slated")),
    intent=frozenset(
        _words(
            "expect schedule plan set agree prepare intend vow pledge promise hope decide arrange aim want threaten be"
        )
    ),
)
