"""A new look on every widget: as Qt would dress it, and without the window being held up."""

from __future__ import annotations

import time
from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.address import Address
from desktop.shell.desk import Desk
from desktop.shell.main_window import MainWindow
from desktop.shell.pages import PAGES
from desktop.shell.theme import appearance, is_dressed, theme
from desktop.widgets.scroll_column import ScrollColumn
from desktop.widgets.tick_list import TickItem, TickList
from tests.desktop.conftest import Heartbeat

Settled = Callable[[Desk], None]

_PARTS = 2
"""Of all that a change costs the window's thread, one event may take the part that this says."""


@pytest.fixture
def roomy(window: MainWindow, settled: Settled) -> MainWindow:
    """A large window in which every page of the navigation was visited."""
    window.resize(1920, 1200)
    for entry in PAGES:
        if entry.navigable:
            window.go(Address(entry.name))
            settled(window.desk)
    return window


@pytest.fixture
def wait_dressed(qtbot: QtBot, qapp: QApplication) -> Callable[[], None]:
    """Wait until the look put on last is on every widget."""

    def wait() -> None:
        qtbot.waitUntil(lambda: is_dressed(qapp), timeout=20_000)
        QApplication.processEvents()

    return wait


def places(widget: QWidget) -> dict[QWidget, QRect]:
    """Where everything stands that is shown within a widget."""
    return {each: each.geometry() for each in widget.findChildren(QWidget) if each.isVisible()}


class TallField(QLineEdit):
    """A field that says its height by itself."""

    def __init__(self) -> None:
        super().__init__()
        appearance().changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(52))


def changes_in_many_short_events(
    roomy: MainWindow,
    settled: Settled,
    wait_dressed: Callable[[], None],
    heap_of_its_own: None,
    qtbot: QtBot,
    page: str,
) -> None:
    roomy.go(Address(page))
    settled(roomy.desk)
    scheme, before = appearance().scheme, places(roomy)
    heart, whole = Heartbeat(), 0.0
    changes: tuple[Callable[[], object], ...] = (
        lambda: appearance().set_scheme("dark"),
        lambda: appearance().set_text_scale(1.25),
        lambda: appearance().set_scheme("high-contrast"),
        lambda: appearance().set_text_scale(1.0),
        lambda: appearance().set_scheme(scheme),
    )
    for change in changes:
        begun = time.thread_time()
        change()
        wait_dressed()
        settled(roomy.desk)
        whole = max(whole, time.thread_time() - begun)
    if page != "report":  # a page that is drawn anew stands where its size is known
        qtbot.waitUntil(lambda: places(roomy) == before)
    assert heart.longest < whole / _PARTS, f"{heart.longest:.3f} of {whole:.3f} s in one event"


def test_colours_and_sizes_change_in_many_short_events(
    roomy: MainWindow,
    settled: Settled,
    wait_dressed: Callable[[], None],
    heap_of_its_own: None,
    qtbot: QtBot,
    subtests: pytest.Subtests,
) -> None:
    for page in ["calendar", "recommendations", "report", "settings"]:
        with subtests.test(page=page):
            changes_in_many_short_events(roomy, settled, wait_dressed, heap_of_its_own, qtbot, page)


def test_a_page_out_of_sight_is_dressed_as_one_in_sight(
    roomy: MainWindow, settled: Settled, wait_dressed: Callable[[], None], subtests: pytest.Subtests
) -> None:
    for page in ["briefers", "recommendations", "documents"]:
        with subtests.test(page=page):
            drawn = []
            for in_front in (page, "settings"):
                roomy.go(Address(in_front))
                settled(roomy.desk)
                for scheme, scale in (("dark", 1.5), ("light", 1.0)):
                    appearance().set_scheme(scheme)
                    appearance().set_text_scale(scale)
                    wait_dressed()
                roomy.go(Address(page))
                settled(roomy.desk)
                drawn.append(roomy.grab().toImage())
            assert drawn[0] == drawn[1]


def test_what_is_in_sight_is_dressed_at_once_and_what_is_hidden_soon(
    qtbot: QtBot, wait_dressed: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.shell.dresser._AT_ONCE", 10.0)  # however slow the machine is
    window, shown, hidden = QWidget(), QLabel("Shown"), QLabel("Hidden")
    row = QHBoxLayout(window)
    for label in (shown, hidden):
        label.setProperty("look", "error")
        row.addWidget(label)
    qtbot.addWidget(window)
    window.show()
    hidden.hide()
    appearance().set_scheme("dark")
    ink = theme().color("danger")
    assert shown.palette().windowText().color() == ink
    assert hidden.palette().windowText().color() != ink
    wait_dressed()
    assert hidden.palette().windowText().color() == ink


def test_a_label_that_loses_its_look_after_a_change_is_a_plain_one_again(
    qtbot: QtBot, wait_dressed: Callable[[], None]
) -> None:
    label = QLabel("Caption")
    label.setProperty("look", "caption")
    qtbot.addWidget(label)
    label.show()
    assert label.font().pixelSize() == theme().font("caption").pixelSize()
    appearance().set_scheme("dark")
    wait_dressed()
    label.setProperty("look", "body")
    label.style().unpolish(label)
    label.style().polish(label)
    assert label.font().pixelSize() == theme().font().pixelSize()
    assert label.palette().windowText().color() == theme().color("text")


def test_a_size_of_its_own_outlasts_the_sheet_out_of_sight(
    qtbot: QtBot, wait_dressed: Callable[[], None]
) -> None:
    field = TallField()
    qtbot.addWidget(field)
    field.show()
    field.hide()
    appearance().set_text_scale(1.5)
    wait_dressed()
    assert field.minimumHeight() == field.maximumHeight() == theme().px(52)


def test_a_list_that_was_larger_is_as_it_was_at_first(qtbot: QtBot) -> None:
    column, list_ = ScrollColumn(), TickList("Checklist")
    list_.show_items([TickItem(UUID(int=place), f"Do {place}") for place in range(3)])
    column.add(list_)
    qtbot.addWidget(column)
    column.resize(400, 300)
    column.show()
    qtbot.waitUntil(lambda: list_.rows[0].title.height() == theme().line())  # the grip is higher
    before = places(column)
    appearance().set_text_scale(1.5)
    qtbot.waitUntil(lambda: list_.rows[0].title.height() == theme().line())
    assert places(column) != before
    appearance().set_text_scale(1.0)
    qtbot.waitUntil(lambda: places(column) == before)


def test_two_changes_in_a_row_leave_the_second_on_everything(
    qtbot: QtBot, wait_dressed: Callable[[], None]
) -> None:
    holder = QWidget()
    row = QHBoxLayout(holder)
    labels = [QLabel("Muted") for _ in range(300)]
    for label in labels:
        label.setProperty("look", "muted")
        row.addWidget(label)
    qtbot.addWidget(holder)
    holder.show()
    holder.hide()
    appearance().set_scheme("dark")
    appearance().set_scheme("high-contrast")
    wait_dressed()
    inks = {label.palette().windowText().color().name() for label in labels}
    assert inks == {theme().color("text-muted").name()}


def test_a_widget_that_is_gone_before_its_turn_is_passed_over(
    qtbot: QtBot, wait_dressed: Callable[[], None]
) -> None:
    labels = [QLabel("Gone") for _ in range(300)]
    for label in labels:
        label.show()
        label.hide()
    appearance().set_scheme("dark")
    for label in labels:
        label.deleteLater()
    wait_dressed()
    assert theme().name == "dark"
