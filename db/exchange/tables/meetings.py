"""The table of meetings, and that of who took part in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from db.exchange.tables.columns import CellKind, Column, Table, plain
from db.models import (
    Interpretation,
    InvitationStatus,
    MeetingKind,
    MeetingStatus,
    MeetingVerb,
    ParticipationRole,
)
from db.queries import MeetingRow, ParticipationRow

_TEXT, _DAY, _TIME = CellKind.TEXT, CellKind.DAY, CellKind.TIME
_NUMBER, _FLAG, _UUID = CellKind.NUMBER, CellKind.FLAG, CellKind.UUID


class Seat(NamedTuple):
    """A person at a meeting, with the meeting: a row of the table of participations."""

    meeting: MeetingRow
    who: ParticipationRow


def seats(meeting: MeetingRow) -> Iterator[Seat]:
    """Give the rows of the table of participations that belong to a meeting."""
    return (Seat(meeting, who) for who in meeting.briefers)


def _lines(meeting: MeetingRow) -> tuple[str, ...]:
    return tuple(who.in_print for who in meeting.briefers)


def _briefers(meeting: MeetingRow) -> list[dict[str, object]]:
    keys = (
        "name",
        "printed_title",
        "post",
        "organisation",
        "listing_order",
        "speaking_order",
        "role",
        "invitation",
    )
    return [{key: plain(getattr(who, key)) for key in keys} for who in meeting.briefers]


MEETINGS = Table(
    "meetings",
    ("Meetings", "Réunions"),
    (
        Column("day", ("Date", "Date"), _DAY, ("meetings", "day")),
        Column("end_day", ("Last day", "Dernier jour"), _DAY, ("meetings", "end_day")),
        Column("starts_at", ("Starts", "Début"), _TIME, ("meetings", "starts_at"), width=9),
        Column("ends_at", ("Ends", "Fin"), _TIME, ("meetings", "ends_at"), width=9),
        Column(
            "time_zone", ("Time zone", "Fuseau horaire"), _TEXT, ("meetings", "time_zone"), width=18
        ),
        Column("theme", ("Theme", "Thème"), _TEXT, ("themes", "full_title"), width=48),
        Column(
            "short_theme",
            ("Short theme", "Thème abrégé"),
            _TEXT,
            ("themes", "short_title"),
            width=36,
        ),
        Column("kind", ("Kind", "Type"), _TEXT, ("meetings", "kind"), MeetingKind),
        Column("status", ("Status", "Statut"), _TEXT, ("meetings", "status"), MeetingStatus),
        Column("number", ("Number", "Numéro"), _NUMBER, ("meetings", "number"), width=9),
        Column(
            "concept_note",
            ("Concept note", "Note de cadrage"),
            _TEXT,
            ("symbols", "text"),
            width=18,
        ),
        Column(
            "briefers",
            ("Briefers", "Intervenants"),
            CellKind.LINES,
            ("participations", "printed_title"),
            taken=_lines,
            width=64,
            in_json=False,
        ),
        Column("room", ("Room", "Salle"), _TEXT, ("meetings", "room"), width=20),
        Column(
            "interpretation",
            ("Interpretation", "Interprétation"),
            _TEXT,
            ("meetings", "interpretation"),
            Interpretation,
        ),
        Column(
            "journal_announced",
            ("In the Journal", "Annoncée au Journal"),
            _FLAG,
            ("meetings", "journal_announced"),
        ),
        Column(
            "open_to_contributors",
            ("Contributing countries invited", "Pays contributeurs invités"),
            _FLAG,
            ("meetings", "open_to_contributors"),
        ),
        Column("verb", ("Wording", "Formule"), _TEXT, ("meetings", "verb"), MeetingVerb, width=20),
        Column("note", ("Note", "Remarque"), _TEXT, ("meetings", "note"), width=30),
        Column("period", ("Period", "Période")),
        Column("body", ("Body", "Organe"), _TEXT, ("bodies", "full_name"), width=36),
        Column("uuid", ("Identifier", "Identifiant"), _UUID, ("meetings", "uuid"), width=38),
        Column(
            "theme_uuid",
            ("Theme identifier", "Identifiant du thème"),
            _UUID,
            ("themes", "uuid"),
            width=38,
            in_json=False,
        ),
        Column(
            "concept_note_uuids",
            ("Concept note identifiers", "Identifiants de la note de cadrage"),
            CellKind.UUIDS,
            ("documents", "uuid"),
            width=38,
            in_json=False,
        ),
    ),
    known_by=frozenset({"day", "theme"}),
    lists={"briefers": _briefers},
)


PARTICIPATIONS = Table(
    "participations",
    ("Participations", "Participations"),
    (
        Column("day", ("Date", "Date"), _DAY, taken=lambda seat: seat.meeting.day),
        Column("theme", ("Theme", "Thème"), taken=lambda seat: seat.meeting.theme, width=48),
        Column(
            "listing_order",
            ("Listing order", "Ordre dans la liste"),
            _NUMBER,
            ("participations", "listing_order"),
            taken=lambda seat: seat.who.listing_order,
        ),
        Column(
            "speaking_order",
            ("Speaking order", "Ordre de parole"),
            _NUMBER,
            ("participations", "speaking_order"),
            taken=lambda seat: seat.who.speaking_order,
        ),
        Column(
            "rank",
            ("Rank", "Grade"),
            _TEXT,
            ("people", "rank"),
            taken=lambda seat: seat.who.rank,
            width=18,
        ),
        Column(
            "name",
            ("Name", "Nom"),
            _TEXT,
            ("people", "name"),
            taken=lambda seat: seat.who.person_name,
            width=28,
        ),
        Column(
            "printed_name",
            ("Printed name", "Nom imprimé"),
            _TEXT,
            ("participations", "printed_name"),
            taken=lambda seat: seat.who.frozen_name,
            width=28,
        ),
        Column(
            "printed_title",
            ("Printed title", "Titre imprimé"),
            _TEXT,
            ("participations", "printed_title"),
            taken=lambda seat: seat.who.frozen_title,
            width=56,
        ),
        Column(
            "role",
            ("Role", "Rôle"),
            _TEXT,
            ("participations", "role"),
            ParticipationRole,
            lambda seat: seat.who.role,
        ),
        Column(
            "invitation",
            ("Invitation", "Invitation"),
            _TEXT,
            ("participations", "invitation"),
            InvitationStatus,
            lambda seat: seat.who.invitation,
        ),
        Column("post", ("Post", "Fonction"), taken=lambda seat: seat.who.post, width=48),
        Column(
            "organisation",
            ("Organization", "Organisation"),
            taken=lambda seat: seat.who.organisation,
            width=36,
        ),
        Column(
            "uuid",
            ("Participation identifier", "Identifiant de la participation"),
            _UUID,
            ("participations", "uuid"),
            taken=lambda seat: seat.who.uuid,
            width=38,
        ),
        Column(
            "person_uuid",
            ("Person identifier", "Identifiant de la personne"),
            _UUID,
            ("people", "uuid"),
            taken=lambda seat: seat.who.person_uuid,
            width=38,
        ),
        Column(
            "meeting_uuid",
            ("Meeting identifier", "Identifiant de la réunion"),
            _UUID,
            ("meetings", "uuid"),
            taken=lambda seat: seat.meeting.uuid,
            width=38,
        ),
    ),
    known_by=frozenset({"meeting_uuid"}),
)
