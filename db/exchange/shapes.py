"""The shapes of columns that hold lists and objects, as fragments of JSON Schema."""

from __future__ import annotations

from typing import Any, Final

Shape = dict[str, Any]

_TEXT: Final[Shape] = {"type": "string"}
_TEXTS: Final[Shape] = {"type": "array", "items": _TEXT}
_PLACE: Final[Shape] = {"type": "integer", "minimum": 0}

SHAPES: Final[dict[str, Shape]] = {
    "translations": {
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "additionalProperties": {"type": ["string", "null"]},
        },
    },
    "suffixes": _TEXTS,
    "title_lines": _TEXTS,
    "basis": _TEXTS,
    "lines": _TEXTS,
    "columns": {
        "type": "array",
        "items": {
            "type": "array",
            "prefixItems": [_TEXT, _TEXT],
            "minItems": 2,
            "maxItems": 2,
        },
    },
    "cells": {"type": "array", "items": _TEXTS},
    "marks": {
        "type": "array",
        "items": {
            "type": "array",
            "prefixItems": [_PLACE, _PLACE, _TEXT, {"type": ["string", "null"]}],
            "minItems": 4,
            "maxItems": 4,
        },
    },
}
"""By attribute, whatever the family."""

_TYPES: Final[dict[str, type]] = {
    "string": str,
    "integer": int,
    "array": list,
    "object": dict,
    "null": type(None),
}


def fits(value: object, shape: Shape) -> bool:
    """Tell whether a value has a shape; understands the keywords that ``SHAPES`` uses."""
    names = shape["type"]
    kinds = tuple(_TYPES[name] for name in ([names] if isinstance(names, str) else names))
    if not isinstance(value, kinds) or isinstance(value, bool):
        return False
    if isinstance(value, int):
        return bool(value >= shape.get("minimum", value)) and value < 2**63
    if isinstance(value, str):
        return sound(value)
    if isinstance(value, list):
        return _list_fits(value, shape)
    if isinstance(value, dict):
        inner = shape["additionalProperties"]
        return all(
            isinstance(key, str) and sound(key) and fits(part, inner) for key, part in value.items()
        )
    return True


def sound(text: str) -> bool:
    """Tell whether a text can be written as UTF-8: a lone surrogate cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _list_fits(values: list[Any], shape: Shape) -> bool:
    if not shape.get("minItems", 0) <= len(values) <= shape.get("maxItems", len(values)):
        return False
    first: list[Shape] = shape.get("prefixItems", [])
    if not all(fits(value, inner) for value, inner in zip(values, first, strict=False)):
        return False
    return "items" not in shape or all(fits(value, shape["items"]) for value in values)
