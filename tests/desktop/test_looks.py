"""Every scene that is pictured: no text is cut, none was left untranslated, all has a name."""

from __future__ import annotations

import json
from collections.abc import Iterator
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
from tests.shots.shooting import make_libraries

SCENES = scenes(None)
DECORATIONS = {"FocusRing", "IconLabel", "Grip", "_Grip", "_Weekdays", "_BesideHeads", "Rule"}
"""What is painted for the eye alone: what it shows is said by what stands beside it."""
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

                period = session.query(ReportingPeriod).first()
                assert period is not None
                content.append(str(compose_period(session, period, "en")))
                content += [each.name for each in council_on(session, date.today())]
            content += [line.label for line in store.history()]
        content.append(json.loads(target.read_text(encoding="utf-8")))
    return Untranslated({"all": content})


@pytest.fixture
def stage(
    libraries: dict[str, Path],
    own_home: Path,
    qapp: QApplication,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Iterator[tuple[MainWindow, QWidget]]:
    """The window as a scene has it, on a copy of the scene's library."""
    scene: Scene = request.param
    copy = tmp_path / f"{scene.library}.chairdesk"
    if libraries[scene.library].exists():
        copy.write_bytes(libraries[scene.library].read_bytes())
    application = Application(qapp)
    window = application.open(copy)
    window.resize(QSize(1280, 800))
    settle(window)
    own = scene.stage(window)
    settle(window)
    yield window, own or window
    if own is not None:
        own.close()
        own.deleteLater()
    application.quit()
    wait_until(lambda: not application.windows)
    application.deleteLater()


def _each_scene(*without: str) -> pytest.MarkDecorator:
    shown = [scene for scene in SCENES if scene.name not in without]
    return pytest.mark.parametrize(
        "stage", shown, indirect=True, ids=[scene.name for scene in shown]
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


@_each_scene()
def test_longer_words_from_right_to_left_are_not_cut_and_all_are_translated(
    pseudo: None, stage: tuple[MainWindow, QWidget], untranslated: Untranslated
) -> None:
    _, shown = stage
    assert clipped(shown) == []
    assert untranslated.of(said(shown)) == []


@_each_scene()
def test_text_half_as_large_again_is_not_cut(
    large: None, stage: tuple[MainWindow, QWidget]
) -> None:
    _, shown = stage
    assert clipped(shown) == []


@_each_scene()
def test_all_that_can_be_reached_has_a_name(stage: tuple[MainWindow, QWidget]) -> None:
    _, shown = stage
    nameless = [
        f"{here.role().name} {type(here.object()).__name__ if here.object() else ''}"
        for name, here in names(shown)
        if here.state().focusable and not name.strip() and here.role() != QAccessible.Role.Cell
    ]
    assert nameless == []
    unnamed_paintings = [
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
    assert unnamed_paintings == []


@_each_scene(
    "about",
    "keys",
    "menu",
    "menu-record",
    "menu-view",
    "periods",
    "palette",
    "palette-actions",
)
def test_tab_leads_round_every_stop(stage: tuple[MainWindow, QWidget]) -> None:
    window, _ = stage
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
    missed = {f"{type(each).__name__} {each.accessibleName()}" for each in stops - reached}
    assert not missed
