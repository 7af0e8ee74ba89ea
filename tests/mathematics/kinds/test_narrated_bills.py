"""A bill with all that is taken off and added in percent."""

import pytest

from tutor_tui.mathematics.kinds.narrated.bills import read_bill
from tutor_tui.mathematics.kinds.word_problems.stories import answer

_STORIES = [
    (
        "A restaurant bill is $84. We want to leave a 15% tip and split the total among 4 people. "
        "How much does each pay?",
        "24.15",
    ),
    ("if i get 20% off a $75 jacket and then pay 8% sales tax whats the final price", "64.8"),
    ("A meal costs $50. Tax is 8% and you leave an 18% tip. What do you pay in total?", "63"),
    (
        "we had dinner for 6 people, bill came to 180 dollars, 10% service charge. how much each",
        "33",
    ),
    (
        "Tom buys 2 books at $12 each and 3 pens at $2 each. He gets 10% off. What does he pay?",
        "27",
    ),
    ("Books cost $12 each. I buy 3 and get 10% off. How much do I pay?", "32.4"),
    ("5 friends had dinner for $150. They want to leave an 18% tip. How much is the tip?", "27"),
    ("A $200 bike goes up 10% and then there is 20% off. what does it cost now", "176"),
]


@pytest.mark.parametrize(("question", "expected"), _STORIES)
def test_bill_is_worked_out(question: str, expected: str) -> None:
    found = read_bill(question)

    assert found is not None
    assert answer(found).result == expected


@pytest.mark.parametrize(
    "question",
    [
        "A ticket costs $20. Children get 50% off. How much does an adult pay?",
        "A bike is $250. Members get 10% off. What do non-members pay?",
        "Tom and Ann buy tickets at $20 each. Tom gets 50% off. How much does Ann pay?",
        "A coat was reduced by 20% to $80. What is the new price?",
        "The bill was $60 after a 20% tip. How much was it before?",
        "A meal costs $40. Tom pays 25% and Ann pays the rest. How much does Ann pay?",
        "A ticket costs $20. Children get 50% off. How much do 2 adults and 3 children pay?",
    ],
)
def test_bill_of_which_something_is_not_sure_is_left_alone(question: str) -> None:
    assert read_bill(question) is None
