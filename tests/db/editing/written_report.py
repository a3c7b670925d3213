"""The report of the example as it prints, and paragraphs written in it."""

from __future__ import annotations

from sqlalchemy import select

from db.editing.paragraph_order import insert_below
from db.models import ReportingPeriod
from db.queries.report_page import ParagraphRow, ReportRows, SectionRow, report_on_page
from db.store import Store


def rows(store: Store) -> ReportRows:
    with store.read() as session:
        period = session.scalars(select(ReportingPeriod.id)).first()
        found = report_on_page(session, period or 0)
    assert found is not None
    return found


def meeting_section(store: Store) -> SectionRow:
    return next(each for each in rows(store).sections if each.meeting and each.paragraphs)


def paragraph(store: Store, uuid: str) -> ParagraphRow:
    return next(
        row for section in rows(store).sections for row in section.paragraphs if row.uuid == uuid
    )


def written(store: Store, *texts: str) -> list[str]:
    """Put paragraphs at the end of the first section of a meeting; their UUIDs."""
    uuids = [meeting_section(store).paragraphs[-1].uuid]
    for text in texts:
        with store.write("Write") as session:
            uuids.append(insert_below(session, uuids[-1], text))
    return uuids[1:]
