"""PostsPart: the posts of a person over time; one of them may be open for changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.editing.directory import delete_post
from db.language import tr
from desktop.directory.post_form import PostForm
from desktop.directory.post_row import PostRow
from desktop.shell.bound_buttons import bind
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.field import INSET
from desktop.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from db.queries.person_details import PersonFacts, PostFacts
    from desktop.shell.desk import Desk


class PostsPart(QWidget):
    """Rows, the newest on top; pressing one opens it, Add opens an empty one."""

    hangs: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._person: PersonFacts | None = None
        self._shown: tuple[PostFacts, ...] = ()
        self.open: str | None = None
        """The post that is open; "" while it is new."""
        self._last: str | None = None
        self.rows: list[PostRow] = []
        self.head = SectionHeader(tr("Posts"), action_text=tr("Add"), does="briefers.new_post")
        self.form = PostForm(desk)
        self._none = ElidedLabel(tr("No post known yet"), "muted")
        self._none.setContentsMargins(INSET, 4, INSET, 8)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.form)
        self._column.addWidget(self._none)
        self.form.hide()
        self.form.added.connect(self._added)
        self.form.closed.connect(self.close_form)

    def show_person(self, person: PersonFacts) -> None:
        """Show the posts of a person; what is being typed stays where it is the same one."""
        if self._person is not None and person.uuid != self._person.uuid:
            self.form.settle()
            self.open = None
        self._person = person
        if self.open and self.open not in {post.uuid for post in person.posts}:
            self.open = None
        if person.posts != self._shown or len(self.rows) != len(person.posts):
            self._fill(person.posts)
        self._arrange()

    @property
    def in_hand(self) -> str | None:
        """The post that is open, that the person is at, or was at last; else the first."""
        known = [row.post.uuid for row in self.rows]
        focused = (row.post.uuid for row in self.rows if row.hasFocus())
        self._last = self.open or next(focused, self._last)
        return self._last if self._last in known else next(iter(known), None)

    def change(self) -> None:
        """Open the post in hand for changes."""
        if (uuid := self.in_hand) is not None:
            self._open(uuid)

    def delete(self) -> None:
        """Delete the post in hand."""
        if (uuid := self.in_hand) is not None:
            self._delete(uuid)

    def begin(self) -> None:
        """Let the person write a new post."""
        if self._person is not None and self.form.settle():
            self.open = ""
            self._arrange()

    def settle(self) -> None:
        """Write at once what fields hold back."""
        self.form.settle()

    def close_form(self) -> None:
        """Show all posts at rest; the keyboard goes back to where it was."""
        was, self.open = self.open, None
        row = next((row for row in self.rows if row.post.uuid == was), None)
        if row is not None:
            row.show()
        stop = row or self.head.action
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
        self._arrange()

    def _take(self, uuid: str) -> None:
        self._last = uuid

    def _open(self, uuid: str) -> None:
        if self.form.settle():
            self.open = uuid
            self._arrange()
            self.form.title.setFocus(Qt.FocusReason.TabFocusReason)

    def _added(self, uuid: str) -> None:
        if self.open == "":
            self.open = uuid

    def _fill(self, posts: tuple[PostFacts, ...]) -> None:
        focused = next((row.post.uuid for row in self.rows if row.hasFocus()), None)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown, self.rows = posts, [PostRow(post) for post in posts]
        for place, row in enumerate(self.rows):
            self._column.insertWidget(1 + place, row)
            bind(row, "briefers.post.change", partial(self._take, row.post.uuid))
            if row.post.uuid == focused:
                row.setFocus()

    def _arrange(self) -> None:
        """Put the form in place of the row that is open, on top where it is a new one."""
        person = self._person
        if person is None:
            return
        for row in self.rows:
            row.setVisible(row.post.uuid != self.open)
        self._none.setVisible(not self.rows and self.open is None)
        place = next((at for at, row in enumerate(self.rows) if row.post.uuid == self.open), 0)
        if self._column.indexOf(self.form) != 1 + place:
            had_focus = self.form.isAncestorOf(self.window().focusWidget() or self)
            self._column.removeWidget(self.form)
            self._column.insertWidget(1 + place, self.form)
            if had_focus:
                self.form.title.setFocus()
        if self.open is None:
            self.form.hide()
            return
        if self.open:
            self.form.show_post(person.posts[place], person)
        elif self.form.isHidden() or self.form.uuid is not None:
            self.form.begin(person)
        self.form.show()
        if not self.open:
            self.form.title.setFocus()

    def _delete(self, uuid: str) -> None:
        person = self._person
        if person is None:
            return
        self.open = None
        self._desk.write(
            tr("Delete a post of {name}").format(name=person.printed_name),
            lambda session: delete_post(session, uuid),
            lambda _: self._desk.tell(
                tr("Post of {name} deleted").format(name=person.printed_name), undo=True
            ),
        )
