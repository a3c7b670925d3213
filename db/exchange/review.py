"""What a file would change in a library.

``match`` compares and changes nothing, a person ticks what is ``accepted``, ``apply`` writes it as
one operation, or none where nothing is left to do.
"""

from db.exchange.applying import apply, foresee
from db.exchange.decisions import Applied, Decision, Review, Verdict
from db.exchange.matching import match

__all__ = ["Applied", "Decision", "Review", "Verdict", "apply", "foresee", "match"]
