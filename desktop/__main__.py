"""Where ``chairdesk`` starts: commands go to the command line before any window could load."""

from __future__ import annotations

import sys

from db import cli


def main() -> int:
    """Run the command given on the command line; returns the exit code."""
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
