from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from db.exchange.schema import library_schema, schema_file, schema_text
from db.models import FAMILIES


def test_the_schema_in_the_resources_is_that_of_the_models() -> None:
    assert schema_file().read_text(encoding="utf-8") == schema_text(), (
        "write it anew: schema_file().write_text(schema_text(), encoding='utf-8')"
    )


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(json.loads(schema_text()))


def test_every_family_and_what_the_models_say_of_it_is_in_the_schema() -> None:
    schema = library_schema()
    assert set(FAMILIES) < set(schema["properties"])
    meeting = schema["$defs"]["Meeting"]
    assert meeting["description"] == "One meeting of the body, planned or held."
    assert meeting["properties"]["day"]["description"] == (
        "None while the meeting is planned without a date."
    )
    assert meeting["properties"]["theme"]["type"] == ["string", "null"]
    assert meeting["required"] == ["uuid", "body"]
    assert "content" in schema["$defs"]["Attachment"]["required"]


def test_what_the_reader_refuses_the_schema_refuses_too() -> None:
    validator = Draft202012Validator(library_schema())
    whole = {"format": "chairdesk-library", "version": 1}
    person = {"uuid": "00000000-0000-4000-8000-000000000000", "name": "Renata Dwan"}
    assert validator.is_valid({**whole, "people": [person]})
    for wrong in (
        {**whole, "people": [{**person, "surname": "Dwan"}]},
        {**whole, "people": [{**person, "name": None}]},
        {**whole, "people": [{**person, "uuid": "7"}]},
        {**whole, "people": [{"uuid": person["uuid"]}]},
        {**whole, "version": 2, "people": [person]},
        {**whole, "persons": [person]},
        {"people": [person]},
    ):
        assert not validator.is_valid(wrong)
