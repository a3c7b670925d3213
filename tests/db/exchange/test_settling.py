"""Issues that are answered: what a file then stages, and what it itself staged stays as read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.exchange.answers import Adds, Answer, Means, Rewords, Says, Ticks
from db.exchange.exporting import export
from db.exchange.recognise.gathering import Gathering
from db.exchange.remarks import remarks_of, subject_of
from db.exchange.report_format import recognise
from db.exchange.review import Review, Verdict, apply, match
from db.exchange.settling import settle
from db.exchange.staging import Issue, Level, StagedRecord, StagedRecords
from db.models import Meeting, MeetingKind, MeetingStatus, Paragraph
from db.store import Store
from tests.db.exchange.recognise.pages import COVER, reading

INTRODUCTION = "# I. Introduction\n1. It met in 2019. Ana Vik (Norway) was Chair (see S/2019/2).\n"


def staged(body: str) -> StagedRecords:
    return recognise(reading(COVER + INTRODUCTION + body), "report.txt")


def issue(records: StagedRecords, words: str) -> Issue:
    return next(each for each in records.issues if words in each.message)


def answered(records: StagedRecords, words: str, text: str) -> StagedRecords:
    """The records once the issue that says ``words`` has got the answer called ``text``."""
    (chosen,) = [each for each in issue(records, words).answers if each.text == text]
    return settle(records, [chosen]).staged


def record(records: StagedRecords, family: str, **values: Any) -> StagedRecord:
    (found,) = [each for each in records.of(family) if values.items() <= {**each.values}.items()]
    return found


TABLED = (
    "# II. Meetings\n## A. Floods in spring\n"
    "2. On 3 May, the Working Group met to discuss floods.\n"
    "## B. Droughts\n3. On 8 June, the Working Group met to discuss droughts.\n"
    "Annex\nDate | Briefers | Theme\n3 May 2019 | Ana Lima, Engineer | Floods\n"
)


def test_both_titles_are_kept_or_one_of_them() -> None:
    records = staged(TABLED)
    both = answered(records, "Floods in spring", "Keep both")
    assert both == records
    kept = answered(records, "Floods in spring", "Keep the heading’s")
    assert record(kept, "themes", full_title="Floods in spring").values["short_title"] is None
    other = answered(records, "Floods in spring", "Keep the table’s")
    assert record(other, "themes", full_title="Floods").values["short_title"] is None
    assert (
        record(records, "themes", full_title="Floods in spring").values["short_title"] == "Floods"
    )


def test_a_meeting_that_only_the_text_tells_of_may_be_left_out() -> None:
    found = issue(staged(TABLED), "does not list")
    assert subject_of(found) == "meeting 2019-06-08"
    assert [each.text for each in found.answers] == ["Leave it out"]


def test_the_day_of_the_text_may_be_taken() -> None:
    body = (
        "# II. Meetings\n## A. Floods\n2. On 4 May, the Working Group met to discuss floods.\n"
        "Annex\nDate | Briefers | Theme\n3 May 2019 | Ana Lima, Engineer | Floods\n"
    )
    kept = answered(staged(body), "the annex is followed", "Take the text’s")
    assert [each.values["day"] for each in kept.of("meetings")] == [date(2019, 5, 4)]


def test_meetings_that_are_only_counted_are_added_without_a_date(store: Store) -> None:
    body = (
        "# II. Meetings\n2. The Working Group held one organizational meeting.\n"
        "3. On 3 May, the Working Group met to discuss dams.\n"
    )
    kept = answered(staged(body), "one organizational meeting", "Add the meeting")
    with store.read() as session:
        review = match(session, kept)
    apply(store, review)
    with store.read() as session:
        (meeting,) = session.query(Meeting).filter_by(kind=MeetingKind.ORGANIZATIONAL)
        assert meeting.day is None
        assert meeting.status is MeetingStatus.HELD
        assert meeting.period is not None
        assert match(session, kept).count(Verdict.ADD) == {}
        meeting.day = date(2019, 2, 1)
        again = match(session, kept)
        assert again.count(Verdict.ADD) == {}


def test_a_report_with_a_meeting_without_a_date_is_written(store: Store, tmp_path: Path) -> None:
    body = (
        "# II. Meetings\n2. The Working Group held two thematic meetings.\n"
        "# III. Conclusions\n3. It was a good year.\n"
    )
    kept = answered(staged(body), "two thematic meetings", "Add 2 meetings")
    with store.read() as session:
        review = match(session, kept)
    assert review.count(Verdict.ADD)["meetings"] == 2
    apply(store, review)
    to = tmp_path / "report.txt"
    export(store, "report", to)
    assert "It was a good year." in to.read_text(encoding="utf-8")


def test_a_wrong_name_is_put_right_and_marks_stay_on_their_words() -> None:
    text = "the African Union Military Observer Mission in Somalia (AMISOM), see paragraph 1"
    records = staged(f"# II. Meetings\n2. They thanked {text}.\n")
    before = record(records, "paragraphs", order=1, text=f"They thanked {text}.")
    (mark,) = before.values["marks"]
    kept = answered(records, "AMISOM", "Correct it")
    after = next(each for each in kept.of("paragraphs") if each.key == before.key)
    right = "They thanked the African Union Mission in Somalia (AMISOM), see paragraph 1."
    assert after.values["text"] == right
    ((start, end, _, target),) = after.values["marks"]
    assert right[start:end] == before.values["text"][mark[0] : mark[1]]
    assert target == mark[3]
    assert before.values["text"] == f"They thanked {text}."


def test_two_corrections_of_one_paragraph_both_hold() -> None:
    records = staged("# II. Meetings\n2. At its 3st and 4st meetings it heard the 3st briefing.\n")
    first = issue(records, "“3st”").answers
    second = issue(records, "“4st”").answers
    kept = settle(records, [*first, *second]).staged
    assert [each.values["text"] for each in kept.of("paragraphs")][-1] == (
        "At its 3rd and 4th meetings it heard the 3rd briefing."
    )


def test_a_symbol_of_another_year_is_accepted_or_left_out() -> None:
    body = INTRODUCTION.replace("S/2019/2", "S/2012/2")
    records = recognise(reading(COVER + body), "report.txt")
    found = issue(records, "S/2012/2")
    assert [each.text for each in found.answers] == ["Accept", "Leave it out"]
    assert settle(records, found.answers[:1]).staged.records == records.records
    without = settle(records, found.answers[1:]).staged
    assert [each.values["appointed_by"] for each in without.of("chairships")] == [None]


def test_a_concept_note_of_another_year_may_be_left_out() -> None:
    body = (
        "# II. Meetings\n## A. Floods\n2. On 3 May, the Working Group met to discuss floods. A "
        "concept note (S/2011/7) had been circulated.\n"
    )
    found = issue(staged(body), "S/2011/7")
    assert subject_of(found) == "concept note of meeting 2019-05-03"


def test_a_meeting_outside_the_period_is_kept_or_left_out() -> None:
    body = "# II. Meetings\n2. On 3 May 2017, the Working Group met to discuss dams.\n"
    records = staged(
        body + "Annex\nDate | Briefers | Theme\n3 May 2017 | Ana Lima, Engineer | Dams\n"
    )
    found = issue(records, "outside the period")
    assert [each.text for each in found.answers] == ["Keep it", "Leave it out"]
    assert subject_of(found) == "meeting 2017-05-03"


def test_a_briefer_whom_the_table_lacks_is_added(store: Store) -> None:
    body = (
        "# II. Meetings\n## A. Floods\n2. On 3 May, the Working Group met to discuss floods.\n"
        "3. Briefings were given by the Director, Ana Lima, and the Envoy, Carlo Rossi.\n"
        "Annex\nDate | Briefers | Theme\n3 May 2019 | Ana Lima, Director | Floods\n"
    )
    kept = answered(staged(body), "Carlo Rossi briefed", "Add the briefer")
    with store.read() as session:
        review = match(session, kept)
    apply(store, review)
    with store.read() as session:
        names = [who.name_in_print for who in session.query(Meeting).one().participations]
        assert names == ["Ana Lima", "Carlo Rossi"]


def test_a_row_without_a_date_becomes_a_meeting_without_one(store: Store) -> None:
    body = (
        "# II. Meetings\n2. On 3 May, the Working Group met to discuss floods.\n"
        "Annex\nDate | Briefers | Theme\n3 May 2019 | Ana Lima, Engineer | Floods\n"
        "in summer | Carlo Rossi, Envoy | Droughts\n"
    )
    kept = answered(staged(body), "in summer", "Add without a date")
    with store.read() as session:
        review = match(session, kept)
    apply(store, review)
    with store.read() as session:
        meeting = session.query(Meeting).filter(Meeting.day.is_(None)).one()
        assert meeting.theme is not None
        assert meeting.theme.full_title == "Droughts"
        (who,) = meeting.participations
        assert (who.name_in_print, who.title_in_print) == ("Carlo Rossi", "Envoy")


def test_a_row_that_says_nothing_beside_its_date_has_no_answer() -> None:
    body = (
        "# II. Meetings\n2. On 3 May, the Working Group met to discuss floods.\n"
        "Annex\nDate | Theme | Place\n3 May 2019 | Floods | Oslo\nin summer |  | Bergen\n"
    )
    assert issue(staged(body), "in summer").answers == ()


def test_what_is_not_staged_is_passed_over() -> None:
    records = StagedRecords("file")
    records.add("people", "ana", {"name": "Ana Lima"})
    answer = Answer(
        "Do",
        "Done",
        (Says("nobody", {"name": "N"}), Means("nobody", 3), Rewords("nobody", "a", "b"),
         Ticks("ana", accepted=False)),
    )  # fmt: skip
    settled = settle(records, [answer])
    assert settled.chosen == {}
    assert settled.staged.records == records.records


def test_an_addition_is_made_once() -> None:
    records = StagedRecords("file")
    new = Adds(StagedRecord("people", "ana", {"name": "Ana Lima"}))
    answers = [Answer("Add", "Added", (new,)), Answer("Add her", "She was added", (new,))]
    assert [each.key for each in settle(records, answers).staged.records] == ["ana"]
    assert records.records == []


def test_issues_are_the_same_whatever_may_be_answered() -> None:
    gathering = Gathering()
    gathering.add("people", "ana", {"name": "Ana Lima"})
    assert [each.key for each in gathering.of("people")] == ["ana"]
    one = Issue(Level.NOTE, "line 1", "Look.")
    assert one == Issue(Level.NOTE, "line 1", "Look.", (Answer("A", "B"),))


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Renata Dvan", "Renata Dwan"),
        ("R. Dwan", "Renata Dwan"),
        ("Dwan Renata", "Renata Dwan"),
        ("Renata Maria Dwan", "Renata Dwan"),
    ],
)
def test_somebody_of_nearly_the_same_name_may_be_the_same_person(
    store: Store, name: str, known: str
) -> None:
    first, second = StagedRecords("first"), StagedRecords("second")
    first.add("people", "p", {"name": known})
    first.add("people", "q", {"name": "Thierry Lion"})
    with store.read() as session:
        review = match(session, first)
    apply(store, review)
    second.add("people", "p", {"name": name}, place="line 4")
    with store.read() as session:
        (found,) = match(session, second).issues
        is_known, other = found.answers
        assert (is_known.text, other.text) == (f"It is {known}", "Somebody else")
        assert found.place == "line 4"
        settled = settle(second, [is_known])
        (decision,) = match(session, settled.staged, settled.chosen).decisions
        assert decision.target_id is not None
        assert not match(session, settled.staged, settled.chosen).issues
        (decision,) = match(session, settle(second, [other]).staged).decisions
        assert decision.verdict is Verdict.ADD


def test_other_names_are_other_people(store: Store) -> None:
    first, second = StagedRecords("first"), StagedRecords("second")
    first.add("people", "p", {"name": "Renata Dwan"})
    with store.read() as session:
        review = match(session, first)
    apply(store, review)
    for number, name in enumerate(["Thomas Dwan", "Renata Lion", "Dwan", "Ana Lima"]):
        second.add("people", str(number), {"name": name})
    with store.read() as session:
        assert match(session, second).issues == []


def _edited(store: Store, text: str) -> Review:
    records = staged("# II. Meetings\n2. The Working Group met on rivers.\n")
    with store.read() as session:
        review = match(session, records)
    apply(store, review)
    with store.write("Edit") as session:
        paragraph = session.query(Paragraph).filter(Paragraph.text.contains("met on rivers")).one()
        paragraph.text = text
    with store.read() as session:
        return match(session, records)


def test_what_contradicts_the_library_is_a_remark_with_both_ways(store: Store) -> None:
    review = _edited(store, "The Working Group met on rivers, twice.")
    (remark,) = [each for each in remarks_of(review) if each not in review.issues]
    assert "twice" in remark.message
    assert [each.text for each in remark.answers] == ["Keep ours", "Take the file’s"]
    (conflict,) = [each for each in review.decisions if each.verdict is Verdict.CONFLICT]
    assert subject_of(remark) == conflict.record.key


def test_an_issue_without_a_choice_is_about_no_record() -> None:
    assert subject_of(issue(staged("# II. Meetings\n7. It met.\n"), "counted as")) == ""
