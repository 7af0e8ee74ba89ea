"""The commands of algebra programs about whole numbers, counting, sets and logic, as requests."""

import re
from typing import Final

from tutor_tui.mathematics.command_words import Arguments, Wording, counted, of, of_or, of_size
from tutor_tui.mathematics.program_notation import parts_of

_WHOLE: Final = re.compile(r"-?\d+")


def members(text: str) -> list[str]:
    """The members of a list or pair in any brackets, or the one thing that it is."""
    stripped = text.strip()
    is_list = stripped[:1] in "[{(" and stripped[-1:] in ")]}"
    return parts_of(stripped[1:-1]) if is_list else [stripped]


def remainders(arguments: Arguments) -> str | None:
    """`crt([3, 5], [2, 3])` or `crt(2, 3, 3, 5)`: moduli and what is left, in either order.

    SymPy has the moduli first, Sage, Maxima and Mathematica have them last; they are the ones
    above all that is left. Where both lists might be the moduli, nothing is guessed.
    """
    parts = arguments.parts
    if len(parts) == 4 and all(map(_WHOLE.fullmatch, parts)):
        return _congruences((parts[0], parts[1]), (parts[2], parts[3]))
    if len(parts) != 2:
        return None
    first, second = (members(part) for part in parts)
    if len(first) != len(second) or not all(map(_WHOLE.fullmatch, (*first, *second))):
        return None
    can_lead, can_follow = _may_be_moduli(first, second), _may_be_moduli(second, first)
    if can_lead == can_follow:
        return None
    return _congruences(second, first) if can_lead else _congruences(first, second)


def remainders_first(arguments: Arguments) -> str | None:
    """The same of a program that has the moduli last."""
    if len(arguments.parts) == 4:
        return remainders(arguments)
    lists = [members(part) for part in arguments.parts]
    is_known = len(lists) == 2 and len(lists[0]) == len(lists[1])
    return _congruences(*lists) if is_known else None


def pairs_of_remainders(arguments: Arguments) -> str | None:
    """`solve_congruence((2, 3), (3, 5))`: each what is left, then its modulus."""
    pairs = [members(part) for part in arguments.parts]
    if any(len(pair) != 2 for pair in pairs):
        return None
    return _congruences([pair[0] for pair in pairs], [pair[1] for pair in pairs])


def _may_be_moduli(moduli: list[str], left: list[str]) -> bool:
    return all(0 <= int(rest) < int(one) for one, rest in zip(moduli, left, strict=True))


def _congruences(left: list[str] | tuple[str, ...], moduli: list[str] | tuple[str, ...]) -> str:
    lines = zip(left, moduli, strict=True)
    return "Solve " + ", ".join(f"x ≡ {rest} (mod {modulus})" for rest, modulus in lines)


def polynomial_modulo(arguments: Arguments) -> str | None:
    """`quadratic_congruence(a, b, c, m)` and `polynomial_congruence(p, m)`."""
    parts = arguments.parts
    if len(parts) == 4:
        return "Solve ({})x^2 + ({})x + ({}) ≡ 0 (mod {})".format(*parts)
    return "Solve {} ≡ 0 (mod {})".format(*parts) if len(parts) == 2 else None


def integer_solutions(arguments: Arguments) -> str | None:
    """`diophantine(p)`: the whole numbers that make it zero."""
    equation = arguments.first if "=" in arguments.first else f"{arguments.first} = 0"
    return f"Find the integer solutions of {equation}" if len(arguments.parts) == 1 else None


def solved_in_integers(arguments: Arguments) -> str | None:
    """Maple's `isolve` of an equation; SymPy calls that of an inequality so."""
    if re.search("[<>≤≥]", arguments.first):
        return f"Solve {arguments.first}"
    return integer_solutions(arguments)


def set_operation(sign: str) -> Wording:
    """`Union(a, b)` as `a ∪ b`."""

    def worded(arguments: Arguments) -> str | None:
        if len(arguments.parts) == 1 and sign == "∖":
            return f"complement of {arguments.first}"
        return f" {sign} ".join(arguments.parts) if len(arguments.parts) > 1 else None

    return worded


