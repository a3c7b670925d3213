"""Fixtures for every test: the example, the real reports, the outside programs, a home."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

from db.example import build_example

PROJECT = Path(__file__).resolve().parent.parent

# A busy machine makes an example slow, not wrong. Under CI the examples are the same each time, so
# that what turns red is the change; who runs the tests by hand looks for new ones.
settings.register_profile("chairdesk", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("chairdesk")


def _missing(what: str) -> NoReturn:
    """Skip the test that needs ``what``; where CI is set, nothing may be missing."""
    if os.environ.get("CI"):
        pytest.fail(f"{what}; under CI nothing may be missing")
    pytest.skip(what)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Chairdesk home for this test alone, so that no test meets the person's own libraries."""
    home = tmp_path / "chairdesk-home"
    monkeypatch.setenv("CHAIRDESK_HOME", str(home))
    return home


@pytest.fixture(autouse=True, scope="session")
def in_english() -> Iterator[None]:
    """Have the program speak English in every test, whatever the machine's language is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHAIRDESK_LANGUAGE", "en")
        yield


@pytest.fixture(scope="session")
def example_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, built once; tests that change it work on copies."""
    path = tmp_path_factory.mktemp("example") / "example.chairdesk"
    build_example(path).close()
    return path


@pytest.fixture
def library(example_template: Path, tmp_path: Path) -> Path:
    """A library of the example for this test alone."""
    return Path(shutil.copy(example_template, tmp_path / "year.chairdesk"))


@pytest.fixture(scope="session")
def shared_reports() -> Path:
    """The folder of real reports beside the project, or wherever CHAIRDESK_REPORTS says."""
    folder = Path(os.environ.get("CHAIRDESK_REPORTS", PROJECT.parent / "shared" / "reports"))
    if not folder.is_dir():
        _missing(f"The real reports are not part of the project, and {folder} is not there")
    return folder


@pytest.fixture(scope="session")
def soffice() -> Path:
    """LibreOffice, to open what was written."""
    return _program("soffice", "LibreOffice (soffice)")


@pytest.fixture(scope="session")
def pdftotext() -> Path:
    """Poppler's reader of PDF text, a second opinion beside our own."""
    return _program("pdftotext", "pdftotext of poppler-utils")


@pytest.fixture(scope="session")
def compiler() -> Path:
    """A C compiler, to make what stands between the program and the disk."""
    return _program("cc", "a C compiler (cc)")


@pytest.fixture(scope="session")
def desktop_file_validate() -> Path:
    """What a desktop says of an entry for its menu."""
    return _program("desktop-file-validate", "desktop-file-validate of desktop-file-utils")


@pytest.fixture(scope="session")
def appstreamcli() -> Path:
    """What a software centre says of the description of a program."""
    return _program("appstreamcli", "appstreamcli of appstream")


def _program(command: str, what: str) -> Path:
    found = shutil.which(command)
    if found is None:
        _missing(f"{what} is not installed")
    return Path(found)
