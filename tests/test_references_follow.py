"""References that came with an import follow their targets: in print, through history and files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Paragraph, ParagraphKind, Report, Section, SectionKind, TextOrigin
from db.report.checks import check_report
from db.report.composer import compose
from db.report.drafting import rewrite
from db.report.writing import write_report
from db.store import Store
from tests.db.exchange.reviewing import take
from tests.db.libraries import exported
from tests.db.report.printed import text_of
from tests.reports.catalogue import KINDS, SampleReport
from tests.reports.sources import FOLDER, source

SAMPLES = {
    "en": (
        "peace-operations-group-2019",
        {
            "not by facts on the ground.": (
                "not by facts on the ground (see paras. 7 and 10, and resolution 2447 (2018), "
                "para. 3)."
            ),
            "depend on office hours.": "depend on office hours, as noted in paras. 14-16 above.",
            "* Vetted commanders in every province;": (
                "* Vetted commanders in every province (see para. 18);"
            ),
        },
    ),
    "fr": (
        "groupe-missions-2019",
        {
            "que dans quatre pays.": (
                "que dans quatre pays (voir par. 7 et 9 ; résolution 2436 (2018), par. 3)."
            ),
            "le guide paru le 1er avril.": (
                "le guide paru le 1er avril, comme indiqué aux paragraphes 14 à 16 ci-dessus."
            ),
            "protégés contre les mines, en": "protégés contre les mines (voir par. 18), en",
        },
    ),
}
PRINTED = {
    "en": [
        "(see paras. 7 and 10, and resolution 2447 (2018), para. 3)",
        "as noted in paras. 14-16 above",
        "(see para. 18)",
        "(see annex)",
    ],
    "fr": [
        "(voir par. 7 et 9 ; résolution 2436 (2018), par. 3)",
        "aux paragraphes 14 à 16 ci-dessus",
        "(voir par. 18)",
        "(voir annexe)",
    ],
}
MOVED = {
    "en": [
        "(see paras. 7 and 11, and resolution 2447 (2018), para. 3)",
        "as noted in paras. 15-17 above",
        "(see para. 19)",
        "(see annex II)",
    ],
    "fr": [
        "(voir par. 7 et 10 ; résolution 2436 (2018), par. 3)",
        "aux paragraphes 15 à 17 ci-dessus",
        "(voir par. 19)",
        "(voir annexe II)",
    ],
}


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def sample(language: str, tmp_path: Path) -> SampleReport:
    """An invented report with references in it."""
    name, changes = SAMPLES[language]
    told = (FOLDER / f"{name}.toml").read_text(encoding="utf-8")
    for was, now in changes.items():
        assert was in told
        told = told.replace(was, now)
    (tmp_path / f"{name}.toml").write_text(told, encoding="utf-8")
    return SampleReport(source(tmp_path / f"{name}.toml"))


@pytest.fixture
def store(sample: SampleReport, tmp_path: Path) -> Iterator[Store]:
    """A library into which the report was imported."""
    with Store.create(tmp_path / "desk.chairdesk") as opened:
        assert take(opened, sample.write("docx", tmp_path)).operation
        yield opened


def the_report(session: Session) -> Report:
    return session.scalars(select(Report)).one()


def insert_before(store: Store, number: int) -> None:
    """Put a paragraph in before one of the body, and an annex before the first."""
    with store.write("Insert a paragraph and an annex") as session:
        target = paragraph_at(session, number)
        for each in target.section.paragraphs:
            each.order += each.order >= target.order
        target.section.paragraphs.append(
            Paragraph(
                order=target.order - 1,
                kind=ParagraphKind.NUMBERED,
                origin=TextOrigin.TYPED,
                text="Put in afterwards.",
            )
        )
        draft = target.section.draft
        annex = next(each for each in draft.sections if each.kind is SectionKind.ANNEX)
        before = annex.order
        for section in draft.sections:
            section.order += section.order >= before
        draft.sections.append(
            Section(kind=SectionKind.ANNEX, title="Terms", order=before, labelled=True)
        )


def paragraph_at(session: Session, number: int) -> Paragraph:
    numbered = [
        each
        for section in the_report(session).drafts[-1].sections
        for each in section.paragraphs
        if each.kind is ParagraphKind.NUMBERED
    ]
    return numbered[number - 1]


@pytest.mark.parametrize("kind", KINDS)
def test_an_untouched_report_prints_its_references_as_they_came(
    kind: str, sample: SampleReport, language: str, tmp_path: Path
) -> None:
    with Store.create(tmp_path / "desk.chairdesk") as store:
        take(store, sample.write(kind, tmp_path))
        text = text_of(store)
        assert all(printed in text for printed in PRINTED[language])
        insert_before(store, 8)
        assert all(printed in text_of(store) for printed in MOVED[language])


def test_references_follow_what_is_put_in_before_their_targets_and_back(
    store: Store, language: str
) -> None:
    before = text_of(store)
    insert_before(store, 8)
    after = text_of(store)
    assert [printed in after for printed in MOVED[language]] == [True] * 4
    assert not any(printed in after for printed in PRINTED[language][:3])
    store.undo()
    assert text_of(store) == before
    store.redo()
    assert text_of(store) == after


def test_the_import_of_a_report_with_references_undoes_and_redoes(store: Store) -> None:
    full = exported(store)
    store.undo()
    store.redo()
    assert exported(store) == full


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_report_brings_nothing_new_from_any_kind_of_file(
    kind: str, store: Store, sample: SampleReport, tmp_path: Path
) -> None:
    again = take(store, sample.write(kind, tmp_path))
    assert (again.operation, again.added) == (None, {})
    for conflict in again.conflicts:  # a PDF knows one kind of space
        assert kind == "pdf"
        assert list(conflict.differences) == ["text"]
        ours, theirs = conflict.differences["text"]
        assert ours.replace("\u00a0", " ") == theirs.replace("\u00a0", " ")


def test_what_was_renumbered_and_written_is_still_the_same_report(
    store: Store, tmp_path: Path
) -> None:
    insert_before(store, 8)
    with store.read() as session:
        write_report(compose(session, the_report(session)), tmp_path / "renumbered.docx")
    again = take(store, tmp_path / "renumbered.docx")
    assert again.operation is None
    (inserted,) = again.conflicts  # typed here, a file says it was imported; the rest is the same
    assert inserted.values["text"] == "Put in afterwards."


def test_a_library_keeps_its_references_through_json(store: Store, tmp_path: Path) -> None:
    (tmp_path / "library.json").write_bytes(exported(store))
    with Store.create(tmp_path / "other.chairdesk") as other:
        take(other, tmp_path / "library.json")
        assert exported(other) == exported(store)
        insert_before(store, 8)
        insert_before(other, 8)
        assert text_of(other) == text_of(store)


def test_a_reference_to_a_paragraph_that_was_removed_keeps_its_number_and_is_found(
    store: Store, language: str
) -> None:
    with store.write("Remove a paragraph") as session:
        session.delete(paragraph_at(session, 7))
    text = text_of(store)
    gone = {"en": "(see paras. 7 and 9, and", "fr": "(voir par. 7 et 8 ;"}[language]
    assert gone in text
    with store.read() as session:
        found = [each for each in check_report(session, the_report(session))]
    assert [each.code for each in found if "reference" in each.code] == ["lost_reference"]


def test_a_text_changed_without_its_marks_is_printed_as_it_was_written(store: Store) -> None:
    with store.write("Write") as session:
        paragraph_at(session, 12).text = "Few words."
        paragraph_at(session, 18).text = (
            "More words than there were before, so that 1234 follow. " * 5
        )
    written = text_of(store)
    insert_before(store, 8)
    after = text_of(store)
    assert "13. Few words.\n" in after
    assert "More words than there were before, so that 1234 follow. " * 4 in after
    assert "Few words." in written


def test_a_library_from_before_references_were_marked_is_completed(
    store: Store, sample: SampleReport, tmp_path: Path
) -> None:
    marked = exported(store)
    with store.write("Unmark") as session:
        for paragraph in session.scalars(select(Paragraph)):
            paragraph.marks = []
    again = take(store, tmp_path / f"{sample.name}.docx")
    assert not again.conflicts
    assert set(again.updated) == {"paragraphs"}
    assert exported(store) == marked


def test_words_that_a_person_gives_a_paragraph_carry_no_marks_of_the_old_ones(
    store: Store,
) -> None:
    with store.write("Rewrite") as session:
        rewrite(paragraph_at(session, 12), "See para. 10.")
    insert_before(store, 8)
    assert "13. See para. 10.\n" in text_of(store)
