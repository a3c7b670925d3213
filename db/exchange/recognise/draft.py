"""Staging the text itself: sections, paragraphs, items, who speaks, what is cited and stated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.exchange.recognise.gathering import Gathering
from db.exchange.recognise.meetings import MeetingFound
from db.exchange.recognise.outline import Part, Passage
from db.exchange.recognise.programme import Programme
from db.exchange.recognise.telling import Telling, Told
from db.exchange.recognise.topics import topic_of
from db.exchange.recognise.voices import Voice
from db.models import ParagraphKind, SectionKind, SpeakerKind, TextOrigin
from db.reading.blocks import Mark


def stage_draft(
    gathering: Gathering,
    report: str,
    parts: Sequence[Part],
    meetings: Sequence[MeetingFound],
    telling: Telling,
    programme: Programme,
) -> None:
    """Stage the draft of an imported report; ``parts`` are all its parts in reading order."""
    draft = gathering.add("drafts", "draft 1", {"number": 1}, {"report": report})
    told = {id(each.passage): each for each in telling.told}
    of_section = {id(each.section): each for each in meetings if each.section}
    number = 0
    for order, part in enumerate(parts, 1):
        meeting = of_section.get(id(part))
        _stage_section(gathering, draft, part, order, meeting)
        if part.kind is SectionKind.ANNEX:
            number = 0  # each annex counts its own
        for place, passage in enumerate(part.passages, 1):
            if passage.kind is ParagraphKind.NUMBERED:
                number += 1
            within = part.key if part.chapter.kind is SectionKind.ANNEX else ""
            _stage_passage(
                gathering, part, passage, place, f"paragraph {number}{within and f' of {within}'}",
                told.get(id(passage)),
            )  # fmt: skip
            if (each := told.get(id(passage))) is not None:
                _stage_facts(gathering, each, programme)


def _stage_section(
    gathering: Gathering, draft: str, part: Part, order: int, meeting: MeetingFound | None
) -> None:
    names = {
        SectionKind.FRONT: "lines before the letter",
        SectionKind.LETTER: "letter",
        SectionKind.SUMMARY: "summary",
        SectionKind.CHAPTER: f"chapter {part.label.rstrip('.') or part.title}",
        SectionKind.SECTION: f"section {part.label.rstrip('.') or part.title}",
        SectionKind.ANNEX: f"annex {part.label}".strip(),
    }
    name = names[part.kind]
    if part.parent is not None:
        name += f" of {part.parent.key}"
    title = part.title if part.title is not None else ""
    follows = meeting is not None and meeting.full_title == title
    values: dict[str, Any] = {
        "kind": part.kind,
        "role": part.role,
        "order": order,
        "title": None if follows else title,
        "labelled": bool(part.label) or part.kind is SectionKind.ANNEX,
    }
    if part.columns:
        values |= {"columns": part.columns, "dates_with_year": part.dates_with_year}
    part.key = gathering.add(
        "sections",
        name,
        values,
        {
            "draft": draft,
            "parent": part.parent.key if part.parent else None,
            "meeting": meeting.key if meeting else None,
        },
        part.place,
    )


def _stage_passage(
    gathering: Gathering, part: Part, passage: Passage, order: int, numbered: str, told: Told | None
) -> None:
    is_numbered = passage.kind is ParagraphKind.NUMBERED
    values: dict[str, Any] = {
        "order": order,
        "kind": passage.kind,
        "origin": TextOrigin.IMPORTED,
        "topic": topic_of(part, passage, order, told),
        "text": passage.text,
        "marks": _marks(passage.marks),
        "align": passage.align,
    }
    links: dict[str, str | None] = {"section": part.key}
    if passage.rows:
        values["cells"] = [list(row) for row in passage.rows]
    if told is not None:
        first = told.heard.first
        values |= {
            "speaker_kind": first.kind,
            "quantifier": first.quantifier,
            "reporting_verb": told.heard.verb,
        }
        links["participation"] = first.speaker
    elif is_numbered:
        values["speaker_kind"] = SpeakerKind.NARRATOR
    name = numbered if is_numbered else f"text {order} of {part.key}"
    passage.key = gathering.add("paragraphs", name, values, links, passage.place)
    passage.item_keys = [
        gathering.add(
            "sub_items",
            f"item {place} of {passage.key}",
            {
                "order": place,
                "level": max(item.level, 1),
                "text": item.text,
                "marks": _marks(item.marks),
            },
            {"paragraph": passage.key},
            item.place,
        )
        for place, item in enumerate(passage.items, 1)
    ]
    for place, voice in enumerate(told.heard.others if told else (), 1):
        _stage_attribution(gathering, passage, place, voice)
    for place, symbol in enumerate(passage.symbols, 1):
        gathering.add(
            "citations",
            f"{symbol} in {passage.key}",
            {"order": place},
            {"paragraph": passage.key, "symbol": f"symbol {symbol}"},
            passage.place,
        )


def _stage_attribution(gathering: Gathering, passage: Passage, order: int, voice: Voice) -> None:
    gathering.add(
        "attributions",
        f"voice {order} in {passage.key}",
        {"order": order, "speaker_kind": voice.kind, "quantifier": voice.quantifier},
        {"paragraph": passage.key, "participation": voice.speaker},
        passage.place,
    )


def _stage_facts(gathering: Gathering, told: Told, programme: Programme) -> None:
    """Say which facts of which records a kept paragraph states, so that it can fall behind."""
    meeting, text = told.meeting, told.passage.text
    if meeting is None:
        return
    facts: list[tuple[str, str, dict[str, str | None]]] = []
    if told.opens:
        of_meeting: dict[str, str | None] = {"meeting": meeting.key}
        facts.append(("day", meeting.first.isoformat(), of_meeting))
        if meeting.last:
            facts.append(("end_day", meeting.last.isoformat(), of_meeting))
        if meeting.note and meeting.note.split("-")[0] in text:
            facts.append(("concept_note", meeting.note, of_meeting))
        if meeting.full_title and meeting.full_title in text:
            facts.append(("theme", meeting.full_title, of_meeting))
    for speaker in programme.speakers[meeting.key]:
        values = gathering.get("participations", speaker.key).values
        of_speaker: dict[str, str | None] = {"participation": speaker.key}
        for name in ("printed_name", "printed_title"):
            if values[name] and values[name] in text:
                facts.append((name, values[name], of_speaker))
    for name, value, links in facts:
        of = links.get("participation") or links["meeting"]
        gathering.add(
            "stated_facts",
            f"{name} of {of} in {told.passage.key}",
            {"field": name, "value": value},
            {"paragraph": told.passage.key, "meeting": None, "participation": None} | links,
            told.passage.place,
        )


def _marks(marks: Sequence[Mark]) -> list[Any]:
    return [[mark.start, mark.end, mark.kind.value, mark.note] for mark in marks]
