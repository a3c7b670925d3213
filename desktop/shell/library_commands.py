"""LibraryCommands: what a window does with whole libraries and with files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db import paths
from db.language import tr
from desktop.shell import dialogs
from desktop.shell.address import Address

if TYPE_CHECKING:
    from db.store import Store
    from desktop.shell.job import Job
    from desktop.shell.main_window import MainWindow


class LibraryCommands(QObject):
    """Opens, makes, copies, checks and repairs libraries; takes files in and writes them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def is_open(self) -> bool:
        """Whether the library is open."""
        return self._window.desk.store is not None

    def new_library(self) -> None:
        """Make an empty library where the person says, in a window of its own."""
        path = dialogs.library_to_make(self._window, tr("New library"), tr("library"))
        if path is not None:
            self._window.library_wanted.emit(path)

    def open_library(self) -> None:
        """Open the library the person chooses, in a window of its own."""
        path = dialogs.library_to_open(self._window)
        if path is not None:
            self._window.library_wanted.emit(path)

    def open_recent(self, path: str) -> None:
        """Open a library that was open before, in a window of its own."""
        self._window.library_wanted.emit(Path(path))

    def open_example(self) -> None:
        """Open the worked example, built where there is none."""
        path = paths.example_library()
        if path.exists():
            self._window.library_wanted.emit(path)
            return

        def build(_store: Store, _job: Job) -> None:
            from db.example import build_example

            build_example(path).close()

        self._window.desk.run(
            tr("Build the example"),
            build,
            lambda _: self._window.library_wanted.emit(path),
            aside=True,
        )

    def save_copy(self) -> None:
        """Write the library as it is now into another file."""
        path = dialogs.library_to_make(
            self._window,
            tr("Save a copy"),
            tr("Copy of {library}").format(library=self._window.path.stem),
        )
        if path is None:
            return

        def copy(store: Store, _job: Job) -> None:
            from db.backup import save_copy

            with store.read() as session:
                save_copy(session, path)

        self._window.desk.run(
            tr("Save a copy"),
            copy,
            lambda _: self._window.desk.tell(tr("Saved as {path}").format(path=path)),
        )

    def import_file(self) -> None:
        """Ask for files and show what they would change."""
        settings = self._window.desk.settings
        files = dialogs.files_to_import(self._window, settings.value("import/folder", ""))
        if files:
            settings.keep("import/folder", str(files[0].parent))
            self.take_files(files)

    def take_files(self, files: list[Path]) -> None:
        """Open libraries among ``files``, and review what the others say."""
        libraries = [file for file in files if file.suffix == paths.SUFFIX]
        for library in libraries:
            self._window.library_wanted.emit(library)
        rest = [file for file in files if file not in libraries]
        if rest and self.is_open():
            self._window.go(Address("import"))
            from desktop.exchange.import_page import ImportPage

            page = self._window.stack.page("import")
            if isinstance(page, ImportPage):
                page.read_files(rest)

    def export(self, what: str = "report") -> None:
        """Write the report, a table or the calendar of the period into a file."""
        from desktop.exchange.exporting import export_from

        export_from(self._window, self._window.desk, what)

    def close(self) -> None:
        """Close this window."""
        self._window.close()

    def quit(self) -> None:
        """Close every window."""
        self._window.quit_wanted.emit()

    def check_library(self) -> None:
        """See whether the library's file is in order, and tell."""

        def check(store: Store, _job: Job) -> list[str]:
            from db.checking import check_library

            return [str(finding.message) for finding in check_library(store)]

        def tell(findings: list[str]) -> None:
            if findings:
                self._window.desk.tell("\n".join(findings), "warning")
            else:
                self._window.desk.tell(tr("The library is in order."))

        self._window.desk.run(tr("Check this library"), check, tell, aside=True)

    def repair_library(self) -> None:
        """Make the index of words anew from the records, and tell."""
        desk = self._window.desk
        desk.run(
            tr("Repair this library"),
            lambda store, job: store.rebuild_search(job),
            lambda _: desk.tell(tr("The index that searches use was made anew.")),
        )
