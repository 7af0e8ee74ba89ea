"""Where the result of an earlier question stands in a later one. Standard library only."""

from typing import Final

RESULT: Final = "⟨result⟩"
"""Stands for the earlier result as an operand, in brackets where it needs them."""

BARE_RESULT: Final = "⟨it⟩"
"""Stands for the earlier result as it is, for requests such as "write it as a fraction"."""

QUANTITY: Final = "⟨quantity⟩"
"""Stands for the earlier result with its unit, for requests such as "in m/s"."""
