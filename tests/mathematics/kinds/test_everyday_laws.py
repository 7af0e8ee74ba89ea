"""Everyday stories of proportion, shape and chance: answered right, or not at all."""

import pytest

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.steps import steps_of
from tutor_tui.mathematics.understand import understand

QUESTIONS = (
    (
        "Emma bought 4 books for $36 in total. Each book cost the same. What was the price of "
        "one book?",
        "9",
    ),
    (
        "A map has a scale of 1:25000. Two villages are 8 cm apart on the map. How far apart "
        "are they in km?",
        "2",
    ),
    (
        "On a map 1 cm represents 5 km. The distance between two towns is 35 km. How far apart "
        "are they on the map?",
        "7",
    ),
    (
        "Red and blue paint are mixed in the ratio 2:5. How much blue paint is needed for 6 "
        "litres of red paint?",
        "15",
    ),
    ("The angles of a triangle are in the ratio 2:3:4. Find the largest angle.", "80"),
    (
        "If 3 workers can paint 12 rooms in 4 days, how many days do 6 workers need to paint "
        "12 rooms?",
        "2",
    ),
    ("y is directly proportional to x. When x = 4, y = 10. Find y when x = 6.", "15"),
    ("y is inversely proportional to x and y = 6 when x = 4. What is y when x = 8?", "3"),
    (
        "Tom and Jerry share sweets in the ratio 3:7. Jerry gets 20 more than Tom. How many "
        "sweets are there in total?",
        "50",
    ),
    ("A bus leaves at 08:45 and arrives at 11:20. How long was the journey?", "2 h 35 min"),
    (
        "Pipe A fills a tank in 3 hours and pipe B fills it in 6 hours. How long do they take "
        "together?",
        "2",
    ),
    (
        "Alice can paint a room in 4 hours. Bob can paint it in 6 hours. How long will it take "
        "them working together?",
        "2.4",
    ),
    (
        "Tom and Jim can mow a lawn together in 2 hours. Tom alone takes 3 hours. How long "
        "does Jim need alone?",
        "6",
    ),
    (
        "A tap fills a bath in 10 minutes and the drain empties it in 15 minutes. How long "
        "does it take to fill with the drain open?",
        "30",
    ),
    (
        "A grocer mixes coffee worth $6 per kg with coffee worth $9 per kg to get 30 kg worth "
        "$7 per kg. How many kg of the cheaper coffee does he use?",
        "20",
    ),
    ("How much water must be added to 8 litres of 25% salt solution to make it 10%?", "12"),
    (
        "3 kg of nuts at $4 per kg are mixed with 2 kg of raisins at $6 per kg. What is the "
        "price per kg of the mixture?",
        "4.8",
    ),
    ("What is the angle between the hands of a clock at 3:30?", "75"),
    ("What angle do the clock hands make at 20 past 4?", "10"),
    ("How many minutes are there from 10:35 am to 1:10 pm?", "155"),
    ("A film starts at 7:40 pm and lasts 135 minutes. When does it end?", "9:55 PM"),
    ("What time is it 50 minutes before 12:15?", "11:25"),
    (
        "The mean height of 6 boys is 150 cm and the mean height of 4 girls is 140 cm. What is "
        "the mean height of all ten?",
        "146",
    ),
    ("£1 = $1.25. How many pounds do I get for $200?", "160"),
    ("The exchange rate is 1 euro = 1.10 dollars. Convert 50 euros to dollars", "55"),
    ("If 1 GBP is 1.15 EUR, how much is 230 EUR in GBP?", "200"),
    ("A rectangular garden is 12 m by 8 m. How much fencing is needed to go around it?", "40"),
    ("How many 20 cm by 20 cm tiles are needed to cover a floor 4 m by 3 m?", "300"),
    (
        "A wall is 5 m by 3 m. One litre of paint covers 6 square metres. How many litres are "
        "needed?",
        "2.5",
    ),
    (
        "A fish tank is 50 cm long, 30 cm wide and 40 cm high. How many litres of water does "
        "it hold?",
        "60",
    ),
    (
        "A ladder 5 m long leans against a wall with its foot 3 m from the wall. How high up "
        "the wall does it reach?",
        "4",
    ),
    (
        "A tree casts a shadow of 12 m when a 2 m pole casts a shadow of 3 m. How tall is the "
        "tree?",
        "8",
    ),
    (
        "From a point 50 m from the base of a tower the angle of elevation of the top is 30 "
        "degrees. How high is the tower?",
        "50*sqrt(3)/3",
    ),
    (
        "The angle of elevation of the top of a tower from a point 50 m away is 30°. Find its "
        "height.",
        "50*sqrt(3)/3",
    ),
    (
        "20 m from a tree the angle of elevation of the top is 30 degrees. how tall is it",
        "20*sqrt(3)/3",
    ),
    ("how long does a car need for 210 miles at 60 mph", "3.5"),
    ("What is the complement of 35 degrees?", "55"),
    ("supplement of 110", "70"),
    ("two angles are complementary one is 35 what is the other", "55"),
    ("what is the supplement of 110°", "70"),
    ("A ship sails 8 km north and then 6 km east. How far is it from its starting point?", "10"),
    ("A wheel has a radius of 35 cm. How far does it roll in 10 turns?", "700*pi"),
    (
        "A kite string is 40 m long and makes an angle of 60 degrees with the ground. How high "
        "is the kite?",
        "20*sqrt(3)",
    ),
    ("You win $5 if you roll a six and lose $1 otherwise. What is the expected value?", "0"),
    (
        "It costs $3 to play a game. You flip a coin. If it's heads you win $5, if it's tails you "
        "win nothing. Is the game fair?",
        "-0.5",
    ),
    (
        "You pay $1 to play. You roll a die. If you roll a 6 you win $4, if you roll a 5 you win "
        "$2. What is the expected profit?",
        "0",
    ),
    (
        "In a lottery a ticket costs 1 dollar. The chance to win 50 dollars is 1%. Expected value?",
        "-0.5",
    ),
    ("a coin is flipped 6 times. what's the expected number of heads?", "3"),
    ("I cycle to school at 18 km/h and walk back the same way at 6 km/h. Average speed?", "9"),
    (
        "In a class of 30, 18 play football, 15 play tennis and 6 play both. How many play "
        "neither?",
        "3",
    ),
    (
        "A biased coin lands heads with probability 0.6. It's tossed 5 times. Find the "
        "probability of exactly 3 heads.",
        "0.3456",
    ),
    ("How many 4-digit PINs are possible if digits can't repeat?", "5040"),
    (
        "A committee of 2 men and 3 women is to be chosen from 5 men and 6 women. How many "
        "ways are there?",
        "200",
    ),
    (
        "A restaurant has 4 starters, 6 mains and 3 desserts. How many different three-course "
        "meals are there?",
        "72",
    ),
    ("How many passwords of 3 letters followed by 2 digits are there?", "1757600"),
    (
        "A student scored 82 on a test with mean 70 and standard deviation 8. What's the z-score?",
        "1.5",
    ),
    ("A fair die is rolled 60 times. How many sixes would you expect?", "10"),
    ("A gardener plants 8 rows of 15 tulips. How many tulips does she plant altogether?", "120"),
    ("Each packet contains 12 biscuits. How many packets are needed for 100 biscuits?", "9"),
    ("96 chocolates are shared equally among 8 children. How many does each child get?", "12"),
    ("A shop sells 45 loaves a day. How many loaves does it sell in 7 days?", "315"),
    ("Rita earns $9 per hour. She works 6 hours. How much does she earn?", "54"),
    ("5/8 of the 32 children in a club are girls. How many boys are there?", "12"),
    ("What is two thirds of £45?", "30"),
    ("A laptop costs $900. In a sale it is reduced by 30%. Find the sale price.", "630"),
    ("A meal costs £36. A 10% service charge is added. What is the total cost?", "39.6"),
    ("Shoes normally cost £65. How much do you save with a 20% discount?", "13"),
    ("A shirt costs £34 after a 15% discount. What was the original price?", "40"),
    (
        "Ravi invests £800 at 3% simple interest per year. How much interest does he get after "
        "5 years?",
        "120",
    ),
    (
        "$1500 is invested at 4% compound interest for 2 years. How much interest is earned?",
        "122.4",
    ),
    (
        "A car loses 20% of its value every year. It was bought for £15000. What is it worth "
        "after 3 years?",
        "7680",
    ),
    ("A trader buys a table for £40 and sells it for £52. Work out his percentage profit.", "30"),
    ("27 out of 60 pupils walk to school. What percentage of the pupils walk to school?", "45"),
    ("The price of petrol fell from £1.50 to £1.35. What is the percentage decrease?", "10"),
    (
        "40% of the members of a club are women. There are 90 men. How many members are there?",
        "150",
    ),
    (
        "Orange and water are mixed in the ratio 1:4. How much water is needed for 3 litres of "
        "orange?",
        "12",
    ),
    (
        "The scale of a map is 1:50000. The distance between two towns on the map is 6 cm. "
        "What is the real distance in km?",
        "3",
    ),
    ("y varies inversely as x. y = 12 when x = 3. Find y when x = 9", "4"),
    ("y is proportional to x and y = 12 when x = 4. find the constant of proportionality", "3"),
    ("y is in inverse proportion to x. y = 6 when x = 2. what is k", "12"),
    ("y is proportional to x. y = 12 when x = 5. write y in terms of x", "y = 12/5*x"),
    (
        "y is inversely proportional to x^2. When x = 2, y = 5/3. find a formula for y",
        "y = (20/3)/x**2",
    ),
    (
        "Two parallel lines are cut by a transversal. One angle is 65 degrees. What is the "
        "co-interior angle?",
        "115",
    ),
    ("what is the alternate interior angle to an angle of 110°", "110"),
    ("two lines cross. one angle is 50 degrees, find the vertically opposite angle", "50"),
    ("y ∝ 1/x and y = 6 when x = 3. find y when x = 9", "2"),
    ("y is proportional to √x. y = 20 when x = 4. Find x when y = 30", "9"),
    ("if y varies directly as the cube of x and y = -16 when x = 2, find x when y = 54", "-3"),
    ("y is proportional to the square of x. y = 12 when x = 2. Find x when y = 75", "5"),
    ("p is directly proportional to the square of q. When q = 2, p = 12. Find p when q = 5.", "75"),
    ("Joe cycles at 18 km/h for 40 minutes. How far does he cycle?", "12"),
    ("How long does a 210 km journey take at an average speed of 70 km/h?", "3"),
    ("Tara walks 6 km in 1 hour 30 minutes. Find her average speed in km/h", "4"),
    (
        "A driver travels 120 km at 60 km/h and then 150 km at 100 km/h. Find the average "
        "speed for the whole journey.",
        "540/7",
    ),
    (
        "A bus goes to the city at 30 mph and comes back at 50 mph. What's its average speed "
        "for the whole trip?",
        "37.5",
    ),
    ("A train 150 m long crosses a bridge 250 m long in 20 seconds. What is its speed?", "20"),
    (
        "Ann can type a report in 3 hours and Bo can type it in 5 hours. How long will it take "
        "them together?",
        "1.875",
    ),
    (
        "One pipe fills a pool in 6 hours and another fills it in 12 hours. How long do they "
        "take together?",
        "4",
    ),
    ("How much water should be added to 12 litres of 30% alcohol solution to make it 20%?", "6"),
    (
        "2 kg of tea at $8 per kg are mixed with 3 kg of tea at $13 per kg. Find the price per "
        "kg of the mixture.",
        "11",
    ),
    ("What's the angle between the hands of a clock at 4 o'clock?", "120"),
    ("How long is it from 9:45 am to 2:10 pm?", "4 h 25 min"),
    ("A train leaves at 13:25 and arrives at 16:10. How long does the journey take?", "2 h 45 min"),
    ("The average of 5 numbers is 18. Another number, 24, is added. What's the new average?", "19"),
    ("£1 = €1.20. Change £50 to euros.", "60"),
    ("The exchange rate is $1 = £0.80. How many dollars do I get for £120?", "150"),
    ("A rectangular field is 80 m long and 50 m wide. How much fencing is needed?", "260"),
    ("How many 30 cm by 30 cm tiles are needed to cover a floor 3 m by 2.4 m?", "80"),
    (
        "A ladder 13 m long reaches 12 m up a wall. How far is the foot of the ladder from the "
        "wall?",
        "5",
    ),
    (
        "A 6 m ladder leans against a wall and makes an angle of 60 degrees with the ground. "
        "How high does it reach?",
        "3*sqrt(3)",
    ),
    ("A man walks 5 km east and then 12 km north. How far is he from his starting point?", "13"),
    (
        "A flagpole casts a shadow of 8 m. At the same time a 1.5 m stick casts a shadow of 2 "
        "m. How high is the flagpole?",
        "6",
    ),
    ("Find the supplement of 45 degrees", "135"),
    ("A wheel has a diameter of 70 cm. How far does it travel in 5 revolutions?", "350*pi"),
    (
        "In a group of 50 people, 30 like tea, 25 like coffee and 10 like both. How many like "
        "neither?",
        "5",
    ),
    ("A cafe sells 5 sandwiches and 4 drinks. How many meal combinations are there?", "20"),
    ("Jane got 75 in a test with mean 60 and standard deviation 10. Find her z-score.", "1.5"),
    ("A fair coin is tossed 80 times. How many heads would you expect?", "40"),
)
_CLASS = "In a class of 30 students, 18 play football, 15 play tennis and 8 play both. "
OVERLAPS = (
    ("£800 is invested for 3 years at 5% simple interest. How much interest is earned?", "120"),
    ("A menu has 3 starters, 5 mains and 4 desserts. How many 3 course meals are possible?", "60"),
    ("A code has 2 letters followed by 3 digits. How many codes are possible?", "676000"),
    ("$1200 is invested at 3.5% simple interest. How long until the interest is $210?", "5"),
    ("An item costs $80. The price goes up 10% then down 10%. What's the final price?", "79.2"),
    (
        "Ben walks 3 km at 6 km/h and runs 4 km at 12 km/h. How long does it take him in total?",
        "5/6",
    ),
    (
        "I put $2000 in a bank at 5% compound interest for 3 years. How much is in the account?",
        "2315.25",
    ),
    (f"{_CLASS}How many play only football?", "10"),
    (f"{_CLASS}What is the probability that a random student plays tennis?", "1/2"),
    (f"{_CLASS}What's the probability that a student plays football but not tennis?", "1/3"),
    (f"{_CLASS}Find the probability that a student plays tennis given that they play football.",
     "4/9"),
    ("There are 40 students in a class. 25 study French, 20 study Spanish and 5 study neither. "
     "How many study both languages?", "10"),
    ("In a survey of 80 people, 45 have a dog, 30 a cat and 12 both. How many have exactly one "
     "pet?", "51"),
    ("In a group of 50 people, 28 speak English, 30 speak French and everybody speaks at least "
     "one. How many speak both?", "8"),
    ("60% of people like tea, 50% like coffee and 30% like both. What percentage like neither?",
     "20"),
    ("28 pupils: 16 are in the chess club, 12 are in the drama club and 4 are in both. How many "
     "are in neither club?", "4"),
)  # fmt: skip
TRAPS = (
    "A bag of rice costs £3 and a tin costs £2. What is the cost of one tin of beans?",
    "y is directly proportional to x. When x = 4, y = 10. Find z when x = 6.",
    "y is proportional to x + 1. When x = 4, y = 10. Find y when x = 6.",
    "A wall is 5 m by 3 m. It has a window of 1 square metre. One litre of paint covers 6 "
    "square metres. How many litres are needed?",
    "How many 20 cm by 20 cm tiles are needed to cover a floor of 12 square metres?",
    "A ship sails 8 km north and then 6 km north. How far is it from its starting point?",
    "A ship sails 8 km north, 6 km east, then turns back 2 km. How far is it from its starting "
    "point?",
    "In a class of 30, 18 play football, 15 play tennis. How many play both?",
    "In a class of 30, 18 play football, 35 play tennis and 8 play both. How many play neither?",
    "In a class of 30, 18 play football, 15 play tennis and 8 play both. How many play chess?",
    "Alice can paint a room in 4 hours. Bob can mow a lawn in 6 hours. How long will it take "
    "them working together?",
    "A restaurant has 4 starters, 6 mains and 3 desserts. How many meals are there without "
    "dessert?",
    "Red and blue paint are mixed in the ratio 2:5. How much green paint is needed for 6 "
    "litres of red paint?",
    "6 men can build a wall in 10 days. How long would it take 4 women?",
    "How many 4-digit numbers are possible if digits can't repeat?",
    "The average of 4 numbers is 20. A fifth number, 30, is added and 10 is removed. What is "
    "the new average?",
    "A tank is 50 cm long, 30 cm wide and 40 cm high. It is half full. How many litres of "
    "water does it hold?",
    "3 kg of nuts at $4 per kg are mixed with 2 litres of oil at $6 per litre. What is the "
    "price per kg of the mixture?",
    "A man walks 5 km east and then 12 km north at 4 km/h. How far is he from his starting point?",
    "Two pipes fill a tank in 3 hours and 6 hours and a drain empties it in 4 hours. How long "
    "does the second pipe take?",
    "£2000 is invested at 5% compound interest per annum. How much is it worth after 3000000 "
    "years?",
    "Tom alone takes 3 hours. Tom and Jim can mow a lawn together in 4 hours. How long does "
    "Jim need alone?",
)


