"""Tools in a request: which there are, with which files, and which one must be called."""

from typing import Final, Literal

from tutor_tui.domain.requests import NewStore, NewToolResources
from tutor_tui.domain.tools import (
    CodeInterpreterTool,
    FileSearchTool,
    FunctionTool,
    NamedToolChoice,
    RankingOptions,
    Tool,
    ToolChoice,
    ToolResources,
)
from tutor_tui.server.requests import refusals
from tutor_tui.server.requests.chunking import chunking_strategy
from tutor_tui.server.requests.fields import Fields
from tutor_tui.server.requests.maps import metadata
from tutor_tui.server.requests.values import (
    Reader,
    array,
    boolean,
    choice,
    decimal,
    integer,
    name,
    text,
)
from tutor_tui.server.requests.verbatim import json_object

ToolType = Literal["code_interpreter", "function", "file_search"]
TOOL_TYPES: Final[tuple[ToolType, ...]] = ("code_interpreter", "function", "file_search")
_MODES: Final[tuple[Literal["none", "auto", "required"], ...]] = ("none", "auto", "required")
_RANKERS: Final[tuple[Literal["auto", "default_2024_08_21"], ...]] = ("auto", "default_2024_08_21")
_DEFAULT_RANKER: Final = "default_2024_08_21"
_MOST_FILES: Final = 20
_MOST_STORES: Final = 1
_MOST_STORE_FILES: Final = 100_000_000
_MOST_RESULTS: Final = 50


def tools(maximum: int) -> Reader[tuple[Tool, ...]]:
    """A list of tools: an assistant may have 128, a run 20."""
    return array(tool, maximum=maximum)


def tool(value: object, path: str) -> Tool:
    """One tool."""
    with Fields(value, path) as given:
        match given.kind(TOOL_TYPES):
            case "code_interpreter":
                return CodeInterpreterTool()
            case "file_search":
                return given.optional("file_search", _file_search, FileSearchTool())
            case "function":
                return given.required("function", _function)


def _function(value: object, path: str) -> FunctionTool:
    with Fields(value, path) as given:
        return FunctionTool(
            name=given.required("name", name),
            description=given.optional("description", text(), None),
            parameters=given.optional("parameters", json_object, None),
            strict=given.defaulted("strict", boolean, False),
        )


def _file_search(value: object, path: str) -> FileSearchTool:
    with Fields(value, path) as given:
        return FileSearchTool(
            max_num_results=given.optional("max_num_results", integer(1, _MOST_RESULTS), None),
            ranking_options=given.optional("ranking_options", _ranking, RankingOptions()),
        )


def _ranking(value: object, path: str) -> RankingOptions:
    with Fields(value, path) as given:
        return RankingOptions(
            ranker=given.optional("ranker", choice(_RANKERS), _DEFAULT_RANKER),
            score_threshold=given.required("score_threshold", decimal(0, 1)),
        )


def tool_choice(value: object, path: str) -> ToolChoice:
    """A word, or the one tool that must be called."""
    if isinstance(value, str):
        return choice(_MODES)(value, path)
    if not isinstance(value, dict):
        raise refusals.wrong_type(path, "one of a string or an object", value)
    with Fields(value, path) as given:
        kind = given.kind(TOOL_TYPES)
        if kind != "function":
            given.optional("function", _chosen_function, "")
            return NamedToolChoice(type=kind)
        return NamedToolChoice(
            type=kind, function_name=given.required("function", _chosen_function)
        )


def _chosen_function(value: object, path: str) -> str:
    with Fields(value, path) as given:
        return given.required("name", text(minimum=1))


def tool_resources(value: object, path: str) -> ToolResources:
    """Files and stores that exist."""
    with Fields(value, path) as given:
        return ToolResources(
            code_file_ids=given.optional("code_interpreter", _code_files, None),
            vector_store_ids=given.optional("file_search", _stores, None),
        )


def new_tool_resources(value: object, path: str) -> NewToolResources:
    """Files that exist, and stores that exist or are made with what is being created."""
    with Fields(value, path) as given:
        store_ids, new_stores = given.optional("file_search", _new_stores, (None, ()))
        return NewToolResources(
            code_file_ids=given.optional("code_interpreter", _code_files, None),
            vector_store_ids=store_ids,
            vector_stores=new_stores,
        )


def _code_files(value: object, path: str) -> tuple[str, ...]:
    with Fields(value, path) as given:
        return given.optional("file_ids", array(text(), maximum=_MOST_FILES), ())


def _stores(value: object, path: str) -> tuple[str, ...]:
    with Fields(value, path) as given:
        return given.optional("vector_store_ids", _store_ids, ())


def _new_stores(value: object, path: str) -> tuple[tuple[str, ...] | None, tuple[NewStore, ...]]:
    with Fields(value, path) as given:
        if given.has("vector_stores") and given.has("vector_store_ids"):
            raise refusals.not_allowed(
                path, "only one of 'vector_store_ids' and 'vector_stores' may be given."
            )
        stores = given.optional("vector_stores", array(_new_store, maximum=_MOST_STORES), ())
        return given.optional("vector_store_ids", _store_ids, None if stores else ()), stores


def _store_ids(value: object, path: str) -> tuple[str, ...]:
    return array(text(), maximum=_MOST_STORES)(value, path)


def _new_store(value: object, path: str) -> NewStore:
    with Fields(value, path) as given:
        return NewStore(
            file_ids=given.optional("file_ids", array(text(), maximum=_MOST_STORE_FILES), ()),
            chunking_strategy=given.optional("chunking_strategy", chunking_strategy, None),
            metadata=given.defaulted("metadata", metadata, {}),
        )
