"""Pieces told apart by the sequence of their labels."""

from __future__ import annotations

from db.reading.blocks import Block, BlockKind, Mark, MarkKind
from db.reading.pieces import Piece
from db.reading.structure import blocks_of

H, P, I, O = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.OTHER  # noqa: E741


def _lines(*texts: str, apart: bool = True) -> list[Piece]:
    return [
        Piece(text=text, place=f"line {n}", firm=False, apart=apart)
        for n, text in enumerate(texts, start=1)
    ]


def _typed(*texts: str) -> list[Piece]:
    return [Piece(text=text, place="") for text in texts]


def _counted(*pairs: tuple[str, str]) -> list[Piece]:
    return [Piece(text=text, label=label, place="") for label, text in pairs]


def _bold(text: str) -> Piece:
    return Piece(text=text, place="", marks=(Mark(0, len(text), MarkKind.BOLD),))


def _seen(blocks: tuple[Block, ...]) -> list[tuple[BlockKind, int, str, str]]:
    return [(b.kind, b.level, b.label, b.text) for b in blocks]


def test_chapters_and_sections_are_told_by_what_comes_next() -> None:
    headings = [f"{letter}. On a subject" for letter in "ABCDEFGHI"]
    blocks = blocks_of(_typed("I. Introduction", "II. Meetings", *headings, "III. End"))
    assert [b.level for b in blocks] == [1, 1, *[2] * 9, 1]


def test_c_and_d_are_sections_and_v_is_a_chapter_after_four() -> None:
    blocks = blocks_of(_typed("IV. Four", "V. Five", "A. One", "B. Two", "C. Three", "D. Four"))
    assert [(b.label, b.level) for b in blocks][1:] == [
        ("V.", 1), ("A.", 2), ("B.", 2), ("C.", 2), ("D.", 2),
    ]  # fmt: skip


def test_arabic_headings_stand_under_sections_or_are_chapters_where_there_are_no_others() -> None:
    under = [*_typed("II. Meetings", "A. Themes"), _bold("1. Field visits"), _bold("2. Letters")]
    assert [(b.kind, b.level) for b in blocks_of(under)] == [(H, 1), (H, 2), (H, 3), (H, 3)]
    alone = [_bold("1. Introduction"), *_typed("Words."), _bold("2. Meetings")]
    assert [(b.kind, b.level) for b in blocks_of(alone)] == [(H, 1), (O, 0), (H, 1)]


def test_a_year_at_the_start_of_a_line_is_no_paragraph_number() -> None:
    blocks = blocks_of(_lines("1. The body met in", "2016 with members.", "2. It met again."))
    assert _seen(blocks) == [
        (P, 0, "1.", "The body met in 2016 with members."),
        (P, 0, "2.", "It met again."),
    ] or _seen(blocks)[0][:3] == (P, 0, "1.")
    assert [b.label for b in blocks if b.kind is P] == ["1.", "2."]


def test_bare_numbers_count_where_a_sentence_may_begin() -> None:
    blocks = blocks_of(_lines("1 The body met.", "2 It met again.", "3 It ended."))
    assert [(b.kind, b.label) for b in blocks] == [(P, "1"), (P, "2"), (P, "3")]


def test_a_few_lost_numbers_are_forgiven() -> None:
    blocks = blocks_of(_lines("1. One.", "2. Two.", "5. Five.", "6. Six."))
    assert [b.label for b in blocks if b.kind is P] == ["1.", "2.", "5.", "6."]


def test_an_excerpt_may_begin_in_mid_report() -> None:
    blocks = blocks_of(_lines("57. The Chair spoke.", "58. Others spoke."))
    assert [b.label for b in blocks if b.kind is P] == ["57.", "58."]


def test_i_after_h_is_a_letter_and_before_ii_a_numeral() -> None:
    letters = [f"({c}) item;" for c in "abcdefghij"]
    blocks = blocks_of(_lines("1. These:", *letters))
    assert [b.level for b in blocks if b.kind is I] == [1] * 10
    mixed = blocks_of(
        _lines("1. These:", *letters[:8], "(i) under h;", "(ii) under h;", "(i) end.")
    )
    assert [b.level for b in mixed if b.kind is I] == [1] * 8 + [2, 2, 1]


def test_four_levels_of_items_are_told_by_their_nesting() -> None:
    labels = ["(a)", "(i)", "a.", "i.", "ii.", "b.", "(ii)", "(b)"]
    blocks = blocks_of(_typed("1. These:", *[f"{label} text;" for label in labels]))
    assert [(b.label, b.level) for b in blocks if b.kind is I] == list(
        zip(labels, [1, 2, 3, 4, 4, 3, 2, 1], strict=True)
    )


def test_french_letters_and_numerals_are_items() -> None:
    blocks = blocks_of(
        _lines("1. Il a cité :", "a) Un ;", "i) Deux ;", "ii) Trois ;", "b) Quatre.")
    )
    assert [(b.label, b.level) for b in blocks if b.kind is I] == [
        ("a)", 1), ("i)", 2), ("ii)", 2), ("b)", 1),
    ]  # fmt: skip


def test_bullets_are_items_of_one_level() -> None:
    blocks = blocks_of(_typed("1. These:", "• one;", "• two.", "2. Next."))
    assert [(b.kind, b.label, b.level) for b in blocks][1:3] == [(I, "•", 1), (I, "•", 1)]


