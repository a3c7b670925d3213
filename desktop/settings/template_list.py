"""TemplateList: what the checklists of a body's meetings begin with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from db.checklists import LONGEST_LEAD
from db.editing.checklists import (
    TypedTemplateItem,
    begin_coming_checklists,
    set_template,
)
from db.language import tr, trn
from db.queries.checklists import TemplateRow, template_of
from desktop.settings.office_list import OfficeList
from desktop.settings.record_lines import LineColumn, RecordLines
from desktop.widgets.number_field import NumberField
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from desktop.shell.desk import Desk


class TemplateList(OfficeList):
    """Words and days before the meeting; an item in the program's words is translated."""

    FAMILIES: ClassVar = frozenset({"template_items"})

    def __init__(self, desk: Desk) -> None:
        columns = (
            LineColumn("text", tr("To be done"), lambda: TextField(tr("As it is called")), 5),
            LineColumn(
                "days_before",
                tr("Days before"),
                lambda: NumberField(tr("No certain day"), largest=LONGEST_LEAD),
            ),
        )
        lines = RecordLines(columns, tr("Add something to do"), movable=True)
        super().__init__(
            desk,
            lines,
            tr("New meetings of this body begin with it; the days are counted back from them."),
        )
        self._rows: list[TemplateRow] = []
        self._body: int | None = None
        self._usual = self.add_button(
            tr("Take the usual checklist again"), "settings.checklist.usual"
        )
        self.add_button(tr("Add it to the meetings to come"), "settings.checklist.coming")
        lines.moved.connect(self._move)

    def renew(self) -> None:
        period = self.desk.period
        self.setEnabled(period is not None)
        if period is None:
            return
        body = self._body = period.body_id

        def show(rows: Sequence[TemplateRow]) -> None:
            self._recognise(rows)
            self._rows = list(rows)
            self._usual.setEnabled(self.can_reset())
            self.lines.show_records(
                [
                    (_key(place, row), {"text": row.text, "days_before": row.days_before})
                    for place, row in enumerate(rows)
                ]
            )

        self.desk.ask(lambda session: template_of(session, body), show, owner=self, key="rows")

    def change(self, key: str, name: str, value: Any) -> None:
        place = self._place(key)
        row = self._rows[place]
        if name == "text":
            changed = replace(row, own_text=value or None)
        else:
            changed = replace(row, days_before=value)
        rows = [*self._rows[:place], changed, *self._rows[place + 1 :]]
        self._put(tr("Change the template of checklists"), rows, key, name)

    def delete(self, key: str) -> None:
        place = self._place(key)
        label = tr("Take “{what}” off the template").format(what=self._rows[place].text)
        self._put(label, [*self._rows[:place], *self._rows[place + 1 :]])

    def add(self, text: str) -> None:
        from db.models import Step

        label = tr("Add “{what}” to the template").format(what=text)
        self._put(label, [*self._rows, TemplateRow(None, Step.OTHER, text, text, None)])

    def can_reset(self) -> bool:
        """Whether the template is another than the usual one."""
        return any(row.uuid is not None for row in self._rows)

    def reset(self) -> None:
        """Take what is usual again."""
        self._put(tr("Take the usual checklist again"), [])

    def add_to_coming(self) -> None:
        """Give the meetings to come what their checklists lack of the template."""
        body, today = self._body, date.today()
        if body is None:
            return

        def tell(count: int) -> None:
            if count:
                said = trn("{count} thing to do was added", "{count} things to do were added",
                           count)  # fmt: skip
                self.desk.tell(said.format(count=count), undo=True)
            else:
                self.desk.tell(tr("The meetings to come lack nothing of it"))

        self.desk.write(
            tr("Add the checklist to the meetings to come"),
            lambda session: begin_coming_checklists(session, body, today),
            tell,
        )

    def _recognise(self, rows: Sequence[TemplateRow]) -> None:
        """Keep the lines of usual items that come to have a record, or lose it by undo."""
        before = {_key(place, row): row.step for place, row in enumerate(self._rows)}
        after = {_key(place, row): row.step for place, row in enumerate(rows)}
        gone = {step: key for key, step in before.items() if key not in after}
        new = [(key, step) for key, step in after.items() if key not in before]
        self.lines.rename({gone.pop(step): key for key, step in new if step in gone})

    def _move(self, key: str, by: int) -> None:
        place, rows = self._place(key), list(self._rows)
        if 0 <= place + by < len(rows):
            rows.insert(place + by, rows.pop(place))
            self._put(tr("Put the template of checklists in order"), rows)

    def _place(self, key: str) -> int:
        keys = [_key(place, row) for place, row in enumerate(self._rows)]
        return keys.index(key)

    def _put(self, label: str, rows: Sequence[TemplateRow], key: str = "", name: str = "") -> None:
        body = self._body
        if body is None:
            return
        items = [
            TypedTemplateItem(row.step, row.own_text, row.days_before, row.uuid) for row in rows
        ]
        self.write(label, lambda session: set_template(session, body, items), key, name)


def _key(place: int, row: TemplateRow) -> str:
    """Give what stands for an item; those that are usual have no record yet."""
    return row.uuid or f"{row.step}-{place}"