def multinomial(arguments: Arguments) -> str | None:
    """`multinomial(2, 3, 4)`: the ways to split that many things into such groups."""
    is_counted = len(arguments.parts) > 1 and all(map(str.isdigit, arguments.parts))
    return f"multinomial coefficient of {', '.join(arguments.parts)}" if is_counted else None


def factors_in_a_row(sign: str) -> Wording:
    """`rf(x, 3)` as `x(x + 1)(x + 2)`, and `ff(x, 3)` with the factors that fall."""

    def worded(arguments: Arguments) -> str | None:
        if len(arguments.parts) != 2 or not re.fullmatch(r"[1-9]|1\d", arguments.parts[1]):
            return None
        first = f"({arguments.first})"
        steps = range(1, int(arguments.parts[1]))
        return "simplify " + "*".join([first, *(f"({first} {sign} {step})" for step in steps)])

    return worded


def list_of_primes(arguments: Arguments) -> str | None:
    """`primerange(10, 30)`, the end left out."""
    ends = arguments.parts if len(arguments.parts) == 2 else ("2", arguments.first)
    if not all(map(str.isdigit, ends)) or len(arguments.parts) > 2:
        return None
    return f"List the primes from {ends[0]} to {int(ends[1]) - 1}"


def periodic_fraction(arguments: Arguments) -> str | None:
    """`continued_fraction_periodic(p, q, d)` of `(p + √d)/q`, with a factor of the root behind."""
    parts = arguments.parts
    if len(parts) == 2:
        return f"continued fraction of {parts[0]}/{parts[1]}"
    root = f"{parts[3]}*sqrt({parts[2]})" if len(parts) == 4 else f"sqrt({parts[2:] and parts[2]})"
    return (
        f"continued fraction of ({parts[0]} + {root})/{parts[1]}" if len(parts) in (3, 4) else None
    )


