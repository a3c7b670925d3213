"""Pictures of printed pages."""

from __future__ import annotations

from dataclasses import dataclass

from db.pdfium import PDFIUM


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels, four bytes each (blue, green, red, nothing), row by row."""

    width: int
    height: int
    stride: int
    """Bytes of a row."""
    pixels: bytes


class Pages:
    """The pages of a PDF, drawn in whatever size is asked for."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        with PDFIUM:
            self._document = pypdfium2.PdfDocument(pdf)
            self.count = len(self._document)
            self.sizes = [self._document.get_page_size(index) for index in range(self.count)]
        """Width and height of each page in points."""

    def draw(self, index: int, width: int) -> PageImage:
        """Draw a page ``width`` pixels wide."""
        with PDFIUM:
            page = self._document[index]
            try:
                picture = page.render(
                    scale=width / self.sizes[index][0], rev_byteorder=False, prefer_bgrx=True
                )
                pixels = bytes(picture.buffer)
                image = PageImage(picture.width, picture.height, picture.stride, pixels)
                picture.close()
            finally:
                page.close()
        return image

    def close(self) -> None:
        """Forget the document."""
        with PDFIUM:
            self._document.close()
