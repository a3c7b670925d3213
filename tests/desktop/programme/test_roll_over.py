"""The period's end: what it leaves is offered, ticked, and goes over as one step."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import ReportingPeriod
from db.queries.roll_over import Offer
from db.store import Store
from desktop.programme.programme_reading import HANDOVER, read_programme
from desktop.programme.roll_over_panel import RollOverPanel
from desktop.programme.theme_words import line_of
from tests.desktop.driving import LEFT, Key
from tests.desktop.programme.driving import Programme

OFFERS = [
    Offer("theme", "1", "Robust mandates", "It was planned for 2016."),
    Offer("meeting", "2", None, "The meeting was postponed."),
    Offer("recommendation", "3", "Put the papers on the eRoom.", "Nothing was noted."),
]


@pytest.fixture
def panel(qtbot: QtBot) -> RollOverPanel:
    panel = RollOverPanel()
    qtbot.addWidget(panel)
    panel.resize(728, 640)
    panel.show_offers(OFFERS, "2016", "2017")
    panel.show()
    return panel


def test_everything_is_ticked_with_its_reason(panel: RollOverPanel) -> None:
    assert panel.chosen() == ["1", "2", "3"]
    assert panel.confirm.text() == "Carry 3 over"
    boxes = [(row.box.accessibleName(), row.box.accessibleDescription()) for row in panel.rows]
    assert boxes[1] == ("Meeting without a theme", "The meeting was postponed.")


def test_what_is_not_ticked_stays(panel: RollOverPanel, qtbot: QtBot) -> None:
    panel.begin()
    qtbot.keyClick(panel.rows[0].box, Key.Key_Space)
    qtbot.mouseClick(panel.rows[2], LEFT)  # the words tick as well
    assert panel.chosen() == ["2"]
    panel.show_offers(OFFERS, "2016", "2017")  # read again, after something else was written
    assert panel.chosen() == ["2"]
    with qtbot.waitSignal(panel.wanted) as told:
        qtbot.mouseClick(panel.confirm, LEFT)
    assert told.args == [["2"]]
    with qtbot.waitSignal(panel.wanted) as told:
        qtbot.keyClick(panel.rows[0].box, Key.Key_Return)
    assert told.args == [["2"]]
    panel._cancel.setFocus()  # noqa: SLF001
    with qtbot.waitSignal(panel.left), qtbot.assertNotEmitted(panel.wanted):
        qtbot.keyClick(panel._cancel, Key.Key_Return)  # noqa: SLF001


def test_all_are_ticked_and_unticked_at_once(panel: RollOverPanel, qtbot: QtBot) -> None:
    everything = panel._all  # noqa: SLF001
    assert everything.checkState() is Qt.CheckState.Checked
    everything.click()
    assert panel.chosen() == []
    assert not panel.confirm.isEnabled()
    panel.rows[0].box.click()
    assert everything.checkState() is Qt.CheckState.PartiallyChecked
    everything.click()
    assert len(panel.chosen()) == 3


def test_the_bar_leads_to_the_panel_and_the_step_undoes(programme: Programme) -> None:
    view = programme.view
    assert view.bar.text() == "4 themes and 6 open recommendations can go into 2017."
    programme.qtbot.mouseClick(view.bar.action, LEFT)
    assert view.panel.isVisible()
    view.panel.rows[1].box.click()
    view.panel.rows[4].box.click()

    def act() -> None:
        programme.qtbot.mouseClick(view.panel.confirm, LEFT)

    programme.undoes(act, "Carry over from 2016 to 2017")
    assert not view.panel.isVisible()
    assert view.bar.text() == "1 theme and 1 open recommendation can go into 2017."
    assert "Carried over to 2017" in [line.split(" · ")[0] for line in _lines(programme)]
    period = next(each for each in programme.window.desk.periods if each.label == "2017")
    programme.window.desk.choose_period(period)
    programme.settle()
    assert programme.titles() == ["Robust", "Women", "Safety"]
    assert all(row.carried_from == "2016" for row in programme.grid.rows)


def _lines(programme: Programme) -> list[str]:
    return [line_of(row) for row in programme.grid.rows]


def test_the_panel_is_left_by_escape_and_the_bar_can_be_closed(programme: Programme) -> None:
    view = programme.view
    programme.keys("Ctrl+Alt+W, O")
    assert view.panel.rows[0].box.hasFocus()
    programme.qtbot.keyClick(view.panel.rows[0].box, Key.Key_Escape)
    assert not view.panel.isVisible()
    assert programme.grid.hasFocus()
    before = view.bar.action
    before.setFocus()
    programme.key(Key.Key_Space, widget=before)
    programme.qtbot.waitUntil(lambda: view.panel.rows[0].box.hasFocus())
    programme.key(Key.Key_Escape)
    programme.qtbot.waitUntil(before.hasFocus)  # the keyboard is where it was
    view.bar.close_button.click()
    assert not view.bar.isVisible()
    programme.choose("Robust")
    programme.keys("Ctrl+Alt+W, P")
    assert not view.bar.isVisible()  # closed for this period
    assert programme.can("roll_over")


def test_nothing_is_offered_while_the_period_is_young(library: Path) -> None:
    with Store.open(library) as store, store.read() as session:
        period = session.scalars(select(ReportingPeriod)).first()
        assert period is not None
        for today, offered in (
            (period.ends_on - HANDOVER, False),
            (period.ends_on - HANDOVER + timedelta(days=1), True),
            (date(2017, 1, 3), True),
        ):
            facts = read_programme(session, period, today, None)  # type: ignore[arg-type]
            assert bool(facts.offers) is offered, today
