"""Arguments for any function: JSON that its schema accepts, with the question where it fits.

Wherever a schema leaves a choice, the simplest is taken: required properties alone, the fewest
items, the number nearest to zero. A schema that nothing plain can fulfil (a pattern, a condition)
gets the best that there is.
"""

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.domain.values import JsonObject
from tutor_tui.engines.symbolic.joining import joined

_DEEPEST: Final = 24
_SHALLOW: Final = 2
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
_SAMPLES: Final[Mapping[str, str]] = {
    "date-time": "2026-01-01T00:00:00Z",
    "date": "2026-01-01",
    "time": "00:00:00Z",
    "duration": "P1D",
    "email": "someone@example.com",
    "hostname": "example.com",
    "ipv4": "127.0.0.1",
    "ipv6": "::1",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "uri": "https://example.com/",
}


def arguments_for(schema: JsonObject | None, question: str) -> str:
    """A JSON object, as text, with which the function can be called."""
    found = (float(number) for number in _NUMBER.findall(question))
    numbers = tuple(number for number in found if math.isfinite(number))
    value = _Maker(schema or {}, question, numbers, list(numbers)).value(schema or {})
    return json.dumps(value if isinstance(value, dict) else {}, ensure_ascii=False)


@dataclass(frozen=True)
class _Maker:
    root: JsonObject
    question: str
    numbers: tuple[float, ...]
    unused: list[float]
    depth: int = 0

    def value(self, schema: object) -> object:
        """Something that the schema accepts."""
        if not isinstance(schema, Mapping) or self.depth > _DEEPEST:
            return None
        whole = self._merged(schema)
        if "const" in whole:
            return whole["const"]
        if choices := _list(whole.get("enum")):
            return choices[0]
        inner = replace(self, depth=self.depth + 1)
        return inner._of_type(_type_of(whole), whole)

    def _of_type(self, kind: str, schema: JsonObject) -> object:
        match kind:
            case "object":
                return self._object(schema)
            case "array":
                return self._array(schema)
            case "string":
                return self._string(schema)
            case "integer" | "number":
                return self._number(schema, is_whole=kind == "integer")
            case "boolean":
                return True
            case _:
                return None

    def _merged(self, schema: JsonObject) -> JsonObject:
        """The schema with what it refers to, and with the first of its alternatives."""
        whole = dict(schema)
        for _ in range(_DEEPEST):
            reference = whole.pop("$ref", None)
            parts = [self._referred(reference)] if isinstance(reference, str) else []
            parts += [part for part in _list(whole.pop("allOf", None)) if isinstance(part, Mapping)]
            for word in ("anyOf", "oneOf"):
                parts += self._simplest(_list(whole.pop(word, None)))
            if not parts:
                break
            for part in parts:
                whole = joined(whole, part)
        return whole

    def _simplest(self, alternatives: list[object]) -> list[JsonObject]:
        """The first alternative that does not lead back into the schema, if there is one."""
        choices = [one for one in alternatives if isinstance(one, Mapping)]
        plain = [one for one in choices if "$ref" not in json.dumps(one)]
        # Deep down only what ends is of use; higher up the author's first choice is.
        ordered = plain + choices if self.depth > _SHALLOW else choices
        useful = [one for one in ordered if one.get("type") != "null"] or ordered
        return (ordered if self.depth > _SHALLOW else useful)[:1]

    def _referred(self, reference: str) -> JsonObject:
        found: object = self.root
        for step in reference.removeprefix("#").split("/")[1:]:
            name = step.replace("~1", "/").replace("~0", "~")
            found = _step_into(found, name)
        return found if isinstance(found, Mapping) else {}

    def _object(self, schema: JsonObject) -> dict[str, object]:
        properties = _mapping(schema.get("properties"))
        names = [name for name in _list(schema.get("required")) if isinstance(name, str)]
        fewest = _whole(schema.get("minProperties"), 0)
        names += [name for name in properties if name not in names][: max(0, fewest - len(names))]
        rest = schema.get("additionalProperties", True)
        made = {name: self.value(properties.get(name, rest)) for name in names}
        for number in range(fewest - len(made)):
            made[f"property_{number + 1}"] = self.value(rest)
        return made

    def _array(self, schema: JsonObject) -> list[object]:
        first = _list(schema.get("prefixItems"))
        few = 1 if "items" in schema and self.depth <= _SHALLOW else 0
        fewest = _whole(schema.get("minItems"), few)
        fewest = min(fewest, _whole(schema.get("maxItems"), fewest))
        kinds = [*first, *[schema.get("items", True)] * fewest][:fewest]
        items = [self.value(kind) for kind in kinds]
        return self._distinct(items, kinds) if schema.get("uniqueItems") else items

    def _distinct(self, items: list[object], kinds: list[object]) -> list[object]:
        found: list[object] = []
        for item, kind in zip(items, kinds, strict=True):
            found.append(next((x for x in self._variants(item, kind) if x not in found), item))
        return found

    def _variants(self, item: object, kind: object) -> Sequence[object]:
        schema = self._merged(kind) if isinstance(kind, Mapping) else {}
        if "enum" in schema:
            return _list(schema["enum"])
        match item:
            case bool():
                return [True, False]
            case str():
                longest = _whole(schema.get("maxLength"), len(item) + 4)
                return [item, *(f"{item}{n}"[-longest:] for n in range(100))]
            case int() | float():
                step = _real(schema.get("multipleOf"), 1)
                return [item + n * step for n in range(100)] + [item - n * step for n in range(100)]
            case None if kind is True or schema == {}:
                return [None, *range(100)]
            case _:
                return [item]

    def _string(self, schema: JsonObject) -> str:
        sample = _SAMPLES.get(str(schema.get("format")))
        if sample is not None:
            return sample
        shortest = _whole(schema.get("minLength"), 0)
        longest = _whole(schema.get("maxLength"), max(shortest, len(self.question)))
        return self.question.ljust(shortest, ".")[:longest]

    def _number(self, schema: JsonObject, *, is_whole: bool) -> float:
        step = _real(schema.get("multipleOf"), 0)
        step = max(step, 1.0) if is_whole else step
        # Each number of "add 3 and 4" has its own place; where there are more places, they recur.
        candidates = (*self.unused, *self.numbers)
        fitting = (n for n in candidates if _fits(n, schema, step, is_whole=is_whole))
        wanted = next(fitting, None)
        if wanted is None:
            wanted = _nearest(schema, step)
        elif wanted in self.unused:
            self.unused.remove(wanted)
        return int(wanted) if is_whole or float(wanted).is_integer() else wanted


