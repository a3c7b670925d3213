"""A line of text that is cut where it does not fit."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.widgets.elided_label import ElidedLabel
from tests.desktop.widgets.shown import shown

LONG = "Head of the Policy and Best Practices Service of the Department"


def test_a_text_that_is_cut_is_whole_in_the_tooltip_and_for_a_screen_reader(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    window = shown(qtbot, label, width=160)
    label.grab()
    assert label.is_cut
    assert label.toolTip() == LONG
    assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == LONG
    assert window.width() == 160


def test_a_text_that_fits_has_no_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("Head", "muted")
    shown(qtbot, label)
    label.grab()
    assert not label.is_cut
    assert label.toolTip() == ""
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance("Head")
