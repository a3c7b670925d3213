"""A report read into records and written again is the same report, whatever file it came in."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import Meeting, Paragraph, Participation, Report
from db.report.composer import compose
from db.report.writing import write_report
from db.store import Store
from tests.db.exchange.reviewing import take
from tests.db.libraries import exported
from tests.db.report.printed import text_of
from tests.reports.catalogue import REPORTS, SampleReport

REAL = "2016-wg-peacekeeping"


@contextmanager
def library_of(file: Path, folder: Path) -> Iterator[Store]:
    """A new library into which a report was imported."""
    with Store.create(folder / f"{file.name}.chairdesk") as store:
        take(store, file)
        yield store


def written(store: Store, target: Path) -> Path:
    with store.read() as session:
        write_report(compose(session, session.scalars(select(Report)).one()), target)
    return target


@pytest.mark.parametrize("sample", REPORTS, ids=lambda sample: sample.name)
@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".txt"])
def test_what_is_written_reads_back_as_the_same_report(
    sample: SampleReport, suffix: str, tmp_path: Path
) -> None:
    file = sample.write("docx", tmp_path)
    with library_of(file, tmp_path) as store:
        before = text_of(store)
        again = written(store, tmp_path / f"again{suffix}")
    with library_of(again, tmp_path) as store:
        after = text_of(store)
    if suffix == ".txt":  # it shows neither emphasis nor the order of columns
        assert paragraphs(after) == paragraphs(before)
    elif suffix == ".pdf":  # it knows one kind of space
        assert plainly_spaced(after) == plainly_spaced(before)
    else:
        assert after == before


def plainly_spaced(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def paragraphs(text: str) -> list[str]:
    return [line for line in text.splitlines() if line[:1].isdigit() and ". " in line[:5]]


@pytest.mark.parametrize("kind", ["txt", "docx", "pdf"])
def test_the_real_report_undoes_to_nothing_and_redoes_to_itself(
    kind: str, shared_reports: Path, tmp_path: Path
) -> None:
    with Store.create(tmp_path / "desk.chairdesk") as store:
        empty = exported(store)
        assert take(store, shared_reports / f"{REAL}.{kind}").operation
        full = exported(store)
        assert take(store, shared_reports / f"{REAL}.{kind}").operation is None
        store.undo()
        assert exported(store) == empty
        store.redo()
        assert exported(store) == full


def test_word_shows_the_same_report_as_we_read(
    shared_reports: Path, soffice: Path, tmp_path: Path
) -> None:
    with library_of(shared_reports / f"{REAL}.docx", tmp_path) as store:
        before = text_of(store)
        file = written(store, tmp_path / "word.docx")
    subprocess.run(
        [
            str(soffice),
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(file),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    with library_of(tmp_path / "word.pdf", tmp_path) as store:
        assert text_of(store) == before


def test_records_changed_after_the_import_show_and_what_follows_renumbers(
    shared_reports: Path, tmp_path: Path
) -> None:
    with library_of(shared_reports / f"{REAL}.docx", tmp_path) as store:
        before = text_of(store)
        with store.write("Change") as session:
            meeting = session.scalars(select(Meeting).where(Meeting.day == date(2016, 5, 27))).one()
            meeting.day = date(2016, 5, 26)
            briefer = session.scalars(
                select(Participation).where(Participation.printed_title.startswith("Deputy Head"))
            ).one()
            briefer.printed_title = "Head of the Delegation"
            first = session.scalars(
                select(Paragraph).where(Paragraph.text.startswith("The Working Group discussed"))
            ).one()
            for later in first.section.paragraphs:
                if later.order >= first.order:
                    later.order += 1
            first.section.paragraphs.append(
                Paragraph(order=first.order - 1, text="Put in by hand.")
            )
        text = text_of(store)
        assert "\n26 May\t" in text
        assert "Ioannis Vrailas, Head of the Delegation" in text
        assert "\n5. Put in by hand.\n" in text
        assert "\n111. Lastly" in text
        store.undo()
        assert text_of(store) == before
