"""What argparse itself says of the usage, in the person's language."""

from __future__ import annotations

import argparse

from db.language import later, tr, trn

_SAID = (
    later("usage: "),
    later("options"),
    later("positional arguments"),
    later("show this help message and exit"),
    later("%(prog)s: error: %(message)s\n"),
    later("argument %(argument_name)s: %(message)s"),
    later("the following arguments are required: %s"),
    later("unrecognized arguments: %s"),
    later("expected one argument"),
    later("expected at least one argument"),
    later("not allowed with argument %s"),
    later("ignored explicit argument %r"),
    later("ambiguous option: %(option)s could match %(matches)s"),
    later("invalid choice: %(value)r (choose from %(choices)s)"),
)
"""What a person can meet of it, as argparse writes it in English."""


def translate_usage() -> None:
    """Have argparse look up its words where ours are; it would ask a catalogue of its own."""
    vars(argparse).update(_=tr, ngettext=trn)
