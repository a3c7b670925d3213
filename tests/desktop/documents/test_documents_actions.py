"""What the page of documents filters for and sorts by, by keys alone."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from desktop.widgets.column import Sort
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
