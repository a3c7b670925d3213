"""Files with bytes changed, lost or doubled: read, or refused in one sentence, and nothing else."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from random import Random

import pytest

from db.errors import UnreadableFile
from db.exchange import formats, review
from db.exchange.exporting import export
from db.exchange.tables import sheets
from db.reading import child, reader
from db.reading.kinds import FileKind
from db.reading.pieces import Extract, Refused, from_json, to_json
from db.store import Store
from tests.reports.catalogue import REPORTS

TIMES = 25
"""Files of each kind; every one is another."""
KINDS = ("txt", "md", "docx", "odt", "pdf", "library.json", "meetings.json", "meetings.xlsx",
         "meetings.csv")  # fmt: skip


def _beside(kind: FileKind, path: Path) -> Extract:
    """What the reading child would answer, given here: starting it each time takes too long."""
    try:
        return from_json(json.loads(json.dumps(to_json(child.extract(kind, path)))))
    except Refused:
        raise
    except Exception as error:  # a child that crashes has refused the file
        raise Refused("damaged") from error


@pytest.fixture(scope="session")
def whole(example_template: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A good file of each kind."""
    folder = tmp_path_factory.mktemp("whole")
    files = {kind: REPORTS[0].bytes(kind) for kind in KINDS[:5]}
    with Store.open(example_template, writing=False) as store:
        for name in KINDS[5:]:
            export(store, name.partition(".")[0], folder / name)
            files[name] = (folder / name).read_bytes()
    return files


def _changed(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(random.choice((1, 1, 3, 20))):
        place, length = random.randrange(len(changed)), random.randrange(1, 60)
        match random.randrange(4):
            case 0:
                changed[place] ^= 1 << random.randrange(8)
            case 1:
                changed[place] = random.randrange(256)
            case 2 if len(changed) > 100:
                del changed[place : place + length]
            case _:
                other = random.randrange(len(changed))
                changed[place:place] = changed[other : other + length]
    return bytes(changed)


def _mutated(content: bytes, random: Random) -> bytes:
    """Cut short, changed anywhere, or, of an archive, changed inside one of its parts."""
    if random.random() < 0.2:
        return content[: random.randrange(len(content))]
    if not content.startswith(b"PK") or random.random() < 0.3:
        return _changed(content, random)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        names = [part.filename for part in old.infolist() if part.file_size]
        chosen = random.choice([name for name in names if "content" in name or "/" in name])
        for part in old.infolist():
            data = old.read(part)
            new.writestr(part, _changed(data, random) if part.filename == chosen else data)
    return out.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_with_changed_bytes_is_taken_whole_or_refused_in_one_sentence(
    kind: str, whole: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "extract_limited", _beside)
    monkeypatch.setattr(sheets, "extract_limited", _beside)
    random = Random(kind)
    path = tmp_path / f"file.{kind}"
    refused: list[str] = []
    with Store.create(tmp_path / "desk.chairdesk") as store:
        for _ in range(TIMES):
            path.write_bytes(_mutated(whole[kind], random))
            try:
                staged = formats.read(path)
            except UnreadableFile as error:
                refused.append(str(error))
                continue
            with store.read() as session:
                proposal = review.match(session, staged)
            assert review.foresee(proposal).label.endswith(path.name)
        assert store.history() == []
    assert refused or kind in ("txt", "md")
    assert all(path.name in sentence and sentence.endswith(".") for sentence in refused)
