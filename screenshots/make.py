"""Makes the pictures of the README: `python screenshots/make.py` (needs the `dev` extra).

The real application with the real tutor is driven by real keys, in a home of its own that is
thrown away. Clock and time zone are fixed, so the same code gives the same pictures. Each is
saved as SVG, as Textual exports it, and as PNG.
"""

import argparse
import asyncio
import os
import re
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from textual.pilot import Pilot

from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.events import EngineEvent
from tutor_tui.engines.base import Engine, Turn
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.paths import find_paths
from tutor_tui.saved_threads import SavedThreads
from tutor_tui.settings import Settings
from tutor_tui.ui.app import TutorApp
from tutor_tui.ui.turns import SPINNER

_NOW: Final = 1_774_958_580  # 2026-03-31 12:03 UTC
_WIDE: Final = (120, 36)
_NARROW: Final = (80, 24)
_PATIENCE: Final = 60.0
_FONT: Final = "DejaVu Sans Mono"
_TITLE_FONT: Final = "DejaVu Sans"
_ZOOM: Final = 1.5
_BRAILLE: Final = re.compile("[\u2800-\u28ff]")
"""The spinner's characters, which the font of the PNGs lacks."""

_SPINNING: Final = re.compile(
    r'(<text [^>]*x=")([\d.]+)("[^>]* textLength=")([\d.]+)("[^>]*)>([\u2800-\u28ff])([^<]*)</text>'
)
_CELL: Final = 12.2
"""The width of a character in Textual's SVGs."""

_EQUATION: Final = "I need to solve the equation `3x + 11 = 14`. Can you help me?"


class HeldEngine:
    """The real tutor, who keeps silent on the questions in `held` until their event is set."""

    is_resumable = True

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.name = engine.name
        self.held: dict[str, asyncio.Event] = {}

    def hold(self, *questions: str) -> None:
        """Answer none of these for now."""
        self.held |= {question: asyncio.Event() for question in questions}

    def warm_up(self) -> None:
        """Passed on."""
        self._engine.warm_up()

    async def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        """The tutor's answer, as soon as it may be given."""
        if is_free := self.held.get(turn.messages[-1].text):
            await is_free.wait()
        async for event in self._engine.answer(turn):
            yield event

    async def close(self) -> None:
        """Passed on."""
        await self._engine.close()


