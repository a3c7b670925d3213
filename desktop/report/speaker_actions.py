"""Who can be said to speak in a paragraph: the Chair, briefers, members, or nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from db.language import later
from db.models import SpeakerKind
from db.queries.report_page import Speaker
from desktop.report.report_words import SPEAKERS, speaker_name
from desktop.shell.access_letters import pick_letters
from desktop.shell.actions import Action, ActionTable
from desktop.shell.record_actions import numbered

if TYPE_CHECKING:
    from db.queries.report_page import BrieferChoice

WHO: Final = later("Who said it")
BRIEFERS: Final = "report.briefer"
"""The family of those who briefed at the meeting of the section."""
_TIP: Final = later("Say who speaks in the paragraph in focus")
_LETTERS: Final = {
    "chair": "C",
    "briefer": "B",
    "members": "M",
    "participants": "P",
    "member_states": "S",
    "unattributed": "U",
    "narrator": "R",
}
_GROUP: Final = 2


def _speakers() -> Iterator[Action]:
    """The kinds of speakers; those of whom there are many, each with how many."""
    for kind, letter in _LETTERS.items():
        terms = {many: text for (each, many), text in SPEAKERS.items() if each == kind}
        if len(terms) == 1:
            yield _speaker(kind, terms[None], f"Ctrl+M, {letter}")
            continue
        for (many, text), second in zip(
            terms.items(), pick_letters(list(terms.values())), strict=True
        ):
            key = f"Ctrl+M, {letter}, {second.upper()}"
            yield _speaker(f"{kind}.{many}" if many else kind, text, key, inner=terms[None])


def _speaker(value: str, text: str, keys: str, inner: str = "") -> Action:
    return Action(f"report.speaker.{value}", text, "record", "speaking.say", _TIP, icon="speech",
                  keys=(keys,), when="has_paragraph", group=_GROUP, within=WHO, inner=inner,
                  checked="speaking.says", argument=value)  # fmt: skip


SPEAKER_ACTIONS: Final = (
    *_speakers(),
    Action("report.nobody", later("Take back who said it"), "record", "speaking.take_back",
           later("Say nothing of who speaks in the paragraph in focus"), icon="close",
           keys=("Ctrl+M, N",), when="has_speaker", group=_GROUP, within=WHO),
)  # fmt: skip


def briefer_actions(briefers: Iterable[BrieferChoice]) -> list[Action]:
    """Declare an action for each briefer of the meeting that the section tells of."""
    return [
        Action(f"{BRIEFERS}.{each.participation}",
               speaker_name(Speaker(SpeakerKind.BRIEFER, name=each.name)), "record",
               "speaking.say_briefer", _TIP, icon="person", keys=numbered("Ctrl+M", number),
               when="has_paragraph", group=_GROUP, within=WHO, checked="speaking.says_briefer",
               argument=each.participation, names_a_record=True)
        for number, each in enumerate(briefers, 1)
    ]  # fmt: skip


def who_speaks(acts: ActionTable) -> list[str]:
    """Give the names of what the menu of speakers offers."""
    first, *others = (action.name for action in SPEAKER_ACTIONS)
    return ["report.follow", first, *acts.family(BRIEFERS), *others]
