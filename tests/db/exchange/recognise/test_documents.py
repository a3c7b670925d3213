"""Documents cited: what they are, once each, and where."""

from __future__ import annotations

from db.exchange.recognise.acronyms import wrong_expansions
from db.exchange.recognise.documents import Documents
from db.exchange.recognise.gathering import Gathering
from db.exchange.recognise.language import language_of
from db.exchange.recognise.openings import note_in, ordinal_faults
from db.exchange.recognise.outline import Passage
from db.exchange.staging import StagedRecords
from db.models import DocumentRole, ParagraphKind
from db.symbols import parse


def cite(*texts: str) -> tuple[list[list[str]], StagedRecords, Documents]:
    gathering = Gathering()
    documents = Documents(gathering, "en")
    cited = [documents.cite(Passage(ParagraphKind.NUMBERED, t, "paragraph 1")) for t in texts]
    return cited, gathering.staged("a file"), documents


def test_a_document_cited_twice_is_one_record() -> None:
    cited, staged, documents = cite("See S/2019/2.", "See S/2019/2 and S/2019/3.")
    assert cited == [["S/2019/2"], ["S/2019/2", "S/2019/3"]]
    assert len(list(staged.of("documents"))) == 2
    assert documents.key_of("S/2019/3") == "document S/2019/3"
    assert documents.key_of("S/2019/4") is None


def test_a_joint_symbol_is_one_document_and_a_corrigendum_another() -> None:
    _, staged, _ = cite("The report (A/70/95-S/2015/446), and S/2004/430 and Corr.1.")
    assert [record.key for record in staged.of("documents")] == [
        "document A/70/95-S/2015/446",
        "document S/2004/430",
        "document S/2004/430/Corr.1",
    ]
    orders = [record.values["order"] for record in staged.of("symbols")]
    assert orders == [1, 2, 1, 1]


def test_documents_have_the_role_their_words_or_symbols_give_them() -> None:
    _, staged, _ = cite(
        "A concept note (S/2019/10) was circulated. See the statement (S/PRST/2015/26), the note "
        "by the President (S/2017/507), the letter dated 3 May (S/2019/11), S/2019/2/Rev.1, the "
        "report of the Secretary-General on lakes (S/2019/12), the report of the Panel on Floods "
        "(S/2019/13), resolution 1373 (2001) and document S/2019/14."
    )
    roles = {record.key.split()[1]: record.values["role"] for record in staged.of("documents")}
    assert roles == {
        "S/2019/10": DocumentRole.CONCEPT_NOTE,
        "S/PRST/2015/26": DocumentRole.PRESIDENTIAL_STATEMENT,
        "S/2017/507": DocumentRole.NOTE_BY_THE_PRESIDENT,
        "S/2019/11": DocumentRole.LETTER,
        "S/2019/2/Rev.1": DocumentRole.NOTE_BY_THE_PRESIDENT,
        "S/2019/12": DocumentRole.REPORT_OF_THE_SECRETARY_GENERAL,
        "S/2019/13": DocumentRole.REPORT,
        "S/RES/1373": DocumentRole.RESOLUTION,
        "S/2019/14": DocumentRole.OTHER,
    }
    titles = [r.values["title"] for r in staged.of("documents") if r.values.get("title")]
    assert "Report of the Panel on Floods" in titles


def test_a_document_turns_out_to_be_a_concept_note_where_it_is_called_so() -> None:
    _, staged, _ = cite("See S/2019/10.", "The concept note (S/2019/10) was short.")
    (document,) = staged.of("documents")
    assert document.values["role"] is DocumentRole.CONCEPT_NOTE


def test_a_symbol_without_its_organ_is_an_issue() -> None:
    cited, staged, _ = cite("See document PRST/2007/31.")
    assert cited == [["S/PRST/2007/31"]]
    assert "PRST/2007/31" in staged.issues[0].message


def test_the_report_itself_is_a_document_with_its_symbols() -> None:
    gathering = Gathering()
    documents = Documents(gathering, "en")
    assert documents.own([], "") is None
    key = documents.own([parse("A/69/812"), parse("S/2015/144")], "line 1")
    assert key is not None
    assert gathering.get("documents", key).values["role"] is DocumentRole.REPORT


def test_concept_notes_are_known_by_their_words_in_both_languages() -> None:
    assert note_in("The Chair circulated a concept note (S/2019/10).") == "S/2019/10"
    assert note_in("une note de cadrage (S/2019/11)") == "S/2019/11"
    assert note_in("the report (S/2019/12)") is None


def test_a_wrong_expansion_is_found_and_a_right_one_is_not() -> None:
    wrong = "the African Union Military Observer Mission in Somalia (AMISOM) and"
    assert list(wrong_expansions(wrong)) == [
        (
            "AMISOM",
            "African Union Military Observer Mission in Somalia",
            "African Union Mission in Somalia",
        )
    ]
    assert list(wrong_expansions("the African Union Mission in Somalia (AMISOM)")) == []
    assert list(wrong_expansions("the Mission (AMISOM)")) == []
    assert list(wrong_expansions("the Big Blue Lake Union (XYZ)")) == []
    french = "la Mission des Nations Unies pour le Mali et le Sahel (MINUSMA)"
    ((_, _, right),) = wrong_expansions(french)
    assert right.startswith("Mission multidimensionnelle")


def test_ordinals_with_a_wrong_ending_are_found() -> None:
    assert list(ordinal_faults("its 63st, 11th, 2nd, 3rd, 112th and 22th meeting")) == [
        ("63st", "63rd"),
        ("22th", "22nd"),
    ]


def test_the_language_is_told_by_small_words() -> None:
    assert language_of(["The work of the Committee and its members"]) == "en"
    assert (
        language_of(["Les travaux du Comité et de la Commission", "x" * 30_000, "the of"]) == "fr"
    )


def test_keys_stay_unique_over_all_families() -> None:
    gathering = Gathering()
    assert gathering.add("themes", "a name") == "a name"
    assert gathering.add("meetings", "a name") == "a name (2)"
    assert gathering.add("meetings", "a name") == "a name (3)"
