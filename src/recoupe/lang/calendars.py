"""Months and feasts of other calendars as the press spells them.

The names are transliterations, the same in every language, so each stands here once; how they become days is told in
``ground.calendars``. A name of several words ("Rabi al-Awwal", "Aïd el-Fitr") is matched word by word by ``ISLAMIC``
and ``FEAST``: articles and hyphens between them are free."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def _all(value: Any, words: str) -> dict[str, Any]:
    return dict.fromkeys(words.split(), value)


_MONTHS = {
    **_all(1, "muharram mouharram mouharam muharam moharram moharam muharrem"),
    **_all(2, "safar"),
    **_all(7, "rajab radjab redjeb"),
    **_all(8, "shaban sha'ban shaaban sha'aban chaabane chaaban chaâbane chaâban"),
    **_all(9, "ramadan ramadhan ramadân ramzan ramazan"),
    **_all(10, "shawwal shawal chawwal chaoual chawal choual"),
    **_all(11, "zulqida zilqad zulqadah"),
    **_all(12, "zulhijja zulhijjah zilhaj"),
}
_PAIRED = {
    **_all(3, "rabi rabî rabia"),
    **_all(5, "jumada joumada djoumada"),
    **_all(11, "dhu dhou dhul dhoul zul zoul zil"),
}
_SECOND = {
    **_all(0, "awwal awal aouel oula ula qida qi'dah qidah qada qadah kaada"),
    **_all(1, "thani thania thaniya thaniyah akhir akhira akhirah hijja hijjah hidja"),
}
_FEAST_NAMES = {
    **_all((10, 1), "fitr saghir sghir"),
    **_all((12, 10), "adha azha kebir kébir kabir"),
}
_FEASTS = {
    **_all((12, 10), "tabaski"),
    **_all((10, 1), "korité"),
    **_all((1, 10), "achoura ashura ashoura"),
    **_all((2, 20), "arbaïn arbain arbaeen arba'een"),
    **_all((3, 12), "mawlid mouloud maouloud"),
}

LEXICON: dict[str, Mapping[str, Any]] = {
    "islamic_month": _MONTHS,
    "islamic_alone": _all(9, "ramadan ramadhan ramadân ramzan ramazan"),
    "islamic_first": _PAIRED,
    "islamic_second": _SECOND,
    "islamic_al": _all(None, "al el ul ath eth"),
    "islamic_eid": _all(None, "aïd aid eid"),
    "islamic_feast_name": _FEAST_NAMES,
    "islamic_feast": _FEASTS,
    "persian_month": {
        "farvardin": 1, "ordibehesht": 2, "khordad": 3, "mordad": 5, "shahrivar": 6, "mehr": 7, "aban": 8, "azar": 9,
        "dey": 10, "bahman": 11, "esfand": 12,
    },
}  # fmt: skip
"""Classes of words for the time grammars of every language. ``islamic_alone`` is the month that news names without a
day; the other names are also those of people ("Rajab", "Safar"). Of the Persian months Tir is left out, a word of its
own in French."""

COMPOUNDS = (r"qi['’]dah", r"sha['’]a?ban", r"arba['’]een")

ISLAMIC = "(?:{im:islamic_month}|{im:islamic_first} -?(?:{islamic_al} -?)?{im_second:islamic_second})"
FEAST = "(?:{islamic_eid} -?(?:{islamic_al} -?)?{feast:islamic_feast_name}|{feast:islamic_feast})"
