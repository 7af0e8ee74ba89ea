"""Wordings of the wishes that are about the way: steps, reasons, rules, other ways, checks."""

from typing import Final

from tutor_tui.engines.symbolic.nearest.intent import Intent, intents

OF_THE_WAY: Final[tuple[Intent, ...]] = intents("""
= show the steps
    show me every single step | give me the steps in order | all the steps please
    go through it step by step | take me through the whole working | step by step please
    lay it out one line at a time | one line at a time | each line please | go line by line
    how did you get there | how did you arrive at that | how did you get that answer
    how did you find it | how do you get to that answer | how did that come out
    how did you work it out | how is that worked out | how was it worked out | how was that done
    how is it done | how do you compute it | how would i work it out | how do i do this one
    how do i do it myself on paper | how to do it by hand | how did this get computed
    how one gets to the answer | explain how to get there | how does one find that
    where did that answer come from | where does that number come from | where is that from
    walk me through it | talk through it with me | guide me through it | run through it
    run me through how you did it | lead me through the process | bring me through the working
    can i see the working | let me see how you worked it out | show your work in full
    what did you do to get it | what did you do exactly | what were the steps | what are the steps
    break it into steps | breakdown of the working | split it into small steps
    divide it into steps
    full working out please | in detail please | more detail | with more details
    describe the process | describe what you did | what is the reasoning | your reasoning please
    how do you know that | how can you tell | explain your answer
    justify your answer | justify that | the thinking behind it | the reasoning behind it
    what is the idea behind it | derive it for me | how come it is that | how does that work
    how do the numbers work out | write out each stage | spell out every step
    spell the whole working out
    explain what happened | explain what you did | tell me how you did that
    how do they calculate that | how is this calculated | how did you calculate it
    what happened in between | you skipped some steps | you jumped a step | that was too quick
    what order do i do it in | which order do i do that in | in what order
    what do i do | what must i do | what is going on | i want to know how
    what was done first | what did you do first | what was your first step | what came first
    what goes first | what part goes first | what was the first thing you did | run that by me
    what is the first step | how would you begin that
    what comes first | what do i do first | what is the first thing to do | get me started
    what should i do first | how does it begin
    how would one start
    what would you do first | go over how it came out | justify each step
    break it down | split it up | what did you add | what did you divide by | what do i multiply by
    what did you subtract | what do you multiply it by | what do i divide by
    how is it turned into that
    how do i turn it into that | explain each step to me | take me through step by step
= explain it more simply
    put it in easier words | use simpler words | in plain words please | in easy language
    say that in simple english | too complicated for me | that is too hard to follow
    explain it like i am # | explain like i am a child | explain it to a child
    explain as if i were #
    pretend i am # years old | as if i was a beginner | for a complete beginner | for dummies
    i do not get it | i do not understand that | i did not follow that | that makes no sense to me
    that lost me | you lost me | i am lost | i am confused by that | i am still confused
    did not understand a word | run that by me slowly | slow it down | go slower
    more slowly please | slow down | too fast for me
    explain once again but slower | go over it slowly | go through it slowly
    spell it out more slowly | make it easier | repeat it slowly
    start from the beginning slowly | from the top please | start again from scratch
    make it easier to understand | make that clearer | can you make it simpler
    a simpler way to say it
    not clear to me | i am not getting it | unclear to me | what does all of that mean
    explain in another way | explain it differently | put it another way | say it another way
    say it differently | rephrase that | reword it please | explain it in your own words
    that went right over my head | explain it to a small child | like a small child
    a child would understand | so that a child understands it | a child could get it
    imagine i have never seen this | i have never seen this before | i have never done this before
    go over it gently | be gentle with me | dumb it down | keep it simple
= why?
    what is the reason for that | what makes it so | why is it so | why is that the case
    for what reason | why does it come out like that | why does that work | why would that be
    why is that allowed | why that answer | how come it is so | why would you do that
    why do it that way | why should that be | reason please | give me a reason
= what rule did you use | formula used
    which rule applies | what rule is this | what is the rule called | name the rule please
    which theorem is that | what theorem gives this | by which law | what law is it
    what formula did you use | which formula was it | what is the formula for it
    the formula please | the formula for it
    give me the formula | tell me the formula you used | what formula does one need
    which property did you apply | on which rule does it rest | what rule is behind that
    what is the name of that rule | what do you call that rule | what is that called
    is there a formula for it | is there a rule for that | what is the general rule
    what rule do i have to know | which formula do i need | what formula do i have to use
    what identity is that | which technique did you use | what way did you use | which way is that
    what is the method called | what trick is that
= how do you solve such things
    how are such problems solved in general | what is the general way | the general method please
    what is the general approach | how do i do these in general | how does one do such problems
    how are these done | how do you do ones like this | how do i tackle this kind of problem
    what is the trick with these | what is a good strategy here | how do i approach these
    is there a trick to remember that | any trick to remember it | how do i remember this
    how can i remember that | what is the recipe for these
    how do i solve problems of this kind | how do i do that kind
    how would i go about such a problem | what do i always do in these
= another way
    is there another way | can it be done another way | do it with another method
    show me a different method | is there a different approach | any other way to do it
    some other way please | try another approach | can you solve it differently
    could one do it differently | how else could you do it | what other ways are there
    are there other ways to get it | other method please | an alternative method
    solve that in a different way | is there an easier way | is there a quicker way
    can that be done quicker | is there a faster way to do it
    another way to the same answer | is there another way to get the same
    any shortcut | is there a shortcut for it | is there a trick for it | is there a faster way
    a different route to it | can you use another technique
= use the quadratic formula
    by the quadratic formula please | can i use the quadratic formula | with the abc formula
    do it using the quadratic formula | what if you use the quadratic formula instead
    would the quadratic formula work | solve it with the formula | how with the quadratic formula
    does the quadratic formula give the same | is there a way with a formula | can a formula do it
= by elimination
    can you do elimination | use the elimination method | with elimination instead
    how would it go by elimination | solve it by elimination instead | what about elimination
    would elimination work | by adding the two
= by substitution
    can you do substitution | use the substitution method | with substitution instead
    how would it go by substitution | solve it by substitution instead | what about substitution
    would substitution work
= by completing the square
    complete the square instead | can you do it by completing the square
    solve it with completing the square | would completing the square work
= by factoring
    factor it instead | can you do it by factoring | solve it by factoring | would factoring work
= are you sure?
    verify one of them | check one of them | verify the first one | verify both | check the solution
    verify the solution | check by squaring | check by cubing it | square it to check
    check it for me | check your answer please | can you verify that | please verify
    is that definitely right | is that really correct | is your answer right | how sure are you
    prove it | can you prove that | prove to me that it is right | convince me
    how do you know it is right | how do we know it is right | how can i be sure it is correct
    is it surely right | you sure about that | make sure it is right | i do not believe you
    i do not trust that | are you certain | could you be wrong | is there any doubt
    check by putting it back | put it back in | put the answer back in | put them back in to check
    put both in and see | put it into the original | work backwards to check | check it backwards
    let us test it | test the answer | does it check out | does the answer hold up
    confirm that for me | that can not be right | that does not look right | that looks wrong
    show that it is right | show me that it is true | show me it is right
    how can i check it | how do i check my answer | can we check that
    does it hold when you check it | check by composing them | check by multiplying
    check by differentiating it
    multiply it back to check | why is mine right | why am i right | how come mine is right
    why is my answer right
    check by adding | multiply it out to check | check by doing it in reverse
= is that always true?
    does it always work | is it true for all of them | does that hold every time
    is that the case for every number | does it work with any number | will it always be so
    does this always happen | is it always like that | does that work in general
    are there exceptions | when does it not work
= what is it used for
    what is the point of it | where is that used | where would i use this in life
    when would i need that | what is that good for | is that useful for anything
    why would anybody need that | why do we learn this | what do people use it for
    real life use | where does one need it | when is it useful | where is it useful
= what does that mean
    what does the answer mean | what does that number mean | what does that tell me
    how do i read that | what am i to understand by it | meaning what | and that means
    what does the answer tell us | how should i understand the answer | what does it say
    what does that represent | what is it telling me | in what sense | what does it show
    interpret the answer | interpret that for me
""")
