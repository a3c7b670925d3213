"""Printers: whether there is one, which one the person wants, and pages sent to it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from db.errors import UserError
from db.language import tr
from db.progress import Progress
from db.report.page_images import Pages

_FINEST: Final = 300
"""Dots an inch of what is drawn: letters are sharp, and a page takes 35 MB at most."""
_POINTS: Final = 72


class PrintRefused(UserError):
    """The printer did not take the pages."""


def has_printer() -> bool:
    """Tell whether a printer is installed; that may take a while, so ask aside."""
    return bool(QPrinterInfo.availablePrinterNames())


def printer_to_use(parent: QWidget, title: str, pages: int) -> QPrinter | None:
    """Let the person choose printer, copies and pages; None where they do not print."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if chosen else None


def print_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """Draw the pages of a PDF on a printer, those that it is set to; give how many.

    Away from the window's thread. Raises PrintRefused where the printer does not take them.
    """
    pages = Pages(pdf)
    painter = QPainter()
    try:
        wanted = _wanted(printer, pages.count)
        width, height = pages.sizes[wanted[0]]
        printer.setPageSize(QPageSize(QSizeF(width, height), QPageSize.Unit.Point))
        printer.setFullPage(True)
        if not painter.begin(printer):
            raise _refused(printer)
        for done, page in enumerate(wanted):
            progress(done, len(wanted))
            if done and not printer.newPage():
                raise _refused(printer)
            _draw(painter, pages, page)
        return len(wanted)
    except BaseException:
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
        pages.close()


def _wanted(printer: QPrinter, count: int) -> range:
    """Pages counted from 0; a printer that is set to none in particular prints all."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return range(min(first, count) - 1, min(max(first, last), count))


def _draw(painter: QPainter, pages: Pages, page: int) -> None:
    """Draw a page as large as it fits on the paper, in its middle."""
    paper = QRectF(painter.viewport())
    width, height = pages.sizes[page]
    scale = min(paper.width() / width, paper.height() / height)
    place = QRectF(0, 0, width * scale, height * scale)
    place.moveCenter(paper.center())
    made = pages.draw(page, min(round(place.width()), round(width / _POINTS * _FINEST)))
    image = QImage(made.pixels, made.width, made.height, made.stride, QImage.Format.Format_RGB32)
    painter.drawImage(place, image)


def _refused(printer: QPrinter) -> PrintRefused:
    return PrintRefused(
        tr(
            "{printer} did not take the pages, so nothing was printed. See whether it is switched "
            "on and connected, or save the pages as a PDF."
        ).format(printer=printer.printerName() or printer.outputFileName())
    )
