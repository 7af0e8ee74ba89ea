"""Libraries that are loaded when something of them is first asked for."""

import pytest
import sympy as loaded

from tutor_tui.mathematics.late_libraries import LateLibrary, sympy


def test_a_late_library_has_the_library_s_own_names() -> None:
    assert sympy.Symbol is loaded.Symbol
    assert sympy.Symbol("x") + 1 == loaded.Symbol("x") + 1


def test_a_late_library_is_loaded_at_its_first_use() -> None:
    missing = LateLibrary("no_such_library")

    with pytest.raises(ModuleNotFoundError):
        missing.anything  # noqa: B018 - asking for it is what loads
