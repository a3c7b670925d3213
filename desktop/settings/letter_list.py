"""LetterList: the templates of letters, shipped ones and those that the office edits in Word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from db.editing.letters import (
    add_letter_template,
    delete_letter_template,
    read_template,
    set_template_value,
)
from db.language import tr
from db.letters.shipped import shipped_template
from db.models import LetterKind
from db.queries.letters import LETTER_NAMES, TemplateRow, letter_templates
from desktop.settings.office_list import OfficeList
from desktop.settings.record_lines import LineColumn, RecordLines
from desktop.shell import dialogs
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.option import Option
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from db.store import Store
    from desktop.shell.desk import Desk
    from desktop.shell.job import Job


class LetterList(OfficeList):
    """Name and kind of each; a shipped one is saved, edited, and added as the office's own."""

    FAMILIES: ClassVar = frozenset({"letter_templates"})

    def __init__(self, desk: Desk) -> None:
        columns = (
            LineColumn("name", tr("Template"), lambda: TextField(tr("Name the template")), 4),
            LineColumn("kind", tr("For"), _kinds, 3),
        )
        super().__init__(
            desk,
            RecordLines(columns),
            tr("Save the shipped letter, edit it in Word, and add it here as your own."),
        )
        self._rows: list[TemplateRow] = []
        for kind in LetterKind:
            words = tr("Save the shipped letter: {name}").format(name=tr(LETTER_NAMES[kind]))
            self.add_button(words, partial(self.save_shipped, kind))
        self.add_button(tr("Add a template…"), self.choose)

    def renew(self) -> None:
        period = self.desk.period
        body = period.body_id if period is not None else 0

        def show(rows: Sequence[TemplateRow]) -> None:
            self._rows = [row for row in rows if row.uuid is not None]
            self.lines.show_records(
                [(row.uuid or "", {"name": row.name, "kind": row.kind}) for row in self._rows]
            )

        self.desk.ask(lambda session: letter_templates(session, body), show, owner=self, key="rows")

    def change(self, key: str, name: str, value: Any) -> None:
        written = LetterKind(value) if name == "kind" else value
        self.write(
            tr("Change the template {name}").format(name=self._name(key)),
            lambda session: set_template_value(session, key, name, written),
            key,
            name,
        )

    def delete(self, key: str) -> None:
        self.write(
            tr("Delete the template {name}").format(name=self._name(key)),
            lambda session: delete_letter_template(session, key),
        )

    def choose(self) -> None:
        """Let the person choose a letter edited in Word."""
        if (path := dialogs.letter_to_add(self)) is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Try a template, and keep it."""
        label = tr("Add the template {name}").format(name=path.name)

        def work(store: Store, _job: Job) -> None:
            content = read_template(path)
            with store.write(label) as session:
                add_letter_template(session, path.name, content, LetterKind.INVITATION, "en")

        self.desk.run(label, work)

    def save_shipped(self, kind: LetterKind) -> None:
        """Let the person save the shipped letter, to edit it."""
        if (path := dialogs.place_for_letter(self, Path(f"{kind}.docx"))) is not None:
            self.put_shipped(kind, path)

    def put_shipped(self, kind: LetterKind, path: Path) -> None:
        """Write the shipped letter to a file."""

        def work(_store: Store, _job: Job) -> None:
            path.write_bytes(shipped_template(kind, "en"))

        said = tr("The letter was saved as {name}.").format(name=path.name)
        self.desk.run(said, work, lambda _: self.desk.tell(said), aside=True)

    def _name(self, key: str) -> str:
        return next((row.name for row in self._rows if row.uuid == key), "")


def _kinds() -> ChoiceField:
    return ChoiceField([Option(kind, tr(word)) for kind, word in LETTER_NAMES.items()])
