"""What can be done with the file under review, and with the remark and the record in hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from db.exchange.answers import Answer
from db.language import later, tr
from desktop.shell.actions import Action

ANSWER: Final = "import.answer"
"""Begins the names of the answers to the remark in hand, which end in their places."""
RIVAL: Final = "import.rival"
"""Begins the names of the records that the one in hand may be, which end in their keys."""
REMARK: Final = later("Remark in hand")
RECORD: Final = later("Record in hand")

IMPORT_ACTIONS: Final = (
    Action("import.apply", later("Import what is ticked"), "record", "apply",
           later("Write all that is ticked as one operation that can be undone"), icon="check",
           keys=("Ctrl+Return",), when="can_apply"),
    Action("import.discard", later("Discard this import"), "record", "discard",
           later("Forget the file; nothing of it was written"), icon="close",
           keys=("Ctrl+Delete",), when="has_review"),
    Action("import.reopen", later("Take the answer back"), "record", "take_answer_back",
           later("Open the remark in hand again"), icon="undo", keys=("Ctrl+Alt+Z",),
           when="has_answer", group=1, within=REMARK),
)  # fmt: skip


def answer_actions(answers: Iterable[Answer]) -> tuple[Action, ...]:
    """Declare the ways to settle the remark in hand, in the order of its buttons."""
    return tuple(
        Action(f"{ANSWER}.{place}", answer.text, "record", "answer",
               later("Settle the remark in hand; nothing is written yet"), icon="check",
               keys=(f"Ctrl+Alt+{place + 1}",) if place < 9 else (), group=1, within=REMARK,
               argument=str(place), names_a_record=True)
        for place, answer in enumerate(answers)
    )  # fmt: skip


def rival_actions(rivals: Iterable[tuple[int, str]]) -> tuple[Action, ...]:
    """Declare the records of the library, by key and name, that the one in hand may be."""
    return tuple(
        Action(f"{RIVAL}.{key}", said_rival(name), "record", "choose_rival",
               later("Take the record in hand for this one of the library"), icon="link",
               group=2, within=RECORD, argument=str(key), names_a_record=True)
        for key, name in rivals
    )  # fmt: skip


def said_rival(name: str) -> str:
    """Say that the record in hand is the one called so."""
    return tr("It is {record}").format(record=name)
