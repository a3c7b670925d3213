"""What can be done with a table: its columns, what it is sorted by, and its groups."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from db.language import later
from desktop.shell.actions import Action, ActionTable

COLUMNS: Final = later("Columns")
SORTING: Final = later("Sort by")
GROUPS: Final = later("Groups")
_GROUP: Final = 8
"""Below whatever else the page has in View."""


def table_actions(
    page: str,
    titles: Mapping[str, str],
    *,
    table: str = "table",
    when: str = "",
    unsorted: Collection[str] = (),
    grouped: bool = True,
) -> tuple[Action, ...]:
    """Declare what can be done with the table of a page, by keys that are the same everywhere.

    ``titles`` are those of the columns by their keys, marked by ``later``; ``unsorted`` the columns
    that nothing can be sorted by; ``table`` names what holds the table on the page.
    """
    sorted_by = {key: title for key, title in titles.items() if key not in unsorted}
    return (
        *_columns(page, titles, f"{table}.choices", when),
        *(_sorting(page, sorted_by, f"{table}.choices", when) if sorted_by else ()),
        *(_folding(page, f"{table}.choices", when) if grouped else ()),
    )


def of_columns(page: str, acts: ActionTable) -> list[str]:
    """Give the names of the actions of a page that are about the columns of its table, if any."""
    columns = acts.family(f"{page}.column")
    return [*columns, f"{page}.arrange", *acts.family(f"{page}.sort")] if columns else []


def of_groups(page: str) -> tuple[str, ...]:
    """Give the names of the actions of a page that are about the groups of its table."""
    return f"{page}.fold", f"{page}.unfold"


def _columns(page: str, titles: Mapping[str, str], choices: str, when: str) -> tuple[Action, ...]:
    shown = tuple(
        Action(f"{page}.column.{key}", title, "view", f"{choices}.toggle_column",
               later("Show or hide this column"), icon="columns", keys=(f"Ctrl+T, {number}",),
               when=when, group=_GROUP, within=COLUMNS, checked=f"{choices}.shows_column",
               argument=key)
        for number, (key, title) in enumerate(titles.items(), 1)
    )  # fmt: skip
    arrange = Action(f"{page}.arrange", later("Arrange as at first"), "view", f"{choices}.arrange",
                     later("Give the columns the order and widths they had at first"),
                     icon="columns", keys=("Ctrl+T, 0",), when=when, group=_GROUP,
                     within=COLUMNS)  # fmt: skip
    return (*shown, arrange)


def _sorting(page: str, titles: Mapping[str, str], choices: str, when: str) -> tuple[Action, ...]:
    by_title = (
        Action(f"{page}.sort.{key}", title, "view", f"{choices}.sort_by",
               later("Sort by this column"), icon="sort", keys=(f"Ctrl+Shift+O, {number}",),
               when=when, group=_GROUP, within=SORTING, checked=f"{choices}.is_sorted_by",
               argument=key)
        for number, (key, title) in enumerate(titles.items(), 1)
    )  # fmt: skip
    first = Action(f"{page}.sort.upward", later("First first"), "view", f"{choices}.turn",
                   later("Begin with the smallest, the oldest or the letter A"),
                   icon="chevron-up", keys=("Ctrl+Shift+O, Up",), when=f"{choices}.is_sorted",
                   group=_GROUP, within=SORTING, checked=f"{choices}.goes",
                   argument="upward")  # fmt: skip
    last = replace(first, name=f"{page}.sort.downward", text=later("Last first"),
                   tip=later("Begin with the largest, the newest or the last letter"),
                   icon="chevron-down", keys=("Ctrl+Shift+O, Down",),
                   argument="downward")  # fmt: skip
    return (*by_title, first, last)


def _folding(page: str, choices: str, when: str) -> tuple[Action, ...]:
    fold = Action(f"{page}.fold", later("Fold all groups"), "view", f"{choices}.fold",
                  later("Show the names of the groups alone"), icon="chevron-right",
                  keys=("Ctrl+T, F",), when=when or f"{choices}.has_groups", group=_GROUP,
                  within=GROUPS)  # fmt: skip
    unfold = replace(fold, name=f"{page}.unfold", text=later("Unfold all groups"),
                     run=f"{choices}.unfold", tip=later("Show the records of all groups"),
                     icon="chevron-down", keys=("Ctrl+T, U",))  # fmt: skip
    return (fold, unfold)
