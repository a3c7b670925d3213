"""The table of meetings, whatever the order of its columns and however its cells are filled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from db.dates import PrintedDate, parse
from db.models import MeetingKind
from db.report.wording import wording

DATE, BRIEFERS, THEME, NUMBER, KIND = "date", "briefers", "theme", "number", "kind"
ORDINAL, COUNT, NOTE = "ordinal", "count", "note"
"""How a column of numbers prints, and a column that the meetings keep as it stands."""
_HEADINGS = (
    (DATE, re.compile(r"\bdates?\b|^days?$|^jours?$", re.IGNORECASE)),
    (NUMBER, re.compile(r"^n(?:os?|umber|uméro|[°º])?\.?[°º]?$|^#$|^meeting (?:no|number)", re.I)),
    (
        BRIEFERS,
        re.compile(
            r"briefer|speaker|panell?ist|presenter|participant|invite|guest|lecturer"
            r"|intervenant|orat(?:eur|rice)|exposant|conférenci|invité|interlocut",
            re.IGNORECASE,
        ),
    ),
    (
        THEME,
        re.compile(
            r"theme|topic|subject|item|event|title|agenda|summary|issue|matter|purpose|thème|sujet"
            r"|objet|question|point|titre|ordre du jour|résumé|événement|description|\bmeetings?$"
            r"|réunion|séance",
            re.IGNORECASE,
        ),
    ),
    (KIND, re.compile(r"^(?:type|kind|forma?te?|forme|nature)\b", re.IGNORECASE)),
)
_NUMBER_RE = re.compile(r"\d{1,4}\.?")
_ORDINAL_RE = re.compile(r"(?P<number>\d{1,4})\s?(?:st|nd|rd|th|er?|re|ère|ème)\.?")
# "Meeting" may head the numbers of the meetings or their themes: the cells say which.
_MEETING_RE = re.compile(r"(?:meetings?|sessions?|séances?|réunions?)", re.IGNORECASE)
_MOST_COLUMNS = 63  # as many as a table of Word may have
_NAME_AND_TITLE_RE = re.compile(r"[A-ZÀ-Þ][^,\n]{3,60},\s\S")


@dataclass(slots=True)
class Row:
    """A row: the date and what it says, the cells of briefers, the theme; the rest as printed."""

    place: str
    printed_date: str
    date: PrintedDate
    briefers: list[str] = field(default_factory=list)
    theme: str = ""
    number: str = ""
    kind: str = ""
    extra: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Unread:
    """A row without a date that can be read: its cells, and what they say beside the date."""

    cells: Sequence[str]
    theme: str
    briefers: tuple[str, ...]


@dataclass(slots=True)
class MeetingsTable:
    """A table of meetings: its columns as [what, printed heading], its rows in order.

    ``unread`` are the rows that could not be placed.
    """

    columns: list[list[str]]
    rows: list[Row] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    @property
    def dates_with_year(self) -> bool:
        """Whether most of the dates print their year."""
        years = sum(row.date.first.year is not None for row in self.rows)
        return years * 2 > len(self.rows)


def table_in(
    tables: Sequence[Sequence[Sequence[str]]], place: str
) -> tuple[MeetingsTable, int] | None:
    """Read the first of some tables as one of meetings, with how many it goes on through.

    A page break may cut a table in two, with or without its headings repeated. None where the
    first is another table.
    """
    rows, count = list(tables[0]), 1
    if table_of_meetings(rows, place) is None:
        return None
    for more in tables[1:]:
        further = more[1:] if more[0] == rows[0] else more
        widths = {len(row) for row in rows}
        if {len(row) for row in more} != widths or not any(map(is_date, further[0])):
            break
        rows += further
        count += 1
    table = table_of_meetings(rows, place)
    return (table, count) if table else None


def table_of_meetings(rows: Sequence[Sequence[str]], place: str) -> MeetingsTable | None:
    """Read a table as one of meetings; None where it is another table."""
    columns = _columns(rows)
    if columns is None:
        return None
    heads, what = columns
    table = MeetingsTable([[what[i], heads[i]] for i in range(len(what)) if what[i]])
    for cells in rows[1:] if any(heads) else rows:
        if not _take(table, what, heads, cells, place):
            table.unread.append(_unread(what, cells))
    numbers = [row.number.rstrip(".") for row in table.rows]
    if any(numbers) and numbers == [str(count) for count in range(1, len(numbers) + 1)]:
        for row in table.rows:
            row.number = ""  # it counts the rows, and is no number of the meeting
        _number_as(table, COUNT)
    elif numbers and all(map(_ORDINAL_RE.fullmatch, numbers)):
        _number_as(table, ORDINAL)
    return table if table.rows else None


def _number_as(table: MeetingsTable, what: str) -> None:
    table.columns = [[what if kind == NUMBER else kind, printed] for kind, printed in table.columns]


def _columns(rows: Sequence[Sequence[str]]) -> tuple[list[str], list[str]] | None:
    """Give the printed headings and what each column holds; "" for one of no known kind."""
    width = max(map(len, rows))
    if width > _MOST_COLUMNS:
        return None
    has_head = not any(is_date(cell) for cell in rows[0])
    heads = [*map(_one_line, rows[0])] if has_head else []
    heads += [""] * (width - len(heads))
    what = [""] * width
    body = rows[1:] if has_head else rows
    columns = [[row[i].strip() for row in body if i < len(row)] for i in range(width)]
    for index, head in enumerate(heads):
        if NUMBER not in what and _MEETING_RE.fullmatch(head) and _numbered(columns[index]):
            what[index] = NUMBER
    for kind, words in _HEADINGS:
        fit = [i for i, head in enumerate(heads) if head and not what[i] and words.search(head)]
        fit.sort(key=lambda i: bool(_MEETING_RE.fullmatch(heads[i])))
        if fit and kind not in what:
            what[fit[0]] = kind
    _as_they_stand(what, heads, columns)
    dated = [sum(map(is_date, cells)) for cells in columns]
    if DATE not in what and any(dated):
        what[dated.index(max(dated))] = DATE
    if DATE not in what or not dated[what.index(DATE)]:
        return None
    _by_content(what, columns)
    if THEME not in what and BRIEFERS not in what:
        return None
    return heads, what


def _numbered(cells: Sequence[str]) -> bool:
    return any(cells) and all(_number_in(cell) for cell in cells if cell)


def _as_they_stand(what: list[str], heads: Sequence[str], columns: Sequence[Sequence[str]]) -> None:
    """Keep as it stands the one column that says what no field of a meeting prints again.

    "Videoconference" or "visit" are no kinds of meeting, "Twenty-sixth" is no number in figures.
    """
    for kind, read in ((KIND, kind_printed), (NUMBER, _number_in)):
        if kind in what and not all(read(cell) for cell in columns[what.index(kind)] if cell):
            what[what.index(kind)] = ""
    loose = [index for index, head in enumerate(heads) if head and not what[index]]
    if len(loose) == 1 and any(columns[loose[0]]):
        what[loose[0]] = NOTE


def kind_printed(cell: str) -> MeetingKind | None:
    """Give the kind of meeting that a table prints in these words, None where it is another."""
    words = _one_line(cell).casefold().replace("'", "’")
    for kind in MeetingKind:
        if any(words == wording(code).meeting_kind(kind.value).casefold() for code in ("en", "fr")):
            return kind
    return None


def _number_in(cell: str) -> re.Match[str] | None:
    return _NUMBER_RE.fullmatch(cell) or _ORDINAL_RE.fullmatch(cell)


def _by_content(what: list[str], columns: Sequence[Sequence[str]]) -> None:
    """Place the columns that no heading names, by what stands in them."""
    for index, cells in enumerate(columns):
        filled = [cell for cell in cells if cell]
        if what[index] or not filled:
            continue
        if NUMBER not in what and _numbered(filled):
            what[index] = NUMBER
        elif BRIEFERS not in what and sum(
            bool(_NAME_AND_TITLE_RE.match(cell)) for cell in filled
        ) * 2 > len(filled):
            what[index] = BRIEFERS
        elif THEME not in what:
            what[index] = THEME


def _take(
    table: MeetingsTable,
    what: Sequence[str],
    heads: Sequence[str],
    cells: Sequence[str],
    place: str,
) -> bool:
    by_kind = {kind: cell for kind, cell in zip(what, cells, strict=False) if kind}
    extra = [
        f"{head}: {cell}" if head else cell
        for kind, head, cell in zip(what, heads, cells, strict=False)
        if not kind and cell.strip()
    ]
    printed = _one_line(by_kind.get(DATE, ""))
    briefers = by_kind.get(BRIEFERS, "").strip()
    rest = [by_kind.get(kind, "").strip() for kind in (THEME, NUMBER, KIND)]
    if note := _one_line(by_kind.get(NOTE, "")):
        extra.append(note)
        rest[2] = rest[2] or note  # "Informal consultations of experts" says of what kind it was
    if not printed and table.rows and not any(rest):  # the row before goes on
        table.rows[-1].briefers += [briefers] if briefers else []
        table.rows[-1].extra += extra
        return True
    try:
        date = parse(printed)
    except ValueError:
        return not any(map(str.strip, cells))
    theme, number, kind = rest
    listed = [briefers] if briefers else []
    table.rows.append(Row(place, printed, date, listed, _one_line(theme), number, kind, extra))
    return True


def _unread(what: Sequence[str], cells: Sequence[str]) -> Unread:
    by_kind = {kind: cell.strip() for kind, cell in zip(what, cells, strict=False) if kind}
    briefers = by_kind.get(BRIEFERS, "")
    return Unread(tuple(cells), _one_line(by_kind.get(THEME, "")), (briefers,) if briefers else ())


def is_date(text: str) -> bool:
    """Whether a cell holds a date and nothing else."""
    if len(text) > 120 or not any(map(str.isdigit, text)):
        return False
    try:
        parse(" ".join(text.split()))
    except ValueError:
        return False
    return True


def _one_line(text: str) -> str:
    return " ".join(text.split())
