"""Builds the frozen program into build/package/chairdesk, and fails where it would not run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from elf import is_elf, read_elf
from notices import write_debian_notices, write_notices
from project import BUILD, FROZEN, ROOT, epoch, files, megabytes, version
from trimming import drop_unneeded

INTER: Final = Path("/usr/share/fonts/opentype/inter")
"""Where Debian's fonts-inter puts the typeface."""
WEIGHTS: Final = ("Regular", "SemiBold")
"""Those that the design asks for; each that is loaded costs time before the first paint."""
MAY_BE_MISSING: Final = {"libgtk-3.so.0", "libgdk-3.so.0"}
"""Wanted only by what is left out again: the theme of another desktop."""
_INSIDE: Final = FROZEN / "_internal"
_STRIPPED: Final = re.compile(r"libpython[^/]*|(?!PySide6/|shiboken6/).+/[^/]+\.so")
"""Built by others than Debian and Qt, with the names of all their parts."""


def freeze() -> None:
    """Build everything anew."""
    shutil.rmtree(BUILD, ignore_errors=True)
    parts = BUILD / "parts"
    prepare(parts)
    missing = unresolved(run_pyinstaller(parts)) - MAY_BE_MISSING
    if missing:
        sys.exit(f"Not frozen, for this machine lacks {', '.join(sorted(missing))}.")
    dropped = drop_unneeded(_INSIDE)
    of_the_system = [path.name for path in files(_INSIDE) if path.parent == _INSIDE]
    libraries = [name for name in of_the_system if re.fullmatch(r"lib(?!python).+\.so.*", name)]
    write_debian_notices(libraries, _INSIDE / "licences" / "system")
    finish()
    left_out = f"{len(dropped)} libraries that nothing needs left out"
    sys.stdout.write(f"Frozen: {FROZEN.relative_to(ROOT)}, {megabytes(FROZEN)}, {left_out}\n")


def prepare(parts: Path) -> None:
    """Make what the recipe takes beside the program: typeface, icons, licences, the version."""
    (parts / "fonts").mkdir(parents=True)
    for weight in WEIGHTS:
        shutil.copy(INTER / f"Inter-{weight}.otf", parts / "fonts")
    draw_icons(parts)
    write_notices(parts / "licences")
    write_debian_notices(["inter/Inter-Regular.otf"], parts / "licences")
    metadata = parts / "metadata" / f"chairdesk-{version()}.dist-info"
    metadata.mkdir(parents=True)
    text = f"Metadata-Version: 2.1\nName: chairdesk\nVersion: {version()}\n"
    (metadata / "METADATA").write_text(text, encoding="utf-8")


def draw_icons(parts: Path) -> None:
    """Draw the program's icon in every size, and in the formats of the other systems."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.path.insert(0, str(ROOT))
    from desktop.shell.program_icon import SIDES, program_image

    (parts / "icons").mkdir()
    for side in SIDES:
        program_image(side).save(str(parts / "icons" / f"{side}.png"))
    program_image(256).save(str(parts / "chairdesk.ico"))
    program_image(512).save(str(parts / "chairdesk.icns"))


def run_pyinstaller(parts: Path) -> str:
    """Run the recipe and give what it said; ends the build where it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--clean", "--noconfirm", "--log-level", "WARN",
         "--distpath", str(BUILD), "--workpath", str(BUILD / "work"),
         str(Path(__file__).with_name("chairdesk.spec"))],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "1",
             "CHAIRDESK_PARTS": str(parts), "PYINSTALLER_CONFIG_DIR": str(BUILD / "cache")},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    (BUILD / "freeze.log").write_text(done.stdout, encoding="utf-8")
    if done.returncode:
        sys.exit(done.stdout)
    return done.stdout


def unresolved(said: str) -> set[str]:
    """The libraries that PyInstaller looked for in vain."""
    return set(re.findall(r"could not resolve '([^']+)'", said))


def finish() -> None:
    """Strip what comes unstripped, and give every file the mode and the time of the package."""
    for path in files(_INSIDE):
        if is_elf(path) and _STRIPPED.fullmatch(path.relative_to(_INSIDE).as_posix()):
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)
            if read_elf(path).searches_elsewhere:
                subprocess.run(["chrpath", "--delete", str(path)], check=True, capture_output=True)
        path.chmod(0o644)
    for path in [*FROZEN.rglob("*"), FROZEN]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)


if __name__ == "__main__":
    freeze()
