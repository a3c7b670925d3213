"""The library whose tables are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from db.exchange.decisions import Applied
from db.exchange.exporting import export
from db.store import Store
from tests.db.exchange.reviewing import take
from tests.db.exchange.tables.tabled import tabled_year


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with tabled_year(tmp_path / "year.chairdesk") as opened:
        yield opened


@pytest.fixture
def edited(store: Store, tmp_path: Path) -> Callable[..., Applied]:
    """Export a workbook, change the cells under headings of a sheet's rows, import it."""

    def run(what: str, sheet: str, *changes: tuple[int, str, object]) -> Applied:
        target = tmp_path / f"{what}.xlsx"
        export(store, what, target, overwrite=True)
        book = openpyxl.load_workbook(target)
        page: Any = book[sheet]
        headings = [cell.value for cell in page[1]]
        for row, heading, value in changes:
            page.cell(row, headings.index(heading) + 1).value = value
        book.save(target)
        return take(store, target)

    return run
