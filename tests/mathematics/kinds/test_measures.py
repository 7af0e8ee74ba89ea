"""Units, times and dates: in many words, against plain reckoning, and what is left to others."""

from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.kind import told
from tutor_tui.mathematics.kinds.measures import clock, conversion_wording, dates, temperatures
from tutor_tui.mathematics.kinds.measures.units import SYMBOLS, UNITS, unit_of
from tutor_tui.mathematics.kinds.registry import kind_of
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.steps import steps_of

RESULTS = (
    ("How many millimeters are there in 3/5 of a meter?", "600"),
    ("Convert 72 km/h to m/s", "20"),
    ("What is 5.2 kilograms in grams?", "5200"),
    ("How many minutes in 2 1/2 hours", "150"),
    ("thirteen weeks in hours", "2184"),
    ("What is 1/4 of a litre in millilitres?", "250"),
    ("How many nanograms are there in 0.123 micrograms?", "123"),
    ("Convert 0.0871 micrometers to kilometers.", "0.0000000000871"),
    ("What is 0.6747 millilitres in litres?", "0.0006747"),
    ("How many milliseconds are there in 21/4 of a second?", "5250"),
    ("How many centuries are there in 5/2 of a millennium?", "25"),
    ("What is three quarters of a kilometer in meters?", "750"),
    ("What is 61.3 minutes in hours?", "613/600"),
    ("how many months in 3 decades", "360"),
    ("how many days in 2 years", "730"),
    ("how many feet in a mile", "5280"),
    ("how many seconds are there in an hour", "3600"),
    ("what is half an hour in minutes", "30"),
    ("3/4 hour to minutes", "45"),
    ("pls convert 5 km to m", "5000"),
    ("5 ft 3 in in cm", "160.02"),
    ("convert 100 mph to km/h", "160.9344"),
    ("how many litres in 5 gallons", "18.92705892"),
    ("how many cups in a pint", "2"),
    ("1 acre in square feet", "43560"),
    ("how many ounces in 2 pounds", "32"),
    ("10 square meters in square centimeters", "100000"),
    ("2 m^2 to cm²", "20000"),
    ("convert 3 cubic metres to litres", "3000"),
    ("1 GB in MB", "1000"),
    ("2.5e3 m in km", "2.5"),
    ("3 m + 45 cm", "3.45 m"),
    ("5 m - 30 cm in cm", "470"),
    ("5 km / 20 min in km/h", "15"),
    ("2 * 3 kg", "6 kg"),
    ("3 hours 45 minutes + 2 hours 30 minutes", "6 h 15 min"),
    ("3 h 20 min minus 1 h 45 min", "1 h 35 min"),
    ("10 h - 2 h 30 min + 1 h 15 min", "8 h 45 min"),
    ("135 minutes in hours and minutes", "2 h 15 min"),
    ("2 hours 30 minutes in minutes", "150"),
    ("convert 20 degrees celsius to fahrenheit", "68"),
    ("98.6 F to C", "37"),
    ("0 celsius in kelvin", "273.15"),
    ("convert 60 degrees to radians", "pi/3"),
    ("what is 5pi/6 in degrees", "150"),
    ("π/4 rad to degrees", "45"),
    ("What is 687 minutes before 12:00 AM?", "12:33 PM"),
    ("What is 53 minutes after 2:50 AM?", "3:43 AM"),
    ("What is 431 minutes after 2:51 AM?", "10:02 AM"),
    ("what time is it 2 hours and 15 minutes after 3:50 PM", "6:05 PM"),
    ("what time will it be 45 minutes after 11:30 pm", "12:15 AM"),
    ("add 45 minutes to 3:30 pm", "4:15 PM"),
    ("2 hours before noon", "10:00 AM"),
    ("20 minutes after 13:45", "14:05"),
    ("How many minutes are there between 8:53 PM and 9:18 PM?", "25"),
    ("How many minutes are there between 8:02 PM and 2:25 AM?", "383"),
    ("how long is it from 9:15 am to 11:00 am", "1 h 45 min"),
    ("12:30 to 15:15 how long", "2 h 45 min"),
    ("9am to 5pm how many hours", "8"),
    ("how many days between 3 March and 10 May", "68"),
    ("how many days are there from 1 January 2024 to 1 March 2024?", "60"),
    ("What day of the week was 4 July 1776?", "Thursday"),
    ("what date is 30 days after 15 March 2024", "14 April 2024"),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_question_is_answered_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    [
        "how many apples in 5 bags",
        "convert 5 to binary",
        "What is 3.5 as a fraction?",
        "3 squared plus 4 squared",
        "a car drives 60 miles in 2 hours",
        "what is 20% of 5 km",
        "Solve 3h = 6 for h",
        "What is 3 g in terms of h if g = 2h",
        "How many minutes does a bus need for 5 km at 60 km/h?",
        "5 m is the width; what is the area?",
        "m + 3 m = 4 m",
        "what is 10 in base 2",
        "expand 2 m (3 s + 1)",
        "1 " * 140,
        "5 km " * 55,
        "how many " + "m " * 130,
    ],
)
def test_other_messages_are_left_alone(text: str) -> None:
    readers = (
        conversion_wording.read,
        clock.read_shift,
        clock.read_span,
        dates.read,
        temperatures.read_temperature,
        temperatures.read_angle,
    )

    assert [read(text) for read in readers] == [None] * 6


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("5 kg in meters", "measure different things"),
        ("3 months in days", "Months differ"),
        ("how many minutes between 8:02 and 2:25", "AM or PM"),
        ("convert -300 celsius to kelvin", "absolute zero"),
        ("how many litres in 5 gallons", "US measure"),
        ("how many days in 2 years", "a year of 365 days"),
        ("how many days between 3 February and 10 March", "in a common year"),
    ],
)
def test_what_is_assumed_or_impossible_is_said(question: str, words: str) -> None:
    assert words in answer(question).text


