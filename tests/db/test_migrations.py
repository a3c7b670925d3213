"""Models and migrations say the same, and an older library is brought up to date whole."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine
from sqlcipher3 import dbapi2

from db import paths
from db.connecting import library_engine
from db.errors import LibraryError, UserError
from db.migrating import MIGRATIONS, upgrade
from db.migrations import HEAD, SCHEMA_VERSION
from db.models import Base
from db.store import Store
from tests.db.libraries import add_meeting, dump

NEXT = f"""
from alembic import op

revision = "{SCHEMA_VERSION + 1:04d}"
down_revision = "{HEAD}"


def upgrade() -> None:
    op.execute("ALTER TABLE body ADD COLUMN motto VARCHAR")
    with op.batch_alter_table("organisation") as table:
        table.alter_column("acronym", new_column_name="initials")
"""
BREAKS = '    raise ValueError("half way")\n'
DANGLES = """    op.execute("UPDATE meeting SET body_id = 99")
"""


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return create_engine(f"sqlite:///{tmp_path / 'older.chairdesk'}", module=dbapi2)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "desk.chairdesk"
    with Store.create(path) as made:
        add_meeting(made)
    return path


def next_release(tmp_path: Path, more: str = "") -> Path:
    """The migrations of a release to come."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder)
    (folder / "versions" / "next.py").write_text(NEXT + more, encoding="utf-8")
    return folder


@pytest.fixture
def released(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program one release on."""
    folder = next_release(tmp_path)
    for module in ("library_file", "schema", "migrating"):
        monkeypatch.setattr(f"db.{module}.SCHEMA_VERSION", SCHEMA_VERSION + 1)
    defaults = (folder, SCHEMA_VERSION + 1)
    monkeypatch.setattr(upgrade, "__defaults__", defaults)
    return folder


def schema(engine: Engine) -> dict[str, str]:
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
        ).all()
    return {
        name: re.sub(r"\s+", " ", sql).replace(f'"{name}"', name).strip()
        for name, sql in rows
        if name != "alembic_version"
    }


def test_migrating_from_nothing_gives_what_the_models_say(engine: Engine) -> None:
    upgrade(engine)
    fresh = create_engine("sqlite://", module=dbapi2)
    Base.metadata.create_all(fresh)
    assert schema(engine) == schema(fresh)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_there_is_one_head_and_it_is_the_one_new_libraries_are_stamped_with() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]
    assert int(HEAD) == SCHEMA_VERSION


def test_an_older_library_is_copied_then_brought_up_to_date(library: Path, released: Path) -> None:
    with Store.open(library) as opened, opened.read() as session:
        columns = session.connection().exec_driver_sql("SELECT motto FROM body").all()
        version = session.connection().exec_driver_sql("PRAGMA user_version").scalar()
    assert columns == [(None,)]
    assert version == SCHEMA_VERSION + 1
    (copy,) = paths.backup_folder().iterdir()
    assert copy.stat().st_mode & 0o777 == 0o600
    kept = dbapi2.connect(str(copy))
    assert kept.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    assert kept.execute("SELECT count(*) FROM meeting").fetchone() == (1,)
    kept.close()


def test_an_older_library_opened_for_reading_is_left_as_it_is(
    library: Path, released: Path
) -> None:
    before = library.read_bytes()
    with pytest.raises(LibraryError, match="older Chairdesk"):
        Store.open(library, writing=False)
    assert library.read_bytes() == before


def test_without_room_for_the_copy_nothing_is_migrated(
    library: Path, released: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "backup_folder", lambda: tmp_path / "nowhere")
    before = library.read_bytes()
    with pytest.raises(UserError, match="nothing was"):
        Store.open(library)
    assert library.read_bytes() == before


@pytest.mark.parametrize("more", [BREAKS, DANGLES])
def test_a_migration_that_fails_half_way_leaves_nothing_behind(
    library: Path, tmp_path: Path, more: str
) -> None:
    with Store.open(library) as opened:
        before = dump(opened)
    engine = library_engine(library, writing=True)
    with pytest.raises((ValueError, RuntimeError)):
        upgrade(engine, next_release(tmp_path, more), SCHEMA_VERSION + 1)
    engine.dispose()
    with Store.open(library) as opened:
        assert dump(opened) == before
        with opened.read() as session:
            names = session.connection().exec_driver_sql("SELECT name FROM sqlite_schema").scalars()
            assert not [name for name in names if "tmp" in name]
