"""The floor of reading: a limited process that takes the lines of a file with its library alone."""

import json
import resource
import sys

path, library = sys.argv[1:3]
memory, seconds = map(int, sys.argv[3:])
resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

if path.endswith(".docx"):
    from docx import Document

    document = Document(path)
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
elif path.endswith(".pdf") and library == "pypdf":
    from pypdf import PdfReader

    lines = [line for page in PdfReader(path).pages for line in page.extract_text().splitlines()]
elif path.endswith(".pdf"):
    from pypdfium2 import PdfDocument

    pages = [page.get_textpage() for page in PdfDocument(path)]
    lines = [line for page in pages for line in page.get_text_range().splitlines()]
else:
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")

sys.stdout.write(json.dumps(lines))
