"""What a reader ought to find in a sample, written from its parts, never from a program."""

from __future__ import annotations

from typing import Any

from tests.reports.sample import Meeting, Paragraph, Passage, Source


def truth(report: Source) -> dict[str, Any]:
    """The structure as a person would take it down from the printed page.

    The shape is that of the structures kept beside the real reports. Items of deeper levels also
    stand in ``items``, with their ``level``.
    """
    return {
        "letter": _letter(report),
        "sections": [
            {"label": h.label, "title": h.title, "chapter": h.chapter} for h in report.headings
        ],
        "paragraphs": [_paragraph(p) for p in report.paragraphs],
        "annex_rows": [
            [m.printed, [f"{b.name}, {b.title}" for b in m.briefers], m.theme]
            for m in report.listed
        ],
        "symbol": report.masthead.symbol.replace("–", "-").replace(" ", ""),
        "speaking": {
            m.printed: spoke
            for m in report.listed
            if len(spoke := speaking_order(report, m)) == len(m.briefers) > 0
        },
        "kinds": {str(p.number): p.statement.kind for p in report.paragraphs if p.statement},
    }


def expected(report: Source) -> dict[str, Any]:
    """Further facts: body, period, chair, meetings, citations, speakers, addressees, issues."""
    passages = _passages(report)
    return {
        "body": report.body,
        "period": [day.isoformat() for day in report.period],
        "chair": report.chair,
        "masthead": {
            "organ": report.masthead.organ,
            "symbols": [s for s in truth(report)["symbol"].replace("-S/", " S/").split(" ") if s],
            "distribution": report.masthead.distribution,
            "date": report.masthead.date,
            "original": report.masthead.original,
        },
        "signatories": [
            {"name": name, "title": list(title)} for name, *title in report.front.signatures
        ],
        "meetings": [_meeting(report, m) for m in report.meetings],
        "documents": _unique(list(d) for p in passages for d in p.documents),
        "resolutions": _unique(r for p in passages for r in p.resolutions),
        "speakers": {str(p.number): list(p.speakers) for p in report.paragraphs},
        "speaker_names": {str(p.number): list(p.named) for p in report.paragraphs if p.named},
        "statements": {
            str(p.number): {
                "kind": p.statement.kind,
                "addressees": list(p.statement.addressees),
                "implied": list(p.statement.implied),
            }
            for p in report.paragraphs
            if p.statement
        },
        "footnotes": {
            str(p.number): [note for _, note in p.passage.notes]
            for p in report.paragraphs
            if p.passage.notes
        },
        "issues": list(report.issues),
    }


def speaking_order(report: Source, meeting: Meeting) -> list[str]:
    """The briefers of a meeting in the order in which the text has them speak."""
    number = report.meetings.index(meeting) + 1
    spoke = [name for p in report.paragraphs if p.meeting == number for name in p.named]
    return list(dict.fromkeys(spoke))


def _letter(report: Source) -> list[str]:
    masthead, front = report.masthead, report.front
    head = [masthead.organ, masthead.distribution, masthead.date, masthead.original]
    signatures = [
        line
        for name, *title in front.signatures
        for line in (f"{front.signed} {name}".strip(), *title)
    ]
    letter = [line.text for line in front.letter]
    return [
        *head,
        front.heading,
        *letter,
        *signatures,
        *(line for line in front.enclosure if line not in ("Annex", "Annexe")),
        front.title,
        *front.summary,
    ]


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "number": paragraph.number,
        "text": paragraph.passage.text,
        "items": [_item(i.label, i.passage.text, i.level) for i in paragraph.items],
        "chapter": paragraph.chapter,
        "section": paragraph.section,
    }


def _item(label: str, text: str, level: int) -> dict[str, Any]:
    return {"label": label, "text": text} | ({"level": level} if level > 1 else {})


def _meeting(report: Source, meeting: Meeting) -> dict[str, Any]:
    spoke = speaking_order(report, meeting)
    return {
        "day": meeting.day.isoformat(),
        "end_day": meeting.end_day.isoformat() if meeting.end_day else None,
        "theme": meeting.theme,
        "kind": meeting.kind,
        "number": meeting.number,
        "concept_note": meeting.concept_note,
        "in_annex": meeting.in_annex,
        "briefers": [
            {
                "name": b.name,
                "printed_title": b.title,
                "organisation": b.organisation or None,
                "listing_order": order,
                "speaking_order": spoke.index(b.name) + 1 if b.name in spoke else None,
            }
            for order, b in enumerate(meeting.briefers, 1)
        ],
    }


def _passages(report: Source) -> list[Passage]:
    text = [x for p in report.paragraphs for x in (p.passage, *(i.passage for i in p.items))]
    return [*report.front.letter, *text]


def _unique(found: Any) -> list[Any]:
    kept: list[Any] = []
    for one in found:
        if one not in kept:
            kept.append(one)
    return kept
