"""Problems of daily life and of measuring: units, time, money, proportion, small stories."""

from random import Random
from typing import Final

from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.practice.writing import by_level, decimal

_LENGTHS: Final = (("km", "m", 1000), ("m", "cm", 100), ("cm", "mm", 10), ("kg", "g", 1000))
_SQUARES: Final = (("m", "cm", 100), ("cm", "mm", 10), ("km", "m", 1000))
_NAMES: Final = ("Anna", "Ben", "Chen", "Dana", "Emil", "Fatima", "Goran", "Hana", "Ivan", "Maya")
_GOODS: Final = ("pens", "apples", "tickets", "books", "bottles", "notebooks")


def _units(chance: Random, level: int) -> str:
    large, small, factor = chance.choice(_LENGTHS)
    whole = chance.randint(2, 60)
    down = f"Convert {decimal(whole, 10)} {large} to {small}."
    up = f"Convert {decimal(whole * factor, 10)} {small} to {large}."
    side, part, times = chance.choice(_SQUARES)
    forms = (
        f"Convert {whole} {large} to {small}.",
        chance.choice((down, f"Convert {whole * factor} {small} to {large}.")),
        chance.choice((up, f"Convert {decimal(whole, 10)} litres to ml.")),
        f"Convert {chance.randint(2, 9)} {side}² to {part}².",
        chance.choice(
            (
                f"Convert {18 * chance.randint(1, 8)} km/h to m/s.",
                f"Convert {5 * chance.randint(1, 8)} m/s to km/h.",
                f"Convert {chance.randint(2, 9) * times**2} {part}² to {side}².",
            )
        ),
    )
    return by_level(level, forms)


def _time(chance: Random, level: int) -> str:
    hour, minute = chance.randint(6, 14), 5 * chance.randint(0, 11)
    hours, minutes = chance.randint(1, 6), 5 * chance.randint(1, 11)
    end = 60 * (hour + hours) + minute + minutes
    start = f"{hour}:{minute:02}"
    later = f"{end // 60}:{end % 60:02}"
    forms = (
        f"How many minutes are {chance.randint(2, 9)} hours?",
        f"How many minutes are {decimal(5 * chance.randint(3, 15), 10)} hours?",
        f"What time is {minutes} minutes after {start}?",
        f"What time is {hours} hours {minutes} minutes after {start}?",
        f"How long is it from {start} to {later}?",
    )
    return by_level(level, forms)


def _interest(chance: Random, level: int) -> str:
    sum_ = 100 * chance.randint(2, 20)
    rate, years = chance.randint(2, 8), chance.randint(2, 5)
    forms = (
        f"What is the simple interest on ${sum_} at {rate}% for 1 year?",
        f"What is the simple interest on ${sum_} at {rate}% for {years} years?",
        f"What is the simple interest on ${sum_} at {rate}.5% for {years} years?",
        f"What is the compound interest on ${sum_} at {rate}% for 2 years?",
        f"What is the compound interest on ${sum_} at {5 * rate}% for {years} years?",
    )
    return by_level(level, forms)


def _proportion(chance: Random, level: int) -> str:
    x, factor = chance.randint(2, 9), chance.randint(2, 9)
    other = chance.choice([number for number in range(2, 13) if number != x])
    goods = chance.choice(_GOODS)
    divisor = chance.choice([number for number in (1, 2, 3, 4, 6) if number != x])
    forms = (
        f"{x} {goods} cost ${x * factor}. What does 1 cost?",
        f"{x} {goods} cost ${x * factor}. What do {other} {goods} cost?",
        f"y is directly proportional to x, and y = {x * factor} when x = {x}. "
        f"What is y when x = {other}?",
        f"y is inversely proportional to x, and y = {12 * factor} when x = {x}. "
        f"What is y when x = {divisor}?",
        f"y is proportional to the square of x, and y = {factor * x * x} when x = {x}. "
        f"What is y when x = {other}?",
    )
    return by_level(level, forms)


def _speed(chance: Random, level: int) -> str:
    speed, halves = 10 * chance.randint(3, 12), chance.randint(3, 9)
    hours, way = decimal(5 * halves, 10), speed * halves // 2
    whole = chance.randint(2, 6)
    forms = (
        f"A train goes {speed} km/h. How far does it go in {whole} hours?",
        f"A car travels {speed * whole} km in {whole} hours. What is its average speed?",
        f"A car travels {speed * whole} km at {speed} km/h. How long does it take?",
        f"A car travels {way} km in {hours} hours. What is its average speed?",
        f"A train goes {speed} km/h. How far does it go in {whole} hours and 30 minutes?",
    )
    return by_level(level, forms)


def _shopping(chance: Random, level: int) -> str:
    price, count = chance.randint(2, 9), chance.randint(3, 9)
    goods, list_price = chance.choice(_GOODS), 20 * chance.randint(2, 20)
    percent = 5 * chance.randint(1, 8)
    exact = decimal(list_price * (100 - percent), 100)
    forms = (
        f"1 ticket costs ${price}. What do {count} tickets cost?",
        f"I buy {count} {goods} at ${price} each and pay with $100. How much change do I get?",
        f"A jacket costs ${list_price}. It is reduced by {percent}%. What is the new price?",
        f"A bill is ${list_price}. With a tip of {percent}%, what is the total?",
        f"After a discount of {percent}% a jacket costs ${exact}. What was the original price?",
    )
    return by_level(level, forms)


def _stories(chance: Random, level: int) -> str:
    n, k, more = chance.randint(5, 30), chance.randint(2, 5), chance.randint(3, 15)
    one, other = chance.sample(_NAMES, 2)
    forms = (
        f"I think of a number, multiply it by {k} and add {more}. "
        f"The result is {n * k + more}. What is the number?",
        f"The sum of two consecutive integers is {2 * n + 1}. What are they?",
        f"{one} has {more} more marbles than {other}. Together they have {2 * n + more}. "
        f"How many has {one}?",
        f"{one} is {k} times as old as {other}. Together they are {n * (k + 1)} years old. "
        f"How old is {one}?",
        f"A rectangle is {more} cm longer than it is wide. Its perimeter is {4 * n + 2 * more} cm. "
        "What is its width?",
    )
    return by_level(level, forms)


EVERYDAY: Final = (
    Skill(
        "units",
        "converting units",
        _units,
        ("units", "unit conversion", "measurement", "conversion of units"),
    ),
    Skill("time", "time", _time, ("clock", "telling the time", "hours and minutes")),
    Skill("shopping", "money", _shopping, ("shopping", "discount", "tip", "profit and tax")),
    Skill("interest", "interest", _interest, ("simple interest", "compound interest")),
    Skill(
        "proportion",
        "direct and inverse proportion",
        _proportion,
        ("direct proportion", "inverse proportion", "unitary method", "variation"),
    ),
    Skill("speed", "speed, distance and time", _speed, ("speed", "distance", "velocity")),
    Skill("stories", "word problems", _stories, ("story problems", "stories", "text problems")),
)
"""What numbers are for outside of school."""
