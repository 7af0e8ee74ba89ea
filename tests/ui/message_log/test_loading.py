"""What an empty log loads: nothing that only messages need."""

import subprocess
import sys

_PROGRAM = """
import sys
from tutor_tui.ui.widgets.message_log import MessageLog
MessageLog()
print(sorted({"markdown_it", "pygments"} & set(sys.modules)))
"""


def test_empty_log_loads_no_markdown_and_no_highlighting() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True, timeout=60
    )

    assert loaded.stdout.strip() == "[]"
