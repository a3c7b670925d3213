"""Names of people and their posts as reports print them."""

from db.names.briefers import Briefer, parse_briefer, split_briefers
from db.names.people import PrintedName, key, looks_like_name, sort_name, split_name
from db.names.posts import PostParts, split_post

__all__ = [
    "Briefer",
    "PostParts",
    "PrintedName",
    "key",
    "looks_like_name",
    "parse_briefer",
    "sort_name",
    "split_briefers",
    "split_name",
    "split_post",
]
