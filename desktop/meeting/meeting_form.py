"""MeetingForm: the facts of a meeting itself, from its theme to its note."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.editing.meetings import add_theme
from db.language import tr, trn
from db.queries.choices import Choice, themes_called
from db.queries.meeting_details import MeetingFacts, PrintedPlace, printed_place
from desktop.meeting.hanging import Hanging
from desktop.meeting.journal_notice import journal_notice
from desktop.meeting.meeting_day_field import MeetingDayField
from desktop.meeting.meeting_hours import SECOND_ZONE, elsewhere
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.date_field import DateField
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.field import INSET, Field
from desktop.widgets.form import Form
from desktop.widgets.found import Found
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.long_text_field import LongTextField
from desktop.widgets.option import Option
from desktop.widgets.record_field import Give, RecordField
from desktop.widgets.text_field import TextField
from desktop.widgets.time_field import TimeField
from desktop.widgets.toggle_field import ToggleField
from desktop.wording.terms import (
    INTERPRETATION,
    JOURNAL_NOTICES,
    MEETING_KINDS,
    MEETING_STATUSES,
    MEETING_VERBS,
)
from desktop.wording.zones import zones_to_choose

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

_HOURS: Final = 400
"""Px that begin, end and zone take at most: they belong together."""


class MeetingForm(QWidget):
    """Fields of a meeting; it tells by ``edited`` what the person changed."""

    hangs: ClassVar[bool] = True
    edited = Signal(str, object)
    report_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._facts: MeetingFacts | None = None
        self.place: PrintedPlace | None = None
        self._fields: dict[str, Field] = {}
        self._elsewhere = ElidedLabel("", "muted")
        self._title = LongTextField(
            tr("Add a theme"), size="subtitle", required=tr("A theme needs a title.")
        )
        self._status = ChoiceField(_options(MEETING_STATUSES, "meeting"), look="chip")
        self._day = MeetingDayField(tr("Add a date"))
        self._form = Form()
        self._top = Form()
        self._top.add_wide(tr("Theme"), self._title)
        self._theme = RecordField(
            self._find_theme, tr("Find a theme"), new_text=tr("New theme “{text}”")
        )
        self.crown = Hanging()
        """Theme, state and day, above all sections."""
        crown = QVBoxLayout(self.crown)
        column = QVBoxLayout(self)
        for lines in (crown, column):
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(0)
        crown.addWidget(self._top)
        crown.addWidget(self._state_row())
        column.addWidget(self._form)
        self._add_rows()
        self._theme.new_wanted.connect(self._add_theme)
        for name, field in {
            "full_title": self._title,
            "status": self._status,
            "day": self._day,
            "theme": self._theme,
        }.items():
            self._take(name, field)

    def show_meeting(self, facts: MeetingFacts) -> None:
        """Show the facts of a meeting; what is being typed for the same one stays."""
        another = self._facts is None or facts.uuid != self._facts.uuid
        had_theme = self._facts.theme if self._facts else None
        self._facts = facts
        theme = facts.theme
        values = {
            "full_title": theme.full_title if theme else "",
            "short_title": theme.short_title if theme else "",
            "theme": Found(UUID(theme.uuid), theme.full_title) if theme else None,
            "journal": journal_notice(facts),
            **{name: getattr(facts, name) for name in _OWN},
        }
        zone = self._fields["time_zone"]
        if isinstance(zone, ChoiceField):
            zone.set_options(_options(zones_to_choose(facts.time_zone)))
        for name, field in self._fields.items():
            if isinstance(field, DateField) and facts.day is not None:
                field.within = facts.day.year
            field.reset(values[name]) if another else field.set_value(values[name])
        if another or theme != had_theme:
            self._theme_row.setVisible(theme is None)
        if another:
            self._show_place(None)
        self._show_elsewhere(facts)

    def show_error(self, name: str, sentence: str) -> None:
        """Say beside a field why its value was refused."""
        self._fields[name].show_error(sentence)

    def focus_on(self, name: str) -> None:
        """Put the keyboard on a field."""
        self._fields[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_theme(self) -> None:
        """Put the cursor into the theme."""
        self._title.setFocus()

    def choose_theme(self) -> None:
        """Show the field that finds themes, and begin."""
        self._theme_row.show()
        self._theme.begin()

    def ask_place(self, uuid: str, can_jump: Callable[[bool], None]) -> None:
        """Ask where the report tells of the meeting, and say whether one can go there."""

        def show(place: PrintedPlace | None) -> None:
            if self._facts is not None and self._facts.uuid == uuid:
                self._show_place(place)
                can_jump(place is not None and place.section_uuid is not None)

        self._desk.ask(lambda session: printed_place(session, uuid), show, owner=self, key="place")

    # -- how it is put together ----------------------------------------------------------------

    def _state_row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addSpacing(INSET)
        line.addWidget(self._status)
        line.addWidget(self._day, 1)
        self._status.set_name(tr("State"))
        self._day.set_name(tr("Date"))
        return row

    def _add_rows(self) -> None:
        form = self._form
        self._theme_row = form.add(tr("Other theme"), self._theme)
        self._row(tr("Short title"), LongTextField(tr("Add a short title")), "short_title")
        self._row(tr("Kind"), ChoiceField(_options(MEETING_KINDS)), "kind")
        self._row(tr("Until"), DateField(tr("Add a last day")), "end_day")
        form.add(tr("Time"), self._time_row())
        self._elsewhere_row = form.add("", self._elsewhere)
        self._row(tr("Room"), TextField(tr("Add a room")), "room")
        self._row(tr("Open to"), ToggleField(tr("Contributors")), "open_to_contributors")
        self._row(tr("Interpreters"), ChoiceField(_options(INTERPRETATION)), "interpretation")
        self._row(tr("Journal"), ChoiceField(_options(JOURNAL_NOTICES)), "journal")
        verbs = [Option(None, tr("As usual in the report")), *_options(MEETING_VERBS)]
        self._row(tr("In print"), ChoiceField(verbs, tr("As usual in the report")), "verb")
        self._link = LinkLabel()
        self._link.clicked.connect(self.report_wanted)
        self._no_section = ElidedLabel("", "muted")
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._link)
        line.addWidget(self._no_section)
        line.addStretch(1)
        form.add(tr("Report"), both)
        self._row(tr("Note"), LongTextField(tr("Add a note"), paragraphs=True), "note")

    def _time_row(self) -> QWidget:
        row = Hanging()
        row.setMaximumWidth(_HOURS)
        row.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for name, placeholder, label in (
            ("starts_at", tr("From"), tr("Begins at")),
            ("ends_at", tr("To"), tr("Ends at")),
        ):
            field = TimeField(placeholder)
            field.set_name(label)
            line.addWidget(field, 1)
            self._take(name, field)
        zone = ChoiceField(_options(zones_to_choose()))
        zone.set_name(tr("Time zone"))
        line.addWidget(zone, 2)
        self._take("time_zone", zone)
        return row

    def _row(self, label: str, field: Field, name: str) -> None:
        self._form.add(label, field)
        self._take(name, field)

    def _take(self, name: str, field: Field) -> None:
        self._fields[name] = field
        field.edited.connect(partial(self._edited, name))

    def _edited(self, name: str, value: Any) -> None:
        self.edited.emit(name, str(value) if name == "theme" and value is not None else value)

    # -- themes and the report -----------------------------------------------------------------

    def _find_theme(self, text: str, give: Give) -> None:
        if self._facts is None:
            return
        body_id = self._facts.body_id

        def offer(found: Sequence[tuple[Choice, int]]) -> None:
            give([Found(UUID(each.uuid), each.text, _held(count)) for each, count in found])

        self._desk.ask(
            lambda session: themes_called(session, body_id, text), offer, owner=self, key="themes"
        )

    def _add_theme(self, title: str) -> None:
        facts = self._facts
        if facts is not None:
            self._desk.write(
                tr("Add the theme {title}").format(title=title),
                lambda session: add_theme(session, facts.uuid, title),
            )

    def _show_elsewhere(self, facts: MeetingFacts) -> None:
        """Say what the clocks show in the zone that the person looks at beside."""
        said = elsewhere(facts, self._desk.settings.value(SECOND_ZONE, ""))
        self._elsewhere.setText(said)
        self._elsewhere_row.setVisible(bool(said))

    def _show_place(self, place: PrintedPlace | None) -> None:
        self.place = place
        self._link.setText(_named(place) if place else "")
        self._link.setVisible(place is not None)
        self._link.setEnabled(place is not None and place.section_uuid is not None)
        self._no_section.setText(tr("No section of its own") if place is None else "")
        self._no_section.setVisible(place is None)


_OWN: Final = (
    "status",
    "day",
    "end_day",
    "starts_at",
    "ends_at",
    "time_zone",
    "room",
    "kind",
    "verb",
    "interpretation",
    "open_to_contributors",
    "note",
)


def _options(words: Mapping[str, str], axis: str = "") -> list[Option]:
    return [
        Option(value, tr(word), (axis, value) if axis else None) for value, word in words.items()
    ]


def _held(meetings: int) -> str:
    if not meetings:
        return tr("no meeting yet")
    return trn("{count} meeting", "{count} meetings", meetings).format(count=meetings)


def _named(place: PrintedPlace) -> str:
    """Give "Section C, ¶46–57"."""
    if place.first is None:
        return tr("Section {label}").format(label=place.label)
    if place.first == place.last:
        return tr("Section {label}, ¶{first}").format(label=place.label, first=place.first)
    sentence = tr("Section {label}, ¶{first}–{last}")
    return sentence.format(label=place.label, first=place.first, last=place.last)
