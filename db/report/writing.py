"""From a composed report to a file, of the kind that the file's name asks for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from db.errors import UserError
from db.files import write_atomically
from db.language import tr
from db.report.blocks import ComposedReport
from db.report.paper import Paper


def write_report(
    report: ComposedReport, target: Path, *, overwrite: bool = False, paper: Paper = Paper.A4
) -> None:
    """Write the report as Word, PDF, web page or plain text, by the suffix of ``target``.

    Raises UserError where the suffix is none of these or the file cannot be written, and
    TargetExists where the file is there and ``overwrite`` is not set.
    """
    writer = _WRITERS.get(target.suffix.lower())
    if writer is None:
        raise UserError(
            tr(
                "A report cannot be written as {name}; nothing was changed. Give the file a name "
                "that ends in .docx, .pdf, .html or .txt."
            ).format(name=target.name)
        )
    write_atomically(target, writer(report, paper), overwrite=overwrite)


# Each writer brings its library in when it is first asked for.
def _docx(report: ComposedReport, paper: Paper) -> bytes:
    from db.report.docx_writer import to_docx

    return to_docx(report, paper)


def _pdf(report: ComposedReport, paper: Paper) -> bytes:
    from db.report.pdf_writer import to_pdf

    return to_pdf(report, paper)


def _html(report: ComposedReport, paper: Paper) -> bytes:
    from db.report.html_writer import to_html

    return to_html(report, paper).encode()


def _text(report: ComposedReport, _: Paper) -> bytes:
    from db.report.text_writer import to_text

    return to_text(report).encode()


_WRITERS: dict[str, Callable[[ComposedReport, Paper], bytes]] = {
    ".docx": _docx,
    ".pdf": _pdf,
    ".html": _html,
    ".txt": _text,
}
