"""What the programme of work reads at once: themes, versions, and what the period leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from db.queries.period_after import label_after
from db.queries.programme import programme
from db.queries.programme_versions import programme_versions, version_changes
from db.queries.roll_over import roll_over_offers

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.periods import PeriodRow
    from db.queries.programme import ProgrammeRow
    from db.queries.programme_versions import VersionChange, VersionRow
    from db.queries.roll_over import Offer

HANDOVER: Final = timedelta(weeks=6)
"""How long before its end a period begins to hand over, as outgoing chairs are asked to do."""


@dataclass(frozen=True, slots=True)
class ProgrammeFacts:
    """The programme of a period as it is shown."""

    rows: tuple[ProgrammeRow, ...]
    versions: tuple[VersionRow, ...]
    """The newest first."""
    version: VersionRow | None
    """The one shown."""
    changes: tuple[VersionChange, ...]
    """From the version before."""
    offers: tuple[Offer, ...]
    """What can go over to the next period, once this one nears its end."""
    following: str
    """What the next period is called."""

    @property
    def is_newest(self) -> bool:
        """Whether the version shown is the one that is worked on."""
        return not self.versions or self.version == self.versions[0]


def read_programme(
    session: Session, period: PeriodRow, today: date, version_uuid: str | None
) -> ProgrammeFacts:
    """Read a version of a period's programme; the newest where that one is not there."""
    versions = tuple(programme_versions(session, period.id))
    newest = versions[0] if versions else None
    version = next((each for each in versions if each.uuid == version_uuid), newest)
    uuid = version.uuid if version is not None else None
    ends = today > period.ends_on - HANDOVER
    offers = roll_over_offers(session, period.id, today) if ends else ()
    return ProgrammeFacts(
        tuple(programme(session, period.id, today, uuid)),
        versions,
        version,
        tuple(version_changes(session, uuid)) if uuid is not None else (),
        tuple(offers),
        label_after(session, period.id),
    )
