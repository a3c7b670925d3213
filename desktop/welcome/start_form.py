"""StartForm: what is said of a body when it is started."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.editing.bodies import NewBody, start_body
from db.errors import UserError
from db.language import tr
from db.models import BodyKind
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.form import Form
from desktop.widgets.text_field import TextField
from desktop.wording.terms import BODY_KINDS

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

_INDENT = 32  # px, so that labels begin below the words of the way


class StartForm(QWidget):
    """Name, kind, year and chair of a body; nothing is written before the button is pressed."""

    given_up = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._name = TextField(tr("Name it in full"))
        self._kind = ChoiceField([(kind, tr(BODY_KINDS[kind]), None) for kind in BodyKind])
        self._year = TextField(tr("The year it will report on"))
        self._chair = TextField(tr("Name, without Mr. or Ms."))
        self._delegation = TextField(tr("The chair’s country"))
        self._form = Form()
        self._form.add(tr("Body"), self._name)
        self._form.add(tr("Kind"), self._kind)
        self._form.add(tr("Year"), self._year)
        self._form.add(tr("Chair"), self._chair)
        self._form.add(tr("Delegation"), self._delegation)
        start, give_up = QPushButton(tr("Start this body")), QPushButton(tr("Not now"))
        start.setProperty("look", "primary")
        give_up.setProperty("look", "quiet")
        start.clicked.connect(self.start)
        self._delegation.entered.connect(self.start)
        give_up.clicked.connect(self.given_up)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 8, 8, 0)
        buttons.addWidget(start)
        buttons.addWidget(give_up)
        buttons.addStretch(1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        column.addWidget(self._form)
        column.addLayout(buttons)
        line = QHBoxLayout(self)  # has its indent at the leading edge, whichever that is
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addSpacing(_INDENT)
        line.addWidget(inner)

    def begin(self) -> None:
        """Show itself, with this year and nothing else said."""
        for field in (self._name, self._chair, self._delegation):
            field.reset("")
        self._kind.reset(BodyKind.WORKING_GROUP)
        self._year.reset(str(date.today().year))
        self.show()
        self._name.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """Write the body; what is wrong is said beside the field."""
        self._form.settle()
        year = str(self._year.value() or "").strip()
        said = NewBody(
            name=str(self._name.value() or ""),
            kind=self._kind.value(),
            year=int(year) if year.isdecimal() else 0,
            chair=str(self._chair.value() or ""),
            delegation=str(self._delegation.value() or ""),
        )
        wrong = self._year if said.name.strip() and not 1946 <= said.year <= 2199 else self._name

        def refused(error: UserError) -> None:
            wrong.show_error(str(error))
            wrong.control.setFocus(Qt.FocusReason.OtherFocusReason)

        self._desk.write(
            tr("Start {body}").format(body=said.name.strip()),
            lambda session: start_body(session, said),
            self._desk.prefer_period,
            failed=refused,
        )

    def error(self) -> str:
        """What is said to be wrong, in whatever field."""
        return self._name.error() or self._year.error()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
