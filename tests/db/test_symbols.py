"""Document symbols: every form of the field, what is none, and how prose cites them."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.symbols import (
    Symbol,
    find_glued,
    find_press_releases,
    find_resolutions,
    find_symbols,
    normalise,
    parse,
    public_address,
    split_joint,
    year_or_session,
)

SINGLE = [
    Symbol("S/2016/1019", "S", (), 2016, None, "1019"),
    Symbol("A/70/95", "A", (), None, 70, "95"),
    Symbol("S/PRST/2001/3", "S", ("PRST",), 2001, None, "3"),
    Symbol("S/2017/2/Rev.1", "S", (), 2017, None, "2", ("Rev.1",)),
    Symbol("S/2024/10/Rev.1/Add.36", "S", (), 2024, None, "10", ("Rev.1", "Add.36")),
    Symbol("S/2019/1000/Corr.1", "S", (), 2019, None, "1000", ("Corr.1",)),
    Symbol("S/RES/2185 (2014)", "S", ("RES",), 2014, None, "2185"),
    Symbol("S/PV.8688", "S", (), None, None, "PV.8688"),
    Symbol("S/PV.4717 (Resumption 1)", "S", (), None, None, "PV.4717", (), "Resumption 1"),
    Symbol("S/PV.6300 (Part II)", "S", (), None, None, "PV.6300", (), "Part II"),
    Symbol("S/AC.51/2018/3", "S", ("AC.51",), 2018, None, "3"),
    Symbol("A/RES/66/165", "A", ("RES",), None, 66, "165"),
    Symbol("A/RES/3314 (XXIX)", "A", ("RES",), None, 29, "3314"),
    Symbol("A/RES/ES-11/1", "A", ("RES", "ES-11"), None, None, "1"),
    Symbol("A/62/2", "A", (), None, 62, "2"),
    Symbol("A/AC.121/2018/L.3", "A", ("AC.121",), 2018, None, "L.3"),
    Symbol("S/Agenda/7229", "S", ("Agenda",), None, None, "7229"),
    Symbol("S/INF/57", "S", ("INF",), None, None, "57"),
    Symbol("ST/SG/4/Rev.9/1", "ST", ("SG",), None, None, "4", ("Rev.9", "1")),
    Symbol(
        "E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1",
        "E",
        ("CN.4", "Sub.2", "AC.2"),
        1987,
        None,
        "WP.4",
        ("Add.1",),
    ),
    Symbol("S/25704", "S", (), None, None, "25704"),
    Symbol("A/RES/71/187A", "A", ("RES",), None, 71, "187A"),
    Symbol("ST/SG/AC.10/1/Rev.21", "ST", ("SG", "AC.10"), None, None, "1", ("Rev.21",)),
]


@pytest.mark.parametrize("symbol", SINGLE, ids=str)
def test_every_form_is_taken_apart_and_found_in_a_sentence(symbol: Symbol) -> None:
    assert parse(symbol.text) == symbol
    (found,) = find_symbols(f"As stated in the document ({symbol.text}), which was issued.")
    assert (found.raw, found.symbols) == (symbol.text, (symbol,))


@pytest.mark.parametrize(
    ("printed", "normalised"),
    [
        ("S/RES/1139(1997)", "S/RES/1139 (1997)"),
        ("S/RES/1888 (2009)*", "S/RES/1888 (2009)"),
        ("S/RES/2185\u00a0(2014)", "S/RES/2185 (2014)"),
        ("S / 2016 / 1019", "S/2016/1019"),
        ("s/2017/2/rev.1", "S/2017/2/Rev.1"),
        ("s/res/1373(2001)", "S/RES/1373 (2001)"),
        ("S/AGENDA/7229", "S/Agenda/7229"),
        ("A/70/95–S/2015/446", "A/70/95-S/2015/446"),
        ("A/72/926 \u2011\nS/2018/669", "A/72/926-S/2018/669"),
        ("PRST/2007/31", "S/PRST/2007/31"),
        ("S/PV.4717 (Reprise 1)", "S/PV.4717 (Resumption 1)"),
        ("S/PV.6300 (Partie II)", "S/PV.6300 (Part II)"),
    ],
)
def test_a_symbol_is_normalised_for_storing(printed: str, normalised: str) -> None:
    assert normalise(printed) == normalised
    assert normalise(normalised) == normalised


@pytest.mark.parametrize(
    "text",
    [
        "and/or",
        "T/PCCs",
        "AU/UN",
        "",
        "S/",
        "S/he",
        "A/C.3",
        "S/AC.51",
        "S/Rev.1",
        "S/70/95",
        "S/2016/1019 (2016)",
        "S/2016/1019 (draft)",
        "SC/12312-PKO/570",
        "GA/PK/233",
        "A/70/95-S/2015/446",
        "resolution 1373 (2001)",
        "S/" + "A/" * 200 + "1",
    ],
)
def test_what_is_no_single_symbol_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"symbol|year|number"):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "armed and/or terrorist groups",
        "T/PCCs were invited",
        "the AU/UN transition",
        "press release SC/12312-PKO/570",
        "GA/PK/233",
        "the work of A/C.3 and of S/AC.51",
        "S/he spoke",
        "https://undocs.org/S/2016/1019",
        "S/70/95",
    ],
)
def test_what_only_looks_alike_is_not_found(text: str) -> None:
    assert find_symbols(text) == []


@pytest.mark.parametrize(
    ("text", "raw", "symbols"),
    [
        (
            "the report (A/70/95-S/2015/446).",
            "A/70/95-S/2015/446",
            ["A/70/95", "S/2015/446"],
        ),
        ("A/72/926–\nS/2018/669 18-1", "A/72/926–\nS/2018/669", ["A/72/926", "S/2018/669"]),
        (
            "see S/2004/430 and Corr.1.",
            "S/2004/430 and Corr.1",
            ["S/2004/430", "S/2004/430/Corr.1"],
        ),
        (
            "(voir S/2004/430 et Corr.1)",
            "S/2004/430 et Corr.1",
            ["S/2004/430", "S/2004/430/Corr.1"],
        ),
        (
            "S/2004/430, Add.1-3 and Corr.1 say",
            "S/2004/430, Add.1-3 and Corr.1",
            [
                "S/2004/430",
                "S/2004/430/Add.1",
                "S/2004/430/Add.2",
                "S/2004/430/Add.3",
                "S/2004/430/Corr.1",
            ],
        ),
        (
            "(S/2004/430 et Add.1 et 2)",
            "S/2004/430 et Add.1 et 2",
            ["S/2004/430", "S/2004/430/Add.1", "S/2004/430/Add.2"],
        ),
        (
            "S/2004/430 and Add.1 and 2 others",
            "S/2004/430 and Add.1",
            ["S/2004/430", "S/2004/430/Add.1"],
        ),
        (
            "S/2020/2/Rev.1 and Rev.3",
            "S/2020/2/Rev.1 and Rev.3",
            ["S/2020/2/Rev.1", "S/2020/2/Rev.3"],
        ),
        (
            "S/2020/2/Rev.1 and Add.1",
            "S/2020/2/Rev.1 and Add.1",
            ["S/2020/2/Rev.1", "S/2020/2/Rev.1/Add.1"],
        ),
        ("resolution S/RES/1888 (2009)*, which", "S/RES/1888 (2009)*", ["S/RES/1888 (2009)"]),
        ("S/RES/2185\n(2014)", "S/RES/2185\n(2014)", ["S/RES/2185 (2014)"]),
        ("a note (**S/2016/1019**)", "S/2016/1019", ["S/2016/1019"]),
        ("document PRST/2007/31 says", "PRST/2007/31", ["S/PRST/2007/31"]),
        ("S/2016/1019 (2016)", "S/2016/1019", ["S/2016/1019"]),
        ("cut at the line end S/2016/\n1019", "S/2016/\n1019", ["S/2016/1019"]),
        ("A/70/95-S/he said", "A/70/95", ["A/70/95"]),
        ("symbol S/PV.4717 (Resumption 1)", "S/PV.4717 (Resumption 1)", None),
    ],
)
def test_citations_are_found_as_printed(text: str, raw: str, symbols: list[str] | None) -> None:
    (found,) = find_symbols(text)
    assert found.raw == raw == text[found.start : found.end]
    assert [symbol.text for symbol in found.symbols] == (symbols or [raw])


def test_a_range_of_addenda_without_end_is_cut() -> None:
    (found,) = find_symbols("S/2004/430 and Add.1-999")
    assert len(found.symbols) == 52


def test_a_joint_symbol_is_split_only_before_an_organ() -> None:
    assert split_joint("A/70/95–S/2015/446") == ["A/70/95", "S/2015/446"]
    assert split_joint("A/ES-10/1") == ["A/ES-10/1"]


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("Security CouncilS/2017/126", "S/2017/126"),
        ("Conseil de sécuritéS/2017/126", "S/2017/126"),
        ("United NationsA/70/95–S/2015/446", "A/70/95"),
        ("SECURITY COUNCILS/2017/126", "S/2017/126"),
    ],
)
def test_a_symbol_glued_to_a_word_is_found_for_mastheads_only(text: str, symbol: str) -> None:
    assert find_symbols(text.partition("–")[0]) == []
    assert find_glued(text)[0].symbols[0].text == symbol


@pytest.mark.parametrize("text", ["press release GA/PK/233", "AU/UN", "in T/PCCs", "S/2017/126"])
def test_glued_symbols_are_not_seen_in_abbreviations(text: str) -> None:
    assert find_glued(text) == []


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        ("S/2016/1019", ("year", 2016)),
        ("S/RES/2185 (2014)", ("year", 2014)),
        ("A/70/95", ("session", 70)),
        ("S/PV.8688", None),
    ],
)
def test_the_assembly_counts_sessions_and_the_council_years(
    symbol: str, expected: tuple[str, int] | None
) -> None:
    assert year_or_session(symbol) == expected
    assert year_or_session(parse(symbol)) == expected


def test_the_public_address_carries_language_and_symbol() -> None:
    assert public_address("S/2016/1019") == "https://undocs.org/en/S/2016/1019"
    assert public_address(parse("S/RES/1373 (2001)"), "fr") == (
        "https://undocs.org/fr/S/RES/1373(2001)"
    )
    with pytest.raises(ValueError, match="language"):
        public_address("S/2016/1019", "xx")


@pytest.mark.parametrize(
    ("text", "language", "symbols"),
    [
        ("resolution 1373 (2001)", "en", ["S/RES/1373 (2001)"]),
        (
            "Council resolutions 2129 (2013), 2185 (2014), 2195 (2014) and 2242 (2015) and the",
            "en",
            ["S/RES/2129 (2013)", "S/RES/2185 (2014)", "S/RES/2195 (2014)", "S/RES/2242 (2015)"],
        ),
        ("Resolution 1139(1997)", "en", ["S/RES/1139 (1997)"]),
        ("paragraph 13 (l) of resolution 2060 (2012)", "en", ["S/RES/2060 (2012)"]),
        ("paragraph 14 (e) of 1607 (2005)", "en", ["S/RES/1607 (2005)"]),
        (
            "resolutions 2129 (2013) of 17 December 2013 and 2185 (2014)",
            "en",
            ["S/RES/2129 (2013)", "S/RES/2185 (2014)"],
        ),
        ("résolution 1373 (2001)", "fr", ["S/RES/1373 (2001)"]),
        (
            "les résolutions 2129 (2013) et 2185 (2014)",
            "fr",
            ["S/RES/2129 (2013)", "S/RES/2185 (2014)"],
        ),
        (
            "les résolutions du Conseil de sécurité 2129 (2013) du 17 décembre 2013 et 2185 (2014)",
            "fr",
            ["S/RES/2129 (2013)", "S/RES/2185 (2014)"],
        ),
        ("au paragraphe 14 e) de 1607 (2005)", "fr", ["S/RES/1607 (2005)"]),
        (
            "General Assembly resolutions 66/165 and 71/187",
            "en",
            ["A/RES/66/165", "A/RES/71/187"],
        ),
        ("resolution 66/165 of the General Assembly", "en", ["A/RES/66/165"]),
        ("la résolution 66/165 de l\u2019Assemblée générale", "fr", ["A/RES/66/165"]),
        ("la résolution de l'Assemblée générale 66/165", "fr", ["A/RES/66/165"]),
        ("Human Rights Council resolution 25/1", "en", []),
        ("in the 1607 (2005) and 12 (1999) cases", "en", []),
        ("resolution 1373", "en", []),
        ("resolution 1373 (2901)", "en", []),
    ],
)
def test_prose_cites_resolutions(text: str, language: str, symbols: list[str]) -> None:
    found = find_resolutions(text, language)
    assert [each.symbols[0].text for each in found] == symbols
    assert all(text[each.start : each.end] == each.raw for each in found)


def test_press_releases_are_references_of_their_own() -> None:
    text = "Press releases SC/12312-PKO/570 and GA/PK/233; CS/12312-MP/570. Not and/or."
    found = find_press_releases(text)
    assert [release.parts for release in found] == [
        ("SC/12312", "PKO/570"),
        ("GA/PK/233",),
        ("CS/12312", "MP/570"),
    ]
    assert [text[release.start : release.end] for release in found] == [r.text for r in found]


NUMBERS = st.integers(1, 99999)
YEARS = st.integers(1994, 2060)


@given(YEARS, NUMBERS, st.lists(st.tuples(st.sampled_from(["Rev", "Add", "Corr"]), NUMBERS)))
def test_writing_and_parsing_a_symbol_are_inverse(
    year: int, number: int, changes: list[tuple[str, int]]
) -> None:
    suffixes = tuple(f"{kind}.{n % 1000}" for kind, n in changes[:4])
    text = "/".join(("S", str(year), str(number), *suffixes))
    symbol = parse(text)
    assert (symbol.text, symbol.year, symbol.number) == (text, year, str(number))
    assert symbol.suffixes == suffixes


@given(st.text(alphabet="SAE/ 12019(.)-–RevPRST*\nofand,", max_size=80))
def test_any_text_is_searched_without_error_and_finds_only_symbols(text: str) -> None:
    for found in [*find_symbols(text), *find_glued(text)]:
        assert text[found.start : found.end] == found.raw
        assert all(parse(symbol.text) == symbol for symbol in found.symbols)


@pytest.mark.parametrize(
    "search", [find_symbols, find_glued, find_resolutions, find_press_releases]
)
@pytest.mark.parametrize(
    "repeated",
    [
        "S/",
        "S/A",
        "resolution 1 (1111), ",
        "of 1 (2000), ",
        "1 (2000) and ",
        "S/2000/1 and Add.1",
        "S/2000/1-",
        "A/1-",
        "*",
        "S/A.1/ ",
        "resolutions 1/1 and ",
        "SC/1-",
    ],
)
def test_hostile_repetition_takes_no_noticeable_time(
    search: Callable[[str], object], repeated: str
) -> None:
    text = repeated * (100_000 // len(repeated))
    started = time.process_time()
    search(text)
    assert time.process_time() - started < 2
