"""The shorter form of a long expression accepts the same words."""

import re

import pytest
from spacy.lang.fr import tokenizer_exceptions as french

from recoupe.detect.parse import load_parser
from recoupe.detect.parse_startup import factored, quick_expressions

WORDS = """États-Unis états-unis ETATS-UNIS nord-ouest Nord‑Est sous-préfet sous-PRÉFET ex-rebelles anti-char mi-mai
saut-de-ski Boulogne-sur-Mer L'Haÿ-les-Roses pet-en-l'air entr'ouvert grand'mère r'ouvre prud'hommes burn-out burn-outs
premier-ministre vice-roi cessez-le-feu là-bas peut-être Al-Qaïda Ain al-Assad M-23 2-3 aujourd'hui l'homme d'État
nord- -est nord-' nord-est' tout-terrain toutes-boîtes Saint-Étienne sainte-mère demi-frère 16-février e-mail é-co
Bir-Lahmar Abou-Kamal Tchad-Cameroun quatre-vingt-dix nord-vietnamien""".split()


@pytest.fixture(scope="module")
def as_written() -> re.Pattern[str]:
    return re.compile("(?iu)" + "|".join(f"(?:{m})" for m in french._regular_exp))


@pytest.mark.parametrize("word", WORDS)
def test_the_same_words_are_kept_whole(as_written: re.Pattern[str], word: str) -> None:
    shorter = factored(as_written.pattern)
    assert len(shorter) < len(as_written.pattern) / 10
    assert bool(re.match(shorter, word)) is bool(as_written.match(word))


def test_some_words_are_and_some_are_not(as_written: re.Pattern[str]) -> None:
    assert {bool(as_written.match(w)) for w in WORDS} == {True, False}


def test_the_parser_has_the_shorter_one() -> None:
    assert len(load_parser("fr").tokenizer.token_match.__self__.pattern) < 100_000


@pytest.mark.parametrize("pattern", ["a|b", "(?iu)a", "(?iu)(?:a"])
def test_another_form_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="not an alternation"):
        factored(pattern)


def test_short_expressions_are_left_alone_and_all_is_put_back() -> None:
    before = re.compile
    with quick_expressions():
        assert re.compile("(?iu)(?:a)|(?:b)").pattern == "(?iu)(?:a)|(?:b)"
    assert re.compile is before


def test_a_long_expression_of_another_form_is_compiled_as_it_is() -> None:
    long = "a" * 250_000
    with quick_expressions():
        assert re.compile(long).pattern == long
