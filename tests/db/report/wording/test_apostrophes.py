"""Apostrophes of what is printed: ’, as documents of the United Nations have them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document

import db.report.wording
from db.letters.shipped import shipped_template
from db.models import LetterKind
from db.report.wording import wording

STRAIGHT_RE = re.compile(r"\w'\w")
MODULES = sorted(Path(db.report.wording.__path__[0]).glob("*.py"))


def texts(module: Path) -> Iterator[str]:
    """Every text of a module that is not about the module itself."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    about = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in about:
            yield node.value


@pytest.mark.parametrize("module", [pytest.param(path, id=path.stem) for path in MODULES])
def test_no_wording_for_print_has_a_straight_apostrophe(module: Path) -> None:
    assert [text for text in texts(module) if STRAIGHT_RE.search(text)] == []


@pytest.mark.parametrize("kind", list(LetterKind))
def test_no_letter_in_french_has_one(kind: LetterKind, tmp_path: Path) -> None:
    file = tmp_path / "template.docx"
    file.write_bytes(shipped_template(kind, "fr"))
    lines = [paragraph.text for paragraph in Document(str(file)).paragraphs]
    assert any("’" in line for line in lines)
    assert [line for line in lines if STRAIGHT_RE.search(line)] == []


def test_states_are_printed_with_theirs() -> None:
    assert wording("fr").of_country("Côte d'Ivoire") == "de la Côte d’Ivoire"
    assert wording("en").of_country("Côte d'Ivoire") == "of Côte d’Ivoire"
    assert wording("fr").of_country("Égypte") == "de l’Égypte"
