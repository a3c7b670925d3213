"""The names of OpenDocument (ISO/IEC 26300)."""

from __future__ import annotations

_ODF = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = _ODF + "office:1.0}"
TEXT = _ODF + "text:1.0}"
TABLE = _ODF + "table:1.0}"
STYLE = _ODF + "style:1.0}"
DRAW = _ODF + "drawing:1.0}"
FO = _ODF + "xsl-fo-compatible:1.0}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
