"""What a staged record states, held against what the columns of its family take."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from db.errors import UserError
from db.exchange.fields import Field, UnfitValue, fields_of
from db.exchange.staging import StagedRecord
from db.exchange.terms import family_term, told_place
from db.language import tr
from db.reading.blocks import MarkKind


def gathered(
    records: Sequence[StagedRecord], values: Mapping[str, Mapping[str, Any]]
) -> dict[str, dict[str, Any]]:
    """Give, by staged key, what records are known by through those that point to them.

    Of documents "symbols" and of organisations "names"; of meetings "people", the staged keys of
    who took part, and "event", what it is called in calendars elsewhere; of themes "days", the
    people by day of their meetings.
    """
    sources = {
        "symbols": ("document", "symbols", ("text",)),
        "organisation_names": ("organisation", "names", ("name", "acronym")),
    }
    found: defaultdict[str, defaultdict[str, set[Any]]]
    found = defaultdict(lambda: defaultdict(set))
    for record in records:
        link, attribute, names = sources.get(record.family, ("", "", ()))
        to = record.links.get(link)
        if to is not None:
            stated = values[record.key]
            found[to][attribute] |= {stated[n] for n in names if stated.get(n)}
        if record.family == "calendar_entries" and (called := record.links.get("meeting")):
            stated = values[record.key]
            found[called]["event"] |= {(stated.get("uid"), stated.get("recurrence"))}
        meeting, person = record.links.get("meeting"), record.links.get("person")
        if record.family == "participations" and meeting and person:
            found[meeting]["people"].add(person)
    known: dict[str, dict[str, Any]] = {key: dict(stated) for key, stated in found.items()}
    for record in records:
        theme, day = record.links.get("theme"), values[record.key].get("day")
        if record.family == "meetings" and theme and day:
            days = known.setdefault(theme, {}).setdefault("days", defaultdict(set))
            days[day] |= found[record.key]["people"]
    return known


def checked_values(record: StagedRecord) -> dict[str, Any]:
    """Give the values of a record as the columns take them.

    Raises UserError that names the place and the field.
    """
    fields = fields_of(record.family)
    checked = {}
    for name, value in record.values.items():
        try:
            checked[name] = fields[name].checked(value)
        except UnfitValue as error:
            raise _unfit(record, fields[name], str(error)) from error
    return checked


def demand_stated(record: StagedRecord, values: Mapping[str, Any], *, new: bool) -> None:
    """Raise UserError where what no record can do without is empty, or missing in a new one."""
    for wanted in fields_of(record.family).values():
        stated = record.links if wanted.links_to else values
        if wanted.nullable or stated.get(wanted.name) is not None:
            continue
        if wanted.name in stated or (new and wanted.required):
            raise _unfit(record, wanted, tr("it must not be empty"))


def _unfit(record: StagedRecord, wanted: Field, why: str) -> UserError:
    return UserError(
        tr(
            "The file cannot be imported because of the field “{field}” of {family} at {place}: "
            "{why}. Nothing was changed; correct it in the file and import it again."
        ).format(
            field=wanted.name,
            family=family_term(record.family),
            place=told_place(record.place or record.key),
            why=why,
        )
    )


def resolve_references(
    values: dict[str, Any], facts: dict[str, Any], uuids: Mapping[str, str]
) -> None:
    """Have marks that refer to staged records name them by UUID."""
    if marks := values.get("marks"):
        resolved = [
            [*mark[:3], uuids.get(mark[3], mark[3])] if mark[2] == MarkKind.REFERENCE else mark
            for mark in marks
        ]
        values["marks"] = facts["marks"] = resolved
