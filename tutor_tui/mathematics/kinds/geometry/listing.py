"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind

KINDS: Final[tuple[Kind[Any], ...]] = ()
