"""Sets a sample as a PDF through typst, in the layouts of the Organization and of others."""

from __future__ import annotations

import json
from functools import cache

import typst

from tests.reports.sample import Look, Passage, Source
from tests.reports.setting import (
    Line,
    annex_rows,
    flow,
    front,
    header_row,
    masthead,
    page_head,
)

_PREAMBLE = """
#set document(title: {title}, date: none)
#set text(lang: {language}, size: {size}pt, hyphenate: {hyphenate},
  costs: (hyphenation: 40%, widow: 0%, orphan: 0%))
#set par(justify: {justify}, leading: 0.6em, spacing: 1.1em)
#set page(
  paper: {paper}, margin: (x: 3.1cm, y: 2.8cm), numbering: "1/1",
  header: context if here().page() > 1 {{
    set text(size: 8pt)
    let head = [{header}]
    if calc.odd(here().page()) {{ align(right, head) }} else {{ align(left, head) }}
  }},
  footer: context {{
    set text(size: 8pt)
    let count = counter(page).display("1/1", both: true)
    if calc.odd(here().page()) {{ [{job} #h(1fr) #count] }} else {{ [#count #h(1fr) {job}] }}
  }},
)
#set table.cell(breakable: false)
#let counted(label, body) = par(first-line-indent: 0pt)[#label#h(1.4em)#body]
#let item(level, label, body) = pad(left: level * 1.6em)[#label#h(0.9em)#body]
#let title(level, body) = block(
  above: 1.6em, below: 1em, sticky: true, text(weight: "bold", size: 12.5pt - level * 1pt, body))
"""


def pdf_file(report: Source, look: Look) -> bytes:
    """The bytes of the PDF; a masthead in "columns" has the letter on a page of its own."""
    parts = [_preamble(report, look), _masthead(report, look)]
    for line in front(report):
        if line.role == "title" and look.masthead == "columns":
            parts.append("#pagebreak()")
        parts.append(_front_line(line))
    parts += [_flow_line(line, look) for line in flow(report, look)]
    parts.append(_annex(report, look))
    source = "\n".join(parts).encode()
    return typst.compile(source, format="pdf", font_paths=_fonts(), timestamp=0)


@cache
def _fonts() -> typst.Fonts:
    """The fonts that come with typst, found once."""
    return typst.Fonts(include_system_fonts=False)


def _preamble(report: Source, look: Look) -> str:
    return _PREAMBLE.format(
        title=_string(report.front.title),
        language=_string(report.language),
        size=10.5 if look.paper == "a4" else 11.5,
        hyphenate=str(look.hyphenate).lower(),
        justify=str(look.hyphenate).lower(),
        paper=_string(look.paper),
        header=r" \ ".join(f"#{_string(line)}" for line in page_head(report, look)),
        job=f"#{_string(report.masthead.job)}",
    )


def _masthead(report: Source, look: Look) -> str:
    lines = masthead(report, look)
    if look.masthead != "columns":
        return "\n\n".join(f"#{_string(line)}" for line in lines if line)
    head = report.masthead
    right = r" \ ".join(
        f"#{_string(line)}" for line in (head.distribution, head.date, head.original)
    )
    return (
        "#grid(columns: (1fr, 4.6cm), row-gutter: 1em, "
        f"[#{_string(lines[0])}], [#{_string(head.symbol)}], "
        f'text(size: 16pt, weight: "bold", {_string(head.organ)}), [{right}])\n'
        "#line(length: 100%)"
    )


def _front_line(line: Line) -> str:
    words = f"#{_string(line.text)}"
    if line.role in ("address", "title", "enclosure"):
        return f"#title(0)[{words}]"
    if line.role == "signature":
        signed, bracket, name = line.text.partition(")")
        if signed.startswith("(Sign"):
            words = f"#emph({_string(signed + bracket)})#{_string(name)}"
        return f"#align(right, block(spacing: 0.5em)[{words}])"
    return f"#par[{words}]"


def _flow_line(line: Line, look: Look) -> str:
    if line.role == "heading":
        text = _string(line.typed)
        return f"#title({line.level})[#{text}]"
    words = _words(line.passage)
    if line.role == "item":
        return f"#item({line.level}, {_string(line.label)})[{words}]"
    return f"#counted({_string(line.label)})[{words}]"


def _words(passage: Passage) -> str:
    written, last = "", 0
    for start, end in passage.underlined:
        before, under = passage.text[last:start], passage.text[start:end]
        written += f"#{_string(before)}#underline({_string(under)})"
        last = end
    return f"{written}#{_string(passage.text[last:])}"


def _annex(report: Source, look: Look) -> str:
    widths = {"N": "1.2cm", "D": "2.6cm", "T": "1fr", "B": "1.5fr"}
    columns = ", ".join(widths[letter] for letter in look.columns)
    names = ", ".join(f"emph({_string(name)})" for name in header_row(report, look))
    cells = [f"[{_entries(entries, look)}]" for row in annex_rows(report, look) for entries in row]
    return (
        f"#pagebreak()\n#title(0)[#{_string(report.annex.label)}]\n"
        f"#title(1)[#{_string(report.annex.title)}]\n#set par(justify: false)\n"
        f"#table(columns: ({columns}), stroke: (x: none, y: 0.4pt), "
        f"table.header({names}), {', '.join(cells)})"
    )


def _entries(entries: list[str], look: Look) -> str:
    between = {"semicolons": '#"; "', "none": '#" "', "paragraphs": "#parbreak()"}
    return between.get(look.cell, "#linebreak()").join(f"#{_string(entry)}" for entry in entries)


def _string(text: str) -> str:
    """A typst string; it escapes as JSON does."""
    return json.dumps(text, ensure_ascii=False)
