"""Recommendations, from the rows of their table to staged records."""

from __future__ import annotations

import re
from typing import Any

from db.exchange.tables.periods import take_period
from db.exchange.tables.take_briefers import organisation
from db.exchange.tables.taking import BadRow, Row, Taking, values_of
from db.language import tr

_LAST_FIGURES_RE = re.compile(r"(\d{1,6})\D*$")


def take_recommendation(row: Row, taking: Taking) -> None:
    """Stage a statement with its addressees; a new one in the report of its period.

    Raises BadRow.
    """
    uuid = row.text("uuid") or None
    if not row.text("text"):
        raise BadRow("text", tr("A recommendation needs a text."))
    values = values_of("recommendations", row, new=uuid is None)
    _check_addressees(row)
    links: dict[str, str | None] = {}
    if uuid is None:
        figures = _LAST_FIGURES_RE.search(row.text("reference"))
        if "kind" not in values or figures is None:
            raise BadRow(
                "reference", tr("A new recommendation needs a kind, and a reference like 2016/4.")
            )
        values["number"] = int(figures[1])
        links["report"] = _report(row, taking)
    key = taking.add(
        "recommendations", uuid or f"recommendation at {row.place()}", row, values, links, uuid
    )
    _addressees(row, taking, key)


def _report(row: Row, taking: Taking) -> str:
    body, label = taking.body(row), row.text("period")
    if not label or body is None:
        raise BadRow(
            "period", tr("A new recommendation needs the period and the body of its report.")
        )
    period = take_period(label, body, row, taking)
    return taking.add("reports", f"report of {period}", row, {}, {"period": period})


def _check_addressees(row: Row) -> None:
    listed, answers = row.lines("addressees"), row.lines("acceptances")
    known = row.lines("addressee_uuids")
    if answers and "addressees" in row.cells and len(answers) != len(listed):
        raise BadRow("acceptances", tr("There must be one line for each addressee."))
    if known and "addressees" in row.cells and len(listed) < len(known):
        raise BadRow(
            "addressees",
            tr(
                "An import removes nothing, but there are fewer addressees than identifiers of "
                "addressees."
            ),
        )


def _addressees(row: Row, taking: Taking, recommendation: str) -> None:
    answers, known = row.lines("acceptances"), row.lines("addressee_uuids")
    for place, name in enumerate(row.lines("addressees")):
        uuid = known[place] if place < len(known) else None
        values: dict[str, Any] = {"acceptance": answers[place]} if answers else {}
        if uuid is None:
            values["order"] = place + 1
        links = {
            "recommendation": recommendation,
            "organisation": organisation(name, row, taking),
        }
        key = uuid or f"{links['organisation']} of {recommendation}"
        taking.add("addressees", key, row, values, links, uuid)
