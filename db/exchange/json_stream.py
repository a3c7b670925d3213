"""Reads a JSON object (RFC 8259) from a stranger's file piece by piece, strictly.

Of an object whose members are long arrays only one element is in memory at a time. What JSON
allows and no honest writer does is refused: names that stand twice, NaN, numbers without end,
nesting without end.
"""

from __future__ import annotations

import codecs
import json
from collections import Counter
from collections.abc import Iterator
from itertools import count
from typing import Any, BinaryIO, Final, NoReturn

from db.language import tr

_CHUNK: Final = 1 << 20  # bytes read at once
_LONGEST: Final = 192 << 20  # characters of one value: an attachment of 140 MB
_MOST_PARTS: Final = 1_000_000  # of one long value: members, elements, lists
_LONGEST_NUMBER: Final = 19  # digits of a 64-bit integer
_SPACE: Final = " \t\n\r"


class BadJson(ValueError):
    """The file is not JSON as it should be; ``str(error)`` says why."""


class JsonStream:
    """A JSON file, read from front to back."""

    def __init__(self, file: BinaryIO) -> None:
        self.bytes_read = 0
        self.place = "$"
        """What is being read: "meetings[3]"; "$" is the file as a whole."""
        self._file = file
        self._decode = codecs.getincrementaldecoder("utf-8-sig")()
        self._text = ""
        self._at = 0
        self._ended = False
        self._decoder = json.JSONDecoder(
            object_pairs_hook=_members,
            parse_int=_whole_number,
            parse_constant=_no_number,
        )

    def members(self) -> Iterator[tuple[str, int | None, Any]]:
        """Give (name, None, value), or for arrays (name, place from 0, element) one by one.

        An empty array is a value.

        Raises BadJson.
        """
        self._take("{")
        seen: set[str] = set()
        while self._peek() != "}":
            if seen:
                self._take(",")
            name = self._value()
            if not isinstance(name, str):
                raise BadJson(tr("a name in quotes is missing"))
            if name in seen:
                raise BadJson(tr("the name “{name}” stands twice").format(name=name[:80]))
            seen.add(name)
            self._take(":")
            self.place = name[:80]
            if self._peek() == "[":
                yield from self._elements(name)
            else:
                yield name, None, self._value()
            self.place = "$"
        self._take("}")
        if self._peek():
            raise BadJson(tr("something stands behind its end"))

    def _elements(self, name: str) -> Iterator[tuple[str, int | None, Any]]:
        self._take("[")
        if self._peek() == "]":
            yield name, None, []
        else:
            for place in count():
                self.place = f"{name[:80]}[{place}]"
                yield name, place, self._value()
                if self._peek() == "]":
                    break
                self._take(",")
        self._take("]")

    def _peek(self) -> str:
        """The next character that is no space; "" at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in _SPACE:
                    return self._text[self._at]
                self._at += 1
            if not self._more():
                return ""

    def _take(self, character: str) -> None:
        if self._peek() != character:
            raise BadJson(tr("“{character}” is missing").format(character=character))
        self._at += 1

    def _value(self) -> Any:
        self._peek()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if not self._more():
                    raise BadJson(tr("the file ends early or is not JSON")) from error
                continue
            except RecursionError:
                raise BadJson(tr("lists stand in lists without end")) from None
            if end < len(self._text) or not self._more():  # else a number may go on
                self._at = end
                return value

    def _more(self) -> bool:
        """Read on, twice as much each time a value does not fit; False at the end."""
        if self._ended:
            return False
        rest = self._text[self._at :]
        if len(rest) > _LONGEST or (
            len(rest) > _CHUNK and sum(rest.count(sign) for sign in "[{,") > _MOST_PARTS
        ):
            raise BadJson(tr("one value is longer than any of a library"))
        chunk = self._file.read(max(_CHUNK, len(rest)))
        self.bytes_read += len(chunk)
        self._ended = not chunk
        try:
            self._text = rest + self._decode.decode(chunk, final=self._ended)
        except UnicodeDecodeError:
            raise BadJson(tr("its text is not UTF-8")) from None
        self._at = 0
        return bool(chunk)


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        met = Counter(name for name, _value in pairs)
        twice = next(name for name, times in met.items() if times > 1)
        raise BadJson(tr("the name “{name}” stands twice").format(name=twice[:80]))
    return found


def _whole_number(digits: str) -> int:
    if len(digits.lstrip("-")) > _LONGEST_NUMBER:
        raise BadJson(tr("a number has more digits than any of a library"))
    return int(digits)


def _no_number(word: str) -> NoReturn:
    raise BadJson(tr("{word} is no number of JSON").format(word=word))
