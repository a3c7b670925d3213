"""Whatever a person reads is said whole, through the catalogue, and spelt as in the field."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from db.errors import UserError

PROJECT = Path(__file__).resolve().parents[2]
SILENT = ("db/stubs/", "db/migrations/", "db/report/wording/", "db/exchange/schema.py")
"""What says nothing to a person on the screen: wording is for print, in its own languages, and the
schema for programmers."""
SOURCES = sorted(
    path
    for floor in ("db", "desktop")
    for path in (PROJECT / floor).rglob("*.py")
    if not path.relative_to(PROJECT).as_posix().startswith(SILENT)
)
TRANSLATING = {"tr", "trn", "later"}
OF_PROGRAMMERS = {"RuntimeError", "ValueError", "DatabaseError", "Malformed"}
"""Errors that are bugs, or are caught before a person could read them."""
SENTENCE_RE = re.compile(
    r'[“{\w][^|\\"]*\w[^|\\"]* [^|\\"]*\w[^|\\"]* [^|\\"]*[.?!]'
)  # no pattern, no SQL

STRAIGHT_RE = re.compile(r"'|\"|\w`")
MISSPELT_RE = re.compile(
    r"\w+isations?\b"
    r"|\b(?:authori|categori|finali|organi|prioriti|recogni|summari|utili)s(?:e|ing)"
    r"|\b(?:behavio|colo|favo|hono|labo|neighbo)rs?\b"
    r"|\bcent(?:er|ers|ered|ering)\b|\banalyz\w+"
    r"|\b(?:cancel|label|model|travel)(?:ed|ing)\b"
    r"|\b(?:work|annual|provisional) programs?\b|\bprograms? of work\b"
    r"|\b(?:catalog|defense|dialog|fulfill|gray|percent|toward)\b|\bco-(?:operat|ordin)\w+",
    re.IGNORECASE,
)
"""Against the spelling of the United Nations: the Concise Oxford's, with -ize, and "per cent"."""


def _family(kind: type[UserError]) -> Iterator[str]:
    yield kind.__name__
    for each in kind.__subclasses__():
        yield from _family(each)


MESSAGE_OF = {
    **dict.fromkeys(_family(UserError), 0),
    **{"UnfitValue": 0, "BadCell": 0, "BadJson": 0, "BadRow": 1, "_Bad": 1},
    **{"Issue": 2, "Found": 0, "note": 2, "note_once": 2},
}
"""Whose argument, and which one, a person reads."""
OF_USAGE = {"help", "description", "title", "epilog"}
"""What argparse is told by name."""


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _in_english_only(text: ast.expr) -> bool:
    """Whether words stand in ``text`` that went through no catalogue."""
    match text:
        case ast.Call(func=function) if _name(function) in TRANSLATING:
            return False
        case ast.Constant(value=value):
            return isinstance(value, str)
        case ast.JoinedStr():
            return True
        case ast.Call(func=ast.Attribute(value=sentence, attr="format")):
            return _in_english_only(sentence)
        case ast.IfExp(body=body, orelse=other):
            return _in_english_only(body) or _in_english_only(other)
        case ast.BinOp(left=left, right=right):
            return _in_english_only(left) or _in_english_only(right)
    return False  # made elsewhere: no sentence stands there either, as is held below


def _told(tree: ast.Module) -> Iterator[tuple[ast.Call, ast.expr]]:
    """Each call that tells something to a person, and what it tells."""
    for call in _calls(tree):
        name = _name(call.func)
        if len(call.args) > MESSAGE_OF.get(name, 99):
            yield call, call.args[MESSAGE_OF[name]]
        if name == "write" and _name(getattr(call.func, "value", call)) == "store" and call.args:
            yield call, call.args[0]  # the label of an operation
        yield from ((call, each.value) for each in call.keywords if each.arg in OF_USAGE)


