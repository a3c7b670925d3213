"""Columns give way where there is no room for all of them, and come back."""

from __future__ import annotations

import pytest

from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.shell.theme import appearance
from desktop.widgets.query_table import QueryTable
from tests.desktop.driving import Settled

PAGES = ("briefers", "recommendations", "documents", "history")


def table_on(window: MainWindow, name: str, settled: Settled) -> QueryTable:
    window.go(Address(name))
    settled(window.desk)
    page = window.stack.current
    assert page is not None
    return page.findChildren(QueryTable)[0]


def seen(table: QueryTable) -> list[str]:
    titles = table.titles
    return [each.key for at, each in enumerate(table.columns) if not titles.isSectionHidden(at)]


def test_no_table_scrolls_sideways(
    window: MainWindow, settled: Settled, subtests: pytest.Subtests
) -> None:
    for name in PAGES:
        for width, scale in [(1280, 1.0), (1280, 1.5), (1920, 1.5)]:
            with subtests.test(name=name, width=width, scale=scale):
                appearance().set_text_scale(scale)
                window.resize(width, 800)
                table = table_on(window, name, settled)
                assert table.horizontalScrollBar().maximum() == 0
                assert (
                    sum(map(table.titles.sectionSize, range(len(table.columns))))
                    == table.viewport().width()
                )


def test_what_gave_way_comes_back_as_wide_as_it_was_and_is_kept_as_shown(
    window: MainWindow, settled: Settled
) -> None:
    window.resize(1280, 800)
    table = table_on(window, "documents", settled)
    whole, before = seen(table), table.titles.arrangement()
    appearance().set_text_scale(1.5)
    settled(window.desk)
    assert seen(table) == ["symbol", "title", "issued"]
    assert table.titles.arrangement() == before
    assert table.choices.shows_column("circulated")
    appearance().set_text_scale(1.0)
    settled(window.desk)
    assert seen(table) == whole
    assert table.titles.arrangement() == before


def test_a_column_that_gave_way_can_be_hidden_for_good(
    window: MainWindow, settled: Settled
) -> None:
    appearance().set_text_scale(1.5)
    window.resize(1280, 800)
    table = table_on(window, "documents", settled)
    table.choices.toggle_column("circulated")
    appearance().set_text_scale(1.0)
    settled(window.desk)
    assert not table.choices.shows_column("circulated")
    assert "circulated" not in seen(table)
