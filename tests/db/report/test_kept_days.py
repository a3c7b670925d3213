"""No line of a title ends between a day and its month, and no text changes for that."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from db.reading.reader import read_file
from db.report.docx_writer import to_docx
from db.report.kept_days import parted_at_days
from tests.db.report.composed import english

TITLE = "Report of the Working Group for the period from 1 January to 31 December 2031"


@pytest.mark.parametrize(
    ("text", "language", "pieces"),
    [
        (TITLE, "en", [TITLE.partition(" January")[0], "January to 31", "December 2031"]),
        ("du 1er janvier au 31 décembre 2031", "fr", ["du 1er", "janvier au 31", "décembre 2031"]),
        ("1 JANUARY", "en", ["1", "JANUARY"]),
        ("resolution 2131 May, 5 Mayors, 7 meetings", "en", None),
        ("31 de diciembre", "es", None),
        ("", "en", None),
    ],
)
def test_a_text_is_cut_between_day_and_month_only(
    text: str, language: str, pieces: list[str] | None
) -> None:
    found = parted_at_days(text, language)
    assert found == (pieces or [text])
    assert " ".join(found) == text


def test_in_word_the_space_in_a_day_ends_no_line_and_is_read_back_as_it_was(
    tmp_path: Path,
) -> None:
    file = tmp_path / "report.docx"
    own = f"{TITLE}, with a space kept by hand in 5\u00a0May"
    file.write_bytes(to_docx(replace(english(), title=own)))
    (shown,) = (
        each.text
        for each in Document(BytesIO(file.read_bytes())).paragraphs
        if each.style is not None and each.style.name == "Report title"
    )
    assert shown == own.replace("1 January", "1\u00a0January").replace("31 D", "31\u00a0D")
    assert own in [block.text for block in read_file(file).blocks]


def test_the_title_comes_back_as_it_was_from_a_file_that_libreoffice_has_saved(
    tmp_path: Path, soffice: Path
) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes(to_docx(replace(english(), title=TITLE)))
    saved = tmp_path / "saved"
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    subprocess.run(
        [soffice, home, "--headless", "--convert-to", "docx", "--outdir", saved, file],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert TITLE in [block.text for block in read_file(saved / "report.docx").blocks]
