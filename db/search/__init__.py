"""Full text over the records of a library: the index of words, and what is asked of it."""

from db.search.asked import Rank
from db.search.finding import matching, search
from db.search.hits import Hit
from db.search.index import follow, is_current, is_whole, rebuild

__all__ = ["Hit", "Rank", "follow", "is_current", "is_whole", "matching", "rebuild", "search"]
