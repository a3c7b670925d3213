"""Whether who stands among the briefers of a meeting that was held is said to have spoken."""

from __future__ import annotations

from collections.abc import Iterator

from db.language import tr, trn
from db.models import OPEN_INVITATIONS, InvitationStatus
from db.report.checking.examined import Examined, Found
from db.report.composing.records import briefers

_STAYED_AWAY = (InvitationStatus.DECLINED, InvitationStatus.REPLACED_BY)


def briefers_still_invited(examined: Examined) -> Iterator[Found]:
    """Find briefers of held meetings whose invitation was never brought to its end."""
    for meeting in examined.records.held:
        open_still = [each for each in briefers(meeting) if each.invitation in OPEN_INVITATIONS]
        if open_still:
            message = trn(
                "{count} briefer of the meeting of {day} is not marked as having spoken: {names}.",
                "{count} briefers of the meeting of {day} are not marked as having spoken: "
                "{names}.",
                len(open_still),
            ).format(
                count=len(open_still),
                day=examined.date(meeting),
                names="; ".join(each.name_in_print for each in open_still),
            )
            yield Found(message, examined.date(meeting), (*open_still, meeting))


def briefers_who_stayed_away(examined: Examined) -> Iterator[Found]:
    """Find briefers of held meetings who declined or sent somebody else, and would be printed."""
    for meeting in examined.records.held:
        for each in briefers(meeting):
            if each.invitation in _STAYED_AWAY:
                message = tr(
                    "{name} stands among the briefers of the meeting of {day}, and did not come."
                ).format(name=each.name_in_print, day=examined.date(meeting))
                yield Found(message, examined.date(meeting), (each, meeting))
