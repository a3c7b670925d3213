"""The names of WordprocessingML (ECMA-376, part 1) and how its values are written."""

from __future__ import annotations

from db.reading.xml_parts import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
STRICT_NAMES = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1].encode(),
}
"""The names of strict OOXML, and the transitional ones that mean the same."""
VAL = f"{W}val"
KEPT_SPACE = "KeptSpace"
"""The style in which our own files set a space of the text that must not end a line: they hold a
no-break space there, and the text has a plain one."""


def value(parent: Element | None, name: str) -> str | None:
    """The ``w:val`` of the child ``name``; "" where the child has none, None without the child."""
    child = parent.find(W + name) if parent is not None else None
    return None if child is None else child.get(VAL, "")


def switch(parent: Element | None, name: str) -> bool | None:
    """A property that is on or off; None where nothing is said."""
    said = value(parent, name)
    return None if said is None else said not in ("0", "false", "off", "none")
