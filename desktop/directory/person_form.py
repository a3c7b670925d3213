"""PersonForm: who a person is, edited in place; and the note on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from db.language import tr
from desktop.widgets.field import INSET
from desktop.widgets.form import Form
from desktop.widgets.long_text_field import LongTextField
from desktop.widgets.section_header import SectionHeader
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from db.queries.person_details import PersonFacts

_HINT_ABOVE = 8


class PersonForm(QWidget):
    """The name on top; while a person is new, nothing else."""

    hangs: ClassVar[bool] = True
    edited = Signal(str, object)
    """The name of a column of the person, and its new value."""

    def __init__(self) -> None:
        super().__init__()
        self.name = LongTextField(tr("Name"), size="title", required=tr("A person needs a name."))
        self.rest = Form()
        self._title = Form()
        self._title.add_wide(tr("Name"), self.name, "name")
        self.rest.add(tr("Pronoun"), TextField(tr("Add he or she")), "pronoun")
        self.rest.add(tr("Sorted as"), TextField(tr("Follows the name")), "sort_name")
        self.rest.add(tr("Rank"), TextField(tr("Add a rank")), "rank")
        self.rest.add(tr("Honorific"), TextField(tr("Add one, for letters only")), "honorific")
        self._hint = QLabel(
            tr("Write the name, with the rank before it. The person is added when you leave it.")
        )
        self._hint.setProperty("look", "muted")
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(INSET, _HINT_ABOVE, INSET, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._title, self.rest, self._hint):
            column.addWidget(part)
        for form in (self._title, self.rest):
            form.edited.connect(self.edited)

    def show_person(self, person: PersonFacts) -> None:
        """Show a person; what was typed for another one is told."""
        self._title.show_record(person.uuid, {"name": person.name})
        values = {
            "pronoun": person.pronoun,
            "sort_name": person.sort_name,
            "rank": person.rank,
            "honorific": person.honorific,
        }
        self.rest.show_record(person.uuid, values)
        self._fill(is_new=False)

    def begin(self) -> None:
        """Let the person write the name of somebody new."""
        for form in (self._title, self.rest):
            form.settle()
        self._title.record = self
        self._title.show_record(None, {})
        self._fill(is_new=True)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def adopt(self, uuid: str) -> None:
        """Go on with somebody who was only just added; what is typed meanwhile stays."""
        self._title.record = uuid

    def show_error(self, name: str, sentence: str) -> None:
        """Say beside a field why its value was refused."""
        (self._title if name == "name" else self.rest).show_error(name, sentence)

    def _fill(self, *, is_new: bool) -> None:
        self.rest.setVisible(not is_new)
        self._hint.setVisible(is_new)


class NotePart(QWidget):
    """The note on a person, and where it goes."""

    hangs: ClassVar[bool] = True
    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._form = Form()
        self.note = LongTextField(tr("Add a note"), paragraphs=True)
        self._form.add_wide(tr("Note"), self.note, "note")
        where = QLabel(tr("Never printed in a report; tables and exported libraries hold it."))
        where.setProperty("look", "caption")
        where.setWordWrap(True)
        where.setContentsMargins(INSET, 0, INSET, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHeader(tr("Note")))
        column.addWidget(self._form)
        column.addWidget(where)
        self._form.edited.connect(self.edited)

    def show_person(self, person: PersonFacts) -> None:
        """Show the note on a person; what was typed for another one is told."""
        self._form.show_record(person.uuid, {"note": person.note})

    def show_error(self, sentence: str) -> None:
        """Say why the note was refused."""
        self._form.show_error("note", sentence)
