"""Letters of transmittal: heading, sender, words and signature blocks."""

from __future__ import annotations

from datetime import date

from db.exchange.recognise.front import front_of
from db.exchange.recognise.letter import letter_of
from db.reading.blocks import Block, BlockKind
from tests.db.exchange.recognise.pages import COVER, blocks

HEADING = (
    "Letter dated 13 January 2020 from the Chair of the Committee on Rivers "
    "addressed to the President of the Security Council"
)


def test_heading_body_and_signature_are_told_apart() -> None:
    (letter,) = map(letter_of, front_of(blocks(COVER)).letters)
    assert letter.dated == date(2020, 1, 13)
    assert letter.sender == "Permanent Representative of Norway to the United Nations"
    assert len(letter.body) == 1
    (signature,) = letter.signatures
    assert (signature.name, signature.lines) == ("Kari Nordmann", ["Ambassador"])


def test_a_french_letter_names_its_sender_last() -> None:
    letter = letter_of(
        blocks(
            "Lettre datée du 30 janvier 2020, adressée à la Présidente du Conseil de sécurité par "
            "le Représentant permanent du Burundi auprès de l’Organisation des Nations Unies\n"
            "J’ai l’honneur de vous écrire.\n(Signé) Léopold Rwasa"
        )
    )
    assert letter.dated == date(2020, 1, 30)
    assert letter.sender.startswith("Représentant permanent du Burundi")
    assert letter.signatures[0].mark == "(Signé)"


def test_several_signatories_each_have_their_own_lines() -> None:
    letter = letter_of(
        blocks(f"{HEADING}\n(Signed) Ana Lima\nChair\n(Signed) Mr. Bo Ek\nVice-Chair\nNordland")
    )
    assert [(each.name, each.lines) for each in letter.signatures] == [
        ("Ana Lima", ["Chair"]),
        ("Mr. Bo Ek", ["Vice-Chair", "Nordland"]),
    ]


def test_signatures_side_by_side_in_a_table_are_read_column_by_column() -> None:
    rows = (("(Signed) Ana Lima", "(Signed) Bo Ek"), ("Chair", "Vice-Chair"))
    table = Block(BlockKind.TABLE, "", "table 1", rows=rows)
    letter = letter_of([*blocks(HEADING), table])
    assert [(each.name, each.lines) for each in letter.signatures] == [
        ("Ana Lima", ["Chair"]),
        ("Bo Ek", ["Vice-Chair"]),
    ]


def test_signatures_side_by_side_on_a_line_share_out_the_lines_below() -> None:
    letter = letter_of(blocks(f"{HEADING}\n(Signed) Ana Lima     (Signed) Bo Ek"))
    assert [each.name for each in letter.signatures] == ["Ana Lima", "Bo Ek"]
    block = Block(BlockKind.OTHER, "(Signed) Ana Lima\t(Signed) Bo Ek\nChair\tVice-Chair", "line 2")
    letter = letter_of([*blocks(HEADING), block])
    assert [each.lines for each in letter.signatures] == [["Chair"], ["Vice-Chair"]]


def test_a_mark_alone_on_its_line_is_followed_by_the_name() -> None:
    letter = letter_of(blocks(f"{HEADING}\n(Signed)\nAna Lima\nChair"))
    assert (letter.signatures[0].name, letter.signatures[0].lines) == ("Ana Lima", ["Chair"])


def test_an_office_over_the_name_in_one_block_stays_before_it() -> None:
    signed = Block(BlockKind.OTHER, "La Présidente,\n(Signé) Léa Roux\nSuisse", "line 3")
    letter = letter_of([*blocks(f"{HEADING}\nI write."), signed])
    assert [block.text for block in letter.body] == ["I write.", "La Présidente,"]
    assert [(each.name, each.lines) for each in letter.signatures] == [("Léa Roux", ["Suisse"])]


def test_a_letter_without_heading_begins_with_its_first_words() -> None:
    front = front_of(blocks("Security Council\nI have the honour to write.\n(Signed) Ana Lima"))
    letter = letter_of(front.letters[0])
    assert letter.heading == ""
    assert letter.body[0].text == "I have the honour to write."


def test_a_letter_inside_a_letter_is_a_second_one_with_its_word_annex() -> None:
    front = front_of(
        blocks(
            f"{HEADING}\nI forward a letter.\n(Signed) Ana Lima\nAnnex\n"
            "Letter dated 2 January 2020 from the Panel addressed to the Chair\nWe write.\n"
            "(Signed) Bo Ek\nReport of the Committee on Rivers"
        )
    )
    assert len(front.letters) == 2
    assert front.letters[1][0].text == "Annex"
    assert [block.text for block in front.title] == ["Report of the Committee on Rivers"]


def test_the_enclosure_line_stands_with_the_title() -> None:
    front = front_of(
        blocks(
            f"{HEADING}\nI write.\n(Signed) Ana Lima\nChair\nAnnex to the letter dated 13 January "
            "2020 from the Chair addressed to the President of the Security Council\n"
            "Annual review of the Committee on Rivers"
        )
    )
    assert len(front.letters) == 1
    assert len(front.title) == 2


def test_what_follows_the_title_as_prose_is_a_summary() -> None:
    front = front_of(blocks(f"{COVER}Summary\nThe Working Group met twice."))
    assert front.summary_heading is not None
    assert [block.text for block in front.summary] == ["The Working Group met twice."]


def test_a_report_may_have_no_letter() -> None:
    front = front_of(blocks("Security Council\nReport of the Committee on Rivers\nIt is short."))
    assert front.letters == []
    assert [block.text for block in front.title] == ["Report of the Committee on Rivers"]
    assert [block.text for block in front.summary] == ["It is short."]
