"""What ``make run`` does where there is no window: the example, composed and written out."""

from __future__ import annotations

import sys
from pathlib import Path

from db import paths
from db.errors import UserError
from db.example import build_example
from db.exchange.exporting import export
from db.files import not_written
from db.language import tr
from db.store import Store

FILES = (
    ("report", "report.docx"),
    ("report", "report.pdf"),
    ("report", "report.html"),
    ("report", "report.txt"),
    ("meetings", "meetings.xlsx"),
    ("calendar", "calendar.ics"),
    ("library", "library.json"),
)


def write_demo(folder: Path) -> list[Path]:
    """Write every kind of file from the example library and give their paths.

    The library is made in the person's data folder where there is none.
    """
    library = paths.example_library()
    if not library.exists():
        build_example(library).close()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(not_written(folder, error)) from error
    written = []
    with Store.open(library, writing=False) as store:
        for what, name in FILES:
            export(store, what, folder / name, overwrite=True)
            written.append(folder / name)
    return written


def main() -> int:
    """Write the demo into build/demo and print where it is."""
    try:
        written = write_demo(Path("build", "demo"))
    except UserError as error:
        print(f"chairdesk: {error}", file=sys.stderr)
        return 1
    print(tr("The example library is {path}").format(path=paths.example_library()))
    for path in written:
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
