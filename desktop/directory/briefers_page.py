"""BriefersPage: the directory, with post and organisation as of a day, and what was briefed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final, cast

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from db.editing.directory import delete_person
from db.errors import UserError
from db.language import tr
from db.models import OrganisationKind
from db.queries.briefers_table import Whom, count_appearances, count_people, organisation_name
from desktop.directory.briefers_columns import briefers_columns
from desktop.directory.briefers_filter_bar import BriefersFilterBar
from desktop.directory.briefers_header import BriefersHeader
from desktop.directory.briefers_states import nobody_fits, nobody_yet
from desktop.directory.briefers_view import BriefersView
from desktop.directory.directory_actions import DIRECTORY_ACTIONS, OF_A_PERSON
from desktop.directory.directory_words import appearances_counted, people_counted
from desktop.directory.filter_chips import FilterChips
from desktop.directory.person_details import PersonDetails
from desktop.shell.address import Address
from desktop.shell.page import Page
from desktop.widgets.column import Sort
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.query_table import QueryTable

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.store import Notice
    from desktop.shell.desk import Desk

_FAMILIES: Final = {
    "people",
    "posts",
    "organisations",
    "participations",
    "meetings",
    "themes",
    "reporting_periods",
    "paragraphs",
    "attributions",
    "sections",
    "recommendations",
}
"""What the page tells of."""
_PAUSE: Final = 250
"""ms before appearances are summed up: who types on does not wait for it."""


class BriefersPage(Page):
    """A table of people, filtered and grouped, and the details of the one selected."""

    ACTIONS: ClassVar = DIRECTORY_ACTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view = BriefersView.kept_in(desk.settings)
        self._organisation = ""
        self._total: int | None = None
        self._appearances: int | None = None
        self._everyone: int | None = None
        """How many there would be without filters; None where nothing is filtered for."""
        self._cleared_for: str | None = None
        self._selected: str | None = None
        self._states: list[EmptyState] = []
        self.details = self._details = PersonDetails(desk)
        self.header, self.chips = BriefersHeader(), FilterChips()
        self.table = QueryTable(
            desk,
            "briefers/table",
            briefers_columns(),
            label=tr("Briefers"),
            sort=Sort("name"),
        )
        self.bar = BriefersFilterBar(self.table.columns_button())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.bar, self.chips):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._sum_up)
        self._connect()

    # -- what the shell asks -------------------------------------------------------------------

    def refresh(self, notice: Notice | None) -> None:
        if notice is None:
            self._show_view()
            self._details.renew()
        elif _FAMILIES & notice.changed.keys():
            self.table.refresh()
            self._pause.start()
            self._details.renew(notice)

    def show_address(self, address: Address) -> None:
        if address.family == "organisations":
            self._choose(BriefersView(whom="all", as_of=self.view.as_of, organisation=address.uuid))
        elif address.family == "people" and address.uuid is not None:
            self._cleared_for = None
            self._details.show_person(address.uuid)
            self.table.select(address.uuid)

    def status(self) -> str:
        if self._total is None:
            return tr("Reading the directory…")
        briefers = self.view.whom == "period" and self.desk.period is not None
        people = people_counted(self._total, briefers=briefers)
        if not self._appearances:
            return people
        return tr("{people} · {appearances}").format(
            people=people, appearances=appearances_counted(self._appearances)
        )

    def filter_field(self) -> QWidget:
        return self.bar.search

    def main_widget(self) -> QWidget | None:
        return self.table.stop()

    def settle(self) -> None:
        self._details.settle()

    # -- what can be done ----------------------------------------------------------------------

    def has_person(self) -> bool:
        """Whether somebody is selected."""
        return self._details.facts is not None

    def has_post(self) -> bool:
        """Whether there is a post in hand."""
        return self.has_person() and self._details.posts.in_hand is not None

    def has_appearance(self) -> bool:
        """Whether there is an appearance in hand."""
        return self.has_person() and self._details.appearances.in_hand is not None

    def is_filtered(self) -> bool:
        """Whether filters hide somebody."""
        return self.view.is_filtered

    def has_period(self) -> bool:
        """Whether there is a period at whose end posts can be told of."""
        return self.desk.period is not None

    def lists(self, whom: str) -> bool:
        """Whether these people are the ones listed."""
        return self.view.whom == whom

    def lists_kind(self, kind: str) -> bool:
        """Whether people of a kind of organisation are filtered for."""
        return kind in self.view.kinds

    def is_grouped_by(self, group: str) -> bool:
        """Whether people stand in these groups."""
        return self.view.group == group

    def tells_as_of(self, choice: str) -> bool:
        """Whether posts are told of "today" or the "end" of the period."""
        return (self.view.as_of or self._usual_day()) == choice

    def tells_as_of_another_day(self) -> bool:
        """Whether posts are told of a day that was picked."""
        return self.view.as_of not in ("", "today", "end")

    def new_person(self) -> None:
        """Let the person write the name of somebody new."""
        self.table.select(None)
        self._details.begin_new()

    def new_post(self) -> None:
        """Let the person write another post of who is selected."""
        self._details.posts.begin()

    def change_post(self) -> None:
        """Let the person change the post in hand."""
        self.show_details()
        self._details.posts.change()

    def copy_person(self) -> None:
        """Copy name and title as the annex of a report prints them."""
        facts = self._details.facts
        if facts is not None:
            day = self.view.day(self.desk.period)
            held = [post for post in facts.posts if not post.former]
            title = next(
                (
                    post.title
                    for post in held
                    if (post.begins_on is None or post.begins_on <= day)
                    and (post.ends_on is None or day <= post.ends_on)
                ),
                "",
            )
            text = f"{facts.printed_name}, {title}" if title else facts.printed_name
            QApplication.clipboard().setText(text)
            self.desk.tell(tr("Copied: {text}").format(text=text), "status")

    def delete_person(self) -> None:
        """Delete who is selected, unless they are needed; the sentence says where."""
        facts = self._details.facts
        if facts is None:
            return
        after = self._next_to(facts.uuid)

        def done(_: None) -> None:
            self.table.select(after)
            if after is None:
                self._details.show_person(None)
            deleted = tr("{name} deleted").format(name=facts.printed_name)
            self.desk.tell(deleted, undo=True)

        self.desk.write(
            tr("Delete {name}").format(name=facts.printed_name),
            lambda session: delete_person(session, facts.uuid),
            done,
            self._refuse,
        )

    def show_whom(self, whom: str) -> None:
        """List who briefed in the period, everyone, or who never briefed."""
        self._choose(replace(self.view, whom=cast("Whom", whom)))

    def group_by(self, group: str) -> None:
        """Put the people of one organisation together, or nobody."""
        self._choose(replace(self.view, group=group))

    def toggle_kind(self, kind: str) -> None:
        """Filter for people of a kind of organisation, or no more."""
        self._choose(replace(self.view, kinds=self.view.kinds ^ {OrganisationKind(kind)}))

    def tell_as_of(self, choice: str) -> None:
        """Tell posts of "today" or the "end" of the period."""
        self._choose(replace(self.view, as_of="" if choice == self._usual_day() else choice))

    def choose_day(self) -> None:
        """Let the person pick the day that posts are told of."""
        self.bar.as_of.pick()

    def clear_filters(self) -> None:
        """Show whom the filters hide."""
        self.bar.search.empty()
        self._choose(self.view.cleared())

    # -- what happens behind the scenes --------------------------------------------------------

    def _connect(self) -> None:
        self.bar.search.searched.connect(lambda text: self._choose(replace(self.view, text=text)))
        self.bar.search.went_down.connect(self._go_to_first)
        self.bar.as_of.picked.connect(self._tell_as_of_day)
        self.chips.chosen.connect(self._choose)
        self.chips.more_wanted.connect(self.bar.open_filters)
        self.table.selected.connect(self._select)
        self.table.counted.connect(self._tell_count)
        self.table.missed.connect(self._clear_for)
        self.table.activated_row.connect(lambda _: self._go_to_details())
        self.table.menu_wanted.connect(lambda _, where: self._offer(where))
        self._details.menu_wanted.connect(self._offer)
        self._details.new_wanted.connect(self.new_person)
        self._details.shown.connect(self.actions_changed)
        self._details.added.connect(self.table.select)

    def _usual_day(self) -> str:
        """Of a period that is over, its end; else today."""
        period = self.desk.period
        return "end" if period is not None and period.ends_on < date.today() else "today"

    def _tell_as_of_day(self, day: date | None) -> None:
        self._choose(replace(self.view, as_of=day.isoformat() if day is not None else ""))

    def _choose(self, view: BriefersView) -> None:
        if view != self.view:
            self.view = view
            view.keep(self.desk.settings)
            self._show_view()
            self.actions_changed.emit()

    def _show_view(self) -> None:
        view, period = self.view, self.desk.period
        self.bar.show_view(view, view.day(period))
        self._name_organisation()
        self.table.show_query(
            view.query(period, tr("No organization on this day")), filtered=view.is_filtered
        )
        self._make_states()
        self._pause.start()

    def _name_organisation(self) -> None:
        uuid = self.view.organisation

        def answer(name: str | None) -> None:
            self._organisation = name or ""
            self.chips.show_view(self.view, self._organisation)
            self._make_states()

        if uuid is None:
            self._organisation = ""
            self.chips.show_view(self.view, "")
        else:
            self.desk.ask(
                lambda session: organisation_name(session, uuid), answer, owner=self, key="name"
            )

    def _make_states(self) -> None:
        yet = nobody_yet(self.view, has_period=self.desk.period is not None)
        fits = nobody_fits(self.view, self._organisation)
        yet.acted.connect(self.new_person)
        of_period = self.view.whom == "period" and self.desk.period is not None
        yet.linked.connect(partial(self.show_whom, "all") if of_period else self._import)
        fits.acted.connect(self.clear_filters)
        fits.linked.connect(partial(self.show_whom, "all"))
        for old in self._states:
            old.hide()
            old.deleteLater()
        self._states = [yet, fits]
        self.table.set_states(yet, fits)

    def _tell_count(self, count: int) -> None:
        self._total = count
        self._show_count()

    def _sum_up(self) -> None:
        chosen = self.view.chosen(self.desk.period)
        everyone = self.view.cleared().chosen(self.desk.period) if self.view.is_filtered else None

        def question(session: Session) -> tuple[int, int | None]:
            whole = count_people(session, everyone) if everyone is not None else None
            return count_appearances(session, chosen), whole

        def answer(found: tuple[int, int | None]) -> None:
            self._appearances, self._everyone = found
            self._show_count()

        self.desk.ask(question, answer, owner=self, key="sum")

    def _show_count(self) -> None:
        whole = max(self._everyone or 0, self._total or 0)
        self.header.show_count(self._total, whole)
        self.status_changed.emit()

    def _select(self, uuid: str | None) -> None:
        self._selected = uuid
        if uuid is None and self._details.is_new:
            return
        self._details.show_person(uuid)
        if uuid is not None:
            self.selected.emit(Address("briefers", "people", uuid))

    def _clear_for(self, uuid: str) -> None:
        """Somebody is to be shown whom the filters hide: take the filters off, once."""
        if self._cleared_for == uuid:
            self._details.show_person(self._selected)
            return
        self._cleared_for = uuid
        self.bar.search.empty()
        everyone = replace(self.view.cleared(), whom="all")
        if everyone != self.view:
            self._choose(everyone)
            if self.isVisible():  # at a start with another page nobody asked for this one
                self.desk.tell(tr("All people are shown, as the filters hid this one."), "status")
        self.table.select(uuid)

    def _next_to(self, uuid: str) -> str | None:
        row = self.table.rows.row_of(uuid)
        if row is None:
            return None
        near = (self.table.rows.record(at) for at in (row + 1, row - 1) if at >= 0)
        return next((each.uuid for each in near if each is not None), None)

    def _refuse(self, error: UserError) -> None:
        if self._details.isVisible():
            self._details.refuse(str(error))
        else:
            self.desk.tell(str(error), "warning")

    def _go_to_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_to_details(self) -> None:
        self._details.form.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _import(self) -> None:
        self.trigger("window.import")

    def _offer(self, where: QPoint) -> None:
        if self.has_person():
            self.menu(OF_A_PERSON).popup(where)
