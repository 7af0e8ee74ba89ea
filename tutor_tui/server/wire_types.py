"""What the wire modules share."""

from typing import TypeAlias

Json: TypeAlias = dict[str, object]
"""An object, ready for `json.dumps`."""
