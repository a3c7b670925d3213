"""Makes the Debian package from the frozen program: build/package/chairdesk_VERSION_ARCH.deb."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Final

from elf import is_elf, read_elf
from project import BUILD, FROZEN, ROOT, day, declared, epoch, files, megabytes, version

IDENTITY: Final = "org.chairdesk.Chairdesk"
SYSTEM: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdrm.so.2": "libdrm2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
}
"""Which package brings a library that PyInstaller leaves to the system."""
GLIBC: Final = re.compile(
    r"(?:libc|libdl|libm|libpthread|libresolv|librt|libutil|ld-linux.*)\.so\.\d"
)
DATA: Final = ("fontconfig-config", "libx11-data", "xkb-data")
"""What bundled libraries read at run time: where fonts are, how keys are named and combined."""
RECOMMENDED: Final = ("desktop-file-utils", "fonts-noto-cjk", "fonts-noto-core",
                      "shared-mime-info", "xdg-utils")  # fmt: skip
"""The other scripts of the United Nations' languages; the file type; opening other files."""
_LINUX: Final = Path(__file__).with_name("linux")


def build() -> Path:
    """Make the package and give its file."""
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(FROZEN, tree / "usr/lib/chairdesk", symlinks=True)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/chairdesk").symlink_to("../lib/chairdesk/chairdesk")
    lay_out_share(tree / "usr/share")
    architecture = _said("dpkg", "--print-architecture")
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(control(tree, architecture), encoding="utf-8")
    for path in tree.rglob("*"):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)
    package = BUILD / f"chairdesk_{version()}_{architecture}.deb"
    # One thread: with more, the same content is packed into other bytes.
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build", tree, package],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch())},
        stdout=subprocess.DEVNULL, check=True,
    )  # fmt: skip
    return package


def lay_out_share(share: Path) -> None:
    """Put in their places what tells a desktop of the program: entry, icons, file type, texts."""
    places = {
        f"{IDENTITY}.desktop": f"applications/{IDENTITY}.desktop",
        f"{IDENTITY}.metainfo.xml": f"metainfo/{IDENTITY}.metainfo.xml",
        f"{IDENTITY}.mime.xml": f"mime/packages/{IDENTITY}.xml",
        "chairdesk.1": "man/man1/chairdesk.1",
        "copyright": "doc/chairdesk/copyright",
        "chairdesk.lintian": "lintian/overrides/chairdesk",
    }
    for name, place in places.items():
        _write(share / place, filled((_LINUX / name).read_text("utf-8")))
    _pack(share / "man/man1/chairdesk.1")
    _write(share / "doc/chairdesk/NEWS", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    _pack(share / "doc/chairdesk/NEWS")
    when = format_datetime(datetime.fromtimestamp(epoch(), UTC))
    _write(
        share / "doc/chairdesk/changelog",
        f"chairdesk ({version()}) unstable; urgency=medium\n\n"
        f"  * What is new stands in NEWS.gz.\n\n -- {maintainer()}  {when}\n",
    )
    _pack(share / "doc/chairdesk/changelog")
    (share / "doc/chairdesk/licences").symlink_to("../../../lib/chairdesk/_internal/licences")
    icons = share / "icons/hicolor"
    drawing = icons / f"scalable/apps/{IDENTITY}.svg"
    _write(drawing, (ROOT / "resources/icons/chairdesk.svg").read_text("utf-8"))
    for image in (BUILD / "parts/icons").iterdir():
        size = icons / f"{image.stem}x{image.stem}" / "apps"
        size.mkdir(parents=True)
        shutil.copy(image, size / f"{IDENTITY}.png")


def control(tree: Path, architecture: str) -> str:
    """What the package says of itself and of what it needs."""
    size = sum(path.stat().st_size for path in files(tree)) // 1024
    return f"""\
Package: chairdesk
Version: {version()}
Architecture: {architecture}
Maintainer: {maintainer()}
Installed-Size: {size}
Depends: {", ".join(sorted([*needed(tree), *DATA]))}
Recommends: {", ".join(RECOMMENDED)}
Section: misc
Priority: optional
Description: from a year's records to the official report
 Chairdesk is the desk of the secretariat of the chair of a Security Council
 subsidiary body: a year of meetings, briefers and recommendations goes in, the
 official annual report comes out. It works without a network.
"""


def needed(tree: Path) -> list[str]:
    """The packages that bring what the program leaves to the system.

    Raises RuntimeError where it needs a library that is neither carried nor known here.
    """
    elves = [read_elf(path) for path in files(tree) if is_elf(path)]
    carried = {path.name for path in tree.rglob("*.so*")}
    starter = read_elf(tree / "usr/lib/chairdesk/chairdesk").needed
    outside = frozenset().union(*(elf.needed for elf in elves)) - carried | starter
    asked = {name for name in outside if not GLIBC.fullmatch(name)}
    if unknown := asked - SYSTEM.keys():
        raise RuntimeError(f"no package is known for {', '.join(sorted(unknown))}")
    glibc = ".".join(map(str, max(elf.glibc for elf in elves)))
    return [f"libc6 (>= {glibc})", *(SYSTEM[name] for name in asked)]


def maintainer() -> str:
    """Who made the package; the address is of DEBEMAIL, as for Debian's own tools."""
    name = declared()["authors"][0]["name"]
    return f"{name} <{os.environ.get('DEBEMAIL', 'unknown@chairdesk.invalid')}>"


def filled(text: str) -> str:
    """A text of the folder linux with the version and the day in their places."""
    return text.replace("@VERSION@", version()).replace("@DAY@", day())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _pack(path: Path) -> None:
    packed = gzip.compress(path.read_bytes(), mtime=0)
    path.with_name(f"{path.name}.gz").write_bytes(packed)
    path.unlink()


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    made = build()
    sys.stdout.write(f"Made: {made.relative_to(ROOT)}, {megabytes(made)}\n")
