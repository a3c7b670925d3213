"""The report printed while it is written, and drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.reading.blocks import Mark, MarkKind
from db.report.blocks import (
    Annex,
    ComposedReport,
    Heading,
    Item,
    Letter,
    Masthead,
    Numbered,
    Plain,
    Table,
)
from db.report.page_images import PageImage, Pages
from db.report.press import Press, Proof
from db.report.retyping import with_words

LONG = "Keepers spoke of lamps and of the weather at length. " * 12


def report(paragraphs: int = 30) -> ComposedReport:
    return ComposedReport(
        "en",
        Masthead("United Nations", "Security Council", "S/2031/9", "", "", ""),
        Letter("Letter dated today", (Plain("I submit the report.", key="letter"),)),
        "Report on lighthouses",
        (
            Heading(1, "I", "Introduction", "chapter"),
            *(Numbered(n, LONG, key=f"p{n}") for n in range(1, paragraphs + 1)),
        ),
        (Annex("Annex", "Meetings", (Table(("Date",), ((("May",),),), key="table"),), "annex"),),
    )


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


@pytest.fixture(scope="module")
def proof(press: Press) -> Proof:
    return press.proof(report())


def test_every_block_is_found_on_its_page_in_order(proof: Proof) -> None:
    places = [proof.spots[key][0] for key in ("letter", "chapter", "p1", "p2", "p30", "table")]
    assert places == sorted(places, key=lambda spot: (spot.page, spot.top))
    assert (places[0].page, places[2].page) == (0, 1)
    assert all(spot.bottom > spot.top for spots in proof.spots.values() for spot in spots)


def test_a_paragraph_over_two_pages_is_found_on_both(proof: Proof) -> None:
    parted = [spots for spots in proof.spots.values() if len(spots) == 2]
    assert parted
    for first, second in parted:
        assert second.page == first.page + 1
        assert second.top < first.top


def test_the_same_press_prints_other_words(press: Press, proof: Proof) -> None:
    other = press.proof(with_words(report(), "p1", "Short."))
    assert other.spots["p2"][0].top < proof.spots["p2"][0].top
    assert press.proof(report()).spots == proof.spots


def test_pages_are_drawn_in_the_size_asked_for(proof: Proof) -> None:
    pages = Pages(proof.pdf)
    small, large = pages.draw(0, 200), pages.draw(1, 800)
    assert pages.sizes[0] == pytest.approx((595.28, 841.89), abs=0.1)
    pages.close()
    assert (small.width, large.width) == (200, 800)
    assert _dark(small) > 0


def test_where_a_paragraph_is_said_to_be_there_is_ink_and_above_it_none(proof: Proof) -> None:
    pages = Pages(proof.pdf)
    spot = proof.spots["p2"][0]
    scale = 2
    image = pages.draw(spot.page, round(pages.sizes[0][0] * scale))
    pages.close()
    rows = [_row_is_inked(image, y) for y in range(image.height)]
    top, bottom = round(spot.top * scale), round(spot.bottom * scale)
    assert any(rows[top : top + 20])
    assert not any(rows[top - 12 : top - 6])
    assert not any(rows[bottom + 4 : bottom + 10])


def test_typed_words_keep_marks_and_come_with_their_items() -> None:
    marked = Numbered(1, "The Chair spoke.", (), (Mark(4, 9, MarkKind.BOLD),), "p1")
    whole = replace(report(1), body=(marked,))
    item = Item(1, "(a)", "once.")
    typed = with_words(whole, "p1", "Then the Chair spoke:", [item]).body[0]
    assert isinstance(typed, Numbered)
    assert (typed.text, typed.items) == ("Then the Chair spoke:", (item,))
    assert typed.marks == (Mark(9, 14, MarkKind.BOLD),)


def test_words_typed_in_the_letter_stand_in_the_letter() -> None:
    typed = with_words(report(1), "letter", "I have the honour.")
    assert typed.letter is not None
    assert typed.letter.paragraphs[0].text == "I have the honour."
    assert with_words(report(1), "nowhere", "Words.") == report(1)
    assert with_words(replace(report(1), letter=None), "p1", LONG) == replace(
        report(1), letter=None
    )


def _dark(image: PageImage) -> int:
    return sum(_row_is_inked(image, y) for y in range(image.height))


def _row_is_inked(image: PageImage, y: int) -> bool:
    row = image.pixels[y * image.stride : y * image.stride + image.width * 4]
    return any(value < 128 for value in row[0::4])
