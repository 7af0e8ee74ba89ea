"""Related rates, told and in stories, and steps of differential equations."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tests.mathematics.working import assert_worked_out
from tutor_tui.mathematics.kinds.rates.related import read_related
from tutor_tui.mathematics.kinds.rates.stepping import read_stepping
from tutor_tui.mathematics.kinds.rates.told_rates import read_told_rate

RATES = (
    ("If x^2 + y^2 = 25 and dx/dt = 3, find dy/dt when x = 3 and y = 4", "-9/4"),
    ("Given A = πr^2 and dr/dt = 2, find dA/dt when r = 3", "12*pi"),
    (r"If xy = 12 and \frac{dx}{dt} = 2, what is \frac{dy}{dt} when x = 4?", "-3/2"),
    ("A 10 ft ladder leans against a wall. The bottom slides away at 2 ft/s. How fast is the top"
     " sliding down when the bottom is 6 ft from the wall?", "3/2"),
    ("A ladder 13 feet long rests against a vertical wall. If the foot of the ladder is pulled"
     " away from the wall at a rate of 2 ft/s, how fast is the top of the ladder sliding down the"
     " wall when the foot is 5 feet from the wall?", "5/6"),
    ("A spherical balloon is inflated at 100 cm^3/s. How fast is the radius increasing when the"
     " radius is 5 cm?", "1/pi"),
    ("Water is poured into a conical tank with height 10 m and radius 5 m at 2 m^3/min. How fast"
     " is the water level rising when the water is 4 m deep?", "1/(2*pi)"),
    ("The radius of a circle increases at 3 cm/s. How fast is the area increasing when the radius"
     " is 10 cm?", "60*pi"),
    ("the radius of a circle is increasing at 2 cm/s. How fast is the area increasing when r = 5"
     " cm?", "20*pi"),
    ("v(t) = 2t and s(0) = 3. find s(t)", "t**2 + 3"),
    ("a particle has acceleration a(t) = 6t, v(0)=1 and s(0) = 2. Find s(2)", "12"),
    ("find the acceleration at t=2 if v(t) = 3t^2 - 4t", "8"),
    ("s(t) = t^3 - 6t^2 + 9t. How far does it travel in the first 4 seconds?", "12"),
    ("total distance travelled by a particle with velocity v(t) = sin t from t=0 to t=2 pi", "4"),
    ("position s(t) = t^3 - 6t^2 + 9t. when does it change direction", "t = 1, 3"),
    ("position s(t) = t^3. when does the particle change direction", "never"),
    ("s(t) = t^3 - 6t^2 + 9t. when is the particle moving to the left", "1 < t < 3"),
    ("h(t) = 20t - 5t^2. what is the velocity when it hits the ground", "-20"),
    ("s(t) = t^3 - 6t^2 + 9t. find the acceleration when it is at rest", "-6, 6"),
    ("A particle moves along a line so that its position is s(t) = t^3 - 6t^2 + 9t metres. When is"
     " it at rest?", "1, 3"),
    ("The displacement of a particle at time t seconds is s = t^3 - 6t^2 + 9t m. Find the times"
     " when the particle is momentarily at rest.", "1, 3"),
    ("A particle's velocity is v(t) = 3t^2 - 12t + 9 m/s. When does it stop?", "1, 3"),
    ("a particle has acceleration a = 6t, and v = 2 when t = 0. find v when t=3", "29"),
    ("A car starts from rest and its acceleration is a = 2t m/s^2. What is its velocity after 5"
     " seconds?", "25"),
    ("a(t) = 6t - 4, initial velocity is 2. find the velocity at t = 3", "17"),
    ("a body moves so that v = 6t^2 - 4t m/s and s = 0 when t = 0. find s when t = 2", "8"),
    ("s(t) = t^3 - 6t^2 + 9t. when is the velocity 9", "0, 4"),
    ("s(t) = t^3 - 6t^2 + 9t. what is the initial velocity", "9"),
    ("a train has velocity v = 20 + 2t m/s, find its acceleration", "2"),
    ("v(t) = 3t^2 - 12t + 9. when is it speeding up", "1 < t < 2 or t > 3"),
    ("s(t) = t^3 - 6t^2 + 9t. is the particle speeding up or slowing down at t = 4", "speeds up"),
    ("v(t) = 3t^2 - 12. what is its position if s(0) = 5", "t**3 - 12*t + 5"),
    ("a ladder 5 m long rests against a wall. the bottom slides away at 0.5 m/s. how fast does the"
     " top fall when the bottom is 3 m from the wall", "3/8"),
    ("displacement if v(t) = 3t^2 - 4t from t=0 to t=3", "9"),
    ("Each side of a square is increasing at a rate of 6 cm/s. At what rate is the area of the"
     " square increasing when the side is 4 cm?", "48"),
    ("A snowball melts at 2 cm^3/min. How fast is the radius decreasing when the radius is 4 cm?",
     "1/(32*pi)"),
)  # fmt: skip
STEPS = (
    ("Use Euler's method with step size 0.1 to approximate y(0.3) where y' = x + y, y(0) = 1",
     "1.362"),
    ("Use Euler's method with h = 0.5 and 4 steps for y' = y, y(0) = 1", "5.0625"),
    ("Use the Runge-Kutta method of order 4 with h = 0.1 to find y(0.1) for y' = x + y, y(0) = 1",
     "1.110341667"),
    ("Use Euler's method with two steps of equal size to approximate y(1) if dy/dx = x - y and"
     " y(0) = 2", "0.75"),
)  # fmt: skip
OTHERS = (
    "How fast is a car that goes 100 km in 2 hours?",
    "A car drives at 60 km/h. How fast is it in m/s?",
    "The radius of a circle is 3 cm. What is the area?",
    "The radius of a circle increases at 3 cm/s. How fast is the volume increasing when the radius"
    " is 10 cm?",
    "The area of a circle increases at 3 cm/s. How fast is the radius increasing when the radius"
    " is 10 cm?",
    "If x^2 + y^2 = 25, find dy/dx when x = 3 and y = 4",
    "If x^2 + y^2 = z^2 and dx/dt = 3, find dy/dt when x = 3 and y = 4",
    "Use Euler's method for y' = y, y(0) = 1",
    "What is Euler's formula?",
    "v(t) = 3t. Find s(t)",
    "Use the improved Euler method with h = 0.5 and 4 steps for y' = y, y(0) = 1",
    "Use Euler's method with h = 0.3 to approximate y(1) for y' = y, y(0) = 1",
)


@pytest.mark.parametrize(("question", "result"), RATES + STEPS)
def test_rates_and_steps_are_worked_out(question: str, result: str) -> None:
    assert_worked_out(question, result)


@pytest.mark.parametrize("question", OTHERS)
def test_other_questions_are_not_claimed(question: str) -> None:
    readers = (read_related, read_told_rate, read_stepping)

    assert [read(question) for read in readers] == [None] * 3


def test_values_that_do_not_fit_are_declined() -> None:
    found = answer("If x^2 + y^2 = 25 and dx/dt = 3, find dy/dt when x = 3 and y = 5")

    assert found.result is None
    assert "no such moment" in found.text


@settings(max_examples=9, deadline=None)
@given(st.integers(1, 9), st.integers(1, 9))
def test_the_area_of_a_circle_grows_by_its_edge(rate: int, radius: int) -> None:
    asked = (
        f"The radius of a circle is increasing at {rate} cm/s. "
        f"How fast is the area changing when the radius is {radius} cm?"
    )

    assert answer(asked).result == f"{2 * rate * radius}*pi"
