"""Which body reports, how it is called and established, and for which period."""

from __future__ import annotations

from datetime import date

import pytest

from db.exchange.recognise.body import body_in, establish, mandate_in
from db.exchange.recognise.outline import parts_of
from db.exchange.recognise.period import period_in
from db.models import BodyKind
from tests.db.exchange.recognise.pages import blocks


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Report on the activities of the Working Group on Rivers for the period from 1 January",
            "Working Group on Rivers",
            BodyKind.WORKING_GROUP,
        ),
        (
            "Report of the Security Council Committee pursuant to resolutions 1267 (1999), 1989 "
            "(2011) and 2253 (2015) concerning lakes, rivers and associated groups and entities",
            "Security Council Committee pursuant to resolutions 1267 (1999), 1989 (2011) and 2253 "
            "(2015) concerning lakes, rivers and associated groups and entities",
            BodyKind.COMMITTEE,
        ),
        ("Annual review of the 1738 Committee", "1738 Committee", BodyKind.COMMITTEE),
        (
            "Report of the Ad Hoc Working Group on Lakes, 2010",
            "Ad Hoc Working Group on Lakes",
            BodyKind.AD_HOC,
        ),
        (
            "Report of the Informal Working Group on Lakes on its activities in 2022",
            "Informal Working Group on Lakes",
            BodyKind.INFORMAL,
        ),
        (
            "Rapport du Comité du Conseil de sécurité créé par la résolution 2048 (2012) "
            "concernant la Sélénie",
            "Comité du Conseil de sécurité créé par la résolution 2048 (2012) "
            "concernant la Sélénie",
            BodyKind.COMMITTEE,
        ),
        (
            "Rapport du Groupe de travail spécial sur les lacs (1er janvier-30 juin 2021)",
            "Groupe de travail spécial sur les lacs",
            BodyKind.AD_HOC,
        ),
    ],
)
def test_a_title_names_the_body(text: str, name: str, kind: BodyKind) -> None:
    body = body_in([(text, "line 1")])
    assert body is not None
    assert (body.full_name, body.kind) == (name, kind)


def test_a_bare_committee_gives_way_to_its_full_name_elsewhere() -> None:
    body = body_in(
        [("Report of the Committee for 2013", "1"), ("the Chair of the Committee on Lakes", "2")]
    )
    assert body is not None
    assert body.full_name == "Committee on Lakes"
    assert body_in([("A list of purchases", "1")]) is None


def test_the_short_name_is_the_one_the_text_uses() -> None:
    body = body_in([("Report of the Ad Hoc Working Group on Lakes", "1")])
    assert body is not None
    body.called_in(["The Ad Hoc Working Group met.", "The Ad Hoc Working Group agreed."])
    assert body.short_name == "Ad Hoc Working Group"
    french = body_in([("Rapport du Groupe de travail spécial sur les lacs", "1")])
    assert french is not None
    french.called_in(["Le Groupe spécial s’est réuni."])
    assert french.short_name == "Groupe spécial"


@pytest.mark.parametrize(
    ("text", "by", "on"),
    [
        (
            "The Committee on Lakes was established by resolution 2100 (2012) of 4 May 2012.",
            "S/RES/2100 (2012)",
            date(2012, 5, 4),
        ),
        (
            "The Security Council established the Committee on Lakes by the statement of its "
            "President of 3 May 2011 (S/PRST/2011/9).",
            "S/PRST/2011/9",
            date(2011, 5, 3),
        ),
    ],
)
def test_what_established_the_body_is_found(text: str, by: str, on: date) -> None:
    body = body_in([("Report of the Committee on Lakes", "1")])
    assert body is not None
    (part,) = parts_of(blocks(f"1. Words.\n2. {text}"))
    assert establish(body, part.passages, "en") is part.passages[1]
    assert (body.established_by, body.established_on) == (by, on)


def test_a_resolution_in_the_name_is_the_last_resort() -> None:
    body = body_in([("Report of the Committee established by resolution 1591 (2005)", "1")])
    assert body is not None
    assert establish(body, [], "en") is None
    assert body.established_by == "S/RES/1591 (2005)"


def test_a_mandate_without_prejudice_is_kept_as_its_sentence() -> None:
    (part,) = parts_of(
        blocks("1. It met. It advises the Council, without prejudice to the Fifth Committee. Done.")
    )
    mandate = mandate_in(part.passages)
    assert mandate is not None
    assert mandate.without_prejudice_to == "Fifth Committee"
    assert mandate.text == "It advises the Council, without prejudice to the Fifth Committee."
    assert mandate_in([]) is None


@pytest.mark.parametrize(
    ("text", "first", "last", "label"),
    [
        ("for the period from 1 January to 31 December 2016", (2016, 1, 1), (2016, 12, 31), "2016"),
        ("1 July 2008 to 30 June 2009", (2008, 7, 1), (2009, 6, 30), "2008-2009"),
        ("du 1er janvier au 30 juin 2018", (2018, 1, 1), (2018, 6, 30), "2018-01 to 2018-06"),
        ("Report for 2017", (2017, 1, 1), (2017, 12, 31), "2017"),
    ],
)
def test_the_period_is_read_and_labelled(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int], label: str
) -> None:
    period = period_in([("no period", "1"), (text, "2")], None, [])
    assert (period.first, period.last) == (date(*first), date(*last))
    assert (period.label, period.place, period.doubt) == (label, "2", "")


def test_a_period_since_the_last_report_ends_when_the_report_was_submitted() -> None:
    period = period_in(
        [("Since its last report, submitted on 11 July 2008", "1")], date(2009, 7, 22), []
    )
    assert (period.first, period.last) == (date(2008, 7, 12), date(2009, 7, 22))
    assert period.doubt


@pytest.mark.parametrize(
    ("submitted", "texts", "year"),
    [
        (date(2017, 2, 14), [], 2016),
        (date(2017, 12, 14), [], 2017),
        (None, ["On 3 May 2011, it met.", "On 4 June 2011, it met."], 2011),
    ],
)
def test_without_a_period_the_year_is_supposed_and_said_to_be_so(
    submitted: date | None, texts: list[str], year: int
) -> None:
    period = period_in([], submitted, texts)
    assert (period.first, period.last) == (date(year, 1, 1), date(year, 12, 31))
    assert str(year) in period.doubt
