"""The details of a document: fields, jumps, files, and what is dropped on them."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing import attachments
from db.models import (
    Document,
    DocumentRole,
    DocumentStatus,
    Meeting,
    MeetingDocument,
    Report,
    Symbol,
    Theme,
)
from db.queries.document_details import MOST_USES, DocumentFacts
from desktop.documents.drop_target import DropTarget
from desktop.shell.address import Address
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.growing_text import GrowingText
from tests.desktop.conftest import Heartbeat
from tests.desktop.documents.driving import Documents


def facts(documents: Documents) -> DocumentFacts:
    found = documents.details.facts
    assert found is not None
    return found


def pick(documents: Documents, label: str, words: str) -> None:
    field = documents.field(label)
    assert isinstance(field, ChoiceField)
    box = field.control
    assert isinstance(box, QComboBox)
    box.setFocus()
    documents.qtbot.keyClick(box, Qt.Key.Key_Down)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    view = box.view()
    view.setCurrentIndex(box.model().index(box.findText(words), 0))
    documents.qtbot.keyClick(view, Qt.Key.Key_Return)
    documents.settle()


def test_every_field_is_edited_in_place_and_each_edit_undoes(documents: Documents) -> None:
    documents.choose("S/2016/1019")
    documents.undoes(lambda: documents.write("Title", "Technologies in peacekeeping"))
    documents.undoes(lambda: documents.write("Symbol", "S/2016/1019/Rev.1"))
    documents.undoes(lambda: pick(documents, "State", "Draft"))
    documents.undoes(lambda: documents.write("Circulated", "12 April 2016"))
    assert facts(documents).status is DocumentStatus.CIRCULATED
    assert documents.says("Cited, but not issued yet")
    assert documents.window.desk.undo_label == "Change when S/2016/1019/Rev.1 was circulated"
    documents.undoes(lambda: documents.write("Issued", "2 December 2016"))
    assert not documents.says("Cited, but not issued yet")
    documents.undoes(lambda: pick(documents, "Kind", "Letter"))
    documents.undoes(lambda: pick(documents, "Language", "French"))
    now = facts(documents)
    assert (now.symbol, now.title) == ("S/2016/1019/Rev.1", "Technologies in peacekeeping")
    assert (now.circulated_on, now.issued_on) == (date(2016, 4, 12), date(2016, 12, 2))
    assert (now.role, now.language) == (DocumentRole.LETTER, "fr")


def test_what_is_refused_is_said_beside_its_field_and_changes_nothing(
    documents: Documents,
) -> None:
    documents.choose("S/PRST/2014/23")
    before = documents.export()
    documents.write("Symbol", "the statement")
    assert "is no document symbol" in documents.field("Symbol").error()
    assert documents.export() == before
    documents.choose("S/2016/1019")
    assert documents.field("Symbol").error() == ""


def test_what_is_refused_after_the_person_went_on_is_still_said(documents: Documents) -> None:
    documents.choose("S/PRST/2014/23")
    control = documents.field("Symbol").control
    control.setFocus()
    assert isinstance(control, QLineEdit)
    control.selectAll()
    documents.qtbot.keyClicks(control, "the statement")
    documents.choose("S/2016/1019")
    assert documents.says("is no document symbol", documents.window)
    assert documents.field("Symbol").error() == ""


def test_the_public_address_opens_on_click_alone(
    documents: Documents, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toString()))
    documents.choose("A/70/95-S/2015/446")
    assert seen == []
    documents.press("A/70/95 at undocs.org", documents.details)
    documents.press("S/2015/446 at undocs.org", documents.details)
    assert seen == ["https://undocs.org/en/A/70/95", "https://undocs.org/en/S/2015/446"]


def test_each_place_that_cites_it_is_a_jump_away(
    documents: Documents, subtests: pytest.Subtests
) -> None:
    for symbol, link, family in [
        ("S/2016/1019", "Meeting of 28 April 2016", "meetings"),
        ("S/PRST/2014/23", "Report for 2016, ¶23", "paragraphs"),
        ("S/PRST/2015/26", "2016/6", "recommendations"),
        ("S/2017/2/Rev.1", "Fodé Seck", "people"),
        ("S/PRST/2001/3", "Working Group on Peacekeeping Operations", None),
    ]:
        with subtests.test(symbol=symbol, link=link):
            documents.choose(symbol)
            went: list[Address] = []
            documents.window.desk.went.connect(went.append)
            documents.press(link, documents.details)
            assert went[0].family == family
            documents.window.commands.go_back()
            documents.settle()
            assert documents.window.stack.current is documents.page
            assert documents.table.current_uuid == documents.line(symbol).uuid


def test_what_nothing_cites_says_so(documents: Documents) -> None:
    documents.choose("A/70/95-S/2015/446")
    assert documents.says("Nothing in this library cites it.")
    assert documents.says("Drop a file here to keep it in the library.")


def test_a_file_is_chosen_kept_opened_copied_and_taken_away(
    documents: Documents, paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, opened = tmp_path / "copy.pdf", []

    def show(address: QUrl) -> bool:
        path = Path(address.toLocalFile())
        folder = stat.S_IMODE(path.parent.stat().st_mode)
        opened.append((path.name, path.read_bytes(), stat.S_IMODE(path.stat().st_mode), folder))
        return len(opened) == 1

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(paper), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    documents.choose("S/2016/1019")
    documents.undoes(lambda: documents.press("Attach a file", documents.page))
    assert documents.line("S/2016/1019").files == 1
    assert documents.page.status() == "15 documents · 16 symbols · 1 file"
    assert documents.says("PDF · ")
    documents.press("Open Concept note.pdf", documents.details)
    assert opened == [("Concept note.pdf", paper.read_bytes(), 0o400, 0o700)]
    documents.press("Open Concept note.pdf", documents.details)
    assert documents.says("No program here opens Concept note.pdf", documents.window)
    documents.press("Save a copy of Concept note.pdf", documents.details)
    assert copy.read_bytes() == paper.read_bytes()
    before = documents.export()
    documents.press("Take Concept note.pdf away", documents.details)
    assert documents.line("S/2016/1019").files == 0
    documents.press("Undo", documents.window)
    assert documents.export() == before


def test_dialogs_that_are_given_up_do_nothing(
    documents: Documents, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents.choose("S/2016/1019")
    documents.page.files.attach(documents.table.current_uuid, [paper])
    documents.settle()
    before = documents.export()
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))
    documents.press("Attach: Files", documents.details)
    documents.press("Save a copy of Concept note.pdf", documents.details)
    assert documents.export() == before


def test_a_program_is_kept_and_never_opened(
    documents: Documents, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "note.pdf.desktop"
    program.write_bytes(b"[Desktop Entry]\nExec=true\n")
    seen: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", seen.append)
    documents.choose("S/2016/1019")
    documents.drop(documents.details, QPoint(40, 300), [program])
    documents.press("Open note.pdf.desktop", documents.details)
    assert seen == []
    assert documents.says("note.pdf.desktop is a program", documents.window)


def test_files_fall_on_the_row_under_them(
    documents: Documents, paper: Path, tmp_path: Path, heartbeat: Heartbeat
) -> None:
    annex = tmp_path / "Annex.docx"
    annex.write_bytes(b"PK annex")
    documents.choose("S/2016/1019")
    at = documents.place("S/2016/1016")
    viewport = documents.table.viewport()
    assert documents.hover(viewport, at, [paper])
    mark = documents.page.findChildren(DropTarget)[0].mark
    assert mark.isVisible()
    assert mark.geometry().contains(at)
    documents.leave(viewport)
    assert not mark.isVisible()
    documents.undoes(lambda: documents.drop(viewport, at, [paper, annex]))
    assert documents.window.desk.undo_label == "Attach 2 files"
    assert not mark.isVisible()
    assert documents.line("S/2016/1016").files == 2
    assert documents.table.current_uuid == documents.line("S/2016/1016").uuid
    assert documents.window.stack.name == "documents"


def test_files_that_fall_elsewhere_are_kept_with_the_selected_document(
    documents: Documents, paper: Path
) -> None:
    documents.choose("S/2016/1019")
    mark = documents.page.findChildren(DropTarget)[0].mark
    assert documents.hover(documents.page.header, QPoint(20, 20), [paper])
    assert mark.words == "Attach to S/2016/1019"
    symbol = documents.field("Symbol").control
    title = documents.field("Title").control
    assert isinstance(symbol, QLineEdit)
    assert isinstance(title, GrowingText)
    for widget in (documents.page.header, documents.details, symbol, title.viewport()):
        assert documents.drop(widget, QPoint(8, 8), [paper])
    assert documents.line("S/2016/1019").files == 4
    assert "file:" not in symbol.text()
    assert documents.window.stack.name == "documents"


def test_a_file_without_a_document_begins_one_called_after_it(
    documents: Documents, paper: Path
) -> None:
    before = documents.export()
    documents.choose_nothing()
    documents.hover(documents.details, QPoint(40, 300), [paper])
    assert documents.details.grab().width() > 0
    documents.undoes(lambda: documents.drop(documents.details, QPoint(40, 300), [paper]))
    made = next(line for line in documents.lines() if not line.symbol)
    assert (made.title, made.files, made.status) == ("Concept note", 1, DocumentStatus.DRAFT)
    documents.window.desk.undo()
    documents.settle()
    assert documents.export() == before


def test_a_file_dropped_while_a_document_is_begun_is_the_document(
    documents: Documents, paper: Path
) -> None:
    documents.page.new_document()
    documents.drop(documents.details, QPoint(40, 300), [paper])
    assert not documents.details.is_new
    assert facts(documents).title == "Concept note"


def test_files_that_cannot_be_kept_are_told_and_none_is(
    documents: Documents, paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents.choose("S/2016/1019")
    before = documents.export()
    (tmp_path / "empty.pdf").touch()
    documents.drop(documents.details, QPoint(40, 300), [paper, tmp_path / "empty.pdf"])
    assert documents.says("empty.pdf is empty, so it was not attached.")
    monkeypatch.setattr(attachments, "LARGEST", 3)
    documents.press("Hide details", documents.details)
    documents.drop(documents.page, QPoint(40, 20), [paper])
    assert documents.says("Concept note.pdf is larger than 200 MB", documents.window)
    assert documents.export() == before


def test_what_is_dragged_and_is_no_file_is_left_to_the_fields(documents: Documents) -> None:
    documents.choose("S/2016/1019")
    words = QMimeData()
    words.setText("S/2016/1050")
    control = documents.field("Symbol").control
    event = QDragEnterEvent(
        QPointF(4, 4),
        Qt.DropAction.CopyAction,
        words,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(control, event)
    assert event.isAccepted()
    assert not documents.page.findChildren(DropTarget)[0].mark.isVisible()


def test_what_is_a_report_leads_to_it_and_what_is_no_symbol_leads_nowhere(
    documents: Documents,
) -> None:
    def change(session: Session) -> None:
        report = session.scalars(select(Report)).one()
        report.document = session.scalars(
            select(Document).join(Symbol).where(Symbol.text == "S/2016/1033")
        ).one()
        report.document.symbols[0].text = "no symbol"

    documents.window.desk.write("Issue the report", change)
    documents.settle()
    documents.choose("no symbol")
    assert not documents.page.has_address()
    documents.press("Report for 2016", documents.details)
    assert documents.window.desk.here.page == "report"


def test_of_very_many_uses_the_others_are_counted(documents: Documents) -> None:
    def change(session: Session) -> None:
        note = session.scalars(
            select(Document).join(Symbol).where(Symbol.text == "S/2016/1033")
        ).one()
        theme = note.meetings[0].meeting.theme
        assert theme is not None
        for _ in range(MOST_USES + 2):
            meeting = Meeting(body_id=theme.body_id, theme=theme)
            note.meetings.append(MeetingDocument(meeting=meeting))
        theme.source_document = note
        session.add(Theme(body_id=theme.body_id, full_title="Not met on", source_document=note))

    documents.window.desk.write("Use it often", change)
    documents.settle()
    documents.choose("S/2016/1033")
    assert documents.says("And in 5 more places.")
    documents.press("Meeting without a date", documents.details)
    assert documents.window.desk.here.family == "meetings"


def test_a_theme_that_nobody_met_on_is_told_without_a_jump(documents: Documents) -> None:
    def change(session: Session) -> None:
        panel = session.scalars(
            select(Document).join(Symbol).where(Symbol.text == "S/2015/446")
        ).one()
        body = session.scalars(select(Theme.body_id)).first()
        session.add(Theme(body_id=body, full_title="Not met on", source_document=panel))

    documents.window.desk.write("Name the source", change)
    documents.settle()
    documents.choose("A/70/95-S/2015/446")
    assert documents.says("Not met on")
    assert documents.says("Source of the theme")


def test_the_place_for_files_is_offered_while_they_are_elsewhere_in_the_window(
    documents: Documents, paper: Path
) -> None:
    mark = documents.page.findChildren(DropTarget)[0].mark
    documents.choose_nothing()
    documents.hover(documents.window, QPoint(100, 400), [paper])
    assert not mark.isVisible()
    documents.leave(documents.window)
    documents.choose("S/2016/1019")
    documents.hover(documents.window, QPoint(100, 400), [paper])
    assert (mark.isVisible(), mark.offers) == (True, True)
    assert mark.words == "Drop here to attach to S/2016/1019"
    assert mark.parentWidget() is documents.details
    documents.leave(documents.window)
    assert not mark.isVisible()
    viewport = documents.table.viewport()
    documents.hover(viewport, documents.place("S/2016/1016"), [paper])
    assert mark.words == "Attach to S/2016/1016"
    documents.leave(viewport)
