"""What each command of an algebra program asks for in words; `commands.py` finds the commands."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a command as they were typed, from left to right."""

    parts: tuple[str, ...]

    @property
    def first(self) -> str:
        """What the command is about."""
        return self.parts[0]

    @property
    def variable(self) -> str:
        """The second argument where that is a single letter, with brackets or without."""
        name = self.parts[1].strip("[]{}() ") if len(self.parts) > 1 else ""
        return name if re.fullmatch(r"[A-Za-z]", name) else ""


Wording: TypeAlias = Callable[[Arguments], str | None]


def _of(form: str, count: int = 1) -> Wording:
    """A sentence with the arguments in their places; `None` where there are more or fewer."""

    def worded(arguments: Arguments) -> str | None:
        return form.format(*arguments.parts) if len(arguments.parts) == count else None

    return worded


def _of_expression(form: str) -> Wording:
    """A sentence about an expression; a second argument may name its variable."""

    def worded(arguments: Arguments) -> str | None:
        is_known = len(arguments.parts) == 1 or (len(arguments.parts) == 2 and arguments.variable)
        return form.format(arguments.first) if is_known else None

    return worded


def _in_variable(form: str) -> Wording:
    """A sentence about a polynomial; where it has several letters, in the one that was named."""

    def worded(arguments: Arguments) -> str | None:
        sentence = _of_expression(form)(arguments)
        letters = set(re.findall(r"[A-Za-z]", arguments.first))
        is_needed = sentence and arguments.variable and len(letters) > 1
        return f"{sentence} in {arguments.variable}" if is_needed else sentence

    return worded


def _resultant(arguments: Arguments) -> str | None:
    """Of two polynomials in the variable behind them."""
    if len(arguments.parts) not in (2, 3):
        return None
    name = f" in {arguments.parts[2]}" if len(arguments.parts) == 3 else ""
    return f"resultant of {arguments.first} and {arguments.parts[1]}{name}"


def _in_named_variable(form: str) -> Wording:
    """A sentence about a polynomial in the variable behind it, if there is one."""

    def worded(arguments: Arguments) -> str | None:
        if len(arguments.parts) == 1:
            return form.format(arguments.first)
        is_named = len(arguments.parts) == 2 and arguments.variable
        return f"{form.format(arguments.first)} in {arguments.variable}" if is_named else None

    return worded


def _of_list(name: str) -> Wording:
    """`gcd(12, 18)` of numbers; of anything else a sentence with the last behind "and"."""

    def worded(arguments: Arguments) -> str | None:
        parts = arguments.parts
        if len(parts) == 1:
            parts = tuple(part.strip() for part in parts[0].strip("[]").split(","))
        if all(re.fullmatch(r"-?\d+", part) for part in parts):
            return f"{name}({', '.join(parts)})"
        return f"{name} of {', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else None

    return worded


_ALGEBRAIC: Final = re.compile(r"[\w\s+\-*/^().=]*")
_FUNCTION: Final = re.compile(r"[A-Za-z]{2,}|\^\s*\(?\s*-?[\d.]*[a-z/(]")


def _solve(arguments: Arguments) -> str | None:
    """Equations and inequalities; a command without a sign is set to zero.

    Programs give all complex roots of a polynomial, so that is what the command asks for.
    """
    if len(arguments.parts) == 3:
        return _solve_over(arguments)
    if len(arguments.parts) > 3:
        return None
    equations = _listed(arguments.first)
    if len(equations) > 1 or re.search(r"\b(?:and|or)\b", arguments.first):
        names = _listed(arguments.parts[1]) if len(arguments.parts) > 1 else []
        wanted = f" for {' and '.join(names)}" if names else ""
        return f"Solve {', '.join(map(_set_to_zero, equations))}{wanted}"
    relation, variable = _set_to_zero(equations[0]), arguments.variable
    if len(arguments.parts) == 2 and not variable:
        return None
    letters = set(re.findall(r"[A-Za-z]", relation)) - {"i", "e"}
    is_polynomial = _ALGEBRAIC.fullmatch(relation) and not _FUNCTION.search(relation)
    if is_polynomial and len(letters) == 1 and (not variable or {variable} == letters):
        return f"Solve {relation} over the complex numbers"
    wanted = f" for {variable}" if variable and re.search("=", relation) else ""
    return f"Solve {relation}{wanted}"


_DOMAINS: Final = MappingProxyType(
    {
        **dict.fromkeys(("S.Reals", "Reals", "domain=S.Reals", "domain = S.Reals"), "real"),
        **dict.fromkeys(("S.Complexes", "Complexes", "domain=S.Complexes"), "complex"),
    }
)


def _solve_over(arguments: Arguments) -> str | None:
    """`solveset(equation, x, S.Reals)`: the third argument says which numbers count."""
    numbers = _DOMAINS.get(arguments.parts[2])
    if numbers is None or not arguments.variable or len(_listed(arguments.first)) > 1:
        return None
    relation = _set_to_zero(arguments.first)
    wanted = f" for {arguments.variable}" if "=" in relation else ""
    is_equation = not re.search(r"[<>≤≥≠]", relation)
    where = f" over the {numbers} numbers" if is_equation or numbers == "complex" else ""
    return f"Solve {relation}{wanted if is_equation else ''}{where}"


