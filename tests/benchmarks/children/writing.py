"""Writes one report in a process of its own, and tells what each paragraph took."""

import sys
from time import perf_counter

from db.report.docx_writer import to_docx
from db.report.pdf_writer import to_pdf
from tests.benchmarks.reports import composed

kind, paragraphs = sys.argv[1], int(sys.argv[2])
write = {"docx": to_docx, "pdf": to_pdf}[kind]
write(composed(1))  # the library is loaded, and its fonts
report = composed(paragraphs)
start = perf_counter()
write(report)
spent = perf_counter() - start

print(f'{{"ms": {spent * 1000 / paragraphs}}}')
