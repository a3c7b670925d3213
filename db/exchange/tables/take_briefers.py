"""People of the directory, from the rows of their table to staged records."""

from __future__ import annotations

from typing import Any

from db import names
from db.exchange.identity import folded
from db.exchange.tables.taking import BadRow, Row, Taking, values_of
from db.language import tr


def take_briefer(row: Row, taking: Taking) -> None:
    """Stage a person with the post and its organisation. Raises BadRow.

    Where the identifier of the post was emptied, the post is another one.
    """
    uuid = row.text("uuid") or None
    if not row.text("plain_name"):
        raise BadRow("plain_name", tr("A person needs a name."))
    values = values_of("people", row, new=uuid is None)
    if uuid is None:
        values = {**_taken_apart(row), **values, "name": _taken_apart(row)["name"]}
    key = taking.add(
        "people",
        uuid or f"person {names.key(values['name'])}",
        row,
        values,
        uuid=uuid,
    )
    if row.text("post"):
        _post(row, taking, key)


def _taken_apart(row: Row) -> dict[str, Any]:
    """A new person's name may be printed with rank and honorific."""
    printed = names.split_name(row.text("plain_name"))
    values: dict[str, Any] = {"name": printed.name, "sort_name": names.sort_name(printed.name)}
    if printed.rank:
        values["rank"] = printed.rank
    if printed.honorific:
        values["honorific"] = printed.honorific
    return values


def _post(row: Row, taking: Taking, person: str) -> None:
    uuid = row.text("post_uuid") or None
    links: dict[str, str | None] = {"person": person}
    if "organisation" in row.cells:
        links["organisation"] = organisation(row.text("organisation"), row, taking)
    taking.add(
        "posts",
        uuid or f"{person} as {folded(row.text('post'))} at {links.get('organisation')}",
        row,
        values_of("posts", row, new=uuid is None),
        links,
        uuid,
    )


def organisation(name: str, row: Row, taking: Taking) -> str | None:
    """Stage the organisation of a name; None where there is none."""
    if not name:
        return None
    return taking.add("organisations", f"organisation {folded(name)}", row, {"name": name})
