"""Whole reports recognised: the real one, and invented ones in every kind of file."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from db.dates import MONTHS, WEEKDAYS
from db.exchange.report_format import read_report, recognise
from db.exchange.staging import StagedRecord, StagedRecords
from db.models import FAMILIES, ParagraphKind, RecommendationKind, SpeakerKind
from db.reading.reader import read_file
from tests.reports.catalogue import KINDS, REPORTS, SampleReport

STEM = "2016-wg-peacekeeping"
SAMPLES = [
    pytest.param(report, kind, id=f"{report.name}.{kind}") for report in REPORTS for kind in KINDS
]
# What the words of a sample do not say: its author alone knows of what kind the meeting was.
UNTOLD = {
    ("africa-group-2010", "2010-06-25"),
    ("al-qaida-committee-2017", "2017-09-28"),
    ("documentation-group-2022", "2022-02-24"),
    ("documentation-group-2022", "2022-04-29"),
    ("documentation-group-2022", "2022-06-17"),
    ("documentation-group-2022", "2022-11-30"),
}
QUANTIFIED = {"several", "some", "most", "others", "a_number_of"}


class Staged:
    """Staged records, by family and by key."""

    def __init__(self, staged: StagedRecords) -> None:
        self.records = staged.records
        self.issues = staged.issues
        self.by_key = {record.key: record for record in staged.records}

    def of(self, family: str) -> list[StagedRecord]:
        return [record for record in self.records if record.family == family]

    def under(self, family: str, link: str, key: str) -> list[StagedRecord]:
        return [record for record in self.of(family) if record.links.get(link) == key]

    def value(self, key: str | None, name: str) -> Any:
        return self.by_key[key].values[name] if key else None

    @property
    def numbered(self) -> list[StagedRecord]:
        return [
            record
            for record in self.of("paragraphs")
            if record.values["kind"] is ParagraphKind.NUMBERED
        ]

    def listed(self, meeting: str, order: str) -> list[str]:
        """The briefers of a meeting as printed, in listing or speaking order."""
        found = self.under("participations", "meeting", meeting)
        return [
            plain(record.values["printed_name"])
            for record in sorted(found, key=lambda record: record.values[order])
        ]


def plain(text: str | None) -> str:
    return " ".join(unicodedata.normalize("NFC", text or "").replace("\u2011", "-").split())


_READ: dict[tuple[str, str], Staged] = {}


def sample(report: SampleReport, kind: str, folder: Path) -> Staged:
    """A sample recognised from one kind of file, once."""
    if (report.name, kind) not in _READ:
        _READ[report.name, kind] = Staged(read_report(report.write(kind, folder)))
    return _READ[report.name, kind]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("samples")


@pytest.fixture(scope="module")
def structure(shared_reports: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((shared_reports / f"{STEM}.json").read_text("utf-8"))
    return loaded


@cache
def real(path: Path) -> Staged:
    return Staged(read_report(path))


@pytest.fixture(scope="module", params=["txt", "docx", "pdf"])
def staged(request: pytest.FixtureRequest, shared_reports: Path) -> Staged:
    return real(shared_reports / f"{STEM}.{request.param}")


# The real report


def test_the_real_report_gives_its_numbers(staged: Staged) -> None:
    counts = Counter(record.family for record in staged.records)
    assert len(staged.numbered) == 110
    assert counts["sub_items"] == 28
    assert counts["meetings"] == 5
    assert counts["participations"] == 11
    briefers = {record.links["person"] for record in staged.of("participations")}
    assert len(briefers) == 10
    assert (counts["documents"], counts["symbols"]) == (15, 16)
    assert counts["people"] == 11


def test_the_real_report_keeps_every_paragraph_to_the_letter(
    staged: Staged, structure: dict[str, Any]
) -> None:
    for record, truth in zip(staged.numbered, structure["paragraphs"], strict=True):
        said = plain(truth["text"]).replace("<https", "https").replace("eRoom>", "eRoom")
        assert (
            plain(record.values["text"]).replace("<https", "https").replace("eRoom>", "eRoom")
            == said
        )
        items = staged.under("sub_items", "paragraph", record.key)
        assert [plain(item.values["text"]) for item in items] == [
            plain(item["text"]) for item in truth["items"]
        ]


def test_the_real_report_gives_its_meetings(staged: Staged, structure: dict[str, Any]) -> None:
    notes = ["S/2016/1019", "S/2016/1016", "S/2016/1018", "S/2016/1033", "S/2016/1017"]
    days = ["2016-04-28", "2016-05-27", "2016-06-24", "2016-07-27", "2016-11-03"]
    meetings = staged.of("meetings")
    assert [str(record.values["day"]) for record in meetings] == days
    linked = [record.links["document"] for record in staged.of("meeting_documents")]
    assert linked == [f"document {note}" for note in notes]
    for meeting, (date, cells, theme) in zip(meetings, structure["annex_rows"], strict=True):
        assert staged.listed(meeting.key, "listing_order") == [c.split(",")[0] for c in cells]
        titles = staged.under("participations", "meeting", meeting.key)
        assert [t.values["printed_title"] for t in titles] == [c.split(", ", 1)[1] for c in cells]
        named = staged.by_key[meeting.links["theme"] or ""].values
        assert theme in (named["full_title"], named["short_title"])
        if date in structure["speaking"]:
            spoke = staged.listed(meeting.key, "speaking_order")
            assert spoke == structure["speaking"][date]


def test_the_chair_is_person_and_chairship_and_no_participant(staged: Staged) -> None:
    (chairship,) = staged.of("chairships")
    assert staged.value(chairship.links["person"], "name") == "Fodé Seck"
    assert staged.value(chairship.links["delegation"], "name") == "Senegal"
    assert chairship.values["appointed_by"] == "S/2017/2/Rev.1"
    assert staged.under("participations", "person", chairship.links["person"] or "") == []
    assert staged.value("person Renata Dwan", "pronoun") == "she"


def test_who_speaks_in_the_real_report(staged: Staged) -> None:
    spans: dict[str, Any] = {
        "chair": [*range(7, 9), *range(28, 31), 48, 49, 60, 61, *range(85, 88)],
        "Hervé Ladsous": range(9, 14), "Atul Khare": range(14, 18),
        "Donald Kaberuka": (31, 32), "Ioannis Vrailas": range(33, 37),
        "El-Ghassim Wane": range(37, 41), "Weixiong Chen": range(50, 54),
        "Renata Dwan": [54, 55, *range(62, 79)], "Omar Hilale": (79, 80),
        "Jack Christofides": range(88, 99), "Thierry Lion": (99, 100),
        "participants": (18,), "unattributed": (19, 20, 21, 24),
        "a_number_of": (22,), "some": (23, 81), "several": (41,),
        "all": [25, *range(42, 46), 56, 57, 82, *range(101, 104)],
    }  # fmt: skip
    expected = {number: who for who, numbers in spans.items() for number in numbers}
    for number, record in enumerate(staged.numbered, 1):
        person = (
            staged.by_key[record.links["participation"] or ""].links["person"]
            if (record.links.get("participation"))
            else None
        )
        quantifier = record.values["quantifier"]
        kind = record.values["speaker_kind"]
        who = staged.value(person, "name") or (quantifier and quantifier.value) or kind.value
        assert who == expected.get(number, "narrator"), number
    others = [
        (a.values["speaker_kind"].value, a.values["quantifier"].value)
        for a in staged.under("attributions", "paragraph", "paragraph 81")
    ]
    assert others == [("member_states", "others"), ("members", "all")]


def test_the_statements_of_the_real_report(staged: Staged, structure: dict[str, Any]) -> None:
    for number, kind in structure["kinds"].items():
        found = staged.under("recommendations", "paragraph", f"paragraph {number}")
        assert {record.values["kind"] for record in found} == {RecommendationKind(kind)}
    everybody = ["Security Council", "Secretariat", "Troop- and police-contributing countries"]
    addressed = {
        number: {
            (staged.value(a.links["organisation"], "name"), a.values["explicit"])
            for record in staged.under("recommendations", "paragraph", f"paragraph {number}")
            for a in staged.under("addressees", "recommendation", record.key)
        }
        for number in range(104, 111)
    }
    assert addressed[104] == addressed[106] == addressed[108] == set()
    for number in (105, 107, 109):
        assert {(name, True) for name in everybody} <= addressed[number]
    assert addressed[110] == {("Secretariat", False)}
    (leaning,) = staged.under("recommendations", "paragraph", "paragraph 105")
    assert leaning.values["context"]
    (based,) = staged.under("recommendations", "paragraph", "paragraph 109")
    assert based.values["basis"] == ["S/PRST/2015/26"]


def test_the_issues_of_the_real_report(staged: Staged) -> None:
    messages = [issue.message for issue in staged.issues]
    for words in ("one organizational meeting", "Use of technologies", "AMISOM", "S/2017/2/Rev.1"):
        assert any(words in message for message in messages), words
    assert all(issue.place for issue in staged.issues)


def test_the_real_report_is_the_same_from_every_kind_of_file(shared_reports: Path) -> None:
    def bare(kind: str) -> list[tuple[str, str, dict[str, Any], dict[str, str | None]]]:
        return [
            (
                record.family,
                record.key,
                {
                    name: value
                    for name, value in record.values.items()
                    if name not in ("marks", "align")
                },
                record.links,
            )
            for record in real(shared_reports / f"{STEM}.{kind}").records
        ]

    assert bare("txt") == bare("docx")
    assert bare("pdf") == bare("docx")


# The invented ones


@pytest.mark.parametrize(("report", "kind"), SAMPLES)
def test_records_refer_only_to_what_stands_before_them(
    report: SampleReport, kind: str, folder: Path
) -> None:
    staged = sample(report, kind, folder)
    families = [list(FAMILIES).index(record.family) for record in staged.records]
    assert families == sorted(families)
    seen: set[str] = set()
    for record in staged.records:
        assert {key for key in record.links.values() if key} <= seen
        assert record.key not in seen
        seen.add(record.key)


@pytest.mark.parametrize(("report", "kind"), SAMPLES)
def test_body_period_chair_and_signatories(report: SampleReport, kind: str, folder: Path) -> None:
    staged, expected = sample(report, kind, folder), report.expected
    (body,) = staged.of("bodies")
    assert plain(body.values["full_name"]) == plain(expected["body"]["name"])
    assert body.values["short_name"] == expected["body"]["short_name"]
    assert body.values["kind"].value == expected["body"]["kind"]
    (period,) = staged.of("reporting_periods")
    assert [str(period.values[name]) for name in ("begins_on", "ends_on")] == expected["period"]
    chair = staged.of("chairships")[0]
    assert plain(staged.value(chair.links["person"], "name")) == plain(expected["chair"]["name"])
    assert staged.value(chair.links["delegation"], "name") == expected["chair"]["delegation"]
    assert chair.values["office"] == expected["chair"]["word"]
    assert chair.values["appointed_by"] == expected["chair"]["source"]
    signed = [
        (plain(record.values["name"]), [plain(line) for line in record.values["title_lines"]])
        for record in staged.of("signatories")
    ]
    assert signed == [
        (plain(each["name"]), [plain(line) for line in each["title"]])
        for each in expected["signatories"]
    ]


@pytest.mark.parametrize(("report", "kind"), SAMPLES)
def test_meetings_and_who_briefed_them(report: SampleReport, kind: str, folder: Path) -> None:
    staged = sample(report, kind, folder)
    meetings = sorted(staged.of("meetings"), key=lambda record: str(record.values["day"]))
    for record, truth in zip(meetings, report.expected["meetings"], strict=True):
        day = truth["day"]
        assert str(record.values["day"]) == day
        assert str(record.values["end_day"] or "") == (truth["end_day"] or "")
        assert record.values["number"] == truth["number"]
        if (report.name, day) not in UNTOLD:
            assert record.values["kind"].value == truth["kind"]
        theme = staged.by_key[record.links["theme"] or ""].values
        titles = (plain(theme["full_title"]), plain(theme["short_title"]))
        assert plain(truth["theme"]) in titles
        notes = staged.under("meeting_documents", "meeting", record.key)
        assert [n.links["document"] for n in notes] == (
            [f"document {truth['concept_note']}"] if truth["concept_note"] else []
        )
        for order in ("listing_order", "speaking_order"):
            briefers = sorted(truth["briefers"], key=lambda each: int(each[order]))
            assert staged.listed(record.key, order) == [plain(each["name"]) for each in briefers]


@pytest.mark.parametrize(("report", "kind"), SAMPLES)
def test_documents_and_resolutions_cited(report: SampleReport, kind: str, folder: Path) -> None:
    staged = sample(report, kind, folder)
    own = staged.of("reports")[0].links["document"]
    cited = {
        tuple(s.values["text"] for s in staged.under("symbols", "document", document.key))
        for document in staged.of("documents")
        if document.key != own
    }
    resolutions = {(f"S/RES/{number}",) for number in report.expected["resolutions"]}
    assert cited == {tuple(each) for each in report.expected["documents"]} | resolutions


@pytest.mark.parametrize(("report", "kind"), SAMPLES)
def test_who_speaks_in_each_paragraph(report: SampleReport, kind: str, folder: Path) -> None:
    staged, expected = sample(report, kind, folder), report.expected
    for number, record in enumerate(staged.numbered, 1):
        if (report.name, number) == ("nonproliferation-committee-2015", 6):
            continue  # the Committee organized its work: nobody is said to speak
        voices = [record, *staged.under("attributions", "paragraph", record.key)]
        truth = ["some" if word == "one" else word for word in expected["speakers"][str(number)]]
        assert [_word(voice, truth) for voice in voices] == truth, number
        named = expected["speaker_names"].get(str(number))
        if named:
            speaker = staged.value(record.links["participation"], "printed_name")
            assert plain(speaker) == plain(named[0])


def _word(voice: StagedRecord, truth: list[str]) -> str:
    """The one word of the samples for a kind of speaker and how many of them."""
    kind = voice.values["speaker_kind"]
    quantifier = voice.values["quantifier"]
    if kind is SpeakerKind.MEMBER_STATES and "member_states" in truth and quantifier == "others":
        return "member_states"
    return str(quantifier if quantifier in QUANTIFIED else kind)


@pytest.mark.parametrize(("report", "kind"), SAMPLES)
def test_a_statement_for_each_paragraph_of_the_last_chapter(
    report: SampleReport, kind: str, folder: Path
) -> None:
    staged = sample(report, kind, folder)
    for number, truth in report.expected["statements"].items():
        paragraph = staged.by_key[f"paragraph {number}"]
        found = staged.under("recommendations", "paragraph", paragraph.key)
        assert {record.values["kind"].value for record in found} == {truth["kind"]}, number
        for record in found:
            assert record.values["text"] in paragraph.values["text"]


@pytest.mark.parametrize(("report", "kind"), SAMPLES)
def test_no_word_of_the_file_is_lost(report: SampleReport, kind: str, folder: Path) -> None:
    reading = read_file(report.write(kind, folder))
    staged = recognise(reading, report.name)
    values = [value for record in staged.records for value in record.values.values()]
    kept = set(_words(" ".join(map(str, values)))) | set(
        _words(" ".join(issue.message for issue in staged.issues))
    )
    first = next(i for i, block in enumerate(reading.blocks) if block.label)
    for block in reading.blocks[first:]:
        texts = [block.text, *(cell for row in block.rows[1:] for cell in row)]
        lost = set(_words(" ".join(texts))) - kept - _PRINTED_FROM_RECORDS
        assert {word for word in lost if not word.isdigit()} == set(), block.place


_PRINTED_FROM_RECORDS = {"Annex", "Annexe", "Appendix", "1er", "and", "to", "et", "au"}.union(
    *MONTHS.values(), *WEEKDAYS.values()
)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)