def _story(question: str) -> KindProblem:
    problem = understand(question)
    assert isinstance(problem, KindProblem)
    return problem


@pytest.mark.parametrize(("question", "expected"), QUESTIONS + OVERLAPS)
def test_story_has_its_answer(question: str, expected: str) -> None:
    assert solve(_story(question)).result == expected


@pytest.mark.parametrize(("question", "expected"), QUESTIONS)
def test_method_of_a_reckoning_keeps_the_answer_back(question: str, expected: str) -> None:
    problem = _story(question)

    assert not isinstance(problem, Reckoned) or f"`{expected}`" not in method_of(problem)


@pytest.mark.parametrize("question", [question for question, _ in QUESTIONS])
def test_reckoning_begins_with_its_formula(question: str) -> None:
    problem = _story(question)
    steps = steps_of(problem) if isinstance(problem, Reckoned) else None

    if isinstance(problem, Reckoned) and steps:
        assert parse_expression(steps[0].before) == parse_expression(problem.formula)


@pytest.mark.parametrize("question", TRAPS)
def test_story_that_is_not_understood_is_declined(question: str) -> None:
    assert not isinstance(understand(question), KindProblem)


def test_lengths_that_make_no_triangle_are_refused() -> None:
    question = "A ladder 5 m long leans against a wall with its foot 7 m from the wall. "
    answer = solve(_story(f"{question}How high up the wall does it reach?"))

    assert answer.result is None
    assert "no real value" in answer.text
