"""The first page: the masthead and the letter of transmittal with who signs it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from db.models import Chairship, Signatory
from db.report.blocks import Letter, Masthead, Plain, Signature, Table
from db.report.composing import names
from db.report.composing.outline import PlacedSection
from db.report.composing.records import PeriodRecords
from db.report.wording import Office, Wording

_OFFICES = (
    ("chargé", Office.CHARGE_D_AFFAIRES),
    ("deputy permanent representative", Office.DEPUTY_PERMANENT_REPRESENTATIVE),
    ("représentant permanent adjoint", Office.DEPUTY_PERMANENT_REPRESENTATIVE),
    ("représentante permanente adjointe", Office.DEPUTY_PERMANENT_REPRESENTATIVE),
    ("permanent representative", Office.PERMANENT_REPRESENTATIVE),
    ("représentant permanent", Office.PERMANENT_REPRESENTATIVE),
    ("représentante permanente", Office.PERMANENT_REPRESENTATIVE),
    ("acting chair", Office.ACTING_CHAIR),
    ("par intérim", Office.ACTING_CHAIR),
)
"""By what words of a title its office is known; the first that is met. Else: the Chair's."""
_WITHOUT_REPORT = "General"


def masthead(records: PeriodRecords, words: Wording) -> Masthead:
    """Make the masthead; its date is that of submission (Editorial Manual, mastheads)."""
    report = records.report
    dated = report.submitted_on if report else None
    original = (report.original_language or report.language) if report else words.language
    return Masthead(
        words.united_nations,
        words.security_council,
        report.document.citation if report and report.document else "",
        words.distributed(report.distribution if report else _WITHOUT_REPORT),
        words.day(dated) if dated else "",
        words.original(original),
    )


def letter(
    records: PeriodRecords, placed: Sequence[PlacedSection], words: Wording
) -> Letter | None:
    """Make the letter: heading and signature from the records where they are not kept.

    A letter inside the letter follows it with its heading as a line; None where there is none.
    """
    if not placed:
        return None
    report = records.report
    dated = report.letter_dated_on if report else None
    chair = records.chair_on(dated)
    signatures = (
        [_signature(each, words) for each in report.signatories]
        if report and report.signatories
        else [_of_chair(records, chair, dated, words)]
        if chair
        else []
    )
    first, *further = placed
    heading = first.title or words.letter_heading(dated, _sender(records, chair, dated, words))
    return Letter(heading, (*_lines(first), *plain_lines(further)), tuple(signatures))


def plain_lines(placed: Sequence[PlacedSection]) -> tuple[Plain, ...]:
    """Give unnumbered parts as they stand, each under its title."""
    lines: list[Plain] = []
    for section in placed:
        if section.title:
            lines.append(Plain(section.title, align="centre", key=section.section.uuid))
        lines += _lines(section)
    return tuple(lines)


def _lines(placed: PlacedSection) -> Iterator[Plain]:
    """Give the paragraphs of an unnumbered part; of a table one line a row."""
    for each in placed.paragraphs:
        block = each.block
        if isinstance(block, Plain):
            yield block
        elif isinstance(block, Table):
            rows = (block.columns, *(tuple(map(" ".join, row)) for row in block.rows))
            yield from (Plain("\t".join(row), key=block.key) for row in rows)


def _signature(signatory: Signatory, words: Wording) -> Signature:
    return Signature(words.signed, signatory.name, tuple(signatory.title_lines))


def _of_chair(
    records: PeriodRecords, chair: Chairship, dated: date | None, words: Wording
) -> Signature:
    """Sign as the chair; honorifics are left out (Editorial Manual, communications).

    The title is that of the post in the report's own language, the usual one in another.
    """
    post = chair.person.post_on(dated)
    own = records.report is None or records.report.language == words.language
    title = post.title if post and own else _sender(records, chair, dated, words)
    return Signature(words.signed, chair.person.name, (title,))


def _as_chair(records: PeriodRecords, chair: Chairship | None, words: Wording) -> str:
    return words.chair_of(
        names.chair_word(records, chair, words), names.full_name(records.body, words.language)
    )


def _sender(
    records: PeriodRecords, chair: Chairship | None, dated: date | None, words: Wording
) -> str:
    report = records.report
    post = chair.person.post_on(dated) if chair else None
    title = (
        " ".join(report.signatories[0].title_lines)
        if report and report.signatories
        else post.title
        if post
        else ""
    )
    office = _office(title)
    delegation = chair.delegation if chair else None
    if office is None or delegation is None:
        return _as_chair(records, chair, words)
    country = names.country(delegation, words.language)
    feminine = chair is not None and names.is_woman(chair)
    return words.sender(office, country=country, feminine=feminine)


def _office(title: str) -> Office | None:
    """Tell which office of a mission a title is; None for the chair's own."""
    lowered = title.lower()
    return next((office for words, office in _OFFICES if words in lowered), None)
