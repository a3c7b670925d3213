"""Full text over the records of a library: what a person types, and what it finds."""

from db.search.asked import Rank
from db.search.finding import matching, search
from db.search.hits import Hit

__all__ = ["Hit", "Rank", "matching", "search"]
