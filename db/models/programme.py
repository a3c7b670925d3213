"""The reporting period, the programme of work and the themes on it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Choice, Record

if TYPE_CHECKING:
    from db.models.body import Body
    from db.models.document import Document
    from db.models.meeting import Meeting
    from db.models.report import Report


class ThemeOrigin(Choice):
    """Whether a theme was in the plan or came later."""

    PLAN = "plan"
    ADDED = "added"


class PlannedThemeStatus(Choice):
    """What became of a planned theme."""

    PLANNED = "planned"
    HELD = "held"
    DROPPED = "dropped"
    CARRIED_OVER = "carried_over"


class ReportingPeriod(Record):
    """The span of days a report covers."""

    __tablename__ = "reporting_period"
    family = "reporting_periods"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    begins_on: Mapped[date] = mapped_column(index=True)
    ends_on: Mapped[date] = mapped_column(index=True)
    label: Mapped[str]

    body: Mapped[Body] = relationship(back_populates="periods")
    programme_versions: Mapped[list[ProgrammeVersion]] = relationship(
        back_populates="period", cascade="all, delete-orphan", order_by="ProgrammeVersion.number"
    )
    meetings: Mapped[list[Meeting]] = relationship(back_populates="period")
    report: Mapped[Report | None] = relationship(
        back_populates="period", cascade="all, delete-orphan"
    )


class ProgrammeVersion(Record):
    """One version of the programme of work of a period."""

    __tablename__ = "programme_version"
    family = "programme_versions"

    period_id: Mapped[int] = mapped_column(ForeignKey("reporting_period.id"), index=True)
    number: Mapped[int] = mapped_column(default=1)
    agreed_on: Mapped[date | None]
    note: Mapped[str | None]

    period: Mapped[ReportingPeriod] = relationship(back_populates="programme_versions")
    planned_themes: Mapped[list[PlannedTheme]] = relationship(
        back_populates="programme_version",
        cascade="all, delete-orphan",
        order_by="PlannedTheme.order",
    )


class PlannedTheme(Record):
    """A theme in one version of the programme of work."""

    __tablename__ = "planned_theme"
    family = "planned_themes"

    programme_version_id: Mapped[int] = mapped_column(
        ForeignKey("programme_version.id"), index=True
    )
    theme_id: Mapped[int] = mapped_column(ForeignKey("theme.id"), index=True)
    order: Mapped[int] = mapped_column("order", default=1)
    origin: Mapped[ThemeOrigin] = mapped_column(default=ThemeOrigin.PLAN)
    status: Mapped[PlannedThemeStatus] = mapped_column(default=PlannedThemeStatus.PLANNED)
    carried_from_id: Mapped[int | None] = mapped_column(ForeignKey("planned_theme.id"), index=True)
    """The same theme in the programme of the period before."""

    programme_version: Mapped[ProgrammeVersion] = relationship(back_populates="planned_themes")
    theme: Mapped[Theme] = relationship(back_populates="plans")
    meetings: Mapped[list[Meeting]] = relationship(back_populates="planned_theme")
    carried_from: Mapped[PlannedTheme | None] = relationship(
        back_populates="carried_to", remote_side="PlannedTheme.id"
    )
    carried_to: Mapped[list[PlannedTheme]] = relationship(back_populates="carried_from")


class Theme(Record):
    """What a meeting is about; its letter in the report is derived, never stored."""

    __tablename__ = "theme"
    family = "themes"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    full_title: Mapped[str]
    short_title: Mapped[str | None]
    """As in the annex, where it differs from the full title on purpose or by accident."""
    source_document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), index=True)
    translations: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """By language: {"fr": {"full_title": ..., "short_title": ...}}."""

    body: Mapped[Body] = relationship(back_populates="themes")
    source_document: Mapped[Document | None] = relationship(back_populates="themes")
    plans: Mapped[list[PlannedTheme]] = relationship(back_populates="theme", cascade="all")
    meetings: Mapped[list[Meeting]] = relationship(back_populates="theme")
