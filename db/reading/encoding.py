"""How the characters of a plain text are written."""

from __future__ import annotations

import codecs

from db.reading.pieces import Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
_MOST_ODD = 0.01  # of control characters in what is still text
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b") | {127})


def decode(content: bytes) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text of a file and remarks on its encoding.

    Byte order marks are believed; then UTF-8 that holds, UTF-16 by its zeros, and at last
    Windows-1252, of which Latin-1 prints the same letters. Raises Refused("not text").
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding), ()
    sample = content[:_SAMPLE]
    if b"\0" in sample:
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        if max(even, odd) < len(sample) // 8 or min(even, odd) > len(sample) // 64:
            raise Refused("not text")
        return _strictly(content, "utf-16-be" if even > odd else "utf-16-le"), ()
    if len(content) - len(content.translate(None, _CONTROL)) > len(content) * _MOST_ODD:
        raise Refused("not text")
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    _refuse_noise(content)
    text = content.decode("cp1252", errors="replace")
    remarks = [("", "encoding")]
    if "\ufffd" in text:
        remarks.append(("", "odd characters"))
    return text, tuple(remarks)


def _strictly(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused("not text") from error
    if "\0" in text:
        raise Refused("not text")
    return text


def _refuse_noise(content: bytes) -> None:
    """A western text has a few bytes past ASCII among many letters; noise has as many as not."""
    high = len(content) - len(content.translate(None, bytes(range(128, 256))))
    if high > len(content) * 0.25:
        raise Refused("not text")
