"""What one operation did: every record it touched, and each field before and after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from db.errors import UserError
from db.exchange.contradictions import shown
from db.exchange.field_terms import field_term
from db.language import later, tr
from db.models import ChangeAction, Choice, OperationState
from db.queries.history import MOST_CHANGES, FieldChange, OperationRow, RecordChange, changes_of
from desktop.shell.address import Address
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.icon_button import IconButton
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.message_bar import MessageBar
from desktop.widgets.pane_header import PaneHeader
from desktop.widgets.scroll_column import ScrollColumn
from desktop.widgets.section_header import SectionHeader
from desktop.wording.choices import word_for
from desktop.wording.document_terms import DOCUMENT_LANGUAGES
from desktop.wording.terms import RECORDS

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

_MOST_SHOWN = 60
"""Records whose fields are shown at once; an import of thousands is summed up beyond."""
_LONGEST = 240
_DONE = {
    ChangeAction.INSERT: later("{record}: added"),
    ChangeAction.UPDATE: later("{record}: changed"),
    ChangeAction.DELETE: later("{record}: deleted"),
}


class OperationDetails(QFrame):
    """The details pane of history."""

    undo_to_wanted = Signal()
    hide_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._operation: OperationRow | None = None
        pane = IconButton("pane", tr("Hide details"))
        pane.clicked.connect(self.hide_wanted)
        self._head = PaneHeader(tr("Operation"), (pane,))
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._head)
        self._body: QWidget | None = None
        self._put(_nothing_selected())

    def show_operation(self, row: OperationRow | None) -> None:
        """Ask what an operation changed, and show it."""
        self._operation = row
        if row is None:
            self._put(_nothing_selected())
        else:
            self.renew()

    def renew(self) -> None:
        """Ask again: records may have come or gone."""
        row = self._operation
        if row is not None:
            self._desk.ask(
                lambda session: changes_of(session, row.uuid),
                self._show,
                owner=self,
                key="changes",
            )

    def _show(self, changes: list[RecordChange]) -> None:
        row = self._operation
        if row is None:
            return
        column = ScrollColumn()
        title = QLabel(row.label)
        title.setProperty("look", "subtitle")
        title.setWordWrap(True)
        column.add(title)
        if row.state is OperationState.DONE:
            button = QPushButton(tr("Undo back to before this"))
            button.clicked.connect(self.undo_to_wanted)
            column.add(button, Qt.AlignmentFlag.AlignLeading, above=12)
        for change in changes[:_MOST_SHOWN]:
            self._add(column, change)
        rest = row.changes - min(len(changes), _MOST_SHOWN)
        if rest > 0:
            more = tr("And {count} more records.").format(count=rest)
            column.add(_wrapped(more, "muted"), above=16)
        if row.changes > MOST_CHANGES:
            column.add(_wrapped(tr("Exporting the library shows all of them."), "muted"))
        self._put(column)

    def _add(self, column: ScrollColumn, change: RecordChange) -> None:
        name = _name(change)
        header = SectionHeader(
            tr(_DONE[change.action]).format(record=tr(RECORDS[change.family])),
            action_text=tr("Take back") if self._can_restore(change) else None,
            icon_name="undo",
        )
        if header.action is not None:
            header.action.setAccessibleName(tr("Take back: {record}").format(record=name))
        header.acted.connect(lambda: self._restore(change))
        column.add(header)
        address = Address.of_record(change.family, change.uuid)
        if address is not None and change.exists:
            link = LinkLabel(name)
            link.setAccessibleName(tr("Show {record}").format(record=name))
            link.clicked.connect(lambda: self._desk.go(address))
            column.add(link, Qt.AlignmentFlag.AlignLeading)
        else:
            column.add(ElidedLabel(name, "muted"), above=4)
        for field in change.fields:
            for text in _told(field, change.action):
                column.add(_wrapped(text), above=4)

    def _can_restore(self, change: RecordChange) -> bool:
        if self._operation is None or self._operation.state is not OperationState.DONE:
            return False
        return change.exists == (change.action is not ChangeAction.DELETE)

    def _restore(self, change: RecordChange) -> None:
        from db.editing.restoring import restore_record

        operation = self._operation
        if operation is None:
            return

        def refused(error: UserError) -> None:
            bar = MessageBar("warning", str(error), None, self)
            bar.closed.connect(bar.deleteLater)
            self._whole.insertWidget(1, bar)

        self._desk.write(
            tr("Take back what was done to {record}").format(record=_name(change)),
            lambda session: restore_record(session, operation.uuid, change.uuid),
            failed=refused,
        )

    def _put(self, body: QWidget) -> None:
        if self._body is not None:
            self._whole.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self._whole.addWidget(body, 1)


def _name(change: RecordChange) -> str:
    known_by = change.known_by
    return known_by if isinstance(known_by, str) else shown(known_by)


def _nothing_selected() -> EmptyState:
    sentence = tr("Select an operation to see what it changed, and to take it back.")
    return EmptyState("history", tr("Nothing selected"), sentence)


def _told(field: FieldChange, action: ChangeAction) -> Iterator[str]:
    """What a field says now, or before and after; a line for each language of translations."""
    if field.name == "translations":
        for language, name, before, after in _translated(field.before or {}, field.after or {}):
            term = tr("{field} in {language}").format(field=_term(name), language=language)
            yield _line(term, before, after, action)
    elif any(isinstance(value, dict) for value in _parts(field)):
        if action is ChangeAction.UPDATE:
            yield tr("{field}: changed").format(field=_term(field.name))
    else:
        yield _line(_term(field.name), field.before, field.after, action)


def _line(term: str, before: Any, after: Any, action: ChangeAction) -> str:
    if action is ChangeAction.UPDATE:
        words = tr("{field}: {before} → {after}")
        return words.format(field=term, before=_short(before), after=_short(after))
    value = after if action is ChangeAction.INSERT else before
    return tr("{field}: {value}").format(field=term, value=_short(value))


def _translated(
    before: dict[str, dict[str, str]], after: dict[str, dict[str, str]]
) -> Iterator[tuple[str, str, str | None, str | None]]:
    """Language, field, and what it said before and says now, where that differs."""
    for language in sorted({*before, *after}):
        was, now = before.get(language, {}), after.get(language, {})
        word = DOCUMENT_LANGUAGES.get(language)
        for name in sorted({*was, *now}):
            if was.get(name) != now.get(name):
                yield tr(word) if word else language, name, was.get(name), now.get(name)


def _parts(field: FieldChange) -> Iterator[Any]:
    """Both values, and what they list."""
    for value in (field.before, field.after):
        yield from value if isinstance(value, list) else (value,)


def _term(name: str) -> str:
    try:
        return field_term(name)
    except KeyError:
        return name.replace("_", " ")


def _short(value: Any) -> str:
    if isinstance(value, list):
        text = ", ".join(str(each) for each in value) or shown(None)
    else:
        text = word_for(value) if isinstance(value, Choice) else shown(value)
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"


def _wrapped(text: str, look: str = "body") -> QLabel:
    label = QLabel(text)
    label.setProperty("look", look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
