"""What the person is told: claims without records, odd years, numbers, dates, lost columns."""

from __future__ import annotations

import pytest

from db.errors import UnreadableFile
from db.exchange.recognise.counts import counted_meetings
from db.exchange.report_format import recognise
from db.exchange.staging import StagedRecords
from db.models import MeetingKind
from tests.db.exchange.recognise.pages import COVER, reading

INTRODUCTION = "# I. Introduction\n1. It met in 2019. Ana Vik (Norway) was Chair (see S/2019/2).\n"


def staged(body: str) -> StagedRecords:
    return recognise(reading(COVER + body), "report.txt")


def messages(body: str) -> list[str]:
    return [issue.message for issue in staged(body).issues]


def said(body: str, words: str) -> bool:
    return any(words in message for message in messages(body))


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "It held one organizational meeting and five thematic meetings.",
            [(1, MeetingKind.ORGANIZATIONAL), (5, MeetingKind.THEMATIC)],
        ),
        (
            "In 2013 the Committee met three times in formal session and held four rounds of "
            "informal consultations.",
            [(3, MeetingKind.FORMAL), (4, MeetingKind.INFORMAL_CONSULTATIONS)],
        ),
        (
            "Le Groupe de travail a tenu une réunion d’organisation et trois réunions thématiques.",
            [(1, MeetingKind.ORGANIZATIONAL), (3, MeetingKind.THEMATIC)],
        ),
        ("It held 12 meetings.", [(12, None)]),
        ("Two meetings were described.", []),
        ("The Chair had three wishes.", []),
        ("Il a ensuite tenu deux réunions.", []),
    ],
)
def test_counts_of_meetings_are_read(text: str, counts: list[tuple[int, MeetingKind]]) -> None:
    assert [(number, kind) for _, number, kind in counted_meetings(text)] == counts


def test_a_count_that_no_record_stands_behind_is_an_issue() -> None:
    body = "# II. Meetings\n2. The Working Group held one organizational meeting.\n"
    assert said(INTRODUCTION + body, "one organizational meeting")
    body = (
        "# II. Meetings\n2. The Working Group held two thematic meetings.\n"
        "3. On 3 May, the Working Group met to discuss dams.\n"
    )
    assert said(INTRODUCTION + body, "it describes 1")
    body = body.replace("two thematic meetings", "one thematic meeting")
    assert not said(INTRODUCTION + body, "thematic meeting")


def test_a_symbol_of_another_year_is_an_issue() -> None:
    assert not said(INTRODUCTION, "S/2019/2")
    odd = INTRODUCTION.replace("S/2019/2", "S/2020/2/Rev.1")
    assert said(odd, "S/2020/2/Rev.1 is of 2020")


def test_numbers_that_do_not_run_on_are_an_issue_once() -> None:
    body = INTRODUCTION + "3. Two is missing.\n4. And so on.\n"
    assert sum("is counted as" in message for message in messages(body)) == 1
    assert not said(INTRODUCTION, "is counted as")


def test_wrong_names_and_endings_are_issues() -> None:
    body = INTRODUCTION + (
        "2. The African Union Military Observer Mission in Somalia (AMISOM) was heard at the 63st "
        "meeting.\n"
    )
    assert said(body, "African Union Mission in Somalia")
    assert said(body, "63st")


def test_what_the_table_would_print_otherwise_is_an_issue() -> None:
    annex = "# Annex\nMeetings\nNo. | Date | Theme\n1. | {} | Lakes\n2. | 3 May 2019 | Dams\n"
    body = INTRODUCTION + annex.format("Friday, 7 June 2019")
    assert said(body, "Friday, 7 June 2019")
    assert said(body, "not in order of date")
    assert not said(INTRODUCTION + annex.format("1 May 2019"), "will be printed")


def test_a_briefer_that_would_print_otherwise_is_an_issue() -> None:
    annex = "# Annex\nMeetings\nDate | Speakers | Theme\n1 May | Ana Lima (Dam Unit) | Lakes\n"
    assert said(INTRODUCTION + annex, "Ana Lima, Dam Unit")


def test_lines_that_belong_nowhere_are_kept_before_the_letter() -> None:
    records = recognise(reading("Seventy-fourth year" + COVER + INTRODUCTION), "report.txt")
    (front,) = [r for r in records.of("sections") if r.key == "lines before the letter"]
    kept = [r.values["text"] for r in records.of("paragraphs") if r.links["section"] == front.key]
    assert kept == ["Seventy-fourth year"]
    assert any("before the letter" in issue.message for issue in records.issues)


def test_a_report_without_chair_or_conclusions_says_so() -> None:
    body = "# I. Introduction\n1. It is short.\n"
    assert said(body.replace("As Chair of", "For"), "no chapter of conclusions")
    plain = "Report of the Committee on Lakes for 2019\n# I. Introduction\n1. It is short.\n"
    issues = [issue.message for issue in recognise(reading(plain), "r").issues]
    assert "The report does not say who was in the chair." in issues


