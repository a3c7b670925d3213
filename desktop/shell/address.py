"""Where a person is: a page, and the record selected on it."""

from __future__ import annotations

from dataclasses import dataclass

FAMILY_PAGES = {
    "meetings": "calendar",
    "meeting_notes": "meeting",
    "people": "briefers",
    "organisations": "briefers",
    "recommendations": "recommendations",
    "reports": "report",
    "sections": "report",
    "paragraphs": "report",
    "sub_items": "report",
    "documents": "documents",
    "operations": "history",
    "reporting_periods": "calendar",
    "bodies": "settings",
}
"""On which page the records of a family are shown."""


@dataclass(frozen=True, slots=True)
class Address:
    """A page of the window, and a record on it by its family and UUID."""

    page: str
    family: str | None = None
    uuid: str | None = None

    def __str__(self) -> str:
        """Give the address as it is kept: "calendar/meetings/4c1f..."."""
        return "/".join(part for part in (self.page, self.family, self.uuid) if part)

    @classmethod
    def of_record(cls, family: str, uuid: str) -> Address | None:
        """Give the place where a record is shown; None where its family has no page."""
        page = FAMILY_PAGES.get(family)
        return cls(page, family, uuid) if page else None

    @classmethod
    def parse(cls, text: str) -> Address:
        """Read what ``str`` gave."""
        page, family, uuid, *_ = (*text.split("/"), "", "")
        return cls(page, family or None, uuid or None) if family and uuid else cls(page)
