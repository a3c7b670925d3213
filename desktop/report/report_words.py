"""What the report page calls speakers, sections and checks."""

from __future__ import annotations

from typing import Final

from db.language import later, tr
from db.models import ParagraphTopic, SectionKind
from db.queries.report_page import ParagraphRow, SectionRow, Speaker
from db.report.blocks import Origin
from db.report.footnotes import notes_in
from desktop.report.lines import Line
from desktop.wording.numbers import number

SPEAKERS: Final = {
    ("chair", None): later("Chair"),
    ("briefer", None): later("Briefer"),
    ("members", None): later("Members"),
    ("members", "all"): later("All members"),
    ("members", "most"): later("Most members"),
    ("members", "a_number_of"): later("A number of members"),
    ("members", "several"): later("Several members"),
    ("members", "some"): later("Some members"),
    ("members", "others"): later("Other members"),
    ("participants", None): later("Participants"),
    ("participants", "all"): later("All participants"),
    ("participants", "most"): later("Most participants"),
    ("participants", "a_number_of"): later("A number of participants"),
    ("participants", "several"): later("Several participants"),
    ("participants", "some"): later("Some participants"),
    ("participants", "others"): later("Other participants"),
    ("member_states", None): later("Member States"),
    ("member_states", "all"): later("All Member States"),
    ("member_states", "most"): later("Most Member States"),
    ("member_states", "a_number_of"): later("A number of Member States"),
    ("member_states", "several"): later("Several Member States"),
    ("member_states", "some"): later("Some Member States"),
    ("member_states", "others"): later("Other Member States"),
    ("unattributed", None): later("No speaker named"),
    ("narrator", None): later("The report"),
}
"""Who speaks, by kind and quantifier."""
CHECKS: Final = {
    "stale_fact": later("Behind its record"),
    "meeting_counts": later("Number of meetings"),
    "list_of_themes": later("List of themes"),
    "meeting_without_section": later("Meeting without section"),
    "section_without_meeting": later("Section without meeting"),
    "sections_out_of_order": later("Order of sections"),
    "section_without_title": later("Section without heading"),
    "lone_section": later("Single section"),
    "concept_note_not_cited": later("Concept note not cited"),
    "annex_gap": later("Gap in the annex"),
    "titles_differ": later("Two titles, one person"),
    "title_drift": later("Two titles, one theme"),
    "theme_not_held": later("Planned, not held"),
    "briefer_not_in_section": later("Briefer not in section"),
    "briefer_without_paragraph": later("Briefer without paragraph"),
    "briefer_still_invited": later("Briefer not marked as spoken"),
    "speaker_not_in_annex": later("Speaker not in annex"),
    "naming_rule": later("Naming of speakers"),
    "acronym_expansion": later("Name behind an acronym"),
    "acronym_defined_again": later("Acronym defined twice"),
    "acronym_used_before": later("Acronym before its name"),
    "acronym_not_defined": later("Acronym without name"),
    "acronym_used_once": later("Acronym used once"),
    "square_brackets": later("Square brackets"),
    "list_of_one": later("List of one item"),
    "lost_reference": later("Lost reference"),
    "empty_chapter": later("Empty chapter"),
    "length": later("Length"),
    "meeting_outside_period": later("Meeting outside the period"),
    "concept_note_year": later("Year of a concept note"),
    "symbol_after_period": later("Year of a symbol"),
    "list_of_bureaux": later("List of bureaux"),
    "letter_after_masthead": later("Dates of letter and masthead"),
    "nobody_signs": later("Nobody signs"),
    "signatory_not_in_office": later("Signatory not in office"),
    "no_addressee": later("No addressee"),
    "statement_not_in_text": later("Statement not in the text"),
}
"""By check: what its findings are called in a list."""
_OF_MEETING = {ParagraphTopic.OPENING, ParagraphTopic.SPEAKERS}


def speaker_name(speaker: Speaker) -> str:
    """Say who speaks: "Chair", "Some members", "Briefer: Weixiong Chen"."""
    quantifier = speaker.quantifier.value if speaker.quantifier else None
    known = (speaker.kind.value, quantifier)
    term = SPEAKERS.get(known) or SPEAKERS[(speaker.kind.value, None)]
    word = tr(term)
    if speaker.name:
        return tr("{speaker}: {name}").format(speaker=word, name=speaker.name)
    return word


def who_said(row: ParagraphRow) -> str:
    """Say in the line above a paragraph who speaks in it, or what it follows."""
    if follows(row):
        if row.topic in _OF_MEETING:
            return tr("Follows the meeting record")
        if row.topic is ParagraphTopic.STATEMENT:
            return tr("Follows the recommendation")
        if row.topic is ParagraphTopic.NOTE:
            return tr("Follows the notes of the meeting")
        return tr("Follows the records")
    if row.speakers:
        return " · ".join(speaker_name(each) for each in row.speakers)
    return tr("Written here") if row.origin is Origin.TYPED else tr("As imported")


def follows(row: ParagraphRow) -> bool:
    """Whether a paragraph is made from the records."""
    return row.origin is Origin.GENERATED and row.topic is not None


def outline_name(section: SectionRow) -> str:
    """Call a section in the outline: "C. Counter-terrorism and peacekeeping", "Letter"."""
    if section.kind is SectionKind.LETTER:
        return tr("Letter")
    if section.kind is SectionKind.FRONT:
        return tr("Front matter")
    if section.kind is SectionKind.ANNEX:
        return section.label
    title = section.short_title or tr("No heading")
    return f"{section.label}. {title}" if section.label else title


def section_words(section: SectionRow) -> str:
    """Say how long a section is."""
    if section.kind in (SectionKind.CHAPTER, SectionKind.SECTION) and section.label:
        sentence = tr("Section {label}: {words} words")
        return sentence.format(label=section.label, words=number(section.words))
    sentence = tr("{name}: {words} words")
    return sentence.format(name=outline_name(section), words=number(section.words))


def paragraph_name(row: ParagraphRow) -> str:
    """Name a paragraph for a screen reader."""
    if row.number is None:
        return tr("Paragraph without number, {speaker}").format(speaker=who_said(row))
    return tr("Paragraph {number}, {speaker}").format(number=row.number, speaker=who_said(row))


def heading_label(section: SectionRow) -> str:
    """What stands before the words of a heading, and is not written: "II.", "Annex:"."""
    if not section.label:
        return ""
    return f"{section.label}." if section.level else f"{section.label}:"


def line_name(line: Line) -> str:
    """Say what a line is: its number and its words."""
    row, section = line.row, line.section
    if row is None:
        return " ".join(part for part in (heading_label(section), section.title) if part)
    if row.table is not None:
        cells = (row.table.columns, *(("; ".join(c) for c in each) for each in row.table.rows))
        lines = [", ".join(filter(None, each)) for each in cells]
        return tr("Table: {rows}").format(rows="\n".join(filter(None, lines)))
    number = f"{row.number}. " if row.number is not None else ""
    said = [number + (row.text or tr("Nothing written yet"))]
    said += [f"{item.label} {item.text}" for item in row.items]
    marks = (row.marks, *(item.marks for item in row.items))
    for place, note in enumerate(note for each in marks for note in notes_in(each)):
        sentence = tr("Footnote {label}: {text}")
        said.append(sentence.format(label=row.note_labels.label(place), text=note.note))
    return "\n".join(said)
