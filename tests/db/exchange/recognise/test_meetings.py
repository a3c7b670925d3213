"""Meetings brought together from the annex and the text."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from db.exchange.recognise.openings import Opening, openings_in
from db.exchange.recognise.outline import parts_of
from db.exchange.report_format import recognise
from db.exchange.staging import StagedRecords
from db.models import MeetingKind, MeetingStatus, MeetingVerb, NamingRule, ParticipationRole
from tests.db.exchange.recognise.pages import COVER, blocks, reading

YEAR = (date(2019, 1, 1), date(2019, 12, 31))
INTRODUCTION = "# I. Introduction\n1. It met in 2019. Ana Vik (Norway) served as Chair.\n"
CONCLUSIONS = "# III. Conclusions\n90. Dams should be built.\n"


def staged(body: str) -> StagedRecords:
    told, annex, rows = body.partition("# Annex")
    text = COVER + INTRODUCTION + told + CONCLUSIONS + annex + rows
    return recognise(reading(text), "report.txt")


def meetings(body: str) -> list[dict[str, Any]]:
    return [record.values for record in staged(body).of("meetings")]


def openings(text: str, language: str = "en") -> list[Opening]:
    (part,) = parts_of(blocks(text))
    return [o for p in part.passages for o in openings_in(part, p, YEAR, language)]


@pytest.mark.parametrize(
    ("text", "day", "kind", "verb"),
    [
        (
            "On 3 May, the Working Group met to discuss dams.",
            (5, 3),
            None,
            MeetingVerb.MET_TO_DISCUSS,
        ),
        (
            "On Friday, 3 May 2019, the Working Group organized a thematic discussion on dams.",
            (5, 3),
            None,
            MeetingVerb.THEMATIC_DISCUSSION,
        ),
        (
            "At its 74th meeting, on 10 October, the Committee heard a briefing.",
            (10, 10),
            None,
            MeetingVerb.HEARD_BRIEFINGS,
        ),
        (
            "On 8 February, in informal consultations, the Committee considered dams.",
            (2, 8),
            MeetingKind.INFORMAL_CONSULTATIONS,
            MeetingVerb.DISCUSSION,
        ),
        (
            "The Working Group held a seminar on dams on 4 June.",
            (6, 4),
            MeetingKind.SEMINAR,
            None,
        ),
        (
            "At an organizational meeting, on 7 January, the Committee adopted its programme.",
            (1, 7),
            MeetingKind.ORGANIZATIONAL,
            None,
        ),
    ],
)
def test_an_opening_paragraph_gives_day_kind_and_wording(
    text: str, day: tuple[int, int], kind: MeetingKind | None, verb: MeetingVerb | None
) -> None:
    (opening,) = openings(f"1. {text}")
    assert (opening.first.month, opening.first.day) == day
    assert (opening.kind, opening.verb, opening.told) == (kind, verb, True)


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2011, the Committee met.",
        "The statement adopted on 3 May was recalled by the Committee.",
        "The letter dated 3 May was circulated.",
        "On 3 May, the Committee approved a request under the no-objection procedure.",
        "The Committee met often.",
        "On 29 February, the Committee met.",
        "From 1 January to 31 December, the Committee held two meetings.",
        "Between 1 January and 30 June 2019, the Committee met often.",
        "The new Chair, who took office on 3 May, said that the Committee met often.",
        "Mr. Ek, elected Vice-Chair on 3 May, recalled that the Committee met often.",
    ],
)
def test_other_dates_open_no_meeting(text: str) -> None:
    assert openings(f"1. {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Le Comité a tenu, du 1er janvier au 31 décembre 2019, deux séances.",
        "Le Comité a tenu plusieurs séances entre le 1er janvier et le 30 juin 2019.",
        "Nommée Présidente le 3 mai, Mme Roux a dit que le Comité a débattu des crues.",
        "Depuis le 3 mai, le Comité a examiné quatre demandes.",
    ],
)
def test_other_dates_open_no_meeting_in_french(text: str) -> None:
    assert openings(f"1. {text}", "fr") == []


def test_a_meeting_of_several_days_keeps_its_first_and_its_last() -> None:
    (opening,) = openings("1. From 30 May to 3 June, the Committee held a seminar on floods.")
    assert (opening.first, opening.last) == (date(2019, 5, 30), date(2019, 6, 3))


@pytest.mark.parametrize(
    "text",
    [
        "Le 3 mai, le Groupe de travail s’est réuni pour examiner les crues.",
        "À sa 12e séance, le 3 mai 2019, le Comité s’est penché sur les crues.",
        "La réunion du 3 mai était consacrée aux crues.",
    ],
)
def test_french_openings(text: str) -> None:
    (opening,) = openings(f"1. {text}", "fr")
    assert (opening.first, opening.told) == (date(2019, 5, 3), True)


def test_items_of_a_list_are_meetings_and_so_is_a_later_sentence_that_names_its_kind() -> None:
    found = openings(
        "1. It held two meetings. The organizational meeting took place on 20 January:\n"
        "(a) On 11 March, on “Floods”;\n(b) On 12 and 13 June, a visit to the dams."
    )
    assert [opening.first for opening in found] == [
        date(2019, 1, 20),
        date(2019, 3, 11),
        date(2019, 6, 12),
    ]
    assert (found[1].theme, found[2].last) == ("Floods", date(2019, 6, 13))


TWO_SECTIONS = """
# II. Meetings of the Working Group
2. The Working Group held one organizational meeting and two thematic meetings (see annex).
## A. Floods and their causes
3. On 3 May, the Working Group met to discuss floods. A concept note (S/2019/10) was circulated.
4. The Head of the Dam Unit and the Director of the River Division, Ana Lima, were the panellists.
5. In her opening remarks, the Chair welcomed them.
6. The Director of the River Division noted the floods. She was alarmed.
7. The Head of the Dam Unit agreed.
## B. Droughts
8. On 12 and 13 June, the Working Group met to discuss droughts.
9. The representative of the Lake Union, who shared his experience as a ship's captain, spoke.
"""
ANNEX = """
# Annex
Meetings in 2019
Date | Briefers | Theme
3 May | Bo Ek, Head of the Dam Unit Ana Lima, Director of the River Division | Floods
12 and 13 June | Cy Oh, representative of the Lake Union | Droughts
"""


def test_rows_and_sections_are_one_record_a_meeting() -> None:
    records = staged(TWO_SECTIONS + ANNEX)
    found = list(records.of("meetings"))
    assert [record.key for record in found] == ["meeting 2019-05-03", "meeting 2019-06-12"]
    assert found[1].values["end_day"] == date(2019, 6, 13)
    assert {record.values["status"] for record in found} == {MeetingStatus.HELD}
    themes = [(t.values["full_title"], t.values["short_title"]) for t in records.of("themes")]
    assert themes == [("Floods and their causes", "Floods"), ("Droughts", None)]
    sections = {record.key: record for record in records.of("sections")}
    assert sections["section A of chapter II"].links["meeting"] == "meeting 2019-05-03"
    assert sections["section A of chapter II"].values["title"] is None
    annex = sections["annex"].values
    assert annex["columns"] == [["date", "Date"], ["briefers", "Briefers"], ["theme", "Theme"]]
    (note,) = records.of("meeting_documents")
    assert note.links["document"] == "document S/2019/10"
    messages = [issue.message for issue in records.issues]
    assert any("one organizational meeting" in message for message in messages)
    assert any("Floods and their causes" in message for message in messages)


def test_listing_and_speaking_order_role_and_naming_are_kept() -> None:
    records = staged(TWO_SECTIONS + ANNEX)
    first, second, third = records.of("participations")
    assert (first.values["printed_name"], first.values["listing_order"]) == ("Bo Ek", 1)
    assert (first.values["speaking_order"], second.values["speaking_order"]) == (2, 1)
    assert first.values["role"] is ParticipationRole.PANELLIST
    assert third.values["role"] is ParticipationRole.BRIEFER
    assert (first.values["named_in_text"], second.values["named_in_text"]) == (False, True)
    people = {record.values["name"]: record.values["pronoun"] for record in records.of("people")}
    assert people["Ana Lima"] == "she"
    assert people["Ana Vik"] == "she"
    former = [record.values["title"] for record in records.of("posts") if record.values["former"]]
    assert former == ["ship's captain"]
    (report,) = records.of("reports")
    assert report.values["naming_rule"] is NamingRule.ALL_NAMED


def test_without_an_annex_meetings_and_briefers_come_from_the_text() -> None:
    records = staged(
        "# II. Activities\n2. On 3 May, the Working Group heard briefings by the Head of the Dam "
        "Unit, Bo Ek, and Ana Lima, Director of Rivers, from 10 a.m. to 1 p.m.\n3. Mr. Ek spoke.\n"
    )
    (meeting,) = records.of("meetings")
    assert (meeting.values["starts_at"], meeting.values["ends_at"]) == (time(10), time(13))
    names = [record.values["printed_name"] for record in records.of("participations")]
    assert names == ["Bo Ek", "Ana Lima"]


def test_a_meeting_that_the_annex_does_not_list_is_a_meeting_and_an_issue() -> None:
    records = staged(
        "# II. Meetings\n2. On 3 May, the Working Group met to discuss dams.\n"
        "3. On 9 July, the Working Group met to discuss lakes.\n"
        "# Annex\nMeetings\nDate | Theme\n3 May | Dams\n"
    )
    assert len(list(records.of("meetings"))) == 2
    assert any("9 July 2019" in issue.message for issue in records.issues)


def test_where_text_and_annex_give_two_days_the_annex_is_followed() -> None:
    records = staged(
        "# II. Meetings\n## A. Dams in the mountains\n2. On 4 May, the Working Group met on dams.\n"
        "# Annex\nMeetings\nDate | Theme\n3 May | Dams in the mountains\n9 June | Lakes\n"
    )
    assert [record.key for record in records.of("meetings")] == [
        "meeting 2019-05-03",
        "meeting 2019-06-09",
    ]
    assert any("4 May 2019" in issue.message for issue in records.issues)


def test_sections_that_hold_several_meetings_are_not_taken_for_themes() -> None:
    records = staged(
        "# II. Meetings\n## A. First half of the year\n"
        "2. On 3 May, the Working Group met on dams.\n"
        "3. On 4 June, the Working Group met on lakes.\n## B. Second half of the year\n"
        "4. On 5 July, the Working Group met on rain.\n"
        "# Annex\nMeetings\nDate | Theme\n3 May | Dams\n4 June | Lakes\n5 July | Rain\n"
    )
    titles = [record.values["full_title"] for record in records.of("themes")]
    assert titles == ["Dams", "Lakes", "Rain"]


def test_sections_without_a_date_are_given_to_meetings_by_title_or_by_order() -> None:
    body = "# II. Meetings\n## A. {}\n2. It was good.\n## B. {}\n3. It was bad.\n"
    annex = "# Annex\nMeetings\nDate | Theme\n3 May | Dams\n4 June | Lakes\n"
    for titles in (("Lakes and ponds", "Dams and dikes"), ("First", "Second")):
        records = staged(body.format(*titles) + annex)
        of = [r.links["meeting"] for r in records.of("sections") if r.key.startswith("section")]
        expected = ["meeting 2019-05-03", "meeting 2019-06-04"]
        assert of == (expected[::-1] if titles[0].startswith("Lakes") else expected)


def test_two_meetings_on_one_day_go_to_their_own_sections() -> None:
    records = staged(
        "# II. Meetings\n## A. Dams\n2. On 3 May, the Working Group met on dams.\n"
        "## B. Lakes\n3. On 3 May, the Working Group met on lakes.\n"
        "# Annex\nMeetings\nDate | Theme\n3 May | Lakes\n3 May | Dams\n"
    )
    linked = {r.key: r.links["meeting"] for r in records.of("sections") if r.links["meeting"]}
    assert linked == {
        "section A of chapter II": "meeting 2019-05-03 (2)",
        "section B of chapter II": "meeting 2019-05-03",
    }


def test_kinds_follow_the_words_the_number_and_the_body() -> None:
    kinds = [
        values["kind"]
        for values in meetings(
            "# II. Meetings\n2. On 3 May, the Working Group met on dams.\n"
            "3. At its 7th meeting, on 4 May, the Working Group met on dams.\n"
            "4. On 5 May, the Working Group held a joint meeting on dams.\n"
        )
    ]
    assert kinds == [MeetingKind.THEMATIC, MeetingKind.FORMAL, MeetingKind.JOINT]


def test_a_table_in_a_chapter_gives_meetings_and_stays_a_table() -> None:
    records = staged("# II. Meetings\n2. See below.\nDate | Theme\n3 May | Dams\n")
    assert [record.key for record in records.of("meetings")] == ["meeting 2019-05-03"]
    tables = [r for r in records.of("paragraphs") if r.values.get("cells")]
    assert tables[0].values["cells"] == [["Date", "Theme"], ["3 May", "Dams"]]


def test_a_row_without_a_readable_date_keeps_the_whole_table_and_says_so() -> None:
    records = staged(
        "# II. Meetings\n2. See annex.\n# Annex\nMeetings\n"
        "Date | Theme\n3 May | Dams\nsoon | Lakes\n"
    )
    assert any(record.values.get("cells") for record in records.of("paragraphs"))
    assert any("soon" in issue.message for issue in records.issues)


def test_a_count_with_a_day_for_each_gives_as_many_meetings() -> None:
    found = openings(
        "1. The Committee held three informal consultations on 24 January, 14 February and 9 May."
    )
    assert [opening.first for opening in found] == [
        date(2019, 1, 24),
        date(2019, 2, 14),
        date(2019, 5, 9),
    ]
    assert {opening.kind for opening in found} == {MeetingKind.INFORMAL_CONSULTATIONS}
    (seminar,) = openings("1. The Committee held a seminar on 18 and 19 November.")
    assert (seminar.first, seminar.last) == (date(2019, 11, 18), date(2019, 11, 19))


def test_a_paragraph_may_tell_of_a_second_meeting() -> None:
    found = openings(
        "1. On 3 May, the Committee met. On 13 August, the Committee met with the Minister. "
        "On 14 August, the Committee issued a press release."
    )
    assert [opening.first for opening in found] == [date(2019, 5, 3), date(2019, 8, 13)]


DAMS = "# II. Meetings\n## A. Dams\n2. On 3 May, the Working Group met to discuss dams. {}\n3. {}\n"


@pytest.mark.parametrize(
    ("lead", "next_", "note"),
    [
        ("A concept note (S/2019/5/Rev.1) had been issued.", "It was short.", "S/2019/5/Rev.1"),
        ("It was short.", "The talk followed a concept note (S/2019/5) by Chile.", "S/2019/5"),
        ("There was no concept note.", "A background paper (S/2019/6) was cited.", None),
        ("The report (S/2019/7) was cited.", "It was long.", None),
    ],
)
def test_the_concept_note_may_stand_in_a_later_sentence_or_paragraph(
    lead: str, next_: str, note: str | None
) -> None:
    roles = staged(DAMS.format(lead, next_)).of("meeting_documents")
    cited = [record.links["document"] for record in roles]
    assert cited == ([f"document {note}"] if note else [])


@pytest.mark.parametrize(
    "title", ["FLOODS", "Twenty-sixth meeting", "26th formal meeting", "Meeting of 3 May"]
)
def test_a_heading_in_capitals_or_that_only_numbers_the_meeting_is_no_theme(title: str) -> None:
    body = f"# II. Meetings\n## A. {title}\n2. At the 26th meeting, on 3 May, the Group met.\n"
    records = staged(f"{body}# Annex\nMeetings\nDate | Theme\n3 May | Floods\n")
    (theme,) = records.of("themes")
    assert theme.values["full_title"] == "Floods"
    (section,) = [each for each in records.of("sections") if each.links["meeting"]]
    assert section.values["title"] == title


def test_a_chapter_with_sections_tells_the_meetings_not_one_on_the_work_before_it() -> None:
    body = (
        "# II. Organization of work\n2. An organizational meeting was also held.\n"
        "# III. Thematic meetings\n## A. Dams\n3. On 3 May, the Working Group met on dams.\n"
    )
    found = staged(body)
    assert [each.values["day"] for each in found.of("meetings")] == [date(2019, 5, 3)]
    assert any("organizational meeting" in issue.message for issue in found.issues)


def test_the_head_of_another_body_who_briefs_is_not_in_the_chair() -> None:
    body = "# II. Meetings\n## A. Dams\n2. On 3 May, the Group met Bo Ek, Chair of the Dam Board.\n"
    names = [each.links["person"] for each in staged(body).of("chairships")]
    assert names == ["person Ana Vik"]
