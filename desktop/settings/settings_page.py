"""SettingsPage: how the window looks and speaks, the bodies and their periods, the library."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from db import paths
from db.language import later, tr
from desktop.settings.body_form import BodyForm
from desktop.settings.council_list import CouncilList
from desktop.settings.deadline_list import DeadlineList
from desktop.settings.holiday_list import HolidayList
from desktop.settings.in_hand import InHand
from desktop.settings.letter_list import LetterList
from desktop.settings.office_commands import OfficeCommands
from desktop.settings.office_part import OfficePart
from desktop.settings.settings_actions import SETTINGS_ACTIONS
from desktop.settings.template_list import TemplateList
from desktop.shell.bound_buttons import bind
from desktop.shell.due_notice import TELLS
from desktop.shell.page import Page
from desktop.shell.theme import appearance, theme
from desktop.shell.window_actions import SCHEMES
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.field import fields_in
from desktop.widgets.form import Form
from desktop.widgets.message_bar import MessageBar
from desktop.widgets.page_header import PageHeader
from desktop.widgets.scroll_column import ScrollColumn
from desktop.widgets.section_header import SectionHeader
from desktop.widgets.toggle_field import ToggleField

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.chairs import ChairRow
    from db.queries.periods import BodyRow, PeriodRow
    from db.store import Notice, Store
    from desktop.shell.desk import Desk
    from desktop.shell.job import Job

_WIDTH = 720
_MARGIN = 16  # that of the page's header
_SHOWN = {"bodies", "reporting_periods", "chairships", "people", "organisations"}
"""Families that the page shows something of."""
_SCALES = (
    (1.0, "100 %"),
    (1.1, "110 %"),
    (1.25, "125 %"),
    (1.5, "150 %"),
    (1.75, "175 %"),
    (2.0, "200 %"),
)
_LANGUAGES = (("", later("As the system")), ("en", "English"), ("fr", "Français"))


class _Bodies(QWidget):
    """The forms of all bodies, below one another."""

    hangs: ClassVar[bool] = True


class SettingsPage(Page):
    """Choices that take effect at once, and the bodies of the library."""

    ACTIONS: ClassVar = SETTINGS_ACTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._forms: dict[int, BodyForm] = {}
        self._hand = InHand(self)
        self.office = OfficeCommands(self, self._hand)
        self._column = ScrollColumn(margin=_MARGIN)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(PageHeader(tr("Settings")))
        whole.addWidget(self._column, 1)
        self._add_look()
        self._bodies = _Bodies()
        self._bodies_column = QVBoxLayout(self._bodies)
        self._bodies_column.setContentsMargins(0, 0, 0, 0)
        self._bodies_column.setSpacing(16)
        self._column.add(SectionHeader(tr("Bodies and reporting periods")))
        self._column.add(self._bodies)
        self.checklist, self.holidays = TemplateList(desk), HolidayList(desk)
        self.deadlines, self.council = DeadlineList(desk), CouncilList(desk)
        self.letters = LetterList(desk)
        titled: dict[str, OfficePart] = {
            tr("Checklist of meetings"): self.checklist,
            tr("Holidays"): self.holidays,
            tr("Deadlines and mandate renewals"): self.deadlines,
            tr("Members of the Council"): self.council,
            tr("Letters"): self.letters,
        }
        self._lists = [*titled.values()]
        for title, each in titled.items():
            self._column.add(SectionHeader(title))
            self._column.add(each)
        self._add_library()
        appearance().changed.connect(self._renew)
        self._renew()

    def refresh(self, notice: Notice | None) -> None:
        for each in self._lists:
            if notice is None or each.FAMILIES & notice.changed.keys():
                each.renew()
        if notice is not None and not _SHOWN & notice.changed.keys():
            return
        from db.queries.chairs import chairs
        from db.queries.periods import bodies, periods

        def question(
            session: Session,
        ) -> tuple[list[BodyRow], list[PeriodRow], list[ChairRow]]:
            return bodies(session), periods(session), chairs(session)

        self.desk.ask(question, self._show_bodies, owner=self, key="bodies")

    def main_widget(self) -> QWidget | None:
        return next(iter(fields_in(self._column)), None)

    def settle(self) -> None:
        for form in self._forms.values():
            form.settle()
        for each in self._lists:
            each.settle()

    def has_body(self) -> bool:
        """Whether there is a body to add a period to."""
        return self.desk.period is not None

    def body_form(self) -> BodyForm | None:
        """Give the form of the body whose period is chosen."""
        period = self.desk.period
        return self._forms.get(period.body_id) if period is not None else None

    def new_period(self) -> None:
        """Add the period after the newest of the body in hand, or of the one that is chosen."""
        from db.editing.periods import add_next_period

        form, period = self._hand.get(BodyForm), self.desk.period
        chosen = period.body_id if period is not None else None
        body_id = form.body_id if form is not None else chosen
        if body_id is not None:
            self.desk.write(
                tr("Add a reporting period"),
                lambda session: add_next_period(session, body_id),
                self.desk.prefer_period,
            )

    def show_lists(self) -> None:
        """Scroll to the lists that the office edits."""
        self._column.ensureWidgetVisible(self._lists[-1])
        self._column.ensureWidgetVisible(self._lists[0])

    def back_up(self) -> None:
        """Put a dated copy of the library into the folder of copies."""

        def copy(store: Store, _job: Job) -> str:
            from db.backup import back_up

            with store.read() as session:
                return back_up(session.connection().engine, store.path).name

        def tell(name: str) -> None:
            self.desk.tell(tr("A copy is kept as {name}.").format(name=name))

        self.desk.run(tr("Make a copy of the library"), copy, tell, aside=True)

    def _add_look(self) -> None:
        settings = self.desk.settings
        form = Form()
        scheme = ChoiceField([(key, tr(text), None) for key, text in SCHEMES.items()])
        scheme.set_value(appearance().scheme)
        scheme.edited.connect(self._choose_scheme)
        scale = ChoiceField([(key, text, None) for key, text in _SCALES])
        scale.set_value(appearance().text_scale)
        scale.edited.connect(self._choose_scale)
        language = ChoiceField([(key, tr(text), None) for key, text in _LANGUAGES])
        language.set_value(settings.value("look/language", ""))
        language.edited.connect(self._choose_language)
        keys = ToggleField(tr("N for new, T for today"), switch=True)
        keys.set_value(bool(settings.value("keys/single", True)))
        keys.edited.connect(self._choose_keys)
        notices = ToggleField(tr("Of what becomes due today, once a day"), switch=True)
        notices.set_value(bool(settings.value(TELLS, True)))
        notices.edited.connect(partial(settings.keep, TELLS))
        self._scale, self._scheme = scale, scheme
        form.add(tr("Colours"), scheme)
        form.add(tr("Text size"), scale)
        form.add(tr("Language"), language)
        form.add(tr("Single keys"), keys)
        form.add(tr("Notification"), notices)
        self._restart = MessageBar(
            "info", tr("The language changes when Chairdesk is started again.")
        )
        self._restart.hide()
        self._column.add(SectionHeader(tr("Look and language"), rule=False))
        self._column.add(form)
        self._column.add(self._restart)

    def _add_library(self) -> None:
        self._column.add(SectionHeader(tr("This library")))
        form = Form()
        store = self.desk.store
        for name, value in (
            (tr("File"), str(store.path) if store is not None else ""),
            (tr("Copies"), str(paths.backup_folder())),
        ):
            label = QLabel(value)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.add(name, label)
        button = QPushButton(tr("Make a copy now"))
        bind(button, "settings.back_up")
        self._column.add(form)
        self._column.add(button, Qt.AlignmentFlag.AlignLeading, above=8)

    def _choose_scheme(self, scheme: str) -> None:
        appearance().set_scheme(scheme)
        self.desk.settings.keep("look/scheme", scheme)

    def _choose_scale(self, scale: float) -> None:
        self.desk.settings.keep("look/text_scale", scale)
        # The list that was chosen from closes first: it would be measured anew while it is open.
        QTimer.singleShot(0, self, partial(appearance().set_text_scale, scale))

    def _choose_keys(self, used: bool) -> None:
        self.desk.settings.keep("keys/single", used)
        self.window().stack.use_single_keys(used)  # type: ignore[attr-defined]

    def _choose_language(self, language: str) -> None:
        self.desk.settings.keep("look/language", language)
        self._restart.show()

    def _show_bodies(self, found: tuple[list[BodyRow], list[PeriodRow], list[ChairRow]]) -> None:
        known, periods, chairs = found
        for body_id in set(self._forms) - {body.id for body in known}:
            self._forms.pop(body_id).deleteLater()
        for body in known:
            form = self._forms.get(body.id)
            if form is None:
                form = self._forms[body.id] = BodyForm(self.desk)
                self._bodies_column.addWidget(form)
            form.show_body(
                body,
                [period for period in periods if period.body_id == body.id],
                [chair for chair in chairs if chair.body_id == body.id],
            )

    def _renew(self) -> None:
        self._column.set_width(theme().px(_WIDTH))
        self._scheme.set_value(appearance().scheme)
        self._scale.set_value(appearance().text_scale)
