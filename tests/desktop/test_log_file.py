"""The file of what went wrong is there once something did, and never in the way."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.log_file import LogFile


@pytest.fixture
def log() -> Iterator[logging.Logger]:
    logger, handler = logging.getLogger("tests.log_file"), LogFile()
    logger.propagate = False
    logger.addHandler(handler)
    yield logger
    logger.removeHandler(handler)
    handler.close()


def test_there_is_no_file_before_the_first_line(own_home: Path, log: logging.Logger) -> None:
    assert not (own_home / "logs").exists()
    log.error("the press broke")
    log.error("and broke again")
    first, second = (own_home / "logs" / "chairdesk.log").read_text("utf-8").splitlines()
    assert first.endswith("ERROR tests.log_file the press broke")
    assert second.endswith("and broke again")


def test_a_folder_that_cannot_be_made_leaves_the_program_alone(
    own_home: Path, log: logging.Logger
) -> None:
    own_home.write_text("a file stands where the folder should be")
    log.error("the press broke")
    log.error("and broke again")
    assert own_home.is_file()


def test_nothing_is_written_once_it_is_closed(own_home: Path, log: logging.Logger) -> None:
    for handler in log.handlers:
        handler.close()
    log.error("too late")
    assert not (own_home / "logs").exists()
