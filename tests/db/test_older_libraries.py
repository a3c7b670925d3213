"""A library of every released schema opens in this program, whole.

The folder of libraries holds, for each schema, the file as that program wrote it and what is in it;
a new schema adds a pair of files, and none is ever changed.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from db.checking import check_library
from db.migrations import HEAD
from db.store import Store
from tests.db.libraries import exported

FOLDER = Path(__file__).parent.parent / "data" / "libraries"
LIBRARIES = sorted(FOLDER.glob("*.chairdesk.gz"))


def test_there_is_one_of_the_present_schema() -> None:
    assert f"{HEAD}.chairdesk.gz" in [library.name for library in LIBRARIES]


@pytest.mark.parametrize("packed", LIBRARIES, ids=lambda path: path.name)
def test_it_opens_with_everything_in_it(packed: Path, tmp_path: Path) -> None:
    library = tmp_path / "old.chairdesk"
    library.write_bytes(gzip.decompress(packed.read_bytes()))
    name = packed.name.replace(".chairdesk.gz", ".json.gz")
    was = json.loads(gzip.decompress((FOLDER / name).read_bytes()))
    with Store.open(library) as store:
        now = json.loads(exported(store))
        assert check_library(store) == []
        for family, rows in was.items():
            if isinstance(rows, list):
                kept = {row["uuid"]: row for row in now[family]}
                for row in rows:
                    assert {key: kept[row["uuid"]][key] for key in row} == row
        store.undo()
        store.redo()
        assert json.loads(exported(store)) == now
