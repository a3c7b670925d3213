"""The real report of 2016, word for word, from each kind of file."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from db.reading.blocks import Block, BlockKind, Reading
from db.reading.reader import read_file

NAME = "2016-wg-peacekeeping"
SUFFIXES = (".txt", ".docx", ".pdf")


@pytest.fixture(scope="module")
def truth(shared_reports: Path) -> Any:
    return json.loads((shared_reports / f"{NAME}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=SUFFIXES)
def reading(request: pytest.FixtureRequest, shared_reports: Path) -> Reading:
    return read_file(shared_reports / f"{NAME}{request.param}")


def _of(reading: Reading, kind: BlockKind) -> list[Block]:
    return [block for block in reading.blocks if block.kind is kind]


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("**", "")).strip()


def test_every_numbered_paragraph_is_there_to_the_letter(reading: Reading, truth: Any) -> None:
    wanted = [(f"{p['number']}.", _plain(p["text"])) for p in truth["paragraphs"]]
    found = [(b.label, _plain(b.text)) for b in _of(reading, BlockKind.PARAGRAPH)]
    assert len(found) == 110
    assert found == wanted


def test_every_lettered_item_is_there_to_the_letter(reading: Reading, truth: Any) -> None:
    wanted = [
        (f"({item['label']})", 1, _plain(item["text"]))
        for paragraph in truth["paragraphs"]
        for item in paragraph["items"]
    ]
    found = [(b.label, b.level, _plain(b.text)) for b in _of(reading, BlockKind.ITEM)]
    assert len(found) == 28
    assert found == wanted


def test_headings_have_the_level_of_their_label_and_not_of_their_style(
    reading: Reading, truth: Any
) -> None:
    wanted = [
        (f"{s['label']}.", 1 if s["label"] == s["chapter"] else 2, s["title"])
        for s in truth["sections"]
    ]
    headings = _of(reading, BlockKind.HEADING)
    assert [(b.label, b.level, _plain(b.text)) for b in headings if b.label] == wanted
    assert [_plain(b.text) for b in headings[-2:]] == [
        "Annex",
        "Meetings of the Working Group in 2016",
    ]


def test_the_annex_is_one_table_with_a_row_for_each_meeting(reading: Reading, truth: Any) -> None:
    annex = _of(reading, BlockKind.TABLE)[-1]
    wanted = [[date, " ".join(briefers), theme] for date, briefers, theme in truth["annex_rows"]]
    assert [[_plain(cell) for cell in row] for row in annex.rows] == [
        ["Date", "Briefers", "Theme"],
        *wanted,
    ]


def test_the_letter_and_the_masthead_are_kept(reading: Reading, truth: Any) -> None:
    kept = _plain(
        " ".join(
            [b.text for b in reading.blocks] + [" ".join(r) for b in reading.blocks for r in b.rows]
        )
    )
    for line in truth["letter"]:
        assert _plain(re.sub(r"^#+ |\*", "", line)) in kept
