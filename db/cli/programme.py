"""What the command line asks of a programme of work: which month, and whose hours beside."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from db.errors import UserError
from db.language import tr
from db.sheets.writing import SheetOptions


def sheet_options(arguments: Namespace) -> SheetOptions | None:
    """Give what a programme of work is to show; None where something else is written.

    Raises UserError where month or zone are asked for of something else, or the month is none.
    """
    if arguments.what != "programme":
        if arguments.month or arguments.zone:
            raise UserError(
                tr(
                    "A month and a zone can be chosen for the programme of work alone, so nothing "
                    "was written. Leave them out, or export the programme."
                )
            )
        return None
    return SheetOptions(month=_month(arguments.month), zone=arguments.zone)


def _month(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise UserError(
            tr("{month} is no month, so nothing was written. Write one like 2016-05.").format(
                month=text
            )
        ) from None
