"""Settings: looks at once, bodies, periods and chairs in place."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.language import tr
from db.queries.chairs import ChairRow, chairs
from desktop.application import Application
from desktop.settings.settings_page import SettingsPage
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.shell.settings import Settings
from desktop.shell.theme import appearance, theme
from desktop.widgets.field import fields_in
from desktop.widgets.typed_field import TypedField
from tests.db.libraries import exported
from tests.desktop.driving import Settled


@pytest.fixture
def page(window: MainWindow, settled: Settled) -> SettingsPage:
    window.resize(1280, 800)
    window.go(Address("settings"))
    settled(window.desk)
    page = window.stack.current
    assert isinstance(page, SettingsPage)
    return page


def _fields(page: QWidget, name: str) -> list[TypedField]:
    fields = (each for each in fields_in(page) if isinstance(each, TypedField))
    return [each for each in fields if each.name == name]


def _write(field: TypedField, text: str, page: SettingsPage, settled: Settled) -> None:
    field.text.setFocus()
    QTest.keyClick(field.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field.text, Qt.Key.Key_Delete)
    QTest.keyClicks(field.text, text)
    QTest.keyClick(field.text, Qt.Key.Key_Return)
    settled(page.desk)


def _chairs(page: SettingsPage, settled: Settled) -> list[ChairRow]:
    found: list[list[ChairRow]] = []
    page.desk.ask(chairs, found.append, owner=page)
    settled(page.desk)
    return found[0]


def test_another_theme_is_there_at_once_and_remembered(page: SettingsPage) -> None:
    box = next(
        each.control
        for each in fields_in(page)
        if each.name == "Colours" and isinstance(each.control, QComboBox)
    )
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_End)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert theme().name == "high-contrast"
    assert page.desk.settings.value("look/scheme") == "high-contrast"
    appearance().set_scheme("light")


def test_a_period_is_renamed_in_place_and_undone(page: SettingsPage, settled: Settled) -> None:
    store = page.desk.store
    assert store is not None
    before = exported(store)
    _write(_fields(page, "Period")[0], "2016 report", page, settled)
    assert page.desk.period is not None
    assert page.desk.period.label == "2016 report"
    page.desk.undo()
    settled(page.desk)
    assert exported(store) == before


def test_a_period_that_would_end_before_it_begins_is_refused_beside_the_day(
    page: SettingsPage, settled: Settled
) -> None:
    field = _fields(page, "Last day")[0]
    _write(field, "1 January 2010", page, settled)
    assert "cannot stand before its first" in field.error()


def test_a_chair_is_added_with_a_delegation_and_undone_step_by_step(
    page: SettingsPage, settled: Settled, qtbot: QtBot
) -> None:
    store = page.desk.store
    assert store is not None
    before = exported(store)
    first = _chairs(page, settled)
    empty = next(each for each in _fields(page, "Chair") if not each.value())
    _write(empty, "Ana Silva", page, settled)
    assert page.desk.undo_label == "Put Ana Silva into the chair"
    newest = _chairs(page, settled)[0]
    assert newest.name == "Ana Silva"
    ended = [chair.ends_on for chair in first if chair.ends_on is not None]
    if ended:
        assert newest.begins_on is not None
        assert newest.begins_on > max(ended)
    qtbot.waitUntil(lambda: len(_fields(page, "Delegation")) == len(first) + 1)
    for name, text in (("Delegation", "Portugal"), ("Until", "31 December 2018")):
        empty = next(each for each in _fields(page, name) if not each.value())
        _write(empty, text, page, settled)
    newest = _chairs(page, settled)[0]
    assert (newest.delegation, newest.ends_on) == ("Portugal", date(2018, 12, 31))
    for _ in range(3):
        page.desk.undo()
        settled(page.desk)
    assert exported(store) == before


def test_a_chair_is_taken_away_and_comes_back(page: SettingsPage, settled: Settled) -> None:
    before = _chairs(page, settled)
    button = next(
        each
        for each in page.findChildren(QWidget)
        if each.accessibleName() == "Take this chair away" and each.isVisible()
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(page.desk)
    assert len(_chairs(page, settled)) == len(before) - 1
    page.desk.undo()
    settled(page.desk)
    assert _chairs(page, settled) == before


def test_a_copy_is_made_on_demand(page: SettingsPage, settled: Settled) -> None:
    from db import paths

    button = next(each for each in page.findChildren(QPushButton) if "copy" in each.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(page.desk)
    assert len(list(paths.backup_folder().glob("*.chairdesk"))) == 1


def test_single_keys_can_be_switched_off_and_stay_off(
    page: SettingsPage, window: MainWindow, settled: Settled
) -> None:
    switch = next(each.control for each in fields_in(page) if each.name == "Single keys")
    new = window.stack.actions["calendar"]["calendar.new"]
    assert "N" in [keys.toString() for keys in new.shortcuts()]
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert [keys.toString() for keys in new.shortcuts()] == ["Ctrl+N"]
    assert page.desk.settings.value("keys/single") is False
    window.go(Address("calendar"))
    settled(window.desk)
    before = window.desk.undo_label
    QTest.keyClick(window, Qt.Key.Key_N)
    settled(window.desk)
    assert window.desk.undo_label == before
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert "N" in [keys.toString() for keys in new.shortcuts()]


def test_the_language_chosen_is_spoken_at_the_next_start(
    qapp: QApplication, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CHAIRDESK_LANGUAGE")
    Settings().keep("look/language", "fr")
    application = Application(qapp)
    assert os.environ["CHAIRDESK_LANGUAGE"] == "fr"
    assert tr("Settings") == "Réglages"
    application.deleteLater()
