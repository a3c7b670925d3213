"""The only places where the window waits for an answer of the person."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from db import paths
from db.language import tr


def library_to_open(parent: QWidget) -> Path | None:
    """Ask which library to open."""
    name, _ = QFileDialog.getOpenFileName(
        parent, tr("Open library"), str(paths.data_folder()), _libraries()
    )
    return Path(name) if name else None


def library_to_make(parent: QWidget, title: str, proposed: str) -> Path | None:
    """Ask where to write a library that is not there yet."""
    start = paths.data_folder() / f"{proposed}{paths.SUFFIX}"
    name, _ = QFileDialog.getSaveFileName(parent, title, str(start), _libraries())
    if not name:
        return None
    path = Path(name)
    return path if path.suffix == paths.SUFFIX else path.with_name(path.name + paths.SUFFIX)


def files_to_import(parent: QWidget, folder: str) -> list[Path]:
    """Ask for files to read."""
    kinds = "*.docx *.odt *.pdf *.txt *.md *.xlsx *.csv *.json *.ics"
    names, _ = QFileDialog.getOpenFileNames(
        parent,
        tr("Import"),
        folder,
        tr("Reports, tables, calendars and libraries ({kinds})").format(kinds=kinds),
    )
    return [Path(name) for name in names]


def file_to_attach(parent: QWidget, folder: str) -> Path | None:
    """Ask for a file to keep in the library."""
    name, _ = QFileDialog.getOpenFileName(parent, tr("Attach a file"), folder)
    return Path(name) if name else None


def place_for_copy(parent: QWidget, start: Path) -> Path | None:
    """Ask where to write a copy of a kept file."""
    name, _ = QFileDialog.getSaveFileName(parent, tr("Save a copy"), str(start))
    return Path(name) if name else None


def letter_to_add(parent: QWidget) -> Path | None:
    """Ask for a template of letters, edited in Word."""
    name, _ = QFileDialog.getOpenFileName(parent, tr("Add a template"), "", _word())
    return Path(name) if name else None


def place_for_letter(parent: QWidget, proposed: str) -> Path | None:
    """Ask where to write a letter that is to be edited in Word."""
    name, _ = QFileDialog.getSaveFileName(parent, tr("Save the letter"), proposed, _word())
    return Path(name) if name else None


def _word() -> str:
    return tr("Word documents ({kinds})").format(kinds="*.docx")


def _libraries() -> str:
    return tr("Chairdesk libraries ({kinds})").format(kinds=f"*{paths.SUFFIX}")
