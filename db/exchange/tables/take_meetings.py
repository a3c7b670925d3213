"""Meetings and participations, from the rows of their tables to staged records."""

from __future__ import annotations

from datetime import date
from typing import Any

from db import names
from db.exchange.answers import Adds, Answer
from db.exchange.identity import folded
from db.exchange.staging import Level, StagedRecord
from db.exchange.tables.periods import take_period
from db.exchange.tables.taking import BadRow, Row, Taking, values_of
from db.language import tr
from db.models import DocumentRole, InvitationStatus, MeetingStatus
from db.symbols import Symbol, parse, split_joint


def take_meeting(row: Row, taking: Taking) -> None:
    """Stage a meeting with its theme and concept note; a new one with period and briefers, too.

    Raises BadRow.
    """
    uuid = row.text("uuid") or None
    symbols = _symbols(row)
    body = taking.body(row)
    if uuid is None and body is None:
        raise BadRow("body", tr("A new meeting needs the name of its body, in the column Body."))
    links: dict[str, str | None] = {"body": body} if body else {}
    if "theme" in row.cells:
        links["theme"] = _theme(row, taking, body)
    if uuid is None and (label := row.text("period")):
        links["period"] = take_period(label, body, row, taking)
    values = values_of("meetings", row, new=uuid is None)
    if uuid is None and _is_past(values.get("end_day") or values.get("day")):
        values.setdefault("status", MeetingStatus.HELD)
    key = taking.add(
        "meetings",
        uuid or f"meeting at {row.place()}",
        row,
        values,
        links,
        uuid,
    )
    if symbols:
        _concept_note(row, taking, key, symbols)
    if uuid is None:
        _briefers(row, taking, key, held=values.get("status") is MeetingStatus.HELD)
    elif row.lines("briefers"):
        taking.note_once(
            row,
            "briefers",
            tr(
                "The column Briefers was read for new meetings only. Who took part in the others "
                "is read from the sheet Participations of a workbook."
            ),
        )


def _is_past(day: date | None) -> bool:
    """Tell whether a new meeting without a status has been held, as far as its day says."""
    return day is not None and day <= date.today()


def _theme(row: Row, taking: Taking, body: str | None) -> str | None:
    title = row.text("theme")
    uuid = row.text("theme_uuid") or None
    if not title:
        return None
    values = values_of("themes", row, new=uuid is None)
    links = {"body": body} if body else {}
    return taking.add(
        "themes", uuid or f"theme {folded(title)} of {body}", row, values, links, uuid
    )


def _symbols(row: Row) -> list[Symbol]:
    """The symbols of the concept note; of a joint one, two. Raises BadRow."""
    text, known = row.text("concept_note"), row.lines("concept_note_uuids")[1:]
    try:
        symbols = [parse(part) for part in split_joint(text)] if text else []
    except ValueError:
        raise BadRow(
            "concept_note", tr("“{text}” is not the symbol of a document.").format(text=text)
        ) from None
    if known and "concept_note" in row.cells and len(symbols) != len(known):
        raise BadRow(
            "concept_note",
            tr(
                "An import removes nothing and joins no symbols: correct the symbol, or empty its "
                "identifiers to name another document."
            ),
        )
    return symbols


def _concept_note(row: Row, taking: Taking, meeting: str, symbols: list[Symbol]) -> None:
    uuids = row.lines("concept_note_uuids")
    document, *known = uuids or (None,)
    key = taking.add(
        "documents",
        document or f"document {'-'.join(symbol.text for symbol in symbols)}",
        row,
        {} if document else {"role": DocumentRole.CONCEPT_NOTE},
        uuid=document,
    )
    for order, symbol in enumerate(symbols, start=1):
        uuid = known[order - 1] if known else None
        taking.add(
            "symbols",
            uuid or f"symbol {symbol.text}",
            row,
            {
                "text": symbol.text,
                "organ": symbol.organ,
                "year": symbol.year,
                "session": symbol.session,
                "number": symbol.number,
                "suffixes": list(symbol.suffixes),
                "order": order,
            },
            {"document": key},
            uuid,
        )
    taking.add(
        "meeting_documents",
        f"concept note of {meeting}",
        row,
        {"role": DocumentRole.CONCEPT_NOTE},
        {"meeting": meeting, "document": key},
    )


def _briefers(row: Row, taking: Taking, meeting: str, *, held: bool) -> None:
    """Who briefed a new meeting, as the cell lists them; who stands at a held one has spoken."""
    came: dict[str, Any] = {"invitation": InvitationStatus.SPOKE} if held else {}
    listed = names.split_briefers("\n".join(row.lines("briefers")))
    for order, briefer in enumerate(map(names.parse_briefer, listed), start=1):
        person = person_named(briefer.name, row, taking)
        if person is None:
            taking.staged.note(
                Level.WARNING,
                row.place("briefers"),
                tr(
                    "No name could be told in “{text}”. Unless taken as one, it is left out."
                ).format(text=briefer.title),
                _as_a_name(briefer.title, meeting, {"listing_order": order, **came}, row),
            )
            continue
        taking.add(
            "participations",
            f"{person} at {meeting}",
            row,
            {"printed_title": briefer.title or None, "listing_order": order, **came},
            {"meeting": meeting, "person": person},
        )


def _as_a_name(text: str, meeting: str, taking_part: dict[str, Any], row: Row) -> Answer:
    """Have a text be the name of somebody who briefed a meeting."""
    name = " ".join(text.split())
    person = f"person {names.key(name)}"
    values = {"name": name, "sort_name": names.sort_name(name)}
    return Answer(
        tr("Take it as a name"),
        tr("“{name}” is added to the briefers").format(name=name),
        (
            Adds(StagedRecord("people", person, values, {}, row.place("briefers"))),
            Adds(
                StagedRecord(
                    "participations",
                    f"{person} at {meeting}",
                    taking_part,
                    {"meeting": meeting, "person": person},
                    row.place("briefers"),
                )
            ),
        ),
    )


def person_named(name: names.PrintedName, row: Row, taking: Taking) -> str | None:
    """Stage the person of a printed name; None where it is empty."""
    if not name.name:
        return None
    values = {"name": name.name, "sort_name": names.sort_name(name.name)}
    if name.rank:
        values["rank"] = name.rank
    return taking.add("people", f"person {names.key(name.name)}", row, values)


def take_participation(row: Row, taking: Taking) -> None:
    """Stage who took part in a meeting of the file or of the library. Raises BadRow."""
    uuid, meeting = row.text("uuid") or None, row.text("meeting_uuid")
    if not meeting:
        raise BadRow("meeting_uuid", tr("The row does not say at which meeting this was."))
    if not row.text("name"):
        raise BadRow("name", tr("A participation needs the name of a person."))
    values = values_of("participations", row, new=uuid is None)
    known = row.text("person_uuid") or None
    if known:
        person = taking.add("people", known, row, values_of("people", row, new=False), uuid=known)
    else:
        person = person_named(names.split_name(row.text("name")), row, taking) or ""
    links = {"meeting": taking.add("meetings", meeting, row, {}, {}, meeting), "person": person}
    taking.add("participations", uuid or f"{person} at {meeting}", row, values, links, uuid)
