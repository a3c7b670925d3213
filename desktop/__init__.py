"""The program as a person starts it; it stands on ``db``, and nothing in ``db`` looks up."""

from __future__ import annotations

from desktop.lasting_none import make_none_last
from desktop.override_errors import keep_errors_from_qt

make_none_last()
keep_errors_from_qt()
