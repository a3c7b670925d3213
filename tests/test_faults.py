"""Bad days: the disk fails or fills up, the program is killed, a file is not what it says.

Each is tried from outside, on the real program; what stands for the whole is then sampled.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from db.checking import check_library
from db.store import Store
from tests.db.libraries import dump
from tests.reports.catalogue import REPORTS

SOURCE = Path(__file__).parent / "data" / "faulty_disk.c"
REPORT = REPORTS[0]
Dump = dict[str, list[dict[str, object]]]


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return REPORT.write("txt", tmp_path_factory.mktemp("report"))


@pytest.fixture(scope="session")
def on_linux() -> None:
    """Skips where no library can be put before the system's own."""
    if not sys.platform.startswith("linux"):
        pytest.skip("a disk can be made to fail on Linux only")


@pytest.fixture(scope="session")
def faulty_disk(on_linux: None, compiler: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library of C that makes a disk fail."""
    made = tmp_path_factory.mktemp("disk") / "faulty_disk.so"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-o", made, SOURCE, "-ldl"], check=True, timeout=60
    )
    return made


def plain() -> dict[str, str]:
    """The environment without coverage, whose own file a disk without room would refuse too."""
    return {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}


def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    """Run the program; options are those of ``subprocess.run``."""
    options.setdefault("env", plain())
    words = [sys.executable, "-m", "desktop", *map(str, arguments)]
    return subprocess.run(words, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload, no-any-return]


def refused(done: subprocess.CompletedProcess[str]) -> bool:
    """Whether the program said no as it should: one sentence, and nothing else."""
    whole = done.stderr.startswith("chairdesk: ") and done.stderr.endswith(".\n")
    return (done.returncode, done.stdout, done.stderr.count("\n"), whole) == (1, "", 1, True)


def state(path: Path) -> tuple[Dump, list[str]]:
    """Everything in a library that is found in order, and the labels of its history."""
    with Store.open(path, writing=False) as store:
        assert check_library(store) == []
        return dump(store), [line.label for line in store.history()]


@pytest.fixture(scope="session")
def after(
    example_template: Path, report: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Dump, list[str]]:
    """What the library is once the report is imported."""
    done = Path(shutil.copy(example_template, tmp_path_factory.mktemp("after") / "done.chairdesk"))
    assert run("import", report, "--library", done).returncode == 0
    return state(done)


@pytest.mark.parametrize("at", [1, 20, 150, 230, 300])
def test_an_import_killed_at_any_call_to_the_disk_is_done_or_not_begun(
    at: int, library: Path, report: Path, faulty_disk: Path, after: tuple[Dump, list[str]]
) -> None:
    before = state(library)
    faults = {"LD_PRELOAD": str(faulty_disk), "FAULT_FILE": library.name, "FAULT": "kill"}
    run("import", report, "--library", library, env={**plain(), **faults, "FAULT_AT": str(at)})
    history = state(library)[1]
    assert history in (before[1], after[1])
    assert run("import", report, "--library", library).returncode == 0
    assert state(library)[1] == after[1]  # and nothing of it twice
    assert _counts(state(library)[0]) == _counts(after[0])


@pytest.mark.parametrize(
    ("fault", "at", "stays"),
    [("full", 1, "0"), ("full", 30, "1"), ("broken", 30, "0"), ("short", 90, "1")],
)  # fmt: skip
def test_an_import_that_the_disk_refuses_leaves_the_library_as_it_was(
    fault: str, at: int, stays: str, library: Path, report: Path, faulty_disk: Path,
    after: tuple[Dump, list[str]],
) -> None:  # fmt: skip
    before = state(library)
    faults = {"LD_PRELOAD": str(faulty_disk), "FAULT_FILE": library.name, "FAULT": fault}
    done = run(
        "import", report, "--library", library,
        env={**plain(), **faults, "FAULT_AT": str(at), "FAULT_STAYS": stays},
    )  # fmt: skip
    if done.returncode:
        assert refused(done)
        assert state(library) == before
    else:
        assert state(library)[1] == after[1]


def _counts(records: Dump) -> dict[str, int]:
    return {family: len(rows) for family, rows in records.items()}


@pytest.fixture
def little() -> Callable[[], None]:
    """What lets a child write files of at most a kilobyte, as a disk that is full would."""
    resource = pytest.importorskip("resource", reason="This system knows no limits")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))

    return limit


@pytest.mark.parametrize(
    ("what", "suffix"),
    [("report", ".docx"), ("report", ".pdf"), ("report", ".html"), ("library", ".json"),
     ("meetings", ".xlsx"), ("meetings", ".csv"), ("calendar", ".ics")],
)  # fmt: skip
def test_an_export_that_finds_no_room_leaves_the_older_file_and_nothing_else(
    what: str, suffix: str, library: Path, tmp_path: Path, little: Callable[[], None]
) -> None:
    folder, scratch = tmp_path / "out", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()
    target = folder / f"year{suffix}"
    target.write_text("older")
    done = run(
        "export", what, "--library", library, "--to", target, "--overwrite",
        env={**plain(), "TMPDIR": str(scratch)}, preexec_fn=little,
    )  # fmt: skip
    assert refused(done)
    assert target.read_text() == "older"
    assert [path.name for folder in (folder, scratch) for path in folder.iterdir()] == [target.name]


def test_a_library_that_finds_no_room_is_not_made(
    report: Path, tmp_path: Path, little: Callable[[], None]
) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    path = folder / "desk.chairdesk"
    assert refused(run("import", report, "--library", path, preexec_fn=little))
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="This system has no named pipes")
@pytest.mark.parametrize("name", ["pipe.txt", "pipe.json"])
def test_no_command_waits_for_a_pipe(name: str, library: Path, tmp_path: Path) -> None:
    pipe = tmp_path / name
    os.mkfifo(pipe)
    assert refused(run("import", pipe, "--library", library, timeout=30))
    assert refused(run("history", "--library", pipe, timeout=30))
    assert refused(run("import", REPORT.write("txt", tmp_path), "--library", pipe, timeout=30))


def test_what_lies_in_the_folder_it_is_started_in_is_never_run(
    library: Path, report: Path, tmp_path: Path
) -> None:
    trap = tmp_path / "trap"
    for name in ("db", "lxml", "sqlite3", "json", "typst"):
        (trap / name).mkdir(parents=True)
        (trap / name / "__init__.py").write_text("raise SystemExit('trapped')")
    program = shutil.which("chairdesk", path=str(Path(sys.executable).parent))
    assert program is not None
    word = REPORT.write("docx", tmp_path)
    for arguments in (["import", word], ["export", "report", "--to", tmp_path / "a.pdf"]):
        words = [program, *map(str, arguments), "--library", str(library)]
        done = subprocess.run(words, cwd=trap, capture_output=True, check=False)
        assert (done.returncode, b"trapped" in done.stderr) == (0, False)
