"""PagesView: the printed pages below one another, the paragraph in focus marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from db.language import tr
from db.report.press import Spot
from desktop.report.proofs import Drawn
from desktop.shell.theme import Theme, appearance, theme
from desktop.widgets.painted_parts import tell_focus

_AROUND: Final = 24
_SIDE: Final = 9.0
"""Points by which the mark is wider than the text on either side."""
_TEXT: Final = 112.0
"""Points of the margins at the sides of the text."""
_PAPER: Final = Theme("light")
"""Paper is white in every theme, and so is what stands on it."""


class PagesSheet(QWidget):
    """What the pages are drawn on; ``report_accessible`` says what stands there."""

    def __init__(self, view: PagesView) -> None:
        super().__init__()
        self.view = view


class PagesView(QAbstractScrollArea):
    """Shows pages as wide as they fit, or as whole pages."""

    wanted = Signal(list, int)
    """Pages, counted from 0, and how many pixels wide they are to be drawn."""
    turned = Signal()
    """Another page is in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: list[tuple[float, float]] = []
        self._tops: list[int] = [_AROUND]
        self._images: dict[int, QImage] = {}
        self._fresh: set[int] = set()
        self._width = 0
        self._whole = True
        self._marked: tuple[Spot, ...] = ()
        self._page = 0
        self._sought: Spot | None = None
        self.text_of: Callable[[int], str] = lambda _page: ""
        """Gives the words that stand on a page."""
        self.setViewport(PagesSheet(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().setSingleStep(24)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._want)
        appearance().changed.connect(self.viewport().update)
        self.name_page()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page that is in sight, counted from 0."""
        return self._page

    @property
    def page_width(self) -> int:
        """How wide a page is shown, in px."""
        return self._width

    def show_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Have other pages, drawn anew when they come into sight; the old stay until then."""
        self._sizes = list(sizes)
        self._fresh.clear()
        self._images = {page: image for page, image in self._images.items() if page < self.count}
        self._lay_out()
        self._soon.start()

    def take(self, drawn: Drawn) -> None:
        """Show pages as they were drawn."""
        if drawn.width == self._pixels():
            self._images.update(drawn.images)
            self._fresh |= drawn.images.keys()
            for far in [page for page in self._images if abs(page - self._page) > 3]:
                del self._images[far]
                self._fresh.discard(far)
            self.viewport().update()

    def mark(self, spots: Sequence[Spot]) -> None:
        """Mark where the paragraph in focus stands; nothing is scrolled."""
        self._marked = tuple(spots)
        self.viewport().update()

    def show_spot(self, spot: Spot | None) -> None:
        """Bring a part of a page into sight, at once or as soon as there is room for pages."""
        self._sought = spot if self.viewport().width() <= 2 * _AROUND else None
        if spot is None or spot.page >= self.count or self._sought is not None:
            return
        box, bar = self._box(spot), self.verticalScrollBar()
        height = self.viewport().height()
        top = self._top(spot.page)
        if self._page_size(spot.page)[1] + 2 * _AROUND <= height or box.bottom() - top < height:
            bar.setValue(top - _AROUND)
        elif not bar.value() <= box.top() <= box.bottom() <= bar.value() + height:
            bar.setValue(round(box.center().y()) - height // 2)

    def turn_to(self, page: int) -> None:
        """Bring a page into sight."""
        if 0 <= page < self.count:
            self.verticalScrollBar().setValue(self._top(page) - _AROUND)

    def zoom(self, *, whole: bool) -> None:
        """Show whole pages, or pages as wide as there is room."""
        self._whole = whole
        self._lay_out()
        self.show_spot(self._marked[0] if self._marked else None)
        self._soon.start()

    def name_of(self, page: int) -> str:
        """Name a page."""
        return tr("Page {page} of {pages}").format(page=page + 1, pages=self.count)

    def place_of(self, page: int) -> QRect:
        """Where in the viewport a page is."""
        return self._page_box(page).translated(0, -self.verticalScrollBar().value())

    def page_at(self, y: int) -> int:
        """The page at a height of the viewport."""
        place = bisect_right(self._tops, y + self.verticalScrollBar().value()) - 1
        return min(max(place, 0), self.count - 1)

    def name_page(self) -> None:
        """Say to a screen reader which page is shown, and what stands on it."""
        self.setAccessibleName(self.name_of(self._page) if self.count else tr("The printed page"))
        self.setAccessibleDescription(self.text_of(self._page) if self.count else "")
        if self.hasFocus() and self.count:
            tell_focus(self.viewport(), self._page)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().color("window"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scrolled = self.verticalScrollBar().value()
        for page in self._in_sight():
            box = self._page_box(page).translated(0, -scrolled)
            painter.fillRect(box, _PAPER.color("surface"))
            if (image := self._images.get(page)) is not None:
                painter.drawImage(box, image)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            for spot in self._marked:
                if spot.page == page:
                    painter.fillRect(self._box(spot).translated(0, -scrolled), _PAPER.color("mark"))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setPen(theme().color("border-strong"))
            painter.drawRect(box.adjusted(-1, -1, 0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        if self._sought is not None:
            self.show_spot(self._sought)
        self._soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.turn_to(self._page + (1 if event.key() == Qt.Key.Key_PageDown else -1))
        else:
            super().keyPressEvent(event)

    # -- where things are -----------------------------------------------------------------------

    def _scale(self) -> float:
        """Pixels of a point."""
        return self._width / self._sizes[0][0] if self._sizes and self._width else 1.0

    def _page_size(self, page: int) -> tuple[int, int]:
        width, height = self._sizes[page]
        return round(width * self._scale()), round(height * self._scale())

    def _top(self, page: int) -> int:
        return self._tops[page]

    def _page_box(self, page: int) -> QRect:
        width, height = self._page_size(page)
        return QRect((self.viewport().width() - width) // 2, self._top(page), width, height)

    def _box(self, spot: Spot) -> QRectF:
        page, scale = self._page_box(spot.page), self._scale()
        across = self._sizes[spot.page][0] - 2 * (_TEXT - _SIDE)
        return QRectF(
            page.left() + (_TEXT - _SIDE) * scale,
            page.top() + (spot.top - 4) * scale,
            across * scale,
            (spot.bottom - spot.top + 6) * scale,
        )

    def _in_sight(self) -> range:
        if not self._sizes:
            return range(0)
        value = self.verticalScrollBar().value()
        first = max(bisect_right(self._tops, value) - 1, 0)
        after = bisect_left(self._tops, value + self.viewport().height())
        return range(min(first, self.count - 1), min(after, self.count))

    def _pixels(self) -> int:
        return round(self._width * self.devicePixelRatioF())

    def _lay_out(self) -> None:
        if not self._sizes:
            return
        width, height = self._sizes[0]
        room = max(self.viewport().width() - 2 * _AROUND, 120)
        if self._whole:
            room = min(room, round((self.viewport().height() - 2 * _AROUND) * width / height))
        page = self._page
        before = self._tops[page] if page < len(self._tops) else 0
        offset = self.verticalScrollBar().value() - before
        room = max(room, 120)
        changed, self._width = room != self._width, room
        if changed:
            self._fresh.clear()
        heights = (self._page_size(each)[1] + _AROUND for each in range(self.count))
        self._tops = list(accumulate(heights, initial=_AROUND))
        whole = self._tops[-1]
        self.verticalScrollBar().setRange(0, max(whole - self.viewport().height(), 0))
        self.verticalScrollBar().setPageStep(self.viewport().height())
        if changed and page < self.count:
            self.verticalScrollBar().setValue(self._top(page) + offset)
        self.viewport().update()
        self._scrolled()

    def _scrolled(self) -> None:
        seen = self._in_sight()
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        page = next((p for p in seen if self._tops[p + 1] - _AROUND >= middle), self._page)
        page = min(page, max(self.count - 1, 0))
        if page != self._page:
            self._page = page
            self.turned.emit()
        self._soon.start()
        self.viewport().update()

    def _want(self) -> None:
        stale = [page for page in self._in_sight() if page not in self._fresh]
        if stale and self.isVisible():
            self.wanted.emit(stale, self._pixels())
