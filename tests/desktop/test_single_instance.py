"""A second start hands its library to the first and ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.single_instance import SingleInstance

PROJECT = Path(__file__).resolve().parents[2]
_SECOND_START = (
    "import sys\n"
    "from pathlib import Path\n"
    "from PySide6.QtCore import QCoreApplication\n"
    "from desktop.single_instance import SingleInstance\n"
    "application = QCoreApplication([])\n"
    "sys.exit(0 if SingleInstance().hand_over(Path(sys.argv[1])) else 3)\n"
)


@pytest.fixture
def first(own_home: Path, qapp: object) -> Iterator[SingleInstance]:
    first = SingleInstance()
    first.listen()
    yield first
    first.close()


def _start(library: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", _SECOND_START, library], cwd=PROJECT)


def test_the_second_start_hands_its_library_over(first: SingleInstance, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        second = _start("/libraries/Année 2016.chairdesk")
    assert asked.args == [Path("/libraries/Année 2016.chairdesk")]
    assert second.wait(20) == 0


def test_without_a_first_there_is_nobody_to_hand_over_to(own_home: Path, qapp: object) -> None:
    assert not SingleInstance().hand_over(Path("/libraries/2016.chairdesk"))


def test_another_persons_data_folder_is_another_instance(
    first: SingleInstance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHAIRDESK_HOME", str(tmp_path / "elsewhere"))
    assert not SingleInstance().hand_over(Path("/libraries/2016.chairdesk"))
