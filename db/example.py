"""The worked example: the Working Group on Peacekeeping Operations in 2016, from its facts.

Facts are of resources/example/2016.json; summaries and recommendations there are in our own words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from db import models as m
from db.example_office import add_attendance, add_calendar, add_notes, add_preparation
from db.language import tr
from db.report.drafting import lay_out
from db.resources import resource
from db.store import Store
from db.symbols import normalise, parse

Facts = dict[str, Any]
_DAYS = ("begins_on", "ends_on", "issued_on", "agreed_on", "established_on")


def build_example(path: Path) -> Store:
    """Make the example as a new library and give it open. Raises UserError as Store.create."""
    facts = json.loads(resource("example", "2016.json").read_text(encoding="utf-8"))
    store = Store.create(path)
    try:
        with store.write(tr("Build the example")) as session:
            _Example(session, facts).build()
    except BaseException:
        store.discard()
        raise
    return store


class _Example:
    """Turns the facts into records, family by family."""

    def __init__(self, session: Session, facts: Facts) -> None:
        self.session = session
        self.facts = facts
        self.organisations: dict[str, m.Organisation] = {}
        self.people: dict[str, m.Person] = {}
        self.documents: dict[str, m.Document] = {}
        self.themes: dict[str, m.Theme] = {}

    def build(self) -> None:
        """Add every record."""
        facts = self.facts
        self.body = self._body(facts["body"])
        self.period = m.ReportingPeriod(body=self.body, **_dated(facts["period"]))
        self.session.add(self.body)
        for each in facts["organisations"]:
            self._organisation(each)
        for each in facts["people"]:
            self._person(each)
        for each in facts["documents"]:
            self._document(**_dated(each))
        self._chairship(_dated(facts["chairship"]))
        self._programme(_dated(facts["programme"]))
        meetings = [(self._meeting(each), each) for each in facts["meetings"]]
        self._report(facts["report"], facts["recommendations"])
        self.session.flush()
        draft = lay_out(self.session, self.period, "en")
        for meeting, each in meetings:
            self._summary(draft, meeting, each)
        self._state(draft)
        add_calendar(self.session, self.body, self.period.begins_on.year, facts["deadlines"])
        for meeting, each in meetings:
            add_preparation(self.session, meeting)
            add_attendance(meeting, each["there"], self.organisations)

    def _body(self, facts: Facts) -> m.Body:
        mandate = m.Mandate(**facts["mandate"])
        rest = {key: value for key, value in _dated(facts).items() if key != "mandate"}
        rest["kind"] = m.BodyKind(rest["kind"])
        return m.Body(mandates=[mandate], **rest)

    def _organisation(self, facts: Facts) -> None:
        made = m.Organisation(
            name=facts["name"],
            kind=m.OrganisationKind(facts["kind"]),
            acronym=facts.get("acronym"),
            parent=self.organisations[facts["parent"]] if "parent" in facts else None,
            translations={"fr": {"name": facts["fr"]}} if "fr" in facts else {},
            names=[m.OrganisationName(**_dated(name)) for name in facts.get("names", [])],
        )
        self.organisations[made.name] = made
        self.session.add(made)

    def _person(self, facts: Facts) -> None:
        from db.names import sort_name

        made = m.Person(
            name=facts["name"],
            sort_name=sort_name(facts["name"]),
            rank=facts.get("rank"),
            pronoun=facts["pronoun"],
        )
        for each in map(_dated, facts["posts"]):
            organisation = self.organisations.get(each.pop("organisation", ""))
            made.posts.append(m.Post(organisation=organisation, **each))
        self.people[made.name] = made
        self.session.add(made)

    def _document(self, symbols: list[str], role: str, **facts: Any) -> m.Document:
        made = m.Document(role=m.DocumentRole(role), **facts)
        for order, text in enumerate(symbols, start=1):
            parsed = parse(text)
            made.symbols.append(
                m.Symbol(
                    order=order,
                    text=normalise(text),
                    organ=parsed.organ,
                    year=parsed.year,
                    session=parsed.session,
                    number=parsed.number,
                    suffixes=list(parsed.suffixes),
                )
            )
            self.documents[text] = made
        self.session.add(made)
        return made

    def _chairship(self, facts: Facts) -> None:
        self.session.add(
            m.Chairship(
                body=self.body,
                person=self.people[facts.pop("person")],
                delegation=self.organisations[facts.pop("delegation")],
                **facts,
            )
        )

    def _programme(self, facts: Facts) -> None:
        version = m.ProgrammeVersion(
            period=self.period, agreed_on=facts["agreed_on"], note=facts["note"]
        )
        for order, each in enumerate(facts["themes"], start=1):
            theme = m.Theme(
                body=self.body,
                full_title=each["full_title"],
                short_title=each.get("short_title"),
                translations=_in_french(each),
            )
            status = m.PlannedThemeStatus(each["status"])
            version.planned_themes.append(m.PlannedTheme(theme=theme, order=order, status=status))
            self.themes[theme.full_title] = theme
        self.session.add(version)

    def _meeting(self, facts: Facts) -> m.Meeting:
        made = m.Meeting(
            body=self.body,
            period=self.period,
            day=date.fromisoformat(facts["day"]),
            kind=m.MeetingKind(facts.get("kind", "thematic")),
            status=m.MeetingStatus.HELD,
            verb=m.MeetingVerb(facts["verb"]) if "verb" in facts else None,
        )
        if "theme" in facts:
            made.theme = self.themes[facts["theme"]]
            made.planned_theme = made.theme.plans[0]
        if "concept_note" in facts:
            note = self._document([facts["concept_note"]], "concept_note", circulated_on=None)
            made.documents.append(m.MeetingDocument(document=note))
        for order, each in enumerate(facts.get("briefers", []), start=1):
            made.participations.append(self._participation(made, order, each))
        self.session.add(made)
        return made

    def _participation(self, meeting: m.Meeting, order: int, facts: Facts) -> m.Participation:
        person = self.people[facts["person"]]
        post = person.post_on(meeting.day)
        return m.Participation(
            person=person,
            post=post,
            role=m.ParticipationRole(facts["role"]),
            listing_order=order,
            speaking_order=facts["speaking"],
            printed_name=person.printed_name,
            printed_title=post.title if post else None,
            named_in_text=facts.get("named", False),
            invitation=m.InvitationStatus.SPOKE,
        )

    def _report(self, facts: Facts, statements: list[Facts]) -> None:
        signatory = facts["signatory"]
        self.report = m.Report(
            period=self.period,
            original_language="en",
            letter_dated_on=date.fromisoformat(facts["letter_dated_on"]),
            submitted_on=date.fromisoformat(facts["submitted_on"]),
            signatories=[
                m.Signatory(
                    name=signatory["person"],
                    person=self.people[signatory["person"]],
                    title_lines=signatory["title_lines"],
                )
            ],
            recommendations=[
                self._recommendation(number, each) for number, each in enumerate(statements, 1)
            ],
        )
        self.session.add(self.report)

    def _recommendation(self, number: int, facts: Facts) -> m.Recommendation:
        named = [(name, True) for name in facts.get("to", [])]
        named += [(name, False) for name in facts.get("implied", [])]
        return m.Recommendation(
            reference=f"{self.period.label}/{number}",
            number=number,
            text=facts["text"],
            context=facts.get("context"),
            kind=m.RecommendationKind(facts["kind"]),
            modality=facts.get("modality"),
            basis=facts.get("basis", []),
            addressees=[
                m.Addressee(order=order, organisation=self.organisations[name], explicit=explicit)
                for order, (name, explicit) in enumerate(named, start=1)
            ],
        )

    def _summary(self, draft: m.Draft, meeting: m.Meeting, facts: Facts) -> None:
        """Append what was said at a meeting to its section, and what was noted of it."""
        told, notes = facts.get("summary", []), facts.get("notes", [])
        section = next((each for each in draft.sections if each.meeting is meeting), None)
        if section is None:
            return
        paragraphs = [self._paragraph(meeting, each) for each in told]
        for order, paragraph in enumerate(paragraphs, 1 + len(section.paragraphs)):
            paragraph.order = order
        section.paragraphs += paragraphs
        add_notes(meeting, notes, paragraphs if notes else ())

    def _paragraph(self, meeting: m.Meeting, facts: Facts) -> m.Paragraph:
        speaker = next(
            (who for who in meeting.participations if who.person.name == facts["speaker"]), None
        )
        quantifier = facts.get("quantifier")
        return m.Paragraph(
            text=facts["text"],
            origin=m.TextOrigin.TYPED,
            speaker_kind=m.SpeakerKind(facts["speaker"]) if speaker is None else "briefer",
            quantifier=m.Quantifier(quantifier) if quantifier else None,
            participation=speaker,
            agreed=facts.get("agreed", False),
            items=[
                m.SubItem(order=order, text=text)
                for order, text in enumerate(facts.get("items", []), start=1)
            ],
            citations=list(self._citations(facts["text"])),
        )

    def _citations(self, text: str) -> Iterator[m.Citation]:
        cited = [symbol for found in _cited_in(text) for symbol in found]
        for order, symbol in enumerate(cited, start=1):
            document = self.documents[symbol]
            of_text = next(each for each in document.symbols if each.text == symbol)
            yield m.Citation(symbol=of_text, order=order)

    def _state(self, draft: m.Draft) -> None:
        """Have each paragraph of the conclusions state its recommendation."""
        self.session.flush()
        for section in draft.sections:
            if section.role is m.SectionRole.CONCLUSIONS:
                for paragraph, each in zip(
                    section.paragraphs, self.report.recommendations, strict=True
                ):
                    each.paragraph = paragraph


def _in_french(theme: Facts) -> Facts:
    """The titles of a theme in French, as far as the facts give them."""
    titles = {"full_title": theme.get("fr"), "short_title": theme.get("fr_short")}
    given = {name: title for name, title in titles.items() if title}
    return {"fr": given} if given else {}


def _cited_in(text: str) -> list[tuple[str, ...]]:
    from db.symbols import find_resolutions, find_symbols

    found = sorted([*find_symbols(text), *find_resolutions(text)], key=lambda each: each.start)
    return [tuple(symbol.text for symbol in each.symbols) for each in found]


def _dated(facts: Facts) -> Facts:
    """Give facts with their days as dates."""
    return {
        key: date.fromisoformat(value) if key in _DAYS and value else value
        for key, value in facts.items()
    }
