from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Person
from desktop.shell.desk import Desk
from desktop.widgets.column import Column, Sort
from desktop.widgets.query_table import QueryTable
from desktop.widgets.table_layout import Outline
from desktop.widgets.table_query import Portion, TableQuery


@dataclass(frozen=True)
class Name:
    uuid: str
    name: str


def people(session: Session) -> Outline:
    return Outline(session.scalar(select(func.count()).select_from(Person)) or 0)


def names(session: Session, portion: Portion) -> list[Name]:
    order = Person.name.desc() if portion.sort and portion.sort.descending else Person.name
    query = select(Person.uuid, Person.name).order_by(order, Person.id)
    page = session.execute(query.offset(portion.offset).limit(portion.limit))
    return [Name(uuid, name) for uuid, name in page]


@pytest.fixture
def table(desk: Desk, qtbot: QtBot) -> QueryTable:
    columns = [Column[Name]("name", "Name", lambda row: row.name, 200, sort="name", strong=True)]
    table = QueryTable(desk, "people", columns, label="People", sort=Sort("name"))
    qtbot.addWidget(table)
    table.resize(400, 600)
    table.show()
    with qtbot.waitSignal(table.counted):
        table.show_query(TableQuery(people, names))
    return table


def shown(table: QueryTable) -> list[str]:
    return [str(table.rows.index(row, 0).data()) for row in range(table.rows.rowCount())]


def test_the_people_of_the_example_are_shown_in_order(
    desk: Desk, qtbot: QtBot, table: QueryTable, settled: Callable[[Desk], None]
) -> None:
    assert len(shown(table)) == table.total > 5
    assert shown(table) == sorted(shown(table))
    table.sort_by(Sort("name", descending=True))
    settled(desk)
    assert shown(table) == sorted(shown(table), reverse=True)


def test_a_person_renamed_and_undone_stays_selected(
    desk: Desk, qtbot: QtBot, table: QueryTable, settled: Callable[[Desk], None]
) -> None:
    desk.changed.connect(lambda _notice: table.refresh())
    before = shown(table)
    uuid = table.rows.record(1)
    assert uuid is not None
    table.select(uuid.uuid)
    selected = QSignalSpy(table.selected)

    def rename(session: Session) -> None:
        session.scalars(select(Person).where(Person.uuid == uuid.uuid)).one().name = "Žilina, Z"

    with qtbot.waitSignal(table.counted):
        desk.write("Rename", rename)
    assert shown(table)[-1] == "Žilina, Z"
    assert table.current_uuid == uuid.uuid
    assert table.currentIndex().row() == len(before) - 1
    with qtbot.waitSignal(table.counted):
        desk.undo()
    settled(desk)
    assert shown(table) == before
    assert table.currentIndex().row() == 1
    assert selected.count() == 0
