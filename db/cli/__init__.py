"""The command line: everything the program does without a window.

Results go to stdout, messages to stderr; 0 means done, 1 an error the person can put right, 2 wrong
usage.
"""

from __future__ import annotations

import sys

from db.cli.arguments import parser
from db.cli.speaking import Unheard, complain, have_said
from db.cli.usage import translate_usage
from db.errors import UserError
from db.language import tr


def main(argv: list[str] | None = None) -> int:
    """Run one command and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # UTF-8 wherever the output goes
            stream.reconfigure(encoding="utf-8", errors="replace")
    translate_usage()
    usage = parser()
    arguments = usage.parse_args(argv)
    if arguments.run is None:
        usage.print_help()
        return 0
    try:
        code = int(arguments.run(arguments))
        have_said()
        return code
    except UserError as error:
        complain(error)
        return 1
    except Unheard as error:
        if error.gone:  # whoever read our output has enough
            return 0
        complain(
            tr(
                "What was asked for is done, but the result could not be printed ({why}). Send it "
                "to another place."
            ).format(why=error)
        )
        return 1
    except KeyboardInterrupt:
        return 1
