"""The invented reports: what they hold, what ought to be found in them, and their files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.reports.markdown_file import markdown_file
from tests.reports.odt_file import odt_file
from tests.reports.pdf_file import pdf_file
from tests.reports.sample import KINDS, Look, Source
from tests.reports.sources import sources
from tests.reports.text_file import text_file
from tests.reports.truth import expected, truth
from tests.reports.word_file import word_file

_WRITERS: dict[str, Callable[[Source, Look], bytes]] = {
    "txt": text_file,
    "md": markdown_file,
    "docx": word_file,
    "odt": odt_file,
    "pdf": pdf_file,
}


@dataclass(frozen=True)
class SampleReport:
    """An invented report; ``source`` is what it was made of."""

    source: Source

    @property
    def name(self) -> str:
        """The stem of its files."""
        return self.source.name

    @property
    def language(self) -> str:
        """The language of its words: en or fr."""
        return self.source.language

    @property
    def year(self) -> int:
        """The year of dates that carry none, where one year holds for all."""
        return self.source.year

    @cached_property
    def truth(self) -> dict[str, Any]:
        """Letter, sections, paragraphs, annex rows, speaking order and kinds."""
        return truth(self.source)

    @cached_property
    def expected(self) -> dict[str, Any]:
        """Body, period, chair, meetings, documents, speakers, statements, footnotes, issues."""
        return expected(self.source)

    def bytes(self, kind: str) -> bytes:
        """The file of a kind, the same on every call."""
        return _WRITERS[kind](self.source, self.source.looks[kind])

    def write(self, kind: str, folder: Path) -> Path:
        """Writes the file of a kind (txt, md, docx, odt, pdf) into a folder; its path."""
        path = folder / f"{self.name}.{kind}"
        path.write_bytes(self.bytes(kind))
        return path


REPORTS: tuple[SampleReport, ...] = tuple(SampleReport(source) for source in sources())

__all__ = ["KINDS", "REPORTS", "SampleReport"]
