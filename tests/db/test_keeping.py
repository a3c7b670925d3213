"""Whatever is deleted comes back exactly, or is kept because others need it: nothing in between."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from db.errors import StillNeeded
from db.keeping import NEEDED_BY
from db.models import (
    FAMILIES,
    Attachment,
    AttachmentContent,
    Attendance,
    Attribution,
    Body,
    Citation,
    Document,
    Meeting,
    Organisation,
    Paragraph,
    Participation,
    Person,
    Post,
    Record,
    Section,
    SectionKind,
    SectionRole,
    SpeakerKind,
    StatedFact,
    TextOrigin,
    Theme,
    ViceChair,
)
from db.report.checks import check_report
from db.report.composer import compose
from db.report.drafting import follow_records, lay_out, rewrite
from db.report.text_writer import to_text
from db.store import Store
from tests.db.libraries import exported
from tests.db.report.a_year import AYear
from tests.strategies import Library, libraries


@pytest.fixture
def told(store: Store) -> Store:
    """A year with two meetings, of which the report tells in words that people wrote."""
    with store.write("Take a year down") as session:
        year = AYear(session)
        keeper = year.person("Ole Berg", "Director of Lamps")
        mason = year.person("Rosa Lind", "Head of Towers", year.league)
        for month, theme, note in ((3, "Fog", "S/2031/100"), (6, "Foghorns", "S/2031/200")):
            year.meeting(date(2031, month, 3), theme, keeper, mason, note=note)
        year.statement("Lamps should be cleaned.", year.secretariat)
        draft = lay_out(session, year.period, "en")
        for section in draft.sections:
            if section.meeting is not None:
                opening, speakers = section.paragraphs
                rewrite(opening, "On fog, Ole Berg, Director of Lamps, spoke (see S/2031/100).")
                speakers.speaker_kind = SpeakerKind.BRIEFER
                speakers.participation = section.meeting.participations[0]
                speakers.attributions.append(
                    Attribution(
                        order=1,
                        speaker_kind=SpeakerKind.BRIEFER,
                        participation=section.meeting.participations[1],
                    )
                )
                symbol = section.meeting.documents[0].document.symbols[0]
                opening.citations.append(Citation(symbol=symbol))
    return store


def first(session: Session, record: type[Record]) -> Record:
    return session.scalars(select(record).order_by(record.id)).first() or pytest.fail("none there")


def lines(store: Store) -> list[str]:
    """The report in print."""
    with store.read() as session:
        report = session.scalars(select(FAMILIES["reports"])).one()
        return to_text(compose(session, report)).splitlines()  # type: ignore[arg-type]


def codes(store: Store) -> set[str]:
    """What the checks of the report find."""
    with store.read() as session:
        report = session.scalars(select(FAMILIES["reports"])).one()
        return {found.code for found in check_report(session, report)}  # type: ignore[arg-type]


@settings(max_examples=8)
@given(libraries(most=2), st.data())
def test_any_record_is_deleted_and_comes_back_or_is_kept_with_a_sentence(
    library: Library, data: st.DataObject
) -> None:
    families = [family for family, rows in library.rows.items() if rows]
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.create(Path(folder, "desk.chairdesk")) as store,
    ):
        with store.write("Fill") as session:
            library.write(session)
        before = exported(store)
        for family in families:
            key = data.draw(st.sampled_from([row["id"] for row in library.rows[family]]))
            try:
                with store.write("Delete") as session:
                    session.delete(session.get_one(FAMILIES[family], key))
            except StillNeeded:
                assert FAMILIES[family] in NEEDED_BY
                assert exported(store) == before
                continue
            after = exported(store)
            assert after != before
            store.undo()
            assert exported(store) == before
            store.redo()
            assert exported(store) == after
            store.undo()


def test_what_holds_a_record_is_what_the_models_leave_alone() -> None:
    held = {
        (mapper.class_, link.key)
        for mapper in map(inspect, FAMILIES.values())
        for link in mapper.relationships
        if link.passive_deletes == "all"
    }
    assert held == {
        (Person, "participations"),
        (Person, "chairships"),
        (Organisation, "addressed"),
        (Organisation, "vice_chairs"),
        (Organisation, "attendances"),
    }
    assert {kind: len(links) for kind, links in NEEDED_BY.items()} == {Person: 2, Organisation: 3}


@pytest.mark.parametrize(
    ("record", "name", "sentence"),
    [
        (Person, "Ole Berg", "Ole Berg is recorded at 2 meetings and was not deleted"),
        (Person, "Astrid Holm", "Astrid Holm is recorded in the chair of a body"),
        (Organisation, "Department of Coastal Affairs", "1 recommendation is addressed to Dep"),
        (Organisation, "Sweden", "Sweden is recorded as a vice-chair"),
        (Organisation, "Iceland", "Iceland is recorded at 1 meeting and was not deleted"),
    ],
)
def test_who_and_what_others_need_is_kept(
    told: Store, record: type[Person | Organisation], name: str, sentence: str
) -> None:
    with told.write("Add a vice-chair and an attendance") as session:
        meeting = session.scalars(select(Meeting)).all()[0]
        meeting.attendances.append(Attendance(delegation=Organisation(name="Iceland")))
        chairship = session.scalars(select(FAMILIES["chairships"])).one()
        chairship.vice_chairs.append(  # type: ignore[attr-defined]
            ViceChair(delegation=Organisation(name="Sweden"))
        )
    before = exported(told)
    with pytest.raises(StillNeeded, match=sentence), told.write("Delete") as session:
        session.delete(session.scalars(select(record).where(record.name == name)).one())
    assert exported(told) == before


def test_who_is_deleted_together_with_what_needs_them_is_deleted(told: Store) -> None:
    before = exported(told)
    with told.write("Delete a person everywhere") as session:
        person = session.scalars(select(Person).where(Person.name == "Ole Berg")).one()
        for participation in person.participations:
            session.delete(participation)
        session.delete(person)
    told.undo()
    assert exported(told) == before


def test_one_of_two_persons_goes_once_the_other_has_taken_all_over(told: Store) -> None:
    before = exported(told)
    with told.write("Merge") as session:
        one, other = session.scalars(
            select(Person).where(Person.name.in_(["Ole Berg", "Rosa Lind"]))
        )
        for participation in list(one.participations):
            participation.person = other
        session.delete(one)
    told.undo()
    assert exported(told) == before


def test_a_participation_leaves_the_words_and_the_text_is_known_to_be_behind(told: Store) -> None:
    assert "stale_fact" not in codes(told)
    with told.write("Withdraw") as session:
        meeting = first(session, Meeting)
        assert isinstance(meeting, Meeting)
        meeting.participations.clear()
    with told.read() as session:
        assert len(session.scalars(select(Attribution)).all()) == 2
        assert len(session.scalars(select(Participation)).all()) == 2
        facts = session.scalars(select(StatedFact)).all()
        assert any(fact.participation is None and fact.meeting is None for fact in facts)
    assert "stale_fact" in codes(told)


def test_a_deleted_meeting_leaves_what_people_wrote_under_its_heading(told: Store) -> None:
    before, printed = exported(told), lines(told)
    assert "A. Fog" in printed
    with told.write("Delete the meeting") as session:
        session.delete(first(session, Meeting))
    now = lines(told)
    assert "A. Fog" in now
    assert not any(line.startswith("3 March\t") for line in now)
    assert "stale_fact" in codes(told)
    told.undo()
    assert exported(told) == before
    assert lines(told) == printed


def test_a_deleted_meeting_takes_the_section_that_nobody_wrote_in(told: Store) -> None:
    with told.write("Follow the records") as session:
        for paragraph in session.scalars(select(Paragraph)):
            follow_records(paragraph)
    with told.write("Delete the meeting") as session:
        session.delete(first(session, Meeting))
    now = lines(told)
    assert "A. Foghorns" in now
    assert not any(line.startswith("B.") for line in now)


def test_a_deleted_theme_leaves_the_heading_of_what_people_wrote(told: Store) -> None:
    before = exported(told)
    with told.write("Delete the theme") as session:
        session.delete(first(session, Theme))
    assert "A. Fog" in lines(told)
    told.undo()
    assert exported(told) == before


def test_a_deleted_post_leaves_the_title_that_was_printed(told: Store) -> None:
    with told.write("Link posts") as session:
        for each in session.scalars(select(Participation)):
            each.post = each.person.posts[0]
        session.flush()
        session.scalars(select(Participation)).all()[1].printed_title = "As then"
    printed = lines(told)
    with told.write("Delete posts") as session:
        for name in ("Ole Berg", "Rosa Lind"):
            person = session.scalars(select(Person).where(Person.name == name)).one()
            session.delete(person.posts[0])
    assert [line for line in lines(told) if "\t" in line] == [
        line for line in printed if "\t" in line
    ]


def test_a_deleted_document_takes_its_citations_and_leaves_the_words(told: Store) -> None:
    before, printed = exported(told), lines(told)
    with told.write("Delete the document") as session:
        session.delete(first(session, Document))
    with told.read() as session:
        assert len(session.scalars(select(Citation)).all()) == 1
    assert lines(told) == printed
    told.undo()
    assert exported(told) == before


def test_a_deleted_chapter_takes_its_sections(told: Store) -> None:
    before = exported(told)
    with told.write("Delete the chapter") as session:
        session.delete(
            session.scalars(select(Section).where(Section.role == SectionRole.MEETINGS)).one()
        )
    with told.read() as session:
        kinds = set(session.scalars(select(Section.kind)))
        origins = set(session.scalars(select(Paragraph.origin)))
    assert SectionKind.SECTION not in kinds
    assert TextOrigin.TYPED not in origins
    told.undo()
    assert exported(told) == before


def test_a_body_takes_all_that_is_its_own(told: Store) -> None:
    before = exported(told)
    with told.write("Delete the body") as session:
        session.delete(first(session, Body))
    with told.read() as session:
        left = {
            family
            for family, record in FAMILIES.items()
            if session.scalars(select(record)).first() is not None
        }
    assert left == {"people", "posts", "organisations", "documents", "symbols"}
    told.undo()
    assert exported(told) == before


def test_a_file_goes_with_its_meeting_and_its_bytes_stay_for_undo(told: Store) -> None:
    with told.write("Attach") as session:
        meeting = first(session, Meeting)
        assert isinstance(meeting, Meeting)
        content = AttachmentContent(sha256="0" * 64, content=b"minutes")
        session.add(content)
        meeting.attachments.append(
            Attachment(name="minutes.txt", media_type="text/plain", size=7, content=content)
        )
    before = exported(told)
    with told.write("Delete the meeting") as session:
        session.delete(first(session, Meeting))
    with told.read() as session:
        assert session.scalars(select(Attachment)).all() == []
    told.undo()
    assert exported(told) == before


def test_posts_of_a_deleted_organisation_stay(told: Store) -> None:
    with told.write("Delete the league") as session:
        session.delete(
            session.scalars(select(Organisation).where(Organisation.name.like("League%"))).one()
        )
    with told.read() as session:
        titles = session.scalars(select(Post.title).where(Post.organisation_id.is_(None))).all()
    assert titles == ["Head of Towers"]
