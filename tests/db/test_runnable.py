"""Files that a system would run are known by name and by how they begin."""

from __future__ import annotations

import pytest

from db.runnable import is_runnable


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("setup.EXE", b"anything"),
        ("note.pdf.desktop", b"text"),
        ("note.bat. ", b"text"),
        ("note.pdf", b"MZ\x90\x00"),
        ("note", b"\x7fELF\x02"),
        ("note.txt", b"\n#!/bin/sh"),
        ("note.txt", b"\xef\xbb\xbf[Desktop Entry]\n"),
        ("note", b"\xcf\xfa\xed\xfe"),
    ],
)
def test_programs_and_what_leads_to_them_are_known(name: str, content: bytes) -> None:
    assert is_runnable(name, content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("note.pdf", b"%PDF-1.7"),
        ("note.docx", b"PK\x03\x04"),
        ("exe", b"the word exe"),
        ("list.csv", b"name;date\n"),
        ("photo.jpeg", b"\xff\xd8\xff"),
    ],
)
def test_papers_pictures_and_tables_are_not(name: str, content: bytes) -> None:
    assert not is_runnable(name, content)
