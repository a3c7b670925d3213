"""Exports: one dialog for every file that can be written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFileDialog, QWidget

from db.language import later, tr

if TYPE_CHECKING:
    from db.store import Store
    from desktop.shell.desk import Desk
    from desktop.shell.job import Job

_WHAT: Final = {
    "report": later("Report"),
    "meetings": later("Meetings"),
    "briefers": later("Briefers"),
    "recommendations": later("Recommendations"),
    "calendar": later("Calendar"),
    "programme": later("Programme of work"),
    "library": later("Whole library"),
}
_KINDS: Final = {
    ".docx": later("Word"),
    ".pdf": "PDF",
    ".txt": later("Text"),
    ".html": later("Web page"),
    ".xlsx": later("Excel"),
    ".csv": "CSV",
    ".json": "JSON",
    ".ics": "iCalendar",
}


def export_from(parent: QWidget, desk: Desk, what: str = "report") -> None:
    """Ask what to write and where, and write it; ``what`` is offered first."""
    from db.exchange.exporting import SUFFIXES

    filters = {
        tr("{what}, {kind} (*{suffix})").format(
            what=tr(_WHAT[name]), kind=tr(_KINDS[suffix]), suffix=suffix
        ): (name, suffix)
        for name in sorted(SUFFIXES, key=lambda name: (name != what, list(_WHAT).index(name)))
        for suffix in SUFFIXES[name]
    }
    label = desk.period.label if desk.period is not None else ""
    folder = Path(desk.settings.value("export/folder", str(Path.home())))
    start = folder / tr("{what} {period}").format(what=tr(_WHAT[what]), period=label).strip()
    name, chosen = QFileDialog.getSaveFileName(parent, tr("Export"), str(start), ";;".join(filters))
    if not name:
        return
    wanted, suffix = filters.get(chosen, next(iter(filters.values())))
    target = Path(name)
    if target.suffix.lower() not in SUFFIXES[wanted]:  # one that is typed decides
        target = target.with_name(target.name + suffix)
    desk.settings.keep("export/folder", str(target.parent))
    # What the dialog itself would have overwritten it has asked about; a name completed here not.
    write(desk, wanted, target, overwrite=str(target) == name)


def write(desk: Desk, what: str, target: Path, *, overwrite: bool) -> None:
    """Write one file as a job, and say where it is."""
    from db.exchange.exporting import export

    period = desk.period.label if desk.period is not None and what != "briefers" else None
    body = desk.period.body if period is not None and desk.period is not None else None

    def work(store: Store, _job: Job) -> Path:
        export(store, what, target, period=period, body=body, overwrite=overwrite)
        return target

    desk.run(
        tr("Write {name}").format(name=target.name),
        work,
        lambda written: desk.tell(tr("Written: {path}").format(path=written)),
        aside=True,
    )
