from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.widgets.table_layout import PAGE, GroupRow, Layout, Outline, PageKey, Place

counts = st.lists(st.integers(0, 3 * PAGE), max_size=6)


def outline_of(sizes: list[int]) -> Outline:
    groups = tuple(GroupRow(str(at), f"Group {at}", size) for at, size in enumerate(sizes))
    return Outline(sum(sizes), groups)


@given(sizes=counts, folded=st.frozensets(st.sampled_from("012345")))
def test_each_row_has_one_place_and_each_place_its_row(
    sizes: list[int], folded: frozenset[str]
) -> None:
    layout = Layout(outline_of(sizes), folded)
    places = [layout.place(row) for row in range(layout.rows)]
    assert len(set(places)) == layout.rows
    assert [layout.row(place) for place in places] == list(range(layout.rows))
    heads = [row for row in range(layout.rows) if layout.group_at(row) is not None]
    assert heads == layout.group_rows
    assert all(place.group not in folded or place.offset is None for place in places)


@given(sizes=counts, data=st.data())
def test_the_pages_of_a_span_are_those_of_its_records_from_the_top_down(
    sizes: list[int], data: st.DataObject
) -> None:
    layout = Layout(outline_of(sizes))
    first = data.draw(st.integers(-5, layout.rows + 5))
    last = data.draw(st.integers(first - 1, layout.rows + 9))
    wanted = [
        PageKey(place.group, place.offset // PAGE)
        for row in range(max(first, 0), min(last + 1, layout.rows))
        if (place := layout.place(row)).offset is not None
    ]
    assert list(layout.pages(first, last)) == list(dict.fromkeys(wanted))


def test_without_groups_each_row_is_a_record() -> None:
    layout = Layout(Outline(450))
    assert layout.rows == 450
    assert layout.place(449) == Place(None, 449)
    assert layout.group_at(0) is None
    assert list(layout.pages(0, 449)) == [PageKey(None, 0), PageKey(None, 1), PageKey(None, 2)]


@pytest.mark.parametrize(
    "place", [Place(None, 450), Place("gone", 0), Place("gone", None), Place(None, None)]
)
def test_what_is_not_there_has_no_row(place: Place) -> None:
    assert Layout(Outline(450)).row(place) is None


def test_a_folded_record_has_no_row() -> None:
    layout = Layout(outline_of([3, 4]), frozenset("0"))
    assert layout.rows == 6
    assert layout.row(Place("0", 1)) is None
    assert layout.row(Place("1", 1)) == 3


def test_layouts_have_one_shape_where_the_same_rows_are_group_rows() -> None:
    assert Layout(outline_of([3, 4])).has_shape_of(Layout(outline_of([3, 4])))
    assert not Layout(outline_of([3, 4])).has_shape_of(Layout(outline_of([4, 3])))
