"""The program as a person starts it; it stands on ``db``, and nothing in ``db`` looks up."""

from __future__ import annotations

from desktop.lasting_none import make_none_last

make_none_last()
