"""WordprocessingML in small pieces, to build Word files of any layout."""

from __future__ import annotations

from tests.db.reading.hostile import W


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(content: str, properties: str = "") -> str:
    inner = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def numbered(text: str, list_id: int = 1, depth: int = 0) -> str:
    return par(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')


def level(depth: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


LEVELS = (
    level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%3)")
    + level(3, "lowerLetter", "%4.") + level(4, "bullet", "\uf0b7")
)  # fmt: skip


def numbering(*nums: str, levels: str = LEVELS, more: str = "") -> str:
    return (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{more}'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' + "".join(nums) + "</w:numbering>"
    )


def styles(*definitions: str) -> str:
    return f"<w:styles {W}>{''.join(definitions)}</w:styles>"


def style(key: str, inner: str, kind: str = "paragraph", default: str = "") -> str:
    named = f'<w:name w:val="{key}"/>{inner}'
    return f'<w:style w:type="{kind}" w:styleId="{key}"{default}>{named}</w:style>'


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(par, paragraphs))}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def notes(kind: str, *paragraphs: str) -> str:
    inner = f'<w:{kind} w:id="2">{"".join(map(par, paragraphs))}</w:{kind}>'
    return f"<w:{kind}s {W}>{inner}</w:{kind}s>"
