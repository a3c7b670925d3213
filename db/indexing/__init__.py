"""The index of words, which every write keeps: light, as a library opens with it."""

from db.indexing.index import complains_of_index, follow, is_current, is_whole, rebuild

__all__ = ["complains_of_index", "follow", "is_current", "is_whole", "rebuild"]
