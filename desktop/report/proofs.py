"""Proofs: the report printed and drawn aside, so that neither typing nor reading waits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from db.reading.blocks import Mark
from db.report.blocks import ComposedReport, Item
from db.report.page_images import Pages
from db.report.press import Press, Proof
from db.report.retyping import with_words
from desktop.shell.lane import Lane, Work


@dataclass(frozen=True, slots=True)
class Typed:
    """Words that are being typed and were not written yet."""

    key: str
    text: str
    items: Sequence[Item] | None = None
    marks: Sequence[Mark] | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """Pages drawn at a width in pixels."""

    proof: int
    width: int
    images: dict[int, QImage]


class Proofs(QObject):
    """Prints what it was told last, and draws pages of it; what was overtaken is left out."""

    printed = Signal(object, list)
    """The ``Proof`` and width and height of each page, in points."""
    drawn = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = Lane("preview", self)
        self._press: Press | None = None
        self._pages: Pages | None = None
        self._asked = self._made = 0
        self._closed = False
        self.broke = self._lane.broke

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being printed or drawn."""
        return self._lane.idle

    def print(self, report: ComposedReport, typed: Typed | None) -> None:
        """Print a report with the words that are being typed."""
        self._asked += 1
        number = self._asked

        def work() -> tuple[Proof, list[tuple[float, float]]]:
            shown = report
            if typed is not None:
                shown = with_words(report, typed.key, typed.text, typed.items, typed.marks)
            self._press = self._press or Press()
            proof = self._press.proof(shown)
            pages, before = Pages(proof.pdf), self._pages
            self._pages, self._made = pages, number
            if before is not None:
                before.close()
            return proof, pages.sizes

        self._add(
            Work(
                work,
                lambda made: self.printed.emit(*made),
                lambda _: None,
                lambda: None,
                lambda: None,
                lambda: self._asked == number,
            )
        )

    def draw(self, pages: Iterable[int], width: int) -> None:
        """Draw pages of what was printed last, ``width`` pixels wide."""
        wanted = tuple(pages)

        def work() -> Drawn:
            images: dict[int, QImage] = {}
            for page in wanted:
                if self._pages is not None and page < self._pages.count:
                    made = self._pages.draw(page, width)
                    images[page] = QImage(
                        made.pixels,
                        made.width,
                        made.height,
                        made.stride,
                        QImage.Format.Format_RGB32,
                    ).copy()
            return Drawn(self._made, width, images)

        self._add(
            Work(
                work,
                self.drawn.emit,
                lambda _: None,
                lambda: None,
                lambda: None,
                lambda: not self._closed,
            )
        )

    def close(self) -> None:
        """End the thread; nothing is told any more."""
        if not self._closed:
            self._closed = True
            self._asked += 1
            self._lane.close()
            if self._pages is not None:
                self._pages.close()

    def _add(self, work: Work) -> None:
        if not self._closed:
            self._lane.add(work)
