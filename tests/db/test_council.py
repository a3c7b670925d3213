"""The shipped list of members of the Security Council."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from db.council import FIRST, LAST, Term, shipped_on, shipped_terms
from db.countries import find_country

YEARS = range(2000, 2027)


def members(day: date) -> set[str]:
    return {term.state for term in shipped_on(day)}


@pytest.mark.parametrize("year", YEARS)
def test_the_council_has_fifteen_members_on_every_day(year: int) -> None:
    for day in (date(year, 1, 1), date(year, 6, 30), date(year, 12, 31)):
        assert len(shipped_on(day)) == len(members(day)) == 15
        assert sum(term.ends_on is None for term in shipped_on(day)) == 5


@pytest.mark.parametrize("year", YEARS)
def test_five_members_are_elected_for_each_year(year: int) -> None:
    new = [term for term in shipped_terms() if term.begins_on == date(year, 1, 1)]
    whole = [term for term in new if term.ends_on == date(year + 1, 12, 31)]
    assert len(whole) == (4 if year == 2017 else 5)
    assert len(new) == (6 if year == 2018 else 5)  # one term was divided between two States


@pytest.mark.parametrize("year", YEARS)
def test_nobody_who_leaves_the_council_is_elected_for_the_next_term(year: int) -> None:
    leaving = {term.state for term in shipped_terms() if term.ends_on == date(year, 12, 31)} - {
        "Italy"
    }
    elected = {term.state for term in shipped_terms() if term.begins_on == date(year + 1, 1, 1)}
    assert not leaving & elected


def test_every_member_is_a_member_state_by_its_present_name() -> None:
    for term in shipped_terms():
        country = find_country(term.state)
        assert country is not None, term
        assert country.english == term.state


def test_the_members_of_the_year_of_the_example_and_of_the_last_year() -> None:
    five = {
        "China",
        "France",
        "Russian Federation",
        "United Kingdom of Great Britain and Northern Ireland",
        "United States of America",
    }
    assert members(date(2016, 4, 28)) == five | {
        *("Angola", "Malaysia", "New Zealand", "Spain", "Bolivarian Republic of Venezuela"),
        *("Egypt", "Japan", "Senegal", "Ukraine", "Uruguay"),
    }
    assert members(LAST) == five | {
        *("Denmark", "Greece", "Pakistan", "Panama", "Somalia"),
        *("Bahrain", "Colombia", "Democratic Republic of the Congo", "Latvia", "Liberia"),
    }


def test_a_term_divided_between_two_states_is_each_ones_for_a_year() -> None:
    assert "Italy" in members(date(2017, 12, 31))
    assert "Netherlands" not in members(date(2017, 12, 31))
    assert "Netherlands" in members(date(2018, 1, 1))
    assert "Italy" not in members(date(2018, 1, 1))


def test_regions_keep_their_seats() -> None:
    """General Assembly resolution 1991 A (XVIII)."""
    latin = {
        *("Argentina", "Brazil", "Chile", "Colombia", "Costa Rica", "Ecuador", "Guatemala"),
        *("Guyana", "Jamaica", "Mexico", "Panama", "Peru", "Uruguay", "Dominican Republic"),
        *("Bolivarian Republic of Venezuela", "Plurinational State of Bolivia"),
        "Saint Vincent and the Grenadines",
    }
    eastern = {
        *("Ukraine", "Bulgaria", "Romania", "Slovakia", "Croatia", "Bosnia and Herzegovina"),
        *("Azerbaijan", "Lithuania", "Poland", "Estonia", "Albania", "Slovenia", "Latvia"),
    }
    western = {
        *("Canada", "Netherlands", "Ireland", "Norway", "Germany", "Spain", "Denmark", "Greece"),
        *("Belgium", "Italy", "Austria", "Türkiye", "Portugal", "Australia", "Luxembourg"),
        *("New Zealand", "Sweden", "Malta", "Switzerland"),
    }
    for year in YEARS:
        elected = {t.state for t in shipped_on(date(year, 7, 1)) if t.ends_on is not None}
        counts = Counter(
            "latin" if s in latin else "east" if s in eastern else "west" if s in western else "aa"
            for s in elected
        )
        assert counts == {"aa": 5, "latin": 2, "east": 1, "west": 2}, year


def test_nothing_is_told_of_days_outside_the_list() -> None:
    assert shipped_on(date(1999, 12, 31)) == ()
    assert shipped_on(date(2027, 1, 1)) == ()
    assert len(shipped_on(FIRST)) == len(shipped_on(LAST)) == 15
    assert not Term("Italy", date(2017, 1, 1), date(2017, 12, 31)).covers(date(2018, 1, 1))
