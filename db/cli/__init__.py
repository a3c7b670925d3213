"""The command line: everything the program does without a window.

Results go to stdout, messages to stderr; 0 means done, 1 an error the person can put right, 2 wrong
usage.
"""

from __future__ import annotations

import sys

from db import paths
from db.cli.arguments import parser
from db.cli.usage import translate_usage
from db.errors import UserError


def main(argv: list[str] | None = None) -> int:
    """Run one command and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # UTF-8 wherever the output goes
            stream.reconfigure(encoding="utf-8", errors="replace")
    translate_usage()
    usage = parser()
    given = sys.argv[1:] if argv is None else argv
    if given and given[0].endswith(paths.SUFFIX):  # a library to open, once there is a window
        given = []
    arguments = usage.parse_args(given)
    if arguments.run is None:
        usage.print_help()
        return 0
    try:
        return int(arguments.run(arguments))
    except UserError as error:
        print(f"chairdesk: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has enough
        return 0
    except KeyboardInterrupt:
        return 1
