"""Which files a system would run rather than show."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

_LISTED: Final = """
app appref-ms application bat chm cmd com cpl diagcab dll exe gadget hlp hta inf ins iso isp img
jar jnlp js jse library-ms lnk mde msc msi msix msp mst msu pif ps1 ps1xml psc1 psm1 reg rgs scf
scr sct search-ms settingcontent-ms shb shs sys theme url vb vbe vbs vhd vhdx ws wsc wsf wsh
xbap xll
action appimage bash bin command csh deb desktop dmg fish flatpak flatpakref ksh mpkg out pkg
rpm run service sh snap so terminal tool webloc workflow zsh
class lua php pl py pyc pyo pyw pyz pyzw rb tcl
"""
"""Of Windows; of Unix and macOS; of languages whose program is opened by a click."""
_SUFFIXES: Final = frozenset(_LISTED.split())
_BEGINNINGS: Final = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"[Desktop Entry]",
    b"\xfe\xed\xfa\xce",  # Mach-O, both byte orders and both widths
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
)


def is_runnable(name: str, content: bytes) -> bool:
    """Whether a file, by its name or by how it begins, is a program or leads to one."""
    suffix = PurePath(name.rstrip(". ")).suffix[1:].casefold()
    return suffix in _SUFFIXES or content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_BEGINNINGS)
