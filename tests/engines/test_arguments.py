"""The arguments of a forced function are what its schema accepts, whatever the schema."""

import json
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tutor_tui.engines.symbolic.arguments import arguments_for

Schema: TypeAlias = dict[str, Any]

_QUESTION = "Solve 3x + 11 = 14, please"
_NAMES = st.text("abcxyz", min_size=1, max_size=3)


@st.composite
def _strings(draw: st.DrawFn) -> Schema:
    low = draw(st.integers(0, 40))
    return {"type": "string", "minLength": low, "maxLength": low + draw(st.integers(0, 9))}


@st.composite
def _numbers(draw: st.DrawFn) -> Schema:
    low = draw(st.integers(-50, 50))
    exclusive = draw(st.booleans())
    schema: Schema = {
        "type": draw(st.sampled_from(["integer", "number"])),
        "exclusiveMinimum" if exclusive else "minimum": low,
        "maximum": low + draw(st.integers(10, 30)),
    }
    if draw(st.booleans()):
        schema["multipleOf"] = draw(st.integers(1, 5))
    return schema


_SIMPLE = st.one_of(
    _strings(),
    _numbers(),
    st.sampled_from([{"type": "boolean"}, {"type": "null"}, {}, {"type": ["null", "integer"]}]),
    st.lists(st.integers() | st.text(), min_size=1, max_size=3).map(lambda x: {"enum": x}),
    st.integers().map(lambda x: {"const": x}),
)


def _objects(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    return st.dictionaries(_NAMES, inner, max_size=4).flatmap(
        lambda properties: st.builds(
            lambda required: {
                "type": "object",
                "properties": properties,
                "required": required,
                "additionalProperties": False,
            },
            st.lists(st.sampled_from([*properties] or [""]), unique=True).map(
                lambda names: [name for name in names if name]
            ),
        )
    )


def _deeper(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    return st.one_of(
        _objects(inner),
        st.builds(
            lambda items, low: {"type": "array", "items": items, "minItems": low, "maxItems": 4},
            inner,
            st.integers(0, 4),
        ),
        st.lists(inner, min_size=1, max_size=3).map(lambda many: {"anyOf": many}),
        inner.map(lambda one: {"allOf": [one, {"description": "the same"}]}),
    )


_SCHEMAS = _objects(st.recursive(_SIMPLE, _deeper, max_leaves=8))


def _accepts(schema: Schema, arguments: str) -> bool:
    return bool(Draft202012Validator(schema).is_valid(json.loads(arguments)))


@given(_SCHEMAS, st.text(max_size=60))
def test_any_schema_accepts_what_is_made_for_it(schema: Schema, question: str) -> None:
    assert _accepts(schema, arguments_for(schema, question))


@pytest.mark.parametrize(
    "schema",
    [
        {
            "$defs": {"tree": {
                "type": "object",
                "properties": {
                    "name": {"type": "string"},
                    "children": {"type": "array", "items": {"$ref": "#/$defs/tree"}},
                },
                "required": ["name", "children"],
            }},
            "$ref": "#/$defs/tree",
        },
        {
            "type": "object",
            "properties": {"next": {"anyOf": [{"$ref": "#"}, {"type": "null"}]}},
            "required": ["next"],
        },
        {
            "type": "object",
            "properties": {
                "title": {"type": "string"},
                "questions": {
                    "type": "array",
                    "minItems": 2,
                    "uniqueItems": True,
                    "items": {"type": "string", "enum": ["MULTIPLE_CHOICE", "FREE_RESPONSE"]},
                },
            },
            "required": ["title", "questions"],
        },
        {
            "type": "object",
            "properties": {"when": {"type": "string", "format": "date"}, "n": {"type": "integer"}},
            "required": ["when", "n"],
            "allOf": [
                {"properties": {"n": {"minimum": 20}}},
                {"properties": {"n": {"minimum": 3, "maximum": 30}}, "minProperties": 2},
            ],
        },
        {"type": "object", "minProperties": 3, "additionalProperties": {"type": "boolean"}},
        {
            "type": "object",
            "properties": {"pair": {
                "prefixItems": [{"type": "string"}, {"type": "number", "exclusiveMaximum": 0}],
                "minItems": 2,
            }},
            "required": ["pair"],
        },
    ],
)  # fmt: skip
def test_schemas_as_people_write_them_accept_what_is_made(schema: Schema) -> None:
    assert _accepts(schema, arguments_for(schema, _QUESTION))


def test_the_question_fills_texts_and_its_numbers_fill_numbers() -> None:
    schema = {
        "properties": {"question": {"type": "string"}, "n": {"type": "integer", "minimum": 10}},
        "required": ["question", "n"],
    }

    assert json.loads(arguments_for(schema, _QUESTION)) == {"question": _QUESTION, "n": 11}


def test_each_number_of_the_question_is_used_in_its_turn() -> None:
    number = {"type": "number"}
    schema = {"properties": {"a": number, "b": number, "c": number}, "required": ["a", "b", "c"]}

    assert arguments_for(schema, "Add 6 and 7") == '{"a": 6, "b": 7, "c": 6}'


def test_a_function_without_a_schema_gets_an_empty_object() -> None:
    assert arguments_for(None, _QUESTION) == "{}"
    assert arguments_for({}, _QUESTION) == "{}"


def test_properties_that_are_not_required_are_left_out() -> None:
    unit = {"type": "string", "enum": ["metre"]}
    schema = {"properties": {"unit": unit, "a": unit, "b": unit}, "required": ["unit"]}

    assert arguments_for(schema, _QUESTION) == '{"unit": "metre"}'


def test_a_schema_that_never_ends_gives_something_all_the_same() -> None:
    schema = {"properties": {"again": {"$ref": "#"}}, "required": ["again"]}

    assert json.loads(arguments_for(schema, _QUESTION)).keys() == {"again"}
