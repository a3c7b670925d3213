"""What a file would change in a library: match, let a person decide, apply.

review = match(session, staged)     # nothing is changed
review.decisions[0].accepted = ...  # what a person ticks
applied = apply(store, review)      # one operation, or none
"""

from db.exchange.applying import apply, foresee
from db.exchange.decisions import Applied, Decision, Review, Verdict
from db.exchange.matching import match

__all__ = ["Applied", "Decision", "Review", "Verdict", "apply", "foresee", "match"]
