"""RecordField: another record that this one refers to, found as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QSpacerItem, QWidget

from db.language import tr
from desktop.widgets.field import INSET, Field
from desktop.widgets.found import Found
from desktop.widgets.found_list import FoundList
from desktop.widgets.icon_button import IconButton
from desktop.widgets.leading_edge import leading_edge
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.undo_in_text import UndoInText

Give = Callable[[Sequence[Found]], None]
_PAUSE = 80


class RecordField(Field):
    """Its value is the UUID of a record or None; the record is shown as a link to it.

    ``find(text, give)`` looks for records and hands them to ``give``, at once or later; an answer
    to an older text is dropped. ``new_text`` offers what was not found: "New person {text}".
    F2, Down, Space or any letter on the link begin the search; Delete removes what is optional.
    Enter chooses; before the answer to what is typed is there, it chooses as soon as it comes.
    """

    new_wanted = Signal(str)
    """The person wants a new record of that name."""
    opened = Signal(object)
    """The UUID of the record that the person goes to."""

    def __init__(
        self,
        find: Callable[[str, Give], None],
        placeholder: str = "",
        *,
        new_text: str = "",
        optional: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self._find, self._new_text, self._optional = find, new_text, optional
        self._record: Found | None = None
        self._known: Found | None = None
        self._asked = self._answered = 0
        self._is_awaited = False
        self._list: FoundList | None = None
        self.line = QLineEdit()
        self.line.setProperty("look", "field")
        self.line.setPlaceholderText(placeholder)
        self.line.setAlignment(leading_edge(self.line) | Qt.AlignmentFlag.AlignVCenter)
        self.link = LinkLabel()
        self.change = IconButton("chevron-down", tr("Choose another"))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._lead = QSpacerItem(0, 0)
        row.addItem(self._lead)
        row.addWidget(self.link)
        row.addWidget(self.change)
        row.addWidget(self.line, 1)
        row.addStretch(0)
        self._row = row
        super().__init__(both, parent)
        UndoInText(self.line)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self.line.textEdited.connect(self._look_soon)
        self.link.clicked.connect(self._open)
        self.change.clicked.connect(self.begin)
        for widget in (self.line, self.link):
            widget.installEventFilter(self)
        self._rest()

    def set_name(self, name: str) -> None:
        """Call the field by the words of its label."""
        super().set_name(name)
        self.line.setAccessibleName(name)
        self._name_link()

    def value(self) -> UUID | None:
        """The UUID of the record, or None."""
        return self._record.uuid if self._record else None

    def set_value(self, value: Found | None) -> None:
        """Show the record that the library holds."""
        self._known = value
        if value != self._record:
            self.clear_error()
            self._record = value
        if not self.line.isModified() or not self.line.hasFocus():
            self._rest()

    def reset(self, value: Found | None) -> None:
        """Show the value of another record; whatever was typed for the last one is dropped."""
        self.line.clear()
        super().reset(value)

    def show_error(self, sentence: str) -> None:
        """Say why the choice was refused, and show again what the library holds."""
        self._record = self._known
        self._rest()
        super().show_error(sentence)

    def begin(self, text: str = "") -> None:
        """Let the person search, beginning with ``text``."""
        self._show_line(True)
        self.line.setText(text or (self._record.text if self._record else ""))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            self.line.setModified(True)
        else:
            self.line.selectAll()
        self._search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the keys of line and link, and the line being left."""
        if isinstance(event, QFocusEvent) and watched is self.line:
            if event.lostFocus() and event.reason() is not Qt.FocusReason.PopupFocusReason:
                self._give_up()
        elif isinstance(event, QKeyEvent) and event.type() is not QEvent.Type.KeyRelease:
            pressed = event.type() is QEvent.Type.KeyPress
            taken = self._line_key if watched is self.line else self._link_key
            if taken(Qt.Key(event.key()), event.text(), pressed):
                event.accept()
                return True
        return False

    def _line_key(self, key: Qt.Key, text: str, pressed: bool) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        shown = self._list is not None and self._list.isVisible()
        if key == Qt.Key.Key_Escape and (shown or self.line.isModified() or self._record):
            if pressed:
                self._give_up()
                self._focus_rest()
            return True
        if not pressed:
            return False
        if key in steps:
            if shown and self._list:
                self._list.step(steps[key])
            else:
                self._search()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._optional and not self.line.text().strip():
                self._take(None)
            else:
                self._enter()
            return True
        return False

    def _link_key(self, key: Qt.Key, text: str, pressed: bool) -> bool:
        if not pressed:
            return key == Qt.Key.Key_F2  # a shortcut of the page elsewhere
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._optional:
            self._take(None)
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Down, Qt.Key.Key_Space):
            self.begin()
        elif text.isalnum():
            self.begin(text)
        else:
            return False
        return True

    def _enter(self) -> None:
        """Choose from what is found for the text as it stands, now or as soon as it is known."""
        if self._pause.isActive():
            self._search()
        self._is_awaited = self._answered != self._asked
        if self._list is not None and not self._is_awaited:
            self._list.choose()

    def _look_soon(self) -> None:
        self._is_awaited = False
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        self._is_awaited = False
        self._asked += 1
        asked = self._asked
        text = self.line.text().strip() if self.line.isModified() else ""
        self._find(text, lambda found: self._offer(asked, text, found))

    def _offer(self, asked: int, text: str, found: Sequence[Found]) -> None:
        if asked != self._asked or not self.line.hasFocus():
            return
        self._answered = asked
        if self._list is None:
            self._list = FoundList(self.line)
            self._list.chosen.connect(self._chosen)
            self.destroyed.connect(self._list.deleteLater)
        new = self._new_text.format(text=text) if self._new_text and text else ""
        self._list.offer(found, new)
        if self._is_awaited:
            self._is_awaited = False
            self._list.choose()

    def _chosen(self, found: Found | None) -> None:
        if found is None:
            self.new_wanted.emit(self.line.text().strip())
            self._give_up()
        else:
            self._take(found)
        self._focus_rest()

    def _take(self, record: Found | None) -> None:
        changed = record != self._record
        self.clear_error()
        self._record = record
        self._give_up()
        self._focus_rest()
        if changed:
            self.edited.emit(self.value())

    def _give_up(self) -> None:
        self._asked += 1
        self._answered, self._is_awaited = self._asked, False
        self._pause.stop()
        self._rest()

    def _open(self) -> None:
        if self._record:
            self.opened.emit(self._record.uuid)

    def _rest(self) -> None:
        if self._list is not None:
            self._list.hide()
        self.line.setText("")
        self.line.setModified(False)
        self.link.setText(self._record.text if self._record else "")
        self._name_link()
        self._show_line(self._record is None)

    def _focus_rest(self) -> None:
        (self.line if self._record is None else self.link).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_line(self, shown: bool) -> None:
        fixed = QSizePolicy.Policy.Fixed
        self._lead.changeSize(0 if shown else INSET, 0, fixed, fixed)
        self._row.invalidate()
        self.line.setVisible(shown)
        self.link.setVisible(not shown)
        self.change.setVisible(not shown)
        self.setFocusProxy(self.line if shown else self.link)

    def _name_link(self) -> None:
        named = tr("{field}: {value}").format(field=self.name, value=self.link.text())
        self.link.setAccessibleName(named if self.name else "")
        another = tr("Choose another: {field}").format(field=self.name)
        self.change.setAccessibleName(another if self.name else self.change.toolTip())
