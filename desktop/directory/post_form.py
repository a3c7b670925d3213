"""PostForm: the fields of the post that is open for changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.editing.directory import (
    add_post,
    set_new_post_organisation,
    set_post_organisation,
    set_post_value,
)
from db.errors import UserError
from db.language import later, tr
from db.queries.person_details import OrganisationFound, organisations_like
from desktop.shell.address import Address
from desktop.shell.bound_buttons import bind
from desktop.widgets.date_field import DateField
from desktop.widgets.form import Form
from desktop.widgets.found import Found
from desktop.widgets.long_text_field import LongTextField
from desktop.widgets.record_field import Give, RecordField
from desktop.widgets.toggle_field import ToggleField
from desktop.wording.terms import ORGANISATION_KINDS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.person_details import PersonFacts, PostFacts
    from desktop.shell.desk import Desk

_STEPS: Final = {
    "title": later("Change the title of a post of {name}"),
    "organisation": later("Change the organization of a post of {name}"),
    "begins_on": later("Change the first day of a post of {name}"),
    "ends_on": later("Change the last day of a post of {name}"),
    "former": later("Change whether {name} still holds a post"),
}
"""What undo calls a change of each field."""
Change = Callable[["Session", str], Any]


class PostForm(QWidget):
    """Title, organisation and days of a post; a new one is written once it has a title."""

    hangs: ClassVar[bool] = True
    added = Signal(str)
    """A new post was written: its UUID."""
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.uuid: str | None = None
        """None while the post is not yet written."""
        self._person: PersonFacts | None = None
        self._adding = False
        self._waiting: list[tuple[str, Change]] = []
        self._form = Form()
        self.title = LongTextField(tr("Add a title"), required=tr("A post needs a title."))
        self.organisation = RecordField(
            self._find, tr("Add an organization"), new_text=tr("New organization {text}")
        )
        self.former = ToggleField(tr("No longer held"))
        self._form.add(tr("Title"), self.title, "title")
        self._form.add(tr("At"), self.organisation, "organisation")
        self._form.add(tr("From"), DateField(tr("Add the first day")), "begins_on")
        self._form.add(tr("To"), DateField(tr("Add the last day")), "ends_on")
        self._form.add("", self.former, "former")
        self.former.set_name(tr("No longer held"))
        self.delete = QPushButton(tr("Delete post"))
        self.done = QPushButton(tr("Done"))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 4)
        line.setSpacing(0)
        for button in (self.delete, self.done):
            button.setProperty("look", "quiet")
            line.addWidget(button)
        line.insertStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._form)
        column.addLayout(line)
        self._form.edited.connect(self._edited)
        self.organisation.new_wanted.connect(self._new_organisation)
        self.organisation.opened.connect(
            lambda uuid: desk.go(Address("briefers", "organisations", str(uuid)))
        )
        bind(self.delete, "briefers.post.delete")
        self.done.clicked.connect(self._close)

    def begin(self, person: PersonFacts) -> None:
        """Let the person write a new post."""
        self._show(None, person, {})
        self.title.setFocus()

    def show_post(self, post: PostFacts, person: PersonFacts) -> None:
        """Show the fields of a post; what was typed for another one is told."""
        at = None
        if post.organisation_uuid is not None:
            at = Found(UUID(post.organisation_uuid), post.organisation or "")
        values = {
            "title": post.title,
            "organisation": at,
            "begins_on": post.begins_on,
            "ends_on": post.ends_on,
            "former": post.former,
        }
        self._show(post.uuid, person, values)

    def settle(self) -> bool:
        """Write at once what fields hold back; False where it cannot be read."""
        return self._form.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape where no field has a use for it."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _show(self, uuid: str | None, person: PersonFacts, values: dict[str, Any]) -> None:
        if uuid != self.uuid or uuid is None:
            self._form.settle()
            self._waiting = []
            self._adding = False
            self._form.record = self  # of no post, so that every field is filled anew
        self.uuid, self._person = uuid, person
        self.delete.setVisible(uuid is not None)
        self._form.show_record(uuid, values)

    def _edited(self, name: str, value: Any) -> None:
        if name == "organisation":
            at = str(value) if value is not None else None
            self._write(name, lambda session, uuid: set_post_organisation(session, uuid, at))
        elif self.uuid is None and name == "title" and not self._adding:
            self._add(value)
        else:
            self._write(name, lambda session, uuid: set_post_value(session, uuid, name, value))

    def _new_organisation(self, name: str) -> None:
        self._write(
            "organisation",
            lambda session, uuid: set_new_post_organisation(session, uuid, name),
        )

    def _add(self, title: str) -> None:
        person = self._person
        if person is None:
            return
        self._adding = True
        self._desk.write(
            tr("Add a post to {name}").format(name=person.printed_name),
            lambda session: add_post(session, person.uuid, title),
            partial(self._added, person),
            partial(self._refused, None, "title"),
        )

    def _added(self, person: PersonFacts, uuid: str) -> None:
        if self._person is None or self._person.uuid != person.uuid or self.uuid is not None:
            return
        self._adding = False
        self.uuid = self._form.record = uuid
        self.delete.show()
        waiting, self._waiting = self._waiting, []
        for name, change in waiting:
            self._write(name, change)
        self.added.emit(uuid)

    def _write(self, name: str, change: Change) -> None:
        person, uuid = self._person, self.uuid
        if person is None:
            return
        if uuid is None:
            self._waiting.append((name, change))
            return
        self._desk.write(
            tr(_STEPS[name]).format(name=person.printed_name),
            lambda session: change(session, uuid),
            failed=partial(self._refused, uuid, name),
        )

    def _refused(self, uuid: str | None, name: str, error: UserError) -> None:
        self._adding = False
        if uuid == self.uuid:
            self._form.show_error(name, str(error))
        else:
            self._desk.tell(str(error), "danger")

    def _find(self, text: str, give: Give) -> None:
        def answer(found: Sequence[OrganisationFound]) -> None:
            give([Found(UUID(each.uuid), each.name, _note(each)) for each in found])

        self._desk.ask(
            lambda session: organisations_like(session, text), answer, owner=self, key="find"
        )

    def _close(self) -> None:
        if self.settle():
            self.closed.emit()


def _note(found: OrganisationFound) -> str:
    kind = tr(ORGANISATION_KINDS[found.kind])
    if not found.acronym:
        return kind
    return tr("{acronym} · {kind}").format(acronym=found.acronym, kind=kind)
