"""Problems jotted down in chat words: answered where all of it is known, else left alone."""

import pytest

from tutor_tui.mathematics.kinds.jotted.listing import KINDS
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.steps import heading_of, steps_of
from tutor_tui.mathematics.understand import understand

QUESTIONS = (
    ("Ben has $35 and saves $12 each week. How many weeks until he can buy a $95 game?", "5"),
    (
        "A bike costs £240. Lucy has £60 and saves £15 per week. After how many weeks can she buy"
        " it?",
        "12",
    ),
    (
        "i have 50 dollars and i save 10 a week, how long till i can afford a 140 dollar"
        " skateboard",
        "9",
    ),
    (
        "A TV costs $480. You pay a 25% deposit and the rest in 12 equal payments. How much is each"
        " payment?",
        "30",
    ),
    (
        "A bike costs £360. Jo pays a deposit of £60 and the rest in 10 monthly payments. How much"
        " is each payment?",
        "30",
    ),
    (
        "A fridge can be bought with a £50 deposit and 12 monthly payments of £30. What is the"
        " total cost?",
        "410",
    ),
    ("Jane's salary is 32000 and she gets a 4% pay rise. what is her new salary", "33280"),
    ("Sue has $18. She saves $6 every week. When can she afford a $58 game?", "7"),
    (
        "Paul gets a base salary of $1500 a month and 3% of his sales. His sales were $20000. How"
        " much did he earn?",
        "2100",
    ),
    (
        "A salesman gets $200 a week plus 5% commission on his sales. He sold $3600 worth. What did"
        " he earn?",
        "380",
    ),
    # angles and ladders
    ("one angle of a triangle is 50 degrees and another is 60, whats the third?", "70"),
    ("A triangle has one angle 40 degrees and one angle 90 degrees. find the missing angle.", "50"),
    (
        "a 5 m ladder leans against a wall at an angle of 60 degrees to the ground, how far is its"
        " foot from the wall",
        "2.5",
    ),
    # prices
    ("jeans are £60 with 15% off how much do i pay", "51"),
    (
        "Four friends eat out. The bill is $60 and they leave a 10% tip. How much does each person"
        " pay?",
        "16.5",
    ),
    ("Tom has saved 45 pounds. That is 3/5 of what he needs. How much does he need?", "75"),
    (
        "Jo earns $12 per hour. She worked 7 hours on Monday, 5 on Tuesday and 8 on Friday. How"
        " much"
        " did she earn?",
        "240",
    ),
    (
        "A shopkeeper buys 40 pens for $20 and sells them for 75 cents each. What is his total"
        " profit?",
        "10",
    ),
    (
        "There are 24 cookies. Sam eats 1/4 of them and Lea eats 1/3 of them. How many did Sam"
        " eat?",
        "6",
    ),
    (
        "Rent a car: 30 euros per day plus 0.20 per km. How much is it for 2 days and 150 km?",
        "90",
    ),
    ("a farmer sells 3/5 of his 250 sheep. how many does he keep", "100"),
    (
        "A worker gets 18 dollars per hour for the first 8 hours and 27 dollars for each extra"
        " hour. How much for 11 hours?",
        "225",
    ),
    ("a desk costs 150 + 20% vat. what do i pay", "180"),
    ("A hat costs $20 and is sold for $27. What is the percentage profit?", "35"),
    ("i bought a bike for 120 and sold it for 90, what percentage loss is that", "25"),
    (
        "One ticket costs 6.50. Groups of 10 or more get 20% off. How much do 12 tickets cost?",
        "62.4",
    ),
    ("Mixing 3 litres of milk with 2 litres of water. what percent is water?", "40"),
    ("Sam has 60 cards. He gave 1/4 to Lea and 1/5 to Max. How many did Max get?", "12"),
    ("There are 50 children. 40% are boys. what is the ratio of boys to girls", "2:3"),
    ("my salary is 1800 a month and 15% goes in tax, how much do i get", "1530"),
    ("I put down a deposit of 10% on a car, it was £900. How much does the car cost?", "9000"),
    (
        "Eva earns $12 an hour and time and a half for overtime. She worked 44 hours, the first 40"
        " at normal pay. What did she earn?",
        "552",
    ),
    (
        "Eva earns $12 an hour for the first 40 hours and $20 an hour after that. She worked 44"
        " hours. How much did she earn?",
        "560",
    ),
    ("a jacket was £80 now 15% off. what's the sale price?", "68"),
    ("trainers cost $90, 20% discount, how much do i save", "18"),
    ("a bike is €200 plus 20% vat. total cost?", "240"),
    ("£45 meal plus 10% tip total?", "49.5"),
    ("a coat is £120 with 10% off and 20% vat. how much do i pay", "129.6"),
    ("i paid £30 after 25% off what was the original price", "40"),
    ("3 pens cost £1.20 how much for 7", "2.8"),
    ("i buy 4 rolls at £1.50 each and pay with a £10 note how much change", "4"),
    ("i earn £9.50 an hour and work 35 hours how much do i get", "332.50"),
    ("i save £15 a week how long until i have £200", "14"),
    ("which is better value 500g for £2.40 or 750g for £3.45", "750 g"),
    (
        "Mr. Lee drove 150 miles on Monday, 210 miles on Tuesday and 90 miles on Wednesday. How "
        "many miles did he drive in total?",
        "450",
    ),
    (
        "Tom earns $12 per hour. He worked 8 hours on Monday and 6 hours on Tuesday. How much did "
        "he earn altogether?",
        "168",
    ),
    (
        "A drink is made from juice and water in the ratio 1:4. How much juice is needed for 20 "
        "litres of the drink?",
        "4",
    ),
    (
        "John earns $15 an hour. Last week he worked 38 hours. How much did he earn last week?",
        "570",
    ),
    (
        "A shop sells a pack of 4 batteries for $5 and a pack of 6 for $7.20. Which pack is the "
        "better buy?",
        "6 batteries",
    ),
    ("6 eggs for £1.50 or 10 eggs for £2.60, which is cheaper?", "6 eggs"),
    ("which is the better buy, 1.5 l for $3 or 500 ml for $1.20", "1.5 l"),
    # parts that are taken
    ("Tom has $80. He spends 3/8 of it. How much has he got left?", "50"),
    ("Anna has 60 sweets. She gives 1/3 to Tom and 1/4 to Jo. How many are left?", "25"),
    ("Sam earns £2500 a month. 22% goes in tax and 30% goes on rent. How much is left?", "1200"),
    ("Sam earns £2500 a month. 22% of it goes in tax. How much tax does he pay?", "550"),
    ("A 20% deposit on a car is £1800. How much does the car cost?", "9000"),
    (
        "A coat is 3/5 of its original price. It now costs £45. What was the original price?",
        "75",
    ),
    ("A coat costing £75 is sold at 3/5 of its original price. What does it cost now?", "45"),
    ("Books cost $12 each. I buy 3 and get 10% off. How much do I pay?", "32.4"),
    ("A book costs $12. There is 10 % off. How much do 3 books cost?", "32.4"),
    ("a house worth 200000 increases by 5%, what is it worth?", "210000"),
    ("A car worth $8000 loses 15% of its value. What is it worth now?", "6800"),
    ("A bike was sold for 25 % less than it cost. It cost £240. What was it sold for?", "180"),
    ("A jacket costs £80. It is 15% off. What do you save?", "12"),
    # money over the years
    ("i put £500 in the bank at 3% for 4 years compound. how much interest is that", "62.754405"),
    ("i put £500 in the bank at 3% for 4 years simple interest", "60"),
    ("interest on £800 at 5% for 2 years", "80"),
    ("a phone costs $600 and loses 20% of its value every year. worth after 3 years?", "307.2"),
    ("a car was bought for £8000. it loses 10% a year. how much is it worth after 2 years", "6480"),
    ("a phone went from $500 to $425. what is the percent decrease", "15"),
    ("my salary of 2400 is increased by 5%. what's my new salary", "2520"),
    ("the population of a town is 12000. it decreases by 8%. what is the new population?", "11040"),
    (
        "last year there were 500 members. this year there are 575. what's the percentage "
        "increase?",
        "15",
    ),
    # one of many, weights, two days
    ("i drove 180 km on 15 litres of petrol. how many km per litre is that?", "12"),
    ("a worker earns $480 for 40 hours. how much does he earn per hour?", "12"),
    (
        "homework 80 (weight 20%), test 90 (weight 30%), exam 70 (weight 50%). find the weighted "
        "mean",
        "78",
    ),
    (
        "my grades are 85 for homework worth 30% and 92 for exams worth 70%. what is my overall "
        "grade?",
        "89.9",
    ),
    (
        "a shopkeeper sold 45 apples on monday and twice as many on tuesday. how many did he sell "
        "altogether?",
        "135",
    ),
    (
        "the table shows goals per match: 0 goals 4 matches, 1 goal 7 matches, 2 goals 5 matches. "
        "find the mean number of goals",
        "1.0625",
    ),
    ("the mean of 6 numbers is 9. what is their sum?", "54"),
    (
        "a bakery sold 120 cakes on saturday and 85 on sunday. how many more were sold on "
        "saturday?",
        "35",
    ),
    (
        "concrete is made from cement, sand and gravel in the ratio 1:2:4. how much sand is "
        "there in "
        "35 kg of concrete?",
        "10",
    ),
    # earnings
    ("a salesman earns a 5% commission. how much does he earn on sales of $12000?", "600"),
    ("what will $2500 be worth in 6 years at 4% interest compounded quarterly?", "3174.34"),
    (
        "a game costs $2 to play. you win $5 with probability 1/4. what is the expected profit?",
        "-0.75",
    ),
    # chances that are told
    (
        "the probability of passing maths is 0.8 and of passing english is 0.7. what is the "
        "probability of passing both?",
        "0.56",
    ),
    ("in a raffle 200 tickets are sold. i buy 5. what is the probability that i win?", "1/40"),
    ("what is the probability that a family with 3 children has exactly 2 girls?", "0.375"),
    (
        "a test has 10 true/false questions. what is the probability of getting exactly 7 right by "
        "guessing?",
        "0.1171875",
    ),
    (
        "10% of bulbs are defective. in a sample of 8, what's the probability exactly 2 are "
        "defective?",
        "0.14880348",
    ),
    (
        "in a game the probability of winning is 1/4. you play 3 times. what is the probability of "
        "losing all three?",
        "0.421875",
    ),
    ("the probability of rain tomorrow is 0.3. what is the probability it does not rain?", "0.7"),
    (
        "the probability of rain on any day is 0.3. what's the probability it rains on 2 "
        "consecutive "
        "days?",
        "0.09",
    ),
    # wages
    (
        "tom earns $12 per hour and time and a half for overtime over 40 hours. he worked 46 "
        "hours. how much did he earn",
        "588",
    ),
    (
        "maria earns $15 an hour. she gets time and a half for any hours over 40. how much does "
        "she earn if she works 45 hours",
        "712.5",
    ),
    (
        "i get £9 an hour and double time for overtime. i worked 35 normal hours and 4 hours "
        "overtime. how much do i get",
        "387",
    ),
    # lists
    ("my scores are 7, 9, 6 what's my average", "22/3"),
    ("i got 12, 15, 9 and 14 in my tests. what is the range", "6"),
    ("number frequency 1 4 2 7 3 5 4 2 find the mean", "41/18"),
    ("value 2 3 5 frequency 1 2 3 median?", "4"),
    # shapes
    ("right triangle hypotenuse 13, one leg 5 what's the other", "12"),
    (
        "a ladder 6m long leans at 65 degrees to the ground. how high does it reach",
        "6*sin(13*pi/36)",
    ),
    ("a 5m ladder leans on a wall, its foot is 3m from the wall. how high does it reach", "4"),
    ("a ladder 13 ft long reaches 12 ft up a wall. how far is its foot from the wall", "5"),
    ("its length is twice its width and the perimeter is 36. what's the area", "72"),
    ("length is 3 times the width, perimeter 48 cm, find the width", "6"),
    ("its length is 4 cm more than its width and the perimeter is 28 cm. length?", "9"),
    ("the angles of a triangle are x, 2x and 3x. find x", "30"),
    ("angles in a triangle are x, x + 20 and 2x. what is the biggest angle?", "80"),
    ("two angles of a triangle are 50 and 60 what's the third", "70"),
    # journeys
    ("i drove 150 miles in 2 hours 30 minutes what's the speed", "60"),
    ("how long to drive 200 miles at 50 mph", "4"),
    ("cycled at 18 km/h for 40 minutes. how far?", "12"),
    (
        "a train leaves at 60 km/h, another at 80 km/h towards it, they are 280 km apart. "
        "when do they meet?",
        "2",
    ),
    ("a car uses 8 litres per 100 km how much for 350 km", "28"),
    ("a car goes 60 miles on 2 gallons how far on 5", "150"),
    # shares
    ("i scored 34 out of 40 what's my percent", "85"),
    ("i save 12 dollars a week, how long till i have 150", "13"),
    ("i got 18 out of 24 what's that in percent", "75"),
    ("price went from 80 to 100 what percent increase", "25"),
    ("it dropped from £50 to £40, what percentage is that", "-20"),
    ("class of 30, 18 girls what percent are boys", "40"),
    ("ratio of boys to girls is 3:5, 24 children. how many boys?", "9"),
    ("the ratio of cats to dogs is 2:7. there are 28 dogs. how many cats?", "8"),
    ("ratio of red to blue is 3:5. what fraction are red", "3/8"),
    ("two numbers are in the ratio 2:7 and their sum is 81", "18, 63"),
    ("two numbers are in the ratio 2:7 and their sum is 81. what is the bigger one", "63"),
    ("£60 shared 2:3", "24, 36"),
    ("a tank is 3/8 full and holds 240 litres. how much water is in it", "90"),
    ("a tank is 3/8 full and holds 240 litres. how much more to fill it", "150"),
    ("a barrel has 30 litres when 3/4 full. how much does it hold", "40"),
    ("a recipe for 6 people needs 450g flour. how much for 4", "300"),
    ("a recipe for 6 people needs 450g flour. how much for half the recipe", "225"),
    ("I ate 2/8 of a pizza and my brother ate 3/8, how much is left", "3/8"),
    # chances
    (
        "i have 3 red and 5 blue marbles. i take 2 without putting back. probability both red?",
        "3/28",
    ),
    ("3 red and 5 blue marbles, i take 2 and put the first back. chance both blue?", "25/64"),
    ("3 red and 5 blue marbles, i take 2. probability both same colour?", "13/28"),
    ("roll 2 dice what's the chance of a 7", "1/6"),
    ("X ~ N(50, 16). P(X < 54)", "0.8413"),
    ("X ~ N(10, 2^2). Find P(8 < X < 12)", "0.6827"),
    (
        "1% of people have a disease. the test is 95% accurate. i tested positive what's the "
        "chance i have it",
        "19/118",
    ),
    # units
    ("how many km is 26.2 miles", "42.1648128"),
    # so much for so many
    ("bill is $84 for 4 people. how much per person", "21"),
    ("£60 split between 5 people", "12"),
    ("hotel costs $360 for 3 nights. how much per night", "120"),
    ("a pack of 8 pens costs £5.20, what is the cost per pen", "0.65"),
    ("if 5 people pay 35 pounds each how much altogether", "175"),
    ("24 pupils share 72 pencils. how many pencils does each get", "3"),
    ("the heights in cm of 7 kids: 142, 150, 138, 155, 149, 150, 161. find the mode", "150"),
    ("the number of goals in 6 games was 2, 0, 3, 1, 2, 4. find the mean number of goals", "2"),
    ("a paint tin covers 12 square metres. how many tins do i need for a wall 9m by 4m", "3"),
    ("classes 0-10, 10-20, 20-30, 30-40 with frequencies 4, 8, 12, 6. estimate the mean", "65/3"),
    ("a circular pond has radius 7 m. how much fence goes round it", "14*pi"),
    ("probability that it rains on both days if the chance each day is 0.4", "0.16"),
    ("X is normally distributed with mean 50 and variance 16. find P(X < 56)", "0.9332"),
    # shadows
    ("the shadow of a 2m pole is 3m long, how tall is a tree with a shadow of 12m", "8"),
    ("a 6m tree casts a 4m shadow, how tall is a tree with a 10 m shadow", "15"),
    ("a 2 m stick has a shadow of 3 m. how long is the shadow of a 10 m tree", "15"),
    (
        "a tree casts a shadow 8m long while a 1.5m stick casts a 2m shadow how tall is the tree",
        "6",
    ),
    (
        "a tower is 30 m tall and casts a shadow of 20 m. a man's shadow is 1.2 m. how tall is the "
        "man?",
        "1.8",
    ),
    ("a building's shadow is 20 m. a 3 m post has a shadow of 4 m. how tall is the building", "15"),
    ("a rod is 2 m. a tree's shadow is 12 m, the rod's shadow is 3 m. how tall is the tree", "8"),
    ("a triangle has angles x, x+20 and x+40. find x", "40"),
    # groups that were counted
    ("there are 12 boys and 18 girls in a class. what is the ratio of boys to girls", "2:3"),
    ("i have 4 apples and 6 oranges, what is the ratio of oranges to apples", "3:2"),
    ("12 boys and 18 girls what fraction are boys", "2/5"),
    ("in a class there are 15 girls and 10 boys. what percentage are girls?", "60"),
    ("how many minutes is 2.5 hours", "150"),
)
TRAPS = (
    "A bike costs £240. Lucy has £60 and Tom saves £15 a week. When can she buy it?",
    "Ben has $35 and spends $12 each week. How many weeks until he has $95?",
    "Tom and Ben each save £15 a week. How many weeks until they have £60?",
    "A car costs £6000. A 20% deposit is paid and the rest in 24 payments with 5% interest. How"
    " much is each payment?",
    "Tom earns $20 an hour and gets a 10% raise. What is his new pay for 5 hours?",
    "Amy sold $5000 and gets 4% commission. Her base salary is $300 a week. What does she earn in 4"
    " weeks?",
    "Tom has 3/4 of a pizza and eats 1/4 of a pizza. How much is left?",
    "A jug contains 5/8 litre of juice. He pours out 1/4 litre. How much is left?",
    "the class of 30 has, 12 boys and 18 girls, what percentage are boys",
    "There are 24 cookies. Sam eats 1/4 of them and Lea eats 1/3 of the rest. How many did Lea"
    " eat?",
    "Sam has 60 cards. He gave 1/4 to Lea and 1/5 of the rest to Max. How many did Max get?",
    "Tickets cost $8 each. If you buy 10 or more you get 20% off. how much do 9 tickets cost?",
    "the probability of rain is 0.3 and the probability of wind given rain is 0.5. what is the "
    "probability of both?",
    "the price of a coat was reduced by 20% to $80. what is the new price?",
    "a bakery sold 120 cakes on saturday and 85 on sunday. how many more were sold on sunday?",
    "in a game the probability of winning is 1/4 and of a draw 1/4. you play 3 times. what is the "
    "probability of losing all three?",
    "my grades are 85 for homework worth 30% and the exam is worth 70%. what do i need for 90?",
    "10% of bulbs are defective. in a sample of 8, what's the probability exactly 2 are working?",
    "£1000 at 4% compound interest for 3 years, is simple interest more",
    "a shirt is £40 with 25% off and my socks were £3, how much do i pay",
    "a shirt is £40 with 25% off unless it rains, how much do i pay",
    "Books cost $12. I buy 3 and Tom gets 10% off. How much do I pay?",
    "A book costs $12. There is 10 % off if you buy 2. How much do 3 books cost?",
    "a house worth 200000 increases by 5% per year, what is it worth?",
    "a house increased by 5% and is now worth 210000, what is it worth?",
    "Tom spent 3/8 of his money and has $80. how much has he left?",
    "Anna has £60. She spends 1/3 on food and finds 1/4. How much is left?",
    "Anna has £60. Her brother has half of it. She gives 1/4 to Tom. How much is left?",
    "Anna has £60. She spends 1/3 on food. How much does she spend on rent?",
    "Anna has £60. She gives 1/4 to Tom. How much does Tom have left?",
    "Anna has 60 sweets. She eats 1/7 of them. How many are left?",
    "a shirt is £40 with 25% off, then another 10% off, how much do i pay",
    "i drove 150 miles in 2 hours but stopped for 20 minutes, what's the speed",
    "a train leaves at 60 km/h, another an hour later at 80 km/h towards it, 280 km apart. when do"
    " they meet?",
    "ratio of boys to girls is 3:5, 24 children and 3 teachers. how many boys?",
    "ratio of boys to girls is 3:5. how many boys?",
    "ratio of boys to girls is 3:5, 25 children. how many boys?",
    "i have 3 red, 2 green and 5 blue marbles. i take 2. probability both red?",
    "i ate 1/2 of the cake and 1/3 of the pie, how much is left",
    "what is 3/4",
    "how much is 2/3",
    "i ate 1/3 and my brother half of the rest, how much is left",
    "a tank is 3/8 full and holds 240 litres, then 20 litres leak out. how much is in it",
    "hypotenuse 5, one leg 13 what's the other, or is the other 12",
    "the angles of a triangle are x, 2x. find x",
    "its length is twice its width. what's the area",
    "my scores are 7, 9, 6 and one more, what's my average",
    "which is better value 500g for £2.40 or 750 ml for £3.45",
    "Tom sold 45 books on Monday and 38 on Tuesday. How many books did Sue sell in total?",
    "Tom sold 45 books on Monday and 38 pens on Tuesday. How many books did he sell in total?",
    "A pack of 4 pens costs $5 and a pack of 6 pens costs $7.20. Which is cheaper?",
    "class of 30, 18 girls what percent are tall",
    "a recipe for 6 people needs 450g flour and 3 eggs. how much for 4",
    "a 2 m pole has a shadow of 3 m and the sun is at 40 degrees. how tall is a 12 m shadow",
    "i share $40 with 4 friends how much each",
    "i split 60 dollars between me and 5 friends, how much each",
    "a class of 30 students has 2 teachers how many students each",
    "4 friends share 52 sweets. how many does each get if one takes 10?",
    "6 people buy 4 pizzas at $9 each how much per person",
    "3 friends have $45 each. how much does each have",
    "a shelter has 30 pets and 12 dogs. what fraction are dogs",
    "there are 12 boys and 18 girls. 3 girls leave, what is the ratio of boys to girls",
    "1% of people have it. the test is 95% accurate. i tested negative what's the chance i have it",
)


@pytest.mark.parametrize(("question", "expected"), QUESTIONS)
def test_a_jotted_problem_has_its_checked_answer(question: str, expected: str) -> None:
    problem = understand(question)

    assert isinstance(problem, KindProblem)
    answer = solve(problem)
    assert answer.result == expected
    assert answer.check is not None
    assert answer.check.mark.value == "agrees"


@pytest.mark.parametrize("question", TRAPS)
def test_what_is_not_known_whole_is_not_claimed(question: str) -> None:
    assert KINDS[0].read(question) is None


@pytest.mark.parametrize("question", [one for one, _ in QUESTIONS])
def test_the_working_can_be_shown(question: str) -> None:
    problem = understand(question)

    assert isinstance(problem, KindProblem)
    assert heading_of(problem).startswith("To ")
    assert method_of(problem)
    assert steps_of(problem) != ()


def test_two_offers_of_one_value_are_told_so() -> None:
    problem = understand("which is cheaper 2 kg for £4 or 500 g for £1")

    assert isinstance(problem, KindProblem)
    assert solve(problem).text.startswith("Both are the same value")
