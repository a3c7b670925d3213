"""What a view, a meeting or the report shows, seen as pages and taken to paper or to a file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from db.report.page_images import Pages
from desktop.meeting.meeting_hours import SECOND_ZONE
from desktop.meeting.meeting_page import MeetingPage
from desktop.printing import printers
from desktop.printing.addresses import meeting_pages
from desktop.printing.print_page import PrintPage
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from tests.desktop.calendar.driving import JUNE, Calendar
from tests.desktop.driving import Key


@pytest.fixture
def kept() -> Mapping[str, object]:
    """A day of the example, so that no meeting is shown before one is chosen."""
    return {"calendar/day": "2016-06-24"}


@pytest.fixture
def calendar(qtbot: QtBot, window: MainWindow) -> Calendar:
    driven = Calendar(qtbot, window)
    driven.choose(JUNE)
    return driven


def press(calendar: Calendar, keys: str) -> PrintPage:
    """Press keys, and wait for the pages that they lead to."""
    QTest.keySequence(calendar.window, QKeySequence(keys))
    calendar.qtbot.waitUntil(lambda: isinstance(calendar.window.stack.current, PrintPage))
    return laid_out(calendar)


def laid_out(calendar: Calendar) -> PrintPage:
    """The page of pages, once they are laid out and drawn."""
    page = calendar.window.stack.current
    assert isinstance(page, PrintPage)
    calendar.settle()
    calendar.qtbot.waitUntil(page.has_pages, timeout=20_000)
    calendar.qtbot.waitUntil(page.is_at_rest, timeout=20_000)
    return page


def words(page: PrintPage) -> str:
    return page.view.text_of(0)


def test_the_view_in_front_is_shown_as_pages(calendar: Calendar, subtests: pytest.Subtests) -> None:
    for view, said in [
        ("year", "1 January to 31 December 2016"),
        ("month", "in June 2016"),
        ("day", "24 June 2016"),
        ("agenda", "Peacekeeping Operations, 2016"),
        ("programme", "Programme of work of the Working Group"),
    ]:
        with subtests.test(view=view):
            calendar.page.show_view(view)
            calendar.settle()
            page = press(calendar, "Ctrl+P")
            assert said in words(page).replace("\n", " ")
            assert page.view.count >= 1
            assert "page" in page.status()
            calendar.window.go(Address("calendar"))
            calendar.settle()


def test_a_week_is_shown_by_its_days(calendar: Calendar) -> None:
    calendar.page.show_view("week")
    calendar.settle()
    page = press(calendar, "Ctrl+P")
    assert "Friday, 24 June" in words(page)
    assert "27 May" not in words(page)


def test_states_that_are_hidden_are_not_printed(calendar: Calendar) -> None:
    calendar.page.filter.turn("held")
    calendar.settle()
    assert "No meetings are planned." in words(press(calendar, "Ctrl+P"))


def test_the_hours_of_the_second_zone_stand_below(calendar: Calendar) -> None:
    calendar.window.desk.settings.keep(SECOND_ZONE, "Africa/Addis_Ababa")
    calendar.plan(JUNE.replace(day=17), starts_at=time(15))
    assert "10 p.m. (Addis Ababa)" in words(press(calendar, "Ctrl+P")).replace("\u00a0", " ")


def test_the_meeting_in_hand_is_printed_alone(calendar: Calendar) -> None:
    page = press(calendar, "Ctrl+Alt+Shift+P")
    assert "Friday, 24 June 2016" in words(page)
    assert "Briefers" in words(page)
    calendar.key(Key.Key_Escape)
    assert calendar.window.stack.name == "calendar"
    assert calendar.page.uuid == calendar.window.desk.here.uuid


def test_a_meeting_is_printed_from_its_own_page(calendar: Calendar) -> None:
    calendar.key(Key.Key_Return)
    assert isinstance(calendar.window.stack.current, MeetingPage)
    page = press(calendar, "Ctrl+P")
    assert "Friday, 24 June 2016" in words(page)
    calendar.press("Back", page)
    assert isinstance(calendar.window.stack.current, MeetingPage)


def test_the_report_is_printed_whole(calendar: Calendar) -> None:
    calendar.window.go(Address("report"))
    calendar.settle()
    page = press(calendar, "Ctrl+P")
    assert page.view.count >= 5


def test_a_change_of_the_records_changes_the_pages(calendar: Calendar) -> None:
    page = press(calendar, "Ctrl+P")
    calendar.plan(JUNE.replace(day=17), room="Conference Room 7")
    laid_out(calendar)
    assert "Conference Room 7" in words(page)


def test_a_meeting_that_is_gone_leads_to_the_calendar(calendar: Calendar) -> None:
    calendar.window.go(meeting_pages("00000000-0000-4000-8000-000000000000"))
    calendar.settle()
    assert calendar.window.stack.name == "calendar"


def test_without_a_printer_the_person_is_told_to_save(
    calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printers, "has_printer", lambda: False)
    page = press(calendar, "Ctrl+P")
    assert page.no_printer.isVisible()
    assert page.no_printer.text().startswith("No printer is installed")
    assert not page.print_button.isEnabled()
    assert page.save_button.isEnabled()


def test_the_pages_are_saved_as_a_file(
    calendar: Calendar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def choose(_parent: QWidget, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        offered.append(Path(start).name)
        return str(tmp_path / "june"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    page = press(calendar, "Ctrl+P")
    calendar.press(page.save_button)
    assert offered == ["Meetings of the Working Group on Peacekeeping Operations in June 2016.pdf"]
    assert Pages((tmp_path / "june.pdf").read_bytes()).count == page.view.count
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    calendar.press(page.save_button)
    assert [each.name for each in tmp_path.glob("*.pdf")] == ["june.pdf"]


def test_the_pages_are_printed_on_the_printer_that_is_chosen(
    calendar: Calendar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "paper.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    chosen = [None, printer]
    monkeypatch.setattr(printers, "has_printer", lambda: True)
    monkeypatch.setattr(printers, "printer_to_use", lambda *_: chosen.pop(0))
    page = press(calendar, "Ctrl+P")
    assert not page.no_printer.isVisible()
    calendar.press(page.print_button)
    assert not target.exists()
    QTest.keySequence(calendar.window, QKeySequence("Ctrl+P"))
    calendar.settle()
    calendar.qtbot.waitUntil(target.exists)
    assert Pages(target.read_bytes()).count == page.view.count
