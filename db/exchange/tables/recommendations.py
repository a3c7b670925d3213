"""The table of recommendations."""

from __future__ import annotations

from db.exchange.tables.columns import CellKind, Column, Table, plain
from db.models import Acceptance, Implementation, RecommendationKind
from db.queries import RecommendationRow

_TEXT, _LINES, _UUID = CellKind.TEXT, CellKind.LINES, CellKind.UUID


def _names(row: RecommendationRow) -> tuple[str, ...]:
    return tuple(addressee.name for addressee in row.addressees)


def _answers(row: RecommendationRow) -> tuple[str, ...]:
    """What each addressee answered, in the order of their names."""
    return tuple(addressee.acceptance for addressee in row.addressees)


def _answer_objects(row: RecommendationRow) -> list[dict[str, object]]:
    keys = ("name", "explicit", "acceptance", "reply", "replied_on")
    return [{key: plain(getattr(each, key)) for key in keys} for each in row.addressees]


RECOMMENDATIONS = Table(
    "recommendations",
    ("Recommendations", "Recommandations"),
    (
        Column(
            "reference",
            ("Reference", "Référence"),
            _TEXT,
            ("recommendations", "reference"),
            width=12,
        ),
        Column("period", ("Period", "Période"), _TEXT, ("reporting_periods", "label")),
        Column("paragraph", ("Paragraph", "Paragraphe"), CellKind.NUMBER, width=11),
        Column("kind", ("Kind", "Type"), _TEXT, ("recommendations", "kind"), RecommendationKind),
        Column("text", ("Text", "Texte"), _TEXT, ("recommendations", "text"), width=80),
        Column("context", ("Context", "Contexte"), _TEXT, ("recommendations", "context"), width=40),
        Column(
            "addressees",
            ("Addressees", "Destinataires"),
            _LINES,
            ("organisations", "name"),
            taken=_names,
            width=36,
        ),
        Column(
            "acceptance",
            ("Acceptance", "Suite donnée"),
            in_sheets=False,
        ),
        Column(
            "acceptances",
            ("Acceptance", "Suite donnée"),
            _LINES,
            ("addressees", "acceptance"),
            Acceptance,
            _answers,
            width=18,
            in_json=False,
        ),
        Column(
            "implementation",
            ("Implementation", "Mise en œuvre"),
            _TEXT,
            ("recommendations", "implementation"),
            Implementation,
            width=20,
        ),
        Column(
            "modality", ("Modality", "Modalité"), _TEXT, ("recommendations", "modality"), width=20
        ),
        Column("basis", ("Basis", "Fondement"), _LINES, ("recommendations", "basis"), width=20),
        Column("owner", ("Owner", "Responsable"), _TEXT, ("recommendations", "owner"), width=20),
        Column("due_on", ("Due", "Échéance"), CellKind.DAY, ("recommendations", "due_on")),
        Column(
            "evidence", ("Evidence", "Éléments"), _TEXT, ("recommendations", "evidence"), width=40
        ),
        Column("supersedes", ("Supersedes", "Remplace"), width=12),
        Column("body", ("Body", "Organe"), _TEXT, ("bodies", "full_name"), width=36),
        Column("uuid", ("Identifier", "Identifiant"), _UUID, ("recommendations", "uuid"), width=38),
        Column(
            "addressee_uuids",
            ("Addressee identifiers", "Identifiants des destinataires"),
            CellKind.UUIDS,
            ("addressees", "uuid"),
            taken=lambda row: tuple(addressee.uuid for addressee in row.addressees),
            width=38,
            in_json=False,
        ),
    ),
    known_by=frozenset({"text"}),
    lists={"answers": _answer_objects},
)
