"""What the Debian package tells a desktop and asks of a system."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from xml.etree.ElementTree import Element, parse

import pytest
from debian_package import IDENTITY, filled, needed
from freeze import unresolved
from notices import HELD_HERE, write_notices
from project import day, locked, version

from db.connecting import APPLICATION_ID
from db.paths import SUFFIX

PROJECT = Path(__file__).resolve().parents[2]
LINUX = PROJECT / "packaging" / "linux"
ENTRY = LINUX / f"{IDENTITY}.desktop"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def _root(name: str) -> Element:
    root = parse(LINUX / name).getroot()
    assert root is not None
    return root


def _only(root: Element, path: str) -> Element:
    (found,) = root.iterfind(path)
    return found


def test_the_entry_for_the_menu_is_valid(desktop_file_validate: Path) -> None:
    done = subprocess.run([desktop_file_validate, ENTRY], capture_output=True, text=True)
    assert (done.stdout, done.returncode) == ("", 0)


def test_the_description_for_software_centres_is_valid(appstreamcli: Path, tmp_path: Path) -> None:
    name = f"{IDENTITY}.metainfo.xml"
    (tmp_path / name).write_text(filled((LINUX / name).read_text("utf-8")), encoding="utf-8")
    done = subprocess.run(
        [appstreamcli, "validate", "--no-net", tmp_path / name],
        capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_everything_calls_the_program_and_its_file_by_one_name() -> None:
    entry = dict(
        line.split("=", 1) for line in ENTRY.read_text("utf-8").splitlines() if "=" in line
    )
    described = _root(f"{IDENTITY}.metainfo.xml")
    kind = _only(_root(f"{IDENTITY}.mime.xml"), f"{MIME}mime-type")
    application = (PROJECT / "desktop" / "application.py").read_text("utf-8")

    assert f'setDesktopFileName("{IDENTITY}")' in application
    assert entry["Icon"] == described.findtext("id") == IDENTITY
    assert entry["MimeType"] == f"{kind.get('type')};"
    assert described.findtext("provides/mediatype") == kind.get("type")
    assert described.findtext("launchable") == ENTRY.name


def test_a_library_is_known_by_its_suffix_and_by_its_first_bytes() -> None:
    kind = _only(_root(f"{IDENTITY}.mime.xml"), f"{MIME}mime-type")
    mark = _only(kind, f"{MIME}magic/{MIME}match/{MIME}match")

    assert _only(kind, f"{MIME}glob").get("pattern") == f"*{SUFFIX}"
    assert mark.get("offset") == "68"  # of SQLite's application_id
    assert str(mark.get("value")).encode() == APPLICATION_ID.to_bytes(4, "big")


def test_the_version_and_the_day_are_those_of_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert day() == "1970-01-02"
    assert filled("@VERSION@ of @DAY@") == f"{version()} of 1970-01-02"


def test_a_library_that_no_known_package_brings_stops_the_build(
    compiler: Path, tmp_path: Path
) -> None:
    program = tmp_path / "usr/lib/chairdesk/chairdesk"
    program.parent.mkdir(parents=True)
    source = tmp_path / "program.c"
    source.write_text("int main(void) { return 0; }", encoding="ascii")
    subprocess.run([compiler, "-o", program, source], check=True)
    assert [name.partition(" ")[0] for name in needed(tmp_path)] == ["libc6"]

    strange = tmp_path / "libstrange.so.9"
    subprocess.run(
        [compiler, "-shared", "-Wl,-soname,libstrange.so.9", "-o", strange, source], check=True
    )
    subprocess.run(
        [compiler, "-Wl,--no-as-needed", "-o", f"{program}2", source, strange], check=True
    )
    strange.unlink()
    with pytest.raises(RuntimeError, match=r"libstrange\.so\.9"):
        needed(tmp_path)


def test_a_library_that_is_missing_on_the_build_machine_is_noticed() -> None:
    said = "1 WARNING: Library not found: could not resolve 'libxcb-icccm.so.4', dependency of ..."
    assert unresolved(said) == {"libxcb-icccm.so.4"}


def test_every_package_that_is_carried_comes_with_its_licence(tmp_path: Path) -> None:
    write_notices(tmp_path)

    held = ("LGPL-2.1.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "SQLCipher.txt")
    for name in ("LICENSE", "Python.txt", *held):
        assert (tmp_path / name).stat().st_size > 500
    said = (tmp_path / "README").read_text("utf-8")
    for name, release in locked():
        assert f"    {name} {release}\n" in said
        assert (tmp_path / name).is_dir() or name.startswith(HELD_HERE)
