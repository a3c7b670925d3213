"""RecommendationsPage: what reports conclude and recommend, and what became of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.editing.recommendations import delete_statement
from db.language import tr, trn
from db.queries.recommendation_details import NewStatementPlace, new_statement_place
from db.queries.recommendations_chosen import Span
from db.queries.recommendations_table import Grouping, StatementSums, count_statements, sum_up
from db.queries.statement_choices import addressees_asked
from desktop.recommendations.addressee_menu import addressee_menu
from desktop.recommendations.filter_bar import FilterBar
from desktop.recommendations.paragraph_numbers import ParagraphNumbers
from desktop.recommendations.recommendations_actions import (
    ADDRESSEE,
    ENTRY,
    OF_A_STATEMENT,
    OF_AN_ADDRESSEE,
    OF_AN_ENTRY,
    RECOMMENDATIONS_ACTIONS,
)
from desktop.recommendations.recommendations_header import RecommendationsHeader
from desktop.recommendations.statement_columns import statement_columns
from desktop.recommendations.statement_details import StatementDetails
from desktop.recommendations.statement_filters import StatementFilters
from desktop.recommendations.statement_narrowing import StatementNarrowing
from desktop.recommendations.statement_query import GROUPINGS, statement_query
from desktop.recommendations.statement_states import nothing_fits, nothing_yet
from desktop.shell.actions import Action
from desktop.shell.address import Address
from desktop.shell.menus import fill_now
from desktop.shell.page import Page
from desktop.widgets.column import Sort
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.query_table import QueryTable
from desktop.wording.days import day
from desktop.wording.numbers import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.queries.choices import Choice
    from db.store import Notice
    from desktop.shell.desk import Desk

_WIDER: dict[Span, Span] = {"period": "body", "body": "library"}


class RecommendationsPage(Page):
    """A table of statements, narrowed and grouped as one likes, and the details of one."""

    ACTIONS: ClassVar[tuple[Action, ...]] = RECOMMENDATIONS_ACTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.uuid: str | None = None
        self._numbers = ParagraphNumbers(desk, self)
        self.details = self.pane = StatementDetails(desk, self._numbers)
        self._sums: StatementSums | None = None
        self._total = 0
        self._text = ""
        self._narrowed = False
        """Whether the person has narrowed the table, and it was not read since."""
        self.filters = StatementFilters.recalled(desk.settings.value("recommendations/filters", {}))
        kept = desk.settings.value("recommendations/grouping", "addressee")
        self.grouping: Grouping | None = kept if kept in GROUPINGS else "addressee"
        self.narrowing = StatementNarrowing(self)
        self.header = RecommendationsHeader()
        self.table = QueryTable(
            desk,
            "recommendations/table",
            statement_columns(self._numbers),
            label=tr("Statements"),
            sort=Sort("number"),
        )
        self.bar = FilterBar(self.table.columns_button())
        self._no_match: EmptyState | None = None
        self._empty: EmptyState | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.header, self.bar):
            whole.addWidget(part)
        whole.addWidget(self.table, 1)
        self._connect()

    def refresh(self, notice: Notice | None) -> None:
        if notice is None:
            self._narrow()
        else:
            self.table.refresh()
            self._ask_sums()
        self._numbers.renew()
        self.pane.renew()

    def show_address(self, address: Address) -> None:
        if address.uuid is None:
            return
        if address.family == "meetings":
            self.new_from_meeting(address.uuid)
        elif address.family == "recommendations":
            self._choose(address.uuid)
            self.table.select(address.uuid)

    def status(self) -> str:
        sums = self._sums
        if sums is None:
            return tr("Reading the statements…")
        words = trn("{total} statement", "{total} statements", self._total)
        if sums.count != self._total:
            words = trn(
                "{shown} shown of {total} statement",
                "{shown} shown of {total} statements",
                self._total,
            )
        parts = [words.format(shown=number(sums.count), total=number(self._total))]
        if sums.overdue:
            overdue = trn("{count} overdue", "{count} overdue", sums.overdue)
            parts.append(overdue.format(count=sums.overdue))
        if sums.next_check is not None:
            parts.append(tr("next check {day}").format(day=day(sums.next_check)))
        return " · ".join(parts)

    def filter_field(self) -> QWidget:
        return self.bar.search

    def main_widget(self) -> QWidget | None:
        return self.table.stop()

    def settle(self) -> None:
        self.pane.settle()

    # -- what can be done ----------------------------------------------------------------------

    def has_period(self) -> bool:
        """Whether there is a period whose report can be given a statement."""
        return self.desk.period is not None

    def has_statement(self) -> bool:
        """Whether a statement is selected."""
        return self.pane.facts is not None

    def has_paragraph(self) -> bool:
        """Whether the statement selected stands in a paragraph."""
        facts = self.pane.facts
        return facts is not None and facts.paragraph_uuid is not None

    def has_meeting(self) -> bool:
        """Whether the paragraph of the statement selected tells of a meeting."""
        facts = self.pane.facts
        return facts is not None and facts.meeting is not None

    def has_document(self) -> bool:
        """Whether the library has the document that the statement selected is based on."""
        return self.has_statement() and self.pane.form.has_document()

    def has_addressee(self) -> bool:
        """Whether there is an addressee in hand."""
        return self.has_statement() and self.pane.addressees.in_hand is not None

    def can_lead(self) -> bool:
        """Whether another addressee than the one in hand leads."""
        return self.has_statement() and self.pane.addressees.can_lead()

    def has_entry(self) -> bool:
        """Whether there is a follow-up entry in hand."""
        return self.has_statement() and self.pane.follow_up.in_hand is not None

    def can_link(self) -> bool:
        """Whether the follow-up entry in hand can be given a document."""
        return self.has_statement() and self.pane.follow_up.can_link()

    def has_filters(self) -> bool:
        """Whether the table is narrowed."""
        return self.filters.narrows or bool(self._text)

    def new_statement(self) -> None:
        """Let the person write a statement into the report of the period."""
        if self.desk.period is not None:
            self._begin(self.desk.period.uuid, None)

    def new_from_meeting(self, meeting_uuid: str) -> None:
        """Let the person write a statement that comes from a meeting."""
        if self.desk.period is not None:
            self._begin(self.desk.period.uuid, meeting_uuid)

    def delete_statement(self) -> None:
        """Delete the statement selected; a toast offers to take that back."""
        facts = self.pane.facts
        if facts is None:
            return
        self.desk.write(
            tr("Delete {reference}").format(reference=facts.reference),
            lambda session: delete_statement(session, facts.uuid),
            lambda _: self.desk.tell(
                tr("{reference} was deleted").format(reference=facts.reference), undo=True
            ),
        )

    def show_paragraph(self) -> None:
        """Go to the paragraph of the statement selected."""
        self.pane.show_paragraph()

    def show_meeting(self) -> None:
        """Go to the meeting that the statement selected comes from."""
        self.pane.show_meeting()

    def add_addressee(self) -> None:
        """Let the person address the statement selected to somebody."""
        self.show_details()
        self.pane.addressees.begin()

    def add_follow_up(self) -> None:
        """Let the person note what became of the statement selected."""
        self.show_details()
        self.pane.follow_up.begin()

    def clear_filters(self) -> None:
        """Show every statement of the span."""
        self.bar.search.empty()
        self.filter_by(StatementFilters(self.filters.span))

    def choose_addressee(self) -> None:
        """Let the person choose whose statements are shown."""
        self.desk.ask(addressees_asked, self._offer_addressees, owner=self, key="addressees")

    def filter_by(self, filters: StatementFilters) -> None:
        """Narrow the table by other filters, and keep them."""
        self.filters, self._narrowed = filters, True
        self.desk.settings.keep("recommendations/filters", filters.kept())
        self._narrow()
        self.actions_changed.emit()

    def group_by(self, grouping: Grouping | None) -> None:
        """Stand the statements in other groups, and keep that."""
        self.grouping = grouping
        self.desk.settings.keep("recommendations/grouping", grouping)
        self._narrow()

    # -- what is shown -------------------------------------------------------------------------

    def _connect(self) -> None:
        self.bar.search.searched.connect(self._search)
        self.bar.search.went_down.connect(
            partial(self.table.setFocus, Qt.FocusReason.TabFocusReason)
        )
        self.bar.chips.removed.connect(lambda name: self.filter_by(self.filters.without(name)))
        self.table.selected.connect(self._select)
        self.table.counted.connect(self._counted)
        self.table.missed.connect(self._missed)
        self.table.activated_row.connect(lambda _: self._open())
        self.table.menu_wanted.connect(lambda _uuid, where: self._offer(where))
        self._numbers.arrived.connect(self.table.viewport().update)
        self.pane.menu_wanted.connect(self._offer)
        self.pane.create_wanted.connect(self.new_statement)
        self.pane.created.connect(self._created)
        self.pane.gone.connect(self._forget)
        self.pane.shown.connect(self.actions_changed)
        self.pane.addressees.menu_opens.connect(
            lambda menu: fill_now(menu, self.acts, OF_AN_ADDRESSEE, title=ADDRESSEE)
        )
        self.pane.follow_up.menu_opens.connect(
            lambda menu: fill_now(menu, self.acts, OF_AN_ENTRY, title=ENTRY)
        )

    def _search(self, text: str) -> None:
        self._text, self._narrowed = text, True
        self._narrow()

    def _counted(self) -> None:
        self._narrowed = False

    def _narrow(self) -> None:
        """Ask for what is wanted now."""
        period = self.desk.period
        said = self.filters.said(period)
        self.bar.show_filters(said)
        self.bar.show_grouping(self.grouping)
        self.bar.setEnabled(period is not None)
        self.header.enable(period is not None)
        self._make_states(said)
        chosen = self.filters.chosen(period, self._text)
        self.table.show_query(statement_query(chosen, self.grouping), filtered=self.has_filters())
        self._ask_sums()

    def _make_states(self, said: dict[str, str]) -> None:
        """Say what belongs here, or which filters let nothing pass."""
        for old in (self._empty, self._no_match):
            if old is not None:
                old.hide()
                old.deleteLater()
        period = self.desk.period
        self._empty, self._no_match = nothing_yet(period), nothing_fits(said.values(), self._text)
        start = partial(self.desk.go, Address("welcome"))
        self._empty.acted.connect(self.new_statement if period is not None else start)
        self._empty.linked.connect(lambda: self.desk.go(Address("import")))
        self._no_match.acted.connect(self.clear_filters)
        self.table.set_states(self._empty, self._no_match)

    def _ask_sums(self) -> None:
        chosen = self.filters.chosen(self.desk.period, self._text)
        everything = StatementFilters(self.filters.span).chosen(self.desk.period)
        self.desk.ask(
            lambda session: (sum_up(session, chosen), count_statements(session, everything)),
            self._show_sums,
            owner=self,
            key="sums",
        )

    def _show_sums(self, found: tuple[StatementSums, int]) -> None:
        self._sums, self._total = found
        self.header.show_count(self._sums.count, self._total)
        self.status_changed.emit()

    # -- selecting and moving about ------------------------------------------------------------

    def _select(self, uuid: str | None) -> None:
        """Follow the table; what a change has hidden, and not the person's filter, stays shown."""
        is_sought = self.table.stop() is None
        if uuid is None and self._narrowed and self.pane.new is None and not is_sought:
            self._choose(None)
        elif uuid is not None and uuid != self.uuid:
            self._choose(uuid)
            self.selected.emit(Address("recommendations", "recommendations", uuid))

    def _choose(self, uuid: str | None) -> None:
        self.uuid = uuid
        self.pane.show_statement(uuid)
        self.actions_changed.emit()

    def _created(self, uuid: str) -> None:
        self.uuid = uuid
        self.table.select(uuid)
        self.selected.emit(Address("recommendations", "recommendations", uuid))
        self.actions_changed.emit()

    def _missed(self, uuid: str) -> None:
        """Take off what hides a statement that is to be shown: filters first, then the span."""
        if uuid != self.uuid:
            return
        if self.has_filters():
            self.clear_filters()
            self.desk.tell(tr("Filters were cleared to show the statement"), "status")
        elif self.filters.span in _WIDER:
            self.filter_by(replace(self.filters, span=_WIDER[self.filters.span]))
        else:
            return
        self.table.select(uuid)

    def _forget(self, uuid: str) -> None:
        if uuid == self.uuid:
            current = self.table.current_uuid
            self._choose(current if current != uuid else None)

    def _begin(self, period_uuid: str, meeting_uuid: str | None) -> None:
        def begin(place: NewStatementPlace | None) -> None:
            if place is not None:
                self.uuid = None
                self.table.select(None)
                self.show_details()
                self.pane.begin(place)

        self.desk.ask(
            lambda session: new_statement_place(session, period_uuid, meeting_uuid),
            begin,
            owner=self,
            key="new",
        )

    def _open(self) -> None:
        self.show_details()
        self.pane.focus_first()

    def _offer(self, where: QPoint) -> None:
        wanted = OF_A_STATEMENT if self.has_statement() else ("recommendations.new",)
        self.menu(wanted).popup(where)

    def _offer_addressees(self, found: Sequence[Choice]) -> None:
        if not found:
            self.desk.tell(tr("No statement is addressed to anybody yet"), "status")
            return
        menu = addressee_menu(self, found, self.filters, self.filter_by)
        menu.popup(self.bar.below_filter())
