"""When the navigation shows icons alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.shell.theme import appearance
from tests.desktop.driving import Settled


def test_the_navigation_folds_for_the_report_only_where_there_is_little_room(
    window: MainWindow, settled: Settled
) -> None:
    for width, folded in ((1280, True), (1920, False), (1599, True), (1600, False)):
        window.resize(width, 800)
        window.go(Address("report"))
        settled(window.desk)
        assert window.navigation.folded is folded, width
        window.go(Address("calendar"))
        assert not window.navigation.folded


def test_larger_text_folds_the_navigation_sooner(window: MainWindow, settled: Settled) -> None:
    window.resize(1280, 800)
    window.go(Address("documents"))
    settled(window.desk)
    folded = []
    for scale in (1.0, 1.5, 1.0):
        appearance().set_text_scale(scale)
        folded.append(window.navigation.folded)
    assert folded == [False, True, False]


def test_what_the_person_chose_for_the_navigation_is_kept(
    make_window: Callable[[Path], MainWindow], library: Path, qtbot: QtBot, settled: Settled
) -> None:
    first = make_window(library)
    first.resize(1280, 800)
    first.go(Address("report"))
    settled(first.desk)
    assert first.navigation.folded
    first.commands.toggle_navigation()
    for page in ("calendar", "report"):
        first.go(Address(page))
        assert not first.navigation.folded
    with qtbot.waitSignal(first.closed):
        first.close()
    again = make_window(library)
    again.resize(1280, 800)
    settled(again.desk)
    assert again.stack.name == "report"
    assert not again.navigation.folded
    again.commands.toggle_navigation()
    again.resize(1920, 1000)
    again.go(Address("calendar"))
    assert again.navigation.folded
