"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.everyday import reckoned
from tutor_tui.mathematics.kinds.formed import answers as forms
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.probability import (
    conditional,
    counting,
    dice,
    digit_numbers,
    draws,
    given,
)
from tutor_tui.mathematics.kinds.probability.committees import read_committee
from tutor_tui.mathematics.kinds.probability.counting_words import read_count
from tutor_tui.mathematics.kinds.probability.given_steps import given_steps
from tutor_tui.mathematics.kinds.probability.given_words import read_given
from tutor_tui.mathematics.kinds.probability.lettered_places import (
    LetteredPlaces,
    heading_of_places,
    method_of_places,
    read_lettered_places,
    work_lettered_places,
)
from tutor_tui.mathematics.kinds.probability.odds import read_odds, read_odds_asked, read_waiting
from tutor_tui.mathematics.kinds.probability.reading import read_draw
from tutor_tui.mathematics.kinds.probability.repeated import (
    read_coin_and_die,
    read_repeated,
    read_two_events,
)
from tutor_tui.mathematics.kinds.probability.sources import read_source
from tutor_tui.mathematics.kinds.statistics import chance_steps, distributions
from tutor_tui.mathematics.kinds.worked import worked_kind


def read_independent(text: str) -> reckoned.Reckoned | None:
    """The chance of what two things show, of what comes from several sources, or by odds."""
    found = read_coin_and_die(text) or read_two_events(text) or read_source(text)
    return found or read_odds(text) or read_waiting(text)


KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(
        LetteredPlaces,
        read_lettered_places,
        work_lettered_places,
        heading_of_places,
        method_of_places,
    ),
    worked_kind(
        digit_numbers.DigitNumbers,
        digit_numbers.read_digit_numbers,
        digit_numbers.work_digit_numbers,
        digit_numbers.HEADING,
        digit_numbers.METHOD,
    ),
    Kind(
        counting.Count,
        read_count,
        counting.answer_count,
        counting.heading,
        counting.method,
        counting.steps,
    ),
    Kind(
        conditional.Conditional,
        conditional.read_conditional,
        conditional.answer,
        conditional.HEADING,
        conditional.method,
        conditional.steps,
    ),
    Kind(dice.Dice, dice.read_dice, dice.answer_dice, dice.heading, dice.METHOD, dice.steps),
    Kind(draws.Draw, read_draw, draws.answer, draws.HEADING, draws.method, draws.steps),
    Kind(given.Given, read_given, given.answer, given.heading, given.method, given_steps),
    Kind(
        counting.Count,
        read_committee,
        counting.answer_count,
        counting.heading,
        counting.method,
        counting.steps,
    ),
    Kind(
        distributions.Chance,
        read_repeated,
        distributions.answer,
        distributions.heading,
        distributions.method,
        chance_steps.chance_steps,
    ),
    Kind(
        reckoned.Reckoned,
        read_independent,
        reckoned.answer,
        reckoned.heading,
        reckoned.method,
        reckoned.steps,
    ),
    Kind(Formed, read_odds_asked, forms.answer, forms.heading, forms.method, forms.steps),
)
