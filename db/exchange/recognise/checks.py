"""What the person should look at: claims without records, odd years, names and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from db.exchange.answers import Answer
from db.exchange.recognise.acronyms import wrong_expansions
from db.exchange.recognise.annex import ORDINAL, MeetingsTable
from db.exchange.recognise.answering import Answering
from db.exchange.recognise.briefers import briefers_in_text
from db.exchange.recognise.chair import ChairFound
from db.exchange.recognise.counts import counted_or_mentioned
from db.exchange.recognise.gathering import Gathering
from db.exchange.recognise.meetings import MeetingFound
from db.exchange.recognise.openings import ordinal_faults
from db.exchange.recognise.outline import Part, Passage
from db.exchange.recognise.period import PeriodFound
from db.exchange.recognise.posts import Speaker
from db.exchange.recognise.speech import Speech
from db.exchange.recognise.telling import Told
from db.exchange.staging import Level
from db.language import tr
from db.models import MeetingKind, SectionKind, SectionRole
from db.names import key, split_name
from db.report.wording import wording, wording_for_person
from db.symbols import parse


def check_claims(
    parts: Sequence[Part],
    kinds: Sequence[MeetingKind],
    answering: Answering,
    gathering: Gathering,
) -> None:
    """Note where the report counts meetings that no record stands behind, or counts otherwise.

    ``kinds`` are those of the meetings found.
    """
    for passage in _counting(parts):
        for raw, count, kind in counted_or_mentioned(passage.text):
            found = sum(kind is None or each is kind for each in kinds)
            if found == count:
                continue
            answers: list[Answer] = []
            if found == 0:
                if kind is not None:
                    answers.append(answering.add_meetings(count, kind, passage.place))
                message = tr(
                    "The report counts “{words}”, and describes none. Unless added here, no "
                    "meeting is made of it."
                )
            else:
                message = tr(
                    "The report counts “{words}”; of this kind it describes {found}. Check the "
                    "meetings."
                )
            words = message.format(words=raw, found=found)
            gathering.note(Level.WARNING, passage.place, words, *answers)


def _counting(parts: Iterable[Part]) -> Iterator[Passage]:
    """The paragraphs that may count meetings: those before the meetings, and the first on them."""
    for part in parts:
        if part.role is SectionRole.MEETINGS:
            yield from part.numbered[:2]
            return
        if part.role is not SectionRole.CONCLUSIONS:
            yield from part.numbered


def check_numbers(parts: Sequence[Part], gathering: Gathering) -> None:
    """Note where printed numbers of paragraphs do not run on: they are counted anew."""
    expected = 0
    for part in parts:
        if part.kind is SectionKind.ANNEX:
            expected = 0
        for passage in part.numbered:
            expected += 1
            printed = re.match(r"\d+", passage.label)
            if printed and int(printed[0]) != expected:
                gathering.note(
                    Level.WARNING,
                    passage.place,
                    tr("Paragraph {printed} of the file is counted as paragraph {number}.").format(
                        printed=passage.label.rstrip("."), number=expected
                    ),
                )
                return  # one break moves all that follow


def check_words(parts: Sequence[Part], answering: Answering, gathering: Gathering) -> None:
    """Note wrong expansions of acronyms and wrong endings of ordinals."""
    for part in parts:
        for passage in part.passages:
            for acronym, printed, right in wrong_expansions(passage.whole):
                gathering.note(
                    Level.WARNING,
                    passage.place,
                    tr("“{printed} ({acronym})”: the name is {right}.").format(
                        printed=printed, acronym=acronym, right=right
                    ),
                    *answering.right_words(passage, printed, right),
                )
            for fault, right in ordinal_faults(passage.whole):
                gathering.note(
                    Level.NOTE,
                    passage.place,
                    tr("“{word}” has a wrong ending.").format(word=fault),
                    *answering.right_words(passage, fault, right),
                )


def check_years(
    period: PeriodFound,
    chairs: Sequence[ChairFound],
    meetings: Sequence[MeetingFound],
    answering: Answering,
    gathering: Gathering,
) -> None:
    """Note symbols whose year does not go with the period they are cited for."""
    years = range(period.first.year, period.last.year + 1)
    cited = [(chair.appointed_by, chair.place) for chair in chairs]
    cited += [(meeting.note, meeting.place) for meeting in meetings]
    spoken = wording_for_person()
    for symbol, place in dict.fromkeys(cited):
        year = parse(symbol.split("-")[-1]).year if symbol else None
        if symbol and year is not None and year not in years:
            gathering.note(
                Level.WARNING,
                place,
                tr(
                    "{symbol} is of {year}, and the report covers {first} to {last}. Check whether "
                    "another document is meant."
                ).format(
                    symbol=symbol,
                    year=year,
                    first=spoken.day(period.first),
                    last=spoken.day(period.last),
                ),
                *answering.symbol_as_it_is(symbol),
            )


def check_days(
    period: PeriodFound,
    meetings: Sequence[MeetingFound],
    answering: Answering,
    gathering: Gathering,
) -> None:
    """Note meetings on a day that the report does not cover."""
    for meeting in meetings:
        if meeting.first < period.first or (meeting.last or meeting.first) > period.last:
            gathering.note(
                Level.WARNING,
                meeting.place,
                tr("The meeting of {day} is outside the period of the report.").format(
                    day=wording_for_person().day(meeting.first)
                ),
                Answer(tr("Keep it"), tr("Kept as it stands")),
                answering.leave_out(meeting.key),
            )


def check_briefers(
    told: Iterable[Told],
    listed: Mapping[str, Sequence[Speaker]],
    chairs: Sequence[ChairFound],
    speech: Speech,
    answering: Answering,
    gathering: Gathering,
) -> None:
    """Note who briefs a meeting in the text and does not stand in its row of the table.

    ``listed`` are the briefers of each meeting, by its key.
    """
    chaired = {key(split_name(chair.name).name) for chair in chairs}
    for each in told:
        if each.meeting is None or each.meeting.row is None or not each.lists_speakers:
            continue
        met = {key(speaker.name) for speaker in listed[each.meeting.key]} | chaired
        for briefer in briefers_in_text(each.passage.text, speech):
            if key(split_name(briefer.name).name) not in met:
                gathering.note(
                    Level.WARNING,
                    each.passage.place,
                    tr(
                        "{name} briefed the meeting of {day}, as the text says, and does not stand "
                        "in its row of the table of meetings. Unless added here, the briefer is "
                        "not imported."
                    ).format(name=briefer.name, day=wording_for_person().day(each.meeting.first)),
                    answering.add_briefer(
                        each.meeting.key,
                        briefer,
                        len(listed[each.meeting.key]) + 1,
                        each.passage.place,
                    ),
                )


def check_table(
    table: MeetingsTable | None,
    meetings: Sequence[MeetingFound],
    language: str,
    answering: Answering,
    gathering: Gathering,
) -> None:
    """Note what of the table of meetings would not print again as it stands."""
    if table is None:
        return
    words = wording(language)
    listed = [(each, each.row) for each in meetings if each.row]
    with_year = table.dates_with_year
    for meeting, row in listed:
        again = words.day_range(meeting.first, meeting.last, with_year)
        if again.replace("\u00a0", " ") != row.printed_date.replace("\u00a0", " "):
            gathering.note(
                Level.NOTE,
                row.place,
                tr("The date “{printed}” will be printed as “{again}”.").format(
                    printed=row.printed_date, again=again
                ),
            )
        number = row.number.rstrip(".")
        forms = [str(meeting.number)]
        if meeting.number and any(what == ORDINAL for what, _ in table.columns):
            forms = [words.ordinal(meeting.number, feminine=True)]
        if number and number not in forms:
            gathering.note(
                Level.NOTE,
                row.place,
                tr("The number “{printed}” will be printed as “{again}”.").format(
                    printed=number, again=forms[0]
                ),
            )
    if [each.first for each, _ in listed] != sorted(each.first for each, _ in listed):
        gathering.note(
            Level.NOTE,
            listed[0][0].place,
            tr("The rows of the table of meetings are not in order of date; they will be."),
        )
    for place_of_row, unread in enumerate(table.unread, 1):
        place = table.rows[0].place
        gathering.note(
            Level.WARNING,
            place,
            tr("This row of the table of meetings has no date that can be read: “{cells}”.").format(
                cells=" | ".join(unread.cells)
            ),
            *answering.add_row(unread, place_of_row, place),
        )
