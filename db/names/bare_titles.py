"""Titles of posts without the organisation, for where it is said beside them."""

from __future__ import annotations

from db.names.posts import split_post


def bare_title(title: str, organisation: str | None) -> str:
    """Take the organisation off the title of a post: "Head of the Policy Service".

    A title that names another organisation, or none, stays whole.
    """
    if organisation is None:
        return title
    parts = split_post(title)
    same = parts.organisation is not None and parts.organisation.lower() == organisation.lower()
    return parts.title if same and parts.title else title
