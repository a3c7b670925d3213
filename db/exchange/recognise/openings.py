"""Where the text begins to tell of a meeting: when, of what kind, on what, with which note."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from db.dates import FoundDate, PrintedDate, find_dates
from db.exchange.recognise.counts import counted_meetings
from db.exchange.recognise.documents import NO_NOTE_RE, NOTE_RE
from db.exchange.recognise.outline import Part, Passage
from db.exchange.recognise.sentences import sentences_of
from db.models import MeetingKind, MeetingVerb
from db.symbols import find_symbols

_BODY = (
    r"(?:Working\s+Group|Committee|Sub-?[Cc]ommittee|Group|Groupe\s+de\s+travail|Groupe|Comité"
    r"|Sous-Comité)"
)
_BEFORE_DATE_RE = re.compile(
    r"(?:^|,\s|\b)(?:(?:[Tt]he|[Aa]|its)\s(?:\w+\s){0,3}(?:meeting|session|discussion)\sof|[Oo]n|[Ff]rom|[Bb]etween|[Ll]e|[Ll]es|[Dd]u|[Ee]ntre\s+le|held\s+on|tenue?\s+le)\s+$"
)
_NOT_A_MEETING_RE = re.compile(
    r"(?:resolution|statement|note|letter|report|dated|adopted|submitted|circulated|issued|résolution"
    r"|déclaration|lettre|rapport|datée?|adoptée?|publiée?|soumise?|distribuée?)\s+(?:\S+\s+){0,3}"
    r"(?:of|on|du|le|en date du|,)?\s*$",
    re.IGNORECASE,
)
_BETWEEN_RE = re.compile(r"\b(?:[Bb]etween|[Ee]ntre)\s+(?:le\s+)?$")
# A day on which somebody took office, or from which something holds: nobody met on it.
_NOT_THE_DAY_RE = re.compile(
    r"(?:\b(?:(?:re-?)?elected|(?:re)?appointed|designated|nommée?s?|(?:ré)?élue?s?|désignée?s?)"
    r"(?:\s+(?:as\s+)?(?:(?:its|the|à\s+la|au|comme)\s+)?(?:new\s+)?[\w-]+)?"
    r"|\btook\s+office|\b(?:assumed|took\s+(?:up|over))\s+(?:\w+\s+){0,2}(?:office|functions|duties"
    r"|chair\w*|post)|\bfonctions|\bpris\s+(?:la\s+présidence|la\s+relève|ses\s+fonctions))"
    r",?\s+(?:on|from|le|du)\s+$"
    r"|\b(?:effect|as|depuis|compter|partir|dès|avant|après)\s+(?:from|le|du)\s+$",
    re.IGNORECASE,
)
_MET_RE = re.compile(
    rf"\b(?:[Tt]he|its)\s+(?:\w+\s+){{0,3}}{_BODY}\s+(?:\w+\s+)?(?:met|held|organi[sz]ed|convened|discussed"
    r"|considered|heard|was\s+briefed|took\s+up|turned|devoted|conducted|examined|reviewed|received\s+a"
    r"|resumed|continued|adopted\s+its\s+programme|took\s+part|hosted|exchanged|had\s+(?:a|an)\b)"
    r"|\b[Tt]he\s+(?:\w+\s+){0,3}(?:meeting|session)\s+of\s+\d"
    r"|\b[Aa]t\s+(?:its|the|a|an)\s+(?:\d+\w*\s+|\w+\s+){0,3}(?:meeting|session|consultations)"
    r"|\b(?:meetings?|consultations|discussions?|briefings?|seminars?|sessions?)\s+(?:\w+\s+)?"
    r"(?:(?:was|were)\s+(?:held|organi[sz]ed|convened|devoted)|took\s+place)"
    r"|\b[Ii]t\s+(?:also\s+|then\s+)?(?:held|met|convened)\b|\b[Ii]l\s+a\s+(?:\w+\s+)?tenu\b"
    rf"|\b[Ll]e\s+(?:\w+\s+){{0,3}}{_BODY}\s+(?:\w+\s+){{0,2}}(?:s[’']est\s+(?:\w+\s+)?(?:réuni|penché)|a\s+(?:\w+\s+)?(?:tenu|organisé"
    r"|débattu|consacré|examiné|entendu|poursuivi|repris|arrêté\s+son\s+programme|discuté|abordé))"
    r"|\b[ÀA]\s+(?:sa|la)\s+\d+\s?(?:re|e|ème)\s+(?:séance|réunion)"
    r"|\b[Ll]a\s+(?:réunion|séance)\s+du\b|\b[Pp]our\s+la\s+(?:réunion|séance)\s+du\b"
    r"|\bune?\s+(?:réunion|séance|consultation|débat|séminaire)\b[^.]{0,80}\bs[’']est\s+tenue?\b"
    r"|\b[Ll]a\s+(?:réunion|séance)\b[^.]{0,60}\b(?:s[’']est\s+tenue|a\s+eu\s+lieu)\b"
    r"|\bdes\s+consultations\b[^.]{0,80}\b(?:se\s+sont\s+tenues|ont\s+eu\s+lieu)"
)
# A further meeting told in the same paragraph: "On 13 August, the Committee met with ...".
_MET_ON_RE = re.compile(
    rf"On\s[^,]{{4,40}},\s(?:the|its)\s(?:\w+\s+){{0,3}}{_BODY}\s+(?:also\s+)?"
    r"(?:met|held|convened|was\s+briefed|heard)\b"
    rf"|Le\s[^,]{{4,40}},\sle\s(?:\w+\s+){{0,3}}{_BODY}\s+(?:s[’']est\s+(?:\w+\s+)?réuni|a\s+tenu)\b"
)
_WRITTEN_RE = re.compile(
    r"no-objection|written\s+procedure|silence\s+procedure|procédure\s+(?:écrite|d[’']approbation)",
    re.I,
)
_NUMBER_RE = re.compile(
    r"\b(?P<number>\d{1,4})(?:\s?(?:st|nd|rd|th|re|e|ème|ère))\s+(?:\w+\s+)?(?:meeting|session|séance|réunion)\b"
)
_KINDS = (
    (
        MeetingKind.ORGANIZATIONAL,
        re.compile(r"organi[sz]ational\s+meeting|réunion\s+d[’']organisation", re.I),
    ),
    (MeetingKind.SEMINAR, re.compile(r"\bseminar|\bséminaire", re.IGNORECASE)),
    (
        MeetingKind.INFORMAL_CONSULTATIONS,
        re.compile(
            r"informal\s+consultation|consultations\s+(?:officieuses|informelles)|informal\s+informals",
            re.I,
        ),
    ),
    (
        MeetingKind.JOINT,
        re.compile(
            r"\bjoint\s+(?:formal\s+|informal\s+)?meeting|réunion\s+(?:commune|conjointe)", re.I
        ),
    ),
    (
        MeetingKind.INTERACTIVE_SESSION,
        re.compile(
            r"interactive\s+(?:session|dialogue|discussion)|dialogue\s+interactif|séance\s+interactive"
            r"|held\s+an?\s+(?:\w+\s+)?dialogue|a\s+tenu\b[^.]{0,60}\bun\s+dialogue",
            re.I,
        ),
    ),
    (
        MeetingKind.FORMAL,
        re.compile(r"\bformal\s+(?:meeting|session)|séance\s+(?:officielle|formelle)", re.I),
    ),
    (
        MeetingKind.ORGANIZATIONAL,
        re.compile(r"adopted\s+its\s+programme|arrêté\s+son\s+programme", re.I),
    ),
)
_BRIEFED_RE = re.compile(r"\bwas\s+briefed|heard\s+a\s+briefing|\ba\s+entendu\s+un\s+exposé", re.I)
_VERBS = (
    (MeetingVerb.MET_TO_DISCUSS, re.compile(r"\bmet\b|s[’']est\s+(?:de\s+nouveau\s+)?réuni", re.I)),
    (
        MeetingVerb.THEMATIC_DISCUSSION,
        re.compile(
            r"thematic\s+(?:discussion|debate|meeting)|débat\s+thématique|réunion\s+thématique",
            re.I,
        ),
    ),
    (MeetingVerb.HEARD_BRIEFINGS, re.compile(r"heard\s+|was\s+briefed|a\s+entendu", re.I)),
    (
        MeetingVerb.DISCUSSION,
        re.compile(
            r"discuss|considered|took\s+up|turned\s+to|débattu|examiné|consacré|penché|examined",
            re.I,
        ),
    ),
)
_QUOTED_RE = re.compile(r"[“«\"]\s?(?P<theme>[^”»\"]{3,300}?)\s?[”»\"]")
_ABOUT_RE = re.compile(
    r"(?:\bto\s+(?:discuss|consider|review|examine)|\bdiscussion\s+on|\bdiscussed|\bconsidered|\btook\s+up"
    r"|\bbriefings?\s+on|\bturned\s+to|\bmeeting\s+on|\bseminar\s+on|\bthème|\bdébattu\s+d(?:e|u|es)|\bpour\s+examiner"
    r"|\bexaminé|\bsur)\s+(?P<theme>[^.;]{6,240})",
    re.IGNORECASE,
)
_SLACK = timedelta(days=45)  # meetings told a little outside the period are still told
_LONGEST = timedelta(days=14)  # a span beyond that is no meeting, but the time many were held in
_EARLY = 120  # characters into a paragraph within which a meeting's date stands


@dataclass(slots=True)
class Opening:
    """A meeting as the text opens it; ``item`` is the item of the list that names it."""

    part: Part
    passage: Passage
    first: date
    last: date | None
    told: bool
    """Whether the words themselves say that the body met, not only the date."""
    number: int | None = None
    kind: MeetingKind | None = None
    briefed: bool = False
    verb: MeetingVerb | None = None
    theme: str = ""
    note: str | None = None
    """Symbol of the concept note, as cited."""
    item: bool = False


def openings_in(
    part: Part, passage: Passage, period: tuple[date, date], language: str
) -> Iterator[Opening]:
    """Find the meetings that a passage or the items under it open."""
    lead, *rest = sentences_of(passage.text)
    dates = find_dates(lead, language)
    several = list(_counted(part, passage, lead, dates, period))
    opening = None if several else _opening(part, passage, lead, dates, period)
    yield from several
    if opening:
        opening.note = note_in(passage.text)
        yield opening
    for sentence in rest:
        dates = find_dates(sentence, language)
        yield from _counted(part, passage, sentence, dates, period)
        # "The organizational meeting took place on 20 January."
        aside = _opening(part, passage, sentence, dates, period, item=True)
        named = aside is not None and aside.kind is not None and _MET_RE.search(sentence)
        if aside and (named or _MET_ON_RE.match(sentence)):
            yield aside
    listed = []
    for item in passage.items:
        dates = find_dates(sentences_of(item.text)[0], language)
        if named_by := _opening(part, passage, item.text, dates, period, item=True):
            listed.append(named_by)
    if len(listed) > 1 or (listed and len(listed) == len(passage.items)):
        yield from listed


def note_in(text: str) -> str | None:
    """Give the symbol of the concept note that a text cites, None where it cites none."""
    if NO_NOTE_RE.search(text):
        return None
    for found in find_symbols(text):
        if NOTE_RE.search(text[max(0, found.start - 160) : found.start]):
            return "-".join(symbol.text for symbol in found.symbols)
    return None


def kind_in(text: str) -> MeetingKind | None:
    """Give the kind of meeting that words name, None where they name none."""
    return next((kind for kind, words in _KINDS if words.search(text)), None)


def ordinal_faults(text: str) -> Iterator[tuple[str, str]]:
    """Give the English ordinals of a text with the wrong ending and as they are right: "63st"."""
    for match in re.finditer(r"\b(\d{1,4})(st|nd|rd|th)\b", text):
        number = int(match[1])
        teen = number % 100 in (11, 12, 13)
        ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        if match[2] != ending:
            yield match[0], f"{match[1]}{ending}"


def _counted(
    part: Part,
    passage: Passage,
    sentence: str,
    dates: Sequence[FoundDate],
    period: tuple[date, date],
) -> Iterator[Opening]:
    """Meetings that a sentence counts and gives a day each: "two meetings, on 3 May and 4 June"."""
    days = [
        PrintedDate((day,))
        for found in dates
        if not _is_span(found, sentence)
        for day in found.date.days
    ]
    if len(days) < 2:
        return
    counts = [(number, kind) for _, number, kind in counted_meetings(sentence)]
    if len(counts) != 1 or counts[0][0] != len(days):
        return
    for printed in days:
        try:
            first, _ = printed.complete(period)
        except ValueError:
            continue
        if period[0] - _SLACK <= first <= period[1] + _SLACK:
            yield Opening(part, passage, first, None, True, kind=counts[0][1], item=True)


def _opening(
    part: Part,
    passage: Passage,
    text: str,
    dates: Sequence[FoundDate],
    period: tuple[date, date],
    *,
    item: bool = False,
) -> Opening | None:
    """The meeting that the first sentence of a text opens; ``dates`` are those of the sentence."""
    if not dates or _WRITTEN_RE.search(text):
        return None
    lead = sentences_of(text)[0]
    dated = _day_of_meeting(lead, dates, period, item)
    if dated is None:
        return None
    try:
        first, last = dated.date.complete(period)
    except ValueError:
        return None
    if not period[0] - _SLACK <= first <= period[1] + _SLACK:
        return None
    number = _NUMBER_RE.search(lead)
    quoted = _QUOTED_RE.search(lead)
    about = _ABOUT_RE.search(lead)
    return Opening(
        part,
        passage,
        first,
        last if last > first else None,
        item or bool(_MET_RE.search(lead)),
        int(number["number"]) if number else None,
        kind_in(lead),
        bool(_BRIEFED_RE.search(lead)),
        next((verb for verb, words in _VERBS if words.search(lead)), None),
        (quoted["theme"] if quoted else about["theme"] if about else "").strip(),
        note_in(text),
        item,
    )


def _day_of_meeting(
    lead: str, dates: Sequence[FoundDate], period: tuple[date, date], item: bool
) -> FoundDate | None:
    for found in dates:
        if found.start > _EARLY and not _MET_RE.search(lead):
            continue
        before = lead[: found.start]
        if _NOT_A_MEETING_RE.search(before) or _NOT_THE_DAY_RE.search(before):
            continue
        if _is_span(found, lead) and _is_long(found, period):
            continue
        if _BEFORE_DATE_RE.search(before) or (item and not before.strip()):
            return found
    return None


def _is_span(found: FoundDate, text: str) -> bool:
    """Whether two dates are the ends of a time: "from ... to ...", "between ... and ..."."""
    return found.date.is_range or bool(_BETWEEN_RE.search(text[: found.start]))


def _is_long(found: FoundDate, period: tuple[date, date]) -> bool:
    try:
        first, last = found.date.complete(period)
    except ValueError:
        return False
    return last - first > _LONGEST
