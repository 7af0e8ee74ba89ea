"""SymPy and mpmath, loaded when something of them is first asked for.

Questions are read beside the screen, where seconds of loading would be felt; the modules that
calculate name the libraries at their top all the same.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = ["mpmath", "sympy"]


class LateLibrary:
    """A library's stand-in: each name is looked up once, then it stands here, too."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        found: object = getattr(import_module(self._name), name)
        setattr(self, name, found)
        return found


if TYPE_CHECKING:
    import mpmath
    import sympy
else:
    mpmath = LateLibrary("mpmath")
    sympy = LateLibrary("sympy")
