"""Where ``chairdesk`` starts: commands go to the command line before any window could load."""

from __future__ import annotations

import sys

from db.reading.child import FROZEN_SWITCH


def main() -> int:
    """Run the command given on the command line; returns the exit code.

    The frozen program is its own reading child: then nothing else is loaded.
    """
    arguments = sys.argv[1:]
    if arguments[:1] == [FROZEN_SWITCH]:
        from db.reading import child

        return child.main(arguments[1:])
    from db import cli

    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
