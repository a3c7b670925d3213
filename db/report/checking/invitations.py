"""Whether who stands among the briefers of a meeting that was held is said to have spoken."""

from __future__ import annotations

from collections.abc import Iterator

from db.language import trn
from db.models import OPEN_INVITATIONS
from db.report.checking.examined import Examined, Found
from db.report.composing.records import briefers


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
