"""Pages drawn on a printer: as many as it is set to, as large as its paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from db.progress import Cancelled, silent
from db.report.blocks import ComposedReport, Masthead, Plain
from db.report.page_images import Pages
from db.report.pdf_writer import to_pdf
from desktop.printing.printers import PrintRefused, has_printer, print_pages

_HEAD = Masthead("United Nations", "Security Council", "", "", "9 January 2017", "")


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Three pages or more."""
    body = tuple(Plain(f"Paragraph {number} of many. " * 12) for number in range(40))
    return to_pdf(ComposedReport("en", _HEAD, None, "Meetings", body))


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    """One that prints into a file."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


def written(printer: QPrinter) -> Pages:
    return Pages(Path(printer.outputFileName()).read_bytes())


def ink(pages: Pages, page: int) -> int:
    """How dark a page is, all in all."""
    return sum(255 - each for each in pages.draw(page, 400).pixels[::4])


def test_every_page_is_printed_in_its_own_size_and_with_its_words(
    pdf: bytes, printer: QPrinter
) -> None:
    told: list[tuple[int, int]] = []
    count = print_pages(pdf, printer, lambda done, total, what="": told.append((done, total)))
    before, after = Pages(pdf), written(printer)
    assert count == before.count == after.count >= 3
    assert told == [(page, count) for page in range(count)]
    for page in range(count):
        assert after.sizes[page] == pytest.approx(before.sizes[page], abs=1)
        assert ink(after, page) == pytest.approx(ink(before, page), rel=0.2)


def test_the_pages_that_were_chosen_are_printed_alone(pdf: bytes, printer: QPrinter) -> None:
    printer.setFromTo(2, 3)
    assert print_pages(pdf, printer, silent) == 2
    assert written(printer).count == 2


def test_pages_beyond_the_last_are_none(pdf: bytes, printer: QPrinter) -> None:
    last = Pages(pdf).count
    printer.setFromTo(last, last + 5)
    assert print_pages(pdf, printer, silent) == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_of(
    pdf: bytes, printer: QPrinter, tmp_path: Path
) -> None:
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))
    with pytest.raises(PrintRefused, match="did not take the pages"):
        print_pages(pdf, printer, silent)


def test_printing_can_be_stopped_between_pages(pdf: bytes, printer: QPrinter) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pages(pdf, printer, stop)


def test_printers_are_looked_for(qapp: QApplication) -> None:
    assert has_printer() is bool(QPrinterInfo.availablePrinters())
