"""The checks of a report, declared in a table: one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from db.findings import Finding, FindingLevel
from db.models import Attribution, Paragraph, Report, ReportingPeriod, Section, StatedFact
from db.report.checking import (
    acronyms,
    annex,
    counts,
    days,
    invitations,
    recommendations,
    sections,
    signing,
    speakers,
    staleness,
    texts,
    themes,
)
from db.report.checking.examined import Examined, Found
from db.report.composer import compose_outline, outline_of
from db.report.composing.records import PeriodRecords, of_period, of_report
from db.report.wording import wording


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name for programs, how much its findings matter, and what looks."""

    code: str
    level: FindingLevel
    look: Callable[[Examined], Iterator[Found]]


_ERROR, _WARNING, _NOTE = FindingLevel.ERROR, FindingLevel.WARNING, FindingLevel.NOTE

OF_RECORDS = (
    Check("meeting_outside_period", _ERROR, days.meeting_outside_period),
    Check("concept_note_year", _WARNING, days.concept_note_of_another_year),
    Check("briefer_still_invited", _WARNING, invitations.briefers_still_invited),
)
"""What is asked of the records already before their report is begun."""
CHECKS = (
    Check("stale_fact", _WARNING, staleness.stale),
    Check("meeting_counts", _WARNING, counts.stated_counts),
    Check("list_of_themes", _WARNING, themes.listed_themes),
    Check("meeting_without_section", _WARNING, sections.meeting_without_section),
    Check("section_without_meeting", _WARNING, sections.section_without_meeting),
    Check("sections_out_of_order", _NOTE, sections.sections_out_of_order),
    Check("section_without_title", _ERROR, sections.untitled_section),
    Check("lone_section", _WARNING, sections.lone_section),
    Check("concept_note_not_cited", _WARNING, sections.concept_note_not_cited),
    Check("annex_gap", _WARNING, annex.gaps_in_rows),
    Check("titles_differ", _NOTE, annex.titles_of_one_person),
    Check("title_drift", _WARNING, themes.title_drift),
    Check("theme_not_held", _NOTE, themes.planned_and_not_held),
    Check("briefer_not_in_section", _WARNING, speakers.briefer_not_in_section),
    Check("briefer_without_paragraph", _WARNING, speakers.briefer_without_paragraph),
    Check("speaker_not_in_annex", _WARNING, speakers.speaker_not_among_briefers),
    Check("naming_rule", _NOTE, speakers.names_against_rule),
    Check("acronym_expansion", _WARNING, acronyms.acronym_expansion),
    Check("acronym_defined_again", _WARNING, acronyms.acronym_defined_again),
    Check("acronym_used_before", _WARNING, acronyms.acronym_used_before),
    Check("acronym_not_defined", _NOTE, acronyms.acronym_not_defined),
    Check("acronym_used_once", _NOTE, acronyms.acronym_used_once),
    Check("square_brackets", _WARNING, texts.square_brackets),
    Check("list_of_one", _WARNING, texts.lists_of_one),
    Check("lost_reference", _ERROR, texts.lost_references),
    Check("empty_chapter", _WARNING, texts.empty_chapters),
    Check("length", _WARNING, texts.length),
    *OF_RECORDS,
    Check("symbol_after_period", _WARNING, days.symbols_after_period),
    Check("list_of_bureaux", _WARNING, days.list_of_bureaux),
    Check("letter_after_masthead", _ERROR, days.letter_after_masthead),
    Check("nobody_signs", _WARNING, signing.nobody_signs),
    Check("signatory_not_in_office", _WARNING, signing.signatory_not_in_office),
    Check("no_addressee", _WARNING, recommendations.without_addressee),
    Check("statement_not_in_text", _WARNING, recommendations.not_in_text),
)


def check_report(session: Session, report: Report) -> list[Finding]:
    """Give what the checks find in a report, in the order of the table; nothing is changed."""
    return _run(session, of_report(session, report), report.language, CHECKS)


def check_records(session: Session, period: ReportingPeriod) -> list[Finding]:
    """Give what is wrong in the records of a period whose report has not been begun."""
    return _run(session, of_period(session, period), "en", OF_RECORDS)


def _run(
    session: Session, records: PeriodRecords, language: str, checks: Iterable[Check]
) -> list[Finding]:
    words = wording(language)
    loaded = _load_paragraphs(session, records.report) if records.report else []
    outline = outline_of(records, words)
    examined = Examined(session, records, outline, compose_outline(records, outline, words), words)
    findings = [
        Finding(
            check.code,
            check.level,
            found.message,
            found.place,
            # What is composed from records alone has no rows to jump to.
            tuple((each.family, each.uuid) for each in found.records if each in session),
        )
        for check in checks
        for found in check.look(examined)
    ]
    del loaded  # held until here: what the session has loaded it forgets with the last reference
    return findings


def _load_paragraphs(session: Session, report: Report) -> list[Paragraph]:
    """Load at once what only the checks ask of the paragraphs."""
    draft_id = report.drafts[-1].id if report.drafts else None
    query = (
        select(Paragraph)
        .join(Section)
        .where(Section.draft_id == draft_id)
        .options(
            joinedload(Paragraph.participation),
            selectinload(Paragraph.attributions).joinedload(Attribution.participation),
            selectinload(Paragraph.facts).options(
                joinedload(StatedFact.meeting), joinedload(StatedFact.participation)
            ),
        )
    )
    return list(session.scalars(query))
