"""Stories read by their quantities: times of day, those who work, recipes, trials, tables."""

import pytest

from tests.mathematics.working import assert_worked_out
from tutor_tui.mathematics.understand import Unclear, understand

_TOLD = (
    ("Sam leaves home at 8:15 and walks 3 km to school at 4 km/h. What time does he arrive?",
     "9:00"),
    ("I leave at 7.45 am and the drive takes 1 hour 50 minutes. when do i get there", "9:35 AM"),
    ("School starts at 8:30 am. It takes me 25 minutes to walk there. What time should I leave?",
     "8:05 AM"),
    ("I need to be at the airport by 6 pm. the drive is 120 km and I drive at 80 km/h. when should "
     "i leave", "4:30 PM"),
    ("a bus departs at 14:35 and arrives at 16:10. It travels 76 km. what is its average speed?",
     "48"),
    ("a train leaves at 9:15 and arrives at 11:45. it goes 80 km/h on average. how far is it?",
     "200"),
    ("Lisa goes to bed at 22:30 and gets up at 6:45. how long does she sleep?", "8 h 15 min"),
    ("John can paint a room in 6 hours, Mary can paint it in 3. how long together", "2"),
    ("Anna can do a job in 4 days and Ben in 12 days. how long if they work together?", "3"),
    ("A pipe can fill a tank in 6 hours and another can empty it in 9 hours. if both are open how "
     "long to fill the tank?", "18"),
    ("pump A can empty a pool in 3 hours and pump B in 6 hours. how long together?", "2"),
    ("a recipe for 8 uses 200g flour and 2 eggs. I want to make 20. how much of each ingredient?",
     "500 g flour and 5 eggs"),
    ("a recipe for 4 uses 3 eggs, 200ml milk and 150g flour. how much milk is needed for 6 people?",
     "300"),
    ("the chance of rain on any day is 0.3. whats the probability it rains on exactly 2 of the "
     "next 5 days?", "0.3087"),
    ("A multiple choice test has 5 questions with 4 options each. if you guess what is the "
     "probability of getting exactly 3 right?", "0.087890625"),
    ("the probability of winning is 0.4. I play 3 games. find the probability that i lose all 3",
     "0.216"),
    ("A coin that is biased 60% to heads is tossed twice. What is the probability of two heads?",
     "0.36"),
    ("the probability it rains today is 0.4 and tomorrow is 0.5. what's the probability it rains "
     "on both days", "0.2"),
    ("probability of flipping a coin 4 times and getting all tails", "1/16"),
    ("what's the probability of rolling a 6 on a dice twice in a row", "1/36"),
    ("score: 1, 2, 3; frequency: 4, 5, 6. total frequency?", "15"),
    ("goals 0 1 2 3 / number of games 5 7 4 2. how many goals were scored altogether?", "21"),
    ("goals 0 1 2 3 / number of games 5 7 4 2. how many games were played?", "18"),
    ("A thief runs at 8 m/s and a policeman 100 m behind him runs at 10 m/s. how long until he is "
     "caught", "50"),
    ("Tom left at 9:00 driving at 60 km/h. Anna left from the same place at 10:00 at 80 km/h. when "
     "does she catch up with him?", "13:00"),
    ("a cyclist goes 24 km at 16 km/h and comes back at 12 km/h. whats his average speed", "96/7"),
    ("A floor is 6 m long and 4 m wide. Tiles are 50 cm by 50 cm. How many tiles are needed?",
     "96"),
    ("I have a wall 4m by 2.5m and a tin of paint covers 6 m². how many tins do I need?", "2"),
    ("a field is 120 m by 80 m, what is its area in hectares?", "0.96"),
    ("A pool 25 m long, 10 m wide and 2 m deep. How many litres of water does it hold", "500000"),
    ("my bedroom is 4 m by 3.5 m. carpet is £18 per square metre. how much will the carpet cost?",
     "252"),
    ("the temperature dropped from 5 degrees to -8 degrees. by how much did it drop?", "13"),
    ("Jane walks 5 km north and then 12 km east. How far is she from where she started?", "13"),
    ("Maya walks 3 km north, 4 km east and then 2 km north. How far is she from where she started?",
     "sqrt(41)"),
    ("A ship sails 8 km north, 6 km east and then 2 km south. How far is it from the port?",
     "6*sqrt(2)"),
    ("Jo walks 3 km north and 4 km east. How far does she walk in total?", "7"),
    ("A cyclist rides 36 km at 18 km/h, rests for 30 minutes, then rides another 24 km at 12 km/h. "
     "What is his average speed for the whole trip?", "40/3"),
    ("A bus goes 60 km in 1 hour, waits 15 minutes, and goes another 30 km in 45 minutes. What is "
     "the average speed of the bus?", "45"),
    ("Tom drove 150 km in 2 hours, took a 20 minute break and drove 100 km in 1 hour 10 minutes. "
     "What was his average speed excluding the break?", "1500/19"),
    ("Tom cycles at 15 km/h. His sister leaves one hour later in a car at 45 km/h on the same "
     "road. how long until she catches him", "0.5"),
    ("Tom cycles at 15 km/h. His sister leaves one hour later at 45 km/h. How far from home does "
     "she catch him?", "22.5"),
    ("Ann leaves home at 9:00 and walks at 4 km/h. Ben leaves half an hour later at 6 km/h. At "
     "what time does Ben catch up with Ann?", "10:30"),
    ("A tank is 3/4 full. After using 30 litres it is 1/2 full. How many litres does it hold?",
     "120"),
    ("A barrel is 20% full. When 45 litres are added it is half full. What is its capacity?",
     "150"),
    ("1 litre of paint covers 12 m². How many litres are needed to paint a wall 8 m long and 3 m "
     "high with two coats?", "4"),
    ("i need to paint 40 m². one litre covers 8 m². how many litres do i need", "5"),
    ("Two taps fill a bath in 10 and 15 minutes. The drain empties it in 12 minutes. If all are "
     "open, how long does it take to fill the bath?", "12"),
    ("A die is rolled until a six appears. What is the expected number of rolls?", "6"),
    ("How many times do you expect to flip a coin until you get heads?", "2"),
    ("The odds against a horse winning are 5 to 2. What is the probability that it wins?", "2/7"),
    ("The odds of winning are 2 to 5. What's the probability of losing?", "5/7"),
    ("A test for a disease is 95% accurate. 1% of people have the disease. If someone tests "
     "positive what is the probability they have it?", "19/118"),
    ("A box has 12 pens, 3 of them are broken. Two pens are removed at random. What's the "
     "probability both work?", "6/11"),
    ("P(A) = 0.4, P(B) = 0.5 and A and B are independent. Find P(A given B)", "2/5"),
    ("The cost of 4 tickets is $50. What's the cost of 7 tickets?", "87.5"),
    ("If 3 workers earn $360 in 2 days, how much do 5 workers earn in 4 days?", "1200"),
    ("If 8 men can dig a trench in 6 days, how many men to finish it in 2 days?", "24"),
    ("5 people sit in a row. How many ways can they sit?", "120"),
    ("6 books are placed on a shelf. In how many different orders can they be arranged?", "720"),
    ("The temperature at 6 am was -7°C. By noon it was 5°C. How much did it rise?", "12"),
    ("How many different 3-letter codes can be made from the letters A to F if letters can't be "
     "repeated?", "120"),
    ("A circular pond has a radius of 3 m. A path 1 m wide goes around it. What is the area of "
     "the path?", "7*pi"),
    ("A path 1 m wide goes around a garden 10 m by 8 m. find the area of the path", "40"),
    ("I drove 60 miles in 1 hour 20 minutes. How fast was I going on average?", "45"),
    ("The marks of 5 pupils are 7, 9, 4, 8, 7. Find the range and the mode", "5, 7"),
    ("0 - 3, 1 - 5, 2 - 8, 3 - 4 these are goals and number of matches. how many matches in "
     "total?", "20"),
    ("The sides of a triangle are in the ratio 3:4:5 and its perimeter is 60 cm. Find the sides.",
     "15, 20, 25"),
    ("A floor 5 m by 4 m is covered with square tiles with side 50 cm. How many tiles do you "
     "need?", "80"),
    ("If I roll a dice and flip a coin, what is the probability I get an even number and heads?",
     "1/4"),
    ("A committee of 4 is to be chosen from 6 men and 5 women. How many ways?", "330"),
    ("A committee of 4 is chosen from 6 men and 5 women. how many ways with at least one woman",
     "315"),
    ("There are 6 flavours of ice cream. How many ways to choose 2 different flavours?", "15"),
    ("the numbers 6, 8, 11, 12, x have a mean of 10. find x", "13"),
    ("Ann's marks are 60, 70 and 80 with weights 1, 2 and 3. what's the weighted mean?", "220/3"),
    ("homework counts 20%, test 30% and exam 50%. I got 80, 70 and 90. what's my final grade",
     "82"),
    ("I flip a coin and roll a die. What is the probability of getting heads and a 6?", "1/12"),
    ("I roll two dice. whats the probability of getting a total greater than 9", "1/6"),
    ("a bag has 4 red, 5 green and 6 blue balls. one is picked. p(not green)?", "2/3"),
    ("A card is picked at random from a pack of 52. What is the probability of two queens without "
     "replacement?", "1/221"),
    ("expected value of x 0 1 2 3 with probabilities 0.1 0.3 0.4 0.2", "1.7"),
    ("A train departs at 22:15 and arrives at 6:40 the next day. How long is the trip?",
     "8 h 25 min"),
    ("How many 20 cm square tiles fit in a 2 m by 3 m floor?", "150"),
    ("my room is 5 m by 4 m and 2.5 m high. what's the area of the floor?", "20"),
    ("a map has a scale of 1 : 25 000. how many km is 12 cm on the map?", "3"),
    ("a map has a scale of 1:25000. how long is a 10 km walk on the map?", "40"),
    ("The average of 6 numbers is 14. What's their sum?", "84"),
    ("from a class of 20 students how many ways can you pick a president, vice president and "
     "treasurer?", "6840"),
)  # fmt: skip
_NOT_SURE = (
    "A path 1 m wide goes around the inside of a garden 10 m by 8 m. find the area of the path",
    "The teams played 3 - 1, 2 - 2, 0 - 4 and 1 - 1. What is the mean number of goals?",
    "One angle is 30 degrees and another one is 50 degrees. What is the difference?",
    "A committee of 4 is chosen from 6 men and 5 women. In how many ways if Ann and Bob refuse to"
    " be "
    "together?",
    "A card is picked from a pack of 52. What is the probability of 2 queens?",
    "A cyclist goes 24 km at 16 km/h and rests and comes back at 12 km/h. How long in total?",
    "A train leaves at 9:15 and stops for 10 minutes and takes 2 hours. When does it arrive?",
    "The probability that a train is late is 0.1. what is the probability it is on time on all 5 "
    "days?",
    "Anna beats Ben with probability 0.6. They play 3 games. What is the probability that Ben "
    "beats Anna exactly 2 times?",
    "70% of the balls are red and the rest are blue. 5 are drawn. What is the probability that "
    "exactly 2 are blue?",
    "The probability that Tom answers wrongly is 0.3. He answers 5 questions. what is the "
    "probability he gets exactly 2 right?",
    "A light is on with probability 0.7. there are 5 lights. find the probability that exactly 2 "
    "are out",
    "The probability that Tom is late is 0.2. If he is late, he is told off with probability 0.5. "
    "What is the probability of both?",
    "a recipe for 4 people needs 200 g of rice and 2 eggs each. how many eggs for 6 people",
)


@pytest.mark.parametrize(("question", "result"), _TOLD)
def test_a_story_is_worked_out_from_its_quantities(question: str, result: str) -> None:
    assert_worked_out(question, result)


@pytest.mark.parametrize("question", _NOT_SURE)
def test_a_story_that_tells_more_is_left_alone(question: str) -> None:
    found = understand(question)

    assert found is None or isinstance(found, Unclear)
