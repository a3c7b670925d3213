"""Reads the samples of ``tests/data/reports`` into their parts."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from tests.reports.markup import flow, passage
from tests.reports.sample import KINDS, Annex, Briefer, Front, Look, Masthead, Meeting, Source

FOLDER = Path(__file__).resolve().parents[1] / "data" / "reports"


def sources() -> tuple[Source, ...]:
    """Every sample, by name."""
    return tuple(source(path) for path in sorted(FOLDER.glob("*.toml")))


def source(path: Path) -> Source:
    """One sample read from its file."""
    told: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    meetings = tuple(_meeting(entry) for entry in told["meetings"])
    front = told["front"]
    return Source(
        name=path.stem,
        language=told["language"],
        year=told["year"],
        body=told["body"],
        period=(told["period"]["first"], told["period"]["last"]),
        chair=told["chair"],
        masthead=Masthead(**told["masthead"]),
        front=Front(
            heading=front["heading"],
            letter=tuple(passage(line) for line in front["letter"]),
            signatures=tuple(tuple(lines) for lines in front["signatures"]),
            title=front["title"],
            signed=front.get("signed", "(Signed)"),
            enclosure=tuple(front.get("enclosure", ())),
            summary=tuple(front.get("summary", ())),
        ),
        flow=tuple(flow(told["flow"]["text"], meetings)),
        meetings=meetings,
        annex=Annex(**told["annex"]),
        numbered_headings=told.get("numbered_headings", True),
        issues=tuple(told.get("issues", ())),
        looks={kind: Look(**told.get("looks", {}).get(kind, {})) for kind in KINDS},
    )


def _meeting(told: dict[str, Any]) -> Meeting:
    day: date = told["day"]
    return Meeting(**{**told, "day": day, "briefers": tuple(map(_briefer, told["briefers"]))})


def _briefer(told: str) -> Briefer:
    printed, _, organisation = told.partition(" @ ")
    name, _, title = printed.partition(", ")
    return Briefer(name, title, organisation)
