"""StatementWriter: what the person changes in a statement, as named steps of history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from db.editing.addressees import (
    add_addressee,
    add_new_addressee,
    lead_addressee,
    remove_addressee,
    set_addressee_value,
)
from db.editing.follow_ups import add_follow_up, delete_follow_up, set_follow_up_value
from db.editing.recommendations import set_statement_value
from db.errors import UserError
from db.language import later, tr
from db.queries.recommendation_details import StatementFacts

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

Failed = Callable[[UserError], None]
_STEPS: Final = {
    "text": later("Change the words of {reference}"),
    "context": later("Change the sentence before {reference}"),
    "kind": later("Change the kind of {reference}"),
    "modality": later("Change the wording of {reference}"),
    "basis": later("Change the basis of {reference}"),
    "implementation": later("Change the state of {reference}"),
    "owner": later("Change the owner of {reference}"),
    "due_on": later("Change the next check of {reference}"),
    "evidence": later("Change the evidence of {reference}"),
    "supersedes": later("Change what {reference} carries on"),
    "paragraph": later("Change the paragraph of {reference}"),
}
_OF_ADDRESSEE: Final = {
    "acceptance": later("Change the answer of {name} to {reference}"),
    "reply": later("Change the reply of {name} to {reference}"),
    "replied_on": later("Change the day of the reply of {name} to {reference}"),
    "explicit": later("Change how {reference} names {name}"),
}


class StatementWriter:
    """Writes for one statement after another; ``failed`` is told what the library refused."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def set_value(self, facts: StatementFacts, name: str, value: Any, failed: Failed) -> None:
        """Change a value of the statement itself."""
        self._desk.write(
            tr(_STEPS[name]).format(reference=facts.reference),
            lambda session: set_statement_value(session, facts.uuid, name, value),
            failed=failed,
        )

    def add_addressee(self, facts: StatementFacts, organisation: str, failed: Failed) -> None:
        """Address the statement to an organisation of the directory."""
        self._desk.write(
            tr("Add an addressee to {reference}").format(reference=facts.reference),
            lambda session: add_addressee(session, facts.uuid, organisation),
            failed=failed,
        )

    def add_new_addressee(self, facts: StatementFacts, name: str, failed: Failed) -> None:
        """Address the statement to an organisation that is new."""
        self._desk.write(
            tr("Add {name} as an addressee of {reference}").format(
                name=name, reference=facts.reference
            ),
            lambda session: add_new_addressee(session, facts.uuid, name),
            failed=failed,
        )

    def set_addressee_value(
        self, facts: StatementFacts, addressee: str, name: str, value: Any, failed: Failed
    ) -> None:
        """Change what an addressee answered, or how it is named."""
        called = next((each.name for each in facts.addressees if each.uuid == addressee), "")
        self._desk.write(
            tr(_OF_ADDRESSEE[name]).format(name=called, reference=facts.reference),
            lambda session: set_addressee_value(session, addressee, name, value),
            failed=failed,
        )

    def lead_addressee(self, facts: StatementFacts, addressee: str, failed: Failed) -> None:
        """Let an addressee lead."""
        self._desk.write(
            tr("Change who leads on {reference}").format(reference=facts.reference),
            lambda session: lead_addressee(session, addressee),
            failed=failed,
        )

    def remove_addressee(self, facts: StatementFacts, addressee: str, failed: Failed) -> None:
        """Take an addressee away; a toast offers to take that back."""
        called = next((each.name for each in facts.addressees if each.uuid == addressee), "")
        told = tr("{name} is no addressee of {reference} any more")
        self._desk.write(
            tr("Remove an addressee from {reference}").format(reference=facts.reference),
            lambda session: remove_addressee(session, addressee),
            lambda _: self._desk.tell(
                told.format(name=called, reference=facts.reference), undo=True
            ),
            failed=failed,
        )

    def add_entry(
        self,
        facts: StatementFacts,
        day: date,
        text: str,
        done: Callable[[str], None],
        failed: Failed,
    ) -> None:
        """Note what became of the statement; ``done`` is given the UUID of the entry."""
        self._desk.write(
            tr("Add a follow-up entry to {reference}").format(reference=facts.reference),
            lambda session: add_follow_up(session, facts.uuid, day, text),
            done,
            failed,
        )

    def set_entry_value(
        self, facts: StatementFacts, entry: str, name: str, value: Any, failed: Failed
    ) -> None:
        """Change day, words or document of an entry."""
        self._desk.write(
            tr("Change a follow-up entry of {reference}").format(reference=facts.reference),
            lambda session: set_follow_up_value(session, entry, name, value),
            failed=failed,
        )

    def delete_entry(self, facts: StatementFacts, entry: str, failed: Failed) -> None:
        """Delete an entry; a toast offers to take that back."""
        self._desk.write(
            tr("Delete a follow-up entry of {reference}").format(reference=facts.reference),
            lambda session: delete_follow_up(session, entry),
            lambda _: self._desk.tell(
                tr("A follow-up entry of {reference} was deleted").format(
                    reference=facts.reference
                ),
                undo=True,
            ),
            failed=failed,
        )
