"""Conversations of pupils: what they type in a chat, and what each reply must hold."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    # one of several results
    (("solve x + y = 9 and x - y = 3", "x = 6"), ("just x", "`x = 6`."), ("and what's y", "y = 3")),
    (("share £90 in the ratio 1:2", "30"), ("the biggest share?", "`60`"), ("and smallest", "30")),
    (("put 0.4, 1/2 and 35% in order", "35%"), ("which is the biggest", "`1/2`")),
    (("how much is 20% off 85 dollars", "68"), ("how much did I save", "17"),
     ("and with 5% tax", "71.4")),
    (("solve x^2 + 2x + 5 = 0", "no real"), ("complex ones?", "x = -1 - 2i")),
    (("convert 90 km/h to m/s", "25 m/s"), ("how many miles per hour is it", "55.9234")),
    (("next terms of 3, 6, 12, 24", "48"), ("what kind of sequence", "is geometric")),
    (("a boat goes 24 km upstream in 4 hours and 24 km downstream in 3 hours. what is the speed"
      " of the current", "1` km/h"), ("and of the boat?", "7` km/h")),
    (("a baker makes 24 cookies in 2 hours. how many in 5 hours", "number of cookies is `60`"),),
    (("triangle with sides 7 and 9 and angle 50 between them", "Noted"),
     ("third side?", "7.00063"), ("area?", "24.1304")),
    (("in what quadrant is 200 degrees", "The quadrant is `3`"), ("reference angle", "`20°`"),
     ("coterminal angle", "560° and -160°")),
    # how and why
    (("solve 5x + 4 = 19", "x = 3"), ("why do you subtract 4 first", "Step 1")),
    (("solve x^2 - 7x + 12 = 0", "x = 4"), ("how did you factor it", "(x - 3)(x - 4)"),
     ("can you use the formula instead", "quadratic formula"), ("which one is smaller", "x = 3")),
    (("solve x^2 - 9 = 0", "x = 3"), ("what's factorising", "Factoring"), ("is it 3", "not all")),
    # clipped stories
    (("a box has 4 black 5 white and 1 pink sock. whats the chance of getting a white one", "1/2"),
     ("as a percentage", "50%")),
    (("i bought 4 rulers for 60p each and paid with a £5 note. how much change do i get", "2.6"),
     ("what if i bought 6 rulers", "1.4"), ("how did u get that", "5 - 6*0.6")),
    (("mia has 8 more cards than leo. together they have 30. how many each?", "19"),
     ("how did u do it", "x + x + 8 = 30"), ("what if they have 40 together", "24")),
    (("order these from largest 0.3 1/4 28%", "`0.3`, `28%`, `1/4`"),),
    (("a bike was £500 now its £400 what percent off is that", "20%"),),
    (("estimate 61.2 x 3.9", "240"),),
    (("2.5 km in m", "2500"), ("what about 300 g in kg", "0.3 kg")),
    # sides with names
    (("in a right triangle the opposite is 3 and the hypotenuse is 6. find the angle", "30°"),
     ("which ratio did you use", "sine"), ("and the other angle", "60°")),
    # round it
    (("1000/7", "142.857"), ("as a decimal to 2 places", "142.86"),
     ("to the nearest whole number", "143")),
    # one step on
    (("solve 3x - 2 > 7", "x > 3"), ("can x be 3", "No"), ("does 4 work", "Yes")),
    (("share £90 in the ratio 1:2", "60"), ("and 2:3:4", "`20`, `30` and `40`")),
    (("y is directly proportional to x. y = 10 when x = 2. find y when x = 6", "30"),
     ("what if it's inversely proportional", "10/3"), ("when is y 5", "`4`")),
    (("plot y = 3x - 1", "plot"), ("what's the gradient", "`3`"), ("what about y = -x + 7", "-1"),
     ("where do they meet", "(2, 5)")),
    (("a scarf was £40 with 20% off. what's the sale price", "32"),
     ("then another 10% off", "28.8")),
    (("a car drives 150 km in 2.5 hours. how long does it take to go 210 km", "3.5"),
     ("in hours and minutes", "3 h 30 min")),
    (("area of a circle with radius 4", "16π"), ("to 1 dp", "50.3"), ("in terms of pi", "16π")),
    (("round 0.00456 to 2 sf", "0.0046"), ("why isn't it 0.00", "No")),
    (("solve cos x = 0.5", "π/3"), ("between 0 and 360", "300°")),
    (("768 ÷ 3", "256"), ("show me long division", "(600 + 150 + 18)/3")),
    (("34 x 26 using long multiplication", "34*20 + 34*6"),),
    # two results
    (("3/5 of 40", "24"), ("and 2/3 of 36", "24"), ("which is more", "the same")),
    (("a coat was £90 with 20% off. what's the sale price", "72"),
     ("what if it was 30% off", "63"), ("how much cheaper is that", "by `9`")),
    (("2 + 3", "5"), ("derivative of x^2 at x = 3", "`6`"),
     ("which one is larger", "more than `5` for `2 + 3`, by `1`")),
    (("area of a circle with radius 2", "4π"), ("perimeter of a square with side 3", "12"),
     ("compare them", "two different things")),
    (("solve 2x = 8", "x = 4"), ("another one", "another one"), ("which is bigger", "did not get")),
    (("write 60 as a product of primes", "2² * 3 * 5"), ("what about 84", "2² * 3 * 7"),
     ("what's the hcf of them", "`12`")),
    # the last one once more
    (("factorise x^2 - 9x + 20", "(x - 5)(x - 4)"),
     ("how did you find the numbers", "product `20`")),
    (("solve x^2 + 2x - 5 = 0", "√6"), ("to 2 decimal places", "1.45"),
     ("why can't you factorise it", "square number"), ("complete the square", "(x + 1)² = 6")),
    (("solve 6(x - 1) = 18", "x = 4"), ("could you divide by 6 first", "Yes: you may add"),
     ("is x = 4 right", "Yes")),
    (("differentiate 4x^3", "12x²"), ("and again", "24x")),
    (("a car travels at 60mph for 3 hours how far does it go", "180"), ("and in km", "289.68")),
    (("area of a triangle with base 12 and height 5", "30"),
     ("why do you halve it", "parallelogram"),
     ("if the area was 48 and base 12 what would the height be", "`8`")),
    (("sequence 5, 10, 20, 40", "80"), ("what's the 7th term", "320")),
    (("a triangle has sides 5 12 and 13. is it right angled", "Yes"), ("why", "169")),
    (("the probability of passing is 0.8. what's the probability of failing", "0.2"),),
    (("i have 2/3 of a cake and eat 1/4 of it how much is left", "1/2"),),
    (("order 2/3 5/8 and 0.65", "`5/8`, `0.65`, `2/3`"),),
    # what stands for the last answer, or for all of the question
    (("what is 45% of 260", "117"), ("which is bigger, that or 3/8 of 300?", "`117` for")),
    (("lcm of 12 and 18", "36"), ("is it the same as the gcf", "No, `36`"),
     ("12 18 and 30?", "`180`"), ("so 190", "No, `190`")),
    (("a rectangle is 8 cm by 5 cm. what is the diagonal?", "√89"), ("in metres?", "m`"),
     ("and if the length is doubled?", "√281"), ("what about 90 minutes in hours", "1.5 h")),
    (("pythag with 9 and 12", "`15`"), ("what if 15 is the hypotenuse and 9 is a leg", "`12`")),
    (("opp 5 hyp 13 angle?", "22.6199"), ("how", "sine")),
    (("is (3,4) on y=2x-2", "Yes"), ("what about (0,2)", "No")),
    (("x^2+4x=12", "x = 2"), ("how do i complete the square here", "1. Add the square"),
     ("why +4", "h²")),
    (("3(x+2)=21", "x = 5"), ("can i expand instead", "1. Expand")),
    (("3x - 2y = 12 what are the intercepts", "`3x/2 - 6`"), ("how", "= 0` → `x = 4`")),
    (("what is (a-b)^2 in general", "a² - 2ab"), ("now one but harder", "level")),
    (("find the sides of a right triangle with hypotenuse 10 and an angle of 30 degrees", "5√3"),
     ("what is its area", "25√3/2")),
    (("y=3x+2 and y=-x+10 where do they meet", "(2, 8)"), ("are they perpendicular", "not")),
    (("is 2/3 the same as 0.66", "false"), ("which is bigger", "by `1/150`")),
    (("2(x-1)+3=9", "x = 4"), ("y u minus 1", "Step 3, subtract 1"), ("4 and 5?", "No, `4 and 5`")),
    (("what times 12 is 48", "`4`"), ("is that positive or negative", "is positive")),
    (("area of circle w diameter 10", "25π"), ("cost 60 after 25% off what was original", "80"),
     ("why not just add 25%", "amount before")),
    (("1200 at 5% simple interest 3 years", "`180`"),),
    (("convert 3/8 to a decimal", "0.375"), ("percent?", "37.5%"), ("is it recurring", "it ends")),
    (("mixed number 17/5", "3 2/5"), ("slope of 4x - 2y = 8", "`2`"), ("y int?", "(0, -4)")),
    (("triangle sides 6 8 10 is it a right triangle", "Yes"), ("whats the area", "`24`")),
    (("3 apples cost 2.40 how much are 5", "`4`"), ("whats one cost", "0.8")),
    # one to try
    (("2/5 ÷ 3/4", "8/15"), ("give me a practice question", "another one"), ("i give up", " = ")),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_every_reply_to_a_pupil_holds_what_was_asked(
    turns: tuple[tuple[str, str], ...], tutor: SymbolicTutor
) -> None:
    await conversed(tutor, turns)
