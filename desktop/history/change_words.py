"""What an operation did to one record, in words: each field before and after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from db.exchange.contradictions import shown
from db.exchange.field_terms import field_term
from db.language import later, tr
from db.models import ChangeAction, Choice
from db.queries.history import FieldChange, RecordChange
from db.queries.marked_words import MarkedWords
from db.reading.blocks import MarkKind
from desktop.wording.choices import word_for
from desktop.wording.document_terms import DOCUMENT_LANGUAGES

_LONGEST: Final = 240
_LONGEST_MARKED: Final = 60
_MARKED: Final = {
    MarkKind.BOLD: later("bold: ‘{words}’"),
    MarkKind.ITALIC: later("italic: ‘{words}’"),
    MarkKind.UNDERLINE: later("underlined: ‘{words}’"),
    MarkKind.SUPERSCRIPT: later("superscript: ‘{words}’"),
    MarkKind.FOOTNOTE: later("footnote: ‘{words}’"),
    MarkKind.REFERENCE: later("reference: ‘{words}’"),
}


def name_of(change: RecordChange) -> str:
    """Give what a person knows the record by."""
    known_by = change.known_by
    return known_by if isinstance(known_by, str) else shown(known_by)


def told(field: FieldChange, action: ChangeAction) -> Iterator[str]:
    """Say what a field says now, or before and after; a line for each language of translations."""
    if field.name == "translations":
        for language, name, before, after in _translated(field.before or {}, field.after or {}):
            term = tr("{field} in {language}").format(field=_term(name), language=language)
            yield _line(term, before, after, action)
    elif any(isinstance(value, dict) for value in _parts(field)):
        if action is ChangeAction.UPDATE:
            yield tr("{field}: changed").format(field=_term(field.name))
    else:
        yield _line(_term(field.name), field.before, field.after, action)


def _line(term: str, before: Any, after: Any, action: ChangeAction) -> str:
    if action is ChangeAction.UPDATE:
        words = tr("{field}: {before} → {after}")
        return words.format(field=term, before=_short(before), after=_short(after))
    value = after if action is ChangeAction.INSERT else before
    return tr("{field}: {value}").format(field=term, value=_short(value))


def _translated(
    before: dict[str, dict[str, str]], after: dict[str, dict[str, str]]
) -> Iterator[tuple[str, str, str | None, str | None]]:
    """Language, field, and what it said before and says now, where that differs."""
    for language in sorted({*before, *after}):
        was, now = before.get(language, {}), after.get(language, {})
        word = DOCUMENT_LANGUAGES.get(language)
        for name in sorted({*was, *now}):
            if was.get(name) != now.get(name):
                yield tr(word) if word else language, name, was.get(name), now.get(name)


def _parts(field: FieldChange) -> Iterator[Any]:
    """Both values, and what they list."""
    for value in (field.before, field.after):
        yield from value if isinstance(value, list | tuple) else (value,)


def _term(name: str) -> str:
    try:
        return field_term(name)
    except KeyError:
        return name.replace("_", " ")


def _short(value: Any) -> str:
    if isinstance(value, list | tuple):
        text = ", ".join(map(_listed, value)) or shown(None)
    else:
        text = word_for(value) if isinstance(value, Choice) else shown(value)
    return _cut(text, _LONGEST)


def _listed(value: Any) -> str:
    """One of the values that a field lists; a row of a table is a list itself."""
    if isinstance(value, MarkedWords):
        return tr(_MARKED[value.kind]).format(words=_cut(value.words, _LONGEST_MARKED))
    return " | ".join(map(str, value)) if isinstance(value, list) else str(value)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest].rstrip() + "…"
