"""What the window does by keys: colours, sizes of text, and one kind of file written."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.shell.theme import appearance
from tests.desktop.driving import Settled


def keys(window: MainWindow, sequence: str) -> None:
    """Press keys one after the other."""
    QTest.keySequence(window, QKeySequence(sequence))


def test_colours_are_chosen_by_keys_ticked_and_kept(window: MainWindow) -> None:
    for letter, scheme in (("D", "dark"), ("H", "high-contrast"), ("L", "light")):
        keys(window, f"Ctrl+Alt+C, {letter}")
        assert appearance().scheme == scheme
        assert window.desk.settings.value("look/scheme", "") == scheme
        ticked = [
            name
            for name in window.actions_table.family("window.scheme")
            if window.actions_table[name].isChecked()
        ]
        assert ticked == [f"window.scheme.{scheme}"]


def test_text_goes_back_to_its_usual_size(window: MainWindow) -> None:
    keys(window, "Ctrl++")
    assert appearance().text_scale > 1
    keys(window, "Ctrl+0")
    assert appearance().text_scale == 1.0
    assert window.desk.settings.value("look/text_scale", 2.0) == 1.0


def test_one_kind_of_file_is_offered_first(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: object, _title: str, start: str, kinds: str) -> tuple[str, str]:
        asked.append(f"{start} {kinds.split(';;')[0]}")
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    keys(window, "Ctrl+Alt+E, M")
    keys(window, "Ctrl+E")
    assert "Meetings 2016 Meetings, " in asked[0]
    assert "Report 2016 Report, Word" in asked[1]


def test_bodies_and_periods_are_changed_among_the_settings(
    window: MainWindow, settled: Settled
) -> None:
    window.go(Address("calendar"))
    settled(window.desk)
    keys(window, "Ctrl+Alt+P, B")
    settled(window.desk)
    assert window.stack.name == "settings"


def test_navigation_and_details_are_ticked_while_they_are_so(window: MainWindow) -> None:
    window.resize(1280, 800)
    fold, details = (window.actions_table[f"window.{name}"] for name in ("fold", "details"))
    before = fold.isChecked(), details.isChecked()
    keys(window, "Shift+F9")
    keys(window, "F9")
    assert (fold.isChecked(), details.isChecked()) == (not before[0], not before[1])
    assert window.navigation.folded is fold.isChecked()
    assert window.workspace.details_shown is details.isChecked()
