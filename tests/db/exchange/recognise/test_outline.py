"""Chapters, sections, annexes and what stands in them."""

from __future__ import annotations

from db.exchange.recognise.outline import parts_of, start_of_body
from db.models import ParagraphKind, SectionKind, SectionRole
from tests.db.exchange.recognise.pages import COVER, blocks

BODY = """
# I. Introduction
1. First.
# II. Meetings of the Working Group
2. Second:
(a) One;
(b) Two.
Plain words.
## A. Rivers
3. Third.
# III. Conclusions and recommendations
4. Fourth.
# Annex
Meetings in 2019
Date | Theme
1 May | Rivers
"""


def test_the_body_begins_at_its_first_chapter() -> None:
    whole = blocks(COVER + BODY)
    assert whole[start_of_body(whole)].text == "Introduction"


def test_parts_have_their_kind_role_parent_and_passages() -> None:
    parts = parts_of(blocks(BODY))
    assert [(part.kind, part.role) for part in parts] == [
        (SectionKind.CHAPTER, SectionRole.INTRODUCTION),
        (SectionKind.CHAPTER, SectionRole.MEETINGS),
        (SectionKind.SECTION, None),
        (SectionKind.CHAPTER, SectionRole.CONCLUSIONS),
        (SectionKind.ANNEX, None),
    ]
    meetings, section, annex = parts[1], parts[2], parts[4]
    assert section.parent is meetings
    assert [item.text for item in meetings.passages[0].items] == ["One;", "Two."]
    assert meetings.passages[1].kind is ParagraphKind.PLAIN
    assert annex.title == "Meetings in 2019"
    assert annex.passages[0].rows[0] == ("Date", "Theme")


def test_the_word_annex_is_enough_without_the_look_of_a_heading() -> None:
    parts = parts_of(blocks("# I. Introduction\n1. First.\nAnnex II\nA list"))
    assert (parts[1].kind, parts[1].label, parts[1].title) == (SectionKind.ANNEX, "II", "A list")


def test_a_title_may_stand_beside_the_word_annex() -> None:
    (part,) = parts_of(blocks("# Annex. Meetings held"))
    assert (part.kind, part.title) == (SectionKind.ANNEX, "Meetings held")


def test_a_sentence_under_the_word_annex_is_no_title() -> None:
    (part,) = parts_of(blocks("# Annex\nThere were no meetings."))
    assert part.title is None
    assert part.passages[0].text == "There were no meetings."


def test_where_nothing_is_numbered_words_name_the_chapters_whatever_their_look() -> None:
    parts = parts_of(blocks("## Introduction\n1. A.\n#### Activities\n2. B.\n# Exemptions\n3. C."))
    assert [part.kind for part in parts] == [SectionKind.CHAPTER] * 3


def test_headings_under_an_annex_stay_in_it() -> None:
    parts = parts_of(blocks("# I. Introduction\n1. A.\n# Annex\n# Rules\nText.\n# Guidance\nMore."))
    assert parts[1].title == "Rules"
    assert parts[2].parent is parts[1]


def test_text_without_any_heading_stands_in_a_chapter_without_title() -> None:
    (part,) = parts_of(blocks("1. First.\n2. Second."))
    assert (part.kind, part.title) == (SectionKind.CHAPTER, "")


def test_an_item_that_no_paragraph_opens_is_kept() -> None:
    (part,) = parts_of(blocks("# I. Introduction\n(a) Alone."))
    assert part.passages[0].items[0].text == "Alone."


def test_a_report_without_numbers_begins_at_an_unnumbered_introduction() -> None:
    whole = blocks("Report of the Committee on Rivers\nIntroduction\n1. First.")
    assert start_of_body(whole) == 1
    whole = blocks("Report of the Committee on Rivers\n# Overview\n1. First.")
    assert start_of_body(whole) == 1
    whole = blocks("Only words.")
    assert start_of_body(whole) == 1
