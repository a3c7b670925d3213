"""Access letters: in every menu one for each line, found from its words in whatever language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

_GIVEN = "givesLetters"


def pick_letters(texts: Sequence[str]) -> list[str]:
    """Give each text a letter of its own, lower-case, that it holds; "" where none is left.

    First letters of words go before others, and letters that any keyboard has before the rest.
    """
    takers: dict[str, int] = {}
    for choices in (_first_letters, _letters):
        for place, text in enumerate(texts):
            if place not in takers.values():
                free = (each for each in choices(text) if each not in takers)
                if (letter := next(free, None)) is not None:
                    takers[letter] = place
    for place in range(len(texts)):
        if place not in takers.values():
            _settle(texts, takers, place, set())
    given = {place: letter for letter, place in takers.items()}
    return [given.get(place, "") for place in range(len(texts))]


def with_letter(text: str, letter: str) -> str:
    """Write plain words as Qt wants them, "&" before the letter and "&&" for every other."""
    words, tab, keys = text.partition("\t")
    if letter:
        folded = "".join(each.lower() if len(each.lower()) == 1 else each for each in words)
        at = next((at for at in _beginnings(folded) if folded[at] == letter), folded.find(letter))
        before, after = words[:at].replace("&", "&&"), words[at:].replace("&", "&&")
        return f"{before}&{after}{tab}{keys}"
    return f"{words.replace('&', '&&')}{tab}{keys}"


def plain(text: str) -> str:
    """Give the words of an action or a menu, as a person reads them."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def give_letters(actions: Iterable[QAction]) -> None:
    """Give the lines of one menu, or the menus of a bar, their letters."""
    lines = [each for each in actions if each.isVisible() and not each.isSeparator()]
    texts = [plain(line.text()) for line in lines]
    letters = pick_letters([text.partition("\t")[0] for text in texts])
    for line, text, letter in zip(lines, texts, letters, strict=True):
        line.setText(with_letter(text, letter))


def keep_letters(menu: QMenu) -> None:
    """Give a menu its letters whenever it opens, after all else has filled it."""
    if not menu.property(_GIVEN):
        menu.setProperty(_GIVEN, True)
        menu.aboutToShow.connect(partial(_give, menu))


def _give(menu: QMenu) -> None:
    give_letters(menu.actions())


def _settle(texts: Sequence[str], takers: dict[str, int], place: int, tried: set[str]) -> bool:
    """Take a letter from a text that can do with another one."""
    for letter in _letters(texts[place]):
        if letter not in tried:
            tried.add(letter)
            if letter not in takers or _settle(texts, takers, takers[letter], tried):
                takers[letter] = place
                return True
    return False


def _first_letters(text: str) -> list[str]:
    """The first letters of its words, as far as any keyboard has them."""
    lower = text.lower()
    return [lower[at] for at in _beginnings(lower) if lower[at].isascii()]


def _letters(text: str) -> list[str]:
    """All its letters, those first that any keyboard has."""
    letters = (each for each in text.lower() if each.isalnum())
    return list(dict.fromkeys(sorted(letters, key=lambda each: not each.isascii())))


def _beginnings(text: str) -> Iterator[int]:
    """Where words begin."""
    inside = False
    for at, letter in enumerate(text):
        if letter.isalnum() and not inside:
            yield at
        inside = letter.isalnum() or (inside and letter in "’'")
