"""DeadlineList: mandate renewals and other days by which something is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Final

from db.editing.deadlines import add_deadline, delete_deadline, set_deadline_value
from db.language import later, tr
from db.models import DeadlineKind
from db.queries.deadlines import DeadlineFacts, deadlines_to_edit
from desktop.settings.office_list import OfficeList
from desktop.settings.record_lines import LineColumn, RecordLines
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.date_field import DateField
from desktop.widgets.long_text_field import LongTextField
from desktop.widgets.number_field import NumberField
from desktop.widgets.option import Option
from desktop.widgets.time_field import TimeField
from desktop.wording.zones import zones_to_choose

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

_KINDS: Final = {
    "mandate_renewal": later("Mandate renewal"),
    "silence": later("Silence"),
    "document": later("Document"),
    "other": later("Other"),
}


class DeadlineList(OfficeList):
    """Title, kind, day and hour of each; before a renewal, the days by which one consults."""

    FAMILIES: ClassVar = frozenset({"deadlines"})

    def __init__(self, desk: Desk) -> None:
        columns = (
            LineColumn("title", tr("Deadline"), lambda: LongTextField(tr("Name it")), 7),
            LineColumn("kind", tr("Kind"), _kinds, 7),
            LineColumn("day", tr("Day"), lambda: DateField(tr("Add the date")), 6),
            LineColumn("at", tr("Hour"), lambda: TimeField(tr("Until")), 3),
            LineColumn("time_zone", tr("Time zone"), lambda: ChoiceField(_zones()), 5),
            LineColumn(
                "consult_days_before",
                tr("Consult before"),
                lambda: NumberField(tr("Days"), largest=366),
                5,
            ),
        )
        lines = RecordLines(columns, tr("Add a deadline by its date: 30 June MINUSMA"))
        super().__init__(
            desk,
            lines,
            tr("Layers of the calendar; consultations are counted back from a renewal."),
        )
        self._rows: list[DeadlineFacts] = []

    def renew(self) -> None:
        since = date(date.today().year, 1, 1)
        period = self.desk.period
        if period is not None:
            since = min(since, period.begins_on)

        def show(rows: Sequence[DeadlineFacts]) -> None:
            self._rows = list(rows)
            self.lines.show_records(
                [
                    (
                        row.uuid,
                        {
                            "title": row.title,
                            "kind": row.kind,
                            "day": row.day,
                            "at": row.at,
                            "time_zone": row.time_zone,
                            "consult_days_before": row.consult_days_before,
                        },
                    )
                    for row in rows
                ]
            )
            for row in rows:
                line = self.lines.lines.get(row.uuid)
                zone = line.fields["time_zone"] if line is not None else None
                if isinstance(zone, ChoiceField):
                    zone.set_options(_zones(row.time_zone))

        self.desk.ask(
            lambda session: deadlines_to_edit(session, since), show, owner=self, key="rows"
        )

    def change(self, key: str, name: str, value: Any) -> None:
        title = self._title(key)
        if name in ("day", "title") and not value:
            self.lines.show_error(key, name, tr("A deadline needs a title and a day."))
            return
        written = DeadlineKind(value) if name == "kind" else value
        self.write(
            tr("Change the deadline {title}").format(title=title),
            lambda session: set_deadline_value(session, key, name, written),
            key,
            name,
        )

    def delete(self, key: str) -> None:
        self.write(
            tr("Delete the deadline {title}").format(title=self._title(key)),
            lambda session: delete_deadline(session, key),
        )

    def add(self, text: str) -> None:
        from db.typed_line import read_line

        period, today = self.desk.period, date.today()
        span = (
            (period.begins_on, period.ends_on)
            if period is not None
            else (date(today.year, 1, 1), date(today.year, 12, 31))
        )
        typed = read_line(text, span, today)
        if typed.day is None or not typed.title:
            if self.lines.field is not None:
                self.lines.field.refuse(text, tr("Write a day and a title: 30 June MINUSMA"))
            return
        day, title, at = typed.day, typed.title, typed.starts_at
        kind = DeadlineKind.MANDATE_RENEWAL if at is None else DeadlineKind.SILENCE
        self.write(
            tr("Add the deadline {title}").format(title=title),
            lambda session: add_deadline(session, kind, title, day, at=at),
        )

    def _title(self, key: str) -> str:
        return next((row.title for row in self._rows if row.uuid == key), "")


def _kinds() -> ChoiceField:
    return ChoiceField([Option(kind, tr(word)) for kind, word in _KINDS.items()])


def _zones(present: str = "") -> list[Option]:
    return [Option(zone, name) for zone, name in zones_to_choose(present).items()]
