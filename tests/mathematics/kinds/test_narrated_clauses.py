"""Stories of prices, equal shares, growth and other years, read by their clauses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tests.mathematics.kinds.stories import read_story

_TOLD = (
    ("A T-shirt costs $14 and a cap costs $9. How much do 3 T-shirts and 2 caps cost?", "60"),
    (
        "A family of 2 adults and 3 children visits the zoo. An adult ticket is $14 and a child "
        "ticket is $8.50. What do they pay?",
        "53.5",
    ),
    (
        "My phone plan is $12 a month plus $0.05 per text. I sent 140 texts in June. How much was "
        "my bill for June?",
        "19",
    ),
    ("Three friends share a bill of $86.40 equally. How much does each friend pay?", "28.8"),
    (
        "A teacher has 96 stickers and shares them equally among 24 students. How many stickers "
        "does each student get?",
        "4",
    ),
    (
        "Three brothers share 105 marbles. The second gets twice as many as the first and the "
        "third gets 5 more than the second. How many does each get?",
        "20, 40, 45",
    ),
    (
        "John is twice as old as Mary. In 5 years the sum of their ages is 40. How old is John?",
        "20",
    ),
    ("Five years ago, Rosa was half as old as she is now. How old is Rosa?", "10"),
    (
        "A mother is 3 times as old as her daughter. In 12 years she will be twice as old. How old "
        "is the daughter now?",
        "12",
    ),
    (
        "The sum of the ages of two sisters is 27. One is 5 years older than the other. Find their "
        "ages.",
        "11, 16",
    ),
    (
        "The population of a village drops by 4% each year. It is 2500 now. How many people live "
        "there after 2 years?",
        "2304",
    ),
    (
        "A candle 24 cm long burns 1.5 cm per hour. After how many hours is it 9 cm long?",
        "10",
    ),
    ("The width of a rectangle is a third of its length. The perimeter is 64 m. What is the area?",
     "192"),
    ("Of 160 apples, 15% are bad. How many apples are good?", "136"),
    (
        "In a quiz each correct answer scores 5 points and each wrong answer loses 2 points. Kim "
        "answered all 20 questions and scored 65 points. How many were correct?",
        "15",
    ),
    ("A shirt was $45 and is now $36. What is the percent discount?", "20"),
    ("A number is increased by 25% and becomes 90. What was the number?", "72"),
    ("Shoes normally cost £65. How much do you save with a 20% discount?", "13"),
    ("There are 28 children in a class. 3/4 of them walk to school. How many children don't walk "
     "to school?", "7"),
    ("A baker sells muffins for $2.25 each. How much do 6 muffins cost?", "13.5"),
    ("Nina bought 5 identical notebooks and paid $13.75. How much did one notebook cost?", "2.75"),
    ("A ribbon of 3.6 m is cut into 9 equal pieces. How long is each piece?", "0.4"),
    ("A bookshelf has 6 shelves. Each shelf holds 28 books. How many books can the bookshelf hold?",
     "168"),
    ("A lift can carry 8 people. How many trips are needed for 45 people?", "6"),
    ("A farmer collected 384 eggs and packed them in cartons of 12. How many cartons did he fill?",
     "32"),
    ("The average weight of 3 boxes is 12 kg. Two of them weigh 10 kg and 15 kg. How much does the "
     "third box weigh?", "11"),
    ("How much interest do you get on $2500 at 4% simple interest in 3 years?", "300"),
    ("A plumber charges $50 for the visit and $35 per hour. His bill was $190. How many hours did "
     "he work?", "4"),
    ("There are 36 animals, ducks and sheep, with 100 legs altogether. How many sheep are there?",
     "14"),
    ("The water level was 2.4 m. It fell by 0.7 m and then rose by 0.3 m. What is the water level "
     "now?", "2"),
    ("A snail climbs 3 m up a 10 m pole each day and slips back 1 m each night. On which day does "
     "it reach the top?", "5"),
    ("Tickets for a show cost $10 for adults and $6 for children. 12 people went and paid $96. How "
     "many adults were there?", "6"),
    ("A group of 15 paid £117 at a zoo. Adults pay £9 and children pay £6. How many adults?", "9"),
    ("Adult tickets cost $12 and child tickets cost $7. A group of 10 people paid $95. How many "
     "adults and children were there?", "5, 5"),
    ("I got $30 for my birthday and bought 4 packs of cards for $3.25 each, how much do I still "
     "have?", "17"),
    ("I earn £7 a week pocket money. How long will it take me to save for a £60 game?", "9"),
    ("Tina reads 20 pages a day. How many days does she need for a 350 page book?", "18"),
    ("Chocolate bars cost $1.30. How many can Amy buy with $10 and how much money is left over?",
     "7, 0.9"),
    ("T-shirts are $12 each and delivery is $5. How much do 4 t-shirts cost with delivery?", "53"),
    ("Tickets to a concert cost $35 each. There is a $4 booking fee per order. How much do 3 "
     "tickets cost altogether?", "109"),
    ("My dad is 4 times as old as me. The sum of our ages is 50. How old am I?", "10"),
    ("I have £10. Pens are 80p each. How many can I buy?", "12"),
)  # fmt: skip
_UNTOLD = (
    "Pens cost 35p each. How many pens can I buy with £2 and how much do 3 cost?",
    "A pen costs $2. Anna buys 4 pens and a ruler. How much does she pay?",
    "3 pens cost $4 and a book costs 5 euros. How much do 2 pens and a book cost?",
    "Three friends share a bill of $86.40. How much does each friend pay?",
    "A hall has 20 rows of 15 seats. 120 seats are taken. How many seats are taken?",
    "A snail climbs 2 m each day and slips back 2 m each night. When is it out of a 10 m well?",
    "Emma has 3 sisters. Each sister has 2 brothers. How many brothers are there?",
)


@pytest.mark.parametrize(("story", "result"), _TOLD)
def test_a_story_of_clauses_has_its_answer(story: str, result: str) -> None:
    found = answer(story)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark.value == "agrees"


@pytest.mark.parametrize("story", _UNTOLD)
def test_what_a_story_does_not_tell_is_not_guessed(story: str) -> None:
    assert read_story(story) is None


@settings(max_examples=15, deadline=None)
@given(st.integers(2, 9), st.integers(1, 8), st.integers(3, 60))
def test_the_snail_is_out_on_the_day_that_counting_finds(up: int, back: int, far: int) -> None:
    if not back < up < far:
        return
    day, height = 1, up
    while height < far:
        day, height = day + 1, height - back + up

    found = answer(
        f"A snail is at the bottom of a {far} m well. Each day it climbs {up} m and each night it "
        f"slides back {back} m. On which day does it get out?"
    )

    assert found.result == str(day)
