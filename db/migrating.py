"""Bringing an older library up to the newest schema. Loaded only when one is behind."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine
from sqlcipher3 import dbapi2

from db.migrations import SCHEMA_VERSION

MIGRATIONS = Path(__file__).with_name("migrations")


def upgrade(engine: Engine, migrations: Path = MIGRATIONS, version: int = SCHEMA_VERSION) -> None:
    """Migrate to the head in one transaction: all of it or nothing.

    SQLite cannot alter a table in place, so tables are copied with foreign keys unchecked; they
    are checked before the commit. Raises RuntimeError where one points nowhere.
    """
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    with engine.connect() as plain:
        connection = plain.execution_options(writing=True)
        driver: dbapi2.Connection = plain.connection.driver_connection  # type: ignore[assignment]
        driver.execute("PRAGMA foreign_keys=OFF").close()  # has no effect inside a transaction
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise RuntimeError("a migration left a row that points nowhere")
                connection.exec_driver_sql(f"PRAGMA user_version={version:d}")
        finally:
            driver.execute("PRAGMA foreign_keys=ON").close()
