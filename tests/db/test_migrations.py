"""Models and migrations say the same, and an older library is brought up to date whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine
from sqlcipher3 import dbapi2

from db.migrating import MIGRATIONS, upgrade
from db.migrations import HEAD, SCHEMA_VERSION
from db.models import Base

TROUBLE = '''
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("ALTER TABLE body ADD COLUMN motto VARCHAR")
    {rest}
'''


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{tmp_path / 'older.chairdesk'}", module=dbapi2)
    return engine.execution_options()


def schema(engine: Engine) -> dict[str, str]:
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
        ).all()
    return {
        name: re.sub(r"\s+", " ", sql).strip() for name, sql in rows if name != "alembic_version"
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
