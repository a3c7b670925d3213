"""The rules of the house: what may stand on what, and how large and how named a room may be."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
FLOORS = ("db", "desktop", "resources", "tests", "packaging", "docs")
SOURCES = sorted(
    path for floor in FLOORS for path in (PROJECT / floor).rglob("*.py") if path.is_file()
)
WRITTEN_BY_HAND = {".py", ".pyi", ".sh", ".md", ".toml", ".mako", ".typ", ".css", ".html", ".qss"}

NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
NEVER_BELOW = {"PySide6", "shiboken6", "desktop", "sqlite3", "apsw"}
NOT_TO_OPEN_A_LIBRARY = {
    "alembic",
    "babel",
    "docx",
    "docxtpl",
    "icalendar",
    "jinja2",
    "lxml",
    "openpyxl",
    "pypdf",
    "typst",
    "xlsxwriter",
}


def _db_modules() -> list[str]:
    """Every module of db that is imported by its name; Alembic runs the migrations itself."""
    migrations = PROJECT / "db" / "migrations"
    return [
        ".".join(path.relative_to(PROJECT).with_suffix("").parts).removesuffix(".__init__")
        for path in SOURCES
        if path.is_relative_to(PROJECT / "db")
        and not path.is_relative_to(migrations)
        and path.stem != "__main__"
    ]


def _loaded_by(modules: list[str]) -> set[str]:
    """The top-level packages that a fresh interpreter has loaded after importing ``modules``."""
    program = (
        "import importlib, json, sys\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    )
    # Measuring coverage loads sqlite3 for its own use: the child is not measured.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


def _imported_by(source: Path) -> Iterator[str]:
    """The modules that ``source`` imports anywhere, in functions too."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _place(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def test_db_imports_without_a_window_or_a_second_sqlite() -> None:
    loaded = _loaded_by(_db_modules())
    assert "db" in loaded
    assert not loaded & NEVER_BELOW


def test_opening_a_library_waits_for_no_file_format() -> None:
    assert not _loaded_by(["db.store"]) & (NOT_TO_OPEN_A_LIBRARY | NEVER_BELOW)


def test_a_command_starts_without_a_window_or_a_second_sqlite() -> None:
    assert not _loaded_by(["desktop.__main__"]) & (NEVER_BELOW - {"desktop"})


def test_the_window_is_painted_before_the_records_are_loaded() -> None:
    loaded = _loaded_by(["desktop.application"])
    assert "PySide6" in loaded
    assert not loaded & (NOT_TO_OPEN_A_LIBRARY | {"sqlalchemy", "sqlcipher3", "sqlite3", "apsw"})


def test_nothing_in_db_looks_up_to_desktop() -> None:
    upward = {
        f"{_place(source)} imports {name}"
        for source in SOURCES
        if source.is_relative_to(PROJECT / "db")
        for name in _imported_by(source)
        if name.partition(".")[0] in {"desktop", "PySide6"}
    }
    assert not upward


def test_nobody_imports_a_second_sqlite() -> None:
    second = {
        f"{_place(source)} imports {name}"
        for source in SOURCES
        if not source.is_relative_to(PROJECT / "tests")
        for name in _imported_by(source)
        if name.partition(".")[0] in {"sqlite3", "apsw"} or name == "PySide6.QtSql"
    }
    assert not second


def test_no_file_is_longer_than_a_person_can_hold() -> None:
    lengths = {
        _place(path): len(path.read_text(encoding="utf-8").splitlines())
        for floor in FLOORS
        for path in (PROJECT / floor).rglob("*")
        if path.suffix in WRITTEN_BY_HAND and path.is_file()
    }
    assert lengths
    assert not {place: lines for place, lines in lengths.items() if lines > 400}


@pytest.mark.parametrize("floor", FLOORS)
def test_every_file_is_named_for_what_it_holds(floor: str) -> None:
    vague = {
        _place(path)
        for path in (PROJECT / floor).rglob("*")
        if NAMES_THAT_SAY_NOTHING & set(path.stem.lower().replace("-", "_").split("_"))
    }
    assert not vague


def test_what_is_left_to_subclasses_is_abstract_for_the_type_checker() -> None:
    stubs = [
        f"{_place(source)}:{node.lineno}"
        for source in SOURCES
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Raise) and "NotImplementedError" in ast.dump(node)
    ]
    assert not stubs, "mark it with abstractmethod"
