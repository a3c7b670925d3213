"""What is due next: in the line below, and as a notification of the system once a day."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.editing.checklists import TypedTemplateItem, set_template
from db.editing.meetings import create_meeting
from db.models import ReportingPeriod
from desktop.shell.desk import Desk
from desktop.shell.due_line import Due
from desktop.shell.due_notice import TELLS, DueNotice
from desktop.shell.main_window import MainWindow
from desktop.widgets.icon_label import IconLabel
from tests.desktop.driving import LEFT

Settled = Callable[[Desk], None]
TODAY = date.today()


def plan(window: MainWindow, days_ahead: int, settled: Settled) -> str:
    """Plan a meeting whose checklist has one item, due three days before."""
    store = window.desk.store
    assert store is not None
    window.desk.settings.keep(TELLS, False)  # nothing appears on the screen of who tests
    with store.write("Plan") as session:
        period = session.scalars(select(ReportingPeriod)).first()
        assert period is not None
        item = TypedTemplateItem(text="Book a room", days_before=3)
        set_template(session, period.body_id, [item])
        session.flush()
        day = TODAY + timedelta(days=days_ahead)
        uuid = create_meeting(session, period.body_id, day, period_id=period.id)
    settled(window.desk)
    return uuid


def test_nothing_is_said_while_nothing_is_due(window: MainWindow, settled: Settled) -> None:
    settled(window.desk)
    assert not window.status_bar.due.isVisible()


def test_the_line_below_says_what_is_due_next_and_leads_there(
    window: MainWindow, settled: Settled, qtbot: QtBot, subtests: pytest.Subtests
) -> None:
    for days_ahead, said in [
        (6, "due in 3 days"),
        (4, "due in 1 day"),
        (3, "due today"),
        (1, "overdue by 2 days"),
    ]:
        with subtests.test(said=said):
            uuid = plan(window, days_ahead, settled)
            due = window.status_bar.due
            qtbot.waitUntil(due.isVisible)
            assert due.link.text().startswith("Book a room for ")
            assert due.link.text().endswith(f": {said}")
            late = [each for each in due.findChildren(IconLabel) if each.isVisible()]
            assert [each.name for each in late] == ["warning" if "overdue" in said else "clock"]
            qtbot.mouseClick(due.link, LEFT)
            settled(window.desk)
            assert (window.desk.here.page, window.desk.here.uuid) == ("meeting", uuid)


class Shown:
    """Keeps what was to be shown."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []

    def __call__(self, title: str, text: str) -> None:
        self.told.append((title, text))


def dues(count: int, due_on: date) -> list[Due]:
    return [Due(f"Item {number}", "meeting", due_on, False) for number in range(count)]


def test_what_becomes_due_today_is_told_once_a_day(window: MainWindow) -> None:
    shown = Shown()
    notice = DueNotice(window.desk, window, shown)
    notice.tell(dues(1, TODAY + timedelta(days=1)))
    assert shown.told == []
    notice.tell(dues(6, TODAY))
    notice.tell(dues(6, TODAY))
    ((title, text),) = shown.told
    assert title == "Due by today"
    assert text.splitlines() == ["Item 0", "Item 1", "Item 2", "Item 3", "and 2 more"]


def test_what_became_due_while_nobody_was_at_the_desk_is_told_when_somebody_is(
    window: MainWindow,
) -> None:
    shown = Shown()
    notice = DueNotice(window.desk, window, shown)
    window.desk.settings.keep("notices/told", (TODAY - timedelta(days=3)).isoformat())
    before = Due("Told before", "meeting", TODAY - timedelta(days=3), True)
    missed = Due("On the weekend", "meeting", TODAY - timedelta(days=1), True)
    notice.tell([before, missed, *dues(1, TODAY)])
    notice.tell([before, missed, *dues(1, TODAY)])
    assert shown.told == [("Due by today", "On the weekend\nItem 0")]


def test_where_there_is_no_tray_the_notifier_of_the_desktop_is_asked(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    said = tmp_path / "said"
    notifier = tmp_path / "notify-send"
    notifier.write_text(
        f'#!/bin/sh\nprintf "%s|" "$@" > "{said}.part"\nmv "{said}.part" "{said}"\n'
    )
    notifier.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    due = Due("Room <7> & coffee", "meeting", TODAY, False)
    DueNotice(window.desk, window).tell([due])
    qtbot.waitUntil(said.exists)
    assert said.read_text().endswith("|--|Due by today|Room &lt;7&gt; &amp; coffee|")


def test_it_is_not_told_where_the_person_switched_it_off(window: MainWindow) -> None:
    shown = Shown()
    window.desk.settings.keep(TELLS, False)
    DueNotice(window.desk, window, shown).tell(dues(1, TODAY))
    assert shown.told == []


def test_where_the_system_shows_nothing_nothing_is_told_and_nothing_breaks(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    DueNotice(window.desk, window).tell(dues(1, TODAY))
    assert window.desk.settings.value("notices/told", "") == ""


def test_the_notification_leads_to_the_meeting(window: MainWindow, settled: Settled) -> None:
    uuid = plan(window, 3, settled)
    window.desk.settings.keep(TELLS, True)
    notice = DueNotice(window.desk, window, Shown())
    notice.tell([Due("Book a room", uuid, TODAY, False)])
    notice.follow()
    settled(window.desk)
    assert window.desk.here.uuid == uuid
