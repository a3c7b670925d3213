"""The palette finds every record and every action."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.shell.command_palette import CommandPalette
from desktop.shell.main_window import MainWindow
from desktop.shell.palette_delegate import elided_around, found_in
from desktop.shell.theme import theme
from tests.desktop.driving import Settled


@pytest.fixture
def palette(window: MainWindow) -> CommandPalette:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return window.findChildren(CommandPalette)[0]


def _type(palette: CommandPalette, text: str, qtbot: QtBot, settled: Settled) -> list[str]:
    field = palette.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, text)
    qtbot.waitUntil(lambda: palette.asked == text.strip())
    settled(palette.desk)
    return [line.text for line in palette.lines]


def test_it_finds_a_person_without_accents(
    palette: CommandPalette, window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    lines = _type(palette, "herve lad", qtbot, settled)
    assert "People" in lines
    assert any("Ladsous" in line for line in lines)
    QTest.keyClick(palette.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    settled(window.desk)
    assert window.stack.name == "briefers"
    assert window.desk.here.family == "people"


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("S/2016/1018", "Documents"), ("technology", "Meetings"), ("24 June 2016", "Meetings")],
)
def test_it_finds_symbols_meetings_and_days(
    palette: CommandPalette, qtbot: QtBot, settled: Settled, typed: str, kind: str
) -> None:
    assert kind in _type(palette, typed, qtbot, settled)


def test_it_finds_a_meeting_by_who_spoke_there(
    palette: CommandPalette, qtbot: QtBot, settled: Settled
) -> None:
    lines = _type(palette, "dwan", qtbot, settled)
    assert {"People", "Meetings"} <= set(lines)
    told = {line.text: line.detail for line in palette.lines}
    assert told["24 June 2016"].endswith(" · Dwan, Chen")
    assert told["27 July 2016"].endswith(" · Dwan, Hilale")


def test_it_lists_every_action_that_can_be_done_with_its_keys(
    palette: CommandPalette, window: MainWindow
) -> None:
    listed = {line.action for line in palette.lines if line.action is not None}
    for table in [window.actions_table, *window.stack.actions.values()]:
        for _, action in table:
            assert (action in listed) is action.isEnabled()
    keys = {line.text: line.keys for line in palette.lines if line.action is not None}
    assert keys["Settings"] in ("Ctrl+7", "Ctrl+,")


def test_an_action_is_found_by_its_words_and_done(
    palette: CommandPalette, window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    lines = _type(palette, "larger te", qtbot, settled)
    assert "Larger text" in lines
    row = lines.index("Larger text")
    for _ in range(row - lines.index("Actions") - 1):
        QTest.keyClick(palette.findChildren(QLineEdit)[0], Qt.Key.Key_Down)
    QTest.keyClick(palette.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    assert window.desk.settings.value("look/text_scale") == pytest.approx(1.1)


def test_an_action_that_is_called_so_comes_before_records_that_speak_of_it(
    palette: CommandPalette, qtbot: QtBot, settled: Settled
) -> None:
    lines = _type(palette, "peace", qtbot, settled)
    assert lines.index("People") < len(lines)
    field = palette.findChildren(QLineEdit)[0]
    field.clear()
    lines = _type(palette, "set", qtbot, settled)
    assert lines[:2] == ["Actions", "Settings"]


def test_escape_leaves_it_and_the_focus_goes_back(
    palette: CommandPalette, window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(palette.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(CommandPalette))


def test_nothing_found_is_said(palette: CommandPalette, qtbot: QtBot, settled: Settled) -> None:
    assert _type(palette, "zzqqxx", qtbot, settled) == []
    assert palette.found == "Nothing found"


def test_its_lines_keep_to_the_contract_of_models(
    palette: CommandPalette, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(palette.model)


def test_what_is_found_at_the_end_of_a_long_text_is_shown() -> None:
    metrics = QFontMetrics(theme().font("caption"))
    text = "Potential for complementarity between United Nations entities · Dwan, Chen"
    width = metrics.horizontalAdvance(text) // 2
    assert elided_around(text, "potential", metrics, width).startswith("Potential for")
    assert elided_around(text, "dwan", metrics, width).endswith("Dwan, Chen")
    assert elided_around(text, "dwan", metrics, 2 * width + 2) == text


@pytest.mark.parametrize(
    ("text", "typed", "places"),
    [
        ("Renata Dwan", "dwan", [(7, 11)]),
        ("Hervé Ladsous", "herve", [(0, 5)]),
        ("S/2016/1018", "s/2016", [(0, 6)]),
        ("Renata Dwan", "wan", []),
        ("Renata Dwan", "", []),
    ],
)
def test_what_is_typed_is_marked_where_words_begin(
    text: str, typed: str, places: list[tuple[int, int]]
) -> None:
    assert found_in(text, typed) == places
