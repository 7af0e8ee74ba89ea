"""Stories whose units say what is multiplied: one row for each way of telling."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.mathematics.kinds.cancelling.reading import read_chain
from tutor_tui.mathematics.kinds.everyday import reckoned

_STORIES = [
    ("Oranges cost 60p each. How many can I buy with £5?", "8"),
    (
        "A trip costs £12 per student. There are 28 students and the coach costs £150. How much "
        "does it cost in total?",
        "486",
    ),
    ("A bag of sugar weighs 1.5 kg. How many bags do I need for 20 kg?", "14"),
    ("I get £5 a week for 12 weeks and spend £23. How much do I have left?", "37"),
    (
        "A car uses 7 liters of petrol per 100 km. Petrol costs 1.80 per litre. How much does a "
        "trip of 350 km cost?",
        "44.1",
    ),
    ("Tom saves £8 a week. How many weeks does he need to save £100?", "13"),
    (
        "One kilo of pears costs $4. Mia buys 500 g. How much does she pay?",
        "2",
    ),
    (
        "A box of 30 tea bags weighs 75 g. How much do 50 tea bags weigh?",
        "125",
    ),
    (
        "5 cats eat 3 tins a day. How many tins do 10 cats eat in a week?",
        "42",
    ),
    (
        "A gardener plants 8 rows of 14 tulips and 6 of them die. How many tulips are left?",
        "106",
    ),
    (
        "A pond loses 3 litres every 5 minutes. How much does it lose in 2 hours?",
        "72",
    ),
    (
        "A trip costs 540 euros for 30 pupils. How much is it for each pupil?",
        "18",
    ),
    (
        "8 horses eat 40 kg of hay. How much hay do 11 horses eat?",
        "55",
    ),
    (
        "A lift carries at most 600 kg. Each box weighs 35 kg. How many boxes can it carry?",
        "17",
    ),
    (
        "Nora earns 14 euros an hour and works 35 hours a week. What does she earn in 3 weeks?",
        "1470",
    ),
    (
        "I get $11 an hour. I work 6 hours a day, 4 days a week. How much do I earn in a week?",
        "264",
    ),
    (
        "A pipe fills 15 litres per minute. How long does it take to fill a 600 litre tank?",
        "40",
    ),
    (
        "A press prints 18 pages a minute. How many pages does it print in half an hour?",
        "540",
    ),
    (
        "A duck lays 3 eggs a week. How many eggs do 7 ducks lay in 4 weeks?",
        "84",
    ),
    (
        "A wheel turns 40 times a minute. How often does it turn in 2 hours?",
        "4800",
    ),
    (
        "Otto swims 30 lengths of a 50 m pool. How far does he swim?",
        "1500",
    ),
    (
        "A can holds 3 litres. How many 250 ml cups can be filled?",
        "12",
    ),
    (
        "Ida has $40. Tickets cost $6 each. How many tickets can she buy?",
        "6",
    ),
    (
        "A van needs 9 litres of diesel per 100 km. How much diesel does it need for 350 km?",
        "31.5",
    ),
    (
        "A car uses 5 litres of petrol per 100 km. Petrol costs $2 per litre. How much does the "
        "petrol for 300 km cost?",
        "30",
    ),
    (
        "A tray holds 20 plants. Each plant weighs 150 g. How heavy are the plants on 3 trays?",
        "9000",
    ),
    (
        "A board is 6 m long. Pieces of 0.4 m are cut from it. How many pieces are there?",
        "15",
    ),
    (
        "A machine makes 2 bolts every 5 seconds. How many bolts does it make in an hour?",
        "1440",
    ),
    (
        "A lift carries 12 people. How many lifts are needed for 50 people?",
        "5",
    ),
    (
        "A bed has 6 rows of 8 plants. How many plants are in 5 beds?",
        "240",
    ),
    (
        "Six painters paint 20 chairs a day each. How many chairs do they paint in 3 days?",
        "360",
    ),
    (
        "There are 9 rows of 16 seats and 13 seats are taken. How many are free?",
        "131",
    ),
    (
        "A farmer packs 25 boxes of 6 eggs, but 4 eggs are broken. How many eggs are left?",
        "146",
    ),
    (
        "A taxi charges $4 plus $3 per km. How much is a ride of 7 km?",
        "25",
    ),
    (
        "Renting a boat costs 12 euros plus 5 euros per hour. How long can I rent it for 37 euros?",
        "5",
    ),
    (
        "Ben has $60 and needs to keep $15. Books cost $8 each. How many books can he buy?",
        "5",
    ),
]


@pytest.mark.parametrize(("question", "result"), _STORIES)
def test_product_is_the_one_whose_units_are_asked_for(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "question",
    [
        "Tom walks 5 km per hour. Ann walks for 2 hours. How far does Ann walk?",
        "Eve earns $12 an hour and Max earns $15 an hour. How much do they earn in 8 hours?",
        "Emma has 3 sisters. Each sister has 2 brothers. How many brothers are there?",
        "A man works 8 hours a day for $12 an hour. How much does he earn in 2 weeks?",
        "A class of 24 pupils goes out. A ticket costs 6 euros. How much do they pay?",
        "A hall has 20 rows of 15 seats. 120 seats are taken. How many seats are taken?",
        "A cup holds 200 ml. How many people drink 3 litres?",
        "5 workers earn 12 euros an hour. How much do 3 workers earn in 4 hours?",
        "A 20 km road has a lamp every 50 m. How many lamps are there?",
        "A car drives 90 km per hour and stops after 3 hours. How far is it from home?",
    ],
)
def test_story_whose_units_leave_something_open_is_left_alone(question: str) -> None:
    assert read_chain(question) is None


def test_method_names_the_amounts_and_not_the_result() -> None:
    problem = read_chain("A hen lays 5 eggs a week. How many eggs do 12 hens lay in 4 weeks?")

    assert problem is not None
    assert "egg per week" in reckoned.method(problem)
    assert "240" not in reckoned.method(problem)
