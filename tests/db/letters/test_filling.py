"""What the child does with one template, here without a child."""

from __future__ import annotations

import base64
import json
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from db.letters.field_names import sample
from db.letters.filling import fill
from db.reading.child import LETTER, main
from db.reading.pieces import Refused
from tests.db.letters.word_files import lines, template


def asked(folder: Path, content: bytes) -> Path:
    """A template with all fields beside it."""
    path = folder / "template.docx"
    path.write_bytes(content)
    path.with_suffix(".json").write_text(json.dumps(sample()), encoding="utf-8")
    return path


def test_a_template_is_filled_in(tmp_path: Path) -> None:
    answer = fill(
        asked(tmp_path, template("{% for each in members %}{{ loop.index }}{% endfor %}"))
    )
    assert lines(base64.b64decode(str(answer["letter"]))) == ["123"]


@pytest.mark.parametrize(
    ("text", "mistake", "what"),
    [
        ("{{ meeting.rom }}", "unknown", "rom"),
        ("{{ today|shout }}", "filter", "shout"),
        ("{{ today", "syntax", "{{ today"),
        ("{{ today.__class__ }}", "forbidden", "str"),
        ("{{ members.append(1) }}", "forbidden", ""),
        ("{{ today() }}", "forbidden", "…"),
        ("{{ 2 * 2 }}", "forbidden", "*"),
        ("{{ 1 / 0 }}", "forbidden", ""),
        ("{% include 'x' %}", "forbidden", ""),
    ],
)
def test_a_mistake_is_named_by_a_word_and_what_it_is_about(
    tmp_path: Path, text: str, mistake: str, what: str
) -> None:
    assert fill(asked(tmp_path, template(text))) == {"mistake": mistake, "what": what}


def test_blocks_within_blocks_without_end_are_refused(tmp_path: Path) -> None:
    nested = "{% for a in members %}" * 25 + "{% endfor %}" * 25
    with pytest.raises(Refused, match="nested"):
        fill(asked(tmp_path, template(nested)))


def test_marks_across_each_other_are_broken(tmp_path: Path) -> None:
    out = BytesIO()
    with ZipFile(BytesIO(template("one", "two"))) as whole, ZipFile(out, "w", ZIP_DEFLATED) as cut:
        for name in whole.namelist():
            data = whole.read(name)
            if name == "word/document.xml":
                data = data.replace(b">one<", b">{% if today %}<")
                data = data.replace(b"<w:sectPr", b"{% endif %}</w:body><w:sectPr", 1)
            cut.writestr(name, data)
    assert fill(asked(tmp_path, out.getvalue()))["mistake"] == "broken"


def test_an_archive_of_something_else_is_broken(tmp_path: Path) -> None:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "x")
    assert fill(asked(tmp_path, out.getvalue())) == {"mistake": "broken", "what": ""}


def test_the_child_answers_in_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.reading.child.limit", lambda *_: None)
    assert main([LETTER, str(asked(tmp_path, template("{{ today }}")))]) == 0
    assert lines(base64.b64decode(json.loads(capsys.readouterr().out)["letter"])) == ["…"]
