"""Sets a sample as plain text: wrapped or not, with or without pages and their furniture."""

from __future__ import annotations

import textwrap

from tests.reports.sample import Look, Source
from tests.reports.setting import Line, annex_rows, flow, front, header_row, joined, masthead

_FINAL = (".", ";", ":", "?", "!", "”", "»")


def text_file(report: Source, look: Look) -> bytes:
    """The bytes of the .txt file, in UTF-8."""
    blocks = [_masthead(report, look), *_front(report, look), *_flow(report, look)]
    blocks.append([report.annex.label])
    blocks.append([report.annex.title])
    blocks.append(annex_lines(report, look))
    if look.page:
        return ("\n".join(_pages(blocks, report, look)) + "\n").encode()
    return ("\n\n".join("\n".join(block) for block in blocks) + "\n").encode()


def annex_lines(report: Source, look: Look) -> list[str]:
    """The annex as rows of cells with tabs between; "continued" gives each briefer a line."""
    lines = ["\t".join(header_row(report, look))]
    for row in annex_rows(report, look):
        if look.annex == "continued":
            lines += [
                "\t".join(entries[line] if line < len(entries) else "" for entries in row)
                for line in range(max(1, *map(len, row)))
            ]
        else:
            lines.append("\t".join(joined(entries, look) for entries in row))
    return lines


def cut(text: str) -> tuple[str, str]:
    """Two halves of a paragraph, parted in the middle of a sentence, or all of it and nothing."""
    gaps = [
        n
        for n, sign in enumerate(text)
        if sign == " " and text[n - 1].isalpha() and text[n + 1 : n + 2].islower()
    ]
    if not gaps:
        return text, ""
    middle = min(gaps, key=lambda n: abs(n - len(text) // 2))
    return text[:middle], text[middle + 1 :]


def _masthead(report: Source, look: Look) -> list[str]:
    job = report.masthead.job
    return [*masthead(report, look), *([job] if job and look.page else [])]


def _front(report: Source, look: Look) -> list[list[str]]:
    blocks: list[list[str]] = []
    role = ""
    for line in front(report):
        if line.role == role == "signature" and not line.text.startswith(report.front.signed):
            blocks[-1] += _wrapped(line.typed, look)
        else:
            blocks.append(_wrapped(line.typed, look))
        role = line.role
    return blocks


def _flow(report: Source, look: Look) -> list[list[str]]:
    return [_body_line(line, look) for line in flow(report, look)]


def _body_line(line: Line, look: Look) -> list[str]:
    if line.role != "item":
        return _wrapped(line.typed, look)
    indent = "  " * line.level if look.wrap else ""
    dash = "- " if look.items.startswith("-") else ""
    return _wrapped(f"{dash}{line.typed}", look, indent)


def _wrapped(text: str, look: Look, indent: str = "") -> list[str]:
    if not look.wrap:
        return [indent + text]
    return textwrap.wrap(
        text,
        look.wrap,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=look.hyphenate,
    )


def _pages(blocks: list[list[str]], report: Source, look: Look) -> list[str]:
    """The lines of all pages, each ended by its furniture; a page never ends with a sentence."""
    lines: list[tuple[str, bool]] = []  # (line, whether its block goes on)
    for block in blocks:
        lines += [(line, n < len(block)) for n, line in enumerate(block, 1)] + [("", False)]
    pages: list[list[str]] = [[]]
    for n, (line, goes_on) in enumerate(lines):
        pages[-1].append(line)
        full = len(pages[-1]) >= look.page and n < len(lines) - 12
        if full and "\t" not in line and not (goes_on and line.endswith(_FINAL)):
            pages.append([])
    job = report.masthead.job.partition(" ")[0]
    symbol = report.masthead.symbol
    room = look.wrap - len(report.masthead.organ)
    feed = "\f" if look.hyphenate else ""
    printed: list[str] = []
    for number, page in enumerate(pages, 1):
        count = f"{number}/{len(pages)}"
        foot = f"{job}{count:>{look.wrap - len(job)}}" if number % 2 else f"{count:<20}{job}"
        head = symbol if number % 2 else f"{report.masthead.organ}{symbol:>{room}}"
        printed += [*([feed + head, ""] if number > 1 else []), *page, "", foot, ""]
    return printed
