"""The details pane of a review: the file's text, and below it how the selected record was read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from db.exchange.contradictions import shown
from db.exchange.decisions import Decision
from db.exchange.field_terms import field_term
from db.exchange.terms import told_place
from db.language import tr
from db.models import Choice
from db.reading.blocks import Block
from desktop.exchange.import_actions import RIVAL, said_rival
from desktop.exchange.source_view import SourceView
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import theme
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.form import Form
from desktop.widgets.pane_header import PaneHeader
from desktop.widgets.scroll_column import ScrollColumn
from desktop.widgets.section_header import SectionHeader
from desktop.widgets.splitter import Splitter
from desktop.wording.choices import word_for
from desktop.wording.days import day, hour

_SHORTEST_MARK = 3
_LONGEST_MARK = 200
_UNTOLD = {"marks", "translations", "cells", "place", "title_lines"}


class SourcePane(QFrame):
    """Beside the tree: where in the file a record came from, and what was made of it."""

    def __init__(self) -> None:
        super().__init__()
        self._head = PaneHeader(tr("Source"), hides_pane=True)
        self._view = SourceView()
        self._below = ScrollColumn()
        splitter = Splitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._view)
        splitter.addWidget(self._below)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([420, 260])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(splitter, 1)
        self._nothing = EmptyState(
            "report",
            tr("No file under review"),
            tr("Its text stands here, with the words marked that a record was read from."),
        )
        column.addWidget(self._nothing, 1)
        self._splitter = splitter
        self._parts: list[QWidget] = []
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say what stands here once there is a file."""
        self._head.set_text(tr("Source"))
        self._splitter.hide()
        self._nothing.show()

    def show_file(self, name: str, blocks: tuple[Block, ...]) -> None:
        """Show another file."""
        self._nothing.hide()
        self._splitter.show()
        self._head.set_text(tr("Source: {name}").format(name=name))
        self._view.show_blocks(blocks)
        self.show_decision(None, "")

    def show_place(self, place: str, words: tuple[str, ...]) -> None:
        """Scroll to a place of the file that a remark is about, and mark what it quotes."""
        self._clear()
        self._view.mark(place, words)
        if place:
            form = Form()
            form.add(tr("Place"), _value(told_place(place)))
            self._add(form)

    def show_decision(
        self,
        decision: Decision | None,
        place: str,
        words: tuple[str, ...] = (),
        linked: Callable[[str], str] = str,
        rivals: tuple[tuple[int, str], ...] = (),
    ) -> None:
        """Mark ``words`` where a record came from, and say how it was read.

        ``linked`` gives what a record of the file is called by its key; ``rivals`` are the records
        of the library that could be meant.
        """
        self._clear()
        if decision is None:
            self._view.mark("", ())
            self._add(_muted(tr("Select a record to see where in the file it came from.")))
            return
        self._view.mark(place, words)
        self._add(SectionHeader(tr("Read as"), rule=False))
        form = Form()
        where = told_place(decision.record.place) if decision.record.place else ""
        if where:
            form.add(tr("Place"), _value(where))
        for name, value in _told(decision, linked):
            form.add(name, _value(value))
        self._add(form)
        for key, name in rivals:
            button = QPushButton(said_rival(name))
            bind(button, f"{RIVAL}.{key}")
            self._add(button)

    def _clear(self) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts.clear()

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._below.add(part)


def words_of(values: Mapping[str, Any]) -> set[str]:
    """Give what of a record's values may stand in the file word by word."""
    found = {
        value
        for value in values.values()
        if isinstance(value, str)
        and not isinstance(value, Choice)
        and _SHORTEST_MARK <= len(value) <= _LONGEST_MARK
    }
    for value in values.values():
        if isinstance(value, date):
            found |= {day(value), day(value).rsplit(" ", 1)[0]}
    return found


def _told(decision: Decision, linked: Callable[[str], str]) -> list[tuple[str, str]]:
    rows = []
    for name, value in decision.values.items():
        if name in _UNTOLD or name.endswith("_id") or value in (None, "", [], {}):
            continue
        theirs = _shown(value)
        if name in decision.differences and decision.target_id is not None:
            ours = _shown(decision.differences[name][0])
            theirs = tr("{new} (now: {old})").format(new=theirs, old=ours)
        rows.append((_term(name), theirs))
    for link, key in decision.record.links.items():
        if key is not None and (name := linked(key)):
            rows.append((_term(link), name))
    return rows


def _term(name: str) -> str:
    if name == "period":
        return tr("Period")  # the whole name does not fit into the column
    try:
        term = field_term(name)
    except KeyError:
        term = name.replace("_", " ")
    return term[:1].upper() + term[1:]


def _shown(value: Any) -> str:
    match value:
        case date():
            return day(value)
        case time():
            return hour(value)
        case Choice():
            return word_for(value)
        case str():
            return value
        case list() | tuple():
            return ", ".join(str(each) for each in value)
    return shown(value)


def _value(text: str) -> QLabel:
    label = QLabel(text)
    above = (theme().px(theme().measure("field-row")) - label.fontMetrics().height()) // 2
    label.setContentsMargins(0, above, 0, above)  # the first line stands beside its name
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", "muted")
    label.setWordWrap(True)
    return label
