"""The commands: each takes the parsed arguments and gives the exit code."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from db.cli import output
from db.cli.speaking import complain, say, tell
from db.errors import TargetExists
from db.language import tr, trn
from db.store import Store


def example(arguments: Namespace) -> int:
    """Make the worked example as a new library."""
    from db.example import build_example

    with build_example(arguments.library):
        say(arguments.library)
    return 0


def import_files(arguments: Namespace) -> int:
    """Read files into a library; each is one operation, and a bad one leaves the rest alone."""
    from db.cli.importing import import_each

    results, failed = import_each(
        arguments.files,
        arguments.library,
        family=arguments.family,
        dry_run=arguments.dry_run,
        body=arguments.body,
    )
    for sentence in failed:
        complain(sentence)
    if results:
        output.imported(results, as_json=arguments.json, dry_run=arguments.dry_run)
    return 1 if failed else 0


def export(arguments: Namespace) -> int:
    """Write a report, a table, a calendar or the whole library to a file, and say whose records."""
    from db.cli.calendar import calendar_options, events_chosen
    from db.cli.programme import sheet_options
    from db.exchange.exporting import export as write

    try:
        with Store.open(arguments.library, writing=False) as store:
            period = write(
                store,
                arguments.what,
                arguments.to,
                period=arguments.period,
                body=arguments.body,
                language=arguments.language,
                overwrite=arguments.overwrite,
                events=events_chosen(store, arguments),
                calendar=calendar_options(arguments),
                sheet=sheet_options(arguments),
            )
    except TargetExists as error:
        raise TargetExists(
            tr(
                "{target} is already there and was left as it is. Choose another name, or add "
                "--overwrite to replace it."
            ).format(target=arguments.to)
        ) from error
    say(arguments.to)
    if period is None:
        tell(tr("Written from the records of all periods."))
    else:
        tell(
            tr("Written from the records of {body}, {period}.").format(
                body=period.body, period=period.label
            )
        )
    return 0


def check(arguments: Namespace) -> int:
    """Check the library's file, its reports, or both; 1 where the file itself is not in order."""
    from db.cli.checking import check_library_file, check_reports

    with Store.open(arguments.library, writing=False) as store:
        file_findings = check_library_file(store) if arguments.what != "report" else []
        report_findings = (
            check_reports(store, arguments.period, arguments.body)
            if arguments.what != "library"
            else []
        )
    output.checked([*file_findings, *report_findings], as_json=arguments.json)
    return 1 if file_findings else 0


def repair(arguments: Namespace) -> int:
    """Make the index of words anew; 1 where the file is not in order even then."""
    from db.cli.checking import check_library_file

    with Store.open(arguments.library) as store:
        store.rebuild_search()
        findings = check_library_file(store)
    tell(tr("The index that searches use was made anew."))
    output.checked(findings, as_json=False)
    return 1 if findings else 0


def history(arguments: Namespace) -> int:
    """List the operations, newest first."""
    with Store.open(arguments.library, writing=False) as store:
        output.history(store.history(limit=None), as_json=arguments.json)
    return 0


def undo(arguments: Namespace) -> int:
    """Take the newest operation back."""
    return _step(arguments.library, "undo")


def redo(arguments: Namespace) -> int:
    """Do again what was undone last."""
    return _step(arguments.library, "redo")


def _step(library: Path, kind: str) -> int:
    with Store.open(library) as store:
        notice = store.undo() if kind == "undo" else store.redo()
    count = sum(len(uuids) for uuids in notice.changed.values())
    if kind == "undo":
        said = trn("Undone: {label} ({count} record)", "Undone: {label} ({count} records)", count)
    else:
        said = trn("Redone: {label} ({count} record)", "Redone: {label} ({count} records)", count)
    say(said.format(label=notice.label, count=count))
    return 0
