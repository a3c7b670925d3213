"""One person with posts and appearances, and where the reports let them speak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select, union
from sqlalchemy.orm import Session, joinedload

from db.models import (
    Attribution,
    Draft,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Organisation,
    OrganisationKind,
    Paragraph,
    Participation,
    ParticipationRole,
    Person,
    Post,
    Recommendation,
    Report,
    Section,
)
from db.names.bare_titles import bare_title


@dataclass(frozen=True, slots=True)
class PostFacts:
    """A post, from one day to another."""

    uuid: str
    title: str
    bare_title: str
    """Without the organisation."""
    organisation_uuid: str | None
    organisation: str | None
    begins_on: date | None
    ends_on: date | None
    former: bool
    first_year: int | None
    last_year: int | None
    """Of the meetings where the person stood in this post."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person at a meeting, as it was printed then."""

    uuid: str
    """Of the participation."""
    meeting_uuid: str
    day: date | None
    end_day: date | None
    status: MeetingStatus
    kind: MeetingKind
    theme: str | None
    """Its short title, else the full one."""
    role: ParticipationRole
    speaking_order: int | None
    listing_order: int | None
    name: str
    """Rank included."""
    title: str
    """As printed then, else of the post held on the day; "" where none is known."""
    frozen: bool
    """Whether the title stays as it was, whatever the directory says later."""
    statements: int
    """Recommendations that stand in what the person said there."""


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """A person as the details show them."""

    uuid: str
    name: str
    """Without rank."""
    printed_name: str
    """Rank included."""
    rank: str | None
    honorific: str | None
    pronoun: str | None
    sort_name: str
    note: str | None
    posts: tuple[PostFacts, ...]
    """The newest first, those of the past alone last."""
    appearances: tuple[Appearance, ...]
    """The newest first, those without a day on top."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs of a report in a row."""

    first: int
    last: int
    uuid: str
    """Of the first."""


@dataclass(frozen=True, slots=True)
class OrganisationFound:
    """An organisation to choose from."""

    uuid: str
    name: str
    acronym: str | None
    kind: OrganisationKind


def person_facts(session: Session, uuid: str) -> PersonFacts | None:
    """Give a person by their UUID; None where they are gone."""
    person = session.scalars(select(Person).where(Person.uuid == uuid)).one_or_none()
    if person is None:
        return None
    return PersonFacts(
        uuid=person.uuid,
        name=person.name,
        printed_name=person.printed_name,
        rank=person.rank,
        honorific=person.honorific,
        pronoun=person.pronoun,
        sort_name=person.sort_name,
        note=person.note,
        posts=_posts(session, person),
        appearances=_appearances(session, person),
    )


def passages(session: Session, uuid: str) -> dict[str, tuple[Passage, ...]]:
    """Give the paragraphs where a person speaks, by the UUID of their participation.

    Numbers are those that the report prints; only reports with such paragraphs are numbered.
    """
    spoken = _spoken(session, uuid)
    numbers: dict[str, int] = {}
    for report in {report for _, _, report in spoken}:
        numbers |= _numbers(session, report)
    by_participation = defaultdict[str, dict[int, str]](dict)
    for participation, paragraph, _ in spoken:
        if (number := numbers.get(paragraph)) is not None:
            by_participation[participation][number] = paragraph
    return {each: tuple(_in_a_row(placed)) for each, placed in by_participation.items()}


def organisations_like(session: Session, text: str, limit: int = 8) -> list[OrganisationFound]:
    """Give organisations that have every word of a text, by name; without words, the first."""
    from db.search import matching

    query = select(Organisation.uuid, Organisation.name, Organisation.acronym, Organisation.kind)
    query = query.where(matching(session, "organisations", text))
    query = query.order_by(Organisation.name, Organisation.id).limit(limit)
    return [OrganisationFound(*row) for row in session.execute(query)]


