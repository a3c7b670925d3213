"""The program speaks the person's language where it knows it, and English where it does not."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from db.language import VARIABLES, later, spoken, tr, trn
from db.report.wording import wording_for_person

ENGLISH, FRENCH = "Everything is in order.", "Tout est en ordre."
ONE, MORE = "Undone: {label} ({count} record)", "Undone: {label} ({count} records)"


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_english_is_spoken_where_nothing_is_said(environment: pytest.MonkeyPatch) -> None:
    assert tr(ENGLISH) == ENGLISH


@pytest.mark.parametrize("variable", VARIABLES)
def test_any_of_the_variables_chooses_the_language(
    environment: pytest.MonkeyPatch, variable: str
) -> None:
    environment.setenv(variable, "fr_CH.UTF-8@euro")
    assert tr(ENGLISH) == FRENCH


@pytest.mark.parametrize(("first", "second"), [*pairwise(VARIABLES)])
def test_the_variable_of_the_program_comes_first_then_those_of_the_system(
    environment: pytest.MonkeyPatch, first: str, second: str
) -> None:
    environment.setenv(first, "fr")
    environment.setenv(second, "en_GB.UTF-8")
    assert tr(ENGLISH) == FRENCH
    environment.setenv(first, "en")
    environment.setenv(second, "fr_FR.UTF-8")
    assert tr(ENGLISH) == ENGLISH


def test_an_empty_variable_says_nothing(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("LC_ALL", "")
    environment.setenv("LANG", "fr_FR.UTF-8")
    assert tr(ENGLISH) == FRENCH


@pytest.mark.parametrize("name", ["C", "C.UTF-8", "POSIX", "en_US", "en:fr", "pt_BR.UTF-8", "?"])
def test_a_language_that_has_no_catalogue_is_english(
    environment: pytest.MonkeyPatch, name: str
) -> None:
    environment.setenv("LC_ALL", name)
    assert tr(ENGLISH) == ENGLISH


def test_of_a_list_the_first_language_that_is_known_is_spoken(
    environment: pytest.MonkeyPatch,
) -> None:
    environment.setenv("LANGUAGE", "pt_BR:fr_CA:en")
    assert tr(ENGLISH) == FRENCH


@pytest.mark.parametrize(
    ("language", "nought", "two"), [("en", "records", "records"), ("fr", "ment", "ments")]
)
def test_each_language_counts_in_its_own_way(
    environment: pytest.MonkeyPatch, language: str, nought: str, two: str
) -> None:
    environment.setenv("CHAIRDESK_LANGUAGE", language)
    assert trn(ONE, MORE, 0).endswith(f"{nought})")
    assert trn(ONE, MORE, 2).endswith(f"{two})")


def test_a_sentence_of_a_table_is_translated_when_it_is_said(
    environment: pytest.MonkeyPatch,
) -> None:
    environment.setenv("CHAIRDESK_LANGUAGE", "fr")
    assert later(ENGLISH) == ENGLISH
    assert tr(later(ENGLISH)) == FRENCH


def test_the_command_line_speaks_french_from_its_first_word_to_its_last(tmp_path: Path) -> None:
    def told(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *arguments],
            env={**os.environ, "CHAIRDESK_LANGUAGE": "fr"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return done.stdout + done.stderr

    missing = tmp_path / "rien.chairdesk"
    assert told("--help").startswith("utilisation\u00a0: chairdesk")
    assert "les arguments suivants sont obligatoires" in told("history")
    assert "Il n’y a pas de bibliothèque rien.chairdesk" in told("undo", "--library", str(missing))
    empty = tmp_path / "vide.docx"
    empty.touch()
    assert "vide.docx est vide" in told("import", str(empty), "--library", str(missing))


def test_the_language_spoken_is_named_and_words_of_print_follow_it(
    environment: pytest.MonkeyPatch,
) -> None:
    for wanted, language, day in (("fr_CA.UTF-8", "fr", "1er mai"), ("pt", "en", "1 May")):
        environment.setenv("LANG", wanted)
        assert spoken(("en", "fr")) == language
        assert wording_for_person().day(date(2016, 5, 1), year=False) == day
