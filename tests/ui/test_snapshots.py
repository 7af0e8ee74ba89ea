"""Pictures that a user would recognise. Look at each before accepting it.

They depend on the exact Textual and Python, and are skipped with any other.
"""

import sys
from collections.abc import Awaitable, Callable
from importlib.metadata import version
from typing import Protocol

import pytest
from textual.app import App
from textual.pilot import Pilot

from tests.fakes import Gate
from tests.ui.stage import Stage
from tutor_tui.domain.checks import Check, Mark
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.thoughts import Thought
from tutor_tui.settings import Settings
from tutor_tui.ui.widgets.welcome import EXAMPLES

_IS_PINNED = version("textual") == "8.2.8" and sys.version_info[:2] == (3, 11)
pytestmark = pytest.mark.skipif(
    not _IS_PINNED, reason="the pictures were made with Textual 8.2.8 on Python 3.11"
)

Act = Callable[[Stage], Awaitable[None]]


class SnapCompare(Protocol):
    """The fixture of pytest-textual-snapshot."""

    def __call__(
        self,
        app: App[None],
        *,
        terminal_size: tuple[int, int] = ...,
        run_before: Callable[[Pilot[None]], Awaitable[None]] | None = ...,
    ) -> bool: ...


@pytest.fixture
def looks_right(stage: Stage, snap_compare: SnapCompare) -> Callable[..., bool]:
    """Whether the screen after some acts is the accepted picture."""

    def compare(act: Act | None = None, size: tuple[int, int] = (100, 28)) -> bool:
        stage.app = stage.build()

        async def run(pilot: Pilot[None]) -> None:
            stage.pilot = pilot
            await stage.until(stage.chat.opened.is_set)
            if act is not None:
                await act(stage)

        return snap_compare(stage.app, terminal_size=size, run_before=run)

    return compare


def _script_worked_answer(stage: Stage) -> None:
    stage.backend.script(
        "Subtract 11 from both sides, then divide by 3:\n\n"
        "1. `3x + 11 = 14`\n2. `3x = 3`\n3. `x = 1`\n\nSo **x is 1**, that is `x = 1`.",
        Check(Mark.AGREES, "by substitution"),
    )


async def _ask_example(stage: Stage) -> None:
    await stage.press("alt+1", "enter")
    await stage.until(lambda: len(stage.entries) >= 2)
    await stage.until_idle()


def test_empty(looks_right: Callable[..., bool]) -> None:
    assert looks_right()


def test_answering(stage: Stage, looks_right: Callable[..., bool]) -> None:
    gate = Gate()
    _script_worked_answer(stage)
    stage.backend.script("Linear algebra is about ", gate)

    async def act(stage: Stage) -> None:
        await _ask_example(stage)
        await stage.press("ctrl+n", "alt+3", "enter")
        await gate.reached.wait()
        await stage.ask("and matrices?")
        await stage.until(lambda: len(stage.entries) == 3)
        stage.chat._ticker.pause()
        stage.seconds = 2.1
        stage.chat.frame = -1
        stage.chat._tick()

    assert looks_right(act)


def test_answered(stage: Stage, looks_right: Callable[..., bool]) -> None:
    _script_worked_answer(stage)
    assert looks_right(_ask_example)


@pytest.mark.parametrize("theme", ["tutor-dark", "tutor-light"])
def test_thoughts(stage: Stage, looks_right: Callable[..., bool], theme: str) -> None:
    stage.settings = Settings(theme=theme)
    thought = "They want x alone.\nSo 11 goes first, then the 3: x = (14 - 11)/3 = 1."
    stage.backend.script(Thought(thought, 4.2), "Subtract 11, then divide by 3: `x = 1`.")
    stage.backend.script(Thought("Half of the first line, " * 40, 75.0), "And so on.")

    async def act(stage: Stage) -> None:
        await _ask_example(stage)
        stage.chat.log_view.focus()
        await stage.press("z", "tab")
        await stage.ask("And then?")
        await stage.until(lambda: len(stage.entries) == 4)
        await stage.until_idle()

    assert looks_right(act)


def _script_formulas(stage: Stage) -> None:
    stage.backend.script(
        "By the **quadratic formula**, \\(ax^2 + bx + c = 0\\) has the roots\n\n"
        "\\[\nx = \\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}\n\\]\n\n"
        "1. The area is $\\int_0^1 x^2\\,dx = \\frac{1}{3}$, for $5 or less.\n"
        "2. The matrix is\n   $$A = \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}$$\n\n"
        "\\[ \\sum_{n=1}^{\\infty} \\frac{1}{n^2} = \\frac{\\pi^2}{6} \\]",
    )


@pytest.mark.parametrize("theme", ["tutor-dark", "tutor-light"])
def test_formulas(stage: Stage, looks_right: Callable[..., bool], theme: str) -> None:
    stage.settings = Settings(theme=theme)
    _script_formulas(stage)
    assert looks_right(_ask_example)


def test_failed(stage: Stage, looks_right: Callable[..., bool]) -> None:
    stage.backend.script(
        "Let us ", EngineError("The answer took longer than 5 s: ask for less at once.")
    )
    assert looks_right(_ask_example)


def test_narrow(stage: Stage, looks_right: Callable[..., bool]) -> None:
    _script_worked_answer(stage)
    assert looks_right(_ask_example, size=(60, 20))


def test_light(stage: Stage, looks_right: Callable[..., bool]) -> None:
    stage.settings = Settings(theme="tutor-light")
    stage.add_thread("Linear algebra", EXAMPLES[2], "Vectors, and maps between them.")
    _script_worked_answer(stage)
    assert looks_right(_ask_example)


def test_palette(looks_right: Callable[..., bool]) -> None:
    async def act(stage: Stage) -> None:
        await stage.press("ctrl+p")
        await stage.until(lambda: stage.app.screen.has_class("-ready"))
        await stage.pilot.pause()

    assert looks_right(act)


def test_help(looks_right: Callable[..., bool]) -> None:
    async def act(stage: Stage) -> None:
        await stage.press("f1")

    assert looks_right(act)
