"""Files dropped on the details of a meeting are its concept note; elsewhere they are imported."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.meeting.note_drop import NoteDrop
from desktop.shell.theme import appearance
from tests.desktop.calendar.driving import JUNE, Calendar
from tests.desktop.dropping import drop, hover, leave, taker


@pytest.fixture
def june(calendar: Calendar) -> Calendar:
    calendar.choose(JUNE)
    return calendar


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "note.pdf"
    path.write_bytes(b"%PDF-1.7 note")
    return path


def mark(calendar: Calendar) -> NoteDrop:
    return calendar.details.drop


def files(calendar: Calendar) -> list[str]:
    facts = calendar.details.facts
    note = facts.concept_note if facts is not None else None
    return [file.name for file in note.files] if note is not None else []


def test_a_file_dropped_anywhere_on_the_details_is_the_concept_note(
    june: Calendar, paper: Path
) -> None:
    details = june.details
    symbol = next(each for each in details.findChildren(QLineEdit) if each.isVisible())
    for widget in (details, details.head, details.note, details.briefers, symbol):
        details.parts.ensureWidgetVisible(widget)
        asked = taker(june.window, widget, QPoint(4, 4))
        assert details.isAncestorOf(asked) or asked is details
    june.undoes(lambda: drop(details, QPoint(60, 300), [paper]))
    june.choose(JUNE)
    assert files(june) == ["note.pdf"]
    assert june.window.stack.name == "calendar"
    assert june.window.desk.undo_label == "Attach note.pdf"


def test_a_file_dropped_on_a_field_is_no_text_of_it(june: Calendar, paper: Path) -> None:
    symbol = next(each for each in june.details.note.findChildren(QLineEdit) if each.isVisible())
    before = symbol.text()
    assert drop(symbol, QPoint(4, 4), [paper])
    june.settle()
    assert symbol.text() == before
    assert files(june) == ["note.pdf"]


def test_several_files_are_one_step(june: Calendar, paper: Path, tmp_path: Path) -> None:
    annex = tmp_path / "annex.docx"
    annex.write_bytes(b"PK annex")
    june.undoes(lambda: drop(june.details, QPoint(60, 300), [paper, annex]))
    assert june.window.desk.undo_label == "Attach 2 files"


def test_the_place_is_shown_while_a_file_is_in_the_window(june: Calendar, paper: Path) -> None:
    shown = mark(june).mark
    assert hover(june.window, QPoint(400, 400), [paper])
    assert shown.isVisible()
    assert shown.offers
    assert shown.words == "Drop the concept note here"
    leave(june.window)
    assert hover(june.details, QPoint(60, 300), [paper])
    assert (shown.isVisible(), shown.offers) == (True, False)
    assert shown.words == "Concept note of 24 June 2016"
    leave(june.details)
    assert not shown.isVisible()


def test_the_offered_place_is_drawn_in_every_theme(
    june: Calendar, paper: Path, subtests: pytest.Subtests
) -> None:
    for scheme in ["light", "dark", "high-contrast"]:
        with subtests.test(scheme=scheme):
            appearance().set_scheme(scheme)
            before = june.details.grab().toImage()
            hover(june.window, QPoint(400, 400), [paper])
            QApplication.processEvents()
            offered = june.details.grab().toImage()
            leave(june.window)
            hover(june.details, QPoint(60, 300), [paper])
            taken = june.details.grab().toImage()
            assert before != offered != taken
            leave(june.details)


def test_elsewhere_a_file_is_imported(june: Calendar, paper: Path) -> None:
    assert hover(june.view, QPoint(40, 40), [paper])  # by the window: the month takes themes alone
    assert drop(june.window, QPoint(400, 400), [paper])
    assert june.window.stack.name == "import"
    assert not mark(june).mark.isVisible()
    june.settle()


def test_without_a_meeting_the_details_leave_files_to_the_window(
    june: Calendar, paper: Path
) -> None:
    june.go(JUNE)
    assert june.selected() is None
    for widget in (june.details, june.window):
        hover(widget, QPoint(60, 300), [paper])
        assert not mark(june).mark.isVisible()
    assert drop(june.details, QPoint(60, 300), [paper])
    assert june.window.stack.name == "import"
    june.settle()


def test_a_file_that_cannot_be_read_is_told_and_not_attached(
    june: Calendar, tmp_path: Path
) -> None:
    before = june.export()
    drop(june.details, QPoint(60, 300), [tmp_path])
    june.settle()
    assert june.export() == before
