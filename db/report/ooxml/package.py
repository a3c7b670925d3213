"""The package of a Word file (ECMA-376, part 2): its parts and how they hang together."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
# A fixed date tells nobody who wrote when, and the same report gives the same bytes.
_WRITTEN = "2000-01-01T00:00:00Z"
_STORED = (1980, 1, 1, 0, 0, 0)


def packed(document: bytes, parts: Mapping[str, bytes], *, title: str, language: str) -> bytes:
    """A Word file of the main document and its other parts, by name: "styles", "header1", ...

    A part's kind is its name without figures; ``document`` refers to it by the id
    "rel-" and its name. The file names no author.
    """
    files = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relationships(
            ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("document", f"{_OFFICE}/officeDocument", "word/document.xml"),
        ),
        "docProps/core.xml": _core_properties(title, language),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relationships(
            *((f"rel-{name}", f"{_OFFICE}/{_kind(name)}", f"{name}.xml") for name in parts)
        ),
    } | {f"word/{name}.xml": data for name, data in parts.items()}
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in files.items():
            entry = ZipInfo(name, _STORED)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # whatever the machine
            archive.writestr(entry, data)
    return out.getvalue()


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


def _content_types(parts: Mapping[str, bytes]) -> bytes:
    kinds = {"/word/document.xml": f"{_WORD}.document.main+xml"}
    kinds |= {f"/word/{name}.xml": f"{_WORD}.{_kind(name)}+xml" for name in parts}
    kinds["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


def _relationships(*targets: tuple[str, str, str]) -> bytes:
    inner = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, kind, target in targets
    )
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'
    ).encode()


def _core_properties(title: str, language: str) -> bytes:
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>{escape(language)}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{_WRITTEN}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{_WRITTEN}</dcterms:modified>'
        "</cp:coreProperties>"
    ).encode()