NUMBER_COMMANDS: Final[tuple[tuple[str, Wording], ...]] = (
    ("crt chinese", remainders),
    ("chineseremainder CRT", remainders_first),
    ("solvecongruence", pairs_of_remainders),
    ("quadraticcongruence polynomialcongruence", polynomial_modulo),
    ("diophantine diopsolve", integer_solutions),
    ("isolve", solved_in_integers),
    ("gcdex igcdex extendedgcd xgcd egcd gcdext", of("extended gcd of {} and {}", 2)),
    ("modinverse invmod inversemod", of("inverse of {} modulo {}", 2)),
    ("totient eulerphi phi", of("Euler's totient of {}")),
    ("carmichael carmichaellambda reducedtotient", of("Carmichael function of {}")),
    ("sqrtmod powermodsqrt", of("square roots of {} modulo {}", 2)),
    ("nthrootmod", of("Solve x^{1} ≡ {0} (mod {2})", 3)),
    ("isquadresidue", of("Is {} a square modulo {}?", 2)),
    ("isnthpowresidue", of("Is {} a residue of power {} modulo {}?", 3)),
    ("discretelog", of("Solve {2}^x = {1} mod {0}", 3)),
    ("znlog", of("Solve {1}^x = {0} mod {2}", 3)),
    ("primorial", of("product of the first {} primes")),
    ("properdivisors", of_size("proper divisors of {}")),
    ("antidivisors", of("antidivisors of {}")),
    ("udivisors unitarydivisors", of("unitary divisors of {}")),
    ("egyptianfraction", of("Write {} as an Egyptian fraction")),
    ("composite", of("composite number {}")),
    ("prevprime previousprime", of("What is the largest prime less than {}?")),
    ("isprime primeq primep", of("Is {} prime?")),
    ("primefactors primedivisors", of_size("prime factors of {}")),
    (
        "factorinteger factorint ifactor ifactors primefactorization pfactor factorrat",
        of("prime factorization of {}"),
    ),
    ("norder multiplicativeorder znorder", of("order of {} modulo {}", 2)),
    ("primitiveroot znprimroot", of("primitive root modulo {}")),
    ("isprimitiveroot", of("Is {} a primitive root modulo {}?", 2)),
    ("legendresymbol", of("Legendre symbol of {} and {}", 2)),
    ("jacobisymbol jacobi", of("Jacobi symbol of {} and {}", 2)),
    ("kroneckersymbol kronecker", of("Kronecker symbol of {} and {}", 2)),
    ("moebius mobius moebiusmu", of("Möbius function of {}")),
    ("liouvillelambda liouville", of("Liouville function of {}")),
    ("primenu littleomega", of("How many distinct prime factors does {} have?")),
    ("primeomega bigomega", of("How many prime factors with multiplicity does {} have?")),
    ("ithprime nthprime prime", of("prime number {}")),
    ("primepi", of("How many primes are there up to {}?")),
    ("nextprime", of("What is the next prime after {}?")),
    ("primerange primesrange", list_of_primes),
    ("divisors", of_size("divisors of {}")),
    ("numdiv divisorcount numberofdivisors", of("How many divisors does {} have?")),
    ("quadraticresidues", of("squares modulo {}")),
    ("primepowerq isprimepower", of("Is {} a prime power?")),
    ("isodd oddq", of("Is {} odd?")),
    ("iseven evenq", of("Is {} even?")),
    ("issquare", of("Is {} a perfect square?")),
    ("isabundant abundantnumberq", of("Is {} abundant?")),
    ("isdeficient deficientnumberq", of("Is {} deficient?")),
    ("isperfect perfectnumberq", of("Is {} a perfect number?")),
    ("isamicable", of("Are {} and {} amicable?", 2)),
    ("issquarefree squarefreeq", of("Is {} square-free?")),
    ("ispalindromic palindromeq", of("Is {} a palindrome?")),
    ("binomialmod", of("{} choose {} modulo {}", 3)),
    ("radical", of("radical of the number {}")),
    ("core squarefreepart", of("square-free part of {}")),
    ("isperfectpower perfectpower", of("Is {} a perfect power?")),
    ("multiplicity", of("multiplicity of {} in {}", 2)),
    ("trailing", of("multiplicity of 2 in {}")),
    ("digits integerdigits", of_or("digits of {}", "digits of {} in base {}")),
    ("digitsum sumdigits", of("digit sum of {}")),
    ("integerlength numdigits", of_or("how many digits does {} have",
                                      "how many digits does {} have in base {}")),
    ("twosquares", of("write {} as a sum of two squares")),
    ("threesquares sumofthreesquares", of("write {} as a sum of three squares")),
    ("foursquares sumoffoursquares", of("write {} as a sum of four squares")),
    (
        "continuedfraction cf",
        of_or("continued fraction of {}", "first {1} terms of the continued fraction of {0}"),
    ),
    ("continuedfractionperiodic", periodic_fraction),
    ("fromcontinuedfraction continuedfractionreduce cfdisrep",
     of("value of the continued fraction {}")),
    ("fibonacci fib", of("fibonacci number {}")),
    ("lucas lucasl", of("lucas number {}")),
    ("tribonacci", of("tribonacci number {}")),
    ("catalan catalannumber", of("catalan number {}")),
    ("bell bellb bellnumber", of("bell number {}")),
    ("bernoulli bernoullib bern", of("bernoulli number {}")),
    ("euler eulere", of("euler number {}")),
    ("genocchi", of("genocchi number {}")),
    ("stirlings2 stirling2", counted("Stirling number of the second kind S({}, {})")),
    ("stirlings1", counted("signed Stirling number of the first kind s({}, {})")),
    ("stirling1", counted("Stirling number of the first kind c({}, {})")),
    ("factorial2 doublefactorial", of("double factorial of {}")),
    ("subfactorial", of("subfactorial of {}")),
    ("multinomial", multinomial),
    ("rf risingfactorial pochhammer", factors_in_a_row("+")),
    ("ff fallingfactorial factorialpower", factors_in_a_row("-")),
    ("npartitions partitionsp numberofpartitions", of("number of partitions of {}")),
    ("partitionsq", of("number of partitions of {} into distinct parts")),
    ("integerpartitions", of("list the partitions of {}")),
    ("subsets powerset", of("list all subsets of {}")),
    ("union", set_operation("∪")),
    ("intersection intersect", set_operation("∩")),
    ("complement setdifference", set_operation("∖")),
    ("symmetricdifference", set_operation("Δ")),
    ("divmod", of("quotient and remainder when {} is divided by {}", 2)),
    ("issubset", of("Is {} a subset of {}?", 2)),
    ("issuperset", of("Is {1} a subset of {0}?", 2)),
    ("contains", of("Is {1} in {0}?", 2)),
)  # fmt: skip
"""From names, in small letters without underscores, to the request."""
