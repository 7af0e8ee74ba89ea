"""What the log asks for when a formula may be a picture; it does not know how one is made."""

from typing import NamedTuple, Protocol


class PlacedPicture(NamedTuple):
    """What is written where a picture stands: rows of characters, in a colour (`#rrggbb`)."""

    rows: tuple[str, ...]
    colour: str


class Pictures(Protocol):
    """Pictures of formulas in one colour."""

    def find(self, formula: str, columns: int) -> PlacedPicture | None:
        """The picture of a formula, at most so many columns wide; `None` until there is one."""
        ...

    def dress(self, colour: str) -> bool:
        """Use a colour and the present size of cells; says whether that changed anything."""
        ...
