"""French for print, as the Council’s documents write it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from db.countries import find_country
from db.numerals import as_letters, as_roman
from db.report.wording.base import Office, Speaker, Wording, basis_of
from db.report.wording.french_grammar import capital, definite, is_feminine, of, of_named

_COUNTS = "aucun un deux trois quatre cinq six sept huit neuf dix"
_FEMININE_COUNTS = {"aucun": "aucune", "un": "une"}
_LANGUAGES: Final = {
    "ar": "arabe",
    "en": "anglais",
    "es": "espagnol",
    "fr": "français",
    "ru": "russe",
    "zh": "chinois",
}
_DISTRIBUTIONS: Final = {
    "General": "générale",
    "Limited": "limitée",
    "Restricted": "restreinte",
}
_KINDS: Final = {  # one, several, feminine
    "organizational": ("réunion d’organisation", "réunions d’organisation", True),
    "thematic": ("réunion thématique", "réunions thématiques", True),
    "joint": (
        "réunion conjointe avec les pays fournisseurs de contingents ou de personnel de police",
        "réunions conjointes avec les pays fournisseurs de contingents ou de personnel de police",
        True,
    ),
    "formal": ("séance officielle", "séances officielles", True),
    "informal_consultations": (
        "série de consultations officieuses",
        "séries de consultations officieuses",
        True,
    ),
    "briefing": ("séance d’information", "séances d’information", True),
    "interactive_session": ("séance interactive", "séances interactives", True),
    "seminar": ("séminaire", "séminaires", False),
    "adoption": ("séance d’adoption", "séances d’adoption", True),
}
_VERBS: Final = {
    "met_to_discuss": "{when}, {the_body} s’est {met} pour débattre du thème {theme}.",
    "thematic_discussion": "{when}, {the_body} a tenu un débat thématique sur le sujet {theme}.",
    "discussion": "{when}, {the_body} a tenu un débat sur le thème {theme}.",
    "heard_briefings": "{when}, {the_body} a entendu des exposés sur le thème {theme}.",
    "heard_briefings_by": (
        "{when}, {the_body} a entendu des exposés présentés par {briefers} sur le thème {theme}."
    ),
}
_ESTABLISHED: Final = {  # with the day, without it
    "resolution": (
        "Le Conseil de sécurité a créé {the_body} par sa résolution {number} du {day}.",
        "Le Conseil de sécurité a créé {the_body} par sa résolution {number}.",
    ),
    "statement": (
        "Le Conseil de sécurité a créé {the_body} par la déclaration de son président en date du "
        "{day} ({symbol}).",
        "Le Conseil de sécurité a créé {the_body} par la déclaration de son président ({symbol}).",
    ),
    "document": (
        "Le Conseil de sécurité a créé {the_body} le {day} (voir {symbol}).",
        "Le Conseil de sécurité a créé {the_body} (voir {symbol}).",
    ),
    "": (
        "Le Conseil de sécurité a créé {the_body} le {day}.",
        "{The_body} est un organe subsidiaire du Conseil de sécurité.",
    ),
}
_BUREAU: Final = (  # no vice-chair, one, several
    "Au cours de {during}, {who} a exercé les fonctions de {chair} {of_body}{reference}.",
    "Au cours de {during}, {who} a exercé les fonctions de {chair} {of_body}, la "
    "délégation {delegations} assurant la vice-présidence{reference}.",
    "Au cours de {during}, {who} a exercé les fonctions de {chair} {of_body}, les "
    "délégations {delegations} assurant la vice-présidence{reference}.",
)
_SENDERS: Final = {  # masculine, feminine
    Office.PERMANENT_REPRESENTATIVE: (
        "Représentant permanent {country} auprès de l’Organisation des Nations Unies",
        "Représentante permanente {country} auprès de l’Organisation des Nations Unies",
    ),
    Office.DEPUTY_PERMANENT_REPRESENTATIVE: (
        "Représentant permanent adjoint {country} auprès de l’Organisation des Nations Unies",
        "Représentante permanente adjointe {country} auprès de l’Organisation des Nations Unies",
    ),
    Office.CHARGE_D_AFFAIRES: (
        "Chargé d’affaires par intérim de la Mission permanente {country} auprès de "
        "l’Organisation des Nations Unies",
        "Chargée d’affaires par intérim de la Mission permanente {country} auprès de "
        "l’Organisation des Nations Unies",
    ),
    Office.CHAIR: ("Président {body}", "Présidente {body}"),
    Office.ACTING_CHAIR: ("Président par intérim {body}", "Présidente par intérim {body}"),
}
_BRIEFINGS: Final = (  # one, several
    "Un exposé a été présenté par {speakers}.",
    "Des exposés ont été présentés par {speakers}.",
)


class French(Wording):
    """The French of United Nations documents."""

    language = "fr"
    tag = "fr-FR"
    united_nations = "Nations Unies"
    security_council = "Conseil de sécurité"
    introduction = "Introduction"
    conclusions = "Conclusions et recommandations"
    annex = "Annexe"
    annex_columns = ("Date", "Intervenants", "Thème")
    signed = "(Signé)"
    see_annex = "(voir annexe)"
    and_word = "et"
    to_word = "au"

    def on(self, first: date, last: date | None = None, year: bool = True) -> str:
        """Open a sentence with its day or days: "Le 28 avril", "Du 25 au 28 juin"."""
        days = (last - first).days if last else 0
        article = "Le" if days <= 0 else "Les" if days == 1 else "Du"
        return f"{article} {self.day_range(first, last, year)}"

    def in_period(self, first: date, last: date) -> str:
        """Say when: "en 2016", or "du 1er juillet 2008 au 30 juin 2009"."""
        if first == date(first.year, 1, 1) and last == date(first.year, 12, 31):
            return f"en {first.year}"
        return f"du {self.period(first, last)}"

    def during(self, first: date, last: date) -> str:
        """Name the period with its word: "la période allant du 1er janvier au ..."."""
        return f"la période allant du {self.period(first, last)}"

    def day_number(self, number: int) -> str:
        """Write the number of a day of the month; the first is "1er"."""
        return "1er" if number == 1 else str(number)

    def count_word(self, number: int, feminine: bool = False) -> str:
        """Write a count: "aucun", "un", "une" ... "dix", then in figures."""
        if number > 10:
            return str(number)
        word = _COUNTS.split()[number]
        return _FEMININE_COUNTS.get(word, word) if feminine else word

    def ordinal(self, number: int, feminine: bool = False) -> str:
        """Write an ordinal in figures: "1er", "1re", "3e"."""
        if number == 1:
            return "1re" if feminine else "1er"
        return f"{number}e"

    def item_label(self, level: int, index: int) -> str:
        """Label the item ``index`` (from 1) of level 1 to 4: a), i), a., i."""
        letter, numeral = as_letters(index), as_roman(index)
        return (f"{letter})", f"{numeral})", f"{letter}.", f"{numeral}.")[level - 1]

    def the_post(self, speaker: Speaker) -> str:
        """Give a speaker’s post with its article."""
        return definite(speaker.post, speaker.feminine)

    def quote(self, text: str) -> str:
        """Put a text in quotation marks, with the spaces that do not break."""
        return f"«\u00a0{text}\u00a0»"

    def of_country(self, country: str) -> str:
        """Give a country as the genitive: "du Sénégal", "de l’Égypte", "des Pays-Bas"."""
        known = find_country(country)
        if known is None:
            return of_named(country)
        space = "" if known.french_article in ("", "l'") else " "
        name = f"{known.french_article}{space}{known.french}"
        return of_named(name.replace("'", "’"))

    def chair(self, feminine: bool = False, acting: bool = False) -> str:
        """Give the word for the head of a body: "Président", "Présidente par intérim"."""
        word = "Présidente" if feminine else "Président"
        return f"{word} par intérim" if acting else word

    def distributed(self, kind: str) -> str:
        """Say how the document is distributed: "Distr. générale"."""
        return f"Distr. {_DISTRIBUTIONS.get(kind, kind)}"

    def original(self, language: str) -> str:
        """Name the original language: "Original : anglais"."""
        return f"Original\u00a0: {_LANGUAGES[language]}"

    def meetings_of(self, body: str) -> str:
        """Head the chapter on meetings."""
        return f"Réunions {of(body)}"

    def annex_title(self, body: str, first: date, last: date) -> str:
        """Title the annex: "Réunions du Groupe de travail en 2016"."""
        return f"Réunions {of(body)} {self.in_period(first, last)}"

    def report_title(self, body: str, first: date, last: date) -> str:
        """Title the report on the activities of a body over a period."""
        return f"Rapport sur les activités {of(body)} pour {self.during(first, last)}"

    def sender(
        self, office: Office, country: str = "", body: str = "", feminine: bool = False
    ) -> str:
        """Name who signs: "Représentante permanente du Sénégal auprès de ..."."""
        sender = _SENDERS[office][feminine]
        return sender.format(country=self.of_country(country), body=of(body))

    def chair_of(self, chair: str, body: str) -> str:
        """Name the head of a body: "Président du Comité"."""
        return f"{chair} {of(body)}"

    def letter_heading(self, day: date | None, sender: str) -> str:
        """Head the letter of transmittal."""
        dated = self.day(day) if day else "[date]"
        return (
            f"Lettre datée du {dated}, adressée au Président du Conseil de sécurité "
            f"par {definite(sender)}"
        )

    def letter_paragraphs(self, chair: str, body: str, first: date, last: date) -> tuple[str, str]:
        """Write the letter: what it transmits, and the request to issue it."""
        return (
            f"J’ai l’honneur de soumettre ci-joint, en tant que {chair} {of(body)}, le rapport sur "
            f"les travaux menés pendant {self.during(first, last)}.",
            "Je vous saurais gré de bien vouloir faire paraître cette lettre et le rapport comme "
            "document du Conseil de sécurité.",
        )

    def established(self, body: str, symbol: str = "", day: date | None = None) -> str:
        """Say by what, and when, the Council established the body."""
        return _ESTABLISHED[basis_of(symbol)][day is None].format(
            the_body=definite(body),
            The_body=capital(definite(body)),
            symbol=symbol,
            number=symbol.removeprefix("S/RES/"),
            day=self.day(day) if day else "",
        )

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
            of_body=of(body),
            delegations=self.join([self.of_country(each) for each in vice_chairs]),
            reference=f" (voir {symbol})" if symbol else "",
        )

    def content(self, body: str, first: date, last: date) -> str:
        """Say what the report covers."""
        return (
            f"Le présent rapport rend compte des réunions que {definite(body)} a tenues pendant "
            f"{self.during(first, last)} et des conclusions qui en ont été tirées."
        )

    def meeting_kind(self, kind: str) -> str:
        """Name a kind of meeting in a table: "Réunion thématique"."""
        return capital(_KINDS[kind][0])

    def meetings_held(self, body: str, counts: Mapping[str, int], annex: bool = True) -> str:
        """Count the meetings held, by kind: "une réunion d’organisation et cinq ..."."""
        kinds = [
            f"{self.count_word(count, _KINDS[kind][2])} {_KINDS[kind][count > 1]}"
            for kind, count in counts.items()
            if count
        ]
        if not kinds:
            return f"Pendant la période considérée, {definite(body)} n’a tenu aucune réunion."
        see = f" {self.see_annex}" if annex else ""
        held = self.join(kinds)
        return f"Pendant la période considérée, {definite(body)} a tenu {held}{see}."

    def themes_opener(self, body: str) -> str:
        """Open the lettered list of themes."""
        return f"{capital(definite(body))} a examiné les thèmes suivants\u00a0:"

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
        when = self.on(first, last, year=False) if first else "Pendant la période considérée"
        if number is not None:
            meeting = f"À sa {self.ordinal(number, feminine=True)} séance"
            when = f"{meeting}, {when[0].lower()}{when[1:]}" if first else meeting
        named = self.listed(briefers) if briefers and verb == "heard_briefings" else ""
        return _VERBS[f"{verb}_by" if named else verb].format(
            when=when,
            the_body=definite(body),
            met="réunie" if is_feminine(body) else "réuni",
            theme=self.quote(theme),
            briefers=named,
        )

    def concept_note(self, chair: str, symbol: str) -> str:
        """Say that a concept note was circulated before the meeting."""
        who = capital(definite(chair))
        return f"{who} avait fait distribuer une note de cadrage ({symbol}) avant la réunion."

    def speakers(self, speakers: Sequence[Speaker]) -> str:
        """Say who gave briefings: by post, by name, or by both."""
        return _BRIEFINGS[len(speakers) > 1].format(speakers=self.listed(speakers))

    def no_conclusions(self, body: str) -> str:
        """Open the last chapter where nothing was concluded or recommended."""
        return (
            f"{capital(definite(body))} n’a adopté ni conclusions ni recommandations pendant la "
            "période."
        )
