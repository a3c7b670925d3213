"""PersonDetails: the details pane of the directory; everything of one person, edited in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from db.editing.directory import create_person, set_person_value
from db.errors import UserError
from db.language import later, tr
from db.queries.person_details import Passage, PersonFacts, passages, person_facts
from desktop.directory.appearances_part import AppearancesPart
from desktop.directory.person_form import NotePart, PersonForm
from desktop.directory.posts_part import PostsPart
from desktop.shell.address import Address
from desktop.shell.bound_buttons import bind, perform
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.icon_button import IconButton
from desktop.widgets.message_bar import MessageBar
from desktop.widgets.pane_header import PaneHeader
from desktop.widgets.scroll_column import MARGIN, ScrollColumn

if TYPE_CHECKING:
    from db.store import Notice
    from desktop.shell.desk import Desk

_STEPS: Final = {
    "name": later("Rename {name}"),
    "sort_name": later("Change how {name} is sorted"),
    "rank": later("Change the rank of {name}"),
    "honorific": later("Change the honorific of {name}"),
    "pronoun": later("Change the pronoun of {name}"),
    "note": later("Change the note on {name}"),
}
"""What undo calls a change of each field."""
_PAUSE: Final = 200
"""ms before the report is asked where it lets the person speak: who goes on by the arrow keys does
not wait for it."""


class PersonDetails(QFrame):
    """Shows a person by their UUID, and writes what is changed of them."""

    menu_wanted = Signal(QPoint)
    new_wanted = Signal()
    shown = Signal()
    """Another person, or nobody, is shown."""
    added = Signal(str)
    """Somebody new is in the directory: their UUID."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.uuid: str | None = None
        self.facts: PersonFacts | None = None
        self.is_new = False
        """Whether somebody new is being written who is not in the directory yet."""
        self._link = IconButton("link", tr("Copy the address of this person"))
        self._more = IconButton("more", tr("More to do with this person"))
        self.head = PaneHeader(tr("Person"), (self._link, self._more), hides_pane=True)
        self.form, self.note = PersonForm(), NotePart()
        self.posts, self.appearances = PostsPart(desk), AppearancesPart(desk)
        self.refusal = MessageBar("warning", "")
        self._beside = QWidget()
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(MARGIN, 8, MARGIN, 0)
        beside.addWidget(self.refusal)
        self._column = ScrollColumn()
        for part in (self.form, self.posts, self.appearances, self.note):
            self._column.add(part)
        self._nobody = EmptyState(
            "person",
            tr("Nobody selected"),
            tr("Posts over time and every appearance stand here, and are changed here."),
            link=tr("New person"),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._beside)
        whole.addWidget(self._column, 1)
        whole.addWidget(self._nobody, 1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask_passages)
        bind(self._link, "briefers.link")
        self._more.clicked.connect(
            lambda: self.menu_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        )
        self.refusal.closed.connect(self._beside.hide)
        self._nobody.linked.connect(self.new_wanted)
        for form in (self.form, self.note):
            form.edited.connect(self._edited)
        self._beside.hide()
        self._show(None)

    def show_person(self, uuid: str | None) -> None:
        """Show a person, or that nobody is selected; what was typed for the last one is told."""
        if uuid == self.uuid and not self.is_new:
            return
        self.settle()
        self.is_new = False
        self.uuid = uuid
        self._beside.hide()
        self._column.show_top()
        self.renew()

    def begin_new(self) -> None:
        """Let the person write somebody new; nothing is written before there is a name."""
        self.settle()
        self.uuid, self.facts, self.is_new = None, None, True
        self._beside.hide()
        if not self.isVisible():
            perform(self, "window.details")
        self._show(None)
        self.form.begin()

    def renew(self, notice: Notice | None = None) -> None:
        """Ask again for who is shown; ``notice`` says what has changed."""
        uuid = self.uuid
        if uuid is None:
            self._show(None)
            return
        self._desk.ask(
            lambda session: person_facts(session, uuid),
            partial(self._answer, uuid),
            owner=self,
            key="person",
        )
        if notice is None or {"paragraphs", "attributions", "sections"} & notice.changed.keys():
            self._pause.start()

    def refuse(self, sentence: str) -> None:
        """Say why something could not be done with this person."""
        self._beside.show()
        self.refusal.say(sentence)

    def settle(self) -> None:
        """Write at once what fields hold back."""
        self.form.name.settle()
        self.form.rest.settle()
        self.note.note.settle()
        self.posts.settle()

    def _answer(self, uuid: str, facts: PersonFacts | None) -> None:
        if uuid == self.uuid:
            self._show(facts)

    def _show(self, facts: PersonFacts | None) -> None:
        self.facts = facts
        self._nobody.setVisible(facts is None and not self.is_new)
        self._column.setVisible(facts is not None or self.is_new)
        self.head.set_text(tr("New person") if self.is_new else tr("Person"))
        self._link.setVisible(facts is not None)
        self._more.setVisible(facts is not None)
        for part in (self.posts, self.appearances, self.note):
            part.setVisible(facts is not None)
        if facts is not None:
            self.form.show_person(facts)
            self.posts.show_person(facts)
            self.appearances.show_person(facts)
            self.note.show_person(facts)
        self.shown.emit()

    def _ask_passages(self) -> None:
        uuid = self.uuid
        if uuid is not None:
            self._desk.ask(
                lambda session: passages(session, uuid),
                partial(self._show_passages, uuid),
                owner=self,
                key="passages",
            )

    def _show_passages(self, uuid: str, found: Mapping[str, Sequence[Passage]]) -> None:
        if uuid == self.uuid:
            self.appearances.show_passages(found)

    def _edited(self, name: str, value: Any) -> None:
        if self.is_new:
            self._create(value)
            return
        facts, uuid = self.facts, self.uuid
        if facts is None or uuid is None:
            return
        self._desk.write(
            tr(_STEPS[name]).format(name=facts.printed_name),
            lambda session: set_person_value(session, uuid, name, value),
            failed=partial(self._refused, uuid, name),
        )

    def _create(self, name: str) -> None:
        self._desk.write(
            tr("Add {name} to the directory").format(name=name),
            lambda session: create_person(session, name),
            self._created,
            partial(self._refused, None, "name"),
        )

    def _created(self, uuid: str) -> None:
        if self.is_new:
            self.is_new, self.uuid = False, uuid
            self.form.adopt(uuid)
            focused = QApplication.focusWidget()
            goes_on = focused is None or self.isAncestorOf(focused)
            self.renew()
            if goes_on:
                self.form.rest.field("pronoun").setFocus()
        self.added.emit(uuid)

    def _refused(self, uuid: str | None, name: str, error: UserError) -> None:
        if uuid != self.uuid:
            self._desk.tell(str(error), "danger")
        elif name == "note":
            self.note.show_error(str(error))
        else:
            self.form.show_error(name, str(error))

    def copy_address(self) -> None:
        """Copy the address that leads to the person shown."""
        if self.uuid is not None:
            QApplication.clipboard().setText(str(Address("briefers", "people", self.uuid)))
            self._desk.tell(tr("The address of this person is copied."), "status")
