"""The reading child: its limits, its answer, and what becomes of a child that fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from db.errors import UnreadableFile
from db.progress import Cancelled
from db.reading import child, limited
from db.reading.blocks import Mark, MarkKind
from db.reading.child import FROZEN_SWITCH
from db.reading.kinds import FileKind
from db.reading.limited import command, extract_limited
from db.reading.pieces import Extract, Malformed, Piece, Refused, from_json, to_json
from db.reading.reader import read_file
from db.reading.sentences import REFUSALS
from tests.db.reading import hostile

FULL = Extract(
    (
        Piece("text", "page 1", "(a)", 1, 2, (Mark(0, 4, MarkKind.BOLD),), "right"),
        Piece("", "table 1", rows=(("a", "b"),), firm=False, apart=False, indent=1.5),
    ),
    (("page 1", "picture"),),
)


def _answering(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr(limited, "command", lambda kind, path: [sys.executable, "-c", program])


def _reason(path: Path) -> str:
    with pytest.raises(Refused) as refused:
        extract_limited(FileKind.DOCX, path)
    return refused.value.reason


def test_what_was_extracted_survives_the_way_between_processes() -> None:
    assert from_json(json.loads(json.dumps(to_json(FULL)))) == FULL


@pytest.mark.parametrize(
    "spoil",
    [
        lambda a: [],
        lambda a: {**a, "more": 1},
        lambda a: {"pieces": a["pieces"]},
        lambda a: {**a, "remarks": [["place"]]},
        lambda a: {**a, "remarks": [["place", 1]]},
        lambda a: {**a, "pieces": [a["pieces"][0][:-1]]},
        lambda a: {**a, "pieces": [[1, *a["pieces"][0][1:]]]},
        lambda a: _with(a, 3, 99),
        lambda a: _with(a, 5, [[0, 5, "bold", ""]]),
        lambda a: _with(a, 5, [[2, 1, "bold", ""]]),
        lambda a: _with(a, 5, [[0, 1, "wavy", ""]]),
        lambda a: _with(a, 6, "upwards"),
        lambda a: _with(a, 7, [["a", 1]]),
        lambda a: _with(a, 7, ["a"]),
        lambda a: _with(a, 8, "yes"),
    ],
)
def test_an_answer_that_is_out_of_shape_is_malformed(spoil: Any) -> None:
    with pytest.raises(Malformed):
        from_json(spoil(json.loads(json.dumps(to_json(FULL)))))


def _with(answer: Any, field: int, value: object) -> Any:
    answer["pieces"][0][field] = value
    return answer


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("import os; os.abort()", "damaged"),
        ("print('{')", "damaged"),
        ("print('[' * 100000)", "damaged"),
        ("print('[]')", "damaged"),
        (
            "import sys; sys.stderr.write('secret'); print('{\"refused\": \"no such reason\"}')",
            "damaged",
        ),
        ('print(\'{"refused": "locked"}\')', "locked"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "too slow"),
        ("print('x' * 3000)", "too long"),
    ],
)
def test_a_child_that_fails_is_one_plain_reason(
    program: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _answering(monkeypatch, program)
    monkeypatch.setattr(limited, "_LARGEST_ANSWER", 2000 if reason == "too long" else 200_000)
    assert _reason(tmp_path) == reason


@pytest.mark.parametrize(
    "program",
    [
        "while True: pass",
        "import subprocess, sys; subprocess.run([sys.executable, '-c', 'while True: pass'])",
        "import os; os.close(1); os.close(2)\nwhile True: pass",
    ],
)
def test_a_child_that_does_not_end_is_ended_with_all_that_it_began(
    program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limited, "SECONDS", 0.3)
    _answering(monkeypatch, f"# {tmp_path}\n{program}")
    assert _reason(tmp_path) == "too slow"


def test_the_child_runs_apart_from_its_surroundings_or_is_the_frozen_program_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command(FileKind.PDF, tmp_path)[:2] == [sys.executable, "-I"]
    assert command(FileKind.PDF, tmp_path)[-2:] == ["pdf", str(tmp_path)]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command(FileKind.PDF, tmp_path) == [sys.executable, FROZEN_SWITCH, "pdf", str(tmp_path)]


def test_the_child_loads_nothing_that_reading_does_not_need(tmp_path: Path) -> None:
    path = hostile.docx(tmp_path / "a.docx", "<w:p><w:r><w:t>Report</w:t></w:r></w:p>")
    root = str(Path(__file__).resolve().parents[3])
    program = (
        f"import sys; sys.path.insert(0, {root!r}); from db.reading.child import main\n"
        f"main(['docx', {str(path)!r}]); print(); print(*sorted(sys.modules))"
    )
    # Measuring coverage loads modules for its own use: this child is not measured.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}
    done = subprocess.run(
        [sys.executable, "-I", "-c", program],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "lxml.etree" in loaded
    assert not {"sqlalchemy", "pypdfium2", "docx", "openpyxl", "socket"} & loaded


def test_the_child_holds_itself_to_its_limits(tmp_path: Path) -> None:
    root = str(Path(__file__).resolve().parents[3])
    program = (
        f"import sys; sys.path.insert(0, {root!r}); from db.reading.child import limit\n"
        "limit(256 << 20, 2)\n"
        "try: bytearray(1 << 30)\n"
        "except MemoryError: print('no memory')\n"
        "import resource; print(resource.getrlimit(resource.RLIMIT_CPU)[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split("\n")[:2] == ["no memory", "2"]


def test_where_the_system_knows_no_limits_the_clock_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    child.limit(1, 1)
    assert bytearray(1 << 20)


@pytest.mark.parametrize(
    ("error", "reason"), [(MemoryError(), "too greedy"), (RecursionError(), "nested")]
)
def test_the_child_tells_why_it_gave_up(
    error: Exception, reason: str, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    def fail(kind: FileKind, path: Path) -> Extract:
        raise error

    monkeypatch.setattr(child, "limit", lambda memory, seconds: None)
    monkeypatch.setattr(child, "extract", fail)
    assert child.main(["docx", "a.docx"]) == 0
    assert json.loads(capsys.readouterr().out) == {"refused": reason}


FAULTY = (
    "import json; from db.reading import child\n"
    "def fail(kind, path): raise KeyError('a rule that is not there')\n"
    "child.extract = fail; child.main(['docx', 'a.docx'])"
)


def test_a_fault_of_our_own_is_called_so_and_its_details_are_logged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHAIRDESK_HOME", str(tmp_path / "home"))
    path = hostile.docx(tmp_path / "a.docx", "<w:p><w:r><w:t>Report</w:t></w:r></w:p>")
    _answering(monkeypatch, FAULTY)
    for _ in range(2):
        with pytest.raises(UnreadableFile) as refused:
            read_file(path)
        assert str(refused.value) == REFUSALS["fault"].format(name="a.docx")
    log = tmp_path / "home" / "logs" / "reading.log"
    assert log.read_text(encoding="utf-8").count("KeyError: 'a rule that is not there'") == 2
    assert "'a.docx'" in log.read_text(encoding="utf-8")
    monkeypatch.setattr(limited, "_LARGEST_LOG", 10)
    assert _reason(path) == "fault"
    assert log.read_text(encoding="utf-8").count("KeyError: ") == 1


def test_a_fault_is_told_even_where_no_log_can_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").write_text("a file stands here")
    monkeypatch.setenv("CHAIRDESK_HOME", str(tmp_path / "home"))
    _answering(monkeypatch, FAULTY)
    assert _reason(tmp_path / "a.docx") == "fault"


def test_the_program_started_as_the_reading_child_is_nothing_else(tmp_path: Path) -> None:
    path = hostile.docx(tmp_path / "a.docx", "<w:p><w:r><w:t>Report</w:t></w:r></w:p>")
    program = (
        f"import os, sys; sys.argv = ['chairdesk', {FROZEN_SWITCH!r}, 'docx', {str(path)!r}]\n"
        "os._exit = sys.exit\n"
        "from desktop.__main__ import main\n"
        "try: main()\n"
        "except SystemExit as end: assert end.code == 0 and 'db.cli' not in sys.modules\n"
        "else: raise AssertionError('it went on')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True,
        cwd=Path(__file__).resolve().parents[3],
    )  # fmt: skip
    assert from_json(json.loads(done.stdout)).pieces[0].text == "Report"


def test_the_child_answers_in_process_as_it_does_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(child, "limit", lambda memory, seconds: None)
    path = hostile.docx(tmp_path / "a.docx", "<w:p><w:r><w:t>Report</w:t></w:r></w:p>")
    assert child.main(["docx", str(path)]) == 0
    inside = from_json(json.loads(capsys.readouterr().out))
    assert inside == extract_limited(FileKind.DOCX, path)
    path.write_bytes(b"PK")
    child.main(["docx", str(path)])
    assert json.loads(capsys.readouterr().out) == {"refused": "damaged"}


def test_progress_is_told_and_may_stop_the_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("1. One.", encoding="utf-8")
    told: list[tuple[int, int]] = []
    read_file(path, lambda done, total, what="": told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]

    def stop(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_file(path, stop)


def test_every_reason_to_refuse_has_a_whole_sentence_with_the_name() -> None:
    for sentence in REFUSALS.values():
        assert sentence.startswith("{name} ")
        assert sentence.endswith(".")
    assert issubclass(UnreadableFile, Exception)
