"""The words for statements: kinds, answers, and what each state of implementation means."""

from __future__ import annotations

from typing import Final

from db.language import later

STATEMENT_KINDS: Final = {
    "recommendation": later("Recommendation"),
    "conclusion": later("Conclusion"),
    "observation": later("Observation"),
}
KINDS_IN_A_LINE: Final = {
    "recommendation": later("recommendation"),
    "conclusion": later("conclusion"),
    "observation": later("observation"),
}
"""Below a statement, behind the number of its paragraph."""
ACCEPTANCE: Final = {
    "no_reply": later("No reply"),
    "accepted": later("Accepted"),
    "accepted_in_part": later("In part"),
    "noted": later("Noted"),
    "not_accepted": later("Not accepted"),
}
IMPLEMENTATION_MEANS: Final = {
    "not_started": later("Not started: nothing is known to have been done about it."),
    "in_progress": later("In progress: steps have been taken; the aim is not yet reached."),
    "implemented": later("Implemented: the aim is reached; the evidence says by what."),
    "carried_over": later("Carried over: a later report takes it up again."),
    "overtaken": later("Overtaken: events or a later decision have made it pointless."),
    "not_to_be_implemented": later(
        "Not to be done: those addressed have decided against it; the evidence says where."
    ),
}
"""Shown where the state is chosen."""
