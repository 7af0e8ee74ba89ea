"""Answers to questions of many kinds: `+` those that are right, `~` nearly so, `-` wrong."""

from collections.abc import Iterator
from typing import Final

_TABLE: Final = """\
integrate sin(x)cos(x)
    + sin^2(x)/2 + C; -cos(2x)/4 + C; (sin x)^2/2 + c; -1/4 cos 2x + K
    ~ -cos(2x)/4
    - cos(2x)/4 + C; sin(x)^2 + C
integrate 2x
    + x^2 + C; x^2+c
    ~ x^2 + 5; x^2
    - 2x^2 + C; x^2/2 + C
integrate 1/x
    + ln|x| + C; ln x + C; ln(3x) + C; ln|5x| + C
    - -1/x^2 + C
integrate x/(x+1)
    + x + 1 - ln(x+1) + C; x - ln|x+1| + C
    - x + ln|x+1| + C
integrate 1/(x^2-1)
    + 1/2 ln|(x-1)/(x+1)| + C; -arctanh(x) + C
    - ln|x^2-1| + C
integrate sec^2 x
    + tan x + C; sin x/cos x + C
    - sec x + C
integral of x^2 from 0 to 3
    + 9; 9.0
    - 27
solve sin x = 1/2
    + x = pi/6 + 2kpi or x = 5pi/6 + 2kpi; x = π/6 + 2πk, 5π/6 + 2πk
    + x = 30° + 360°n or x = 150° + 360°n; pi/6 + 2n pi, 5pi/6 + 2n pi; x = (-1)^n pi/6 + n pi
    ~ pi/6; x = 30 degrees; 30° and 150°
    - pi/3; x = pi/6 + n pi; x = pi/3 + 2 n pi, 2pi/3 + 2 n pi
solve cos x = 0
    + x = pi/2 + n pi; π/2 + kπ; 90° + 180°k; ±pi/2 + 2 n pi; (2k+1)pi/2
    ~ pi/2; pi/2 and 3pi/2
    - n pi
solve tan x = 1 for 0 <= x <= 360 degrees
    + 45° and 225°; 45, 225
    ~ 45
    - 45 and 135
solve 2 sin x = 1 for 0 <= x < 2pi
    + pi/6, 5pi/6; x = π/6 or 5π/6
    ~ pi/6
    - pi/6, 7pi/6
write 5/9 as a decimal
    + 0.(5); 0.555...; 0.5 recurring; 0.56
    - 0.5; 0.6(5)
write 1/6 as a decimal
    + 0.1(6); 0.1666...; 0.16 recurring
    - 0.(16); 0.6
how long is it from 9:45 to 13:10
    + 3 h 25 min; 3h25; 3:25; 205 minutes; 3 hours and 25 minutes
    - 4 h; 3 h 35 min
what time is 3 hours 20 minutes after 9:50
    + 13:10; 1:10 pm; 1:10; 13.10
    - 1:20 pm; 1:10 am; 12:10
what is the equation of the circle with centre (2, -3) and radius 4
    + (x-2)^2+(y+3)^2=16; x^2+y^2-4x+6y-3=0
    - (x+2)^2+(y-3)^2=16; (x-2)^2+(y+3)^2=4
find the extrema of x^3 - 12x
    + (-2,16), (2,-16); max (-2, 16), min (2, -16); (2,-16) and (-2,16)
    ~ (2,-16)
    - (2,16), (-2,-16)
what are the asymptotes of (2x + 1)/(x - 3)
    + x=3 and y=2; y=2, x=3
    ~ x=3
    - x=2 and y=3
solve x^2 + y^2 = 25 and x + y = 7
    + (3,4), (4,3); x=4, y=3 or x=3, y=4
    ~ (3,4)
    - (3,5), (4,3)
does the series ∑ 1/n^2 converge
    + yes; it converges; convergent
    - no; it diverges; it does not converge
solve 3x ≡ 4 (mod 7)
    + 6; x = 6; x ≡ 6 (mod 7); 13; x ≡ -1 mod 7
    - 5; x ≡ 5 (mod 7)
solve x^2 = 2
    + ±√2; x = ±sqrt(2); plus or minus root 2; x = √2 or x = -√2; ±2^(1/2); x=±1.41; ±1.414
    ~ √2
    - 2; ±2; ±1.5
solve x^2 - 5x + 6 = 0
    + 2 and 3; x=2, x=3; x = 3 or 2; {2,3}; (x-2)(x-3)=0 so x = 2 or 3; x1 = 2, x2 = 3; 2,3
    ~ 2; (x-2)(x-3) = 0
    - -2, -3; 2 and 4
solve x^2 + 4x + 13 = 0
    + -2 ± 3i; x = -2 + 3i or -2 - 3i; no real solutions
    - 2 ± 3i
solve x^2 + 1 = 0
    + ±i; no real solution; i and -i
    - 1
solve 3x + 11 = 14
    + 1; x = 1; x equals 1; 1.0; 3x = 3 so x = 1; 1 = x
    ~ 3x = 3
    - 2; x = 3
solve 3x = 2
    + 2/3; 0.667; x = 0.67; 0.6666...; .667
    - 0.6; 1.5
solve 2x + 3 > 9
    + x > 3; 3 < x; (3, ∞); (3, infinity); ]3, ∞[; {x | x > 3}
    ~ 2x > 6
    - x >= 3; x < 3; [3, ∞)
solve x^2 < 4
    + -2 < x < 2; (-2, 2); |x| < 2; x > -2 and x < 2; 2 > x > -2
    - x < 2; x < -2 or x > 2
solve x^2 >= 9
    + x <= -3 or x >= 3; |x| >= 3; (-∞, -3] ∪ [3, ∞)
    ~ x >= 3
    - -3 <= x <= 3
solve |x - 1| = 3
    + 4 and -2; x=-2,4
    ~ 4
    - 2, 4
x + y = 7, x - y = 3
    + x = 5, y = 2; (5, 2); y=2 and x=5; x is 5 and y is 2; x = 5; 5 and 2
    - x = 2, y = 5; (2, 5)
dy/dx = 2xy
    + y = A e^(x^2); y = k*exp(x^2); y = C e^{x^2}; y = e^(x^2 + C); ln y = x^2 + C; ln|y| = x^2 + c
    ~ y = e^(x^2)
    - y = e^(x^2) + C; y = C e^(2x)
solve y'' + y = 0
    + y = A cos x + B sin x; y = c1 sin(x) + c2 cos(x); y = R sin(x + φ)
    ~ y = A cos x; y = sin x
    - y = A e^x + B e^(-x)
solve dy/dx = 2xy with y(0) = 3
    + y = 3e^(x^2)
    ~ y = C e^(x^2)
    - y = e^(x^2) + 2
factor x^2 - 9x + 20
    + (x-4)(x-5); (x-5)(x-4); (5-x)(4-x)
    ~ x^2 - 9x + 20; x(x-9)+20
    - (x+4)(x+5); (x-2)(x-10)
factor 2x^2 - 8
    + 2(x-2)(x+2)
    ~ (2x-4)(x+2); 2(x^2-4)
    - 2(x-4)(x+2)
expand (x+2)^3
    + x^3+6x^2+12x+8
    ~ (x+2)(x^2+4x+4)
    - x^3 + 8
simplify 84/126
    + 2/3; 0.667
    ~ 42/63
    - 3/4
what is 1/3 + 1/4
    + 7/12; 0.5833; 14/24
    - 2/7
what is 7/4 + 1
    + 11/4; 2 3/4; 2.75; 2¾
    - 2 1/4
15 percent of 80
    + 12; 12.0
    - 15; 12%
what percent of 60 is 15
    + 25%; 25; 25 percent; 1/4
    - 0.25%; 40%
what is 3/8 as a decimal
    + 0.375; .375
    - 0.38; 0.3
what is 0.125 as a fraction
    + 1/8; 125/1000
    - 1/4
write 45 in binary
    + 101101; 0b101101; 101101_2; 101101 base 2
    - 101100
prime factors of 360
    + 2^3 * 3^2 * 5; 2*2*2*3*3*5; 2³×3²×5
    ~ 2^2*3^2*10; 5 * 9 * 8
    - 2^3*3*5
differentiate x^3 ln x
    + 3x^2 ln x + x^2; x^2(3 ln x + 1); x²(1 + 3ln(x))
    - 3x^2/x; 3x^2 ln x + x
differentiate sin^2 x
    + sin 2x; 2 sin x cos x
    - 2 sin x; cos^2 x
limit of sin(x)/x as x -> 0
    + 1
    - 0; it does not exist
limit of 1/x^2 as x goes to 0
    + infinity; ∞; it diverges to infinity; inf
    - 0; -∞
inverse of [[2,3],[1,4]]
    + [[4/5,-3/5],[-1/5,2/5]]; 1/5 [[4,-3],[-1,2]]; [[0.8,-0.6],[-0.2,0.4]]
    - [[4,-3],[-1,2]]; [[4/5,3/5],[1/5,2/5]]
[1,2,3] cross [4,5,6]
    + (-3, 6, -3); [-3,6,-3]; -3i + 6j - 3k; <-3, 6, -3>
    - (3,-6,3)
eigenvalues of [[2,0],[0,3]]
    + 2 and 3; 3, 2; λ = 2, 3
    ~ 2
    - 1 and 6
area of a circle with radius 4 cm
    + 16π; 16π cm²; 50.27; 50.3 cm^2; 50.27 cm²; 16 pi square centimetres; 50.265
    - 8π; 16π cm; 50.27 cm
hypotenuse of a right triangle with legs 5 and 12
    + 13; 13.0; √169
    - 17; 169
volume of a cube with side 3 m
    + 27; 27 m^3; 27 cubic metres; 27000 litres
    - 9; 27 m^2
A train travels 240 km in 3 hours. What is its average speed?
    + 80; 80 km/h; 80 kmh; 80 kilometres per hour; 22.2 m/s
    - 720; 80 m/s
convert 5 miles to km
    + 8.05; 8.05 km; 8.04672; 8; about 8 km
    - 3.1
a shirt costs 60 and is 20% off. whats the price
    + 48; $48; 48 dollars; £48.00
    - 12; 72
split 120 in the ratio 3:5
    + 45 and 75; 45:75
    - 75 and 45; 40 and 80
mean of 4, 8, 15, 16, 23, 42
    + 18; 108/6; 18.00
    - 15.5
what is sqrt(50)
    + 5√2; 5 sqrt 2; 7.07; 7.071
    ~ √50
    - 25√2; 7.5
nth term of 5, 8, 11, 14
    + 3n + 2; 5 + 3(n-1); a_n = 3n+2; 2+3n; 3k + 2
    - n + 3; 3n - 1
line through (1,2) and (4,6)
    + y = 4x/3 + 2/3; 4x - 3y + 2 = 0; y - 2 = 4/3 (x - 1); 3y = 4x + 2; 4/3 x + 2/3
    + y = 1.333x + 0.667
    - y = 3x/4 + 5/4
gradient of the line through (1,2) and (4,6)
    + 4/3; 1.33
    - 3/4
midpoint of (1,2) and (4,6)
    + (2.5, 4); (5/2, 4); x = 2.5, y = 4; 2.5, 4
    - (3, 4)
domain of sqrt(x-3)
    + x >= 3; [3, ∞); x ≥ 3
    - x > 3; all real numbers; (3, ∞)
domain of 1/(x-2)
    + x ≠ 2; all reals except 2; x != 2; R \\ {2}; (-∞, 2) ∪ (2, ∞)
    ~ x > 2
    - x ≠ 0
range of x^2 + 1
    + y >= 1; [1, ∞); f(x) ≥ 1; y ≥ 1
    - y > 1; all reals
inverse of f(x) = 2x + 3
    + (x-3)/2; f^-1(x) = (x-3)/2; y = (x - 3)/2; x/2 - 3/2; 0.5x - 1.5
    - (x+3)/2; 1/(2x+3)
vertex of y = x^2 + 6x + 5
    + (-3, -4); x = -3, y = -4; -3, -4
    - (3, -4)
complete the square for x^2 + 6x + 5
    + (x+3)^2 - 4
    ~ x^2+6x+5
    - (x+3)^2 + 4
roots of x^2 + 6x + 5
    + -1 and -5; x = -1, -5
    - 1 and 5
(3+2i)(1-4i)
    + 11 - 10i; 11-10*i
    - 3 - 8i; -5 - 10i
(2+3i)/(1-i)
    + (-1+5i)/2; -1/2 + 5i/2; -0.5 + 2.5i
    - 2 - 3i
is 97 prime
    + yes; it is prime; prime
    - no; not prime; composite
simplify (x^2-1)/(x-1)
    + x+1; 1 + x; (x+1)(x-1)/(x-1)
    - x - 1
solve 2^x = 10
    + log_2(10); ln 10/ln 2; 3.32; log 10 / log 2; 1/log 2
    - 5
solve x^3 = 8
    + 2
    - 8/3; ±2
make r the subject of A = pi r^2
    + r = sqrt(A/pi); √(A/π); r = ±√(A/π)
    - A/(2π); r = √A/π
taylor series of e^x up to x^3
    + 1 + x + x^2/2 + x^3/6; 1 + x + x^2/2! + x^3/3! + ...
    - 1 + x + x^2 + x^3; 1+x+x^2/2+x^3/3
minimum of x^2 - 4x + 7
    + 3; 3 at x = 2; (2, 3)
    - 2; 7
how many minutes in 2.5 hours
    + 150; 150 minutes; 150 min
    - 250
3 consecutive even numbers add up to 78. what are they
    + 24, 26, 28; 24 26 and 28; 28, 26, 24
    ~ 24
    - 25, 26, 27; 26, 28, 30
round 3.14159 to 2 decimal places
    + 3.14
    - 3.15; 3.142; 3.1
write 4500000 in standard form
    + 4.5 × 10^6; 4.5e6; 4.5*10^6
    ~ 45 × 10^5; 4500000
    - 4.5 × 10^5
tangent to y = x^2 at x = 3
    + y = 6x - 9; 6x - y - 9 = 0; y - 9 = 6(x - 3)
    - y = 6x + 9; y = 6x
solve x^2 + 2x - 1 = 0
    + -1 ± √2; 0.414 and -2.414; x ≈ 0.41, -2.41; (-2±√8)/2
    - 1 ± √2
solve 2x - 1 = 2x + 3
    + no solution; none
    - 0
solve x^2 - 6x + 9 = 0
    + 3; x = 3 (double root); 3, 3; x=3 twice
    - -3
x^2 + y^2 = 25, y = x + 1
    + (3,4) and (-4,-3); x = 3, y = 4 or x = -4, y = -3
    ~ (3,4)
what is 7 * 8
    + 56; fifty-six
    - 54
what is 17 divided by 5
    + 3.4; 17/5; 3 2/5; 3 remainder 2
    - 3
sort 0.5, 1/3, 0.4
    + 1/3, 0.4, 0.5; 1/3 < 0.4 < 0.5
    - 0.5, 0.4, 1/3
convert 100 fahrenheit to celsius
    + 37.8; 37.8 °C
    - 38.9
standard deviation of 2, 4, 4, 4, 5, 5, 7, 9
    + 2; 2.14
    - 4
how many ways to choose 3 from 10
    + 120; 10C3; C(10,3); 10!/(3!7!)
    - 720
y intercept of y = 3x - 4
    + -4; (0, -4)
    - 4; -4/3
angle between (1,0) and (1,1)
    + 45°; π/4; 45; 45 degrees
    - 90°; π/3
convert 135 degrees to radians
    + 3π/4; 2.356; 3pi/4 rad
    - π/4
a price goes from 40 to 50. what is the percentage increase?
    + 25%; 25; 25 percent
    - 20%; 10
how many centimetres in 3.4 metres
    + 340; 340 cm; 340cm
    ~ 3.4 m; 3400 mm
    - 34
simplify (x^2 - 5x + 6)/(x - 2)
    + x - 3; x-3, x≠2
    - x + 3
is the function x^3 odd or even
    + odd; it is odd
    - even
is 51 a prime number
    + no; it isn't; not prime; it's composite
    - yes
Anna is 4 years older than Ben. Together they are 30. How old is Ben?
    + 13; 13 years; Ben is 13
    - 17
convert 2.5 km to m
    + 2500; 2,500; 2.5 × 10^3
    - 250
"""


def answers(sign: str) -> Iterator[tuple[str, list[str]]]:
    """Each question with all answers to it of one sign."""
    question, found = "", list[str]()
    for line in [*_TABLE.splitlines(), ""]:
        if line.startswith("    "):
            found += line[6:].split("; ") if line[4] == sign else []
            continue
        if found:
            yield question, found
        question, found = line, []
