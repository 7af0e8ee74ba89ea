"""Numbers and units, as the siunitx package of LaTeX reads them, as plain LaTeX."""

import re
from typing import Final

from tutor_tui.typeset.nodes import UnreadableError


def _table(pairs: str) -> dict[str, str]:
    words = pairs.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_UNITS: Final = _table(
    """
ampere A candela cd kelvin K kilogram kg metre m meter m mole mol second s gram g
becquerel Bq degreeCelsius °C celsius °C coulomb C farad F gray Gy hertz Hz henry H
joule J lumen lm katal kat lux lx newton N ohm Ω pascal Pa radian rad siemens S
sievert Sv steradian sr tesla T volt V watt W weber Wb day d hectare ha hour h litre L
liter L minute min tonne t astronomicalunit au atomicmassunit u bar bar bel B dalton Da
decibel dB electronvolt eV neper Np barn b bohr a₀ knot kn mmHg mmHg arcminute ′
arcsecond ″ degree ° percent % angstrom Å atmosphere atm year yr foot ft inch in mile mi
pound lb molar M byte B bit bit dollar $ cal cal calorie cal
"""
)
_PREFIXES: Final = _table(
    """
quecto q ronto r yocto y zepto z atto a femto f pico p nano n micro µ milli m centi c
deci d deca da deka da hecto h kilo k mega M giga G tera T peta P exa E zetta Z yotta Y
ronna R quetta Q
"""
)
_SHORT: Final = re.compile(
    r"(?:[fpnumcdhkMGT]|da)?(?:m|s|g|A|K|mol|Hz|N|Pa|J|W|V|C|F|H|T|Bq|l|L|h|eV|Wh|ohm|dB|bar|cd)"
)
_POWERS: Final = {"squared": "2", "cubed": "3"}
_POWERS_BEFORE: Final = {"square": "2", "cubic": "3"}
_CLOSE: Final = frozenset({r"\text{°}", r"\text{′}", r"\text{″}"})
"""Units that touch their number."""

_TOKEN: Final = re.compile(
    r"\\(?P<name>[A-Za-z]+)|\\(?P<escaped>[%$,; ])|(?P<word>[A-Za-zµμΩ°%Å]+)"
    r"|\^(?:\{(?P<group>[-+]?\d+)\}|(?P<power>[-+]?\d))|\{(?P<argument>[-+]?\d+)\}"
    r"|(?P<slash>/)|(?P<join>[.~·]|\s+)"
)
_NUMBER: Final = re.compile(
    r"(?P<sign>[-+]|\\pm|\\mp)?(?P<digits>\d[\d ]*(?:[.,]\d+)?|[.,]\d+)?"
    r"(?:(?:\\pm|\+-)(?P<error>\d*[.,]?\d+)|\((?P<last>\d+)\))?"
    r"(?:[eEdD](?P<exponent>[-+]?\d+))?"
)


def number(source: str) -> str:
    """The LaTeX of a number such as `1.5e-3`. Raises `UnreadableError` for what is not one."""
    text = source.replace("−", "-").strip()
    if re.search(r"\d\s*(?:x|\\times)\s*\d", text):
        return r" \times ".join(number(part) for part in re.split(r"\s*(?:x|\\times)\s*", text))
    found = _NUMBER.fullmatch(re.sub(r"\s*(\\pm|\+-)\s*", r"\1", text))
    if found is None or not (found["digits"] or found["exponent"]):
        raise UnreadableError
    shown = _digits(found["digits"] or "")
    if found["error"]:
        shown += rf" \pm {_digits(found['error'])}"
        shown = f"({shown})" if found["exponent"] else shown
    elif found["last"]:
        shown += f"({found['last']})"
    if found["exponent"]:
        power = f"10^{{{found['exponent'].lstrip('+')}}}"
        shown = rf"{shown} \times {power}" if shown else power
    return f"{found['sign'] or ''}{shown}"


