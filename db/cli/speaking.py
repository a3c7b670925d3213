"""How the command line speaks: each message is one line, whatever the names in it are made of."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# They would break the line, move the terminal's cursor or turn the reading direction round.
_UNSEEN = re.compile("[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


class Unheard(Exception):
    """Nobody takes the results: who read them has gone (``gone``), or their disk is full."""

    def __init__(self, why: OSError) -> None:
        super().__init__(why.strerror)
        self.gone = isinstance(why, BrokenPipeError)


def say(message: object) -> None:
    """Print a line of the result. Raises Unheard."""
    with _heard():
        print(_seen(str(message)))


def say_json(value: Any) -> None:
    """Print the result for a program. Raises Unheard."""
    with _heard():
        print(json.dumps(value, ensure_ascii=False, indent=2))


def have_said() -> None:
    """See that all that was said has gone out. Raises Unheard."""
    with _heard():
        if sys.stdout is not None:  # None: the program was started without an output
            sys.stdout.flush()


def complain(sentence: object) -> None:
    """Print a sentence for the person where something went wrong."""
    tell(f"chairdesk: {sentence}")


def tell(sentence: object) -> None:
    """Print a message that is no part of the result."""
    if sys.stderr is not None:
        print(_seen(str(sentence)), file=sys.stderr)


def _seen(message: str) -> str:
    return _UNSEEN.sub("\ufffd", message)


@contextmanager
def _heard() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        # What is left unsaid must not be tried again when the program ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Unheard(error) from error
