"""Word's footnotes, which python-docx does not write."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


class Notes:
    """The footnotes of one document, gathered while its paragraphs are set."""

    def __init__(self) -> None:
        self._notes: list[str] = []

    def refer(self, paragraph: Any, note: str) -> None:
        """Puts the mark of a new footnote at the end of the paragraph so far."""
        self._notes.append(note)
        mark = (
            f'<w:r {nsdecls("w")}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            f'<w:footnoteReference w:id="{len(self._notes)}"/></w:r>'
        )
        paragraph._p.append(parse_xml(mark))  # noqa: SLF001 (python-docx has no footnotes)

    def attach(self, document: Any) -> None:
        """Adds the part that holds the footnotes, if there are any."""
        if not self._notes:
            return
        told = (
            '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
            '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
            "<w:continuationSeparator/></w:r></w:p></w:footnote>"
        )
        for n, note in enumerate(self._notes, 1):
            told += (
                f'<w:footnote w:id="{n}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/>'
                '</w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> '
                f"{escape(note)}</w:t></w:r></w:p></w:footnote>"
            )
        whole = f'<?xml version="1.0"?><w:footnotes {nsdecls("w")}>{told}</w:footnotes>'
        name = PackURI("/word/footnotes.xml")
        part = Part(name, _KIND, whole.encode(), document.part.package)
        document.part.relate_to(part, _LINK)
