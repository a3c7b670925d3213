"""TableChoices: what a person chooses of a table, by the keys of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.widgets.column import Sort

if TYPE_CHECKING:
    from desktop.widgets.query_table import QueryTable


class TableChoices:
    """Shows and hides columns, sorts and folds; the actions of a page name its methods."""

    def __init__(self, table: QueryTable) -> None:
        self._table = table

    def shows_column(self, key: str) -> bool:
        """Whether a column is shown."""
        return self._table.titles.shows(self._place(key))

    def toggle_column(self, key: str) -> None:
        """Show a column that is hidden, hide one that is shown; the last one stays."""
        self._table.titles.show_column(self._place(key), not self.shows_column(key))

    def arrange(self) -> None:
        """Give the columns the order and widths that they were declared with."""
        self._table.arrange_as_at_first()

    def is_sorted(self) -> bool:
        """Whether the records have an order that can be turned."""
        return self._table.rows.sort_order is not None

    def is_sorted_by(self, key: str) -> bool:
        """Whether the records are sorted by a column."""
        order = self._table.rows.sort_order
        return order is not None and order.key == self._table.columns[self._place(key)].sort

    def sort_by(self, key: str) -> None:
        """Sort by a column, with that on top which its title puts there at the first click."""
        column = self._table.columns[self._place(key)]
        if column.sort is not None:
            self._table.sort_by(Sort(column.sort, column.descends))

    def goes(self, way: str) -> bool:
        """Whether the order goes "upward" or "downward"."""
        order = self._table.rows.sort_order
        return order is not None and order.descending == (way == "downward")

    def turn(self, way: str) -> None:
        """Have the order go upward or downward."""
        order = self._table.rows.sort_order
        if order is not None:
            self._table.sort_by(Sort(order.key, way == "downward"))

    def has_groups(self) -> bool:
        """Whether the records stand in groups."""
        return bool(self._table.rows.layout.outline.groups)

    def fold(self) -> None:
        """Show the names of the groups alone."""
        self._table.fold_all(True)

    def unfold(self) -> None:
        """Show the records of all groups."""
        self._table.fold_all(False)

    def _place(self, key: str) -> int:
        return next(at for at, column in enumerate(self._table.columns) if column.key == key)
