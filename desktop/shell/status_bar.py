"""The line below: whether all is saved, what is being done, and what the page says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QToolButton

from db.language import tr
from desktop.shell.due_line import DueLine
from desktop.shell.theme import appearance, icon, theme

if TYPE_CHECKING:
    from desktop.shell.desk import Desk
    from desktop.shell.job import Job

_PASSING = 6000
"""Milliseconds that a passing word stays."""


class StatusBar(QFrame):
    """Says in one line how things stand."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self._desk = desk
        self._opening = True
        self._passing = ""
        self._job: Job | None = None
        self._sign = QLabel()
        self._state = QLabel()
        self._page = QLabel()
        self.due = DueLine(desk)
        self._bar = QProgressBar()
        self._stop = QToolButton()
        for label in (self._state, self._page):
            label.setProperty("look", "caption")
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(120, 6)
        self._bar.setAccessibleName(tr("How far the work is"))
        self._stop.setProperty("look", "quiet")
        self._stop.setText(tr("Cancel"))
        self._stop.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for widget in (self._sign, self._state, self._bar, self._stop):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.due)
        row.addSpacing(16)
        row.addWidget(self._page)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._forget)
        desk.opened.connect(self._open)
        desk.saving_changed.connect(self._renew)
        desk.job_started.connect(self._follow)
        desk.job_ended.connect(self._leave)
        appearance().changed.connect(self._renew)
        self._renew()

    @property
    def text(self) -> str:
        """What stands at the beginning of the line."""
        return self._state.text()

    def say(self, text: str) -> None:
        """Say a passing word."""
        self._passing = text
        self._clock.start(_PASSING)
        self._renew()
        from desktop.widgets.announcing import announce

        announce(self, text)

    def hint(self, text: str) -> None:
        """Say what the action under the pointer does; nothing ends it."""
        self._passing = text
        self._clock.stop()
        self._renew()

    def show_page(self, text: str) -> None:
        """Show what the page says of itself, at the end of the line."""
        self._page.setText(text)

    def _open(self) -> None:
        self._opening = False
        self._renew()

    def _forget(self) -> None:
        self._passing = ""
        self._renew()

    def _follow(self, job: Job) -> None:
        self._job = job
        job.moved.connect(self._move)
        self._bar.setRange(0, 0)
        self._renew()

    def _leave(self, _job: Job) -> None:
        jobs = self._desk.jobs
        self._job = jobs[-1] if jobs else None
        self._renew()

    def _move(self, done: int, total: int, what: str) -> None:
        if self._job is not None:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            if what and self._job is not None:
                said = tr("{work} · {what}").format(work=self._job.label, what=what)
                self._state.setText(said)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._state.setText(tr("Stopping…"))

    def _renew(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("status-bar")))
        self._stop.setFixedHeight(theme().px(24))
        saved = False
        if self._job is not None:
            text = self._job.label
        elif self._opening:
            text = tr("Opening the library…")
        elif self._desk.is_saving:
            text = tr("Saving…")
        elif self._passing:
            text = self._passing
        else:
            saved, text = True, tr("All changes saved")
        self._state.setText(text)
        self._bar.setVisible(self._job is not None)
        self._stop.setVisible(self._job is not None)
        size = QSize(theme().px(16), theme().px(16))
        self._sign.setPixmap(icon("check", "success").pixmap(size, self.devicePixelRatioF()))
        self._sign.setVisible(saved)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
