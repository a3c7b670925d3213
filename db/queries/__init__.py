"""The named queries that exports, the report and the pages share; plain rows leave, no records."""

from db.queries.directory import BrieferRow, briefers
from db.queries.meetings import MeetingRow, ParticipationRow, meetings
from db.queries.periods import BodyRow, PeriodRow, bodies, body_for, period_for, periods
from db.queries.recommendations import AddresseeRow, RecommendationRow, recommendations

__all__ = [
    "AddresseeRow",
    "BodyRow",
    "BrieferRow",
    "MeetingRow",
    "ParticipationRow",
    "PeriodRow",
    "RecommendationRow",
    "bodies",
    "body_for",
    "briefers",
    "meetings",
    "period_for",
    "periods",
    "recommendations",
]
