"""A story that is told once, and what is asked about it afterwards in a word or two."""

import pytest

from tests.engines.test_symbolic import told
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("The sum of three consecutive integers is 72. Find the integers.", "`23`"),
        ("Now with a sum of 96 instead", "`31`"),
    ),
    (
        ("i earn $15 an hour and worked 38 hours how much do i make", "`570`"),
        ("what about after 20% tax", "`570(1 - 20/100) = 456`"),
    ),
    (
        ("a phone costs £200. how much with 20% vat", "`240`"),
        ("and what about 10% tax", "`220`"),
    ),
    (
        ("I save 25 pounds a week. How long until I have 400?", "`16` weeks"),
        ("and if i already have 100", "`12`"),
    ),
    (
        ("3 painters need 12 days for a house. how many painters for 4 days", "`9`"),
        ("and how long would 9 painters need?", "`4` days"),
    ),
    (
        ("there are 12 boys and 18 girls in a class. what percent are boys", "`40` percent"),
        ("pick one student at random whats the probability its a girl", "3/5"),
    ),
    (
        (
            "2 friends start walking towards each other 18 km apart one at 4 km/h and one at 5 km/h"
            " when do they meet",
            "`2` hours",
        ),
        ("what if the second walks at 8 km/h", "`1.5` hours"),
    ),
    (
        ("A car travels 240 km in 3 hours. What is its average speed?", "`80` km/h"),
        ("and in m/s?", "200/9"),
        ("how far would it go in 5 hours?", "`400` km"),
    ),
    (
        ("How many ways can 5 people sit in a row?", "`120`"),
        ("what if two of them must sit together?", "`48`"),
        ("and if they must not sit together?", "`72`"),
        ("what if they must sit at the ends", "`12`"),
    ),
    (
        ("A card is drawn from a deck of 52. What's the probability of a king or a heart?", "4/13"),
        ("what about king and heart", "1/52"),
        ("2 kings in a row without putting back", "1/221"),
        ("and with putting it back?", "1/169"),
    ),
    (
        (
            "A fair coin is flipped 5 times. What is the probability of exactly 3 heads?",
            "0.3125",
        ),
        ("at least 3?", "`0.5`"),
        ("for 6 flips?", "21/32"),
    ),
    (
        ("Find the mean of 3, 5, 7, 9.", "`6`"),
        ("what happens to the mean if we add 16?", "`8`"),
        ("how does the median change", "by `1`"),
    ),
    (
        ("A spinner has 5 equal sections numbered 1 to 5. Probability of an odd number?", "3/5"),
        ("two odd numbers in a row?", "9/25"),
    ),
    (
        ("What's the probability of at least one 6 in 4 rolls of a die?", "671/1296"),
        ("why is it 1 minus", "everything but none"),
    ),
    (
        (
            "Anna passes with probability 0.8 and Ben with probability 0.7, independently. What's"
            " the probability that both pass?",
            "0.56",
        ),
        ("exactly one of them?", "0.38"),
    ),
    (
        (
            "Tim is saving for a £150 phone. He has £30 and saves £12 a week. How many weeks will"
            " it take?",
            "`10`",
        ),
        ("what if he saves £20 a week", "`6`"),
        ("what if he had £60", "`5`"),
    ),
    (
        ("Convert 150 dollars to euros if 1 dollar is 0.9 euros", "`135` euros"),
        ("and 270 euros in dollars?", "`300` dollars"),
    ),
    (
        ("a car uses 7 litres of petrol per 100 km. how much petrol for 350 km?", "`24.5` litres"),
        ("what would that cost if petrol is 1.80 a litre", "= 44.1"),
        ("and for 500 km?", "`35` litres"),
    ),
    (
        ("Sarah walks at 5 km/h for 45 minutes. How far does she walk?", "`3.75`"),
        ("and in 2 hours?", "`10` km"),
    ),
    (
        ("A car drives 150 km in 2.5 hours. What's its speed?", "`60`"),
        ("and in 2 hours?", "`120` km"),
    ),
    (
        (
            "A 1.8 m tall man has a shadow 2.4 m long. A tree has a shadow 10 m long. How tall is"
            " the tree?",
            "`7.5`",
        ),
        ("what if the shadow of the tree was 12 m", "`9` m"),
        ("show the equation", "x/12 = 1.8/2.4"),
    ),
    (
        ("goals 0 1 2 3 / number of games 5 7 4 2. mean?", "7/6"),
        ("how many games were played?", "`18`"),
        ("and how many goals?", "`21`"),
    ),
    (
        ("5 workers can build a wall in 12 days. How long would it take 3 workers?", "`20`"),
        ("is that direct or inverse proportion?", "inverse proportion"),
    ),
    (
        (
            "One pipe fills a tank in 4 hours and another in 6. How long do they take together?",
            "`2.4`",
        ),
        ("and if a drain empties it in 12 hours at the same time?", "`3` hours"),
    ),
    (
        ("A map has a scale of 1:50000. Two towns are 7 cm apart. How far is it really?", "`3.5`"),
        ("what if the scale was 1:25000", "`1.75`"),
    ),
    (
        ("If I flip a coin 5 times, what's the chance of getting exactly 3 heads?", "5/16"),
        ("and no heads at all?", "1/32"),
    ),
    (
        ("y is directly proportional to x^2. When x = 2, y = 12. Find y when x = 5.", "`75`"),
        ("what's the equation", "3*x^2"),
        ("and when x = 3?", "`27`"),
    ),
    (
        ("Zoe earns £10 an hour. She works 40 hours. How much does she earn?", "400"),
        ("what about after a 5% raise", "= 420"),
    ),
    (
        ("Nina has $45 and spends $6 a day. After how many days does she have $9 left?", "`6`"),
        ("what if she spends $4 a day", "`9`"),
    ),
    (
        ("£1 = $1.27. How many dollars do I get for £400?", "`508`"),
        ("what if the rate drops to 1.20", "`480`"),
    ),
    (
        ("A laptop costs $900. There is a 15% discount. How much do you pay?", "`765`"),
        ("plus 8% sales tax", "`826.2`"),
        ("so whats the final price", "`826.2`"),
    ),
    (
        ("My rent went from $850 to $935. what percent increase is that?", "`10`"),
        ("and if it goes up another 10% next year?", "1028.5"),
    ),
    (
        ("Liam gets $14 an hour. He worked 38 hours. How much did he earn?", "`532`"),
        ("22% goes to tax. how much does he take home", "414.96"),
    ),
    (
        ("Liam gets $14 an hour. He worked 40 hours. How much did he earn?", "`560`"),
        ("and after 20% tax?", "= 448"),
    ),
    (
        (
            "Ella has $120. She spends 1/4 of it on shoes and 1/3 of the rest on a book. How much "
            "does she have left?",
            "`60`",
        ),
        ("what fraction of her money is left", "1/2"),
    ),
    (
        ("1 dollar is 0.92 euros. How much is $350 in euros?", "`322`"),
        ("and 230 euros in dollars", "`250`"),
    ),
    (
        (
            "Tom wants to buy a bike for $360. He has $90 and saves $18 a week. How long will it "
            "take?",
            "`15`",
        ),
        ("how much will he have after 5 weeks", "`180`"),
    ),
    (
        (
            "A bill for dinner is $86. Three friends split it equally and leave an 18% tip. How "
            "much does each person pay?",
            "33.82",
        ),
        ("how much is the tip", "15.48"),
    ),
    (
        (
            "If I put $1500 in a savings account with 3% simple interest, how much interest will I "
            "have after 4 years?",
            "`180`",
        ),
        ("whats the total then", "`1680`"),
    ),
    (
        ("What's cheaper, 750 ml for £2.40 or 1 litre for £3.10?", "`1 litre`"),
        ("how much do you save per litre", "0.1"),
    ),
    (
        (
            "8 machines make 240 parts in an hour. how many parts do 5 machines make in an hour",
            "`150`",
        ),
        ("and in 3 hours", "`450`"),
        ("how many machines for 600 parts in an hour", "`20`"),
    ),
    (("X~B(10, 0.5)", "Noted"), ("P(X=3)", "0.1171875"), ("P(X>=8)", "0.0546875")),
    (
        ("a committee of 4 is to be chosen from 5 men and 6 women. how many ways", "`330`"),
        ("with exactly 2 women", "`150`"),
        ("with at least one man", "`315`"),
    ),
    (
        ("A cyclist rides 45 km in 3 hours. Find his speed.", "`15`"),
        ("how long does he need for 60 km", "`4`"),
        ("what if he rides at 20 km/h", "`3`"),
    ),
    (
        ("mean of 12, 15, 11, 18, 15, 20, 9, 15, 11", "`14`"),
        ("what happens to the mean if another student with 24 marks joins", "`15`"),
    ),
    (
        (
            "A box contains 4 white, 6 black and 2 green balls. One ball is drawn. What's the"
            " probability it's black?",
            "`1/2`",
        ),
        ("if two are drawn without replacement what is the chance both are black", "`5/22`"),
    ),
    (
        ("Tap A fills a pool in 8 hours, tap B takes 12 hours. How long if both are open?", "4.8"),
        ("how much is filled after 3 hours", "5/8"),
    ),
    (
        ("probability of at least one six when rolling a die 3 times", "`91/216`"),
        ("and with 4 rolls?", "`671/1296`"),
    ),
    (
        ("IQ scores are normal with mean 100 and sd 15. what percent have IQ above 130?", "2.275"),
        ("what z score is 120", "`4/3`"),
    ),
    (
        (
            "The exchange rate is 1 pound = 1.15 euros. How many euros do I get for 230 pounds?",
            "`264.5`",
        ),
        ("what if the rate was 1.2", "`276`"),
        ("and how many pounds for 120 euros", "`100` pounds"),
    ),
    (
        ("A restaurant bill is $64. They leave a 15% tip. How much do they pay?", "`73.6`"),
        ("how much is each if 4 people split it", "18.4"),
        ("and with a 20% tip?", "`76.8`"),
        ("and 8% tax?", "81.92"),
    ),
    (
        ("I have 60 sweets. I give 1/3 to Tom and 1/4 to Jo. How many do I have left?", "`25`"),
        ("what fraction is left", "`5/12`"),
    ),
    (
        (
            "Anna saves $15 every week. She already has $60. How many weeks until she has $210?",
            "`10`",
        ),
        ("what if she saved 20 a week", "`8`"),
        ("and if she had 100 at first", "`6`"),
    ),
    (
        ("I invest $2000 at 5% simple interest for 3 years. How much interest?", "`300`"),
        ("and in total?", "`2300`"),
    ),
    (
        ("The sum of three consecutive integers is 72. Find the integers.", "`23`"),
        ("what if they were consecutive even numbers", "`22`, `24` and `26`"),
    ),
    (
        ("5 pens cost $6. how much do 8 pens cost?", "`9.6`"),
        ("how many can i buy with $20", "`16`"),
        ("how much change would I have", "0.8"),
    ),
    (
        ("Which is better value: 6 eggs for $2.10 or 10 eggs for $3.20?", "`10 eggs`"),
        ("how much cheaper is it per egg", "0.03"),
    ),
    (
        (
            "the temperature was -4 at midnight and rose by 9 degrees by noon. what was it at"
            " noon?",
            "`5`",
        ),
        ("then it dropped 12 degrees", "`-7`"),
        ("and then it rose 3 degrees", "`-4`"),
    ),
    (
        ("pipe A fills a tank in 6 hours and pipe B in 4 hours. how long together?", "`2.4`"),
        ("what if there is also a drain that empties it in 12 hours", "`3`"),
    ),
    (
        (
            "Two cars leave the same place in opposite directions at 60 km/h and 80 km/h. After"
            " how long will they be 350 km apart?",
            "`2.5`",
        ),
        ("what if they go in the same direction?", "`17.5`"),
    ),
    (
        (
            "Adult tickets cost $12 and child tickets $7. A family buys 2 adult tickets and 3 child"
            " tickets. How much do they pay?",
            "`45`",
        ),
        ("what if they buy 4 child tickets", "`52`"),
        ("what if they had 5 kids", "`59`"),
    ),
    (
        (
            "Tom earns £9.50 an hour and works 38 hours a week. How much does he earn in a week?",
            "`£361`",
        ),
        ("how many hours does he need to work to earn 190 pounds", "`20`"),
    ),
    (
        ("If I invest $2000 at 5% simple interest for 3 years how much do I earn?", "`300`"),
        ("how much interest after 5 years", "`500`"),
    ),
    (
        ("Two sisters share $84 in the ratio 3 to 4. How much does each of them get?", "`36`"),
        ("what if it was 5 to 7", "`35`"),
    ),
    (
        ("A bike costs 320 dollars. It is reduced by 15%. What is the new price?", "`272`"),
        ("how much cheaper is it", "`48`"),
        ("and with another 10% off?", "244.8"),
    ),
    (
        ("I have 15 dimes and quarters worth $2.55. How many of each?", "`8`"),
        ("show me the equations", "x + y = 15"),
        ("how do you know its right", "checked again"),
    ),
    (
        ("A jacket costs $80. It is on sale for 25% off. What is the sale price?", "`60`"),
        ("how much is that off", "`20`"),
        ("and then they take another 10% off", "= 54"),
    ),
    (
        ("The price went up from $400 to $460. What is the percentage increase?", "`15`"),
        ("and then it goes down by 10%. what's the new price", "= 414"),
    ),
    (
        ("A car uses 8 litres of petrol for 100 km. How much for 250 km?", "`20`"),
        ("and how much does it cost at £1.50 per litre", "30"),
    ),
    (
        ("Mia saves £12 a week. How many weeks until she has £150?", "`13`"),
        ("what if she already has £30", "`10`"),
    ),
    (
        ("The ratio of boys to girls is 3:4. There are 12 boys. How many girls are there?", "`16`"),
        ("how many students altogether", "`28`"),
        ("and how many more girls than boys", "`4`"),
    ),
    (
        ("Tap A fills a tank in 4 hours and tap B in 6 hours. How long if both are open?", "2.4"),
        ("show me the equation", "x = 1/"),
        ("why do you add?", "these parts are added"),
        ("and in minutes?", "144 min"),
    ),
    (
        ("A recipe for 4 people needs 300g flour and 2 eggs. How much flour for 10 people?", "750"),
        ("and how many eggs?", "is `5`"),
    ),
    (
        ("score 1 2 3, frequency 3 5 8. find the mean", "2.3125"),
        ("how many scores are there?", "`16`"),
    ),
    (
        ("8 painters need 6 days to paint a school. how many days do 12 painters need?", "`4`"),
        ("how many painters to do it in 3 days?", "`16`"),
    ),
    (
        (
            "Sam leaves home at 9:15 and cycles at 12 km/h. The library is 12 km away. When does "
            "he arrive?",
            "`10:15`",
        ),
        ("and when would he have to leave to be there at 10:00?", "I did not get that"),
    ),
    (
        (
            "There are 4 green, 6 yellow and 2 black socks in a drawer. I take two without "
            "looking. what's the probability they match?",
            "`1/3`",
        ),
        ("and both green?", "`1/11`"),
    ),
    (
        ("a seed grows with probability 0.8. what's the probability that 8 of 10 grow?", "0.30"),
        ("how many do i expect to grow?", "mean is `8`"),
    ),
    (
        ("find the mean of 4, 8, 15, 16, 23, 42", "`18`"),
        ("and the median?", "15.5"),
        ("how did you get the mean", "108/6"),
    ),
    (
        ("The mean of 5 numbers is 20. Four of them are 10, 9, 14, 15. Find the fifth one", "`52`"),
        ("and the range?", "`43`"),
        ("what is the median of the five numbers", "`14`"),
    ),
    (
        (
            "On a map with scale 1:25000 two villages are 8 cm apart. What is the real distance in "
            "km?",
            "`2`",
        ),
        ("and how long on the map is 5 km?", "`20` cm"),
    ),
    (
        ("It takes 6 workers 10 days to build a wall. How long would 4 workers take?", "`15`"),
        ("why do you multiply first?", "stays the same"),
    ),
    (
        ("A ladder 5 m long leans against a wall, its foot 3 m away. How high does it reach?", "4"),
        ("which theorem did you use?", "Pythagoras"),
    ),
    (
        ("A floor is 6 m by 4 m. Tiles are 50 cm by 50 cm. How many tiles are needed?", "`96`"),
        ("a box has 12 tiles, how many boxes?", "`8`"),
        ("each box costs $30, what is the total cost?", "= 240"),
    ),
    (
        ("a school has 12 classes with 25 pupils in each. how many pupils?", "`300`"),
        ("what if there were 30 in each class", "`360`"),
        ("and if each class had 20 pupils", "`240`"),
    ),
    (
        ("12 km/h for 3 h, how far?", "`36`"),
        ("each box costs £2, what is the total?", "I did not get that"),
    ),
    (
        ("a jacket costs £80 with 15% off. What is the price?", "`68`"),
        ("what do you save?", "`12`"),
    ),
    (
        ("find the mode and median of 4, 6, 6, 7, 9, 9, 9, 12", "mode is `9`"),
        ("and the mean", "7.75"),
        ("take out the 12", "50/7"),
        ("what is the mean now?", "50/7"),
    ),
    (
        ("A bus travels 150 km in 3 hours. Find its speed.", "`50` km/h"),
        ("how long will it take to travel 400 km?", "`8` hours"),
        ("what if it goes 20 km/h faster?", "`400/70`"),
    ),
    (
        ("A car goes 240 km in 3 hours. what's its average speed", "`80` km/h"),
        ("how far in 5 hours at that speed?", "`400` km"),
        ("and in 90 minutes?", "`120` km"),
    ),
    (
        ("Ravi is 12 years older than his cousin. Together they are 40. How old is each?", "`26`"),
        ("what if he is 14 years older?", "`27`"),
    ),
    (
        ("How many ways can you arrange the letters in LEVEL", "30"),
        ("what about the word MISSISSIPPI?", "34650"),
    ),
    (
        ("how many 4 digit pins are there", "10000"),
        ("how many with no repeated digits?", "5040"),
    ),
    (
        ("P(A)=0.5, P(B)=0.3, P(A and B)=0.1. find P(A or B)", "0.7"),
        ("are they independent?", "not independent"),
    ),
    (
        (
            "the mean of 8 numbers is 15. one is removed and the mean becomes 14. which number was "
            "removed?",
            "`22`",
        ),
        ("what if the mean became 16?", "Which one do you mean?"),
    ),
    (
        ("A train travels 180 km in 2.5 hours. What is its average speed?", "`72` km/h"),
        ("why did you divide?", "one unit of time"),
    ),
    (("30% of 150", "45"), ("and 45% of it", "67.5"), ("and 10% of that", "6.75")),
    (("how do you turn 5/8 into a decimal", "0.625"), ("and into a percent", "62.5%")),
    (
        ("i scored 36 out of 45, what percent is that", "80"),
        ("my friend got 42 out of 50", "84"),
        ("who did better", "more than"),
    ),
    (("what time is it 45 minutes after 10:40 am", "11:25 AM"), ("3 hours before that", "8:25 AM")),
    (("work out 15 - 4 x 2 + 6", "13"), ("i got 28 whats my mistake", "you add or subtract first")),
    (
        ("what is 18 divided by 4", "4.5"),
        ("give it as a mixed number", "4 1/2"),
        ("whats the remainder", "is `2`"),
    ),
    (
        ("a bus leaves at 14:35 and takes 1 hour 50 minutes. when does it arrive", "16:25"),
        ("what if it leaves at 15:20", "17:10"),
        ("and it's 10 mins late", "17:20"),
    ),
    (
        ("a laptop costs £600 plus 20% VAT. How much is it in total", "720"),
        ("how much is the VAT", "120"),
        ("and if i get 10% off after that", "648"),
    ),
    (("8 to the power of 2/3", "= 4"), ("27 to the power of -1/3", "1/3")),
    (("20 out of 25 as a percentage", "80"), ("and 18 out of 30", "60")),
    (("calculate 5!", "120"), ("and 5!/3!", "20")),
    (
        ("i drove 180 miles at 45 mph. how long did it take", "`4` hours"),
        ("what if i drove at 60 mph instead", "`3` hours"),
        ("how much time would i save", "by `1`"),
    ),
    (
        ("i have to share 84 sweets between 3 kids in ratio 2:3:7", "49"),
        ("how many does each one get", "49"),
        ("whats the biggest minus the smallest", "= 35"),
    ),
    (("a class of 30, 18 girls what percent are girls", "60"), ("ratio of girls to boys", "3:2")),
    (("simplify the ratio 45:60", "3:4"), ("give it as 1:n", "1:4/3")),
    (
        ("if 4 workers take 6 days how long would 8 workers take", "`3` days"),
        ("and 3 workers?", "`8` days"),
    ),
    (
        ("a phone went from $400 to $340. whats the percent decrease", "`15` percent"),
        ("and if it goes back up to 400 whats the percent increase", "17.6471%"),
    ),
    (
        ("I got 2/3 + 1/4 = 3/7, is that right?", "false"),
        ("what did i do wrong", "tops and bottoms"),
    ),
    (
        ("A bag has 5 red and 3 blue marbles. What is the chance of picking a red one?", "5/8"),
        ("what if you pick 2 without replacement, both red?", "5/14"),
        ("at least one red?", "25/28"),
    ),
    (
        ("The sum of three consecutive integers is 72. Find them.", "`23`, `24` and `25`"),
        ("now three consecutive even integers", "`22`, `24` and `26`"),
    ),
    (
        ("How many ways can 5 people sit in a row?", "`120`"),
        ("and in a circle?", "`24`"),
    ),
    (
        ("A car drives 150 miles at 60 mph. How long does it take?", "`2.5`"),
        ("in minutes please", "`150 min`"),
        ("what if it goes 75 mph", "`2` hours"),
    ),
    (
        ("Ana has 24 stickers. She gives 1/3 of them to Leo and loses 4. How many are left?", "12"),
        ("what if she gives away half", "`8`"),
        ("what if she loses 6", "`6`"),
    ),
    (
        (
            "The mean of 5 numbers is 12. Four of them are 10, 14, 9 and 13. What is the fifth "
            "number?",
            "`14`",
        ),
        ("what if the mean was 15", "`29`"),
    ),
    (
        ("how many different 3 digit numbers can be made from 1,2,3,4,5 without repeating", "`60`"),
        ("what if repeating is allowed", "`125`"),
    ),
    (
        (
            "3 apples and 2 bananas cost $4.50. 2 apples and 4 bananas cost $5. How much does "
            "each cost?",
            "`0.75`",
        ),
        ("how much would 5 apples and 5 bananas cost", "`8.75`"),
    ),
    (
        ("Sam has 3 times as many cards as Leo. Together they have 48. How many has Leo?", "`12`"),
        ("equation?", "`x + 3*x = 48`"),
        ("how many more does Sam have", "`24`"),
    ),
    (
        ("Ali and Ben share £45 in the ratio 4:5. How much does Ben get?", "`25`"),
        ("how much more than Ali", "`5`"),
    ),
    (
        ("A lorry travels at 80 km/h for 2.5 hours. How far does it go?", "`200` km"),
        ("and in 4 hours?", "`320` km"),
    ),
    (
        ("If 6 workers build a wall in 10 days, how long would 4 workers need?", "`15`"),
        ("and 12 workers?", "`5` days"),
    ),
    (
        ("In a class of 30, 18 play chess, 15 play golf and 8 both. How many play both?", "`8`"),
        ("how many play only chess?", "`10`"),
        ("so is it 10?", "Yes"),
    ),
    (
        ("jeans are £60 with 15% off how much do i pay", "`51` pounds"),
        ("how much did i save", "`9` pounds"),
        ("is 51 correct?", "`51` is right for"),
        ("what if it was 20% off", "`12` pounds"),
    ),
    (
        (
            "James earns $2400 a month. He spends 40% on rent and 25% on food. How much does he "
            "have left?",
            "`840` dollars",
        ),
        ("what if he spent 30% on food", "With `30%` instead of `25%`: The amount left is `720`"),
        ("how much is the rent?", "`960` dollars"),
    ),
    (
        ("If I double a number and subtract 9 I get 25. what is the number", "`17`"),
        ("what if i triple it instead", "3*x - 9 = 25"),
    ),
    (
        ("Kate's salary is £1800. She gets a 5% raise. What is her new salary?", "`1890` pounds"),
        ("and with a 7% raise", "`1926` pounds"),
    ),
    (
        ("a bag costs $80 with 10% off. how much do i pay", "`72` dollars"),
        ("and with 5% tax on top", "`75.6` dollars"),
    ),
    (
        ("a jacket costs $80 and is 25% off. how much do i save", "`20` dollars"),
        ("what if it was 30% off", "`24` dollars"),
        ("and then 8% tax", "60.48"),
    ),
    (
        ("a coat costs 1,450 dollars and is 20% off. how much do i save", "`290` dollars"),
        ("and with 8% tax?", "`1252.8`"),
        ("what was the original price", "`1,450 dollars`"),
    ),
    (
        (
            "there are 7 white and 5 black balls in a bag. i take 3 without putting them back."
            " probability at least one black?",
            "`37/44`",
        ),
        ("exactly 2 white?", "`21/44`"),
        ("what about 2 black?", "`7/22`"),
        ("no white", "`1/22`"),
    ),
    (
        (
            "probability of at least one black if 3 are taken from a bag of 7 white and 5 black"
            " balls without replacement",
            "`37/44`",
        ),
        ("exactly 2 white", "`21/44`"),
    ),
    (
        ("ratio of cats to dogs is 2:7, 45 animals. how many cats?", "`10`"),
        ("and dogs?", "`35`"),
        ("what fraction are cats", "`2/9`"),
    ),
    (
        ("my marks are 4, 8, 9 what's my average", "`7`"),
        ("what if i get 11 next", "`8`"),
        ("and the median?", "`8.5`"),
    ),
    (
        ("right triangle hypotenuse 10, one leg 6 what's the other", "`8`"),
        ("what's its area", "`24`"),
        ("and the perimeter", "`24`"),
    ),
    (
        ("a 10 ft ladder has its foot 6 ft from a wall. how high does it reach", "`8` ft"),
        ("what angle does it make with the ground", "53.13"),
    ),
    (
        ("i cycled 36 km in 2 hours what's the speed", "`18` km/h"),
        ("how long for 45 km at that speed", "`2.5` hours"),
    ),
    (
        ("4 green and 6 white marbles, i take 2 without putting back. chance both green?", "2/15"),
        ("and both the same colour?", "7/15"),
        ("what if i put the first back", "13/25"),
    ),
    (
        (
            "one car goes 50 km/h, another 70 km/h towards it, 240 km apart. when do they meet",
            "`2`",
        ),
        ("how far did the first one go", "`100` km"),
        ("what if the second goes 110", "`75` km"),
    ),
    (
        ("a recipe for 6 people needs 300g rice. how much for 4", "`200`"),
        ("and for 9?", "`450`"),
    ),
    (
        ("a barrel is 2/5 full and holds 200 litres. how much water is in it", "`80`"),
        ("how much more to fill it", "`120`"),
    ),
    (
        ("kate is 6 years older than leo. the sum of their ages is 20. how old is leo", "`7`"),
        ("and kate?", "`13`"),
    ),
    (
        ("its length is 3 times its width and the perimeter is 40. what's the area", "`75`"),
        ("what is the length", "`15`"),
        ("and the width?", "`5`"),
    ),
    (
        ("i ate 1/6 of a cake and my sister ate 2/6, how much is left", "`1/2`"),
        ("and how much did we eat altogether", "`1/2`"),
    ),
    (
        ("£400 at 5% for 2 years compound. how much is there", "`441` pounds"),
        ("how much interest is that", "`41` pounds"),
    ),
    (
        ("£1000 at 3% compound interest for 2 years", "1060.9"),
        ("and with simple interest?", "60"),
    ),
    (("X ~ N(20, 9). Find P(X > 23)", "0.1587"), ("and P(X < 26)?", "0.9772")),
    (
        ("scores 80, 70, 90 mean?", "`80`"),
        ("what if i get 100 on the next one", "`85`"),
    ),
    (
        (
            "two boats are 30 km apart and go towards each other at 4 km/h and 6 km/h. when do "
            "they meet",
            "`3` hours",
        ),
        ("how far did the first one go", "`12` km"),
    ),
    (
        ("how many km is 10 miles", "16.09344 km"),
        ("how long would that take at 8 km/h", "2.01168"),
    ),
    (
        (
            "2% have an illness. the test is 90% accurate. i tested positive, chance i have it?",
            "9/58",
        ),
    ),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0][:40])
