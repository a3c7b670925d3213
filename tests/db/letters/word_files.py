"""Small Word files: templates made, letters read."""

from __future__ import annotations

from io import BytesIO

from docx import Document


def template(*paragraphs: str, header: str = "") -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def lines(letter: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(BytesIO(letter)).paragraphs]


def header_of(letter: bytes) -> str:
    return str(Document(BytesIO(letter)).sections[0].header.paragraphs[0].text)
