"""Whatever the script: a text is found by what a person would type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.indexing.words import LONGEST, MOST_WORDS, words_asked, words_of


def found(text: str, typed: str) -> bool:
    """Whether every word typed begins a word of the text."""
    words = words_of(text)
    return all(any(word.startswith(asked) for word in words) for asked in words_asked(typed))


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Hervé Ladsous", "herve ladsous"),
        ("Herve Ladsous", "HERVÉ"),
        ("Herve\u0301 Ladsous", "hervé"),
        ("El-Ghassim Wane", "El Ghassim"),
        ("El Ghassim Wane", "el-ghassim"),
        ("Souleymane N\u2019Diaye", "ndiaye"),
        ("Souleymane N'Diaye", "n\u2019diaye"),
        ("Souleymane N'Diaye", "diaye"),
        ("l\u2019Organisation", "organisation"),
        ("Łukasz Sørensen", "lukasz sorensen"),
        ("Opérations de maintien de la paix à GENÈVE", "operations geneve"),
        ("Œuvre", "oeuvre"),
        ("Türkiye, Ürümqi", "turkiye urumqi"),
        ("Совет Безопасности", "совет"),
        ("Сергей Артёмов", "СЕРГЕЙ артемов"),
        ("مجلس الأمن", "الامن"),
        ("مجلس الأمن", "أمن"),
        ("مجلسُ الْأَمْنِ", "مجلس الأمن"),
        ("قوة الأمم المتحدة المؤقتة", "الموقته"),
        ("فـــريق", "فريق"),
        ("联合国安全理事会", "安全"),
        ("联合国安全理事会", "安全理事会"),
        ("联合国安全理事会", "会"),
        ("2023年安全理事会主席说明", "主席 2023"),
        ("S/2023/945", "S/2023/945"),
        ("see S/2023/945.", "s/2023/94"),
        ("S/2023/945", "2023/945"),
        ("S/2023/945", "945"),
        ("S/2017/2/Rev.1", "S/2017/2/Rev.1"),
        ("S/RES/1325 (2000)", "1325 (2000)"),
        ("A/70/95-S/2015/446", "S/2015/446"),
        ("٢٨ نيسان ٢٠١٦", "28 2016"),
        ("28 April 2016", "٢٠١٦"),
        ("\u2068S/2016/1018\u2069", "S/2016/1018"),
        ("co\u00adoperation", "cooperation"),
        ("anything at all", ""),
        ("anything at all", ' "*( ^ '),
    ],
)
def test_it_is_found(text: str, typed: str) -> None:
    assert found(text, typed)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("S/2023/945", "S/2023/946"),
        ("S/2017/2/Rev.1", "S/2017/2/Rev.2"),
        ("安全理事会", "理安"),
        ("Hervé Ladsous", "herve wane"),
        ("Ladsous", "dsous"),
    ],
)
def test_it_is_not_found(text: str, typed: str) -> None:
    assert not found(text, typed)


def test_a_symbol_is_one_word() -> None:
    assert words_asked("S/2023/945") == ["s/2023/945"]


def test_no_more_words_are_looked_for_than_a_person_types() -> None:
    assert len(words_asked(" ".join(map(str, range(1000))))) == MOST_WORDS
    assert len(words_asked("安" + "全理" * 1000)) <= MOST_WORDS
    assert [len(word) for word in words_asked("a" * 100_000)] == [LONGEST]


def test_a_word_of_many_strokes_has_few_ends() -> None:
    assert len(words_of("/".join("a" * 10_000))) < 50_000


@given(st.text(st.characters(), max_size=300))
def test_a_text_is_found_by_itself_and_only_by_plain_words(text: str) -> None:
    assert found(text, text)
    for word in (*words_of(text), *words_asked(text)):
        assert word
        assert '"' not in word
        assert not any(letter.isspace() or letter == "\x00" for letter in word)
        word.encode()
