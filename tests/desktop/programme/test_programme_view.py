"""The programme of work: themes in order, what became of each, added, dropped, given a day."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip

from db.queries.programme import ThemeOutcome
from desktop.calendar.theme_drag import theme_data
from tests.desktop.driving import LEFT, NONE, Key
from tests.desktop.menu_lines import lines, popup
from tests.desktop.programme.driving import Programme

FIRST = ["Use", "Partnerships", "Potential", "Policy", "Protection", "Robust", "Triangular",
         "Transition", "Women", "United", "Safety"]  # fmt: skip


def test_the_themes_stand_in_order_with_what_became_of_each(programme: Programme) -> None:
    assert programme.titles() == FIRST
    assert programme.row("Use").outcome is ThemeOutcome.HELD
    assert programme.row("United").outcome is ThemeOutcome.DROPPED
    assert programme.row("Triangular").outcome is ThemeOutcome.CARRIED_OVER
    assert programme.view.title(programme.page.scope) == "2016"  # type: ignore[arg-type]


def test_what_a_meeting_recommended_leaves_its_room_to_the_programme(programme: Programme) -> None:
    assert not programme.page.panel.isVisible()
    programme.page.show_view("month")
    programme.settle()
    assert programme.page.panel.isVisible()


def test_a_screen_reader_finds_every_theme_with_its_meetings(programme: Programme) -> None:
    themes = QAccessible.queryAccessibleInterface(programme.grid)
    names = [themes.child(place).text(QAccessible.Text.Name) for place in range(11)]
    assert themes.childCount() == 11
    assert names[0] == (
        "1, Use of technology in peacekeeping operations, Held on 28 April, "
        "Held: Thursday 28 April 2016"
    )
    assert names[5].endswith(
        "Friday 16 September 2016, postponed to 14 October, Confirmed: Friday 14 October 2016"
    )
    programme.choose("Robust")
    chosen = themes.focusChild()
    assert chosen.text(QAccessible.Text.Name) == names[5]
    assert chosen.state().focused
    assert themes.indexOfChild(chosen) == 5
    assert themes.childAt(*chosen.rect().center().toTuple()) is not None


# -- going about --------------------------------------------------------------------------------


def test_arrows_go_through_themes_and_their_meetings(programme: Programme) -> None:
    programme.choose("Protection")
    assert programme.page.uuid is None
    programme.key(Key.Key_Down, widget=programme.grid)
    assert programme.view.row == programme.row("Robust")
    programme.key(Key.Key_Right, widget=programme.grid)
    programme.key(Key.Key_Right, widget=programme.grid)
    assert programme.page.meetings.rows[0].day == date(2016, 10, 14)
    programme.key(Key.Key_Left, widget=programme.grid)
    assert programme.page.meetings.rows[0].day == date(2016, 9, 16)
    programme.key(Key.Key_Home, widget=programme.grid)
    assert programme.page.uuid is None
    assert programme.view.row == programme.row("Use")
    programme.key(Key.Key_End, widget=programme.grid)
    programme.key(Key.Key_Down, widget=programme.grid)
    assert programme.view.row == programme.row("Safety")


def test_a_meeting_is_chosen_and_opened_by_mouse(programme: Programme) -> None:
    chip = programme.band("Robust").chips[1]
    programme.qtbot.mouseClick(programme.grid, LEFT, pos=chip.rect.center())
    programme.settle()
    assert programme.page.uuid == chip.meeting.uuid
    with programme.qtbot.waitSignal(programme.view.open_wanted) as told:
        programme.qtbot.mouseDClick(programme.grid, LEFT, pos=chip.rect.center())
    programme.settle()
    assert told.args == [chip.meeting.uuid]


def test_enter_opens_the_meeting_of_a_theme(programme: Programme) -> None:
    programme.choose("Use")
    with programme.qtbot.waitSignal(programme.view.open_wanted) as told:
        programme.qtbot.keyClick(programme.grid, Key.Key_Return)
    assert told.args == [programme.row("Use").meetings[0].uuid]


def test_a_meeting_chosen_elsewhere_is_shown_at_its_theme(programme: Programme) -> None:
    uuid = programme.row("Women").meetings[1].uuid
    programme.page.show_view("month")
    programme.page.go_to(date(2016, 12, 2), (uuid,))
    programme.page.show_view("programme")
    programme.settle()
    assert programme.view.row == programme.row("Women")
    assert programme.grid.meeting_uuid == uuid


def test_tooltips_say_the_whole_title_and_the_day(programme: Programme) -> None:
    band = programme.band("Robust")
    for at, said in (
        (band.title.center(), "Robust mandates and inter-mission cooperation\nNot held"),
        (band.chips[0].rect.center(), "Friday 16 September 2016, postponed to 14 October"),
    ):
        event = QHelpEvent(QEvent.Type.ToolTip, at, programme.grid.mapToGlobal(at))
        QApplication.sendEvent(programme.grid, event)
        assert QToolTip.text().startswith(said)
        QToolTip.hideText()


def test_the_menu_of_a_theme_offers_what_can_be_done(
    programme: Programme, subtests: pytest.Subtests
) -> None:
    for reason in list(QContextMenuEvent.Reason)[:2]:
        with subtests.test(reason=reason):
            programme.choose("Women")
            at = programme.band("Women").title.center()
            event = QContextMenuEvent(reason, at, programme.grid.mapToGlobal(at))
            QApplication.sendEvent(programme.grid, event)
            assert [*lines(popup())][:4] == [
                "Give the theme a day…",
                "Rename the theme…",
                "Move the theme up",
                "Move the theme down",
            ]
            popup().close()


# -- order --------------------------------------------------------------------------------------


def test_a_theme_is_moved_by_key(programme: Programme) -> None:
    programme.choose("Robust")
    programme.undoes(lambda: programme.keys("Alt+Up"), "order")
    assert programme.titles()[4:6] == ["Robust", "Protection"]
    programme.keys("Alt+Down")
    assert programme.titles() == FIRST


def test_a_theme_is_moved_by_mouse(programme: Programme) -> None:
    def act() -> None:
        target = programme.band("Use").rect.top() + 2
        programme.drag("Robust", target)
        programme.qtbot.mouseRelease(programme.grid, LEFT, pos=QPoint(60, target))

    programme.undoes(act, "order")
    assert programme.titles()[:3] == ["Robust", "Use", "Partnerships"]


def test_a_drag_that_ends_where_it_began_or_by_escape_writes_nothing(programme: Programme) -> None:
    before = programme.export()
    programme.drag("Robust", programme.band("Robust").rect.center().y() + 4)
    programme.qtbot.mouseRelease(programme.grid, LEFT, pos=programme.band("Robust").rect.center())
    programme.settle()
    programme.drag("Robust", 4)
    programme.qtbot.keyClick(programme.grid, Key.Key_Escape)
    programme.qtbot.mouseRelease(programme.grid, LEFT, pos=QPoint(60, 4))
    programme.settle()
    assert programme.export() == before
    assert programme.titles() == FIRST


# -- a day --------------------------------------------------------------------------------------


def test_a_theme_is_given_a_day_by_key(programme: Programme) -> None:
    programme.choose("Transition")

    def act() -> None:
        programme.key(Key.Key_M, widget=programme.grid)
        programme.pick()

    programme.undoes(act, "Give a theme the day 31 December 2016")
    assert programme.days("Transition") == [date(2016, 12, 31)]


def test_a_double_click_on_a_month_chooses_a_day_of_it(programme: Programme) -> None:
    at = programme.cell("Safety", 3)
    programme.qtbot.mouseDClick(programme.grid, LEFT, pos=at)
    programme.pick()
    assert date(2016, 3, 1) in programme.days("Safety")


def drop(programme: Programme, data: QMimeData, at: QPoint) -> bool:
    """Carry something over the grid and drop it there; whether it was taken."""
    copy = Qt.DropAction.CopyAction
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(programme.grid, kind(QPointF(at), copy, data, LEFT, NONE))
    event = QDropEvent(QPointF(at), copy, data, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(programme.grid, event)
    return event.isAccepted()


def test_a_theme_dropped_on_a_month_is_given_a_day_of_it(programme: Programme) -> None:
    data = theme_data(programme.row("Transition").theme_uuid)

    def act() -> None:
        assert drop(programme, data, programme.cell("Transition", 10))
        programme.pick()

    programme.undoes(act, "Give a theme the day")
    assert programme.days("Transition") == [date(2016, 10, 1)]


def test_nothing_else_is_taken_and_no_theme_beside_the_months(programme: Programme) -> None:
    text = QMimeData()
    text.setText("a text")
    assert not drop(programme, text, programme.cell("Safety", 5))
    data = theme_data(programme.row("Transition").theme_uuid)
    assert not drop(programme, data, programme.band("Transition").title.center())
    QApplication.sendEvent(programme.grid, QDragLeaveEvent())


def test_a_theme_waits_in_the_tray_while_the_overview_is_away(
    programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    tray = programme.view.tray
    assert tray.isVisible()  # the details are those of a meeting
    programme.choose("Use")
    assert not tray.isVisible()
    programme.page.trigger("window.details")
    programme.settle()
    assert tray.isVisible()
    assert [each.text() for each in tray.themes] == [
        "Robust mandates",
        "From African Union to United Nations",
        "Women in peacekeeping",
        "Safety and security of peacekeepers",
    ]
    chip = tray.themes[1]
    carried: list[str] = []
    monkeypatch.setattr(
        "desktop.programme.theme_tray.drag_theme", lambda _, uuid, title: carried.append(title)
    )
    programme.qtbot.mousePress(chip, LEFT, pos=QPoint(10, 10))
    assert programme.view.row == programme.row("Transition")
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(60, 10), chip.mapToGlobal(QPointF(60, 10)),
                       LEFT, LEFT, NONE)  # fmt: skip
    QApplication.sendEvent(chip, move)
    programme.qtbot.mouseRelease(chip, LEFT)
    assert carried == ["From African Union to United Nations"]
    chip.setFocus()
    programme.key(Key.Key_M, widget=chip)
    programme.pick()
    assert programme.days("Transition") == [date(2016, 12, 31)]
    assert len(tray.themes) == 4  # the period is over, and it was not held
    programme.page.trigger("window.details")
    programme.settle()


# -- themes added, dropped, taken off -----------------------------------------------------------


def test_a_theme_is_added_by_typing(programme: Programme) -> None:
    def act() -> None:
        programme.keys("Ctrl+Alt+W, A")
        assert programme.view.add_line.text.hasFocus()
        programme.qtbot.keyClicks(programme.view.add_line.text, "Peace and  security in cities")
        programme.key(Key.Key_Return, widget=programme.view.add_line.text)

    programme.undoes(act, "Add the theme “Peace and security in cities”")
    assert programme.titles()[-1] == "Peace"
    assert programme.row("Peace").added  # the programme was agreed by then


def test_another_theme_can_be_written_at_once(programme: Programme) -> None:
    line = programme.view.add_line.text
    line.setFocus()
    for title in ("Cities", "Deserts"):
        programme.qtbot.keyClicks(line, title)
        programme.key(Key.Key_Return, widget=line)
        assert line.text() == ""
        assert line.hasFocus()
    assert programme.titles()[-2:] == ["Cities", "Deserts"]
    assert programme.view.row == programme.row("Deserts")


def test_a_theme_that_stands_there_is_refused_beside_the_line(programme: Programme) -> None:
    line = programme.view.add_line
    before = programme.export()
    programme.qtbot.keyClicks(line.text, "women in PEACEKEEPING")
    programme.key(Key.Key_Return, widget=line.text)
    assert "already" in line._error.text()  # noqa: SLF001
    assert programme.export() == before
    programme.qtbot.keyClicks(line.text, " and peace")
    assert line._error.text() == ""  # noqa: SLF001
    programme.qtbot.keyClick(line.text, Key.Key_Escape)
    assert line.text.text() == ""
    programme.qtbot.keyClick(line.text, Key.Key_Escape)
    assert programme.grid.hasFocus()


def test_a_theme_is_dropped_and_taken_on_again(programme: Programme) -> None:
    programme.choose("Safety")
    assert not programme.can("restore")
    programme.undoes(lambda: programme.keys("Ctrl+Alt+W, D"), "Drop the theme")
    assert programme.row("Safety").outcome is ThemeOutcome.DROPPED
    assert not programme.can("drop")
    programme.undoes(lambda: programme.keys("Ctrl+Alt+W, T"), "on again")
    assert programme.row("Safety").outcome is ThemeOutcome.NOT_HELD


def test_a_theme_with_a_meeting_that_stands_is_not_dropped(programme: Programme) -> None:
    before = programme.export()
    programme.choose("Women")
    with programme.qtbot.waitSignal(programme.window.desk.told) as told:
        programme.keys("Ctrl+Alt+W, D")
    assert "Cancel that meeting first" in told.args[0].text
    assert programme.export() == before
    programme.choose("Use")
    assert not programme.can("drop")


def test_a_theme_is_taken_off_the_programme(programme: Programme) -> None:
    programme.choose("Safety")
    programme.undoes(lambda: programme.keys("Ctrl+Del"), "off the programme")
    assert programme.row("Safety").planned_uuid is None  # its meeting is still there
    programme.choose("Safety")
    assert not programme.can("remove")
    assert not programme.can("up")


def test_a_theme_is_marked_as_added(programme: Programme) -> None:
    programme.choose("Robust")
    programme.undoes(lambda: programme.keys("Ctrl+Alt+W, P"), "as added")
    assert programme.row("Robust").added
    programme.page.acts.renew()
    assert programme.page.acts["calendar.programme.added"].isChecked()
    programme.undoes(lambda: programme.keys("Ctrl+Alt+W, P"), "from the start")


def test_nothing_of_it_can_be_done_in_another_view(programme: Programme) -> None:
    programme.choose("Robust")
    programme.page.show_view("month")
    programme.settle()
    for name in ("day", "up", "drop", "restore", "remove", "version", "agreed", "roll_over"):
        assert not programme.can(name), name
    programme.keys("Ctrl+Alt+W, A")
    assert programme.page.shows_view("programme")
    assert programme.view.add_line.text.hasFocus()


def test_a_programme_is_read_from_right_to_left(programme: Programme) -> None:
    programme.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    programme.settle()
    layout = programme.grid.layout_
    assert layout.columns[0].rect.left() > layout.columns[-1].rect.left()
    programme.choose("Robust")
    programme.key(Key.Key_Left, widget=programme.grid)
    assert programme.page.meetings.rows[0].day == date(2016, 9, 16)
