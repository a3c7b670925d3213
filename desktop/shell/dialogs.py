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


def place_for_pdf(parent: QWidget, start: Path) -> Path | None:
    """Ask where to write printed pages."""
    name, _ = QFileDialog.getSaveFileName(
        parent, tr("Save as PDF"), str(start), tr("PDF documents ({kinds})").format(kinds="*.pdf")
    )
    return Path(name) if name else None


def letter_to_take(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a template of letters, edited in Word."""
    name, _ = QFileDialog.getOpenFileName(parent, tr("Choose a letter"), str(folder), _word())
    return Path(name) if name else None


def place_for_letter(parent: QWidget, start: Path) -> Path | None:
    """Ask where to write a letter; a name without the suffix of Word gets it."""
    dialog = QFileDialog(parent, tr("Save the letter"), str(start.parent), _word())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("docx")  # before it asks whether a file may be overwritten
    dialog.selectFile(start.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def folder_for_letters(parent: QWidget, start: Path) -> Path | None:
    """Ask for the folder that several letters are put into."""
    name = QFileDialog.getExistingDirectory(parent, tr("Choose a folder"), str(start))
    return Path(name) if name else None


def _word() -> str:
    return tr("Word documents ({kinds})").format(kinds="*.docx")


def _libraries() -> str:
    return tr("Chairdesk libraries ({kinds})").format(kinds=f"*{paths.SUFFIX}")
