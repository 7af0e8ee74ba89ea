"""Riddles, ages and possessions, told clause by clause in many words."""

import pytest

from tests.mathematics.kinds.stories import (
    assert_answered,
    assert_begins_with_its_equation,
    read_story,
)

TOLD = (
    ("A number is multiplied by 3 and then 4 is added. The result is 19. What is the number?", "5"),
    ("I think of a number, double it and add 3. The result is 11. What is the number?", "4"),
    (
        "I think of a number. I multiply it by 4, then subtract 7, and get 25. What is my number?",
        "8",
    ),
    (
        "Think of a number, add 5 to it, multiply the result by 2. The answer is 24. Find"
        " the number.",
        "7",
    ),
    ("The sum of two numbers is 20 and their difference is 4. What are the numbers?", "12, 8"),
    ("Twice a number plus 5 is 17. Find the number.", "6"),
    ("5 more than three times a number is 26. What is the number?", "7"),
    ("The sum of two numbers is 36 and one is twice the other. Find the numbers.", "24, 12"),
    ("The sum of two numbers is 10 and their product is 21. Find the numbers.", "3, 7"),
    ("half of a number is 14", "28"),
    ("A number increased by 20% is 60. What is the number?", "50"),
    ("One number is 3 more than twice the other and their sum is 27. Find the numbers.", "19, 8"),
    (
        "The larger of two numbers is 5 more than the smaller. Their sum is 41. Find the "
        "larger number.",
        "23",
    ),
    ("One number exceeds another by 7. Their sum is 35.", "21, 14"),
    ("If 5 is added to twice a number, the result is 17. Find the number.", "6"),
    ("When 7 is subtracted from a number the result is 12. What is the number?", "19"),
    ("Three times the sum of a number and 4 is 27. What is the number?", "5"),
    ("Twice the sum of a number and 3 equals 5 times the number minus 6. Find the number.", "4"),
    ("What number increased by 12 gives 30?", "18"),
    ("If a number is increased by 8, the result is 20. Find the number.", "12"),
    ("two numbers add up to 30 and differ by 6. what are they", "18, 12"),
    ("A number divided by 4 is 9. What is the number?", "36"),
    ("Two thirds of a number is 24. What is the number?", "36"),
    ("8 less than a number is 15", "23"),
    ("The product of a number and 6 is 54. Find the number.", "9"),
    ("two numbers have a sum of 15 and a difference of 3. find the smaller number", "6"),
    ("three times a number decreased by 4 equals the number increased by 10. find it", "7"),
    (
        "Tom is three times as old as Ann. In 5 years he will be twice as old. How old is Ann now?",
        "5",
    ),
    (
        "Sam is twice as old as Lily. 5 years ago Sam was three times as old as Lily. How"
        " old is Sam?",
        "20",
    ),
    (
        "Tom is 3 times as old as his son. In 12 years he will be twice as old. how old are they",
        "36, 12",
    ),
    (
        "A father is 4 times as old as his son. In 20 years he will be twice as old as "
        "his son. How old are they now?",
        "40, 10",
    ),
    ("Mary is 5 years older than John. The sum of their ages is 35. How old is Mary?", "20"),
    (
        "Anna is 3 years younger than Ben. Together they are 27 years old. How old is each?",
        "12, 15",
    ),
    ("Peter is 12. His sister is 4 years younger. How old is she?", "8"),
    (
        "A mother is 30 years older than her daughter. In 5 years the mother will be 3 "
        "times as old as the daughter. How old is the daughter now?",
        "10",
    ),
    (
        "The sum of the ages of Tom and Jerry is 24. Tom is 6 years older than Jerry. How"
        " old is Jerry?",
        "9",
    ),
    (
        "A father is 36 and his son is 8. In how many years will the father be twice as "
        "old as his son?",
        "20",
    ),
    (
        "Jack is 2 years older than twice Jill's age. Their ages add up to 32. How old is Jack?",
        "22",
    ),
    ("Ten years ago, Lisa was half as old as Mark. Now Lisa is 20. How old is Mark today?", "30"),
    ("Ann is 3 years older than Bob. He is 10. How old is Ann?", "13"),
    ("Kim is 12 years old. Lee is 3 years older than Kim. How old will Lee be in 5 years?", "20"),
    (
        "The present age of a father is three times the age of his son. The sum of their "
        "ages is 48. Find their present ages.",
        "36, 12",
    ),
    ("Maria is twice as old as Carlos was 5 years ago. Carlos is 15. How old is Maria?", "20"),
    (
        "Four years ago, Jane was twice as old as Sam. Four years from now, Sam will be "
        "3/4 of Jane's age. How old is Jane now?",
        "12",
    ),
    (
        "Tom has 5 more marbles than Ann. Together they have 25 marbles. How many marbles"
        " does Tom have?",
        "15",
    ),
    (
        "Tom has twice as many apples as Ann. Together they have 18 apples. How many does"
        " each have?",
        "12, 6",
    ),
    (
        "Sara has 3 times as many stickers as Ben. Ben has 12 stickers. How many stickers"
        " do they have altogether?",
        "48",
    ),
    ("Anna and Ben have $50 together. Anna has $10 more than Ben. How much does Ben have?", "20"),
    ("There are 4 more girls than boys in a class of 30 students. How many girls are there?", "17"),
    ("In a class of 28 students there are 4 more boys than girls. How many boys are there?", "16"),
    (
        "In a class there are twice as many girls as boys. There are 27 students in the "
        "class. How many boys are there?",
        "9",
    ),
    ("Ann and Ben share $60 in the ratio 2:3. How much does each get?", "24, 36"),
    ("Ann and Ben share $60 in the ratio 2:3. How much does Ben get?", "36"),
    ("Ann, Ben and Cal share 120 sweets in the ratio 1:2:3. How many sweets does Cal get?", "60"),
    ("Jack has 3 fewer coins than Jill. Jill has 11 coins. How many coins does Jack have?", "8"),
    (
        "Jack has 3 more than twice as many coins as Jill. Together they have 27 coins. "
        "How many coins does Jill have?",
        "8",
    ),
    ("A class has 30 students. There are 6 more boys than girls. How many girls are there?", "12"),
    ("Tom has half as many books as Ann. Ann has 24 books. How many books does Tom have?", "12"),
    (
        "There are 20 more adults than children at a party of 80 people. How many "
        "children are there?",
        "30",
    ),
    (
        "Emma scored 12 points more than Liam. Together they scored 40 points. How many "
        "points did Emma score?",
        "26",
    ),
    ("Lucy and Max share 45 sweets in the ratio 4:5. How many sweets does Max get?", "25"),
)
NOT_TOLD = (
    "I have a number of questions",
    "Twice a number plus 5. Find the number.",
    "The sum of two numbers is 20.",
    ("The sum of two numbers is 20 and their difference is 4 and Tom likes them. What are they?"),
    "The sum of a number and its neighbour is 2.5",
    "John is twice as old as his sister Mary. How old is Mary?",
    ("A man is 36 and his son is 8. In how many years will the father be twice as old as the son?"),
    ("Tom is three times as old as Ann. In 5 years Bob will be twice as old. How old is Ann now?"),
    "How old is the universe?",
    "I am 12 years old",
    (
        "Tom has 5 more marbles than Ann. Together they have 25 apples. How many marbles "
        "does Tom have?"
    ),
    "Tom has 12 marbles. Ann has 3 cats. How many marbles does Tom have?",
    ("In a class of 30 students there are 4 more dogs than cats. How many dogs are there?"),
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
