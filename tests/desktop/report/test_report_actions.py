"""What is said and shown of the report by keys alone."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from db.models import Quantifier, SpeakerKind
from tests.desktop.report.reports import OpenReport


def keys(opened: OpenReport, sequence: str) -> None:
    """Press keys one after the other, and wait for what they do."""
    QTest.keySequence(opened.window, QKeySequence(sequence))
    opened.settle()


def ticked(opened: OpenReport) -> list[str]:
    """Which speakers are ticked."""
    acts = opened.page.acts
    acts.renew()
    names = (*acts.family("report.speaker"), *acts.family("report.briefer"))
    return [acts[name].text().replace("&", "") for name in names if acts[name].isChecked()]


def test_who_speaks_is_said_by_keys_and_ticked(opened: OpenReport) -> None:
    row = next(row for row in opened.section().paragraphs if row.speakers)
    opened.go(row)
    opened.change(lambda: keys(opened, "Ctrl+M, M, S"))
    (speaker,) = opened.row(row.uuid).speakers
    assert (speaker.kind, speaker.quantifier) == (SpeakerKind.MEMBERS, Quantifier.SEVERAL)
    opened.go(opened.row(row.uuid))
    assert ticked(opened) == ["Several members"]
    keys(opened, "Ctrl+M, C")
    assert ticked(opened) == ["Chair"]
    keys(opened, "Ctrl+M, 1")
    (name,) = ticked(opened)
    assert name.startswith("Briefer: ")
    keys(opened, "Ctrl+M, N")
    assert ticked(opened) == []
    assert not opened.page.acts["report.nobody"].isEnabled()


def test_briefers_are_those_of_the_section(opened: OpenReport) -> None:
    acts = opened.page.acts
    assert opened.page.rows is not None
    told = [section for section in opened.page.rows.sections if section.meeting is not None]
    offered = []
    for section in told[:2]:
        opened.go(section.paragraphs[0])
        opened.settle()
        offered.append(acts.family("report.briefer"))
    assert all(offered)
    assert not {*offered[0]} & {*offered[1]}


def test_what_follows_its_record_is_ticked_and_stays_so(opened: OpenReport) -> None:
    acts = opened.page.acts
    rows = [row for section in opened.page.rows.sections for row in section.paragraphs]  # type: ignore[union-attr]
    opened.go(next(row for row in rows if row.topic is not None and row.editable))
    acts.renew()
    assert acts["report.follow"].isEnabled()
    assert acts["report.follow"].isChecked()
    before = opened.desk.undo_label
    keys(opened, "Ctrl+Alt+R")
    assert acts["report.follow"].isChecked()
    assert opened.desk.undo_label == before


def test_symbol_and_dates_and_the_size_of_pages_are_ticked_while_they_are_so(
    opened: OpenReport,
) -> None:
    acts = opened.page.acts
    keys(opened, "Ctrl+Alt+S")
    assert acts["report.particulars"].isChecked()
    keys(opened, "Ctrl+Alt+S")
    assert not acts["report.particulars"].isChecked()
    keys(opened, "Ctrl+Alt+Z, W")
    assert acts["report.size.width"].isChecked()
    keys(opened, "Ctrl+Alt+Z, P")
    assert not acts["report.size.width"].isChecked()
    assert opened.desk.settings.value("report/zoom") == "page"
