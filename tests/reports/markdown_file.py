"""Sets a sample as Markdown, with the unevenness of a page turned into Markdown by a program."""

from __future__ import annotations

import textwrap

from tests.reports.sample import Look, Passage, Source
from tests.reports.setting import Line, annex_rows, flow, front, header_row, masthead
from tests.reports.text_file import annex_lines, cut

_WRONG = ("##", "####", "##", "###", "##", "#", "###")  # levels that mean nothing


def markdown_file(report: Source, look: Look) -> bytes:
    """The bytes of the .md file, in UTF-8.

    Headings "styles" have true levels, "levels" wrong ones (some bold, some not), "bold" none.
    Where levels are wrong, every fifth paragraph is cut by a page break too.
    """
    blocks = ["  \n".join(filter(None, masthead(report, look))), "---"]
    blocks += [_front_line(line, report) for line in front(report)]
    paragraphs = headings = 0
    for line in flow(report, look):
        if line.role == "heading":
            blocks.append(_heading(line, look, headings))
            headings += 1
        elif line.role == "paragraph":
            paragraphs += 1
            blocks += _paragraph(line, look, cutting=paragraphs % 5 == 0)
        else:
            blocks.append(_item(line, look))
    blocks.append(f"## {report.annex.label}")
    blocks.append(f"### {report.annex.title}")
    blocks.append(_annex(report, look))
    return ("\n\n".join(blocks) + "\n").encode()


def underlined(passage: Passage) -> str:
    """The words with what is underlined in the print as emphasis."""
    text = passage.text
    for start, end in reversed(passage.underlined):
        text = f"{text[:start]}*{text[start:end]}*{text[end:]}"
    return text


def _front_line(line: Line, report: Source) -> str:
    if line.role == "address":
        return f"**{line.text}**"
    if line.role == "title":
        return f"## **{line.text}**"
    if line.role == "signature" and line.text.startswith(report.front.signed):
        signed = report.front.signed
        return line.text.replace(signed, f"*{signed}*")
    return line.text


def _heading(line: Line, look: Look, count: int) -> str:
    if look.headings == "bold":
        return f"**{line.typed}**"
    if look.headings == "styles":
        return f"{'#' * (line.level + 1)} {line.typed}"
    words = f"**{line.typed}**" if count % 3 else line.typed
    return f"{_WRONG[count % len(_WRONG)]} {words}"


def _paragraph(line: Line, look: Look, cutting: bool) -> list[str]:
    text = underlined(line.passage)
    if look.headings == "levels" and cutting:
        first, second = cut(text)
        return [f"{line.label} {first}", *([second] if second else [])]
    if look.wrap:
        label = f"{line.label:<4}"
        return [textwrap.fill(label + text, look.wrap, subsequent_indent="    ")]
    return [f"{line.label} {text}"]


def _item(line: Line, look: Look) -> str:
    indent = "    " * (line.level - 1)
    dash = "- " if look.items.startswith("-") else ""
    if look.wrap:
        indent += "    "
        return textwrap.fill(
            f"{indent}{line.label} {underlined(line.passage)}",
            look.wrap,
            subsequent_indent=indent + "    ",
            break_on_hyphens=False,
        )
    return f"{indent}{dash}{line.label} {underlined(line.passage)}"


def _annex(report: Source, look: Look) -> str:
    if look.annex == "tabs":
        first, *rest = annex_lines(report, look)
        names = "\t".join(f"<i>{name}</i>" for name in first.split("\t"))
        return "\n".join([names, *rest])
    joint = {"semicolons": "; ", "none": " "}.get(look.cell, "<br>")
    rows = [joint.join(entries) for row in annex_rows(report, look) for entries in row]
    width = len(look.columns)
    table = [header_row(report, look), ["---"] * width]
    table += [rows[n : n + width] for n in range(0, len(rows), width)]
    return "\n".join(f"| {' | '.join(row)} |" for row in table)
