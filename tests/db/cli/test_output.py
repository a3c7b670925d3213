"""What the command line prints for a person: every word of it in the person's language."""

from __future__ import annotations

from datetime import datetime

import pytest

from db.cli import output
from db.exchange.review import Applied
from db.exchange.staging import Issue, Level
from db.findings import Finding, FindingLevel
from db.models import OperationState
from db.store import HistoryLine

APPLIED = Applied(
    source="2016.docx",
    label="Import 2016.docx",
    operation=None,
    added={"meetings": 2, "sub_items": 1},
    updated={},
    same={"people": 3},
    conflicts=[],
    issues=[Issue(Level.WARNING, "paragraph 4", "Look."), Issue(Level.NOTE, "", "All.")],
)


def test_an_import_is_told_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    output.imported([APPLIED], as_json=False, dry_run=False)
    assert capsys.readouterr().out.splitlines() == [
        "Import 2016.docx",
        "  added: meetings 2, items 1",
        "  same: people 3",
        "  warning (paragraph 4): Look.",
        "  note: All.",
        "  Nothing to change: the library has all of it already.",
    ]


def test_an_import_is_told_in_french(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    output.imported([APPLIED], as_json=False, dry_run=True)
    assert capsys.readouterr().out.replace("\u00a0", " ").splitlines() == [
        "Serait fait : Import 2016.docx",
        "  ajoutés : réunions 2, alinéas 1",
        "  inchangés : personnes 3",
        "  avertissement (paragraphe 4) : Look.",
        "  remarque : All.",
    ]


def test_a_program_is_told_the_same_in_every_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    output.imported([APPLIED], as_json=True, dry_run=False)
    english = capsys.readouterr().out
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    output.imported([APPLIED], as_json=True, dry_run=False)
    assert capsys.readouterr().out == english
    assert '"place": "paragraph 4"' in english


def test_findings_and_operations_are_told_in_french(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    output.checked([Finding("pages", FindingLevel.ERROR, "Non.", "l’annexe")], as_json=False)
    at = datetime(2017, 2, 14, 9, 30)
    output.history(
        [HistoryLine(str(state), "Import", at, state, 1) for state in OperationState],
        as_json=False,
    )
    assert capsys.readouterr().out.replace("\u00a0", " ").splitlines() == [
        "erreur (l’annexe) : Non.",
        "2017-02-14 09:30 UTC  Import",
        "2017-02-14 09:30 UTC  Import (annulé)",
        "2017-02-14 09:30 UTC  Import (annulé définitivement)",
    ]
