"""The names of months and weekdays, by language."""

from __future__ import annotations

from typing import Final

_MONTH_NAMES = {
    "en": """January February March April May June
        July August September October November December""",
    "fr": """janvier février mars avril mai juin
        juillet août septembre octobre novembre décembre""",
}
MONTHS: Final = {language: tuple(names.split()) for language, names in _MONTH_NAMES.items()}
WEEKDAYS: Final[dict[str, tuple[str, ...]]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}