def test_numbers_in_a_paragraph_are_a_list_and_after_a_heading_a_new_count() -> None:
    inside = blocks_of(
        _counted(("1.", "One."), ("1.", "First;"), ("2.", "Second."), ("2.", "Two."))
    )
    assert [(b.kind, b.text) for b in inside] == [
        (P, "One."), (I, "First;"), (I, "Second."), (P, "Two."),
    ]  # fmt: skip
    anew = blocks_of(
        [*_counted(("1.", "One.")), *_typed("Annex"), *_counted(("1.", "First."), ("2.", "Next."))]
    )
    assert [b.kind for b in anew] == [P, H, P, P]


def test_a_list_cut_by_a_page_break_is_one_list() -> None:
    blocks = blocks_of(_lines("1. These:", "(a) one;", "(b) two;", "Some words.", "(c) three."))
    assert [(b.label, b.level) for b in blocks if b.kind is I] == [
        ("(a)", 1),
        ("(b)", 1),
        ("(c)", 1),
    ]


def test_a_sentence_cut_by_a_page_break_is_joined_with_its_marks() -> None:
    tail = Piece(text="of the office.", place="", firm=False, marks=(Mark(7, 13, MarkKind.ITALIC),))
    blocks = blocks_of([*_lines("1. The Chair spoke of the work"), tail])
    assert _seen(blocks) == [(P, 0, "1.", "The Chair spoke of the work of the office.")]
    assert blocks[0].text[slice(blocks[0].marks[0].start, blocks[0].marks[0].end)] == "office"


def test_a_sentence_cut_before_a_capital_is_joined_where_it_cannot_end() -> None:
    blocks = blocks_of(_lines("1. The Chair thanked the", "United Nations for it."))
    assert [b.text for b in blocks] == ["The Chair thanked the United Nations for it."]


def test_a_citation_at_the_start_of_a_wrapped_line_is_no_item() -> None:
    pieces = [
        *_lines("1. It was set up by paragraph 13"),
        *_lines("(l) of resolution 2060 (2012) and renewed.", apart=False),
    ]
    assert len(blocks_of(pieces)) == 1


def test_what_word_says_is_a_paragraph_is_never_joined() -> None:
    blocks = blocks_of(_typed("1. The Chair spoke of the", "work of the office."))
    assert [b.kind for b in blocks] == [P, O]


def test_headings_without_label_stand_one_below_the_labelled_one() -> None:
    pieces = [*_typed("II. Meetings"), _bold("Field visits"), *_typed("Words."), _bold("Letters")]
    assert [(b.kind, b.level) for b in blocks_of(pieces)] == [(H, 1), (H, 2), (O, 0), (H, 2)]
    assert [b.level for b in blocks_of([_bold("Introduction"), _bold("Meetings")])] == [1, 1]


def test_a_short_line_before_the_next_number_is_a_heading() -> None:
    blocks = blocks_of(_lines("Introduction", "1. One.", "Meetings", "2. Two.", "3. Three."))
    assert [(b.kind, b.text) for b in blocks if b.kind is H] == [
        (H, "Introduction"),
        (H, "Meetings"),
    ]


def test_a_numbered_heading_between_paragraphs_is_no_paragraph() -> None:
    blocks = blocks_of(_lines("1. One.", "2. Two.", "1. Field visits", "3. Three.", "4. Four."))
    assert [(b.kind, b.text) for b in blocks][2] == (H, "Field visits")
    assert [b.label for b in blocks if b.kind is P] == ["1.", "2.", "3.", "4."]


def test_an_annex_and_its_title_are_headings_in_bare_text() -> None:
    blocks = blocks_of(_lines("1. One.", "Annexe II", "Réunions du Groupe de travail"))
    assert [(b.kind, b.level, b.text) for b in blocks][1:] == [
        (H, 1, "Annexe II"), (H, 2, "Réunions du Groupe de travail"),
    ]  # fmt: skip


def test_a_signatory_with_initials_is_no_section() -> None:
    blocks = blocks_of(_lines("J. Smith", "Ambassador"))
    assert [b.kind for b in blocks][1] is O
    assert not [b for b in blocks if b.kind is H]


def test_a_heading_cut_over_lines_is_one() -> None:
    pieces = [_bold("A. The role of regional"), _bold("actors in operations")]
    blocks = blocks_of([Piece(p.text, "", marks=p.marks, firm=False) for p in pieces])
    assert _seen(blocks) == [(H, 2, "A.", "The role of regional actors in operations")]


def test_automatic_numbers_that_are_no_label_are_kept_beside_the_text() -> None:
    blocks = blocks_of(_counted(("Article 5:", "The body may meet.")))
    assert _seen(blocks) == [(O, 0, "Article 5:", "The body may meet.")]


def test_a_bold_paragraph_that_ends_like_a_sentence_is_no_heading() -> None:
    assert [b.kind for b in blocks_of([_bold("The Chair thanked everyone.")])] == [O]


def test_a_signature_opens_a_block_of_its_own_whatever_stands_before_it() -> None:
    office = "The Chair of the Committee established by resolution 2489 (2019) concerning Batanga"
    pieces = [
        Piece(text=office, place="line 1", firm=False),
        Piece(text="(Signé) Ana Ito", place="line 2", firm=False, apart=False),
    ]
    assert [block.text for block in blocks_of(pieces)] == [office, "(Signé) Ana Ito"]


def test_the_year_of_a_resolution_goes_on_even_at_the_right_margin() -> None:
    office = "Security Council Committee established pursuant to resolution 1540"
    pieces = [
        Piece(text=office, place="page 1", firm=False),
        Piece(text="(2004)", place="page 1", firm=False, align="right"),
        Piece(text="Annex", place="page 1", firm=False, align="right"),
    ]
    assert [block.text for block in blocks_of(pieces)] == [f"{office} (2004)", "Annex"]
