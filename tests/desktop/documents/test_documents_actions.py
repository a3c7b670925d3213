"""What the page of documents filters for and sorts by, by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtTest import QTest

from desktop.shell import dialogs
from desktop.widgets.column import Sort
from desktop.widgets.icon_button import IconButton
from tests.desktop.documents.driving import Documents


def keys(documents: Documents, sequence: str) -> None:
    """Press keys one after the other, and wait for what they do."""
    QTest.keySequence(documents.window, QKeySequence(sequence))
    documents.settle()


def ticked(documents: Documents) -> list[str]:
    """Which filters are ticked."""
    acts = documents.page.acts
    return [
        declared.name.removeprefix("documents.")
        for declared, made in acts
        if made.isChecked() and ".column." not in declared.name and ".sort." not in declared.name
    ]


def test_filters_are_put_in_and_out_and_ticked(documents: Documents) -> None:
    everything = documents.symbols()
    keys(documents, "Ctrl+L, K, N")
    assert documents.symbols()
    assert set(documents.symbols()) < set(everything)
    keys(documents, "Ctrl+L, C")
    keys(documents, "Ctrl+L, F")
    assert ticked(documents) == ["kind.note_by_the_president", "awaited", "with_file"]
    keys(documents, "Ctrl+Shift+L")
    assert ticked(documents) == []
    assert documents.symbols() == everything
    assert not documents.page.acts["documents.clear"].isEnabled()


def test_it_is_sorted_by_what_a_key_says(documents: Documents) -> None:
    keys(documents, "Ctrl+Shift+O, 3")
    assert documents.table.rows.sort_order == Sort("circulated", descending=True)
    keys(documents, "Ctrl+Shift+O, Up")
    assert documents.table.rows.sort_order == Sort("circulated")
    assert not any(name.endswith("fold") for name in documents.page.acts.family("documents"))


def test_the_file_in_hand_is_opened_copied_and_taken_away(
    documents: Documents, monkeypatch: pytest.MonkeyPatch, paper: Path, tmp_path: Path
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.fileName()))
    copy = tmp_path / "copy.pdf"
    monkeypatch.setattr(dialogs, "place_for_copy", lambda *_: copy)
    documents.table.select(documents.line("S/2016/1019").uuid)
    documents.settle()
    acts = documents.page.acts
    acts.renew()
    assert not acts["documents.file.open"].isEnabled()
    other = paper.with_name("Annex.pdf")
    other.write_bytes(b"%PDF-1.7 annex")
    documents.page.files.attach(documents.page.pane.uuid, [paper, other])
    documents.settle()
    take_away = next(
        each
        for each in documents.page.pane.files.findChildren(IconButton)
        if each.accessibleName() == "Take Annex.pdf away"
    )
    take_away.setFocus()
    keys(documents, "Ctrl+Alt+F, O")
    keys(documents, "Ctrl+Alt+F, C")
    assert opened == ["Annex.pdf"]
    assert copy.read_bytes() == other.read_bytes()
    keys(documents, "Ctrl+Alt+F, X")
    assert documents.window.desk.undo_label == "Take Annex.pdf away"
    keys(documents, "Ctrl+Alt+F, X")
    assert documents.window.desk.undo_label == "Take Concept note.pdf away"
    acts.renew()
    assert not acts["documents.file.remove"].isEnabled()
