"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.conditions.answers import answer, heading, method, steps
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.probability import given
from tutor_tui.mathematics.kinds.probability.given_steps import given_steps
from tutor_tui.mathematics.kinds.scenes.best import BEST, read_numbers
from tutor_tui.mathematics.kinds.scenes.best_in_words import read_best_in_words
from tutor_tui.mathematics.kinds.scenes.dealings import DEALINGS
from tutor_tui.mathematics.kinds.scenes.figures import FIGURES
from tutor_tui.mathematics.kinds.scenes.mixtures import MIXTURES
from tutor_tui.mathematics.kinds.scenes.rate_chains import read_chain
from tutor_tui.mathematics.kinds.scenes.rows import ROWS
from tutor_tui.mathematics.kinds.scenes.scene import read_scenes
from tutor_tui.mathematics.kinds.scenes.trials import QUANTILES, TESTED
from tutor_tui.mathematics.kinds.scenes.trips import TRIPS
from tutor_tui.mathematics.kinds.statistics import scores

_SCENES: Final = (*MIXTURES, *TRIPS, *ROWS, *FIGURES, *DEALINGS, *BEST)


def read_scene(text: str) -> Conditioned | None:
    """The story that a message tells, every clause of it known."""
    found = read_scenes(text, _SCENES) or read_chain(text) or read_numbers(text)
    return found or read_best_in_words(text)


def read_quantile(text: str) -> scores.Score | None:
    """The value that a share of a normal distribution lies above or below."""
    return read_scenes(text, QUANTILES)


def read_tested(text: str) -> given.Given | None:
    """What a positive test means."""
    return read_scenes(text, TESTED)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(scores.Score, read_quantile, scores.answer, scores.heading, scores.method, scores.steps),
    Kind(given.Given, read_tested, given.answer, given.heading, given.method, given_steps),
    Kind(Conditioned, read_scene, answer, heading, method, steps),
)