def _listed(text: str) -> list[str]:
    """The members of a list in brackets, or the one thing that it is."""
    stripped = text.strip()
    is_list = stripped[:1] in "[{(" and stripped[-1:] in ")]}" and "," in stripped
    if stripped[:1] == "[" and stripped[-1:] == "]" and not is_list:
        return [stripped[1:-1].strip()]
    return [part.strip() for part in stripped[1:-1].split(",")] if is_list else [stripped]


def _set_to_zero(text: str) -> str:
    return text if re.search(r"[=<>≤≥≠]", text) else f"{text} = 0"


def _differentiate(arguments: Arguments) -> str | None:
    if len(arguments.parts) == 1:
        return f"differentiate {arguments.first}"
    if len(arguments.parts) == 2 and arguments.variable:
        return f"differentiate {arguments.first} with respect to {arguments.variable}"
    return None


def _integrate(arguments: Arguments) -> str | None:
    is_nested = bool(re.match(r"int(?:egra(?:te|l))?\s*[(\[]", arguments.first, re.IGNORECASE))
    if len(arguments.parts) == 1 and not is_nested:
        return f"integrate {arguments.first}"
    if len(arguments.parts) != 2 or is_nested:
        return None
    if arguments.variable:
        return f"integrate {arguments.first} with respect to {arguments.variable}"
    bounds = _listed(arguments.parts[1])
    if len(bounds) != 3:
        return None
    return (
        f"integrate {arguments.first} with respect to {bounds[0]} from {bounds[1]} to {bounds[2]}"
    )


def _limit(arguments: Arguments) -> str | None:
    parts = arguments.parts
    if len(parts) == 2 and "->" in parts[1]:
        parts = (parts[0], *(part.strip() for part in parts[1].split("->")))
    return f"limit of {parts[0]} as {parts[1]} approaches {parts[2]}" if len(parts) == 3 else None


def _power_modulo(arguments: Arguments) -> str | None:
    if len(arguments.parts) != 3:
        return None
    base, exponent, modulus = arguments.parts
    if exponent == "-1":
        return f"Find the inverse of {base} modulo {modulus}"
    return f"{base}^{exponent} mod {modulus}"


def _coefficient(arguments: Arguments) -> str | None:
    if len(arguments.parts) == 2:
        return f"coefficient of {arguments.parts[1]} in {arguments.first}"
    if len(arguments.parts) != 3 or not arguments.variable:
        return None
    return f"coefficient of {arguments.variable}^{arguments.parts[2]} in {arguments.first}"


def _collected(arguments: Arguments) -> str | None:
    if len(arguments.parts) != 2 or not arguments.variable:
        return None
    return f"collect {arguments.first} in powers of {arguments.variable}"


def _coefficients(arguments: Arguments) -> str | None:
    if len(arguments.parts) == 1:
        return f"coefficients of {arguments.first}"
    if len(arguments.parts) != 2 or not arguments.variable:
        return None
    return f"coefficients of {arguments.first} as a polynomial in {arguments.variable}"


def _remainders(arguments: Arguments) -> str | None:
    """`crt([3, 5], [2, 3])`: moduli first, then what is left."""
    lists = [_listed(part) for part in arguments.parts]
    if len(lists) != 2 or len(lists[0]) != len(lists[1]):
        return None
    return "Solve " + ", ".join(
        f"x ≡ {left} (mod {modulus})" for modulus, left in zip(*lists, strict=True)
    )


def _remainders_first(arguments: Arguments) -> str | None:
    return _remainders(Arguments(arguments.parts[::-1]))


def _table(*entries: tuple[str, Wording]) -> Mapping[str, Wording]:
    return MappingProxyType({name: wording for names, wording in entries for name in names.split()})


