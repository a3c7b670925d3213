from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from db.errors import UnreadableFile, UserError
from db.exchange import formats, report_format
from db.exchange.formats import MODULES, Format

TESTS = Path(__file__).parent


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "kept.data"
    path.write_text(json.dumps({"format": "chairdesk-library", "version": 1}))
    return path


@pytest.mark.parametrize("module", MODULES)
def test_every_format_has_a_test_of_its_own(module: str) -> None:
    name = module.rpartition(".")[2]
    assert list(TESTS.rglob(f"test_{name}*.py"))


@pytest.mark.parametrize("known", formats.formats(), ids=lambda known: known.family)
def test_every_format_says_what_it_holds_and_refuses_what_is_none(
    known: Format, tmp_path: Path
) -> None:
    assert known.family.isidentifier()
    path = tmp_path / "noise.json"
    path.write_bytes(b"\x00\x01\x02")
    with pytest.raises(UnreadableFile):
        known.read(path)


def test_no_two_formats_share_a_name() -> None:
    families = [known.family for known in formats.formats()]
    assert len(set(families)) == len(families)


def test_a_library_is_known_by_its_content_whatever_its_name(library: Path) -> None:
    assert formats.read(library).by_uuid


def test_what_a_person_says_overrides_what_the_content_says(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("Some words.")
    with pytest.raises(UnreadableFile, match="cannot be read as a library"):
        formats.read(path, "library")


def test_a_kind_that_does_not_exist_is_refused_with_those_that_do(library: Path) -> None:
    with pytest.raises(UserError, match=r"no kind of file called poem.*library"):
        formats.read(library, "poem")


def test_a_file_of_no_known_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    with pytest.raises(UnreadableFile, match=r"picture\.png"):
        formats.read(path)


def test_a_report_is_what_no_other_format_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    monkeypatch.setattr(report_format, "read_report", lambda path, _progress: read.append(path))
    path = tmp_path / "report.md"
    path.write_text("# Report of the Working Group")
    formats.read(path)
    formats.read(path, "report")
    assert read == [path, path]


@pytest.mark.parametrize(
    ("name", "content", "family"),
    [
        ("table", b"PK\x03\x04 xl/workbook.xml", "table"),
        ("table.docx", b"PK\x03\x04 xl/workbook.xml", "table"),
        ("cut.xlsx", b"PK\x03\x04 cut short", "table"),
        ("text.xlsx", b"PK\x03\x04 word/document.xml", "report"),
        ("text.xlsx", b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", "report"),
        ("embedding.docx", b"PK\x03\x04 word/document.xml xl/workbook.xml", "report"),
    ],
)
def test_an_archive_is_known_by_its_parts_and_not_by_its_name(
    name: str, content: bytes, family: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    found = next(each for each in formats.formats() if each.recognises(path, content))
    assert found.family == family


def test_a_file_that_is_missing_empty_or_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="There is no file"):
        formats.read(tmp_path / "missing.docx")
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        formats.read(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        formats.read(tmp_path / "pipe")
    empty = tmp_path / "empty.txt"
    empty.touch()
    with pytest.raises(UnreadableFile, match=r"empty\.txt is empty"):
        formats.read(empty)
