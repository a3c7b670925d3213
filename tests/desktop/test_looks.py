"""Every scene that is pictured: no text is cut, none was left untranslated, all has a name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from db.exchange.exporting import export
from db.language import PSEUDO
from db.queries.council import council_on
from db.store import Store
from desktop.application import Application
from desktop.pictures import settle, wait_until
from desktop.shell.main_window import MainWindow
from desktop.shell.theme import appearance
from tests.shots.looking import Untranslated, clipped, names, said
from tests.shots.scenes import Scene, scenes
from tests.shots.shooting import clear, make_libraries

SCENES = scenes(None)
LIBRARIES = list(dict.fromkeys(scene.library for scene in SCENES))
BEGIN_ANEW = {
    "calendar-meeting-notes",
    "calendar-meeting-after",
    "calendar-agenda",
    "calendar-typed",
    "programme-meeting",
    "calendar-week",
    "palette",
    "folded",
}
"""Scenes that look otherwise where the window went through those before."""
DECORATIONS = {"FocusRing", "IconLabel", "Grip", "_Grip", "_Weekdays", "_BesideHeads", "Rule"}
"""What is painted for the eye alone: what it shows is said by what stands beside it."""
WITHOUT_TAB = {
    "about",
    "keys",
    "menu",
    "menu-record",
    "menu-view",
    "periods",
    "palette",
    "palette-actions",
}
"""Windows of their own, and menus, where Tab has another way."""
_LONGEST_WAY = 400
"""Presses of Tab after which every stop of a page must have been reached."""


@pytest.fixture(scope="session")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The libraries of the scenes, made once."""
    return make_libraries(tmp_path_factory.mktemp("scenes"), None)


@pytest.fixture(scope="session")
def untranslated(
    libraries: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> Untranslated:
    """What tells the words of the libraries from those of the window."""
    folder, content = tmp_path_factory.mktemp("words"), []
    for name in ("example", "empty", "busy"):
        target = folder / f"{name}.json"
        with Store.open(libraries[name], writing=False) as store:
            export(store, "library", target)
            with store.read() as session:
                from db.models import ReportingPeriod
                from db.report.composer import compose_period  # its text is the library's too
                from db.report.text_writer import to_text
                from db.sheets.composing import programme_of_work

                period = session.query(ReportingPeriod).first()
                assert period is not None
                content.append(str(compose_period(session, period, "en")))
                printed = programme_of_work(session, period, "en", date.today())
                content += [printed.title, to_text(printed)]
                content += [each.name for each in council_on(session, date.today())]
            content += [line.label for line in store.history()]
        content.append(json.loads(target.read_text(encoding="utf-8")))
    return Untranslated({"all": content})


Stage = tuple[MainWindow, QWidget]
"""A window, and what of it or over it is to be looked at."""
Walk = Callable[[Callable[[Scene, Stage], object]], None]
"""Goes through scenes, and gives each to what looks at it."""


@pytest.fixture
def walk(
    libraries: dict[str, Path],
    own_home: Path,
    qapp: QApplication,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Walk:
    """Go from scene to scene of one library, in one window on a copy of it."""
    shown: list[Scene] = request.param
    kept = libraries[shown[0].library]

    def go(look: Callable[[Scene, Stage], object]) -> None:
        copy = tmp_path / kept.name
        if kept.exists():
            copy.write_bytes(kept.read_bytes())
        application = Application(qapp)
        window = application.open(copy)
        window.resize(QSize(1280, 800))
        settle(window)
        for scene in shown:
            own = scene.stage(window)
            settle(window)
            look(scene, (window, own or window))
            clear(window, own)
        application.quit()
        wait_until(lambda: not application.windows)
        application.deleteLater()

    return go


def _walks() -> list[list[Scene]]:
    """Give the scenes that one window can go through, one after the other."""
    found: list[list[Scene]] = []
    for library in LIBRARIES:
        found.append([])
        for scene in (each for each in SCENES if each.library == library):
            if scene.name in BEGIN_ANEW:
                found.append([])
            found[-1].append(scene)
    return found


_each_walk = pytest.mark.parametrize(
    "walk", _walks(), indirect=True, ids=[walk[0].name for walk in _walks()]
)


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """Speak the invented language: longer by two fifths, and from right to left."""
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", PSEUDO)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def large() -> None:
    """Show all text half as large again."""
    appearance().set_text_scale(1.5)


@_each_walk
def test_longer_words_from_right_to_left_are_whole_and_translated_and_all_can_be_reached(
    pseudo: None, walk: Walk, untranslated: Untranslated
) -> None:
    faults: list[str] = []

    def look(scene: Scene, stage: Stage) -> None:
        window, shown = stage
        found = {
            "cut": clipped(shown),
            "not translated": untranslated.of(said(shown)),
            "nameless": nameless(shown),
            "painted without a name": unnamed_paintings(shown),
            "not on the way of Tab": [] if scene.name in WITHOUT_TAB else missed_by_tab(window),
        }
        faults.extend(
            f"{scene.name}: {what}: {each}" for what, these in found.items() for each in these
        )

    walk(look)
    assert not faults, "\n".join(faults)


@_each_walk
def test_text_half_as_large_again_is_not_cut(large: None, walk: Walk) -> None:
    faults: list[str] = []

    def look(scene: Scene, stage: Stage) -> None:
        faults.extend(f"{scene.name}: cut: {each}" for each in clipped(stage[1]))

    walk(look)
    assert not faults, "\n".join(faults)


def nameless(shown: QWidget) -> list[str]:
    """What can be reached, but has no name to be told by."""
    return [
        f"{here.role().name} {type(here.object()).__name__ if here.object() else ''}"
        for name, here in names(shown)
        if here.state().focusable and not name.strip() and here.role() != QAccessible.Role.Cell
    ]


def unnamed_paintings(shown: QWidget) -> list[str]:
    """What paints itself, but says nothing to who cannot see it."""
    return [
        type(painted).__name__
        for name, here in names(shown)
        if here.role() == QAccessible.Role.Client
        and here.childCount() == 0
        and not name
        and isinstance(painted := here.object(), QWidget)
        and type(painted).paintEvent is not QWidget.paintEvent
        and "paintEvent" in vars(type(painted))
        and type(painted).__name__ not in DECORATIONS
    ]


def missed_by_tab(window: MainWindow) -> list[str]:
    """The stops of the page that Tab does not come to on its way round."""
    reached: set[QWidget] = set()
    for _press in range(_LONGEST_WAY):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in reached and len(reached) > 1 and _press > len(reached) + 3:
            break
        reached.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    page = window.stack.current
    assert page is not None
    stops = {
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    }
    return [f"{type(each).__name__} {each.accessibleName()}" for each in stops - reached]
