"""The one version of the program."""

from __future__ import annotations


def version() -> str:
    """Give the version as pyproject.toml declares it."""
    from importlib.metadata import version as installed  # slow, and seldom needed

    return installed("chairdesk")
