"""Starts gutbone as `python -m gutbone_tui`."""

import sys

from gutbone_tui.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
