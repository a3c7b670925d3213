"""A language that nobody speaks, to find what was not translated."""

from __future__ import annotations

import pytest

from db.language import PSEUDO, tr, trn
from db.pseudo import pseudo


def test_every_sentence_grows_by_two_fifths_and_keeps_its_places() -> None:
    said = pseudo("Move the meeting of {day}")
    assert said.startswith("[Môvé thé méétíñg ôf {day}")
    assert len(said) - len("{day}") == round(len("Move the meeting of ") * 1.4) + len("[]")
    assert said.format(day="27 May").count("27 May") == 1


def test_access_keys_stay_on_their_letter() -> None:
    assert "&File"[:2] in pseudo("&File")


def test_the_program_speaks_it_when_told_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", PSEUDO)
    assert tr("Everything is in order.") == pseudo("Everything is in order.")
    assert (
        trn("{count} meeting", "{count} meetings", 2).format(count=2).startswith("[2 mééttíñgs"[:6])
    )
