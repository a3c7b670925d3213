"""ImportPage: what a file would change, decided record by record and applied as one operation."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.exchange.answers import Answer
from db.exchange.decisions import Applied, Decision, Review
from db.exchange.remarks import remarks_of, subject_of
from db.exchange.review import apply
from db.exchange.staging import Issue
from db.language import tr, trn
from desktop.exchange.answered import Answered, answers_to, at_first, restages, ticks_of
from desktop.exchange.import_actions import (
    ANSWER,
    IMPORT_ACTIONS,
    RIVAL,
    answer_actions,
    rival_actions,
)
from desktop.exchange.import_header import ImportHeader
from desktop.exchange.record_words import RecordWords, quoted
from desktop.exchange.refusals import Refusals
from desktop.exchange.remarks_list import RemarksList
from desktop.exchange.source_pane import SourcePane
from desktop.exchange.staged_file import StagedFile, compare, read_staged, rivals_of
from desktop.exchange.staged_model import StagedModel
from desktop.exchange.staged_tree import StagedNode, tree_of
from desktop.exchange.staged_view import StagedView
from desktop.exchange.tally import Tally, tally_of
from desktop.shell.address import Address
from desktop.shell.page import Page
from desktop.widgets.announcing import announce
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.splitter import Splitter

if TYPE_CHECKING:
    from db.errors import UserError
    from db.store import Notice, Store
    from desktop.shell.desk import Desk
    from desktop.shell.job import Job


class ImportPage(Page):
    """A tree of staged records with tick boxes, remarks below, the file's text beside it."""

    ACTIONS: ClassVar = IMPORT_ACTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._waiting: list[Path] = []
        self._file: StagedFile | None = None
        self._review: Review | None = None
        self._chosen: dict[str, int] = {}
        self._answered = Answered()
        self._issues: list[Issue] = []
        self._issue: Issue | None = None
        """The remark in hand."""
        self._decision: Decision | None = None
        self._tally: Tally = tally_of(None)
        self._records = RecordWords()
        self._job: Job | None = None
        self._applying = False
        self._model = StagedModel(self)
        self._head = ImportHeader()
        self._tree = StagedView(self._model)
        self._remarks = RemarksList()
        self.details = self._pane = SourcePane()
        self._refusals = Refusals()
        splitter = Splitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._tree)
        splitter.addWidget(self._remarks)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 1)
        self._body = QStackedWidget()
        self._nothing = EmptyState(
            "import",
            tr("Nothing to review"),
            tr("Choose a report, a table or an exported library, or drop one in this window."),
            tr("Choose a file"),
        )
        self._reading = EmptyState.loading(tr("Reading the file…"))
        for part in (self._nothing, self._reading, splitter):
            self._body.addWidget(part)
        self._splitter = splitter
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self._refusals)
        whole.addWidget(self._body, 1)
        self._connect()
        self._show_nothing()

    # -- reading and comparing ------------------------------------------------------------------

    def read_files(self, files: list[Path]) -> None:
        """Review these files one after the other, after those that wait already."""
        self._waiting += files
        if self._review is None and self._job is None:
            self._refusals.clear()
            self._read_next()

    def refresh(self, notice: Notice | None) -> None:
        """Compare again when the library changed under the review."""
        if notice is not None and self._file is not None and not self._applying:
            self._compare(self._file)

    def status(self) -> str:
        if self._review is None:
            return ""
        count = len(self._review.decisions)
        found = trn("{count} record found", "{count} records found", count).format(count=count)
        return tr("Nothing is written until you import · {found}").format(found=found)

    def main_widget(self) -> QWidget | None:
        return self._tree if self._review is not None else self._nothing.action

    def _read_next(self) -> None:
        if not self._waiting:
            self._show_nothing()
            return
        path = self._waiting.pop(0)
        self._head.show_file(path.name)
        self._body.setCurrentWidget(self._reading)
        self._job = self.desk.run(
            tr("Reading {name}").format(name=path.name),
            lambda _store, job: read_staged(path, job),
            self._compare,
            self._refuse,
            stopped=self._stopped,
            aside=True,
        )

    def _compare(self, file: StagedFile) -> None:
        self._file = file
        chosen, answers = dict(self._chosen), self._answered.answers
        self._job = self.desk.run(
            tr("Comparing {name} with the library").format(name=file.path.name),
            lambda store, _job: compare(store, file, chosen, answers),
            self._show_review,
            self._refuse,
            stopped=self._stopped,
            aside=True,
        )
        self._head.show_tally(self._tally, can_apply=False)

    def _refuse(self, error: UserError) -> None:
        self._job = None
        self._refusals.say(str(error))
        self._forget()
        self._read_next()

    def _stopped(self) -> None:
        self._job = None
        self._forget()
        self._read_next()

    # -- deciding -------------------------------------------------------------------------------

    def _show_review(self, review: Review) -> None:
        first, self._job = self._review is None, None
        place = self._tree.place()
        self._keep_ticks(review)
        self._review = review
        root = tree_of(review)
        self._records = RecordWords(
            {node.decision.record.key: node for node in root.below() if node.decision is not None}
        )
        self._model.show(root, tally_of(review).fates)
        order = {issue: number for number, issue in enumerate(self._issues)}
        issues = self._answered.with_settled(remarks_of(review))
        self._issues = sorted(issues, key=lambda issue: order.get(issue, len(order)))
        self._body.setCurrentWidget(self._splitter)
        if self._file is not None and first:
            self._pane.show_file(self._file.path.name, self._file.blocks)
        self._tell()
        self._show_remarks()
        if first:
            self._tree.open_groups()
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
            self._tree.setCurrentIndex(self._model.first_record())
        else:
            self._tree.return_to(place)
            if (issue := self._remarks.in_hand()) is not None:
                self._go_to_remark(issue)

    def _keep_ticks(self, review: Review) -> None:
        """Take over what was ticked before the library changed."""
        if self._review is None:
            return
        before = {each.record.key: (each.verdict, each.accepted) for each in self._review.decisions}
        for decision in review.decisions:
            verdict, accepted = before.get(decision.record.key, (None, None))
            if verdict is decision.verdict and accepted is not None:
                decision.accepted = accepted

    def _select(self, index: QModelIndex) -> None:
        node = index.data(StagedModel.NODE)
        decision: Decision | None = node.decision if node is not None else None
        if decision is None or not decision.rivals:
            self._show_decision(decision)
            return
        family, ids = decision.record.family, decision.rivals
        self.desk.ask(
            lambda session: rivals_of(session, family, ids),
            lambda rivals: self._show_decision(decision, rivals),
            owner=self,
            key="rivals",
        )

    def _show_decision(
        self, decision: Decision | None, rivals: tuple[tuple[int, str], ...] = ()
    ) -> None:
        self._decision, records = decision, self._records
        self.acts.offer(RIVAL, rival_actions(rivals))
        place, words = records.place(decision), records.words(decision)
        self._pane.show_decision(decision, place, words, records.called, rivals)

    def choose_rival(self, key: str) -> None:
        """Take the record in hand for the one of the library that has this key."""
        if self._decision is not None and self._file is not None:
            self._chosen[self._decision.record.key] = int(key)
            self._compare(self._file)

    # -- answering remarks ----------------------------------------------------------------------

    def has_answer(self) -> bool:
        """Whether the remark in hand is settled by an answer."""
        return self._issue is not None and self._answered.to(self._issue) is not None

    def answer(self, place: str) -> None:
        """Settle the remark in hand by one of its answers; nothing is written."""
        if (issue := self._issue) is not None:
            answer = answers_to(issue)[int(place)]
            # The row whose button was pressed is made anew by it.
            QTimer.singleShot(0, self, partial(self._answer, issue, answer))

    def take_answer_back(self) -> None:
        """Open the remark in hand again."""
        if (issue := self._issue) is not None:
            QTimer.singleShot(0, self, partial(self._answer, issue, None))

    def _answer(self, issue: Issue, answer: Answer | None) -> None:
        """Carry an answer out in what is staged, or take back what was carried out."""
        if answer is None:
            self._carry_out(self._answered.take_back(issue), None)
            return
        self._carry_out(self._answered.give(issue, answer), answer)
        announce(self._remarks, answer.told)

    def _carry_out(self, before: Answer | None, now: Answer | None) -> None:
        nodes = self._records.nodes
        wanted: dict[str, bool] = {}
        for tick in ticks_of(before):
            node = nodes.get(tick.key)
            if node is not None and node.decision is not None:
                wanted[tick.key] = at_first(node.decision)
        wanted |= {tick.key: tick.accepted for tick in ticks_of(now)}
        for key, accepted in wanted.items():
            if key in nodes:
                self._model.tick(nodes[key], accepted=accepted)
        if self._file is not None and (restages(before) or restages(now)):
            self._compare(self._file)
        self._show_remarks()

    def _show_remarks(self) -> None:
        self._remarks.show_issues(self._issues, self._answered.to)
        self._offer_answers()

    def _offer_answers(self) -> None:
        """Offer what the buttons of the remark in hand do."""
        issue = self._issue if self._issue in self._issues else None
        self._issue = issue
        open_ = issue is not None and self._answered.to(issue) is None
        self.acts.offer(ANSWER, answer_actions(answers_to(issue) if issue and open_ else ()))
        self.actions_changed.emit()

    def _go_to_remark(self, issue: Issue) -> None:
        """Lead to the record that a remark asks about, else to its place in the file."""
        self._issue = issue
        self._offer_answers()
        node = self._records.nodes.get(subject_of(issue))
        if node is not None:
            self._tree.setCurrentIndex(self._model.index_of(node))
        else:
            self._tree.clearSelection()
            self._pane.show_place(issue.place, quoted(issue.message))

    # -- applying -------------------------------------------------------------------------------

    def has_review(self) -> bool:
        """Whether a file is under review."""
        return self._review is not None

    def can_apply(self) -> bool:
        """Whether anything would be written, and all of it was compared."""
        return self._tally.written > 0 and not self._applying and self._job is None

    def apply(self) -> None:
        """Write what is ticked as one operation."""
        review = self._review
        if review is None or not self.can_apply():
            return
        self._applying = True
        self._tell()

        def work(store: Store, job: Job) -> Applied:
            return apply(store, review, progress=job)

        self.desk.run(review.label, work, self._applied, self._not_applied, stopped=self._kept)

    def discard(self) -> None:
        """Forget the file under review and go on with the next."""
        self._forget()
        self._read_next()

    def _applied(self, applied: Applied) -> None:
        count = sum(applied.added.values()) + sum(applied.updated.values())
        said = trn(
            "{count} record imported from {name}", "{count} records imported from {name}", count
        )
        self.desk.tell(said.format(count=count, name=applied.source), undo=True)
        self._forget()
        if self._waiting:
            self._read_next()
        else:
            self._show_nothing()
            self.desk.go(Address("calendar"))

    def _not_applied(self, error: UserError) -> None:
        self._refusals.say(str(error))
        self._kept()

    def _kept(self) -> None:
        self._applying = False
        self._tell()

    # -- showing --------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._model.ticked.connect(self._follow_ticks)
        self._tree.current_changed.connect(self._select)
        self._remarks.chosen.connect(self._go_to_remark)
        self._nothing.acted.connect(lambda: self.trigger("window.import"))

    def _follow_ticks(self) -> None:
        """Count again, and settle or open the remarks that the boxes are about."""
        decisions = {
            key: node.decision
            for key, node in self._records.nodes.items()
            if node.decision is not None
        }
        if self._answered.follow(self._issues, decisions):
            self._show_remarks()
        self._tell()

    def _tell(self) -> None:
        self._tally = tally_of(self._review)
        self._model.show_fates(self._tally.fates)
        self._head.show_tally(self._tally, can_apply=self.can_apply())
        self.status_changed.emit()
        self.actions_changed.emit()

    def _show_nothing(self) -> None:
        self._head.show_file("")
        self._body.setCurrentWidget(self._nothing)
        self._tell()

    def _forget(self) -> None:
        self._file, self._review, self._applying = None, None, False
        self._chosen.clear()
        self._answered.clear()
        self._issues, self._records, self._decision = [], RecordWords(), None
        self._model.show(StagedNode(""))
        self._show_remarks()
        self.acts.offer(RIVAL, ())
        self._pane.show_nothing()
