"""Names of what a kind of problem can tell besides its answer, and the request that asks for it.

A line has the names, then `=` and the requests; the first that the problem can answer counts.
"""

from typing import Final

NAMES_OF_ASPECTS: Final = """
area | space inside | space is inside | surface inside | room inside | area inside
    | space does it take up | space does it enclose | space enclosed | ground it covers
    | space it covers = area
perimeter | circumference | distance around | way around | length around | around the outside
    | around the edge | far around | all around it | distance round | once round it | border length
    = perimeter | circumference
diagonal | corner to corner | across from corner to corner | from one corner to the other
    | opposite corners = diagonal
diameter | distance across | length across | how wide across = diameter
radius = radius
volume | hold inside | how much it holds | how much does it hold | fits inside | capacity = volume
surface area | total surface | area of the outside | outside area = surface area
angles | other angles = angles
hypotenuse | longest side = hypotenuse
median | in the middle | middle one | middle number | one in the middle | number in the middle
    | middle of them = median
mode | most common one | most common number | most frequent one | appears most often
    | comes up most | most often = mode
mean | average | average of them = mean
range of the data | gap between the biggest and the smallest | biggest minus the smallest
    | range of the numbers
    | difference between the biggest and the smallest = range
variance = variance
standard deviation | they vary | vary | spread out | spread | spread of them | sd | std
    | stdev = standard deviation
cross the x axis | cross the axis | x intercept | x intercepts | y is zero | y equals zero | y zero
    | make it zero | makes it zero | it equals zero | it is zero | graph is zero | zeros | roots
    = where does it cross the x axis | roots
cross the y axis | y intercept | x is zero | x equals zero | x zero = y-intercept
vertex | turning point | turning points | tip of it | tip = vertex | turning points
lowest point | lowest it gets | bottom of it | minimum | deepest point = minimum | vertex
highest point | highest it gets | top of it | maximum | peak = maximum | vertex
axis of symmetry | symmetry line | line of symmetry | symmetry axis | mirror line
    = axis of symmetry
domain | x allowed | allowed x | x be anything | defined everywhere | defined for all x
    | undefined | not defined = domain
range | possible y values | y values possible | y come out = range
derivative | slope function | gradient function | differentiate = derivative
second derivative | derivative of the derivative | differentiate twice = second derivative
integral | antiderivative | integrate = its integral
slope | gradient | steep | steepness | slope of the line | gradient of the line = slope
slope zero | gradient zero | derivative zero | flat | stationary points | critical points
    | stationary point = stationary points
inverse | inverse function | undo the function | function backwards | opposite function
    | reverse the function = its inverse
asymptotes | asymptote = asymptotes
increasing | going up | rising | go up | rise = where is it increasing
decreasing | going down | falling | go down | fall = where is it decreasing
lcm | smallest number they both go into | smallest number both go into
    | lowest common multiple | least common multiple | smallest common multiple = lcm
gcd | hcf | highest common factor | greatest common divisor | greatest common factor
    | biggest common factor | biggest number that divides both
    | biggest number going into both | biggest number that goes into both = gcd
how many factors | number of factors | how many divisors | number of divisors = how many divisors
list of factors | all the factors | factors of it | divisors of it = list its factors
prime factors | prime factorisation | prime factorization | product of primes = prime factors
equation | equation of the line | full equation | whole equation = equation of the line
determinant = determinant
transpose = its transpose
trace = its trace
rank = its rank
eigenvalues = its eigenvalues
midpoint | point halfway | halfway point | point in the middle = midpoint
distance between them | distance between the points | how far apart = distance between them
remainder | left over = remainder
next term | next one in line | one after that = next term
nth term | formula for any term | rule for any term | general term | rule for the nth term
    | formula for the nth term = nth term
dot product | scalar product = dot product
cross product | vector product = cross product
angle between them | angle between = angle between them
magnitude | length of it = magnitude
simple interest = simple interest
factors out to | factored form | factor it = factor it
expanded form | expand it | without brackets = expand it
"""
NAMES_OF_SIGNS: Final = """
bars | vertical bars | upright lines | vertical lines | upright bars | straight lines
    | lines around it = absolute value
exclamation mark | exclamation sign | exclamation point = factorial
little number | small number | tiny number | little number on top | number on top
    | raised number | superscript = exponent
squiggle | curly sign | long s | curvy s | stretched s = integral
sigma | big e | zigzag sign = sigma notation
tick | little tick | apostrophe | prime sign = derivative
arrow | arrow sign = limit
two dots | colon = ratio
"""
"""Signs that have no letters, by their looks; a line as above."""

FRAME_WORDS: Final = """
    what how about get compute be is can do it of to for in on at have you me up which where
    when much many big far long wide tall from tell know want would one give show x function
    curve graph parabola line shape triangle rectangle circle number let try answer next solve
    exact full point if look work out go through along ask come them from does value did then
    that two both all between
"""
FRAME_OF_SIGNS: Final = """
    what do does mean stand for is are it in there symbol sign thing doing name know tell me you
    explain on at why with
"""
