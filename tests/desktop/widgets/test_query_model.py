from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.errors import UserError
from desktop.widgets.column import Sort
from desktop.widgets.loaded_pages import KEPT
from desktop.widgets.query_model import QueryModel
from desktop.widgets.table_layout import PAGE, Place
from desktop.widgets.table_query import Anchor, Portion, TableQuery
from tests.desktop.widgets.memory_desk import MemoryDesk
from tests.desktop.widgets.shelf import Book, Shelf, book_columns, grouped_shelf, long_shelf

SIGHT = (0, 19)
NAME = Qt.ItemDataRole.DisplayRole


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def model_over(
    qtbot: QtBot, desk: MemoryDesk, owner: QObject, shelf: Shelf, *, folded: tuple[str, ...] = ()
) -> QueryModel:
    model = QueryModel(book_columns(), partial(desk.ask, owner=owner), owner)
    model.fold_at_first(folded)
    model.show(shelf.query())
    model.renew(Anchor(), *SIGHT)
    rest(qtbot, model)
    return model


def rest(qtbot: QtBot, model: QueryModel) -> None:
    qtbot.waitUntil(lambda: not model.is_loading)


def name(model: QueryModel, row: int) -> str:
    return str(model.index(row, 0).data(NAME))


def test_all_rows_are_there_when_a_page_of_them_is_read(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject
) -> None:
    shelf = long_shelf(200_000)
    model = model_over(qtbot, memory_desk, owner, shelf)
    assert model.rowCount() == 200_000
    assert name(model, 19) == "Book 000019"
    assert [(each.offset, each.limit) for each in shelf.asked] == [(0, PAGE)]
    assert shelf.threads == {"memory"}
    assert threading.current_thread().name not in shelf.threads


def test_the_model_keeps_qts_contract(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject, qtmodeltester: ModelTester
) -> None:
    model = model_over(
        qtbot, memory_desk, owner, grouped_shelf(red=250, blue=3, none=0), folded=("blue",)
    )
    check = cast("Callable[[QueryModel], None]", qtmodeltester.check)  # pytest-qt gives no type
    check(model)  # watches the changes below too
    model.fold("red", True)
    model.fold("red", False)
    model.fold("none", True)
    model.fold("blue", False)
    model.want(200, 240)
    rest(qtbot, model)
    assert name(model, 250) == "red 000249"
    check(model)


def test_rows_that_are_looked_at_are_read_and_those_near_them_next(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject
) -> None:
    shelf = long_shelf(200_000)
    model = model_over(qtbot, memory_desk, owner, shelf)
    shelf.asked.clear()
    assert model.record(150_020) is None
    model.want(150_010, 150_030)
    rest(qtbot, model)
    assert [each.offset for each in shelf.asked] == [150_000, 149_800]
    assert name(model, 150_020) == "Book 150020"
    assert name(model, 149_950) == "Book 149950"


def test_while_rows_are_read_only_what_was_looked_at_last_is_read_next(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject
) -> None:
    shelf = long_shelf(200_000)
    model = model_over(qtbot, memory_desk, owner, shelf)
    shelf.asked.clear()
    for first in range(1_050, 100_000, 1_000):
        model.want(first, first + 20)
    rest(qtbot, model)
    assert len(shelf.asked) <= 4
    assert model.record(99_060) is not None


def test_what_was_looked_at_long_ago_is_let_go(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject
) -> None:
    model = model_over(qtbot, memory_desk, owner, long_shelf(20_000))
    for first in range(0, 20_000, PAGE):
        model.want(first, first + 20)
        rest(qtbot, model)
    assert sum(model.record(row) is not None for row in range(20_000)) <= KEPT
    assert model.record(0) is None
    assert model.record(19_999) is not None


def test_a_group_row_says_its_title_count_and_summary_once(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject
) -> None:
    model = model_over(qtbot, memory_desk, owner, grouped_shelf(red=2, blue=1))
    assert name(model, 0) == "Red, 2 records. all of red"
    assert model.index(0, 1).data() == ""
    assert [model.layout.group_at(row) is not None for row in range(5)] == [
        True, False, False, True, False,
    ]  # fmt: skip
    model.fold("blue", True)
    assert name(model, 3) == "Blue, 1 record, folded. all of blue"
    assert model.rowCount() == 4


def test_screen_readers_hear_both_lines_and_the_state_and_what_is_not_read_yet(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject
) -> None:
    model = model_over(qtbot, memory_desk, owner, long_shelf(5_000))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 1).data(spoken) == "Geneva, at Geneva"
    assert model.index(0, 2).data(spoken) == "In progress"
    assert model.index(4_000, 0).data(spoken) == "Loading"
    assert model.index(4_000, 0).data() == ""


