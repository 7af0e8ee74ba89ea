"""Needed, missing and joined averages, told in many words."""

import pytest

from tests.mathematics.kinds.stories import (
    assert_answered,
    assert_begins_with_its_equation,
    read_story,
)

TOLD = (
    (
        "My test scores are 75, 82 and 78. What score do I need on the fourth test to "
        "have an average of 80?",
        "85",
    ),
    (
        "What score do I need on the next test to get an average of 85 if my scores are "
        "80, 90 and 82?",
        "88",
    ),
    (
        "Anna has scored 70, 80 and 90 on three tests. What must she score on the fourth "
        "test to have an average of 85?",
        "100",
    ),
    (
        "class A has 20 students with a mean of 70 and class B has 30 students with mean 80. what "
        "is the mean of all students",
        "76",
    ),
    (
        "The average of 4 test scores is 80. Three of them are 75, 82 and 90. What is the missing "
        "one?",
        "73",
    ),
    (
        "The mean of 5 numbers is 12. Four of them are 8, 10, 13 and 15. What is the fifth number?",
        "14",
    ),
    ("The average of 4, 7, x and 9 is 8. Find x.", "12"),
    (
        "The average mark of 12 girls is 70 and the average of 18 boys is 80. What is the"
        " overall average?",
        "76",
    ),
    ("The mean of 3 tests is 60, of the first 4 is 70. What was the 4th score?", "100"),
    (
        "The average of 5 numbers is 20. The average of the first 4 is 18. What is the 5th number?",
        "28",
    ),
    (
        "The mean of 6 numbers is 10. One number is removed and the mean becomes 9. What "
        "number was removed?",
        "15",
    ),
    (
        "a class has 12 boys with average 60 and 18 girls with average 70. whats the class"
        " average?",
        "66",
    ),
    (
        "there are 12 boys and 18 girls in a class. the average of the boys is 60 and of the girls"
        " is 70. find the mean of the whole class",
        "66",
    ),
    (
        "30 students took a test and the mean was 65. the mean of the 12 boys was 60. what was the"
        " mean of the girls?",
        "205/3",
    ),
    (
        "The mean of 5 numbers is 12 and the mean of three of them is 10. Find the mean of the"
        " other two",
        "15",
    ),
    (
        "the mean age of 5 people is 20. when a sixth person joins the mean goes up by 2. how old"
        " is the sixth person?",
        "32",
    ),
    (
        "his average for 4 games is 20 points. how many points does he need in the fifth game to"
        " get an average of 22?",
        "30",
    ),
)
NOT_TOLD = (
    (
        "My test scores are 75, 82 and 78. What score do I need on the sixth test to have"
        " an average of 80?"
    ),
    ("The mean of 5 numbers is 12. Three of them are 8, 10 and 13. What is the fifth number?"),
    ("The mean of 5 numbers is 20. Four of them are 10, 9, 14 and 15. Find the range."),
    ("the mean of 5 numbers is 10. if each number is doubled what is the new mean"),
    ("there are 30 students. the boys average 60. what is the average of the girls?"),
    ("the mean of 30 students is 65. the 12 boys average 60. what is the average of all?"),
    ("median of 10, 9, 14, 15 and the missing number"),
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
