"""English verbs of asking, promising and threatening: what is said with them is a wish, not a claim of what happened.

The coder leaves them alone (a demand or threat is an incident of its own); a list of quotations needs them."""

from __future__ import annotations

import re

FORMS = {
    "plead": "fi:plead f:pleads fp:pleaded,pled g:pleading",
    "beg": "fi:beg f:begs fp:begged g:begging",
    "swear": "fi:swear f:swears,swore p:sworn g:swearing",
    "forbid": "fi:forbid f:forbids,forbade p:forbidden g:forbidding",
}
"""Irregular ones: ``f`` finite, ``i`` infinitive, ``p`` past participle, ``g`` -ing form."""

ASKING = (
    *FORMS,
    *(
        "demand ask urge request order command instruct advise recommend propose suggest implore appeal promise vow"
        " pledge threaten hope wonder agree announce"
        " chant shout yell scream sob whisper joke quip exclaim plead moan mutter"
    ).split(),
)

LABELS = frozenset("call describe describe-as label brand dub term".split())
"""Verbs that give a thing a name; with them only words between marks are quoted."""

NO_SPEECH = frozenset("receive treat admit-patients".split())
"""Verbs that count the harmed without a word said ("the hospital received 23 bodies")."""

LEADERS = frozenset({"that", "of"})
"""Words that lead from the verb to what is said and are not of it."""

ASKED = re.compile(r"(?: [^,;:.“”\"]{1,60})? (?=to (?!an? |the |its |their |his |her )(?:not )?[a-z]+\b)")
"""Up to the infinitive of what is asked or promised ("urged both sides | to hold their fire")."""

TELLING = frozenset("speak-of tell-of talk-of describe speak tell".split())
"""Verbs with which a noun alone tells a story ("spoke of a massacre by …")."""

STORY = re.compile(r"(?:of )?(?:an?|several) ", re.IGNORECASE)
"""The beginning of such a story, not of a subject that is only touched on ("spoke of the situation")."""

SUBJECTS = frozenset("he she it they we i".split())
"""Pronouns that speak."""

UNNAMED = re.compile(
    r"(?:that )?(?:(?:he|she|they|his name|her name|their names?) )?(?:not (?:to )?be|to (?:remain|stay|be kept)|for)"
    r" (?:\w+ )?(?:named|identified|quoted|anonym\w+|used|unnamed)",
    re.IGNORECASE,
)
"""What is asked of the reporter, not said to the reader."""
