"""A year of a body that does not exist, by hand: records for reports to be made from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import sqlcipher3.dbapi2
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from db.models import (
    Addressee,
    Base,
    Body,
    BodyKind,
    Chairship,
    Document,
    DocumentRole,
    Draft,
    InvitationStatus,
    Meeting,
    MeetingDocument,
    MeetingKind,
    MeetingStatus,
    Organisation,
    OrganisationKind,
    Paragraph,
    ParagraphKind,
    Participation,
    Person,
    Post,
    Recommendation,
    RecommendationKind,
    Report,
    ReportingPeriod,
    Section,
    SectionKind,
    SectionRole,
    SubItem,
    Symbol,
    TextOrigin,
    Theme,
)
from db.symbols import parse


def empty_session() -> Session:
    """A session on an empty library in memory."""
    engine = create_engine("sqlite://", module=sqlcipher3.dbapi2)
    Base.metadata.create_all(engine)
    return Session(engine)


class AYear:
    """The Working Group on Lighthouses in 2031: made in one line a record, then flushed."""

    def __init__(self, session: Session, *, language: str = "en", year: int = 2031) -> None:
        self.session = session
        self.body = Body(
            full_name="Working Group on Lighthouses",
            short_name="Working Group",
            kind=BodyKind.WORKING_GROUP,
            established_by="S/PRST/2020/7",
            established_on=date(2020, 3, 5),
            translations={
                "fr": {
                    "full_name": "Groupe de travail sur les phares",
                    "short_name": "Groupe de travail",
                }
            },
        )
        self.norway = Organisation(name="Norway", kind=OrganisationKind.MEMBER_STATE)
        self.secretariat = Organisation(
            name="Department of Coastal Affairs", kind=OrganisationKind.SECRETARIAT_DEPARTMENT
        )
        self.league = Organisation(
            name="League of Keepers", kind=OrganisationKind.REGIONAL_ORGANIZATION
        )
        self.chair = Person(name="Astrid Holm", pronoun="she")
        self.chair.posts.append(
            Post(
                title="Permanent Representative of Norway to the United Nations",
                organisation=self.norway,
            )
        )
        self.chairship = Chairship(
            body=self.body,
            person=self.chair,
            delegation=self.norway,
            begins_on=date(year, 1, 1),
            ends_on=date(year, 12, 31),
            appointed_by=f"S/{year}/2",
        )
        self.period = ReportingPeriod(
            body=self.body,
            begins_on=date(year, 1, 1),
            ends_on=date(year, 12, 31),
            label=str(year),
        )
        self.report = Report(
            period=self.period,
            language=language,
            letter_dated_on=date(year + 1, 2, 10),
            submitted_on=date(year + 1, 2, 11),
        )
        session.add_all([self.body, self.secretariat, self.league, self.report])
        session.flush()

    def person(self, name: str, title: str, at: Organisation | None = None) -> Person:
        person = Person(name=name)
        person.posts.append(Post(title=title, organisation=at or self.secretariat))
        self.session.add(person)
        return person

    def document(self, *symbols: str, role: DocumentRole = DocumentRole.CONCEPT_NOTE) -> Document:
        document = Document(role=role)
        for order, text in enumerate(symbols, 1):
            read = parse(text)
            document.symbols.append(
                Symbol(
                    order=order,
                    text=read.text,
                    organ=read.organ,
                    year=read.year,
                    number=read.number,
                    suffixes=[],
                )
            )
        self.session.add(document)
        return document

    def meeting(
        self,
        day: date | None,
        theme: str | None,
        *briefers: Person,
        note: str | None = None,
        kind: MeetingKind = MeetingKind.THEMATIC,
        status: MeetingStatus = MeetingStatus.HELD,
        short: str | None = None,
    ) -> Meeting:
        meeting = Meeting(body=self.body, period=self.period, day=day, kind=kind, status=status)
        if theme is not None:
            meeting.theme = Theme(body=self.body, full_title=theme, short_title=short)
        held = status is MeetingStatus.HELD
        for order, person in enumerate(briefers, 1):
            meeting.participations.append(
                Participation(
                    person=person,
                    listing_order=order,
                    speaking_order=order,
                    invitation=InvitationStatus.SPOKE if held else InvitationStatus.PROPOSED,
                )
            )
        if note is not None:
            meeting.documents.append(
                MeetingDocument(document=self.document(note), role=DocumentRole.CONCEPT_NOTE)
            )
        self.session.add(meeting)
        self.session.flush()
        return meeting

    def statement(
        self,
        text: str,
        *to: Organisation,
        kind: RecommendationKind = RecommendationKind.RECOMMENDATION,
        paragraph: Paragraph | None = None,
    ) -> Recommendation:
        number = len(self.report.recommendations) + 1
        statement = Recommendation(
            reference=f"{self.period.label}/{number}", number=number, text=text, kind=kind
        )
        statement.addressees = [
            Addressee(organisation=each, order=order) for order, each in enumerate(to, 1)
        ]
        statement.paragraph = paragraph
        self.report.recommendations.append(statement)
        self.session.flush()
        return statement

    def draft(self) -> Draft:
        draft = Draft(number=len(self.report.drafts) + 1)
        self.report.drafts.append(draft)
        self.session.flush()
        return draft

    def section(
        self,
        draft: Draft,
        kind: SectionKind,
        *texts: str,
        title: str | None = None,
        role: SectionRole | None = None,
        parent: Section | None = None,
        meeting: Meeting | None = None,
        origin: TextOrigin = TextOrigin.IMPORTED,
        paragraphs: ParagraphKind = ParagraphKind.NUMBERED,
    ) -> Section:
        section = Section(
            kind=kind,
            title=title,
            role=role,
            parent=parent,
            meeting=meeting,
            order=len(draft.sections) + 1,
        )
        draft.sections.append(section)
        for text in texts:
            self.paragraph(section, text, origin=origin, kind=paragraphs)
        self.session.flush()
        return section

    def paragraph(
        self,
        section: Section,
        text: str,
        *,
        items: Sequence[str | tuple[int, str]] = (),
        origin: TextOrigin = TextOrigin.IMPORTED,
        kind: ParagraphKind = ParagraphKind.NUMBERED,
    ) -> Paragraph:
        paragraph = Paragraph(
            order=len(section.paragraphs) + 1, text=text, origin=origin, kind=kind
        )
        for order, item in enumerate(items, 1):
            level, words = item if isinstance(item, tuple) else (1, item)
            paragraph.items.append(SubItem(order=order, level=level, text=words))
        section.paragraphs.append(paragraph)
        self.session.flush()
        return paragraph
