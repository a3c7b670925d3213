"""Pictures of every scene in one language."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from db.example import build_example
from db.store import Store
from desktop.application import Application
from desktop.pictures import grab, qt_application, settle
from desktop.shell.main_window import MainWindow
from desktop.shell.theme import appearance
from tests.shots.busy_year import with_a_busy_year
from tests.shots.libraries import with_a_body_alone, with_the_report
from tests.shots.scenes import Scene, scenes

THEMES = ("light", "dark", "high-contrast")
SIZES = (QSize(1280, 800), QSize(1920, 1200))


def shoot(folder: Path, report: Path | None) -> int:
    """Picture every scene; gives how many there are."""
    count = 0
    found = scenes(report)
    with tempfile.TemporaryDirectory() as home:
        os.environ["CHAIRDESK_HOME"] = home
        libraries = make_libraries(Path(home), report)
        application = Application(qt_application())
        for library in dict.fromkeys(scene.library for scene in found):
            for scene in (each for each in found if each.library == library):
                count += _picture(application, libraries[library], scene, folder)
        application.quit()
    return count


def make_libraries(folder: Path, report: Path | None) -> dict[str, Path]:
    """Make the libraries that scenes are shown on; by name, "none" is made by the window."""
    libraries = {name: folder / f"{name}.chairdesk" for name in ("example", "empty", "none")}
    build_example(libraries["example"]).close()
    with Store.create(libraries["empty"]) as store:
        with_a_body_alone(store)
    libraries["busy"] = folder / "busy.chairdesk"
    with build_example(libraries["busy"]) as store:
        with_a_busy_year(store)
    if report is not None:
        libraries["report"] = folder / "2016.chairdesk"
        with Store.create(libraries["report"]) as store:
            with_the_report(store, report)
    return libraries


def _picture(application: Application, library: Path, scene: Scene, folder: Path) -> int:
    """Picture one scene in every theme and size, each on a copy of its library."""
    count = 0
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place, library.name)
        if library.exists():
            shutil.copy(library, copy)
        window = application.open(copy)
        settle(window)
        for size in SIZES:
            for theme in THEMES:
                appearance().set_scheme(theme)
                window.resize(size)
                settle(window)
                own = scene.stage(window)
                settle(window)
                target = folder / theme / f"{size.width()}x{size.height()}"
                target.mkdir(parents=True, exist_ok=True)
                grab(own or window, target / f"{scene.name}.png")
                clear(window, own)
                count += 1
        window.close()
        settle_closing(application)
    return count


def clear(window: MainWindow, own: QWidget | None) -> None:
    """Take away what a scene put over the pages of a window, and close its ``own`` window."""
    from desktop.shell.command_palette import CommandPalette

    window.messages.clear()
    for palette in window.findChildren(CommandPalette):
        palette.close()
    if own is not None:
        own.close()  # a menu of the bar is opened again


def settle_closing(application: Application) -> None:
    """Go on until every window is gone."""
    from desktop.pictures import wait_until

    wait_until(lambda: not application.windows)


if __name__ == "__main__":
    from tests.shots.libraries import real_report

    shoot(Path(sys.argv[1]), real_report())
