"""The symbolic tutor: answers mathematics without a language model, and checks what it answers."""

from tutor_tui.engines.symbolic.tutor import SymbolicTutor

__all__ = ["SymbolicTutor"]
