"""Everyday stories: in many words, with working that leads to the answer, and never guessed."""

import pytest

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.steps import steps_of
from tutor_tui.mathematics.understand import understand

QUESTIONS = (
    ("The probability that it rains is 0.35. What's the probability it doesn't rain?", "13/20"),
    (
        "Tom buys 3 pens at £1.20 each and a notebook for £2.50. How much change does he get "
        "from £10?",
        "3.9",
    ),
    (
        "Maria has 24 stickers. She gives 7 to Ben and 5 to Anna. How many stickers does she "
        "have left?",
        "12",
    ),
    ("A baker makes 12 trays of 15 muffins each. He sells 130 muffins. How many are left?", "50"),
    (
        "There are 28 children in a class. 3/4 of them walk to school. How many children don't "
        "walk to school?",
        "7",
    ),
    (
        "Sam had 50 marbles. He lost 8 of them and then bought 15 more. how many marbles does "
        "he have now",
        "57",
    ),
    (
        "A book has 320 pages. Jane reads 40 pages a day. How many days does it take her to "
        "finish the book?",
        "8",
    ),
    ("Four friends share 52 sweets equally. How many does each get?", "13"),
    ("A box holds 6 eggs. How many boxes are needed for 50 eggs?", "9"),
    ("Lucy saves £15 every week. How many weeks does she need to save £180?", "12"),
    (
        "Ali has 3 times as many cards as Ben. Together they have 48 cards. How many cards "
        "does Ali have?",
        "36",
    ),
    (
        "Mary has 12 more apples than John. Together they have 40 apples. How many does John have?",
        "14",
    ),
    (
        "A rope 20 m long is cut into two pieces. One piece is 4 m longer than the other. How "
        "long is the shorter piece?",
        "8",
    ),
    (
        "There were 45 people on a bus. At the first stop 12 got off and 9 got on. How many "
        "people are on the bus now?",
        "42",
    ),
    (
        "A school orders 14 boxes of pencils with 24 pencils in each box. How many pencils is "
        "that in total?",
        "336",
    ),
    ("Peter had $200. He spent 2/5 of it on shoes. How much money does he have left?", "120"),
    ("Anna is 5 cm taller than Bob. Bob is 148 cm tall. How tall is Anna?", "153"),
    ("5 apples cost $3.50. How much do 8 apples cost?", "5.6"),
    ("A cinema has 18 rows of 22 seats. 57 seats are empty. How many seats are taken?", "339"),
    ("What is 3/4 of the 24 pupils in a class?", "18"),
    ("Ben spent a third of his money and has £40 left. How much did he have at first?", "60"),
    ("2/5 of a number is 18. What is the number?", "45"),
    (
        "Three fifths of the students are girls. There are 30 students. How many boys are there?",
        "12",
    ),
    (
        "Sue read 1/3 of a book on Monday and 1/4 of the book on Tuesday. She has 50 pages "
        "left. How many pages are in the book?",
        "120",
    ),
    (
        "Raju had $120. He spent 1/4 of it on a book and 1/3 of the remainder on food. How "
        "much money had he left?",
        "60",
    ),
    ("A jacket costs £80. It is reduced by 15% in a sale. What is the sale price?", "68"),
    ("A TV costs £400 plus VAT at 20%. What is the total price?", "480"),
    ("The bill at a restaurant is $45. How much is a 20% tip?", "9"),
    (
        "In a sale everything is 20% off. A dress costs £48 in the sale. What was the original "
        "price?",
        "60",
    ),
    (
        "A house price rises by 10% and then falls by 10%. What is the overall percentage change?",
        "-1",
    ),
    (
        "£2000 is invested at 5% compound interest per annum. How much is it worth after 3 years?",
        "2315.25",
    ),
    (
        "A car bought for $12000 loses 15% of its value each year. What is it worth after 2 years?",
        "8670",
    ),
    (
        "A shopkeeper buys a bike for £120 and sells it for £150. What is his percentage profit?",
        "25",
    ),
    ("A phone was bought for $250 and sold at a loss of 12%. What was the selling price?", "220"),
    ("18 out of 40 students passed. What percentage is that?", "45"),
    ("The price of a shirt went up from $20 to $25. What is the percentage increase?", "25"),
    ("After a 12% pay rise Tim earns £28000 a year. What did he earn before?", "25000"),
    (
        "30% of the pupils in a school are boys. There are 420 girls. How many pupils are in "
        "the school?",
        "600",
    ),
    ("whats 17.5% of £240", "42"),
    ("I got 34 out of 40 in a test. what percent is that?", "85"),
    ("How much do I pay for a $60 meal with an 18% tip?", "70.8"),
    ("A population of 8000 grows by 5% a year. What will it be after 2 years?", "8820"),
    ("loan of $5000 at 7% simple interest over 3 years", "1050"),
    ("a deposit of 2000 at 10% compound interest for 2 years", "2420"),
    ("an account grows by 10% compound interest a year, 2000 for 2 years", "2420"),
    ("How long does it take $1000 to double at 6% simple interest?", "50/3"),
    (
        "A coat is marked at $90. It is discounted by 30% and then another 10%. What's the "
        "final price?",
        "56.7",
    ),
    ("A car travels 150 km in 2.5 hours. What is its average speed?", "60"),
    ("How long does it take to travel 240 miles at 60 mph?", "4"),
    ("A train goes at 80 km/h for 2 hours and 30 minutes. How far does it travel?", "200"),
    (
        "A train 150 m long passes a bridge of 350 m in 25 seconds. How fast is it?",
        "20",
    ),
    ("a field is 120 m by 80 m. how long is the fence around it?", "400"),
    (
        "Two cars start 300 miles apart and drive towards each other, one at 70 mph and the other "
        "at 50 mph. How far has the first car driven when they meet?",
        "175",
    ),
    (
        "Two trains leave stations 300 km apart at the same time and travel towards each other "
        "at 70 km/h and 80 km/h. When do they meet?",
        "2",
    ),
    (
        "A cyclist rides 30 km at 15 km/h and then 30 km at 10 km/h. What's the average speed "
        "for the whole trip?",
        "12",
    ),
    (
        "A car drives to a town at 60 km/h and returns at 40 km/h. What is the average speed "
        "for the round trip?",
        "48",
    ),
    (
        "A boat goes 12 km/h in still water. The current is 3 km/h. How long does it take to "
        "go 30 km upstream?",
        "10/3",
    ),
    ("Usain ran 100 m in 9.58 seconds. What was his speed in m/s?", "5000/479"),
    ("A plane flies 1800 km in 2 h 15 min. Find its average speed in km/h", "800"),
    ("A train 120 m long passes a pole in 6 seconds. What is its speed?", "20"),
    ("Sam walks to school at 5 km/h and it takes him 12 minutes. How far is the school?", "1"),
)
TRAPS = (
    "Maria has 24 stickers. Ben has 5 stickers. She gives 7 to Ben. How many stickers does Ben "
    "have?",
    "Maria has 24 stickers. She gives 7 to Ben. How many stickers does Ben have left?",
    "Sam had 50 marbles. He lost 8. He gave half of them away. How many marbles are left?",
    "Tom has 5 apples. He buys 3 pears. How many apples does he have?",
    "A baker makes 12 trays of 15 muffins each. He sells 130 muffins. How many trays are left?",
    "There are 28 children in a class. 3/4 of them walk to school. How many children cycle to "
    "school?",
    "There are 28 children in a class. 3/4 of them walk to school. How many girls are there?",
    "There are 30 pupils. 3/5 of them like tea. How many like coffee?",
    "Tom walks at 5 km/h. Ann walks for 2 hours. How far does Ann walk?",
    "A car travels 100 km in 2 hours. A bus travels at 80 km/h. How far does the bus go?",
    "Peter had $200. He spent 2/5 of it on shoes and £20 on socks. How much is left?",
    "Anna has 20 euros. She spends 5 dollars. How much does she have left?",
    "A box holds 6 eggs. How many boxes are needed for 50 apples?",
    "Lucy saves £15 every week. How many months does she need to save £180?",
    "Jane reads 40 pages a day. A film has 320 minutes. How many days does she need?",
    "A rope 20 m long is cut into 3 pieces. One piece is 4 m longer than the other. How long "
    "is the shorter piece?",
    "Ben spent a third of his money and Tom has £40 left. How much did Ben have at first?",
    "Ben spent a third of his money on Monday and 5 pounds on Tuesday and has £40 left. How "
    "much did he have on Monday evening?",
    "A car travels 150 km. A train needs 2 hours. What is its average speed?",
    "4 friends share 52 sweets. How many does each get if one takes 10?",
    "A shirt costs $40 and a tie costs $20. The shirt is reduced by 25%. What is the sale price?",
)


def _story(question: str) -> KindProblem:
    problem = understand(question)
    assert isinstance(problem, KindProblem)
    return problem


@pytest.mark.parametrize(("question", "expected"), QUESTIONS)
def test_story_has_its_answer(question: str, expected: str) -> None:
    assert solve(_story(question)).result == expected


@pytest.mark.parametrize(("question", "expected"), QUESTIONS)
def test_steps_of_a_reckoning_end_with_the_answer(question: str, expected: str) -> None:
    problem = _story(question)
    steps = steps_of(problem) if isinstance(problem, Reckoned) else None

    assert not steps or steps[-1].after == (expected,)


@pytest.mark.parametrize(("question", "_expected"), QUESTIONS)
def test_story_says_how_it_was_checked(question: str, _expected: str) -> None:
    check = solve(_story(question)).check

    assert check is not None
    assert check.how


@pytest.mark.parametrize("question", TRAPS)
def test_story_that_is_not_understood_is_declined(question: str) -> None:
    assert not isinstance(understand(question), KindProblem)
