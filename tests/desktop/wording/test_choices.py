"""Every closed list that a person chooses from has a word for each of its values."""

from __future__ import annotations

import pytest

from db import models
from db.models import Choice, MeetingStatus, NamingRule
from desktop.wording.choices import WORDS_OF, word_for


@pytest.mark.parametrize("name", WORDS_OF)
def test_every_value_has_its_word(name: str) -> None:
    kind = getattr(models, name)
    assert issubclass(kind, Choice)
    assert {each.value for each in kind} <= set(WORDS_OF[name])


def test_a_value_is_said_in_the_language_of_the_person(monkeypatch: pytest.MonkeyPatch) -> None:
    assert word_for(MeetingStatus.HELD) == "Held"
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    assert word_for(MeetingStatus.HELD) == "Tenue"


def test_what_nobody_chooses_is_told_as_it_is_written() -> None:
    value = next(iter(NamingRule))
    assert word_for(value) == value.value.replace("_", " ")
