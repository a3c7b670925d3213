"""The benchmarks' own logic: figures, turns, the table, and libraries made to measure."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from sqlalchemy import func, select

from db.checking import check_library
from db.models import Meeting, Paragraph, Participation, Person, Recommendation, Report
from db.queries import meetings
from db.report.blocks import Numbered
from db.report.docx_writer import to_docx
from db.store import Store
from tests.benchmarks.fresh import fresh
from tests.benchmarks.harness import Figure, SideBySide, table, timed
from tests.benchmarks.libraries.generator import generate
from tests.benchmarks.libraries.shelf import library
from tests.benchmarks.libraries.sizes import EXAMPLE, SIZES, Size, share
from tests.benchmarks.reports import composed, plain_docx, plain_typst
from tests.db.libraries import dump

SMALL = Size("small", bodies=3, years=4, meetings=50, people=40, paragraphs=900, recommendations=70)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library(SMALL, tmp_path_factory.mktemp("libraries"))


def test_floor_and_ours_are_measured_in_turn() -> None:
    turns: list[str] = []

    def floor() -> float:
        turns.append("floor")
        return 2.0

    def ours() -> float:
        turns.append("ours")
        return 3.0

    pair = SideBySide(floor, ours)
    pair.warm_up()
    for _ in range(2):
        pair.floor()
        pair.ours()
    assert turns == ["floor", "ours"] * 3
    assert pair.figure("work", within=2).ratio == 1.5


def test_one_slow_round_moves_no_median() -> None:
    costs = iter([1.0, 1.0, 90.0, 1.0, 1.0])
    pair = SideBySide(lambda: 1.0, lambda: next(costs))
    for _ in range(5):
        pair.floor()
        pair.ours()
    figure = pair.figure("work", within=1.3)
    assert figure.ours == 1.0
    assert figure.met


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        (Figure("at the target", 10, 13, within=1.3), "met"),
        (Figure("beyond it", 10, 26, within=1.3), "MISSED by 100%"),
        (
            Figure("slow, whatever the floor", 9, 12, within=3, at_most=10),
            "MISSED: 12.0 of 10.0 ms",
        ),
        (Figure("both", 1, 12, within=3, at_most=10), "MISSED by 300%"),
    ],
    ids=lambda value: value.name if isinstance(value, Figure) else "",
)
def test_a_missed_target_is_told_with_by_how_much(figure: Figure, verdict: str) -> None:
    assert figure.verdict == verdict
    assert figure.met == (verdict == "met")


def test_what_comes_before_the_work_is_not_measured() -> None:
    done: list[str] = []
    measure = timed(lambda: done.append("work"), before=lambda: done.append("before"))
    assert 0 <= measure() < 1000
    assert done == ["before", "work"]


def test_the_table_has_a_line_for_each_figure_and_columns_that_stand() -> None:
    lines = table([Figure("short", 1, 1, 2), Figure("a longer name", 100, 250.5, 2)]).splitlines()
    assert [line.split("  ")[0] for line in lines] == ["benchmark", "short", "a longer name"]
    assert len({line.index("ms", line.index("ms") + 1) for line in lines[1:]}) == 1
    assert lines[2].endswith("100.00 ms  250.50 ms  2.50x  2x      MISSED by 25%")


@pytest.mark.parametrize(("total", "parts"), [(10, 3), (3, 10), (7, 7), (0, 4)])
def test_shares_cover_everything_once(total: int, parts: int) -> None:
    dealt = [thing for which in range(parts) for thing in share(total, parts, which)]
    assert dealt == list(range(total))


def test_a_generated_library_has_what_its_size_says(small: Path) -> None:
    expected = {
        Meeting: SMALL.meetings,
        Person: SMALL.people,
        Paragraph: SMALL.paragraphs,
        Recommendation: SMALL.recommendations,
        Report: SMALL.reports,
    }
    with Store.open(small, writing=False) as store, store.read() as session:
        assert {
            model: session.scalar(select(func.count()).select_from(model)) for model in expected
        } == expected
        assert session.scalar(select(func.count()).select_from(Participation))


def test_a_generated_library_is_in_order(small: Path) -> None:
    with Store.open(small, writing=False) as store:
        assert check_library(store) == []
        with store.read() as session:
            rows = list(meetings(session))
    assert len(rows) == SMALL.meetings
    assert all(row.day and row.period == str(row.day.year) for row in rows)
    assert any(row.concept_note and row.briefers for row in rows)


def test_the_same_size_gives_the_same_records(small: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.chairdesk"
    generate(again, SMALL)
    with Store.open(small, writing=False) as first, Store.open(again, writing=False) as second:
        assert dump(first) == dump(second)


def test_the_newest_history_can_be_undone_and_redone(tmp_path: Path) -> None:
    path = tmp_path / "library.chairdesk"
    generate(path, EXAMPLE)
    with Store.open(path) as store:
        before, steps = dump(store), 0
        while store.undo_label() is not None:
            store.undo()
            steps += 1
        assert steps == EXAMPLE.meetings + EXAMPLE.reports
        assert dump(store)["paragraphs"] == []
        for _ in range(steps):
            store.redo()
        assert dump(store) == before


def test_a_library_is_made_once_and_anew_for_another_size(tmp_path: Path) -> None:
    first = library(SMALL, tmp_path)
    made = first.stat().st_mtime_ns
    assert library(SMALL, tmp_path).stat().st_mtime_ns == made
    other = Size("small", 1, 1, 2, 3, 20, 1)
    second = library(other, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [second.name]


def test_fresh_interpreters_find_the_same_meetings(small: Path) -> None:
    days = ("2022-01-01", "2022-06-30")
    ours, plain = (fresh(script, small, *days) for script in ("opening", "plain_opening"))
    assert ours["meetings"] == plain["meetings"] > 0
    assert fresh("working", small, *days)["mb"] > 10


def test_the_floors_of_writing_hold_the_same_words() -> None:
    report = composed(45)
    paragraphs = [block for block in report.body if isinstance(block, Numbered)]
    assert [paragraph.number for paragraph in paragraphs] == list(range(1, 46))
    word = Document(BytesIO(plain_docx(report)))
    printed = "\n".join(paragraph.text for paragraph in word.paragraphs)
    cells = [cell.text for row in word.tables[0].rows for cell in row.cells]
    markup = plain_typst(report).decode()
    ours = zipfile.ZipFile(BytesIO(to_docx(report))).read("word/document.xml").decode()
    for paragraph in paragraphs:
        for text in (paragraph.text, *(item.text for item in paragraph.items)):
            assert text in printed
            assert text in markup
            assert text in ours
    assert len(cells) == 3 * (1 + 3)
    assert all(f"[{cell}]" in markup for cell in cells)


def test_sizes_are_those_that_are_promised() -> None:
    assert [(size.meetings, size.people, size.paragraphs) for size in SIZES] == [
        (6, 10, 110),
        (6_000, 10_000, 110_000),
        (100_000, 50_000, 1_000_000),
    ]
    assert SIZES[-1].recommendations == 200_000