async def test_a_story_is_asked_about_in_short(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    said: list[str] = []
    for message, expected in turns:
        said.append(message)
        reply, _check = await told(tutor, *said)

        assert expected in reply, f"after {said}: {reply}"


REMARKS = (
    (("3/4 + 2/5", "ok that makes sense"), "another one"),
    (("3/4 + 2/5", "oh i see now", "double it"), "23/10"),
    (("3/4 + 2/5", "ok give me one to try"), "hint"),
    (("3/4 + 2/5", "explain like im 10"), "common denominator"),
    (("is 51 prime", "write me an essay about primes"), "only do mathematics"),
    (("hi can u help me w/ my hw",), "Gladly"),
)


@pytest.mark.parametrize(("messages", "expected"), REMARKS)
async def test_a_remark_gets_a_short_word_that_leads_on(
    tutor: SymbolicTutor, messages: tuple[str, ...], expected: str
) -> None:
    reply, _check = await told(tutor, *messages)

    assert expected in reply


@pytest.mark.parametrize(
    "remark", ["does this make sense?", "that makes no sense", "it doesn't make sense"]
)
async def test_a_doubt_is_no_sign_that_it_was_understood(tutor: SymbolicTutor, remark: str) -> None:
    reply, _check = await told(tutor, "3/4 + 2/5", remark)

    assert not reply.startswith("Good")


OTHERS = (
    (("ratio of cats to dogs is 2:7, 45 animals. how many cats?", "and birds?"), "birds"),
    (("jeans are £60 with 15% off how much do i pay", "and my shoes?"), "shoes"),
    (("i cycled 36 km in 2 hours what's the speed", "how many calories is that"), "calories"),
)


@pytest.mark.parametrize(("messages", "thing"), OTHERS)
async def test_what_the_story_does_not_tell_is_not_answered(
    tutor: SymbolicTutor, messages: tuple[str, str], thing: str
) -> None:
    reply, check = await told(tutor, *messages)

    assert check is None
    assert " because " not in reply, thing
