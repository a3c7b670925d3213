"""What a template of a letter may do: name fields, choose and repeat; nothing else."""

from __future__ import annotations

from typing import Any, Final

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

FILTERS: Final = ("capitalize", "default", "first", "join", "last", "length", "lower", "upper")
_ARITHMETIC: Final = frozenset(("*", "%", "**"))


class LetterSandbox(ImmutableSandboxedEnvironment):
    """An environment in which nothing is called, and of records only their fields are seen."""

    intercepted_binops = _ARITHMETIC

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self.filters = {name: self.filters[name] for name in FILTERS}
        self.globals = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Let only a loop tell of itself: "loop.last"; fields of records are no attributes."""
        return isinstance(obj, LoopContext) and super().is_safe_attribute(obj, attr, value)

    def is_safe_callable(self, obj: Any) -> bool:
        """Let nothing be called."""
        return False

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Let nothing be multiplied: a letter has no use for it, and a bomb has."""
        raise SecurityError(f"the sign {operator!r} is not for letters")
