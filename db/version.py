"""The one version of the program."""

from __future__ import annotations

from importlib.metadata import version as installed


def version() -> str:
    """Give the version as pyproject.toml declares it."""
    return installed("chairdesk")
