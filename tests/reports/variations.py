"""Random reports, structurally unlike one another, with what ought to be found in them."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from tests.reports.catalogue import SampleReport
from tests.reports.markup import flow, passage
from tests.reports.printed_dates import on, printed
from tests.reports.sample import Annex, Briefer, Front, Look, Masthead, Meeting, Source
from tests.reports.sources import FOLDER

_POOLS: dict[str, Any] = json.loads((FOLDER / "pools.json").read_text(encoding="utf-8"))


def vary(report: SampleReport, seed: int) -> SampleReport:
    """A random report in the language of ``report``, always the same for the same seed.

    Body, period, meetings, briefers, speaking order, lists, conclusions and the looks of all five
    kinds of file are drawn anew; only the language is kept.
    """
    return SampleReport(_Draw(report.language, seed).source())


class _Draw:
    """One draw: a generator of chance and what it has drawn so far."""

    def __init__(self, language: str, seed: int) -> None:
        self._chance = random.Random(f"{language} {seed}")
        self._language = language
        self._pool: dict[str, Any] = _POOLS[language]
        self._name = f"random-{language}-{seed}"
        self._body, self._short, self._kind = self._pick(self._pool["bodies"])
        self._first, self._last = self._period()
        self._years = self._first.year != self._last.year or self._chance.random() < 0.4
        self._documents = self._chance.randint(20, 900)
        self._people = self._names()

    def source(self) -> Source:
        """The whole report."""
        country = self._pick(self._pool["countries"])
        chair, letter = next(self._people), self._last + timedelta(days=40)
        told = {
            "body": self._body,
            "short": self._short,
            "country": country,
            "chair": chair,
            "from": printed(self._first, self._language),
            "to": printed(self._last, self._language),
            "date": printed(letter, self._language),
        }
        meetings = self._meetings()
        body, numbered = self._text(meetings, told), self._chance.random() < 0.8
        label, title = self._pool["annex"]
        return Source(
            name=self._name,
            language=self._language,
            year=self._first.year,
            body={"name": self._body, "short_name": self._short, "kind": self._kind},
            period=(self._first, self._last),
            chair={"name": chair, "delegation": country},
            masthead=self._masthead(letter + timedelta(days=1)),
            front=self._front(told),
            flow=tuple(flow(body, meetings)),
            meetings=meetings,
            annex=Annex(label, title, self._pool["columns"]),
            numbered_headings=numbered,
            looks=self._looks(),
        )

    def _pick(self, choices: Any) -> Any:
        return self._chance.choice(choices)

    def _maybe(self, likely: float) -> bool:
        return self._chance.random() < likely

    def _period(self) -> tuple[date, date]:
        year = self._chance.randint(2001, 2024)
        periods = [
            (date(year, 1, 1), date(year, 12, 31)),
            (date(year, 7, 1), date(year + 1, 6, 30)),
            (date(year, 1, 1), date(year, 6, 30)),
            (date(year, 7, 1), date(year, 12, 31)),
            (date(year, 2, 1), date(year + 1, 1, 31)),
        ]
        return self._chance.choice(periods)

    def _symbol(self) -> str:
        self._documents += self._chance.randint(1, 9)
        return f"S/{self._first.year}/{self._documents}"

    def _names(self) -> Iterator[str]:
        """Names of which none is within another."""
        pairs = [(given, family) for given, family in _POOLS["people"]]
        everybody = [
            f"{family} {first}" if family.isupper() else f"{first} {family}"
            for given, families in pairs
            for family in families
            for first in [self._pick(given)]
        ]
        self._chance.shuffle(everybody)
        return iter(everybody)

    def _meetings(self) -> tuple[Meeting, ...]:
        span = (self._last - self._first).days
        days = sorted(self._chance.sample(range(3, span - 3), self._chance.randint(1, 6)))
        subjects = self._chance.sample(self._pool["subjects"], len(days))
        meetings: list[Meeting] = []
        for offset, subject in zip(days, subjects, strict=True):
            day = self._first + timedelta(days=offset)
            end = day + timedelta(days=self._pick([1, 3]))
            last = end if end.month == day.month and self._maybe(0.2) else None
            known = [b.name for m in meetings for b in m.briefers]
            meetings.append(
                Meeting(
                    day=day,
                    printed=printed(day, self._language, last, self._years),
                    theme=subject[0].upper() + subject[1:],
                    briefers=tuple(self._briefers(known)),
                    end_day=last,
                    concept_note=self._symbol() if self._maybe(0.5) else None,
                )
            )
        return tuple(meetings)

    def _briefers(self, known: list[str]) -> Iterator[Briefer]:
        names = [next(self._people) for _ in range(self._pick([0, 1, 1, 2, 2, 3, 4]))]
        if names and known and self._maybe(0.3):
            names[-1] = self._pick(known)
        organisations = self._chance.sample(self._pool["organisations"], len(names))
        for name, organisation in zip(names, organisations, strict=True):
            yield Briefer(name, self._pick(self._pool["posts"]).format(organisation), organisation)

    def _masthead(self, day: date) -> Masthead:
        organ, distribution, original = self._pool["masthead"]
        job = f"{day.year % 100:02d}-{self._chance.randint(1000, 69999):05d} (E)"
        symbol = f"S/{day.year}/{self._chance.randint(20, 900)}" if self._maybe(0.8) else ""
        return Masthead(organ, distribution, printed(day, self._language), original, symbol, job)

    def _front(self, told: dict[str, str]) -> Front:
        return Front(
            heading=self._pool["heading"].format(**told),
            letter=tuple(passage(line.format(**told)) for line in self._pool["letter"]),
            signatures=((told["chair"], *self._pool["signature"]),),
            title=self._pool["title"].format(**told),
            signed=self._pool["signed"],
        )

    def _text(self, meetings: tuple[Meeting, ...], told: dict[str, str]) -> str:
        """The body in the signs of ``markup``: lettered sections, or all meetings in a row."""
        first, second, third = (title.format(**told) for title in self._pool["chapters"])
        lettered = len(meetings) > 1 and self._maybe(0.6)
        lines = [f"# {first}"]
        lines += [
            f"[] {line.format(**told, symbol=self._symbol())}" for line in self._pool["first"]
        ]
        lines.append(f"# {second}")
        for number, meeting in enumerate(meetings, 1):
            if lettered:
                lines.append(f"## {meeting.theme} @{number}")
            lines += self._meeting(meeting, number)
        lines.append(f"# {third}")
        count = self._chance.randint(2, len(self._pool["conclusions"]))
        for kind, to, implied, words in self._chance.sample(self._pool["conclusions"], count):
            tag = kind + (f" > {' / '.join(to)}" if to else "")
            tag += f" ~ {' / '.join(implied)}" if implied else ""
            lines.append(f"[{tag}] {words.format(subject=self._pick(self._pool['subjects']))}")
        return "\n".join(lines)

    def _meeting(self, meeting: Meeting, number: int) -> Iterator[str]:
        said = self._pool["sentences"]
        told = {"short": self._short, "subject": meeting.theme[0].lower() + meeting.theme[1:]}
        opening = said["opening"].format(
            On=on(meeting.day, self._language, meeting.end_day), **told
        )
        if meeting.concept_note:
            opening += " " + said["note"].format(symbol=meeting.concept_note)
        yield f"[@{number}] {opening}"
        if self._maybe(0.5):
            words = self._pick(said["chair"]).format(resolution=self._resolution(), **told)
            yield f"[chair; @{number}] {words}"
        for briefer in self._chance.sample(meeting.briefers, len(meeting.briefers)):
            yield from self._speech(briefer, number, told)
        kinds = ["some", "several", "a_number_of", "members", "participants", "unattributed"]
        for kind in self._chance.sample(kinds, self._chance.randint(0, 4)):
            yield f"[{kind}; @{number}] {said[kind].format(**told)}"

    def _speech(self, briefer: Briefer, number: int, told: dict[str, str]) -> Iterator[str]:
        said, tag = self._pool["sentences"], f"[={briefer.name}; @{number}]"
        post = f"{'The' if self._language == 'en' else 'Le'} {briefer.title}"
        post += f", {briefer.name}," if self._maybe(0.5) else ""
        words = self._pick(said["briefer"])
        yield f"{tag} {words.format(The=post, symbol=self._symbol(), **told)}"
        if self._maybe(0.4):
            post = post.partition(",")[0]
            count = self._chance.randint(2, len(said["entries"]))
            yield f"{tag} {said['list'].format(The=post)}"
            for entry in self._chance.sample(said["entries"], count):
                yield f"* {entry}"

    def _resolution(self) -> str:
        return f"{self._chance.randint(1300, 2700)} ({self._first.year})"

    def _looks(self) -> dict[str, Look]:
        items = ["(a)", "- (a)", "a)"] if self._language == "en" else ["a)", "- a)"]
        columns = self._pick(["DBT", "TDB", "DTB", "NDTB", "NDBT"])
        looks = {}
        for kind, mastheads, annexes in (
            ("txt", ["lines", "glued", "single", "older"], ["tabs", "continued"]),
            ("md", ["lines", "glued", "single", "older"], ["tabs", "table"]),
            ("docx", ["table", "lines", "older", "single"], ["table"]),
            ("odt", ["table", "lines", "older", "single"], ["table"]),
            ("pdf", ["columns", "lines", "older", "single"], ["table"]),
        ):
            wrap = self._pick([0, 72, 80]) if kind in ("txt", "md") else 0
            looks[kind] = Look(
                masthead=self._pick(mastheads),
                numbering=self._pick(["typed", "automatic", "lists", "style"]),
                headings=self._pick(["styles", "bold", "levels"]),
                items=self._pick(items),
                annex=self._pick(annexes),
                columns=columns,
                cell=self._pick(["lines", "paragraphs", "semicolons"]),
                wrap=wrap,
                page=self._pick([0, 42, 55]) if wrap and kind == "txt" else 0,
                hyphenate=self._maybe(0.5),
                paper=self._pick(["a4", "us-letter"]),
            )
        return looks
