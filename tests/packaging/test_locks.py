"""The locks are whole: nothing is installed that they do not name, and nothing is missing."""

from __future__ import annotations

import ast
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).resolve().parents[2]
DECLARED = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OF_THE_PROGRAM = DECLARED["dependencies"]
OF_DEVELOPERS = [*OF_THE_PROGRAM, *DECLARED["optional-dependencies"]["dev"]]
FLOORS = ("db", "desktop", "resources")
WITH_QT = "shiboken6"  # PySide6 names its very version


def locked(name: str) -> dict[str, str]:
    """The versions that a lock names, by distribution."""
    lines = (PROJECT / "requirements" / f"{name}.lock").read_text(encoding="utf-8").splitlines()
    pins = (line.partition(" ")[0].split("==") for line in lines if not line.startswith(" "))
    return {canonicalize_name(name): version for name, version in pins}


def needed(asked: list[str]) -> list[Requirement]:
    """What is asked for, and all that this asks for in turn, on this system and Python."""
    waiting, found = [Requirement(each) for each in asked], dict[str, Requirement]()
    while waiting:
        wanted = waiting.pop()
        if str(wanted) in found:
            continue
        found[str(wanted)] = wanted
        for each in map(Requirement, metadata.requires(wanted.name) or ()):
            extras = wanted.extras or {""}
            if not each.marker or any(each.marker.evaluate({"extra": one}) for one in extras):
                waiting.append(each)
    return list(found.values())


@pytest.mark.parametrize(
    ("lock", "asked"), [("runtime", OF_THE_PROGRAM), ("dev", OF_DEVELOPERS)], ids=["runtime", "dev"]
)
def test_all_that_is_needed_is_locked_at_a_version_that_fits(lock: str, asked: list[str]) -> None:
    pins = locked(lock)
    unfit = [
        str(each)
        for each in needed(asked)
        if not each.specifier.contains(pins.get(canonicalize_name(each.name), ""), prereleases=True)
    ]
    assert not unfit, f"make lock: {unfit}"


def test_both_locks_name_the_same_versions() -> None:
    assert locked("runtime").items() <= locked("dev").items()


@pytest.mark.parametrize("lock", ["runtime", "dev"])
def test_every_pin_has_its_hashes(lock: str) -> None:
    text = (PROJECT / "requirements" / f"{lock}.lock").read_text(encoding="utf-8")
    for pin in text.replace("\\\n", " ").splitlines():
        assert " --hash=sha256:" in pin


def imports(floor: str) -> Iterator[tuple[str, Path]]:
    """The packages that the files of a floor import, in functions too."""
    for path in (PROJECT / floor).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((each.name.partition(".")[0], path) for each in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module.partition(".")[0], path


@pytest.mark.parametrize("floor", FLOORS)
def test_what_the_program_imports_is_declared(floor: str) -> None:
    declared = {canonicalize_name(Requirement(each).name) for each in OF_THE_PROGRAM}
    brought_by = metadata.packages_distributions()
    undeclared = {
        (package, path.relative_to(PROJECT).as_posix())
        for package, path in imports(floor)
        if package not in {*sys.stdlib_module_names, *FLOORS, WITH_QT}
        and not declared & {canonicalize_name(each) for each in brought_by.get(package, ())}
    }
    assert not undeclared
