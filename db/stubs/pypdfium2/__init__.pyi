"""PDFium through ctypes; only ``raw`` is used."""
