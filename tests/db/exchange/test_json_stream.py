from __future__ import annotations

from pathlib import Path

import pytest

from db.errors import UnreadableFile
from db.exchange import json_format, json_stream
from db.exchange.json_format import read_library

UUID = b"00000000-0000-4000-8000-000000000000"
HEAD = '{"format": "chairdesk-library", "version": 1, '


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "“{” is missing"),
        (b"[" * 200_000, "“{” is missing"),
        (HEAD.encode() + b'"people": ' + b"[" * 200_000, "lists stand in lists without end"),
        (b'{"a":' * 200_000, "lists stand in lists without end"),
        (HEAD.encode() + b'"people": [{"uuid": ', "ends early"),
        (HEAD.encode() + b'"people": [{}', "must be a UUID"),
        (HEAD.encode() + b'"people": []', "“,” is missing"),
        (HEAD.encode() + b'"people": []} {}', "stands behind its end"),
        (HEAD.encode() + b'"people": [NaN]}', "NaN is no number"),
        (HEAD.encode() + b'"people": [-Infinity]}', "-Infinity is no number"),
        (HEAD.encode() + b'"people": [], "people": []}', "“people” stands twice"),
        (HEAD.encode() + b'"people": [{"note": 1, "name": 2, "note": 3}]}', "“note” stands twice"),
        (HEAD.encode() + b"7: 8}", "a name in quotes is missing"),
        (HEAD.encode() + b'"people": [' + b"9" * 100_000 + b"]}", "more digits"),
        (HEAD.encode() + b'"people": [{"name": "\\ud800"}]}', "must be a UUID"),
        (HEAD.encode() + b'"people": [{"name": "\xff"}]}', "not UTF-8"),
        (HEAD.encode() + b'"people": [{"name": "\xe2\x82', "not UTF-8"),
        (HEAD.encode() + b'"people": [{"name": "a\nb"}]}', "not JSON"),
        (HEAD.encode("utf-16"), "not UTF-8"),
        (
            HEAD.encode() + b'"people": [{"uuid": "%s", "name": "\\udc00"}]}' % UUID,
            "whole characters",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_hostile_file_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "hostile.json"
    path.write_bytes(content)
    with pytest.raises(
        UnreadableFile, match=r"hostile\.json cannot be read as a library"
    ) as caught:
        read_library(path)
    assert why in str(caught.value)


def test_a_value_without_end_is_refused_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "wide.json"
    with path.open("w") as file:
        file.write(f'{HEAD}"people": [[')
        file.writelines("[],[],[],[],[],[],[],[]," * 1_000 for _ in range(300))
    with pytest.raises(UnreadableFile, match=r"people\[0\]: one value is longer"):
        read_library(path)
    monkeypatch.setattr(json_stream, "_LONGEST", 1 << 20)
    path.write_text(f'{HEAD}"people": ["{"a" * (5 << 20)}"]}}')
    with pytest.raises(UnreadableFile, match=r"people\[0\]: one value is longer"):
        read_library(path)


def test_a_file_larger_than_any_library_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_format, "LARGEST", 1 << 20)
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(2 << 20)
    with pytest.raises(UnreadableFile, match="larger than 1 MB"):
        read_library(path)
