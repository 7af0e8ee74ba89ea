"""Stories of several sentences: things of two sorts, journeys, rows, figures, money, trials."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tests.mathematics.kinds.scenes import FIGURES, PAIRS, ROWS, TRIPS
from tutor_tui.mathematics.kinds.scenes import counted, listing
from tutor_tui.mathematics.steps import steps_of

_DEALINGS = [
    (
        "A company has fixed costs of $6000 and each item costs $4 to make and sells for $10. "
        "How many items must be sold to break even?",
        "1000",
    ),
    (
        "A company has fixed costs of $6000. It costs $4 to make each toy and sells them for "
        "$10 each. How many toys must be sold to make a profit of $3000?",
        "1500",
    ),
    (
        "A shop sells 3 pens and 2 notebooks for £7.20, and 1 pen and 4 notebooks for £8.40. "
        "Find the cost of one pen.",
        "1.2",
    ),
    (
        "The price of a shirt rises by 20% and then falls by 20%. What is the overall "
        "percentage change?",
        "-4",
    ),
    (
        "A house increases in value by 10% in the first year. It then decreases by 5% in the "
        "second year. What is the overall percentage change?",
        "4.5",
    ),
    ("200 increased by 10% then decreased by 10%", "198"),
    ("What is 200 increased by 10% and then by 20%?", "264"),
    ("increase 80 by 20%, then decrease the result by 20%", "76.8"),
    (
        "A car costs $20000. It loses 15% the first year and 10% the second year. How much is it "
        "worth after 2 years?",
        "15300",
    ),
    ("Share £360 between Ali, Bea and Cal in the ratio 2 : 3 : 4. How much does Bea get?", "120"),
    (
        "Tom and Sue share some sweets in the ratio 3:5. Sue gets 12 more than Tom. How many "
        "sweets are there altogether?",
        "48",
    ),
    ("Amy and Ben share money in the ratio 2:7. Amy gets £30. How much does Ben get?", "105"),
    (
        "Plan A costs $20 plus $0.10 per minute. Plan B costs $10 plus $0.20 per minute. For "
        "how many minutes do the plans cost the same?",
        "100",
    ),
]
_TRIALS = [
    (
        "The probability that a seed germinates is 0.8. Ten seeds are planted. What is the "
        "probability that exactly eight germinate?",
        "0.301989888",
    ),
    (
        "5% of the bulbs made by a factory are faulty. 20 bulbs are chosen at random. Find the "
        "probability that at least 2 are faulty.",
        "0.2642",
    ),
    (
        "A basketball player makes 70% of her free throws. She takes 10 free throws. What is "
        "the probability that she makes exactly 7?",
        "0.266827932",
    ),
    (
        "An archer hits the target with probability 0.6. He shoots 5 arrows. Find the "
        "probability that he hits the target at least 4 times.",
        "0.33696",
    ),
    (
        "The probability that it rains on any day is 0.3. What is the probability that it "
        "rains on exactly 2 days in 7 days?",
        "0.3176523",
    ),
    (
        "The heights of men are normally distributed with mean 175 cm and standard deviation 7 "
        "cm. What height is exceeded by 10% of men?",
        "183.97",
    ),
    (
        "Test scores are normally distributed with mean 500 and standard deviation 100. What "
        "score is needed to be in the top 5%?",
        "664.49",
    ),
    (
        "The lifetimes of batteries are normally distributed with mean 40 hours and standard "
        "deviation 5 hours. Find the lifetime below which 20% of batteries fall.",
        "35.792",
    ),
    (
        "A test for a disease is 95% accurate for people who have it and gives a false "
        "positive 2% of the time. 1% of people have the disease. Find the probability that a "
        "person who tests positive has it.",
        "95/293",
    ),
    ("In how many ways can 4 boys and 3 girls sit in a row if the girls sit together?", "720"),
    ("How many ways can 6 people sit in a row if Anna and Ben must not sit together?", "480"),
    ("probability of drawing 2 red balls from 5 red and 4 blue without replacement", "5/18"),
    ("marks freq: 4 - 3, 5 - 7, 6 - 8, 7 - 2. mean?", "5.45"),
    ("find the weighted mean of 80 with weight 3 and 90 with weight 2", "84"),
    ("A room is 5 m by 4 m and 2.5 m high. What is the area of the four walls?", "45"),
    (
        "The temperature in the morning was -6°C. It rose 11 degrees by noon and fell 8 degrees by "
        "night. What was the temperature at noon?",
        "5",
    ),
    (
        "A shop had 50 apples on Monday. On Tuesday, it sold 12 and on Wednesday it sold 9. How "
        "many were left on Tuesday?",
        "38",
    ),
    (
        "A shop had some apples on Monday. It sold 12 on Tuesday and 9 on Wednesday. It has 29 "
        "left. How many did it have on Monday?",
        "50",
    ),
    (
        "A test for a disease has sensitivity 95% and specificity 98%. The prevalence is 1%. What "
        "is the probability that a person who tests positive has the disease?",
        "95/293",
    ),
    (
        "1% of people are sick. A test is 95% accurate for sick people and gives 2% false "
        "positives. What is the probability that someone tests positive?",
        "293/10000",
    ),
    (
        "A disease affects 2% of the population. A test is positive for 90% of people with the "
        "disease and for 5% of people without the disease. A person tests positive. What is "
        "the probability that they have the disease?",
        "18/67",
    ),
]
_MORE = [
    ("A collection of 35 nickels and quarters is worth $4.75. How many quarters are there?", "15"),
    (
        "How many ounces of pure acid must be added to 20 ounces of a 10% acid solution to "
        "make a 25% solution?",
        "4",
    ),
    (
        "Machine A fills an order in 8 hours and machine B in 12 hours. How long do they take "
        "together?",
        "4.8",
    ),
    ("Find three consecutive odd integers whose sum is 81.", "25, 27, 29"),
    (
        "The ratio of cats to dogs in a shelter is 5:3. There are 16 more cats than dogs. How "
        "many animals are there altogether?",
        "64",
    ),
    (
        "In a class the ratio of boys to girls is 3:5. There are 15 girls. How many boys are "
        "there?",
        "9",
    ),
    (
        "The ratio of boys to girls in a school is 4:5. There are 720 pupils altogether. How "
        "many girls are there?",
        "400",
    ),
    (
        "Cans are stacked so that the bottom row has 25 cans and each row above has 2 fewer. "
        "How many cans are in the 8th row?",
        "11",
    ),
    ("A taxi charges $4 plus $1.50 per mile. How many miles can you travel for $22?", "12"),
    (
        "A plumber charges a call-out fee of £40 plus £25 per hour. How much does a 3 hour job "
        "cost?",
        "115",
    ),
    ("Find the values of x for which f(x) = x³ - 12x is decreasing.", "-2 < x < 2"),
    ("The price of a phone including 20% VAT is £360. What is the price before VAT?", "300"),
    (
        "Calls arrive at a rate of 3 per hour. Find the probability of receiving exactly 5 calls "
        "in an hour.",
        "0.1008",
    ),
]
_BEST = [
    ("A rectangular field has a perimeter of 200 m. What is the largest possible area?", "2500"),
    ("Find two positive numbers whose product is 100 and whose sum is a minimum.", "10, 10"),
    (
        "A box with a square base and no top must have a volume of 32 m³. Find the dimensions "
        "that use the least material.",
        "4, 2",
    ),
    (
        "A farmer wants to fence a rectangular field of area 900 m². What dimensions need the "
        "least fencing?",
        "30, 30",
    ),
    (
        "An open box is made by cutting squares from the corners of a 12 cm by 12 cm sheet of "
        "card and folding up the sides. What size of square gives the greatest volume?",
        "2",
    ),
    (
        "An open box is made from a 16 cm by 10 cm sheet of cardboard by cutting equal squares "
        "from the corners and folding up the sides. Find the maximum volume of the box.",
        "144",
    ),
    ("two numbers add up to 30. what is the biggest product they can have", "225"),
    (
        "A box with no lid is made from a 20cm by 20cm square sheet by cutting out squares of side "
        "x from the corners. Find x that maximises the volume.",
        "10/3",
    ),
    (
        "A farmer has 200 m of fencing and wants to fence off a rectangular field that borders a "
        "straight river. He needs no fence along the river. What are the dimensions of the field "
        "with the largest area?",
        "50, 100",
    ),
    (
        "A closed cylinder has volume 500 cm³. Find the radius that minimises its surface area.",
        "5*2**(1/3)/pi**(1/3)",
    ),
]
_ALL = [*_MORE, *_BEST, *PAIRS, *TRIPS, *ROWS, *FIGURES, *_DEALINGS, *_TRIALS]
_NEAR = [
    "A farmer has 240 m of fencing for a rectangular field divided into 2 pens. Largest area?",
    "A jar holds nickels and dimes. There are 41 coins. How many dimes are there?",
    "A jar holds nickels, dimes and quarters worth $3.40. There are 41 coins. How many dimes are "
    "there?",
    "A cyclist rides to town at 20 km/h and returns at 12 km/h. He rests for an hour. The whole "
    "journey takes 4 hours. How far away is the town?",
    "A theatre has 20 seats in the first row and each row has 3 more seats. Some seats are "
    "broken. How many seats are there in the 15th row?",
    "The probability that a seed germinates is 0.8. Ten seeds are planted. What is the "
    "probability that exactly two do not germinate?",
    "The probability that a train is late is 0.2. Ten trains are chosen. What is the probability "
    "that exactly 2 are on time?",
    "12% of students are left-handed. 20 students are chosen at random. Find the probability that "
    "exactly 3 are right-handed.",
    "A company has fixed costs of $6000 and each item costs $10 to make and sells for $4. How "
    "many items must be sold to break even?",
    "Share £360 between Ali and Bea in the ratio 2 : 3 : 4. How much does Bea get?",
    "The price of a shirt rises by 20% and then VAT is added. What is the overall percentage "
    "change?",
    "A car costs $20000. It loses 15% the first year and 10% the second year. How much is it worth "
    "after 5 years?",
    "A coat costs £60. It goes up by 10% and a hat goes down by 10%. What is the price now?",
    "A tree casts a shadow of 12 m. How tall is the tree?",
    "A rectangle has an area of 96 m². Find its dimensions.",
    "A box must have a volume of 32 m³. Find the dimensions that use the least material.",
    "The ratio of cats to dogs in a shelter is 5:3. There are 16 rabbits. How many cats are there?",
    "Alice can paint a room in 4 hours. Bob can mow a lawn in 6 hours. How long will it take them "
    "working together?",
    "Alice can paint a room in 4 hours. Bob can clean the room in 6 hours. How long will it take "
    "them working together?",
    "A taxi charges $4 plus $1.50 per mile. How many hours can you travel for $22?",
]


@pytest.mark.parametrize(("question", "result"), _ALL)
def test_a_story_has_its_answer(question: str, result: str) -> None:
    found = answer(question)

    assert (found.result, found.check is not None and found.check.mark.value) == (result, "agrees")


@pytest.mark.parametrize("question", _NEAR)
def test_a_story_with_more_or_less_in_it_is_left_alone(question: str) -> None:
    kinds = (*listing.KINDS, *counted.KINDS)

    assert [kind.read(question) for kind in kinds] == [None] * len(kinds)


@pytest.mark.parametrize("question", [question for question, _ in [*PAIRS[:3], *FIGURES[2:4]]])
def test_a_story_has_steps_that_end_in_its_answer(question: str) -> None:
    working = steps_of(problem(question))

    assert working is not None
    told = " ".join(part for step in working for part in (step.before, *step.after))
    assert all(part in told for part in (answer(question).result or "").split(", "))


@settings(deadline=None, max_examples=9)
@given(st.integers(1, 40), st.integers(1, 40))
def test_coins_counted_are_found_again(dimes: int, quarters: int) -> None:
    money = f"${Fraction(10 * dimes + 25 * quarters, 100).__float__():.2f}"
    question = (
        f"A jar has dimes and quarters. There are {dimes + quarters} coins worth {money}. "
        "How many of each are there?"
    )

    assert answer(question).result == f"{dimes}, {quarters}"


@settings(deadline=None, max_examples=9)
@given(st.integers(1, 50), st.integers(1, 9), st.integers(2, 40))
def test_the_seats_of_a_theatre_are_added_one_row_after_another(
    first: int, more: int, rows: int
) -> None:
    question = (
        f"A theatre has {first} seats in the first row and each row has {more} more seats than "
        f"the row in front. How many seats are there in the first {rows} rows?"
    )

    assert answer(question).result == str(sum(first + more * row for row in range(rows)))


@settings(deadline=None, max_examples=9)
@given(st.integers(10, 99))
def test_a_number_of_two_digits_is_found_by_its_digits(number: int) -> None:
    tens, ones = divmod(number, 10)
    way = "increases" if ones > tens else "decreases"
    if ones == tens:
        return
    question = (
        f"The sum of the digits of a two-digit number is {tens + ones}. When the digits are "
        f"reversed, the number {way} by {abs(9 * (ones - tens))}. Find the number."
    )

    assert answer(question).result == str(number)
