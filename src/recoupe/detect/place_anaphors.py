"""Places told without a name: "l'aéroport", "the capital", once the report has told one that they can stand for."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.lang.place_words import PlaceWords
from recoupe.model.mention import PlaceMention
from recoupe.model.sentence import Sentence


def anaphors(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[PlaceMention], lexicon: PlaceWords, language: str
) -> list[PlaceMention]:
    """Definite nouns of place that no name goes with, in a phrase of place, after the first named place."""
    if not mentions:
        return []
    covered = [m.feature_span or (m.start, m.end) for m in mentions] + [m.phrase for m in mentions if m.phrase]
    first = min(m.start for m in mentions)
    found: list[PlaceMention] = []
    for sentence in sentences:
        tokens = sentence.tokens
        for t in tokens:
            kind = lexicon.anaphors.get(t.lower)
            if kind is None or t.start < first or t.pos not in ("NOUN", "PROPN"):
                continue
            again = t.i > 1 and tokens[t.i - 1].lower in lexicon.same
            at = t.i - 2 if again else t.i - 1
            before = tokens[at].lower if at >= 0 else ""
            if before not in lexicon.demonstrative and any(a <= t.start < b for a, b in covered):
                continue
            pointed = again or before in lexicon.demonstrative and kind in ("town", "village")
            if before not in lexicon.definite or not pointed and _modified(sentence, t.i):
                continue
            link = tokens[at - 1].lower if at > 0 else ""
            placed = before in ("au", "du") or link in lexicon.inside or link in lexicon.links
            passive = t.dep == "nsubj" and sentence.child(t.head, "aux:pass") is not None
            if (
                not placed
                and not pointed
                and not passive
                and t.dep not in ("obj", "obl", "nmod", "obl:arg", "obl:mod", "nsubj:pass", "conj")
            ):
                continue
            away = lexicon.near.search(text[max(sentence.start, tokens[at].start - 60) : t.start]) is not None
            found.append(
                PlaceMention(
                    start=t.start,
                    end=t.end,
                    quote=text[t.start : t.end],
                    name=t.text,
                    rule=f"{language}.place.anaphor",
                    sentence=sentence.index,
                    phrase=(tokens[at].start, t.end),
                    feature=kind,
                    form="description",
                    relation="near" if away else "at",
                )
            )
    return found


def _modified(sentence: Sentence, i: int) -> bool:
    """Whether the noun has a complement or an adjective of its own: then it is a place of its own. A complement without
    a preposition is a day that stands behind it ("le marché dimanche")."""
    if sentence.children(i, "amod", "compound", "appos", "acl", "flat"):
        return True
    return any(sentence.child(k, "case") is not None for k in sentence.children(i, "nmod"))
