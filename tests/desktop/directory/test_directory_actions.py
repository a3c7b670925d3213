"""Whom the directory lists, in which groups and as of which day, by keys alone."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.widgets.day_picker import DayPicker
from desktop.wording.days import short_day
from tests.desktop.directory.driving import Directory
from tests.desktop.driving import Key

_DAY_BEFORE = short_day(date.today() - timedelta(days=1))


def keys(directory: Directory, sequence: str) -> None:
    """Press keys one after the other, and wait for what they do."""
    QTest.keySequence(directory.window, QKeySequence(sequence))
    directory.settle()


def ticked(directory: Directory, family: str) -> list[str]:
    """Which actions of a family are ticked, without its name."""
    acts = directory.page.acts
    acts.renew()
    return [name.rpartition(".")[2] for name in acts.family(family) if acts[name].isChecked()]


def test_whom_it_lists_and_of_which_kind(directory: Directory) -> None:
    assert ticked(directory, "briefers.whom") == ["period"]
    keys(directory, "Ctrl+L, A")
    assert ticked(directory, "briefers.whom") == ["all"]
    keys(directory, "Ctrl+L, K, R")
    keys(directory, "Ctrl+L, K, U")
    assert ticked(directory, "briefers.kind") == ["un_body", "regional_organization"]
    keys(directory, "Ctrl+L, K, R")
    assert ticked(directory, "briefers.kind") == ["un_body"]
    keys(directory, "Ctrl+Shift+L")
    assert ticked(directory, "briefers.kind") == []


def test_in_groups_that_fold(directory: Directory) -> None:
    assert ticked(directory, "briefers.group") == ["none"]
    keys(directory, "Ctrl+G, B")
    assert ticked(directory, "briefers.group") == ["organisation"]
    people = directory.names()
    keys(directory, "Ctrl+T, F")  # at once: what can be done is asked before a key is heard
    assert directory.names() == []
    keys(directory, "Ctrl+T, U")
    assert directory.names() == people


def test_as_of_which_day(directory: Directory) -> None:
    assert ticked(directory, "briefers.as_of") == ["end"]
    keys(directory, "Ctrl+D, T")
    assert ticked(directory, "briefers.as_of") == ["today"]
    keys(directory, "Ctrl+D, A")
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, DayPicker)
    directory.qtbot.keyClick(picker.grid, Key.Key_Left)
    directory.qtbot.keyClick(picker.grid, Key.Key_Return)
    directory.window.activateWindow()  # which a screen does by itself
    directory.settle()
    assert ticked(directory, "briefers.as_of") == ["other"]
    assert directory.page.bar.as_of.text() == _DAY_BEFORE
    keys(directory, "Ctrl+D, E")
    assert ticked(directory, "briefers.as_of") == ["end"]
