"""`python -m tutor_tui` is `tutor-tui`."""

import sys

from tutor_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
