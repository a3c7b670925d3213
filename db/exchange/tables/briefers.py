"""The table of briefers: the directory."""

from __future__ import annotations

from db.exchange.tables.columns import CellKind, Column, Table

_TEXT, _UUID = CellKind.TEXT, CellKind.UUID

BRIEFERS = Table(
    "briefers",
    ("Briefers", "Intervenants"),
    (
        Column("name", ("Name", "Nom"), in_sheets=False),
        Column("rank", ("Rank", "Grade"), _TEXT, ("people", "rank"), width=18),
        Column("plain_name", ("Name", "Nom"), _TEXT, ("people", "name"), width=28),
        Column("sort_name", ("Sort name", "Nom de tri"), _TEXT, ("people", "sort_name"), width=28),
        Column("honorific", ("Honorific", "Civilité"), _TEXT, ("people", "honorific")),
        Column("pronoun", ("Pronoun", "Pronom"), _TEXT, ("people", "pronoun"), width=10),
        Column("post", ("Post", "Fonction"), _TEXT, ("posts", "title"), width=56),
        Column(
            "organisation",
            ("Organization", "Organisation"),
            _TEXT,
            ("organisations", "name"),
            width=44,
        ),
        Column("meetings", ("Meetings", "Réunions"), CellKind.NUMBER, width=11),
        Column("last_day", ("Last meeting", "Dernière réunion"), CellKind.DAY),
        Column("note", ("Note", "Remarque"), _TEXT, ("people", "note"), width=30),
        Column("uuid", ("Identifier", "Identifiant"), _UUID, ("people", "uuid"), width=38),
        Column(
            "post_uuid",
            ("Post identifier", "Identifiant de la fonction"),
            _UUID,
            ("posts", "uuid"),
            width=38,
            in_json=False,
        ),
    ),
    known_by=frozenset({"plain_name"}),
)
