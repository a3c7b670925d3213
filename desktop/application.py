"""Application: one running Chairdesk, its windows, and what happens when something breaks."""

from __future__ import annotations

import logging
import os
import sys
from functools import partial
from pathlib import Path
from types import TracebackType

import desktop.quick_start  # noqa: F401 - before the many imports of the window

# isort: split
from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from db import paths
from db.language import PSEUDO, spoken, tr
from db.version import version
from desktop.log_file import LogFile
from desktop.shell.desk import Desk
from desktop.shell.main_window import MainWindow
from desktop.shell.program_icon import program_icon
from desktop.shell.settings import Settings
from desktop.shell.theme import appearance, dress, dress_further

_log = logging.getLogger(__name__)
_RECENT = 8


class Application(QObject):
    """The windows of one process, each of one library.

    A second start hands its library to the first and ends.
    """

    idle = Signal()

    def __init__(self, qt: QApplication, settings: Settings | None = None) -> None:
        super().__init__(qt)
        self._qt = qt
        self.settings = settings or Settings()
        self.windows: dict[Path, MainWindow] = {}
        qt.setApplicationName("Chairdesk")
        qt.setDesktopFileName("org.chairdesk.Chairdesk")
        qt.setQuitOnLastWindowClosed(True)
        if language := self.settings.value("look/language", ""):
            os.environ.setdefault("CHAIRDESK_LANGUAGE", language)
        self._speak()
        dress(qt)
        appearance().set_scheme(self.settings.value("look/scheme", "system"))
        appearance().set_text_scale(float(self.settings.value("look/text_scale", 1.0)))
        log = LogFile()
        logging.getLogger().addHandler(log)
        self.destroyed.connect(lambda: logging.getLogger().removeHandler(log))
        self.destroyed.connect(log.close)

    def open(self, path: Path) -> MainWindow:
        """Show the window of a library; a new one where none shows it yet."""
        path = path.absolute()
        if (window := self.windows.get(path)) is not None:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()
            return window
        window = self.windows[path] = MainWindow(path, Desk(self.settings))
        window.desk.setParent(window)
        window.desk.broke.connect(self._broken)
        window.library_wanted.connect(partial(self._open_from, window))
        window.quit_wanted.connect(self.quit)
        window.closed.connect(lambda: self._close(path))
        window.painted.connect(lambda: QTimer.singleShot(0, window, partial(self._go_on, window)))
        window.ready.connect(lambda: self._remember(path))
        window.show()
        return window

    def quit(self) -> None:
        """Close every window."""
        for window in list(self.windows.values()):
            window.close()

    def hook(self) -> None:
        """Have exceptions that nobody caught told to the person, with what to report."""
        sys.excepthook = self._uncaught

    def _open_from(self, window: MainWindow, path: Path) -> None:
        """Open the library that was asked for in a window, which ends where it has none to show."""
        is_open = path.absolute() in self.windows
        other = self.open(path)
        if window.stack.name != "welcome" or other is window:
            return
        if is_open:
            window.close()
        else:
            other.ready.connect(window.close)

    def _go_on(self, window: MainWindow) -> None:
        """Do what the first sight of a window did not need."""
        window.open()
        window.show_recent(recent_libraries(self.settings))
        self._qt.setWindowIcon(program_icon())
        dress_further(self._qt)

    def _close(self, path: Path) -> None:
        window = self.windows.pop(path, None)
        if window is not None:
            window.deleteLater()
        if not self.windows:
            self.settings.write()
            self.idle.emit()

    def _remember(self, path: Path) -> None:
        before = [each for each in recent_libraries(self.settings) if each != path]
        recent = [path, *before][:_RECENT]
        self.settings.keep("recent", [str(each) for each in recent])
        for window in self.windows.values():
            window.show_recent(recent)

    def _speak(self) -> None:
        """Have Qt's own texts in the person's language too."""
        language = spoken({"fr"})
        if language != "en":
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            translator = QTranslator(self)
            if translator.load(f"qtbase_{language}", folder):
                self._qt.installTranslator(translator)
        if os.environ.get("CHAIRDESK_LANGUAGE") == PSEUDO:
            self._qt.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.quit()
            return
        _log.error("uncaught", exc_info=(kind, error, trace))
        self._broken(error)

    def _broken(self, error: BaseException) -> None:
        """Tell that something of ours broke; pages show again what the library holds."""
        import traceback

        details = "".join(traceback.format_exception(error))
        for window in self.windows.values():
            window.messages.report(
                tr(
                    "Something went wrong in Chairdesk. What was saved is safe; what you were "
                    "doing may not have been done."
                ),
                f"Chairdesk {version()}\n{details}",
            )
            if window.desk.store is not None:
                window.stack.refresh(None)


def recent_libraries(settings: Settings) -> list[Path]:
    """Give the libraries that were open before and are still there, the last one first."""
    kept = settings.value("recent", [])
    return [Path(name) for name in kept if isinstance(name, str) and Path(name).exists()]


def run(path: Path | None) -> int:
    """Open the window on a library, and give the exit code.

    Where none is named it is the one worked in last, at the first start the person's own.
    """
    from desktop.single_instance import SingleInstance

    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, True)
    running = QApplication.instance()
    qt = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    settings = Settings()
    last = next(iter(recent_libraries(settings)), paths.default_library())
    library = (path or last).absolute()
    single = SingleInstance()
    if single.hand_over(library):
        return 0
    application = Application(qt, settings)
    application.hook()
    single.asked.connect(application.open)
    single.listen()
    application.open(library)
    code = qt.exec()
    single.close()
    return int(code)