def test_names_and_symbols_of_units_agree_on_sizes_of_nist_sp_811() -> None:
    assert SYMBOLS["lb"].factor == Fraction("0.45359237")
    assert SYMBOLS["oz"].factor * 16 == SYMBOLS["lb"].factor
    assert SYMBOLS["gal"].factor == 231 * SYMBOLS["in"].factor ** 3
    assert UNITS["acres"].factor == pytest.approx(Fraction(43560) * SYMBOLS["ft"].factor ** 2, 1e-5)
    assert unit_of("kilometers per hour") == unit_of("km/h")
    assert unit_of("ton") is None


units_of_length = st.sampled_from(
    ["nanometers", "micrometers", "millimeters", "cm", "meters", "km"]
)
amounts = st.decimals(0, 5000, places=4)


@settings(max_examples=48, deadline=None)
@given(amounts, units_of_length, units_of_length)
def test_lengths_are_those_of_fractions(amount: object, source: str, target: str) -> None:
    sizes = {
        "nanometers": -9, "micrometers": -6, "millimeters": -3, "cm": -2, "meters": 0, "km": 3,
    }  # fmt: skip
    found = answer(f"What is {amount} {source} in {target}?").result

    assert found is not None
    assert Fraction(found) == Fraction(str(amount)) * Fraction(10) ** (
        sizes[source] - sizes[target]
    )


@settings(max_examples=48, deadline=None)
@given(st.integers(0, 1439), st.integers(1, 719), st.booleans())
def test_times_are_those_of_the_calendar(start: int, length: int, is_back: bool) -> None:
    moment = datetime(2024, 5, 15) + timedelta(minutes=start)
    other = moment + timedelta(minutes=-length if is_back else length)
    shown = f"{moment:%I:%M %p}".lstrip("0")
    way = "before" if is_back else "after"

    found = answer(f"What is {length} minutes {way} {shown}?").result
    pair = (other, moment) if is_back else (moment, other)
    texts = [f"{one:%I:%M %p}" for one in pair]
    between = answer(f"How many minutes are there between {texts[0]} and {texts[1]}?").result

    assert found == f"{other:%I:%M %p}".lstrip("0")
    assert between == str(length)


@settings(max_examples=36, deadline=None)
@given(st.dates(date(1600, 1, 1), date(2500, 1, 1)), st.dates(date(1600, 1, 1), date(2500, 1, 1)))
def test_days_of_any_two_dates_are_counted(first: date, second: date) -> None:
    start, end = sorted((first, second))
    found = answer(f"how many days from {start.isoformat()} to {end.isoformat()}")
    day = answer(f"what day of the week is {start.day} {start:%B} {start.year}")

    assert found.result == str((end - start).days)
    assert day.result == f"{start:%A}"


@pytest.mark.parametrize(
    "question",
    [
        "How many millimeters are there in 3/5 of a meter?",
        "What is 61.3 minutes in hours?",
        "5 ft 3 in in cm",
        "Convert 72 km/h to m/s",
        "convert 20 degrees celsius to fahrenheit",
        "5 F to K",
        "300 K to C",
        "convert 60 degrees to radians",
        "What is 687 minutes before 12:00 AM?",
        "what time will it be 45 minutes after 11:30 pm",
        "How many minutes are there between 8:02 PM and 2:25 AM?",
    ],
)
def test_steps_are_equal_line_by_line(question: str) -> None:
    asked = problem(question)
    steps = steps_of(asked)

    assert isinstance(asked, KindProblem)
    assert steps
    for step in (one for one in steps if one.rule != "time of day"):
        left = value_at(parse_expression(step.before), {})
        right = value_at(parse_expression(step.after[0]), {})
        assert left == pytest.approx(right, abs=1e-9)
    result = answer(question).result
    assert result is not None
    assert result not in told(kind_of(asked).method, asked)
