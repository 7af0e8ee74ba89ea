"""Our readers against the API's specification, on both sides of every limit that it names.

They may refuse more than its schemas do only where its prose does, and for reasons named here.
"""

import re
from typing import Final

import pytest

from tests.server.spec_facts import BODIES
from tests.server.spec_kinds import Body, values
from tests.server.test_requests_cross_check import READERS
from tutor_tui.domain.errors import UsageError

_PROSE: Final = (
    (r"empty_string (\S+\.)?(model|assistant_id|file_id|url|name)", "IDs and names say something"),
    (r"None (\S+\.)?content", "a message says something"),
    (r"string_above_max_length (\S+\.)?(content|text)", "a text has 256,000 characters"),
    (
        r"(string_above_max_length|invalid_value) \S*(function|json_schema)\.name",
        "names of functions",
    ),
    (
        r"missing_required_parameter tool_choice\.function",
        "a function that must be called is named",
    ),
    (r"\S*_above_max_(properties|length) (\S+\.)?metadata(\.\w+)?", "16 pairs of 64 and 512"),
    (r"(integer_below_min_value|invalid_value) \S+\.chunk_overlap_tokens", "at most half a chunk"),
    (r"invalid_value files", "one way to list files, not two"),
    (r"unknown_parameter \S+\.\w+", "the hosted service knew no strangers inside objects either"),
    (r"unknown_parameter tool_resources\.\w+", "nor there"),
)
"""Refusals (code and parameter, without places in lists) that no schema asks for, and why."""

_LENIENT: Final = "{'file_search': {}}"
"""The schemas ask for stores by ID or new ones, but clients' types need neither: no store then."""


def _refusal(name: str, body: Body) -> str | None:
    """The code and the parameter of a refusal."""
    try:
        READERS[name](body)
    except UsageError as error:
        return re.sub(r"\[\d+\]", "", f"{error.code} {error.param}")
    return None


def _is_explained(refusal: str) -> bool:
    return any(re.fullmatch(pattern, refusal) for pattern, _ in _PROSE)


@pytest.mark.parametrize("name", BODIES)
def test_what_the_specification_allows_is_taken(name: str) -> None:
    fact = BODIES[name]
    refusals = {_refusal(name, body) for body in values(fact) if fact.allows(body)} - {None}

    assert [refusal for refusal in refusals if not _is_explained(refusal or "")] == []


@pytest.mark.parametrize("name", BODIES)
def test_what_the_specification_forbids_is_refused(name: str) -> None:
    fact = BODIES[name]
    taken = [
        str(body)[:200]
        for body in values(fact)
        if not fact.allows(body) and _refusal(name, body) is None
    ]

    assert [body for body in taken if _LENIENT not in body] == []


def test_no_reason_is_given_that_nothing_needs() -> None:
    refusals = {
        refusal
        for name, fact in BODIES.items()
        for body in values(fact)
        if fact.allows(body) and (refusal := _refusal(name, body))
    }

    unused = [
        pattern for pattern, _ in _PROSE if not any(map(re.compile(pattern).fullmatch, refusals))
    ]
    assert unused == []


@pytest.mark.parametrize("name", BODIES)
def test_both_sides_of_the_limits_are_tried(name: str) -> None:
    judged = {BODIES[name].allows(body) for body in values(BODIES[name])}

    assert judged == {True, False}


def test_reasoning_effort_belongs_to_a_run_in_a_thread_that_exists() -> None:
    asked = {"assistant_id": "asst_1", "reasoning_effort": "low"}

    assert _refusal("run_create", asked) is None
    assert _refusal("thread_and_run_create", asked) == "unknown_parameter reasoning_effort"


def test_a_store_may_begin_with_more_than_ten_thousand_files() -> None:
    stores = [{"file_ids": [f"file-{number}" for number in range(10_001)]}]
    asked = {"tool_resources": {"file_search": {"vector_stores": stores}}}

    assert BODIES["thread_create"].allows(asked)
    assert _refusal("thread_create", asked) is None
