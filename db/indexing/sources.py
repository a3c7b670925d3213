"""What each family of records is found by, and which rows those words stand in."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

from db.history import ChangedRow
from db.months import MONTHS


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of a table that words of a family stand in."""

    table: str
    columns: frozenset[str]
    """Those that the words, and whose words they are, depend on."""
    link: str = "id"
    """The column that leads to the record."""
    through: str | None = None
    """Selects the records for a JSON list of links; None: the link is the record's own key."""

    @property
    def links(self) -> str:
        """Select the links of a JSON list of rows."""
        return (
            f"SELECT {self.link} FROM {self.table} "  # nosec B608
            "WHERE id IN (SELECT value FROM json_each(?))"
        )


Parts = Mapping[str, Sequence[tuple[str, Part]]]
"""By table: the families that its rows are parts of, and how."""


@dataclass(frozen=True, slots=True)
class Source:
    """A family that can be searched."""

    family: str
    table: str
    names: str
    """What the record is called, as an SQL expression: a word here counts for more."""
    text: str
    """What else stands in it."""
    parts: tuple[Part, ...]
    joins: str = ""

    @property
    def query(self) -> str:
        """Select the key, the names and the text of every record."""
        return (
            f"SELECT {self.table}.id, {self.names}, {self.text} "  # nosec B608
            f"FROM {self.table} {self.joins}"
        )


def _all(*expressions: str) -> str:
    return f"concat_ws(' ', {', '.join(expressions)})"


def _each(expression: str, rows: str) -> str:
    return f"(SELECT group_concat({expression}, ' ') FROM {rows})"  # nosec B608


def _strings(column: str) -> str:
    """Every string in a column of JSON."""
    sound = f"iif(json_valid({column}), {column}, '[]')"
    return (
        f"iif({column} IN ('[]', '{{}}'), NULL, "
        + _each("atom", f"json_tree({sound}) WHERE type = 'text'")
        + ")"
    )


def _day(column: str) -> str:
    """A day as figures and in words: "2016-04-28 28 April avril"."""
    months = " ".join(
        f"WHEN {number} THEN '{' '.join(names)}'"
        for number, names in enumerate(zip(*MONTHS.values(), strict=True), 1)
    )
    month = f"CASE CAST(strftime('%m', {column}) AS INTEGER) {months} END"
    return f"{column}, CAST(strftime('%d', {column}) AS INTEGER), {month}"


def _part(table: str, columns: str, link: str = "id", through: str | None = None) -> Part:
    return Part(table, frozenset((*columns.split(), link)), link, through)


_POST_HOLDERS = (
    "SELECT person_id FROM post WHERE organisation_id IN (SELECT value FROM json_each(?))"
)
_MEETINGS_WITH = (
    "SELECT meeting_id FROM participation WHERE person_id IN (SELECT value FROM json_each(?))"
)
_MEETINGS_ON_THEME = "SELECT id FROM meeting WHERE theme_id IN (SELECT value FROM json_each(?))"
_NOTES_OF_SPEAKERS = (
    "SELECT id FROM meeting_note WHERE participation_id IN (SELECT value FROM json_each(?))"
)
_NOTES_OF_PEOPLE = (
    "SELECT meeting_note.id FROM meeting_note JOIN participation"
    " ON participation.id = meeting_note.participation_id"
    " WHERE participation.person_id IN (SELECT value FROM json_each(?))"
)

