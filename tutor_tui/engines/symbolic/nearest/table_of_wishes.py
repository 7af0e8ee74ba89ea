"""Wordings of the wishes that carry on: hints, steps, other problems, forms, drawings, parts."""

from typing import Final

from tutor_tui.engines.symbolic.nearest.intent import Intent, intents

OF_LESSONS: Final[tuple[Intent, ...]] = intents(
    """
= hint
    give me a hint | just a hint please | a small hint would do | drop me a hint | help me a little
    push me in the right direction | point me in the right direction | do not tell me the answer
    i want to try it myself give me a hint | how might i start without the answer
= next step
    what do i do next | what is the next step | and after that | go on with it | keep going
    what follows | what would i do after that | carry on with it
= another one like it
    give me another one | one more of those | one more of the same kind please
    a similar problem please | give me a similar one | can i try one like that
    a practise problem please | give me a problem to practise | can i try one
    let me have a go at one
    one to try myself | something for practise | give me something like it | set me one
    let me practise on another | let me try one myself | something similar to practise
    more problems of this kind | i want more practice | another problem of the same kind
    next one please same kind | one for me to try | make up another one like this
    i would like to practise these | can i have one to practise | give me a new one
    test me | test me on these | quiz me | make me do one | do you have more of these
    another number of that kind | give me other numbers
    a fresh one please | another exercise like that | one more like this please
    ask me one of those | your turn to ask me one
= a harder one
    give me a harder one | something harder please | make it harder | one that is harder
    a more difficult one | too easy give me a harder one | something more challenging
    one more but harder | another one but harder | that was easy something harder
    a harder problem of that kind | one like that but harder | i am ready for a harder one
    raise the level
""",
    reveals=False,
)
OF_FORMS: Final[tuple[Intent, ...]] = intents("""
= as a decimal | as a number | approximately
    in decimals please | decimal please | can you write it in decimal form | give it as a decimal
    i want the decimal | what is it in decimals | what is that as a decimal | what is the decimal
    turn it into a decimal | what would it be in decimals | decimal version | put it in decimals
    can i have it in decimal form | how much is it in decimals | as an ordinary decimal number
    as a plain number | what does it come out to
    i want that as a decimal number | how much is that approximately
    approximately what number is it
    about how much is it | what is it approximately | what is that approximately as a number
    give me an approximate number | approximate value please | what does my calculator show
    what would a calculator say | as a number i can use | without the root | without pi
    what is that in numbers | a normal number please | get rid of the fraction
    as a decimal instead | a decimal instead of a fraction
= as a fraction
    in fractions please | fraction please | write that as a fraction | turn it into a fraction
    what is that as a fraction | as a fraction instead | give it as a fraction
    put it in fraction form | i want a fraction
    what fraction is that | how much is that as a fraction | can i have the fraction
    fraction version | exact fraction
= as a percentage
    in percentage please | as a percentage instead | turn it into a percentage
    what percentage is that
    what is that as a percentage | give me the percentage | how many percentage is that
    write it as a percentage | percentage version | i want the percentage
= as a mixed number
    turn it into a mixed number | write that as a mixed number | in mixed form
    mixed fraction please
= in standard form
    in scientific notation please | write it in scientific notation | put it in standard form
    as a power of ten | what is that in scientific notation
= in degrees
    what is it in degrees | give it in degrees | turn it into degrees | degrees please
    i want degrees not radians | what would that be in degrees
= in radians
    what is it in radians | give it in radians | turn it into radians | i want radians
= round to # decimal places | round to {0} decimal places
    rounded to # decimals | give me # decimals | to # decimals | only # decimal places
    # decimals is enough
    cut it to # decimal places | with # digits after the point | keep # decimals
    i want just # decimal places | to # places
= round to # significant figures | round to {0} significant figures
    to # significant figures | give # significant figures | to # sig figs
    only # significant digits
= plot it | plot the curve
    graph it | draw the graph | show me the graph | can you draw it | sketch it for me
    what does it look like | what would it look like as a graph | show it on a graph
    put it on a graph | what does the graph look like | can i see it as a picture
    can i see the graph | give me a graph | make a graph of it | let me see the curve
    how does the curve look | what shape is the graph | draw me a picture of it
    sketch the curve | draw the function | show the curve | draw that thing | draw both lines
    what do they look like as lines | what is the graph like
    graph that for me
    a picture would help | i want to see a graph | show me what it looks like
= what is the answer
    can i have the answer | let me have the answer | just the answer please
    give me the answer | what was the answer | so what is it
    tell me the answer
    what is the final answer | the final answer please | only the answer | skip to the answer
    what did you get | remind me of the answer | what was it | what does it come to
    are there no real answers | are there any real answers | does it have real answers
    has it no real roots | does it have any real roots | are the roots real
    how much is it | how much does it make | what does it equal
""")
OF_MEANINGS: Final[tuple[Intent, ...]] = intents("""
= what is TOPIC
    what is TOPIC anyway | what exactly is a TOPIC | what does TOPIC mean | TOPIC means what
    what do you mean by TOPIC | remind me what TOPIC is | i forgot what TOPIC is
    i have never heard of TOPIC | tell me what TOPIC means in plain english | meaning of TOPIC
    explain TOPIC to me | can you explain TOPIC | what are TOPIC
    i do not know what TOPIC is | what is meant by TOPIC | what does the word TOPIC mean
    i do not understand TOPIC | define TOPIC | what is the TOPIC thing
    what is TOPIC in simple language | explain TOPIC to a child | TOPIC for beginners
    what does TOPIC tell you | what does TOPIC tell me | what does a TOPIC do | what do TOPIC do
    what even are TOPIC | who knows what TOPIC is | explain what a TOPIC is
    what does TOPIC stand for
""")
OF_PARTS: Final[tuple[Intent, ...]] = intents("""
= which is the biggest
    the biggest one | what is the biggest | which one is biggest | the bigger one is
    what is the bigger one | which one is bigger | the bigger of the two | only the biggest
    give me the bigger answer | what is the bigger root | the biggest root
    the bigger answer please
= which is the smallest
    the smallest one | what is the smallest | which one is smallest | the smaller one is
    what is the smaller one | which one is smaller | the smaller of the two | only the smallest
    give me the smaller answer | what is the smaller root | the smallest root
= which is the positive
    the positive one | which one is positive | only the positive one | what is the positive answer
    what is the positive root
= which is the negative
    the negative one | which one is negative | only the negative one | what is the negative answer
= how many solutions are there
    how many answers are there | how many are there | how many answers does it have
    how many roots does it have | is there more than one answer | is there only one answer
    is that the only answer | is it the only one | are there any more answers | are there more
    is there only this answer | is there only one answer | is there just one
    is there another answer | are there other answers | any other answers
    any more roots | is there more than one | could there be more answers | are those all
    is it always one answer | will there always be one answer | could there be more
    how do you know there is only one | are there others | any others
    are these all the answers | is that all of them
= is that exact
    is it exact or approximate | is this the exact number | is that rounded | did you round it
    is it exactly that | exact or rounded | is that an approximation
= sum of them | sum of the roots
    add them up | add them together | what do they add up to | what is the sum | what is their sum
    what do you get if you add them | what is the total of them | sum of all of them
    the sum of the answers | what do they come to together
= product of them | product of the roots
    what do they multiply to | multiply them together | multiply them all
    what is their product | what is the product
    the product of the answers | what do you get if you multiply them
= double it
    what is double that | double the answer | what is it doubled
= halve it
    what is half of that | half the answer | what is it halved
= with {0} instead of {1}
    put # in place of # | use # instead of # | make it # not # | take # rather than #
    do it with # instead of # | what would it be with # rather than #
    and # instead of # | what would it be if it was # instead of # | what if it said # instead of #
    if it had been # and not #
= with {1} instead of {0}
    swap the # for a # | swap # with # | change the # to a # | turn the # into a #
    replace the # with # | replace # by # | make the # a # | if the # was a # | if the # becomes #
    what if the # were # | what happens if # becomes # | say the # was a # | suppose the # was #
    swap out the # for # | let the # be #
= is {0} a solution
    would # be right | would # do | can it be # | could it be # | is # one of them | is # allowed
    is # in it | would # work | would # be ok | does # fit | does # count | is # possible
= what about {0}
    do the same for # | same for # | the same with # | and for # | how about # | try it with #
    now do # | do it for # | do that with # | what would it be for # | what do you get for #
    what if it was # | what if it were # | what would # be | what if i had # | and if it is #
    what would the answer be for # | work it out for # as well | say it was # | suppose it was #
= where does {0} come from
    where did you get # from | where did the # come from | where does that # come from
    how did you get # | how did you get the # | where is the # from | why is there a #
    how do you get # | how come there is a # | where did # appear from | what is the # doing there
    what does the # stand for | what is the # for | how did # get in there | why # | why the #
    why do you have # | how did you find # | how did you come to #
""")
