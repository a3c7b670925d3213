"""Files that come into the library: what is read, and under which name it is kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from db.editing import attachments
from db.editing.attachments import clean_name, read_file
from db.errors import UserError


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    paper = tmp_path / "note.pdf"
    paper.write_bytes(b"%PDF-1.7")
    assert read_file(paper) == b"%PDF-1.7"


def test_what_is_empty_too_large_no_file_or_missing_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "LARGEST", 3)
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "large.pdf").write_bytes(b"four")
    os.symlink("/dev/zero", tmp_path / "endless.pdf")
    for name, words in (
        ("empty.pdf", "empty.pdf is empty"),
        ("large.pdf", "large.pdf is larger than 200 MB"),
        ("endless.pdf", "endless.pdf cannot be read"),
        ("missing.pdf", "missing.pdf cannot be read"),
        (".", "cannot be read"),
    ):
        with pytest.raises(UserError, match=words):
            read_file(tmp_path / name)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("note.pdf", "note.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\notes\\note.pdf", "note.pdf"),
        ("..\\..\\note.pdf", "note.pdf"),
        ("con.txt", "_con.txt"),
        ("COM3", "_COM3"),
        ("note\u202efdp.exe", "note_fdp.exe"),
        ("no\x00te\n.pdf", "no_te_.pdf"),
        ('who "said" it?.pdf', "who _said_ it_.pdf"),
        ("note.pdf. . ", "note.pdf"),
        ("Réunion du 28 avril.docx", "Réunion du 28 avril.docx"),
        ("..", "file"),
        ("", "file"),
        ("a" * 300 + ".pdf", "a" * 146 + ".pdf"),
        ("a." + "b" * 300, "a." + "b" * 148),
        (".gitignore", ".gitignore"),
    ],
)
def test_a_name_is_kept_without_folders_and_without_what_hides_its_kind(
    given: str, kept: str
) -> None:
    assert clean_name(given) == kept
