"""LetterWriting: letters to those who brief and to members, written where the person says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from db.files import write_atomically
from db.language import spoken, trn
from desktop.shell import dialogs
from desktop.shell.files_outside import FOLDER, offers_of, write_mail

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.letters.composing import GatheredLetter
    from db.store import Store
    from desktop.shell.desk import Desk
    from desktop.shell.job import Job

_LANGUAGE: Final = "letters/language"


class LetterWriting(QObject):
    """Gathers letters from the records, asks for their place and fills them in as one job.

    A section is that of the meeting in which the letter was asked for: there it is said why none
    was written.
    """

    refused = Signal(str, str)
    """A section, and a sentence; an empty one where a letter is begun anew."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    @property
    def language(self) -> str:
        """The language that letters are written in: "en" or "fr"."""
        from db.letters.shipped import LANGUAGES

        kept = self._desk.settings.value(_LANGUAGE, "")
        return kept if kept in LANGUAGES else spoken(LANGUAGES)

    def writes_in(self, language: str) -> bool:
        """Whether letters are written in a language."""
        return self.language == language

    def choose_language(self, language: str) -> None:
        """Write letters in another language from now on."""
        self._desk.settings.keep(_LANGUAGE, language)

    def invite(self, section: str, body_id: int, participations: Sequence[str]) -> None:
        """Write a letter to each of those who brief at a meeting."""
        language, today = self.language, date.today()

        def question(session: Session) -> list[GatheredLetter]:
            from db.letters.composing import gather_invitation
            from db.models import LetterKind
            from db.queries.letters import template_in_force

            template = template_in_force(session, body_id, LetterKind.INVITATION, language)
            return [gather_invitation(session, template, uuid, today) for uuid in participations]

        self._begin(section, question)

    def tell_members(self, section: str, body_id: int, meeting: str) -> None:
        """Write the note on a meeting to the members of the Council."""
        language, today = self.language, date.today()

        def question(session: Session) -> list[GatheredLetter]:
            from db.letters.composing import gather_note
            from db.models import LetterKind
            from db.queries.letters import template_in_force

            template = template_in_force(session, body_id, LetterKind.NOTE_TO_MEMBERS, language)
            return [gather_note(session, template, meeting, today)]

        self._begin(section, question)

    def mail_briefer(self, participation: str) -> None:
        """Begin an e-mail to who briefs, in the person's own program."""
        language, today = self.language, date.today()

        def question(session: Session) -> str:
            from db.letters.mail import invitation_mail

            return invitation_mail(session, participation, language, today)

        self._desk.ask(question, partial(write_mail, self._desk), owner=self, key="mail")

    def mail_members(self, meeting: str) -> None:
        """Begin an e-mail on a meeting to members, in the person's own program."""
        language, today = self.language, date.today()

        def question(session: Session) -> str:
            from db.letters.mail import members_mail

            return members_mail(session, meeting, language, today)

        self._desk.ask(question, partial(write_mail, self._desk), owner=self, key="mail")

    def tell_as_text(self, meetings: Sequence[str], take: Callable[[str], None]) -> None:
        """Give meetings as plain text, in the language of letters."""
        language = self.language

        def question(session: Session) -> str:
            from db.letters.meeting_text import meeting_as_text

            return "\n\n".join(meeting_as_text(session, uuid, language) for uuid in meetings)

        self._desk.ask(question, take, owner=self, key="text")

    # -- from the records to the files -----------------------------------------------------------

    def _begin(self, section: str, question: Callable[[Session], list[GatheredLetter]]) -> None:
        self.refused.emit(section, "")

        def answer(letters: list[GatheredLetter]) -> None:
            # In an event of its own: the lane waits for no dialog.
            QTimer.singleShot(0, self, partial(self._place, section, letters))

        self._desk.ask(
            question,
            answer,
            owner=self,
            key="letters",
            failed=lambda error: self.refused.emit(section, str(error)),
        )

    def _place(self, section: str, letters: Sequence[GatheredLetter]) -> None:
        """Ask where the letters are to lie: one by its name, several by their folder."""
        folder = Path(self._desk.settings.value(FOLDER, "") or Path.home())
        if len(letters) == 1:
            target = dialogs.place_for_letter(self._page, folder / letters[0].file_name)
            targets = [target] if target is not None else []
        else:
            chosen = dialogs.folder_for_letters(self._page, folder)
            targets = _free(chosen, letters) if chosen is not None else []
        if targets:
            self._desk.settings.keep(FOLDER, str(targets[0].parent))
            self.write(section, letters, targets, overwrite=len(letters) == 1)

    def write(
        self,
        section: str,
        letters: Sequence[GatheredLetter],
        targets: Sequence[Path],
        *,
        overwrite: bool,
    ) -> None:
        """Fill letters in and write them, all or, where one cannot be filled in, none."""
        count = len(letters)

        def work(_store: Store, job: Job) -> None:
            filled: list[bytes] = []
            for letter, target in zip(letters, targets, strict=True):
                job(len(filled), count, target.name)
                filled.append(letter.filled())
            job(count, count)
            for target, content in zip(targets, filled, strict=True):
                write_atomically(target, content, overwrite=overwrite)

        label = trn("Write the letter {name}", "Write {count} letters", count)
        said = trn("{name} was written", "{count} letters were written", count)
        named = {"name": targets[0].name, "count": count}
        offers = offers_of(self._desk, targets)
        self._desk.run(
            label.format(**named),
            work,
            lambda _: self._desk.tell(said.format(**named), offers=offers),
            lambda error: self.refused.emit(section, str(error)),
        )


def _free(folder: Path, letters: Sequence[GatheredLetter]) -> list[Path]:
    """Give each letter a name that no other file of the folder has."""
    targets: list[Path] = []
    for letter in letters:
        target, number = folder / letter.file_name, 1
        while target in targets or target.exists():
            number += 1
            target = folder / f"{Path(letter.file_name).stem} ({number}).docx"
        targets.append(target)
    return targets
