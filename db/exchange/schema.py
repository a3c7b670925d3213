"""The JSON Schema of an exported library, made from the models and what they say of themselves."""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Boolean, Date, Enum, Integer, Time

from db.exchange.fields import Field, fields_of
from db.exchange.json_writing import CONTENT, FORMAT, VERSION
from db.exchange.shapes import SHAPES
from db.models import FAMILIES, Record
from db.resources import resource

Schema = dict[str, Any]

_UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_DAY = r"^\d{4}-\d{2}-\d{2}$"
_TIME = r"^\d{2}:\d{2}:\d{2}(\.\d{6})?$"
_LARGEST = 2**63 - 1


def schema_file() -> Path:
    """Where the schema lies among the program's resources."""
    return resource("schema", "library.schema.json")


def schema_text() -> str:
    """Give the schema as its file should be."""
    return json.dumps(library_schema(), ensure_ascii=False, indent=2) + "\n"


def library_schema() -> Schema:
    """Give the schema (JSON Schema 2020-12) of what ``export_library`` writes."""
    arrays = {
        family: {
            "description": f"Every {record.__name__}, sorted by UUID.",
            "type": "array",
            "items": {"$ref": f"#/$defs/{record.__name__}"},
        }
        for family, record in FAMILIES.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:chairdesk:library:{VERSION}",
        "title": f"Chairdesk library {VERSION}",
        "description": (
            "Every record of a library, without history. Records refer to each other by UUID, and "
            "every reference leads to a record of the file. Days and times are ISO 8601; times of "
            "day are local to the time zone of their record."
        ),
        "type": "object",
        "properties": {"format": {"const": FORMAT}, "version": {"const": VERSION}, **arrays},
        "required": ["format", "version"],
        "additionalProperties": False,
        "$defs": {record.__name__: _record(family, record) for family, record in FAMILIES.items()},
    }


def _record(family: str, record: type[Record]) -> Schema:
    said = _attribute_docstrings(record)
    properties: Schema = {"uuid": {"type": "string", "pattern": _UUID}}
    for field in fields_of(family).values():
        properties[field.name] = _described(_value(field), said.get(field.attribute, ""), field)
    required = ["uuid", *(field.name for field in fields_of(family).values() if field.required)]
    if family == "attachments":
        properties[CONTENT] = {
            "description": "The bytes of the file.",
            "type": "string",
            "contentEncoding": "base64",
        }
        required.append(CONTENT)
    return {
        "description": inspect.getdoc(record) or "",
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _value(field: Field) -> Schema:
    if field.links_to is not None:
        return {"type": "string", "pattern": _UUID}
    kind = field.kind
    if isinstance(kind, Enum):
        return {"enum": list(kind.enums)}
    if isinstance(kind, JSON):
        return SHAPES[field.attribute]
    if isinstance(kind, Boolean):
        return {"type": "boolean"}
    if isinstance(kind, Date):
        return {"type": "string", "format": "date", "pattern": _DAY}
    if isinstance(kind, Time):
        return {"type": "string", "pattern": _TIME}
    if isinstance(kind, Integer):
        return {"type": "integer", "minimum": -_LARGEST - 1, "maximum": _LARGEST}
    if kind.length is not None:
        return {"type": "string", "maxLength": kind.length}
    return {"type": "string"}


def _described(value: Schema, said: str, field: Field) -> Schema:
    if field.links_to is not None:
        leads = f"UUID of a {FAMILIES[field.links_to].__name__}."
        said = f"{leads} {said}".strip()
    if field.nullable and "enum" in value:
        value = {"enum": [*value["enum"], None]}
    elif field.nullable:
        value = {**value, "type": [value["type"], "null"]}
    return {"description": said, **value} if said else dict(value)


def _attribute_docstrings(record: type[Record]) -> dict[str, str]:
    """The texts that stand below the attributes of a class."""
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(record))).body
    assert isinstance(tree, ast.ClassDef)  # nosec B101
    found = {}
    for statement, below in zip(tree.body, tree.body[1:], strict=False):
        if (
            isinstance(statement, ast.AnnAssign)
            and isinstance(statement.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
        ):
            found[statement.target.id] = inspect.cleandoc(str(below.value.value))
    return found
