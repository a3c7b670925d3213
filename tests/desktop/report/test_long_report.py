"""A report of ten thousand paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import Paragraph, ParagraphKind, Section, SectionKind, SpeakerKind, TextOrigin
from db.store import Store
from desktop.shell.main_window import MainWindow
from tests.desktop.conftest import Heartbeat
from tests.desktop.report.reports import OpenReport

PARAGRAPHS = 10_000


@pytest.fixture
def long_library(library: Path) -> Path:
    """The example, its sections made very long."""
    with Store.open(library) as store, store.write("Write at length") as session:
        query = select(Section).where(Section.kind == SectionKind.SECTION)
        sections = session.scalars(query).all()
        for number in range(PARAGRAPHS):
            session.add(
                Paragraph(
                    section=sections[number % len(sections)],
                    order=100 + number,
                    kind=ParagraphKind.NUMBERED,
                    origin=TextOrigin.TYPED,
                    text=" ".join([f"Members said that matter {number} needed a closer look."] * 4),
                    marks=[],
                    cells=[],
                    align="",
                    speaker_kind=SpeakerKind.MEMBERS,
                )
            )
    return library


def test_it_is_laid_out_in_sight_only_and_read_and_written_without_holding_up_the_window(
    make_window: Callable[[Path], MainWindow],
    long_library: Path,
    qtbot: QtBot,
    heap_of_its_own: None,
    heartbeat: Heartbeat,
) -> None:
    window = make_window(long_library)
    qtbot.wait(20)
    heartbeat.longest = 0.0  # the library was made on this thread
    opened = OpenReport(window, qtbot, printed=False)  # that goes on while it is read
    view = opened.page.writing.view
    assert len(view.column.laid_out) < 200
    assert view.verticalScrollBar().maximum() > 100 * PARAGRAPHS // 2
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    for _ in range(10):
        QTest.keyClick(view, Qt.Key.Key_PageUp)
        qtbot.wait(5)
    row = opened.section(2).paragraphs[1_000]
    opened.write(row)
    QTest.keyClicks(opened.words, " typed", delay=5)
    opened.page.settle()
    opened.settle()
    assert len(view.column.laid_out) < 200, "it was printed, and scrolled through"
    assert opened.row(row.uuid).text == f"{row.text} typed"
    assert view.current is not None
    assert view.current.uuid == row.uuid
    top = view.top_of(view.current)
    assert 0 <= top < view.viewport().height()