def test_a_title_says_how_the_records_are_sorted(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject
) -> None:
    model = model_over(qtbot, memory_desk, owner, long_shelf(3))
    model.sort_order = Sort("pages", descending=True)
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    across = Qt.Orientation.Horizontal
    assert model.headerData(3, across) == "Pages"
    assert model.headerData(3, across, role) == "Sorted, last first"
    assert model.headerData(0, across, role) is None
    assert model.headerData(3, Qt.Orientation.Vertical) is None


def test_sorting_is_asked_for_and_not_done(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject
) -> None:
    model = model_over(qtbot, memory_desk, owner, long_shelf(3))
    wanted = QSignalSpy(model.sort_wanted)
    model.sort(3, Qt.SortOrder.DescendingOrder)
    model.sort(1)  # by place nothing can be sorted
    assert [wanted.at(at)[0] for at in range(wanted.count())] == [Sort("pages", descending=True)]
    assert name(model, 0) == "Book 000000"


def test_the_same_rows_with_other_words_are_changed_and_not_reset(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject
) -> None:
    shelf = long_shelf(500)
    model = model_over(qtbot, memory_desk, owner, shelf)
    resets = QSignalSpy(model.modelReset)
    shelf.rename("u3", "Renamed")
    model.renew(Anchor(), *SIGHT)
    rest(qtbot, model)
    assert name(model, 3) == "Renamed"
    assert resets.count() == 0
    shelf.groups[None].pop()
    model.renew(Anchor(), *SIGHT)
    rest(qtbot, model)
    assert model.rowCount() == 499
    assert resets.count() == 1


@pytest.mark.parametrize("places", [True, False], ids=["asked where it is", "searched"])
def test_a_record_is_found_again_where_it_went(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject, places: bool
) -> None:
    shelf = grouped_shelf(red=900, blue=900)
    model = model_over(qtbot, memory_desk, owner, shelf)
    model.show(shelf.query(places=places))
    model.sort_order = Sort("pages", descending=True)
    with qtbot.waitSignal(model.renewed) as renewed:
        model.renew(Anchor("blue4", Place("blue", 4)), 900, 920, was=906)
    assert renewed.args[1] == Place("blue", 895)
    row = model.row_of("blue4")
    assert row == 1 + 900 + 1 + 895
    assert name(model, row) == "blue 000004"


def test_a_record_in_several_groups_is_found_again_in_its_own(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject
) -> None:
    shelf = grouped_shelf(red=3)
    shelf.groups["blue"] = list(shelf.groups["red"])
    model = model_over(qtbot, memory_desk, owner, shelf)
    shelf.groups["blue"].insert(0, shelf.groups["blue"].pop())
    for places in (True, False):
        model.show(shelf.query(places=places))
        with qtbot.waitSignal(model.renewed) as renewed:
            model.renew(Anchor("red0", Place("blue", 0)), *SIGHT)
        assert renewed.args[1] == Place("blue", 1)
    assert model.row_of("red0", "red") == 1
    assert model.row_of("red0", "blue") == 6


def test_a_record_that_is_gone_is_told_as_gone(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject
) -> None:
    shelf = long_shelf(500)
    model = model_over(qtbot, memory_desk, owner, shelf)
    with qtbot.waitSignal(model.renewed) as renewed:
        model.renew(Anchor("nobody", Place(None, 499)), *SIGHT)
    assert renewed.args[1] is None


def test_seeking_goes_on_below_and_round_to_the_row_itself(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject
) -> None:
    model = model_over(
        qtbot, memory_desk, owner, grouped_shelf(red=500, blue=500, grey=2), folded=("grey",)
    )
    found: list[int] = []
    model.seek(2, lambda book: book.uuid.endswith("1"), found.append)
    qtbot.waitUntil(lambda: found == [12])
    model.seek(900, lambda book: book.uuid == "red1", found.append)
    qtbot.waitUntil(lambda: found == [12, 2])
    model.seek(2, lambda book: book.uuid in ("red1", "grey1"), found.append)
    qtbot.waitUntil(lambda: found == [12, 2, 2])


def test_what_cannot_be_read_is_told_and_asked_again_next_time(
    qtbot: QtBot, memory_desk: MemoryDesk, owner: QObject
) -> None:
    shelf, broken = long_shelf(5), [True]

    def rows(session: object, portion: Portion) -> list[Book]:
        if broken:
            raise UserError("The library cannot be read.")
        return shelf.rows(session, portion)

    model = QueryModel(book_columns(), partial(memory_desk.ask, owner=owner), owner)
    model.renew(Anchor(), *SIGHT)  # nothing to ask yet
    model.seek(0, lambda _book: True, lambda _row: None)
    model.show(TableQuery(shelf.outline, rows))
    with qtbot.waitSignal(model.failed):
        model.renew(Anchor(), *SIGHT)
    assert not model.is_loading
    broken.clear()
    model.renew(Anchor(), *SIGHT)
    rest(qtbot, model)
    assert name(model, 4) == "Book 000004"
