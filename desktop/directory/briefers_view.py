"""What the page of briefers shows of the directory: chosen by the person, kept in the settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from db.models import OrganisationKind
from db.queries.briefers_table import (
    NO_ORGANISATION,
    BrieferLine,
    Chosen,
    Order,
    Whom,
    briefer_lines,
    briefer_place,
    count_people,
    organisation_groups,
)
from desktop.directory.directory_words import appearances_counted
from desktop.widgets.column import Sort
from desktop.widgets.table_layout import GroupRow, Outline, Place
from desktop.widgets.table_query import Portion, TableQuery

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.periods import PeriodRow
    from desktop.shell.settings import Settings

GROUPS: Final = ("none", "organisation")
_WHOM: Final[tuple[Whom, ...]] = ("period", "all", "never")


@dataclass(frozen=True, slots=True)
class BriefersView:
    """Filters, grouping, and the day that posts are told of."""

    whom: Whom = "period"
    kinds: frozenset[OrganisationKind] = frozenset()
    group: str = "none"
    as_of: str = ""
    """"" is the usual day: today, or the last one of a period that is over; "today", "end" of the
    period, or a day in ISO."""
    text: str = ""
    organisation: str | None = None

    @classmethod
    def kept_in(cls, settings: Settings) -> BriefersView:
        """Give what was kept; what cannot be read is as at first."""
        kept = settings.value("briefers/view", {})
        kept = kept if isinstance(kept, dict) else {}
        whom, group = kept.get("whom"), kept.get("group")
        known = {kind.value for kind in OrganisationKind}
        return cls(
            whom=whom if whom in _WHOM else "period",
            kinds=frozenset(
                OrganisationKind(each) for each in kept.get("kinds", ()) if each in known
            ),
            group=group if group in GROUPS else "none",
            as_of=str(kept.get("as_of", "")),
        )

    def keep(self, settings: Settings) -> None:
        """Keep all but what was searched for and the organisation somebody came from."""
        kept = {
            "whom": self.whom,
            "kinds": sorted(self.kinds),
            "group": self.group,
            "as_of": self.as_of,
        }
        settings.keep("briefers/view", kept)

    @property
    def is_filtered(self) -> bool:
        """Whether something is filtered for, apart from whom the page is about."""
        return bool(self.kinds or self.text or self.organisation or self.whom == "never")

    def cleared(self) -> BriefersView:
        """Give the same without filters."""
        whom: Whom = "period" if self.whom == "never" else self.whom
        return replace(self, whom=whom, kinds=frozenset(), text="", organisation=None)

    def day(self, period: PeriodRow | None) -> date:
        """Give the day that posts are told of."""
        today = date.today()
        if self.as_of == "today" or (period is None and self.as_of in ("", "end")):
            return today
        if period is not None and self.as_of in ("", "end"):
            over = period.ends_on < today
            return period.ends_on if self.as_of == "end" or over else today
        try:
            return date.fromisoformat(self.as_of)
        except ValueError:
            return replace(self, as_of="").day(period)

    def chosen(self, period: PeriodRow | None) -> Chosen:
        """Give the people that are meant."""
        whom: Whom = "all" if period is None and self.whom == "period" else self.whom
        return Chosen(
            self.day(period),
            whom,
            period.id if period is not None and whom == "period" else None,
            self.text,
            self.kinds,
            self.organisation,
        )

    def query(self, period: PeriodRow | None, nowhere: str) -> TableQuery:
        """Give the questions behind the table; ``nowhere`` is the group without organisation."""
        chosen, grouped = self.chosen(period), self.group == "organisation"

        def outline(session: Session) -> Outline:
            if not grouped:
                return Outline(count_people(session, chosen))
            groups = tuple(
                GroupRow(
                    each.uuid,
                    nowhere if each.uuid == NO_ORGANISATION else each.name,
                    each.people,
                    appearances_counted(each.appearances) if each.appearances else "",
                )
                for each in organisation_groups(session, chosen)
            )
            return Outline(sum(group.count for group in groups), groups)

        def rows(session: Session, portion: Portion) -> Sequence[BrieferLine]:
            order = _order(portion.sort)
            return briefer_lines(
                session, chosen, order, portion.offset, portion.limit, portion.group
            )

        def places(session: Session, uuid: str, sort: Sort | None) -> Sequence[Place]:
            place = briefer_place(session, chosen, _order(sort), uuid, grouped=grouped)
            return [] if place is None else [Place(*place)]

        return TableQuery(outline, rows, places)


def _order(sort: Sort | None) -> Order:
    return Order(sort.key, sort.descending) if sort is not None else Order()
