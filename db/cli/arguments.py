"""What the command line understands."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db.language import tr

EXPORTS = ("report", "library", "meetings", "briefers", "recommendations", "calendar")


def parser() -> argparse.ArgumentParser:
    """Give the parser; ``run`` of its result is the command's function, or None."""
    from db.cli import commands

    top = argparse.ArgumentParser(
        prog="chairdesk",
        description=tr("The desk of the secretariat of a subsidiary body's chair."),
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
    example.add_argument("library", metavar="LIB", type=Path)

    imported = verb(
        "import", commands.import_files, tr("Read files into a library, one operation a file.")
    )
    imported.add_argument("files", metavar="FILE", nargs="+", type=Path)
    _library(imported)
    imported.add_argument(
        "--as", dest="family", metavar="FAMILY", help=tr("What the files hold, whatever they say.")
    )
    imported.add_argument("--dry-run", action="store_true", help=tr("Only say what would be done."))
    _json(imported)

    exported = verb("export", commands.export, tr("Write a report, a table or the whole library."))
    exported.add_argument("what", choices=EXPORTS)
    _library(exported)
    exported.add_argument("--to", metavar="FILE", type=Path, required=True)
    exported.add_argument(
        "--period", help=tr("A period's label or a date in it; the newest by default.")
    )
    exported.add_argument("--body", help=tr("The body whose period it is, by name."))
    exported.add_argument("--language", choices=("en", "fr"))
    exported.add_argument(
        "--overwrite", action="store_true", help=tr("Replace the file where it exists.")
    )

    check = verb("check", commands.check, tr("Check the library's file and the report."))
    check.add_argument("what", nargs="?", choices=("library", "report"))
    _library(check)
    check.add_argument("--period", help=tr("The report of that period only."))
    check.add_argument("--body", help=tr("The body whose period it is, by name."))
    _json(check)

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


def _library(command: argparse.ArgumentParser) -> None:
    command.add_argument("--library", metavar="LIB", type=Path, required=True)


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help=tr("Print the result as JSON."))
