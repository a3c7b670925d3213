"""What the calendar shows: layers beside the meetings, other bodies, states and kinds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.deadlines import add_deadline
from db.models import (
    Body,
    BodyKind,
    Chairship,
    ChairshipStatus,
    DeadlineKind,
    Meeting,
    MeetingKind,
    MeetingStatus,
)
from db.store import Store
from desktop.calendar.calendar_page import CalendarPage
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.shell.theme import theme
from tests.desktop.calendar.driving import JUNE, Calendar
from tests.desktop.menu_lines import lines, popup

THIRTIETH = date(2016, 6, 30)
TENTH = date(2016, 6, 10)


def with_another_body(session: Session) -> None:
    """Give the chair a second body with a meeting, and both bodies deadlines."""
    first = session.scalars(select(Chairship)).first()
    assert first is not None
    other = Body(
        full_name="Ad Hoc Working Group on Sample Matters",
        short_name="Sample Matters",
        kind=BodyKind.WORKING_GROUP,
    )
    session.add(other)
    session.flush()
    session.add(
        Chairship(
            body_id=other.id,
            person_id=first.person_id,
            begins_on=first.begins_on,
            ends_on=first.ends_on,
            status=ChairshipStatus.APPOINTED,
        )
    )
    session.add(
        Meeting(
            body_id=other.id,
            day=TENTH,
            kind=MeetingKind.BRIEFING,
            status=MeetingStatus.CONFIRMED,
            time_zone="America/New_York",
        )
    )
    for mission in ("UNAMID", "UNDOF", "UNIFIL"):
        add_deadline(
            session, DeadlineKind.MANDATE_RENEWAL, mission, THIRTIETH, consult_days_before=14
        )
    add_deadline(session, DeadlineKind.SILENCE, "Draft report", date(2016, 6, 14))
    add_deadline(session, DeadlineKind.DOCUMENT, "Concept note", date(2016, 6, 14))


@pytest.fixture
def library(library: Path) -> Path:
    """The example, whose chair has a second body, and deadlines in June."""
    with Store.open(library) as store, store.write("Another body") as session:
        with_another_body(session)
    return library


@pytest.fixture
def june(calendar: Calendar) -> Calendar:
    calendar.go(date(2016, 6, 1))
    return calendar


def keys(calendar: Calendar, sequence: str) -> None:
    QTest.keySequence(calendar.window, QKeySequence(sequence))
    calendar.settle()


def notes(calendar: Calendar, day: date) -> list[str]:
    return [note.words for note in calendar.page.month.view.reading.notes.get(day, ())]


# -- layers ---------------------------------------------------------------------------------------


def test_renewals_and_holidays_are_told_from_the_first(june: Calendar) -> None:
    assert notes(june, THIRTIETH) == ["3 mandates end"]
    assert notes(june, date(2016, 5, 30)) == ["UN holiday: Memorial Day"]
    assert notes(june, date(2016, 6, 14)) == []


def test_layers_are_shown_and_hidden_from_the_menu_of_the_header(june: Calendar) -> None:
    june.press("Choose what is shown", june.page.header)
    offered = lines(popup())
    ticked = [words for words, line in offered.items() if line.isChecked()]
    assert ticked == ["United Nations holidays", "Mandate renewals"]
    offered["Consultations before renewals"].trigger()
    popup().close()
    june.settle()
    assert notes(june, date(2016, 6, 16)) == ["Consult on 3 mandates"]


def test_layers_are_turned_by_keys_and_each_has_its_mark_and_words(june: Calendar) -> None:
    keys(june, "Ctrl+Alt+Y, S")
    keys(june, "Ctrl+Alt+Y, D")
    assert notes(june, date(2016, 6, 14)) == [
        "Document due: Concept note",
        "Silence ends: Draft report",
    ]
    found = june.page.month.view.reading.notes[date(2016, 6, 14)]
    assert len({note.mark for note in found}) == 2
    assert len({note.role for note in found}) == 2
    keys(june, "Ctrl+Alt+Y, U")
    assert notes(june, date(2016, 5, 30)) == []


def test_layers_are_painted_in_their_colours_in_month_and_year(june: Calendar) -> None:
    place = next(p for p in june.page.month.view.layout_.notes if p.note.day == THIRTIETH)
    assert has(june.view.grab().toImage(), place.rect, theme().color("info"))
    june.look_at("year")
    cell = june.view.layout_.cell(THIRTIETH)
    assert cell is not None
    assert has(june.view.grab().toImage(), cell.rect, theme().color("info"))


def has(image: QImage, rect: object, color: QColor) -> bool:
    return any(
        image.pixelColor(x, y) == color
        for x in range(rect.left(), rect.right())  # type: ignore[attr-defined]
        for y in range(rect.top(), rect.bottom() + 1)  # type: ignore[attr-defined]
    )


# -- bodies, states, kinds ------------------------------------------------------------------------


def test_another_body_of_the_chair_is_one_key_away_in_its_own_colour(june: Calendar) -> None:
    assert TENTH not in june.days()
    keys(june, "Ctrl+Alt+B, 1")
    assert TENTH in june.days()
    chip = june.view.layout_.chips_of_day(TENTH)[0]
    assert june.view.tip_at(chip.rect.center()) == "Confirmed · Sample Matters: Briefing"
    for view in ("month", "year"):
        june.look_at(view)
        chip = june.view.layout_.chips_of_day(TENTH)[0]
        assert has(june.view.grab().toImage(), chip.rect, theme().chart(0))
    keys(june, "Ctrl+Alt+B, 1")
    assert TENTH not in june.days()


def test_the_other_body_is_in_the_menu_by_its_name(june: Calendar) -> None:
    june.press("Choose what is shown", june.page.header)
    bodies = lines(popup())["Bodies of the chair"].menu()
    assert [*lines(bodies)] == ["Sample Matters"]
    popup().close()


def test_states_and_kinds_are_hidden_and_the_page_says_so(june: Calendar) -> None:
    held = june.page.acts["calendar.shown_state.held"]
    assert held.isChecked()
    held.trigger()
    june.settle()
    assert june.days() == []
    assert june.page.status().endswith("some are hidden")
    assert not held.isChecked()
    keys(june, "Ctrl+Alt+A")
    assert june.days() == [JUNE]
    assert "hidden" not in june.page.status()
    june.page.acts["calendar.shown_kind.thematic"].trigger()
    june.settle()
    assert june.days() == []


def test_what_is_shown_is_the_same_in_every_view_and_at_the_next_start(
    june: Calendar, make_window: Callable[[Path], MainWindow], library: Path
) -> None:
    keys(june, "Ctrl+Alt+B, 1")
    keys(june, "Ctrl+Alt+Y, S")
    june.look_at("year")
    assert TENTH in june.days()
    june.window.close()
    QApplication.processEvents()
    window = make_window(library)
    window.go(Address("calendar"))
    june.qtbot.waitUntil(lambda: not window.desk.is_busy)
    page = window.stack.current
    assert isinstance(page, CalendarPage)
    june.qtbot.waitUntil(lambda: page.scope is not None and len(page.scope.bodies) == 2)
    june.qtbot.waitUntil(lambda: not window.desk.is_busy)
    assert page.scope is not None
    assert len(page.scope.shown.bodies or ()) == 2
    assert {layer.value for layer in page.scope.layers} == {"renewals", "silences"}