SOURCES: Final = (
    Source(
        "people",
        "person",
        _all(
            "person.name",
            "person.sort_name",
            _each("printed_name", "participation WHERE person_id = person.id"),
        ),
        _all(
            "person.rank",
            "person.honorific",
            "person.note",
            _each("printed_title", "participation WHERE person_id = person.id"),
            _each(
                _all(
                    "post.title",
                    "held.name",
                    "held.acronym",
                    _each(
                        "concat_ws(' ', name, acronym)",
                        "organisation_name WHERE organisation_id = held.id",
                    ),
                ),
                "post LEFT JOIN organisation AS held ON held.id = post.organisation_id"
                " WHERE post.person_id = person.id",
            ),
        ),
        (
            _part("person", "name sort_name rank honorific note"),
            _part("participation", "printed_name printed_title", "person_id"),
            _part("post", "title organisation_id", "person_id"),
            _part("organisation", "name acronym", through=_POST_HOLDERS),
            _part("organisation_name", "name acronym", "organisation_id", _POST_HOLDERS),
        ),
    ),
    Source(
        "meetings",
        "meeting",
        _all(
            "theme.full_title",
            "theme.short_title",
            _strings("theme.translations"),
            _day("meeting.day"),
            _day("meeting.end_day"),
        ),
        _all(
            "meeting.room",
            "meeting.note",
            "meeting.number",
            _each(
                "concat_ws(' ', name, sort_name, printed_name)",
                "participation JOIN person ON person.id = participation.person_id"
                " WHERE participation.meeting_id = meeting.id",
            ),
            _each("name", "attachment WHERE meeting_id = meeting.id"),
        ),
        (
            _part("meeting", "theme_id day end_day room note number"),
            _part("theme", "full_title short_title translations", through=_MEETINGS_ON_THEME),
            _part("participation", "person_id printed_name", "meeting_id"),
            _part("person", "name sort_name", through=_MEETINGS_WITH),
            _part("attachment", "name", "meeting_id"),
        ),
        "LEFT JOIN theme ON theme.id = meeting.theme_id",
    ),
    Source(
        "documents",
        "document",
        _all(_each("text", "symbol WHERE document_id = document.id"), "document.title"),
        _each("name", "attachment WHERE document_id = document.id"),
        (
            _part("document", "title"),
            _part("symbol", "text", "document_id"),
            _part("attachment", "name", "document_id"),
        ),
    ),
    Source(
        "recommendations",
        "recommendation",
        "recommendation.reference",
        _all(
            "recommendation.text",
            "recommendation.context",
            "recommendation.owner",
            "recommendation.evidence",
            _strings("recommendation.basis"),
            _each("text", "follow_up WHERE recommendation_id = recommendation.id"),
        ),
        (
            _part("recommendation", "reference text context owner evidence basis"),
            _part("follow_up", "text", "recommendation_id"),
        ),
    ),
    Source(
        "themes",
        "theme",
        _all("theme.full_title", "theme.short_title", _strings("theme.translations")),
        "NULL",
        (_part("theme", "full_title short_title translations"),),
    ),
    Source(
        "organisations",
        "organisation",
        _all(
            "organisation.name",
            "organisation.acronym",
            _strings("organisation.translations"),
            _each(
                "concat_ws(' ', name, acronym)",
                "organisation_name WHERE organisation_id = organisation.id",
            ),
        ),
        "NULL",
        (
            _part("organisation", "name acronym translations"),
            _part("organisation_name", "name acronym", "organisation_id"),
        ),
    ),
    Source(
        "paragraphs",
        "paragraph",
        "NULL",
        _all(
            "paragraph.text",
            _strings("paragraph.cells"),
            _each("text", "sub_item WHERE paragraph_id = paragraph.id"),
        ),
        (_part("paragraph", "text cells"), _part("sub_item", "text", "paragraph_id")),
    ),
    Source(
        "meeting_notes",
        "meeting_note",
        "NULL",
        _all("meeting_note.text", "speaker.name", "speaker.sort_name"),
        (
            _part("meeting_note", "text participation_id"),
            _part("participation", "person_id", through=_NOTES_OF_SPEAKERS),
            _part("person", "name sort_name", through=_NOTES_OF_PEOPLE),
        ),
        "LEFT JOIN participation AS speaking ON speaking.id = meeting_note.participation_id"
        " LEFT JOIN person AS speaker ON speaker.id = speaking.person_id",
    ),
)
"""In the order in which equally good finds are given."""

BY_FAMILY: Final = {source.family: source for source in SOURCES}
_PARTS: Final = defaultdict[str, list[tuple[str, Part]]](list)
for _source in SOURCES:
    for _place in _source.parts:
        _PARTS[_place.table].append((_source.family, _place))


def touched(
    connection: Connection, rows: Iterable[ChangedRow], parts: Parts = _PARTS
) -> defaultdict[str, set[int]]:
    """Give the keys of the records that changed rows are parts of, by family.

    Without ``parts`` of another's: the records whose words the rows may have changed.
    """
    links = defaultdict[tuple[str, Part], set[int | None]](set)
    unlinked = defaultdict[tuple[str, Part], set[int]](set)
    for row in rows:
        states = [state for state in (row.before, row.after) if state]
        changed = {column for state in states for column in state}
        for family, part in parts.get(row.table, ()):
            if part.columns.isdisjoint(changed):
                continue
            if part.link == "id":
                links[family, part].add(row.row_id)
            elif part.link in changed:
                links[family, part].update(state[part.link] for state in states)
            else:
                unlinked[family, part].add(row.row_id)
    for (family, part), keys in unlinked.items():
        links[family, part].update(_column(connection, part.links, keys))
    found = defaultdict[str, set[int]](set)
    for (family, part), ends in links.items():
        to = {end for end in ends if end is not None}
        found[family].update(_column(connection, part.through, to) if part.through else to)
    return found


def _column(connection: Connection, query: str, keys: set[int]) -> Iterable[int]:
    return connection.exec_driver_sql(query, (json.dumps(list(keys)),)).scalars()
