"""OfficeCommands: what is done with the line or the letter in hand, and where one more is added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.settings.body_form import BodyForm
from desktop.settings.chair_line import ChairLine
from desktop.settings.letter_slot import LetterSlot
from desktop.settings.record_lines import RecordLine

if TYPE_CHECKING:
    from desktop.settings.in_hand import InHand
    from desktop.settings.settings_page import SettingsPage


class OfficeCommands(QObject):
    """The part of the page of settings that acts for its lists."""

    def __init__(self, page: SettingsPage, hand: InHand) -> None:
        super().__init__(page)
        self._page, self._hand = page, hand

    # -- what can be done ----------------------------------------------------------------------

    def can_add(self) -> bool:
        """Whether there is a body, whose checklist and chairs can be added to."""
        return self._page.has_body()

    def has_line(self) -> bool:
        """Whether a line is in hand that can be deleted."""
        chair = self._hand.get(ChairLine)
        return self._line() is not None or (chair is not None and chair.has_chair)

    def can_move_up(self) -> bool:
        """Whether the line in hand has one above it, in a list that is put in order."""
        line = self._line()
        return line is not None and line.movable and line.up.isEnabled()

    def can_move_down(self) -> bool:
        """Whether the line in hand has one below it, in a list that is put in order."""
        line = self._line()
        return line is not None and line.movable and line.down.isEnabled()

    def has_letter(self) -> bool:
        """Whether a letter is in hand."""
        return self._letter() is not None

    def has_own_letter(self) -> bool:
        """Whether the letter in hand is made of a file of the office's."""
        letter = self._letter()
        return letter is not None and letter.is_own

    # -- what is done --------------------------------------------------------------------------

    def add(self, what: str) -> None:
        """Go to the last line of a list, or of the chairs of the body in hand."""
        lists = {
            "checklist": self._page.checklist,
            "holiday": self._page.holidays,
            "deadline": self._page.deadlines,
            "member": self._page.council,
        }
        body = self._hand.get(BodyForm) or self._page.body_form()
        if what in lists:
            lists[what].begin_adding()
        elif body is not None:
            body.begin_adding()

    def move_up(self) -> None:
        """Put the line in hand before the one above it."""
        if (line := self._line()) is not None:
            line.moved.emit(-1)

    def move_down(self) -> None:
        """Put the line in hand after the one below it."""
        if (line := self._line()) is not None:
            line.moved.emit(1)

    def delete_line(self) -> None:
        """Take the line in hand off its list."""
        line, chair = self._line(), self._hand.get(ChairLine)
        if line is not None:
            line.deleted.emit()
        elif chair is not None:
            chair.delete()

    def edit_letter(self) -> None:
        """Open a copy of the letter in hand."""
        if (letter := self._letter()) is not None:
            self._page.letters.edit(letter.key)

    def replace_letter(self) -> None:
        """Let the person choose a file for the letter in hand."""
        if (letter := self._letter()) is not None:
            self._page.letters.choose(letter.key)

    def put_letter_back(self) -> None:
        """Have the letter in hand be the shipped one again."""
        if (letter := self._letter()) is not None:
            self._page.letters.put_back(letter.key)

    def _line(self) -> RecordLine | None:
        return self._hand.get(RecordLine)

    def _letter(self) -> LetterSlot | None:
        return self._hand.get(LetterSlot)
