"""What the short names of a report stand for: "RSF" in a report on the Rapid Support Forces, "KNU" once it was
introduced ("l'Union nationale karen (KNU)")."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from recoupe.vocab.actors import find_names

_SHORT = re.compile(r"[A-ZÉ][A-Za-zÉé]{0,7}(?:[-/][A-Z0-9]{1,4})?\d{0,2}")
_JOIN = r"(?:[ \u00a0'’-]+(?:de|du|des|d|of|the|and|et|for|pour|la|le|les|l|à|au|aux|in|in the|sur|on))*[ \u00a0'’-]+"
_WORD = re.compile(r"[\w-]+(?:['’](?=\w))?")
_SMALL = frozenset("de du des d' l' la le les of the and et for pour à au aux in en sur on d’ l’".split())
_OPENERS = frozenset(
    "the le la les l' l’ un une a an du des au aux by par with avec from to that que for its leur son sa against contre"
    " entre between".split()
)
_VARIANTS = {"E": "[EÉÈ]", "I": "[IÎ]"}


def is_short(name: str) -> bool:
    """Whether a name looks like an acronym: one word, mostly capitals ("FSR", "EI-K", "M23", "FAMa")."""
    return bool(_SHORT.fullmatch(name)) and len(name) > 1 and 2 * sum(not c.islower() for c in name) > len(name)


@dataclass(slots=True)
class Aliases:
    """The full names of one report's acronyms, found when they are asked for."""

    text: str
    _full: dict[str, str | None] = field(default_factory=dict)

    def full(self, short: str) -> str | None:
        """The name that the report introduces the acronym with, bracket included ("Forces de soutien rapide (FSR)"),
        or the capitalised or registered name with its initials ("Rapid Support Forces"); None where there is none."""
        if short not in self._full:
            self._full[short] = self._introduced(short) or self._by_initials(short)
        return self._full[short]

    def _introduced(self, short: str) -> str | None:
        m = re.search(rf"[ \u00a0]\((?:[^()]{{0,20}}[ ,])?{re.escape(short)}\)", self.text)
        if m is None:
            return None
        floor = max(self.text.rfind(c, 0, m.start()) for c in ".;:,\n«“»”(")
        lead = self.text[max(floor + 1, m.start() - 110, 0) : m.start()]
        offset = m.start() - len(lead)
        words = [w.span() for w in _WORD.finditer(lead)]
        registered = [n for n in find_names(lead) if not lead[n.end :].strip()]
        if registered:
            return self.text[offset + registered[-1].start : m.end()]
        starts = [
            a
            for k, (a, b) in enumerate(words)
            if lead[a].isupper() and (k == 0 or lead[slice(*words[k - 1])].lower() in _OPENERS | _SMALL)
        ]
        starts += [a for a, _ in words[-6:] if lead[a].isupper() and a not in starts]
        spelt = [a for a in sorted(starts, reverse=True) if _spells(lead[a:], short)]
        spelt += [a for a in sorted(starts, reverse=True) if lead[a] == short[0]]
        if spelt:
            return self.text[offset + spelt[0] : m.end()]
        for k in range(len(words) - 1, -1, -1):  # "l'Union nationale karen (KNU)": the nearest determiner opens it
            a, b = words[k]
            if lead[a:b].lower() in _OPENERS and k + 1 < len(words) and lead[words[k + 1][0]].isupper():
                return self.text[offset + words[k + 1][0] : m.end()]
        return None

    def _by_initials(self, short: str) -> str | None:
        letters = [c for c in short if c.isalpha()]
        if len(letters) < 2 or any(c.islower() for c in letters) or len(letters) != len(short):
            return None
        first, *rest = (_VARIANTS.get(c, c) for c in letters)
        capitals = re.compile(rf"\b{first}[a-zà-ü]+" + "".join(rf"{_JOIN}{c}[a-zà-ü]+" for c in rest) + r"\b")
        if m := capitals.search(self.text):
            return m[0]
        small = [c + _VARIANTS.get(c, c).lower().strip("[]") for c in letters[1:]]
        mixed = re.compile(rf"\b{first}[a-zà-ü]+" + "".join(rf"{_JOIN}[{c}][a-zà-ü]+" for c in small) + r"\b")
        for m in mixed.finditer(self.text):
            names = find_names(m[0])
            if names and names[0].start == 0 and names[0].end == len(m[0]):
                return m[0]
        return None


def _spells(words: str, short: str) -> bool:
    """Whether the initials of the significant words spell the acronym, in order and from the first."""
    initials = [w[0].lower() for w in _WORD.findall(words) if w.lower() not in _SMALL]
    at = 0
    for c in (c.lower() for c in short if c.isalpha()):
        try:
            at = initials.index(c, at) + 1
        except ValueError:
            return False
    return bool(initials) and initials[0] == short[0].lower()
