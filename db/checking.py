"""Is the library's file in order: pages, links, words, attachments and the index of words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import islice

from sqlalchemy import Enum, String, cast, create_mock_engine, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from db.findings import Finding, FindingLevel
from db.indexing.index import TABLE, complains_of_index, is_whole
from db.language import tr
from db.models import Attachment, AttachmentContent, Base
from db.store import Store

_MOST = 50  # sentences of one check; the first ones tell the story


def check_library(store: Store) -> list[Finding]:
    """Give what is wrong with the library's file; nothing is changed, nothing is mended."""
    found: list[Finding] = []
    with store.read() as session:
        for check in _CHECKS:
            code = check.__name__.strip("_")
            found += [
                Finding(code, FindingLevel.ERROR, message, place)
                for place, message in islice(check(session), _MOST)
            ]
            if check is _pages and found:
                break  # nothing that is read from damaged pages can be trusted
    return found


def _pages(session: Session) -> Iterator[tuple[str, str]]:
    sentence = tr("A page of the file is damaged. Go back to a backup.")
    try:
        said = session.connection().exec_driver_sql(f"PRAGMA integrity_check({_MOST})").scalars()
        for each in said:
            if each != "ok" and not complains_of_index(each):
                yield each, sentence
    except DatabaseError as error:
        if not complains_of_index(str(error.orig)):
            yield str(error.orig), sentence


def _schema(session: Session) -> Iterator[tuple[str, str]]:
    there = {
        # A table that a migration renamed has its name in quotes.
        name: _squeezed(sql.replace(f'CREATE TABLE "{name}"', f"CREATE TABLE {name}"))
        for name, sql in session.connection().exec_driver_sql(
            "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
        )
    }
    for name, sql in _own_schema().items():
        if name not in there:
            yield name, tr("A table or index is missing. Go back to a backup.")
        elif there[name] != sql:
            yield name, tr("A table is not as Chairdesk made it. Go back to a backup.")


def _links(session: Session) -> Iterator[tuple[str, str]]:
    rows = session.connection().exec_driver_sql("PRAGMA foreign_key_check")
    for table, row, target, _ in rows:
        yield (
            f"{table} {row}",
            tr("A record points to a {target} that is not there. Go back to a backup.").format(
                target=target
            ),
        )


def _words(session: Session) -> Iterator[tuple[str, str]]:
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(kind := column.type, Enum):
                known = {*kind.enums, None}
                for word in session.scalars(select(cast(column, String)).distinct()):
                    if word not in known:
                        said = tr("“{word}” is no word that stands here. Go back to a backup.")
                        yield str(column), said.format(word=word)


def _attachments(session: Session) -> Iterator[tuple[str, str]]:
    held = select(AttachmentContent.sha256, AttachmentContent.content)
    sizes: dict[str, int] = {}
    for sha256, content in session.execute(held.execution_options(yield_per=1)):
        sizes[sha256] = len(content)
        if hashlib.sha256(content).hexdigest() != sha256:
            yield sha256, tr("An attached file is damaged. Attach it again.")
    for name, sha256, size in session.execute(
        select(Attachment.name, Attachment.sha256, Attachment.size)
    ):
        if sizes.get(sha256) != size:
            yield name, tr("An attached file is not as long as it was. Attach it again.")


def _search(session: Session) -> Iterator[tuple[str, str]]:
    if not is_whole(session.connection()):
        yield (
            TABLE,
            tr(
                "The index that searches use is not as the records are. No record is affected; "
                "repair the library to make the index anew."
            ),
        )


_CHECKS = (_pages, _schema, _links, _words, _attachments, _search)


def _own_schema() -> dict[str, str]:
    """Give what the models would make, by name."""
    made: dict[str, str] = {}

    def note(statement: object, *_: object, **__: object) -> None:
        sql = _squeezed(str(statement.compile(dialect=engine.dialect)))  # type: ignore[attr-defined]
        if found := re.match(r'CREATE (?:TABLE|INDEX|UNIQUE INDEX) "?(\w+)"?', sql):
            made[found[1]] = sql

    engine = create_mock_engine("sqlite://", note)
    Base.metadata.create_all(engine, checkfirst=False)
    return made


def _squeezed(sql: str) -> str:
    return re.sub(r"\s+", " ", sql).strip()
