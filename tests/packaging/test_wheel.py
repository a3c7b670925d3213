"""The installed wheel holds everything that the project does."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
_LOOK = """
import hashlib, json, sys
from importlib.metadata import version
sys.path.insert(0, sys.argv[1])
from db.migrating import MIGRATIONS
from db.resources import resource
def sums(folder):
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
print(json.dumps({"place": str(resource()), "resources": sums(resource()),
                  "migrations": sums(MIGRATIONS), "version": version("chairdesk")}))
"""
Found = dict[str, str | dict[str, str]]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which a wheel, built just now, is installed."""
    wheels, target = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("installed")
    run = [sys.executable, "-m"]
    subprocess.run(
        [*run, "hatchling", "build", "-t", "wheel", "-d", wheels],
        cwd=PROJECT, check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = wheels.iterdir()
    subprocess.run(
        [*run, "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile",
         "--disable-pip-version-check", "--target", target, wheel],
        check=True, capture_output=True,
    )  # fmt: skip
    return target


def _look(at: Path) -> Found:
    done = subprocess.run(
        [sys.executable, "-I", "-c", _LOOK, at], check=True, capture_output=True, text=True
    )
    found: Found = json.loads(done.stdout)
    return found


def test_every_resource_and_migration_is_in_the_wheel_and_can_be_read(installed: Path) -> None:
    found, own = _look(installed), _look(PROJECT)
    assert found["place"] == str(installed / "resources")
    assert found["resources"] == own["resources"]
    assert found["migrations"] == own["migrations"]
    assert len(found["resources"]) > 50


def test_one_version_stands_everywhere(installed: Path) -> None:
    declared = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert _look(installed)["version"] == declared
    said = subprocess.run(
        [sys.executable, "-m", "desktop", "--version"],
        cwd=PROJECT, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    assert said == f"chairdesk {declared}\n"


def test_only_the_program_is_in_the_wheel(installed: Path) -> None:
    top = {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")}
    assert top == {"bin", "db", "desktop", "resources"}
    assert not (installed / "db" / "stubs").exists()
