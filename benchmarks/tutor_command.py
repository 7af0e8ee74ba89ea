"""The application as people start it, tutor and all; besides, it tells its imports when asked."""

import sys

from benchmarks.pace import answer_questions
from tutor_tui.cli import main

if __name__ == "__main__":
    answer_questions()
    sys.exit(main([]))