def test_a_report_without_a_period_says_what_was_supposed() -> None:
    cover = COVER.replace(" for 2019", "")
    issues = recognise(reading(cover + "# I. Introduction\n1. It is short.\n"), "r").issues
    assert any("2019 was taken from its dates" in issue.message for issue in issues)


@pytest.mark.parametrize(
    "text",
    [
        "Milk\nEggs\nA committee of flowers",
        "1. Milk\n2. Eggs\n3. Bread",
        "# Chapter One\n1. It was a dark night and the Committee on Lakes slept.",
    ],
)
def test_a_file_that_is_no_report_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(UnreadableFile, match=r"list\.txt does not read like"):
        recognise(reading(text), "list.txt")


def test_remarks_of_the_reading_are_issues_with_their_place() -> None:
    read = reading(COVER + INTRODUCTION)
    marked = type(read)(read.blocks, read.media_type, read.sha256, (("page 2", "A picture."),))
    (issue,) = [i for i in recognise(marked, "r").issues if i.message == "A picture."]
    assert issue.place == "page 2"


def test_the_last_chapter_speaks_for_conclusions_where_it_asks() -> None:
    body = INTRODUCTION + "# II. Meetings\n2. None.\n# III. Exemptions\n3. {}\n"
    assert len(list(staged(body.format("States should apply.")).of("recommendations"))) == 1
    assert list(staged(body.format("There were none.")).of("recommendations")) == []


def test_letters_keep_their_lists_and_later_letters_their_signatures() -> None:
    cover = COVER.replace("(Signed) Kari", "(a) First;\n(b) Second.\n(Signed) Kari").replace(
        "Report of",
        "Annex\nLetter dated 2 January 2020 from the Panel addressed to the Chair\nWe agree.\n"
        "(Signed) Bo Ek\nHead\nReport of",
    )
    records = recognise(reading(cover + INTRODUCTION), "r")
    assert [item.values["text"] for item in records.of("sub_items")] == ["First;", "Second."]
    assert [each.values["name"] for each in records.of("signatories")] == ["Kari Nordmann"]
    texts = [each.values["text"] for each in records.of("paragraphs")]
    assert "(Signed) Bo Ek" in texts
    assert "Head" in texts


def test_a_summary_stands_in_a_part_of_its_own() -> None:
    records = recognise(reading(COVER + "Summary\nIt met twice.\n" + INTRODUCTION), "r")
    (summary,) = [record for record in records.of("sections") if record.key == "summary"]
    assert summary.values["title"] == "Summary"


def test_labels_that_would_print_otherwise_are_issues() -> None:
    assert not said(INTRODUCTION + "# II. More\n2. It held:\n(a) One;\n(b) Two.\n", "printed as")
    assert said(INTRODUCTION + "# III. More\n2. Words.\n", "“III.” will be printed as “II”")
    assert said(
        INTRODUCTION + "# Appendix\nRules\nText.\n", "“Appendix” will be printed as “Annex”"
    )
    assert said(
        INTRODUCTION + "2. It held:\n(a) One;\n(c) Two.\n", "“(c)” will be printed as “(b)”"
    )
    two = "# Annex I\nRules\nText.\n# Annex II\nMore\nText.\n"
    assert not said(INTRODUCTION + two, "will be printed")


def test_numbers_of_meetings_in_the_table_are_kept_and_their_look_is_an_issue() -> None:
    annex = "# Annex\nMeetings\nNo. | Date | Theme\n63rd | 3 May | Floods\n64 | 4 June | Dams\n"
    records = staged(INTRODUCTION + annex)
    assert [each.values["number"] for each in records.of("meetings")] == [63, 64]
    assert said(INTRODUCTION + annex, "“63rd” will be printed as “63”")


def test_a_briefer_of_the_text_who_is_in_no_row_is_an_issue() -> None:
    told = "# II. Meetings\n2. On 1 May, the Group met. {} briefed the members.\n"
    told += "3. {} briefed the members.\n"
    annex = "# Annex\nMeetings\nDate | Speakers | Theme\n1 May | Ana Lima, Chief | Lakes\n"
    both = "Bo Ek, Director of Dams, and Ana Lima, Chief,"
    assert said(INTRODUCTION + told.format("They", both) + annex, "Bo Ek briefed")
    alone = "Ana Lima, Chief,"
    assert not said(INTRODUCTION + told.format("They", alone) + annex, "briefed the meeting")


def test_days_in_a_message_are_of_the_language_of_the_message(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    body = INTRODUCTION.replace("S/2019/2", "S/2013/2") + (
        "# II. Meetings\n## A. Dams in the mountains\n2. On 4 May, the Working Group met on dams.\n"
        "# Annex\nMeetings\nDate | Theme\n1 May | Dams in the mountains\n9 June | Lakes\n"
    )
    assert said(body, "covers 1 January 2019 to 31 December 2019")
    assert said(body, "The text says 4 May 2019 and the annex 1 May 2019")
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    assert said(body, "du 1er janvier 2019 au 31 décembre 2019")
    assert said(body, "le texte indique le 4 mai 2019 et l’annexe le 1er mai 2019")
