"""Actions made of records: libraries opened before, and reporting periods."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.queries.periods import PeriodRow
from desktop.shell.address import Address
from desktop.shell.command_palette import CommandPalette
from desktop.shell.main_window import MainWindow
from desktop.shell.record_actions import period_actions, recent_actions
from tests.desktop.driving import Settled
from tests.desktop.menu_lines import line, lines


def _period(number: int, body: int = 1) -> PeriodRow:
    year = 2000 + number
    return PeriodRow(
        number, f"u{number}", str(year), date(year, 1, 1), date(year, 12, 31), body,
        f"Working Group {body}", None,
    )  # fmt: skip


def test_the_first_nine_have_keys() -> None:
    made = period_actions(_period(number) for number in range(12))
    assert made[0].keys == ("Ctrl+Alt+P, 1",)
    assert made[8].keys == ("Ctrl+Alt+P, 9",)
    assert [each.keys for each in made[9:]] == [(), (), ()]


def test_a_period_says_its_body_where_there_are_several() -> None:
    (alone,) = period_actions([_period(16)])
    assert alone.text == "2016 · 1 Jan – 31 Dec 2016"
    both = period_actions([_period(16), _period(17, body=2)])
    assert [each.text.rpartition(" · ")[2] for each in both] == [
        "Working Group 1", "Working Group 2",
    ]  # fmt: skip


def test_libraries_opened_before_are_named_by_their_files() -> None:
    (made,) = recent_actions([Path("/desk/Counter & terrorism.chairdesk")])
    assert made.text == "Counter & terrorism"
    assert made.names_a_record
    assert made.argument == "/desk/Counter & terrorism.chairdesk"


def test_a_library_opened_before_is_in_the_menu_and_opens_by_its_keys(
    window: MainWindow, qtbot: QtBot, library: Path
) -> None:
    other = library.with_name("Other & more.chairdesk")
    window.show_recent([library, other])
    file = next(each.menu() for each in window.menus.actions() if "File" in each.text()[1:])
    assert [*lines(line(file, "Open recent").menu())] == ["year", "Other & more"]
    with qtbot.waitSignal(window.library_wanted) as wanted:
        QTest.keyClick(window, Qt.Key.Key_O, CTRL_ALT)
        QTest.keyClick(window, Qt.Key.Key_1)
    assert wanted.args == [library]
    window.show_recent([])
    assert "Open recent" not in lines(file)


CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def test_a_period_is_gone_to_by_keys_and_by_the_palette(
    window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    window.actions_table["window.new_period"].trigger()
    qtbot.waitUntil(lambda: window.desk.period is not None and window.desk.period.label == "2017")
    settled(window.desk)
    window.go(Address("briefers"))
    settled(window.desk)
    periods = {each.label: each.uuid for each in window.desk.periods}
    made = {
        year: window.actions_table[f"window.in_period.{uuid}"] for year, uuid in periods.items()
    }
    assert (made["2016"].isChecked(), made["2017"].isChecked()) == (False, True)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL_ALT)
    QTest.keyClick(window, Qt.Key.Key_2)
    settled(window.desk)
    assert window.desk.period is not None
    assert window.desk.period.label == "2016"
    palette = CommandPalette.open_over(window)
    found = next(each for each in palette.lines if "2017" in each.text)
    assert found.text == "Reporting period: 2017 · 1 Jan – 31 Dec 2017"
    palette.close()
    window.desk.undo()  # the period is not there any more, nor is its action
    settled(window.desk)
    assert len(window.actions_table.family("window.in_period")) == 1
