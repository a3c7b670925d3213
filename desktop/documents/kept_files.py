"""KeptFiles: files brought into the library, looked at, copied out and taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.editing.attachments import attached, read_file
from db.editing.documents import attach_files, detach_file, document_of_files
from db.errors import UserError
from db.files import write_atomically
from db.language import tr, trn
from db.queries.document_details import FileFacts
from desktop.shell import dialogs
from desktop.shell.opened_files import open_attachment

if TYPE_CHECKING:
    from db.store import Store
    from desktop.shell.desk import Desk
    from desktop.shell.job import Job

_FOLDER = "attach/folder"


class KeptFiles(QObject):
    """Does for one page what is done with files; reading and writing them holds nothing up."""

    attached = Signal(str)
    """The UUID of the document that files are kept with now."""

    def __init__(self, desk: Desk, page: QWidget, refused: Callable[[UserError], None]) -> None:
        super().__init__(page)
        self._desk, self._page, self._refused = desk, page, refused

    def choose(self, uuid: str | None) -> None:
        """Let the person choose a file, and attach it."""
        path = dialogs.file_to_attach(self._page, self._desk.settings.value(_FOLDER, ""))
        if path is not None:
            self._desk.settings.keep(_FOLDER, str(path.parent))
            self.attach(uuid, [path])

    def attach(self, uuid: str | None, paths: Sequence[Path]) -> None:
        """Keep files with a document; without one, with a new one called after the first."""
        label = trn("Attach {name}", "Attach {count} files", len(paths))
        label = label.format(name=paths[0].name, count=len(paths))

        def work(store: Store, job: Job) -> str:
            files = []
            for done, path in enumerate(paths):
                job(done, len(paths), path.name)
                files.append((path.name, read_file(path)))
            with store.write(label) as session:
                if uuid is None:
                    return document_of_files(session, files)
                attach_files(session, uuid, files)
                return uuid

        self._desk.run(label, work, self.attached.emit, self._refused)

    def open(self, file: FileFacts) -> None:
        """Have the system show a copy of a file."""
        open_attachment(self._desk, file.uuid, self._page)

    def save_copy(self, file: FileFacts) -> None:
        """Write a copy of a file where the person says."""
        folder = Path(self._desk.settings.value(_FOLDER, "") or Path.home())
        target = dialogs.place_for_copy(self._page, folder / file.name)
        if target is None:
            return

        def work(store: Store, _job: Job) -> None:
            with store.read() as session:
                _, content = attached(session, file.uuid)
            write_atomically(target, content, overwrite=True)

        said = tr("Saved as {path}").format(path=target)
        self._desk.run(
            tr("Save a copy of {name}").format(name=file.name),
            work,
            lambda _: self._desk.tell(said),
            self._refused,
            aside=True,
        )

    def remove(self, file: FileFacts) -> None:
        """Take a file away; a toast offers to bring it back."""
        said = tr("{name} was taken away").format(name=file.name)
        self._desk.write(
            tr("Take {name} away").format(name=file.name),
            lambda session: detach_file(session, file.uuid),
            lambda _: self._desk.tell(said, undo=True),
            self._refused,
        )
