"""Files that no office program writes: small code that makes large or deceitful files."""

from __future__ import annotations

import struct
import warnings
import zipfile
import zlib
from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def document(body: str, head: str = "") -> str:
    """A document.xml around ``body``."""
    return f"{head}<w:document {W}><w:body>{body}</w:body></w:document>"


def docx(path: Path, body: str = "<w:p/>", head: str = "", **parts: str) -> Path:
    """A Word file of the fewest parts; ``parts`` are more of them, by name without "word/"."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("word/document.xml", document(body, head))
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return path


def declaring_400_megabytes(path: Path) -> Path:
    """400 MB of blanks, some 400 kB when packed."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(400):
            part.write(b" " * (1 << 20))
    return path


def of_many_empty_paragraphs(path: Path, times: int = 35_000_000) -> Path:
    """``times`` empty paragraphs, a few hundred kB when packed."""
    block = b"<w:p/>" * 100_000
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        part.write(f"<w:document {W}><w:body>".encode())
        for _ in range(times // 100_000):
            part.write(block)
        part.write(b"</w:body></w:document>")
    return path


def with_billion_laughs(path: Path) -> Path:
    """Entities that swell to a billion words."""
    lines = ['<!DOCTYPE w:document [<!ENTITY a "ha">']
    lines += [
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    return docx(path, "<w:p><w:r><w:t>&i;</w:t></w:r></w:p>", "".join([*lines, "]>"]))


def with_external_entity(path: Path, secret: Path) -> Path:
    """An entity that names another file of the machine."""
    head = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    return docx(path, "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", head)


def of_nested_tables(path: Path, depth: int = 50_000) -> Path:
    """Tables in tables."""
    opening, closing = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    return docx(path, opening * depth + "<w:p/>" + closing * depth)


def of_many_parts(path: Path, parts: int = 2_500) -> Path:
    """An archive of thousands of parts."""
    docx(path)
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(parts):
            archive.writestr(f"word/media/{number}.xml", "")
    return path


def with_lying_header(path: Path) -> Path:
    """The directory says that the document is 90 bytes long; it is longer."""
    docx(path, "<w:p><w:r><w:t>" + "word " * 500 + "</w:t></w:r></w:p>")
    content = bytearray(path.read_bytes())
    entry = content.rindex(b"PK\x01\x02")
    struct.pack_into("<I", content, entry + 24, 90)
    path.write_bytes(bytes(content))
    return path


def with_name_twice(path: Path) -> Path:
    """Two parts of one name: programs differ about which counts."""
    with zipfile.ZipFile(path, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        archive.writestr("word/document.xml", document("<w:p/>"))
        archive.writestr("word/document.xml", document("<w:tbl/>"))
    return path


def with_overlapping_parts(path: Path) -> Path:
    """Two parts that share their bytes."""
    packed = zlib.compress(b"x" * 1000, wbits=-15)
    name, crc = b"word/document.xml", zlib.crc32(b"x" * 1000)
    local = struct.pack(
        "<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 8, 0, 0, crc, len(packed), 1000, len(name), 0
    )
    first = local + name + packed
    entries = b""
    for number in range(2):
        entry_name = name if not number else b"word/document.xm2"
        entries += struct.pack(
            "<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, 0, 8, 0, 0, crc, len(packed), 1000,
            len(entry_name), 0, 0, 0, 0, 0, 0,
        ) + entry_name  # fmt: skip
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 2, 2, len(entries), len(first), 0)
    path.write_bytes(first + entries + end)
    return path


def with_encrypted_part(path: Path) -> Path:
    """A part that the directory calls encrypted."""
    docx(path)
    content = bytearray(path.read_bytes())
    entry = content.rindex(b"PK\x01\x02")
    content[entry + 8] |= 1
    path.write_bytes(bytes(content))
    return path


def pdf(path: Path, *objects: bytes, trailer: bytes = b"") -> Path:
    """A PDF of the given objects, numbered from 1; the first is its catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\n" % (len(objects) + 1, trailer)
    path.write_bytes(bytes(out) + b"startxref\n%d\n%%%%EOF\n" % start)
    return path


def _stream(content: bytes, extra: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), extra, content)


def pdf_page(path: Path, content: bytes, resources: bytes = b"", packed: bool = False) -> Path:
    """A PDF of one page with ``content``; F1 is Helvetica."""
    stream = zlib.compress(content) if packed else content
    return pdf(
        path,
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font"
        b"<</F1 5 0 R>>" + resources + b">>>>",
        _stream(stream, b"/Filter/FlateDecode" if packed else b""),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        _stream(b"\x7f", b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
                         b"/ColorSpace/DeviceGray"),
    )  # fmt: skip


def picture_only_pdf(path: Path) -> Path:
    """A page that shows one picture and no text, as a scanner makes it."""
    return pdf_page(path, b"q 600 0 0 700 0 0 cm /I Do Q", b"/XObject<</I 6 0 R>>")


def pdf_of_one_huge_stream(path: Path) -> Path:
    """500 MB of blanks in a packed stream."""
    packer = zlib.compressobj()
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(500)) + packer.flush()
    return pdf(
        path,
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
        _stream(packed, b"/Filter/FlateDecode"),
    )


def pdf_of_many_operators(path: Path, times: int = 6_000_000) -> Path:
    """Millions of little texts on one page, packed small."""
    return pdf_page(path, b"BT /F1 9 Tf 9 9 Td " + b"(x)Tj " * times + b"ET", packed=True)


def pdf_with_cyclic_pages(path: Path) -> Path:
    """A tree of pages that has itself for a branch."""
    return pdf(path, b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>")


def encrypted_pdf(path: Path) -> Path:
    """A PDF that opens with a password only."""
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(path)
    return path


def sparse(path: Path, size: int) -> Path:
    """A file of ``size`` bytes that takes no room on the disk."""
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(size)
    return path
