"""The window around the pages: navigation, actions, jobs, settings, the open library."""

from __future__ import annotations

from desktop.override_errors import keep_errors_from_qt

keep_errors_from_qt()
