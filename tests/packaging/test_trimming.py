"""What of PyInstaller's findings goes into the frozen program."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from elf import is_elf, read_elf
from trimming import drop_unneeded, is_wanted, wanted

PLUGINS = "PySide6/Qt/plugins"


@pytest.mark.parametrize(
    "place",
    [
        f"{PLUGINS}/platforms/libqxcb.so",
        f"{PLUGINS}/wayland-shell-integration/libxdg-shell.so",
        r"PySide6\plugins\platforms\qwindows.dll",
        f"{PLUGINS}/platforms/libqcocoa.dylib",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "resources/i18n/fr/LC_MESSAGES/chairdesk.mo",
        "libz.so.1",
    ],
)
def test_what_the_program_uses_on_any_system_is_kept(place: str) -> None:
    assert is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        f"{PLUGINS}/platformthemes/libqgtk3.so",
        f"{PLUGINS}/platforms/libqvnc.so",
        f"{PLUGINS}/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/QtCore.pyi",
        "resources/i18n/chairdesk.pot",
        "resources/__pycache__/__init__.cpython-311.pyc",
    ],
)
def test_what_it_has_no_use_for_is_left_out(place: str) -> None:
    assert not is_wanted(place)


def test_what_is_wanted_stands_in_an_order_that_is_always_the_same() -> None:
    entries = [
        ("b.so", "/b.so", "BINARY"),
        ("a.pyi", "/a.pyi", "DATA"),
        ("a.so", "/a.so", "BINARY"),
    ]
    assert wanted(entries) == [entries[2], entries[0]]


def test_a_library_goes_once_nobody_names_it_and_then_those_it_named(
    compiler: Path, tmp_path: Path
) -> None:
    def library(name: str, *needs: str) -> Path:
        place = tmp_path / name
        place.parent.mkdir(exist_ok=True)
        source = tmp_path / "empty.c"
        source.touch()
        subprocess.run(
            [compiler, "-shared", "-nostdlib", "-Wl,--no-as-needed", "-o", place, source,
             f"-Wl,-soname,{place.name}", *(tmp_path / need for need in needs)],
            check=True,
        )  # fmt: skip
        return place

    library("libkept.so.1")
    library("package/module.so", "libkept.so.1")
    library("libdeep.so.2")
    library("libidle.so.3", "libdeep.so.2")
    (tmp_path / "libidle.so").symlink_to("libidle.so.3")
    library("libpython3.11.so.1.0")

    assert drop_unneeded(tmp_path) == ["libdeep.so.2", "libidle.so.3"]
    left = {path.name for path in tmp_path.rglob("*.so*")}
    assert left == {"libkept.so.1", "module.so", "libpython3.11.so.1.0"}


def test_what_a_library_asks_of_others_is_read_from_it(compiler: Path, tmp_path: Path) -> None:
    source, program = tmp_path / "program.c", tmp_path / "program"
    source.write_text("int main(void) { return 0; }", encoding="ascii")
    subprocess.run([compiler, "-Wl,-rpath,/elsewhere", "-o", program, source], check=True)

    elf = read_elf(program)
    assert is_elf(program)
    assert not is_elf(source)
    assert "libc.so.6" in elf.needed
    assert elf.glibc >= (2, 2)
    assert elf.searches_elsewhere