def _posts(session: Session, person: Person) -> tuple[PostFacts, ...]:
    query = (
        select(Post, func.min(Meeting.day), func.max(Meeting.day))
        .outerjoin(Participation, Participation.post_id == Post.id)
        .outerjoin(Meeting)
        .where(Post.person_id == person.id)
        .group_by(Post.id)
        .order_by(Post.former, Post.begins_on.desc().nulls_last(), Post.id)
        .options(joinedload(Post.organisation))
    )
    return tuple(
        PostFacts(
            uuid=post.uuid,
            title=post.title,
            bare_title=bare_title(
                post.title, post.organisation.name if post.organisation else None
            ),
            organisation_uuid=post.organisation.uuid if post.organisation else None,
            organisation=post.organisation.name if post.organisation else None,
            begins_on=post.begins_on,
            ends_on=post.ends_on,
            former=post.former,
            first_year=first.year if first else None,
            last_year=last.year if last else None,
        )
        for post, first, last in session.execute(query)
    )


def _appearances(session: Session, person: Person) -> tuple[Appearance, ...]:
    statements = (
        select(Paragraph.participation_id, func.count().label("statements"))
        .join(Recommendation, Recommendation.paragraph_id == Paragraph.id)
        .join(Participation, Participation.id == Paragraph.participation_id)
        .where(Participation.person_id == person.id)
        .group_by(Paragraph.participation_id)
        .subquery()
    )
    query = (
        select(Participation, func.coalesce(statements.c.statements, 0))
        .join(Meeting)
        .outerjoin(statements, statements.c.participation_id == Participation.id)
        .where(Participation.person_id == person.id)
        .order_by(
            Meeting.day.desc().nulls_first(),
            Meeting.starts_at.desc().nulls_last(),
            Participation.id.desc(),
        )
        .options(
            joinedload(Participation.meeting).joinedload(Meeting.theme),
            joinedload(Participation.post),
        )
    )
    return tuple(_appearance(who, count) for who, count in session.execute(query))


def _appearance(who: Participation, statements: int) -> Appearance:
    meeting, theme = who.meeting, who.meeting.theme
    return Appearance(
        uuid=who.uuid,
        meeting_uuid=meeting.uuid,
        day=meeting.day,
        end_day=meeting.end_day,
        status=meeting.status,
        kind=meeting.kind,
        theme=(theme.short_title or theme.full_title) if theme else None,
        role=who.role,
        speaking_order=who.speaking_order,
        listing_order=who.listing_order,
        name=who.name_in_print,
        title=who.title_in_print,
        frozen=who.printed_title is not None,
        statements=statements,
    )


def _spoken(session: Session, uuid: str) -> list[tuple[str, str, Report]]:
    """Participation, paragraph and report of each paragraph where a person speaks."""
    of_person = select(Participation.id).join(Person).where(Person.uuid == uuid)
    first = select(Paragraph.id, Paragraph.participation_id).where(
        Paragraph.participation_id.in_(of_person)
    )
    further = select(Attribution.paragraph_id, Attribution.participation_id).where(
        Attribution.participation_id.in_(of_person)
    )
    said = union(first, further).subquery()
    query = (
        select(Participation.uuid, Paragraph.uuid, Report)
        .select_from(said)
        .join(Participation, Participation.id == said.c.participation_id)
        .join(Paragraph, Paragraph.id == said.c.id)
        .join(Section, Section.id == Paragraph.section_id)
        .join(Draft, Draft.id == Section.draft_id)
        .join(Report, Report.id == Draft.report_id)
    )
    return [(who, paragraph, report) for who, paragraph, report in session.execute(query)]


def _numbers(session: Session, report: Report) -> dict[str, int]:
    from db.report.composer import outline_of
    from db.report.composing.records import of_report
    from db.report.wording import wording

    names = outline_of(of_report(session, report), wording(report.language)).names
    return {uuid: int(name) for uuid, name in names.items() if name.isdigit()}


def _in_a_row(placed: dict[int, str]) -> Iterable[Passage]:
    run: list[int] = []
    for number in [*sorted(placed), None]:
        if run and number != run[-1] + 1:
            yield Passage(run[0], run[-1], placed[run[0]])
            run = []
        if number is not None:
            run.append(number)
