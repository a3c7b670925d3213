"""The report as plain text."""

from __future__ import annotations

from dataclasses import replace

from db.report.blocks import Heading, Letter, Plain, Signature, Table
from db.report.text_writer import to_text
from tests.db.report.composed import ENGLISH_BODY, awkward, bare, english, french, marked


def test_the_whole_report_stands_line_by_line() -> None:
    assert [line for line in to_text(english()).split("\n") if line] == [
        "United Nations",
        "S/2031/77",
        "Security Council",
        "Distr.: General",
        "3 February 2031",
        "Original: English",
        "Letter dated 31 January 2031 from the Chair addressed to the President",
        "I have the honour to send the report.",
        "Please have it circulated.",
        "(Signed) Ada Lund",
        "Ambassador",
        "Chair of the Group",
        "Report of the Group on its year",
        *ENGLISH_BODY,
        "5. It should meet again. Soon.",
        "Annex",
        "Meetings of the Group",
        "Date\tBriefers\tTheme",
        "4 May\tBo Li, Head of Bridges; Cy Ek, Head of Spans\tBridges",
        "5 June\tDi Roy, Head of Roads\tRoads",
    ]


def test_french_items_have_one_bracket() -> None:
    lines = to_text(french()).split("\n")
    assert lines[lines.index("1. Le Groupe a examiné les thèmes suivants :") + 1 :][:3] == [
        "a) Les ponts :",
        "i) De pierre ;",
        "b) Les routes.",
    ]
    assert "Annexe" in lines


def test_footnotes_stand_last_with_letters_in_each_annex() -> None:
    text = to_text(marked())
    assert "\n1. Bold both italic raised\n" in text
    assert text.endswith(
        "\n[1] First note & its <words>.\n[2] Second note.\n"
        "[a] Note of an annex.\n[a] Note of an annex.\n"
    )


def test_a_text_that_breaks_its_line_still_takes_one_line() -> None:
    text = to_text(awkward("two\nlines\x0b"))
    assert "\n1. two lines\ufffd\n(a) two lines\ufffd\n" in text
    assert "\ntwo lines\ufffd\ttwo lines\ufffd; two lines\ufffd\n" in text
    assert text.encode().decode() == text


def test_a_tab_in_a_cell_does_not_start_a_column() -> None:
    table = Table((), ((("a\tb",), ("",), ("c",)),))
    report = replace(bare(), body=(table,))
    assert to_text(report) == "a b\t\tc\n"


def test_lines_of_the_front_and_summary_keep_their_places() -> None:
    report = replace(
        bare(),
        front=(Plain("Front"),),
        letter=Letter("Letter", (), (Signature("", "Ada Lund"),)),
        title="Title",
        summary=(Plain("Summary"),),
    )
    assert to_text(report) == "Front\n\nLetter\nAda Lund\n\nTitle\n\nSummary\n"


def test_a_report_of_which_nothing_is_known_is_empty() -> None:
    assert to_text(bare()) == ""


def test_headings_that_print_no_labels_are_given_those_of_their_places() -> None:
    body = (
        Heading(1, "", "Introduction"),
        Heading(1, "", "Meetings"),
        Heading(2, "", "Bridges"),
        Heading(2, "", "Roads"),
        Heading(1, "", "Conclusions"),
        Heading(2, "", "Rivers"),
    )
    text = to_text(replace(english(), body=body, annexes=()))
    headings = ("I. Introduction", "II. Meetings", "A. Bridges", "B. Roads", "III. Conclusions")
    assert text.endswith("".join(f"\n{heading}\n" for heading in (*headings, "A. Rivers")))


def test_a_heading_without_a_label_among_labelled_ones_stays_bare() -> None:
    body = (Heading(1, "", "Foreword"), Heading(1, "I", "Introduction"), Heading(2, "", "Scope"))
    text = to_text(replace(english(), body=body, annexes=()))
    assert text.endswith("\nForeword\n\nI. Introduction\n\nA. Scope\n")


def test_rows_of_meetings_begin_with_date_briefers_and_theme() -> None:
    table = Table(
        ("No.", "Theme", "Date", "Briefers"),
        ((("1",), ("Bridges",), ("3 May",), ("Ada Lund, Engineer", "Bo Ek, Mason")),),
        roles=("number", "theme", "date", "briefers"),
    )
    text = to_text(replace(english(), body=(table,), annexes=()))
    assert (
        "Date\tBriefers\tTheme\tNo.\n3 May\tAda Lund, Engineer; Bo Ek, Mason\tBridges\t1\n" in text
    )
