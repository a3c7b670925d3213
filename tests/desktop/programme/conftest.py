"""The programme of work in the window, on a year in which everything happens."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.store import Store
from desktop.shell.main_window import MainWindow
from tests.desktop.programme.driving import Programme
from tests.shots.busy_year import with_a_busy_year


@pytest.fixture(scope="session")
def busy_template(example_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, gone on with; to be copied."""
    path = tmp_path_factory.mktemp("busy") / "busy.chairdesk"
    shutil.copy(example_template, path)
    with Store.open(path) as store:
        with_a_busy_year(store)
    return path


@pytest.fixture
def library(busy_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(busy_template, tmp_path / "year.chairdesk"))


@pytest.fixture
def kept() -> Mapping[str, object]:
    """The programme in front."""
    return {"calendar/view": "programme"}


@pytest.fixture
def programme(qtbot: QtBot, window: MainWindow) -> Programme:
    return Programme(qtbot, window)
