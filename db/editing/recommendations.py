"""Statements of a report: made, changed and deleted; what was done about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy.orm import Session

from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import (
    Draft,
    Meeting,
    Paragraph,
    ParagraphTopic,
    Recommendation,
    RecommendationKind,
    Report,
    ReportingPeriod,
    ReportStatus,
    Section,
    SectionKind,
    SectionRole,
    TextOrigin,
)


def create_statement(
    session: Session,
    period_uuid: str,
    text: str,
    *,
    kind: RecommendationKind = RecommendationKind.RECOMMENDATION,
    meeting_uuid: str | None = None,
    language: str = "en",
) -> str:
    """Add a statement to the report of a period, numbered last; give its UUID.

    The report is begun in ``language`` where there is none. One that is still a draft states it
    in a paragraph of its own: among the conclusions, or where the report tells of the meeting. A
    report that is final stays as it is, and the statement of a meeting stands where the section
    of the meeting begins. Raises UserError where the text is empty, or the report has no place
    for that meeting.
    """
    text = _written(text)
    period = find(session, ReportingPeriod, period_uuid)
    report = period.report
    if report is None:
        report = Report(period=period, language=language)
        session.add(report)
    number = 1 + max((each.number for each in report.recommendations), default=0)
    statement = Recommendation(
        reference=f"{period.label}/{number}",
        number=number,
        text=text,
        kind=kind,
        basis=_symbols_in(text),
    )
    report.recommendations.append(statement)
    session.flush()
    meeting = find(session, Meeting, meeting_uuid) if meeting_uuid is not None else None
    statement.paragraph = _paragraph_for(session, report, meeting)
    return statement.uuid


def delete_statement(session: Session, uuid: str) -> None:
    """Delete a statement with its addressees and follow-up; what carries it on stays.

    A paragraph that only stated it, and that nobody wrote in, goes with it.
    """
    statement = find(session, Recommendation, uuid)
    paragraph = statement.paragraph
    if (
        paragraph is not None
        and paragraph.topic is ParagraphTopic.STATEMENT
        and paragraph.origin is TextOrigin.GENERATED
        and paragraph.statements == [statement]
    ):
        session.delete(paragraph)
    session.delete(statement)


def set_statement_value(session: Session, uuid: str, name: str, value: Any) -> None:
    """Give a column of a statement a value, by the rules of that column.

    Raises UserError where the value cannot be.
    """
    rule = _RULES.get(name)
    if rule is not None:
        rule(session, uuid, value)
    else:
        set_value(session, "recommendations", uuid, name, value)


def set_text(session: Session, uuid: str, text: str) -> None:
    """Change the words of a statement. Raises UserError where none are left."""
    find(session, Recommendation, uuid).text = _written(text)


def set_basis(session: Session, uuid: str, text: str) -> None:
    """Set the symbols that a statement rests on, parted by commas or semicolons.

    A resolution may be written as it is cited, "resolution 2378 (2017)". Raises UserError, naming
    it, where one is no symbol.
    """
    from db.symbols import find_resolutions, normalise, parse

    symbols: list[str] = []
    for each in filter(None, (part.strip() for part in text.replace(";", ",").split(","))):
        try:
            parse(each)
            symbols.append(normalise(each))
        except ValueError:
            cited = [str(symbol) for found in find_resolutions(each) for symbol in found.symbols]
            if not cited:
                raise UserError(
                    tr("{text} is no document symbol. Write one like S/PRST/2015/26.").format(
                        text=each
                    )
                ) from None
            symbols += cited
    find(session, Recommendation, uuid).basis = list(dict.fromkeys(symbols))


def set_supersedes(session: Session, uuid: str, earlier_uuid: str | None) -> None:
    """Say which earlier statement this one carries on, or that there is none.

    Raises UserError where that would lead back to the statement itself.
    """
    statement = find(session, Recommendation, uuid)
    earlier = find(session, Recommendation, earlier_uuid) if earlier_uuid is not None else None
    before = earlier
    while before is not None:
        if before is statement:
            raise UserError(
                tr(
                    "{earlier} already carries {statement} on, so it cannot be the other way round."
                ).format(
                    earlier=earlier.reference if earlier else "", statement=statement.reference
                )
            )
        before = before.supersedes
    statement.supersedes = earlier


def set_paragraph(session: Session, uuid: str, paragraph_uuid: str | None) -> None:
    """Say in which paragraph of its report a statement stands, or that it stands in none.

    Raises UserError where the paragraph is of another report.
    """
    statement = find(session, Recommendation, uuid)
    paragraph = find(session, Paragraph, paragraph_uuid) if paragraph_uuid is not None else None
    if paragraph is not None and paragraph.section.draft.report is not statement.report:
        raise UserError(tr("This paragraph belongs to the report of another period."))
    statement.paragraph = paragraph


def _written(text: str) -> str:
    text = text.strip()
    if not text:
        raise UserError(tr("A statement needs its words. What was there before was kept."))
    return text


def _symbols_in(text: str) -> list[str]:
    from db.symbols import find_symbols

    cited = (str(symbol) for found in find_symbols(text) for symbol in found.symbols)
    return list(dict.fromkeys(cited))


def _paragraph_for(session: Session, report: Report, meeting: Meeting | None) -> Paragraph | None:
    draft = _written_draft(report)
    if meeting is None:
        if draft is None or report.status is not ReportStatus.DRAFT:
            return None
        return _new_paragraph(_conclusions(draft))
    section = _section_of(draft, meeting) if draft is not None else None
    if report.status is ReportStatus.DRAFT:
        if section is None:
            from db.report.drafting import lay_out

            laid_out = lay_out(session, report.period, report.language)
            section = _section_of(laid_out, meeting)
        if section is not None:
            return _new_paragraph(section)
    elif section is not None and section.paragraphs:
        return section.paragraphs[0]
    raise UserError(
        tr(
            "The report does not tell of this meeting, so no statement can come from it there. "
            "Nothing was changed."
        )
    )


def _written_draft(report: Report) -> Draft | None:
    last = report.drafts[-1] if report.drafts else None
    return last if last is not None and last.sections else None


def _section_of(draft: Draft, meeting: Meeting) -> Section | None:
    return next((each for each in draft.sections if each.meeting is meeting), None)


def _conclusions(draft: Draft) -> Section:
    """The chapter of conclusions, begun before the first annex where there is none."""
    for section in draft.sections:
        if section.role is SectionRole.CONCLUSIONS:
            return section
    chapter = Section(kind=SectionKind.CHAPTER, role=SectionRole.CONCLUSIONS, order=0, columns=[])
    annexes = (each.kind is SectionKind.ANNEX for each in draft.sections)
    place = next((at for at, is_annex in enumerate(annexes) if is_annex), len(draft.sections))
    draft.sections.insert(place, chapter)
    for order, section in enumerate(draft.sections, 1):
        section.order = order
    return chapter


def _new_paragraph(section: Section) -> Paragraph:
    from db.report.composing.layout import add_paragraph

    return add_paragraph(section, ParagraphTopic.STATEMENT)


_RULES: Final[dict[str, Callable[[Session, str, Any], None]]] = {
    "text": set_text,
    "basis": set_basis,
    "supersedes": set_supersedes,
    "paragraph": set_paragraph,
}
