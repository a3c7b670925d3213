"""Documents in portions: who is chosen, in which order, where each is used."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.documents import (
    attach_files,
    create_document,
    delete_document,
    set_document_value,
)
from db.models import (
    Citation,
    Document,
    DocumentRole,
    DocumentStatus,
    FollowUp,
    Meeting,
    MeetingDocument,
    Paragraph,
    Recommendation,
    Report,
    Symbol,
    Theme,
)
from db.queries.document_details import MOST_USES, DocumentFacts, document_facts
from db.queries.document_uses import UseKind
from db.queries.documents import (
    EVERY_DOCUMENT,
    DocumentOrder,
    DocumentsChosen,
    DocumentTotals,
    count_documents,
    document_lines,
    document_place,
    document_totals,
)
from db.store import Store
from tests.db.queries.counting import counted

KEYS = ("symbol", "title", "circulated", "issued", "uses", "files")
NOTES = ["S/2016/1016", "S/2016/1017", "S/2016/1018", "S/2016/1019", "S/2016/1033"]


def document(session: Session, symbol: str) -> Document:
    return session.scalars(select(Document).join(Symbol).where(Symbol.text == symbol)).one()


def facts(store: Store, symbol: str) -> DocumentFacts:
    with store.read() as session:
        found = document_facts(session, document(session, symbol).uuid)
    assert found is not None
    return found


def symbols(session: Session, chosen: DocumentsChosen, order: DocumentOrder) -> list[str]:
    return [line.symbol for line in document_lines(session, chosen, order, 0, 200)]


@pytest.fixture
def year(store: Store) -> Store:
    """The example with files, a draft, and a note that is still to be issued."""
    with store.write("Prepare") as session:
        note = document(session, "S/2016/1019").uuid
        set_document_value(session, note, "title", "Technologies in peacekeeping")
        set_document_value(session, note, "status", DocumentStatus.CIRCULATED)
        set_document_value(session, note, "circulated_on", date(2016, 4, 12))
        attach_files(session, note, [("note.pdf", b"%PDF"), ("annex.pdf", b"%PDF annex")])
        panel = document(session, "S/2015/446").uuid
        attach_files(session, panel, [("panel.pdf", b"%PDF panel")])
        create_document(session, title="Food for thought")
    return store


def test_by_symbol_documents_stand_as_on_a_shelf_and_those_without_come_last(year: Store) -> None:
    with year.read() as session:
        shelf = symbols(session, EVERY_DOCUMENT, DocumentOrder())
        assert shelf[:4] == [
            "A/70/95-S/2015/446",
            "S/PRST/2001/3",
            "S/RES/1373 (2001)",
            "S/RES/2129 (2013)",
        ]
        assert shelf[-3:] == ["S/2016/1033", "S/2017/2/Rev.1", ""]
        turned = symbols(session, EVERY_DOCUMENT, DocumentOrder("symbol", True))
        assert turned == [*shelf[-2::-1], ""]


def test_a_number_counts_as_a_number(year: Store) -> None:
    with year.write("Add one") as session:
        create_document(session, symbol="S/2016/927")
    with year.read() as session:
        assert symbols(session, EVERY_DOCUMENT, DocumentOrder())[9:11] == [
            "S/2016/927",
            "S/2016/1016",
        ]


def test_every_order_is_total_in_portions_and_tells_every_place(year: Store) -> None:
    with year.read() as session:
        for key in KEYS:
            for descending in (False, True):
                order = DocumentOrder(key, descending)
                lines = document_lines(session, EVERY_DOCUMENT, order, 0, 200)
                assert len({line.uuid for line in lines}) == 16
                portions = [
                    line
                    for offset in range(0, 16, 5)
                    for line in document_lines(session, EVERY_DOCUMENT, order, offset, 5)
                ]
                assert portions == lines
                places = [
                    document_place(session, EVERY_DOCUMENT, order, line.uuid) for line in lines
                ]
                assert places == list(range(16))


def test_orders_look_at_what_their_columns_show(year: Store) -> None:
    with year.read() as session:

        def first(key: str, *, descending: bool) -> str:
            return symbols(session, EVERY_DOCUMENT, DocumentOrder(key, descending))[0]

        assert first("title", descending=True) == "S/2016/1019"
        assert first("circulated", descending=False) == "S/2016/1019"
        assert first("issued", descending=True) == "S/PRST/2015/26"
        assert first("issued", descending=False) == "S/PRST/2001/3"
        assert first("files", descending=True) == "S/2016/1019"
        assert first("uses", descending=False) == "A/70/95-S/2015/446"


def test_a_line_tells_days_uses_files_and_its_meeting(year: Store) -> None:
    with year.read() as session:
        lines = document_lines(session, EVERY_DOCUMENT, DocumentOrder(), 0, 200)
    note = next(line for line in lines if line.symbol == "S/2016/1019")
    assert (note.uses, note.files, note.awaited) == (1, 2, True)
    assert note.meeting_day == date(2016, 4, 28)
    draft = lines[-1]
    assert (draft.title, draft.uses, draft.awaited) == ("Food for thought", 0, False)


def test_a_portion_takes_as_many_statements_however_long_it_is(year: Store) -> None:
    taken = []
    for limit in (2, 200):
        with year.read() as session, counted(session) as statements:
            document_lines(session, EVERY_DOCUMENT, DocumentOrder(), 0, limit)
            taken.append(len(statements))
    assert taken[0] == taken[1] < 6


def test_filters_narrow_one_by_one_and_together(year: Store) -> None:
    order = DocumentOrder()
    with year.read() as session:
        notes = DocumentsChosen(roles=frozenset({DocumentRole.CONCEPT_NOTE}))
        assert symbols(session, notes, order) == NOTES
        assert symbols(session, DocumentsChosen(text="s/2016/10"), order) == NOTES
        assert symbols(session, DocumentsChosen(text="food"), order) == [""]
        assert symbols(session, DocumentsChosen(awaited=True), order) == ["S/2016/1019"]
        with_file = DocumentsChosen(with_file=True)
        assert symbols(session, with_file, order) == ["A/70/95-S/2015/446", "S/2016/1019"]
        assert document_totals(session, with_file) == DocumentTotals(2, 3, 3)
        both = DocumentsChosen(text="panel", with_file=True)
        assert count_documents(session, both) == 1
        away = document(session, "S/2016/1019").uuid
        assert document_place(session, both, order, away) is None
        assert document_totals(session) == DocumentTotals(16, 16, 3)


def test_a_document_with_a_day_of_issue_is_not_awaited_whatever_its_state(year: Store) -> None:
    with year.write("Issue") as session:
        document(session, "S/2016/1019").issued_on = date(2016, 12, 2)
    with year.read() as session:
        assert symbols(session, DocumentsChosen(awaited=True), DocumentOrder()) == []
    assert not facts(year, "S/2016/1019").awaited


@pytest.mark.parametrize(
    ("symbol", "kind", "name"),
    [
        ("S/2016/1019", UseKind.MEETING, ""),
        ("S/PRST/2014/23", UseKind.PARAGRAPH, "23"),
        ("S/PRST/2015/26", UseKind.BASIS, "2016/6"),
        ("S/2017/2/Rev.1", UseKind.CHAIRSHIP, "Fodé Seck"),
        ("S/PRST/2001/3", UseKind.BODY, "Working Group on Peacekeeping Operations"),
    ],
)
def test_each_use_is_told_with_the_record_to_go_to(
    store: Store, symbol: str, kind: UseKind, name: str
) -> None:
    found = facts(store, symbol)
    assert [(use.kind, use.name) for use in found.uses] == [(kind, name)]
    assert found.used == 1
    assert found.uses[0].uuid
    assert found.symbol == symbol


def test_themes_and_follow_up_are_uses_too_and_a_report_says_what_it_is(store: Store) -> None:
    with store.write("Use it") as session:
        panel = document(session, "S/2015/446")
        held = session.scalars(select(Meeting).where(Meeting.day == date(2016, 5, 27))).one()
        assert held.theme is not None
        held.theme.source_document = panel
        bare = Theme(body_id=held.body_id, full_title="Not yet met on", source_document=panel)
        session.add(bare)
        statement = session.scalars(
            select(Recommendation).where(Recommendation.reference == "2016/2")
        ).one()
        statement.follow_ups.append(FollowUp(day=date(2017, 2, 1), text="Taken up", document=panel))
        session.scalars(select(Report)).one().document = panel
        meeting = held.uuid
    found = facts(store, "S/2015/446")
    assert [(use.kind, use.text, use.uuid) for use in found.uses[:2]] == [
        (UseKind.THEME, "Not yet met on", ""),
        (UseKind.THEME, found.uses[1].text, meeting),
    ]
    assert [(use.kind, use.name) for use in found.uses[2:]] == [(UseKind.FOLLOW_UP, "2016/2")]
    label, section = found.reports[0]
    assert label == "2016"
    assert section


def test_a_paragraph_that_cites_both_symbols_of_a_joint_one_is_one_use(store: Store) -> None:
    with store.write("Cite it") as session:
        panel = document(session, "S/2015/446")
        paragraph = session.scalars(select(Paragraph).where(Paragraph.text != "")).first()
        assert paragraph is not None
        paragraph.text = "word " * 100
        for symbol in panel.symbols:
            symbol.citations.append(_citation(paragraph))
    found = facts(store, "S/2015/446")
    assert found.used == 1
    assert found.uses[0].text.endswith("word …")


def _citation(paragraph: Paragraph) -> Citation:
    return Citation(paragraph=paragraph, order=9)


def test_of_many_uses_the_first_are_told_and_the_others_counted(store: Store) -> None:
    with store.write("Use it often") as session:
        panel, body = document(session, "S/2015/446"), session.scalars(select(Meeting)).first()
        assert body is not None
        for day in range(MOST_USES + 5):
            meeting = Meeting(body_id=body.body_id, day=date(2017, 1 + day // 28, 1 + day % 28))
            panel.meetings.append(MeetingDocument(meeting=meeting))
    found = facts(store, "S/2015/446")
    assert (len(found.uses), found.used) == (MOST_USES, MOST_USES + 5)


def test_a_document_that_is_gone_is_none(store: Store) -> None:
    with store.read() as session:
        uuid = document(session, "S/2016/1019").uuid
    with store.write("Delete it") as session:
        delete_document(session, uuid)
    with store.read() as session:
        assert document_facts(session, uuid) is None
