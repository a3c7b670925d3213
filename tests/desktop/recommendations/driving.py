"""What the tests of recommendations do again and again, on the page as a person has it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton, QToolButton, QWidget
from sqlalchemy import select

from db.models import Recommendation
from desktop.recommendations.recommendations_page import RecommendationsPage
from desktop.shell.address import Address
from desktop.shell.desk import Desk
from desktop.widgets.found_list import FoundList
from tests.desktop.driving import Settled
from tests.desktop.menu_lines import line


def rows(page: RecommendationsPage) -> list[str]:
    """What the first column says, group rows included."""
    model = page.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def references(page: RecommendationsPage) -> list[str]:
    """The statements of the table from the top down, by their references."""
    return [row for row in rows(page) if row.startswith("2016/")]


def uuid_of(desk: Desk, reference: str) -> str:
    """The UUID of the statement of a reference."""
    assert desk.store is not None
    with desk.store.read() as session:
        query = select(Recommendation.uuid).where(Recommendation.reference == reference)
        return session.scalars(query).one()


def choose(page: RecommendationsPage, reference: str, settled: Settled) -> None:
    """Go to a statement, and wait until it is shown."""
    page.desk.go(Address("recommendations", "recommendations", uuid_of(page.desk, reference)))
    settled(page.desk)


def button(within: QWidget | None, name: str) -> QWidget:
    """The button of that name that is to be seen."""
    assert within is not None
    kinds = (QPushButton, QToolButton)
    found = [
        each
        for kind in kinds
        for each in within.findChildren(kind)
        if each.accessibleName() == name and each.isVisible()
    ]
    assert len(found) == 1, [each.accessibleName() for each in within.findChildren(QPushButton)]
    return found[0]


def press(within: QWidget | None, name: str, page: RecommendationsPage, settled: Settled) -> None:
    """Click a button, and wait for what it does."""
    QTest.mouseClick(button(within, name), Qt.MouseButton.LeftButton)
    settled(page.desk)


def pick(menu: QMenu, *words: str) -> None:
    """Choose an entry of a menu, or of a menu within it."""
    line(menu, *words).trigger()


def choose_option(box: QWidget, text: str) -> None:
    """Choose an option of a combo box by keys, as a person would."""
    assert isinstance(box, QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    view = box.view()
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range(box.findText(text)):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    box.window().activateWindow()


def offers() -> list[str]:
    """What the list below a search field offers, without what would be new."""
    tops = QApplication.topLevelWidgets()
    lists = [each for top in tops for each in top.findChildren(FoundList)]
    models = [each.model() for each in lists if each.isVisible()]
    texts = [str(model.index(row, 0).data()) for model in models for row in range(model.rowCount())]
    return [text for text in texts if "New" not in text]
