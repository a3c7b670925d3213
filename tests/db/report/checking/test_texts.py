from __future__ import annotations

from sqlalchemy.orm import Session

from db.models import (
    Draft,
    Organisation,
    ParagraphKind,
    SectionKind,
    SectionRole,
)
from db.report.composer import compose
from db.report.drafting import lay_out
from db.report.word_count import LIMIT, count_words
from tests.db.report.a_year import AYear
from tests.db.report.checking.findings import chapter_of, found


def test_acronyms_are_held_against_the_names_they_stand_for(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    session.add(Organisation(name="Union of Lighthouse Friends", acronym="ULF"))
    chapter = chapter_of(draft, SectionRole.CONCLUSIONS)
    for text in (
        "ULF came early; so did UNIFIL.",
        "The Union of Lantern Friends (ULF) came.",
        "The League of Keepers (LOK) came, and the Union of Lighthouse Friends (ULF) again.",
        "The Force (II) came with chapter IV and S/2031/9 (see above).",
    ):
        full_year.paragraph(chapter, text)
    assert [place for place, _ in found(session, "acronym_expansion")] == ["paragraph 16"]
    ((place, again),) = found(session, "acronym_defined_again")
    assert (place, "paragraph 16" in again) == ("paragraph 17", True)
    assert [place for place, _ in found(session, "acronym_used_before")] == ["paragraph 15"]
    ((_, undefined),) = found(session, "acronym_not_defined")
    assert "United Nations Interim Force in Lebanon" in undefined
    ((_, once),) = found(session, "acronym_used_once")
    assert once.startswith("LOK ")


def test_square_brackets_and_an_open_letter_are_found(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    full_year.report.letter_dated_on = None
    draft.sections[-2].title = "Conclusions [and recommendations]"
    full_year.paragraph(draft.sections[-2], "Members [may] agree.", items=["One;", "[Two]."])
    places = [place for place, _ in found(session, "square_brackets")]
    assert places == ["the letter", "section III", "paragraph 15", "paragraph 15"]


def test_the_front_matter_and_the_letter_are_places_too(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    full_year.paragraph(draft.sections[0], "I [have] the honour.", kind=ParagraphKind.PLAIN)
    full_year.section(draft, SectionKind.SUMMARY, "A [good] year.")
    places = [place for place, _ in found(session, "square_brackets")]
    assert places == ["the letter", "the front matter"]


def test_a_list_has_two_items_or_more(session: Session, draft: Draft, full_year: AYear) -> None:
    full_year.paragraph(draft.sections[-2], "Only:", items=["One."])
    assert [place for place, _ in found(session, "list_of_one")] == ["paragraph 15"]


def test_a_reference_to_what_is_gone_is_found(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    last = full_year.paragraph(draft.sections[-2], "See para. 3.")
    last.marks = [[10, 11, "reference", "gone"]]
    assert [place for place, _ in found(session, "lost_reference")] == ["paragraph 15"]


def test_an_empty_chapter_is_found(session: Session, year: AYear) -> None:
    lay_out(session, year.period, "en")
    ((place, message),) = found(session, "empty_chapter")
    assert place == "section III"
    assert "Conclusions and recommendations" in message


def test_the_length_is_told_near_and_over_the_limit(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    report = compose(session, full_year.report)
    counted = count_words(report)
    last = full_year.paragraph(draft.sections[-2], "word " * (LIMIT - counted.total))
    ((_, near),) = found(session, "length")
    assert f"has {LIMIT} words of the {LIMIT}" in near
    last.marks = [[0, 0, "footnote", "One more."]]
    ((_, over),) = found(session, "length")
    assert f"{LIMIT + 2} words; more than" in over


def test_words_are_counted_part_by_part(session: Session, full_year: AYear) -> None:
    counted = count_words(compose(session, full_year.report))
    lengths = {part.heading: part.words for part in counted.parts}
    assert list(lengths)[1:3] == ["I. Introduction", "II. Meetings of the Working Group"]
    assert lengths["III. Conclusions and recommendations"] == 3 + 6 + 4
    assert sum(lengths.values()) == counted.total


def test_text_in_a_table_is_read_too(session: Session, draft: Draft, full_year: AYear) -> None:
    table = full_year.paragraph(draft.sections[-2], "Figures", kind=ParagraphKind.TABLE)
    table.cells = [["Year", "Ships"], ["2031", "[7]"]]
    assert [place for place, _ in found(session, "square_brackets")] == ["section III"]
