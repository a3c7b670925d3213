"""What the command line understands."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db.language import tr
from db.models import MeetingStatus

IMPORTS = ("report", "library", "calendar", "table", "meetings", "briefers", "recommendations")
EXPORTS = ("report", "library", "meetings", "briefers", "recommendations", "calendar", "programme")


def parser() -> argparse.ArgumentParser:
    """Give the parser; ``run`` of its result is the command's function, or None."""
    from db.cli import commands

    top = argparse.ArgumentParser(
        prog="chairdesk",
        description=tr("The desk of the secretariat of a subsidiary body’s chair."),
    )
    top.add_argument("--version", action=_Version, help=tr("Print the version."))
    top.set_defaults(run=None)
    verbs = top.add_subparsers(title=tr("commands"), metavar="COMMAND")

    def verb(
        name: str, run: Callable[[argparse.Namespace], int], summary: str
    ) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, help=summary, description=summary)
        made.set_defaults(run=run)
        return made

    example = verb("example", commands.example, tr("Make the worked example as a new library."))
    example.add_argument(
        "library", metavar="LIB", type=Path, help=tr("The library to make, a .chairdesk file.")
    )

    imported = verb(
        "import", commands.import_files, tr("Read files into a library, one operation a file.")
    )
    imported.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        type=Path,
        help=tr(
            "A past report, a calendar, a table of meetings or recommendations, or an exported "
            "library."
        ),
    )
    _library(imported, tr("The library to read into, a .chairdesk file; it is made if need be."))
    imported.add_argument(
        "--as",
        dest="family",
        metavar="FAMILY",
        help=tr("Take the files as one of these, whatever they look like: {families}.").format(
            families=", ".join(IMPORTS)
        ),
    )
    imported.add_argument("--body", help=tr("The body whose meetings a calendar holds, by name."))
    imported.add_argument("--dry-run", action="store_true", help=tr("Only say what would be done."))
    _json(imported)

    exported = verb("export", commands.export, tr("Write a report, a table or the whole library."))
    exported.add_argument("what", choices=EXPORTS, help=tr("What to write."))
    _library(exported)
    exported.add_argument(
        "--to",
        metavar="FILE",
        type=Path,
        required=True,
        help=tr(
            "The file to write; its suffix decides the format. A report is .docx, .pdf, .txt or "
            ".html, a table .xlsx, .csv or .json, the calendar .ics, the programme of work .docx, "
            ".pdf, .xlsx or .csv, the library .json."
        ),
    )
    exported.add_argument(
        "--period", help=tr("A period’s label or a date in it; the newest by default.")
    )
    exported.add_argument("--body", help=tr("The body whose period it is, by name."))
    exported.add_argument(
        "--language", choices=("en", "fr"), help=tr("The language of what is written.")
    )
    _calendar(exported)
    _programme(exported)
    exported.add_argument(
        "--overwrite", action="store_true", help=tr("Replace the file where it exists.")
    )

    check = verb("check", commands.check, tr("Check the library’s file and the report."))
    check.add_argument(
        "what",
        nargs="?",
        choices=("library", "report"),
        help=tr("The library’s file or its reports; both by default."),
    )
    _library(check)
    check.add_argument("--period", help=tr("The report of that period only."))
    check.add_argument("--body", help=tr("The body whose period it is, by name."))
    _json(check)

    _library(
        verb(
            "repair",
            commands.repair,
            tr("Make the index that searches use anew from the records, and check the file."),
        )
    )

    history = verb("history", commands.history, tr("List what was done, newest first."))
    _library(history)
    _json(history)

    for name, run, summary in (
        ("undo", commands.undo, tr("Take the newest operation back.")),
        ("redo", commands.redo, tr("Do again what was undone last.")),
    ):
        _library(verb(name, run, summary))
    return top


class _Version(argparse.Action):
    """Prints the version, looked up only when it is asked for."""

    def __init__(self, option_strings: list[str], dest: str, **options: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, **options)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from db.version import version

        print(f"chairdesk {version()}")
        parser.exit()


def _library(command: argparse.ArgumentParser, summary: str = "") -> None:
    command.add_argument(
        "--library",
        metavar="LIB",
        type=Path,
        required=True,
        help=summary or tr("The library, a .chairdesk file."),
    )


def _calendar(command: argparse.ArgumentParser) -> None:
    """What is asked of a calendar alone."""
    of_calendars = command.add_argument_group(tr("of a calendar"))
    of_calendars.add_argument(
        "--meeting",
        dest="meetings",
        metavar="UUID",
        action="append",
        help=tr("Only this meeting, by its identifier; may be given more than once."),
    )
    of_calendars.add_argument(
        "--status",
        dest="states",
        choices=[status.value for status in MeetingStatus],
        action="append",
        help=tr("Only meetings in this state; may be given more than once."),
    )
    of_calendars.add_argument(
        "--alarm",
        metavar="MINUTES",
        type=int,
        help=tr("Have calendars remind of each meeting so many minutes before."),
    )
    of_calendars.add_argument(
        "--class",
        dest="classification",
        choices=("public", "private", "confidential"),
        default="public",
        help=tr("Who may see the meetings in a shared calendar."),
    )
    of_calendars.add_argument(
        "--deadlines", action="store_true", help=tr("Write deadlines too, as tasks.")
    )


def _programme(command: argparse.ArgumentParser) -> None:
    """What is asked of a programme of work alone."""
    of_programmes = command.add_argument_group(tr("of a programme of work"))
    of_programmes.add_argument(
        "--month",
        metavar="YYYY-MM",
        help=tr("Only the meetings of this month, as the sheet that goes out for it."),
    )
    of_programmes.add_argument(
        "--zone",
        metavar="ZONE",
        help=tr("The time zone of a capital whose hours stand beside those of New York."),
    )


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help=tr("Print the result as JSON."))
