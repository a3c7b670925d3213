"""English for print, by the United Nations Editorial Manual."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from db.countries import find_country
from db.numerals import as_letters, as_roman
from db.report.wording.base import Office, Speaker, Wording, basis_of

_COUNTS = "no one two three four five six seven eight nine ten"
_LANGUAGES: Final = {
    "ar": "Arabic",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ru": "Russian",
    "zh": "Chinese",
}
_KINDS: Final = {
    "organizational": ("organizational meeting", "organizational meetings"),
    "thematic": ("thematic meeting", "thematic meetings"),
    "joint": (
        "joint meeting with troop- and police-contributing countries",
        "joint meetings with troop- and police-contributing countries",
    ),
    "formal": ("formal meeting", "formal meetings"),
    "informal_consultations": (
        "round of informal consultations",
        "rounds of informal consultations",
    ),
    "briefing": ("briefing", "briefings"),
    "interactive_session": ("interactive session", "interactive sessions"),
    "seminar": ("seminar", "seminars"),
    "adoption": ("adoption meeting", "adoption meetings"),
}
_VERBS: Final = {
    "met_to_discuss": "{when}, the {body} met to discuss the theme {theme}.",
    "thematic_discussion": (
        "{when}, the {body} organized a thematic discussion on the theme {theme}."
    ),
    "discussion": "{when}, the {body} held a discussion on the theme {theme}.",
    "heard_briefings": "{when}, the {body} heard briefings on the theme {theme}.",
    "heard_briefings_by": (
        "{when}, the {body} heard briefings by {briefers} on the theme {theme}."
    ),
}
_ESTABLISHED: Final = {  # with the day, without it
    "resolution": (
        "The Security Council established the {body} by its resolution {number} of {day}.",
        "The Security Council established the {body} by its resolution {number}.",
    ),
    "statement": (
        "The Security Council established the {body} by the statement of its President of {day} "
        "({symbol}).",
        "The Security Council established the {body} by the statement of its President ({symbol}).",
    ),
    "document": (
        "The Security Council established the {body} on {day} (see {symbol}).",
        "The Security Council established the {body} (see {symbol}).",
    ),
    "": (
        "The Security Council established the {body} on {day}.",
        "The {body} is a subsidiary body of the Security Council.",
    ),
}
_BUREAU: Final = (  # no vice-chair, one, several
    "In {during}, {who} served as {chair} of the {body}{reference}.",
    "In {during}, {who} served as {chair} of the {body}, with the delegation "
    "{delegations} providing the Vice-Chair{reference}.",
    "In {during}, {who} served as {chair} of the {body}, with the delegations "
    "{delegations} providing the Vice-Chairs{reference}.",
)
_SENDERS: Final = {
    Office.PERMANENT_REPRESENTATIVE: "Permanent Representative {country} to the United Nations",
    Office.DEPUTY_PERMANENT_REPRESENTATIVE: (
        "Deputy Permanent Representative {country} to the United Nations"
    ),
    Office.CHARGE_D_AFFAIRES: (
        "Chargé d’affaires a.i. of the Permanent Mission {country} to the United Nations"
    ),
    Office.CHAIR: "{chair} of the {body}",
    Office.ACTING_CHAIR: "{chair} of the {body}",
}
_BRIEFINGS: Final = (  # one, several
    "A briefing was given by {speakers}.",
    "Briefings were given by {speakers}.",
)


class English(Wording):
    """The English of United Nations documents."""

    language = "en"
    tag = "en-GB"
    united_nations = "United Nations"
    security_council = "Security Council"
    introduction = "Introduction"
    conclusions = "Conclusions and recommendations"
    annex = "Annex"
    annex_columns = ("Date", "Briefers", "Theme")
    signed = "(Signed)"
    see_annex = "(see annex)"
    and_word = "and"
    to_word = "to"

    def on(self, first: date, last: date | None = None, year: bool = True) -> str:
        """Open a sentence with its day or days: "On 28 April", "From 25 to 28 June"."""
        several = last is not None and (last - first).days > 1
        return f"{'From' if several else 'On'} {self.day_range(first, last, year)}"

    def in_period(self, first: date, last: date) -> str:
        """Say when: "in 2016", or "from 1 July 2008 to 30 June 2009"."""
        if first == date(first.year, 1, 1) and last == date(first.year, 12, 31):
            return f"in {first.year}"
        return f"from {self.period(first, last)}"

    def during(self, first: date, last: date) -> str:
        """Name the period with its word: "the period from 1 January to 31 December 2016"."""
        return f"the period from {self.period(first, last)}"

    def day_number(self, number: int) -> str:
        """Write the number of a day of the month."""
        return str(number)

    def count_word(self, number: int, feminine: bool = False) -> str:
        """Write a count: "no", "one" ... "ten", then in figures."""
        return _COUNTS.split()[number] if number <= 10 else str(number)

    def ordinal(self, number: int, feminine: bool = False) -> str:
        """Write an ordinal in figures: "1st", "2nd", "3rd", "11th"."""
        teen = number % 100 in (11, 12, 13)
        return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"

    def item_label(self, level: int, index: int) -> str:
        """Label the item ``index`` (from 1) of level 1 to 4: (a), (i), a., i."""
        letter, numeral = as_letters(index), as_roman(index)
        return (f"({letter})", f"({numeral})", f"{letter}.", f"{numeral}.")[level - 1]

    def the_post(self, speaker: Speaker) -> str:
        """Give a speaker's post with its article."""
        return f"the {speaker.post}"

    def quote(self, text: str) -> str:
        """Put a text in quotation marks."""
        return f"“{text}”"

    def of_country(self, country: str) -> str:
        """Give a country as the genitive: "of the Netherlands"; unknown names as they are."""
        known = find_country(country)
        if known is None:
            return f"of {country}"
        return f"of {known.english_article} {self.country(country)}".replace("  ", " ")

    def chair(self, feminine: bool = False, acting: bool = False) -> str:
        """Give the word for the head of a body: "Chair", "Acting Chair"."""
        return "Acting Chair" if acting else "Chair"

    def distributed(self, kind: str) -> str:
        """Say how the document is distributed: "Distr.: General"."""
        return f"Distr.: {kind}"

    def original(self, language: str) -> str:
        """Name the original language: "Original: English"."""
        return f"Original: {_LANGUAGES[language]}"

    def meetings_of(self, body: str) -> str:
        """Head the chapter on meetings."""
        return f"Meetings of the {body}"

    def annex_title(self, body: str, first: date, last: date) -> str:
        """Title the annex: "Meetings of the Working Group in 2016"."""
        return f"Meetings of the {body} {self.in_period(first, last)}"

    def report_title(self, body: str, first: date, last: date) -> str:
        """Title the report on the activities of a body over a period."""
        return f"Report on the activities of the {body} for {self.during(first, last)}"

    def sender(
        self, office: Office, country: str = "", body: str = "", feminine: bool = False
    ) -> str:
        """Name who signs: "Permanent Representative of Senegal to the United Nations"."""
        chair = self.chair(feminine, acting=office is Office.ACTING_CHAIR)
        return _SENDERS[office].format(country=self.of_country(country), body=body, chair=chair)

    def chair_of(self, chair: str, body: str) -> str:
        """Name the head of a body: "Chairman of the Committee"."""
        return f"{chair} of the {body}"

    def letter_heading(self, day: date | None, sender: str) -> str:
        """Head the letter of transmittal."""
        return (
            f"Letter dated {self.day(day) if day else '[date]'} from the {sender} "
            "addressed to the President of the Security Council"
        )

    def letter_paragraphs(self, chair: str, body: str, first: date, last: date) -> tuple[str, str]:
        """Write the letter: what it transmits, and the request to issue it."""
        return (
            f"I have the honour, as {chair} of the {body}, to submit the enclosed report on the "
            f"work that the {body} carried out in {self.during(first, last)}.",
            "I would be grateful if this letter and its enclosure could be issued as a document "
            "of the Security Council.",
        )

    def established(self, body: str, symbol: str = "", day: date | None = None) -> str:
        """Say by what, and when, the Council established the body."""
        number = symbol.removeprefix("S/RES/")
        written = self.day(day) if day else ""
        sentence = _ESTABLISHED[basis_of(symbol)][day is None]
        return sentence.format(body=body, symbol=symbol, number=number, day=written)

    def bureau(
        self,
        body: str,
        chair: str,
        name: str,
        country: str,
        first: date,
        last: date,
        symbol: str = "",
        vice_chairs: Sequence[str] = (),
    ) -> str:
        """Say who chaired over the period and which delegations held the vice-chairs."""
        return _BUREAU[min(len(vice_chairs), 2)].format(
            during=self.during(first, last),
            who=f"{name} ({self.country(country)})" if country else name,
            chair=chair,
            body=body,
            delegations=self.join([self.of_country(each) for each in vice_chairs]),
            reference=f" (see {symbol})" if symbol else "",
        )

    def content(self, body: str, first: date, last: date) -> str:
        """Say what the report covers."""
        return (
            f"The present report gives an account of the meetings that the {body} held in "
            f"{self.during(first, last)} and of the conclusions that it drew from them."
        )

    def meeting_kind(self, kind: str) -> str:
        """Name a kind of meeting in a table: "Thematic meeting"."""
        one, _ = _KINDS[kind]
        return one[0].upper() + one[1:]

    def meetings_held(self, body: str, counts: Mapping[str, int], annex: bool = True) -> str:
        """Count the meetings held, by kind: "one organizational meeting and five ..."."""
        kinds = [
            f"{self.count_word(count)} {_KINDS[kind][count > 1]}"
            for kind, count in counts.items()
            if count
        ]
        held = self.join(kinds) if kinds else "no meetings"
        see = f" {self.see_annex}" if annex and kinds else ""
        return f"During the reporting period, the {body} held {held}{see}."

    def themes_opener(self, body: str) -> str:
        """Open the lettered list of themes."""
        return f"The {body} took up the following themes:"

    def opening(
        self,
        verb: str,
        body: str,
        theme: str,
        first: date | None,
        last: date | None = None,
        number: int | None = None,
        briefers: Sequence[Speaker] = (),
    ) -> str:
        """Open a section: when the body met and what on."""
        when = self.on(first, last, year=False) if first else "During the reporting period"
        if number is not None:
            meeting = f"At its {self.ordinal(number)} meeting"
            when = f"{meeting}, {when[0].lower()}{when[1:]}" if first else meeting
        named = self.listed(briefers) if briefers and verb == "heard_briefings" else ""
        sentence = _VERBS[f"{verb}_by" if named else verb]
        return sentence.format(when=when, body=body, theme=self.quote(theme), briefers=named)

    def concept_note(self, chair: str, symbol: str) -> str:
        """Say that a concept note was circulated before the meeting."""
        return f"The {chair} had circulated a concept note ({symbol}) before the meeting."

    def speakers(self, speakers: Sequence[Speaker]) -> str:
        """Say who gave briefings: by post, by name, or by both."""
        return _BRIEFINGS[len(speakers) > 1].format(speakers=self.listed(speakers))

    def no_conclusions(self, body: str) -> str:
        """Open the last chapter where nothing was concluded or recommended."""
        return f"The {body} did not adopt any conclusions or recommendations in the period."