def _digits(digits: str) -> str:
    """The digits without spaces; a comma among them parts nothing."""
    return digits.replace(" ", "").replace(",", "{,}")


def unit(source: str) -> str:
    """The LaTeX of units such as `\\metre\\per\\second` or `m/s`. Raises `UnreadableError`."""
    return _Units(source).latex()


def quantity(value: str, units: str) -> str:
    """The LaTeX of a number with its units."""
    shown = unit(units)
    gap = "" if shown in _CLOSE else r"\,"
    return f"{number(value)}{gap}{shown}"


def angle(source: str) -> str:
    """The LaTeX of an angle in degrees, minutes and seconds parted by semicolons."""
    parts = source.split(";")
    if len(parts) > 3:
        raise UnreadableError
    marks = (r"{}^{\circ}", "′", "″")
    return "".join(
        f"{number(part)}{mark}" for part, mark in zip(parts, marks, strict=False) if part.strip()
    )


class _Units:
    """Units under way: each is a symbol and its power."""

    def __init__(self, source: str) -> None:
        self._source = source.strip()
        self._found: list[tuple[str, str]] = []
        self._prefix = ""
        self._power = ""
        self._is_below = False
        self._has_slash = False
        self._is_behind_slash = False

    def latex(self) -> str:
        position = 0
        while position < len(self._source):
            found = _TOKEN.match(self._source, position)
            if found is None:
                raise UnreadableError
            position = found.end()
            self._take(found)
        if not self._found or self._prefix or self._power:
            raise UnreadableError
        return self._shown()

    def _take(self, found: re.Match[str]) -> None:
        if found["name"]:
            self._take_name(found["name"])
        elif found["word"] or found["escaped"] in ("%", "$"):
            self._add(found["word"] or found["escaped"])
        elif found["slash"]:
            self._is_below = self._has_slash = True
        elif power := found["group"] or found["power"] or found["argument"]:
            self._raise_to(power)

    def _take_name(self, name: str) -> None:
        if name in _PREFIXES:
            self._prefix = _PREFIXES[name]
        elif name == "per":
            self._is_below = True
        elif name in _POWERS:
            self._raise_to(_POWERS[name])
        elif name in _POWERS_BEFORE:
            self._power = _POWERS_BEFORE[name]
        elif name in _UNITS or _SHORT.fullmatch(name):
            self._add(_UNITS.get(name) or name.replace("ohm", "Ω").replace("u", "µ"))
        elif name not in ("tothe", "cdot"):
            raise UnreadableError

    def _add(self, symbol: str) -> None:
        if self._is_behind_slash:  # `J/kg.K` does not say whether K divides too
            raise UnreadableError
        sign = "-" if self._is_below else ""
        self._found.append((f"{self._prefix}{symbol}", f"{sign}{self._power or 1}"))
        self._prefix = self._power = ""
        self._is_behind_slash = self._has_slash
        self._is_below = False

    def _raise_to(self, power: str) -> None:
        if not self._found:
            raise UnreadableError
        symbol, before = self._found[-1]
        sign = before.removesuffix(before.lstrip("-"))
        self._found[-1] = (symbol, f"{sign}{power.lstrip('+')}".replace("--", ""))

    def _shown(self) -> str:
        """One unit that divides stands behind a slash; of several each has its power."""
        below = [found for found in self._found if found[1].startswith("-")]
        is_slash = len(below) == 1 and self._found[-1] is below[0] and len(self._found) > 1
        if not is_slash:
            return r"\,".join(_raised(symbol, power) for symbol, power in self._found)
        above = r"\,".join(_raised(symbol, power) for symbol, power in self._found[:-1])
        symbol, power = below[0]
        return f"{above}/{_raised(symbol, power.removeprefix('-'))}"


def _raised(symbol: str, power: str) -> str:
    text = rf"\text{{{symbol}}}" if symbol not in ("%", "$") else rf"\{symbol}"
    return text if power == "1" else f"{text}^{{{power}}}"
