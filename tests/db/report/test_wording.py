"""The words of print in English and French: dates, labels, agreement, whole sentences."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.dates import find_period, parse
from db.models.meeting import MeetingKind, MeetingVerb
from db.report.wording import (
    LANGUAGES,
    Office,
    Speaker,
    Wording,
    wording,
)
from db.symbols import find_resolutions, find_symbols

EN, FR = wording("en"), wording("fr")
YEAR = (date(2016, 1, 1), date(2016, 12, 31))
OVER_TWO = (date(2008, 7, 1), date(2009, 6, 30))
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "english", "french"),
    [
        (date(2016, 4, 28), None, "28 April 2016", "28 avril 2016"),
        (date(2016, 4, 28), date(2016, 4, 28), "28 April 2016", "28 avril 2016"),
        (date(2016, 6, 1), None, "1 June 2016", "1er juin 2016"),
        (
            date(2010, 11, 18),
            date(2010, 11, 19),
            "18 and 19 November 2010",
            "18 et 19 novembre 2010",
        ),
        (date(2024, 6, 25), date(2024, 6, 28), "25 to 28 June 2024", "25 au 28 juin 2024"),
        (
            date(2010, 6, 30),
            date(2010, 7, 2),
            "30 June to 2 July 2010",
            "30 juin au 2 juillet 2010",
        ),
        (
            date(2016, 12, 30),
            date(2017, 1, 2),
            "30 December 2016 to 2 January 2017",
            "30 décembre 2016 au 2 janvier 2017",
        ),
    ],
)
def test_days_are_written_as_the_editorial_manual_has_them(
    first: date, last: date | None, english: str, french: str
) -> None:
    assert EN.day_range(first, last) == english
    assert FR.day_range(first, last) == french


def test_a_sentence_opens_with_its_day() -> None:
    one, two, four = date(2016, 4, 28), date(2016, 4, 29), date(2016, 5, 1)
    assert [EN.on(one, last, year=False) for last in (None, one, two, four)] == [
        "On 28 April",
        "On 28 April",
        "On 28 and 29 April",
        "From 28 April to 1 May",
    ]
    assert [FR.on(one, last, year=False) for last in (None, one, two, four)] == [
        "Le 28 avril",
        "Le 28 avril",
        "Les 28 et 29 avril",
        "Du 28 avril au 1er mai",
    ]


@given(DAYS, st.integers(0, 40), st.sampled_from(LANGUAGES), st.booleans())
def test_writing_and_reading_days_are_inverse(
    first: date, more: int, language: str, year: bool
) -> None:
    last = first + timedelta(days=more)
    words = wording(language)
    assert parse(words.day_range(first, last, year), language).complete(first.year) == (first, last)
    assert parse(words.on(first, last, year), language).complete(first.year) == (first, last)


@given(DAYS, st.integers(60, 800), st.sampled_from(LANGUAGES))
def test_writing_and_reading_a_period_are_inverse(first: date, more: int, language: str) -> None:
    last = first + timedelta(days=more)
    words = wording(language)
    for text in (words.during(first, last), words.in_period(first, last)):
        period = find_period(text, language)
        assert period is not None
        assert (period.first, period.last) == (first, last)


def test_a_calendar_year_is_said_in_two_words() -> None:
    assert (EN.in_period(*YEAR), FR.in_period(*YEAR)) == ("in 2016", "en 2016")
    assert EN.in_period(*OVER_TWO) == "from 1 July 2008 to 30 June 2009"
    assert FR.in_period(*OVER_TWO) == "du 1er juillet 2008 au 30 juin 2009"
    assert EN.period(*YEAR) == "1 January to 31 December 2016"


def test_counts_are_words_to_ten_and_agree_in_french() -> None:
    assert [EN.count_word(n) for n in (0, 1, 10, 11)] == ["no", "one", "ten", "11"]
    assert [FR.count_word(n) for n in (0, 1, 5, 11)] == ["aucun", "un", "cinq", "11"]
    assert [FR.count_word(n, feminine=True) for n in (0, 1, 5)] == ["aucune", "une", "cinq"]


def test_ordinals_are_figures() -> None:
    numbers = (1, 2, 3, 4, 11, 12, 13, 21, 63, 111)
    assert [EN.ordinal(n) for n in numbers] == [
        *("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "63rd", "111th")
    ]
    assert [FR.ordinal(n) for n in (1, 2, 74)] == ["1er", "2e", "74e"]
    assert FR.ordinal(1, feminine=True) == "1re"


def test_items_and_headings_are_labelled_by_level() -> None:
    assert [EN.item_label(level, 4) for level in (1, 2, 3, 4)] == ["(d)", "(iv)", "d.", "iv."]
    assert [FR.item_label(level, 4) for level in (1, 2, 3, 4)] == ["d)", "iv)", "d.", "iv."]
    assert [EN.heading_label(level, 4) for level in (1, 2, 3)] == ["IV", "D", "4"]
    assert EN.item_label(1, 28) == "(bb)"


def test_lists_are_joined_as_in_prose() -> None:
    assert [EN.join(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert FR.join(["a", "b", "c"]) == "a, b et c"


@pytest.mark.parametrize(
    ("country", "english", "french"),
    [
        ("Senegal", "of Senegal", "du Sénégal"),
        ("France", "of France", "de la France"),
        ("Egypt", "of Egypt", "de l’Égypte"),
        ("Pays-Bas", "of the Netherlands", "des Pays-Bas"),
        ("Israël", "of Israel", "d’Israël"),
        ("Cuba", "of Cuba", "de Cuba"),
        ("Haiti", "of Haiti", "d’Haïti"),
        ("Atlantide", "of Atlantide", "d’Atlantide"),
        ("Laputa", "of Laputa", "de Laputa"),
    ],
)
def test_a_country_takes_its_article(country: str, english: str, french: str) -> None:
    assert (EN.of_country(country), FR.of_country(country)) == (english, french)


def test_the_masthead_and_headings_are_in_the_language() -> None:
    assert (EN.original("fr"), FR.original("en")) == ("Original: French", "Original\u00a0: anglais")
    assert (EN.annex_heading(), FR.annex_heading(2)) == ("Annex", "Annexe II")
    assert EN.distributed("General") == "Distr.: General"
    assert FR.distributed("Limited") == "Distr. limitée"
    assert EN.annex_title("Working Group", *YEAR) == "Meetings of the Working Group in 2016"
    assert FR.annex_title("Comité", *YEAR) == "Réunions du Comité en 2016"
    assert EN.meetings_of("Committee") == "Meetings of the Committee"
    assert FR.meetings_of("Commission") == "Réunions de la Commission"
    assert FR.meetings_of("Équipe spéciale") == "Réunions de l’Équipe spéciale"
    assert find_period(FR.report_title("Comité", *OVER_TWO)) is not None
    assert "of the Committee for the period from 1 January" in EN.report_title("Committee", *YEAR)


@pytest.mark.parametrize(
    ("office", "english", "french"),
    [
        (
            Office.PERMANENT_REPRESENTATIVE,
            "from the Permanent Representative of the Netherlands to the United Nations addressed",
            "par la Représentante permanente des Pays-Bas auprès",
        ),
        (
            Office.DEPUTY_PERMANENT_REPRESENTATIVE,
            "from the Deputy Permanent Representative of the Netherlands to the United Nations",
            "par la Représentante permanente adjointe des Pays-Bas auprès",
        ),
        (
            Office.CHARGE_D_AFFAIRES,
            "from the Chargé d’affaires a.i. of the Permanent Mission of the Netherlands to",
            "par la Chargée d’affaires par intérim de la Mission permanente des Pays-Bas",
        ),
        (Office.CHAIR, "from the Chair of the Committee", "par la Présidente du Comité"),
        (
            Office.ACTING_CHAIR,
            "from the Acting Chair of the Committee",
            "par la Présidente par intérim du Comité",
        ),
    ],
)
def test_the_letter_names_who_signs(office: Office, english: str, french: str) -> None:
    day = date(2017, 2, 13)
    headings = [
        words.letter_heading(day, words.sender(office, "Netherlands", body, feminine=True))
        for words, body in ((EN, "Committee"), (FR, "Comité"))
    ]
    assert headings[0].startswith("Letter dated 13 February 2017 from the ")
    assert english in headings[0]
    assert headings[1].startswith("Lettre datée du 13 février 2017, adressée au Président du Cons")
    assert french in headings[1]


def test_a_man_signs_in_the_masculine() -> None:
    sender = FR.sender(Office.PERMANENT_REPRESENTATIVE, "Sénégal")
    assert sender.startswith("Représentant permanent du Sénégal")
    assert "par le Représentant permanent" in FR.letter_heading(date(2017, 2, 13), sender)


@pytest.mark.parametrize("words", [EN, FR], ids=LANGUAGES)
def test_the_letter_names_office_body_and_period(words: Wording) -> None:
    chair = words.chair(feminine=True, acting=True)
    transmits, asks = words.letter_paragraphs(chair, "Groupe", *OVER_TWO)
    assert chair in transmits
    assert words.during(*OVER_TWO) in transmits
    assert words.security_council in asks


@pytest.mark.parametrize("words", [EN, FR], ids=LANGUAGES)
@pytest.mark.parametrize("symbol", ["S/RES/1373 (2001)", "S/PRST/2001/3", "S/2001/1", ""])
@pytest.mark.parametrize("day", [date(2001, 1, 31), None])
def test_the_founding_act_is_cited_so_that_it_is_read_again(
    words: Wording, symbol: str, day: date | None
) -> None:
    text = words.established("Comité", symbol, day)
    cited = [*find_symbols(text), *find_resolutions(text, words.language)]
    assert [each.symbols[0].text for each in cited] == ([symbol] if symbol else [])
    assert (words.day(date(2001, 1, 31)) in text) == (day is not None)


def test_the_bureau_is_named_with_its_vice_chairs() -> None:
    def bureau(words: Wording, *vice_chairs: str) -> str:
        chair = words.chair()
        return words.bureau("Comité", chair, "A B", "Egypt", *YEAR, "S/2016/2", vice_chairs)

    assert "A B (Egypt) served as Chair of the Comité (see S/2016/2)." in bureau(EN)
    assert "the delegation of Spain providing the Vice-Chair (see" in bureau(EN, "Spain")
    assert "the delegations of Spain and of the Sudan providing" in bureau(EN, "Spain", "Sudan")
    assert "A B (Égypte) a exercé les fonctions de Président du Comité (voir" in bureau(FR)
    assert "la délégation de l’Espagne assurant la vice-présidence" in bureau(FR, "Spain")
    assert "les délégations de l’Espagne et du Soudan assurant" in bureau(FR, "Spain", "Sudan")
    assert EN.bureau("Committee", "Chair", "A B", "Laputa", *YEAR).endswith("of the Committee.")
    assert "A B served as Chair" in EN.bureau("Committee", "Chair", "A B", "", *YEAR)


def test_a_letter_without_a_day_asks_for_one_in_brackets() -> None:
    assert EN.letter_heading(None, "Chair").startswith("Letter dated [date] from the Chair")
    assert FR.letter_heading(None, "Président").startswith("Lettre datée du [date], adressée")
    assert EN.chair_of("Chairman", "Committee") == "Chairman of the Committee"
    assert FR.chair_of("Président", "Comité") == "Président du Comité"


def test_a_kind_of_meeting_is_named_in_a_table() -> None:
    assert EN.meeting_kind("formal") == "Formal meeting"
    assert FR.meeting_kind("briefing") == "Séance d’information"


def test_meetings_are_counted_by_kind() -> None:
    counts = {"organizational": 1, "thematic": 5, "seminar": 0}
    assert EN.meetings_held("Working Group", counts) == (
        "During the reporting period, the Working Group held one organizational meeting and five "
        "thematic meetings (see annex)."
    )
    assert FR.meetings_held("Groupe de travail", {**counts, "seminar": 1}, annex=False) == (
        "Pendant la période considérée, le Groupe de travail a tenu une réunion d’organisation, "
        "cinq réunions thématiques et un séminaire."
    )
    assert EN.meetings_held("Committee", {}).endswith("held no meetings.")
    assert FR.meetings_held("Comité", {}).endswith("n’a tenu aucune réunion.")


@pytest.mark.parametrize("kind", list(MeetingKind))
@pytest.mark.parametrize("words", [EN, FR], ids=LANGUAGES)
def test_every_kind_has_a_singular_and_a_plural(words: Wording, kind: MeetingKind) -> None:
    one, several = (words.meetings_held("Comité", {kind: n}) for n in (1, 2))
    assert one != several


def test_a_section_opens_with_day_body_and_theme() -> None:
    day, next_day = date(2016, 4, 28), date(2016, 4, 29)
    assert EN.opening("met_to_discuss", "Working Group", "Drones", day) == (
        "On 28 April, the Working Group met to discuss the theme “Drones”."
    )
    assert EN.opening("discussion", "Committee", "Drones", day, next_day, number=3) == (
        "At its 3rd meeting, on 28 and 29 April, the Committee held a discussion on the theme "
        "“Drones”."
    )
    assert EN.opening("discussion", "Committee", "Drones", None, number=3).startswith(
        "At its 3rd meeting, the Committee"
    )
    assert FR.opening("met_to_discuss", "Commission", "Drones", day, number=1) == (
        "À sa 1re séance, le 28 avril, la Commission s’est réunie pour débattre du thème "
        "«\u00a0Drones\u00a0»."
    )
    assert "le Comité s’est réuni" in FR.opening("met_to_discuss", "Comité", "Drones", None)
    assert "débat thématique" in FR.opening("thematic_discussion", "Comité", "Drones", day)


@pytest.mark.parametrize("verb", list(MeetingVerb))
@pytest.mark.parametrize("words", [EN, FR], ids=LANGUAGES)
def test_every_verb_opens_a_section(words: Wording, verb: MeetingVerb) -> None:
    text = words.opening(verb, "Comité", "Drones", date(2016, 4, 28))
    assert text.startswith(words.on(date(2016, 4, 28), year=False))
    assert words.quote("Drones") in text


def test_briefers_are_named_in_the_opening_where_briefings_were_heard() -> None:
    chief = [Speaker("Chief of Service", "A B")]
    day = date(2016, 4, 28)
    assert "heard briefings by the Chief of Service, A B on" in EN.opening(
        "heard_briefings", "Committee", "Drones", day, briefers=chief
    )
    assert "exposés présentés par la Cheffe du Service sur" in FR.opening(
        "heard_briefings", "Comité", "Drones", day, briefers=[Speaker("Cheffe du Service")]
    )
    assert "Chief" not in EN.opening("discussion", "Committee", "Drones", day, briefers=chief)


@pytest.mark.parametrize("words", [EN, FR], ids=LANGUAGES)
def test_the_concept_note_is_cited(words: Wording) -> None:
    text = words.concept_note(words.chair(feminine=True), "S/2016/1019")
    assert [found.raw for found in find_symbols(text)] == ["S/2016/1019"]
    assert words.chair(feminine=True) in text


def test_speakers_are_named_by_post_or_by_post_and_name() -> None:
    first, second, third = (
        Speaker("Assistant Secretary-General", ""),
        Speaker("High Representative", "Donald Kaberuka"),
        Speaker("", "Ioannis Vrailas"),
    )
    assert EN.speakers([first]) == "A briefing was given by the Assistant Secretary-General."
    assert EN.speakers([first, second]) == (
        "Briefings were given by the Assistant Secretary-General and the High Representative, "
        "Donald Kaberuka."
    )
    assert EN.speakers([first, second, third]).endswith(
        "the High Representative, Donald Kaberuka, and Ioannis Vrailas."
    )


@pytest.mark.parametrize(
    ("post", "feminine", "printed"),
    [
        ("Secrétaire général adjoint", None, "le Secrétaire général adjoint"),
        ("Secrétaire générale adjointe", None, "la Secrétaire générale adjointe"),
        ("Directrice de la Division", None, "la Directrice de la Division"),
        ("Représentante spéciale", None, "la Représentante spéciale"),
        ("conseiller militaire", None, "le conseiller militaire"),
        ("Ambassadeur", None, "l’Ambassadeur"),
        ("Chef de service", True, "la Chef de service"),
        ("Haut-Commissaire", False, "le Haut-Commissaire"),
    ],
)
def test_a_french_post_takes_the_article_of_its_gender(
    post: str, feminine: bool | None, printed: str
) -> None:
    text = FR.speakers([Speaker(post, "", feminine)])
    assert text == f"Un exposé a été présenté par {printed}."
    assert FR.speakers([Speaker(post, "", feminine)] * 2).endswith(f"par {printed} et {printed}.")


@pytest.mark.parametrize("words", [EN, FR], ids=LANGUAGES)
def test_the_other_sentences_name_the_body_and_end(words: Wording) -> None:
    for text in (words.content("Comité", *YEAR), words.no_conclusions("Comité")):
        assert "Comité" in text
        assert text.endswith(".")
    assert words.themes_opener("Comité").endswith(":")


def test_another_language_has_no_words() -> None:
    with pytest.raises(KeyError):
        wording("xx")