WORDED: Final = _table(
    (
        "simplify fullsimplify trigsimp radsimp cancel ratsimp powsimp combsimp sqrtdenest"
        " trigreduce fullratsimp normal rationalize rationalise",
        _of_expression("simplify {}"),
    ),
    ("together condense", _of_expression("write {} as a single fraction")),
    ("logcombine logcontract", _of_expression("write {} as a single logarithm")),
    ("expand expandall powerexpand", _of_expression("expand {}")),
    ("expandtrig trigexpand", _of_expression("expand {}")),
    ("expandlog", _of_expression("expand {}")),
    ("factor factorise factorize", _of_expression("factor {}")),
    ("apart partfrac", _in_variable("partial fractions of {}")),
    ("solve roots reduce solveset csolve", _solve),
    ("linsolve nonlinsolve solvesystem solveequations", _solve),
    ("diff d derivative", _differentiate),
    ("integrate int integral", _integrate),
    ("limit", _limit),
    ("det determinant", _of("determinant of {}")),
    ("inv inverse", _of("inverse of {}")),
    ("pinv pseudoinverse", _of("pseudoinverse of {}")),
    ("leastsquares", _of("least squares solution of {} x = {}", 2)),
    ("linearsolve", _of("{} x = {}", 2)),
    ("tr trace", _of("trace of {}")),
    ("rank matrixrank", _of("rank of {}")),
    ("transpose", _of("transpose of {}")),
    ("rref rowreduce", _of("reduced row echelon form of {}")),
    ("eigenvals eigenvalues eigvals eigenval", _of("eigenvalues of {}")),
    ("eigenvects eigenvectors eigenvec", _of("eigenvectors of {}")),
    ("nullspace kernel", _of("null space of {}")),
    ("charpoly characteristicpolynomial", _of_expression("characteristic polynomial of {}")),
    ("jordanform jordandecomposition", _of("Jordan form of {}")),
    ("matrixexp expm", _of("matrix exponential of {}")),
    ("cholesky choleskydecomposition", _of("Cholesky decomposition of {}")),
    ("ludecomposition", _of("LU decomposition of {}")),
    ("qrdecomposition", _of("QR decomposition of {}")),
    ("adj adjugate adjoint", _of("adjugate of {}")),
    ("matrixpower", _of("({})^{}", 2)),
    ("cross", _of("cross product of {} and {}", 2)),
    ("dot inner", _of("dot product of {} and {}", 2)),
    ("gcd igcd polynomialgcd", _of_list("gcd")),
    ("lcm ilcm polynomiallcm", _of_list("lcm")),
    ("mod", _of("{} mod {}", 2)),
    ("powermod pow", _power_modulo),
    ("modinverse invmod", _of("inverse of {} modulo {}", 2)),
    ("totient eulerphi phi", _of("Euler's totient of {}")),
    ("carmichael carmichaellambda reducedtotient", _of("Carmichael function of {}")),
    ("sqrtmod powermodsqrt", _of("square roots of {} modulo {}", 2)),
    ("discretelog", _of("Solve {2}^x = {1} mod {0}", 3)),
    ("gcdex igcdex extendedgcd xgcd egcd", _of("extended gcd of {} and {}", 2)),
    ("primorial", _of("primorial of {}")),
    ("properdivisors", _of("proper divisors of {}")),
    ("egyptianfraction", _of("Write {} as an Egyptian fraction")),
    ("composite", _of("composite number {}")),
    ("prevprime previousprime", _of("What is the largest prime less than {}?")),
    ("isprime primeq", _of("Is {} prime?")),
    ("pfactor", _of("prime factorization of {}")),
    ("primefactors", _of("prime factors of {}")),
    ("factorinteger factorint ifactor", _of("prime factorization of {}")),
    ("norder multiplicativeorder", _of("order of {} modulo {}", 2)),
    ("primitiveroot", _of("primitive root modulo {}")),
    ("legendresymbol", _of("Legendre symbol of {} and {}", 2)),
    ("jacobisymbol", _of("Jacobi symbol of {} and {}", 2)),
    ("moebius mobius moebiusmu", _of("Möbius function of {}")),
    ("ithprime nthprime", _of("prime number {}")),
    ("primepi", _of("How many primes are there up to {}?")),
    ("partitionsp", _of("number of partitions of {}")),
    ("nextprime", _of("What is the next prime after {}?")),
    ("divisors", _of("divisors of {}")),
    ("numdiv divisorcount", _of("How many divisors does {} have?")),
    ("divisorsigma sigma", _of("sum of the divisors of {}")),
    ("binomial choose ncr", _of("{} choose {}", 2)),
    ("npr", _of("{}P{}", 2)),
    ("factorial", _of("({})!")),
    ("isqrt", _of("floor(sqrt({}))")),
    ("quo quotient polynomialquotient", _of("quotient of {} divided by {}", 2)),
    ("rem polynomialremainder", _of("remainder of {} divided by {}", 2)),
    ("div", _of("Divide {} by {}", 2)),
    ("degree deg", _in_named_variable("degree of {}")),
    ("discriminant", _in_variable("discriminant of {}")),
    ("resultant", _resultant),
    ("coeff coefficient", _coefficient),
    ("collect", _collected),
    ("coeffs coefficients coefficientlist allcoeffs", _coefficients),
    ("monic", _of_expression("monic form of {}")),
    ("divide", _of("Divide {} by {}", 2)),
    ("floor", _of("floor({})")),
    ("integerpart trunc", _of("integer part of {}")),
    ("fractionalpart frac", _of("fractional part of {}")),
    ("numerator numer", _of("numerator of {}")),
    ("denominator denom", _of("denominator of {}")),
    ("sqcomp completesquare completingsquare", _in_variable("complete the square: {}")),
    ("real", _of("real part of {}")),
    ("imag", _of("imaginary part of {}")),
    ("rect rectform cartesian", _of("write {} in the form a+bi")),
    ("polar polarform", _of("write {} in polar form")),
    ("re", _of("real part of {}")),
    ("im", _of("imaginary part of {}")),
    ("crt", _remainders),
    ("chineseremainder", _remainders_first),
)
"""From the name of a command, in small letters without underscores, to its request."""