def _untold(tree: ast.Module) -> Iterator[ast.AST]:
    """What no person reads: docstrings, errors of programmers, and what is translated."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield node.value
        elif isinstance(node, ast.Call) and _name(node.func) in TRANSLATING | OF_PROGRAMMERS:
            yield from ast.walk(node)


def english_only(tree: ast.Module) -> list[int]:
    """The lines that tell a person something in English alone."""
    return [call.lineno for call, text in _told(tree) if _in_english_only(text)]


def torn(tree: ast.Module) -> list[int]:
    """The lines that look up what was put together before; a name is one of ``later``."""
    return [
        call.lineno
        for call in _calls(tree)
        if _name(call.func) in TRANSLATING
        for words in call.args[: 2 if _name(call.func) == "trn" else 1]
        if not isinstance(words, ast.Constant | ast.Name | ast.Subscript | ast.Attribute)
    ]


def sentences_outside(tree: ast.Module) -> list[int]:
    """The lines with a sentence that no catalogue is asked for."""
    apart = {id(node) for node in _untold(tree)}
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant | ast.JoinedStr)
        and id(node) not in apart
        and SENTENCE_RE.fullmatch(_words(node))
    ]


def straight(tree: ast.Module) -> list[int]:
    """The lines whose sentence has a straight apostrophe or quotation mark."""
    return [line for line, words in _said(tree) if STRAIGHT_RE.search(words)]


def misspelt(tree: ast.Module) -> list[int]:
    """The lines whose sentence is not spelt as the United Nations does."""
    return [line for line, words in _said(tree) if MISSPELT_RE.search(words)]


def _said(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Each sentence that is translated, and the line of its call."""
    for call in _calls(tree):
        for words in call.args if _name(call.func) in TRANSLATING else ():
            if isinstance(words, ast.Constant) and isinstance(words.value, str):
                yield call.lineno, words.value


def _words(text: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(text, ast.Constant):
        return text.value if isinstance(text.value, str) else ""
    return "".join(_words(each) if isinstance(each, ast.Constant) else "{}" for each in text.values)


@pytest.mark.parametrize(
    "rule",
    [english_only, torn, sentences_outside, straight, misspelt],
    ids=lambda rule: rule.__name__,
)
def test_every_sentence_of_the_program_is_fit_to_be_shown(
    rule: Callable[[ast.Module], list[int]],
) -> None:
    broken = {path.relative_to(PROJECT).as_posix(): rule(_tree(path)) for path in SOURCES}
    assert len(broken) > 100
    assert not {path: lines for path, lines in broken.items() if lines}


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (english_only, 'raise NotALibrary("no")'),
        (english_only, 'raise UserError(f"{name} is empty")'),
        (english_only, 'raise UserError(tr("One.") + "Two")'),
        (english_only, 'raise UserError(tr("One.") if one else "Two")'),
        (english_only, 'raise ReadOnly("{name}".format(name=name))'),
        (english_only, 'issues.append(Issue(level, place, "no"))'),
        (english_only, 'top.add_argument("--to", help="where to")'),
        (english_only, 'self.store.write("Move")'),
        (torn, 'tr(f"{name} is empty.")'),
        (torn, 'tr("One." + "Two.")'),
        (torn, 'tr("{name} is empty.".format(name=name))'),
        (torn, 'trn("One.", f"{count}.", count)'),
        (sentences_outside, 'return "It is not there."'),
        (sentences_outside, 'return f"{name} is not there."'),
        (straight, 'return tr("Keep the table\'s")'),
        (straight, "return later('Find \"{text}\"')"),
        (misspelt, 'return tr("Organisation")'),
        (misspelt, 'return tr("It was not recognised.")'),
        (misspelt, 'return later("Colors")'),
        (misspelt, 'return later("Program of work")'),
        (misspelt, 'return tr("10 percent")'),
    ],
)
def test_what_is_not_fit_is_found(rule: Callable[[ast.Module], list[int]], line: str) -> None:
    assert rule(ast.parse(f"def told():\n    {line}")) == [2]


@pytest.mark.parametrize(
    "line",
    [
        'raise UserError(tr("{name} is not there.").format(name=name))',
        "raise kind(tr(SENTENCES[key]).format(name=name))",
        'raise UserError(tr("One is there.") if one else trn("It is.", "They are.", count))',
        'raise ValueError("This is a bug.")',
        'NAMES = {"one": later("One is not there.")}',
        'NAMES = {"one": later("The organization’s programme, opened by a program")}',
        'NAMES = {"one": later("Revised, advised, cancelled and labelled in colour")}',
    ],
)
def test_what_can_be_translated_is_left_in_peace(line: str) -> None:
    tree = ast.parse(line)
    assert not english_only(tree) + torn(tree) + sentences_outside(tree)
    assert not straight(tree) + misspelt(tree)
