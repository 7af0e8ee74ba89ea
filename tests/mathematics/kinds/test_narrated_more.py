"""More stories: supposed changes, baskets, ratios, mixtures, parts that are not named."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.mathematics.kinds.narrated.listing import KINDS

_STORIES = [
    (
        "Tim is half as old as his sister Laura. Their ages add up to 27. How old is Laura?",
        "18",
    ),
    (
        "Sofia has 3 times as many shells as Emil. If she gives him 10 shells, they will have "
        "the same number. How many shells does Sofia have?",
        "30",
    ),
    (
        "There are 42 pupils on a bus. There are 6 fewer boys than girls. How many girls are "
        "on the bus?",
        "24",
    ),
    (
        "Two baskets contain 64 eggs altogether. The larger basket contains 12 more eggs than "
        "the smaller one. How many eggs are in the larger basket?",
        "38",
    ),
    (
        "A shirt and a tie cost 56 euros together. The shirt is 3 times as expensive as the "
        "tie. How much is the tie?",
        "14",
    ),
    (
        "A hammer costs $4 more than a saw. Two hammers and three saws cost $58. What is the "
        "price of a saw?",
        "10",
    ),
    (
        "Clara bought 5 apples and 3 pears for $4.90. A pear costs 30 cents more than an "
        "apple. How much does one apple cost?",
        "0.5",
    ),
    (
        "In a box there are red, green and blue balls. There are twice as many green balls as "
        "red balls and 4 more blue balls than green balls. Altogether there are 49 balls. How "
        "many blue balls are there?",
        "22",
    ),
    (
        "A chemist mixes 10 litres of a 15 % solution with 20 litres of a 30 % solution. What "
        "is the concentration of the mixture?",
        "25",
    ),
    (
        "How much pure water must be added to 12 litres of a 25 % salt solution to get a 15 % "
        "solution?",
        "8",
    ),
    (
        "The sum of two consecutive odd numbers is 76. Find the larger one.",
        "39",
    ),
    (
        "Tobias earns 2400 euros a month. He gets a pay rise of 5 %. How much does he earn now?",
        "2520",
    ),
    (
        "Mum shares 45 euros between Lea and Noah in the ratio 4 : 5. How much more does Noah "
        "get than Lea?",
        "5",
    ),
    (
        "The angles of a triangle are in the ratio 2:3:4. How large is the largest angle?",
        "80",
    ),
    (
        "A ribbon of 150 cm is cut into two parts. One part is twice as long as the other. "
        "How long are the parts?",
        "50, 100",
    ),
    (
        "A barrel contains 90 litres of water. Two fifths of the water are used for the "
        "garden, and 14 litres are given to the horses. How many litres are left?",
        "40",
    ),
    (
        "Of the 450 seats in a cinema, 72 are empty. What percentage of the seats are taken?",
        "84",
    ),
    (
        "60 % of the members of a club are women. There are 48 men. How many members does the "
        "club have?",
        "120",
    ),
    (
        "A gym charges a joining fee of $50 and $30 a month. Peter has paid $260 so far. For "
        "how many months has he been a member?",
        "7",
    ),
    (
        "A plant is 12 cm tall and grows 3 cm a week. After how many weeks is it 36 cm tall?",
        "8",
    ),
    (
        "Three friends share a prize of $720 in the ratio 1:3:4. How much does the friend "
        "with the largest share get?",
        "360",
    ),
    (
        "A chemist has 50 ml of a 20% salt solution. How much water must she add to make it 8%?",
        "75",
    ),
    (
        "The ratio of boys to girls in a class is 3:4. There are 28 pupils in the class. How "
        "many girls are there?",
        "16",
    ),
    (
        "18 of the 40 students are girls. What percentage of the students are boys?",
        "55",
    ),
    (
        "The digits of a two-digit number add up to 11. If the digits are swapped, the number "
        "gets 27 larger. What is the number?",
        "47",
    ),
    (
        "The tens digit of a two-digit number is twice the units digit. The sum of the digits "
        "is 9. What is the number?",
        "63",
    ),
    (
        "Lisa can paint a fence in 4 hours. With the help of Mark it takes them only 3 hours. "
        "How long would Mark need alone?",
        "12",
    ),
    (
        "The average weight of 4 boys is 50 kg. When another boy joins them the average "
        "becomes 52 kg. How heavy is the new boy?",
        "60",
    ),
    (
        "A bus can carry 45 children. How many buses are needed for a school trip of 310 children?",
        "7",
    ),
    (
        "A car travels the first 120 km at 60 km/h and the next 120 km at 40 km/h. What is "
        "its average speed for the whole trip?",
        "48",
    ),
    (
        "A hiker walks for 3 hours at 4 km/h and then for 2 hours at 5 km/h. How far does he "
        "walk in total?",
        "22",
    ),
    (
        "A hose fills a pool in 12 hours, a second hose needs 6 hours. How long do both "
        "together need?",
        "4",
    ),
    (
        "The average age of 5 players is 22. A player who is 28 joins them. What is the new "
        "average age?",
        "23",
    ),
    (
        "Eggs are packed in boxes of 12. How many boxes can be filled with 200 eggs, and how "
        "many eggs are left over?",
        "16, 8",
    ),
]


@pytest.mark.parametrize(("question", "expected"), _STORIES)
def test_story_is_answered(question: str, expected: str) -> None:
    assert answer(question).result == expected


_UNREAD = [
    "A book has 200 pages. Lucy reads 50 pages. Tom reads 30 pages. How many pages does Tom have "
    "left to read?",
    "There are 20 apples in a basket. Tom eats 4 apples from the bag. How many apples are left?",
    # two rooms are not two painters
    "Tom paints a room in 6 hours and a wall in 2 hours. How long does he need for both?",
    # nobody says that both are open
    "Pipe A fills a tank in 4 hours. Pipe B empties it in 6 hours. How long does pipe B need?",
    # nobody says how long he rests
    "A hiker walks for 3 hours at 4 km/h, rests a while and walks 2 hours at 5 km/h. What is "
    "his average speed?",
    # the teachers are no part of what is in the ratio
    "The ratio of boys to girls is 3 to 4. There are 7 teachers. How many girls are there?",
    # strengths of two different things
    "A juice has 30 % sugar. How much does 2 litres of it cost?",
]


@pytest.mark.parametrize("question", _UNREAD)
def test_what_is_not_sure_is_left_alone(question: str) -> None:
    assert all(kind.read(question) is None for kind in KINDS)
