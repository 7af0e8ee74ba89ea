"""Limits on processor time: they stop what is slow, and break nothing off that must be whole."""

import importlib
import signal
import sys
from pathlib import Path

import pytest

from tutor_tui.mathematics.patience import multiplied, within

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "setitimer"), reason="this system has no such timers"
)

_SLOW_MODULE = """\
import time

end = time.process_time() + 0.05
while time.process_time() < end:
    pass
is_whole = True
"""


def _endless() -> None:
    while True:
        pass


def test_what_is_fast_gives_its_result() -> None:
    assert within(5.0, lambda: 6 * 7) == 42


def test_what_is_endless_is_stopped() -> None:
    assert within(0.02, _endless) is None


def test_an_outer_limit_goes_on_after_an_inner_one() -> None:
    seen: list[None] = []

    def inner_first() -> None:
        seen.append(within(0.02, _endless))
        _endless()

    assert within(0.2, inner_first) is None
    assert seen == [None]


def test_limits_are_multiplied_inside_a_block_alone() -> None:
    def some_time() -> bool:
        # Looking at a clock would take the system's time, of which no limit takes account.
        return all(number >= 0 for number in range(3_000_000))

    with multiplied(1000):
        assert within(0.01, some_time)
    with multiplied(1):
        assert within(0.01, some_time) is None


def test_the_loading_of_a_module_is_not_broken_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "slow_to_load.py").write_text(_SLOW_MODULE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    try:
        module = within(0.01, lambda: importlib.import_module("slow_to_load"))
        loaded = sys.modules["slow_to_load"]
    finally:
        sys.modules.pop("slow_to_load", None)

    assert loaded.is_whole
    assert module is loaded or module is None
