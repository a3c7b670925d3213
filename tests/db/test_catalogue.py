"""The catalogue holds every sentence of the program, and each of them in French."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from db.language import DOMAIN
from db.resources import resource

PROJECT = Path(__file__).resolve().parents[2]
KEYWORDS: dict[str, Any] = {"tr": None, "trn": (1, 2), "later": None}
TEMPLATE = resource("i18n", f"{DOMAIN}.pot")
TRANSLATED = sorted(path.parent for path in resource("i18n").rglob("*.po"))
FIELD_RE = re.compile(r"\{\w*\}|%\(\w+\)[a-z]|%[a-z]")
RENEW = "the catalogue is behind the program: make messages, and translate what is new"

Said = str | tuple[str, ...]


def _sentences(catalogue: Catalog) -> dict[Said, Message]:
    return {_plain(each.id): each for each in catalogue if each.id}


def _plain(words: str | list[str] | tuple[str, ...] | None) -> Said:
    return words if isinstance(words, str) else tuple(words or ("",))


def _forms(words: Said) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else words


def _in_the_program() -> set[Said]:
    """All that is said; what is said alone and counted has one entry, as gettext wants it."""
    said = set(_marked())
    return said - {each[0] for each in said if isinstance(each, tuple)}


def _marked() -> Iterator[Said]:
    for floor in ("db", "desktop"):
        for _, _, words, _, _ in extract_from_dir(str(PROJECT / floor), keywords=KEYWORDS):
            yield _plain(words)


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


@pytest.fixture(params=TRANSLATED, ids=lambda folder: folder.parent.name)
def folder(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


def test_there_is_a_french_catalogue() -> None:
    assert [folder.parent.name for folder in TRANSLATED] == ["fr"]


def test_the_catalogue_is_what_the_program_says(folder: Path) -> None:
    said = _in_the_program()
    assert set(_sentences(_read(TEMPLATE))) == said, RENEW
    assert set(_sentences(_read(folder / f"{DOMAIN}.po"))) == said, RENEW


def test_every_sentence_is_translated_with_the_same_fields(folder: Path) -> None:
    untranslated, wrong = [], []
    for words, message in _sentences(_read(folder / f"{DOMAIN}.po")).items():
        translations = _forms(_plain(message.string))
        if not all(translations) or message.fuzzy:
            untranslated.append(words)
        wanted = [sorted(FIELD_RE.findall(form)) for form in _forms(words)]
        if [sorted(FIELD_RE.findall(form)) for form in translations] != wanted:
            wrong.append(words)
    assert not untranslated
    assert not wrong


def test_french_punctuation_is_never_torn_from_its_word() -> None:
    catalogue = _read(resource("i18n", "fr", "LC_MESSAGES", f"{DOMAIN}.po"))
    forms = [form for each in catalogue if each.id for form in _forms(_plain(each.string))]
    assert forms
    assert not [form for form in forms if re.search(r" [;:?!»]|« |\w[;?!]|[“”\"]", form)]


def test_what_is_compiled_is_what_is_written(folder: Path) -> None:
    with (folder / f"{DOMAIN}.mo").open("rb") as file:
        compiled = _sentences(read_mo(file))
    written = _sentences(_read(folder / f"{DOMAIN}.po"))
    assert {words: _plain(each.string) for words, each in compiled.items()} == {
        words: _plain(each.string) for words, each in written.items()
    }, RENEW


def test_the_catalogue_names_neither_a_machine_nor_a_registry(folder: Path) -> None:
    for path in (TEMPLATE, folder / f"{DOMAIN}.po", folder / f"{DOMAIN}.mo"):
        content = path.read_bytes()
        assert str(PROJECT).encode() not in content
        assert b"://" not in content


def test_python_reads_the_compiled_catalogue() -> None:
    french = gettext.translation(DOMAIN, resource("i18n"), ["fr"])
    assert french.gettext("Import {source}") == "Importation de {source}"
