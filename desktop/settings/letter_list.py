"""LetterList: the templates of letters, as they come until the office edits them in Word."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from db.editing.attachments import attached
from db.editing.letters import (
    add_letter_template,
    delete_letter_template,
    read_template,
    replace_template_file,
)
from db.files import write_atomically
from db.language import later, tr
from db.letters.field_names import FIELDS
from db.letters.shipped import shipped_template
from db.models import LetterKind
from db.queries.letters import TemplateRow, letter_templates
from desktop.settings.letter_slot import LetterKey, LetterSlot
from desktop.settings.office_part import OfficePart
from desktop.shell import dialogs
from desktop.shell.files_outside import FOLDER, offers_of, open_outside
from desktop.widgets.field import INSET

if TYPE_CHECKING:
    from db.store import Store
    from desktop.shell.desk import Desk
    from desktop.shell.job import Job

_TITLES: Final = {
    (LetterKind.INVITATION, "en"): later("Invitation to a briefer, in English"),
    (LetterKind.INVITATION, "fr"): later("Invitation to a briefer, in French"),
    (LetterKind.NOTE_TO_MEMBERS, "en"): later("Note to members, in English"),
    (LetterKind.NOTE_TO_MEMBERS, "fr"): later("Note to members, in French"),
}


class LetterList(OfficePart):
    """A line for each letter, and what a template may name."""

    FAMILIES: ClassVar = frozenset({"letter_templates", "attachments"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, tr("Edit a letter in Word, save it, and put it in the place of the shipped one.")
        )
        self._rows: dict[LetterKey, TemplateRow] = {}
        self.slots: dict[LetterKey, LetterSlot] = {}
        for key, title in _TITLES.items():
            slot = self.slots[key] = LetterSlot(key, tr(title))
            self.column.addWidget(slot)
        self.fields = QLabel(_fields())
        self.fields.setProperty("look", "caption")
        self.fields.setWordWrap(True)
        self.fields.setTextFormat(Qt.TextFormat.PlainText)
        self.fields.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.fields.setContentsMargins(INSET, 8, INSET, 0)
        self.fields.hide()
        self.fields_button = self.add_button(tr("What a letter may name"), "settings.fields")
        self.column.addWidget(self.fields)

    def renew(self) -> None:
        period = self.desk.period
        body = period.body_id if period is not None else 0

        def show(rows: Sequence[TemplateRow]) -> None:
            self._rows = {}
            for row in sorted(rows, key=lambda row: (row.uuid is None, row.body_id is None)):
                self._rows.setdefault((row.kind, row.language), row)
            for key, slot in self.slots.items():
                slot.show_file(self._rows[key].file_name)

        self.desk.ask(lambda session: letter_templates(session, body), show, owner=self, key="rows")

    def edit(self, key: LetterKey) -> None:
        """Let the person say where a copy of a letter is to lie, and open it there."""
        row = self._rows.get(key)
        called = (row.file_name if row is not None else None) or f"{self.slots[key].title}.docx"
        target = dialogs.place_for_letter(self, self._folder() / called)
        if row is None or target is None:
            return
        self.desk.settings.keep(FOLDER, str(target.parent))

        def work(store: Store, _job: Job) -> None:
            if row.attachment_uuid is None:
                content = shipped_template(row.kind, row.language)
            else:
                with store.read() as session:
                    _, content = attached(session, row.attachment_uuid)
            write_atomically(target, content, overwrite=True)

        def done(_: None) -> None:
            said = tr("{name} can be edited now; then choose it by Replace")
            self.desk.tell(said.format(name=target.name), offers=offers_of(self.desk, [target])[1:])
            open_outside(self.desk, target)

        label = tr("Write {name}").format(name=target.name)
        failed = self.slots[key].error.say
        self.desk.run(label, work, done, lambda error: failed(str(error)), aside=True)

    def choose(self, key: LetterKey) -> None:
        """Let the person choose a letter edited in Word."""
        path = dialogs.letter_to_take(self, self._folder())
        if path is not None:
            self.desk.settings.keep(FOLDER, str(path.parent))
            self.take(key, path)

    def take(self, key: LetterKey, path: Path) -> None:
        """Try a letter of the office's, and have it take the place of the one before."""
        row, slot = self._rows[key], self.slots[key]
        label = tr("Take {name} for letters").format(name=path.name)
        slot.error.say("")

        def work(store: Store, _job: Job) -> None:
            content = read_template(path)
            with store.write(label) as session:
                if row.uuid is None:
                    add_letter_template(session, path.name, content, row.kind, row.language)
                else:
                    replace_template_file(session, row.uuid, path.name, content)

        said = tr("Letters are made of {name} from now on").format(name=path.name)
        self.desk.run(
            label,
            work,
            lambda _: self.desk.tell(said, undo=True),
            lambda error: slot.error.say(str(error)),
        )

    def put_back(self, key: LetterKey) -> None:
        """Have letters made of the shipped one again."""
        row = self._rows[key]
        uuid, slot = row.uuid, self.slots[key]
        if uuid is not None:
            slot.error.say("")
            slot.edit.setFocus(Qt.FocusReason.OtherFocusReason)  # this button goes
            self.desk.write(
                tr("Put back the shipped letter: {letter}").format(letter=slot.title),
                lambda session: delete_letter_template(session, uuid),
                lambda _: self.desk.tell(tr("The shipped letter is back"), undo=True),
            )

    def turn_fields(self) -> None:
        """Show what a letter may name, or hide it again."""
        self.fields.setVisible(self.fields.isHidden())

    def shows_fields(self) -> bool:
        """Whether what a letter may name is shown."""
        return not self.fields.isHidden()

    def _folder(self) -> Path:
        return Path(self.desk.settings.value(FOLDER, "") or Path.home())


def _fields() -> str:
    line = tr("{field}: {meaning}")
    return "\n".join(
        line.format(field=f"{{{{ {name} }}}}", meaning=tr(meaning))
        for name, meaning in FIELDS.items()
    )
