"""The small layer under our Word files: elements, numbering, footnotes, the package."""