def _type_of(schema: JsonObject) -> str:
    named = schema.get("type")
    if isinstance(named, list):
        return next((str(one) for one in named if one != "null"), "null")
    if named is not None:
        return str(named)
    for words, kind in _TELLING:
        if any(word in schema for word in words):
            return kind
    return "string" if schema else "null"


_TELLING: Final = (
    (("properties", "required", "additionalProperties", "minProperties"), "object"),
    (("items", "prefixItems", "minItems", "uniqueItems"), "array"),
    (("minLength", "maxLength", "pattern", "format"), "string"),
    (("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), "number"),
)


def _fits(number: float, schema: JsonObject, step: float, *, is_whole: bool) -> bool:
    low, high = _bounds(schema)
    is_on_step = not step or math.isclose(number / step, round(number / step), abs_tol=1e-9)
    is_outside = number < low or number > high
    is_excluded = number in (schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum"))
    return not is_outside and not is_excluded and is_on_step and (not is_whole or number % 1 == 0)


def _nearest(schema: JsonObject, step: float) -> float:
    """The number within the bounds that is nearest to zero, on a step if there are steps."""
    low, high = _bounds(schema)
    wanted = max(low, min(high, 0.0))
    if step:
        wanted = (math.ceil if wanted > 0 or low > 0 else math.floor)(wanted / step) * step
    if wanted == schema.get("exclusiveMinimum"):
        wanted += step or min(1.0, (high - wanted) / 2)
    elif wanted == schema.get("exclusiveMaximum"):
        wanted -= step or min(1.0, (wanted - low) / 2)
    return wanted


def _bounds(schema: JsonObject) -> tuple[float, float]:
    low = max(_real(schema.get(word), -math.inf) for word in ("minimum", "exclusiveMinimum"))
    high = min(_real(schema.get(word), math.inf) for word in ("maximum", "exclusiveMaximum"))
    return low, high


def _step_into(found: object, name: str) -> object:
    if isinstance(found, Mapping):
        return found.get(name)
    if isinstance(found, list) and name.isdigit() and int(name) < len(found):
        return found[int(name)]
    return None


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []


def _mapping(value: object) -> JsonObject:
    return value if isinstance(value, Mapping) else {}


def _whole(value: object, otherwise: int) -> int:
    return int(_real(value, otherwise))


def _real(value: object, otherwise: float) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number else otherwise  # type: ignore[arg-type]  # checked just above
