"""Prices, motion, growth, proportion and mixtures, told in many words."""

import pytest

from tests.mathematics.kinds.stories import (
    assert_answered,
    assert_begins_with_its_equation,
    read_story,
)

TOLD = (
    (
        "Sarah buys 3 pens at $1.20 and 2 notebooks at $2.50. How much change does she "
        "get from $10?",
        "1.4",
    ),
    (
        "Sarah buys 3 pens at $1.20 each and 2 notebooks at $2.50 each. She pays with a "
        "$10 note. How much change does she get?",
        "1.4",
    ),
    (
        "Tom buys 4 apples for $0.50 each and a loaf of bread for $2.20. How much does he"
        " spend in total?",
        "4.2",
    ),
    ("5 apples cost 3.50, how much do 8 apples cost?", "5.6"),
    ("If 3 books cost $27, how much do 5 books cost?", "45"),
    (
        "2 pens and 3 pencils cost $4.10. 3 pens and 2 pencils cost $4.90. How much does "
        "a pen cost?",
        "1.3",
    ),
    (
        "Three apples and two bananas cost $4. One apple and four bananas cost $3. How much does "
        "one apple and one banana cost?",
        "1.5",
    ),
    ("2 coffees and a tea cost $8. A coffee and 2 teas cost $7. What does each cost?", "3, 2"),
    (
        "Adult tickets cost $8 and child tickets cost $5. 50 tickets were sold for $340. "
        "How many adult tickets were sold?",
        "30",
    ),
    (
        "At a cinema, adults pay $12 and children pay $7. A family of 5 paid $45. How many "
        "children are there?",
        "3",
    ),
    (
        "Adult tickets cost $8 each and child tickets cost $5 each. 50 tickets were sold "
        "for $340. How many of each were sold?",
        "30, 20",
    ),
    (
        "An adult ticket costs $12 and a child ticket costs $7. 100 tickets were sold and"
        " the total sales were $950. How many child tickets were sold?",
        "50",
    ),
    (
        "A pen costs $2 and a ruler costs $3. Anna buys 4 pens and 2 rulers. How much "
        "does she pay?",
        "14",
    ),
    ("A pen costs $2. Anna buys 4 pens. She has $20. How much money does she have left?", "12"),
    ("A shirt costs $25 and a tie costs $12. How much do 2 shirts and 3 ties cost?", "86"),
    ("Jane had $50. She bought 3 books at $8 each. How much money does she have left?", "26"),
    (
        "Two trains are 300 km apart and travel towards each other at 60 km/h and 90 "
        "km/h. When do they meet?",
        "2",
    ),
    (
        "Two cars leave from the same place at the same time in opposite directions at 50"
        " mph and 60 mph. After how many hours will they be 330 miles apart?",
        "3",
    ),
    (
        "Two cyclists start from towns 90 km apart and ride towards each other. One goes "
        "at 20 km/h and the other at 25 km/h. How long until they meet?",
        "2",
    ),
    (
        "A car leaves a town at 60 km/h. Two hours later another car leaves the same "
        "place in the same direction at 90 km/h. How long does it take to catch up?",
        "4",
    ),
    (
        "A car leaves a town at 60 km/h. Two hours later a second car follows it at 90 "
        "km/h. How long does it take the second car to catch up?",
        "4",
    ),
    (
        "A train leaves a station at 80 km/h. 1 hour later another train leaves the same "
        "station in the same direction at 100 km/h. How long will it take to catch up "
        "with the first train?",
        "4",
    ),
    (
        "Two cars start from the same point and travel in opposite directions at 40 km/h "
        "and 50 km/h. How far apart are they after 3 hours?",
        "270",
    ),
    (
        "Two boats 10 km apart travel towards each other at speeds of 12 km/h and 8 km/h."
        " How long does it take them to meet?",
        "0.5",
    ),
    (
        "The population of a town is 12000 and grows by 3% each year. What will the "
        "population be after 2 years?",
        "12730.8",
    ),
    (
        "A town has a population of 20000. It increases by 5% per year. What will the "
        "population be in 2 years?",
        "22050",
    ),
    (
        "The price of a coat is $80. It is increased by 25% and then decreased by 10%. "
        "What is the final price?",
        "90",
    ),
    ("A car is worth $20000 and loses 15% of its value. What is it worth now?", "17000"),
    (
        "A car is worth $20000 and depreciates by 10% per year. How much will it be worth"
        " after 3 years?",
        "14580",
    ),
    ("A bike was bought for $80 and sold for $100. What is the percentage profit?", "25"),
    ("A man buys a watch for $200 and sells it for $150. Find the loss percent.", "25"),
    ("A shop buys a toy for $15 and sells it for $24. What is the profit?", "9"),
    ("4 workers need 6 days. How long do 3 workers need?", "8"),
    ("If 6 men can build a wall in 10 days, how long will it take 4 men to build the wall?", "15"),
    (
        "It takes 5 painters 12 hours to paint a house. How many hours would it take 6 painters?",
        "10",
    ),
    ("8 machines take 3 hours to complete a job. How long will 6 machines take?", "4"),
    ("A recipe for 4 people needs 300 g of flour. How much flour is needed for 10 people?", "750"),
    ("A car uses 6 litres of fuel per 100 km. How much fuel does it use for 250 km?", "15"),
    ("A machine makes 40 parts in 5 minutes. How long does it take to make 120 parts?", "15"),
    ("A printer prints 30 pages in 2 minutes. How many pages can it print in 7 minutes?", "105"),
    ("The ratio of boys to girls is 3:4. There are 28 students. How many boys are there?", "12"),
    (
        "The ratio of boys to girls in a class is 3 to 5. If there are 12 boys, how many "
        "girls are there?",
        "20",
    ),
    (
        "How many litres of a 20% acid solution must be mixed with 10 litres of a 50% "
        "acid solution to get a 30% acid solution?",
        "20",
    ),
    (
        "If 2 litres of a 10% salt solution are mixed with 3 litres of a 20% salt "
        "solution, what is the concentration of the mixture?",
        "16",
    ),
    (
        "Tom has 20 coins, all dimes and quarters, worth $3.50. How many quarters does he have?",
        "10",
    ),
    (
        "The sum of the digits of a two-digit number is 9. If the digits are reversed, "
        "the number increases by 27. Find the number.",
        "36",
    ),
    (
        "A farmer has chickens and cows. There are 30 heads and 86 legs. How many cows "
        "does he have?",
        "13",
    ),
    ("A shirt costs $25 and a tie costs 80 cents. How much do 2 shirts and 3 ties cost?", "52.4"),
)
NOT_TOLD = (
    "5 apples cost 3.50, how much do 8 pears cost?",
    "I bought a car",
    "What does 3x cost?",
    (
        "Two trains are 300 km apart and travel towards each other at 60 mph and 90 mph. "
        "When do they meet?"
    ),
    "Two runners start together and one stops. When do they meet?",
    "The population is growing",
    "A bike was bought for $80 and sold for $100. What is the percentage loss?",
    "4 workers need 6 days. How long do 3 machines need?",
    "A machine makes 40 parts in 5 minutes. How long does it take to make 120 cakes?",
    (
        "A farmer has chickens and ducks. There are 30 heads and 86 legs. How many ducks "
        "does he have?"
    ),
)


@pytest.mark.parametrize(("question", "result"), TOLD)
def test_a_story_that_is_wholly_read_is_answered(question: str, result: str) -> None:
    assert_answered(question, result)


@pytest.mark.parametrize(("question", "_result"), TOLD)
def test_the_working_of_a_story_begins_with_its_equation(question: str, _result: str) -> None:
    assert_begins_with_its_equation(question)


@pytest.mark.parametrize("question", NOT_TOLD)
def test_a_story_with_an_unread_word_is_left_alone(question: str) -> None:
    assert read_story(question) is None
