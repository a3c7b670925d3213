"""Templates filled in, and templates that ask for what no letter is given."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from db.errors import UserError
from db.letters import letter
from db.letters.field_names import FIELDS, Fields, sample
from db.letters.letter import LARGEST, fill_letter
from tests.db.letters.word_files import header_of, lines, template

NAME = "invitation.docx"


@pytest.fixture
def fields() -> Fields:
    return sample() | {
        "today": "3 May 2016",
        "briefers": [
            {"name": "Renata Dwan", "title": "Head & <Chief>"},
            {"name": "B", "title": ""},
        ],
    }


def test_fields_are_named_chosen_and_repeated_in_text_and_header(fields: Fields) -> None:
    made = fill_letter(
        template(
            "On {{ today }}",
            "{%p for briefer in briefers %}",
            "{{ briefer.name|upper }}{% if briefer.title %}, {{ briefer.title }}{% endif %}"
            "{% if not loop.last %};{% endif %}",
            "{%p endfor %}",
            "{{ members|join(', ') }}",
            header="{{ body.full_name }}",
        ),
        fields,
        NAME,
    )
    assert lines(made) == ["On 3 May 2016", "RENATA DWAN, Head & <Chief>;", "B", "…, …, …"]
    assert header_of(made) == "…"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{{ meeting.rom }}", "asks for “rom”, which no letter has. Perhaps “meeting.room”"),
        ("{{ briefer }}", "asks for “briefer”, which no letter has. Perhaps “briefers”"),
        ("{{ zzz }}", "asks for “zzz”, which no letter has; change it in Word"),
        ("{{ today|shout }}", "asks to change a field by “shout”"),
        ("Dear {{ today", "a sign too many or too few, near “Dear {{ today”. Each {{ needs its }}"),
        ("{% for each in members %}", "each for its endfor"),
        ("{{ ''.__class__.__mro__ }}", "only fields may be named"),
        ("{{ today.upper() }}", "only fields may be named"),
        ("{{ meeting.items() }}", "only fields may be named"),
        ("{{ 'a' * 1000000000 }}", "only fields may be named"),
        ("{{ '%1000000000d' % 1 }}", "only fields may be named"),
        ("{{ 9 ** 9 ** 9 }}", "only fields may be named"),
        ("{{ 1 / 0 }}", "only fields may be named"),
        ("{{ members + 1 }}", "only fields may be named"),
        ("{% include '/etc/passwd' %}", "only fields may be named"),
        ("{% macro x() %}{{ x() }}{% endmacro %}{{ x() }}", "only fields may be named"),
        ("{% for a in members %}" * 25 + "{% endfor %}" * 25, "more than any letter needs"),
    ],
)
def test_a_template_that_asks_too_much_is_told_what_is_wrong(
    fields: Fields, text: str, sentence: str
) -> None:
    with pytest.raises(UserError, match=re.escape(sentence)) as raised:
        fill_letter(template(text), fields, NAME)
    assert str(raised.value).startswith(NAME)


def test_a_template_that_would_never_end_is_ended(fields: Fields) -> None:
    bomb = "{% for a in members %}" * 18 + "x" + "{% endfor %}" * 18
    with pytest.raises(UserError, match="repeated within itself"):
        fill_letter(template(bomb), fields, NAME)


def test_marks_that_stand_across_each_other_are_told(fields: Fields) -> None:
    source = BytesIO(template("one", "two"))
    out = BytesIO()
    with ZipFile(source) as archive, ZipFile(out, "w", ZIP_DEFLATED) as broken:
        for name in archive.namelist():
            data = archive.read(name)
            if name == "word/document.xml":
                data = data.replace(b">one<", b">{%tr if today %}<")
            broken.writestr(name, data)
    with pytest.raises(UserError, match="invitation"):
        fill_letter(out.getvalue(), fields, NAME)


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 cut short"])
def test_what_is_no_word_file_is_told(fields: Fields, content: bytes) -> None:
    with pytest.raises(UserError, match="no Word file that can be a template"):
        fill_letter(content, fields, NAME)


def test_an_archive_without_a_document_is_told(fields: Fields) -> None:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("other.xml", "<a/>")
    with pytest.raises(UserError, match="cannot be filled in"):
        fill_letter(out.getvalue(), fields, NAME)


def test_a_template_larger_than_any_letterhead_is_not_opened(fields: Fields) -> None:
    with pytest.raises(UserError, match="larger than 5 MB"):
        fill_letter(b"x" * (LARGEST + 1), fields, NAME)


@pytest.mark.parametrize("answer", [{"letter": "not base64!"}, {"other": 1}, None])
def test_an_answer_that_is_nonsense_is_a_fault_of_ours(
    fields: Fields, answer: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letter, "limited_answer", lambda *_: answer)
    with pytest.raises(UserError, match="because of a fault in Chairdesk"):
        fill_letter(template("x"), fields, NAME)


def test_every_field_is_there_to_try_a_template_with() -> None:
    tried = sample()
    for name in FIELDS:
        group, _, field = name.partition(".")
        assert tried[group][field] if field else tried[group]
