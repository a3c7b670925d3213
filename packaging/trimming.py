"""What PyInstaller collects and the program does not need."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from elf import is_elf, read_elf

Entry = tuple[str, str, str]
"""One of PyInstaller's: where it goes, where it lies, of which kind it is."""

PLUGINS: Final = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg", "qjpeg", "qico", "qgif", "qwebp"),
    "platforminputcontexts": (
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    ),
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platformthemes": ("qxdgdesktopportal",),
    "printsupport": ("cupsprintersupport",),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
    "wayland-decoration-client": ("bradient",),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "wayland-shell-integration": ("xdg-shell",),
    "xcbglintegrations": ("qxcb-egl-integration", "qxcb-glx-integration"),
}
"""Qt's plug-ins that the program may use, on any system; every other is left out.

GTK's theme would draw in half of that desktop; the program has a look of its own.
"""
LANGUAGES: Final = ("en", "fr")
"""Those that the program speaks, of Qt's own translations."""
_PLUGIN: Final = re.compile(
    r"PySide6/(?:Qt/)?plugins/(?P<kind>[^/]+)/(?:lib)?(?P<name>[^/.]+)\.\w+"
)
_TRANSLATION: Final = re.compile(r"PySide6/(?:Qt/)?translations/(?P<name>[^/]+)\.qm")
_LIBRARY: Final = re.compile(r"(?:PySide6/Qt/lib/|[^/]+\.libs/)?lib(?!python)[^/]+\.so[^/]*")
"""A library that only another file can ask for; Python's own is loaded by PyInstaller's starter."""


def wanted(entries: Iterable[Entry]) -> list[Entry]:
    """What of PyInstaller's ``entries`` the program uses, in an order that is always the same."""
    return sorted(entry for entry in entries if is_wanted(entry[0]))


def is_wanted(place: str) -> bool:
    """Tell whether the program uses what goes to ``place``; of libraries, whoever names one."""
    place = place.replace("\\", "/")
    if plugin := _PLUGIN.fullmatch(place):
        return plugin["name"] in PLUGINS.get(plugin["kind"], ())
    if translation := _TRANSLATION.fullmatch(place):
        return translation["name"] in [f"qtbase_{language}" for language in LANGUAGES]
    return not place.endswith((".pyi", ".pot", ".po")) and "__pycache__" not in place


def drop_unneeded(folder: Path) -> list[str]:
    """Remove libraries that no file names any more, until all that are left are; gives their names.

    ``folder`` is what PyInstaller collected. Elsewhere than on Linux nothing is to be done.
    """
    dropped = []
    while unneeded := _unneeded(folder):
        for path in unneeded:
            path.unlink()
            dropped.append(path.name)
        for link in [path for path in folder.rglob("*") if path.is_symlink()]:
            if not link.exists():
                link.unlink()
    return sorted(dropped)


def _unneeded(folder: Path) -> list[Path]:
    files = [path for path in folder.rglob("*") if is_elf(path)]
    named = {name for path in files for name in read_elf(path).needed}
    return [
        path
        for path in files
        if _LIBRARY.fullmatch(path.relative_to(folder).as_posix()) and path.name not in named
    ]