@dataclass(frozen=True, slots=True)
class Stage:
    """A running application, and the hands on its keys."""

    app: TutorApp
    pilot: Pilot[None]
    engine: HeldEngine
    moment: "Moment"

    async def ask(self, text: str) -> None:
        """Type a question and send it."""
        await self.pilot.press(*text, "enter")
        await self.until(lambda: not self.app.chat.prompt.text)

    async def answered(self, running: int = 0) -> None:
        """Wait until no more than so many runs are under way."""
        await self.until(lambda: len(self.app.chat.turns) <= running)

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for something on the screen. Raises `TimeoutError`."""
        async with asyncio.timeout(_PATIENCE):
            while not is_so():
                await self.pilot.pause(0.02)
        await self.pilot.pause(0.1)


class Moment:
    """A clock that goes only when it is told to."""

    def __init__(self) -> None:
        self.seconds = float(_NOW)

    def __call__(self) -> float:
        """The seconds that it shows."""
        return self.seconds


@asynccontextmanager
async def staged(size: tuple[int, int], theme: str = "tutor-dark") -> AsyncIterator[Stage]:
    """A fresh application of this size."""
    with tempfile.TemporaryDirectory() as home:
        paths = find_paths({"TUTOR_TUI_HOME": home})
        engine, moment = HeldEngine(SymbolicTutor()), Moment()
        backend = EmbeddedBackend(
            database=paths.database,
            owners=paths.owners,
            backups=paths.backups,
            engine=engine,
            clock=moment,
        )
        app = TutorApp(
            backend=backend,
            desk=backend.desk,
            saved_threads=SavedThreads(paths.threads_file),
            settings=Settings(theme=theme),
            now=moment,
            clock=moment,
        )
        async with app.run_test(size=size) as pilot:
            stage = Stage(app, pilot, engine, moment)
            await stage.until(app.chat.opened.is_set)
            yield stage


async def welcome(stage: Stage) -> None:
    """What a newcomer sees."""
    await stage.pilot.pause()


async def answer(stage: Stage) -> None:
    """A checked answer, and its steps."""
    await stage.ask(_EQUATION)
    await stage.answered()
    stage.moment.seconds += 60
    await stage.ask("Could you explain this to me?")
    await stage.answered()


async def threads(stage: Stage) -> None:
    """Three threads at once: one answered meanwhile, one running, one open."""
    first, second = "Differentiate x^2 sin x", "Solve x^2 - 5x + 6 = 0"
    stage.engine.hold(first, second)
    await stage.ask(first)
    await stage.pilot.press("ctrl+n")
    await stage.ask(second)
    await stage.pilot.press("ctrl+n")
    await stage.ask(_EQUATION)
    await stage.answered(2)
    stage.engine.held[first].set()
    await stage.answered(1)
    await stage.pilot.press("alt+down")
    stage.moment.seconds += 2.1
    await stage.until(lambda: stage.app.chat.shown.thread_id == stage.app.chat.open_thread_id)


_Scene = Callable[[Stage], Awaitable[None]]
_SCENES: Final[dict[str, tuple[_Scene, tuple[int, int], str]]] = {
    "welcome": (welcome, _WIDE, "tutor-dark"),
    "answer": (answer, _WIDE, "tutor-dark"),
    "threads": (threads, _WIDE, "tutor-dark"),
    "light": (answer, _WIDE, "tutor-light"),
    "narrow": (answer, _NARROW, "tutor-dark"),
}


async def draw(name: str) -> str:
    """The picture of a scene, as SVG."""
    scene, size, theme = _SCENES[name]
    async with staged(size, theme) as stage:
        await scene(stage)
        svg = _steady(stage.app.export_screenshot(title="tutor-tui"))
        for is_free in stage.engine.held.values():
            is_free.set()
        return svg


def _steady(svg: str) -> str:
    """The picture without what chance decides: the spinner's frame, and the name of its styles."""
    return re.sub(r"terminal-\d+", "terminal-tutor", _BRAILLE.sub(SPINNER[0], svg))


def to_png(svg: str) -> bytes:
    """The picture as PNG, in fonts of this machine: those that the SVG names come from the web."""
    import resvg_py

    local = svg.replace("Fira Code", _FONT).replace("arial", _TITLE_FONT)
    apart = _SPINNING.sub(_set_apart, local)
    return bytes(resvg_py.svg_to_bytes(svg_string=apart, monospace_family=_FONT, zoom=_ZOOM))


def _set_apart(line: re.Match[str]) -> str:
    """A spinner as a text of its own: beside a missing character a whole text changes its font."""
    start, x, middle, length, end, spinner, rest = line.groups()
    first = f'{start}{x}{middle}{_CELL}{end} style="font-family: {_TITLE_FONT}">{spinner}</text>'
    second = f"{start}{float(x) + _CELL}{middle}{float(length) - _CELL}{end}>{rest}</text>"
    return first + second if rest else first


def main() -> None:
    """Make all pictures, or those that are named."""
    parser = argparse.ArgumentParser(description="Make the pictures of the README.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(_SCENES))
    os.environ["TZ"] = "UTC"
    time.tzset()
    folder = Path(__file__).parent
    for name in parser.parse_args().names or _SCENES:
        svg = asyncio.run(draw(name))
        (folder / f"{name}.svg").write_text(svg, "utf-8")
        (folder / f"{name}.png").write_bytes(to_png(svg))
        print(f"made {name}")


if __name__ == "__main__":
    main()
