"""The kinds of problem beyond the first ones: one package for each family of them.

`kind.py` says what a kind is, `registry.py` in which order the families read a message. A family's
`listing.py` names its kinds; reading (`reading.py`, `wording*.py`), answering and steps stand
beside it. Which family holds what:

Algebra
- `polynomials`: coefficients, collecting, composing, dividing, letters that are to be found
- `permutations`: cycles, products, orders and signs
- `inequalities`, `complex_numbers`, `matrices`, `sequences`, `sets`, `logic`, `proofs`
- `conditions`: progressions, letters in polynomials and parabolas, told by what holds of them
- `definitions`: "Let p be …": letters that stand for something, and then a question

Numbers
- `numbers`: bases, roots, factors, rounding, percentages, counting by digits
- `comparison`: the greater, the nearest, the k-th largest; sorting
- `measures`: units, clock times, dates
- `evaluated`: questions about a number that is still to be worked out

Functions and calculus
- `functions`, `piecewise`, `transformations`, `plots`
- `calculus`: derivatives, integrals, differential equations, and limits of a formula
- `limits`: all other limits: of two variables, with integrals or sums inside
- `slopes`: mean value theorems, linear approximations, derivatives of told values and integrals
- `curves`: lengths, polar areas, solids of revolution, motion along a curve
- `multivariable`: tangent planes, fields, stationary points; `regions`: integrals over regions
- `fourier`: series of sines and cosines
- `rates`: related rates, steps of a differential equation, growth

Geometry
- `geometry`: the plane, and volumes; `conics`; `space`: points, lines and planes in space

Data and chance
- `statistics`, `probability`; `inference`: confidence intervals, tests

Stories and short questions, from the most exact reading to the freest
- `textbook`: short questions of every textbook, each a whole wording
- `scenes`: stories of several sentences, fact by fact
- `word_problems`: ages, heaps, prices, mixtures, riddles: stories that say their equation
- `everyday`: one law for the facts that were told
- `cancelling`: amounts whose units say what is multiplied by what
- `narrated`: any story, by what its clauses mean
- `jotted`: notes of numbers with a word or two

About other messages
- `letters`: `e` and `i` as letters like any other; `several`: two requests in one

Shared
- `asked`, `phrasing`, `formulas`: requests in pieces that any family may ask for
- `formed`: results of several numbers in one form, and the wordings that ask for them
- `worked`: kinds whose answer and working are found in one go
"""
